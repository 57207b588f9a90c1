"""What became of one region's areas in words: drawn, as a list, as a table, as a sentence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from s3dash import columns
from s3dash.analysis.facts.descent.kinds import (
    DESELECTED,
    FIRST_RECORD,
    INFERRED,
    KINDS,
    NO_EARLIER_RECORD,
    NO_LATER_RECORD,
    RETURNED,
    Change,
)
from s3dash.analysis.facts.descent.lineage import Lineage
from s3dash.analysis.facts.evidence import domain_words, sources_in_words, status_words, wordings
from s3dash.analysis.question import Question
from s3dash.analysis.rounds_compared import Rounds
from s3dash.analysis.words.answer import (
    INFERRED_MARK,
    MARKS,
    NO_DATA_SIGN,
    NONE_SIGN,
    LegendEntry,
    joined,
    never_empty,
    status_legend,
)
from s3dash.analysis.words.wording import Wording
from s3dash.i18n import Translator
from s3dash.model.rows import PriorityRow

# What is no change from one round to the next.
UNCOUNTED = {FIRST_RECORD, NO_EARLIER_RECORD, NO_LATER_RECORD, DESELECTED}

# Begins the names of the columns with what areas of rounds before the earlier one are called.
STILL_EARLIER = "wordings_in_"


@dataclass(frozen=True)
class AreaNote:
    """An area of one of the two rounds.

    Attributes:
        code: its key.
        wording: the region's own, the translation where there is none.
        status, mark: its status, and the sign of that, with a star where it is inferred.
        round_name: the name of its round, where that is neither of the two that are compared.
    """

    code: str
    wording: Wording
    status: str
    mark: str
    round_name: str = ""


@dataclass(frozen=True)
class ChangeNote:
    """What became of one area, or where it came from.

    Attributes:
        kind_words: what kind of change it is.
        basis_words: what a link between the two rests on; empty where there is none.
        inferred: whether the compilers inferred the link.
        earlier, later: the area of either round; one of them may be None.
        note: a remark of the compilers in English, or None.
    """

    kind_words: str
    basis_words: str
    inferred: bool
    earlier: AreaNote | None
    later: AreaNote | None
    note: str | None


def has_lines(notes: Iterable[ChangeNote]) -> bool:
    """Whether the drawing has a line between an area then and one now."""
    return any(one.earlier is not None and one.later is not None for one in notes)


def change_notes(question: Question, lineage: Lineage) -> tuple[ChangeNote, ...]:
    """The changes that are drawn, in their order."""
    return tuple(change_note(question, change) for change in lineage.drawn)


def change_note(question: Question, change: Change) -> ChangeNote:
    """One change in words."""
    t, older = question.t, ""
    if change.earlier is not None and is_older(change):
        older = question.name("rounds", change.earlier.round_code)
    return ChangeNote(
        kind_words(change, t),
        basis_words(change, t),
        change.inferred,
        _area_note(change.earlier, t, older),
        _area_note(change.later, t),
        change.note,
    )


def is_older(change: Change) -> bool:
    """Whether the earlier area is of a round before the one that is compared with."""
    return change.kind == RETURNED


def _area_note(row: PriorityRow | None, t: Translator, round_name: str = "") -> AreaNote | None:
    if row is None:
        return None
    mark = MARKS[row.status] + (INFERRED_MARK if row.status_basis == INFERRED else "")
    own = wordings(row, t.language)[0]
    return AreaNote(row.priority_code, own, row.status, mark, round_name)


def kind_words(change: Change, t: Translator) -> str:
    """What kind of change it is."""
    return t(f"lineage-{change.kind.replace('_', '-')}")


def basis_words(change: Change, t: Translator) -> str:
    """What a link between the two rests on; empty where there is none."""
    return t(f"code-basis-{change.basis}") if change.basis else ""


def changes_legend(lineage: Lineage, t: Translator) -> tuple[LegendEntry, ...]:
    """The signs of the areas that are drawn."""
    rows = (row for change in lineage.drawn for row in change.areas)
    return status_legend(((row.status, row.status_basis == INFERRED) for row in rows), t)


# ---- for the drawing ----------------------------------------------------------------------------


def flow_table(notes: tuple[ChangeNote, ...]) -> pd.DataFrame:
    """One row a change with the columns ``columns.FLOW``.

    The cells of an area that there is not are empty text.
    """
    rows = [
        (*_area_cells(note.earlier), *_area_cells(note.later), note.kind_words, note.inferred)
        for note in notes
    ]
    return pd.DataFrame(rows, columns=list(columns.FLOW))


def _area_cells(area: AreaNote | None) -> tuple[str, ...]:
    if area is None:
        return ("",) * len(columns.OF_AREA)
    name = area.wording.text
    if area.round_name:
        name = f"{name} ({area.round_name})"
    return (area.code, name, area.status, area.mark)


# ---- the data table -----------------------------------------------------------------------------


def changes_table(question: Question, lineage: Lineage) -> pd.DataFrame:
    """One row a change, the sub-areas too; every name stands under the round that it is of."""
    still = still_earlier(question, lineage.changes)
    rows = [_table_row(question, change, still) for change in lineage.changes]
    columns = (
        *("priority_code", "change_words", *(f"{STILL_EARLIER}{code}" for code in still)),
        *("earlier_wordings", "later_wordings", "status_words"),
        *("domain_code", "domain_words", "link_basis_words", "note", "source_words"),
    )
    return never_empty(pd.DataFrame(rows, columns=list(columns)))


def still_earlier(question: Question, changes: Iterable[Change]) -> list[str]:
    """The rounds before the one that is compared with, of which a change names an area."""
    older = {
        change.earlier.round_code
        for change in changes
        if change.earlier is not None and is_older(change)
    }
    return [code for code in question.dataset.rounds if code in older]


def older_cells(change: Change, still: Iterable[str], t: Translator) -> dict[str, object]:
    """The cells of a row below those rounds."""
    cells: dict[str, object] = {f"{STILL_EARLIER}{code}": NONE_SIGN for code in still}
    if change.earlier is not None and is_older(change):
        cells[f"{STILL_EARLIER}{change.earlier.round_code}"] = worded(change.earlier, t)
    return cells


def changes_headings(question: Question, rounds: Rounds) -> dict[str, str]:
    """The headings of the columns of a table of changes that are names of rounds."""
    named = {f"{STILL_EARLIER}{code}": code for code in question.dataset.rounds}
    named |= {"earlier_wordings": rounds.earlier, "later_wordings": rounds.later}
    return {column: question.name("rounds", code) for column, code in named.items()}


def _table_row(question: Question, change: Change, still: list[str]) -> dict[str, object]:
    t = question.t
    shown = change.areas[0]
    earlier = None if is_older(change) else change.earlier
    return {
        "priority_code": shown.priority_code,
        "change_words": kind_words(change, t),
        **older_cells(change, still, t),
        "earlier_wordings": worded(earlier, t, unknown=change.kind == FIRST_RECORD),
        "later_wordings": worded(change.later, t, unknown=change.kind == NO_LATER_RECORD),
        "status_words": status_words(shown, t),
        "domain_code": "; ".join(shown.domain_codes),
        "domain_words": domain_words(question, shown),
        "link_basis_words": basis_words(change, t) or NONE_SIGN,
        "note": change.note or NONE_SIGN,
        "source_words": sources_in_words(question, change.areas),
    }


def worded(
    row: PriorityRow | None, t: Translator, *, unknown: bool = False
) -> tuple[Wording, ...] | str:
    """What an area is called, or which kind of absence it is."""
    if row is None:
        return NO_DATA_SIGN if unknown else NONE_SIGN
    return wordings(row, t.language)


# ---- in a sentence ------------------------------------------------------------------------------


def changes_sentence(question: Question, lineage: Lineage) -> str:
    """How many areas were kept, renamed and so on; empty where there is nothing to compare."""
    t, counts = question.t, lineage.counts
    if not counts or lineage.earlier_round == lineage.later_round:
        return ""
    looks_forward = lineage.earlier_round == question.round_code
    if counts[FIRST_RECORD]:
        return "" if looks_forward else t("region-sentence-first")
    parts = [
        t("lineage-counted", kind=kind, count=counts[kind])
        for kind in KINDS
        if counts[kind] and kind not in UNCOUNTED
    ]
    if not parts:
        return ""
    skipped = [question.name("rounds", code) for code in lineage.skipped]
    found = t(
        "region-sentence-lineage",
        forward=str(looks_forward).lower(),
        next=str(not skipped).lower(),
        round=question.name(
            "rounds", lineage.later_round if looks_forward else lineage.earlier_round
        ),
        parts=joined(parts, t),
    )
    between = [t("region-sentence-skipped", rounds=joined(skipped, t))] if skipped else []
    return " ".join([found, *between])
