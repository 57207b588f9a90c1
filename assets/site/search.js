/* The search box as a combobox: keys, the active option, opening and closing. The server fills the list. */
(function () {
  "use strict";

  const FIELDS = "input, select, textarea, [contenteditable]";
  let active = -1;
  let wanted = false; // Enter came before the list did

  const part = (name) => document.getElementById("search" + name);
  const options = () => Array.from(part("-list").querySelectorAll("[role=option]"));

  function mark(at) {
    active = at;
    options().forEach((option, number) => {
      option.setAttribute("aria-selected", String(number === at));
      if (number !== at) return;
      part("-text").setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    });
    if (at < 0) part("-text").removeAttribute("aria-activedescendant");
  }

  function open(isOpen) {
    part("").toggleAttribute("data-open", isOpen);
    part("-text").setAttribute("aria-expanded", String(isOpen && options().length > 0));
    if (!isOpen) mark(-1);
  }

  function isOpen() {
    return part("").hasAttribute("data-open");
  }

  function isCurrent() {
    return (part("-list").dataset.text || "") === part("-text").value;
  }

  function clear() {
    wanted = false;
    open(false);
    window.dash_clientside.set_props("search-text", { value: "" });
  }

  // A result is a link; within the app it changes the address without loading the page anew.
  function go(option) {
    const target = window.s3place.of(option);
    clear();
    const heading = document.getElementById("heading");
    if (heading) heading.focus({ preventScroll: true });
    if (target.href !== window.s3place.here().href) window.s3page.go(target.href);
  }

  function enter() {
    const option = options()[Math.max(active, 0)];
    if (!isCurrent()) wanted = true;
    else if (option) go(option);
  }

  function move(step) {
    const count = options().length;
    if (!count) return;
    const from = active < 0 && step < 0 ? 0 : active; // up from the field leads to the last
    open(true);
    mark((from + step + count) % count);
  }

  function pressed(event) {
    const keys = {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      Enter: enter,
      Escape: () => (isOpen() ? open(false) : clear()),
    };
    if (event.isComposing || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  }

  document.addEventListener("keydown", (event) => {
    const field = part("-text");
    if (!field) return;
    if (event.target === field) pressed(event);
    else if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.target.closest(FIELDS)) {
      event.preventDefault();
      field.focus();
      field.select();
    }
  });

  document.addEventListener("input", (event) => {
    if (event.target.id !== "search-text") return;
    wanted = false;
    if (!event.target.value.trim()) open(false);
  });

  document.addEventListener("click", (event) => {
    const option = event.target.closest("#search-list [role=option]");
    const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!option || !plain) return;
    event.preventDefault();
    go(option);
  });

  document.addEventListener("focusin", (event) => {
    if (event.target.id === "search-text" && event.target.value.trim() && isCurrent()) open(true);
  });

  // A press on the list must not take the focus from the field, and so close the list under the click.
  document.addEventListener("mousedown", (event) => {
    if (event.target.closest(".search-popup")) event.preventDefault();
  });

  document.addEventListener("focusout", (event) => {
    if (event.target.id === "search-text") open(false);
  });

  // What a combobox says of itself; in HTML it is a field until there is a script.
  document.addEventListener("s3:ready", () => {
    const field = part("-text");
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", "search-list");
    field.setAttribute("aria-expanded", "false");
  });

  // The list has come.
  document.addEventListener("s3:shown", ({ detail }) => {
    if (!("search-list" in detail.texts)) return;
    const field = part("-text");
    mark(-1); // what was marked stood in the list before
    open(field === document.activeElement && field.value.trim() !== "");
    if (wanted && isCurrent()) {
      wanted = false;
      enter();
    }
  });
})();
