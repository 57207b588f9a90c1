"""Components as blocks of a document: the words of a page as paper has them.

What a page shows is said once more, with the same words in the same order; what is there only to be
clicked, or only for the eye, is left out. ``html_text`` does the same for a page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from dash.development.base_component import Component

from s3dash.exports.document.blocks import Block, Grid, Heading, Paragraph, Run, Runs
from s3dash.ui.core.content import Content

# Classes of what paper does not have.
LEFT_OUT = {"not-printed", "visually-hidden", "icon", "write-on", "area-head"}
# Elements that stand in a line of text.
INLINE = {"Span", "A", "Link", "Strong", "B", "Em", "I", "Sub", "Sup", "Button"}
BULLET = "•"
# The level of a heading: the title of the document is the page's own.
LEVELS = {"H1": 1, "H2": 1, "H3": 2, "H4": 3, "H5": 3}


def document_blocks(content: Content) -> Iterator[Block]:
    """The blocks that a component, a list of them, or plain words are."""
    yield from _blocks(content, 0)


def _blocks(content: Content, depth: int) -> Iterator[Block]:
    """The blocks in a place that is so many lists deep; words in a row are a paragraph."""
    for is_inline, parts in groupby(_listed(content), _is_inline):
        if is_inline:
            runs = tuple(_runs(list(parts)))
            if _says_something(runs):
                yield Paragraph(runs, depth=depth)
        else:
            for part in parts:
                yield from _block(part, depth)


def _block(part: Component, depth: int) -> Iterator[Block]:
    kind, inside = part._type, getattr(part, "children", None)
    if kind == "P" and ("only-printed" in _classes(part) or _is_way(inside)):
        # what it sends to the screen for stands open in a document
        return
    if kind in LEVELS:
        yield Heading(LEVELS[kind], tuple(_runs(inside)))
    elif own := _classes(part) & OF_CLASS.keys():
        yield OF_CLASS[own.pop()](part, depth)
    elif kind == "Table":
        yield _grid(part)
    elif kind in {"Ul", "Ol"}:
        yield from _list(part, depth + 1)
    elif kind == "Details":
        yield from _fold(part, depth)
    elif kind == "Dt":
        yield Paragraph(tuple(_bold(_runs(inside))), depth=depth, keeps=True)
    elif kind == "Dd":
        yield from _blocks(inside, depth + 1)
    else:
        yield from _blocks(inside, depth)


def _fold(part: Component, depth: int) -> Iterator[Block]:
    """What stands behind a line, open: behind it where it is as short."""
    summary, *rest = _listed(part.children)
    heading = tuple(_bold(_runs(summary.children)))
    blocks = list(_blocks(rest, depth))
    if len(blocks) == 1 and isinstance(blocks[0], Paragraph) and not blocks[0].label:
        yield Paragraph((*heading, Run(": "), *blocks[0].runs), depth=depth)
    else:
        yield Paragraph(heading, depth=depth, keeps=True)
        yield from blocks


def _list(part: Component, depth: int) -> Iterator[Block]:
    """The items of a list: a label before the first line of each."""
    is_ordered = part._type == "Ol"
    number = int(getattr(part, "start", 1))
    for item in _listed(part.children):
        if isinstance(item, Component) and _is_left_out(item):
            continue
        label = f"{number}." if is_ordered else BULLET
        number += 1
        inside = getattr(item, "children", item)
        first, *rest = [*_blocks(inside, depth)] or [Paragraph(())]
        if isinstance(first, Paragraph):
            first = Paragraph(first.runs, label, depth, keeps=bool(rest))
        yield from (first, *rest)


def _area(part: Component, depth: int) -> Paragraph:
    """The sign of an area, and its words behind it: on a page they stand side by side."""
    sign, words = _listed(part.children)
    return Paragraph(tuple(_runs([sign, *_listed(words.children)])), depth=depth)


# ---- tables ------------------------------------------------------------------------------------


def _areas(part: Component, _: int) -> Grid:
    """The areas of a briefing: lines of what stands side by side, as a table."""
    head, listed = _listed(part.children)
    heads = _listed(_listed(head.children)[0].children)
    rows = [[_cell(cell) for cell in _listed(item.children)] for item in _listed(listed.children)]
    return Grid(tuple(tuple(_runs(one)) for one in heads), tuple(map(tuple, rows)))


def _side_by_side(part: Component, _: int) -> Grid:
    """Columns that each have a heading and words, as a table of one row."""
    columns = [_listed(column.children) for column in _listed(part.children)]
    heads = tuple(tuple(_runs(head.children)) for head, *_ in columns)
    return Grid(heads, (tuple(_cell(rest) for _, *rest in columns),))


# What a component of a class is, in a place that is so many lists deep.
OF_CLASS: dict[str, Callable[[Component, int], Block]] = {
    "briefing-areas": _areas,
    "meeting": _side_by_side,
    "area": _area,
}


def _grid(part: Component) -> Grid:
    rows = [
        [cell for cell in _listed(row.children) if isinstance(cell, Component)]
        for row in part._traverse()
        if isinstance(row, Component) and row._type == "Tr"
    ]
    head, *others = rows
    return Grid(
        tuple(tuple(_runs(cell.children)) for cell in head),
        tuple(tuple(_cell(cell.children) for cell in row) for row in others),
    )


def _cell(content: Content) -> tuple[Runs, ...]:
    """The paragraphs of a cell."""
    blocks = _blocks(getattr(content, "children", content), 0)
    return tuple(block.runs for block in blocks if isinstance(block, (Paragraph, Heading)))


# ---- words -------------------------------------------------------------------------------------


def _runs(content: Content, language: str = "", href: str = "") -> Iterator[Run]:
    """The words of what stands in a line, each with its language and where it leads.

    Between words of two elements stands a blank where only the page's style parts them.
    """
    before = ""
    for part in _listed(content):
        if isinstance(part, Component) and _is_left_out(part):
            continue
        inside = list(_of_part(part, language, href))
        after = "".join(run.text for run in inside) if isinstance(part, Component) else ""
        if before[-1:].isalnum() and after[:1].isalnum():
            yield Run(" ", language)
        yield from inside
        before = after


def _of_part(part: Any, language: str, href: str) -> Iterator[Run]:
    """The words of a component, or of what is words itself."""
    if not isinstance(part, Component):
        yield Run(str(part), language, href)
        return
    own = getattr(part, "lang", None) or language
    to = _outward(part) or href
    inside = _runs(getattr(part, "children", None), own, to)
    classes = _classes(part)
    if "tag" in classes:
        yield from (Run(" (", own), *inside, Run(")", own))
    elif "fact-label" in classes:
        yield from (*_bold(inside), Run(": ", own))
    elif "area-domains" in classes:
        yield from (Run(":", own), *inside)
    elif "panel-remark" in classes:
        yield from (Run("(", own), *inside, Run(")", own))
    elif "swatch" in classes:
        yield from (*inside, Run(" ", own))
    elif part._type == "Strong":
        yield from _bold(inside)
    else:
        yield from inside


def _bold(runs: Iterable[Run]) -> Iterator[Run]:
    return (Run(run.text, run.language, run.href, bold=True) for run in runs)


def _outward(part: Component) -> str:
    """The address of a page elsewhere that a component leads to, or nothing."""
    href = str(getattr(part, "href", None) or "")
    return href if href.startswith(("https://", "http://")) else ""


def _says_something(runs: Sequence[Run]) -> bool:
    return any(run.text.strip() for run in runs)


def _is_way(inside: Any) -> bool:
    """Whether nothing stands there but a way to another page of the app."""
    return isinstance(inside, Component) and inside._type == "Link"


def _is_inline(part: Any) -> bool:
    return not isinstance(part, Component) or part._type in INLINE or _is_left_out(part)


def _is_left_out(part: Component) -> bool:
    return bool(LEFT_OUT & _classes(part))


def _classes(part: Component) -> set[str]:
    return {*(getattr(part, "className", None) or "").split()}


def _listed(content: Any) -> list[Any]:
    """What a component holds, one by one."""
    if content is None:
        return []
    return (
        [one for one in content if one is not None]
        if isinstance(content, (list, tuple))
        else [content]
    )
