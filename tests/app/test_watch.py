"""What becomes of a file in a watched folder, in the process that takes it up and beside it."""

from __future__ import annotations

import hashlib
import io
import json
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Font

from s3dash.child import Limits, ask_child
from s3dash.cli.watching import one_file
from s3dash.cli.watching.one_file import CUT_SHORT, Asked, asked_text
from s3dash.cli.watching.publishing import ChildGiver
from s3dash.config import ROOT
from s3dash.data.editions.records import Editions
from s3dash.errors import StoreRefused
from s3dash.faults import Fault
from s3dash.inbox.answer import FAILED, PUBLISHED, REFUSED, UNCHANGED, Answer
from tests.app.commanding import Run, runner
from tests.app.test_private_rows import WORD, add_dialogue
from tests.broken_workbooks import edited
from tests.conftest import copy_of_tiny, dataset_of
from tests.data.handed_in import Edit, exported, handed_in, rename
from tests.data.test_editions import FIRST, SECOND, THIRD
from tests.data.test_kept_tables import emptied, without_row

BY = "Tillväxtverket"


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Editions:
    """A store whose first edition is FIRST, which the processes ask, too."""
    url = f"sqlite:///{tmp_path / 'editions.db'}"
    monkeypatch.setenv("S3DASH_DATABASE_URL", url)
    made = Editions(url)
    made.prepare(lambda: FIRST)
    return made


@pytest.fixture
def any_store(database_url: str, monkeypatch: pytest.MonkeyPatch) -> Editions:
    """The same in each kind of database."""
    monkeypatch.setenv("S3DASH_DATABASE_URL", database_url)
    made = Editions(database_url)
    made.prepare(lambda: FIRST)
    return made


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def taken_up(
    content: bytes, name: str = "s3.xlsx", *, is_known: bool = False, struck: str | None = None
) -> Answer:
    """The answer of the process, without a process."""
    asked = Asked(name, sha256(content), BY, struck, is_known, Limits())
    return one_file._answer(asked, content)


