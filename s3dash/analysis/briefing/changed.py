"""What became of a region's areas since the period before, a line a kind of change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from s3dash.analysis.briefing.asked import apart, quoted_names
from s3dash.analysis.facts.descent.kinds import (
    FIRST_RECORD,
    KEPT,
    KINDS,
    MERGED,
    SPLIT,
    Change,
)
from s3dash.analysis.facts.descent.lineage import Lineage, lineage
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import INFERRED_MARK, joined
from s3dash.analysis.words.rounds import round_years
from s3dash.i18n import Translator
from s3dash.model.rows import PriorityRow


@dataclass(frozen=True)
class ChangedLine:
    """A kind of change.

    Attributes:
        label: the kind.
        words: the names of its areas, from what to what.
    """

    label: str
    words: str


@dataclass(frozen=True)
class Changed:
    """What changed since the period before.

    Attributes:
        words: between which periods, or why nothing can be compared.
        lines: a line a kind.
        inferred: whether some link was inferred by the compilers, which a star marks.
    """

    words: str
    lines: tuple[ChangedLine, ...] = ()
    inferred: bool = False


def changed(question: Question, region: str) -> Changed:
    """The changes up to the round from the period before it."""
    t = question.t
    found = lineage(question, region)
    is_first = found.earlier_round == found.later_round or found.later_round != question.round_code
    if is_first:
        return Changed(t("brief-changed-none"))
    if not found.changes:
        return Changed(t("brief-changed-nothing"))
    if any(change.kind == FIRST_RECORD for change in found.drawn):
        return Changed(t("region-sentence-first"))
    lines = [
        ChangedLine(t("brief-change", kind=kind), apart(names, t, ";"))
        for kind in KINDS
        if (names := _names(kind, found, t))
    ]
    return Changed(
        _between_words(question, found),
        (*lines, *_statuses(found, t)),
        any(change.inferred for change in found.drawn),
    )


def _between_words(question: Question, found: Lineage) -> str:
    """Between which periods, and of which between the two there is no data."""
    t, rounds = question.t, (found.earlier_round, found.later_round, *found.skipped)
    earlier, later, *skipped = [round_years(question, code) for code in rounds]
    if skipped:
        between = joined(skipped, t)
        return t("brief-changed-skipped", earlier=earlier, later=later, between=between)
    return t("brief-changed", earlier=earlier, later=later)


def _names(kind: str, found: Lineage, t: Translator) -> list[str]:
    """What a line says of each area of a kind; those of one merger, or split, together."""
    changes = [change for change in found.drawn if change.kind == kind]
    together: dict[str, list[Change]] = {}
    for change in changes:
        shared = {MERGED: change.later, SPLIT: change.earlier}.get(kind)
        key = (shared or change.areas[0]).priority_code
        together.setdefault(key if shared else f"{key} {len(together)}", []).append(change)
    return [_named(kind, group, t) for group in together.values()]


def _named(kind: str, changes: Sequence[Change], t: Translator) -> str:
    star = INFERRED_MARK if any(change.inferred for change in changes) else ""
    earlier = _distinct([change.earlier for change in changes], t)
    later = _distinct([change.later for change in changes], t)
    if kind == KEPT or not earlier or not later:
        return quoted_names(later or earlier, t) + star
    return f"{quoted_names(earlier, t)} → {quoted_names(later, t)}{star}"


def _distinct(rows: Sequence[PriorityRow | None], t: Translator) -> list[str]:
    return list(dict.fromkeys(t.name(row) for row in rows if row is not None))


def _statuses(found: Lineage, t: Translator) -> tuple[ChangedLine, ...]:
    """The areas whose status changed, where it is stated in both periods."""
    names = []
    for change in found.drawn:
        if change.status_changed and change.earlier is not None and change.later is not None:
            before, now = (t(f"status-{row.status}") for row in (change.earlier, change.later))
            name = t("quoted", words=t.name(change.later))
            names.append(t("with-brackets", words=name, more=f"{before} → {now}"))
    return (ChangedLine(t("brief-change", kind="status"), apart(names, t, ";")),) if names else ()
