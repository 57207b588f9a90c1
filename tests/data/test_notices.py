"""What is told of files in watched folders: kept in the database, read by whoever serves."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from s3dash.config import LANGUAGES, Settings
from s3dash.data.editions.notices import (
    GROWING,
    MOST_NOTICES,
    PUBLISHED,
    REFUSED,
    UNREACHABLE,
    Notice,
)
from s3dash.data.editions.records import Editions
from s3dash.data.editions.store import EditionStore
from s3dash.errors import StoreRefused
from s3dash.i18n import translator
from s3dash.serving.health import health
from s3dash.ui.core.request import AppContext
from tests.conftest import DATA
from tests.data.test_editions import FIRST

WRONG = Notice(REFUSED, "error-dataset-refused", {"faults": 3})
DONE = Notice(PUBLISHED, "inbox-published", {"number": "2"}, 2)


@pytest.fixture
def editions(tmp_path: Path) -> Editions:
    store = Editions(f"sqlite:///{tmp_path / 'editions.db'}")
    store.prepare(lambda: FIRST)
    return store


def test_what_was_refused_is_a_problem_until_it_is_published(editions: Editions) -> None:
    editions.tell("in", {"a.xlsx": WRONG, "b.xlsx": Notice(GROWING, "inbox-growing")})
    newest, problems = editions.look()
    assert newest == editions.latest()
    assert list(problems) == ["inbox-a.xlsx-refused", "inbox-b.xlsx-growing"]
    for language in LANGUAGES:
        assert "3" in problems["inbox-a.xlsx-refused"].message(translator(language))
    assert editions.told("in") == {"a.xlsx", "b.xlsx"}
    editions.tell("in", {"a.xlsx": DONE, "b.xlsx": None})
    assert editions.look()[1] == {}
    assert editions.told("in") == set()


def test_a_folder_knows_nothing_of_the_files_of_another(editions: Editions) -> None:
    editions.tell("one", {"a.xlsx": WRONG})
    editions.tell("other", {"a.xlsx": DONE})
    assert (editions.told("one"), editions.told("other")) == ({"a.xlsx"}, set())
    editions.tell("other", {"a.xlsx": None})
    assert editions.told("one") == {"a.xlsx"}


def test_so_many_are_kept_and_problems_longest(editions: Editions) -> None:
    def at(second: int) -> datetime.datetime:
        return datetime.datetime(2026, 11, 29, 12, 0, second % 60, tzinfo=datetime.UTC)

    old = Notice(REFUSED, "inbox-growing", at=at(0))
    editions.tell("in", {"old.xlsx": old})
    done = {f"{n}.xlsx": Notice(PUBLISHED, "inbox-published", at=at(n)) for n in range(1, 60)}
    editions.tell("in", done)
    wrong = {f"w{n}.xlsx": Notice(REFUSED, "inbox-growing", at=at(n)) for n in range(1, 60)}
    editions.tell("in", wrong)
    assert editions.told("in") == {"old.xlsx", *wrong}
    many = {f"m{n:03}.xlsx": Notice(REFUSED, "inbox-growing", at=at(59)) for n in range(120)}
    editions.tell("in", many)
    assert len(editions.look()[1]) == MOST_NOTICES


def test_a_database_that_is_not_there_is_not_made_for_a_notice(tmp_path: Path) -> None:
    with pytest.raises(StoreRefused):
        Editions(f"sqlite:///{tmp_path / 'none.db'}").tell("in", {"a.xlsx": WRONG})
    assert list(tmp_path.iterdir()) == []


def test_the_service_tells_of_them_and_why_in_both_languages(
    editions: Editions, tmp_path: Path, settings: Settings
) -> None:
    store = EditionStore(f"sqlite:///{tmp_path / 'editions.db'}", DATA)
    context = AppContext(store, settings, {})
    name = '<b>"å".xlsx'
    editions.tell("in", {name: WRONG, "in": Notice(UNREACHABLE, "inbox-unreachable")})
    editions.tell("in", {"later.xlsx": Notice(REFUSED, "of-a-later-release")})
    store.refresh()
    answer = health(context)
    assert isinstance(answer, tuple) and isinstance(answer[0], dict)
    told = answer[0]
    refused = f"inbox-{name}-refused"
    assert told["problems"] == [refused, "inbox-in-unreachable", "inbox-later.xlsx-refused"]
    assert told["waiting"][refused] == {
        language: translator(language)("error-dataset-refused", faults=3) for language in LANGUAGES
    }
    assert set(told["waiting"]["inbox-later.xlsx-refused"].values()) == {"of-a-later-release"}
    editions.tell("in", {name: DONE, "in": None, "later.xlsx": None})
    store.refresh()
    answer = health(context)
    assert isinstance(answer, tuple) and isinstance(answer[0], dict)
    assert (answer[0]["problems"], answer[0]["waiting"]) == ([], {})
