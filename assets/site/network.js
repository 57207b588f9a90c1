/* The pointer on a node or a line of the network: what hangs together with it stands out, the rest is dimmed. A line is
   pointed at and clicked anywhere: plotly knows only the mark that stands for it, see figures/network/marks.py. */
(function () {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";
  const NAME_SPACE = 10;
  const REACH_PX = 7; // from the pointer to a line
  const LEAST_RADIUS_PX = 3; // of a mark, as plotly sees it
  const known = new WeakMap(); // the data of a graph -> its nodes, marks and lines
  let shown = null;

  function codesOf(customdata) {
    return String(customdata).split(",").filter(Boolean);
  }

  function of(part, at) {
    return Array.isArray(part) ? part[at] : part;
  }

  // Nodes have one code and lines have two; see figures/network/marks.py.
  function read(data) {
    const found = { nodes: new Map(), lines: [], marks: [] };
    data.forEach(({ meta, customdata, x, y, hovertext, marker }, curveNumber) => {
      (meta && customdata ? customdata : []).forEach((one, pointNumber) => {
        const codes = codesOf(one);
        const [, name] = /<b>(.*?)<\/b>/.exec(hovertext[pointNumber]) || [];
        const place = { x: x[pointNumber], y: y[pointNumber] };
        found.marks.push({ ...place, radius: Math.max(LEAST_RADIUS_PX, of(marker.size, pointNumber) / 2) });
        if (codes.length === 1) found.nodes.set(codes[0], { ...place, name });
        if (codes.length === 2) found.lines.push({ ends: codes, names: meta, values: one, point: { curveNumber, pointNumber } });
      });
    });
    return found;
  }

  function network(graph) {
    if (!known.has(graph.data)) known.set(graph.data, read(graph.data));
    return known.get(graph.data);
  }

  function element(name, attributes, text = "") {
    const made = document.createElementNS(SVG, name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    made.textContent = text;
    return made;
  }

  function placing(graph) {
    const { xaxis, yaxis } = graph._fullLayout;
    return ({ x, y }) => [xaxis.l2p(x), yaxis.l2p(y)];
  }

  function lifted(graph, codes) {
    const { nodes, lines } = network(graph);
    const place = placing(graph);
    const found = lines
      .map(({ ends }) => ends)
      .filter((ends) => codes.every((code) => ends.includes(code)) && ends.every((end) => nodes.has(end)));
    const group = element("g", { class: "lifted" });
    for (const [[x1, y1], [x2, y2]] of found.map((ends) => ends.map((end) => place(nodes.get(end))))) {
      group.append(element("line", { x1, y1, x2, y2 }));
    }
    for (const node of new Set([...codes, ...found.flat()].map((code) => nodes.get(code)).filter(Boolean))) {
      const [cx, cy] = place(node);
      group.append(element("circle", { cx, cy, r: 6 }), element("text", { x: cx + NAME_SPACE, y: cy + 5 }, node.name));
    }
    return group;
  }

  // What a point stands for stands out, or nothing does.
  function lift(graph, customdata) {
    const layer = graph.querySelector(".scatterlayer");
    if (!layer) return;
    graph.querySelectorAll(".lifted").forEach((one) => one.remove());
    graph.classList.toggle("lifting", Boolean(customdata));
    if (customdata) layer.parentNode.append(lifted(graph, codesOf(customdata)));
  }

  // ---- a line, anywhere ----

  function distance([x, y], [[x1, y1], [x2, y2]]) {
    const [across, down] = [x2 - x1, y2 - y1];
    const share = ((x - x1) * across + (y - y1) * down) / (across * across + down * down || 1);
    const at = Math.min(1, Math.max(0, share));
    return Math.hypot(x - x1 - across * at, y - y1 - down * at);
  }

  // The line under the pointer, or null: where a node or a mark is near, plotly says which.
  function lineAt(graph, event) {
    const { xaxis, yaxis, hoverdistance } = graph._fullLayout;
    const frame = graph.getBoundingClientRect();
    const pointer = [event.clientX - frame.x - xaxis._offset, event.clientY - frame.y - yaxis._offset];
    const { nodes, lines, marks } = network(graph);
    const place = placing(graph);
    const isNear = marks.some((mark) => distance(pointer, [place(mark), place(mark)]) < mark.radius + hoverdistance);
    if (isNear) return null;
    const near = lines
      .filter(({ ends }) => ends.every((end) => nodes.has(end)))
      .map((line) => ({ line, away: distance(pointer, line.ends.map((end) => place(nodes.get(end)))) }))
      .filter(({ away }) => away <= REACH_PX)
      .sort((one, other) => one.away - other.away);
    return near.length ? near[0].line : null;
  }

  function pointedAt(event) {
    const graph = event.target instanceof Element && event.target.closest(".view-network .js-plotly-plot");
    return graph && graph._fullLayout && graph._fullLayout.xaxis ? { graph, line: lineAt(graph, event) } : { line: null };
  }

  // Plotly is not to see the pointer here: it would find nothing, and take away what is shown.
  document.addEventListener(
    "mousemove",
    (event) => {
      const { graph, line } = pointedAt(event);
      if (graph) graph.classList.toggle("on-line", Boolean(line));
      if (line) event.stopImmediatePropagation();
      if (line && line !== shown) {
        // plotly writes what the line says, and tells nobody: it was not the pointer
        window.Plotly.Fx.hover(graph, [line.point]);
        lift(graph, line.values);
      }
      const isLeft = shown && !line;
      shown = line;
      if (isLeft) window.dash_clientside.s3_network.lift(null);
    },
    { capture: true }
  );

  document.addEventListener(
    "click",
    (event) => {
      const { line } = pointedAt(event);
      if (!line) return;
      const query = new URLSearchParams(line.names.map((name, at) => [name, line.values[at]]));
      window.dash_clientside.set_props("pick", { data: query.toString() });
    },
    { capture: true }
  );

  window.dash_clientside = Object.assign({}, window.dash_clientside, {
    s3_network: {
      // What plotly saw of the pointer before it came to a line is told later, and not heard.
      lift(hover) {
        if (shown) return;
        const graph = document.querySelector(".view-network .js-plotly-plot");
        const point = hover && hover.points[0];
        if (graph) lift(graph, point && point.customdata);
      },
    },
  });
})();
