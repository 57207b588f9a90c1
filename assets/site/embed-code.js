/* The code that puts a page into the page of another: marked as soon as one goes there, and copied. */
(function () {
  "use strict";

  document.addEventListener("focusin", ({ target }) => {
    if (target.id === "embed-code") target.select();
  });
  document.addEventListener("click", ({ target }) => {
    const button = target.closest("#copy-embed");
    if (button) window.s3copy(button, document.getElementById("embed-code").value);
  });
})();
