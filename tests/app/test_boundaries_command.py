"""Putting in county boundaries of one's own, as an operator does it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from s3dash.cli import files as cli_files
from s3dash.cli.commands import main
from s3dash.config import Settings
from s3dash.data.descriptor import descriptor_text
from s3dash.data.reading.submission import read_path
from s3dash.data.shapes import read_shapes
from s3dash.serving.app import create_app
from tests.app.choosing import choose
from tests.broken_workbooks import good_workbook
from tests.conftest import store_in
from tests.drawn_counties import counties, written

SHAPES = ("counties.geojson", "datapackage.json")


@pytest.fixture(autouse=True)
def _own_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("S3DASH_DATABASE_URL", f"sqlite:///{tmp_path / 'editions.db'}")


@pytest.fixture
def lan(tmp_path: Path) -> Path:
    return written(counties(), tmp_path / "lan.gpkg")


def ran(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    code = main(["boundaries", *(str(one) for one in arguments)])
    said = capsys.readouterr()
    assert "Traceback" not in said.err
    return code, said.out, said.err


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_boundaries_are_put_in_and_everything_is_told(
    capsys: pytest.CaptureFixture[str], data_copy: Path, lan: Path
) -> None:
    code, out, err = ran(
        capsys, lan, "--key", "lan_kod", "--data", data_copy, "--attribution", "Lantmäteriet"
    )
    assert (code, err) == (0, "")
    assert out.startswith("3 län är inlagda") and "Lantmäteriet" in out
    assert "Regioner utan form" in out and "SE332 Norrbotten" in out
    assert set(read_shapes(data_copy).label_points) == {"01", "03", "04"}
    assert sorted(content(data_copy)) == sorted(content(Path("data").resolve()))


def test_the_package_still_describes_itself(
    capsys: pytest.CaptureFixture[str], data_copy: Path, lan: Path
) -> None:
    ran(capsys, lan, "--key", "lan_kod", "--data", data_copy)
    text = (data_copy / "datapackage.json").read_text(encoding="utf-8")
    assert text == descriptor_text(data_copy)
    (described,) = [one for one in json.loads(text)["resources"] if one["name"] == "counties"]
    assert described["licenses"] == [{"name": "notspecified", "title": "lan.gpkg"}]
    assert read_path(data_copy).faults == ()


def test_without_a_folder_the_edition_in_use_tells_which_regions_there_are(
    capsys: pytest.CaptureFixture[str],
    data_copy: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("S3DASH_DATA", str(data_copy))
    workbook = tmp_path / "s3.xlsx"
    workbook.write_bytes(good_workbook())
    published = ["publish", str(workbook), "--by", "Anna", "--note", "Små", "--json"]
    main(published)
    option = json.loads(capsys.readouterr().out)["option"]
    assert main([*published, *option.split()]) == 0
    capsys.readouterr()
    lan = written(counties(kod=["A", "03", "25"]), tmp_path / "lan.gpkg")
    code, out, _ = ran(capsys, lan, "--key", "kod", "--json")
    assert code == 0
    assert json.loads(out) == {
        "ok": True,
        "path": str(data_copy),
        "counties": 2,
        "without_shape": ["C Ceda"],
        "without_region": ["25"],
    }
    assert set(read_shapes(data_copy).label_points) == {"01", "03"}


@pytest.mark.parametrize(
    ("language", "words"), [("sv", "Inget är ändrat"), ("en", "Nothing is changed")]
)
def test_a_refusal_leaves_the_folder_as_it_was(
    capsys: pytest.CaptureFixture[str], data_copy: Path, lan: Path, language: str, words: str
) -> None:
    before = content(data_copy)
    told = ("--data", data_copy, "--language", language)
    code, out, err = ran(capsys, lan, "--key", "LnKod", *told)
    assert (code, out) == (1, "")
    assert words in err and "LnKod" in err and "lan_kod" in err
    assert content(data_copy) == before
    code, out, _ = ran(capsys, lan, "--key", "LnKod", *told, "--json")
    assert code == 1 and json.loads(out)["ok"] is False and json.loads(out)["faults"]


def test_a_file_that_is_not_there_and_a_key_that_is_not_given(
    capsys: pytest.CaptureFixture[str], data_copy: Path, lan: Path
) -> None:
    code, _, err = ran(capsys, "borta.gpkg", "--key", "lan_kod", "--data", data_copy)
    assert code == 1 and "borta.gpkg finns inte" in err
    code, _, err = ran(capsys, lan, "--data", data_copy)
    assert code == 2 and "--key" in err


def test_files_are_replaced_together_or_not_at_all(
    capsys: pytest.CaptureFixture[str],
    data_copy: Path,
    lan: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = content(data_copy)
    replace = Path.replace

    def full(self: Path, target: Path) -> Path:
        if target.name == "datapackage.json":
            raise OSError(28, "No space left on device")
        return replace(self, target)

    monkeypatch.setattr(cli_files.Path, "replace", full)
    code, _, err = ran(capsys, lan, "--key", "lan_kod", "--data", data_copy)
    assert code == 1 and "disken är full" in err
    assert content(data_copy) == before


def test_a_folder_that_is_not_there_is_told(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, lan: Path
) -> None:
    code, _, err = ran(capsys, lan, "--key", "lan_kod", "--data", tmp_path / "borta")
    assert code == 1 and "mappen finns inte" in err


def test_pages_say_whose_the_boundaries_are(
    capsys: pytest.CaptureFixture[str],
    data_copy: Path,
    lan: Path,
    tmp_path: Path,
    settings: Settings,
) -> None:
    ran(capsys, lan, "--key", "lan_kod", "--data", data_copy, "--attribution", "Kartverket")
    app = create_app(store_in(tmp_path, data_copy), settings)
    with app.server.test_client() as client:
        for path in ("/sv/karta", "/sv/natverk"):
            shown = choose(app, client, path, "?region=SE110").read()
            assert "Länsgränser: Kartverket" in shown and "Länsgränser: SCB" not in shown
