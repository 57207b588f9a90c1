/* Figures as plotly draws them: in the size of the page's type, no more of them anew than has changed, and under a
   finger. The server's figures are made for a page of 16 px; what they look like is decided there (s3dash/figures). */
(function () {
  "use strict";

  const MADE_FOR_PX = 16;
  const NAMED_PX = 540;
  const LEAST_PX = 13; // of what is read from afar
  // What in a figure is measured in pixels: type and marks, lines, margins, gaps, shifts. All else is data.
  const PIXELS = new Set([
    "size", "width", "height", "l", "r", "t", "b", "pad", "xgap", "ygap", "xshift", "yshift", "borderpad",
  ]);
  // graph -> the figure as it came, and as it was drawn
  const given = new WeakMap();
  const drawn = new WeakMap();
  const heard = new WeakSet();
  const roomy = new WeakMap();
  let factor = 1;
  // On paper a figure is drawn for the sheet, whatever window it comes from: as wide as the sheet's text at the page's
  // own size, and as high as it says, or as there is room for beside a legend.
  const SHEET = { width: 703, height: 775 };
  const SMALLEST = 1.4; // of rows that are many: so much larger they are drawn, and shrunk again
  let isOnPaper = false;

  function pageFactor() {
    if (isOnPaper) return 1;
    // on paper the page's type is small, and the drawing is shrunk as it is
    if (matchMedia("print").matches) return factor;
    return parseFloat(getComputedStyle(document.documentElement).fontSize) / MADE_FOR_PX;
  }

  function isPlain(value) {
    return Object.prototype.toString.call(value) === "[object Object]";
  }

  function scaled(value) {
    if (Array.isArray(value)) return value.map(scaled);
    return typeof value === "number" ? value * factor : value;
  }

  // A copy of a part of a figure whose pixels are the page's.
  function sized(part) {
    if (Array.isArray(part)) return part.some(isPlain) ? part.map(sized) : part;
    if (!isPlain(part)) return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, value]) => [key, PIXELS.has(key) && !isPlain(value) ? scaled(value) : sized(value)])
    );
  }

  // Plotly takes another object for other content, and draws all anew. What says the same is the same object here.
  function shared(part, before) {
    if (typeof part !== "object" || typeof before !== "object" || !part || !before) return part;
    if (JSON.stringify(part) === JSON.stringify(before)) return before;
    if (isPlain(part)) {
      return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, shared(value, before[key])]));
    }
    return part.some(isPlain) ? part.map((one, at) => shared(one, before[at])) : part;
  }

  function onSheet(height) {
    const larger = Math.min(Math.max(1, height / SHEET.height), SMALLEST);
    return { width: SHEET.width * larger, height: Math.min(height, SHEET.height * larger) };
  }

  // The frame has the figure's height before the figure is drawn in it, and the figure fills its frame: plotly
  // forgets a height of the figure's own when it is asked to fit, and would draw all anew to give it back.
  function inFrame(graph, layout) {
    if (isOnPaper) return { ...layout, ...onSheet(layout.height || SHEET.height), autosize: false };
    const frame = graph.closest(".map-frame");
    if (!frame || !layout.height) return layout;
    frame.style.setProperty("--figure-height", layout.height);
    const { height, ...rest } = layout;
    return { ...rest, autosize: true };
  }

  // The names on a map of Europe are placed for windows that have room for them; see figures/maps/europe_names.py.
  function isRoomy(graph) {
    const frame = graph.closest(".map-frame");
    return isOnPaper || !frame || frame.clientWidth >= NAMED_PX;
  }

  // What of a figure's names is seen: those of the page, if it is roomy, or those of a picture.
  function named(data, isShown, isPicture = false) {
    return data.map((trace) => {
      if (trace.name === "names") return { ...trace, visible: isShown && !isPicture };
      return trace.name === "names-picture" ? { ...trace, visible: isPicture } : trace;
    });
  }

  // ---- in a low frame, read from afar ----

  // Signs that are small beside others on a page of their own are read from afar there.
  function legible(trace) {
    const { textfont } = trace;
    if (!textfont || !(textfont.size < LEAST_PX)) return trace;
    return { ...trace, textfont: { ...textfont, size: LEAST_PX } };
  }

  // Rows are low there: a number that stands below its sign, in the row of both, goes behind it.
  function inRow(trace, rows) {
    if (trace.mode !== "text" || !rows) return trace;
    const nearest = (y) => rows.reduce((best, row) => (Math.abs(row - y) < Math.abs(best - y) ? row : best));
    const [text, y] = [[...trace.text], [...trace.y]];
    const signs = new Map();
    trace.y.forEach((place, at) => {
      const row = nearest(place);
      const off = Math.abs(place - row);
      if (off <= 0.1 || off >= 0.3) return;
      const cell = `${trace.x[at]} ${row}`;
      y[at] = row;
      if (signs.has(cell)) [text[signs.get(cell)], text[at]] = [text[signs.get(cell)] + text[at], ""];
      else signs.set(cell, at);
    });
    return { ...trace, text, y };
  }

  window.s3_figures = {
    // A figure for a frame whose rows, if it is a matrix, are low.
    low({ data, layout }, isMatrix) {
      const rows = isMatrix && layout.yaxis && layout.yaxis.tickvals;
      return { layout, data: data.map(legible).map((trace) => inRow(trace, rows)) };
    },

    // A figure as it came, with the names that a picture has room for.
    whole(graph) {
      const { data, layout } = given.get(graph);
      return { data: named(data, true, true), layout };
    },

    // Whether plotly has drawn in it.
    isDrawn(graph) {
      return Boolean(graph) && given.has(graph) && Boolean(graph._fullLayout);
    },
  };

  function fitted(graph, figure) {
    factor = pageFactor();
    roomy.set(graph, isRoomy(graph));
    const parts = { data: named(figure.data || [], roomy.get(graph)), layout: inFrame(graph, figure.layout || {}) };
    const fitting = shared(sized(parts), drawn.get(graph));
    given.set(graph, figure);
    drawn.set(graph, fitting);
    return { ...figure, data: fitting.data.map((trace) => ({ ...trace })), layout: { ...fitting.layout } };
  }

  // Names that are kept in sight are laid over what has been drawn; see names.js.
  function tell(graph) {
    if (graph._fullLayout) graph.dispatchEvent(new Event("s3-drawn", { bubbles: true }));
  }

  // A figure that only paper shows needs its slanted letters there at once.
  function fetchSlanted(graph, { data }) {
    if (graph.getClientRects().length || !JSON.stringify(data || []).includes("<i>")) return;
    document.fonts.load('italic 1rem "Source Sans 3"');
  }

  function fitting(draw) {
    return function (graph, data, layout, config) {
      const figure = Array.isArray(data) ? { data, layout, config } : data || {};
      const done = draw.call(this, graph, fitted(graph, figure));
      fetchSlanted(graph, figure);
      if (!heard.has(graph) && graph.on) {
        heard.add(graph);
        graph.on("plotly_afterplot", () => tell(graph));
        done.then(() => tell(graph));
      }
      return done;
    };
  }

  function prepared(plotly) {
    plotly.react = fitting(plotly.react);
    plotly.newPlot = fitting(plotly.newPlot);
    return plotly;
  }

  // Plotly may come before or after this file, or only when a page needs it.
  if (window.Plotly) prepared(window.Plotly);
  else {
    Object.defineProperty(window, "Plotly", {
      configurable: true,
      set(plotly) {
        Object.defineProperty(window, "Plotly", { value: prepared(plotly), writable: true, configurable: true });
      },
      get() {
        return undefined;
      },
    });
  }

  // In a window of another width the page may have another type.
  addEventListener("resize", () => {
    for (const graph of document.querySelectorAll(".js-plotly-plot")) {
      const isAnother = pageFactor() !== factor || roomy.get(graph) !== isRoomy(graph);
      if (given.has(graph) && isAnother) window.Plotly.react(graph, given.get(graph));
    }
  });

  // Before paper has its style, and again when the page has its own. It is done at once: no part of a figure that is
  // there already is waited for.
  function drawAgain(forPaper) {
    isOnPaper = forPaper;
    for (const graph of document.querySelectorAll(".js-plotly-plot")) {
      if (!given.has(graph)) continue;
      drawn.delete(graph); // all of it: what a phone does not show was never measured
      window.Plotly.react(graph, given.get(graph));
    }
    for (const drawing of document.querySelectorAll(".map-graph .main-svg")) fitToSheet(drawing, forPaper);
  }

  // What is wider or higher than the sheet shrinks to it.
  function fitToSheet(drawing, forPaper) {
    const [width, height] = ["width", "height"].map((name) => drawing.getAttribute(name));
    if (forPaper && width && height) drawing.setAttribute("viewBox", `0 0 ${width} ${height}`);
    else drawing.removeAttribute("viewBox");
  }

  addEventListener("beforeprint", () => drawAgain(true));
  addEventListener("afterprint", () => drawAgain(false));

  // Plotly takes the lifting of any finger for a click. Left alone, the browser scrolls when the finger moves, and
  // tells plotly of a click of the mouse when it does not.
  function isInFigure(target) {
    return target instanceof Element && target.closest(".js-plotly-plot") !== null;
  }

  document.addEventListener(
    "touchstart",
    (event) => {
      if (isInFigure(event.target)) event.stopImmediatePropagation();
    },
    { capture: true, passive: true }
  );
})();
