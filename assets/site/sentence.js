/* The sentence below a heading: where it has more lines than there is room for, a button shows the rest.
   The room is the style sheet's (figures.css); without scripts all of it is shown. */
(function () {
  "use strict";

  let known = null; // the sentence whose room has been looked at
  let told = "";

  function look() {
    const sentence = document.getElementById("sentence");
    const button = document.querySelector(".sentence-more");
    if (!sentence || !button) return;
    if (sentence !== known || sentence.textContent !== told) delete sentence.dataset.whole;
    known = sentence;
    told = sentence.textContent;
    button.hidden = "whole" in sentence.dataset || sentence.scrollHeight <= sentence.clientHeight + 1;
  }

  document.addEventListener("click", (event) => {
    if (!event.target.closest(".sentence-more")) return;
    known.dataset.whole = "";
    known.tabIndex = -1;
    known.focus({ preventScroll: true });
    look();
  });

  new MutationObserver(() => {
    const sentence = document.getElementById("sentence");
    if (sentence && (sentence !== known || sentence.textContent !== told)) look();
  }).observe(document, { childList: true, characterData: true, subtree: true });

  addEventListener("resize", look);
  document.fonts.addEventListener("loadingdone", look);
})();
