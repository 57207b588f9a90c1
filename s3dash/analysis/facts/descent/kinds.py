"""The kinds of change from the areas of one round to those of another; pure functions.

What belongs here is telling the kinds apart. Whose areas, and of which rounds, is ``lineage``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from s3dash.model.codes.words import folded
from s3dash.model.rows import LineageRow, PriorityRow

KEPT = "kept"
RENAMED = "renamed"
MERGED = "merged"
SPLIT = "split"
# One that is split and whose parts are merged with others.
REGROUPED = "regrouped"
ADDED = "added"
DROPPED = "dropped"
# Not in the round that is compared with, but linked to one that is earlier still.
RETURNED = "returned"
# The region has no area at all in any earlier round: nobody knows whether this one is new.
FIRST_RECORD = "first_record"
# The region has none in the round that is compared with, but in an earlier one.
NO_EARLIER_RECORD = "no_earlier_record"
# The region has no area at all in the later round: nobody knows whether this one was given up.
NO_LATER_RECORD = "no_later_record"
# A sub-area without a link of its own goes where its umbrella goes.
PART = "part"
# An area that is deselected in the later round; and a deselected one that was no area before.
CHOSEN_AWAY = "chosen_away"
DESELECTED = "deselected"

# An area of the earlier round lives on in these ways, in the later round.
LIVING = (KEPT, RENAMED, MERGED, SPLIT, REGROUPED)
# What may become of an area, and where one may have come from.
FATES = (*LIVING, CHOSEN_AWAY, DROPPED, NO_LATER_RECORD)
ORIGINS = (*LIVING, ADDED, RETURNED, FIRST_RECORD, NO_EARLIER_RECORD)
KINDS = (
    *LIVING,
    ADDED,
    RETURNED,
    FIRST_RECORD,
    NO_EARLIER_RECORD,
    PART,
    DESELECTED,
    CHOSEN_AWAY,
    DROPPED,
    NO_LATER_RECORD,
)

INFERRED = "inferred"
STATED = "stated"


@dataclass(frozen=True)
class Change:
    """What became of one area, or where it came from.

    Attributes:
        kind: one of ``KINDS``.
        earlier, later: rows of the table priorities; one of them may be None.
        basis: ``stated``, ``same_name`` or ``inferred`` for what a link tells, else None.
        note: a remark of the compilers in English, or None.
    """

    kind: str
    earlier: PriorityRow | None
    later: PriorityRow | None
    basis: str | None = None
    note: str | None = None

    @property
    def areas(self) -> tuple[PriorityRow, ...]:
        """What the change is of: the later area, then the earlier one, as far as there are any."""
        return tuple(row for row in (self.later, self.earlier) if row is not None)

    @property
    def inferred(self) -> bool:
        """Whether the compilers inferred that the two belong together."""
        return self.basis == INFERRED

    @property
    def status_changed(self) -> bool:
        """Whether one area that lives on as one has another status, both of them stated."""
        pair = self._one_to_one()
        return pair is not None and _is_stated(*pair) and pair[0].status != pair[1].status

    @property
    def reclassified(self) -> bool:
        """Whether one area that lives on as one names other domains, where both name some."""
        pair = self._one_to_one()
        if pair is None or not all(row.domain_codes for row in pair):
            return False
        return set(pair[0].domain_codes) != set(pair[1].domain_codes)

    def _one_to_one(self) -> tuple[PriorityRow, PriorityRow] | None:
        if self.kind not in {KEPT, RENAMED} or self.earlier is None or self.later is None:
            return None
        return self.earlier, self.later


def _is_stated(*rows: PriorityRow) -> bool:
    return all(row.status_basis == STATED and row.status != "unspecified" for row in rows)


def counts_as_area(row: PriorityRow) -> bool:
    """Whether a row is counted among a region's areas: sub-areas and deselected ones are not."""
    return row.status != DESELECTED and row.part_of is None


def changes(
    earlier: Iterable[PriorityRow], later: Iterable[PriorityRow], links: Iterable[LineageRow]
) -> tuple[Change, ...]:
    """The changes from the areas of one round to those of another.

    Args:
        earlier: rows of priorities in the earlier round.
        later: rows of priorities in the later round.
        links: rows of the table lineage; those between other areas are left aside.
    """
    before, after = _by_code(earlier), _by_code(later)
    known = sorted(
        (link for link in links if link.earlier_code in before and link.later_code in after),
        key=lambda link: (link.later_code, link.earlier_code),
    )
    chosen_away = _chosen_away(before, after, known)
    come = {link.later_code for link in known} | {
        row.priority_code for one in chosen_away for row in one.areas
    }
    gone = {link.earlier_code for link in known} | come
    found = [*_linked(known, before, after), *chosen_away]
    found += [_unlinked(row, bool(before)) for code, row in after.items() if code not in come]
    found.sort(key=lambda change: change.areas[0].priority_code)
    left = DROPPED if after else NO_LATER_RECORD
    return tuple(found) + tuple(
        Change(left, row, None)
        for code, row in before.items()
        if code not in gone and counts_as_area(row)
    )


def _by_code(rows: Iterable[PriorityRow]) -> dict[str, PriorityRow]:
    return {row.priority_code: row for row in sorted(rows, key=lambda row: row.priority_code)}


def _linked(
    links: list[LineageRow], before: Mapping[str, PriorityRow], after: Mapping[str, PriorityRow]
) -> Iterator[Change]:
    """The changes that links tell; only those between areas that are held make an area divide."""
    ends = [(link, before[link.earlier_code], after[link.later_code]) for link in links]
    held = [link for link, *rows in ends if all(row.status != DESELECTED for row in rows)]
    onward = Counter(link.earlier_code for link in held)
    inward = Counter(link.later_code for link in held)
    for link, one, other in ends:
        if other.status == DESELECTED:
            kind = DESELECTED if one.status == DESELECTED else CHOSEN_AWAY
        elif one.status == DESELECTED:
            # taken up again: beside what else became of it, it is no area that lives on
            if inward[link.later_code]:
                continue
            kind = ADDED
        else:
            kind = _kind(onward[link.earlier_code], inward[link.later_code], link.basis)
        yield Change(kind, one, other, link.basis, link.note)


def _kind(onward: int, inward: int, basis: str) -> str:
    """The kind of a link whose earlier area leads ``onward`` times, whose later one ``inward``."""
    if onward > 1:
        return SPLIT if inward == 1 else REGROUPED
    if inward > 1:
        return MERGED
    return KEPT if basis == "same_name" else RENAMED


def _chosen_away(
    before: Mapping[str, PriorityRow], after: Mapping[str, PriorityRow], links: list[LineageRow]
) -> list[Change]:
    """Areas without a link that are called as one which is deselected later, without one either."""
    linked = {code for link in links for code in (link.earlier_code, link.later_code)}
    away = {
        folded(name): row
        for code, row in after.items()
        if code not in linked and row.status == DESELECTED
        for name in (row.name_sv, row.name_en)
    }
    found = []
    for code, row in before.items():
        if code in linked or row.status == DESELECTED:
            continue
        named = [away[name] for name in map(folded, (row.name_sv, row.name_en)) if name in away]
        found += [Change(CHOSEN_AWAY, row, one) for one in named[:1]]
    return found


def _unlinked(row: PriorityRow, has_earlier: bool) -> Change:
    if row.part_of is not None:
        return Change(PART, None, row)
    if row.status == DESELECTED:
        return Change(DESELECTED, None, row)
    return Change(ADDED if has_earlier else FIRST_RECORD, None, row)
