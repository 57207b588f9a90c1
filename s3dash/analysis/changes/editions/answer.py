"""The answer of the view of changes when they are counted from an earlier edition."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from s3dash.analysis.changes.editions.between import (
    EditionChange,
    EditionChanges,
    between_editions,
)
from s3dash.analysis.changes.editions.titles import titles_spoken
from s3dash.analysis.changes.editions.words import (
    cell_words,
    change_sentence,
    heading_of,
    kinds_words,
    tables_words,
    told_changes,
)
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import NONE_SIGN, Answer, never_empty
from s3dash.data.editions.history import History
from s3dash.data.editions.rows import EditionRecord
from s3dash.i18n import Translator
from s3dash.model.changes.keyed import key_words, keyed_dataset

COLUMNS = (
    *("row_code", "row_name", "region_names", "table_name", "edition_change"),
    *("cell_name", "cell_before", "cell_after"),
)

# Kinds of regions in the order in which they are listed.
KINDS = ("region", "group", "partner")


@dataclass(frozen=True)
class ChangeGroup:
    """The changes of a region, or of what is everybody's.

    Attributes:
        code: the region's; None for what is everybody's.
        name: what stands above the list.
        counts: how many of each kind, in words.
        sentences: the changes, one by one.
    """

    code: str | None
    name: str
    counts: str
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class EditionChangesAnswer(Answer):
    """What the page of changes shows between two editions.

    Attributes:
        earlier, later: the two.
        dates: when each was published, in words.
        summed: how many rows of each table changed and how, a line a table.
        groups: the changes region by region, then those of what is everybody's.
        spoken: titles among them in another language than the page's -> it.
    """

    earlier: EditionRecord | None = None
    later: EditionRecord | None = None
    dates: str = ""
    summed: tuple[str, ...] = ()
    groups: tuple[ChangeGroup, ...] = ()
    spoken: Mapping[str, str] = field(default_factory=dict)


def edition_changes_answer(question: Question) -> EditionChangesAnswer:
    """What changed since the edition that the question names, of its region and domain if any.

    Raises:
        LookupError: the question names no edition that changes can be counted from.
        StoreRefused: the database does not answer.
    """
    history, since = question.history, question.state.since
    earlier = None if history is None or since is None else history.record(since)
    if history is None or earlier is None:
        raise LookupError(since)
    t, later = question.t, history.latest
    found = _changes(question, history, earlier)
    chosen = _chosen(question, found.changes)
    groups = _groups(question, found, told_changes(chosen, t))
    return EditionChangesAnswer(
        heading=t("edition-changes-heading", earlier=str(earlier.number), later=str(later.number)),
        sentence=_sentence(question, chosen),
        data_table=_table(chosen, found, t),
        earlier=earlier,
        later=later,
        dates=_dates(earlier, later, t),
        summed=tuple(tables_words(chosen, t)),
        groups=tuple(groups),
        spoken=titles_spoken(question, found, chosen),
    )


def _changes(question: Question, history: History, earlier: EditionRecord) -> EditionChanges:
    rows = history.rows(earlier)
    if rows is None:
        raise LookupError(earlier.number)
    return between_editions(rows, keyed_dataset(question.dataset))


def _chosen(question: Question, changes: Iterable[EditionChange]) -> list[EditionChange]:
    """The changes of the region and the domain that are chosen."""
    region, domain = question.state.region, question.state.domain
    return [
        one
        for one in changes
        if (region is None or region in one.regions) and (domain is None or domain in one.domains)
    ]


def _chosen_name(question: Question) -> str | None:
    state = question.state
    names = [question.region_name(state.region)] if state.region else []
    names += (
        [question.t("quoted", words=question.domain_name(state.domain))] if state.domain else []
    )
    return " – ".join(names) or None


def _sentence(question: Question, chosen: Sequence[EditionChange]) -> str:
    t, name = question.t, _chosen_name(question)
    rows = len({one.row for one in chosen})
    if name is not None:
        key = "edition-changes-sentence-of" if rows else "edition-changes-none-of"
        return t(key, chosen=name, **({"rows": rows} if rows else {}))
    if not rows:
        return t("edition-changes-none")
    regions = len({code for one in chosen for code in one.regions})
    return t("edition-changes-sentence", rows=rows, regions=regions)


def _dates(earlier: EditionRecord, later: EditionRecord, t: Translator) -> str:
    before, after = (t.date(one.published_on) for one in (earlier, later))
    numbers = {"earlier": str(earlier.number), "later": str(later.number)}
    return t("edition-changes-dates", before=before, after=after, **numbers)


def _groups(
    question: Question, found: EditionChanges, told: Sequence[EditionChange]
) -> list[ChangeGroup]:
    t, region = question.t, question.state.region
    codes = found.region_names if region is None else {region: found.region_names.get(region)}
    named: list[tuple[str | None, str]] = [
        (code, _region_name(question, found, code)) for code in codes
    ]
    kinds = {
        row.region_code: KINDS.index(row.region_kind) for row in question.dataset.rows("regions")
    }
    # a region that the edition no longer has comes last
    named.sort(key=lambda one: (kinds.get(str(one[0]), len(KINDS)), t.sort_key(one[1])))
    parts = [(code, name, [one for one in told if code in one.regions]) for code, name in named]
    if region is None:
        shared = [one for one in told if not one.regions]
        parts.append((None, t("edition-changes-nobody"), shared))
    return [
        ChangeGroup(
            code,
            name,
            kinds_words(changes, t),
            tuple(change_sentence(one, found, t) for one in changes),
        )
        for code, name, changes in parts
        if changes
    ]


def _region_name(question: Question, found: EditionChanges, code: str) -> str:
    """What a region is called, also one that the edition no longer has."""
    names = found.region_names.get(code)
    return question.region_name(code) if names is None else names.of(question.t.language)


def _table(changes: Sequence[EditionChange], found: EditionChanges, t: Translator) -> pd.DataFrame:
    """A row a change, with codes and names; what is not of a cell has none."""
    rows = []
    for one in changes:
        change = one.change
        cells = [cell_words(one, text, found, t) for text in (change.before, change.after)]
        if change.former is not None:
            cells = [change.before, change.after]
        rows.append(
            (
                key_words(change.key),
                one.name.of(t.language),
                ", ".join(found.region_names[code].of(t.language) for code in one.regions),
                heading_of(change.table, t),
                t(f"edition-kind-{one.kind}"),
                heading_of(change.column, t) if change.column else NONE_SIGN,
                *cells,
            )
        )
    return never_empty(pd.DataFrame(rows, columns=list(COLUMNS)))
