// Runs before anything else on a page and tells, by the page's own clock, when a frame with what
// is wanted has been painted. It looks only after something on the page has changed.
((wanted) => {
  const painted = (tell) => {
    // A message sent from within a frame arrives when that frame has been painted.
    const channel = new MessageChannel();
    channel.port1.onmessage = () => tell(performance.now());
    channel.port2.postMessage(0);
  };

  const shadows = (root, selector, into) => {
    into.push(...root.querySelectorAll(selector));
    for (const element of root.querySelectorAll("*"))
      if (element.shadowRoot) shadows(element.shadowRoot, selector, into);
    return into;
  };
  const all = (selector) =>
    wanted.inShadow
      ? shadows(document, selector, [])
      : [...document.querySelectorAll(selector)];

  // Calls look in each frame after a change, until it answers true.
  const eachChange = (look) => {
    let asked = false;
    let done = false;
    const ask = () => {
      if (asked || done) return;
      asked = true;
      requestAnimationFrame(() => {
        asked = false;
        done = look();
        if (done) watcher.disconnect();
        else if (wanted.inShadow) ask();
      });
    };
    const watcher = new MutationObserver(ask);
    watcher.observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    document.addEventListener("load", ask, true);
    ask();
  };

  const seen = (element) => {
    const box = element.getBoundingClientRect();
    return (
      box.width > 0 &&
      box.height > 0 &&
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    );
  };
  const enough = ([selector, count]) => {
    const found = all(selector);
    return found.length >= count && found.filter(seen).length >= count;
  };
  const isDrawn = () => wanted.drawn.some(enough);
  const isRead = () =>
    isDrawn() &&
    wanted.words.every((selector) =>
      all(selector).some((element) => element.textContent.trim() && seen(element)),
    );

  const firstFrame = (holds, name) =>
    eachChange(() => {
      if (!holds()) return false;
      painted((at) => window.tellMoment(name, performance.timeOrigin, at));
      return true;
    });
  if (wanted.drawn.length) firstFrame(isDrawn, "drawn");
  if (wanted.drawn.length) firstFrame(isRead, "read");

  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries())
      if (!shift.hadRecentInput)
        window.shifts.push({
          value: shift.value,
          moved: shift.sources.map(({ node }) =>
            node ? `${node.nodeName}#${node.id || ""}.${node.className || ""}` : "gone",
          ),
        });
  }).observe({ type: "layout-shift", buffered: true });

  // Tells of the next change: when the watch began, the last key or click, and when the frame with
  // the last new state was painted; a state is last when a while brought no other.
  const WHILE = 400;
  window.watchChange = (selector, parts) => {
    const look = () =>
      all(selector)
        .map((element) =>
          parts
            .map((part) => (part === "text" ? element.textContent : element.getAttribute(part)))
            .join(" "),
        )
        .join("|");
    const began = performance.now();
    let chosen;
    let shown;
    const key = (event) => {
      if (event.isTrusted) chosen = event.timeStamp;
    };
    for (const name of ["keydown", "click"]) addEventListener(name, key, true);
    let state = look();
    let over = false;
    const end = () => {
      over = true;
      for (const name of ["keydown", "click"]) removeEventListener(name, key, true);
      window.tellChange(began, chosen, shown);
    };
    let waiting;
    eachChange(() => {
      const now = look();
      if (now !== state) {
        state = now;
        painted((at) => {
          shown = at;
        });
        clearTimeout(waiting);
        waiting = setTimeout(end, WHILE);
      }
      return over;
    });
  };
})(WANTED);
