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
from s3dash.ui.widgets.evidence import remark, source_words
from s3dash.ui.widgets.section import page_section
from s3dash.ui.widgets.worded_change import worded_change


def change_list(items: tuple[ChangeItem, ...], question: Question) -> Component:
    """One region's changes."""
    t = question.t
    if not items:
        return html.P(t("changes-nothing"), className="missing")
    listed = html.Ul([_item(item, t) for item in items], className="priority-list lineage")
    return page_section(t("region-lineage"), [listed])


def not_found_list(answer: ChangesAnswer, question: Question) -> Component | None:
    """The areas of all regions that are not found again, each with the question to ask."""
    t, state = question.t, question.state
    if not answer.items:
        return None
    by_region: dict[str, list[ChangeItem]] = {}
    for item in answer.items:
        by_region.setdefault(item.region, []).append(item)
    listed = [
        html.Li(
            [
                html.P(dcc.Link(items[0].name, href=to_url(state.but(region=code)))),
                html.Ul([_item(item, t) for item in items], className="priority-list lineage"),
            ]
        )
        for code, items in by_region.items()
    ]
    more = [html.P(t("changes-more-items", count=answer.more_items))] if answer.more_items else []
    words = html.P(t("changes-not-found-words"), className="section-words")
    content = [words, html.Ul(listed, className="plain-list by-region"), *more]
    return page_section(t("changes-not-found"), content)


def domain_lists(sections: tuple[DomainSection, ...], question: Question) -> list[Component]:
    """The regions by what became of the domain."""
    return [_section(section, question) for section in sections]


def _section(section: DomainSection, question: Question) -> Component:
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
                *_items(items, t),
            ]
        )
        for code, name, words, items in section.regions
    ]
    kind = section.kind.replace("_", "-")
    number = html.Span(f" {t.number(len(listed))}", className="legend-count")
    heading: list[Component | str] = [t(f"changes-section-{kind}"), number]
    return page_section(heading, [html.Ul(listed, className="plain-list by-region")])


def _items(items: tuple[ChangeItem, ...], t: Translator) -> list[Component]:
    if not items:
        return []
    return [html.Ul([_item(item, t) for item in items], className="priority-list lineage")]


def _item(item: ChangeItem, t: Translator) -> Component:
    """A change, what else changed with it, what to ask, and where both sides are stated."""
    facts: list[Component] = []
    if item.also:
        facts.append(html.P(item.also, className="fact"))
    if item.sources:
        label = html.Span(t("panel-source"), className="fact-label")
        words: list[Component | str] = []
        for source in item.sources:
            words += [*(["; "] if words else []), source_words(source)]
        facts.append(html.P([label, *words], className="fact"))
    asked = [html.Span(t("changes-chosen-away"), className="tag asked")]
    line = worded_change(item.note, INFERRED_MARK, asked if item.was_it_chosen else [])
    return html.Li([part for part in (line, *facts, remark(item.note.note, t)) if part is not None])
