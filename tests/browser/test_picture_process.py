"""Pictures as the server makes them: the one process of a machine, its browser, the files."""

from __future__ import annotations

import json
import os
import re
import signal
import stat
import struct
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from time import sleep
from xml.etree import ElementTree as ET

import pytest
from dash import Dash
from flask.testing import FlaskClient

from s3dash.cli.commands import main
from s3dash.config import ROOT, Settings
from s3dash.errors import NoSuchPage, PictureFailed
from s3dash.exports.slides.legend import legend_of
from s3dash.serving.api.picture_files import VIEWS
from s3dash.serving.app import create_app, pictures_of
from s3dash.stage.pictures.asking import CHILD, SOCKET, PageToPicture, PictureProcess
from s3dash.stage.pictures.form import PictureForm
from s3dash.stage.pictures.pictures import Pictures
from s3dash.state import ViewState, to_path
from tests.conftest import Share, small_store

SPACE = "{http://www.w3.org/2000/svg}"
WIDE, PAGE = PictureForm(), PictureForm(shape="page")
SVG, PDF = PictureForm("svg"), PictureForm("pdf")
MAP = "/sv/karta?domain=digital&region=SE311"
# What a view needs to have something to draw.
KEYS = {
    "region": "?region=SE311",
    "compare": "?regions=SE110,SE311",
    "domain": "?domain=digital",
    "partners": "?region=SE311",
    "initiatives": "?initiative=vanguard",
}
# A page that says of itself how its picture comes about.
OWN = """<html lang="sv" data-ready><script>window.s3_pictures = {{
  isReady: () => true,
  svg: async () => ({{ text: String(await ({made})()), width: 9, height: 9, title: "" }}),
}};</script></html>"""


@pytest.fixture(scope="session")
def app(tmp_path_factory: pytest.TempPathFactory, settings: Settings) -> Dash:
    folder = tmp_path_factory.mktemp("pictures")
    url = f"sqlite:///{folder / 'editions.db'}"
    own = {"database_url": url, "public_url": "https://atlas.example"}
    return create_app(small_store(folder), Settings(**{**vars(settings), **own}))


@pytest.fixture(scope="session")
def pictures(app: Dash) -> Pictures:
    return pictures_of(app)


@pytest.fixture(scope="session")
def ask(pictures: Pictures) -> PictureProcess:
    """The one process of all tests here."""
    assert isinstance(pictures.ask, PictureProcess)
    return pictures.ask


@pytest.fixture
def client(app: Dash) -> FlaskClient:
    return app.server.test_client()


def processes(folder: Path) -> list[int]:
    """The processes of pictures that stand in a folder."""
    found = []
    for place in Path("/proc").glob("[0-9]*"):
        try:
            is_it = CHILD.encode() in (place / "cmdline").read_bytes()
            if is_it and (place / "cwd").resolve() == folder.resolve():
                found.append(int(place.name))
        except OSError:
            continue
    return found


def until(is_so: Callable[[], bool]) -> None:
    for _ in range(1200):
        if is_so():
            return
        sleep(0.05)
    raise AssertionError("it did not come")


def own(made: str) -> PageToPicture:
    return PageToPicture("/sv/karta", "/sv/karta", "sv", "20261123", OWN.format(made=made).encode())


def size(png: bytes) -> tuple[int, int]:
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def words_of(svg: bytes) -> str:
    root = ET.fromstring(svg)  # noqa: S314 (made by the page itself)
    texts = root.iter("{http://www.w3.org/2000/svg}text")
    return " ".join(" ".join(one.itertext()) for one in texts)


# ---- the picture ----------------------------------------------------------------------------


def test_a_fresh_browser_makes_the_same_bytes(
    pictures: Pictures, ask: PictureProcess, tmp_path: Path
) -> None:
    fresh = Pictures(pictures.context, pictures.written, PictureProcess(tmp_path, ask.file))
    for address in (MAP, "/sv/matris", "/en/network?scope=europe", "/sv/partner?region=SE311"):
        assert fresh.picture(address, WIDE) == pictures.picture(address, WIDE), address
    for form in (PictureForm("png", "page", 2), SVG, PDF):
        assert fresh.picture("/sv/natverk", form) == pictures.picture("/sv/natverk", form), form


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_has_a_picture_in_either_shape(
    pictures: Pictures, view: str, share: Share
) -> None:
    for language, form in share((("sv", WIDE), ("en", PAGE)), of=2, at=[*VIEWS].index(view)):
        address = f"{to_path(ViewState(language, VIEWS[view]))}{KEYS.get(view, '')}"
        width, height = size(pictures.picture(address, form))
        if form == WIDE:
            assert (width, height) == (1280, 720)
        else:
            assert width == 720 and 200 < height < 1700


