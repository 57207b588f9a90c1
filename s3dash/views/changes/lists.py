"""Changes as lists: each with its kind, both wordings, what else changed, and its sources."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.changes.between_rounds import ChangesAnswer
from s3dash.analysis.changes.listed import ChangeItem, DomainSection
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import INFERRED_MARK
from s3dash.i18n import Translator
from s3dash.state import to_url
from s3dash.ui.widgets.evidence import remark
from s3dash.ui.widgets.lists.worded_change import worded_change
from s3dash.ui.widgets.priorities import Cite
from s3dash.ui.widgets.references import citing, source_list
from s3dash.ui.widgets.section import page_section


def change_list(answer: ChangesAnswer, question: Question) -> Component:
    """One region's changes."""
    t = question.t
    if not answer.items:
        return html.P(t("changes-nothing"), className="missing")
    cite = citing(answer.sources, t)
    listed = [_item(item, t, cite) for item in answer.items]
    return page_section(t("region-lineage"), [html.Ul(listed, className="priority-list lineage")])


def sources(answer: ChangesAnswer, t: Translator) -> Component | None:
    """The sources by the numbers that the lists have; None where nothing is listed."""
    if not answer.sources:
        return None
    return page_section(t("region-sources"), [source_list(answer.sources)])


def not_found_list(answer: ChangesAnswer, question: Question) -> Component | None:
    """The areas of all regions that are not found again, each with the question to ask."""
    t, state = question.t, question.state
    if not answer.items:
        return None
    cite = citing(answer.sources, t)
    by_region: dict[str, list[ChangeItem]] = {}
    for item in answer.items:
        by_region.setdefault(item.region, []).append(item)
    listed = [
        html.Li(
            [
                html.P(dcc.Link(items[0].name, href=to_url(state.but(region=code)))),
                html.Ul(
                    [_item(item, t, cite) for item in items], className="priority-list lineage"
                ),
            ]
        )
        for code, items in by_region.items()
    ]
    more = [html.P(t("changes-more-items", count=answer.more_items))] if answer.more_items else []
    words = html.P(t("changes-not-found-words"), className="section-words")
    content = [words, html.Ul(listed, className="plain-list by-region"), *more]
    return page_section(t("changes-not-found"), content)


def domain_lists(answer: ChangesAnswer, question: Question) -> list[Component]:
    """The regions by what became of the domain."""
    cite = citing(answer.sources, question.t)
    return [_section(section, question, cite) for section in answer.sections]


def _section(section: DomainSection, question: Question, cite: Cite) -> Component:
    t, state = question.t, question.state
    listed = [
        html.Li(
            [
                html.P(
                    [
                        dcc.Link(name, href=to_url(state.but(region=code))),
                        html.Span(f" {words}", className="panel-remark"),
                    ]
                ),
                *_items(items, t, cite),
            ]
        )
        for code, name, words, items in section.regions
    ]
    kind = section.kind.replace("_", "-")
    number = html.Span(f" {t.number(len(listed))}", className="legend-count")
    heading: list[Component | str] = [t(f"changes-section-{kind}"), number]
    return page_section(heading, [html.Ul(listed, className="plain-list by-region")])


def _items(items: tuple[ChangeItem, ...], t: Translator, cite: Cite) -> list[Component]:
    if not items:
        return []
    return [html.Ul([_item(item, t, cite) for item in items], className="priority-list lineage")]


def _item(item: ChangeItem, t: Translator, cite: Cite) -> Component:
    """A change, what else changed with it, what to ask, and where both sides are stated."""
    also = html.P(item.also, className="fact") if item.also else None
    ends = [cite(source) for source in item.sources]
    if item.was_it_chosen:
        ends.append(html.Span(t("changes-chosen-away"), className="tag asked"))
    line = worded_change(item.note, INFERRED_MARK, ends)
    parts = (line, also, remark(item.note.note, t))
    return html.Li([part for part in parts if part is not None])
