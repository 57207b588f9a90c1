/* What the browser does by itself: neither data nor words, only theme, focus, clicks and the clipboard. */
(function () {
  "use strict";

  const THEME_KEY = "s3-theme";
  let arrivedAt = null;
  let shownRegion = null;

  function storedTheme() {
    try {
      return localStorage.getItem(THEME_KEY);
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
    return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  }

  function showTheme(theme) {
    document.documentElement.setAttribute("data-bs-theme", theme);
    return theme;
  }

  // Before anything is drawn, so that a dark page does not flash white.
  let theme = showTheme(storedTheme() || systemTheme());

  function copyByHand(text) {
    // The clipboard API is missing on plain http, as in many meeting rooms.
    const field = document.createElement("textarea");
    field.value = text;
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }

  // Redrawing replaces links, and with them the focus of whoever came by keyboard.
  const KEEPS_FOCUS = "#region-list, #tools, #panel, #nav";
  let focused = null;

  function stops(part) {
    return Array.from(part.querySelectorAll("a[href], button, summary"));
  }

  document.addEventListener("focusin", (event) => {
    const part = event.target.closest(KEEPS_FOCUS);
    focused = part && { part: part.id, at: stops(part).indexOf(event.target) };
  });

  function refocus() {
    if (!focused || document.activeElement !== document.body) return;
    const part = document.getElementById(focused.part);
    const next = (part && stops(part)[focused.at]) || document.getElementById("heading");
    if (next) next.focus({ preventScroll: true });
  }

  // Where the panel is below the map, choosing a region would otherwise seem to do nothing.
  function showPanel(first) {
    const region = new URLSearchParams(location.search).get("region");
    const panel = document.getElementById("panel");
    if (region && region !== shownRegion && !first && panel && innerWidth < 1200) panel.scrollIntoView();
    shownRegion = region;
  }

  window.dash_clientside = Object.assign({}, window.dash_clientside, {
    s3: {
      chooseTheme(clicks) {
        if (clicks) {
          theme = showTheme(theme === "dark" ? "light" : "dark");
          storeTheme(theme);
        }
        return theme;
      },

      // A page or a selection has come: language, title, focus, and the words for screen readers.
      arrive(title, pathname) {
        const language = (pathname || "").split("/")[1];
        document.documentElement.lang = language === "en" ? "en" : "sv";
        document.title = title;
        const controls = document.querySelector("details.controls");
        const first = arrivedAt === null;
        if (arrivedAt !== pathname && controls && innerWidth < 768) controls.open = false;
        if (!first && arrivedAt !== pathname) document.getElementById("heading").focus();
        arrivedAt = pathname;
        showPanel(first);
        return first ? "" : title;
      },

      keepFocus() {
        requestAnimationFrame(refocus);
      },

      // A click on the map sets the control, which writes the URL: Back undoes it.
      chooseRegion(click) {
        const code = click && click.points[0].customdata && click.points[0].customdata[0];
        if (code) window.dash_clientside.set_props({ type: "control", key: "region" }, { value: code });
      },

      copyLink(clicks, done) {
        if (!clicks) return window.dash_clientside.no_update;
        if (navigator.clipboard) navigator.clipboard.writeText(location.href);
        else copyByHand(location.href);
        const words = document.querySelector("#copy span:last-child");
        words.textContent = done;
        return done;
      },
    },
  });
})();
