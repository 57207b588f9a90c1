"""What speaks for a statement, as a page shows it: wordings, source, and the remark on it."""

from __future__ import annotations

from collections.abc import Iterable

from dash import html
from dash.development.base_component import Component

from s3dash.analysis.facts.clusters import ClusterNote
from s3dash.analysis.facts.evidence import SourceNote
from s3dash.analysis.words.wording import Wording
from s3dash.i18n import Translator
from s3dash.ui.core.icon import icon
from s3dash.ui.widgets.tables import quoted


def wording_lines(wordings: Iterable[Wording], t: Translator) -> Component:
    """The wordings of a priority, a line each; a translation is said to be one."""
    lines = [
        html.P(
            quoted(wording, t),
            className="wording-translated" if wording.translated else "wording-own",
        )
        for wording in wordings
    ]
    return html.Div(lines, className="priority-name")


def source_line(source: SourceNote, t: Translator) -> Component:
    """Where a statement comes from: title, publisher, year."""
    label = html.Span(t("panel-source"), className="fact-label")
    return html.P([label, source_words(source)], className="fact")


def source_words(source: SourceNote) -> Component:
    """A source's title, which leads to it, publisher and year."""
    title = outward(source.title, source.url) if source.url else html.Span(source.title)
    details = ", ".join(part for part in (source.publisher, source.dated) if part)
    return html.Span([title, f" ({details})"])


def outward(words: str, url: str) -> Component:
    """A link to a page elsewhere, marked as one."""
    return html.A([words, icon("box-arrow-up-right")], href=url, rel="noopener noreferrer")


def cluster_name(cluster: ClusterNote) -> Component:
    """A cluster's name, which leads to its own page where it has one."""
    return outward(cluster.name, cluster.url) if cluster.url else html.Span(cluster.name)


# The compilers write their remarks in one language only.
REMARK_LANGUAGE = "en"


def remark(note: str | None, t: Translator) -> Component | None:
    """A remark of the compilers, behind its heading; None when there is none."""
    if note is None:
        return None
    heading = html.Summary([t("panel-note"), remark_language(t)])
    return html.Details([heading, html.P(note, lang=REMARK_LANGUAGE)], className="remark")


def remark_language(t: Translator) -> Component | None:
    """What a remark is written in, where the page is in another language.

    ``drawn`` leaves it at the first remark of a page: once is enough.
    """
    if t.language == REMARK_LANGUAGE:
        return None
    return html.Span(f" {t('panel-note-language')}", className="remark-language")
