"""The rows of the table of matches that can be used, without words: who seeks, who answers."""

from __future__ import annotations

from dataclasses import dataclass

from s3dash.analysis.conversations.side import CLUSTER, PRIORITY
from s3dash.analysis.facts.cluster_rows import may_be_contacted
from s3dash.analysis.facts.stated_partners import stated_partners
from s3dash.analysis.question import Question
from s3dash.model import Dataset
from s3dash.model.rows import MatchRow, StatementRow


@dataclass(frozen=True)
class MatchedPair:
    """A row with the two regions that it brings together."""

    row: MatchRow
    seeker: str
    giver: str


def matched_pairs(question: Question) -> tuple[MatchedPair, ...]:
    """The matches of the needs of the round, once per edition.

    A row that no longer holds is none: its answer is gone, deselected or no longer active, or of
    the region that seeks it.
    """
    dataset, round_code = question.dataset, question.round_code
    return dataset.remembered(("matched_pairs", round_code), lambda: _pairs(dataset, round_code))


def _pairs(dataset: Dataset, round_code: str) -> tuple[MatchedPair, ...]:
    found = []
    for row in dataset.rows("matches"):
        if not dataset.knows("statements", row.seeks_code):
            continue
        need, giver = dataset.row("statements", row.seeks_code), _giver(dataset, row)
        holds = need.kind == "seeks" and need.round_code == round_code
        if holds and giver is not None and giver != need.region_code:
            found.append(MatchedPair(row, need.region_code, giver))
    return tuple(found)


def pairs_of_region(question: Question, region: str) -> tuple[tuple[MatchedPair, ...], ...]:
    """Those of the matched pairs in which a region seeks, and those in which it gives."""

    def by_region() -> tuple[dict[str, list[MatchedPair]], dict[str, list[MatchedPair]]]:
        sought: dict[str, list[MatchedPair]] = {}
        given: dict[str, list[MatchedPair]] = {}
        for pair in matched_pairs(question):
            sought.setdefault(pair.seeker, []).append(pair)
            given.setdefault(pair.giver, []).append(pair)
        return sought, given

    found = question.dataset.remembered(("pairs_by_region", question.round_code), by_region)
    return tuple(tuple(pairs.get(region, ())) for pairs in found)


def statements_of(question: Question, region: str, kind: str) -> tuple[StatementRow, ...]:
    """What a region says in the round that it seeks, or offers."""

    def by_region() -> dict[tuple[str, str], list[StatementRow]]:
        found: dict[tuple[str, str], list[StatementRow]] = {}
        for row in question.dataset.rows("statements"):
            if row.round_code == question.round_code:
                found.setdefault((row.region_code, row.kind), []).append(row)
        return found

    key = ("statements_by_region", question.round_code)
    return tuple(question.dataset.remembered(key, by_region).get((region, kind), ()))


def _giver(dataset: Dataset, row: MatchRow) -> str | None:
    """The region that has the answer, or None where it is none."""
    if row.answer_kind == CLUSTER:
        if not dataset.knows("clusters", row.answer_code):
            return None
        cluster = dataset.row("clusters", row.answer_code)
        return cluster.region_code if may_be_contacted(cluster) else None
    if row.answer_kind == PRIORITY:
        if not dataset.knows("priorities", row.answer_code):
            return None
        priority = dataset.row("priorities", row.answer_code)
        return None if priority.status == "deselected" else priority.region_code
    if not dataset.knows("statements", row.answer_code):
        return None
    offer = dataset.row("statements", row.answer_code)
    return offer.region_code if offer.kind == "offers" else None


def naming_pairs(question: Question) -> frozenset[frozenset[str]]:
    """The pairs of regions of which one names the other as a partner, once per edition."""
    return question.dataset.remembered(
        ("naming_pairs", question.round_code), lambda: _naming_pairs(question)
    )


def _naming_pairs(question: Question) -> frozenset[frozenset[str]]:
    return frozenset(
        frozenset((row.region_code, partner.region.region_code))
        for row in question.dataset.rows("statements")
        if row.round_code == question.round_code
        for partner in stated_partners(question, row)
        if partner.region is not None
    )
