/* The table file of a page, written in the browser from what the file stores (take_along/tables.py): the same bytes as
   the service gives, see exports/csv_table.py. */
(function () {
  "use strict";

  const SEPARATORS = { sv: ";", en: "," };
  const FORMULA_SIGNS = ["=", "+", "-", "@", "\t", "\r"];
  const ABSENCE_SIGNS = ["-", ".", ".."];
  const BOM = "\uFEFF";

  // A text that a spreadsheet would run is led by an '; what is no text stands in a list of one.
  function safe(cell) {
    if (Array.isArray(cell)) return cell[0];
    return FORMULA_SIGNS.includes(cell[0]) && !ABSENCE_SIGNS.includes(cell) ? `'${cell}` : cell;
  }

  function line(fields, separator) {
    const isQuoted = (field) => /["\r\n]/.test(field) || field.includes(separator);
    const written = fields.map((field) => (isQuoted(field) ? `"${field.replaceAll('"', '""')}"` : field));
    return written.length === 1 && !written[0] ? '""' : written.join(separator);
  }

  function csv({ headings, rows }, language) {
    const separator = SEPARATORS[language];
    const lines = [headings, ...rows.map((row) => row.map(safe))].map((fields) => line(fields, separator));
    return BOM + lines.map((text) => `${text}\r\n`).join("");
  }

  // ---- what a table says that is shown: as shown_tables in take_along/tables.py ----

  function words(content) {
    const wording = content.querySelector(":scope > .wording");
    const tag = content.querySelector(":scope > .tag");
    if (wording) return tag ? `${wording.textContent} (${tag.textContent})` : wording.textContent;
    content.querySelectorAll(".visually-hidden").forEach((one) => one.remove());
    return content.textContent;
  }

  function shownCell(cell, language) {
    const items = Array.from(cell.querySelectorAll("li"));
    const said = (items.length ? items : [cell]).map(words).join("; ");
    const isNumber = language && cell.className === "number" && cell.scope !== "col";
    if (!isNumber || !/^[-\u2212]?[\d\s.,]*\d$/.test(said)) return said;
    const plain = said.replace(/\s/g, "").replace("\u2212", "-");
    return [plain.replaceAll(",", language === "sv" ? "." : "")];
  }

  // The lines of a file: all of them, or of each column what it has in each of the tables that are shown. Without a
  // language they are the first ones, as they are read.
  function lines({ lines: all, columns }, shown, language, most = Infinity) {
    if (all) return all;
    const given = new DOMParser().parseFromString(shown, "text/html");
    const tables = Array.from(given.querySelectorAll("table"), ({ rows }) => Array.from(rows).slice(1));
    const below = tables.flatMap((table, at) => table.map((row, line) => [row, at, line])).slice(0, most);
    return [
      columns.map(([heading]) => heading),
      ...below.map(([row, at, line]) => {
        const cells = Array.from(row.cells, (cell) => shownCell(cell, language));
        return columns.map(([, ...parts]) => {
          const part = parts[at];
          return typeof part === "number" ? cells[part] : part[part.length === 1 ? 0 : line];
        });
      }),
    ];
  }

  function read(stored, shown, language) {
    const [headings, ...rows] = lines(stored, shown, language);
    return { name: `${stored.stem}.csv`, headings, rows };
  }

  function save(table, language) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([csv(table, language)], { type: "text/csv" }));
    link.download = table.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  // What is read in the first rows: of a picture.
  const first = (columns, shown, most) => lines({ columns }, shown, null, most);

  window.s3_table_file = { csv, read, first, save };
})();
