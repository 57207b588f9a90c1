"""From when to when something is, in words."""

from __future__ import annotations

from s3dash.i18n import Translator


def years_words(start: int | None, end: int | None, t: Translator) -> str:
    """The first and the last year: "2014–2020", "från 2021", or empty."""
    return t(
        "years",
        has_start=str(start is not None).lower(),
        has_end=str(end is not None).lower(),
        start="" if start is None else str(start),
        end="" if end is None else str(end),
    ).strip()
