/* What fits a text that somebody looks for, and in which order: the rules of analysis/search, on the index of the file. */
(function () {
  "use strict";

  const { escaped, fill } = window.s3_fill;
  const SHOWN = 8;
  const SHOWN_OF_KIND = 4;
  const LONGEST_TEXT = 80;
  const NEAR = 0.75;
  const MOST_TEXTS = 12;
  const NEAREST = 3;
  const [WHOLE, BEGINNINGS, PARTS] = [0, 1, 2];

  // ---- what is typed, as it is compared: i18n/letters.py ----

  const WHOLE_LETTERS = { æ: "ae", ø: "o", œ: "oe", ł: "l", đ: "d", ð: "d", þ: "th", ħ: "h", ı: "i" };
  const SWEDISH = { æ: "ä", ø: "ö", œ: "ö", ő: "ö", ü: "y", ű: "y" };

  const casefolded = (text) => text.toLowerCase().replace(/ß/g, "ss").replace(/ς/g, "σ").replace(/ſ/g, "s");
  const translated = (text, letters) => [...text].map((letter) => letters[letter] ?? letter).join("");

  function plain(text) {
    const small = translated(casefolded(text).normalize("NFKD"), WHOLE_LETTERS);
    return small.replace(/[\p{Mn}\p{Cf}]/gu, "").split(/\s+/u).filter(Boolean).join(" ");
  }

  function fold(text) {
    const swedish = translated(casefolded(text.normalize("NFC")), SWEDISH);
    const spellings = [...new Set([plain(text), plain(swedish)])];
    const words = spellings.map((one) => (one.match(/[\p{L}\p{N}_]+/gu) || []).join(" "));
    return [...new Set(words)].filter(Boolean);
  }

  // The texts without the words of a question; as they are where they have no others.
  function unasked(folded, asking) {
    const left = folded.map((one) => one.split(" ").filter((word) => !asking.includes(word)).join(" "));
    const sought = [...new Set(left)].filter(Boolean);
    return sought.length ? sought : folded;
  }

  // ---- how well a name fits ----

  function fit(name, text) {
    const words = text.split(" ");
    if (!words.every((word) => name.includes(word))) return null;
    if (name === text) return WHOLE;
    const own = name.split(" ");
    return words.every((word) => own.some((one) => one.startsWith(word))) ? BEGINNINGS : PARTS;
  }

  function best(spelt, texts) {
    const found = spelt.flatMap((name) => texts.map((text) => fit(name, text))).filter((level) => level !== null);
    return found.length ? Math.min(...found) : null;
  }

  // The name in another language, when it is that one that fits.
  function other(entry, fits, language) {
    if (language in fits || "" in fits) return null;
    const [found] = Object.keys(fits);
    return { language: found, other: entry.names[found] };
  }

  function fitted(entry, texts, index) {
    const fits = {};
    for (const [language, spelt] of Object.entries(entry.folded)) {
      const level = best(spelt, texts);
      if (level !== null) fits[language] = level;
    }
    if (texts.includes(entry.key)) fits[""] = WHOLE;
    const levels = Object.values(fits);
    if (!levels.length) return null;
    const level = Math.min(...levels);
    const isForemost = index.foremost.includes(entry.kind) && level <= BEGINNINGS;
    return { place: isForemost ? WHOLE : level, entry, other: other(entry, fits, index.language) };
  }

  // All that fit, best first; those that fit alike are in the order of the index already.
  function fitting(index, texts) {
    const found = index.order.map((at) => fitted(index.entries[at], texts, index)).filter(Boolean);
    return found.sort((one, another) => one.place - another.place);
  }

  // ---- slips of the pen: difflib's ratio of two words ----

  function longest(a, b, [fromA, toA, fromB, toB]) {
    let found = [fromA, fromB, 0];
    let before = new Map();
    for (let i = fromA; i < toA; i += 1) {
      const here = new Map();
      for (let j = fromB; j < toB; j += 1) {
        if (a[i] !== b[j]) continue;
        const size = (before.get(j - 1) || 0) + 1;
        here.set(j, size);
        if (size > found[2]) found = [i - size + 1, j - size + 1, size];
      }
      before = here;
    }
    return found;
  }

  function common(a, b, [fromA, toA, fromB, toB]) {
    const [i, j, size] = longest(a, b, [fromA, toA, fromB, toB]);
    if (!size) return 0;
    return size + common(a, b, [fromA, i, fromB, j]) + common(a, b, [i + size, toA, j + size, toB]);
  }

  function ratio(one, another) {
    const [a, b] = [[...one], [...another]];
    return (2 * common(a, b, [0, a.length, 0, b.length])) / (a.length + b.length);
  }

  const ascending = (one, another) => (one < another ? -1 : Number(one > another));

  function nearest(word, vocabulary) {
    const found = vocabulary.map((one) => [ratio(one, word), one]).filter(([share]) => share >= NEAR);
    found.sort((one, another) => another[0] - one[0] || ascending(another[1], one[1]));
    return found.slice(0, NEAREST).map(([, one]) => one);
  }

  function near(index, folded) {
    const names = index.entries.flatMap((entry) => Object.values(entry.folded).flat());
    const vocabulary = [...new Set(names.flatMap((name) => name.split(" ")))];
    let texts = [""];
    for (const word of folded.split(" ")) {
      const right = vocabulary.some((one) => one.startsWith(word)) ? [word] : [];
      right.push(...nearest(word, vocabulary));
      texts = texts.flatMap((text) => right.map((one) => `${text} ${one}`.trim())).slice(0, MOST_TEXTS);
    }
    return texts;
  }

  function slips(index, folded) {
    const found = new Map();
    for (const text of near(index, folded)) {
      for (const result of fitting(index, [text])) {
        if (result.place > BEGINNINGS) continue;
        if (!found.has(result.entry)) found.set(result.entry, result);
      }
    }
    return [...found.values()];
  }

  // ---- those that are shown: a kind has a few places before the others have had theirs ----

  function mixed(results) {
    const seen = {};
    const [first, rest] = [[], []];
    for (const result of results) {
      seen[result.entry.kind] = (seen[result.entry.kind] || 0) + 1;
      (seen[result.entry.kind] <= SHOWN_OF_KIND ? first : rest).push(result);
    }
    const shown = new Set([...first, ...rest].slice(0, SHOWN));
    return results.filter((result) => shown.has(result));
  }

  // The words as they were typed, without those of a question; all where there are no others.
  function withoutAsking(text, asking) {
    const words = text.match(/[\p{L}\p{N}_]+/gu) || [];
    return words.filter((word) => !fold(word).some((one) => asking.includes(one))).join(" ") || text;
  }

  // Whether regions seek or offer what was found, and the latest round has it in no priority.
  function isUnprioritised(store, results) {
    const found = results.map(({ entry }) => entry);
    if (!found.some(({ kind }) => kind === "statement")) return false;
    if (found.some(({ kind }) => store.named.includes(kind))) return false;
    const isPriority = ({ kind, age }) => kind === "priority" && !age;
    return store.entries.some(isPriority) && !found.some(isPriority);
  }

  // Groups of [kind, results] and how many fit in all.
  function find(store, text, language) {
    const own = store.languages[language];
    const index = { ...store, ...own, language };
    let words = [...text].slice(0, LONGEST_TEXT).join("").trim();
    const folded = fold(words);
    if (!folded.length) return { groups: [], total: 0, shown: 0 };
    let results = fitting(index, folded);
    let sought = folded;
    if (!results.length) {
      sought = unasked(folded, store.asking);
      words = withoutAsking(words, store.asking);
      results = fitting(index, sought);
    }
    const unprioritised = isUnprioritised(store, results) ? words : "";
    if (!results.length) results = slips(index, sought[0]);
    const shown = mixed(results);
    const groups = new Map();
    for (const result of shown) {
      if (!groups.has(result.entry.kind)) groups.set(result.entry.kind, []);
      groups.get(result.entry.kind).push(result);
    }
    return { groups: [...groups], total: results.length, shown: shown.length, text: unprioritised };
  }

  // ---- in words and as a list ----

  function result(one, { name, store, language, place }) {
    const { entry, other: told } = one;
    const beside = entry.beside[language];
    return {
      option: name,
      address: escaped(place(store.languages[language].addresses[store.entries.indexOf(entry)])),
      name: escaped(entry.names[language]),
      others: told ? [{ language: told.language, other: escaped(told.other) }] : [],
      besides: beside ? [{ beside: escaped(beside) }] : [],
    };
  }

  // place: what stands for an address of the service.
  function listed(store, text, language, place = (address) => address) {
    const own = store.languages[language];
    const found = find(store, text, language);
    const list = found.groups.map(([kind, results], at) => fill(own.group, {
      group: `search-group-${at}`,
      found: escaped(own.found[kind]),
      results: results.map((one, number) =>
        result(one, { name: `search-option-${at}-${number}`, store, language, place })),
    }));
    let key = "search-nothing";
    if (found.total) key = found.total === found.shown ? "search-count" : "search-count-shown";
    const counted = text.trim() ? [fill(own.messages[key], found)] : [];
    if (found.text) counted.unshift(fill(own.messages["search-unprioritised"], { ...found, round: own.round }));
    const count = counted.join(" ");
    return { list: list.join(""), count };
  }

  window.s3_finding = { listed };
})();
