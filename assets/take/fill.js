/* Templates of the file: texts with slots, repeated parts and choices by a number, as the program's own widgets and
   catalogues have them. What goes into HTML is escaped here, as the program escapes it. */
(function () {
  "use strict";

  const ESCAPED = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "'": "&#39;", '"': "&#34;" };

  function escaped(text) {
    return String(text).replace(/[&<>'"]/g, (sign) => ESCAPED[sign]);
  }

  // A number is looked for as it is, then by its plural form, which is the same rule in both languages.
  function chosen({ by, of, other }, values) {
    const value = values[by];
    if (Object.hasOwn(of, value)) return of[value];
    return of[value === 1 && "one" in of ? "one" : other];
  }

  function part(one, values) {
    if (typeof one === "string") return one;
    if ("each" in one) return values[one.each].map((more) => fill(one.of, { ...values, ...more })).join("");
    if ("by" in one) return fill(chosen(one, values), values);
    return String(values[one.slot]);
  }

  function fill(template, values) {
    return template.map((one) => part(one, values)).join("");
  }

  window.s3_fill = { escaped, fill };
})();
