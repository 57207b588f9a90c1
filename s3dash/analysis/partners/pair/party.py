"""One of the two regions of a pair, in its own words."""

from __future__ import annotations

from dataclasses import dataclass

from s3dash.analysis.conversations.match import Contact
from s3dash.analysis.conversations.side import Side, statement_side
from s3dash.analysis.conversations.told import contact_note
from s3dash.analysis.facts.cluster_rows import current_clusters, may_be_contacted
from s3dash.analysis.facts.evidence import PriorityNote, priority_notes
from s3dash.analysis.measures.evidence_basis import joint_groups
from s3dash.analysis.partners.matches.sentences import basis
from s3dash.analysis.question import Question


@dataclass(frozen=True)
class Environment:
    """A cluster of a region; one that is not known to be active is shown, never as a contact."""

    note: Contact
    active: bool


@dataclass(frozen=True)
class Party:
    """One of the two.

    Attributes:
        code, name: of the region.
        country: its name; empty for a Swedish one.
        basis: what is to be known of its areas, a sentence each: that it is shown by those of its
            group, or has none in the period, and in which it has; empty where they are all its own.
        groups: the groups whose joint areas it is shown by, in words; empty where its own.
        priorities: its areas in its own words.
        needs, offers: what it says that it seeks and offers.
        environments: its clusters that have not ended, active ones first.
        url: its own page on its strategy, or None.
    """

    code: str
    name: str
    country: str
    basis: tuple[str, ...]
    groups: str
    priorities: tuple[PriorityNote, ...]
    needs: tuple[Side, ...]
    offers: tuple[Side, ...]
    environments: tuple[Environment, ...]
    url: str | None


def party_of(question: Question, code: str) -> Party:
    """A region in its own words."""
    dataset, t, round_code = question.dataset, question.t, question.round_code
    row = dataset.row("regions", code)
    rows = dataset.shown_priorities(code, round_code)
    through = bool(rows) and not dataset.has_data(code, round_code)
    strategy = dataset.latest_strategy(code, round_code)
    statements = [
        one
        for one in dataset.rows("statements")
        if (one.region_code, one.round_code) == (code, round_code)
    ]
    needs, offers = (
        tuple(statement_side(question, one) for one in statements if one.kind == kind)
        for kind in ("seeks", "offers")
    )
    return Party(
        code=code,
        name=t.name(row),
        country=t.country(row.country_code) if row.region_kind == "partner" else "",
        basis=tuple(basis(question, code)),
        groups=joint_groups(question, code) if through else "",
        priorities=priority_notes(rows, question),
        needs=needs,
        offers=offers,
        environments=_environments(question, code),
        url=strategy.url if strategy is not None else None,
    )


def _environments(question: Question, code: str) -> tuple[Environment, ...]:
    found = [
        Environment(contact_note(question, row), may_be_contacted(row))
        for row in current_clusters(question.dataset)
        if row.region_code == code
    ]
    key = question.t.sort_key
    return tuple(sorted(found, key=lambda one: (not one.active, key(one.note.name))))
