/* A picture of the figure, made in the browser: heading, sentence, legend, drawing and sources in one SVG. */
(function () {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";
  const WIDTH = 960; // of the picture; its PNG has twice as many pixels
  const SCALE = 2;
  const MARGIN = 40;
  const HEIGHT = 760; // of a drawing that has none of its own
  const SWATCH = { width: 28, height: 22 };
  const LINE = 1.4;
  const TYPE = {
    heading: { size: 28, weight: 600, ink: "--ink" },
    sentence: { size: 18, weight: 400, ink: "--ink" },
    words: { size: 15, weight: 400, ink: "--ink-soft" },
    legend: { size: 15, weight: 400, ink: "--ink" },
    mark: { size: 14, weight: 600, ink: "--ink" },
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

  function wrapped(text, type, width) {
    const lines = [""];
    for (const word of text.split(/\s+/).flatMap((one) => pieces(one, type, width))) {
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

  // Writes lines from the top `y` on; gives back where they end.
  function paragraph(picture, text, type, y, width) {
    if (!text) return y;
    for (const line of wrapped(text, type, width)) {
      picture.append(textAt(line, type, MARGIN, y + type.size));
      y += type.size * LINE;
    }
    return y;
  }

  // ---- legend ----

  function hatching(picture, ground, stroke) {
    const pattern = element("pattern", {
      id: "hatching", width: 5, height: 5, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)",
    });
    pattern.append(
      element("rect", { width: 5, height: 5, fill: ground }),
      element("rect", { width: 1, height: 5, fill: stroke })
    );
    picture.append(pattern);
    return "url(#hatching)";
  }

  function swatchAt(picture, swatch, x, y) {
    const look = getComputedStyle(swatch);
    const hatched = look.backgroundImage !== "none";
    const border = parseFloat(look.borderTopWidth) || 0;
    picture.append(
      element("rect", {
        ...SWATCH, x, y,
        fill: hatched ? hatching(picture, colour("--absent"), colour("--hatch")) : look.backgroundColor,
        stroke: look.borderTopColor, "stroke-width": border,
      })
    );
    const middle = { "text-anchor": "middle", fill: look.color };
    picture.append(textAt(swatch.textContent, TYPE.mark, x + SWATCH.width / 2, y + 16, middle));
  }

  function legend(picture, y, width) {
    const items = Array.from(document.querySelectorAll("#legend li"));
    let x = MARGIN;
    for (const item of items) {
      const swatch = item.querySelector(".swatch");
      const words = Array.from(item.children).filter((part) => part !== swatch);
      const start = swatch ? SWATCH.width + 8 : 0;
      const needed = start + widthOf(words.map((part) => part.textContent).join("  "), TYPE.legend);
      if (x > MARGIN && x + needed > MARGIN + width) {
        x = MARGIN;
        y += SWATCH.height + 8;
      }
      if (swatch) swatchAt(picture, swatch, x, y);
      const line = textAt("", TYPE.legend, x + start, y + 16);
      words.forEach((part, at) => {
        line.append(element("tspan", { fill: getComputedStyle(part).color, dx: at ? 6 : 0 }, part.textContent));
      });
      picture.append(line);
      x += needed + 24;
    }
    return items.length ? y + SWATCH.height : y;
  }

  // ---- the whole ----

  // Names that a network has for windows of another width are not to be drawn on top of these.
  function leaveOutHidden(graph, drawn) {
    for (const trace of graph.querySelectorAll(".scatterlayer > .trace.scatter")) {
      // the copy has the classes of what it is a copy of, where the figure names the trace
      const copy = drawn.getElementsByClassName(trace.getAttribute("class"))[0];
      if (copy && getComputedStyle(trace).display === "none") copy.remove();
    }
  }

  function mapDrawing(map, y, width) {
    const found = window.s3_map.plain(map, HEIGHT);
    found.group.setAttribute("transform", `translate(${MARGIN + (width - found.width) / 2} ${y})`);
    return { drawn: found.group, height: HEIGHT };
  }

  async function drawing(graph, y, width) {
    if (graph.matches(".map-svg")) return mapDrawing(graph, y, width);
    // a drawing that has a height of its own keeps it; another map fills what it is given
    const height = graph.closest(".wide, .tall, .lineage") ? graph.clientHeight : HEIGHT;
    const text = await window.Plotly.toImage(graph, { format: "svg", width, height, imageDataOnly: true });
    const drawn = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
    leaveOutHidden(graph, drawn);
    drawn.setAttribute("x", MARGIN);
    drawn.setAttribute("y", y);
    drawn.style.background = "none";
    return { drawn, height };
  }

  function shownText(id) {
    const part = document.getElementById(id);
    return part ? part.textContent : "";
  }

  async function composed(graph, words) {
    const width = Math.max(WIDTH - 2 * MARGIN, (graph.layout && graph.layout.width) || 0);
    const whole = width + 2 * MARGIN;
    const picture = element("svg", { xmlns: SVG, "font-family": family() });
    const ground = element("rect", { width: whole, fill: colour("--paper") });
    picture.append(element("title", {}, shownText("heading")), element("desc", {}, shownText("sentence")));
    picture.append(element("style", {}, await fontFaces()), ground);

    let y = paragraph(picture, shownText("heading"), TYPE.heading, MARGIN, width) + 4;
    y = paragraph(picture, shownText("sentence"), TYPE.sentence, y, width) + 4;
    y = paragraph(picture, words.selection, TYPE.words, y, width) + 16;
    y = legend(picture, y, width) + 16;
    const { drawn, height } = await drawing(graph, y, width);
    picture.append(drawn);
    y += height + 16;
    picture.append(element("rect", { x: MARGIN, y, width, height: 1, fill: colour("--line") }));
    y += 12;
    for (const line of [words.source, words.edition, window.s3address()]) {
      y = paragraph(picture, line, TYPE.words, y, width);
    }
    y = Math.ceil(y + MARGIN - 8);
    ground.setAttribute("height", y);
    const size = { width: whole, height: y };
    Object.entries({ ...size, viewBox: `0 0 ${whole} ${y}` }).forEach(([key, value]) => picture.setAttribute(key, value));
    return { text: new XMLSerializer().serializeToString(picture), ...size };
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
    const graph = document.querySelector(".figure-area .map-svg, #figure .js-plotly-plot, #figure.js-plotly-plot");
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
    const words = button.parentElement.dataset;
    button.setAttribute("aria-busy", "true");
    try {
      await make(button.dataset.picture, words);
      say(words.done);
    } catch (error) {
      console.error(error);
      button.querySelector("span:last-child").textContent = words.failed;
      say(words.failed);
    }
    button.removeAttribute("aria-busy");
  });
})();
