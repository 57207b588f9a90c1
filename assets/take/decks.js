/* Presentations in the file: the page of one is put up in place of the file's own, and its scenes are documents that are
   made here. What runs on the stage and in a scene is what runs there in the service. */
(function () {
  "use strict";

  const { escaped } = window.s3_fill;

  // A script or data in a document must not end its element.
  const inElement = (text) => text.replace(/<\/(script|style)/gi, "<\\/$1").replace(/<!--/g, "<\\!--");
  const inData = (json) => json.replace(/</g, "\\u003c");

  // A document of its own, with everything in it: at file:// it may load nothing from the file.
  function documentOf({ parts, files, config }) {
    const figure = parts.figure && `{"figure":${parts.figure},"config":${JSON.stringify(config)}}`;
    const shapes = figure && figure.includes(files.europe.address)
      ? `window.PlotlyGeoAssets={${JSON.stringify(files.europe.address)}:${files.europe.text}};`
      : "";
    const scripts = figure ? [shapes, files.plotly, files.embed] : [files.embed];
    return [
      `<!DOCTYPE html><html lang="${escaped(parts["@lang"])}" data-bs-theme="light" data-embedded><head>`,
      '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
      `<title>${parts.title}</title><style>${files.style}</style><style>${files["embed-style"]}</style></head>`,
      `<body>${parts.scene}`,
      figure ? `<script type="application/json" id="embedded-figure">${inData(figure)}</script>` : "",
      ...scripts.map((text) => `<script>${inElement(text)}</script>`),
      "</body></html>",
    ].join("");
  }

  // Each document once: the stage asks for a scene again when it is near.
  function addresses(file) {
    const made = new Map();
    return (framed) => {
      if (!made.has(framed)) {
        const parts = file.parts(framed);
        const text = parts && parts.scene ? documentOf({ parts, ...file }) : file.missing;
        made.set(framed, URL.createObjectURL(new Blob([text], { type: "text/html;charset=utf-8" })));
      }
      return made.get(framed);
    };
  }

  /* file: parts(address) of a page, files by name, config of figures, missing: the document of a scene that is not there,
     go(address), at(number): the file's own address of a scene. */
  function present(html, file) {
    const given = new DOMParser().parseFromString(html, "text/html");
    const addressOf = addresses(file);
    for (const frame of given.querySelectorAll("iframe")) frame.src = addressOf(frame.getAttribute("src"));
    for (const one of given.querySelectorAll("#own-deck form, #own-deck .saved")) one.remove();
    document.documentElement.lang = given.documentElement.lang;
    document.documentElement.dataset.bsTheme = "light";
    document.title = given.title;
    document.querySelectorAll("head style, head link").forEach((one) => one.remove());
    document.head.append(Object.assign(document.createElement("style"), { textContent: file.files["stage-style"] }));
    document.body.replaceWith(document.adoptNode(given.body));
    document.addEventListener("click", (event) => {
      const link = event.target.closest("a[href^='/']");
      if (!link || event.defaultPrevented) return;
      event.preventDefault();
      file.go(link.getAttribute("href"), link.target === "_blank");
    });
    window.s3stage_place = { addressOf: (scene) => addressOf(scene.framed), addressAt: file.at };
    document.head.append(Object.assign(document.createElement("script"), { textContent: file.files["stage-script"] }));
    dispatchEvent(new Event("DOMContentLoaded"));
  }

  window.s3_decks = { documentOf, present };
})();
