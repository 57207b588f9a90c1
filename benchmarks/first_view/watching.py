"""A page that is watched: when what is wanted was painted, by its own clock, and what was sent."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, CDPSession, Page

from benchmarks.first_view.sites import Site

SCRIPT = Path(__file__).with_name("watching.js").read_text(encoding="utf-8")
PATIENCE = 120_000
DESKTOP: Mapping[str, Any] = {"viewport": {"width": 1280, "height": 900}}
PHONE: Mapping[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "is_mobile": True,
    "has_touch": True,
    "device_scale_factor": 2,
}
# A poor line in a full hall: 1.6 Mbit/s, 150 ms; and a processor four times slower.
SLOW_LINE = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1_600_000 / 8,
    "uploadThroughput": 750_000 / 8,
}
SLOWER = 4
# The opcode of a frame of a web socket that is not text.
BINARY = 2


@dataclass(frozen=True)
class Change:
    """One change of selection, in milliseconds of the page's clock.

    Attributes:
        began: when the hand that chooses begins to move.
        chosen: the key or click that chooses.
        shown: when the last of the new state was painted.
    """

    began: float
    chosen: float
    shown: float


@dataclass
class Watched:
    """A page and what is known of it.

    Attributes:
        moments: what was painted, to the milliseconds since the visit began.
        began: when it began, in seconds since 1970.
        changes: the changes of selection that have been told.
        sent: bytes that came, each with its time on the wire's clock.
        offset: what makes seconds since 1970 of that clock.
    """

    page: Page
    line: CDPSession
    moments: dict[str, float] = field(default_factory=dict)
    began: float = 0.0
    changes: list[Change] = field(default_factory=list)
    sent: list[tuple[float, float]] = field(default_factory=list)
    offset: float | None = None
    _by_request: dict[str, float] = field(default_factory=dict)

    def slow_down(self) -> None:
        """A phone on a slow line."""
        self.line.send("Network.emulateNetworkConditions", SLOW_LINE)
        self.line.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})

    def wait_for(self, moment: str) -> float:
        """Milliseconds from the beginning of the visit to that moment."""
        waited = 0
        while moment not in self.moments:
            if waited > PATIENCE:
                raise RuntimeError(f"{self.page.url}: never {moment}")
            self.page.wait_for_timeout(50)
            waited += 50
        return self.moments[moment]

    def next_change(self, known: int) -> Change:
        """The change after the first ``known`` ones."""
        waited = 0
        while len(self.changes) <= known:
            if waited > PATIENCE:
                raise RuntimeError(f"{self.page.url}: choice {known + 1} never showed")
            self.page.wait_for_timeout(20)
            waited += 20
        return self.changes[known]

    def kilobytes(self, until: float | None = None) -> float:
        """What was sent in all, or until so many milliseconds after the visit began."""
        last = float("inf")
        if until is not None:
            last = self.began + until / 1000 - (self.offset or 0.0)
        return sum(size for at, size in self.sent if at <= last) / 1000

    def _moment(self, name: str, began: float, at: float) -> None:
        self.began = began / 1000
        self.moments[name] = at

    def _change(self, *times: float) -> None:
        self.changes.append(Change(*times))

    def _asked(self, event: dict[str, Any]) -> None:
        if self.offset is None and event["type"] == "Document":
            self.offset = event["wallTime"] - event["timestamp"]

    def _add(self, event: dict[str, Any], size: float) -> None:
        known = self._by_request
        known[event["requestId"]] = known.get(event["requestId"], 0.0) + size
        self.sent.append((event["timestamp"], size))

    def _headers(self, event: dict[str, Any]) -> None:
        self._add(event, event["response"]["encodedDataLength"])

    def _data(self, event: dict[str, Any]) -> None:
        self._add(event, event["encodedDataLength"])

    def _whole(self, event: dict[str, Any]) -> None:
        self._add(event, event["encodedDataLength"] - self._by_request.get(event["requestId"], 0.0))

    def _frame(self, event: dict[str, Any]) -> None:
        answer = event["response"]
        # what is not text stands in base64
        share = 3 / 4 if answer["opcode"] == BINARY else 1
        self._add(event, len(answer["payloadData"]) * share)


@contextmanager
def context_of(browser: Browser, device: Mapping[str, Any]) -> Iterator[BrowserContext]:
    """A reader who has never been here: nothing kept by the browser."""
    context = browser.new_context(**device)
    try:
        yield context
    finally:
        context.close()


def watched(context: BrowserContext, site: Site | None = None) -> Watched:
    """A new page of a reader's; of a site, the moments its map is drawn and read are told."""
    page = context.new_page()
    line = context.new_cdp_session(page)
    line.send("Network.enable")
    found = Watched(page, line)
    line.on("Network.requestWillBeSent", found._asked)
    line.on("Network.responseReceived", found._headers)
    line.on("Network.dataReceived", found._data)
    line.on("Network.loadingFinished", found._whole)
    line.on("Network.webSocketFrameReceived", found._frame)
    page.expose_function("tellMoment", found._moment)
    page.expose_function("tellChange", found._change)
    wanted = {
        "drawn": site.drawn if site else (),
        "words": site.words if site else (),
        "inShadow": bool(site and site.in_shadow),
    }
    page.add_init_script(SCRIPT.replace("WANTED", json.dumps(wanted)))
    return found
