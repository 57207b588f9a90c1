"""Files that pages fetch: kept for a year, compressed once, and no more than what is used."""

from __future__ import annotations

import gzip
import json
import re
import shutil
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

import brotli
import pytest
from flask.testing import FlaskClient

from s3dash.config import ROOT
from s3dash.data.editions.store import EditionStore
from s3dash.serving import static
from s3dash.serving.static import BUILT, OWN, StaticFiles
from s3dash.state import SLUGS, ViewState, to_path
from tests.app.choosing import first_page

NAMES = (
    *("script", "site", "style", "plotly", "favicon", "stage-script", "stage-style"),
    *(path.name for path in sorted((BUILT / "fonts").glob("*.woff2"))),
)
COMPRESSED = ("script", "site", "style", "plotly")
DECODED = {"br": brotli.decompress, "gzip": gzip.decompress, "identity": bytes}
FRONTEND = ROOT / "tools" / "frontend"
COMPONENTS = json.loads((FRONTEND / "components.json").read_text(encoding="utf-8"))
# What dbc.Input and dbc.RadioItems write by themselves.
CLASSES_OF_CONTROLS = {
    *(".form-control", ".is-invalid"),
    *(".form-check", ".form-check-inline", ".form-check-input", ".form-check-label"),
}
# Where the browser's components of ours are, which no package brings.
OUR_OWN = "s3dash"


@pytest.fixture(scope="module")
def files(store: EditionStore) -> StaticFiles:
    return StaticFiles(store.shapes)


def text_of(client: FlaskClient, files: StaticFiles, name: str) -> str:
    return str(client.get(files.address(name)).text)


def sources() -> Iterator[Path]:
    """What pages are written by that take bootstrap's rules.

    Those of the stage take none, and the code to embed a page is for pages of others.
    """
    for path in (ROOT / "s3dash").rglob("*.py"):
        if path.parent.name != "stage" and path.name != "embed_code.py":
            yield path
    yield from OWN.glob("*.js")


# ---- how they are sent ----------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_a_file_is_kept_for_a_year_and_never_asked_about(
    client: FlaskClient, files: StaticFiles, name: str
) -> None:
    answer = client.get(files.address(name))
    assert answer.status_code == 200
    assert len(answer.data) > 0
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    for header in ("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy"):
        assert header in answer.headers


@pytest.mark.parametrize("encoding", DECODED)
@pytest.mark.parametrize("name", NAMES)
def test_who_has_a_file_gets_nothing_again(
    client: FlaskClient, files: StaticFiles, name: str, encoding: str
) -> None:
    asked = {"Accept-Encoding": encoding}
    first = client.get(files.address(name), headers=asked)
    again = client.get(
        files.address(name), headers={**asked, "If-None-Match": first.headers["ETag"]}
    )
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["Cache-Control"] == first.headers["Cache-Control"]


@pytest.mark.parametrize("name", COMPRESSED)
def test_a_file_is_the_same_in_every_encoding(
    client: FlaskClient, files: StaticFiles, name: str
) -> None:
    bodies = {}
    for encoding, decode in DECODED.items():
        answer = client.get(files.address(name), headers={"Accept-Encoding": encoding})
        assert answer.headers.get("Content-Encoding", "identity") == encoding
        assert answer.headers["Vary"] == "Accept-Encoding"
        bodies[encoding] = decode(answer.data)
    assert len(set(bodies.values())) == 1


