"""What all tests share: the small and the tiny edition, and stores of them."""

from __future__ import annotations

import gc
import json
import pickle
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol, TypeVar

import pandas as pd
import pytest
from hypothesis import settings as hypothesis_settings

from s3dash.config import ROOT, Settings, read_settings
from s3dash.data.editions.records import Editions
from s3dash.data.editions.rows import EditionRecord
from s3dash.data.editions.store import EditionStore
from s3dash.data.merging.terms import Terms
from s3dash.data.reading.submission import Submission, read_path
from s3dash.errors import DatasetRefused
from s3dash.faults import Fault
from s3dash.model import TABLES, Dataset
from s3dash.model.checks import faults_between
from s3dash.model.typed import typed_table
from tests.databases import Databases, PostgresDatabases, SqliteFiles
from tests.postgres_server import PostgresServer, postgres_server

DATA = ROOT / "data"
# The facts that tests stand on; those in DATA change with every edition.
SMALL_EDITION = ROOT / "tests" / "editions" / "small"

T = TypeVar("T")


class Share(Protocol):
    """Things, of how many parts, and the number of the part that is wanted."""

    def __call__(self, things: Sequence[T], of: int, at: int) -> Sequence[T]: ...


# So many objects are made before the collector looks through the young ones; Python's own number is
# 700, with which it takes a tenth of the time of the tests.
YOUNG = 50_000


WHOLE = "--whole"


def pytest_addoption(parser: pytest.Parser) -> None:
    words = "run the tests that multiply, and no others, with every combination of theirs"
    parser.addoption(WHOLE, action="store_true", help=words)


def pytest_configure(config: pytest.Config) -> None:
    # Others every time: two runs try as many as one of a hundred. A slow machine fails no test.
    examples = 100 if config.getoption(WHOLE) else 50
    hypothesis_settings.register_profile("steady", deadline=None, max_examples=examples)
    hypothesis_settings.load_profile("steady")


def _multiplies(one: pytest.Item) -> bool:
    is_tried_on_examples = one.get_closest_marker("hypothesis") is not None
    return is_tried_on_examples or "share" in getattr(one, "fixturenames", ())


@pytest.hookimpl(trylast=True)  # hypothesis marks its own before
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption(WHOLE):
        items[:] = filter(_multiplies, items)


@pytest.fixture(scope="session")
def share(request: pytest.FixtureRequest) -> Share:
    """The part of many things that one of several tests tries; each thing is in one part of each.

    Where everything is tried with everything, a test run takes every value with some of the others,
    always the same; ``--whole``, which ``make assess`` runs, takes all with all.
    """
    whole: bool = request.config.getoption(WHOLE)

    def part(things: Sequence[T], of: int, at: int) -> Sequence[T]:
        return things if whole else things[at % of :: of]

    return part


def pytest_collection_finish() -> None:
    """What is there before the first test stays: the collector need not look at it again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, 20, 20)


_READ: dict[bytes, tuple[pd.DataFrame, list[Fault]]] = {}
# So many tables are remembered; those of property tests never come again.
MOST_READ = 2000


def _read_once(
    name: str, cells: pd.DataFrame, already_reported: Sequence[Fault] = ()
) -> tuple[pd.DataFrame, list[Fault]]:
    if already_reported:
        return typed_table(name, cells, already_reported)
    values = [list(cells), list(cells.index), cells.to_numpy().tolist()]
    key = pickle.dumps([name, *values])
    if key not in _READ:
        if len(_READ) >= MOST_READ:
            _READ.clear()
        _READ[key] = typed_table(name, cells)
    frame, faults = _READ[key]
    return frame.copy(), list(faults)


@pytest.fixture(scope="session", autouse=True)
def same_cells_read_once() -> Iterator[None]:
    """What a table's cells say is found once: most tests read the same few tables."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("s3dash.model.dataset.typed_table", _read_once)
        yield


@pytest.fixture(scope="session")
def small() -> Dataset:
    return read_path(SMALL_EDITION).accepted()


def store_in(folder: Path, data_folder: Path = DATA) -> EditionStore:
    """A store in a database of its own."""
    return EditionStore(f"sqlite:///{folder / 'editions.db'}", data_folder)


def small_store(folder: Path, data_folder: Path = DATA) -> EditionStore:
    """A store of the small edition in a database of its own, with the shapes of a data folder."""
    return EditionStore(small_database(folder / "editions.db"), data_folder)


