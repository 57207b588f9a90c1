"""Who published an edition, what they wrote, and whether it brings an earlier one back."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from s3dash.analysis.editions.history import EditionNote
from s3dash.i18n import Translator


def published_words(note: EditionNote, t: Translator) -> list[Component]:
    """A paragraph each."""
    words: list[Component] = [html.P(note.by, className="fact")]
    if note.note:
        words.append(html.P(t("quoted", words=note.note), className="edition-note"))
    if note.restored:
        words.append(html.P(note.restored, className="fact"))
    return words
