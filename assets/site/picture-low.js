/* Drawings on a slide, for pictures.js: laid out for its low and broad room, so that their letters are read from afar. */
(function () {
  "use strict";

  const LARGER = 1.02; // letters of 13 px have ten points on the slide
  const ROW = 14; // the least height of a row of a matrix
  const CHANGES = 20; // and of one of changes
  const MARGIN = 8; // around the names of a matrix
  const TALL = 920; // see pictures.js
  const EUROPE = 576; // names are placed for no lower one; see figures/maps/europe_names.py

  // A matrix has margins for the names that it has, and no more.
  function withMargins({ data, layout }) {
    const { xaxis, yaxis, annotations, margin } = layout;
    const type = { size: yaxis.tickfont.size, weight: 600 };
    const lines = (texts) => texts.flatMap((text) => text.split("<br>")).map((text) => text.replace(/<[^>]*>/g, ""));
    const widest = (texts) => Math.ceil(Math.max(0, ...lines(texts).map((line) => window.s3_text.widthOf(line, type))));
    const beside = annotations.filter((one) => one.xref === "paper" && one.opacity !== 0).map((one) => one.text);
    const margins = { l: widest([...yaxis.ticktext, ...beside]), t: widest(xaxis.ticktext), b: 0, r: 0 };
    const kept = Object.fromEntries(Object.entries(margins).map(([side, size]) => [side, size + MARGIN]));
    return { data, layout: { ...layout, margin: { ...margin, ...kept } } };
  }

  window.s3_picture_low = {
    figure(graph, whole) {
      const isMatrix = Boolean(graph.closest(".wide"));
      const figure = window.s3_figures.low(whole, isMatrix);
      return isMatrix ? withMargins(figure) : figure;
    },

    // What fills the box; where it would be too low for what it shows, it is drawn larger and shrunk.
    size(graph, { layout }, { width, height }) {
      let needed = layout.height || 0;
      if (graph.closest(".wide")) needed = (layout.yaxis.range[0] - layout.yaxis.range[1]) * ROW + layout.margin.t + layout.margin.b;
      else if (graph.closest(".tall")) needed = TALL;
      else if (layout.geo) needed = EUROPE;
      const factor = Math.max(1 / LARGER, needed / height);
      return { width: Math.round(width * factor), height: Math.round(height * factor) };
    },

    // A map of Sweden's; changes have a row for each region.
    mapHeight(map, { height }) {
      const rows = parseFloat(getComputedStyle(map).getPropertyValue("--lines")) || 0;
      return Math.max(height / LARGER, rows * CHANGES);
    },
  };
})();
