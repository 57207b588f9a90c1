/* The presenter's window, which `p` opens: the same page in a window of its own kind, known by its name. It and the
   stage tell each other where they are by a channel of their deck; no server takes part. Each has its place in its own
   address, so that it may be loaded anew. */
(function () {
  "use strict";

  const WINDOW = "s3-presenter";
  const FEATURES = "popup,width=1280,height=800";
  const ANSWER_MS = 3000; // so long the other window has to be heard
  const AGAIN_MS = 2000; // after so long a scene that was lost is asked for once more
  const SIZES = [1.25, 1.5, 1.75, 2, 2.5, 3]; // of the notes
  const [WIDTH, HEIGHT] = [790, 585]; // of a scene on a stage of 16:9 before it is magnified
  const isPresenter = window.name === WINDOW;
  const part = (id) => document.getElementById(id);

  if (isPresenter) {
    document.documentElement.dataset.window = "presenter";
    window.s3presenter = true; // the stage keeps no frames here
  }

  document.addEventListener("s3stage:ready", () => {
    const stage = window.s3stage;
    const words = part("presenter").dataset;

    // ---- in step ----

    const key = [stage.showing.deck, stage.showing.region].join(" ");
    const channel = "BroadcastChannel" in window ? new BroadcastChannel(`s3-stage ${key}`) : null;
    const isBlank = () => !part("blank").hidden;
    const here = () => ({ isPresenter, scene: stage.at, isBlank: isBlank() });
    const isSame = (one, other) => one.scene === other.scene && one.isBlank === other.isBlank;
    let told = here(); // what the other window knows
    let isHeard = false;

    function send(kind) {
      told = here();
      if (channel) channel.postMessage({ kind, ...told });
    }

    // A stage follows presenters, and a presenter stages: two who show the same deck do not meet.
    function hear({ data }) {
      if (data.isPresenter === isPresenter) return;
      isHeard = true;
      if (isPresenter) sayStep(words.inStep);
      if (data.kind === "hello") return send("at");
      told = data;
      if (stage.at !== data.scene) stage.go(data.scene);
      if (isBlank() !== data.isBlank) stage.blank(data.isBlank);
    }

    // One step may be two events: the other window is told once both have come.
    function moved() {
      part("presenter-told").textContent = "";
      if (isPresenter) draw();
      queueMicrotask(() => {
        if (!isSame(here(), told)) send("at");
      });
    }

    if (channel) channel.addEventListener("message", hear);
    document.addEventListener("s3stage:scene", moved);
    document.addEventListener("s3stage:blank", moved);

    function unheard(say) {
      isHeard = false;
      setTimeout(() => {
        if (!isHeard) say();
      }, ANSWER_MS);
    }

    const tell = (text) => (part("presenter-told").textContent = text);

    function open() {
      const hasAddress = Boolean(stage.address) || stage.showing.isShipped;
      const opened = window.open(hasAddress ? location.href : "", WINDOW, FEATURES);
      if (!opened) return tell(words.blocked);
      if (!hasAddress) window.s3decks.send(WINDOW); // a deck that no address holds
      opened.focus();
      unheard(() => tell(words.notHeard));
    }

    document.addEventListener("s3stage:presenter", (event) => {
      event.preventDefault();
      if (!isPresenter) open();
    });

    // ---- what the presenter sees ----

    function sayStep(text) {
      if (part("presenter-step").textContent !== text) part("presenter-step").textContent = text;
    }

    function frameOf(scene) {
      const frame = Object.assign(document.createElement("iframe"), {
        name: "s3-scene",
        title: scene.frame,
        src: stage.addressOf(scene),
        tabIndex: -1,
      });
      frame.addEventListener("load", arrived);
      return frame;
    }

    function put(name, number) {
      const place = part(`frame-${name}`);
      if (place.dataset.scene === String(number)) return;
      place.dataset.scene = number;
      if (name === "now" && tookOver(place, number)) return;
      const scene = stage.scenes[number - 1];
      place.replaceChildren(...(scene && scene.framed ? [frameOf(scene)] : []));
    }

    // What was next is there already, and moves as it is: the network may have gone meanwhile.
    function tookOver(place, number) {
      const next = part("frame-next");
      const frame = next.firstElementChild;
      if (!frame || next.dataset.scene !== String(number) || !place.moveBefore) return false;
      place.replaceChildren();
      place.moveBefore(frame, null);
      delete next.dataset.scene;
      return true;
    }

    // Of a page that could not be fetched a browser shows its own, which nobody else may look into.
    const isLost = (frame) => !window.s3stage_place && frame.contentDocument === null;

    // What could not be fetched is asked for once more when the network is back.
    function again() {
      for (const name of ["now", "next"]) {
        const place = part(`frame-${name}`);
        if (place.firstElementChild && isLost(place.firstElementChild)) delete place.dataset.scene;
      }
      draw();
    }

    // A browser that says that it has a network may have it a moment later.
    function arrived({ target }) {
      if (isLost(target) && navigator.onLine) setTimeout(again, AGAIN_MS);
    }

    // A scene is laid out as on the stage and made as small as its place.
    const sized = new ResizeObserver((places) => {
      for (const { target, contentRect } of places) {
        const { width, height } = contentRect;
        target.style.setProperty("--scale", Math.min(width / WIDTH, height / HEIGHT));
      }
    });

    function draw() {
      const [now, next] = [stage.scenes[stage.at - 1], stage.scenes[stage.at]];
      part("presenter-place").textContent = now.place;
      part("title-now").textContent = now.title;
      part("title-next").textContent = next ? next.title : words.last;
      const lines = (now.note || stage.words["notes-none"]).split("\n").filter((line) => line.trim());
      const made = lines.map((line) => Object.assign(document.createElement("p"), { textContent: line }));
      part("presenter-notes").replaceChildren(...made);
      part("presenter-notes").scrollTop = 0;
      part("presenter").toggleAttribute("data-blank", isBlank());
      put("now", stage.at);
      put("next", stage.at + 1);
    }

    // ---- time and size ----

    const BEGAN = "s3-began";
    const SIZE = "s3-notes";

    function kept(name) {
      try {
        return Number(sessionStorage.getItem(name)) || 0;
      } catch {
        return 0; // it then lasts as long as the page
      }
    }

    function keep(name, value) {
      try {
        sessionStorage.setItem(name, value);
      } catch {
        // as above
      }
      return value;
    }

    let began = 0;
    let size = 0;

    function showTime() {
      const clock = new Intl.DateTimeFormat(stage.language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
      part("presenter-clock").textContent = clock.format(new Date());
      const seconds = Math.max(0, Math.floor((Date.now() - began) / 1000));
      const two = (number) => String(number).padStart(2, "0");
      const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
      part("presenter-elapsed").textContent = `${hours ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
    }

    function resize(by) {
      size = keep(SIZE, Math.min(SIZES.length - 1, Math.max(0, size + by)));
      part("presenter-notes").style.fontSize = `${SIZES[size]}rem`;
    }

    const ACTIONS = {
      reset() {
        began = keep(BEGAN, Date.now());
        showTime();
      },
      smaller: () => resize(-1),
      larger: () => resize(1),
      before: () => stage.go(stage.at - 1),
      after: () => stage.go(stage.at + 1),
      blank: () => stage.blank(!isBlank()),
    };

    if (isPresenter) {
      document.title = words.title;
      part("scenes").replaceChildren();
      part("stage").hidden = true;
      part("presenter").hidden = false;
      part("presenter").addEventListener("click", ({ target }) => {
        const button = target.closest("[data-presenter]");
        if (button) ACTIONS[button.dataset.presenter]();
      });
      for (const name of ["now", "next"]) sized.observe(part(`frame-${name}`));
      part("presenter-notes").lang = stage.deck.language;
      began = kept(BEGAN) || keep(BEGAN, Date.now());
      size = kept(SIZE);
      resize(0);
      showTime();
      setInterval(showTime, 1000);
      addEventListener("online", again);
      draw();
      unheard(() => sayStep(words.alone));
    }
    send("hello");
  });
})();
