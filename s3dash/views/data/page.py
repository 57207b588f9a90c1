"""The page of the data."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.editions.history import edition_notes
from s3dash.analysis.pages.data import DataAnswer
from s3dash.data.editions.history import History
from s3dash.exports.catalogue.contents import CATALOGUE
from s3dash.i18n import Translator
from s3dash.state import to_url
from s3dash.ui.core.page_content import Parts
from s3dash.ui.core.request import Page
from s3dash.ui.frame import controls as offered
from s3dash.ui.widgets.evidence import outward
from s3dash.ui.widgets.section import page_section
from s3dash.views.data.contents import contents
from s3dash.views.data.dictionary import dictionary_section
from s3dash.views.data.feeds import feeds_section
from s3dash.views.data.freshness import freshness_section
from s3dash.views.data.history import history_section
from s3dash.views.data.shown import shown_section
from s3dash.views.data.sources import sources_section

LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def parts(page: Page, answer: DataAnswer) -> Parts:
    """The edition, its history, how fresh it is, what it rests on, and what its columns mean."""
    t, history = page.t, _history(page)
    notes = edition_notes(history, t)
    sections = [
        shown_section(page, notes[0]),
        contents(t, has_freshness=not page.state.table),
        *([] if page.state.table else [freshness_section(answer, page.question)]),
        history_section(page, notes),
        _compiled(page),
        feeds_section(page),
        sources_section(page),
        dictionary_section(t),
    ]
    return Parts(eyebrow=page.question.round_name, body=sections)


def _history(page: Page) -> History:
    history = page.question.history
    assert history is not None  # noqa: S101 - a page is of an edition
    return history


def _compiled(page: Page) -> Component:
    """Where the facts come from, and what may be done with them."""
    t = page.t
    method = dcc.Link(t("footer-method"), href=to_url(page.state.elsewhere("method")))
    return page_section(
        t("data-compiled"),
        [
            html.P(t("data-compiled-words"), className="section-words"),
            html.P(t("data-compiled-not"), className="section-words"),
            html.P(
                [t("data-licence"), " ", outward(t("data-licence-name"), LICENCE), ". ", method],
                className="section-words",
            ),
            _catalogue(t),
        ],
    )


def _catalogue(t: Translator) -> Component:
    """Where data portals find what there is; both forms, as some read one of them only."""
    links: list[Component | str] = []
    for words, ending in (("Turtle", ".ttl"), ("RDF/XML", ".rdf")):
        links += [" " if not links else ", ", html.A(words, href=f"{CATALOGUE}{ending}")]
    return html.P([t("catalogue-for-portals"), *links, "."], className="section-words")


def controls(page: Page) -> list[Component]:
    """The round."""
    return [offered.round_control(page.question)]
