"""What ``deploy/`` ships: units that systemd takes, alarms on numbers there are, a site."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from werkzeug.datastructures import LanguageAccept
from werkzeug.http import parse_accept_header
from werkzeug.wrappers import Request

from s3dash.analysis.interface.resources import MIMETYPES, RESOURCES, XLSX
from s3dash.config import NAMES, ROOT, read_settings
from s3dash.errors import NotOffered
from s3dash.exports.catalogue.contents import ENDINGS
from s3dash.serving.api.asking import liked_format
from s3dash.serving.door.language import preferred_language
from s3dash.serving.keeping.packed import FOR_A_MOMENT, FOR_A_PROGRAM
from s3dash.serving.metrics.counts import PROBLEMS, Counts
from s3dash.serving.metrics.exposition import Exposition

DEPLOY = ROOT / "deploy"
UNITS = sorted(DEPLOY.glob("*.service"))
PAGE = (ROOT / "docs" / "running.md").read_text(encoding="utf-8")
# Of ten; below this systemd itself says that a service is well shut in.
MOST_EXPOSED = 2.5


def analyzed(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    program = shutil.which("systemd-analyze")
    assert program, "systemd-analyze is missing: tools/ensure-programs.sh installs it"
    return subprocess.run(
        [program, *arguments, "--no-pager"],
        capture_output=True, text=True, check=False, env={**os.environ, "LC_ALL": "C"},
    )  # fmt: skip


@pytest.fixture(scope="module")
def units(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The units, with programs that are on this machine: systemd looks whether they are there."""
    folder = tmp_path_factory.mktemp("units")
    for unit in (*UNITS, *DEPLOY.glob("*.timer"), *DEPLOY.glob("*.socket")):
        text = unit.read_text(encoding="utf-8")
        own = re.sub(r"/opt/s3dash/current/\.venv/bin/(python|gunicorn)", sys.executable, text)
        (folder / unit.name).write_text(own, encoding="utf-8")
    return folder


def test_systemd_takes_every_unit_without_a_word(units: Path) -> None:
    assert len(UNITS) >= 3
    done = analyzed("verify", *sorted(units.iterdir()))
    assert (done.returncode, done.stderr, done.stdout) == (0, "", "")


@pytest.mark.parametrize("name", [one.name for one in UNITS])
def test_every_service_is_shut_in(units: Path, name: str) -> None:
    done = analyzed(
        "security", "--offline=yes", f"--threshold={round(MOST_EXPOSED * 10)}", units / name
    )
    assert done.returncode == 0, done.stdout
    found = re.search(r"Overall exposure level for \S+: ([0-9.]+)", done.stdout)
    assert found is not None
    assert float(found.group(1)) <= MOST_EXPOSED


def test_the_settings_that_are_shipped_can_be_read_and_are_settings() -> None:
    lines = (DEPLOY / "s3dash.env").read_text(encoding="utf-8").splitlines()
    named = [line.removeprefix("# ").split("=", 1) for line in lines if re.match(r"#? ?\w+=", line)]
    given = dict(one for one in named if f"# {'='.join(one)}" not in lines)
    settings = read_settings(given)
    assert settings.behind_tls and settings.public_url.startswith("https://")
    assert settings.metrics is not None and settings.proxies == 1
    assert {name for name, _ in named} <= set(NAMES)


# ---- alarms -------------------------------------------------------------------------------------


def alarms() -> list[dict[str, object]]:
    (group,) = yaml.safe_load((DEPLOY / "alarms.yml").read_text(encoding="utf-8"))["groups"]
    return list(group["rules"])


def test_every_alarm_stands_on_numbers_that_the_app_tells_and_says_what_to_do() -> None:
    counts = Counts(rows=1)
    counts.use(counts.take())
    told = set(re.findall(r"(?m)^(s3dash_\w+)", Exposition(counts).text().decode()))
    assert len(alarms()) > 10
    for alarm in alarms():
        asked = set(re.findall(r"\bs3dash_\w+", str(alarm["expr"])))
        assert asked <= told, alarm["alert"]
        assert asked or "up{" in str(alarm["expr"])
        assert {"summary", "do"} == set(dict(alarm["annotations"]))  # type: ignore[call-overload]
        assert f"`{alarm['alert']}`" in PAGE


def test_alarms_on_problems_name_problems_that_there_are() -> None:
    names = {one.rstrip("-") for one in PROBLEMS}
    for alarm in alarms():
        for asked in re.findall(r'problem=~?"([^"]+)"', str(alarm["expr"])):
            assert set(asked.split("|")) <= names


# ---- the site of nginx --------------------------------------------------------------------------

SITE = (DEPLOY / "nginx-site.conf").read_text(encoding="utf-8")


