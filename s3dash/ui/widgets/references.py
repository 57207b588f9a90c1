"""The sources of a page in one list, and the numbers that lead to it."""

from __future__ import annotations

from collections.abc import Iterable

from dash import html
from dash.development.base_component import Component

from s3dash.analysis.facts.evidence import SourceNote
from s3dash.i18n import Translator
from s3dash.ui.core import ids
from s3dash.ui.core.attributes import attributes
from s3dash.ui.widgets.evidence import source_words
from s3dash.ui.widgets.priorities import Cite


def citing(sources: tuple[SourceNote, ...], t: Translator) -> Cite:
    """A function that gives the number of a source, as a way to its place in the list."""
    numbers = {source: number for number, source in enumerate(sources, start=1)}

    def cite(source: SourceNote) -> Component:
        number = numbers[source]
        return html.A(
            f"[{number}]",
            href=f"#{ids.source(number)}",
            className="reference",
            title=source.title,
            **attributes(aria_label=t("reference", number=number, title=source.title)),
        )

    return cite


def cited(sources: Iterable[SourceNote], cite: Cite) -> list[Component | str]:
    """The numbers of some sources, each behind a blank."""
    return [part for source in sources for part in (" ", cite(source))]


def source_list(sources: tuple[SourceNote, ...]) -> Component:
    """The sources by number."""
    return html.Ol(
        [
            html.Li(source_words(source), id=ids.source(number), className="fact")
            for number, source in enumerate(sources, start=1)
        ],
        className="source-list",
    )
