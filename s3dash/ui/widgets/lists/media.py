"""Links to recordings and texts on pages of others; nothing of them is embedded."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from s3dash.analysis.facts.from_practice.media import MediaNote
from s3dash.i18n import Translator
from s3dash.ui.widgets.evidence import outward
from s3dash.ui.widgets.section import page_section


def media(notes: Sequence[MediaNote], t: Translator) -> list[Component]:
    """The section with its links; nothing where there are none."""
    if not notes:
        return []
    listed = [html.Li(_item(note), className="fact") for note in notes]
    return [page_section(t("region-media"), [html.Ul(listed, className="media-list")])]


def _item(note: MediaNote) -> list[Component | str]:
    title = outward(note.title, note.url) if note.url else html.Span(note.title)
    return [title, f" ({note.facts})" if note.facts else ""]
