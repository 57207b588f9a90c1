/* The list behind the menu's "Mer": a details element, which opens by itself. Here it closes. */
(function () {
  "use strict";

  const opened = () => document.querySelector(".menu-more[open]");

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

  document.addEventListener("click", ({ target }) => left(target));
  document.addEventListener("focusin", ({ target }) => {
    if (!target.closest(".menu-more")) left(target);
  });
})();
