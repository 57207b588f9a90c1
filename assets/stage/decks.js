/* What `d` opens: the decks that ship, and the reader's own, which is kept in this browser: changed, saved as a file,
   given on as a link. Words that readers wrote are only ever text here. */
document.addEventListener("s3stage:ready", () => {
  "use strict";

  const KEY = "s3-deck"; // assets/site/deck.js adds to it
  const part = (id) => document.getElementById(id);
  const stage = window.s3stage;
  const dialog = part("decks-dialog");
  const words = dialog.dataset;
  const LONGEST_ADDRESS = Number(words.longest);

  // ---- the own deck ----

  let deck = kept();

  function empty() {
    return { title: words.untitled, language: words.language, scenes: [] };
  }

  function kept() {
    try {
      const found = JSON.parse(localStorage.getItem(KEY));
      const scenes = found.scenes.filter((scene) => scene && typeof scene.address === "string");
      return { ...empty(), ...found, scenes };
    } catch {
      return empty();
    }
  }

  function keep() {
    try {
      localStorage.setItem(KEY, JSON.stringify(deck));
    } catch {
      tell(words.notKept);
    }
  }

  function tell(text, ...beside) {
    part("own-told").replaceChildren(text, ...beside);
  }

  // ---- its scenes, to be changed ----

  function row(scene, at) {
    const made = part("own-scene").content.cloneNode(true).firstElementChild;
    const field = (name) => made.querySelector(`[name=${name}]`);
    const number = at + 1;
    made.querySelector(".own-number").textContent = number;
    field("title").value = scene.title || "";
    field("note").value = scene.note || "";
    const link = made.querySelector("a");
    link.textContent = scene.address;
    link.href = scene.address.startsWith("/") && !scene.address.startsWith("//") ? scene.address : "#";
    for (const named of made.querySelectorAll("[data-label]")) {
      named.setAttribute("aria-label", named.dataset.label.replace("#", number));
    }
    made.querySelector("[data-move='-1']").disabled = at === 0;
    made.querySelector("[data-move='1']").disabled = at === deck.scenes.length - 1;
    return made;
  }

  function draw() {
    part("own-title").value = deck.title;
    part("own-scenes").replaceChildren(...deck.scenes.map(row));
    part("own-empty").hidden = deck.scenes.length > 0;
    part("own-some").hidden = deck.scenes.length === 0;
  }

  const rowOf = (element) => [...part("own-scenes").children].indexOf(element.closest("li"));

  function move(button) {
    const from = rowOf(button);
    const to = from + Number(button.dataset.move);
    deck.scenes.splice(to, 0, ...deck.scenes.splice(from, 1));
    keep();
    draw();
    const again = part("own-scenes").children[to].querySelector(`[data-move='${button.dataset.move}']`);
    const other = part("own-scenes").children[to].querySelector("[data-move]:not(:disabled)");
    (again.disabled ? other : again).focus();
    tell(words.moved.replace("#", to + 1));
  }

  function remove(button) {
    const at = rowOf(button);
    const before = { ...deck, scenes: [...deck.scenes] };
    deck.scenes.splice(at, 1);
    keep();
    draw();
    undoable(words.removed.replace("#", at + 1), before);
  }

  function write({ target }) {
    const at = rowOf(target);
    if (target.id === "own-title") deck.title = target.value;
    else if (at >= 0) deck.scenes[at][target.name] = target.value;
    else return;
    keep();
  }

  // ---- as a file ----

  // Every letter that YAML takes for something else is written by its number.
  function quoted(text) {
    return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, (letter) => {
      return `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
    });
  }

  // Lines stand as lines where YAML reads them as they are.
  function written(text, margin) {
    const isPlain = /^[^\s][^\t\r\u007f-\u009f\u2028\u2029\ufeff\ud800-\udfff]*[^\s]$/.test(text) && !/[\x00-\x09\x0b-\x1f]/.test(text);
    if (!text.includes("\n") || !isPlain) return quoted(text);
    return ["|-", ...text.split("\n").map((line) => (line ? margin + line : ""))].join("\n");
  }

  function plain({ address, title, note }) {
    return { address: address || "", title: (title || "").trim(), ...(note && note.trim() ? { note: note.trim() } : {}) };
  }

  const whole = () => ({ title: deck.title, language: deck.language, scenes: deck.scenes.map(plain) });

  function yaml() {
    const { title, language, scenes } = whole();
    const lines = scenes.flatMap((scene) =>
      Object.entries(scene).map(([name, text], at) => `${at ? "    " : "  - "}${name}: ${written(text, "      ")}`)
    );
    return [`title: ${quoted(title)}`, `language: ${language}`, "scenes:", ...lines, ""].join("\n");
  }

  const json = (plain) => `${JSON.stringify(plain, null, 2)}\n`;

  function save(format) {
    const text = format === "json" ? json(whole()) : yaml();
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: format === "json" ? "application/json" : "application/yaml" }));
    const stem = deck.title.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[^\w-]+/g, "-").replace(/^-+|-+$/g, "").toLowerCase().slice(0, 60);
    link.download = `${stem || "s3"}.${format}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    tell(words.saved.replace("#", link.download));
  }

  // ---- as a part of an address ----

  async function packed() {
    const stream = new Blob([JSON.stringify(whole())]).stream().pipeThrough(new CompressionStream("deflate-raw"));
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
    return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  }

  const address = async () => `${words.path}?deck=${await packed()}`;

  async function copy() {
    const found = await address();
    if (found.length > LONGEST_ADDRESS) return tell(words.tooLong.replace("#", found.length));
    const text = new URL(found, location.href).href;
    try {
      await navigator.clipboard.writeText(text);
      tell(words.copied);
    } catch {
      const field = Object.assign(document.createElement("input"), { value: text, readOnly: true });
      field.setAttribute("aria-label", words.copyByHand);
      tell(words.copyByHand, field);
      field.focus();
      field.select();
    }
  }

  // A deck that is too long for an address is handed to the page as the file that it is.
  function sendFile(sent) {
    const form = part("decks-file");
    const given = new DataTransfer();
    given.items.add(new File([json(sent)], "deck.json", { type: "application/json" }));
    form.querySelector("[type=file]").files = given.files;
    form.submit();
    form.reset();
  }

  // The deck that is shown, sent once more with the place in it.
  function sendShown({ packed = stage.showing.deck, scene = stage.at, action = words.path, target = "" } = {}) {
    const form = Object.assign(document.createElement("form"), { method: "post", enctype: "multipart/form-data", action, target });
    for (const [name, value] of Object.entries({ deck: packed, scene })) {
      form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
    }
    document.body.append(form);
    form.submit();
    form.remove();
  }

  // After a reload the address says only that there was one.
  function sendKept() {
    const packed = sessionStorage.getItem(stage.KEPT);
    if (packed) return sendShown({ packed, scene: new URLSearchParams(location.search).get("scene") || 1 });
    history.replaceState(history.state, "", location.pathname + location.search);
    part("deck-told").replaceChildren(Object.assign(document.createElement("li"), { textContent: words.gone }));
    part("deck-told").hidden = false;
  }

  async function show() {
    const found = await address();
    if (found.length > LONGEST_ADDRESS) sendFile(whole());
    else location.assign(found);
  }

  const shown = () => ({ ...stage.deck, scenes: stage.scenes.map(plain) });

  function takeOver() {
    const before = deck;
    deck = shown();
    keep();
    draw();
    undoable(words.taken, before);
  }

  // Told, with a button that takes it back.
  function undoable(text, before) {
    const undo = Object.assign(document.createElement("button"), { type: "button", className: "button", textContent: words.undo });
    undo.addEventListener("click", () => {
      deck = before;
      keep();
      draw();
      tell("");
      part("own-heading").focus();
    });
    tell(text, " ", undo);
    undo.focus();
  }

  function clear() {
    const before = deck;
    deck = empty();
    keep();
    draw();
    undoable(words.cleared, before);
  }

  const ACTIONS = { show, copy, yaml: () => save("yaml"), json: () => save("json"), clear, takeOver };

  dialog.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (target === dialog) dialog.close(); // beside it
    else if (!button) return;
    else if (button.dataset.move) move(button);
    else if (button.dataset.remove !== undefined) remove(button);
    else if (button.dataset.deck) ACTIONS[button.dataset.deck]();
  });
  dialog.addEventListener("input", write);

  function open() {
    if (dialog.open) return;
    deck = kept();
    tell("");
    draw();
    dialog.showModal();
  }

  // Another window may have added to it.
  addEventListener("storage", ({ key }) => {
    if (key !== KEY || dialog.contains(document.activeElement)) return;
    deck = kept();
    draw();
  });

  document.addEventListener("s3stage:decks", (event) => {
    event.preventDefault();
    open();
  });
  if (location.hash === "#decks") {
    history.replaceState(history.state, "", location.pathname + location.search);
    open();
  }
  if (location.hash === stage.AGAIN && stage.showing.isShipped) sendKept();
  if (!stage.address && !stage.showing.isShipped && location.protocol.startsWith("http")) {
    part("other-language").addEventListener("click", (event) => {
      event.preventDefault();
      sendShown({ action: new URL(event.target.href).pathname });
    });
  }
  window.s3decks = { send: (target) => sendShown({ target }) };
});
