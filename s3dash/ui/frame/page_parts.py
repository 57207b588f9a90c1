"""The parts of a page that depend on the selection, by name, and how they come about.

``drawn`` writes them out and gives each its place.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.answers import ANSWERS
from s3dash.analysis.crowd import is_crowd
from s3dash.analysis.facts.evidence import titles_spoken
from s3dash.analysis.selection import (
    link_words,
    named_instead,
    problems_words,
    with_meant,
)
from s3dash.analysis.words.answer import Answer
from s3dash.analysis.words.lead import lead
from s3dash.analysis.words.title import page_title
from s3dash.markup import Markup
from s3dash.state import Problem, to_url, with_instead
from s3dash.ui.core.attributes import attributes
from s3dash.ui.core.content import Content, Figure
from s3dash.ui.core.page_content import Parts, TextPage
from s3dash.ui.core.request import EDITION_KEY, Page
from s3dash.ui.frame.pictures import picture_words
from s3dash.ui.frame.tools import page_tools
from s3dash.ui.widgets.legend import legend
from s3dash.ui.widgets.links import separated
from s3dash.ui.widgets.section import about_data
from s3dash.ui.widgets.tables import MOST_OF_CROWD, MOST_ROWS, Reader, data_table

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


@dataclass(frozen=True)
class PageParts:
    """Everything in a page's ``main`` that depends on the selection.

    Attributes:
        kind: the class of the space around all of it.
        figure_label: what the drawing is called, where there may be one.
        figure_scrolls: whether it is wider than a phone and scrolls there.
        about_data: what the sentence has no room for, in a fold.
        picture_words: what is written on a picture of it besides, for the browser.
        plain: the data table that stands for a drawing where no script runs.
        choice: the way to the whole page, for the page of another, where a choice has to be made.
    """

    kind: str
    title: str
    heading: str
    sentence: str
    eyebrow: Content = None
    problems: Content = None
    legend: Content = None
    beside: Content = None
    figure: Figure | None = None
    svg: Markup | None = None
    figure_hidden: bool = True
    figure_class: str = ""
    figure_label: str = ""
    figure_scrolls: bool = False
    attribution: str = ""
    table: Content = None
    plain: Content = None
    body: Content = None
    embedded: Content = None
    choice: Content = None
    tools: Content = None
    about_data: Content = None
    panel: Content = None
    picture_words: Content = None
    controls: tuple[Component, ...] = ()


# What plotly draws of a view, where the view draws something else besides.
FIGURES = {"map": "europe"}
# Views whose drawing keeps a width of its own.
WIDE = {"matrix"}


def page_parts(page: Page, view: View[Any], answer: Answer | None = None) -> PageParts:
    """The parts of a page: the answer to its question, and what the view shows of it.

    Args:
        page: what is asked for.
        view: that shows it.
        answer: to its question, where it is known already.
    """
    t, state = page.t, page.state
    answer = answer or ANSWERS[state.view](page.question)
    parts = view.parts(page, answer)
    table = _table(page, answer, parts) if state.table else None
    said = lead(answer.sentence)
    title = titled(page, page_title(page.question, answer))
    return PageParts(
        kind=f"view view-{state.view}",
        title=title,
        eyebrow=_eyebrow(parts),
        heading=answer.heading,
        sentence=said.words,
        problems=_problems(page, answer, parts),
        legend=legend(answer.legend, t),
        beside=parts.beside,
        figure=parts.figure,
        svg=parts.svg,
        figure_hidden=table is not None or not parts.has_drawing,
        figure_class=f"figure-area {parts.figure_class}".strip(),
        figure_label=t("figure-label", view=FIGURES.get(state.view, state.view)),
        figure_scrolls=state.view in WIDE,
        attribution=parts.attribution,
        table=table,
        plain=_table(page, answer, parts) if table is None and parts.figure is not None else None,
        body=parts.body,
        embedded=parts.embedded,
        choice=_choice(page) if answer.required_choice else None,
        tools=page_tools(page, answer, parts, title),
        about_data=about_data(said.rest, t),
        panel=parts.panel,
        picture_words=picture_words(page, answer, parts),
        controls=tuple(view.controls(page)),
    )


def _choice(page: Page) -> Component:
    """The way to where it is made: a page in the page of another has no controls."""
    return html.A(page.t("embed-choose"), href=to_url(page.state.but(embed=False)))


def titled(page: Page, heading: str) -> str:
    """What the browser calls a page; one of an earlier edition by its number, too."""
    t = page.t
    if page.latest is not None:
        heading = t("heading-of-edition", heading=heading, number=str(page.edition.number))
    return t("page-title", heading=heading)


def text_page_parts(
    text: TextPage,
    title: str,
    problems: Content = None,
    words: Content = None,
    tools: Content = None,
) -> PageParts:
    """The parts of a page that is only text.

    Args:
        text: the page.
        title: what the browser calls it.
        problems: what of its link was left aside.
        words: what is written on a picture of it.
        tools: the menu to share it.
    """
    return PageParts(
        kind=f"view view-text view-{text.kind}" if text.kind else "view view-text",
        title=title,
        heading=text.heading,
        sentence=text.sentence,
        problems=problems,
        beside=text.beside,
        svg=text.svg,
        figure_hidden=text.svg is None,
        figure_class="figure-area",
        attribution=text.attribution,
        body=html.Article(text.body, className=f"text-page {text.kind}".strip()),
        tools=tools,
        picture_words=words,
    )


def _eyebrow(parts: Parts) -> Content:
    if parts.more is None:
        return parts.eyebrow
    return [parts.eyebrow, html.Span(parts.more, className="eyebrow-more")]


def _problems(page: Page, answer: Answer, parts: Parts) -> Component | None:
    """What of the link was left aside, and what the drawing has no place for."""
    drawn = [sentence for sentence in (answer.not_drawn, parts.not_drawn) if sentence]
    return link_problems(page, drawn)


def link_problems(page: Page, others: Sequence[str] = ()) -> Component | None:
    """What of the page's link was left aside, and other notices after it; None without any."""
    words = problems_words(page.problems, page.question.dataset, page.t, linked=True)
    if not words and not others:
        return None
    links = [_links_instead(page, problem) for problem in page.problems[: len(words)]]
    links += [[]] * (len(words) - len(links))  # how many more there are leads nowhere
    items = [html.Li([sentence, *linked]) for sentence, linked in zip(words, links, strict=True)]
    items += [html.Li(sentence) for sentence in others]
    return html.Ul(items, className="problems", **attributes(aria_label=page.t("notice-label")))


def _links_instead(page: Page, problem: Problem) -> list[Component | str]:
    """What may be chosen instead of what was left aside, each by its link."""
    dataset, state = page.question.dataset, page.state
    if problem.name == EDITION_KEY:
        return [" ", dcc.Link(page.t("edition-list-link"), href=to_url(state.elsewhere("data")))]
    others = [one for one in page.problems if one is not problem]
    around = with_meant(state, others, dataset)
    links = [
        dcc.Link(
            link_words(problem, code, dataset, page.t),
            href=to_url(with_instead(around, problem, code)),
        )
        for code in named_instead(problem, dataset)
    ]
    return [" ", *separated(links)] if links else []


def _table(page: Page, answer: Answer, parts: Parts) -> Content:
    """The data table, in the view's own form where it has one; None where nothing is in it."""
    if parts.table is not None:
        return parts.table()
    if answer.data_table.empty:
        return None
    most = MOST_OF_CROWD if is_crowd(page.question, page.question.regions) else MOST_ROWS
    reader = Reader(page.t, page.state.region, titles_spoken(page.question))
    return data_table(answer, reader, most)
