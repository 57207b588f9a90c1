"""What the next reader waits beside connections that are quiet or slow, and beside dear answers."""

from __future__ import annotations

import asyncio
import itertools
import socket
from collections.abc import Awaitable, Callable, Iterator
from contextlib import ExitStack
from urllib.parse import urlsplit

from benchmarks.choosing import CALLBACK_PATH, Shown, choosing
from benchmarks.memory import codes
from benchmarks.readers import Answer, Browser, browser, files_of, narrow_socket, part_of, tell_load
from tools.browser import served

READERS = 20
SECONDS_BEFORE = 2.0
PAUSE = 0.1
DEAR = 50
PAGE = "/sv/karta?domain=digital"
HEAD = b"GET /sv/karta HTTP/1.1\r\nHost: hall\r\n"
BODY = b"POST /_dash-update-component HTTP/1.1\r\nHost: hall\r\nContent-Length: 5000\r\n\r\n"


async def silent(_: socket.socket) -> None:
    """Send nothing."""


async def slow_head(connection: socket.socket) -> None:
    """Send a head byte by byte, and never its end."""
    for byte in HEAD * 100:
        await asyncio.get_running_loop().sock_sendall(connection, bytes([byte]))
        await asyncio.sleep(PAUSE)


async def slow_body(connection: socket.socket) -> None:
    """Send a body byte by byte."""
    loop = asyncio.get_running_loop()
    await loop.sock_sendall(connection, BODY)
    while True:
        await loop.sock_sendall(connection, b" ")
        await asyncio.sleep(PAUSE)


async def slow_reading(connection: socket.socket) -> None:
    """Ask for the largest file of the page and read a little of it now and then."""
    loop = asyncio.get_running_loop()
    path = await largest_file(connection.getpeername()[1])
    await loop.sock_sendall(connection, f"GET {path} HTTP/1.1\r\nHost: hall\r\n\r\n".encode())
    while await loop.sock_recv(connection, 500):
        await asyncio.sleep(PAUSE)


KINDS: tuple[tuple[str, int, Callable[[socket.socket], Awaitable[None]]], ...] = (
    ("nobody else", 0, silent),
    ("16 that send nothing", 16, silent),
    ("40 that send nothing", 40, silent),
    ("8 that send heads slowly", 8, slow_head),
    ("8 that send bodies slowly", 8, slow_body),
    ("8 that read slowly", 8, slow_reading),
)


async def largest_file(port: int) -> str:
    """The address of the page's largest file."""
    async with browser(port) as own:
        paths = files_of(PAGE, (await own.get(PAGE)).text)
        sizes = [len((await own.get(path)).body) for path in paths]
    return paths[sizes.index(max(sizes))]


async def waits(port: int, path: str) -> list[float]:
    """What readers wait who come one after the other, each with a connection of their own."""
    found = []
    for _ in range(READERS):
        async with browser(port) as own:
            found.append((await own.get(path)).seconds)
        await asyncio.sleep(PAUSE / 2)
    return found


async def beside(
    port: int, kind: tuple[str, int, Callable[[socket.socket], Awaitable[None]]]
) -> None:
    """Print what the next reader waits beside connections of a kind."""
    name, number, behave = kind
    with ExitStack() as opened:
        connections = [opened.enter_context(narrow_socket(port)) for _ in range(number)]
        tasks = [asyncio.create_task(behave(one)) for one in connections]
        await asyncio.sleep(SECONDS_BEFORE)
        page, health = await waits(port, PAGE), await waits(port, "/health")
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    print(
        f"{name:>26}: page p50 {part_of(page, 0.5) * 1000:4.0f} ms, most {max(page) * 1000:4.0f};"
        f" /health most {max(health) * 1000:4.0f} ms"
    )


def dear_ones() -> list[Shown]:
    """So many different questions of a dear kind: Europe's network, laid out by likeness."""
    shell = "?measure=status&layout=likeness&scope=europe"
    asked = [f"{shell}{more}&domain=" for more in ("", "&least=2", "&least=3")]
    domains = codes("domains", "domain_code")
    return [Shown("/sv/natverk", one + domain) for one in asked for domain in domains][:DEAR]


def quick_ones() -> Iterator[Shown]:
    """Different questions of a quick kind, as many as one likes: the map with a region chosen."""
    regions = [one for one in codes("regions", "region_code") if one.startswith("SE")]
    for domain, region in itertools.product(codes("domains", "domain_code"), regions):
        yield Shown("/sv/karta", f"?domain={domain}&region={region}")


async def beside_dear(port: int) -> None:
    """Print what cheap things take while dear ones are asked for at once."""
    chosen = await choosing(port)
    done: list[Answer] = []

    async def ask_dear(own: Browser, shown: Shown) -> None:
        done.append(await own.post(CALLBACK_PATH, chosen.body(shown)))

    async def ask_quick(own: Browser) -> float:
        return (await own.post(CALLBACK_PATH, chosen.body(next(quick)))).seconds

    browsers = [Browser(port) for _ in range(DEAR)]
    pairs = zip(browsers, dear_ones(), strict=True)
    dear = [asyncio.create_task(ask_dear(own, shown)) for own, shown in pairs]
    quick = quick_ones()
    health: list[float] = []
    page: list[float] = []
    choice: list[float] = []
    while not all(one.done() for one in dear):
        async with browser(port) as own:
            health.append((await own.get("/health")).seconds)
            page.append((await own.get(PAGE)).seconds)
            choice.append(await ask_quick(own))
        await asyncio.sleep(PAUSE / 2)
    await asyncio.gather(*dear)
    for one in browsers:
        one.close()
    _tell_dear(done)
    for name, found in (("/health", health), ("a page", page), ("a choice", choice)):
        half, most = part_of(found, 0.5) * 1000, part_of(found, 0.95) * 1000
        print(f"{name:>26}: p50 {half:4.0f} ms, p95 {most:4.0f} ms beside them ({len(found)})")


def _tell_dear(done: list[Answer]) -> None:
    answered = [one.seconds for one in done if one.status == 200]
    busy = sum(one.status == 503 for one in done)
    other = sorted({one.status for one in done} - {200, 503})
    print(
        f"{len(done)} dear ones at once: {len(answered)} answered, the last after"
        f" {max(answered, default=0):.1f} s; {busy} told to try again; other: {other or 'none'}"
    )


async def tell(port: int) -> None:
    """Print all figures of one server."""
    for kind in KINDS:
        await beside(port, kind)
    await beside_dear(port)


def main() -> None:
    """Print all figures."""
    tell_load()
    with served() as address:
        asyncio.run(tell(int(urlsplit(address).port or 0)))


if __name__ == "__main__":
    main()
