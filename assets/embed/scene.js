/* A page in a scene of a presentation: the stage has the keys, and the scene takes neither them nor the focus.
   It tells the stage its sentence and its height, and when it is drawn. */
(function () {
  "use strict";

  if (window.name !== "s3-scene" || window.parent === window) return;
  const root = document.documentElement;
  root.classList.add("in-scene");

  const KEYS = new Set(
    "ArrowRight ArrowLeft PageUp PageDown Home End Escape Spacebar b B . f F ? d D s S p P".split(" ").concat(" "),
  );

  // At file:// a window reaches another with "*" only; nothing that is sent is a secret, and the stage looks who sent it.
  const tell = (message) => window.parent.postMessage({ s3: "scene", ...message }, "*");

  // On a phone, or at 400 %, what is wider than the scene is scrolled, with the keys too.
  const narrow = matchMedia("(max-width: 559.98px)");
  const scrolls = (one) => narrow.matches && one.tabIndex === 0 && one.scrollWidth > one.clientWidth + 1;

  addEventListener(
    "keydown",
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !KEYS.has(event.key)) return;
      if (event.key.startsWith("Arrow") && scrolls(event.target)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      tell({ key: event.key });
    },
    true,
  );

  addEventListener("focusin", ({ target }) => {
    if (scrolls(target)) return;
    if (target.blur) target.blur();
    tell({ focus: true });
  });

  // What could take the focus is what could be pressed: in a scene nothing is.
  function release() {
    for (const one of document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")) {
      if (one.tabIndex !== -1 && !scrolls(one)) one.tabIndex = -1;
    }
  }

  // On a phone a scene is touched, and what is wider than it scrolls; elsewhere the stage has the touches.
  let touched = null;
  const isWide = (one) => one && (one.scrollWidth > one.clientWidth + 1 || isWide(one.parentElement));
  addEventListener(
    "touchstart",
    ({ touches, target }) => {
      const isOne = touches.length === 1 && !isWide(target.closest("#main *"));
      touched = isOne ? { x: touches[0].clientX, y: touches[0].clientY } : null;
    },
    { passive: true },
  );
  addEventListener(
    "touchend",
    ({ changedTouches }) => {
      if (!touched) return;
      const x = changedTouches[0].clientX - touched.x;
      const y = changedTouches[0].clientY - touched.y;
      touched = null;
      if (Math.abs(x) > 50 && Math.abs(x) > 1.5 * Math.abs(y)) tell({ swipe: -x });
    },
    { passive: true },
  );

  let told = "";

  function look() {
    release();
    const words = (id) => (document.getElementById(id) || { textContent: "" }).textContent.trim();
    const main = document.getElementById("main");
    const state = {
      ready: isDrawn(),
      sentence: words("sentence"),
      problems: Array.from(document.querySelectorAll("#problems li"), (one) => one.textContent.trim()),
      height: main ? Math.ceil(main.getBoundingClientRect().height) : 0,
    };
    const text = JSON.stringify(state);
    if (text !== told) tell(state);
    told = text;
  }

  // Dash has taken over, and where plotly draws, it has drawn.
  function isDrawn() {
    if (!root.hasAttribute("data-ready")) return false;
    const frame = document.getElementById("figure-frame");
    const isOpen = frame && frame.getClientRects().length > 0;
    return !isOpen || frame.querySelector(".main-svg") !== null;
  }

  let isAsked = false;

  function lookSoon() {
    if (isAsked) return;
    isAsked = true;
    setTimeout(() => {
      isAsked = false;
      look();
    }, 50);
  }

  new MutationObserver(lookSoon).observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-ready", "hidden"] });
  addEventListener("resize", lookSoon);
  addEventListener("message", ({ source, data }) => {
    if (source !== window.parent || !data || data.s3 !== "stage") return;
    told = ""; // the stage has come later than the scene
    lookSoon();
  });
  lookSoon();
})();
