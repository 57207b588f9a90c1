/* The lists behind the menu's "Mer" and behind "Dela": details elements, which open by themselves. Here they close. */
(function () {
  "use strict";

  const opened = () => document.querySelector(".pull-down[open]");

  document.addEventListener("keydown", (event) => {
    const list = opened();
    if (event.key !== "Escape" || !list || event.defaultPrevented) return;
    event.preventDefault();
    if (list.contains(document.activeElement)) list.querySelector("summary").focus();
    list.open = false;
  });

  // It covers the page, so it goes when the reader does something else.
  function left(target) {
    const list = opened();
    if (list && target instanceof Element && (!list.contains(target) || target.closest("a"))) list.open = false;
  }

  // Its last lines would be below the window where it is opened at the foot of it.
  function bringIntoView({ target }) {
    if (target.open && target.closest(".pull-down")) target.lastElementChild.scrollIntoView({ block: "nearest" });
  }

  document.addEventListener("toggle", bringIntoView, true); // which does not rise to the page
  document.addEventListener("click", ({ target }) => left(target));
  document.addEventListener("focusin", ({ target }) => {
    if (!opened()?.contains(target)) left(target);
  });
})();
