/* Answers of the server: one that takes long is waited for in sight, of choices that follow each other the last is
   answered, one that does not come is told, and all of them say which edition is in use. */
(function () {
  "use strict";

  // A choice that is under way longer than a blink is said to be: the old answer is dimmed.
  const BLINK_MS = 150;
  let underWay = 0;

  function dim(isBusy) {
    const main = document.getElementById("main");
    const busy = window.s3again.words("busy");
    main.toggleAttribute("aria-busy", isBusy);
    if (isBusy) main.setAttribute("aria-busy", "true");
    if (isBusy) window.s3say(busy);
    else if (document.getElementById("status").textContent === busy) window.s3say("");
  }

  async function waitedFor(answer) {
    underWay += 1;
    const timer = setTimeout(() => dim(true), BLINK_MS);
    try {
      return await answer;
    } finally {
      clearTimeout(timer);
      underWay -= 1;
      if (!underWay) dim(false);
    }
  }

  // Of choices that follow each other the last is answered. Dash would show the answers as they come, for it does
  // not let go of a callback that writes to all controls there are.
  let abandon = () => {};

  async function lastOnly(resource, options) {
    const own = new AbortController();
    abandon();
    abandon = () => own.abort();
    try {
      const answer = await fetchAsBefore(resource, { ...options, signal: own.signal });
      const whole = await answer.arrayBuffer(); // it may be let go of until it is here as a whole
      return new Response(whole.byteLength ? whole : null, answer);
    } catch (error) {
      if (own.signal.aborted) return new Response(null, { status: 204 }); // which changes nothing
      throw error;
    }
  }

  // What an answer that is none says, in words of the server's or of the page's.
  async function tell(answer, isChoice) {
    const { lost, come, isLost } = window.s3again;
    if (!answer.ok) lost((await answer.clone().json().catch(() => ({}))).error);
    else if (isChoice || !isLost()) come();
  }

  const fetchAsBefore = window.fetch;
  window.fetch = async function (resource, options) {
    if (!String(resource.url || resource).includes("/_dash-update-component")) return fetchAsBefore(resource, options);
    const body = String(options && options.body);
    const isChoice = body.includes('"..url.search');
    // what is said stays true, unless it is that an answer did not come
    const isOfTheme = body.includes('"changedPropIds":["theme.data"]') && !window.s3again.isLost();
    try {
      const asked = isChoice ? lastOnly(resource, options) : fetchAsBefore(resource, options);
      const answer = await (isChoice && !isOfTheme ? waitedFor(asked) : asked);
      await tell(answer, isChoice);
      if (answer.headers.has("S3-Edition")) showNewer(Number(answer.headers.get("S3-Edition")));
      return answer;
    } catch (error) {
      window.s3again.unreached(); // fetch fails where nobody answers, and on nothing else
      throw error;
    }
  };

  // A page may stay open for days, and stays in its edition; it says so when a newer one is there. What it is
  // answered tells, and now and then it asks. A process that is late to take an edition up takes nothing back.
  const LOOK_EVERY_MS = 60000;
  let inUse = 0;

  function showNewer(number = inUse) {
    inUse = number;
    const own = document.getElementById("title"); // it has the edition that the page shows
    const notice = document.getElementById("newer");
    if (own && notice) notice.hidden = !notice.hasChildNodes() || inUse <= Number(own.dataset.edition);
  }

  async function lookForNewer() {
    if (document.hidden) return;
    try {
      const health = await (await fetchAsBefore("/health", { cache: "no-store" })).json();
      showNewer(health.edition);
    } catch {
      // nothing is known; the next look may tell
    }
  }

  setInterval(lookForNewer, LOOK_EVERY_MS);
  document.addEventListener("visibilitychange", lookForNewer);

  document.addEventListener("s3:shown", () => showNewer());
})();
