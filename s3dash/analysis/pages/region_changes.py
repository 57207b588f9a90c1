"""What became of one region's areas, as its page tells it: drawn, as a list, as a table."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from s3dash import columns
from s3dash.analysis.facts.evidence import domain_words, sources_in_words, status_words, wordings
from s3dash.analysis.facts.lineage import (
    DESELECTED,
    FIRST_RECORD,
    INFERRED,
    KINDS,
    NO_LATER_RECORD,
    Change,
    Lineage,
)
from s3dash.analysis.question import Question
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
UNCOUNTED = {FIRST_RECORD, NO_LATER_RECORD, DESELECTED}

TABLE_COLUMNS = (
    *("priority_code", "change_words", "earlier_wordings", "later_wordings", "status_words"),
    *("domain_words", "link_basis_words", "note", "source_words"),
)


@dataclass(frozen=True)
class AreaNote:
    """An area of one of the two rounds.

    Attributes:
        code: its key.
        wording: the region's own, the translation where there is none.
        status, mark: its status, and the sign of that, with a star where it is inferred.
    """

    code: str
    wording: Wording
    status: str
    mark: str


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


def change_notes(lineage: Lineage, t: Translator) -> tuple[ChangeNote, ...]:
    """The changes that are drawn, in their order."""
    return tuple(
        ChangeNote(
            _kind_words(change, t),
            _basis_words(change, t),
            change.basis == INFERRED,
            _area_note(change.earlier, t),
            _area_note(change.later, t),
            change.note,
        )
        for change in lineage.drawn
    )


def _area_note(row: PriorityRow | None, t: Translator) -> AreaNote | None:
    if row is None:
        return None
    mark = MARKS[row.status] + (INFERRED_MARK if row.status_basis == INFERRED else "")
    return AreaNote(row.priority_code, wordings(row, t.language)[0], row.status, mark)


def _kind_words(change: Change, t: Translator) -> str:
    return t(f"lineage-{change.kind.replace('_', '-')}")


def _basis_words(change: Change, t: Translator) -> str:
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
    return (area.code, area.wording.text, area.status, area.mark)


# ---- the data table -----------------------------------------------------------------------------


def changes_table(question: Question, lineage: Lineage) -> pd.DataFrame:
    """One row a change, the sub-areas too."""
    rows = [_table_row(question, change) for change in lineage.changes]
    return never_empty(pd.DataFrame(rows, columns=list(TABLE_COLUMNS)))


def _table_row(question: Question, change: Change) -> dict[str, object]:
    t = question.t
    shown = change.areas[0]
    return {
        "priority_code": shown.priority_code,
        "change_words": _kind_words(change, t),
        "earlier_wordings": _wordings(change.earlier, change.kind == FIRST_RECORD, t),
        "later_wordings": _wordings(change.later, change.kind == NO_LATER_RECORD, t),
        "status_words": status_words(shown, t),
        "domain_words": domain_words(question, shown),
        "link_basis_words": _basis_words(change, t) or NONE_SIGN,
        "note": change.note or NONE_SIGN,
        "source_words": sources_in_words(question, change.areas),
    }


def _wordings(
    row: PriorityRow | None, nothing_known: bool, t: Translator
) -> tuple[Wording, ...] | str:
    if row is None:
        return NO_DATA_SIGN if nothing_known else NONE_SIGN
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
    forward = str(looks_forward).lower()
    return t("region-sentence-lineage", forward=forward, parts=joined(parts, t))
