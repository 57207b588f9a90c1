/* What figures are drawn with: plotly and Dash's graph. They are larger than all the rest together, so they come
   when a figure is to be drawn, once. */
(function () {
  "use strict";

  const { plotly } = window.s3addresses;
  let loading = null;
  let isFetched = false;

  function script(address) {
    return new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.src = address;
      element.onload = resolve;
      element.onerror = () => reject(new Error(`${address} did not come`));
      document.head.append(element);
    });
  }

  // Another answer has come, or the reader asks again.
  function anotherChance() {
    return new Promise((resolve) => {
      for (const name of ["s3:shown", "s3:again"]) document.addEventListener(name, resolve, { once: true });
    });
  }

  // It is tried until it is there: React would keep a failure for good, and Dash the page as it was before.
  async function loaded() {
    for (let isThere = false; !isThere; ) {
      try {
        await script(plotly);
        isThere = true;
      } catch {
        if (navigator.onLine) window.s3again.lost();
        else window.s3again.unreached();
        await anotherChance();
      }
    }
  }

  window.s3drawing = {
    // dcc.Graph waits for this before it draws.
    load() {
      loading = loading || loaded();
      return loading;
    },

    // Fetched, but not run: who points at a link that leads to a figure will probably follow it.
    fetch() {
      if (loading || isFetched) return;
      isFetched = true;
      document.head.append(Object.assign(document.createElement("link"), { rel: "preload", as: "script", href: plotly }));
    },
  };

  for (const nearing of ["pointerover", "focusin"]) {
    document.addEventListener(nearing, (event) => {
      if (event.target.closest("[data-draws]")) window.s3drawing.fetch();
    });
  }
})();
