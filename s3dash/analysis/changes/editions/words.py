"""What changed from one edition to another, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from s3dash.analysis.changes.editions.between import (
    FOLLOWS,
    KINDS,
    RENAMED,
    EditionChange,
    EditionChanges,
)
from s3dash.analysis.changes.editions.names import target_of
from s3dash.analysis.words.answer import in_quotes, joined
from s3dash.faults import shown
from s3dash.i18n import Translator
from s3dash.model.changes.cells import REKEYED
from s3dash.model.changes.keyed import columns_of
from s3dash.model.changes.texts import kinds_of
from s3dash.model.changes.words import as_written
from s3dash.model.difference import Difference
from s3dash.model.fields import LIST_SEPARATOR, about
from s3dash.model.headings import headings
from s3dash.model.tables import TABLES

# The tables that readers ask of first; the others follow in their order.
_FIRST = ("priorities", "statements", "matches", "dialogues", "memberships", "clusters")
TABLES_TOLD = (*_FIRST, *(name for name in TABLES if name not in _FIRST))


def heading_of(name: str, t: Translator) -> str:
    """What a table or column is called."""
    found = headings()[name]
    return found.sv if t.language == "sv" else found.en


# ---- one change ---------------------------------------------------------------------------------


def change_sentence(one: EditionChange, changes: EditionChanges, t: Translator) -> str:
    """A change as a sentence that begins with what it is a change of."""
    change = one.change
    # long texts are cut in a sentence
    before, after = (
        shown(cell_words(one, text, changes, t), t) for text in (change.before, change.after)
    )
    name = _own_name(one, t)
    if one.kind == REKEYED:
        before, after = change.before, change.after
    words = t(
        f"edition-change-{one.kind}",
        name=name,
        column="" if change.column is None else heading_of(change.column, t),
        before=before,
        after=after,
    )
    return t("edition-change", row=t("edition-row", table=change.table), words=words)


def _own_name(one: EditionChange, t: Translator) -> str:
    return t("quoted", words=shown(one.name.of(t.language), t))


def cell_words(one: EditionChange, text: str, changes: EditionChanges, t: Translator) -> str:
    """What stands in the cell of a change, codes by their names, whole."""
    table, column = one.change.table, one.change.column
    if column is None:
        return ""
    if not text:
        return t("change-empty")
    kind = kinds_of(table)[columns_of(table).index(column)]
    if kind == "choice":
        return t(f"code-{column}-{text}") if _is_choice(table, column, text) else text
    target = target_of(table, column)
    if target is not None:
        codes = text.split(LIST_SEPARATOR)
        names = [changes.named[target, code].of(t.language) for code in codes]
        return in_quotes(names, t) if len(names) > 1 else names[0]
    return as_written(table, column, text, t)


def _is_choice(table: str, column: str, text: str) -> bool:
    return text in about(TABLES[table].columns[column]).choices


def told_changes(changes: Iterable[EditionChange], t: Translator) -> list[EditionChange]:
    """The changes that a list tells.

    What only follows from another is not told, and of a row that is renamed in both languages only
    the name in the reader's.
    """
    every = list(changes)
    own = {one.row for one in every if one.kind == RENAMED and not _is_of_other(one, t)}
    return [
        one
        for one in every
        if one.kind != FOLLOWS
        and not (one.kind == RENAMED and one.row in own and _is_of_other(one, t))
    ]


def _is_of_other(one: EditionChange, t: Translator) -> bool:
    """Whether the cell is of the other language than the reader's."""
    return (one.change.column or "").endswith({"sv": "_en", "en": "_sv"}[t.language])


# ---- how many -----------------------------------------------------------------------------------


def kind_counts(changes: Iterable[EditionChange]) -> dict[str, int]:
    """How many rows have a change of each kind, in the order of kinds."""
    rows = {(one.kind, *one.row) for one in changes}
    found = Counter(kind for kind, *_ in rows)
    return {kind: found[kind] for kind in KINDS if found[kind]}


def kinds_words(changes: Iterable[EditionChange], t: Translator) -> str:
    """How many rows have a change of each kind: ”3 nya, 1 borta”."""
    found = kind_counts(changes)
    told = [t(f"edition-count-{kind}", count=n) for kind, n in found.items() if kind != FOLLOWS]
    return joined(told, t)


def tables_words(changes: Iterable[EditionChange], t: Translator) -> list[str]:
    """How many rows of each table have a change of each kind, a line a table."""
    changes = list(changes)
    lines = []
    for table in TABLES_TOLD:
        words = kinds_words((one for one in changes if one.change.table == table), t)
        if words:
            lines.append(t("edition-table", table=heading_of(table, t), words=words))
    return lines


def difference_lines(difference: Difference, t: Translator) -> list[str]:
    """What a record says that its edition changed, a line a table."""
    return list(_difference_lines(difference, t))


def _difference_lines(difference: Difference, t: Translator) -> Iterator[str]:
    names = {"added": "new", "rekeyed": "rekeyed", "changed": "other", "removed": "gone"}
    for table in TABLES_TOLD:
        rows = difference.get(table, {})
        told = [
            t(f"edition-count-{name}", count=len(rows[kind]))
            for kind, name in names.items()
            if rows.get(kind)
        ]
        if told:
            yield t("edition-table", table=heading_of(table, t), words=joined(told, t))


def held_rows(counts: dict[str, int], t: Translator) -> list[tuple[str, int]]:
    """What an edition holds: each table with its rows; tables without rows are left out."""
    return [(heading_of(table, t), counts[table]) for table in TABLES_TOLD if counts.get(table)]


def counts_words(counts: dict[str, int], t: Translator) -> list[str]:
    """What an edition holds, a line a table."""
    held = held_rows(counts, t)
    return [t("edition-held", table=heading, count=count) for heading, count in held]
