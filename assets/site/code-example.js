/* Lines of code on a page: copied by the button below them. */
(function () {
  "use strict";

  document.addEventListener("click", ({ target }) => {
    const button = target.closest(".copy-code");
    if (button) window.s3copy(button, document.getElementById(button.dataset.code).textContent);
  });
})();
