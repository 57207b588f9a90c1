"""What a page says of how priorities are counted."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from s3dash.i18n import Translator
from s3dash.state import CHOICES


def counted_note(scheme: str, t: Translator) -> Component | None:
    """How the page's values count priorities, where that is not the usual way."""
    if scheme == CHOICES["weights"][0]:
        return None
    return html.P(t("counted-otherwise", way=t(f"weights-{scheme}")), className="panel-remark")
