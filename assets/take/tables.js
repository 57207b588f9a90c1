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

  // ---- what a table says that is shown: as shown_rows in take_along/tables.py ----

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
    const isNumber = cell.className === "number" && cell.scope !== "col";
    if (!isNumber || !/^[-\u2212]?[\d\s.,]*\d$/.test(said)) return said;
    const plain = said.replace(/\s/g, "").replace("\u2212", "-");
    return [plain.replaceAll(",", language === "sv" ? "." : "")];
  }

  // The table of a page: of each column the number of the one that is shown, or all that is in it.
  function read(stored, shown, language) {
    const given = new DOMParser().parseFromString(shown, "text/html");
    const lines = Array.from(given.querySelectorAll("tr"), (row) => Array.from(row.cells, (cell) => shownCell(cell, language)));
    const columns = stored.columns.map((one) => (typeof one === "number" ? lines.map((line) => line[one]) : one));
    const [headings, ...rows] = columns[0].map((_, at) => columns.map((column) => column[at]));
    return { name: stored.name, headings, rows };
  }

  function save(table, language) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([csv(table, language)], { type: "text/csv" }));
    link.download = table.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  window.s3_table_file = { csv, read, save };
})();
