/* A page in the page of another: its figure is drawn with plotly alone, in the room that it has. */
(function () {
  "use strict";

  const LEAST_PX = 13;
  const APART = 4;

  // Signs that are small beside others on a page of their own are read from afar here.
  function legible(trace) {
    const { textfont } = trace;
    if (!textfont || !(textfont.size < LEAST_PX)) return trace;
    return { ...trace, textfont: { ...textfont, size: LEAST_PX } };
  }

  // Margins are made for the longest names there may be; what these names leave of them is the drawing's.
  function trimmed(graph) {
    const { left, top, right, bottom } = graph.getBoundingClientRect();
    const words = Array.from(graph.querySelectorAll(".xaxislayer-above text, .yaxislayer-above text, .infolayer .annotation"));
    const boxes = words.map((one) => one.getBoundingClientRect()).filter((box) => box.width && box.height);
    if (!boxes.length) return null;
    const least = (sides) => Math.max(0, Math.min(...sides) - APART);
    const { l, t, r, b } = graph._fullLayout.margin;
    return {
      "margin.l": l - least(boxes.map((box) => box.left - left)),
      "margin.t": t - least(boxes.map((box) => box.top - top)),
      "margin.r": r - least(boxes.map((box) => right - box.right)),
      "margin.b": b - least(boxes.map((box) => bottom - box.bottom)),
    };
  }

  async function drawn(graph, { figure, config }) {
    await document.fonts.ready;
    await window.Plotly.newPlot(graph, figure.data.map(legible), figure.layout, config);
    const margins = graph.closest(".wide") && trimmed(graph);
    if (margins) await window.Plotly.relayout(graph, margins);
  }

  async function draw() {
    const given = document.getElementById("embedded-figure");
    if (given) {
      const graph = Object.assign(document.createElement("div"), { className: "map-graph" });
      document.getElementById("figure-box").append(graph);
      await drawn(graph, JSON.parse(given.textContent));
    }
    document.documentElement.toggleAttribute("data-ready", true);
  }

  document.addEventListener("DOMContentLoaded", draw); // when plotly is there too
})();
