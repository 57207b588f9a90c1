"""What a region takes part in: the tree of initiatives, cut down to where it is found."""

from __future__ import annotations

from dataclasses import dataclass

from s3dash.analysis.facts.taking_part.membership import (
    MembershipNote,
    kind_words,
    membership_notes,
)
from s3dash.analysis.question import Question


@dataclass(frozen=True)
class Branch:
    """An initiative that the region, or its group, takes part in, itself or through a part of it.

    Attributes:
        code, name, kind: the initiative; the kind in words.
        notes: the rows of the initiative itself, the region's own before those of its groups.
        parts: the initiatives below it where there is something.
    """

    code: str
    name: str
    kind: str
    notes: tuple[MembershipNote, ...]
    parts: tuple[Branch, ...]


def membership_tree(question: Question, region: str) -> tuple[Branch, ...]:
    """The initiatives with a row of the region or its groups, each level by name."""
    dataset = question.dataset
    holders = (region, *dataset.groups_of(region))
    codes = {row.initiative_code for one in holders for row in dataset.memberships_of(one)}
    return _branches(question, None, (region, codes))


def _branches(
    question: Question, parent: str | None, taking_part: tuple[str, set[str]]
) -> tuple[Branch, ...]:
    """Branches below an initiative; ``taking_part``: the region, and the initiatives it is in."""
    dataset, t = question.dataset, question.t
    region, codes = taking_part
    parts = [dataset.row("initiatives", code) for code in dataset.children(parent)]
    rows = sorted(parts, key=lambda row: t.sort_key(t.name(row)))
    found = []
    for row in rows:
        if codes.isdisjoint(dataset.with_children(row.initiative_code)):
            continue
        notes = membership_notes(question, row.initiative_code, region)
        # the notes of an initiative include those of its parts, which the branches below show
        own = tuple(note for note in notes if note.code == row.initiative_code)
        found.append(
            Branch(
                row.initiative_code,
                t.name(row),
                kind_words(question, row),
                own,
                _branches(question, row.initiative_code, taking_part),
            )
        )
    return tuple(found)
