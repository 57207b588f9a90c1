"""What two regions already do together, by name, with years and sources."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache, partial

from s3dash.analysis.facts.evidence import SourceNote, source_note
from s3dash.analysis.facts.taking_part.working_together import (
    Shared,
    SharedWork,
    Ties,
    counted_work,
    shared_work_in,
    working_ties,
)
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import in_quotes
from s3dash.model import Dataset

# Of so many regions what they share is kept.
REMEMBERED = 64


@dataclass(frozen=True)
class Work:
    """An initiative that two regions are in.

    Attributes:
        code, name: of the initiative.
        words: its kind and how the two are in it.
        years: from when to when, in words; empty where nobody says.
        counted: whether it makes the two work together: not so through a group only.
        ended: whether it is over, or one of the two is no longer in it.
        sources: who says so.
    """

    code: str
    name: str
    words: str
    years: str
    counted: bool
    ended: bool
    sources: tuple[SourceNote, ...]


def shared_work(question: Question, region: str) -> Shared:
    """What a region shares with every region or group that is work.

    Of the last regions it is kept, beside what the dataset remembers: very many regions that are
    asked for must not push out the measures of all.
    """
    dataset = question.dataset
    of_region = dataset.remembered(
        ("shared_work", question.as_of),
        lambda: lru_cache(REMEMBERED)(partial(shared_work_in, question, _ties(dataset))),
    )
    return of_region(region)


def _ties(dataset: Dataset) -> Ties:
    """How everybody is in what means work together, once per edition."""
    everybody = [row.region_code for row in dataset.rows("regions")]
    return dataset.remembered(("working_ties",), lambda: working_ties(dataset, everybody))


def work_of(question: Question, one: str, other: str) -> tuple[SharedWork, ...]:
    """What two regions share that has to do with work together."""
    return shared_work(question, one).get((min(one, other), max(one, other)), ())


def work_together(dataset: Dataset, one: str, other: str) -> bool:
    """Whether two regions share anything that counts as work together, without what it is."""
    counted = dataset.remembered(("counted_work",), lambda: counted_work(dataset, _ties(dataset)))
    nothing: frozenset[str] = frozenset()
    return not counted.get(one, nothing).isdisjoint(counted.get(other, nothing))


def work_words(question: Question, shared: SharedWork) -> Work:
    """Something that two regions share, in words."""
    dataset, t = question.dataset, question.t
    row = dataset.row("initiatives", shared.initiative)
    codes = dict.fromkeys(row.source_code for tie in shared.ties for row in tie.rows)
    sources = tuple(source_note(question, code) for code in codes)
    years = {str(note.year) for note in sources if note.age.is_old}
    old = ", ".join(sorted(years))
    words = t(
        "match-work",
        kind=t(f"kind-{row.initiative_kind}"),
        basis=shared.basis,
        ended=str(shared.ended).lower(),
    )
    return Work(
        code=shared.initiative,
        name=t.name(row),
        words=words + (" " + t("attested", year=old) if old else ""),
        years=_years(row.starts_year, row.ends_year),
        counted=shared.counted,
        ended=shared.ended,
        sources=sources,
    )


def _years(first: int | None, last: int | None) -> str:
    if first is None and last is None:
        return ""
    return str(first) if first == last else f"{first or ''}–{last or ''}"


def joint_areas(question: Question, one: str, other: str) -> tuple[str, ...]:
    """The groups that two regions are in that have joint priorities, and what these are about."""
    dataset, t = question.dataset, question.t
    told = []
    for group in (group for group in dataset.groups_of(other) if group in dataset.groups_of(one)):
        rows = dataset.priorities(group, question.round_code)
        if rows:
            areas = in_quotes([t.name(row) for row in rows], t)
            told.append(t("match-group", group=question.region_name(group), areas=areas))
    return tuple(told)
