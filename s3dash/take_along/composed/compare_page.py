"""The page of a comparison as templates, written by the widgets that draw it.

Which values go into them is worked out in the browser, see ``comparing``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from html import unescape
from typing import Any

from dash import html

from s3dash.analysis.answers import file_subject
from s3dash.analysis.pages.compare import compare_answer
from s3dash.analysis.pages.compare_pairs import COMPLEMENTARY, OVERLAP
from s3dash.analysis.pages.compare_rows import SECTIONS
from s3dash.analysis.question import Question
from s3dash.analysis.words.caption import SEPARATOR, part_words
from s3dash.analysis.words.title import settings_words
from s3dash.exports.csv_table import file_name
from s3dash.i18n import Translator
from s3dash.i18n.templates import message_template
from s3dash.take_along.composed.slots import each, each_element, slot, template
from s3dash.ui.core import ids
from s3dash.ui.core.content import Content
from s3dash.ui.core.html_text import html_text
from s3dash.ui.core.request import Page
from s3dash.ui.widgets.counting import counted_note
from s3dash.ui.widgets.links import domain_link, initiative_link
from s3dash.ui.widgets.section import about_data, page_section
from s3dash.ui.widgets.tables import Column, Look, Row, table
from s3dash.views.compare.pair_tables import CORNERS
from s3dash.views.compare.sections import chosen_regions

# What the browser fills in by the rules of the catalogue.
MESSAGES = (
    *("compare-heading", "compare-sentence", "compare-sentence-no-data", "list-and", "and-more"),
    *("page-title", "pairs-joint", "pairs-mean", "percent", "picture-rows"),
)
# What stands as it is.
WORDS = (
    *(f"compare-section-{section}" for section in SECTIONS),
    *("compare-domain", "compare-initiatives", "compare-no-domains", "compare-no-initiatives"),
    *("column-code", "column-subject", "column-section"),
    *(f"column-{kind}_share" for kind in (OVERLAP, COMPLEMENTARY)),
    *CORNERS.values(),
)
_SELECTION = re.compile(r' data-selection="([^"]*)"')
_ITEM = re.compile(r"<li>.*?</li>")


class _SlotQuestion(Question):
    """A question about regions whose names are filled in later."""

    def region_name(self, code: str) -> str:
        """Where the name goes."""
        return slot("name")


def words_of(t: Translator) -> dict[str, Any]:
    """What the page says whatever the regions, by message."""
    joint = t("with-brackets", words=slot("name"), more=t("basis-joint"))
    return {
        "messages": {key: message_template(key, t) for key in MESSAGES},
        "words": {key: t(key) for key in WORDS},
        "joint": template(joint),
        "decimal": t.number(0.5)[1],
        "html": {name: template(text) for name, text in _pieces(t).items()},
    }


def _pieces(t: Translator) -> dict[str, str]:
    """The elements that the parts of the page are, whatever the regions."""
    heading: Content = [slot("heading"), html.Span(f" {slot('count')}", className="legend-count")]
    tables = html.Div(slot("tables"), className=f"pair-tables pairs-{slot('count')}")
    rest = about_data([slot("sentence")], t)
    return {
        "table": _table(),
        "section": html_text(page_section(heading, [slot("content")])),
        "initiatives": html_text(page_section(t("compare-initiatives"), [slot("content")])),
        "missing": html_text(html.P(slot("words"), className="missing")),
        "warnings": html_text(html.Ul(slot("items"), className="plain-list")),
        "pairs": html_text(page_section(t("set-pairs"), [slot("notes"), tables])),
        "warning": html_text(html.P(slot("words"), className="panel-warning")),
        "remark": html_text(html.P(slot("words"), className="panel-remark")),
        "about": each_element("sentences", "p", "sentence", html_text(rest)),
        **{f"pair-{kind}": _pair_table(kind, t) for kind in (OVERLAP, COMPLEMENTARY)},
    }


def _pair_table(kind: str, t: Translator) -> str:
    heading, words = html.H3(t(f"column-{kind}_share")), html.P(t(f"pairs-note-{kind}"))
    return html_text(html.Div([heading, words, slot("table"), slot("mean")]))


def _table() -> str:
    """A table of any rows and columns."""
    columns = [Column(slot("first")), Column(slot("heading"), slot("kind"))]
    rows = [Row([slot("name"), slot("cell")], heading_kind=slot("depth"))]
    text = str(html_text(table(slot("caption"), columns, rows, Look(slot("look")))))
    text = each_element("columns", "th", "heading", text)
    return each_element("rows", "tr", "name", each_element("cells", "td", "cell", text))


def page_templates(page: Page, texts: Mapping[str, str | None]) -> dict[str, Any]:
    """What a page says of its regions besides the comparison, and its body.

    Args:
        page: a comparison of two regions.
        texts: its parts, drawn.
    """
    question, state = page.question, page.question.state
    answer = compare_answer(question)
    slug, *subject = file_subject(question)
    return {
        "body": template(_body(question)),
        "signs": str(texts[ids.TABLE] or "").partition('<div class="table-frame"')[0],
        "links": {
            "domain": template(html_text(domain_link(slot("code"), slot("name"), state))),
            "initiative": template(html_text(initiative_link(slot("code"), slot("name"), state))),
        },
        "counted": html_text(counted_note(state.shown("weights"), page.t)),
        "settings": list(settings_words(question, answer)),
        "separator": SEPARATOR,
        "selection": template(_selection(question, str(texts[ids.PICTURE_WORDS]))),
        "file": {
            "slug": slug,
            "behind": subject[len(state.regions) :],
            "ending": file_name([""], page.edition.number, question.as_of).removeprefix("_"),
        },
    }


def _selection(question: Question, words: str) -> str:
    """What a picture says of the selection, of any regions."""
    found = _SELECTION.search(words)
    assert found is not None  # noqa: S101 - every picture says it
    names = question.t("picture-regions", regions=slot("regions"))
    return unescape(found[1]).replace(part_words("regions", question), names)


def _body(question: Question) -> str:
    """The regions that are chosen, those that may be, and the place of the comparison."""
    code, others, added = slot("code"), slot("others"), slot("added")
    state = replace(question.state, regions=(code, others))
    asked = _SlotQuestion(
        question.dataset,
        replace(question.selection, state=state),
        question.as_of,
        question.t,
        question.history,
    )
    answer = replace(compare_answer(question), offered=((added, slot("name")),))
    text = str(html_text(chosen_regions(answer, asked)))
    first, second = _ITEM.findall(text)[:2]
    text = text.replace(second, "").replace(first, each("chosen", first))
    text = text.replace(",".join(sorted((code, others, added))), slot("regions"))
    text = each_element("offered", "li", "regions", text)
    text = each_element("offers", "details", "regions", text)
    compared = html_text(html.Div(slot("content"), className="comparison"))
    return text + each("comparisons", compared)
