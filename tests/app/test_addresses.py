"""Addresses, headers, files and errors: what the server owes around the pages."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from s3dash.analysis.answers import ANSWERS
from s3dash.config import Settings
from s3dash.data.editions.store import EditionStore
from s3dash.serving.app import create_app
from s3dash.state import SLUGS, ViewState, to_path
from tests.app.choosing import first_page
from tests.conftest import DATA, store_in

PAGES = [to_path(ViewState(language, view)) for view in SLUGS for language in ("sv", "en")]


@pytest.mark.parametrize("page", PAGES)
def test_every_page_answers_in_its_language(client: FlaskClient, page: str) -> None:
    answer = client.get(page)
    assert answer.status_code == 200
    assert f'<html lang="{page[1:3]}">' in answer.text
    assert "Loading..." not in answer.text


@pytest.mark.parametrize(
    ("path", "asked", "place"),
    [
        ("/", "sv-SE,sv;q=0.9,en;q=0.5", "/sv"),
        ("/", "en-GB,en;q=0.9", "/en"),
        ("/", "de", "/en"),
        ("/", "", "/sv"),
    ],
)
def test_the_front_door_leads_to_the_start_page(
    client: FlaskClient, path: str, asked: str, place: str
) -> None:
    answer = client.get(path, headers={"Accept-Language": asked})
    assert (answer.status_code, answer.location) == (302, place)


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("/en/karta?domain=digital&region=SE311", "/en/map?domain=digital&region=SE311"),
        ("/sv/map", "/sv/karta"),
        ("/sv/karta/", "/sv/karta"),
        ("/sv/", "/sv"),
        ("/en/?region=SE311", "/en?region=SE311"),
        ("/sv/accessibility", "/sv/tillganglighet"),
    ],
)
def test_a_slug_of_the_other_language_leads_to_its_own(
    client: FlaskClient, path: str, place: str
) -> None:
    answer = client.get(path)
    assert (answer.status_code, answer.location) == (301, place)


@pytest.mark.parametrize(
    "path",
    [
        "/finns-inte",
        "/sv/finns-inte",
        "/en/x/y",
        "/healthx",
        "/assets/",
        "/_dash-foo",
        "/shapes-zz.js",
        "/sv/karta/mer",
        "/wp-login.php",
        "/x.csv",
    ],
)
def test_an_unknown_address_is_not_found(client: FlaskClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert "Traceback" not in answer.text


@pytest.mark.parametrize(
    "path", ["/assets/none.css", "/_dash-component-suites/x/y.js", "/en/karta.csv"]
)
def test_an_unknown_file_is_not_found_in_words(client: FlaskClient, path: str) -> None:
    answer = client.get(path, headers={"Accept-Language": "en"})
    assert answer.status_code == 404
    assert "There is nothing at this address." in answer.text


def test_who_stands_between_keeps_the_unknown_address_by_language(client: FlaskClient) -> None:
    found = {asked: client.get("/x", headers={"Accept-Language": asked}) for asked in ("sv", "en")}
    assert found["sv"].text != found["en"].text
    for answer in found.values():
        assert answer.vary.as_set() == {"accept-language", "accept-encoding"}


def test_a_query_in_raw_letters_is_carried_along(client: FlaskClient) -> None:
    raw = "domain=å".encode().decode("latin-1")
    answer = client.get("/en/karta", environ_overrides={"QUERY_STRING": raw})
    assert answer.location == "/en/map?domain=%C3%A5"


def test_another_method_is_refused_in_words(client: FlaskClient) -> None:
    answer = client.post("/sv/karta")
    assert answer.status_code == 405
    assert "Den metoden" in answer.text


def test_health_tells_the_edition_and_its_age(client: FlaskClient) -> None:
    answer = client.get("/health")
    assert answer.status_code == 200
    assert answer.json["edition"] == 1
    assert answer.json["age_days"] >= 0


def test_robots_are_told(client: FlaskClient) -> None:
    assert client.get("/robots.txt").text.startswith("User-agent")


# ---- headers --------------------------------------------------------------------------------


@pytest.mark.parametrize("path", [*PAGES, "/", "/health", "/sv/none", "/static/none.js", "/x.csv"])
def test_every_answer_has_the_security_headers(client: FlaskClient, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["Content-Security-Policy"]
    for rule in (
        "default-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'self'",
        "connect-src 'self'",
    ):
        assert rule in policy.split("; ")
    scripts = next(rule for rule in policy.split("; ") if rule.startswith("script-src"))
    assert "unsafe" not in scripts
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert "Permissions-Policy" in headers
    assert "Set-Cookie" not in headers


def test_hsts_is_sent_behind_tls_only(store: EditionStore, settings: Settings) -> None:
    def header(behind_tls: bool) -> str | None:
        app = create_app(store, replace(settings, behind_tls=behind_tls))
        return app.server.test_client().get("/health").headers.get("Strict-Transport-Security")

    assert header(False) is None
    assert "max-age=" in str(header(True))


def test_whoever_may_frame_the_app_is_a_setting(store: EditionStore, settings: Settings) -> None:
    app = create_app(store, replace(settings, frame_ancestors="https://intern.example"))
    policy = app.server.test_client().get("/health").headers["Content-Security-Policy"]
    assert "frame-ancestors https://intern.example" in policy


def test_no_page_names_another_origin_to_fetch_from(client: FlaskClient) -> None:
    for page in PAGES:
        fetched = first_page(client, page).fetched
        assert len(fetched) > 3
        assert all(address.startswith("/static/") for address in fetched)


def test_what_the_pages_fetch_is_there(client: FlaskClient) -> None:
    for address in first_page(client, "/sv/karta").fetched:
        answer = client.get(address)
        assert answer.status_code == 200, address
        assert len(answer.data) > 0


# ---- the table as a file ---------------------------------------------------------------------


def test_the_file_has_the_rows_of_the_table_with_codes_and_names(client: FlaskClient) -> None:
    answer = client.get("/sv/karta.csv?domain=digital")
    rows = list(csv.reader(io.StringIO(answer.data.decode("utf-8-sig")), delimiter=";"))
    assert rows[0][:3] == ["Regionkod", "Region", "Status"]
    assert len(rows) == 22
    assert next(row[:4] for row in rows if row[0] == "SE311") == [
        "SE311",
        "Värmland",
        "utvecklingsområde",
        "tolkat",
    ]
    name = "s3-status_digital_2021-2027_version-1_2026-11-23.csv"
    assert name in answer.headers["Content-Disposition"]
    member = client.get("/en/map.csv?initiative=vanguard").headers["Content-Disposition"]
    assert "s3-initiative_vanguard_version-1_2026-11-23.csv" in member
    assert client.get("/en/map.csv").text.startswith("\ufeffRegion code,Region,Priorities")


@pytest.mark.parametrize(
    ("query", "word"),
    [
        ("domain=digitl", "digital"),
        ("measure=status", "tema"),
        ("round=1999", "1999"),
        ("domain=%3Cscript%3E", "&lt;script&gt;"),
        ("domain=%00%FF", "kod"),
    ],
)
def test_a_file_that_cannot_be_meant_is_refused_in_words(
    client: FlaskClient, query: str, word: str
) -> None:
    answer = client.get(f"/sv/karta.csv?{query}")
    assert answer.status_code == 400
    assert word in answer.text
    assert "<script>" not in answer.text


def test_only_pages_with_a_table_have_a_file(client: FlaskClient) -> None:
    assert client.get("/sv/tillganglighet.csv").status_code == 404
    assert client.get("/sv/map.csv").status_code == 404


# ---- no edition ------------------------------------------------------------------------------


@pytest.fixture
def without_edition(data_copy: Path, tmp_path: Path, settings: Settings) -> FlaskClient:
    (data_copy / "priorities.csv").write_text("damaged", encoding="utf-8")
    for name in ("counties.geojson", "map_labels.csv"):
        (data_copy / name).unlink()
    store = store_in(tmp_path, data_copy)
    assert set(store.problems) == {"seed-refused", "shapes-unreadable"}
    return create_app(store, replace(settings, data_folder=data_copy)).server.test_client()


def test_without_an_edition_readers_are_told_so(without_edition: FlaskClient) -> None:
    for path, word in (("/sv/karta", "ingen version"), ("/en/map", "no version")):
        answer = without_edition.get(path)
        assert answer.status_code == 503
        assert word in answer.text
        assert "Traceback" not in answer.text
    assert without_edition.get("/health").status_code == 503
    assert without_edition.get("/sv/karta.csv").status_code == 503
    for path in ("/sv/finns-inte", "/nowhere"):
        assert without_edition.get(path).status_code == 404


def test_a_failure_of_the_program_is_told_in_words(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("a secret of the machine")

    monkeypatch.setitem(ANSWERS, "map", fail)
    answer = client.get("/sv/karta.csv")
    assert answer.status_code == 500
    assert "Felet är noterat" in answer.text
    assert "secret" not in answer.text


def test_the_data_folder_is_not_served(client: FlaskClient) -> None:
    for path in ("/data/regions.csv", "/assets/../data/regions.csv", "/assets/%2e%2e/app.py"):
        assert client.get(path).status_code == 404
    assert DATA.is_dir()
