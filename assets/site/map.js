/* Maps of Sweden at the pointer and under the focus: a label with the region's name and words, and a ring along its
   border. What they say stands in the region's link, where screen readers have it. */
(function () {
  "use strict";

  const LINGER_MS = 250; // time to reach the label with the pointer
  const APART = 14;

  let tip = null;
  let leaving = 0;

  function regionAt(target) {
    return target instanceof Element ? target.closest(".map-svg a") : null;
  }

  // ---- the label ----

  function made() {
    tip = document.createElement("div");
    tip.className = "map-tip";
    tip.setAttribute("aria-hidden", "true"); // the link is called the same
    tip.hidden = true;
    document.body.append(tip);
    return tip;
  }

  function line(name, words) {
    const found = document.createElement(name);
    found.textContent = words;
    return found;
  }

  // Beside the place, or on its other side where the window ends.
  function put(x, y) {
    const { width, height } = tip.getBoundingClientRect();
    const across = x + APART + width > innerWidth ? x - APART - width : x + APART;
    const down = y - APART - height < 0 ? y + APART : y - APART - height;
    tip.style.left = `${Math.max(0, across)}px`;
    tip.style.top = `${Math.min(Math.max(0, down), innerHeight - height)}px`;
  }

  function show(region, x, y) {
    clearTimeout(leaving);
    if (!tip || !tip.isConnected) made();
    const [name, ...words] = region.getAttribute("aria-label").split(": ");
    tip.replaceChildren(line("b", name), line("span", words.join(": ")), line("i", region.closest(".map-svg").dataset.hint || ""));
    tip.hidden = false;
    put(x, y);
  }

  function hide() {
    clearTimeout(leaving);
    if (tip) tip.hidden = true;
  }

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return; // a tap chooses
    const region = regionAt(event.target);
    if (region) show(region, event.clientX, event.clientY);
    else if (tip && tip.contains(event.target)) clearTimeout(leaving);
  });

  document.addEventListener("pointerout", (event) => {
    if (!regionAt(event.target) && !(tip && tip.contains(event.target))) return;
    clearTimeout(leaving);
    leaving = setTimeout(hide, LINGER_MS);
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });

  document.addEventListener("click", hide);
  addEventListener("scroll", hide, { passive: true, capture: true });
  document.addEventListener("s3:showing", hide); // of what may be there no longer

  // ---- the focus ----

  function unring() {
    document.querySelectorAll(".map-svg :is(.ring, .ring-ground)").forEach((one) => one.remove());
    document.querySelectorAll(".map-svg.ringed").forEach((one) => one.classList.remove("ringed"));
  }

  // Above all regions, as a neighbour would cover half of it.
  function ring(region) {
    for (const kind of ["ring-ground", "ring"]) {
      const shape = region.firstElementChild.cloneNode();
      shape.setAttribute("class", kind);
      shape.removeAttribute("style");
      region.parentNode.append(shape);
    }
    region.closest(".map-svg").classList.add("ringed");
  }

  document.addEventListener("focusin", (event) => {
    unring();
    const region = regionAt(event.target);
    if (!region || !region.matches(":focus-visible")) return;
    ring(region);
    const { right, top, height } = region.getBoundingClientRect();
    show(region, right, top + height / 2);
  });

  document.addEventListener("focusout", (event) => {
    if (!regionAt(event.target)) return;
    unring();
    hide();
  });
})();
