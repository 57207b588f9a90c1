"""What speaks for a statement, as a page shows it: wordings, source, and the remark on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from s3dash.analysis.facts.clusters import ClusterNote
from s3dash.analysis.facts.evidence import SourceNote
from s3dash.analysis.words.wording import Wording
from s3dash.i18n import Translator
from s3dash.ui.core.attributes import attributes
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
    title = titled(source.title, source.url, source.language)
    details = ", ".join(part for part in (source.publisher, source.dated) if part)
    return html.Span([title, f" ({details})"])


def cited(sources: Sequence[SourceNote], t: Translator) -> list[Component | str]:
    """Titles and dates of sources, one after the other, each title in its language."""
    parts: list[Component | str] = []
    for source in sources:
        is_here = source.language in {None, t.language}
        title = source.title if is_here else html.Span(source.title, lang=source.language)
        parts += ["; " if parts else "", title, f" ({source.dated})"]
    return parts[1:]


def titled(title: str, url: str | None, language: str | None) -> Component:
    """A title in its own language, which leads to what it names where that can be read."""
    if url:
        return outward(title, url, language)
    return html.Span(title, **_spoken(language))


def outward(words: str, url: str, language: str | None = None) -> Component:
    """A link to a page elsewhere, marked as one; the language is that of the words, if known."""
    inside: list[Component | str] = [words, icon("box-arrow-up-right")]
    return html.A(inside, href=url, rel="noopener noreferrer", **_spoken(language))


def _spoken(language: str | None) -> dict[str, Any]:
    return {} if language is None else attributes(lang=language)


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