def small_database(file: Path) -> str:
    """The URL of a database in a file, which begins with the small edition: a copy of one."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(_small_database())
    return f"sqlite:///{file}"


@cache
def _small_database() -> bytes:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "editions.db"
        Editions(f"sqlite:///{file}").prepare(lambda: read_path(SMALL_EDITION))
        return file.read_bytes()


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """The one server of a process that runs tests."""
    with postgres_server() as server:
        yield server


@pytest.fixture(params=["sqlite", "postgresql"])
def databases(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Databases]:
    """What a test of the store asks for: it runs on each kind of database."""
    if request.param == "sqlite":
        yield SqliteFiles(tmp_path)
    else:
        yield from databases_on(request.getfixturevalue("postgres"))


def databases_on(server: PostgresServer) -> Iterator[PostgresDatabases]:
    found = PostgresDatabases(server)
    yield found
    found.give_back()


@pytest.fixture
def postgres_databases(postgres: PostgresServer) -> Iterator[PostgresDatabases]:
    yield from databases_on(postgres)


@pytest.fixture
def database_url(databases: Databases) -> str:
    """A database that holds nothing."""
    return databases.new()


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """The same in SQLite alone, for tests of what is the same in each kind of database."""
    return SqliteFiles(tmp_path).new()


def publish_as_it_is(
    editions: Editions, submission: Submission, by: str, note: str
) -> tuple[EditionRecord, bool]:
    """Publish a submission, whatever goes with it."""
    rows = editions.plan(submission).as_it_is
    return editions.publish(submission, by, note, Terms(replace=rows))


@pytest.fixture(scope="session")
def settings() -> Settings:
    return read_settings({"S3DASH_SECRET_KEY": "for-tests-only"})


Rows = dict[str, list[dict[str, str]]]

# Three regions, a group of two, one partner, two rounds, two domains, a small tree of initiatives.
TINY: Rows = {
    "regions": [
        {"region_code": "A", "region_kind": "region", "name_sv": "Ådala", "name_en": "Adale",
         "county_code": "01"},
        {"region_code": "B", "region_kind": "region", "name_sv": "Berga", "name_en": "Berga",
         "county_code": "03"},
        {"region_code": "C", "region_kind": "region", "name_sv": "Ceda", "name_en": "Ceda",
         "county_code": "04"},
        {"region_code": "G", "region_kind": "group", "name_sv": "Gruppen", "name_en": "The group"},
        {"region_code": "P", "region_kind": "partner", "name_sv": "Partner", "name_en": "Partner"},
    ],
    "group_members": [
        {"group_code": "G", "region_code": "B"},
        {"group_code": "G", "region_code": "C"},
    ],
    "domains": [
        {"domain_code": "wood", "name_sv": "Trä", "name_en": "Wood"},
        {"domain_code": "water", "name_sv": "Vatten", "name_en": "Water"},
    ],
    "rounds": [
        {"round_code": "new", "name_sv": "Nya", "name_en": "New", "starts_on": "2021-01-01",
         "ends_on": "2027-12-31"},
        {"round_code": "old", "name_sv": "Gamla", "name_en": "Old", "starts_on": "2014-01-01",
         "ends_on": "2020-12-31"},
    ],
    "sources": [
        {"source_code": "s", "source_kind": "public_document", "title": "Strategi",
         "publisher": "Regionen", "published_year": "2022", "url": "https://example.org/s"},
        {"source_code": "old-s", "source_kind": "public_document", "title": "Gammal sida",
         "published_year": "2016"},
        {"source_code": "undated", "source_kind": "public_document", "title": "Sida",
         "seen_on": "2026-11-01"},
    ],
    "priorities": [
        {"priority_code": "A-1", "round_code": "new", "region_code": "A", "name_sv": "Skog",
         "name_en": "Forest", "original_language": "sv", "status": "established",
         "status_basis": "stated", "domain_codes": "wood", "source_code": "s",
         "confidence": "high"},
        {"priority_code": "A-2", "round_code": "new", "region_code": "A", "name_sv": "Sjö",
         "name_en": "Lake", "original_language": "en", "status": "developing",
         "status_basis": "inferred", "domain_codes": "water;wood", "source_code": "undated",
         "confidence": "medium"},
        {"priority_code": "A-3", "round_code": "new", "region_code": "A", "name_sv": "Plank",
         "name_en": "Planks", "original_language": "other", "status": "established",
         "domain_codes": "wood", "part_of": "A-1", "source_code": "s", "confidence": "high"},
        {"priority_code": "B-1", "round_code": "new", "region_code": "B", "name_sv": "Båtar",
         "name_en": "Boats", "original_language": "sv", "status": "deselected",
         "domain_codes": "water", "source_code": "s", "confidence": "high"},
        {"priority_code": "G-1", "round_code": "new", "region_code": "G", "name_sv": "Ved",
         "name_en": "Firewood", "original_language": "sv", "status": "unspecified",
         "domain_codes": "wood", "source_code": "s", "confidence": "high"},
        {"priority_code": "A-0", "round_code": "old", "region_code": "A", "name_sv": "Skog",
         "name_en": "Forest", "original_language": "sv", "status": "unspecified",
         "domain_codes": "wood", "source_code": "old-s", "confidence": "high"},
    ],
    "lineage": [{"earlier_code": "A-0", "later_code": "A-1", "basis": "same_name"}],
    "statements": [],
    "initiatives": [
        {"initiative_code": "net", "initiative_kind": "network", "name_sv": "Nätet",
         "name_en": "The net", "source_code": "s", "confidence": "high"},
        {"initiative_code": "net-pilot", "parent_code": "net", "initiative_kind": "pilot",
         "name_sv": "Piloten", "name_en": "The pilot", "source_code": "s", "confidence": "high"},
        {"initiative_code": "area", "initiative_kind": "programme", "name_sv": "Programmet",
         "name_en": "The programme", "ends_year": "2020", "source_code": "s",
         "confidence": "high"},
    ],
    "memberships": [
        {"initiative_code": "net", "region_code": "A", "role": "member", "from_year": "2015",
         "source_code": "old-s", "confidence": "high"},
        {"initiative_code": "net-pilot", "region_code": "B", "role": "participant",
         "source_code": "s", "confidence": "high"},
        {"initiative_code": "net", "region_code": "G", "role": "member", "source_code": "s",
         "confidence": "high"},
        {"initiative_code": "area", "region_code": "C", "role": "participant",
         "source_code": "s", "confidence": "high"},
    ],
    "clusters": [],
    "strategies": [
        {"strategy_code": "A-s", "region_code": "A", "title": "Strategi", "starts_year": "2021",
         "areas_stated": "5", "url": "https://example.org/a", "source_code": "s",
         "confidence": "high"},
    ],
    "domain_links": [
        {"domain_code_a": "water", "domain_code_b": "wood", "lift": "2", "reason_sv": "Flottning.",
         "reason_en": "Log driving."},
    ],
    "examples": [
        {"example_code": "ex", "step": "analysis", "region_code": "A", "text_sv": "Räknade träd.",
         "text_en": "Counted trees.", "source_code": "s"},
    ],
    "dialogues": [],
    "matches": [],
    "media": [],
}  # fmt: skip


def cells_of(rows: Rows) -> dict[str, pd.DataFrame]:
    """Rows as a reader of files hands them on: text, numbered from 2."""
    return {
        name: pd.DataFrame(rows[name], index=range(2, 2 + len(rows[name])))
        .reindex(columns=list(model.columns))
        .astype("object")
        for name, model in TABLES.items()
    }


@cache
def _typed(name: str, rows: str) -> tuple[pd.DataFrame, list[Fault]]:
    return typed_table(name, cells_of({**TINY, name: json.loads(rows)})[name])


def faults_of(rows: Rows) -> list[Fault]:
    """What ``Dataset.from_cells`` would refuse, with each unchanged table read only once."""
    typed = {name: _typed(name, json.dumps(rows[name])) for name in TABLES}
    faults = [fault for _, found in typed.values() for fault in found]
    return faults + faults_between({name: frame for name, (frame, _) in typed.items()})


def copy_of_tiny() -> Rows:
    return {name: [dict(row) for row in rows] for name, rows in TINY.items()}


def dataset_of(rows: Rows) -> Dataset:
    """What ``Dataset.from_cells`` makes of the rows, a little faster."""
    faults = faults_of(rows)
    if faults:
        raise DatasetRefused(faults)
    return Dataset({name: _typed(name, json.dumps(rows[name]))[0] for name in TABLES})


@pytest.fixture(scope="session")
def tiny() -> Dataset:
    return Dataset.from_cells(cells_of(TINY))


@pytest.fixture
def data_copy(tmp_path: Path) -> Path:
    """The shipped data folder, to be damaged."""
    folder = tmp_path / "data"
    folder.mkdir()
    for path in DATA.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    return folder


@pytest.fixture
def rows() -> Rows:
    return copy_of_tiny()


Build = Callable[[Rows], Dataset]


@pytest.fixture
def build() -> Build:
    return dataset_of
