"""What the interface says of an answer: the page's own, as plain values.

The document of a view and that of a table have the same head (edition, licence, addresses, what the
marks mean); whoever reads one can read all.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any, NamedTuple

from s3dash.analysis.interface.cells import (
    MARKS,
    SOURCE_CODES,
    columns_of,
    marks_told,
    rows_of,
)
from s3dash.analysis.interface.drawn_codes import drawn_codes
from s3dash.analysis.interface.parts import parts_of
from s3dash.analysis.interface.sources import RowSources
from s3dash.analysis.question import Question
from s3dash.analysis.tables.by_view import tables_of
from s3dash.analysis.tables.table import Table
from s3dash.analysis.words.answer import Answer
from s3dash.columns import REGION_CODE
from s3dash.i18n import Translator
from s3dash.state.url import url_values

LICENCE = "https://creativecommons.org/licenses/by/4.0/"


class Place(NamedTuple):
    """Where something is told, and of which edition.

    Attributes:
        number, on: the edition's.
        resource: the name of the resource.
        own, page: the addresses of the document and of the page that says the same.
    """

    number: int
    on: datetime.date
    resource: str
    own: str
    page: str


class _Further(NamedTuple):
    """A table that a page has beside its data table."""

    code: str
    title: str
    columns: list[dict[str, Any]]
    rows: list[dict[str, Any]]


def head(place: Place, title: str, t: Translator) -> dict[str, Any]:
    """What every document begins with."""
    return {
        "resource": place.resource,
        "title": title,
        "language": t.language,
        "edition": {"number": place.number, "published_on": place.on.isoformat()},
        "licence": {"name": t("data-licence-name"), "url": LICENCE, "words": t("data-licence")},
        "attribution": t("footer-source"),
        "address": place.own,
        "page": place.page,
        MARKS: marks_told(t),
    }


def answer_told(question: Question, answer: Answer, place: Place) -> dict[str, Any]:
    """The document of a view: its sentence, its rows, their sources, and its further tables."""
    t, table = question.t, answer.data_table
    headings = [answer.column_heading(str(name), t) for name in table.columns]
    drawn = drawn_codes(answer)
    rows = [
        {**row, **drawn.get(str(row.get(REGION_CODE)), {})}
        for row in with_sources(question, rows_of(table))
    ]
    parts = parts_of(answer)
    further = [
        _further(question, one)
        for one in tables_of(question, answer)
        if list(one.table.columns) != list(table.columns) and len(one.table)
    ]
    used = {
        code
        for listed in (rows, *(one.rows for one in further))
        for row in listed
        for code in row[SOURCE_CODES]
    }
    return {
        **head(place, answer.heading, t),
        "sentence": answer.sentence,
        "selection": selection(question),
        "legend": [
            {"cell": one.cell, "mark": one.mark, "words": one.words, "count": one.count}
            for one in answer.legend
        ],
        "columns": _columns(table, headings),
        "rows": rows,
        "tables": [one._asdict() for one in further],
        "parts": parts.told,
        "sources": sources_told(question, used | parts.sources),
    }


def _further(question: Question, table: Table) -> _Further:
    rows = with_sources(question, rows_of(table.table))
    return _Further(table.code, table.name, _columns(table.table, table.headings), rows)


def selection(question: Question) -> dict[str, str]:
    """What is chosen and what is so by default, by the keys of addresses."""
    state, rounds = question.state, question.selection.rounds
    chosen = url_values(state)
    chosen.pop("edition", None)
    if state.shown_measure:
        chosen["measure"] = state.shown_measure
    if rounds is not None and state.since is None:
        chosen |= {"from": rounds.earlier, "to": rounds.later}
    elif state.view != "changes":
        chosen["round"] = question.round_code
    return dict(sorted(chosen.items()))


def with_sources(question: Question, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows, each with the codes of the sources that it rests on."""
    sources = RowSources(question)
    return [{**row, SOURCE_CODES: list(sources.of(row))} for row in rows]


def sources_told(question: Question, codes: Iterable[str]) -> list[dict[str, Any]]:
    """Sources in full, by code."""
    rows = (question.dataset.row("sources", code) for code in sorted(set(codes)))
    return [
        {
            "code": row.source_code,
            "title": row.title,
            "publisher": row.publisher,
            "published_year": row.published_year,
            "held_on": _day(row.held_on),
            "seen_on": _day(row.seen_on),
            "url": row.url,
        }
        for row in rows
    ]


def _columns(table: Any, headings: Iterable[str]) -> list[dict[str, Any]]:
    return [one._asdict() for one in columns_of(table, list(headings))]


def _day(day: datetime.date | None) -> str | None:
    return None if day is None else day.isoformat()
