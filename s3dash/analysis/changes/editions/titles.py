"""The titles of sources and strategies among changes, and the languages that they are in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from s3dash.analysis.changes.editions.between import EditionChange, EditionChanges
from s3dash.analysis.changes.editions.names import target_of
from s3dash.analysis.question import Question
from s3dash.faults import shown
from s3dash.i18n.title_language import title_language
from s3dash.model.fields import LIST_SEPARATOR

TITLED = ("sources", "strategies")


def titles_spoken(
    question: Question, found: EditionChanges, told: Iterable[EditionChange]
) -> dict[str, str]:
    """The titles that changes tell in another language than the page's: as they are told -> it."""
    t, spoken = question.t, dict[str, str]()
    for (table, code), title in {
        one for change in told for one in _titles(change, found, t.language)
    }:
        language = title_language(title, _url(question, table, code))
        if language not in {None, t.language}:
            # long ones are cut in a sentence, and whole in a cell
            spoken |= dict.fromkeys((title, shown(title, t)), str(language))
    return spoken


def _titles(
    one: EditionChange, found: EditionChanges, language: str
) -> Iterator[tuple[tuple[str, str], str]]:
    """(table, code) and title of each row that a change tells the title of."""
    change = one.change
    if change.table in TITLED:
        row = (change.table, change.key[0])
        yield row, one.name.of(language)
        if change.column == "title":
            yield from ((row, title) for title in (change.before, change.after) if title)
    target = change.column and target_of(change.table, change.column)
    if target in TITLED:
        codes = [
            code for text in (change.before, change.after) for code in text.split(LIST_SEPARATOR)
        ]
        yield from (
            ((target, code), found.named[target, code].of(language)) for code in codes if code
        )


def _url(question: Question, table: str, code: str) -> str | None:
    """Where what is named can be read, as far as the edition in use knows."""
    dataset = question.dataset
    if not dataset.knows(table, code):
        return None
    row = dataset.row("sources", code) if table == "sources" else dataset.row("strategies", code)
    return row.url
