/* What the browser does by itself: neither data nor words, only theme, focus, clicks and the clipboard. */
(function () {
  "use strict";

  const THEME_KEY = "s3-theme";
  const THEMES = ["light", "dark", "contrast"];
  let shownChoice = null;

  function storedTheme() {
    try {
      const stored = localStorage.getItem(THEME_KEY);
      return THEMES.includes(stored) ? stored : null;
    } catch {
      return null; // storage may be switched off; the system's theme then holds
    }
  }

  function storeTheme(theme) {
    try {
      localStorage.setItem(THEME_KEY, theme);
    } catch {
      // the choice then lasts as long as the page
    }
  }

  function systemTheme() {
    if (matchMedia("(prefers-contrast: more)").matches) return "contrast";
    return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  }

  function showTheme(theme) {
    document.documentElement.setAttribute("data-bs-theme", theme);
    return theme;
  }

  // Before anything is drawn, so that a dark page does not flash white.
  let theme = showTheme(storedTheme() || systemTheme());

  function nextTheme() {
    theme = showTheme(THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]);
    storeTheme(theme);
    say(document.getElementById("theme-button").innerText); // the words of the theme that is shown
    window.dash_clientside.set_props("theme", { data: theme }); // the figure is drawn in its colours
  }

  function copyByHand(text) {
    // The clipboard API is missing on plain http, as in many meeting rooms.
    const field = document.createElement("textarea");
    field.value = text;
    document.body.append(field);
    field.select();
    const copied = document.execCommand("copy");
    field.remove();
    return copied;
  }

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copyByHand(text);
    }
  }

  // For a memo: title, finding, source and address; the title is a link where there is rich text.
  async function copyTitled(title, address) {
    const words = document.querySelector("#picture-words > *")?.dataset;
    const sentence = document.getElementById("sentence")?.innerText.trim();
    const said = [sentence, words?.source && `${words.source} ${words.edition}`].filter(Boolean);
    const plain = [title, ...said, address].join("\n");
    const link = document.createElement("a");
    link.href = address;
    link.textContent = title;
    const lines = [link, ...said].map((line) => {
      const paragraph = document.createElement("p");
      paragraph.append(line);
      return paragraph.outerHTML;
    });
    const forms = { "text/plain": plain, "text/html": lines.join("") };
    try {
      const blobs = Object.entries(forms).map(([type, text]) => [type, new Blob([text], { type })]);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
      return true;
    } catch {
      return copy(plain);
    }
  }

  // The page's own address: what others append to a link to follow a reader is not passed on.
  function address() {
    return document.getElementById("canonical").href || location.href;
  }

  // What a screen reader is told.
  function say(words) {
    document.getElementById("status").textContent = words;
  }

  // What a button says once something has come of it.
  function sayOn(button, words) {
    const label = button.querySelector("span:last-child");
    label.dataset.called ??= label.textContent;
    label.textContent = words;
    say(words);
  }

  // In a list that is opened anew it is called as before.
  function callAsBefore({ target }) {
    for (const label of target.querySelectorAll("[data-called]")) label.textContent = label.dataset.called;
  }

  document.addEventListener("toggle", callAsBefore, true); // which does not rise to the page

  function sayCopied(button, isDone) {
    sayOn(button, isDone ? button.dataset.done : button.dataset.failed);
  }

  // The address of a page that the server has written does not say where it is.
  function writeMail(link) {
    const title = document.title;
    const parts = { subject: title, body: `${title}\r\n${address()}` };
    const written = Object.entries(parts).map(([name, text]) => `${name}=${encodeURIComponent(text)}`);
    link.href = `mailto:?${written.join("&")}`;
  }

  const BUTTONS = {
    "theme-button": nextTheme,
    print: () => window.print(),
    mail: writeMail,
    copy: async (button) => sayCopied(button, await copy(address())),
    "copy-titled": async (button) => sayCopied(button, await copyTitled(document.title, address())),
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[id], #mail");
    if (button && button.id in BUTTONS) BUTTONS[button.id](button);
  });

  // Where what is told of a region is out of sight, choosing it would otherwise seem to do nothing.
  function showPanel(first) {
    const query = window.s3place.here().searchParams;
    const chosen = ["region", "regions", "domain", "initiative"].map((name) => query.get(name)).join("&");
    const panel = document.getElementById("panel");
    const isBelow = matchMedia("(max-width: 1199px)").matches || (panel && panel.getBoundingClientRect().top > innerHeight - 80);
    const own = document.querySelector(".start-own"); // on a phone it is above the map
    const isPast = own && own.getBoundingClientRect().bottom < 80;
    if (query.get("region") && chosen !== shownChoice && !first) {
      if (isPast) document.getElementById("heading").scrollIntoView();
      else if (panel && isBelow) panel.scrollIntoView();
    }
    shownChoice = chosen;
  }

  // A table that is a grid: arrows move among the cells, Enter or a click chooses one.
  const GRID_CELL = "[role=grid] td";
  const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

  function choose(cell) {
    const across = cell.closest("table").rows[0].cells[cell.cellIndex].dataset.pick;
    const down = cell.parentNode.querySelector("th").dataset.pick;
    if (!across || !down) return; // a total
    window.dash_clientside.set_props("pick", { data: `${down}&${across}` });
  }

  function step(cell, key) {
    const cells = Array.from(cell.parentNode.querySelectorAll("td"));
    const [down, across] = STEPS[key];
    const line = down && (down < 0 ? cell.parentNode.previousElementSibling : cell.parentNode.nextElementSibling);
    const next = down
      ? line && line.querySelectorAll("td")[cells.indexOf(cell)]
      : cells[cells.indexOf(cell) + across];
    if (next) stopAt(next);
  }

  // The one cell of a grid that a tab leads to, and that has the focus.
  function stopAt(cell, options) {
    for (const before of cell.closest("table").querySelectorAll("td[tabindex]")) before.removeAttribute("tabindex");
    cell.tabIndex = 0;
    cell.focus(options);
  }

  document.addEventListener("keydown", (event) => {
    const cell = event.target.closest(GRID_CELL);
    if (!cell) return;
    if (event.key === "Enter" || event.key === " ") choose(cell);
    else if (event.key in STEPS) step(cell, event.key);
    else return;
    event.preventDefault();
  });

  document.addEventListener("click", (event) => {
    const cell = event.target.closest(GRID_CELL);
    if (!cell) return;
    stopAt(cell, { preventScroll: true });
    choose(cell);
  });

  // Paper says where it comes from.
  addEventListener("beforeprint", () => {
    const footer = document.getElementById("footer");
    if (footer) footer.dataset.address = address();
  });

  // The reader has come to a page: its title and language, and the focus on what it is about.
  function arrive() {
    const target = window.s3focus.pointedAt();
    const place = target || document.getElementById("heading");
    place.focus({ preventScroll: true });
    if (target) target.scrollIntoView();
    else scrollTo(0, 0);
  }

  // On another page the heading has the focus, and is read for that.
  function changed(texts, isSamePage) {
    const parts = ["heading", "sentence"].filter((name) => name in texts && (isSamePage || name !== "heading"));
    const words = parts.map((name) => document.getElementById(name).textContent);
    return words.map((said) => (/[.?!]$/.test(said) ? said : `${said}.`)).join(" ");
  }

  // Parts of the page have been written: what that means for title, focus, view and ear.
  document.addEventListener("s3:shown", ({ detail }) => {
    const { texts, isSamePage } = detail;
    if ("controls" in texts) requestAnimationFrame(window.s3focus.again); // when Dash has drawn them
    if ("title" in texts) document.title = document.getElementById("title").textContent;
    if (!("heading" in texts || "sentence" in texts || "title" in texts)) return window.s3focus.again();
    if (isSamePage) window.s3focus.again();
    else arrive();
    showPanel(!isSamePage);
    say(changed(texts, isSamePage) || document.title);
  });

  // Where there is room the style sheet shows folded controls; a browser that cannot has them opened.
  const canShowFolded = CSS.supports("selector(::details-content)");

  document.addEventListener("s3:ready", () => {
    if (!canShowFolded && matchMedia("(min-width: 768px)").matches) document.querySelector("details.controls").open = true;
    showPanel(true);
    const target = window.s3focus.pointedAt();
    if (target) target.focus();
  });

  window.s3theme = { current: () => theme };
  window.s3say = say;
  window.s3sayOn = sayOn;
  window.s3copy = async (button, text) => sayCopied(button, await copy(text));
  window.s3address = address;

  window.dash_clientside = Object.assign({}, window.dash_clientside, {
    s3: {
      // A click in a figure, as a query: a trace's meta names the codes that its customdata begins
      // with. The URL's one writer takes it from there, so that Back undoes it.
      pick(click, figure) {
        const point = click && click.points[0];
        const trace = point && figure.data[point.curveNumber];
        if (!trace || !trace.meta) return window.dash_clientside.no_update;
        // The customdata of a heatmap are the codes of its rows, and those of its columns.
        const [rows, columns] = trace.customdata;
        const codes = trace.type === "heatmap" ? [rows[point.y], columns[point.x]] : point.customdata;
        return new URLSearchParams(trace.meta.map((name, at) => [name, codes[at]])).toString();
      },
    },
  });
})();
