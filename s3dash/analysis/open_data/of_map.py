"""The cube of a map: regions × what is measured, or × what a region is drawn as."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from s3dash import columns
from s3dash.analysis.map.answer import MapAnswer
from s3dash.analysis.open_data.sides import (
    IS_SO,
    cube_of,
    is_so_side,
    notes_behind,
    numbers_side,
    regions_side,
    round_side,
    statuses_side,
)
from s3dash.analysis.tables.about import NOT_APPLICABLE_SIGN
from s3dash.analysis.words.answer import ENDED, JOINT, NO_DATA_SIGN, NONE_SIGN, VIA
from s3dash.exports.json_stat import Cube, Dimension, Place
from s3dash.i18n import Translator
from s3dash.model.dataset import NO_DATA
from s3dash.model.tables import ROLES


def map_cube(answer: MapAnswer) -> Cube:
    """The cube of an answer of the map."""
    if answer.measure in {"status", "membership"}:
        return _of_cells(answer)
    return _of_numbers(answer)


def number_columns(names: Iterable[Any]) -> list[str]:
    """The columns of numbers among the columns of a data table."""
    return [name for name in map(str, names) if name.endswith(columns.UNITS)]


def sign_of(cell: Any) -> str:
    """The mark where a column of numbers has words: a region with itself has no number."""
    return cell if cell in (NO_DATA_SIGN, NONE_SIGN) else NOT_APPLICABLE_SIGN


def _of_numbers(answer: MapAnswer) -> Cube:
    question, table = answer.question, answer.data_table
    names = number_columns(table.columns)
    values: dict[Place, float] = {}
    signs: dict[Place, str] = {}
    for code, *cells in table[[columns.REGION_CODE, *names]].itertuples(index=False, name=None):
        for name, cell in zip(names, cells, strict=True):
            place = (code, name, question.round_code)
            if isinstance(cell, str):
                signs[place] = sign_of(cell)
            else:
                values[place] = cell
    sides = [
        regions_side(question, answer.table[columns.REGION_CODE]),
        numbers_side({name: answer.column_heading(name, question.t) for name in names}, question.t),
        round_side(question),
    ]
    return cube_of(question, (answer.heading, [answer.sentence]), sides, (values, signs))


def _of_cells(answer: MapAnswer) -> Cube:
    """A 1 at what a region is drawn as; the other places say that it is nothing else."""
    question, table, t = answer.question, answer.table, answer.question.t
    drawn_as, of = _drawn_as(answer), _of(answer)
    known = [code for code, _ in drawn_as.categories]
    values: dict[Place, float] = {}
    signs: dict[Place, str] = {}
    for row in table.to_dict("records"):
        before = (row[columns.REGION_CODE], of.categories[0][0])
        if row.get("status") == NO_DATA:
            unknown = {(*before, cell, IS_SO): NO_DATA_SIGN for cell in known if cell != JOINT}
            signs |= {_at(place, question.round_code, answer): s for place, s in unknown.items()}
        if row[columns.CELL] in known:
            place = _at((*before, row[columns.CELL], IS_SO), question.round_code, answer)
            values[place], signs[place] = 1, notes_behind(row[columns.MARK])
    sides = [regions_side(question, table[columns.REGION_CODE]), of, drawn_as, is_so_side(t)]
    if answer.measure == "status":
        sides.append(round_side(question))
    notes = [answer.sentence, t("open-note-is-so")]
    return cube_of(question, (answer.heading, notes), sides, (values, signs))


def _at(place: Place, round_code: str, answer: MapAnswer) -> Place:
    """The place, with its round where there is one: who takes part is not told of a round."""
    return (*place, round_code) if answer.measure == "status" else place


def _drawn_as(answer: MapAnswer) -> Dimension:
    t = answer.question.t
    return statuses_side(t) if answer.measure == "status" else roles_side(t)


def roles_side(t: Translator) -> Dimension:
    """The ways that a region takes part in an initiative."""
    named = [(role, t(f"matrix-role-{role}")) for role in ROLES]
    named += [(cell, t(f"role-{cell}")) for cell in (VIA, ENDED, JOINT)]
    return Dimension("role", t("open-side-role"), named)


def _of(answer: MapAnswer) -> Dimension:
    """The one domain or initiative that is asked about."""
    question = answer.question
    if answer.measure == "status":
        domain = str(question.state.domain)
        named = [(domain, question.domain_name(domain))]
        return Dimension("domain", question.t("column-domain_name"), named)
    initiative = str(question.state.initiative)
    named = [(initiative, question.initiative_name(initiative))]
    return Dimension("initiative", question.t("column-initiative_name"), named)
