"""How fresh and sure what is held of a region is, as a row of a map or a table, and in words."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace

from s3dash.analysis.facts.evidence import SourceNote, source_note
from s3dash.analysis.facts.freshness.of_region import (
    AGE_OVER,
    AGE_UNDATED,
    Freshness,
    RegionFreshness,
)
from s3dash.analysis.facts.source_age import age_words
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import MARKS
from s3dash.analysis.words.percent import in_per_cent
from s3dash.i18n import Translator

COUNTS = (
    *("statement_count", "marked_count", "undated_count"),
    *("source_count", "unclassified_count"),
)
OWN_COLUMNS = (
    *("age_words", "oldest_words", "newest_words"),
    *("statement_count", "marked_count", "undated_count"),
    *("stated_share", "inferred_share", "uncertain_share"),
    *("source_count", "unclassified_count", "held_words", "round_words", "joint_words"),
)


@dataclass(frozen=True)
class FreshnessRow:
    """One region; the figures are of its own statements and None without any.

    Attributes:
        cell, mark, words: as every row of a map.
        age_words: the class of its age.
        oldest_words, newest_words: the dates of the oldest and of the newest statement with one;
            where nothing has a date, when the latest source was read.
        dates_words: the two as one, for where there is little room.
        statement_count, marked_count, undated_count: how many statements there are, how many are
            marked as old, and how many have no date.
        stated_share, inferred_share: how many have a status that is stated, or inferred.
        uncertain_share: how many have no better than medium confidence.
        source_count: how many sources they rest on.
        unclassified_count: how many name no domain.
        held_words: how many of the areas that its strategy states are held, where that is fewer.
        basis_words: the same two as numbers, for where there is little room.
        round_words: the round that they are from, or the latest earlier one with some.
        joint_words: the age of what its groups hold jointly.
    """

    cell: str
    mark: str
    words: str
    age_words: str
    round_words: str | None
    joint_words: str
    oldest_words: str | None = None
    newest_words: str | None = None
    statement_count: int | None = None
    marked_count: int | None = None
    undated_count: int | None = None
    stated_share: float | None = None
    inferred_share: float | None = None
    dates_words: str = ""
    basis_words: str = ""
    uncertain_share: float | None = None
    source_count: int | None = None
    unclassified_count: int | None = None
    held_words: str | None = None


@dataclass(frozen=True)
class FreshnessNote:
    """What a panel says of a region: lines, and the sources with what rests on them.

    Attributes:
        lines: what is known of its age and how sure it is, a sentence each.
        sources: every source of its own statements with how many rest on it, in words.
    """

    lines: tuple[str, ...]
    sources: tuple[tuple[SourceNote, str], ...]


def freshness_row(question: Question, found: RegionFreshness) -> FreshnessRow:
    """What is found of a region, as a row."""
    t, own = question.t, found.own
    row = FreshnessRow(
        cell=found.cell,
        mark=_mark(found, t),
        words=cell_words(question, found),
        age_words=_class_words(found, t),
        round_words=_round_words(question, found),
        joint_words=joint_words(question, found),
    )
    if own is None:
        return row
    return replace(
        row,
        oldest_words=_oldest_words(own, t),
        newest_words=_newest_words(own, t),
        statement_count=own.statement_count,
        marked_count=own.marked_count,
        undated_count=own.undated_count,
        stated_share=_share(own.stated_count, own),
        inferred_share=_share(own.inferred_count, own),
        dates_words=_span_words(own, t),
        basis_words=t("freshness-both", stated=own.stated_count, inferred=own.inferred_count),
        uncertain_share=_share(own.uncertain_count, own),
        source_count=len(own.sources),
        unclassified_count=own.unclassified_count,
        held_words=_held_words(found, t),
    )


def _class_words(found: RegionFreshness, t: Translator) -> str:
    """The class of a region's age."""
    own = found.own
    if own is not None and found.cell == AGE_UNDATED:
        return t("source-undated" if own.oldest is None else "freshness-partly-undated")
    return t(f"freshness-{found.cell.replace('_', '-')}")


def _share(count: int, own: Freshness) -> float:
    return in_per_cent(count / own.statement_count)


