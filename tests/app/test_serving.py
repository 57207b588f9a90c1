"""The processes that serve: who is quiet costs nobody, what is refused is said, none is lost."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import urlsplit

import pytest
from flask import Flask
from flask.testing import FlaskClient
from waitress.adjustments import Adjustments

from s3dash.config import ROOT
from s3dash.deck import LARGEST_FILE
from s3dash.drawn.views import TEXTS, VIEWS
from s3dash.errors import Busy
from s3dash.i18n import translator
from s3dash.serving.door.callback_body import CALLBACK_PATH
from s3dash.serving.door.errors import add_errors
from s3dash.serving.door.limits import LARGEST_BODY, LARGEST_FORM, LONGEST_LINE, add_door
from s3dash.serving.processes import connection as connections
from s3dash.serving.processes.loop import Loop
from s3dash.serving.processes.warm import draw_first_pages
from s3dash.serving.processes.worker import LARGEST_HEAD, MOST_IDLE, WaitressWorker
from tests.app.waiting import LONG_ANSWER
from tests.conftest import SMALL_EDITION
from tools.browser import served

PATIENCE = 20
WORKER = "s3dash.serving.processes.worker.WaitressWorker"
GUNICORN = (
    *(sys.executable, "-m", "gunicorn", "tests.app.waiting:answer", "--worker-class", WORKER),
    *("--no-control-socket", "--log-level", "warning", "--pythonpath", str(ROOT)),
)
HOST = "Host: here\r\n"


@dataclass(frozen=True)
class Running:
    """A server with one process of our kind around ``tests.app.waiting``."""

    process: subprocess.Popen[bytes]
    port: int
    folder: Path

    def connection(self) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE)

    def get(self, path: str = "/") -> str:
        return text_of(ask(self.port, f"GET {path} HTTP/1.1\r\n{HOST}Connection: close\r\n\r\n"))


def ask(port: int, request: str | bytes) -> bytes:
    """All that is answered until the server ends the connection."""
    raw = request if isinstance(request, bytes) else request.encode("latin-1")
    with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as connection:
        connection.sendall(raw)
        return everything(connection)


def everything(connection: socket.socket) -> bytes:
    return b"".join(iter(lambda: connection.recv(65536), b""))


def text_of(answer: bytes) -> str:
    return answer.partition(b"\r\n\r\n")[2].decode()


def until(holds: Callable[[], object]) -> None:
    """Wait for what another process is about to do."""
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, "it did not come about"
        time.sleep(0.01)


def answers(running: Running) -> bool:
    try:
        return bool(running.get())
    except OSError:
        return False


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Running]:
    """One process with two threads."""
    with socket.create_server(("127.0.0.1", 0)) as bound:
        process = subprocess.Popen(
            [*GUNICORN, "--threads", "2", "--bind", f"fd://{bound.fileno()}"],
            cwd=tmp_path,  # where no configuration stands
            env={**os.environ, "PYTHONPATH": str(ROOT), "WAITING_FOLDER": str(tmp_path)},
            pass_fds=[bound.fileno()],
        )
        found = Running(process, bound.getsockname()[1], tmp_path)
    try:
        until(lambda: answers(found))
        yield found
    finally:
        (tmp_path / "go").touch()
        process.terminate()
        process.wait(timeout=60)


def test_connections_that_send_nothing_or_half_keep_no_reader_waiting(running: Running) -> None:
    beginnings = [
        b"",
        b"GET / HTTP/1.1\r\nHost: h",
        b"POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\nabc",
    ]
    with ExitStack() as open_ones:
        for beginning in beginnings * 8:
            connection = open_ones.enter_context(running.connection())
            connection.sendall(beginning)
        # a worker's two threads would be taken by any two of the twenty-four
        assert running.get().isdigit()


def test_readers_who_do_not_read_keep_no_reader_waiting(running: Running) -> None:
    request = f"GET /long HTTP/1.1\r\n{HOST}Connection: close\r\n\r\n".encode()
    with ExitStack() as open_ones:
        slow = []
        for _ in range(4):
            connection = socket.socket()
            # loopback would swallow the whole answer otherwise
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_MAXSEG, 1000)
            open_ones.enter_context(connection)
            connection.settimeout(PATIENCE)
            connection.connect(("127.0.0.1", running.port))
            connection.sendall(request)
            slow.append(connection)
        assert running.get().isdigit()
        # and what they asked for is theirs when they do read
        assert text_of(everything(slow[0])) == LONG_ANSWER.decode()


def test_a_server_that_stops_finishes_the_request_in_hand(running: Running) -> None:
    with running.connection() as connection, running.connection() as quiet:
        connection.sendall(f"GET /wait HTTP/1.1\r\n{HOST}\r\n".encode())
        until((running.folder / "begun").exists)
        running.process.send_signal(signal.SIGTERM)
        # that nobody is taken on any more shows that the server knows
        until(lambda: not answers(running))
        (running.folder / "go").touch()
        answer = everything(connection)
        assert answer.startswith(b"HTTP/1.1 200 OK")
        assert b"Connection: close" in answer
        assert everything(quiet) == b""
    assert running.process.wait(PATIENCE) == 0


def test_a_connection_is_kept_for_the_next_request(running: Running) -> None:
    with running.connection() as connection:
        answers = connection.makefile("rb")
        for _ in range(3):
            connection.sendall(f"GET / HTTP/1.1\r\n{HOST}\r\n".encode())
            head = iter(answers.readline, b"\r\n")
            assert next(head) == b"HTTP/1.1 200 OK\r\n"
            (length,) = (one.split()[1] for one in head if one.startswith(b"Content-Length"))
            assert answers.read(int(length)).isdigit()


def test_who_waits_to_be_told_to_go_on_with_what_is_whole_is_answered(running: Running) -> None:
    asked = f"GET / HTTP/1.1\r\n{HOST}Expect: 100-continue\r\nConnection: close\r\n\r\n"
    assert ask(running.port, asked).startswith(b"HTTP/1.1 200")


def test_a_process_that_is_killed_comes_back(running: Running) -> None:
    first = int(running.get())
    os.kill(first, signal.SIGKILL)
    until(lambda: answers(running))
    assert int(running.get()) != first


def test_new_processes_take_over_when_the_configuration_is_read_again(running: Running) -> None:
    first = running.get()
    running.process.send_signal(signal.SIGHUP)
    until(lambda: answers(running) and running.get() != first)


@pytest.fixture
def unfinished() -> Iterator[connections.Connection]:
    """A connection from 192.0.2.7 on which half a head has come."""
    ours, theirs = socket.socketpair()
    server = SimpleNamespace(active_channels={}, add_task=lambda _: None)
    with theirs:
        found = connections.Connection(server, ours, ("192.0.2.7", 7), Adjustments(), map=Loop())
        found.received(b"GET / HTTP/1.1\r\n")
        yield found
        found.handle_close()


def test_a_request_has_to_be_whole_in_time(
    unfinished: connections.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not unfinished.is_late
    monkeypatch.setattr(connections, "WHOLE_WITHIN", -1.0)
    assert unfinished.is_late
    unfinished.received(b"\r\n")
    assert not unfinished.is_late


@pytest.fixture
def worker() -> WaitressWorker:
    """A worker that does not run, with room for eight connections."""
    found = WaitressWorker.__new__(WaitressWorker)
    found._loop, found._most = Loop(), 8
    return found


def test_what_is_late_is_closed_and_the_quietest_make_room(
    worker: WaitressWorker, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = SimpleNamespace(active_channels={}, add_task=lambda _: None)
    with ExitStack() as open_ones:
        found = []
        for number in range(8):
            ours, theirs = socket.socketpair()
            open_ones.enter_context(theirs)
            one = connections.Connection(server, ours, ("", 0), Adjustments(), map=worker._loop)
            open_ones.callback(one.handle_close)
            one.last_activity = number
            found.append(one)
        found[6].received(b"GET / HTTP/1.1\r\n")
        worker._close_late()
        # a quarter is kept free, by those who have been quiet longest
        assert [one.will_close for one in found] == [True, True] + [False] * 6
        monkeypatch.setattr(connections, "WHOLE_WITHIN", -1.0)
        worker._close_late()
        assert found[6].will_close and not found[5].will_close


@pytest.mark.parametrize("heeds", [False, True])
def test_a_worker_serves_within_the_limits_that_are_promised(
    worker: WaitressWorker, heeds: bool
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as bound:
        worker.sockets = [SimpleNamespace(sock=bound)]
        worker.cfg = SimpleNamespace(threads=1, backlog=5)
        worker.wsgi, worker.heeds_proxies = (lambda *_: []), heeds
        server = worker._server()
        (listener,) = worker._listeners
        server.task_dispatcher.shutdown(timeout=PATIENCE)
        asked = listener.adj
        listener.close()
    assert listener.channel_class is connections.Connection
    assert (asked.channel_timeout, asked.connection_limit) == (MOST_IDLE, worker._most)
    assert asked.max_request_header_size == LARGEST_HEAD
    assert asked.max_request_body_size == LARGEST_BODY + 1
    assert asked.clear_untrusted_proxy_headers is not heeds
    assert not asked.log_socket_errors and asked.ident is None


def test_a_connection_tells_the_log_no_address(unfinished: connections.Connection) -> None:
    assert "192.0.2.7" not in f"{unfinished} {unfinished!r}"


def test_an_app_that_fails_is_no_traceback(running: Running) -> None:
    answer = ask(running.port, f"GET /fail HTTP/1.1\r\n{HOST}Connection: close\r\n\r\n")
    assert answer.startswith(b"HTTP/1.1 500")
    assert b"on purpose" not in answer and b"Traceback" not in answer
    assert running.get().isdigit()


@pytest.fixture
def port(address: str) -> int:
    """That of the app itself, as it is run."""
    return int(urlsplit(address).port or 0)


def line(path: str, length: int) -> str:
    """A request line of so many characters."""
    shell = f"GET {path}? HTTP/1.1"
    return shell.replace("?", "?" + "a" * (length - len(shell)))


REFUSED = {
    "a length twice": (
        f"POST /sv/karta HTTP/1.1\r\n{HOST}Content-Length: 1\r\nContent-Length: 1\r\n\r\na",
        (400, "sv", "error-bad-request"),
    ),
    "a length and chunks": (
        f"POST /en/map HTTP/1.1\r\n{HOST}Content-Length: 1\r\n"
        "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        (400, "en", "error-bad-request"),
    ),
    "two hosts": (f"GET /en/map HTTP/1.1\r\n{HOST}{HOST}\r\n", (400, "en", "error-bad-request")),
    "chunks in an old protocol": (
        f"POST /en/map HTTP/1.0\r\n{HOST}Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        (400, "en", "error-bad-request"),
    ),
    "no request": ("\x16\x03\x01\r\n\r\n", (400, "sv", "error-bad-request")),
    "an unknown transfer": (
        f"POST /en/map HTTP/1.1\r\n{HOST}Transfer-Encoding: gzip\r\n\r\n",
        (501, "en", "error-bad-request"),
    ),
    "a line too long": (
        f"{line('/en/map', LONGEST_LINE + 1)}\r\n{HOST}Connection: close\r\n\r\n",
        (414, "en", "error-address-too-long"),
    ),
    "a line much too long": (
        f"{line('/en/map', 100_000)}\r\n{HOST}\r\n",
        (414, "en", "error-address-too-long"),
    ),
    "a head too large": (
        f"GET /en/map HTTP/1.1\r\n{HOST}X-Much: {'a' * 100_000}\r\n\r\n",
        (431, "en", "error-too-large"),
    ),
    "a body too large": (
        f"POST /en/map HTTP/1.1\r\n{HOST}Content-Length: 1000000\r\n\r\n{'a' * 1_000_000}",
        (413, "en", "error-too-large"),
    ),
    "chunks too large": (
        f"POST /en/map HTTP/1.1\r\n{HOST}Transfer-Encoding: chunked\r\n\r\n"
        f"{LARGEST_BODY + 1:x}\r\n{'a' * (LARGEST_BODY + 1)}\r\n0\r\n\r\n",
        (413, "en", "error-too-large"),
    ),
    "a method in small letters": (
        f"get /en/map HTTP/1.1\r\n{HOST}\r\n",
        (400, "sv", "error-bad-request"),
    ),
    "a method that nobody knows": (
        f"BREW /en/map HTTP/1.1\r\n{HOST}Connection: close\r\n\r\n",
        (405, "en", "error-method"),
    ),
    "a trace": (
        f"TRACE /en/map HTTP/1.1\r\n{HOST}Connection: close\r\n\r\n",
        (405, "en", "error-method"),
    ),
    "an address that takes no posts": (
        f"POST /health HTTP/1.1\r\n{HOST}Accept-Language: en\r\n"
        "Content-Length: 0\r\nConnection: close\r\n\r\n",
        (405, "en", "error-method"),
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused_is_said_in_words_with_headers_and_a_way_back(port: int, name: str) -> None:
    request, (status, language, key) = REFUSED[name]
    head, _, page = ask(port, request).partition(b"\r\n\r\n")
    assert head.split()[1] == str(status).encode()
    assert b"Content-Security-Policy: default-src 'self'" in head
    assert b"X-Content-Type-Options: nosniff" in head
    t = translator(language)
    text = page.decode()
    assert f'<html lang="{language}">' in text
    assert t(key) in text
    assert t("not-found-link") in text
    assert (b"Allow: GET" in head) == (status == 405)


def test_the_longest_line_and_the_largest_body_reach_the_app(port: int) -> None:
    request = f"{line('/sv/karta', LONGEST_LINE)}\r\n{HOST}Connection: close\r\n\r\n"
    assert ask(port, request).startswith(b"HTTP/1.1 200")
    body = b" " * LARGEST_BODY
    head = f"POST {CALLBACK_PATH} HTTP/1.1\r\n{HOST}Connection: close\r\n"
    answer = ask(port, f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body)
    assert answer.startswith(b"HTTP/1.1 400")
    assert json.loads(text_of(answer)) == {"error": translator("sv")("error-bad-request")}


@pytest.mark.parametrize("host", ["xn--", "www.xn--.se:80", "xn--9999999999", "[::1"])
@pytest.mark.parametrize("path", ["/sv/oppna-data", "/sv/presentera", "/api/v1/config"])
def test_a_host_that_no_letters_stand_for_is_none(port: int, path: str, host: str) -> None:
    answer = ask(port, f"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")
    assert answer.startswith(b"HTTP/1.1 200")
    assert host.encode() not in answer


@pytest.mark.parametrize("chunked", [False, True])
@pytest.mark.parametrize("path", ["/sv/presentera", "/en/present/", "/sv/presentera.pptx"])
def test_a_deck_as_large_as_is_promised_is_read_and_one_much_larger_is_not(
    port: int, path: str, chunked: bool
) -> None:
    def sent(size: int) -> bytes:
        opens = b'--b\r\nContent-Disposition: form-data; name="file"; filename="d.yaml"\r\n\r\n'
        body = opens + b"#" * size + b"\r\n--b--\r\n"
        head = f"POST {path} HTTP/1.1\r\n{HOST}Connection: close\r\n"
        head += "Content-Type: multipart/form-data; boundary=b\r\n"
        if chunked:
            ends = f"Transfer-Encoding: chunked\r\n\r\n{len(body):x}\r\n"
            return ask(port, (head + ends).encode() + body + b"\r\n0\r\n\r\n")
        return ask(port, f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body)

    # a file without scenes: a page says so, and there are no slides of it
    assert sent(LARGEST_FILE).split()[1] == (b"404" if path.endswith(".pptx") else b"200")
    assert sent(LARGEST_FORM).split()[1] == b"413"


def test_the_log_is_one_line_an_event_without_addresses(
    capfd: pytest.CaptureFixture[str],
) -> None:
    with served(SMALL_EDITION, WEB_CONCURRENCY="1") as address:
        own = int(urlsplit(address).port or 0)
        for request, _ in REFUSED.values():
            ask(own, request)
        with socket.create_connection(("127.0.0.1", own), timeout=PATIENCE) as gone:
            theirs = gone.getsockname()[1]
            gone.sendall(f"GET /sv/karta?domain=digital HTTP/1.1\r\n{HOST}\r\n".encode())
            # gone without reading, and reset
            gone.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        ask(own, f"GET /health HTTP/1.1\r\n{HOST}Connection: close\r\n\r\n")
    written = capfd.readouterr().err
    events = [json.loads(one) for one in written.splitlines()]
    assert any(one["message"] == "edition taken up" for one in events)
    assert not [one for one in events if "127.0.0.1" in str(one) or str(theirs) in str(one)]
    assert not [one for one in events if "domain=digital" in str(one)]


def test_the_first_page_of_every_view_is_drawn_in_every_language(client: FlaskClient) -> None:
    drawn: dict[str, int] = {}
    draw_first_pages(
        [*VIEWS, *TEXTS], lambda path: drawn.update({path: client.get(path).status_code})
    )
    assert {"/sv/karta", "/en/map", "/sv/metod", "/en/method"} <= drawn.keys()
    assert len(drawn) == 2 * len({*VIEWS, *TEXTS})
    assert set(drawn.values()) == {200}


@pytest.fixture
def errors() -> FlaskClient:
    """An app in which everybody is told that it is busy."""
    flask = Flask(__name__)
    add_door(flask)
    add_errors(flask, "/static/s3.css")

    @flask.route("/<path:path>", methods=["GET", "POST"])
    def busy(path: str) -> str:
        raise Busy

    return flask.test_client()


@pytest.mark.parametrize("language", ["sv", "en"])
def test_who_comes_when_too_many_wait_is_told_to_try_again(
    errors: FlaskClient, language: str
) -> None:
    words = translator(language)("error-busy")
    page = errors.get(f"/{language}/karta")
    assert page.status_code == 503
    assert page.headers["Retry-After"].isdigit()
    assert words in page.text
    asked = errors.post(CALLBACK_PATH, headers={"Accept-Language": language})
    assert asked.status_code == 503
    assert asked.headers["Retry-After"].isdigit()
    assert asked.json == {"error": words}


@pytest.mark.parametrize(
    ("asked", "language"),
    [
        ("sv-FI,en;q=0.8", "sv"),
        ("en-GB,sv;q=0.3", "en"),
        ("de,en;q=0.5,sv;q=0.9", "sv"),
        ("en;q=0,sv", "sv"),
        ("fi,sv;q=0.8,en;q=0.5", "sv"),
        ("nb-NO,nb;q=0.9,en;q=0.8", "sv"),
        ("nn", "sv"),
        ("no", "sv"),
        ("da-DK", "sv"),
        ("SV_se", "sv"),
        ("de", "en"),
        ("de,*;q=0.5", "en"),
        ("nds-DE", "en"),
        ("*", "sv"),
        ("", "sv"),
        # nothing in them can be read
        (";;,,,q=", "sv"),
        ("de;q=often", "sv"),
        ("sv;q=-1,\x00\xff", "sv"),
        ("en;q=1e999;q=", "sv"),
        ("," * 9000 + "en", "en"),
    ],
)
def test_the_reader_s_order_of_languages_counts(
    client: FlaskClient, asked: str, language: str
) -> None:
    answer = client.get("/", headers={"Accept-Language": asked})
    assert answer.status_code == 302
    assert answer.location == f"/{language}"
    assert "Accept-Language" in answer.headers["Vary"]
