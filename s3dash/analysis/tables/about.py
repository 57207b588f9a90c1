"""What tells of tables that go on without their page: the lines of the sheet before them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from s3dash.analysis.question import Question
from s3dash.analysis.tables.table import Table
from s3dash.analysis.words.answer import NO_DATA_SIGN, NONE_SIGN, Answer
from s3dash.analysis.words.caption import SEPARATOR, selection_words

NOT_APPLICABLE_SIGN = "."
ABSENCE = {NO_DATA_SIGN: "no-data", NOT_APPLICABLE_SIGN: "not-applicable", NONE_SIGN: "none"}


class Published(NamedTuple):
    """The edition that a file is of, and the address of the page."""

    number: int
    on: datetime.date
    address: str


def about(
    question: Question, answer: Answer, tables: Iterable[Table], published: Published
) -> Iterator[tuple[str, str | datetime.date]]:
    """(what it is, what there is to say of it), a line each, the title first."""
    t, listed = question.t, list(tables)
    yield t("about-title"), answer.heading
    yield t("about-sentence"), answer.sentence
    yield t("about-selection"), SEPARATOR.join(_narrowed(question))
    yield (
        t("about-edition"),
        t("about-edition-words", product=t("product"), number=str(published.number)),
    )
    yield t("about-date"), published.on
    yield t("about-address"), published.address
    yield t("about-licence"), f"{t('data-licence-name')}. {t('data-licence')}"
    yield t("about-source"), t("footer-source")
    for table in listed:
        if len(table.table):
            yield t("about-sheet", name=table.name), t("about-rows", count=len(table.table))
    lacking = [table.name for table in listed if not len(table.table)]
    if lacking:
        yield t("about-lacking"), ", ".join(lacking)
    for sign, name in ABSENCE.items():
        yield sign, t(f"about-sign-{name}")
    for entry in answer.legend:
        if entry.mark:
            yield entry.mark, entry.words
    yield t("about-numbers"), t("about-numbers-words")


def _narrowed(question: Question) -> Iterator[str]:
    """The periods and what is chosen besides."""
    rounds = question.selection.rounds
    names = [question.name("rounds", code) for code in rounds or (question.round_code,)]
    yield question.t("picture-part", part=question.t("control-round"), name=" → ".join(names))
    if words := selection_words(question):
        yield words
