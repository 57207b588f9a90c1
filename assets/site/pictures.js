/* A picture of a page, in one SVG with a ground of its own, so that it can be read in whatever it is pasted into:
   heading, sentence, legend, drawing and sources; the first rows of its table where the page draws nothing.
   This is the only composition: readers' browsers make their files with it, and the server's does (s3dash/stage/pictures).
   `wide` is 16:9, with the words in a column at the left; `page` is as wide as a page's text, words above the drawing;
   `drawing` is the same without words and sources;
   `slide` has the legend at the left and the drawing, in the size of a slide: heading, sentence and source stand on the
   slide, where they are edited, and the legend is cut off and stands below the sentence. */
(function () {
  "use strict";

  const { LINE, TYPE, colour, element, family, paragraph, shrunk, tableIn, textAt, wrapped } = window.s3_text;
  const { legend, legendInLines } = window.s3_picture_legend;
  const files = window.s3_picture_files;
  const low = window.s3_picture_low;

  const SVG = "http://www.w3.org/2000/svg";
  const WIDE = { width: 1280, height: 720, margin: 32 };
  const PAGE = { width: 720, margin: 24 };
  const SLIDE = { width: 1170, height: 544, aside: 332, gap: 38, enlarged: 1.2 };
  const SCALE = 2; // of a reader's PNG
  const ASIDE = 340; // the width of the words beside a drawing
  const GAP = 28; // from them to the drawing
  const MAP_HEIGHT = 800; // of a map of Sweden, before it is fitted: its names are as large as they are
  const NETWORK = { "": 640, tall: 920 }; // the least height that names of a network are placed for, by its shape
  const HANGING = 40;
  const ROOMY = 880; // and the least width
  const SHRUNK = [1, 0.9, 0.8, 0.7, 0.6, 0.5]; // the words, until they fit
  const LONGEST_DRAWING = 860; // on a page
  const GROUND = 700; // of Europe there
  const DRAWN = ".figure-area:not([hidden]) .map-svg, .pair-map .map-svg, .beside-map .map-svg, .figure-area:not([hidden]) .js-plotly-plot";

  // ---- the drawing ----

  // Names that a network has for windows narrower than a picture are not to be drawn on top of the others.
  function leaveOutNarrow(drawn) {
    const names = drawn.querySelectorAll("[class*='tracenames-'], [class*='traceleaders-']");
    for (const trace of names) if (!/-wide/.test(trace.getAttribute("class"))) trace.remove();
  }

  function mapDrawing(map, fullHeight) {
    const { group, width } = window.s3_map.plain(map, fullHeight);
    const beside = map.querySelector(".names, .pictured") ? 2 * 130 : 0; // the names on either side
    return { drawn: group, width: width + beside, left: beside / 2, height: fullHeight };
  }

  // The size that plotly draws in: as the figure has it, or as its names are placed for.
  function drawnSize(graph, box) {
    const ratio = box.width / box.height;
    const area = graph.closest(".figure-area");
    if (graph.closest(".view-network")) {
      const { xaxis, yaxis } = graph.layout;
      const height = NETWORK[area.matches(".tall") ? "tall" : ""];
      const width = Math.round(Math.max(height * ratio, area.matches(".slender") ? 0 : ROOMY));
      // one that is broad is not as high: it stands at the top of what it is given, with names hanging out of it
      const needed = Math.round((width * yaxis.range[1]) / xaxis.range[1]) + HANGING;
      return { width, height: Math.min(height, needed) };
    }
    if (!graph.closest(".wide, .lineage")) return { width: box.width, height: box.height };
    const height = graph.clientHeight;
    // on a page it is as wide as it must be to be read
    const least = box.isTop ? parseFloat(getComputedStyle(graph.closest(".map-frame")).minWidth) || 0 : height * ratio;
    return { width: Math.round(Math.max(box.width, least)), height };
  }

  async function drawing(graph, box) {
    if (graph.matches(".map-svg")) return mapDrawing(graph, box.isLow ? low.mapHeight(graph, box) : MAP_HEIGHT);
    const whole = window.s3_figures.whole(graph);
    const figure = box.isLow ? low.figure(graph, whole) : whole;
    const size = box.isLow ? low.size(graph, figure, box) : drawnSize(graph, box);
    const text = await window.Plotly.toImage(figure, { format: "svg", ...size, imageDataOnly: true });
    const picture = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
    leaveOutNarrow(picture);
    files.steady(picture);
    // other programs cut off what stands in a picture of its own
    const drawn = element("g", {});
    drawn.append(...picture.childNodes);
    return { drawn, left: 0, ...size };
  }

  // As large as it can be in its box, in the middle of it; gives back where it ends.
  function fitted(picture, { drawn, width, height, left }, box) {
    const scale = Math.min(box.width / width, box.height / height);
    const x = box.x + (box.width - width * scale) / 2 + left * scale;
    const y = box.y + (box.isTop ? 0 : (box.height - height * scale) / 2);
    const place = element("g", { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${scale.toFixed(4)})` });
    place.append(drawn);
    picture.append(place);
    return y + height * scale;
  }

  // ---- what stands on the page ----

  function shownText(id) {
    const part = document.getElementById(id);
    return part ? part.textContent.trim() : "";
  }

  // Who stands in the drawing without a name, in words.
  function unnamed(graph) {
    if (!graph || graph.matches(".map-svg")) return "";
    return (window.s3_figures.whole(graph).layout.meta || {}).unnamed || "";
  }

  function onPage(address) {
    const words = document.querySelector("#picture-words > *").dataset;
    // where rows are told, they are the picture, whatever the page draws beside its table
    const graph = words.rows ? null : document.querySelector(DRAWN);
    return {
      graph,
      heading: shownText("heading"),
      sentence: shownText("sentence"),
      selection: words.selection,
      notes: [unnamed(graph), words.notes],
      table: words.rows ? { rows: JSON.parse(words.rows), told: words.told, count: Number(words.count) } : null,
      sources: [words.source, `${words.edition} · ${address || window.s3address()}`],
    };
  }

  // ---- wide: words, drawing and sources in a frame ----

  // What it is, what is seen, and the legend, in a size that ends before `bottom`.
  function wordsBeside(shown, bottom) {
    const { margin: x } = WIDE;
    const alone = !shown.graph && !shown.table;
    const width = alone ? WIDE.width - 6 * WIDE.margin : ASIDE;
    const [first, second] = alone ? [TYPE.title, TYPE.lead] : [TYPE.heading, TYPE.sentence];
    for (const factor of SHRUNK) {
      const group = element("g", {});
      const write = (text, type, y) => paragraph(group, text, shrunk(type, factor), { x, y, width });
      let y = write(shown.heading, first, WIDE.margin) + (alone ? 18 : 6);
      y = write(shown.sentence, second, y) + 6;
      y = write(shown.selection, TYPE.words, y) + 14;
      if (shown.graph) y = legend(group, { x, y, width }, factor) + 10;
      for (const note of shown.notes) y = write(note, TYPE.words, y) + 4;
      if (y <= bottom || factor === SHRUNK[SHRUNK.length - 1]) return group;
    }
  }

  // Where it comes from, in lines that are written from `top` on.
  function sourceLines({ sources }, { width, margin }) {
    return sources.flatMap((text) => wrapped(text, TYPE.foot, width - 2 * margin));
  }

  function writeSources(picture, lines, top, { width, margin }) {
    lines.forEach((line, at) => {
      picture.append(textAt(line, TYPE.foot, margin, top + TYPE.foot.size + at * TYPE.foot.size * LINE));
    });
    picture.append(element("rect", { x: margin, y: top - 8, width: width - 2 * margin, height: 1, fill: colour("--line") }));
  }

  async function wide(picture, shown) {
    const lines = sourceLines(shown, WIDE);
    const top = WIDE.height - WIDE.margin + 8 - lines.length * TYPE.foot.size * LINE;
    writeSources(picture, lines, top, WIDE);
    const end = top - 8;
    picture.append(wordsBeside(shown, end - 8));
    const x = WIDE.margin + ASIDE + GAP;
    const box = { x, y: WIDE.margin, width: WIDE.width - WIDE.margin - x, height: Math.floor(end - 12 - WIDE.margin) };
    if (shown.graph) fitted(picture, await drawing(shown.graph, box), box);
    else if (shown.table) picture.append(tableIn(shown.table, box).group);
    return WIDE.height;
  }

  // ---- page: one below the other, as high as it has to be ----

  async function page(picture, shown) {
    const { margin: x } = PAGE;
    const width = PAGE.width - 2 * x;
    const group = element("g", {});
    const write = (text, type, y) => paragraph(group, text, type, { x, y, width });
    let y = write(shown.heading, TYPE.heading, x) + 6;
    y = write(shown.sentence, TYPE.sentence, y) + 6;
    y = write(shown.selection, TYPE.words, y) + 12;
    picture.append(group);
    y = await drawnBelow(picture, shown, { x, y, width });
    const lines = sourceLines(shown, PAGE);
    writeSources(picture, lines, y + 16, PAGE);
    return Math.ceil(y + 16 + lines.length * TYPE.foot.size * LINE + 12);
  }

  // The same for a document, which has the words and the sources as its own.
  async function drawingAlone(picture, shown) {
    const { margin: x } = PAGE;
    return Math.ceil(await drawnBelow(picture, shown, { x, y: x, width: PAGE.width - 2 * x }));
  }

  // Legend, drawing or rows, and notes from a height on; gives back where they end.
  async function drawnBelow(picture, shown, { x, y, width }) {
    const group = element("g", {});
    picture.append(group);
    if (shown.graph) {
      y = legendInLines(group, { x, y, width }) + 14;
      const isGround = shown.graph.closest(".europe");
      const box = { x, y, width, height: isGround ? GROUND : LONGEST_DRAWING, isTop: true };
      y = fitted(picture, await drawing(shown.graph, box), box) + 12;
    } else if (shown.table) {
      const { group: rows, end } = tableIn(shown.table, { x, y, width, height: LONGEST_DRAWING });
      picture.append(rows);
      y = end + 12;
    }
    const below = element("g", {});
    for (const note of shown.notes) y = paragraph(below, note, TYPE.words, { x, y, width }) + 4;
    picture.append(below);
    return y;
  }

  // ---- slide: legend and notes in a strip at the left, and the drawing ----

  async function slide(picture, shown) {
    const { width, height, aside, gap, enlarged } = SLIDE;
    const group = element("g", {});
    let y = legend(group, { x: 0, y: 0, width: aside }, enlarged);
    for (const note of shown.notes) y = paragraph(group, note, TYPE.words, { x: 0, y: y + 6, width: aside });
    const box = { x: aside + gap, y: 0, width: width - aside - gap, height, isLow: true };
    fitted(picture, await drawing(shown.graph, box), box);
    picture.append(group);
    // how much of the picture's width and height the legend has, and where the drawing begins
    picture.dataset.legend = [aside / width, Math.min(y / height, 1), box.x / width].map((one) => one.toFixed(4)).join(" ");
    return height;
  }

  // ---- the whole ----

  // What draws nothing has no slide of its own: it is shown in a frame.
  function shapes(shown) {
    return { wide: [WIDE, wide], page: [PAGE, page], drawing: [PAGE, drawingAlone], slide: shown.graph ? [SLIDE, slide] : [WIDE, wide] };
  }

  async function composed({ shape = "wide", address } = {}) {
    await document.fonts.ready;
    const shown = onPage(address);
    const picture = element("svg", { xmlns: SVG, "font-family": family(), role: "img", "xml:lang": document.documentElement.lang });
    picture.append(element("title", {}, shown.heading), element("desc", {}, shown.sentence));
    picture.append(element("style", {}, await files.fontFaces()));
    const ground = element("rect", { fill: colour("--paper") });
    picture.append(ground);
    const [{ width }, compose] = shapes(shown)[shape];
    const height = await compose(picture, shown);
    for (const one of [picture, ground]) Object.entries({ width, height }).forEach(([key, value]) => one.setAttribute(key, value));
    picture.setAttribute("viewBox", `0 0 ${width} ${height}`);
    const text = new XMLSerializer().serializeToString(picture);
    const [source] = shown.sources.slice(-1);
    return { text, width, height, title: shown.heading, description: shown.sentence, source, legend: picture.dataset.legend };
  }

  // Whether the page has drawn what a picture of it shows.
  function isReady() {
    const frame = document.getElementById("figure-frame");
    const isPlotted = frame && frame.closest(".figure-area:not([hidden])") && !frame.closest("#figure-scroll[hidden]");
    return !isPlotted || window.s3_figures.isDrawn(frame.querySelector(".js-plotly-plot"));
  }

  window.s3_pictures = {
    isReady,
    svg: composed,
    async png64({ scale = 1, ...form }) {
      const address = await files.dataAddress(await files.png(await composed(form), scale));
      return address.slice(address.indexOf(",") + 1);
    },
  };

  // ---- the buttons ----

  async function make(format, stem) {
    const picture = await composed();
    const svg = new Blob([picture.text], { type: "image/svg+xml" });
    files.save(format === "png" ? await files.png(picture, SCALE) : svg, `${stem}.${format}`);
  }

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-picture]");
    if (!button) return;
    const words = button.closest(".picture-tools").dataset;
    button.setAttribute("aria-busy", "true");
    try {
      await make(button.dataset.picture, words.stem);
      window.s3say(words.done);
    } catch (error) {
      console.error(error);
      window.s3sayOn(button, words.failed);
    }
    button.removeAttribute("aria-busy");
  });
})();
