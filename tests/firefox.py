"""Debian's Firefox without a screen, driven by WebDriver BiDi: Playwright cannot start it."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from websockets.sync.client import ClientConnection, connect

# A reader's Firefox lets no file read another; drivers often switch that off.
STRICT_FILES = "security.fileuri.strict_origin_policy"
SWITCHES = {
    STRICT_FILES: True,
    "app.update.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "dom.disable_open_during_load": False,
    "toolkit.telemetry.reportingpolicy.firstRun": False,
    # it asks nobody outside
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,",
}
# What Firefox says once it can be spoken to.
LISTENING = "WebDriver BiDi listening on "
LONGEST_WAIT = 60
BETWEEN_LOOKS = 0.02


class Refused(Exception):
    """Firefox did not do what it was told."""


class Firefox:
    """A Firefox, and what it is told."""

    def __init__(self, line: ClientConnection) -> None:
        self._line = line
        self._told = 0
        self.tell("session.new", capabilities={})

    def tell(self, method: str, **params: Any) -> dict[str, Any]:
        """Have something done, and give back what came of it; events meanwhile are left aside."""
        self._told += 1
        self._line.send(json.dumps({"id": self._told, "method": method, "params": params}))
        while True:
            answer = json.loads(self._line.recv(timeout=LONGEST_WAIT))
            if answer.get("id") == self._told:
                break
        if answer["type"] == "error":
            raise Refused(f"{method}: {answer['error']}: {answer['message']}")
        found: dict[str, Any] = answer["result"]
        return found

    def windows(self) -> list[Window]:
        """Every window that is open, the first opened first."""
        tree = self.tell("browsingContext.getTree", maxDepth=0)
        return [Window(self, one["context"]) for one in tree["contexts"]]

    def window(self, address: str) -> Window:
        """A new window on a page that has loaded."""
        made = self.tell("browsingContext.create", type="window")
        window = Window(self, made["context"])
        window.go(address)
        return window


class Window:
    """A window of Firefox."""

    def __init__(self, firefox: Firefox, context: str) -> None:
        self._firefox = firefox
        self.context = context

    def _tell(self, method: str, **params: Any) -> dict[str, Any]:
        return self._firefox.tell(method, context=self.context, **params)

    def go(self, address: str) -> None:
        """Open a page, and wait until it has loaded."""
        self._tell("browsingContext.navigate", url=address, wait="complete")

    def reload(self) -> None:
        """Load the page anew."""
        self._tell("browsingContext.reload", wait="complete")

    def close(self) -> None:
        """Close it."""
        self._tell("browsingContext.close")

    def found(self, expression: str) -> Any:
        """The value of an expression of the page's, waited for if it is promised: plain ones."""
        text = self._value(f"(async () => JSON.stringify((await ({expression})) ?? null))()")
        return json.loads(text)

    def until(self, expression: str) -> None:
        """Wait until an expression of the page's is true, whichever page that is by then."""
        looked = f"(() => {{ try {{ return Boolean({expression}) }} catch {{ return false }} }})()"
        end = time.monotonic() + LONGEST_WAIT
        # a page that goes while it is asked answers nothing
        while not _unless_refused(lambda: self._value(looked)):
            if time.monotonic() > end:
                raise Refused(f"it did not come: {expression}")
            time.sleep(BETWEEN_LOOKS)

    def _value(self, expression: str) -> Any:
        answer = self._firefox.tell(
            "script.evaluate",
            expression=expression,
            target={"context": self.context},
            awaitPromise=True,
            userActivation=True,
        )
        if answer["type"] == "exception":
            raise Refused(answer["exceptionDetails"]["text"])
        return answer["result"]["value"]

    def press(self, *keys: str) -> None:
        """Press keys, one after the other, where the focus is; as WebDriver calls them."""
        actions = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        self._tell(
            "input.performActions", actions=[{"type": "key", "id": "keys", "actions": actions}]
        )

    def click(self, x: int, y: int) -> None:
        """Click at a place in the window."""
        actions = [
            {"type": "pointerMove", "x": x, "y": y},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        pointer = {"type": "pointer", "id": "mouse", "actions": actions}
        self._tell("input.performActions", actions=[pointer])


def _unless_refused(look: Callable[[], Any]) -> Any:
    try:
        return look()
    except Refused:
        return None


@contextmanager
def firefox() -> Iterator[Firefox]:
    """Debian's Firefox, started with a profile of its own and closed again."""
    path = shutil.which("firefox-esr")
    if path is None:
        raise RuntimeError("Firefox is missing: tools/ensure-programs.sh installs it")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        lines = [f"user_pref({json.dumps(n)}, {json.dumps(v)});" for n, v in SWITCHES.items()]
        (Path(profile) / "user.js").write_text("\n".join(lines), encoding="utf-8")
        process = subprocess.Popen(
            [path, "--headless", "--no-remote", "--remote-debugging-port=0", "--profile", profile],
            stderr=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            text=True,
        )
        try:
            with connect(f"{_address(process)}/session", max_size=None, open_timeout=60) as line:
                yield Firefox(line)
        finally:
            process.terminate()
            process.communicate(timeout=LONGEST_WAIT)


def _address(process: subprocess.Popen[str]) -> str:
    """Where a Firefox that is starting can be spoken to."""
    assert process.stderr is not None
    for line in process.stderr:
        if line.startswith(LISTENING):
            return line.removeprefix(LISTENING).strip()
    raise RuntimeError("Firefox ended before it could be spoken to")
