/* A map of Sweden as other programs draw it, for pictures.js: plain colours, paths instead of references, lines as wide
   as the drawing's scale makes them, text at places in pixels. */
(function () {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";
  const OWN = "map-"; // what begins the names of patterns in a picture
  const ROOT_PX = 16; // what the sizes of text are drawn for, whatever the window's are
  const MIDDLE = "0.35em"; // of a line, above its foot
  const ROOM = 0.32; // of the width of a drawing of changes, for its names
  const CLEAR = /^none$|^rgba\(.*, 0\)$/;

  function element(name, attributes, text) {
    const made = document.createElementNS(SVG, name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function rounded(number) {
    return Math.round(number * 100) / 100;
  }

  // ---- shapes ----

  function patterns() {
    return Array.from(document.querySelectorAll(".map-defs pattern")).map((drawn) => {
      const pattern = drawn.cloneNode(true);
      pattern.id = OWN + drawn.id;
      Array.from(drawn.children).forEach((ground, at) => {
        pattern.children[at].removeAttribute("style");
        pattern.children[at].setAttribute("fill", getComputedStyle(ground).fill);
      });
      return pattern;
    });
  }

  // One shape, or null for an outline that this theme does not draw.
  function shape(drawn, scale) {
    const look = getComputedStyle(drawn);
    const stroke = CLEAR.test(look.stroke) ? "none" : look.stroke;
    const pattern = /^url\("?#([\w-]+)/.exec(look.fill);
    const fill = pattern ? `url(#${OWN}${pattern[1]})` : look.fill;
    if (fill === "none" && stroke === "none") return null;
    const source = drawn.matches("use") ? document.getElementById(drawn.getAttribute("href").slice(1)) : drawn;
    return element("path", {
      d: source.getAttribute("d"), fill, "fill-rule": "evenodd", stroke, "stroke-linejoin": "round",
      "stroke-width": rounded(parseFloat(look.strokeWidth) / scale),
    });
  }

  // ---- text ----

  function share(part, name, whole) {
    return (parseFloat(part.getAttribute(name)) / 100) * whole;
  }

  function line(drawn, size) {
    const look = getComputedStyle(drawn);
    return element("line", {
      x1: rounded(share(drawn, "x1", size.width)), y1: rounded(share(drawn, "y1", size.height)),
      x2: rounded(share(drawn, "x2", size.width)), y2: rounded(share(drawn, "y2", size.height)),
      stroke: look.stroke, "stroke-width": parseFloat(look.strokeWidth),
    });
  }

  // A name that is broken for a phone has room for itself on one line here.
  function inLines(drawn, px, width) {
    const lines = drawn.children.length ? Array.from(drawn.children) : [drawn];
    if (!drawn.closest(".changes-names") || lines.length === 1) return lines;
    const joined = drawn.cloneNode(false);
    joined.textContent = lines.map((one) => one.textContent).join(" ");
    joined.setAttribute("dy", MIDDLE);
    return window.s3_text.widthOf(joined.textContent, { size: px, weight: 400 }) < ROOM * width ? [joined] : lines;
  }

  // A text of several lines becomes several, each at its place.
  function texts(drawn, size) {
    const look = getComputedStyle(drawn);
    const page = parseFloat(getComputedStyle(document.documentElement).fontSize);
    const px = (parseFloat(look.fontSize) * ROOT_PX) / page;
    const lines = inLines(drawn, px, size.width);
    const moved = drawn.parentNode.transform.baseVal.consolidate();
    let y = share(drawn, "y", size.height);
    return lines.map((one) => {
      y += parseFloat(one.getAttribute("dy")) * px;
      const place = { x: rounded(share(one, "x", size.width) + (moved ? moved.matrix.e : 0)), y: rounded(y) };
      const type = { "font-family": look.fontFamily, "font-size": rounded(px), "font-weight": look.fontWeight };
      const written = { ...place, ...type, "text-anchor": look.textAnchor };
      // a ground around the words is a text of its own below them
      const ground = { fill: look.stroke, stroke: look.stroke, "stroke-width": parseFloat(look.strokeWidth), "stroke-linejoin": "round", "aria-hidden": "true" };
      const above = element("text", { ...written, fill: look.fill }, one.textContent);
      return look.stroke === "none" ? [above] : [element("text", { ...written, ...ground }, one.textContent), above];
    }).flat();
  }

  window.s3_map = {
    // The map as a group of this height, and how wide it is.
    plain(map, height) {
      const inner = map.querySelector("svg");
      const scale = height / inner.viewBox.baseVal.height;
      const size = { width: inner.viewBox.baseVal.width * scale, height };
      const group = element("g", {});
      const shapes = element("g", { transform: `scale(${scale})` });
      const drawn = Array.from(inner.querySelectorAll("use, path")).filter((one) => !one.matches(".ring, .ring-ground"));
      shapes.append(...drawn.map((one) => shape(one, scale)).filter(Boolean));
      group.append(...patterns(), shapes);
      for (const part of map.querySelectorAll(":is(.names, .pictured) line, text")) {
        group.append(...(part.matches("line") ? [line(part, size)] : texts(part, size)));
      }
      return { group, width: size.width };
    },
  };
})();
