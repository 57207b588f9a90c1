/* An answer that did not come: the page says so, and asks again when the reader wants it or the network is back.
   What was chosen stands in the address and in the controls, so that asking is all there is to do. */
(function () {
  "use strict";

  let isLost = false;

  const button = () => document.getElementById("again");

  // Dash says nothing to the reader when the server cannot be reached or refuses.
  function tell(words) {
    document.getElementById("notice").textContent = words;
  }

  function set(lost) {
    isLost = lost;
    if (!lost && document.activeElement === button()) document.getElementById("heading").focus({ preventScroll: true });
    button().hidden = !lost;
  }

  // Words that the page has in both languages, for when it cannot ask for them.
  function words(name) {
    const { dataset } = document.body;
    return document.documentElement.lang === "en" ? dataset[`${name}En`] : dataset[`${name}Sv`];
  }

  function lost(said = words("failure")) {
    tell(said);
    set(true);
  }

  // Whatever fires it, the choice is answered with what address and controls say.
  function ask() {
    if (!isLost) return;
    document.dispatchEvent(new CustomEvent("s3:again"));
    window.dash_clientside.set_props("theme", { data: window.s3theme.current() });
  }

  window.s3again = {
    ask,
    lost,
    unreached: () => lost(words("offline")),
    words,
    come() {
      tell("");
      set(false);
    },
    isLost: () => isLost,
  };

  document.addEventListener("click", (event) => {
    if (event.target.closest("#again")) ask();
  });
  addEventListener("online", ask);

  // A callback that failed on the server says so in a part of the page.
  document.addEventListener("s3:shown", ({ detail }) => {
    if (detail.texts.notice) set(true);
  });
})();
