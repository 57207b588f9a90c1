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

  function save(table, language) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([csv(table, language)], { type: "text/csv" }));
    link.download = table.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  window.s3_table_file = { csv, save };
})();
