"""Changes and conflicts in words, with values as the reader's language writes them."""

from __future__ import annotations

from collections.abc import Mapping

from s3dash.faults import shown
from s3dash.i18n import Translator
from s3dash.model.changes.cells import CHANGED, Change
from s3dash.model.changes.keyed import columns_of, key_words
from s3dash.model.changes.texts import kinds_of
from s3dash.model.changes.three_way import Conflict

# The headings that stand in the sheet, by table and column.
Headings = Mapping[tuple[str, str], str]


def change_words(change: Change, headings: Headings, t: Translator) -> str:
    """A change: where it stands, which row, and from what to what."""
    before, after = (
        _cell_words(change.table, change.column, text, t) for text in (change.before, change.after)
    )
    if change.former is not None:
        words = t("change-rekeyed", before=change.before, after=change.after)
    elif change.column is None:
        words = t(f"change-{change.kind}", code=shown(key_words(change.key), t))
    else:
        column = headings.get((change.table, change.column), change.column)
        code = shown(key_words(change.key), t)
        words = t("change-cell", code=code, column=column, before=before, after=after)
        if change.kind != CHANGED:
            words = t("change-with-key", change=words)
    return f"{_where(change.table, change.row, t)}: {words}"


def conflict_words(conflict: Conflict, headings: Headings, t: Translator) -> str:
    """A conflict: where it stands, and what each side says."""
    words = t(
        "conflict-cell",
        code=shown(key_words(conflict.key), t),
        column=headings.get((conflict.table, conflict.column), conflict.column),
        says=both_words(conflict, t),
    )
    return f"{_where(conflict.table, conflict.row, t)}: {words}"


def both_words(conflict: Conflict, t: Translator) -> str:
    """What each side of a conflict says, and who."""
    base, theirs, yours = (
        _cell_words(conflict.table, conflict.column, text, t)
        for text in (conflict.base, conflict.theirs, conflict.yours)
    )
    by = conflict.by or t("conflict-by-unknown")
    if conflict.base is None:
        return t("conflict-says-new", theirs=theirs, yours=yours, by=by)
    return t("conflict-says", base=base, theirs=theirs, yours=yours, by=by)


def _where(table: str, row: int | None, t: Translator) -> str:
    return table if row is None else t("fault-where-row", table=table, row=str(row))


def _cell_words(table: str, column: str | None, text: str | None, t: Translator) -> str:
    """A cell's text as a sheet in the language shows it."""
    if text is None:
        return t("change-no-row")
    if not text:
        return t("change-empty")
    return shown(as_written(table, column, text, t), t)


def as_written(table: str, column: str | None, text: str, t: Translator) -> str:
    """A cell's text with numbers as they are written in the language."""
    kind = "" if column is None else kinds_of(table)[columns_of(table).index(column)]
    is_swedish = kind == "number" and t.language == "sv" and "," not in text
    return text.replace(".", ",") if is_swedish else text
