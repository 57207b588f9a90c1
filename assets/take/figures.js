/* Figures in the file: plotly is unpacked and run when the first one is to be drawn. A figure comes in the colours of the
   light theme, and with those of the others, each by a letter of a palette. */
(function () {
  "use strict";

  const { about } = window.s3pages;
  const FIRST_LETTER = "A".charCodeAt(0);
  let loading = null;

  function load() {
    loading = loading || new Promise((resolve) => {
      const script = document.createElement("script");
      script.textContent = window.s3unpack(document.getElementById(about.plotly));
      document.head.append(script);
      resolve();
    });
    return loading;
  }

  function inTheme(text) {
    const { pathname, search } = window.s3place.here();
    const { palette, ...themes } = JSON.parse(window.s3pages.part(pathname + search, "figure-colours") || "{}");
    const letters = themes[window.s3theme.current()];
    let at = 0;
    return letters ? text.replace(/#[0-9a-fA-F]{6}\b/g, () => palette[letters.charCodeAt(at++) - FIRST_LETTER]) : text;
  }

  // What a map of Europe is drawn on has an address in the service; here it is packed.
  let europe = null;

  function grounded(figure) {
    const isOnGround = (trace) => trace.geojson === about.europe.address;
    if (!figure.data.some(isOnGround)) return figure;
    europe = europe || JSON.parse(window.s3unpack(document.getElementById(about.europe.packed)));
    return { ...figure, data: figure.data.map((trace) => (isOnGround(trace) ? { ...trace, geojson: europe } : trace)) };
  }

  let shown = null;

  async function draw(text) {
    shown = text;
    const box = document.getElementById("figure-box");
    if (!text) return box.replaceChildren();
    await new Promise(requestAnimationFrame); // the page is painted first
    await load();
    if (text !== shown) return undefined;
    const figure = grounded(JSON.parse(inTheme(text)));
    const graph = document.createElement("div");
    graph.id = "figure";
    graph.className = "dash-graph map-graph";
    box.replaceChildren(graph);
    await window.Plotly.newPlot(graph, { ...figure, config: about.config });
    const { s3, s3_network: network } = window.dash_clientside;
    graph.on("plotly_click", (click) => {
      const picked = s3.pick(click, graph);
      if (typeof picked === "string") window.dash_clientside.set_props("pick", { data: picked });
    });
    graph.on("plotly_hover", (hover) => network.lift(hover));
    graph.on("plotly_unhover", () => network.lift(null));
    return undefined;
  }

  window.s3figure = { draw, again: () => draw(shown) };
})();
