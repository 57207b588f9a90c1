"""The browser that makes pictures: it is given a page, asks for what that fetches, and draws.

It reaches no network: what a page asks for is answered from what the app hands over, else refused.
"""

from __future__ import annotations

import base64
import os
import re
from collections.abc import Callable
from html import escape
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from playwright.sync_api import Browser as Chromium
from playwright.sync_api import BrowserContext, Error, Page, Playwright, Route

# Where pages are, as they know it: no machine has this name, and none is asked for it.
ORIGIN = "http://s3.invalid"
# A browser that has made so many pictures makes room for a fresh one.
MOST_PICTURES = 300
LAUNCH_MILLISECONDS = 20_000
# Until a page has drawn what it draws.
READY_MILLISECONDS = 20_000
WINDOW = {"width": 1440, "height": 900}
# Nothing of a browser that is not about drawing; and nowhere to go, should a page ask past us.
FLAGS = (
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--mute-audio",
    "--font-render-hinting=none",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--proxy-server=http://127.0.0.1:1",
)
READY = """() => document.documentElement.hasAttribute('data-ready')
  && Boolean(window.s3_pictures) && window.s3_pictures.isReady()"""
# The dates of a PDF are those of its making; the same picture is the same file.
_DATE = re.compile(rb"(/(?:CreationDate|ModDate) \(D:)\d{14}")
PAPER = """<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>
<style>@page{{size:{width}px {height}px;margin:0}}html,body{{margin:0}}svg{{display:block}}</style>
</head><body>{svg}</body></html>"""

# Path of a file that a page fetches -> what it is and its bytes; None where there is no such file.
Fetch = Callable[[str], tuple[str, bytes] | None]


class Wanted(NamedTuple):
    """A picture to be made.

    Attributes:
        address: path and query of the page.
        said: the address that is written on the picture.
        language: of the page.
        dated: the day that a file is said to be of, as ``20261123``.
        format, shape, scale: see ``form.PictureForm``.
        html: the page.
    """

    address: str
    said: str
    language: str
    dated: str
    format: str
    shape: str
    scale: int
    html: bytes


class Browser:
    """One Chromium, started when it is made, and anew when it is gone or has made many pictures.

    Args:
        playwright: what starts it.
        executable: where it is.
    """

    def __init__(self, playwright: Playwright, executable: str) -> None:
        self._playwright = playwright
        self._executable = executable
        self._files: dict[str, tuple[str, bytes]] = {}
        self._made = 0
        self._chromium = self._launched()

    def picture(self, wanted: Wanted, fetch: Fetch) -> bytes:
        """A picture.

        Args:
            wanted: what is to be made.
            fetch: gives what the page fetches. Its names change with the content: each is asked for
                once.

        Raises:
            Error: the page made none.
        """
        if self._made >= MOST_PICTURES or not self._chromium.is_connected():
            self._start_anew()
        self._made += 1
        try:
            return self._picture(wanted, fetch)
        except Error:
            if self._chromium.is_connected():
                raise
        # the browser went, not the page
        self._start_anew()
        return self._picture(wanted, fetch)

    def close(self) -> None:
        """End it."""
        self._chromium.close()

    def _start_anew(self) -> None:
        if self._chromium.is_connected():
            self._chromium.close()
        self._chromium = self._launched()
        self._made = 0

    def _launched(self) -> Chromium:
        """Chromium in its own sandbox, where the machine lets it have one."""

        def launch(is_boxed: bool) -> Chromium:
            return self._playwright.chromium.launch(
                executable_path=self._executable,
                args=FLAGS,
                chromium_sandbox=is_boxed,
                timeout=LAUNCH_MILLISECONDS,
            )

        if os.geteuid() == 0:
            return launch(False)
        try:
            return launch(True)
        except Error:
            return launch(False)

    def _picture(self, wanted: Wanted, fetch: Fetch) -> bytes:
        context = self._chromium.new_context(
            viewport=WINDOW,  # type: ignore[arg-type]
            locale=wanted.language,
            timezone_id="Europe/Stockholm",
            color_scheme="light",
            reduced_motion="reduce",
            service_workers="block",
        )
        try:
            context.route("**/*", lambda route: self._answer(route, wanted, fetch))
            page = context.new_page()
            faults: list[str] = []
            page.on("pageerror", lambda error: faults.append(str(error)))
            page.goto(ORIGIN + wanted.address, wait_until="domcontentloaded")
            try:
                page.wait_for_function(READY, timeout=READY_MILLISECONDS)
                return self._made_by(page, context, wanted)
            except Error as error:
                raise Error(" | ".join([error.message, *faults])) from error
        finally:
            if self._chromium.is_connected():
                context.close()

    def _made_by(self, page: Page, context: BrowserContext, wanted: Wanted) -> bytes:
        form = {"shape": wanted.shape, "scale": wanted.scale, "address": wanted.said}
        if wanted.format == "png":
            return base64.b64decode(page.evaluate("(form) => s3_pictures.png64(form)", form))
        made: dict[str, Any] = page.evaluate("(form) => s3_pictures.svg(form)", form)
        if wanted.format == "svg":
            return str(made["text"]).encode()
        return _pdf(context, made, wanted)

    def _answer(self, route: Route, wanted: Wanted, fetch: Fetch) -> None:
        """What a page asks for: itself, our files, nothing else."""
        request = route.request
        url = urlsplit(request.url)
        if f"{url.scheme}://{url.netloc}" != ORIGIN:
            route.abort()
        elif request.is_navigation_request():
            route.fulfill(body=wanted.html, content_type="text/html; charset=utf-8")
        elif request.method == "GET" and (file := self._file(url.path, fetch)) is not None:
            route.fulfill(body=file[1], content_type=file[0])
        else:
            route.abort()

    def _file(self, path: str, fetch: Fetch) -> tuple[str, bytes] | None:
        if path not in self._files:
            found = fetch(path)
            if found is None:
                return None
            self._files[path] = found
        return self._files[path]


def _pdf(context: BrowserContext, made: dict[str, Any], wanted: Wanted) -> bytes:
    """A composed picture as a sheet of its own size; its text stays text."""
    page = context.new_page()
    width, height = made["width"], made["height"]
    title = escape(made["title"])
    page.set_content(
        PAPER.format(
            language=wanted.language, title=title, width=width, height=height, svg=made["text"]
        )
    )
    page.evaluate("document.fonts.ready.then(() => true)")
    content = page.pdf(width=f"{width}px", height=f"{height}px", print_background=True, tagged=True)
    return _DATE.sub(rb"\g<1>" + wanted.dated.encode() + b"000000", content)