@pytest.mark.parametrize(
    "address", [MAP, "/sv/matris", "/sv/natverk", "/sv/forandringar", "/sv/region?region=SE311"]
)
@pytest.mark.parametrize(("shape", "width"), [("slide", "1170"), ("drawing", "720")])
def test_a_picture_for_a_slide_or_a_document_is_the_drawing_with_its_legend_alone(
    pictures: Pictures, address: str, shape: str, width: str
) -> None:
    made = pictures.picture(address, PictureForm("svg", shape))
    root = ET.fromstring(made)  # noqa: S314
    heading = next(iter(root)).text or ""
    words, whole = words_of(made), words_of(pictures.picture(address, SVG))
    assert root.get("width") == width
    # what stands on the slide or in the document itself, where it can be edited
    for told in (heading, "CC BY 4.0", "Version 1"):
        assert told in whole and told not in words, told
    assert len(words.split()) > 20


def test_a_picture_for_a_slide_says_where_its_legend_is(pictures: Pictures) -> None:
    found = legend_of(pictures.picture(MAP, PictureForm(shape="slide")))
    assert found is not None
    assert 0 < found.width < found.drawing < 0.4 and 0.1 < found.height < 1
    assert legend_of(pictures.picture(MAP, WIDE)) is None


def test_a_page_without_a_drawing_is_pictured_whole_for_a_slide_too(pictures: Pictures) -> None:
    assert size(pictures.picture("/sv/jamfor", PictureForm(shape="slide"))) == (1280, 720)


def test_a_picture_at_twice_the_scale_has_twice_the_pixels(pictures: Pictures) -> None:
    png = pictures.picture(MAP, PictureForm(scale=2))
    assert size(png) == (2560, 1440)
    density = png.index(b"pHYs") + 4
    assert struct.unpack(">IIB", png[density : density + 9]) == (7560, 7560, 1)


def test_a_page_without_a_drawing_is_pictured_with_the_first_rows_of_its_table(
    pictures: Pictures,
) -> None:
    words = words_of(pictures.picture("/sv/jamfor?regions=SE110,SE311", SVG))
    assert "Tema, samverkan eller region" in words and "Stockholm" in words
    assert re.search(r"\b\d+ av \d+ rader visas\.", words)
    table = words_of(pictures.picture(f"{MAP}&table=1", SVG))
    assert "Blekinge" in table and "rader visas" in table


@pytest.mark.parametrize(
    "address", ["/sv/tema?domain=digital", "/sv/samverkan?initiative=vanguard"]
)
def test_a_page_with_a_map_in_it_is_pictured_with_the_map(pictures: Pictures, address: str) -> None:
    words = words_of(pictures.picture(address, SVG))
    # all regions by name, what the signs mean, and no rows
    assert "Norrbotten" in words and "Blekinge" in words and "rader visas" not in words
    assert re.search(r"\b(medlem|etablerat styrkeområde) · \d", words)
    table = words_of(pictures.picture(f"{address}&table=1", SVG))
    assert "medlem · " not in table and "etablerat styrkeområde · " not in table


def test_names_on_a_picture_of_changes_stand_on_one_line(pictures: Pictures) -> None:
    picture = pictures.picture("/en/changes", SVG)
    texts = [one.text for one in ET.fromstring(picture).iter(f"{SPACE}text")]  # noqa: S314
    assert "Jämtland Härjedalen" in texts and "Härjedalen" not in texts


def test_the_public_address_is_written_on_a_picture_and_else_the_path(
    pictures: Pictures, ask: PictureProcess
) -> None:
    words = words_of(pictures.picture(f"{MAP}&utm_source=brev", SVG))
    assert f"https://atlas.example{MAP}" in words and "utm_source" not in words
    assert "s3.invalid" not in words and "CC BY 4.0" in words and "Version 1" in words


