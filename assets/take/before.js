/* What the page's scripts know of Dash and of the server, as it is in a file: nothing is asked. It stands before them. */
(function () {
  "use strict";

  const address = () => (location.hash.startsWith("#/") ? location.hash.slice(1) : document.body.dataset.first);

  window.s3inFile = { address };

  const PROPS = {
    theme: () => window.s3figure.again(),
    pick: ({ data }) => window.s3page.go(window.s3choices.picked(address(), data)),
    "search-text": ({ value }) => {
      document.getElementById("search-text").value = value;
    },
  };

  window.dash_clientside = {
    no_update: null,
    set_props: (id, props) => PROPS[id] && PROPS[id](props),
  };
})();
