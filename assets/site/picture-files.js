/* Pictures as files: fonts that are taken along, ids that are the same in every run, a PNG with its words in it. */
(function () {
  "use strict";

  const DENSITY = 3780; // of pixels a metre, where one is as large as on a page
  const REFERENCES = ["fill", "stroke", "clip-path", "mask", "filter", "href", "xlink:href", "style"];

  function dataAddress(blob) {
    return new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result);
      reader.onerror = reject;
      reader.readAsDataURL(blob);
    });
  }

  // ---- type: the page's own font files, so that the picture looks the same where they are missing ----

  async function embedded(rule) {
    const [, file] = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue("src"));
    const answer = await fetch(new URL(file, rule.parentStyleSheet.href || location.href));
    return rule.cssText.replace(file, await dataAddress(await answer.blob()));
  }

  async function fontFaces() {
    const rules = Array.from(document.styleSheets).flatMap((sheet) => Array.from(sheet.cssRules));
    const files = rules.filter((rule) => rule instanceof CSSFontFaceRule && rule.style.getPropertyValue("src").includes("url("));
    const faces = files.filter((rule) => rule.style.fontStyle !== "italic");
    return (await Promise.all(faces.map(embedded))).join("\n");
  }

  // ---- what plotly draws, for other programs and other runs ----

  // Some know no lines in a text: each becomes one of its own.
  function linesApart(drawn) {
    for (const text of drawn.querySelectorAll("text:has(> tspan.line)")) {
      const size = parseFloat(text.style.fontSize);
      for (const line of text.querySelectorAll(":scope > tspan.line")) {
        const one = text.cloneNode(false);
        one.setAttribute("x", line.getAttribute("x"));
        one.setAttribute("y", Number(line.getAttribute("y")) + parseFloat(line.getAttribute("dy")) * size);
        one.append(...line.childNodes);
        text.before(one);
      }
      text.remove();
    }
  }

  // Plotly makes ids and classes anew in every run. Ids that something refers to are numbered, the rest goes.
  function steady(drawn) {
    linesApart(drawn);
    const named = new Map();
    const holders = Array.from(drawn.querySelectorAll("*"));
    const refers = (text) => Array.from(text.matchAll(/url\(["']?#([^"')]+)["']?\)|^#(.+)$/g), (found) => found[1] || found[2]);
    for (const one of holders) {
      for (const name of REFERENCES) {
        for (const id of refers(one.getAttribute(name) || "")) if (!named.has(id)) named.set(id, `drawn-${named.size + 1}`);
      }
    }
    for (const one of holders) {
      if (named.has(one.id)) one.id = named.get(one.id);
      else one.removeAttribute("id");
      one.removeAttribute("class");
      for (const name of REFERENCES) {
        const text = one.getAttribute(name);
        if (text && text.includes("#")) one.setAttribute(name, text.replace(/#([^"')]+)/g, (whole, id) => (named.has(id) ? `#${named.get(id)}` : whole)));
      }
    }
  }

  // ---- PNG ----

  function crc(bytes) {
    let left = ~0;
    for (const byte of bytes) {
      left ^= byte;
      for (let bit = 0; bit < 8; bit += 1) left = (left >>> 1) ^ (left & 1 ? 0xedb88320 : 0);
    }
    return ~left >>> 0;
  }

  function chunk(kind, content) {
    const named = new Uint8Array([...new TextEncoder().encode(kind), ...content]);
    const whole = new DataView(new ArrayBuffer(named.length + 8));
    whole.setUint32(0, content.length);
    new Uint8Array(whole.buffer).set(named, 4);
    whole.setUint32(named.length + 4, crc(named));
    return new Uint8Array(whole.buffer);
  }

  // Words in the language of the page, which readers of the file can find.
  function words(keyword, text) {
    const encode = (one) => new TextEncoder().encode(one);
    const { lang } = document.documentElement;
    return chunk("iTXt", [...encode(keyword), 0, 0, 0, ...encode(lang), 0, 0, ...encode(text)]);
  }

  function density(scale) {
    const content = new DataView(new ArrayBuffer(9));
    content.setUint32(0, DENSITY * scale);
    content.setUint32(4, DENSITY * scale);
    content.setUint8(8, 1); // a metre
    return chunk("pHYs", new Uint8Array(content.buffer));
  }

  // After the size, which comes first, what the picture says.
  async function described(blob, { title, description, source, legend }, scale) {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const head = 8 + 25;
    const said = [density(scale), words("Title", title), words("Description", description), words("Source", source)];
    if (legend) said.push(words("Legend", legend));
    return new Blob([bytes.slice(0, head), ...said, bytes.slice(head)], { type: "image/png" });
  }

  async function png(picture, scale) {
    const image = new Image();
    image.src = await dataAddress(new Blob([picture.text], { type: "image/svg+xml" }));
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = picture.width * scale;
    canvas.height = picture.height * scale;
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise((resolve, reject) => {
      canvas.toBlob((made) => (made ? resolve(made) : reject(new Error("no picture"))), "image/png");
    });
    return described(blob, picture, scale);
  }

  function save(blob, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  window.s3_picture_files = { dataAddress, fontFaces, png, save, steady };
})();
