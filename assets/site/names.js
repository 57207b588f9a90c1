/* The names of a matrix's rows and columns, over the drawing for as long as its own are out of sight. */
(function () {
  "use strict";

  const LEAST_SEEN_PX = 40; // of the cells below the names
  const MOST_BESIDE = 0.42; // of the frame's width
  let waiting = false;

  function piece(text, style, chosen) {
    const span = document.createElement("span");
    span.textContent = text;
    span.className = chosen ? "chosen" : "";
    Object.assign(span.style, style);
    return span;
  }

  function px(number) {
    return `${Math.round(number * 10) / 10}px`;
  }

  // The place on an axis that a bold name stands at, or none; see figures/matrix/figure.py.
  function chosenAt(annotations, name, axis) {
    const found = annotations.find((one) => one.name === name && one.opacity);
    return found && found[axis];
  }

  // The places on an axis with their names.
  function namesOf(layout, axis) {
    const { tickvals, ticktext } = layout[`${axis}axis`];
    return tickvals.map((at, place) => [at, ticktext[place]]);
  }

  // A sheet of paper over the drawing, a window in it, and in the window the names.
  function fill(strip, style, spans) {
    const [sheet, view, track] = Array.from({ length: 3 }, () => document.createElement("div"));
    Object.assign(sheet.style, style);
    track.append(...spans);
    view.append(track);
    sheet.append(view);
    strip.replaceChildren(sheet);
  }

  function columnNames(graph, strip) {
    const { xaxis, margin } = graph._fullLayout;
    const annotations = graph.layout.annotations || [];
    const chosen = chosenAt(annotations, "chosen-column", "x");
    const totals = annotations.filter((one) => one.name === "of-rows").map((one) => [one.x, one.text]);
    const spans = [...namesOf(graph.layout, "x"), ...totals].map(([at, text]) =>
      piece(text, { left: px(xaxis._offset + xaxis.l2p(at)) }, at === chosen)
    );
    fill(strip, { height: px(margin.t) }, spans);
  }

  function rowNames(graph, strip, width) {
    const { yaxis, height } = graph._fullLayout;
    const chosen = chosenAt(graph.layout.annotations || [], "chosen-row", "y");
    const line = Math.abs(yaxis.l2p(1) - yaxis.l2p(0));
    const spans = namesOf(graph.layout, "y").map(([at, text]) =>
      piece(text, { top: px(yaxis._offset + yaxis.l2p(at) - line / 2), height: px(line) }, at === chosen)
    );
    fill(strip, { height: px(height), width: px(width) }, spans);
  }

  function show(column) {
    const above = column.querySelector(".names-above");
    const beside = column.querySelector(".names-beside");
    const frame = column.querySelector(".map-scroll");
    if (!above.firstChild) return;
    const { top, bottom } = frame.getBoundingClientRect();
    const isBeside = frame.scrollLeft > 0;
    const sheet = above.firstChild;
    above.classList.toggle("shown", top < 0 && bottom > sheet.offsetHeight + LEAST_SEEN_PX);
    beside.classList.toggle("shown", isBeside);
    // the names of columns go no further than those of rows
    const corner = isBeside ? beside.firstChild.offsetWidth : 0;
    const view = sheet.firstChild;
    view.style.marginLeft = px(corner);
    view.firstChild.style.translate = px(-frame.scrollLeft - corner);
  }

  function showAll() {
    waiting = false;
    document.querySelectorAll(".wide .map-column").forEach(show);
  }

  addEventListener(
    "scroll",
    () => {
      if (!waiting) requestAnimationFrame(showAll);
      waiting = true;
    },
    { capture: true, passive: true }
  );

  document.addEventListener("s3-drawn", ({ target }) => {
    const column = target.closest(".map-column");
    if (!column) return;
    const above = column.querySelector(".names-above");
    const beside = column.querySelector(".names-beside");
    if (!target.closest(".wide") || !target.layout.xaxis || !target.layout.xaxis.tickvals) {
      above.replaceChildren();
      beside.replaceChildren();
      return;
    }
    const { clientWidth } = column.querySelector(".map-scroll");
    columnNames(target, above);
    rowNames(target, beside, Math.min(target._fullLayout.margin.l, clientWidth * MOST_BESIDE));
    show(column);
  });
})();
