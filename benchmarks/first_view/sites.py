"""The product and its peers as servers on free ports, and how a map is seen and chosen on each."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

from tools.browser import GUNICORN, ROOT

PEERS = ROOT / "benchmarks" / "peers"
PEERS_BIN = ROOT / ".venv-peers" / "bin"
COUNTIES = 21
PLAIN = "plain Dash"
PRODUCT = "product"

# A selector and how many of it have to be seen.
Wanted = tuple[str, int]
# Calls when a reader's hand would begin to move.
Begin = Callable[[], None]
# Chooses by code; the last key or click of it is the one that chooses.
Choose = Callable[[Page, str, Begin], None]


@dataclass(frozen=True)
class Site:
    """One of those that are compared.

    Attributes:
        name: what it is called in what is printed.
        address: where its server listens.
        path: the page with the map of the first domain.
        drawn: what makes the map; any of them will do.
        regions: the regions of the map, whose fills tell the domain.
        words: what else is read on the page; each has to be seen with text in it.
        choose: how a domain is chosen.
        in_shadow: whether the page hides its parts in shadow roots.
        process: the number of the server's first process.
    """

    name: str
    address: str
    path: str
    drawn: tuple[Wanted, ...]
    regions: str
    words: tuple[str, ...]
    choose: Choose
    in_shadow: bool
    process: int


def by_arrow(control: str) -> Choose:
    """Choose in a native ``select`` by one arrow key.

    It is put, unnoticed, on the option before the wanted one; the key does the rest.
    """

    def choose(page: Page, code: str, begin: Begin) -> None:
        select = page.locator(control).locator("visible=true").first
        select.focus()
        select.evaluate(
            """(select, code) => {
                const at = [...select.options].findIndex((option) => option.value === code);
                if (at < 1) throw new Error(`no option ${code} after another`);
                select.selectedIndex = at - 1;
            }""",
            code,
        )
        begin()
        page.keyboard.press("ArrowDown")

    return choose


def in_list(page: Page, code: str, begin: Begin) -> None:
    """Choose in Dash's dropdown: open it, then click."""
    begin()
    page.locator("#d").click()
    page.locator(".dash-dropdown-content").get_by_text(code, exact=True).click()


def in_combobox(page: Page, code: str, begin: Begin) -> None:
    """Choose in Streamlit's box: type, then Enter."""
    begin()
    box = page.get_by_role("combobox").first
    box.click()
    box.fill(code)
    page.get_by_role("option", name=code, exact=True).wait_for()
    page.keyboard.press("Enter")


POLYGONS = "path.js-fill"
# The regions are links; plotly's counties on a page that draws with it.
REGIONS = "main a path, main a use, main g.choroplethlayer .trace:nth-child(1) path"
PICTURE = "main .small-map-picture"


def _product(address: str, process: int) -> Site:
    return Site(
        name=PRODUCT,
        address=address,
        path="/sv/karta?domain=digital",
        drawn=((REGIONS, COUNTIES), (PICTURE, 1)),
        regions=REGIONS,
        words=("h1", "#sentence"),
        choose=by_arrow('select[id*="domain"]'),
        in_shadow=False,
        process=process,
    )


def _peer(name: str, path: str, choose: Choose, in_shadow: bool = False) -> Callable[..., Site]:
    def at(address: str, process: int) -> Site:
        return Site(
            name=name,
            address=address,
            path=path,
            drawn=((POLYGONS, COUNTIES),),
            regions=POLYGONS,
            words=("h1",),
            choose=choose,
            in_shadow=in_shadow,
            process=process,
        )

    return at


PLAIN_COMMAND = (
    *(str(PEERS_BIN / "python"), "-m", "gunicorn", "dash_page:server"),
    *("--workers", "1", "--threads", "4", "--bind", "127.0.0.1:{port}"),
)
STREAMLIT_COMMAND = (
    *(str(PEERS_BIN / "streamlit"), "run", "streamlit_page.py", "--server.port", "{port}"),
    *("--server.address", "127.0.0.1", "--server.headless", "true"),
    *("--browser.gatherUsageStats", "false"),
)
PANEL_COMMAND = (
    *(str(PEERS_BIN / "panel"), "serve", "panel_page.py", "--port", "{port}"),
    *("--address", "127.0.0.1", "--allow-websocket-origin", "127.0.0.1:{port}"),
)

# name -> command, folder it runs in, the site it makes
SITES: dict[str, tuple[tuple[str, ...], Path, Callable[[str, int], Site]]] = {
    PRODUCT: (GUNICORN, ROOT, _product),
    PLAIN: (PLAIN_COMMAND, PEERS, _peer(PLAIN, "/", in_list)),
    "Streamlit": (STREAMLIT_COMMAND, PEERS, _peer("Streamlit", "/", in_combobox)),
    "Panel": (
        PANEL_COMMAND,
        PEERS,
        _peer("Panel", "/panel_page", by_arrow("select"), in_shadow=True),
    ),
}


@contextmanager
def started(*names: str) -> Iterator[list[Site]]:
    """The sites of those names, each answering."""
    with ExitStack() as stack:
        yield [stack.enter_context(_started(name)) for name in names]


@contextmanager
def _started(name: str) -> Iterator[Site]:
    command, folder, site = SITES[name]
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory() as own, tempfile.TemporaryFile() as said:
        process = subprocess.Popen(
            [part.format(port=port) for part in command],
            cwd=folder,
            env={
                **os.environ,
                "HOST": "127.0.0.1",
                "PORT": str(port),
                "S3DASH_DATABASE_URL": f"sqlite:///{own}/editions.db",
                # many readers are one machine here
                "S3DASH_PROXIES": "1",
            },
            stdout=said,
            stderr=said,
        )
        address = f"http://127.0.0.1:{port}"
        try:
            _wait_for(f"{address}/", process)
            yield site(address, process.pid)
        finally:
            process.terminate()
            process.wait(timeout=60)
            said.seek(0)
            sys.stderr.write(_complaints(said.read().decode(errors="replace")))


def _complaints(said: str) -> str:
    """What a server said of errors."""
    return "".join(f"{line}\n" for line in said.splitlines() if "rror" in line)


def _wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        if process.poll() is not None:
            raise RuntimeError(f"the server of {address} stopped with {process.returncode}")
        try:
            with urllib.request.urlopen(address, timeout=5):  # noqa: S310 (this machine only)
                return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError(f"nothing answers at {address}")
