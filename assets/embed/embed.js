/* A page in the page of another: its figure is drawn with plotly alone, in the room that it has. */
(function () {
  "use strict";

  const LEAST_PX = 13;
  const APART = 4;
  const BESIDE = 0.21; // columns
  const BESIDE_LONG = { sign: 0.14, number: 0.34 }; // of a sign that has a star
  const LEAST_ROW_PX = 16;
  const HEADS_PX = 200;

  // Signs that are small beside others on a page of their own are read from afar here.
  function legible(trace) {
    const { textfont } = trace;
    if (!textfont || !(textfont.size < LEAST_PX)) return trace;
    return { ...trace, textfont: { ...textfont, size: LEAST_PX } };
  }

  // Rows are low here: a number that stands below its sign, in the row of both, goes beside it.
  function inRow(trace, rows) {
    if (trace.mode !== "text" || !rows) return trace;
    const nearest = (y) => rows.reduce((best, row) => (Math.abs(row - y) < Math.abs(best - y) ? row : best));
    const cell = (at) => `${trace.x[at]} ${nearest(trace.y[at])}`;
    const long = new Set(trace.text.map((text, at) => (text.length > 1 && Number.isNaN(Number(text)) ? cell(at) : "")));
    const beside = (at, off) => {
      if (!long.has(cell(at))) return Math.sign(off) * BESIDE;
      return off < 0 ? -BESIDE_LONG.sign : BESIDE_LONG.number;
    };
    const places = trace.y.map((y, at) => {
      const off = y - nearest(y);
      const isApart = Math.abs(off) > 0.1 && Math.abs(off) < 0.3;
      return isApart ? [trace.x[at] + beside(at, off), nearest(y)] : [trace.x[at], y];
    });
    return { ...trace, x: places.map(([x]) => x), y: places.map(([, y]) => y) };
  }

  function rowsOf(figure, isMatrix) {
    return isMatrix && figure.layout.yaxis && figure.layout.yaxis.tickvals;
  }

  // The rows of all Europe would run into one another in a low frame: it scrolls then.
  function roomFor(rows) {
    if (!rows) return;
    document.getElementById("figure-frame").style.minHeight = `${rows.length * LEAST_ROW_PX + HEADS_PX}px`;
  }

  function fitted(figure, rows) {
    return figure.data.map(legible).map((trace) => inRow(trace, rows));
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
    const rows = rowsOf(figure, isMatrix);
    roomFor(rows);
    await window.Plotly.newPlot(graph, fitted(figure, rows), figure.layout, config);
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
