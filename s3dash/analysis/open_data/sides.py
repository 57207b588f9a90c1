"""The sides that cubes have in common, and the marks at places without a number."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from s3dash import columns
from s3dash.analysis.question import Question
from s3dash.analysis.tables.about import ABSENCE
from s3dash.analysis.words.answer import (
    INFERRED_MARK,
    JOINT,
    NONE_SIGN,
    TRANSITION_MARK,
    without_notes,
)
from s3dash.exports.json_stat import Cube, Dimension, Place, Unit
from s3dash.i18n import Translator
from s3dash.model.tables import STATUSES

# What a cube counts that says only whether something is so.
IS_SO = "is_so"
# The decimals of numbers in per cent.
SHARE_DECIMALS = 1
PER_CENT = "%"


def regions_side(question: Question, codes: Iterable[str], name: str = "region") -> Dimension:
    """Regions, in an order."""
    named = [(code, question.region_name(code)) for code in codes]
    return Dimension(name, question.t(f"open-side-{name}"), named, "geo")


def round_side(question: Question) -> Dimension:
    """The round that is shown."""
    named = [(question.round_code, question.round_name)]
    return Dimension("round", question.t("open-side-round"), named, "time")


def numbers_side(headings: Mapping[str, str], t: Translator) -> Dimension:
    """What is measured: columns of numbers with their headings, each with its unit."""
    units = {code: unit_of(code, t) for code in headings}
    return Dimension("measure", t("open-side-measure"), list(headings.items()), "metric", units)


def is_so_side(t: Translator) -> Dimension:
    """The measure of a cube that says with a 1 what is so."""
    unit = {IS_SO: Unit(t("open-unit-is-so"))}
    return Dimension("measure", t("open-side-measure"), [(IS_SO, t("open-is-so"))], "metric", unit)


def unit_of(column: str, t: Translator) -> Unit:
    """What the numbers of a column are in, which the end of its name tells."""
    if column.endswith(columns.SHARE):
        return Unit(PER_CENT, SHARE_DECIMALS)
    return Unit(t("open-unit-count"), columns.DECIMALS.get(column, 0))


def statuses_side(t: Translator) -> Dimension:
    """The statuses that an area may have, and that only a group has it."""
    cells = (*STATUSES, JOINT)
    named = [(cell, t(f"status-{cell.replace('_', '-')}")) for cell in cells]
    return Dimension("status", t("column-status_words"), named)


def marks_words(t: Translator) -> dict[str, str]:
    """Every mark, with its meaning."""
    absent = {sign: t(f"about-sign-{name}") for sign, name in ABSENCE.items()}
    inferred = {INFERRED_MARK: t("status-inferred"), TRANSITION_MARK: t("transition-inferred")}
    return {**absent, **inferred}


def notes_behind(mark: str) -> str:
    """The marks of what is inferred, which stand behind the sign of a cell."""
    return mark[len(without_notes(mark)) :]


def cube_of(
    question: Question,
    label: tuple[str, Sequence[str]],
    sides: Sequence[Dimension],
    filled: tuple[Mapping[Place, float], Mapping[Place, str]],
) -> Cube:
    """A cube with what all cubes say; a place with neither number nor mark is not mentioned.

    Args:
        question: what is asked.
        label: what the cube is of, and what is to be known of it.
        sides: its dimensions.
        filled: the numbers and the marks, by place.
    """
    heading, notes = label
    values, signs = filled
    told = [note for note in notes if note]
    return Cube(heading, sides, values, signs, NONE_SIGN, marks_words(question.t), told)