def mapped(name: str, value: str) -> str:
    """What a map of the site makes of a header, as nginx reads it."""
    body = re.search(rf"map \$\w+ \${name} {{\n(.*?)\n}}", SITE, re.S)
    assert body is not None
    default = ""
    for line in body.group(1).splitlines():
        pattern, result = re.fullmatch(r'\s*(default|"(?:[^"])*") (.+?);', line).groups()  # type: ignore[union-attr]
        result, pattern = result.strip('"'), pattern.strip('"')
        if pattern == "default":
            default = result
        elif (found := _fits(pattern, value)) is not None:
            return found.get(result.removeprefix("$"), result)
    return default


def _fits(pattern: str, value: str) -> dict[str, str] | None:
    """What a pattern names of a value, or None where it does not fit."""
    if pattern.startswith("~*"):
        found = re.search(pattern[2:].replace("(?<s3", "(?P<s3"), value, re.I)
        return None if found is None else found.groupdict()
    return {} if pattern == value else None


@pytest.mark.parametrize(
    "said",
    [
        "",
        "*",
        "sv",
        "sv-SE,sv;q=0.9,en-US;q=0.8,en;q=0.7",
        "en-US,en;q=0.9,sv;q=0.8",
        "en-GB,en;q=0.5",
        "de-DE,de;q=0.9,en;q=0.8",
        "de,sv;q=0.5",
        "fi-FI,fi;q=0.9,sv;q=0.8,en;q=0.7",
        "fi,en;q=0.8,sv;q=0.7",
        "nb-NO,nb;q=0.9,no;q=0.8,nn;q=0.7,en-US;q=0.6",
        "da, en-gb;q=0.8",
        "pl",
        "zh-Hans-CN,zh;q=0.9",
        "svx",
    ],
)
def test_the_proxy_reads_the_wish_for_a_language_as_the_app_does(said: str) -> None:
    wished = preferred_language(parse_accept_header(said, LanguageAccept))
    assert mapped("s3_language", said) == wished


@pytest.mark.parametrize(
    ("said", "encoding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip, deflate", "gzip"),
        ("br;q=1.0, gzip;q=0.8, *;q=0.1", "br"),
        ("gzip, br;q=0", "gzip"),
        ("identity", ""),
        ("", ""),
    ],
)
def test_the_proxy_asks_for_one_of_few_encodings(said: str, encoding: str) -> None:
    assert mapped("s3_encoding", said) == encoding


@pytest.mark.parametrize(
    "said",
    [
        "",
        "*/*",
        "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8",
        "application/json, text/plain, */*",
        "text/csv, application/json;q=0.5",
        "application/json;q=0.5, text/csv",
        "text/csv;q=1.0",
        "Text/CSV, */*;q=0.1",
        "text/csv;q=0, */*",
        "text/csv;q=0.9, text/html",
        f"{MIMETYPES[XLSX]}, text/csv;q=0.9",
    ],
)
def test_the_proxy_has_the_interface_answer_in_the_form_that_was_asked_for(said: str) -> None:
    direct, behind = (
        liked_format(RESOURCES["map"], Request({"HTTP_ACCEPT": one}))
        for one in (said, mapped("s3_accept", said))
    )
    assert behind == direct


def test_the_proxy_keeps_an_answer_for_every_form_and_passes_on_what_it_is_kept_by() -> None:
    forms = {*MIMETYPES.values(), *ENDINGS.values()}
    assert len(forms) > 6
    for form in forms:
        assert mapped("s3_accept", form) == form
        assert mapped("s3_accept", f"application/ld+json, {form};q=0.8") == form
    with pytest.raises(NotOffered):
        liked_format(
            RESOURCES["map"], Request({"HTTP_ACCEPT": mapped("s3_accept", "image/png, text/html")})
        )
    keys = re.findall(r'proxy_cache_key "([^"]+)"', SITE)[0].split()[1:]
    headers = ("Accept-Encoding", "Accept-Language", "Accept")
    assert keys == [re.findall(rf"proxy_set_header {one} (\S+);", SITE)[0] for one in headers]


def test_all_that_the_app_believes_of_a_proxy_is_written_anew() -> None:
    believed = (
        "X-Forwarded-For $remote_addr",
        "X-Forwarded-Host $host",
        "X-Forwarded-Proto $scheme",
    )
    assert [line for line in believed if f"proxy_set_header {line};" not in SITE] == []


def test_what_has_run_out_is_given_for_a_moment_only_unless_the_app_is_away() -> None:
    (stale,) = re.findall(r"proxy_cache_use_stale ([^;]+);", SITE)
    assert "updating" not in stale.split()
    assert {"error", "timeout", "http_502", "http_503"} <= set(stale.split())
    assert "proxy_cache_background_update on;" in SITE
    for cached in (FOR_A_MOMENT, FOR_A_PROGRAM):
        assert {"stale-while-revalidate=30", "stale-if-error=86400"} <= set(cached.split(", "))


def test_every_file_that_is_shipped_for_operators_stands_in_their_page() -> None:
    shipped = [one.name for one in DEPLOY.iterdir() if one.is_file() and one.suffix != ".py"]
    assert len(shipped) > 6
    for name in shipped:
        assert f"deploy/{name}" in PAGE
