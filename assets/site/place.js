/* Where the reader is, and where links lead: addresses of the service. In the file that is taken along they stand in the
   hash, see assets/take/. */
(function () {
  "use strict";

  window.s3place = {
    here: () => new URL(location.href),
    of: (link) => new URL(link.getAttribute("href"), location.href),
  };
})();
