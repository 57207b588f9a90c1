/* The page of partners: the link of a card's pair, what orders the list, and what is folded on paper. */
(function () {
  "use strict";

  const isTakenOver = () => document.documentElement.hasAttribute("data-ready");

  // ---- the link of a pair ----

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-copy]");
    if (button) window.s3copy(button, new URL(button.dataset.copy, location.href).href);
  });

  // ---- what orders the list ----

  // The first choice of each is there by default, and is not said in an address.
  function ordered(select) {
    const { pathname, searchParams } = new URL(window.s3address());
    if (select.selectedIndex) searchParams.set(select.name, select.value);
    else searchParams.delete(select.name);
    searchParams.sort();
    return `${pathname}?${searchParams}`;
  }

  document.addEventListener("change", ({ target }) => {
    const form = target.closest(".order-form");
    if (!form) return;
    if (isTakenOver()) window.s3page.go(ordered(target));
    else form.submit();
  });

  // ---- paper ----

  // Where the style sheet cannot show what is folded, it is opened for the time of printing.
  if (CSS.supports("selector(::details-content)")) return;
  let opened = [];

  addEventListener("beforeprint", () => {
    opened = Array.from(document.querySelectorAll("details.on-paper:not([open])"));
    opened.forEach((one) => (one.open = true));
  });

  addEventListener("afterprint", () => opened.forEach((one) => (one.open = false)));
})();
