/* Adding the page to the reader's own presentation: a title and a note are asked for below the button in "Dela". The
   presentation is kept in this browser, as its file has it; assets/stage/decks.js shows and changes it. */
(function () {
  "use strict";

  const KEY = "s3-deck";

  // Null where nothing can be kept.
  function kept() {
    try {
      return JSON.parse(localStorage.getItem(KEY)) || {};
    } catch (error) {
      return error instanceof SyntaxError ? {} : null;
    }
  }

  function keep(deck) {
    try {
      localStorage.setItem(KEY, JSON.stringify(deck));
      return true;
    } catch {
      return false;
    }
  }

  function made(tag, given = {}, ...children) {
    const element = Object.assign(document.createElement(tag), given);
    element.append(...children);
    return element;
  }

  // The view, as a scene has it: path and query.
  function viewAddress() {
    const { pathname, search } = new URL(window.s3address(), location.href);
    return pathname + search;
  }

  // Says what came of it, and the number of the scene where it was added.
  function add(words, title, note) {
    const deck = kept();
    if (!deck) return [words.failed];
    const scenes = Array.isArray(deck.scenes) ? deck.scenes : [];
    if (scenes.length >= Number(words.longest.split(",")[2])) return [words.full];
    scenes.push({ address: viewAddress(), title, ...(note ? { note } : {}) });
    const whole = { title: deck.title || words.deck, language: deck.language || words.language, scenes };
    return keep(whole) ? [words.done.replace("#", scenes.length), scenes.length] : [words.failed];
  }

  function form(words) {
    const [longestTitle, longestNote] = words.longest.split(",").map(Number);
    const title = made("input", { type: "text", className: "form-control", value: words.heading, maxLength: longestTitle, required: true });
    const note = made("textarea", { className: "form-control", rows: 3, maxLength: longestNote });
    const send = made("button", { type: "submit", className: "deck-send", textContent: words.send });
    const said = made("p", { className: "deck-said", textContent: words.kept });
    const asked = made("form", { className: "deck-form" },
      made("label", {}, made("span", { textContent: words.title }), title),
      made("label", {}, made("span", { textContent: words.note }), note), send, said);
    asked.addEventListener("submit", (event) => {
      event.preventDefault();
      const [told, number] = add(words, title.value.trim(), note.value.trim());
      const link = made("a", { href: words.href, textContent: words.open });
      said.replaceChildren(told, ...(number ? [" ", link] : []));
      if (number) send.remove();
      window.s3say(told);
    });
    return { asked, title };
  }

  function close(button) {
    button.setAttribute("aria-expanded", "false");
    button.parentElement.querySelector("form")?.remove();
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("#add-to-deck");
    if (!button) return;
    const isOpen = button.getAttribute("aria-expanded") === "true";
    close(button);
    if (isOpen) return;
    button.setAttribute("aria-expanded", "true");
    const { asked, title } = form(button.dataset);
    button.after(asked);
    title.focus();
    title.select();
    asked.scrollIntoView({ block: "nearest" }); // below a tall figure its button would be out of sight
  });

  // A list that is opened anew asks for nothing yet.
  document.addEventListener("toggle", ({ target }) => {
    const button = target.id === "share" && document.getElementById("add-to-deck");
    if (button) close(button);
  }, true); // which does not rise to the page
})();
