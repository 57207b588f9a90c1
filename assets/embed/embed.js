/* A page in the page of another: its figure is drawn with plotly alone, in the room that it has. */
(function () {
  "use strict";

  const APART = 4;
  const LEAST_ROW_PX = 16;
  const HEADS_PX = 200;

  // The rows of all Europe would run into one another in a low frame: it scrolls then.
  function roomFor(rows) {
    if (!rows) return;
    document.getElementById("figure-frame").style.minHeight = `${rows.length * LEAST_ROW_PX + HEADS_PX}px`;
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
    const isMatrix = Boolean(graph.closest(".wide"));
    if (isMatrix && figure.layout.yaxis) roomFor(figure.layout.yaxis.tickvals);
    await window.Plotly.newPlot(graph, window.s3_figures.low(figure, isMatrix).data, figure.layout, config);
    const margins = isMatrix && trimmed(graph);
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
