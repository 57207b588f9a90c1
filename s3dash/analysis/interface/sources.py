"""From every row of an answer to its sources: the rows of the dataset that it rests on.

A row that names what it is of (an area, an environment, a statement) rests on that; one that names
a region rests on what is held of the region in the round, in the domain where it names one; of an
initiative on who says that the region takes part.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from s3dash.analysis.facts.evidence import Sourced
from s3dash.analysis.question import Question
from s3dash.model.rows import PriorityRow
from s3dash.state import OF_PAIRS

SEPARATORS = str.maketrans({",": ";"})
# column of codes -> the table whose rows name their source, and its key
OF_ROWS = {
    "priority_code": ("priorities", "priority_code"),
    "cluster_code": ("clusters", "cluster_code"),
    "source_code": ("sources", "source_code"),
}
OF_REGIONS = ("region_code", "other_code", "edge_code")


class _Of(NamedTuple):
    """What a row is of: codes."""

    regions: frozenset[str]
    domains: frozenset[str]
    initiatives: frozenset[str]


class RowSources:
    """The sources of the rows of one answer.

    Args:
        question: what is asked.
    """

    def __init__(self, question: Question) -> None:
        self._question = question
        dataset, state = question.dataset, question.state
        rounds = question.selection.rounds or (question.round_code,)
        self._held: defaultdict[str, list[PriorityRow]] = defaultdict(list)
        for row in dataset.rows("priorities"):
            if row.round_code in rounds:
                self._held[row.region_code].append(row)
        self._measure = state.shown_measure
        self._is_of_memberships = state.shown_measure == "membership" or state.view == "initiatives"
        self._regions = {row.region_code for row in dataset.rows("regions")}
        self._named: dict[str, dict[str, str]] = {}
        self._remembered: dict[_Of, tuple[str, ...]] = {}

    def of(self, row: Mapping[str, Any]) -> tuple[str, ...]:
        """The codes of the sources of a row, in one order."""
        named = [
            self._of_named(column, code)
            for column in OF_ROWS
            if column in row
            for code in _codes(row[column])
        ]
        if found := sorted({code for code in named if code}):
            return tuple(found)
        of = self._what(row)
        if of not in self._remembered:
            self._remembered[of] = tuple(sorted({one.source_code for one in self._resting(of)}))
        return self._remembered[of]

    def _of_named(self, column: str, code: str) -> str | None:
        """The source of the row with a code."""
        if column not in self._named:
            table, key = OF_ROWS[column]
            frame = self._question.dataset.table(table)
            self._named[column] = dict(zip(frame[key], frame["source_code"], strict=True))
        return self._named[column].get(code)

    def _what(self, row: Mapping[str, Any]) -> _Of:
        state = self._question.state
        regions = {code for column in OF_REGIONS for code in _codes(row.get(column))}
        regions |= {code for code in _codes(row.get("code")) if code in self._regions}
        if state.region and regions and self._is_of_pairs:
            # what a region is for another rests on both
            regions.add(state.region)
        if state.view in {"compare", "partner"}:
            regions |= {*state.regions}
        domains = {*_codes(row.get("domain_code"))}
        initiatives = {*_codes(row.get("initiative_code"))}
        if state.view == "map":
            # a row of the map is of what is chosen alone, one of a matrix of all its columns
            domains |= {state.domain} if state.domain and self._measure == "status" else set()
            initiatives |= {state.initiative} if state.initiative else set()
        known = regions & self._regions
        return _Of(frozenset(known), frozenset(domains), frozenset(initiatives))

    @property
    def _is_of_pairs(self) -> bool:
        state = self._question.state
        return state.view == "partner" or self._measure in OF_PAIRS

    def _resting(self, of: _Of) -> Iterable[Sourced]:
        """The rows of the dataset that a row rests on."""
        dataset = self._question.dataset
        holders = {holder for code in of.regions for holder in (code, *dataset.groups_of(code))}
        if self._is_of_memberships or (of.initiatives and not of.domains):
            within = {code for one in of.initiatives for code in dataset.with_children(one)}
            return (
                taking
                for code in holders or self._regions
                for taking in dataset.memberships_of(code)
                if not within or taking.initiative_code in within
            )
        if not (of.regions or of.domains):
            return ()
        return (
            held
            for code in holders or self._held.keys()
            for held in self._held.get(code, ())
            if not of.domains or of.domains & {*held.domain_codes}
        )


def _codes(cell: Any) -> list[str]:
    """The codes in a cell; none where it has a mark, or is no cell of codes."""
    if not isinstance(cell, str):
        return []
    return [one.strip() for one in cell.translate(SEPARATORS).split(";") if one.strip()]
