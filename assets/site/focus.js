/* Where the focus is when parts of the page are written anew, when the panel closes, and when a link leads to a part. */
(function () {
  "use strict";

  // Redrawing replaces links, and with them the focus of whoever came by keyboard.
  const KEEPS_FOCUS = "#controls, #region-list, #drawing, #table, #tools, #body, #panel, #nav";
  let focused = null;
  // Where a choice may open the panel, and where one was made last.
  const CHOOSES = ["controls", "region-list", "drawing", "table", "body"];
  let opener = null;
  const here = () => window.s3place.here();
  let shownAt = null;

  function stops(part) {
    return Array.from(part.querySelectorAll("a[href], button, summary, input, select, [role=grid] td"));
  }

  document.addEventListener("focusin", (event) => {
    const part = event.target.closest(KEEPS_FOCUS);
    focused = part && { part: part.id, id: event.target.id, at: stops(part).indexOf(event.target) };
    if (focused && CHOOSES.includes(part.id)) opener = focused;
  });

  // A figure of plotly's takes no focus when something in it is chosen.
  document.addEventListener("pointerdown", (event) => {
    if (event.target.closest("#figure-box")) opener = null;
  });

  // What stands for the region of an address where a reader may choose it.
  function placeOf(region) {
    const links = ["#drawing", "#region-list"].flatMap((part) => Array.from(document.querySelectorAll(`${part} a[href]`)));
    const leadsTo = (link) => window.s3place.of(link).searchParams.get("region");
    return links.find((link) => region && leadsTo(link) === region) || document.querySelector("#select-region select");
  }

  // Closed, the panel gives the focus back to what opened it.
  let closing = null;

  function close(event) {
    const isOwn = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (isOwn || !event.target.closest("#panel .panel-close")) return;
    closing = { region: here().searchParams.get("region") };
  }

  document.addEventListener("click", close, true);

  // The search and the menu come first: they are asked below the window.
  addEventListener("keydown", (event) => {
    const wayOut = document.querySelector("#panel .panel-close");
    if (event.key !== "Escape" || event.defaultPrevented || !wayOut || isOpenList(event.target)) return;
    wayOut.click();
  });

  // Its list closes with Escape, and nothing else.
  function isOpenList(target) {
    return CSS.supports("selector(:open)") && target.matches("select:open");
  }

  function giveBack() {
    const { region } = closing;
    closing = null;
    if (document.activeElement !== document.body) return; // it was not in the panel
    focused = opener;
    if (!opener) (placeOf(region) || document.getElementById("heading")).focus({ preventScroll: true });
  }

  // A link that shows something else on the same page leads to the heading that names what is shown then, as a pair or
  // a region more.
  let leadTo = null;

  function lead(event) {
    const link = event.target.closest("#body a[href]");
    const isOwn = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey; // it opens elsewhere
    if (!link || isOwn) return;
    const [to, from] = [window.s3place.of(link), here()];
    if (to.pathname !== from.pathname || to.search === from.search) return;
    leadTo = link.closest(".section-words") ? null : "#heading"; // but for another order of a list
  }

  document.addEventListener("click", lead, true); // before the link has changed the address

  function again() {
    const target = leadTo && document.querySelector(leadTo);
    if (target) {
      leadTo = null;
      target.tabIndex = -1;
      target.focus();
      return;
    }
    if (closing) giveBack();
    const own = focused && focused.id && document.getElementById(focused.id);
    // React keeps an element in its place and gives it another control's identity.
    if (own && document.activeElement !== own) own.focus({ preventScroll: true });
    if (!focused || document.activeElement !== document.body) return;
    const part = document.getElementById(focused.part);
    const next = (part && stops(part)[focused.at]) || document.getElementById("heading");
    if (!next) return;
    if (next.matches("td")) next.tabIndex = Math.max(next.tabIndex, -1); // it takes the focus only where it says so
    next.focus({ preventScroll: true });
  }

  // The heading that an address leads to: within the app a page is written after the browser has looked for it.
  function pointedAt() {
    const target = document.getElementById(here().hash.slice(1));
    return target && target.matches("main h2[tabindex]") ? target : null;
  }

  // What was chosen in on another page is not there.
  document.addEventListener("s3:showing", () => {
    const { pathname } = here();
    if (shownAt !== null && shownAt !== pathname) opener = null;
    shownAt = pathname;
  });

  window.s3focus = { again, pointedAt };
})();
