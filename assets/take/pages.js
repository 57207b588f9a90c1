/* The pages in the file: which there are, and their parts. What a chunk holds is unpacked when it is first needed, and
   the rest while nobody waits. See s3dash/take_along for the form of it all. */
(function () {
  "use strict";

  const [REFER, END] = ["\x01", "\x03"];
  const [BASE, FIRST_DIGIT] = [44, 33];
  const MARKS = /\x01[!-L]*[M-x]|\x05[^\x05]*\x05/g;

  const about = JSON.parse(document.getElementById("take-along").textContent);
  const stores = new Map();

  function distance(digits) {
    let [value, factor] = [0, 1];
    for (const sign of digits) {
      const digit = sign.charCodeAt(0) - FIRST_DIGIT;
      value += (digit % BASE) * factor;
      factor *= BASE;
    }
    return value % 2 ? -(value + 1) / 2 : value / 2;
  }

  // ---- what pages are made of ----

  const chunks = about.fragments.map(([first, name]) => ({ first, name, texts: null }));

  function unpacked(at) {
    const chunk = chunks[at];
    chunk.texts = chunk.texts || window.s3unpack(document.getElementById(chunk.name)).split(END);
    return chunk;
  }

  function fragment(number) {
    let [low, high] = [0, chunks.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (chunks[middle].first <= number) low = middle;
      else high = middle - 1;
    }
    const { first, texts } = unpacked(low);
    return texts[number - first];
  }

  // The text that a fragment is, with links for a page of this selection.
  function textOf(number, query) {
    let before = number;
    return fragment(number).replace(MARKS, (mark) => {
      if (mark[0] !== REFER) return link(mark.slice(1, -1), query);
      before += 1 + distance(mark.slice(1));
      return textOf(before, query);
    });
  }

  // ---- which pages there are ----

  class Store {
    constructor({ index, needed }) {
      this.needed = needed;
      const lines = window.s3unpack(document.getElementById(index)).split("\n");
      const count = Number(lines[0]);
      this.at = new Map(lines.slice(1, count + 1).map((address, at) => [address, at]));
      this.columns = new Map(lines.slice(count + 1).map((line) => this.column(line)));
    }

    column(line) {
      const [name, numbers] = line.split("\t");
      let before = -1;
      return [name, Int32Array.from(numbers.split(" "), (one) => (before += Number(one)))];
    }
  }

  function asQuery(values) {
    const pairs = Array.from(values).sort(([one], [other]) => (one < other ? -1 : 1));
    return pairs.map(([key, value]) => `${key}=${encodeURIComponent(value).replaceAll("%2C", ",")}`).join("&");
  }

  // A link is told by what it changes of the page's selection.
  function link(told, query) {
    const [path, ...changes] = told.split("\x06");
    const values = new Map(query);
    for (const change of changes) {
      const [key, ...value] = change.split("=");
      if (value.length) values.set(key, value.join("="));
      else values.delete(key);
    }
    const search = asQuery(values);
    return `#${path}${search && "?"}${search.replaceAll("&", "&amp;")}`;
  }

  function storeOf(address) {
    const language = address.slice(1, 3);
    const told = Object.hasOwn(about.languages, language) && about.languages[language];
    if (!told) return null;
    if (!stores.has(language)) stores.set(language, new Store(told));
    return stores.get(language);
  }

  // While nobody waits, a chunk at a time; Safari does not say when that is.
  const whenIdle = window.requestIdleCallback || ((run) => setTimeout(run, 500));

  function unpackOn(language) {
    const { needed } = storeOf(`/${language}`);
    const next = chunks.findIndex(({ first, texts }) => !texts && first < needed);
    if (next < 0) return;
    whenIdle(() => {
      unpacked(next);
      unpackOn(language);
    }, { timeout: 2000 });
  }

  window.s3pages = {
    about,
    asQuery,
    unpackOn,

    has(address) {
      const store = storeOf(address);
      return Boolean(store) && store.at.has(address);
    },

    // The numbers of the page's parts, by name; of a part that it has not, -1.
    numbers(address) {
      const store = storeOf(address);
      const at = store.at.get(address);
      return new Map(Array.from(store.columns, ([name, numbers]) => [name, numbers[at]]));
    },

    text(address, number) {
      const { searchParams } = new URL(address, "file:///");
      return number < 0 ? null : textOf(number, searchParams);
    },
  };
})();
