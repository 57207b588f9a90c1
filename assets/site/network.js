/* The pointer on a node or a line of the network: what hangs together with it stands out, the rest is dimmed. */
(function () {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";
  const NAME_SPACE = 10;

  function codesOf(customdata) {
    return String(customdata).split(",").filter(Boolean);
  }

  // Nodes have one code and lines have two; see figures/network/marks.py.
  function network(graph) {
    const nodes = new Map();
    const lines = [];
    for (const { meta, customdata, x, y, hovertext } of graph.data) {
      (meta && customdata ? customdata : []).forEach((one, at) => {
        const codes = codesOf(one);
        const [, name] = /<b>(.*?)<\/b>/.exec(hovertext[at]) || [];
        if (codes.length === 1) nodes.set(codes[0], { x: x[at], y: y[at], name });
        if (codes.length === 2) lines.push(codes);
      });
    }
    return { nodes, lines };
  }

  function element(name, attributes, text = "") {
    const made = document.createElementNS(SVG, name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    made.textContent = text;
    return made;
  }

  function lifted(graph, codes) {
    const { nodes, lines } = network(graph);
    const { xaxis, yaxis } = graph._fullLayout;
    const place = ({ x, y }) => [xaxis.l2p(x), yaxis.l2p(y)];
    const shown = lines.filter((ends) => codes.every((code) => ends.includes(code)) && ends.every((end) => nodes.has(end)));
    const group = element("g", { class: "lifted" });
    for (const [[x1, y1], [x2, y2]] of shown.map((ends) => ends.map((end) => place(nodes.get(end))))) {
      group.append(element("line", { x1, y1, x2, y2 }));
    }
    for (const node of new Set([...codes, ...shown.flat()].map((code) => nodes.get(code)).filter(Boolean))) {
      const [cx, cy] = place(node);
      group.append(element("circle", { cx, cy, r: 6 }), element("text", { x: cx + NAME_SPACE, y: cy + 5 }, node.name));
    }
    return group;
  }

  window.dash_clientside = Object.assign({}, window.dash_clientside, {
    s3_network: {
      lift(hover) {
        const graph = document.querySelector(".view-network .js-plotly-plot");
        const layer = graph && graph.querySelector(".scatterlayer");
        if (!layer) return;
        graph.querySelectorAll(".lifted").forEach((one) => one.remove());
        const point = hover && hover.points[0];
        graph.classList.toggle("lifting", Boolean(point && point.customdata));
        if (point && point.customdata) layer.parentNode.append(lifted(graph, codesOf(point.customdata)));
      },
    },
  });
})();
