/* What the file makes of what it holds: comparisons of any regions, table files, hits of a search. The pages are asked for
   through window.s3pages as before; what does not stand in a frame is left out of their parts. */
(function () {
  "use strict";

  const stored = window.s3pages;
  const { about } = stored;
  const TABLE = "data-table";
  const MOST_ROWS = 20; // as in ui/frame/pictures.py
  const OF_NO_FRAME = [TABLE, "page", "scene", "figure-colours"];
  const KEYS_OF_COMPARISON = ["regions", "round", "weights", "table"];
  const read = new Map();

  const placed = (address) => new URL(address, "file:///");
  const languageOf = (address) => address.slice(1, 3);

  // What is packed is unpacked when it is first asked for.
  function given(name) {
    if (!read.has(name)) read.set(name, JSON.parse(window.s3unpack(document.getElementById(`given-${name}`))));
    return read.get(name);
  }

  // ---- comparisons ----

  const inFile = (html) => html.replace(/ href="\/(?=sv|en)/g, ' href="#/');

  function asked(address) {
    const { pathname, searchParams } = placed(address);
    const isComparison = about.choices.slugs[pathname] === "compare" && searchParams.has("regions");
    if (!isComparison || Array.from(searchParams.keys()).some((key) => !KEYS_OF_COMPARISON.includes(key))) return null;
    return {
      regions: searchParams.get("regions").split(","),
      round: searchParams.get("round") || about.choices.latest,
      weights: searchParams.get("weights") || about.choices.first.weights,
      table: searchParams.get("table") === "1",
    };
  }

  function comparison(address) {
    const wanted = Object.hasOwn(about.languages, languageOf(address)) && asked(address);
    return wanted ? window.s3_compare.comparison(given(`compare-${languageOf(address)}`), wanted) : null;
  }

  // The page of other regions whose other parts are the same.
  function reference(address, { round }) {
    const { pathname, searchParams } = placed(address);
    const values = new Map(searchParams).set("regions", round.codes.slice(0, 2).join(","));
    return `${pathname}?${stored.asQuery(values)}`;
  }

  function composed(address, found) {
    const numbers = stored.numbers(reference(address, found));
    for (const [name, text] of Object.entries(found.parts)) numbers.set(name, { text: inFile(text) });
    for (const [name, write] of [["tools", "tools"], ["picture-words", "pictureWords"]]) {
      numbers.set(name, { text: found[write](stored.text(address, numbers.get(name))) });
    }
    return numbers;
  }

  // ---- pages ----

  function numbers(address) {
    const found = stored.has(address) ? null : comparison(address);
    const all = found ? composed(address, found) : stored.numbers(address);
    return new Map(Array.from(all).filter(([name]) => !OF_NO_FRAME.includes(name)));
  }

  // A part of a page that stands in no frame; null where the page has none.
  function part(address, name) {
    if (!stored.has(address)) return null;
    const number = stored.numbers(address).get(name);
    return number === undefined || number < 0 ? null : stored.text(address, number);
  }

  window.s3pages = {
    ...stored,
    given,
    numbers,
    part,
    has: (address) => stored.has(address) || comparison(address) !== null,
    text: (address, number) => (typeof number === "object" ? number.text : stored.text(address, number)),
  };

  const asTable = (path, search) => `${path}?${stored.asQuery(new Map(new URLSearchParams(search)).set("table", "1"))}`;

  // ---- table files ----

  // It is stored with the page that is shown as a table.
  function table(address) {
    const { pathname, search } = placed(address);
    if (!pathname.endsWith(".csv")) return null;
    const page = asTable(pathname.slice(0, -".csv".length), search);
    const found = stored.has(page) ? null : comparison(page);
    if (found) return found.dataTable;
    const text = part(page, TABLE);
    return text && window.s3_table_file.read(JSON.parse(text), part(page, "table"), languageOf(address));
  }

  window.s3files = {
    table,
    has: (address) => table(address) !== null,
    save: (address) => window.s3_table_file.save(table(address), languageOf(address)),
  };

  // ---- the rows of a picture, which are those of the page's table ----

  function fillRows() {
    const { pathname, search } = window.s3place.here();
    const words = document.querySelector("#picture-words > [data-columns]");
    if (!words) return;
    const shown = part(asTable(pathname, search), "table");
    const rows = window.s3_table_file.first(JSON.parse(words.dataset.columns), shown, MOST_ROWS);
    words.dataset.rows = JSON.stringify(rows);
  }

  // before the picture is made
  document.addEventListener("click", ({ target }) => target.closest("[data-picture]") && fillRows(), true);

  // ---- the search ----

  // A page of an earlier period that is not here is the same page of the latest.
  function here(address) {
    const { pathname, searchParams } = placed(address);
    if (window.s3pages.has(address)) return address;
    searchParams.delete("round");
    const query = stored.asQuery(searchParams);
    return pathname + (query && `?${query}`);
  }

  function search(text) {
    const language = document.documentElement.lang;
    const { list, count } = window.s3_finding.listed(given("search"), text, language, (address) => `#${here(address)}`);
    const place = document.getElementById("search-list");
    place.innerHTML = list;
    place.dataset.text = text;
    document.getElementById("search-count").textContent = count;
    document.dispatchEvent(new CustomEvent("s3:shown", { detail: { texts: { "search-list": list }, isSamePage: true } }));
  }

  document.addEventListener("input", ({ target }) => {
    if (target.id === "search-text") search(target.value);
  });
})();