def words(page: str, language: str) -> str:
    """What the page says in a language."""
    (article,) = re.findall(rf'<article id="{language}".*?</article>', page, re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", article).split())


def edit_of(store: Editions, *made: Edit, number: int = 1) -> bytes:
    return exported(store, number, *made).original


# ---- published, or not --------------------------------------------------------------------------


def test_a_workbook_is_published_and_its_report_says_what_changed(store: Editions) -> None:
    content = edit_of(store, rename("A", "Nybygd"))
    answer = taken_up(content, "Omgång 4.xlsx")
    record = store.records()[-1]
    assert (record.number, record.published_by, record.note) == (2, BY, "Omgång 4.xlsx")
    assert (answer.outcome, answer.edition) == (PUBLISHED, 2)
    swedish, english = words(answer.page, "sv"), words(answer.page, "en")
    assert "Filen är publicerad som version 2." in swedish
    assert "Det här ändrades: en sak" in swedish and "Ådala Nybygd" in swedish
    assert "The file is published as version 2." in english
    assert "This changed: one thing" in english
    report = answer.report
    assert (report["published"], report["edition"], report["ok"]) == (True, 2, True)
    assert report["sha256"] == sha256(content) == record.submission_sha256
    (change,) = report["changes"]
    assert (change["from"], change["to"], report["begun_from"]) == ("Ådala", "Nybygd", 1)


def test_rows_that_go_are_published_and_listed(store: Editions) -> None:
    rows = copy_of_tiny()
    rows["sources"] += [{**rows["sources"][0], "source_code": f"x{at}"} for at in range(11)]
    store.publish(handed_in(dataset_of(rows)), BY, "Fler källor")
    answer = taken_up(edit_of(store, without_row("sources", "x1"), number=2))
    assert (answer.outcome, answer.edition) == (PUBLISHED, 3)
    assert "En rad gick bort. Den står bland ändringarna nedan." in words(answer.page, "sv")
    assert "x1 sources går bort" in words(answer.page, "sv")
    assert answer.report["rows_that_go"] == 1


def test_a_fault_is_told_row_by_row_with_what_to_mend(store: Editions) -> None:
    def faulty(workbook: Workbook) -> None:
        for row in (2, 3):
            workbook["priorities"][f"C{row}"] = "Q"

    answer = taken_up(edited(faulty)())
    assert answer.outcome == REFUSED
    assert len(store.records()) == 1
    assert (answer.report["published"], answer.report["edition"]) == (False, None)
    rows = [(one["sheet"], one["row"]) for one in answer.report["faults"]]
    assert rows[:2] == [("priorities", 2), ("priorities", 3)]
    english = [one["message"] for one in answer.report["en"]["faults"]]
    assert len(english) == len(rows)
    assert english != [one["message"] for one in answer.report["faults"]]
    assert "Spara en rättad fil i mappen" in words(answer.page, "sv")
    assert "Save a mended file in the folder" in words(answer.page, "en")


def test_a_large_loss_is_refused_and_says_how_it_is_taken_all_the_same(store: Editions) -> None:
    answer = taken_up(edit_of(store, emptied("memberships")))
    assert (answer.outcome, answer.key) == (REFUSED, "error-large-loss")
    assert len(store.records()) == 1
    swedish = words(answer.page, "sv")
    assert "memberships: 4 av 4 rader går bort" in swedish
    assert "med kommandot publish och --replace 4" in swedish


def test_a_conflict_is_refused_with_both_values(store: Editions) -> None:
    mine, theirs = (edit_of(store, rename("A", name)) for name in ("Min", "Deras"))
    assert taken_up(theirs, "theirs.xlsx").edition == 2
    answer = taken_up(mine, "mine.xlsx")
    assert (answer.outcome, answer.key) == (REFUSED, "error-conflicts")
    (conflict,) = answer.report["conflicts"]
    assert (conflict["theirs"], conflict["yours"], conflict["by"]) == ("Deras", "Min", BY)
    assert len(store.records()) == 2


def test_what_others_published_meanwhile_is_kept(store: Editions) -> None:
    mine = edit_of(store, rename("A", "Min"))
    store.publish(exported(store, 1, rename("B", "Deras")), BY, "Annat")
    assert taken_up(mine).edition == 3
    regions = store.dataset(store.records()[-1])
    names = [regions.row("regions", code).name_sv for code in "AB"]
    assert names == ["Min", "Deras"]


def test_a_workbook_with_nothing_to_show_is_refused(store: Editions) -> None:
    def nothing(workbook: Workbook) -> None:
        for sheet in workbook.sheetnames:
            if sheet in {"regions", "domains", "rounds"}:
                workbook[sheet].delete_rows(2, 1000)

    answer = taken_up(edited(nothing)())
    assert answer.outcome == REFUSED
    assert answer.report["faults"]


def test_a_file_handed_in_again_is_nothing_new(store: Editions) -> None:
    content = edit_of(store, rename("A", "Nybygd"))
    assert taken_up(content).edition == 2
    again = taken_up(content)
    assert (again.outcome, again.edition, again.report["published"]) == (UNCHANGED, 2, False)
    assert len(store.records()) == 2


def test_a_file_that_lay_there_and_is_an_edition_is_never_published_over_a_later_one(
    store: Editions,
) -> None:
    assert taken_up(SECOND.original).edition == 2
    told = taken_up(SECOND.original, is_known=True)
    assert (told.outcome, told.key, told.edition) == (PUBLISHED, "inbox-published", 2)
    assert taken_up(THIRD.original).edition == 3
    later = taken_up(SECOND.original, is_known=True)
    assert (later.outcome, later.key, later.edition) == (PUBLISHED, "inbox-is-edition", 2)
    assert len(store.records()) == 3
    # who hands it in anew means it
    assert taken_up(SECOND.original).edition == 4


def test_what_is_struck_through_waits_for_a_decision(store: Editions) -> None:
    def struck(workbook: Workbook) -> None:
        for one in workbook["examples"][2]:
            one.font = Font(strike=True)

    content = edit_of(store, rename("A", "Nybygd"), struck)
    refused = taken_up(content)
    assert refused.outcome == REFUSED
    for language, empty in (("sv", "tomt"), ("en", "empty")):
        said = words(refused.page, language)
        assert "--struck keep" in said
        # the row that is struck through is full of values
        assert f" {empty} " not in f" {said} "
    kept = taken_up(content, struck="keep")
    assert (kept.outcome, kept.report["struck"]) == (PUBLISHED, "keep")


def test_neither_private_rows_nor_personal_data_are_in_reports(store: Editions) -> None:
    def private(workbook: Workbook) -> None:
        add_dialogue(workbook, "nej", region_code="Ingenstans")
        add_dialogue(workbook, "nej", said_sv=f"{WORD} ring 070-123 45 67")
        workbook["examples"]["E2"] = "Ring 070-765 43 21"

    answer = taken_up(edit_of(store, private))
    assert answer.outcome == REFUSED
    told = answer.page + json.dumps(answer.report, ensure_ascii=False) + str(answer.params)
    assert WORD not in told and "Ingenstans" not in told
    assert "070" not in told and "•••" in told


def test_a_store_that_is_full_or_away_is_no_fault_of_the_file(
    store: Editions, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any) -> Any:
        raise StoreRefused("error-store-full", place="db", why="full")

    monkeypatch.setattr(Editions, "publish", full)
    asked = Asked("a.xlsx", sha256(SECOND.original), BY, None, False, Limits())
    said = one_file._said(asked, SECOND.original)
    assert said == {
        "store_refused": {"key": "error-store-full", "params": {"place": "db", "why": "full"}}
    }


# ---- the process --------------------------------------------------------------------------------


def giver(command: list[str], store: Any = None, **limits: int) -> ChildGiver:
    given = Limits(**{"seconds": 60, **limits})
    return ChildGiver(lambda: store, BY, None, given, command)


def give(given: ChildGiver, content: bytes = SECOND.original, name: str = "Ved.xlsx") -> Answer:
    return given.publish(name, content, sha256(content), is_known=False)


def within(limits: str, then: str) -> list[str]:
    text = f"from s3dash.child import *\nkeep_within(Limits({limits}))\n{then}"
    return [sys.executable, "-c", text]


OUT = "try:\n bytes(2**30)\nexcept MemoryError:\n raise SystemExit(OUT_OF_MEMORY)"


@pytest.mark.parametrize(
    "why, command",
    [
        ("memory", within("megabytes=200", OUT)),
        ("time", within("processor_seconds=1", "while True: pass")),
        ("time", within("seconds=1", "signal.pause()")),
        ("ended", within("", "os.kill(os.getpid(), 9)")),
        ("ended", within("", "print('no answer')")),
        ("ended", within("", "raise SystemExit(4)")),
    ],
)
def test_a_process_that_gives_no_answer_is_told_in_words_and_nothing_is_published(
    store: Editions, why: str, command: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    answer = give(giver(command, store))
    # the report says that the log knows why
    assert why != "ended" or {"child process ended", "inbox: no answer"} & {*caplog.messages}
    assert (answer.outcome, answer.key) == (FAILED, f"inbox-failed-{why}")
    assert "Inget är publicerat." in words(answer.page, "sv")
    assert "Nothing is published." in words(answer.page, "en")
    assert answer.report["published"] is False
    assert len(store.records()) == 1


def test_a_process_that_hears_no_signal_is_killed_after_its_time(store: Editions) -> None:
    deaf = within("seconds=1", "signal.signal(signal.SIGALRM, signal.SIG_IGN)\nsignal.pause()")
    answer = give(giver(deaf, store, seconds=-4))
    assert answer.key == "inbox-failed-time"


def test_a_process_hears_no_signal_that_is_meant_for_the_watcher() -> None:
    deaf = within("", "os.kill(0, 15)\nos.kill(os.getpid(), 2)\nprint('done', end='')")
    assert ask_child(deaf, b"", Limits()) == b"done"


@pytest.mark.parametrize(
    "moment, outcome, editions", [("before", FAILED, 1), ("after", PUBLISHED, 2)]
)
def test_a_process_that_is_killed_leaves_an_edition_or_none_and_it_is_told_which(
    any_store: Editions, moment: str, outcome: str, editions: int
) -> None:
    dying = [sys.executable, "-m", "tests.app.dying_child", moment]
    answer = give(giver(dying, any_store))
    assert (answer.outcome, len(any_store.records())) == (outcome, editions)
    assert answer.edition == (2 if outcome == PUBLISHED else None)
    # and it can be handed in again
    again = taken_up(SECOND.original, "Ved.xlsx")
    assert (again.edition, len(any_store.records())) == (2, 2)


def test_two_at_once_publish_a_file_once(any_store: Editions) -> None:
    with ThreadPoolExecutor(2) as both:
        answers = list(both.map(lambda _: give(ChildGiver(lambda: any_store, BY, None)), range(2)))
    assert sorted(one.outcome for one in answers) == [PUBLISHED, UNCHANGED]
    assert [one.edition for one in answers] == [2, 2]
    assert len(any_store.records()) == 2


def test_a_database_that_went_away_is_neither_made_anew_nor_the_fault_of_a_file(
    store: Editions, tmp_path: Path
) -> None:
    away = (tmp_path / "editions.db").rename(tmp_path / "away.db")
    with pytest.raises(StoreRefused):
        give(ChildGiver(lambda: store, BY, None))
    asked = Asked("a.xlsx", sha256(SECOND.original), BY, None, False, Limits())
    assert "store_refused" in one_file._said(asked, SECOND.original)
    assert [one.name for one in tmp_path.iterdir()] == [away.name]


def test_a_file_that_arrives_in_part_is_left_alone(
    store: Editions, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = SECOND.original

    class Half:
        buffer = io.BytesIO(content[:-1])

    monkeypatch.setattr(sys, "stdin", Half)
    monkeypatch.setattr(one_file, "keep_within", lambda _: None)
    asked = Asked("a.xlsx", sha256(content), BY, None, False, Limits())
    assert one_file.main(asked_text(asked)) == CUT_SHORT
    assert len(store.records()) == 1


def test_a_failure_that_nobody_foresaw_names_its_place_and_no_value(
    store: Editions, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: Any, **__: Any) -> Any:
        raise ValueError("a secret value")

    class Whole:
        buffer = io.BytesIO(SECOND.original)

    monkeypatch.setattr(sys, "stdin", Whole)
    monkeypatch.setattr(one_file, "keep_within", lambda _: None)
    monkeypatch.setattr(one_file, "read_submission", fail)
    asked = Asked("a.xlsx", sha256(SECOND.original), BY, None, False, Limits())
    assert one_file.main(asked_text(asked)) == one_file.FAILED
    (told,) = caplog.records
    assert told.message == "inbox: ValueError" and "one_file.py" in vars(told)["where"][0]
    assert "secret" not in str(vars(told))


def test_a_name_with_personal_data_becomes_no_note(store: Editions) -> None:
    answer = give(ChildGiver(lambda: store, BY, None), name="Ring 070-123 45 67.xlsx")
    assert (answer.outcome, answer.key) == (REFUSED, "inbox-personal-name")
    assert "070" not in answer.page + str(answer.report)
    assert len(store.records()) == 1


def test_a_file_that_is_too_large_gets_a_report(store: Editions) -> None:
    fault = Fault("fault-too-big", params={"size": "11", "most": "10"})
    answer = ChildGiver(lambda: store, BY, None).refuse("a.xlsx", (fault,))
    assert answer.outcome == REFUSED
    assert "11" in words(answer.page, "sv") and len(answer.report["faults"]) == 1


# ---- the command --------------------------------------------------------------------------------


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    return runner(f"sqlite:///{tmp_path / 'editions.db'}", monkeypatch, capsys)


@pytest.fixture
def watcher(run: Run, tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """The command as a service runs it, on a folder that it has begun to watch."""
    (tmp_path / "in").mkdir()
    command = [sys.executable, "-m", "s3dash", "watch", str(tmp_path / "in"), "--by", BY]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) as process:
        until(process, "inbox: watching")
        yield process
        process.kill()


def until(process: subprocess.Popen[str], message: str) -> list[Any]:
    """The lines of the log up to a message."""
    assert process.stderr is not None
    lines = []
    for line in process.stderr:
        lines.append(json.loads(line))
        if lines[-1]["message"] == message:
            return lines
    raise AssertionError(lines)


def test_the_command_publishes_what_is_put_in_the_folder_and_ends_after_it(
    watcher: subprocess.Popen[str], run: Run, tmp_path: Path
) -> None:
    folder = tmp_path / "in"
    assert run("export-workbook", tmp_path / "s3.xlsx").code == 0
    workbook = load_workbook(tmp_path / "s3.xlsx")
    workbook["regions"]["C4"] = "Sörmlands län"
    workbook.save(tmp_path / "s3.xlsx")
    (tmp_path / "s3.xlsx").rename(folder / "Omgång 4.xlsx")
    until(watcher, "inbox: taken up")
    second = run("watch", folder, "--by", BY)
    assert second.code == 1 and "bevakas redan" in second.err
    watcher.send_signal(signal.SIGTERM)
    assert watcher.stderr is not None
    log = [json.loads(line) for line in watcher.stderr]
    assert [one["message"] for one in log] == ["inbox: published", "inbox: ended"]
    assert watcher.wait(30) == 0
    report = json.loads((folder / "Omgång 4.rapport.json").read_text("utf-8"))
    assert (report["published"], report["edition"]) == (True, 2)
    last = run("editions", "--json").json[-1]
    assert (last["note"], last["published_by"]) == ("Omgång 4.xlsx", BY)


def test_a_folder_that_is_not_there_is_told_in_words(run: Run, tmp_path: Path) -> None:
    said = run("watch", tmp_path / "none", "--by", BY, "--language", "en")
    assert said.code == 1 and f"There is no folder {tmp_path / 'none'}." in said.err


def test_a_person_is_not_who_publishes(run: Run, tmp_path: Path) -> None:
    assert run("watch", tmp_path, "--by", "anna@example.org").code == 2
    assert run("watch", tmp_path).code == 2
