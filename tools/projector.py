"""Scenes as a hall sees them: ``python -m tools.projector [FOLDER]`` looks at all that ship.

Each is seen by a projector in a bright room, and there by eyes that lack one kind of cones. What is
told is text that loses its contrast, and signs of a legend that cannot be told apart any more.
With a folder, pictures of what is seen are written there.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import combinations, product
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np
from PIL import Image
from playwright.sync_api import Frame, Page, ViewportSize

from s3dash.config import LANGUAGES
from s3dash.state.showing import SHIPPED, Showing, showing_url
from tools.browser import chromium, served

Colour = tuple[float, ...]
Box = tuple[float, float, float, float]
Pixels = np.ndarray[Any, Any]

SCREEN: ViewportSize = {"width": 1920, "height": 1080}
# The region that introduces itself.
REGION = "SE311"

# What light of the room a screen has when white on black has 3:1 left of its 21:1, counted as WCAG
# counts: (1 + 0.05 + r) / (0 + 0.05 + r) = 3.
FLARE = 0.05
LEFT = 3.0
ROOM = (1 + FLARE - LEFT * FLARE) / (LEFT - 1)
# Text keeps what 4.5:1 on white (WCAG 2.2, 1.4.3) has left there.
READABLE = (1 + FLARE + ROOM) / ((1 + FLARE) / 4.5 + ROOM)
# Names and marks on a colour keep what black with 4.5:1 on one has left: they are seen one by one,
# and large letters are seen from 1.17:1 on (a threshold of 2 %, Legge and others, 1987, four times
# over, Whittaker and Lovie-Kitchin, 1993).
ON_COLOUR = (4.5 * FLARE + ROOM) / (FLARE + ROOM)
# The difference in CIELAB that is just noticed (Mahy and others, 1994). Two signs have twice that;
# steps of a scale follow each other, and what has their colour has its number on it.
NOTICED = 2.3
APART = 2 * NOTICED

# Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision
# Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009: severity 1.0,
# for linear RGB.
EYES: dict[str, tuple[Colour, Colour, Colour]] = {
    "all cones": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
# Of linear sRGB: relative luminance, and the tristimulus values under D65.
LUMINANCE = np.array([0.2126, 0.7152, 0.0722])
XYZ = np.array(
    [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ]
)

# How far from its strokes what is behind a text is looked at, in pixels; and how near its ink a
# colour is its own.
AROUND, NEAR = 3, 40

# Every text that is seen with its colour and its place in the window, and every sign of the legend.
LOOK = """() => {
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const words = walker.currentNode.textContent.trim();
    const one = walker.currentNode.parentElement;
    if (!words || !one || one.closest('script, style, noscript, title, desc, [hidden]')) continue;
    if (!one.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    if (one.closest('.visually-hidden')) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    const { x, y, width, height } = range.getBoundingClientRect();
    if (width < 2 || x < 0 || y < 0 || x + width > innerWidth || y + height > innerHeight) continue;
    const look = getComputedStyle(one);
    const ink = one instanceof SVGElement ? look.fill : look.color;
    if (!/^rgb\\(/.test(ink)) continue;
    texts.push({ words: words.slice(0, 40), ink, box: [x, y, width, height] });
  }
  const signs = [...document.querySelectorAll('#legend .swatch')].map((one) => {
    const look = getComputedStyle(one);
    return {
      words: one.parentElement.textContent.trim(),
      mark: [one.textContent.trim(), look.backgroundImage].join(' '),
      fill: look.backgroundColor,
      isStep: /cell-step-/.test(one.className),
    };
  });
  return { texts, signs, paper: getComputedStyle(document.body).backgroundColor, innerWidth };
}"""


@dataclass(frozen=True)
class Seen:
    """Something that is not seen as it should be.

    Attributes:
        scene: the address of its view.
        eyes: who does not see it.
        what: in words.
    """

    scene: str
    eyes: str
    what: str

    def __str__(self) -> str:
        return f"{self.scene}: {self.eyes}: {self.what}"


def linear(colour: str) -> Pixels:
    """The light of a colour as browsers write it, ``rgb(r, g, b)``."""
    parts = colour[colour.index("(") + 1 : -1].replace("/", ",").split(",")
    return _light(np.array([float(part) for part in parts[:3]]) / 255)


def _light(values: Pixels) -> Pixels:
    found: Pixels = np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)
    return found


def in_hall(light: Pixels, eyes: str) -> Pixels:
    """Light as it reaches eyes of a kind, with that of the room in it."""
    seen = np.clip(light @ np.array(EYES[eyes]).T, 0, 1)
    found: Pixels = (seen + ROOM) / (1 + ROOM)
    return found


def contrast(one: str, other: str, eyes: str) -> float:
    """The contrast of two colours that is left in the hall."""
    found = [
        LUMINANCE @ np.clip(linear(colour) @ np.array(EYES[eyes]).T, 0, 1)
        for colour in (one, other)
    ]
    low, high = sorted(float(luminance) + FLARE + ROOM for luminance in found)
    return high / low


def difference(one: str, other: str, eyes: str) -> float:
    """How different two colours look in the hall, in CIELAB."""
    first, second = (_lab(in_hall(linear(colour), eyes)) for colour in (one, other))
    return float(np.linalg.norm(first - second))


def is_lost(one: str, other: str, eyes: str, least: float) -> bool:
    """Whether colours that differ enough on a good screen do not in the hall."""
    on_screen = float(np.linalg.norm(_lab(linear(one)) - _lab(linear(other))))
    return on_screen >= least and difference(one, other, eyes) < least


def _lab(light: Pixels) -> Pixels:
    ratio = (light @ XYZ.T) / XYZ.sum(axis=1)
    root = np.where(ratio > (6 / 29) ** 3, np.cbrt(ratio), ratio * (29 / 6) ** 2 / 3 + 4 / 29)
    return np.array([116 * root[1] - 16, 500 * (root[0] - root[1]), 200 * (root[1] - root[2])])


def badly_seen(scene: str, frame: Frame, screen: Page) -> Iterator[Seen]:
    """What a hall does not see of a page that is drawn.

    Args:
        scene: what it is called.
        frame: the page.
        screen: the window that it is in, magnified or not.
    """
    found = frame.evaluate(LOOK)
    if not found["texts"]:
        raise LookupError(f"no text in {scene}")
    shot = np.asarray(Image.open(BytesIO(screen.screenshot())).convert("RGB"))
    place = _place(frame, found["innerWidth"])
    grounds = [_ground(shot, _on_screen(one["box"], place), one["ink"]) for one in found["texts"]]
    for eyes in EYES:
        for text, ground in zip(found["texts"], grounds, strict=True):
            asked = READABLE if ground == found["paper"] else ON_COLOUR
            left = contrast(text["ink"], ground, eyes)
            if left < asked:
                what = f"“{text['words']}” has {left:.2f}:1, {text['ink']} on {ground}"
                yield Seen(scene, eyes, what)
        for one, other in combinations(found["signs"], 2):
            least = NOTICED if one["isStep"] and other["isStep"] else APART
            if one["mark"] == other["mark"] and is_lost(one["fill"], other["fill"], eyes, least):
                yield Seen(scene, eyes, f"“{one['words']}” is as “{other['words']}”")


def _place(frame: Frame, width: float) -> Box:
    """Where a page begins on the screen, and how much it is magnified."""
    if frame.parent_frame is None:
        return (0.0, 0.0, 1.0, 1.0)
    box = frame.frame_element().bounding_box()
    if box is None:
        raise LookupError("a scene that is not seen")
    return (box["x"], box["y"], box["width"] / width, box["width"] / width)


def _on_screen(box: Box, place: Box) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of what is around a text, in pixels of the screen."""
    (x, y, width, height), (left, top, scale, _) = box, place
    return (
        max(0, int(left + x * scale) - AROUND),
        max(0, int(top + y * scale) - AROUND),
        int(left + (x + width) * scale) + AROUND,
        int(top + (y + height) * scale) + AROUND,
    )


def _ground(shot: Pixels, box: tuple[int, int, int, int], ink: str) -> str:
    """The colour that is most of what stands next to the strokes of a text."""
    left, top, right, bottom = box
    seen = shot[top:bottom, left:right].astype(int)
    own = np.array([float(part) for part in ink[ink.index("(") + 1 : -1].split(",")[:3]])
    strokes = np.abs(seen - own).sum(axis=2) <= NEAR
    around = strokes.copy()
    for _ in range(AROUND):
        wider = np.pad(around, 1)
        around = wider[:-2, 1:-1] | wider[2:, 1:-1] | wider[1:-1, :-2] | wider[1:-1, 2:] | around
    beside = seen[around & ~strokes] if strokes.any() else seen.reshape(-1, 3)
    if not len(beside):
        return ink
    colours, counts = np.unique(beside, axis=0, return_counts=True)
    red, green, blue = colours[counts.argmax()]
    return f"rgb({red}, {green}, {blue})"


def badly_seen_on(page: Page, address: str) -> Iterator[Seen]:
    """What a hall does not see of the scenes of a presentation, and of what stands beside them.

    Args:
        page: as large as the screen.
        address: of the presentation.
    """
    for number in shown_scenes(page, address):
        scene = f"{urlsplit(page.url).path} {page.title()} {number}"
        yield from badly_seen(scene, page.main_frame, page)
        yield from badly_seen(scene, drawn_frame(page, number), page)


def shown_scenes(page: Page, address: str) -> Iterator[int]:
    """Go through the scenes of a presentation; each is drawn when its number comes."""
    page.goto(address)
    page.locator("html.is-ready").wait_for()
    for number in range(1, int(page.evaluate("window.s3stage.scenes.length")) + 1):
        page.evaluate("(number) => window.s3stage.go(number)", number)
        page.locator(f".scene.here.drawn[data-scene='{number}']").wait_for()
        yield number


def drawn_frame(page: Page, number: int) -> Frame:
    """The page of a scene that is drawn."""
    element = page.locator(f"iframe[data-scene='{number}']").element_handle()
    frame = element.content_frame()
    assert frame is not None  # noqa: S101 - it is an iframe
    return frame


def picture(png: bytes, eyes: str) -> Image.Image:
    """A picture of a screen as it is seen in the hall."""
    values = np.asarray(Image.open(BytesIO(png)).convert("RGB")) / 255
    seen = in_hall(_light(values), eyes)
    back = np.where(seen <= 0.0031308, seen * 12.92, 1.055 * seen ** (1 / 2.4) - 0.055)
    return Image.fromarray((np.clip(back, 0, 1) * 255).astype("uint8"))


def main() -> None:
    """Look at every scene that ships, in both languages."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    seen: list[Seen] = []
    with served() as address, chromium() as browser:
        page = browser.new_page(viewport=SCREEN)
        for language, deck in product(LANGUAGES, SHIPPED):
            region = REGION if deck == "region" else None
            at = address + showing_url(Showing(language, deck, region))
            seen += badly_seen_on(page, at)
            if folder is not None:
                _write(page, at, folder / f"{language}-{deck}")
    print("\n".join(map(str, seen)))
    print(f"{len(seen)} things badly seen")
    sys.exit(1 if seen else 0)


def _write(page: Page, address: str, stem: Path) -> None:
    stem.parent.mkdir(parents=True, exist_ok=True)
    for number in shown_scenes(page, address):
        png = page.screenshot()
        for eyes in EYES:
            picture(png, eyes).save(f"{stem}-{number}-{eyes.replace(' ', '-')}.png")


if __name__ == "__main__":
    main()
