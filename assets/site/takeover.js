/* Dash takes over a page that the server has drawn. The page stays where it is: what Dash draws, the controls, the
   figure and the field of the search, goes into the places that the page has for it, and what an answer says anew is
   written there. The layout and the callbacks that Dash would ask for are in the page. */
(function () {
  "use strict";

  const { React, ReactDOM, morphdom } = window;
  const part = (name) => document.getElementById(name);
  const given = (name) => JSON.parse(part(name).textContent);
  const setProps = (id, props) => window.dash_clientside.set_props(id, props);

  const first = given("first-answer");
  const early = []; // what was chosen before Dash was there
  let typed = { text: "" }; // and what was typed in the search
  let isReady = false;
  let pathname = location.pathname;

  // ---- parts of the page ----

  // Controls and figure are Dash's; everything else is written into the element that its name says.
  const OF_DASH = {
    controls: (text) => setProps("controls-island", { children: JSON.parse(text) }),
    figure: drawFigure,
  };

  // On the same page a figure is drawn in place of the one before: what has not changed of it stays as it is.
  function drawFigure(text, isSamePage) {
    if (text && isSamePage && part("figure")) setProps("figure", { figure: JSON.parse(text) });
    else setProps("figure-island", { children: graph(text) });
  }

  function graph(text) {
    if (!text) return null;
    const props = { id: "figure", figure: JSON.parse(text), config: first.config, className: "map-graph", clear_on_unhover: true };
    return { namespace: "dash_core_components", type: "Graph", props };
  }

  // What the reader has opened stays open while the page is the same.
  function keepOpen(from, to) {
    if (from.isEqualNode(to)) return false;
    if (from.tagName === "DETAILS") to.open = from.open;
    return true;
  }

  function write(name, text, isSamePage) {
    const [id, attribute] = name.split("@");
    const element = id ? part(id) : document.documentElement;
    if (attribute && text === null) element.removeAttribute(attribute);
    else if (attribute) element.setAttribute(attribute, text);
    else if (isSamePage) morphdom(element, `<div>${text}</div>`, { childrenOnly: true, onBeforeElUpdated: keepOpen });
    else element.innerHTML = text;
  }

  function show(texts) {
    // results of the search may come between a new address and its page: they are of no page
    const isSearch = "search-list" in texts;
    const isSamePage = isSearch || pathname === location.pathname;
    if (!isSearch) pathname = location.pathname;
    document.dispatchEvent(new CustomEvent("s3:showing"));
    for (const [name, text] of Object.entries(texts)) {
      if (name in OF_DASH) OF_DASH[name](text, isSamePage);
      else write(name, text, isSamePage);
    }
    document.dispatchEvent(new CustomEvent("s3:shown", { detail: { texts, isSamePage } }));
  }

  // ---- the components ----

  // What the reader did to an element that the server wrote, done to the one that takes its place.
  function handOver(from, to) {
    for (const { name, value } of from.attributes) if (!to.hasAttribute(name)) to.setAttribute(name, value);
    if (from === document.activeElement) to.focus({ preventScroll: true });
    if (from.id === "search-text") typed = { text: from.value, from: from.selectionStart, to: from.selectionEnd };
  }

  // A select has the id of its control, a radio button stands in the element that has it.
  function keyOf(control) {
    const [holder] = [control.id, control.parentElement.parentElement.id].filter((id) => id.startsWith("{"));
    return holder && JSON.parse(holder);
  }

  function isChosenAnew(control) {
    if (control.matches("select")) return !control.selectedOptions[0].defaultSelected;
    return control.checked && !control.defaultChecked;
  }

  // Before the components are there, whose radio buttons share a name with these.
  function noteChosen(written) {
    const controls = written.flatMap((one) => [...one.querySelectorAll("select, input[type=radio]")]);
    for (const control of controls.filter(isChosenAnew)) early.push([keyOf(control), { value: control.value }]);
  }

  function writtenIn(place) {
    const written = Array.from(place.children);
    noteChosen(written);
    return written;
  }

  function takePlace(place, written) {
    for (const element of place.querySelectorAll("[id]")) {
      const before = written.flatMap((one) => [one, ...one.querySelectorAll("[id]")]).find((one) => one.id && one.id === element.id);
      if (before && before !== element) handOver(before, element);
    }
    written.forEach((one) => one.remove());
  }

  function Island({ at, children }) {
    const place = part(at);
    const [written] = React.useState(() => writtenIn(place));
    React.useLayoutEffect(() => takePlace(place, written), []);
    return ReactDOM.createPortal(children, place);
  }

  function PageText({ id, texts }) {
    React.useLayoutEffect(() => {
      if (texts) show(texts);
    }, [texts]);
    React.useEffect(() => {
      if (id === "page") ready();
    }, []);
    return null;
  }

  // Of very many options a group has one text: a line each, the value up to the first space, then the label.
  function unpacked(packed) {
    return packed.split("\n").map((line) => {
      const at = line.indexOf(" ");
      return { value: line.slice(0, at), label: line.slice(at + 1) };
    });
  }

  function option({ value, label, options: listed, packed }) {
    const options = packed ? unpacked(packed) : listed;
    if (options) return React.createElement("optgroup", { key: label, label }, options.map(option));
    return React.createElement("option", { key: value, value }, label);
  }

  function Select({ id, name, options, value, setProps: tell }) {
    const onChange = (event) => tell({ value: event.target.value });
    return React.createElement("select", { id, name, value, className: "form-select", onChange }, options.map(option));
  }

  // Controls behind a line: open where something in them is chosen, and as the reader left them, which Dash forgets
  // when it draws the controls anew.
  let unfolded = null; // the page on which they are open

  function Folded({ id, words, isOpen, children }) {
    const [open, setOpen] = React.useState(isOpen || unfolded === location.pathname);
    const toggled = ({ target }) => {
      unfolded = target.open ? location.pathname : null;
      setOpen(target.open);
    };
    const named = { id, open, className: "folded-controls", onToggle: toggled };
    return React.createElement("details", named, React.createElement("summary", null, words), children);
  }

  window.s3dash = { Folded, Island, PageText, Select };

  // ---- what Dash would ask for ----

  function found(component, id) {
    if (component.props.id === id) return component;
    const inside = [].concat(component.props.children || []).filter((one) => one && one.props);
    return inside.map((one) => found(one, id)).find(Boolean);
  }

  // The figure comes as the light theme has it; in another it is asked for, as soon as Dash is there.
  function asksForTheme() {
    return Boolean(first.texts.figure) && window.s3theme.current() !== "light";
  }

  // Of very many options the page has only those written in it (`options` is true): they are read from there.
  function writtenOption(one) {
    if (one.matches("optgroup")) return { label: one.label, options: [...one.children].map(writtenOption) };
    return { value: one.value, label: one.textContent };
  }

  function withWritten(one) {
    if (!one || !one.props) return one;
    const { id, options, children } = one.props;
    if (options === true) {
      const select = part(JSON.stringify(id, Object.keys(id).sort()));
      return { ...one, props: { ...one.props, options: [...select.children].map(writtenOption) } };
    }
    const inside = Array.isArray(children) ? children.map(withWritten) : withWritten(children);
    return { ...one, props: { ...one.props, children: inside } };
  }

  function firstControls() {
    const controls = JSON.parse(first.texts.controls);
    return first.written ? controls.map(withWritten) : controls;
  }

  function layout() {
    const whole = given("first-layout");
    const set = (id, props) => Object.assign(found(whole, id).props, props);
    const { pathname: path, search, hash, href } = location;
    set("url", { pathname: path, search, hash, href });
    set("controls-island", { children: firstControls() });
    if (asksForTheme()) set("page", { shown: first.shown.replace(/(^| )figure:\S+/, "") });
    else {
      set("theme", { data: window.s3theme.current() });
      set("page", { shown: first.shown });
      set("figure-island", { children: graph(first.texts.figure) });
    }
    return whole;
  }

  const KEPT = { "_dash-layout": layout, "_dash-dependencies": () => given("first-dependencies") };
  const fetchAsBefore = window.fetch;
  window.fetch = function (resource, options) {
    const make = KEPT[String(resource.url || resource).split("/").pop()];
    if (!make) return fetchAsBefore.call(this, resource, options);
    return Promise.resolve(new Response(JSON.stringify(make()), { headers: { "Content-Type": "application/json" } }));
  };

  // ---- before and after Dash is there ----

  function typeAgain(field) {
    field.value = typed.text;
    field.setSelectionRange(typed.from, typed.to);
    setProps(field.id, { value: typed.text });
  }

  function ready() {
    isReady = true;
    if (asksForTheme()) setProps("theme", { data: window.s3theme.current() });
    if (typed.text) typeAgain(part("search-text"));
    early.forEach(([id, props]) => setProps(id, props));
    document.documentElement.toggleAttribute("data-ready", true);
    performance.mark("s3:ready");
    document.dispatchEvent(new CustomEvent("s3:ready"));
  }

  // ---- links within the app ----

  function go(href) {
    history.pushState({}, "", href);
    dispatchEvent(new CustomEvent("_dashprivate_pushstate"));
  }

  function follow(event) {
    const link = event.target.closest("a[data-in]");
    const isOwn = event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (!link || !isReady || isOwn || event.defaultPrevented) return;
    const target = new URL(link.getAttribute("href"), location.href);
    if (target.hash && target.pathname === location.pathname && target.search === location.search) return;
    event.preventDefault();
    if (target.href !== location.href) go(target.href);
    else window.s3again.ask();
  }

  document.addEventListener("click", follow);
  // The controls are a form for where there is no script, or not all of it.
  document.addEventListener("submit", (event) => {
    if (isReady) event.preventDefault();
  });

  window.s3page = { go };
})();
