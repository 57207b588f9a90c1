/* Presentations in the file: the page of one is put up in place of the file's own, and its scenes are documents that are
   made here. What runs on the stage and in a scene is what runs there in the service. */
(function () {
  "use strict";

  const { escaped } = window.s3_fill;
  const { about, asQuery, part } = window.s3pages;
  const FONT_FACE = /@font-face\s*\{[^}]*\}/g;
  // Decks that are handed in, or packed in an address, are put up by the server.
  const OF_SERVER = "#own-deck, #decks-file, [data-deck=show], [data-deck=copy]";
  const SIGNS = { "<": "\\u003c", ">": "\\u003e", "&": "\\u0026" };

  const packed = (name) => window.s3unpack(document.getElementById(name));
  const style = document.querySelector("head style").textContent;
  const inData = (json) => json.replace(/[<>&]/g, (sign) => SIGNS[sign]);

  // What is between the tags is markup, a style or a script of ours already.
  function element(name, content, attributes = "") {
    return `<${name}${attributes}>${content}</${name}>`;
  }

  function asked(address) {
    const { pathname, searchParams } = new URL(address, "file:///");
    const values = new Map(searchParams);
    const at = (number) => {
      const own = new Map(values).set("scene", number);
      if (number === 1) own.delete("scene");
      return `${pathname}${own.size ? "?" : ""}${asQuery(own)}`;
    };
    const deck = new Map(values);
    for (const key of ["scene", "loop"]) deck.delete(key);
    const page = pathname + (deck.size ? `?${asQuery(deck)}` : "");
    return { page, at, scene: Number(values.get("scene")) || 1, loops: values.get("loop") === "1" };
  }

  function pageOf(address) {
    return part(asked(address).page, "page");
  }

  // ---- scenes ----

  // What a map of Europe is drawn on has an address in the service; here it is packed.
  function grounded(text) {
    const figure = JSON.parse(text);
    for (const trace of figure.data) {
      if (trace.geojson === about.europe.address) trace.geojson = JSON.parse(packed(about.europe.packed));
    }
    return figure;
  }

  // A document with everything in it: at file:// one that has an address of its own may load nothing from the file.
  function documentOf(language, { title, scene, figure }) {
    const data = figure && JSON.stringify({ figure: grounded(figure), config: about.config });
    const scripts = figure ? ["embed-script", about.plotly] : ["embed-script"];
    return [
      `<!DOCTYPE html><html lang="${escaped(language)}" data-bs-theme="light" data-embedded><head>`,
      '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
      element("title", title || ""),
      element("style", style),
      element("style", packed("embed-style")),
      `</head><body>${scene}`,
      figure ? element("script", inData(data), ' type="application/json" id="embedded-figure"') : "",
      ...scripts.map((name) => element("script", packed(name))),
      "</body></html>",
    ].join("");
  }

  function missing(language) {
    const words = escaped(about.words[language]["away-told"]);
    return documentOf(language, { scene: `<div class="site embedded"><main id="main"><p>${words}</p></main></div>` });
  }

  const made = new Map();

  // Each document once: the stage asks for a scene again when it is near.
  function addressOf(framed) {
    if (!made.has(framed)) {
      const [language, scene] = [framed.slice(1, 3), part(framed, "scene")];
      const found = { title: part(framed, "title"), scene, figure: part(framed, "figure") };
      const text = scene === null ? missing(document.documentElement.lang) : documentOf(language, found);
      made.set(framed, URL.createObjectURL(new Blob([text], { type: "text/html;charset=utf-8" })));
    }
    return made.get(framed);
  }

  // ---- the stage ----

  // The page is that of the first scene; the address may ask for another.
  function begin(given, { scene, loops }) {
    const element = given.getElementById("stage-data");
    const data = JSON.parse(element.textContent);
    data.at = Math.min(Math.max(scene, 1), Math.max(data.scenes.length, 1));
    data.showing.loop = loops;
    element.textContent = JSON.stringify(data);
    const [frame, shown] = [given.querySelector("iframe"), data.scenes[data.at - 1]];
    if (!frame) return;
    frame.src = addressOf(shown.framed);
    frame.title = shown.frame;
    frame.dataset.scene = data.at;
  }

  function addOwn(given, [address, title]) {
    const [item, link] = [given.createElement("li"), given.createElement("a")];
    link.setAttribute("href", address);
    link.textContent = title;
    item.append(link);
    given.querySelector("#decks ul").prepend(item);
  }

  // What the server does with a deck's file is in the service only; what is not here says so.
  function takeAway(given) {
    for (const one of given.querySelectorAll(OF_SERVER)) one.remove();
    const own = window.s3pages.given("own-deck")[given.documentElement.lang];
    if (own) addOwn(given, own);
    for (const link of given.querySelectorAll("a[href^='/']:not(#scene-open)")) {
      const wanted = link.getAttribute("href");
      if (window.s3pages.has(wanted)) continue;
      link.title = about.words[given.documentElement.lang].away;
      link.dataset.away = "";
    }
  }

  function follow(event) {
    const link = event.target.closest("a[href^='/']");
    if (!link || event.defaultPrevented || event.button) return;
    event.preventDefault();
    const wanted = link.getAttribute("href");
    if (!window.s3pages.has(wanted)) return;
    if (link.target === "_blank") window.open(`${location.pathname}#${wanted}`);
    else location.hash = wanted;
  }

  // The deck of a region that is chosen in a form.
  function choose(event) {
    const { target } = event;
    if (target.method !== "get") return;
    event.preventDefault();
    const wanted = `${target.getAttribute("action")}?${asQuery(new FormData(target))}`;
    if (window.s3pages.has(wanted)) location.hash = wanted;
  }

  function lookLikeStage(given) {
    const { documentElement: root, head } = document;
    const fonts = style.match(FONT_FACE) || [];
    const sheet = document.createElement("style");
    sheet.textContent = [...fonts, packed("stage-style")].join("\n");
    root.lang = given.documentElement.lang;
    root.dataset.bsTheme = "light";
    document.title = given.title;
    return () => {
      head.querySelectorAll("style").forEach((one) => one.remove());
      head.append(sheet);
    };
  }

  function present(address) {
    const wanted = asked(address);
    const given = new DOMParser().parseFromString(pageOf(address), "text/html");
    const look = lookLikeStage(given);
    begin(given, wanted);
    takeAway(given);
    const script = document.createElement("script");
    script.textContent = packed("stage-script");
    const kept = [...document.querySelectorAll("body > script")]; // what is packed is in them
    document.body.replaceWith(document.adoptNode(given.body));
    document.body.append(...kept);
    look();
    window.s3stage_place = { addressOf: (scene) => addressOf(scene.framed), addressAt: (number) => `#${wanted.at(number)}` };
    document.addEventListener("click", follow);
    document.addEventListener("submit", choose);
    document.head.append(script);
    dispatchEvent(new Event("DOMContentLoaded"));
  }

  window.s3_decks = { takes: (address) => pageOf(address) !== null, present };

  const { has } = window.s3pages;
  window.s3pages.has = (address) => has(address) || pageOf(address) !== null;
})();
