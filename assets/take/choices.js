/* What a choice means for the address: the same as in s3dash/ui/frame/controls.py and s3dash/state. */
(function () {
  "use strict";

  const { about, asQuery } = window.s3pages;
  const { slugs, measures, first, flags, numbers, lists, adding, latest } = about.choices;
  const NONE = "-";

  function split(address) {
    const { pathname, searchParams } = new URL(address, "file:///");
    return { pathname, view: slugs[pathname], values: new Map(searchParams) };
  }

  function defaultMeasure(view, values) {
    if (!measures[view]) return null;
    if (values.has("initiative")) return "membership";
    return values.has("domain") ? "status" : measures[view][0];
  }

  function put(values, key, value) {
    if (value === null || value === first[key]) values.delete(key);
    else values.set(key, value);
  }

  function add(values, key, code) {
    const listed = new Set((values.get(key) || "").split(",").filter(Boolean));
    if (code) listed.add(code);
    put(values, key, listed.size ? Array.from(listed).sort().join(",") : null);
  }

  // The measure that is shown stays, unless it is chosen or follows from what is.
  function withMeasure({ pathname, view, values }, measure) {
    const isChosen = measure !== defaultMeasure(view, values) && (measures[view] || []).includes(measure);
    put(values, "measure", isChosen ? measure : null);
    const query = asQuery(values);
    return pathname + (query && `?${query}`);
  }

  const OWN = {
    domain: (values, code) => (put(values, "domain", code), code && "status"),
    initiative: (values, code) => (put(values, "initiative", code), code && "membership"),
    measure: (_, code) => code,
  };

  // The address after a control was set to a value.
  function chosen(address, key, value) {
    const place = split(address);
    const { view, values } = place;
    const code = value === NONE || value === "" ? null : value;
    let measure = values.get("measure") || defaultMeasure(view, values);
    if (OWN[key]) measure = OWN[key](values, code);
    else if (adding[key]) add(values, adding[key], code);
    else if (key === "round" || key === "to") put(values, key, code === latest ? null : code);
    else if (flags.includes(key)) put(values, key, code === "1" ? "1" : null);
    else {
      put(values, key, code);
      if (key === "region" && view === "network") values.delete("regions");
    }
    return withMeasure(place, measure);
  }

  // The address after a click in a figure, which says codes as a query does; an empty one is cleared.
  function picked(address, query) {
    const place = split(address);
    const measure = place.values.get("measure") || defaultMeasure(place.view, place.values);
    for (const [key, code] of new URLSearchParams(query)) {
      if (lists.includes(key)) put(place.values, key, code ? code.split(",").sort().join(",") : null);
      else put(place.values, key, code || null);
    }
    return withMeasure(place, measure);
  }

  window.s3choices = { chosen, picked };
})();
