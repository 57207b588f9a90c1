"""The parts of a page that depend on the selection, by name, and how they come about.

The page frame lays them out and its callback writes them; both take them by name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Any, NamedTuple, Protocol, TypeVar, get_type_hints

from dash import Output, html
from dash.development.base_component import Component

from s3dash.analysis.answers import ANSWERS
from s3dash.analysis.selection import problems_words
from s3dash.analysis.words.answer import Answer
from s3dash.analysis.words.title import page_title
from s3dash.ui.core import ids
from s3dash.ui.core.attributes import attributes
from s3dash.ui.core.content import KEPT, Content, Figure, Written
from s3dash.ui.core.page_content import Parts
from s3dash.ui.core.request import REMEMBERED, Page
from s3dash.ui.frame.tools import page_tools
from s3dash.ui.widgets.legend import legend
from s3dash.ui.widgets.tables import data_table

NOTHING_DRAWN: Figure = {"data": [], "layout": {}}
# What a view shows: its own form of an answer.
Shown_contra = TypeVar("Shown_contra", contravariant=True)


class View(Protocol[Shown_contra]):
    """A module of ``views`` that shows a selection."""

    def parts(self, page: Page, answer: Shown_contra) -> Parts:
        """What the view shows of the answer to the page's question."""

    def controls(self, page: Page) -> list[Component]:
        """The controls that the view offers."""


def answered(views: Mapping[str, View[Any]]) -> Mapping[str, View[Any]]:
    """The views as they are given, if each has its answer in ``ANSWERS`` and each answer its view.

    So a view that no file could be had of, or an answer that no page shows, stops the program when
    it starts.

    Raises:
        LookupError: otherwise; it names them.
    """
    if apart := views.keys() ^ ANSWERS.keys():
        raise LookupError(f"views without an answer, or answers without a view: {sorted(apart)}")
    return views


class At(NamedTuple):
    """Where a part is shown: a property of a component."""

    component: str
    prop: str = "children"


@dataclass(frozen=True)
class PageParts:
    """Everything on a page that depends on the selection, each with the place where it is shown."""

    title: Annotated[str, At(ids.TITLE)]
    eyebrow: Annotated[Content, At(ids.EYEBROW)]
    heading: Annotated[str, At(ids.HEADING)]
    sentence: Annotated[str, At(ids.SENTENCE)]
    problems: Annotated[Component | None, At(ids.PROBLEMS)]
    legend: Annotated[Component | None, At(ids.LEGEND)]
    beside: Annotated[Component | None, At(ids.BESIDE)]
    figure: Annotated[Figure, At(ids.FIGURE, "figure")]
    figure_hidden: Annotated[bool, At(ids.FIGURE_AREA, "hidden")]
    figure_class: Annotated[str, At(ids.FIGURE_AREA, "className")]
    small: Annotated[list[Component] | None, At(ids.SMALL)]
    attribution: Annotated[str, At(ids.ATTRIBUTION)]
    table: Annotated[list[Component] | None, At(ids.TABLE)]
    body: Annotated[Content, At(ids.BODY)]
    tools: Annotated[list[Component], At(ids.TOOLS)]
    panel: Annotated[Component | None, At(ids.PANEL)]
    controls: Annotated[list[Component], At(ids.CONTROLS)]

    def written(self, there: list[str]) -> dict[str, Written]:
        """What is written on a page, by name: everything but controls that are there already.

        ``there`` are the keys of the controls on the page; they show the selection already.
        """
        parts = {name: getattr(self, name) for name in PLACES}
        is_there = [key for control in self.controls for key in keys_of(control)] == there
        return {**parts, "controls": KEPT} if is_there else parts


# name of a part -> where it is shown
PLACES: dict[str, At] = {
    name: hint.__metadata__[0]
    for name, hint in get_type_hints(PageParts, include_extras=True).items()
}
NOTHING_WRITTEN: dict[str, Written] = dict.fromkeys(PLACES, KEPT)


def outputs() -> dict[str, Output]:
    """The ends that a callback writes the parts to, by name."""
    return {name: Output(*place) for name, place in PLACES.items()}


def page_parts(page: Page, view: View[Any]) -> PageParts:
    """The parts of a page: the answer to its question, and what the view shows of it."""
    answer = ANSWERS[page.state.view](page.question)
    parts = view.parts(page, answer)
    table = parts.table or _table(page, answer)
    return PageParts(
        title=page.t("page-title", heading=page_title(page.question, answer)),
        eyebrow=_eyebrow(parts),
        heading=answer.heading,
        sentence=answer.sentence,
        problems=_problems(page, answer, parts),
        legend=legend(answer.legend, page.t),
        beside=parts.beside,
        figure=NOTHING_DRAWN if parts.figure is None else parts.figure,
        figure_hidden=table is not None or parts.figure is None,
        figure_class=f"figure-area {parts.figure_class}".strip(),
        small=_small(page, parts),
        attribution=parts.attribution,
        table=table,
        body=parts.body,
        tools=page_tools(page, answer, parts),
        panel=parts.panel,
        controls=view.controls(page),
    )


# page -> its parts; None where no view of a selection answers
Drawing = Callable[[Page], PageParts | None]


def remembered_drawing(views: Mapping[str, View[Any]]) -> Drawing:
    """What draws a page: the same question of the same edition is answered once."""

    @lru_cache(maxsize=REMEMBERED)
    def drawing(page: Page) -> PageParts | None:
        view = views.get(page.state.view)
        return None if view is None else page_parts(page, view)

    return drawing


def keys_of(control: Component) -> list[str]:
    """The keys of the controls in a part of the rail."""
    return [one.name for one in control._traverse() if isinstance(getattr(one, "id", None), dict)]


def _eyebrow(parts: Parts) -> Content:
    if parts.more is None:
        return parts.eyebrow
    return [parts.eyebrow, html.Span(parts.more, className="eyebrow-more")]


def _small(page: Page, parts: Parts) -> list[Component] | None:
    """The light picture with the way to the large drawing."""
    if parts.small is None:
        return None
    button = html.Button(page.t("show-large"), className="tool show-large")
    return [parts.small, button]


def _problems(page: Page, answer: Answer, parts: Parts) -> Component | None:
    """What of the link was left aside, and what the drawing has no place for."""
    dataset, t = page.question.dataset, page.t
    words = problems_words(page.problems, dataset, t)
    words += [sentence for sentence in (answer.not_drawn, parts.not_drawn) if sentence]
    if not words:
        return None
    items = [html.Li(sentence) for sentence in words]
    return html.Ul(items, className="problems", **attributes(aria_label=t("notice-label")))


def _table(page: Page, answer: Answer) -> list[Component] | None:
    if not page.state.table or answer.data_table.empty:
        return None
    return data_table(answer, page.state.region, page.t)
