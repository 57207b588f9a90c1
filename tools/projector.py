"""Scenes as a hall sees them: ``python -m tools.projector [FOLDER]`` looks at all that ship.

Each is seen by a projector in a bright room, and there by eyes that lack one kind of cones. What is
told is text that loses its contrast, and signs of a legend that cannot be told apart any more.
With a folder, pictures of what is seen are written there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import combinations
from typing import Any

import numpy as np
from PIL import Image
from playwright.sync_api import Frame

Colour = tuple[float, ...]

# What light of the room a screen has when white on black has 3:1 left of its 21:1, counted as WCAG
# counts: (1 + 0.05 + r) / (0 + 0.05 + r) = 3.
FLARE = 0.05
LEFT = 3.0
ROOM = (1 + FLARE - LEFT * FLARE) / (LEFT - 1)
# Text keeps what 4.5:1 on white (WCAG 2.2, 1.4.3) has left there.
READABLE = (1 + FLARE + ROOM) / ((1 + FLARE) / 4.5 + ROOM)
# Black or white on the colour in the middle has the square root of what there is: on a colour no
# more can be asked. Names and marks there are large.
ON_COLOUR = (LEFT**0.5) * 0.9
# Twice the difference in CIELAB that is just noticed (2.3, Mahy and others, 1994).
APART = 4.6

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

# Every text that is seen with its colour and what is behind it, and every sign of the legend.
LOOK = """() => {
  const opaque = (colour) => /^rgb\\(/.test(colour);
  const everywhere = document.createElement('style');
  everywhere.textContent = '* { pointer-events: all !important }';
  document.head.append(everywhere);
  function shown(one) {
    const look = getComputedStyle(one);
    const isShape = one instanceof SVGElement && !(one instanceof SVGSVGElement);
    const fill = isShape ? look.fill : look.backgroundColor;
    return opaque(fill) && look.fillOpacity === '1' ? fill : null;
  }
  function behind(one, x, y) {
    const there = document.elementsFromPoint(x, y);
    const isText = (other) => other.closest('text') !== null;
    const from = there.findIndex((other) => other === one || one.contains(other));
    const found = there.slice(Math.max(from, 0)).filter((other) => !isText(other));
    return found.map(shown).find(Boolean) || 'rgb(255, 255, 255)';
  }
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const words = walker.currentNode.textContent.trim();
    const one = walker.currentNode.parentElement;
    if (!words || !one || one.closest('script, style, noscript, title, desc, [hidden]')) continue;
    if (!one.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    const { x, y, width, height } = range.getBoundingClientRect();
    if (width < 2 || x + width < 0 || y + height < 0 || x > innerWidth || y > innerHeight) continue;
    const look = getComputedStyle(one);
    const isDrawn = one instanceof SVGElement;
    texts.push({
      words: words.slice(0, 40),
      ink: isDrawn ? look.fill : look.color,
      ground: behind(one, x + width / 2, y + height / 2),
    });
  }
  const paper = getComputedStyle(document.body).backgroundColor;
  const signs = [...document.querySelectorAll('#legend .swatch')].map((one) => {
    const look = getComputedStyle(one);
    return {
      words: one.parentElement.textContent.trim(),
      mark: [one.textContent.trim(), look.backgroundImage].join(' '),
      fill: look.backgroundColor,
    };
  });
  everywhere.remove();
  return { texts, signs, paper };
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


def linear(colour: str) -> np.ndarray[Any, Any]:
    """The light of a colour as browsers write it, ``rgb(r, g, b)``."""
    parts = colour[colour.index("(") + 1 : -1].replace("/", ",").split(",")
    return _light(np.array([float(part) for part in parts[:3]]) / 255)


def _light(values: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    found: np.ndarray[Any, Any] = np.where(
        values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4
    )
    return found


def in_hall(light: np.ndarray[Any, Any], eyes: str) -> np.ndarray[Any, Any]:
    """Light as it reaches eyes of a kind, with that of the room in it."""
    seen = np.clip(light @ np.array(EYES[eyes]).T, 0, 1)
    found: np.ndarray[Any, Any] = (seen + ROOM) / (1 + ROOM)
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


def _lab(light: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    ratio = (light @ XYZ.T) / XYZ.sum(axis=1)
    root = np.where(ratio > (6 / 29) ** 3, np.cbrt(ratio), ratio * (29 / 6) ** 2 / 3 + 4 / 29)
    return np.array([116 * root[1] - 16, 500 * (root[0] - root[1]), 200 * (root[1] - root[2])])


def badly_seen(scene: str, page: Frame) -> Iterator[Seen]:
    """What a hall does not see of a scene whose page is open."""
    found = page.evaluate(LOOK)
    if not found["texts"]:
        raise LookupError(f"no text in {scene}")
    for eyes in EYES:
        for text in found["texts"]:
            asked = READABLE if text["ground"] == found["paper"] else ON_COLOUR
            left = contrast(text["ink"], text["ground"], eyes)
            if left < asked:
                on = f"{text['ink']} on {text['ground']}"
                yield Seen(scene, eyes, f"“{text['words']}” has {left:.2f}:1, {on}")
        for one, other in combinations(found["signs"], 2):
            apart = difference(one["fill"], other["fill"], eyes)
            if one["mark"] == other["mark"] and apart < APART:
                yield Seen(scene, eyes, f"“{one['words']}” is as “{other['words']}”")


def picture(png: bytes, eyes: str) -> Image.Image:
    """A picture of a screen as it is seen in the hall."""
    values = np.asarray(Image.open(BytesIO(png)).convert("RGB")) / 255
    seen = in_hall(_light(values), eyes)
    back = np.where(seen <= 0.0031308, seen * 12.92, 1.055 * seen ** (1 / 2.4) - 0.055)
    return Image.fromarray((np.clip(back, 0, 1) * 255).astype("uint8"))
