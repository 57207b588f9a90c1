"""What must hold of a need and its answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd

from s3dash.faults import Fault, at_most
from s3dash.model.checks.reading import fault_at, rows_in
from s3dash.model.foreign_keys import Tables, nearest_in


@dataclass(frozen=True)
class _Answers:
    """What may answer a need, of one kind.

    Attributes:
        key: ``table.column`` of its code.
        fault: the message for a row that may not answer.
        may: whether a row may.
    """

    key: str
    fault: str
    may: Callable[[Any], bool]


ANSWERS = {
    "statement": _Answers(
        "statements.statement_code", "fault-answer-kind", lambda row: row.kind != "seeks"
    ),
    "priority": _Answers(
        "priorities.priority_code",
        "fault-answer-deselected",
        lambda row: row.status != "deselected",
    ),
    "cluster": _Answers(
        "clusters.cluster_code",
        "fault-answer-inactive",
        lambda row: row.cluster_status == "active",
    ),
}


def needs(tables: Tables) -> Iterator[Fault]:
    """What is answered is something that a region seeks."""
    statements = tables["statements"]
    kinds = dict(zip(statements["statement_code"], statements["kind"], strict=True))
    near = nearest_in([code for code, kind in kinds.items() if kind == "seeks"])
    faults = (
        fault_at("fault-need", "matches", row, "seeks_code", near=near(row.seeks_code))
        for row in rows_in(tables["matches"])
        if kinds.get(row.seeks_code, "seeks") == "offers"
    )
    yield from at_most(faults)


def answers(tables: Tables) -> Iterator[Fault]:
    """An answer is there, may answer, and is another region's than the need."""
    statements = tables["statements"]
    region_of = dict(zip(statements["statement_code"], statements["region_code"], strict=True))
    round_of = dict(zip(statements["statement_code"], statements["round_code"], strict=True))
    members = tables["group_members"]
    acting = set(zip(members["group_code"], members["region_code"], strict=True))
    for kind, known in ANSWERS.items():
        rows = _by_code(tables, known.key)
        near = _nearest_of_round([(code, row) for code, row in rows.items() if known.may(row)])
        matches = tables["matches"]
        faults = []
        for match in rows_in(matches, matches["answer_kind"] == kind):
            if pd.isna(match.answer_code):
                continue
            answer, needing = rows.get(match.answer_code), region_of.get(match.seeks_code)
            if answer is None or not known.may(answer):
                key = "fault-reference" if answer is None else known.fault
                offered = near(match.answer_code, round_of.get(match.seeks_code))
                faults.append(_of_answer(key, match, target=known.key, near=offered))
            elif answer.region_code == needing or (answer.region_code, needing) in acting:
                faults.append(_of_answer("fault-answer-own", match))
        yield from at_most(faults)


def _nearest_of_round(known: list[tuple[str, Any]]) -> Callable[[str, Any], str]:
    """What gives the codes that are much like one, of what is of no round or of the given one."""
    made: dict[Any, Callable[[str], str]] = {}

    def near(code: str, round_code: Any) -> str:
        if round_code not in made:
            of_round = {None, round_code}
            made[round_code] = nearest_in(
                [one for one, row in known if getattr(row, "round_code", None) in of_round]
            )
        return made[round_code](code)

    return near


def once(tables: Tables) -> Iterator[Fault]:
    """The same need and answer stand once."""
    matches = tables["matches"]
    first: dict[tuple[str, str], int] = {}
    for row in rows_in(matches, matches["seeks_code"].notna() & matches["answer_code"].notna()):
        row_before = first.setdefault((row.seeks_code, row.answer_code), row.Index)
        if row_before != row.Index:
            yield _of_answer("fault-match-twice", row, first=str(row_before))


def _of_answer(key: str, row: Any, **params: Any) -> Fault:
    return fault_at(key, "matches", row, "answer_code", **params)


def _by_code(tables: Tables, key: str) -> dict[str, Any]:
    table, column = key.split(".")
    frame = tables[table]
    return {getattr(row, column): row for row in rows_in(frame, frame[column].notna())}
