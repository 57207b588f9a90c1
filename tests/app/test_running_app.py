"""The app as it runs, with several workers: a new edition comes whole, and without a restart."""

from __future__ import annotations

import json
import re
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from s3dash.data.editions.records import Editions
from tests.data.test_editions import FIRST, submission
from tests.databases import Databases
from tools.browser import served

SECONDS_TO_TAKE_UP = 10
MANY = 60
# The table of a page as a file names its edition, and its rows tell which it is.
TABLE = "/sv/karta.csv"


@contextmanager
def served_from(url: str) -> Iterator[str]:
    """The app with several workers; its address."""
    Editions(url).prepare(lambda: FIRST)
    with served(S3DASH_DATABASE_URL=url, WEB_CONCURRENCY="2") as found:
        yield found


def get(address: str) -> tuple[int, dict[str, str], str]:
    try:
        with urllib.request.urlopen(address, timeout=10) as answer:  # noqa: S310 (this machine only)
            return answer.status, dict(answer.headers), answer.read().decode("utf-8-sig")
    except urllib.error.HTTPError as error:
        return error.code, dict(error.headers), error.read().decode()


def health(address: str) -> Any:
    return json.loads(get(f"{address}/health")[2])


def edition_of_file(address: str) -> tuple[int, str]:
    """The edition that a file says it is of, and the name that region A has in it."""
    status, headers, text = get(address + TABLE)
    assert status == 200
    number = re.search(r"version-(\d+)", headers["Content-Disposition"])
    assert number is not None
    (name,) = (line.split(";")[1] for line in text.splitlines() if line.startswith("A;"))
    return int(number.group(1)), name


def test_without_its_database_the_app_goes_on_and_then_takes_up_a_new_edition_whole(
    databases: Databases, database_url: str
) -> None:
    with served_from(database_url) as address:
        assert health(address)["problems"] == []
        with databases.away(database_url):
            assert eventually(lambda: health(address)["problems"]) == ["database-unreachable"]
            assert edition_of_file(address) == (1, "Ådala")
        assert_every_worker_takes_up_a_new_edition_while_readers_read(address, database_url)


def assert_every_worker_takes_up_a_new_edition_while_readers_read(address: str, url: str) -> None:
    names = {1: "Ådala", 2: "Nydala"}
    seen: list[tuple[float, int, str]] = []
    enough = threading.Event()

    def read() -> None:
        while not enough.is_set():
            seen.append((time.monotonic(), *edition_of_file(address)))
            # so many that each of the workers has given some
            if len(seen) > MANY and {number for _, number, _ in seen[-MANY:]} == {2}:
                enough.set()

    readers = [threading.Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    Editions(url).publish(submission(region="Nydala"), "Anna", "Ny")
    published = time.monotonic()
    assert enough.wait(timeout=60)
    for reader in readers:
        reader.join()
    assert {number for _, number, _ in seen} == {1, 2}
    assert all(name == names[number] for _, number, name in seen)
    last_of_old = max(moment for moment, number, _ in seen if number == 1)
    assert last_of_old < published + SECONDS_TO_TAKE_UP
    assert health(address)["edition"] == 2


def eventually(ask: Any) -> Any:
    """What the question gives as soon as it gives something, within the time to take up."""
    until = time.monotonic() + SECONDS_TO_TAKE_UP
    found = ask()
    while not found and time.monotonic() < until:
        time.sleep(0.1)
        found = ask()
    return found
