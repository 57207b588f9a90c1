"""The dictionary of the data: every table and column, as the schema has them."""

from __future__ import annotations

from dataclasses import dataclass

from s3dash.analysis.changes.editions.words import heading_of
from s3dash.i18n import Translator
from s3dash.model.fields import About, about
from s3dash.model.tables import OPTIONAL_COLUMNS, OPTIONAL_TABLES, TABLES


@dataclass(frozen=True)
class ColumnNote:
    """A column in words.

    Attributes:
        name: as it stands in files.
        heading: what it is called.
        kind: what stands in it.
        required: whether a cell must have a value.
        is_key: whether it tells the row.
        values: the codes that may stand there, with what each means.
        says: to what it points and within which limits, or empty.
    """

    name: str
    heading: str
    kind: str
    required: bool
    is_key: bool
    values: tuple[tuple[str, str], ...]
    says: str


@dataclass(frozen=True)
class TableNote:
    """A table in words.

    Attributes:
        name: as its file and its sheet are called.
        heading: what it is called.
        says: what a row is.
        optional: whether an edition may come without it.
        columns: in their order.
    """

    name: str
    heading: str
    says: str
    optional: bool
    columns: tuple[ColumnNote, ...]


def dictionary(t: Translator) -> list[TableNote]:
    """Every table in words, in the order of a workbook."""
    return [
        TableNote(
            name,
            heading_of(name, t),
            t(f"table-says-{name.replace('_', '-')}"),
            name in OPTIONAL_TABLES,
            tuple(_column(name, column, t) for column in model.columns),
        )
        for name, model in TABLES.items()
    ]


def _column(table: str, column: str, t: Translator) -> ColumnNote:
    model = TABLES[table]
    field = model.columns[column]
    what = about(field)
    is_list = what.kind in {"codes", "choices"}
    is_key = column in (model.unique or [])
    values = what.choices if what.kind in {"choice", "choices"} else ()
    says = [*_points(what, t), *_limits(what, t)]
    if column in OPTIONAL_COLUMNS.get(table, ()):
        says.append(t("column-optional"))
    return ColumnNote(
        column,
        heading_of(column, t),
        t(f"column-kind-{what.kind.replace('_', '-')}"),
        not field.nullable and not is_list,
        is_key,
        tuple((code, t(f"code-{column}-{code}")) for code in values),
        " ".join(says),
    )


def _points(what: About, t: Translator) -> list[str]:
    if what.references is None:
        return []
    table, _, column = what.references.partition(".")
    return [t("column-points", table=heading_of(table, t), place=f"{table}.{column}")]


def _limits(what: About, t: Translator) -> list[str]:
    """The bounds of a number; the form of a code is said by its kind."""
    least, most = (what.constraints.get(name) for name in ("minimum", "maximum"))
    if least is None:
        return []
    if most is None:
        return [t("column-least", least=t.number(least))]
    return [t("column-between", least=t.number(least), most=t.number(most))]
