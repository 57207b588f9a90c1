/* A picture of the figure, made in the browser when it is asked for: heading, sentence, legend, drawing and sources in
   one SVG of 16:9 with a ground of its own, so that it can be read in whatever it is pasted into. The words stand in a
   column at the left, the drawing fills the rest, the sources run below both. */
(function () {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";
  const SIZE = { width: 1280, height: 720 }; // its PNG has twice as many pixels
  const SCALE = 2;
  const MARGIN = 32;
  const ASIDE = 340; // the width of the words
  const GAP = 28; // from them to the drawing
  const MAP_HEIGHT = 800; // of a map of Sweden, before it is fitted
  const NETWORK = { "": 640, tall: 920 }; // the least height that names of a network are placed for, by its shape
  const HANGING = 40;
  const SHRUNK = [1, 0.9, 0.8, 0.7, 0.6, 0.5]; // the words, until they fit
  const SWATCH = { width: 28, height: 22 };
  const LINE = 1.35;
  const TYPE = {
    heading: { size: 28, weight: 600, ink: "--ink", line: 1.2 },
    sentence: { size: 18, weight: 400, ink: "--ink" },
    words: { size: 15, weight: 400, ink: "--ink-soft" },
    legend: { size: 15, weight: 400, ink: "--ink" },
    mark: { size: 14, weight: 600, ink: "--ink" },
    foot: { size: 13, weight: 400, ink: "--ink-soft" },
  };

  const page = getComputedStyle(document.documentElement);
  const ruler = document.createElement("canvas").getContext("2d");

  function colour(token) {
    return page.getPropertyValue(token).trim();
  }

  function family() {
    return getComputedStyle(document.body).fontFamily;
  }

  function element(name, attributes, text) {
    const made = document.createElementNS(SVG, name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    if (text !== undefined) made.textContent = text;
    return made;
  }

  // ---- text ----

  function widthOf(text, type) {
    ruler.font = `${type.weight} ${type.size}px ${family()}`;
    return ruler.measureText(text).width;
  }

  // A word that is wider than the line, such as an address, is broken where it must be.
  function pieces(word, type, width) {
    const found = [""];
    for (const letter of word) {
      const longer = found[found.length - 1] + letter;
      if (widthOf(longer, type) <= width) found[found.length - 1] = longer;
      else found.push(letter);
    }
    return found;
  }

  // A space that does not break keeps a number with what it is of.
  function wrapped(text, type, width) {
    const lines = [""];
    for (const word of text.split(/[ \t\n]+/).flatMap((one) => pieces(one, type, width))) {
      const longer = `${lines[lines.length - 1]} ${word}`.trim();
      if (widthOf(longer, type) <= width) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  }

  function textAt(text, type, x, y, extra = {}) {
    const { size, weight } = type;
    return element("text", { x, y, "font-size": size, "font-weight": weight, fill: colour(type.ink), ...extra }, text);
  }

  function shrunk(type, factor) {
    return { ...type, size: Math.round(type.size * factor * 10) / 10 };
  }

  // Writes lines from the top `y` on; gives back where they end.
  function paragraph(picture, text, type, y, width) {
    if (!text) return y;
    for (const line of wrapped(text, type, width)) {
      picture.append(textAt(line, type, MARGIN, y + type.size));
      y += type.size * (type.line || LINE);
    }
    return y;
  }

  // ---- legend ----

  // Dots on the swatch's own ground, or the lines of no data.
  function pattern(picture, look) {
    const dotted = look.backgroundImage.startsWith("radial");
    const id = dotted ? "dotting" : "hatching";
    const made = element("pattern", {
      id, width: 5, height: 5, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)",
    });
    made.append(
      element("rect", { width: 5, height: 5, fill: dotted ? look.backgroundColor : colour("--absent") }),
      dotted
        ? element("circle", { cx: 2.5, cy: 2.5, r: 0.8, fill: colour("--edge") })
        : element("rect", { width: 1, height: 5, fill: colour("--hatch") })
    );
    picture.append(made);
    return `url(#${id})`;
  }

  function swatchAt(picture, swatch, y) {
    const look = getComputedStyle(swatch);
    const patterned = look.backgroundImage !== "none";
    const border = parseFloat(look.borderTopWidth) || 0;
    const width = Math.max(SWATCH.width, widthOf(swatch.textContent, TYPE.mark) + 8);
    picture.append(
      element("rect", {
        width, height: SWATCH.height, x: MARGIN, y,
        fill: patterned ? pattern(picture, look) : look.backgroundColor,
        stroke: look.borderTopColor, "stroke-width": border,
      })
    );
    const middle = { "text-anchor": "middle", fill: look.color };
    picture.append(textAt(swatch.textContent, TYPE.mark, MARGIN + width / 2, y + 16, middle));
    return width + 8;
  }

  // A sign a line, its words beside it and what they are counted by after them.
  function legend(picture, y, factor) {
    const type = shrunk(TYPE.legend, factor);
    for (const item of document.querySelectorAll("#legend li, .pair-map li")) {
      const swatch = item.querySelector(".swatch");
      const start = swatch ? swatchAt(picture, swatch, y) : 0;
      const words = Array.from(item.children).filter((part) => part !== swatch);
      const lines = wrapped(words.map((part) => part.textContent).join(" · "), type, ASIDE - start);
      lines.forEach((line, at) => {
        picture.append(textAt(line, type, MARGIN + start, y + 16 + at * type.size * LINE));
      });
      y += Math.max((swatch ? SWATCH.height : 0) + 4, lines.length * type.size * LINE + 4);
    }
    return y;
  }

  // ---- the drawing ----

  // Names that a network has for windows narrower than a picture are not to be drawn on top of the others.
  function leaveOutNarrow(drawn) {
    const names = drawn.querySelectorAll("[class*='tracenames-'], [class*='traceleaders-']");
    for (const trace of names) if (!/-wide/.test(trace.getAttribute("class"))) trace.remove();
  }

  function mapDrawing(map) {
    const { group, width } = window.s3_map.plain(map, MAP_HEIGHT);
    const beside = map.querySelector(".names, .pictured") ? 2 * 130 : 0; // the names on either side
    const drawn = element("svg", { overflow: "visible" });
    drawn.append(group);
    return { drawn, width: width + beside, left: beside / 2, height: MAP_HEIGHT };
  }

  // The size that plotly draws in: as the figure has it, or as its names are placed for.
  function drawnSize(graph, box) {
    const ratio = box.width / box.height;
    const area = graph.closest(".figure-area");
    if (graph.closest(".view-network")) {
      const { xaxis, yaxis } = graph.layout;
      const height = NETWORK[area.matches(".tall") ? "tall" : ""];
      const width = Math.round(height * ratio);
      // one that is broad is not as high: it stands at the top of what it is given, with names hanging out of it
      const needed = Math.round((width * yaxis.range[1]) / xaxis.range[1]) + HANGING;
      return { width, height: Math.min(height, needed) };
    }
    if (!graph.closest(".wide, .lineage")) return box;
    const height = graph.clientHeight;
    return { width: Math.round(Math.max(box.width, height * ratio)), height };
  }

  async function drawing(graph, box) {
    if (graph.matches(".map-svg")) return mapDrawing(graph);
    const size = drawnSize(graph, box);
    const text = await window.Plotly.toImage(window.s3_figures.whole(graph), { format: "svg", ...size, imageDataOnly: true });
    const drawn = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
    leaveOutNarrow(drawn);
    drawn.style.background = "none";
    return { drawn, left: 0, ...size };
  }

  // As large as it can be in its box, in the middle of it.
  function fitted({ drawn, width, height, left }, box) {
    const scale = Math.min(box.width / width, box.height / height);
    const x = box.x + (box.width - width * scale) / 2 + left * scale;
    const y = box.y + (box.height - height * scale) / 2;
    const place = element("g", { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${scale.toFixed(4)})` });
    place.append(drawn);
    return place;
  }

  // Who stands in the drawing without a name, in words.
  function unnamed(graph) {
    if (graph.matches(".map-svg")) return "";
    return (window.s3_figures.whole(graph).layout.meta || {}).unnamed || "";
  }

  function shownText(id) {
    const part = document.getElementById(id);
    return part ? part.textContent : "";
  }

  // What it is, what is seen, and the legend, in a size that ends before `bottom`.
  function words(selection, notes, bottom) {
    for (const factor of SHRUNK) {
      const group = element("g", {});
      let y = paragraph(group, shownText("heading"), shrunk(TYPE.heading, factor), MARGIN, ASIDE) + 6;
      y = paragraph(group, shownText("sentence"), shrunk(TYPE.sentence, factor), y, ASIDE) + 6;
      y = paragraph(group, selection, shrunk(TYPE.words, factor), y, ASIDE) + 14;
      y = legend(group, y, factor) + 10;
      for (const note of notes) y = paragraph(group, note, shrunk(TYPE.words, factor), y, ASIDE) + 4;
      if (y <= bottom || factor === SHRUNK[SHRUNK.length - 1]) return group;
    }
  }

  // Where it comes from, from the bottom up; gives back where it begins.
  function sources(picture, texts) {
    const width = SIZE.width - 2 * MARGIN;
    const lines = texts.flatMap((text) => wrapped(text, TYPE.foot, width));
    const top = SIZE.height - MARGIN + 8 - lines.length * TYPE.foot.size * LINE;
    lines.forEach((line, at) => {
      picture.append(textAt(line, TYPE.foot, MARGIN, top + TYPE.foot.size + at * TYPE.foot.size * LINE));
    });
    picture.append(element("rect", { x: MARGIN, y: top - 8, width, height: 1, fill: colour("--line") }));
    return top - 8;
  }

  async function composed(graph, { selection, notes, source, edition }) {
    const picture = element("svg", {
      xmlns: SVG, "font-family": family(), ...SIZE, viewBox: `0 0 ${SIZE.width} ${SIZE.height}`,
    });
    picture.append(element("title", {}, shownText("heading")), element("desc", {}, shownText("sentence")));
    picture.append(element("style", {}, await fontFaces()));
    picture.append(element("rect", { ...SIZE, fill: colour("--paper") }));
    const end = sources(picture, [source, `${edition} · ${window.s3address()}`]);
    picture.append(words(selection, [unnamed(graph), notes], end - 8));
    const x = MARGIN + ASIDE + GAP;
    const box = { x, y: MARGIN, width: SIZE.width - MARGIN - x, height: Math.floor(end - 12 - MARGIN) };
    picture.append(fitted(await drawing(graph, box), box));
    return { text: new XMLSerializer().serializeToString(picture), ...SIZE };
  }

  // ---- type: the page's own font files, so that the picture looks the same where they are missing ----

  function dataAddress(blob) {
    return new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result);
      reader.onerror = reject;
      reader.readAsDataURL(blob);
    });
  }

  async function embedded(rule) {
    const [, file] = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue("src"));
    const answer = await fetch(new URL(file, rule.parentStyleSheet.href));
    return rule.cssText.replace(file, await dataAddress(await answer.blob()));
  }

  async function fontFaces() {
    const rules = Array.from(document.styleSheets).flatMap((sheet) => Array.from(sheet.cssRules));
    const files = rules.filter((rule) => rule instanceof CSSFontFaceRule && rule.style.getPropertyValue("src").includes("url("));
    const faces = files.filter((rule) => rule.style.fontStyle !== "italic");
    return (await Promise.all(faces.map(embedded))).join("\n");
  }

  // ---- files ----

  function save(blob, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  async function png({ text, width, height }) {
    const image = new Image();
    image.src = await dataAddress(new Blob([text], { type: "image/svg+xml" }));
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = width * SCALE;
    canvas.height = height * SCALE;
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png");
    });
  }

  async function make(format, words) {
    const graph = document.querySelector(".figure-area .map-svg, .pair-map .map-svg, #figure .js-plotly-plot, #figure.js-plotly-plot");
    await document.fonts.ready;
    const picture = await composed(graph, words);
    const svg = new Blob([picture.text], { type: "image/svg+xml" });
    save(format === "png" ? await png(picture) : svg, `${words.stem}.${format}`);
  }

  function say(words) {
    window.s3say(words);
  }

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-picture]");
    if (!button) return;
    const words = button.closest(".picture-tools").dataset;
    button.setAttribute("aria-busy", "true");
    try {
      await make(button.dataset.picture, words);
      say(words.done);
    } catch (error) {
      console.error(error);
      window.s3sayOn(button, words.failed);
    }
    button.removeAttribute("aria-busy");
  });
})();
