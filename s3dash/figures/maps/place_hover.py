"""What a map says at the pointer."""

from __future__ import annotations

from s3dash.i18n import Translator


def place_hover(t: Translator, beside: str = "") -> str:
    """The region's name (``customdata[1]``) with what stands beside it, its words and a hint."""
    hint = f"<br><i>{t('map-hover-click')}</i>"
    return f"<b>%{{customdata[1]}}</b>{beside}<br>%{{text}}{hint}<extra></extra>"
