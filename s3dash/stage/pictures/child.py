"""The process of pictures: ``python -m s3dash.stage.pictures.child SOCKET BROWSER SECONDS``.

It is reached over a socket of the file system that only its own user may use. It makes one picture
at a time, and lets few wait. It ends when nobody has asked for long, when everybody who asked is
gone, and when one picture takes too long: whoever waits starts another.
"""

from __future__ import annotations

import os
import queue
import socket
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

from playwright.sync_api import Error, sync_playwright

from s3dash.stage.pictures.browser import Browser, Wanted
from s3dash.stage.pictures.messages import (
    BUSY,
    FAILED,
    FILE,
    PICTURE,
    TURN,
    WANTED,
    Message,
    receive,
    send,
)

# What is said on the standard output once pictures can be asked for.
READY = "ready"
MOST_WAITING = 8
# Seconds: of quiet, between looks at who is left, of a message to be sent.
MOST_IDLE = 15 * 60.0
BETWEEN_LOOKS = 2.0
TO_SAY = 10.0
# Readers of pages come first on a machine that has much to do.
NICENESS = 10
TOO_LONG = 3

_Line = queue.Queue[socket.socket]


def main(address: str, executable: str, seconds: str) -> int:
    """Make pictures until nobody wants any.

    Args:
        address: of the socket.
        executable: where the browser is.
        seconds: so long a picture may take.
    """
    os.nice(NICENESS)
    with sync_playwright() as playwright:
        try:
            browser = Browser(playwright, executable)
        except Error as error:
            print(error.message, flush=True)  # noqa: T201 (who started it reads it)
            return 1
        line: _Line = queue.Queue(MOST_WAITING)
        listener = _listening(address)
        threading.Thread(target=_take_on, args=(listener, line), daemon=True).start()
        print(READY, flush=True)  # noqa: T201
        try:
            _work(browser, line, float(seconds))
        finally:
            # the name first: whoever finds none, or nobody behind it, starts another process
            Path(address).unlink(missing_ok=True)
            listener.close()
            browser.close()
    return 0


def _listening(address: str) -> socket.socket:
    """A socket that nobody else may use."""
    listener = socket.socket(socket.AF_UNIX)
    mask = os.umask(0o177)
    try:
        listener.bind(address)
    finally:
        os.umask(mask)
    listener.listen(MOST_WAITING)
    return listener


def _take_on(listener: socket.socket, line: _Line) -> None:
    """Let them stand in line, and turn away who finds it full."""
    with suppress(OSError):  # it is closed at the end
        while True:
            connection, _ = listener.accept()
            connection.settimeout(TO_SAY)
            try:
                line.put_nowait(connection)
            except queue.Full:
                with connection, suppress(OSError):
                    send(connection, Message(BUSY))


def _work(browser: Browser, line: _Line, seconds: float) -> None:
    asked: set[int] = set()
    last = time.monotonic()
    while time.monotonic() - last < MOST_IDLE:
        try:
            connection = line.get(timeout=BETWEEN_LOOKS)
        except queue.Empty:
            if asked and not any(_lives(one) for one in asked):
                return
            continue
        with connection, suppress(OSError):
            asked.add(_answer(browser, connection, seconds))
        last = time.monotonic()


def _answer(browser: Browser, connection: socket.socket, seconds: float) -> int:
    """Make the picture that is asked for; who asked, as the number of a process."""
    send(connection, Message(TURN))
    message = receive(connection)
    process = int(message.head.pop("process"))
    too_long = threading.Timer(seconds, os._exit, [TOO_LONG])
    too_long.daemon = True
    too_long.start()
    try:
        wanted = Wanted(**message.head, html=message.body)
        made = browser.picture(wanted, lambda path: _fetched(connection, path))
        answer = Message(PICTURE, body=made)
    except (Error, TypeError, ValueError) as error:
        # of another release, perhaps: the next may be understood
        answer = Message(FAILED, {"why": str(error)[:2000]})
    finally:
        too_long.cancel()
    with suppress(OSError):
        send(connection, answer)
    return process


def _fetched(connection: socket.socket, path: str) -> tuple[str, bytes] | None:
    """A file that a page fetches, from who asked for the picture."""
    send(connection, Message(WANTED, {"path": path}))
    message = receive(connection)
    if message.kind != FILE:
        return None
    return message.head["mimetype"], message.body


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
