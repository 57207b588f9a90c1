"""The rows of the drawing: a region's areas then and now, as a figure draws them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from s3dash.analysis.changes.by_region import RegionChanges
from s3dash.analysis.facts.descent.kinds import (
    ADDED,
    CHOSEN_AWAY,
    DROPPED,
    FATES,
    FIRST_RECORD,
    KEPT,
    LIVING,
    MERGED,
    NO_EARLIER_RECORD,
    NO_LATER_RECORD,
    ORIGINS,
    REGROUPED,
    RENAMED,
    RETURNED,
    SPLIT,
)
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import (
    INFERRED_MARK,
    NO_DATA_SIGN,
    LegendEntry,
    inferred_entry,
    joined,
)

# The signs of the kinds, which tell them without colour.
SIGNS = {
    KEPT: "=",
    RENAMED: "~",
    MERGED: ">",
    SPLIT: "<",
    REGROUPED: "><",
    ADDED: "+",
    RETURNED: "«",
    FIRST_RECORD: "·",
    NO_EARLIER_RECORD: "·",
    CHOSEN_AWAY: "×",
    DROPPED: "?",
    NO_LATER_RECORD: NO_DATA_SIGN,
}
# What is left of the axis: areas that are in the earlier round alone.
LEFT = tuple(kind for kind in FATES if kind not in LIVING)
# So many regions are drawn; of more those with the most changes.
MOST_DRAWN = 60


class Segment(NamedTuple):
    """So many areas of one kind.

    Attributes:
        cell, mark: the kind, which is what it is drawn as, and its sign.
        areas: how many.
        star: the sign of what is inferred, where a link of one of them is; or empty.
    """

    cell: str
    mark: str
    areas: int
    star: str


class ChangesRow(NamedTuple):
    """A region.

    Attributes:
        code, name: the region.
        then, now: how many areas it had and has, in words.
        left: those of the earlier round alone, from the axis outwards.
        right: those of the later round, from the axis outwards.
        words: all of it in words.
        counted: how many areas it had and has, as numbers; None where nobody knows.
    """

    code: str
    name: str
    then: str
    now: str
    left: tuple[Segment, ...]
    right: tuple[Segment, ...]
    words: str
    counted: tuple[int | None, int | None] = (None, None)


def drawn_rows(question: Question, regions: Iterable[RegionChanges]) -> tuple[ChangesRow, ...]:
    """The regions by name; of very many those with the most changes."""
    listed = sorted(regions, key=lambda row: (-row.changed, row.region))[:MOST_DRAWN]
    rows = [_row(question, one) for one in listed]
    return tuple(sorted(rows, key=lambda row: question.t.sort_key(row.name)))


def _row(question: Question, one: RegionChanges) -> ChangesRow:
    t = question.t
    then, now = (
        NO_DATA_SIGN if count is None else t.number(count) for count in (one.then, one.now)
    )
    return ChangesRow(
        one.region,
        question.region_name(one.region),
        then,
        now,
        _segments(one.lineage.fates, LEFT, one),
        _segments(one.lineage.origins, ORIGINS, one),
        row_words(question, one),
        (one.then, one.now),
    )


def _segments(
    found: Mapping[str, str], kinds: Sequence[str], one: RegionChanges
) -> tuple[Segment, ...]:
    """The kinds that occur, in order, with a star where a link of one of theirs is inferred."""
    counts = Counter(found.values())
    told = one.lineage.inferred
    starred = {kind for code, kind in found.items() if code in told}
    return tuple(
        Segment(kind, SIGNS[kind], counts[kind], INFERRED_MARK if kind in starred else "")
        for kind in kinds
        if counts[kind]
    )


def row_words(question: Question, one: RegionChanges) -> str:
    """How many areas a region had and has, and how many of what kind."""
    t = question.t
    if one.then is None and one.now is None:
        return t("changes-row-nothing")
    numbers = t(
        "changes-row",
        then=NO_DATA_SIGN if one.then is None else t.number(one.then),
        now=NO_DATA_SIGN if one.now is None else t.number(one.now),
        has_then=str(one.then is not None).lower(),
        has_now=str(one.now is not None).lower(),
    )
    counted = [
        t("lineage-counted", kind=kind, count=count)
        for counts, kinds in ((one.origins, ORIGINS), (one.fates, LEFT))
        for kind in kinds
        if (count := counts[kind])
    ]
    return t("changes-row-kinds", numbers=numbers, kinds=joined(counted, t)) if counted else numbers


def rows_legend(
    question: Question, regions: Sequence[RegionChanges], groups: Sequence[RegionChanges]
) -> tuple[LegendEntry, ...]:
    """The kinds that are drawn, each with how many areas of the regions' own are of it."""
    t = question.t
    counts, drawn = _counts(regions), _counts([*regions, *groups])
    entries = []
    for kind in (*ORIGINS, *LEFT):
        if drawn[kind]:
            words = t(f"lineage-{kind.replace('_', '-')}")
            if counts[kind]:
                words = t("changes-legend", kind=words, count=t.number(counts[kind]))
            entries.append(LegendEntry(kind, SIGNS[kind], words, None))
    if any(one.lineage.inferred for one in (*regions, *groups)):
        entries.append(inferred_entry(t))
    return tuple(entries)


def _counts(regions: Iterable[RegionChanges]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for one in regions:
        counts.update({kind: one.fates[kind] for kind in LEFT})
        counts.update({kind: one.origins[kind] for kind in ORIGINS})
    return counts
