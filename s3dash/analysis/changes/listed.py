"""Changes as lists: each with what it is, what else changed, and the sources of both sides."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from s3dash.analysis.changes.by_region import RegionChanges
from s3dash.analysis.changes.matrix import (
    AWAY,
    CAME,
    OTHER_STATUS,
    STAYED,
    WENT,
    DomainChange,
    status_then_now,
)
from s3dash.analysis.changes.of_region import ChangeNote, change_note
from s3dash.analysis.changes.table import also_changed
from s3dash.analysis.facts.descent.kinds import DROPPED, PART, Change
from s3dash.analysis.facts.evidence import SourceNote, source_note
from s3dash.analysis.question import Question
from s3dash.model.dataset import NO_DATA, covers_domain

# So many areas that are not found again are listed; the table has them all.
MOST_LISTED = 60
# The parts of a domain's list, in order.
SECTIONS = (CAME, WENT, AWAY, OTHER_STATUS, STAYED, NO_DATA)


@dataclass(frozen=True)
class ChangeItem:
    """One change of a region's.

    Attributes:
        region, name: whose.
        note: the change in words.
        also: what else changed on the area, in words; or empty.
        was_it_chosen: whether to ask if it was chosen away.
        sources: where the earlier and the later area are stated, each once.
    """

    region: str
    name: str
    note: ChangeNote
    also: str
    was_it_chosen: bool
    sources: tuple[SourceNote, ...]


@dataclass(frozen=True)
class DomainSection:
    """Regions in which the same became of a domain.

    Attributes:
        kind: one of ``SECTIONS``.
        regions: (code, name, status then and now in words, its changes) of each, by name.
    """

    kind: str
    regions: tuple[tuple[str, str, str, tuple[ChangeItem, ...]], ...]


def change_items(
    question: Question, region: str, found: Iterable[Change]
) -> tuple[ChangeItem, ...]:
    """Changes of a region as a list has them; a sub-area goes where its umbrella goes."""
    return tuple(_item(question, region, change) for change in found if change.kind != PART)


def _item(question: Question, region: str, change: Change) -> ChangeItem:
    codes = dict.fromkeys(row.source_code for row in reversed(change.areas))
    return ChangeItem(
        region,
        question.region_name(region),
        change_note(question, change),
        also_changed(question, change),
        change.kind == DROPPED,
        tuple(source_note(question, code) for code in codes),
    )


def not_found_again(
    question: Question, regions: Iterable[RegionChanges]
) -> tuple[tuple[ChangeItem, ...], int]:
    """The areas that are not found again, by region, and how many more there are than listed."""
    t = question.t
    dropped = [
        (one.region, change)
        for one in sorted(regions, key=lambda one: t.sort_key(question.region_name(one.region)))
        for change in one.lineage.changes
        if change.kind == DROPPED
    ]
    items = tuple(_item(question, *one) for one in dropped[:MOST_LISTED])
    return items, len(dropped) - len(items)


def domain_sections(
    question: Question, cells: Iterable[DomainChange], regions: Iterable[RegionChanges]
) -> tuple[DomainSection, ...]:
    """What became of a domain, by what became of it; a region that never named it is in none."""
    t = question.t
    changes = {one.region: one.lineage.changes for one in regions}
    of_kind: dict[str, list[DomainChange]] = {}
    for cell in cells:
        of_kind.setdefault(cell.cell, []).append(cell)

    def told(cell: DomainChange) -> tuple[str, str, str, tuple[ChangeItem, ...]]:
        named = [
            change
            for change in changes.get(cell.region, ())
            if any(covers_domain(row, cell.domain) for row in change.areas)
        ]
        words = status_then_now(cell.before, cell.after, t)
        items = change_items(question, cell.region, named)
        return cell.region, question.region_name(cell.region), words, items

    return tuple(
        DomainSection(
            kind, tuple(sorted(map(told, of_kind[kind]), key=lambda one: t.sort_key(one[1])))
        )
        for kind in SECTIONS
        if kind in of_kind
    )