def test_no_request_compresses_a_file(
    client: FlaskClient, files: StaticFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> bytes:
        raise AssertionError("compressed on request")

    for module in (brotli, gzip):
        monkeypatch.setattr(module, "compress", refuse)
    for name in NAMES:
        for encoding in DECODED:
            answer = client.get(files.address(name), headers={"Accept-Encoding": encoding})
            assert answer.status_code == 200


def test_head_tells_of_a_file_without_sending_it(client: FlaskClient, files: StaticFiles) -> None:
    asked = {"Accept-Encoding": "br"}
    answer = client.head(files.address("script"), headers=asked)
    whole = client.get(files.address("script"), headers=asked)
    assert answer.data == b""
    assert answer.headers["Content-Length"] == str(len(whole.data))


def test_a_file_takes_no_other_method(client: FlaskClient, files: StaticFiles) -> None:
    assert client.post(files.address("script")).status_code in {404, 405}


def test_the_name_of_a_file_changes_with_its_content(
    store: EditionStore, files: StaticFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = shutil.copytree(OWN, tmp_path / "site")
    (own / "s3.js").write_text("// another script", encoding="utf-8")
    monkeypatch.setattr(static, "OWN", own)
    other = StaticFiles(store.shapes)
    assert other.address("site") != files.address("site")
    for name in ("script", "style", "plotly"):
        assert other.address(name) == files.address(name)


def test_the_outlines_of_europe_are_a_file_too(client: FlaskClient, store: EditionStore) -> None:
    answer = client.get(store.shapes.europe_address, headers={"Accept-Encoding": "br"})
    assert answer.headers["Content-Encoding"] == "br"
    assert "immutable" in answer.headers["Cache-Control"]
    assert json.loads(brotli.decompress(answer.data)) == store.shapes.europe


# ---- what is in them ------------------------------------------------------------------------


def test_the_files_that_were_compressed_when_built_are_those_beside_them() -> None:
    built = sorted(BUILT.glob("*.br"))
    assert [path.name for path in built] == ["dash-s3.min.js.br", "plotly-s3.min.js.br"]
    for path in built:
        whole = path.with_suffix("")
        assert brotli.decompress(path.read_bytes()) == whole.read_bytes()
        assert gzip.decompress(whole.with_suffix(".js.gz").read_bytes()) == whole.read_bytes()


def test_a_page_fetches_one_style_sheet_and_two_scripts(
    client: FlaskClient, files: StaticFiles
) -> None:
    names = ("source-sans-3-latin.woff2", "style", "favicon", "script", "site")
    assert first_page(client, "/sv/karta").fetched == [files.address(name) for name in names]


def test_the_script_is_of_the_installed_packages(client: FlaskClient, files: StaticFiles) -> None:
    named = [f"{name} {version(name)}" for name in ("dash", "dash-bootstrap-components")]
    first = text_of(client, files, "script").splitlines()[0]
    assert first.startswith(f"/*! {', '.join(named)};"), "run make frontend"


def test_the_script_brings_the_components_that_are_listed(
    client: FlaskClient, files: StaticFiles
) -> None:
    script = text_of(client, files, "script")
    for namespace, names in COMPONENTS.items():
        assert f"window.{namespace}=" in script
        for name in names:
            assert re.search(rf"[{{,]{name}:(function\(\)|\(\)=>)", script), name
    # of what is not used nothing is left
    for name in ("Accordion", "DatePickerRange", "Dropdown", "Marquee"):
        assert not re.search(rf"[{{,]{name}:(function\(\)|\(\)=>)", script), name


def components(part: Any) -> Iterator[tuple[str, str]]:
    """Package and name of every component that the browser is given."""
    if isinstance(part, list):
        for one in part:
            yield from components(one)
    elif isinstance(part, dict) and "props" in part:
        yield part["namespace"], part["type"]
        yield from components(part["props"].get("children"))


def test_the_components_that_are_listed_are_those_in_use(client: FlaskClient) -> None:
    # the figure is put there by our script
    script = (OWN / "takeover.js").read_text(encoding="utf-8")
    used = set(re.findall(r'namespace: "(\w+)", type: "(\w+)"', script))
    assert used == {("dash_core_components", "Graph")}
    addresses = [to_path(ViewState("sv", view)) for view in SLUGS]
    more = ("/sv/partner?show=scenario&region=SE311", "/sv/partner?show=consortium", "/sv/none")
    for address in (*addresses, *more):
        page = first_page(client, address, 404 if address == "/sv/none" else 200)
        used |= set(components(page.data("first-layout")))
        used |= set(components(json.loads(page.data("first-answer")["texts"]["controls"])))
    found: dict[str, set[str]] = {}
    for namespace, name in used:
        found.setdefault(namespace, set()).add(name)
    assert found.pop(OUR_OWN) == {"Folded", "Island", "PageText", "Select"}
    listed = {namespace: set(names) for namespace, names in COMPONENTS.items()}
    assert found == listed, "change tools/frontend/components.json and run make frontend"


def test_no_page_gets_stand_ins_for_old_browsers_or_tables_of_dash(
    client: FlaskClient, files: StaticFiles
) -> None:
    scripts = "".join(text_of(client, files, name) for name in ("script", "site"))
    for sign in ("core-js", "babelPolyfill", "dash_table", "Plotly.register"):
        assert sign not in scripts
    assert not re.search(r"^//# sourceMappingURL", scripts, re.M)


def test_a_graph_waits_for_our_plotly_and_brings_its_own_parts(
    client: FlaskClient, files: StaticFiles
) -> None:
    script = text_of(client, files, "script")
    assert script.count("window.s3drawing.load()") == 2
    assert "async-graph" not in re.findall(r'src="([^"]+)"', script)
    assert "webpackChunkdash_core_components" in text_of(client, files, "plotly")
    site = text_of(client, files, "site")
    assert files.address("plotly") in site
    assert site.rstrip().endswith("new DashRenderer();")


def test_the_style_sheet_fetches_fonts_only(client: FlaskClient, files: StaticFiles) -> None:
    style = text_of(client, files, "style")
    addresses = re.findall(r'url\("(/[^"]+)"\)', style)
    within = re.findall(r'url\("?data:', style)
    assert style.count("url(") == len(addresses) + len(within)
    fonts = {files.address(name) for name in NAMES if name.endswith(".woff2")}
    assert set(addresses) == fonts


def test_the_style_sheet_has_the_icons_that_stand_in_its_sources(
    client: FlaskClient, files: StaticFiles
) -> None:
    own = "".join(path.read_text(encoding="utf-8") for path in OWN.glob("*.css"))
    named = re.findall(r'url\("\.\./lib/icons/([\w-]+\.svg)"\)', own)
    assert len(named) > 5
    assert all((BUILT / "icons" / name).is_file() for name in named)
    style = text_of(client, files, "style")
    assert style.count('url("data:image/svg+xml,%3Csvg xmlns=') >= len(named)
    assert "lib/icons" not in style


def test_our_rules_follow_those_of_bootstrap(client: FlaskClient, files: StaticFiles) -> None:
    style = text_of(client, files, "style")
    places = [style.index(mark) for mark in (".form-select{", "@font-face {", ".skip-link")]
    assert places == sorted(places)


def test_no_rule_of_bootstrap_was_left_out_that_the_program_needs() -> None:
    """A word anywhere in the program counts as in use, as it does for ``make frontend``."""
    words = {word for path in sources() for word in re.findall(r"[\w-]+", path.read_text("utf-8"))}
    words |= {word.lower() for word in words}
    left_out = (FRONTEND / "bootstrap-left-out.txt").read_text(encoding="utf-8").splitlines()
    assert ".accordion" in left_out
    for selector in left_out:
        named = set(re.findall(r"[\w-]+", re.sub(r"::?[\w-]+", " ", selector)))
        assert not named <= words, f"{selector} is in use: run make frontend"
    kept = (BUILT / "bootstrap-s3.min.css").read_text(encoding="utf-8")
    for name in (*CLASSES_OF_CONTROLS, ".visually-hidden"):
        assert re.search(rf"{re.escape(name)}(?![\w-])", kept), name


@pytest.mark.parametrize("name", ["bootstrap", "plotly.js", "prop-types", "react", "react-dom"])
def test_the_licence_of_what_is_bundled_is_there(name: str) -> None:
    licences = (BUILT / "LICENSES.txt").read_text(encoding="utf-8")
    assert re.search(rf"^{re.escape(name)} \d+\.\d+", licences, re.M)


def test_the_licences_of_dash_and_of_what_is_in_its_scripts_are_there() -> None:
    licences = (BUILT / "LICENSES.txt").read_text(encoding="utf-8")
    for heading in ("dash", "dash-bootstrap-components", "regenerator-runtime 0.14.1"):
        assert f"\n{heading}\n" in licences
    assert "Apache License" in licences
    assert "ramda: Copyright" in licences
