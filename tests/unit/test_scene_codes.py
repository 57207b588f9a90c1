"""The code on a scene: what it says, and where there can be none."""

from __future__ import annotations

import pytest

from s3dash.exports.qr import LONGEST, is_readable, qr_code, written
from s3dash.i18n import translator
from s3dash.stage.codes import is_reached_by_phones, scene_code
from s3dash.state import ViewState

PUBLIC = "https://s3.example.se"
T = translator("sv")


def test_letters_beyond_ascii_are_percent_encoded_and_what_is_encoded_stays() -> None:
    assert written("https://s3.example.se/sv/tema?q=å%20b,c&d=1") == (
        "https://s3.example.se/sv/tema?q=%C3%A5%20b,c&d=1"
    )


def test_an_address_is_read_up_to_180_letters_as_they_are_written() -> None:
    assert is_readable("a" * LONGEST)
    assert not is_readable("a" * (LONGEST + 1))
    assert not is_readable("å" * (LONGEST // 6 + 1))
    with pytest.raises(ValueError, match="181 letters"):
        qr_code("a" * (LONGEST + 1), "")


def test_a_code_is_called_what_it_is_whatever_the_words() -> None:
    assert 'aria-label="&#34;&lt;b&gt;"' in qr_code(PUBLIC, '"<b>')


@pytest.mark.parametrize(
    "base",
    [
        "https://s3.example.se",
        "http://s3.example.se:8050/atlas",
        "http://8.8.8.8",
        "http://[2a00::1]",
    ],
)
def test_phones_reach_what_is_outside(base: str) -> None:
    assert is_reached_by_phones(base)


@pytest.mark.parametrize(
    "base",
    [
        *("http://127.0.0.1:8050", "http://localhost:8050", "http://[::1]", "http://0.0.0.0:80"),
        *("http://10.1.2.3", "http://192.168.0.7:8050", "http://172.16.1.1", "http://169.254.1.1"),
        *("http://[fe80::1]", "http://[fd00::1]", "http://dator7:8050", "http://dator7.local"),
        *("http://S3.INTERNAL", "http://s3.lan.", "", "file:///home/s3.html", "http://"),
    ],
)  # fmt: skip
def test_phones_do_not_reach_what_is_on_this_computer_or_network(base: str) -> None:
    assert not is_reached_by_phones(base)


def test_a_scene_that_phones_cannot_reach_says_why_it_has_no_code() -> None:
    found = scene_code(ViewState("sv", "map"), "http://127.0.0.1:8050/", T)
    assert found == f"<p>{T('stage-code-private')}</p>"


def test_a_scene_with_a_long_address_says_so() -> None:
    many = tuple(f"region-{number}" for number in range(30))
    found = scene_code(ViewState("sv", "compare", regions=many), PUBLIC, T)
    assert found == f"<p>{T('stage-code-long')}</p>"


def test_a_scene_that_phones_reach_has_a_code() -> None:
    assert "<svg" in scene_code(ViewState("sv", "map"), PUBLIC, T)
