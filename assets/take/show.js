/* The file at work: an address in the hash is a page of the service, and its parts are written into the frame. */
(function () {
  "use strict";

  const { about } = window.s3pages;
  const { address } = window.s3inFile;
  const part = (name) => document.getElementById(name);
  const OWN = { figure: (text) => window.s3figure.draw(text), form: (text) => (part("controls").innerHTML = text || "") };
  let shown = null; // the address of the page
  let isPresented = false;
  let numbers = new Map(); // and of its parts, as far as they are in the frame

  window.s3place = {
    here: () => new URL(shown || address(), "file:///"),
    of: (link) => new URL(link.getAttribute("href").replace(/^#(?=\/)/, ""), "file:///"),
  };

  // ---- writing ----

  function write(name, text) {
    const [id, attribute] = name.split("@");
    const element = id ? part(id) : document.documentElement;
    if (!element) return;
    if (!attribute) element.innerHTML = text || "";
    else if (text === null) element.removeAttribute(attribute);
    else element.setAttribute(attribute, text);
  }

  function inWords(key) {
    return about.words[document.documentElement.lang][key];
  }

  // Links to what is not here say so before anybody follows them.
  function markAway() {
    for (const link of document.querySelectorAll('a[href^="#/"], .site a[href^="/"]')) {
      const to = window.s3place.of(link);
      if (isHere(to.pathname + to.search)) continue;
      link.setAttribute("data-away", "");
      link.title = inWords("away");
    }
  }

  function isHere(wanted) {
    return window.s3pages.has(wanted) || Boolean(window.s3files && window.s3files.has(wanted));
  }

  function show(wanted) {
    const takesAll = window.s3_decks.takes(wanted); // a presentation has the file to itself
    if (shown && (isPresented || takesAll)) {
      location.reload();
      return;
    }
    if (takesAll) {
      isPresented = true;
      shown = wanted;
      window.s3_decks.present(wanted);
      return;
    }
    const path = (one) => one && one.split("?")[0];
    const isSamePage = path(shown) === path(wanted);
    const isOtherLanguage = !shown || !numbers.size || shown.slice(1, 3) !== wanted.slice(1, 3);
    const next = window.s3pages.numbers(wanted);
    shown = wanted;
    document.dispatchEvent(new CustomEvent("s3:showing"));
    part("canonical").setAttribute("href", about.service + wanted);
    const texts = {};
    for (const [name, number] of next) {
      // a link says another thing where the selection is another
      const text = window.s3pages.text(wanted, number);
      if (!isOtherLanguage && numbers.get(name) === text) continue;
      texts[name] = text;
      numbers.set(name, text);
      (OWN[name] || ((one) => write(name, one)))(text);
    }
    part("notice").textContent = "";
    markAway();
    document.dispatchEvent(new CustomEvent("s3:shown", { detail: { texts, isSamePage } }));
    if (isOtherLanguage) window.s3pages.unpackOn(wanted.slice(1, 3));
  }

  // ---- the way there ----

  function without(wanted) {
    const [place] = wanted.split("#");
    return place;
  }

  function tellAway(wanted) {
    const told = [document.createTextNode(`${inWords("away-told")} `)];
    if (about.service) {
      const link = document.createElement("a");
      link.href = about.service + wanted;
      link.textContent = inWords("away-link");
      told.push(link);
    }
    part("notice").replaceChildren(...told);
  }

  // The controls say what is shown again.
  function putBack() {
    const focused = document.activeElement && document.activeElement.id;
    OWN.form(numbers.get("form"));
    const again = focused && part(focused);
    if (again) again.focus({ preventScroll: true });
  }

  function go(href) {
    const wanted = without(href.replace(/^file:\/\/(?=\/)/, ""));
    if (!window.s3pages.has(wanted)) {
      tellAway(wanted);
      putBack();
      return;
    }
    if (wanted === shown) return;
    history.pushState({}, "", `#${wanted}`);
    show(wanted);
  }

  window.s3page = { go };

  addEventListener("hashchange", () => {
    const wanted = without(address());
    if (wanted === shown) return;
    if (window.s3pages.has(wanted)) show(wanted);
    else tellAway(wanted);
  });

  function follow(event) {
    const link = event.target instanceof Element && event.target.closest("a[href]");
    if (!link || event.defaultPrevented || event.button) return;
    const href = link.getAttribute("href");
    if (href.startsWith("#") && !href.startsWith("#/")) {
      event.preventDefault(); // the hash is the page's
      const target = part(href.slice(1));
      if (target) target.scrollIntoView();
      if (target) target.focus({ preventScroll: true });
      return;
    }
    if (!/^#?\/(?!\/)/.test(href)) return;
    const to = window.s3place.of(link);
    const wanted = to.pathname + to.search;
    if (window.s3pages.has(wanted)) return; // the browser changes the hash
    event.preventDefault();
    if (window.s3files && window.s3files.has(wanted)) window.s3files.save(wanted);
    else tellAway(wanted);
  }

  document.addEventListener("click", follow);
  document.addEventListener("submit", (event) => event.preventDefault());

  document.addEventListener("change", ({ target }) => {
    const holder = target.closest && target.closest("#controls [id^='{']");
    if (holder) go(window.s3choices.chosen(shown, JSON.parse(holder.id).key, target.value));
  });

  // ---- opening ----

  function open() {
    const wanted = without(address());
    document.documentElement.toggleAttribute("data-ready", true);
    document.dispatchEvent(new CustomEvent("s3:ready"));
    const { first } = document.body.dataset; // which stands in the document
    if (wanted !== first && window.s3pages.has(wanted)) return show(wanted);
    shown = first;
    part("canonical").setAttribute("href", about.service + first);
    markAway();
    window.s3pages.unpackOn(first.slice(1, 3));
    if (wanted !== first) tellAway(wanted);
    return undefined;
  }

  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(open, 0)));
})();
