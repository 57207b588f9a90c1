"""The files of editions: workbook, data package and what was handed in."""

from __future__ import annotations

import datetime
import io
import sqlite3
import zipfile
from pathlib import Path
from urllib.parse import unquote

import pytest
from flask.testing import FlaskClient
from openpyxl import load_workbook

from s3dash.config import Settings
from s3dash.data.editions.rows import sha256_of
from s3dash.data.editions.store import EditionStore
from s3dash.data.reading.submission import read_submission
from s3dash.model import TABLES
from s3dash.serving.app import create_app
from s3dash.serving.given_out.downloads import attachment
from tests.app.conftest import whole_client
from tests.app.several_editions import handed_in, private_rows
from tests.conftest import DATA, publish_as_it_is
from tests.data.test_kept_tables import full_rows

Several = tuple[EditionStore, FlaskClient]


@pytest.mark.parametrize(("path", "heading"), [("/sv", "Regionkod"), ("/en", "Region code")])
def test_a_workbook_is_read_back_as_the_edition(several: Several, path: str, heading: str) -> None:
    store, client = several
    answer = client.get(f"{path}/data.xlsx")
    found = read_submission(answer.data, "s3.xlsx")
    assert found.dataset == store.current().dataset
    assert found.source is not None
    assert found.source.cells.begun_from == store.current().record.content_sha256
    assert load_workbook(io.BytesIO(answer.data))["regions"]["A1"].value == heading


def test_a_workbook_of_an_earlier_edition_has_its_rows(several: Several) -> None:
    found = read_submission(several[1].get("/sv/data.xlsx?edition=1").data, "s3.xlsx")
    assert found.accepted().row("priorities", "A-1").name_sv == "Skog"


def test_no_time_of_a_workbook_tells_which_process_wrote_it_and_when(several: Several) -> None:
    at = several[0].current().record.published_at.astimezone(datetime.UTC)
    content = several[1].get("/sv/data.xlsx").data
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        written = {file.date_time[:5] for file in archive.infolist()}
    assert written == {at.timetuple()[:5]}
    told = load_workbook(io.BytesIO(content)).properties
    assert told.created == told.modified == at.replace(tzinfo=None)


def test_a_data_package_is_the_content_as_it_is_stored(several: Several) -> None:
    store, client = several
    for record in store.history:
        if record.number != 4:
            answer = client.get(f"/sv/data.zip?edition={record.number}")
            assert sha256_of(answer.data) == record.content_sha256
    assert client.get("/sv/data.zip").data == client.get("/en/data.zip?edition=5").data


def test_what_was_handed_in_is_given_back_byte_for_byte_under_its_name(several: Several) -> None:
    store, client = several
    answer = client.get("/sv/data/original?edition=2")
    assert sha256_of(answer.data) == store.history[1].submission_sha256
    saved = answer.headers["Content-Disposition"]
    assert saved.startswith('attachment; filename="val kand.zip"; ')
    assert unquote(saved.rpartition("''")[2]) == "väl känd.zip"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("name", ["/etc/pass\r\nwd", 'a";x="b', "..", "", "\u202e", "ö" * 400])
def test_no_name_of_a_file_ends_the_header(name: str) -> None:
    found = attachment(name)
    assert found.isascii() and found.isprintable()
    assert found.count('"') == 2
    assert "/" not in found and "\\" not in found
    assert len(found) < 3000


def test_files_are_named_by_edition_and_day(several: Several) -> None:
    store, client = several
    day = store.current().published_on
    for path, name in (
        ("/sv/data.xlsx", f"s3-atlasen_version-5_{day}.xlsx"),
        ("/en/data.zip", f"s3-atlas_version-5_{day}.zip"),
    ):
        assert f'filename="{name}";' in client.get(path).headers["Content-Disposition"]


@pytest.mark.parametrize("file", ["data.xlsx", "data.zip", "data/original"])
def test_a_numbered_file_is_kept_for_good_and_the_newest_is_asked_for_again(
    several: Several, file: str
) -> None:
    client = several[1]
    numbered, newest = client.get(f"/sv/{file}?edition=5"), client.get(f"/sv/{file}")
    assert numbered.data == newest.data
    assert "immutable" in numbered.headers["Cache-Control"]
    assert newest.headers["Cache-Control"] == "public, max-age=0, must-revalidate"
    again = client.get(f"/sv/{file}", headers={"If-None-Match": newest.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/sv/data.xlsx?edition=9", 404, "Det finns ingen version 9."),
        ("/en/data.zip?edition=9", 404, "There is no version 9."),
        ("/sv/data/original?edition=9", 404, "Det finns ingen version 9."),
        ("/sv/data.xlsx?edition=4", 404, "Version 4 går inte att läsa."),
        ("/sv/data.zip?edition=4", 404, "Version 4 går inte att läsa."),
        ("/sv/data/original?edition=3", 404, "hade rader som inte är offentliga"),
        ("/sv/data.csv?edition=9", 404, "Det finns ingen version 9."),
        ("/sv/data.csv?edition=4", 404, "Version 4 går inte att läsa. Välj en annan version."),
        ("/sv/data.atom?edition=0", 404, "Det finns ingen version 0."),
        ("/sv/data.zip?edition=tre", 404, "Det finns ingen version tre."),
        ("/sv/data.zip?edition=1&edition=2", 400, "två gånger"),
    ],
)
def test_a_file_that_cannot_be_had_is_told_in_words(
    several: Several, address: str, status: int, words: str
) -> None:
    answer = several[1].get(address)
    assert answer.status_code == status
    assert words in answer.text
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_key_that_no_address_has_changes_nothing_of_a_file(
    several: Several, language: str
) -> None:
    client = several[1]
    tracked = client.get(f"/{language}/data.zip?utm_source=brev&edition=2&colour=red")
    assert tracked.data == client.get(f"/{language}/data.zip?edition=2").data


def test_an_original_with_a_private_row_is_not_given_out_though_it_was_kept(
    tmp_path: Path, settings: Settings
) -> None:
    private = handed_in(private_rows(full_rows()), "privat.zip")
    assert private.is_private
    store = EditionStore(f"sqlite:///{tmp_path / 'editions.db'}", DATA)
    record, _ = publish_as_it_is(store.editions, private, "Myndigheten", "")
    with sqlite3.connect(tmp_path / "editions.db") as database:
        kept = (record.submission_sha256, "privat.zip", private.original)
        database.execute("INSERT INTO originals (sha256, name, content) VALUES (?, ?, ?)", kept)
    database.close()
    store.refresh()
    assert store.current().record.original_kept
    client = whole_client(create_app(store, settings))
    answer = client.get("/sv/data/original")
    assert answer.status_code == 404 and "inte är offentliga" in answer.text
    # the content is there all the same, without the row
    assert client.get("/sv/data.zip").status_code == 200


def test_the_newest_files_are_answered_from_memory_when_the_database_is_away(
    tmp_path: Path, settings: Settings
) -> None:
    store = EditionStore(f"sqlite:///{tmp_path / 'editions.db'}", DATA)
    client = whole_client(create_app(store, settings))
    number = store.current().number
    (tmp_path / "editions.db").rename(tmp_path / "away.db")
    package = client.get(f"/sv/data.zip?edition={number}")
    assert sha256_of(package.data) == store.current().record.content_sha256
    original = client.get("/sv/data/original")
    assert original.status_code == 503
    assert "Försök igen" in original.text and str(tmp_path) not in original.text
    assert original.headers["Retry-After"]
    assert client.get("/sv/data").status_code == 200
    assert set(TABLES) <= set(client.get("/sv/data").text.replace("<", ">").split(">"))
