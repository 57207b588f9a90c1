/* The scripts of the file are packed like all else: they run from here. */
(function () {
  "use strict";

  const script = document.createElement("script");
  script.textContent = window.s3unpack(document.getElementById("scripts"));
  document.head.append(script);
})();
