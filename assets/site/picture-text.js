/* Text of a picture: SVG breaks no lines, so it is measured and broken here; and the first rows of a table as text. */
(function () {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";
  const LINE = 1.35;
  const TYPE = {
    title: { size: 46, weight: 600, ink: "--ink", line: 1.15 },
    lead: { size: 24, weight: 400, ink: "--ink" },
    heading: { size: 28, weight: 600, ink: "--ink", line: 1.2 },
    sentence: { size: 18, weight: 400, ink: "--ink" },
    words: { size: 15, weight: 400, ink: "--ink-soft" },
    legend: { size: 15, weight: 400, ink: "--ink" },
    mark: { size: 14, weight: 600, ink: "--ink" },
    column: { size: 14, weight: 600, ink: "--ink" },
    row: { size: 15, weight: 600, ink: "--ink" },
    cell: { size: 15, weight: 400, ink: "--ink" },
    foot: { size: 13, weight: 400, ink: "--ink-soft" },
  };
  // of a table
  const LEAST_COLUMN = 140;
  const MOST_COLUMN = 300;
  const BETWEEN = 18;
  const ABOVE = 7;
  const MOST_LINES = 3;
  const NUMERIC = /^[−-]?[\d\u00a0\u202f .,]*\d\s?%?$|^\.\.$|^-$|^$/;

  const ruler = document.createElement("canvas").getContext("2d");

  function colour(token) {
    return getComputedStyle(document.documentElement).getPropertyValue(token).trim();
  }

  function family() {
    return getComputedStyle(document.body).fontFamily;
  }

  function element(name, attributes, text) {
    const made = document.createElementNS(SVG, name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function rounded(number) {
    return Math.round(number * 10) / 10;
  }

  function shrunk(type, factor) {
    return { ...type, size: rounded(type.size * factor) };
  }

  function widthOf(text, type) {
    ruler.font = `${type.weight} ${type.size}px ${family()}`;
    return ruler.measureText(text).width;
  }

  // A word that is wider than the line is broken after a hyphen, else, such as an address, where it must be.
  function pieces(word, type, width) {
    const found = [""];
    for (const letter of word) {
      const last = found[found.length - 1];
      const hyphen = last.lastIndexOf("-") + 1;
      if (widthOf(last + letter, type) <= width) found[found.length - 1] += letter;
      else if (hyphen > 1) found.splice(-1, 1, last.slice(0, hyphen), last.slice(hyphen) + letter);
      else found.push(letter);
    }
    return found;
  }

  // A space that does not break keeps a number with what it is of.
  function wrapped(text, type, width) {
    const lines = [""];
    for (const word of text.split(/[ \t\n]+/).flatMap((one) => pieces(one, type, width))) {
      const longer = `${lines[lines.length - 1]} ${word}`.trim();
      if (widthOf(longer, type) <= width) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  }

  function textAt(text, type, x, y, extra = {}) {
    const { size, weight } = type;
    const place = { x: rounded(x), y: rounded(y) };
    return element("text", { ...place, "font-size": size, "font-weight": weight, fill: colour(type.ink), ...extra }, text);
  }

  // Writes lines from the top of a place on; gives back where they end.
  function paragraph(picture, text, type, { x, y, width }) {
    if (!text) return y;
    for (const line of wrapped(text, type, width)) {
      picture.append(textAt(line, type, x, y + type.size));
      y += type.size * (type.line || LINE);
    }
    return y;
  }

  // ---- rows of a table ----

  // The widths of as many of the first columns as have room.
  function columnWidths(rows, width) {
    const wanted = rows[0].map((_, at) => {
      const widest = Math.max(...rows.map((row, number) => widthOf(row[at], typeOf(number, at))));
      return Math.min(Math.ceil(widest) + 1, MOST_COLUMN);
    });
    let count = wanted.length;
    const least = () => wanted.slice(0, count).reduce((sum, one) => sum + Math.min(one, LEAST_COLUMN) + BETWEEN, -BETWEEN);
    while (count > 1 && least() > width) count -= 1;
    const taken = wanted.slice(0, count);
    const room = width - BETWEEN * (count - 1);
    const fixed = taken.map((one) => Math.min(one, LEAST_COLUMN));
    const asked = taken.reduce((sum, one) => sum + one, 0);
    if (asked <= room) return taken;
    const spare = room - fixed.reduce((sum, one) => sum + one, 0);
    const over = asked - fixed.reduce((sum, one) => sum + one, 0);
    return taken.map((one, at) => fixed[at] + ((one - fixed[at]) * spare) / over);
  }

  function typeOf(row, column) {
    return row === 0 ? TYPE.column : column === 0 ? TYPE.row : TYPE.cell;
  }

  // As many lines as a row may have; what is left of the text is told by a sign.
  function cellLines(text, type, width) {
    const lines = wrapped(text, type, width);
    if (lines.length <= MOST_LINES) return lines;
    let last = lines[MOST_LINES - 1];
    while (last.includes(" ") && widthOf(`${last} …`, type) > width) last = last.slice(0, last.lastIndexOf(" "));
    return [...lines.slice(0, MOST_LINES - 1), `${last} …`];
  }

  function isNumeric(rows, column) {
    return column > 0 && rows.slice(1).every((row) => NUMERIC.test(row[column]));
  }

  // The rows that have room in a box, below their headings, and how many they are of how many.
  function tableIn({ rows, told, count }, { x, y, width, height }) {
    const group = element("g", {});
    const columns = columnWidths(rows, width);
    const ends = columns.map((_, at) => isNumeric(rows, at));
    const total = columns.reduce((sum, one) => sum + one + BETWEEN, -BETWEEN);
    const bottom = y + height - TYPE.words.size * LINE - ABOVE;
    let shown = 0;
    for (const [number, row] of rows.entries()) {
      const cells = columns.map((column, at) => cellLines(row[at], typeOf(number, at), column));
      const size = Math.max(...cells.map((one) => one.length)) * TYPE.cell.size * LINE + ABOVE;
      if (number > 0 && y + size > bottom) break;
      let left = x;
      for (const [at, lines] of cells.entries()) {
        const type = typeOf(number, at);
        const place = ends[at] ? left + columns[at] : left;
        const anchor = ends[at] ? { "text-anchor": "end" } : {};
        lines.forEach((line, down) => group.append(textAt(line, type, place, y + type.size + down * type.size * LINE, anchor)));
        left += columns[at] + BETWEEN;
      }
      y += size;
      group.append(element("rect", { x, y: rounded(y - ABOVE / 2 - 1), width: rounded(total), height: 1, fill: colour(number ? "--line" : "--ink-soft") }));
      shown = number;
    }
    if (shown === count) return { group, end: y };
    const end = paragraph(group, told.replace("{shown}", shown), TYPE.words, { x, y: y + ABOVE, width });
    return { group, end };
  }

  window.s3_text = { LINE, TYPE, colour, element, family, paragraph, rounded, shrunk, tableIn, textAt, widthOf, wrapped };
})();
