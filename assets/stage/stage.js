/* The stage: scenes in frames, drawn before they are asked for and kept, as the network may go; keys, swipes, the loop.
   Others hang on to it by window.s3stage and by the events "s3stage:scene", "s3stage:key" of the document. */
(function () {
  "use strict";

  const FRAME_NAME = "s3-scene";
  // The size at which a scene is laid out before it is magnified: no text in it is under 13 px, none here under 24.
  const WIDTH = 1040;
  const HEIGHT = 585;
  const NARROW = 768;
  const SECONDS_A_SCENE = 20;
  // A scene that does not say that it is drawn is shown all the same.
  const LONGEST_WAIT = 4000;
  const SWIPE = 50;
  // So many scenes are drawn ahead and kept: a hall may lose its network between two of them.
  const MOST_KEPT = 16;

  document.documentElement.classList.add("with-script");

  function start() {
    const data = JSON.parse(document.getElementById("stage-data").textContent);
    const part = (id) => document.getElementById(id);
    const { scenes, words } = data;
    const frames = new Map(); // number of a scene -> its frame
    const said = new Map(); // number of a scene -> what its page says of itself
    let at = data.at;
    let isPlaying = false;
    let timer = 0;

    const scene = (number = at) => scenes[number - 1];

    // ---- frames ---------------------------------------------------------------------------------

    function fit() {
      const isNarrow = innerWidth < NARROW;
      const scale = isNarrow ? 1 : Math.max(1, Math.min(innerWidth / WIDTH, innerHeight / HEIGHT));
      part("scenes").style.setProperty("--scale", String(scale));
      for (const [number, frame] of frames) {
        const { height } = said.get(number) || {};
        frame.style.height = isNarrow && height ? `${height}px` : "";
      }
    }

    function frameOf(number) {
      if (frames.has(number) || !scene(number) || !scene(number).framed) return frames.get(number);
      const frame = document.createElement("iframe");
      frame.name = FRAME_NAME;
      frame.className = "scene";
      frame.title = scene(number).frame;
      frame.dataset.scene = number;
      frame.src = window.s3stage.addressOf(scene(number));
      part("scenes").append(frame);
      frames.set(number, frame);
      frame.addEventListener("load", () => arrived(number, frame));
      setTimeout(() => late(frame), LONGEST_WAIT);
      return frame;
    }

    // Of a page that could not be fetched a browser shows its own, which nobody else may look into.
    function arrived(number, frame) {
      frame.classList.toggle("lost", isOfServer() && frame.contentDocument === null);
      if (number === at) write();
      ahead();
    }

    function late(frame) {
      frame.classList.add("late");
      ahead();
    }

    // Scenes that were lost on the way are asked for once more.
    function again() {
      for (const [number, frame] of frames) if (frame.classList.contains("lost")) remove(number);
      keep();
      write();
    }

    function remove(number) {
      frames.get(number).remove();
      frames.delete(number);
      said.delete(number);
    }

    // One file without a server has its scenes in itself, and the presenter's window has frames of its own.
    const isOfServer = () => !window.s3stage_place && !window.s3presenter;

    // The scene, the next one and the one before, and of the others as many as are kept; in a loop the first follows
    // the last.
    function keep() {
      const near = window.s3presenter ? [] : [at, at + 1, at - 1];
      if (data.showing.loop && at === scenes.length) near.push(1);
      const far = [...frames.keys()].filter((number) => !near.includes(number));
      far.sort((one, other) => Math.abs(one - at) - Math.abs(other - at));
      far.slice(isOfServer() ? MOST_KEPT - near.length : 0).forEach(remove);
      near.forEach(frameOf);
      place();
      ahead();
    }

    // One more scene when those before it are there: what comes next first, then what went before.
    function ahead() {
      const isBusy = [...frames.values()].some(({ classList }) =>
        !["drawn", "late", "lost"].some((name) => classList.contains(name)));
      if (!isOfServer() || isBusy || frames.size >= MOST_KEPT) return;
      const order = [...scenes.keys()].map((one) => ((at + one) % scenes.length) + 1);
      const next = order.find((number) => scene(number).framed && !frames.has(number));
      if (!next) return;
      frameOf(next);
      place();
    }

    function place() {
      for (const [number, frame] of frames) {
        frame.classList.toggle("here", number === at);
        frame.toggleAttribute("inert", number !== at);
        frame.ariaHidden = number === at ? null : "true";
      }
      fit();
    }

    // ---- what stands beside the scene -------------------------------------------------------------

    function list(element, lines) {
      element.replaceChildren(
        ...lines.map((line) => Object.assign(document.createElement("li"), { textContent: line })),
      );
      element.hidden = !lines.length;
    }

    const sentence = (number) => scene(number).sentence || (said.get(number) || {}).sentence || "";

    function write() {
      const shown = scene();
      part("scene-title").textContent = shown.title;
      part("scene-sentence").textContent = sentence(at);
      const own = said.get(at);
      const isLost = frames.has(at) && frames.get(at).classList.contains("lost");
      const lost = isLost ? [words.lost] : [];
      list(part("scene-faults"), [...(shown.faults.length || !own ? shown.faults : own.problems), ...lost]);
      part("scene-qr").innerHTML = shown.qr || ""; // the server's own drawing
      part("scene-source").textContent = shown.source;
      part("scene-open").hidden = !shown.address;
      part("scene-open").href = shown.address || "#";
      part("scene-place").textContent = shown.place;
      if (part("scene-none")) part("scene-none").hidden = Boolean(shown.framed);
      step("scene-back", at - 1);
      step("scene-next", at + 1);
      const notes = (shown.note || words["notes-none"]).split("\n").filter((line) => line.trim());
      part("notes-words").replaceChildren(
        ...notes.map((line) => Object.assign(document.createElement("p"), { textContent: line })),
      );
    }

    function step(id, number) {
      const link = part(id);
      link.toggleAttribute("aria-disabled", !scene(number));
      if (scene(number)) {
        link.href = window.s3stage.addressAt(number);
        link.removeAttribute("role");
        link.removeAttribute("aria-disabled");
      } else {
        link.removeAttribute("href");
        link.setAttribute("role", "link");
        link.setAttribute("aria-disabled", "true");
      }
    }

    function addressAt(number) {
      const address = new URL(location.href);
      if (number === 1) address.searchParams.delete("scene");
      else address.searchParams.set("scene", number);
      return address.href;
    }

    // The answer to a file that was sent has the address of the page alone: here it gets one that leads to it again.
    // A deck that no address holds lies in this window, and decks.js sends it once more.
    function placed() {
      const { deck, isShipped } = data.showing;
      if (isShipped || !location.protocol.startsWith("http") || new URLSearchParams(location.search).has("deck")) return;
      if (data.address) return history.replaceState(history.state, "", data.address);
      try {
        sessionStorage.setItem(window.s3stage.KEPT, deck);
      } catch {
        return; // then the file has to be opened again
      }
      const { pathname, search } = new URL(addressAt(at));
      history.replaceState(history.state, "", pathname + search + window.s3stage.AGAIN);
    }

    // ---- going ----------------------------------------------------------------------------------

    function go(number, { silent = false } = {}) {
      const to = Math.min(Math.max(number, 1), scenes.length);
      blank(false);
      if (to === at) return;
      at = to;
      window.s3stage.at = at;
      if (frames.has(at) && frames.get(at).classList.contains("lost")) remove(at); // it is asked for once more
      part("deck-told").hidden = true; // it was of the address, and has been read
      keep();
      write();
      // reload and return keep the place, and Back leaves the presentation
      history.replaceState(history.state, "", window.s3stage.addressAt(at));
      part("told").textContent = `${scene().told}. ${sentence(at)}`;
      if (isPlaying) wait();
      stayAwake();
      const detail = { at, scene: scene(), silent };
      document.dispatchEvent(new CustomEvent("s3stage:scene", { detail }));
    }

    function blank(isBlank = part("blank").hidden) {
      if (part("blank").hidden === !isBlank) return;
      part("blank").hidden = !isBlank;
      part("told").textContent = isBlank ? words.blank : scene().told;
      document.dispatchEvent(new CustomEvent("s3stage:blank", { detail: { isBlank } }));
    }

    async function fullScreen() {
      try {
        if (document.fullscreenElement) await document.exitFullscreen();
        else await document.documentElement.requestFullscreen();
      } catch {
        // a browser that has none stays as it is
      }
    }

    function notes() {
      part("notes").open = !part("notes").open;
      part("stage").classList.toggle("with-notes", part("notes").open);
      fit();
    }

    // A screen that falls asleep in a hall is a fault: while a presentation is seen, it is kept awake where it may be.
    let awake = null;

    async function stayAwake() {
      if (!navigator.wakeLock || document.hidden || window.s3presenter || (awake && !awake.released)) return;
      try {
        awake = await navigator.wakeLock.request("screen");
      } catch {
        // with little battery left a browser may refuse: it is asked again with the next step
      }
    }

    // ---- the loop -------------------------------------------------------------------------------

    function wait() {
      clearTimeout(timer);
      timer = setTimeout(() => go(at === scenes.length ? 1 : at + 1), SECONDS_A_SCENE * 1000);
    }

    function play(plays) {
      isPlaying = plays;
      clearTimeout(timer);
      if (plays) wait();
      part("pause").textContent = plays ? words.pause : words.play;
      part("told").setAttribute("aria-live", plays ? "off" : "polite");
    }

    // ---- keys, touch ------------------------------------------------------------------------------

    const KEYS = {
      ArrowRight: () => go(at + 1),
      PageDown: () => go(at + 1),
      " ": () => go(at + 1),
      ArrowLeft: () => go(at - 1),
      PageUp: () => go(at - 1),
      Home: () => go(1),
      End: () => go(scenes.length),
      b: () => blank(),
      ".": () => blank(),
      f: () => fullScreen(),
      s: () => notes(),
      "?": () => help(),
      d: () => asked("decks") && help(true, "decks"),
      p: () => asked("presenter"),
      Escape: () => {
        help(false);
        blank(false);
      },
    };

    // Others may answer a key themselves: whether nobody has.
    const asked = (name) => document.dispatchEvent(new CustomEvent(`s3stage:${name}`, { cancelable: true }));

    function help(opens = !part("help").open, to = null) {
      if (part("help").open === opens) return;
      part("help").open = opens;
      const box = part("help").querySelector(to ? "#decks a" : ".help-box");
      if (opens) box.focus();
      else part("help").querySelector("summary").focus();
    }

    function press(key) {
      const act = KEYS[key] || KEYS[key.toLowerCase()];
      if (!act) return false;
      if (isPlaying) play(false);
      act();
      return true;
    }

    // What is typed into a field, or presses a button, is not the stage's.
    function isTaken(event) {
      const { target, key } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return true;
      if (document.querySelector("dialog[open]")) return true;
      if (target.closest("input, select, textarea")) return key !== "Escape";
      return key === " " && target.closest("a, button, summary") !== null;
    }

    addEventListener("keydown", (event) => {
      if (!isTaken(event) && press(event.key)) event.preventDefault();
    });

    addEventListener("message", ({ source, data: message }) => {
      const [number] = [...frames].find(([, frame]) => frame.contentWindow === source) || [];
      if (!number || !message || message.s3 !== "scene") return;
      if (typeof message.key === "string") press(message.key);
      else if (message.swipe) swiped(message.swipe);
      else if (message.focus) window.focus();
      else hear(number, message);
    });

    function hear(number, message) {
      const problems = Array.isArray(message.problems) ? message.problems.map(String) : [];
      said.set(number, { sentence: String(message.sentence || ""), height: Number(message.height) || 0, problems });
      frames.get(number).classList.toggle("drawn", Boolean(message.ready));
      if (number === at) write();
      fit();
      ahead();
    }

    function swiped(by) {
      if (isPlaying) play(false);
      go(at + Math.sign(by));
    }

    let touched = null;
    part("stage").addEventListener("touchstart", ({ touches }) => {
      touched = touches.length === 1 ? { x: touches[0].clientX, y: touches[0].clientY } : null;
      if (isPlaying) play(false);
    }, { passive: true });
    part("stage").addEventListener("touchend", ({ changedTouches }) => {
      if (!touched) return;
      const x = changedTouches[0].clientX - touched.x;
      const y = changedTouches[0].clientY - touched.y;
      touched = null;
      if (Math.abs(x) > SWIPE && Math.abs(x) > 1.5 * Math.abs(y)) swiped(-x);
    }, { passive: true });
    part("scenes").addEventListener("click", (event) => {
      if (event.target.closest("a, button")) return;
      if (isPlaying) play(false);
      if (event.clientX < innerWidth / 3) go(at - 1);
      else if (event.clientX > (2 * innerWidth) / 3) go(at + 1);
    });
    part("blank").addEventListener("click", () => blank(false));

    for (const [id, by] of [["scene-back", -1], ["scene-next", 1]]) {
      part(id).addEventListener("click", (event) => {
        event.preventDefault();
        if (isPlaying) play(false);
        go(at + by);
      });
    }
    part("pause").addEventListener("click", () => play(!isPlaying));
    part("notes").addEventListener("toggle", () => {
      part("stage").classList.toggle("with-notes", part("notes").open);
      fit();
    });
    addEventListener("resize", fit);
    addEventListener("online", again);
    document.addEventListener("visibilitychange", stayAwake); // a window that is left lets go of it

    // ---- from the page to the stage ---------------------------------------------------------------

    window.s3stage = {
      ...data,
      // where a deck that no address holds lies, and what leads to it at the end of the address
      KEPT: "s3-shown",
      AGAIN: "#file",
      at,
      go,
      press,
      blank,
      play,
      // where a scene is, and the address of a place in the presentation; one file without a server has its own.
      // A matrix is a table where it has no room.
      addressOf: (one) => (one.view === "matrix" && innerWidth < NARROW ? `${one.framed}&table=1` : one.framed),
      addressAt,
      ...window.s3stage_place,
    };
    const first = part("scenes").querySelector("iframe");
    if (first) {
      const address = window.s3stage.addressOf(scene());
      if (address !== scene().framed) first.src = address;
      frames.set(at, first);
      setTimeout(() => late(first), LONGEST_WAIT);
      first.contentWindow.postMessage({ s3: "stage" }, "*");
    }
    document.documentElement.classList.add("is-ready");
    placed();
    stayAwake();
    keep();
    write();
    part("pause").hidden = !data.showing.loop;
    if (data.showing.loop) play(!matchMedia("(prefers-reduced-motion: reduce)").matches);
    document.dispatchEvent(new CustomEvent("s3stage:ready"));
  }

  addEventListener("DOMContentLoaded", () => {
    const data = document.getElementById("stage-data");
    if (JSON.parse(data.textContent).scenes.length) start();
  });
})();
