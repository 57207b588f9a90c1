"""Finished answers: worked out once, kept up to so many bytes, a few at a time."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Hashable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial

import pytest

from s3dash.errors import BadRequest, Busy
from s3dash.serving.keeping import gate as gates
from s3dash.serving.keeping.gate import Gate
from s3dash.serving.keeping.kept import Kept

PATIENCE = 20


@dataclass(frozen=True)
class Text:
    text: str

    @property
    def size(self) -> int:
        return len(self.text)


class Work:
    """Work that lasts until it is let go, and tells when it has begun."""

    def __init__(self, text: str = "done") -> None:
        self.text = text
        self.has_begun = threading.Event()
        self.may_end = threading.Event()
        self.times = 0

    def __call__(self) -> Text:
        self.times += 1
        self.has_begun.set()
        assert self.may_end.wait(PATIENCE)
        return Text(self.text)


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(max_workers=64) as found:
        yield found


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Gate:
    """A gate to which questions of the kind ``dear`` are, and stay, dear, all others quick."""
    monkeypatch.setattr(Gate, "is_dear", lambda _, kind: kind == "dear")
    return Gate(most_waiting_for_dear=2, most_waiting=4)


def until(holds: Callable[[], bool]) -> None:
    """Wait for what other threads are about to do."""
    for _ in range(PATIENCE * 1000):
        if holds():
            return
        time.sleep(0.001)
    raise AssertionError("it did not come about")


def never() -> Text:
    raise AssertionError("asked for what is kept")


def test_an_answer_is_worked_out_once_and_kept() -> None:
    kept = Kept[str, Text](100)
    first = kept.ask("key", lambda: Text("answer"))
    assert kept.ask("key", never) is first
    assert kept.size == len("answer")


def test_what_was_not_asked_for_longest_goes_first_and_bytes_are_bounded() -> None:
    kept = Kept[str, Text](10)
    for key in ("a", "b"):
        kept.ask(key, lambda: Text("12345"))
    kept.ask("a", never)
    kept.ask("c", lambda: Text("123"))
    assert kept.size == 8
    kept.ask("a", never)
    kept.ask("c", never)
    assert kept.ask("b", lambda: Text("again")).text == "again"
    assert kept.size <= 10


def test_an_answer_larger_than_all_room_drives_nothing_out() -> None:
    kept = Kept[str, Text](10)
    kept.ask("small", lambda: Text("123"))
    assert kept.ask("large", lambda: Text("x" * 11)).size == 11
    kept.ask("small", never)
    assert kept.size == 3


def test_who_asks_for_what_is_under_way_gets_the_same_answer(pool: ThreadPoolExecutor) -> None:
    gate, work = Gate(), Work()
    kept = Kept[str, Text](100, gate)
    asked = [pool.submit(kept.ask, "key", work)]
    assert work.has_begun.wait(PATIENCE)
    asked += [pool.submit(kept.ask, "key", work) for _ in range(9)]
    until(lambda: gate.number_waiting == 9)
    work.may_end.set()
    assert len({id(one.result(PATIENCE)) for one in asked}) == 1
    assert work.times == 1


def test_an_error_reaches_all_who_wait_and_is_not_kept(pool: ThreadPoolExecutor) -> None:
    gate, work = Gate(), Work()
    kept = Kept[str, Text](100, gate)

    def fail() -> Text:
        work()
        raise BadRequest("error-bad-request")

    asked = [pool.submit(kept.ask, "key", fail)]
    assert work.has_begun.wait(PATIENCE)
    asked.append(pool.submit(kept.ask, "key", fail))
    until(lambda: gate.number_waiting == 1)
    work.may_end.set()
    for one in asked:
        with pytest.raises(BadRequest):
            one.result(PATIENCE)
    assert work.times == 1
    assert kept.ask("key", lambda: Text("now")).text == "now"


def test_a_part_of_an_answer_is_worked_out_in_the_lane_of_the_whole(gate: Gate) -> None:
    kept = Kept[str, Text](100, gate)

    def whole() -> Text:
        return Text("<" + kept.ask("part", lambda: Text("part"), "dear").text + ">")

    assert kept.ask("whole", whole, "dear").text == "<part>"
    kept.ask("part", never)


def test_what_needs_no_lane_keeps_none_while_a_part_of_it_waits(
    pool: ThreadPoolExecutor, gate: Gate
) -> None:
    wholes, parts = Kept[str, Text](100, gate), Kept[str, Text](100, gate)
    works = [Work(), Work(), Work()]
    asked = [
        pool.submit(wholes.ask, number, partial(parts.ask, number, work, "dear"))
        for number, work in enumerate(works)
    ]
    until(lambda: gate.number_waiting == 2)
    assert wholes.ask("quick", partial(parts.ask, "quick", lambda: Text("now"), "quick")).text
    for work in works:
        work.may_end.set()
    assert [one.result(PATIENCE).text for one in asked] == ["done"] * 3


def ask_all(
    pool: ThreadPoolExecutor, kept: Kept[str, Text], works: list[Work], kind: Hashable
) -> list[Future[Text]]:
    return [pool.submit(kept.ask, id(work), work, kind) for work in works]


def test_one_dear_answer_is_worked_out_at_a_time_and_quick_ones_pass_it(
    pool: ThreadPoolExecutor, gate: Gate
) -> None:
    kept = Kept[str, Text](100, gate)
    dear = [Work(), Work()]
    asked = ask_all(pool, kept, dear[:1], "dear")
    assert dear[0].has_begun.wait(PATIENCE)
    asked += ask_all(pool, kept, dear[1:], "dear")
    until(lambda: gate.number_waiting == 1)
    assert kept.ask("quick", lambda: Text("quick"), "quick").text == "quick"
    assert not dear[1].has_begun.is_set()
    for work in dear:
        assert work.has_begun.wait(PATIENCE)
        work.may_end.set()
    assert [one.result(PATIENCE).text for one in asked] == ["done", "done"]


def test_all_in_line_get_their_turn(pool: ThreadPoolExecutor) -> None:
    kept = Kept[str, Text](1000)
    works = [Work() for _ in range(16)]
    for work in works:
        work.may_end.set()
    asked = ask_all(pool, kept, works, "quick")
    assert [one.result(PATIENCE).text for one in asked] == ["done"] * 16


def test_what_is_dear_is_known_from_the_last_time(
    pool: ThreadPoolExecutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = Gate()
    kept = Kept[str, Text](100, gate)
    monkeypatch.setattr(gates, "DEAR_SECONDS", 0.0)
    kept.ask("first", lambda: Text("first"), "network")
    first, second = Work(), Work()
    asked = ask_all(pool, kept, [first], "network")
    assert first.has_begun.wait(PATIENCE)
    asked += ask_all(pool, kept, [second], "network")
    until(lambda: gate.number_waiting == 1)
    assert not second.has_begun.is_set()
    monkeypatch.setattr(gates, "DEAR_SECONDS", 1000.0)
    first.may_end.set()
    second.may_end.set()
    assert [one.result(PATIENCE).text for one in asked] == ["done", "done"]


def test_when_too_many_wait_the_next_is_told_and_kept_answers_go_on(
    pool: ThreadPoolExecutor, gate: Gate
) -> None:
    kept = Kept[str, Text](100, gate)
    kept.ask("kept", lambda: Text("kept"), "dear")
    works = [Work() for _ in range(3)]
    asked = ask_all(pool, kept, works, "dear")
    until(lambda: gate.number_waiting == 2)
    with pytest.raises(Busy):
        kept.ask("one more", never, "dear")
    kept.ask("kept", never)
    assert kept.ask("quick", lambda: Text("quick"), "quick").text == "quick"
    for work in works:
        work.may_end.set()
    assert [one.result(PATIENCE).text for one in asked] == ["done"] * 3
    assert kept.ask("one more", lambda: Text("now"), "dear").text == "now"


def test_those_who_wait_for_what_is_under_way_are_counted_too(
    pool: ThreadPoolExecutor, gate: Gate
) -> None:
    kept, work = Kept[str, Text](100, gate), Work()
    asked = [pool.submit(kept.ask, "key", work)]
    assert work.has_begun.wait(PATIENCE)
    asked += [pool.submit(kept.ask, "key", work) for _ in range(4)]
    until(lambda: gate.number_waiting == 4)
    with pytest.raises(Busy):
        kept.ask("key", never)
    work.may_end.set()
    assert [one.result(PATIENCE).text for one in asked] == ["done"] * 5


def test_the_keys_that_were_asked_for_last_are_told_latest_first() -> None:
    kept = Kept[str, Text](100)
    for key in ("one", "two", "three", "one"):
        kept.ask(key, lambda: Text("answer"))
    assert kept.recent(2) == ["one", "three"]