def test_every_file_says_in_words_what_it_shows(pictures: Pictures) -> None:
    root = ET.fromstring(pictures.picture(MAP, SVG))  # noqa: S314
    own_words = [one.text or "" for one in list(root)[:2]]
    assert own_words[0].startswith("Digitalisering") and "regioner" in own_words[1]
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "sv"
    png = pictures.picture(MAP, WIDE)
    for keyword, text in zip(("Title", "Description"), own_words, strict=True):
        assert f"{keyword}\0\0\0sv\0\0{text}".encode() in png
    pdf = pictures.picture(MAP, PDF)
    assert b"/Lang (sv)" in pdf and b"/Alt " in pdf


def test_the_picture_of_an_embedded_page_is_that_of_the_page(pictures: Pictures) -> None:
    assert pictures.picture(f"{MAP}&embed=1", WIDE) == pictures.picture(MAP, WIDE)


def test_an_address_where_no_view_answers_has_no_picture(pictures: Pictures) -> None:
    with pytest.raises(NoSuchPage):
        pictures.picture("/sv/ingenting", WIDE)


# ---- the interface --------------------------------------------------------------------------


def test_the_interface_answers_with_a_file_that_is_asked_for_again_cheaply(
    client: FlaskClient,
) -> None:
    address = "/api/v1/picture/map?domain=digital&language=en&format=svg"
    first = client.get(address)
    assert first.status_code == 200 and first.mimetype == "image/svg+xml"
    assert "Digital" in words_of(first.data)
    named = first.headers["Content-Disposition"]
    assert named.startswith('inline; filename="s3-status_digital') and named.endswith('.svg"')
    again = client.get(address, headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304 and not again.data
    numbered = client.head(f"{address}&edition=1")
    assert "immutable" in numbered.headers["Cache-Control"]
    assert "immutable" not in first.headers["Cache-Control"]


@pytest.mark.parametrize(("address", "status", "said"), [
    ("/api/v1/picture/mapp", 404, "nothing"),
    ("/api/v1/picture/map?format=gif", 400, "png, svg, pdf"),
    ("/api/v1/picture/map?scale=3", 400, "1, 2"),
    ("/api/v1/picture/map?language=de", 400, "sv, en"),
    ("/api/v1/picture/map?domain=nix", 400, "nix"),
    ("/api/v1/picture/map?edition=77", 404, "77"),
    ("/api/v1/nothing", 404, "nothing"),
    ("/api", 404, "nothing"),
])  # fmt: skip
def test_the_interface_tells_what_is_wrong_as_a_problem(
    client: FlaskClient, address: str, status: int, said: str
) -> None:
    answer = client.get(address, headers={"Accept-Language": "en"})
    assert (answer.status_code, answer.mimetype) == (status, "application/problem+json")
    told = json.loads(answer.data)
    assert told["status"] == status and said in told["detail"], told


@pytest.mark.parametrize(
    ("language", "said"), [("sv", "Bilder kan inte göras"), ("en", "Pictures cannot be made")]
)
def test_without_a_browser_the_interface_says_so(
    tmp_path: Path, app: Dash, settings: Settings, language: str, said: str
) -> None:
    url = f"sqlite:///{tmp_path / 'editions.db'}"
    changed = {"database_url": url, "browser": "/nowhere/chromium"}
    without = create_app(pictures_of(app).context.store, Settings(**{**vars(settings), **changed}))
    answer = without.server.test_client().get(f"/api/v1/picture/map?language={language}")
    assert (answer.status_code, answer.mimetype) == (503, "application/problem+json")
    assert json.loads(answer.data)["detail"].startswith(said)


def test_the_command_writes_a_picture_and_refuses_what_is_none(
    pictures: Pictures, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def picture(*arguments: str) -> int:
        return main(["picture", *arguments, "--language", "en"], lambda: pictures.picture)

    out = tmp_path / "map.png"
    assert picture(MAP, str(out), "--scale", "2", "--shape", "page") == 0
    assert size(out.read_bytes())[0] == 1440
    assert picture(MAP, str(tmp_path / "map.gif")) == 2
    assert ".png, .svg or .pdf" in capsys.readouterr().err
    assert picture("/en/nothing", str(out)) == 1
    assert picture("/en/map?domain=nix", str(out)) == 1
    assert "nix" in capsys.readouterr().err
    assert main(["picture", MAP, str(out), "--language", "en"]) == 1
    assert "Chromium" in capsys.readouterr().err
    assert [one.name for one in tmp_path.iterdir()] == ["map.png"]


# ---- the process ----------------------------------------------------------------------------


@contextmanager
def listening() -> Iterator[tuple[int, list[str]]]:
    """A server of this machine, and what it was asked for."""
    asked: list[str] = []

    class Told(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Nothing."""

    with HTTPServer(("127.0.0.1", 0), Told) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server.server_port, asked
        server.shutdown()
        thread.join()


def test_a_page_in_the_process_reaches_no_network(ask: PictureProcess) -> None:
    with listening() as (port, asked):
        made = f"""async () => {{
          const socket = new Promise((done) => {{
            const one = new WebSocket('ws://127.0.0.1:{port}/');
            one.onopen = () => done('open'); one.onerror = () => done('refused');
          }});
          const tries = ['http://127.0.0.1:{port}/', 'https://example.org/', '/etc/passwd']
            .map((one) => fetch(one, {{ mode: 'no-cors' }}).then(() => 'reached', () => 'refused'));
          return (await Promise.all([...tries, socket])).join(' ');
        }}"""
        assert ask(own(made), SVG) == b"refused refused refused refused"
        assert asked == []


def test_only_its_own_user_may_use_the_socket(ask: PictureProcess) -> None:
    ask(own("async () => 'drawn'"), SVG)
    mode = (ask.folder / SOCKET).stat().st_mode
    assert stat.S_ISSOCK(mode) and stat.S_IMODE(mode) == 0o600


def test_many_who_ask_at_once_start_one_process_that_ends_with_them(tmp_path: Path) -> None:
    program = """
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from s3dash.stage.pictures.asking import PageToPicture, PictureProcess
from s3dash.stage.pictures.form import PictureForm
folder, html = Path(sys.argv[1]), sys.argv[2].encode()
page = PageToPicture("/sv/karta", "/sv/karta", "sv", "20261123", html)
def ask(_):
    return PictureProcess(folder, lambda _: None)(page, PictureForm("svg"))
with ThreadPoolExecutor(4) as pool:
    print(*(one.decode() for one in pool.map(ask, range(4))), flush=True)
sys.stdin.read()
"""
    arguments = [sys.executable, "-c", program, str(tmp_path), OWN.format(made="async () => 'one'")]
    with subprocess.Popen(
        arguments, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as asking:
        assert asking.stdout is not None and asking.stdin is not None
        assert asking.stdout.readline().strip() == "one one one one"
        assert len(processes(tmp_path)) == 1
        asking.stdin.close()
    until(lambda: not processes(tmp_path))
    assert not (tmp_path / SOCKET).exists()


def test_a_process_that_was_killed_is_started_anew(tmp_path: Path) -> None:
    ask = PictureProcess(tmp_path, lambda _: None)
    assert ask(own("async () => 'first'"), SVG) == b"first"
    [process] = processes(tmp_path)
    os.kill(process, signal.SIGKILL)
    until(lambda: not processes(tmp_path))
    assert ask(own("async () => 'second'"), SVG) == b"second"


def test_a_picture_that_takes_too_long_costs_nobody_else_theirs(tmp_path: Path) -> None:
    # whoever asks first has the process started, and says how long a picture may take
    first, other = (PictureProcess(tmp_path, lambda _: None, seconds=one) for one in (3.0, 40.0))
    assert first(own("async () => 'warm'"), SVG) == b"warm"
    with ThreadPoolExecutor(2) as pool:
        endless = pool.submit(first, own("async () => { for (;;) {} }"), SVG)
        others = pool.submit(other, own("async () => 'theirs'"), SVG)
        with pytest.raises(PictureFailed):
            endless.result()
        assert others.result() == b"theirs"


def test_a_page_that_fails_is_told_and_the_next_is_drawn(ask: PictureProcess) -> None:
    with pytest.raises(PictureFailed):
        ask(own("async () => { throw new Error('no graph'); }"), SVG)
    assert ask(own("async () => 'drawn'"), SVG) == b"drawn"
