/* The presenter's window, which `p` opens: the same page in a window of its own kind, known by its name. It and the
   stage tell each other where they are by a channel of their deck; no server takes part. Each has its place in its own
   address, so that it may be loaded anew. */
(function () {
  "use strict";

  const WINDOW = "s3-presenter";
  const ANSWER_MS = 3000; // so long the other window has to be heard
  const SIZES = [1, 1.25, 1.5, 1.75, 2, 2.5];
  const part = (id) => document.getElementById(id);
  const stage = window.s3stage;
  const words = part("presenter").dataset;
  const isPresenter = window.name === WINDOW;

  // ---- in step ----

  const channel = "BroadcastChannel" in window ? new BroadcastChannel(`s3-stage ${location.pathname} ${stage.key}`) : null;
  const here = () => ({ isPresenter, scene: stage.at, isBlank: stage.isBlank });
  const isSame = (one, other) => one.scene === other.scene && one.isBlank === other.isBlank;
  let told = here(); // what the others know
  let isHeard = false;

  function send(kind) {
    told = here();
    if (channel) channel.postMessage({ kind, ...told });
  }

  // A stage follows presenters, and a presenter stages: two people with a deck of their own do not meet.
  function heard({ data }) {
    if (data.isPresenter === isPresenter) return;
    isHeard = true;
    if (isPresenter) sayStep(words.inStep);
    if (data.kind === "hello") return send("at");
    told = data;
    if (isSame(here(), data)) return;
    if (stage.at !== data.scene) stage.show(data.scene);
    if (stage.isBlank !== data.isBlank) stage.blank(data.isBlank);
  }

  if (channel) channel.addEventListener("message", heard);

  document.addEventListener("s3:scene", () => {
    if (isPresenter) draw();
    if (!isSame(here(), told)) send("at");
  });

  function unheard(say) {
    isHeard = false;
    setTimeout(() => {
      if (!isHeard) say();
    }, ANSWER_MS);
  }

  function open() {
    if (isPresenter) return;
    const opened = window.open(location.href, WINDOW, "popup,width=1200,height=800");
    if (!opened) return stage.tell(words.blocked);
    opened.focus();
    unheard(() => stage.tell(words.notHeard));
  }

  // ---- what the presenter sees ----

  function sayStep(text) {
    if (part("presenter-step").textContent !== text) part("presenter-step").textContent = text;
  }

  // Frames are kept as long as their scene is one of the two: the next becomes the one that is shown as it is.
  function put(name, number) {
    const place = part(`frame-${name}`);
    if (place.dataset.scene === String(number)) return;
    place.dataset.scene = number;
    const frame = number <= stage.deck.scenes.length ? stage.frame(number) : null;
    place.replaceChildren(...(frame ? [frame] : []));
  }

  function draw() {
    const { scenes } = stage.deck;
    const [now, next] = [scenes[stage.at - 1], scenes[stage.at]];
    part("presenter-place").textContent = words.place.replace("##", scenes.length).replace("#", stage.at);
    part("title-now").textContent = now ? now.title : "";
    part("title-next").textContent = next ? next.title : words.last;
    const paragraphs = (now && now.note ? now.note : words.noNotes).split(/\n+/).map((text) => {
      return Object.assign(document.createElement("p"), { textContent: text });
    });
    part("presenter-notes").replaceChildren(...paragraphs);
    part("presenter-notes").scrollTop = 0;
    part("presenter").toggleAttribute("data-blank", stage.isBlank);
    put("now", stage.at);
    put("next", stage.at + 1);
  }

  // ---- time ----

  const BEGAN = "s3-began";

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
      // see above
    }
    return value;
  }

  let began = kept(BEGAN) || keep(BEGAN, Date.now());
  let size = kept("s3-notes");

  function showTime() {
    const clock = new Intl.DateTimeFormat(words.language, { hour: "2-digit", minute: "2-digit" });
    part("presenter-clock").textContent = clock.format(new Date());
    const seconds = Math.max(0, Math.floor((Date.now() - began) / 1000));
    const two = (number) => String(number).padStart(2, "0");
    const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
    part("presenter-elapsed").textContent = `${hours ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
  }

  function resize(by) {
    size = keep("s3-notes", Math.min(SIZES.length - 1, Math.max(0, size + by)));
    part("presenter-notes").style.fontSize = `${SIZES[size]}em`;
  }

  const ACTIONS = {
    reset() {
      began = keep(BEGAN, Date.now());
      showTime();
    },
    smaller: () => resize(-1),
    larger: () => resize(1),
    before: () => stage.show(stage.at - 1),
    after: () => stage.show(stage.at + 1),
    blank: () => stage.blank(!stage.isBlank),
  };

  document.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-presenter]");
    if (button) ACTIONS[button.dataset.presenter]();
  });

  if (isPresenter) {
    document.documentElement.dataset.window = "presenter";
    document.title = words.title;
    part("presenter").hidden = false;
    resize(0);
    showTime();
    setInterval(showTime, 1000);
    draw();
    unheard(() => sayStep(words.alone));
  }
  send("hello");

  window.s3presenter = { open, isPresenter };
})();
