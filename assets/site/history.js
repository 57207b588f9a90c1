/* One step of the history a choice, not one an arrow key. What the arrows bring in a list or among radio buttons is on
   its way to a choice until the reader leaves the control or does something else: of those pages the last one stays. */
(function () {
  "use strict";

  const SETTLE = ["Enter", " ", "Escape"];
  const push = history.pushState;
  // The way through the control that has the focus, and the one that the address to come belongs to: whether a step
  // has been made for it. Null for a choice that is one by itself.
  let way = null;
  let own = null;
  let isByKey = false;

  function controlOf(target) {
    return target instanceof Element ? target.closest("#controls :is(select, input), .order-form select") : null;
  }

  function settle() {
    way = null;
    own = null;
  }

  document.addEventListener("keydown", ({ target, key }) => {
    isByKey = controlOf(target) !== null;
    if (SETTLE.includes(key)) settle();
  });

  document.addEventListener("pointerdown", () => {
    isByKey = false;
    settle();
  });

  document.addEventListener("click", ({ target }) => {
    if (target.closest("a")) settle();
  }, true);

  // What was asked for before still belongs to the way. Radio buttons of a name are one control.
  document.addEventListener("focusout", ({ target, relatedTarget }) => {
    const to = controlOf(relatedTarget);
    if (controlOf(target) && !(to && to.name === target.name)) way = null;
  });

  // Before the components hear of it, and so before anything is asked for.
  document.addEventListener("change", ({ target }) => {
    if (!controlOf(target)) return;
    way = isByKey ? way || { isStep: false } : null;
    own = way;
  }, true);

  addEventListener("popstate", settle);

  history.pushState = function (...address) {
    if (own && own.isStep) return history.replaceState(...address);
    if (own) own.isStep = true;
    return push.apply(history, address);
  };
})();
