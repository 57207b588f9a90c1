"""The regions that a list offers, under headings: Sweden, the Nordic countries, Europe."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from s3dash.analysis.question import Question
from s3dash.i18n import Translator
from s3dash.model.rows import RegionRow

# Under which headings regions stand, and the countries of the second.
PLACES = ("sweden", "nordic", "europe")
NORDIC = frozenset({"AX", "DK", "FI", "FO", "GL", "IS", "NO"})


def option(value: str, label: str) -> dict[str, str]:
    """One option of a list."""
    return {"label": label, "value": value}


def region_options(
    question: Question, here: str, *, groups: bool, areas: bool = False
) -> list[dict[str, Any]]:
    """All regions by heading, each by name; groups of Sweden's stand after them, or are left out.

    With ``areas`` those abroad without areas in the round are left out too. What is chosen,
    ``here``, is offered all the same.
    """
    t = question.t
    places: dict[str, list[dict[str, str]]] = {place: [] for place in PLACES}
    for kind in ("region", "group", "partner"):
        for row in _by_name(question, question.regions_of_kind(kind)):
            is_left_out = {"group": not groups, "partner": areas and not _has_areas(row, question)}
            if row.region_code == here or not is_left_out.get(kind, False):
                places[_place(row)].append(option(row.region_code, kind_and_name(row, t)))
    return [
        {"label": t(f"place-{place}"), "options": listed}
        for place, listed in places.items()
        if listed
    ]


def _has_areas(row: RegionRow, question: Question) -> bool:
    return question.dataset.has_data(row.region_code, question.round_code)


def _by_name(question: Question, codes: Iterable[str]) -> list[RegionRow]:
    t = question.t
    rows = (question.dataset.row("regions", code) for code in codes)
    return sorted(rows, key=lambda row: t.sort_key(t.name(row)))


def _place(row: RegionRow) -> str:
    """Which of ``PLACES`` a region is in."""
    if row.region_kind != "partner":
        return "sweden"
    return "nordic" if row.country_code in NORDIC else "europe"


def kind_and_name(row: RegionRow, t: Translator) -> str:
    """A region's name, with what tells that it is a group or where in Europe it is."""
    if row.region_kind == "region":
        return t.name(row)
    name, country = t.name(row), row.country_code or ""
    if row.region_kind == "partner" and not country:
        return name
    if name.endswith(f"({country})"):
        return name
    return t("region-elsewhere", name=name, kind=row.region_kind, country=country)
