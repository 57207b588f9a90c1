"""``doctor`` on sound and on broken installations: what it finds, and what it says to do."""

from __future__ import annotations

import datetime
import os
import re
import resource
import shutil
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from s3dash.cli.doctor import of_machine, of_running, of_settings, of_store
from s3dash.cli.doctor.command import examined
from s3dash.cli.doctor.finding import FAULT, OK, WARNING, Finding
from s3dash.config import LANGUAGES, NAMES, ROOT, Settings, read_settings
from s3dash.data.editions.records import Editions
from s3dash.data.reading.submission import read_path
from s3dash.i18n import translator
from s3dash.serving.processes.worker import FILES_A_CONNECTION, MOST_CONNECTIONS, OTHER_FILES
from tests.app.commanding import Run, runner
from tests.conftest import DATA, SMALL_EDITION
from tests.databases import Databases, change, file_of

Findings = list[Finding]


@pytest.fixture(scope="module")
def whole_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with one edition; tests look at copies of it."""
    path = tmp_path_factory.mktemp("whole") / "editions.db"
    Editions(f"sqlite:///{path}").prepare(lambda: read_path(SMALL_EDITION))
    return path


@pytest.fixture
def url(whole_store: Path, tmp_path: Path) -> str:
    return f"sqlite:///{shutil.copy(whole_store, tmp_path / 'editions.db')}"


def of(found: Iterator[Finding] | Findings, check: str) -> Findings:
    """What was found of one thing; it can be said in both languages, with what to do."""
    findings = [one for one in found if one.check == check]
    for finding in findings:
        for language in LANGUAGES:
            t = translator(language)
            assert t(f"doctor-name-{finding.check}") and finding.words(t)
            assert bool(finding.advice_words(t)) == (finding.level != OK)
    return findings


def keys(findings: Findings) -> list[tuple[str, str]]:
    return [(one.level, one.key) for one in findings]


def store_findings(url: str, check: str = of_store.DATABASE) -> list[tuple[str, str]]:
    settings = read_settings({"S3DASH_DATABASE_URL": url})
    return keys(of(of_store.findings(settings), check))


# ---- settings -----------------------------------------------------------------------------------


def said_of_settings(check: str, **environ: str) -> list[tuple[str, str]]:
    return keys(of(of_settings.findings(read_settings(environ), environ), check))


def test_a_name_that_is_almost_a_setting_is_a_fault_and_any_other_a_warning() -> None:
    found = of(examined_settings(S3DASH_PUBLIC_ULR="https://s3.example.org"), of_settings.NAMED)
    assert keys(found) == [(FAULT, "doctor-setting-misspelt")]
    assert found[0].params["meant"] == "S3DASH_PUBLIC_URL"
    odd = said_of_settings(of_settings.NAMED, S3DASH_QWERTYUIOPQWERTY="1")
    assert odd == [(WARNING, "doctor-setting-unknown")]


def examined_settings(**environ: str) -> Iterator[Finding]:
    return of_settings.findings(read_settings(environ), environ)


def test_a_setting_that_cannot_be_read_is_told_alone() -> None:
    found = list(examined({"PORT": "http"}))
    assert keys(of(found, of_settings.NAMED)) == [(FAULT, "error-setting-whole")]
    assert len(found) == 1


@pytest.mark.parametrize(
    ("environ", "level"),
    [
        ({}, WARNING),
        ({"S3DASH_PUBLIC_URL": "http://127.0.0.1:8050"}, WARNING),
        ({"S3DASH_PUBLIC_URL": "http://localhost"}, WARNING),
        ({"S3DASH_PUBLIC_URL": "https://s3.example.org"}, OK),
    ],
)
def test_the_address_must_be_one_that_readers_can_use(environ: dict[str, str], level: str) -> None:
    assert [one for one, _ in said_of_settings(of_settings.PUBLIC, **environ)] == [level]


@pytest.mark.parametrize(
    ("url", "switch", "key"),
    [
        ("https://a.example", "1", "doctor-tls-on"),
        ("https://a.example", "0", "doctor-tls-unset"),
        ("http://a.example", "1", "doctor-tls-plain"),
        ("http://a.example", "0", "doctor-tls-off"),
    ],
)
def test_the_address_and_tls_must_agree(url: str, switch: str, key: str) -> None:
    found = said_of_settings(of_settings.TLS, S3DASH_PUBLIC_URL=url, S3DASH_TLS=switch)
    assert [one for _, one in found] == [key]


def test_metrics_that_others_can_read_are_told() -> None:
    asked = {"127.0.0.1:1": OK, "[::1]:1": OK, "10.0.0.1:1": WARNING}
    for place, level in asked.items():
        assert said_of_settings("metrics", S3DASH_METRICS=place)[0][0] == level


@pytest.mark.parametrize(
    ("environ", "found"),
    [
        ({}, (OK, "doctor-proxies-none")),
        ({"S3DASH_TLS": "1"}, (WARNING, "doctor-proxies-unset")),
        ({"S3DASH_TLS": "1", "S3DASH_PROXIES": "1"}, (OK, "doctor-proxies")),
        ({"S3DASH_PROXIES": "1", "HOST": "10.0.0.5"}, (WARNING, "doctor-proxies-passed-by")),
    ],
)
def test_readers_must_be_told_apart_behind_a_proxy(
    environ: dict[str, str], found: tuple[str, str]
) -> None:
    assert said_of_settings("proxies", **environ) == [found]


def test_redis_away_is_told_without_its_password_and_is_no_fault() -> None:
    assert said_of_settings("redis") == [(OK, "doctor-redis-none")]
    with socket.create_server(("127.0.0.1", 0)) as bound:
        port = bound.getsockname()[1]
    environ = {"S3DASH_REDIS_URL": f"redis://:hemligt@127.0.0.1:{port}/0"}
    (found,) = of(examined_settings(**environ), "redis")
    assert (found.level, found.key) == (WARNING, "doctor-redis-away")
    assert "hemligt" not in found.words(translator("sv"))


def test_who_answers_for_the_service_has_to_be_said() -> None:
    assert said_of_settings("operator", S3DASH_OPERATOR="Tillväxtverket")[0][0] == WARNING
    both = {"S3DASH_OPERATOR": "Tillväxtverket", "S3DASH_CONTACT": "a@example.org"}
    assert said_of_settings("operator", **both)[0][0] == OK


def test_every_setting_that_is_read_is_known_by_name_and_stands_in_the_page_for_operators() -> None:
    source = (ROOT / "s3dash" / "config.py").read_text(encoding="utf-8")
    page = (ROOT / "docs" / "running.md").read_text(encoding="utf-8")
    for name in NAMES:
        assert f"`{name}`" in page
        assert f'"{name}"' in source
    read = set(re.findall(r'"(S3DASH_\w+)"', source))
    assert len(read) > 10
    assert read <= set(NAMES)


# ---- the store ----------------------------------------------------------------------------------


def test_a_sound_store_is_sound(databases: Databases) -> None:
    url = databases.new()
    Editions(url).prepare(lambda: read_path(SMALL_EDITION))
    assert store_findings(url) == [(OK, "doctor-database")]
    assert store_findings(url, of_store.EDITIONS) == [(OK, "doctor-editions")]
    assert store_findings(url, of_store.CLOCK) == [(OK, "doctor-clock")]
    assert store_findings(url, of_store.DATA) == [(OK, "doctor-data")]


def test_what_is_not_there_is_told_and_not_made(databases: Databases) -> None:
    url = databases.new()
    missing = "doctor-database-missing" if url.startswith("sqlite") else "doctor-database-empty"
    assert store_findings(url) == [(WARNING, missing)]
    assert store_findings(url) == [(WARNING, missing)]


def test_a_database_that_does_not_answer_is_a_fault_without_its_password() -> None:
    settings = read_settings({"S3DASH_DATABASE_URL": "postgresql://a:hemligt@127.0.0.1:1/x"})
    (found,) = of(of_store.findings(settings), of_store.DATABASE)
    assert found.level == FAULT
    assert "hemligt" not in found.words(translator("sv"))
    assert store_findings("mysql://a/b") == [(FAULT, "error-setting-database")]


@pytest.mark.parametrize(
    ("revision", "found"),
    [
        ("0001", (WARNING, "doctor-database-earlier")),
        ("9999", (FAULT, "doctor-database-later")),
    ],
)
def test_tables_of_another_release_are_told_and_left_alone(
    url: str, revision: str, found: tuple[str, str]
) -> None:
    change(url, "UPDATE alembic_version SET version_num = :now", now=revision)
    before = file_of(url).read_bytes()
    assert store_findings(url) == [found]
    assert file_of(url).read_bytes() == before


def test_a_damaged_file_is_a_fault(url: str) -> None:
    content = bytearray(file_of(url).read_bytes())
    content[4096 * 2 : 4096 * 4] = b"\xff" * 4096 * 2
    file_of(url).write_bytes(content)
    ((level, _),) = store_findings(url)
    assert level == FAULT


def test_an_edition_whose_bytes_are_others_is_found(url: str) -> None:
    change(url, "UPDATE originals SET content = :bytes", bytes=b"none")
    assert store_findings(url, of_store.EDITIONS) == [(FAULT, "doctor-edition-unreadable")]


def test_an_earlier_edition_that_is_damaged_is_a_warning(url: str) -> None:
    change(
        url,
        "INSERT INTO originals SELECT 'x', name, content FROM originals LIMIT 1",
    )
    change(
        url,
        "INSERT INTO editions SELECT 0, published_at, published_by, note, submission_name,"
        " submission_sha256, 'x', restored_from, counts, difference FROM editions",
    )
    assert store_findings(url, of_store.EDITIONS) == [
        (OK, "doctor-editions"),
        (WARNING, "doctor-editions-damaged"),
    ]


def test_a_clock_that_is_behind_the_editions_is_a_fault(url: str) -> None:
    ahead = datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=1)
    at = ahead.strftime("%Y-%m-%dT%H:%M:%SZ")
    change(url, "UPDATE editions SET published_at = :at", at=at)
    assert store_findings(url, of_store.CLOCK) == [(FAULT, "doctor-clock-behind")]


def test_a_clock_that_is_not_the_databases_is_told(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    past = datetime.datetime.now(datetime.UTC) - datetime.timedelta(minutes=9)
    monkeypatch.setattr("s3dash.data.editions.database.Database.clock", lambda _: past)
    assert store_findings(url, of_store.CLOCK) == [(WARNING, "doctor-clock-apart")]


def test_a_data_folder_that_cannot_be_used_is_told(tmp_path: Path, data_copy: Path) -> None:
    def found(folder: Path) -> list[tuple[str, str]]:
        settings = read_settings({"S3DASH_DATA": str(folder), "S3DASH_DATABASE_URL": "sqlite:///x"})
        return keys(of(of_store.findings(settings), of_store.DATA))

    assert [level for level, _ in found(tmp_path / "none")] == [FAULT]
    (data_copy / "regions.csv").write_text("x\n", encoding="utf-8")
    assert found(data_copy) == [(FAULT, "doctor-data-refused")]


# ---- the machine --------------------------------------------------------------------------------


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return read_settings({"S3DASH_DATABASE_URL": f"sqlite:///{tmp_path / 'editions.db'}"})


def machine(settings: Settings, check: str) -> list[tuple[str, str]]:
    return keys(of(of_machine.findings(settings), check))


def test_a_folder_that_cannot_be_written_to_is_a_fault(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert machine(settings, of_machine.WRITING) == [(OK, "doctor-writing")]

    # whatever the rights: tests may be run by root
    def no(*_: object, **__: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr("tempfile.TemporaryFile", no)
    assert machine(settings, of_machine.WRITING) == [(FAULT, "doctor-writing-refused")]
    monkeypatch.undo()
    (tmp_path / "editions.db").touch()
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert machine(settings, of_machine.WRITING) == [(FAULT, "doctor-writing-refused")]


@pytest.mark.parametrize(
    ("free", "level"), [(50, FAULT), (500, WARNING), (5000, OK)], ids=["full", "little", "enough"]
)
def test_a_disk_without_room_is_told(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, free: int, level: str
) -> None:
    usage = type(shutil.disk_usage("/"))(10**12, 0, free * 1024**2)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    assert [one for one, _ in machine(settings, of_machine.DISK)] == [level]


def test_a_limit_of_files_below_what_connections_need_is_told(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert of_machine.WANTED_FILES == OTHER_FILES + FILES_A_CONNECTION * MOST_CONNECTIONS
    monkeypatch.setattr(resource, "getrlimit", lambda _: (256, 1024))
    assert machine(settings, "files") == [(WARNING, "doctor-files-few")]
    monkeypatch.setattr(resource, "getrlimit", lambda _: (256, 20_000))
    assert machine(settings, "files") == [(OK, "doctor-files")]


def test_more_workers_than_memory_holds_is_told(settings: Settings) -> None:
    assert machine(replace(settings, workers=100_000), "memory")[0][0] == WARNING


def test_a_browser_that_is_missing_or_broken_costs_pictures_only(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "chromium"
    broken.write_text("#!/bin/sh\nexit 3\n", encoding="ascii")
    broken.chmod(0o700)
    named = {"/no/browser": "doctor-browser-named", str(broken): "doctor-browser-fails"}
    for browser, key in named.items():
        assert machine(replace(settings, browser=browser), of_machine.BROWSER) == [(WARNING, key)]
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert machine(settings, of_machine.BROWSER) == [(WARNING, "doctor-browser-missing")]


def test_programs_of_the_backup_are_asked_for_where_they_are_needed(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def there(name: str) -> str | None:
        return None if name == "pg_dump" else f"/usr/bin/{name}"

    monkeypatch.setattr(shutil, "which", there)
    assert machine(settings, "programs") == [(OK, "doctor-programs")]
    elsewhere = replace(settings, database_url="postgresql://a@b/c")
    assert machine(elsewhere, "programs") == [(WARNING, "doctor-programs-missing")]


def test_a_network_drive_is_no_place_for_a_file(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(of_machine, "NETWORK_DRIVES", kinds_of_mounts())
    found = machine(settings, of_machine.WRITING)
    assert (FAULT, "doctor-network-drive") in found


def kinds_of_mounts() -> set[str]:
    lines = Path("/proc/mounts").read_text(encoding="utf-8").splitlines()
    return {line.split()[2] for line in lines}


# ---- the app that runs --------------------------------------------------------------------------


@contextmanager
def answering(body: bytes) -> Iterator[int]:
    """Something that answers everything with this; its port."""

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Answer) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server.server_address[1]
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (b'{"edition": 3, "problems": []}', [(OK, "doctor-app")]),
        (
            b'{"edition": 3, "problems": ["database-unreachable"]}',
            [(OK, "doctor-app"), (WARNING, "doctor-app-problems")],
        ),
        (b'{"status": "no edition", "problems": []}', [(FAULT, "doctor-app-without-edition")]),
        (b"<html>", [(FAULT, "doctor-app-silent")]),
        (b"[]", [(FAULT, "doctor-app-silent")]),
    ],
)
def test_what_the_app_says_of_itself_is_told(body: bytes, found: list[tuple[str, str]]) -> None:
    with answering(body) as port:
        settings = read_settings({"PORT": str(port)})
        assert keys(of(of_running.findings(settings), of_running.APP)) == found


def test_an_app_that_does_not_run_is_no_fault() -> None:
    with socket.create_server(("127.0.0.1", 0)) as bound:
        port = bound.getsockname()[1]
    settings = read_settings({"PORT": str(port)})
    assert keys(of_running.findings(settings)) == [(OK, "doctor-app-not-running")]


# ---- the command --------------------------------------------------------------------------------


@pytest.fixture
def run(url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    with socket.create_server(("127.0.0.1", 0)) as bound:
        monkeypatch.setenv("PORT", str(bound.getsockname()[1]))
    ran = runner(url, monkeypatch, capsys)
    monkeypatch.setenv("S3DASH_DATA", str(DATA))
    return ran


def test_a_sound_installation_ends_with_0_in_both_languages(run: Run) -> None:
    for language, word in (("sv", "Fel: 0."), ("en", "Faults: 0.")):
        said = run("doctor", "--language", language)
        assert (said.code, said.err) == (0, "")
        assert word in said.out


def test_a_fault_ends_with_1_and_programs_are_told_by_name(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("S3DASH_PUBLIC_ULR", "https://s3.example.org")
    said = run("doctor", "--json")
    assert said.code == 1
    assert said.json["ok"] is False
    found = {(one["check"], one["level"]) for one in said.json["checks"]}
    assert {("settings", FAULT), ("database", OK), ("editions", OK)} <= found
    assert all(bool(one["advice"]) == (one["level"] != OK) for one in said.json["checks"])


def test_nothing_is_changed_by_looking(run: Run, url: str) -> None:
    before = file_of(url).read_bytes(), sorted(file_of(url).parent.iterdir())
    run("doctor")
    assert (file_of(url).read_bytes(), sorted(file_of(url).parent.iterdir())) == before
    assert sa.make_url(url).database
