"""Codes of views, read by the decoders that are in phones and in gates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import pytest
import zxingcpp
from PIL import Image, ImageFilter
from playwright.sync_api import Browser
from pyzbar import pyzbar

from s3dash.exports.qr import LONGEST, qr_code
from s3dash.i18n import translator
from s3dash.markup import Markup
from s3dash.stage.codes import code_address, scene_code
from s3dash.state import parse_url
from tools.assess import addresses

BASE = "https://s3-atlasen.example.se"
# As large as they are drawn before they are scaled, far and near.
DRAWN, FAR, NEAR = 360, 90, 180
ACROSS = 10
# What a lens does that is a little out of focus.
BLUR = ImageFilter.GaussianBlur(0.5)
STYLE = (
    "<style>body{margin:0;display:flex;flex-wrap:wrap}"
    f".qr svg{{display:block;width:{DRAWN}px}}</style>"
)
LONG = [f"{BASE}/sv/jamfor?regions={'SE311,' * 60}", f"{BASE}/en/map?q={'%C3%A5' * 60}"]


@dataclass(frozen=True)
class Pictured:
    """A code as it is seen."""

    address: str
    drawn: Image.Image

    def scaled(self, side: int) -> Image.Image:
        return self.drawn.resize((side, side), Image.Resampling.LANCZOS)


def codes() -> dict[str, Markup]:
    """The codes of every view with the choices that are assessed, and the longest, by address."""
    found = {one[:LONGEST]: qr_code(one[:LONGEST], "") for one in LONG}
    for address in addresses():
        state, problems = parse_url(*address.partition("?")[::2])
        if state is None or problems:
            continue
        found[code_address(state, BASE)] = scene_code(state, BASE, translator("sv"))
    return found


@pytest.fixture(scope="module")
def pictured(browser: Browser) -> Iterator[list[Pictured]]:
    drawn = codes()
    page = browser.new_page(viewport={"width": DRAWN * ACROSS, "height": DRAWN})
    page.set_content(STYLE + "".join(drawn.values()))
    shot = Image.open(BytesIO(page.screenshot(full_page=True))).convert("L")
    found = []
    for at, address in enumerate(drawn):
        x, y = DRAWN * (at % ACROSS), DRAWN * (at // ACROSS)
        found.append(Pictured(address, shot.crop((x, y, x + DRAWN, y + DRAWN))))
    yield found
    page.close()


def by_zxing(picture: Image.Image) -> list[str]:
    return [found.text for found in zxingcpp.read_barcodes(picture)]


def by_zbar(picture: Image.Image) -> list[str]:
    return [found.data.decode() for found in pyzbar.decode(picture)]


def test_every_view_in_both_languages_has_a_code(pictured: list[Pictured]) -> None:
    asked = [one.address for one in pictured]
    assert len(asked) > 60
    assert {len(one) for one in asked[:2]} == {LONGEST}


def test_far_away_and_out_of_focus_a_code_is_read(pictured: list[Pictured]) -> None:
    unread = [
        one.address for one in pictured if by_zxing(one.scaled(FAR).filter(BLUR)) != [one.address]
    ]
    assert unread == []


def test_near_a_code_is_read_by_two_decoders(pictured: list[Pictured]) -> None:
    seen = [(one.address, one.scaled(NEAR)) for one in pictured]
    unread = [at for at, near in seen if by_zxing(near) != [at] or by_zbar(near) != [at]]
    assert unread == []