def _mark(found: RegionFreshness, t: Translator) -> str:
    """The whole years since the oldest statement; what has no date, or is none, has a sign."""
    own = found.own
    if own is None or own.oldest is None or found.cell == AGE_UNDATED:
        return MARKS[found.cell]
    years = own.oldest.years or 0
    mark = t.number(years) if years else t("freshness-under-a-year")
    return mark + MARKS[AGE_OVER] if found.cell == AGE_OVER else mark


def _oldest_words(own: Freshness, t: Translator) -> str:
    """The oldest date; where nothing has one, when the latest of the sources was read."""
    latest = max(own.ages, key=lambda age: age.read_on or datetime.date.min)
    return age_words(own.oldest or latest, t)


def _newest_words(own: Freshness, t: Translator) -> str:
    return t("source-undated") if own.newest is None else age_words(own.newest, t)


def _span_words(own: Freshness, t: Translator) -> str:
    """The dates of the oldest and the newest statement, once where they are the same."""
    oldest = _oldest_words(own, t)
    if own.newest == own.oldest:
        return oldest
    return t("freshness-span", oldest=oldest, newest=_newest_words(own, t))


def _held_words(found: RegionFreshness, t: Translator) -> str:
    if found.short is None:
        return ""
    held, stated = found.short
    return t("freshness-held", held=held, stated=stated)


def _round_words(question: Question, found: RegionFreshness) -> str | None:
    if found.own is not None:
        return question.round_name
    return earlier_words(question, found) or None


def earlier_words(question: Question, found: RegionFreshness) -> str:
    """The latest earlier round with statements, where the one shown has none; else empty."""
    if found.earlier is None:
        return ""
    return question.t("freshness-earlier", round=question.name("rounds", found.earlier))


def joint_words(question: Question, found: RegionFreshness) -> str:
    """The age of what the groups of a region hold jointly; empty where they hold nothing."""
    told = [
        question.t(
            "freshness-of-group",
            group=question.region_name(code),
            age=freshness_words(one, question.t),
        )
        for code, one in found.joint.items()
    ]
    return "; ".join(told)


def cell_words(question: Question, found: RegionFreshness) -> str:
    """What a region is drawn as, in words."""
    if found.own is not None:
        return freshness_words(found.own, question.t)
    shown = joint_words(question, found) or question.t("rests-no-data")
    return "; ".join(part for part in (shown, earlier_words(question, found)) if part)


def freshness_words(own: Freshness, t: Translator) -> str:
    """The age of some statements: of the oldest, and how many have no date."""
    return ", ".join(_age_parts(own, t))


def _age_parts(own: Freshness, t: Translator) -> list[str]:
    parts = []
    if own.oldest is not None:
        is_marked = "yes" if own.marked_count else "no"
        parts.append(t("freshness-oldest", date=age_words(own.oldest, t), marked=is_marked))
    if own.undated_count:
        counts = {"count": own.undated_count, "total": own.statement_count}
        parts.append(t("freshness-without-date", **counts))
    return parts


def freshness_note(question: Question, found: RegionFreshness) -> FreshnessNote:
    """What a panel says of a region."""
    own = found.own
    if own is None:
        return FreshnessNote((f"{_upper(cell_words(question, found))}.",), ())
    t = question.t
    lines = [f"{_upper(words)}." for words in _age_parts(own, t)]
    if own.newest != own.oldest and own.newest is not None:
        lines.append(t("freshness-newest", date=age_words(own.newest, t)))
    lines.append(
        t(
            "freshness-basis",
            stated=own.stated_count,
            inferred=own.inferred_count,
            total=own.statement_count,
        )
    )
    counts = {"uncertain": own.uncertain_count, "unclassified": own.unclassified_count}
    lines += [t(f"freshness-{kind}", count=count) for kind, count in counts.items() if count]
    if found.joint:
        lines.append(f"{_upper(joint_words(question, found))}.")
    sources = tuple(
        (source_note(question, code), t("freshness-rests", count=count))
        for code, count in own.sources
    )
    return FreshnessNote(tuple(lines), sources)


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]
