"""What all maps of Sweden draw alike: a region as a link, its outline, its mark.

Colours are custom properties of the style sheet (``assets/site/tokens.css``), so that a map is the
same text in every theme.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from s3dash.figures import theme as look
from s3dash.figures.maps.regions import DrawnRegion
from s3dash.markup import Markup, element

# region code -> the address that chooses it
Address = Callable[[str], str]
# the tag and the attributes of a region's shape
Shape = tuple[str, Mapping[str, object]]
HATCHED = "no_data"
# cell -> the pattern of ``county_outlines`` that it is filled with
PATTERNS = {HATCHED: "hatch", "age-undated": "dots"}
# What ends a mark of which something is inferred: the status, or the transition.
INFERRED = ("*", "†")
# In lines of text: where its middle is above its foot, and from one line to the next. Written as
# ``dy``, since not every program knows other ways of setting text to the middle.
MIDDLE = 0.35
LINE = 1.2


@dataclass(frozen=True)
class Named:
    """What a map is called, and what it offers.

    Attributes:
        label: what it is, or for a picture what it shows, in words.
        selected: the code of the region that is marked.
        partner: the code of the one that it is compared with, which is marked, too.
        saved: whether the picture names its regions where it is saved as a file.
        address: where choosing a region leads; None for a picture, which chooses nothing.
        hint: what pressing a region does, in words.
    """

    label: str
    selected: str | None = None
    address: Address | None = None
    hint: str = ""
    partner: str | None = None
    saved: bool = False

    @property
    def marked(self) -> frozenset[str]:
        """The codes of the regions that are marked."""
        return frozenset(code for code in (self.selected, self.partner) if code)

    def as_picture(self) -> Named:
        """The same without anything to choose: where no region is drawn."""
        return replace(self, address=None, hint="")


def fill_style(cell: str) -> str:
    """The fill of a cell as a style; its pattern is one of ``county_outlines``."""
    pattern = PATTERNS.get(cell)
    return f"fill:url(#{pattern})" if pattern else f"fill:var(--{look.FILL[cell]})"


def ink_style(cell: str) -> str:
    """The ink of signs and words on a cell as a style."""
    return f"fill:var(--{look.ink_property(cell)})"


def region(row: DrawnRegion, shape: Shape, named: Named, style: str | None = None) -> Markup:
    """A region with its own fill, in a link that chooses it where there are addresses."""
    tag, attributes = shape
    drawn = element(tag, {**attributes, "style": style or fill_style(row.cell)})
    if named.address is None:
        return drawn
    link = {
        # the page's own script follows it without loading the page anew
        "data-in": "",
        "href": named.address(row.region_code),
        "aria-label": f"{row.region_name}: {row.words}",
        "aria-current": "true" if row.region_code in named.marked else None,
    }
    return element("a", link, drawn)


def outlines_above(
    rows: Iterable[tuple[DrawnRegion, Shape]], marked: Collection[str]
) -> list[Markup]:
    """Outlines above all fills: those of cells that have one, then the marked regions'.

    A marked one is drawn twice, a light line under a dark one, to show on every fill.
    """
    pairs = list(rows)
    own = [
        _line(shape, f"own {'pale' if token == look.PALE_OUTLINE else ''}".strip(), token)
        for row, shape in pairs
        if (token := look.outline_property(row.cell))
    ]
    here = [shape for row, shape in pairs if row.region_code in marked]
    ground = [_line(shape, "here-ground", "paper") for shape in here]
    return [*own, *ground, *(_line(shape, "here", "ink") for shape in here)]


def _line(shape: Shape, kind: str, token: str) -> Markup:
    tag, attributes = shape
    return element(tag, {**attributes, "class": kind, "style": f"stroke:var(--{token})"})


def mark(row: DrawnRegion, x: str, y: str) -> Markup:
    """A region's mark in the ink that shows on its fill.

    A small region does not reach as far as the sign behind the mark: it brings its ground along.
    """
    ground = f";stroke:var(--{look.FILL[row.cell]})" if row.mark.endswith(INFERRED) else ""
    return written([row.mark], x, y, ink_style(row.cell) + ground)


def unseen(kind: str, *content: Markup) -> Markup:
    """Signs that say nothing which the regions' links do not say: screen readers pass them over."""
    return element("g", {"class": kind, "aria-hidden": "true"}, *content)


def written(lines: Sequence[str], x: str, y: str, style: str | None = None) -> Markup:
    """Lines of words, the middle of them all at the height ``y``."""
    place = {"x": x, "y": y, "style": style}
    if len(lines) == 1:
        return element("text", {**place, "dy": f"{MIDDLE}em"}, lines[0])
    first = MIDDLE - LINE * (len(lines) - 1) / 2
    spans = [
        element("tspan", {"x": x, "dy": f"{LINE if at else first:.2f}em"}, line)
        for at, line in enumerate(lines)
    ]
    return element("text", place, *spans)


def drawing(
    size: tuple[float, float], shapes: Iterable[Markup], above: Iterable[Markup], named: Named
) -> Markup:
    """The whole map.

    Args:
        size: width and height in the units of the shapes.
        shapes: what is drawn in those units.
        above: what is placed in per cent of the drawing and is as large as the page's text.
        named: what it is, what it offers, and how.
    """
    width, height = size
    inner = {"viewBox": f"0 0 {width:g} {height:g}", "width": "100%", "height": "100%"}
    outer = {
        "class": "map-svg",
        "role": "group" if named.address else "img",
        "aria-label": named.label,
        "data-hint": named.hint or None,
        "style": f"--ratio:{width / height:.4f}",
    }
    return element("svg", outer, element("svg", inner, *shapes), *above)
