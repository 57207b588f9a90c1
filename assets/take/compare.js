/* A comparison of two to five regions, put together from their columns (take_along/composed/comparing.py): the same rows, words
   and numbers as the page, its table and its file have in the service. */
(function () {
  "use strict";

  const { escaped, fill } = window.s3_fill;
  const LEAST = 2;
  const MOST = 5;
  const SECTIONS = ["all", "known", "some", "one", "lone", "none"];
  const MAY_BE_HELD = ["no_data", "joint"];
  const SAYS_NOTHING = ["no_data", "not_mentioned"];
  const KINDS = ["overlap", "complementary"];
  const CORNERS = { overlap: "column-region_name", complementary: "pairs-corner" };
  const NO_DATA = "..";
  const NONE = "-";
  const MOST_OF_NAMES = 1000;
  const LONGEST_TITLE = 200;
  const LONGEST_SUBJECT = 120;
  const MOST_ROWS = 20;
  const MOST_COLUMNS = 6;

  const length = (text) => [...text].length;

  // ---- which rows stand where: analysis/pages/compare_rows.py ----

  function isHeldAlone(cells) {
    const others = cells.filter((cell) => !cell.own);
    return others.length === cells.length - 1 && !others.some((cell) => MAY_BE_HELD.includes(cell.cell));
  }

  function sectionOf(cells, withData) {
    const own = cells.filter((cell) => cell.own).length;
    if (own >= LEAST) {
      if (own < withData) return "some";
      return own === cells.length ? "all" : "known";
    }
    if (own) return isHeldAlone(cells) ? "one" : "lone";
    return cells.some((cell) => !SAYS_NOTHING.includes(cell.cell)) ? "none" : null;
  }

  // Those of the first region come first, of these those of the second.
  function byOwn(one, other) {
    for (let at = 0; at < one.cells.length; at += 1) {
      const difference = Number(!one.cells[at].own) - Number(!other.cells[at].own);
      if (difference) return difference;
    }
    return 0;
  }

  function changed(html, change) {
    const { body } = new DOMParser().parseFromString(html, "text/html");
    change(body);
    return body.innerHTML;
  }

  class Comparison {
    constructor(store, asked) {
      this.store = store;
      this.round = store.rounds[asked.round];
      this.variant = store.variants[`${asked.round} ${asked.weights}`];
      this.page = this.variant[asked.table ? "table" : "page"];
      this.codes = asked.regions;
      this.isTable = asked.table;
      this.regions = asked.regions.map((code) => ({ code, ...this.round.regions[code] }));
      this.at = asked.regions.map((code) => this.round.codes.indexOf(code));
      const withData = this.regions.filter((region) => region.has_data).length;
      const domains = this.rows(this.round.domains).map((row) => ({ ...row, section: sectionOf(row.cells, withData) }));
      this.sections = SECTIONS.map((section) => [section, domains.filter((row) => row.section === section).sort(byOwn)]);
      this.sections = this.sections.filter(([, rows]) => rows.length);
      this.initiatives = this.rows(this.round.initiatives).filter((row) => row.cells.some((cell) => cell.any));
    }

    rows(listed) {
      return listed.map((row) => ({ ...row, cells: this.at.map((at) => this.store.cells[row.cells[at]]) }));
    }

    // ---- words ----

    words(key) {
      return this.store.words.words[key];
    }

    message(key, values) {
      return fill(this.store.words.messages[key], values);
    }

    // No class at all where there is none; in a text the signs are escaped.
    html(name, values) {
      return fill(this.store.words.html[name], values).replaceAll(' class=""', "");
    }

    fitting(names) {
      let shown = 0;
      for (let sum = 0; shown < names.length; shown += 1) {
        sum += length(names[shown]) + 2;
        if (sum > MOST_OF_NAMES) break;
      }
      shown = Math.max(1, shown);
      const left = names.length - shown;
      return left ? [...names.slice(0, shown), this.message("and-more", { count: left })] : names;
    }

    joined(names) {
      const parts = this.fitting(names);
      if (parts.length < 2) return parts.join("");
      const and = this.message("list-and", { first: parts.at(-2), last: parts.at(-1) });
      return [...parts.slice(0, -2), and].join(", ");
    }

    number(value) {
      return value.toFixed(1).replace(".", this.store.words.decimal);
    }

    get heading() {
      return this.message("compare-heading", { regions: this.joined(this.regions.map((region) => region.name)) });
    }

    // How many domains one alone has of the regions that there is data about.
    get alone() {
      const known = this.regions.map((region, at) => (region.has_data ? at : -1)).filter((at) => at >= 0);
      const rows = this.sections.flatMap(([, listed]) => listed);
      return rows.filter((row) => isHeldAlone(known.map((at) => row.cells[at]))).length;
    }

    get sentence() {
      const count = (section) => (this.sections.find(([name]) => name === section) || [section, []])[1].length;
      const withData = this.regions.filter((region) => region.has_data).length;
      const without = this.regions.filter((region) => !region.has_data).map((region) => region.name);
      const parts = [];
      if (withData >= LEAST) {
        const all = count("all") + count("known");
        parts.push(this.message("compare-sentence", { regions: withData, all, some: count("some"), one: this.alone }));
      }
      if (without.length) {
        parts.push(this.message("compare-sentence-no-data", { regions: this.joined(without), count: without.length }));
      }
      return parts.join(" ");
    }

    // ---- the title: analysis/words/title.py ----

    get title() {
      let rest = this.heading;
      const before = this.regions.map((region) => region.name).filter((name) => {
        const literal = name.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
        const left = rest.replace(new RegExp(`(?<![\\p{L}\\p{N}_])${literal}(?![\\p{L}\\p{N}_])`, "iu"), "");
        const isUnsaid = left === rest;
        rest = left;
        return isUnsaid;
      });
      const settings = this.page.settings.length ? [this.page.settings.join(this.page.separator)] : [];
      const title = this.shortened([...before, this.heading, ...settings].join(" – "));
      return this.message("page-title", { heading: title });
    }

    shortened(title) {
      const named = new Map(this.regions.map(({ name, code }) => [name, code]));
      const names = [...named.keys()].sort((one, other) => length(other) - length(one));
      let found = title;
      for (const name of names) {
        if (length(found) <= LONGEST_TITLE) break;
        found = found.replaceAll(name, () => named.get(name));
      }
      return length(found) <= LONGEST_TITLE ? found : [...found].slice(0, LONGEST_TITLE - 1).join("") + "…";
    }

    // ---- the body: views/compare ----

    table(caption, first, rows, look) {
      const columns = look.names.map((heading) => ({ heading: escaped(heading), kind: look.kind || "" }));
      const values = { caption: escaped(caption), look: look.table, first: escaped(first), columns };
      return this.html("table", { ...values, rows: rows.map((row) => ({ depth: "", kind: "", ...row })) });
    }

    sideBySide(caption, first, rows, link) {
      const names = this.regions.map((region) => region.name);
      const listed = rows.map((row) => ({
        name: fill(this.page.links[link], { code: escaped(encodeURIComponent(row.code)), name: escaped(row.name) }),
        depth: `depth-${Math.min(row.depth || 0, 3)}`,
        cells: row.cells.map((cell) => ({ cell: cell.html })),
      }));
      return this.table(caption, first, listed, { names, table: `data-table compare-table columns-${names.length}` });
    }

    missing(key) {
      return this.html("missing", { words: escaped(this.words(key)) });
    }

    get domains() {
      if (!this.sections.length) return this.missing("compare-no-domains");
      return this.sections.map(([section, rows]) => {
        const heading = this.words(`compare-section-${section}`);
        const content = this.sideBySide(heading, this.words("compare-domain"), rows, "domain");
        return this.html("section", { heading: escaped(heading), count: rows.length, content });
      }).join("");
    }

    get joint() {
      return this.regions.filter(({ code }) => this.variant.joint.includes(code));
    }

    get pairs() {
      const joint = this.joint.map((region) => region.name);
      const words = joint.length && this.message("pairs-joint", { regions: this.fitting(joint).join(", ") });
      const warning = words ? this.html("warning", { words: escaped(words) }) : "";
      const tables = KINDS.map((kind) => this.pairTable(kind)).join("");
      return this.html("pairs", { notes: this.page.counted + warning, tables, count: this.codes.length });
    }

    pairTable(kind) {
      const { rows, mean } = this.variant.pairs[kind];
      const listed = this.at.map((from, at) => ({
        name: escaped(this.nameInPairs(this.regions[at])),
        cells: this.at.map((to) => ({ cell: from === to ? NONE : this.value(rows[from][to]), kind: "number" })),
      }));
      const names = this.regions.map((region) => region.name);
      const look = { names, table: "data-table two-way-table", kind: "number" };
      const table = this.table(this.words(`column-${kind}_share`), this.words(CORNERS[kind]), listed, look);
      const share = mean && this.message("percent", { share: this.number(mean) });
      const words = mean && escaped(this.message("pairs-mean", { mean: share }));
      return this.html(`pair-${kind}`, { table, mean: mean ? this.html("remark", { words }) : "" });
    }

    nameInPairs(region) {
      return this.joint.includes(region) ? fill(this.store.words.joint, region) : region.name;
    }

    value(share) {
      return share === null ? NO_DATA : this.number(share);
    }

    get listedInitiatives() {
      if (!this.initiatives.length) return this.missing("compare-no-initiatives");
      const heading = this.words("compare-initiatives");
      return this.html("initiatives", { content: this.sideBySide(heading, heading, this.initiatives, "initiative") });
    }

    get content() {
      const items = this.regions.map((region) => region.incomplete).join("");
      const warnings = items && this.html("warnings", { items });
      return warnings + this.domains + this.pairs + this.listedInitiatives;
    }

    get body() {
      const among = (codes) => escaped([...codes].sort().join(","));
      const offered = this.round.offered.filter((code) => !this.codes.includes(code));
      const offers = offered.map((code) => ({
        regions: among([...this.codes, code]), name: escaped(this.round.regions[code].name),
      }));
      return fill(this.page.body, {
        chosen: this.regions.map(({ code, name }) => ({
          code: escaped(code), name: escaped(name), others: among(this.codes.filter((one) => one !== code)),
        })),
        offers: this.codes.length < MOST ? [{ offered: offers }] : [],
        comparisons: this.isTable ? [] : [{ content: this.content }],
      });
    }

    // ---- the data table, whose numbers are texts as the file writes them in a list of one ----

    get dataTable() {
      const told = (row, section) => [row.code, row.name, section, ...row.cells.map((cell) => cell.plain)];
      const rows = this.sections.flatMap(([section, listed]) =>
        listed.map((row) => told(row, this.words(`compare-section-${section}`))));
      rows.push(...this.initiatives.map((row) => told(row, this.words("compare-initiatives"))));
      for (const kind of KINDS) rows.push(...this.pairRows(kind));
      const columns = ["code", "subject", "section"].map((column) => this.words(`column-${column}`));
      return { name: this.fileName, headings: [...columns, ...this.regions.map((region) => region.name)], rows };
    }

    pairRows(kind) {
      const { rows } = this.variant.pairs[kind];
      const cell = (share) => (share === null ? NO_DATA : [share.toFixed(1)]);
      return this.at.map((from, at) => [
        this.codes[at], this.regions[at].name, this.words(`column-${kind}_share`),
        ...this.at.map((to) => (from === to ? NONE : cell(rows[from][to]))),
      ]);
    }

    get fileName() {
      const { slug, behind, ending } = this.page.file;
      const parts = [slug, ...this.codes, ...behind];
      while (parts.join("_").length > LONGEST_SUBJECT && parts.length > 2) parts.splice(-2, 1);
      return `${parts.join("_").slice(0, LONGEST_SUBJECT)}_${ending}`;
    }

    get shownTable() {
      const { headings, rows } = this.dataTable;
      const shown = (cell) => (Array.isArray(cell) ? this.number(Number(cell[0])) : escaped(cell));
      const listed = rows.map(([, name, ...cells]) => ({
        name: escaped(name), cells: cells.map((cell) => ({ cell: shown(cell) })),
      }));
      const look = { names: headings.slice(2), table: "data-table" };
      return this.page.signs + this.table(this.heading, headings[1], listed, look);
    }

    // ---- the parts of a page of other regions that say which they are ----

    tools(html) {
      return changed(html, (part) => {
        const deck = part.querySelector("#add-to-deck");
        if (deck) deck.dataset.heading = this.heading.slice(0, LONGEST_TITLE);
        const pictures = part.querySelector(".picture-tools");
        if (pictures) pictures.dataset.stem = this.fileName.replace(/\.csv$/, "");
      });
    }

    // The first rows as they are read, of the columns that say something: ui/frame/pictures.py.
    get firstRows() {
      const { headings, rows } = this.dataTable;
      const shown = (cell) => (Array.isArray(cell) ? this.number(Number(cell[0])) : cell);
      const first = rows.slice(0, MOST_ROWS).map((row) => row.map(shown));
      const told = headings.map((_, at) => at).filter((at) => at && first.some((row) => row[at] !== NONE));
      return [headings, ...first].map((row) => told.slice(0, MOST_COLUMNS).map((at) => row[at]));
    }

    pictureWords(html) {
      const count = this.dataTable.rows.length;
      return changed(html, ({ firstElementChild: words }) => {
        delete words.dataset.columns;
        delete words.dataset.rows;
        words.dataset.selection = fill(this.page.selection, { regions: this.regions.map(({ name }) => name).join(", ") });
        if (!count) return;
        words.dataset.rows = JSON.stringify(this.firstRows);
        words.dataset.told = this.message("picture-rows", { shown: "{shown}", count });
        words.dataset.count = count;
      });
    }

    // ---- the parts of the page that depend on the regions ----

    get parts() {
      const { words, rest } = window.s3_lead(this.sentence);
      const sentences = rest.map((sentence) => ({ sentence: escaped(sentence) }));
      return {
        title: escaped(this.title),
        heading: escaped(this.heading),
        sentence: escaped(words),
        "about-data": sentences.length ? this.html("about", { sentences }) : "",
        body: this.body,
        table: this.isTable ? this.shownTable : "",
      };
    }
  }

  // What is asked: {regions, round, weights, table}; null where it is no comparison that the file can put together.
  function comparison(store, asked) {
    const regions = [...new Set(asked.regions)].sort();
    const round = store.rounds[asked.round];
    const isIn = round && `${asked.round} ${asked.weights}` in store.variants;
    const isKnown = isIn && regions.every((code) => Object.hasOwn(round.regions, code));
    return isKnown && regions.length >= LEAST && regions.length <= MOST ? new Comparison(store, { ...asked, regions }) : null;
  }

  window.s3_compare = { comparison };
})();
