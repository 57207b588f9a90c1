/* The legend of a picture: the signs as the page shows them, a line each or as many as have room. */
(function () {
  "use strict";

  const { LINE, TYPE, colour, element, rounded, shrunk, textAt, widthOf, wrapped } = window.s3_text;

  const SWATCH = { width: 28, height: 22 };
  const CLEAR = /^rgba\(.*, 0\)$/;

  // Other programs draw what is not to be seen as black, or leave out what has it.
  function plain(seen) {
    return CLEAR.test(seen) ? "none" : seen;
  }

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
    if (!picture.querySelector(`#${id}`)) picture.append(made);
    return `url(#${id})`;
  }

  function swatchWidth(swatch) {
    return swatch ? Math.max(SWATCH.width, widthOf(swatch.textContent, TYPE.mark) + 8) : 0;
  }

  function swatchAt(picture, swatch, x, y) {
    const look = getComputedStyle(swatch);
    const patterned = look.backgroundImage !== "none";
    const border = parseFloat(look.borderTopWidth) || 0;
    const width = swatchWidth(swatch);
    picture.append(
      element("rect", {
        width: rounded(width), height: SWATCH.height, x: rounded(x), y: rounded(y),
        fill: patterned ? pattern(picture, look) : plain(look.backgroundColor),
        stroke: plain(look.borderTopColor), "stroke-width": border,
      })
    );
    const middle = { "text-anchor": "middle", fill: look.color };
    picture.append(textAt(swatch.textContent, TYPE.mark, x + width / 2, y + 16, middle));
  }

  // The signs, and beside each its words and what they are counted by.
  function signs() {
    return Array.from(document.querySelectorAll("#legend li, .pair-map li, .beside-map .legend-list li")).map((item) => {
      const swatch = item.querySelector(".swatch");
      const words = Array.from(item.children).filter((part) => part !== swatch);
      return { swatch, words: words.map((part) => part.textContent).join(" · "), start: swatch ? swatchWidth(swatch) + 8 : 0 };
    });
  }

  // A sign a line.
  function legend(picture, { x, y, width }, factor) {
    const type = shrunk(TYPE.legend, factor);
    for (const { swatch, words, start } of signs()) {
      if (swatch) swatchAt(picture, swatch, x, y);
      const lines = wrapped(words, type, width - start);
      lines.forEach((line, at) => picture.append(textAt(line, type, x + start, y + 16 + at * type.size * LINE)));
      y += Math.max((swatch ? SWATCH.height : 0) + 4, lines.length * type.size * LINE + 4);
    }
    return y;
  }

  // As many signs a line as have room.
  function legendInLines(picture, { x, y, width }) {
    const type = TYPE.legend;
    let left = x;
    let lowest = y;
    for (const { swatch, words, start } of signs()) {
      const needed = start + Math.min(widthOf(words, type), width - start);
      if (left > x && left + needed > x + width) [left, y] = [x, lowest + 6];
      if (swatch) swatchAt(picture, swatch, left, y);
      const lines = wrapped(words, type, width - start);
      lines.forEach((line, at) => picture.append(textAt(line, type, left + start, y + 16 + at * type.size * LINE)));
      lowest = Math.max(lowest, y + SWATCH.height, y + lines.length * type.size * LINE);
      left += needed + 22;
    }
    return lowest;
  }

  window.s3_picture_legend = { legend, legendInLines };
})();
