/* What stands below a heading and what in the fold below it: the rule of analysis/words/lead.py. */
(function () {
  "use strict";

  const MOST_SENTENCES = 2;
  const MOST_WORDS = 20;
  const END = /[.!?][)”"]?\s+/gu;

  const isAlpha = (text) => /^\p{L}+$/u.test(text);

  // None ends after an abbreviation, as in St. Gallen.
  function isEnd(text, found) {
    if (/^\p{Ll}/u.test(text.slice(found.index + found[0].length))) return false;
    const words = text.slice(0, found.index).split(/\s+/u).filter(Boolean);
    const word = (words.at(-1) || "").replace(/^[(“”"]+|[(“”"]+$/gu, "");
    const isShort = [...word].length <= 2 && isAlpha(word) && /^\p{Lu}/u.test(word);
    return !(word.includes(".") && isAlpha(word.replaceAll(".", ""))) && !isShort;
  }

  function sentences(text) {
    const ends = [...text.matchAll(END)].filter((found) => isEnd(text, found)).map((found) => found.index + found[0].length);
    const from = [0, ...ends];
    return from.map((at, number) => text.slice(at, [...ends, text.length][number]).trim()).filter(Boolean);
  }

  function wordCount(sentence) {
    return sentence.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  }

  function lead(text) {
    const found = sentences(text);
    let kept = 1;
    while (kept < Math.min(found.length, MOST_SENTENCES) && wordCount(found[kept]) <= MOST_WORDS) kept += 1;
    return { words: found.slice(0, kept).join(" "), rest: found.slice(kept) };
  }

  window.s3_lead = lead;
})();
