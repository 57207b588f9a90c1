"""What to ask about a region's areas: which are missing, and what of the others is not known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from s3dash.analysis.briefing.asked import Asked, quoted_names, sources_of
from s3dash.analysis.facts.descent.earlier_areas import earlier_areas
from s3dash.analysis.facts.descent.kinds import DROPPED, INFERRED, STATED, counts_as_area
from s3dash.analysis.facts.descent.lineage import lineage
from s3dash.analysis.facts.source_age import source_age
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import group_names, joined
from s3dash.analysis.words.rounds import round_years
from s3dash.model.rows import PriorityRow

UNSTATED, UNBASED = "unstated", "unbased"
UNDATED, OLD, RECENT = "undated", "old", "recent"
# So many areas that are not found again are asked for one by one, the others together.
MOST_DROPPED = 4
# From so many on, what holds of every area is asked of all of them at once.
ALL_FROM = 3


def area_questions(question: Question, region: str) -> Iterator[Asked]:
    """The questions about the areas, in no order."""
    areas = areas_of(question, region)
    if not areas:
        yield _no_areas(question, region)
        return
    yield from _missing(question, region)
    yield from _dropped(question, region)
    yield from _status(question, areas)
    yield from _age(question, areas)
    yield from _unclassified(question, areas)


def areas_of(question: Question, region: str) -> tuple[PriorityRow, ...]:
    """The region's own areas in the round, without sub-areas and what is deselected."""
    rows = question.dataset.priorities(region, question.round_code)
    return tuple(row for row in rows if counts_as_area(row))


def freshness(question: Question, source_code: str) -> str:
    """Whether a source is ``OLD``, ``RECENT`` or ``UNDATED`` on the day of the question."""
    age = source_age(question.dataset.row("sources", source_code), question.as_of)
    if not age.is_dated:
        return UNDATED
    return OLD if age.is_marked else RECENT


# ---- what is not there --------------------------------------------------------------------------


def _no_areas(question: Question, region: str) -> Asked:
    t = question.t
    years = round_years(question, question.round_code)
    grounds = [t("brief-ground-no-areas", years=years)]
    joint = question.dataset.joint_priorities(region, question.round_code)
    if joint:
        groups = joined(group_names(question, joint), t)
        grounds.append(t("brief-ground-joint", count=len(joint), groups=groups))
    counts = question.dataset.incomplete(region, question.round_code)
    if counts is not None:
        grounds.append(t("brief-ground-stated", stated=counts[1]))
    before = earlier_areas(question, region)
    rows = () if before is None else before[1]
    if before is not None:
        names = quoted_names((t.name(row) for row in rows), t)
        then = round_years(question, before[0])
        grounds.append(t("brief-ground-before", years=then, areas=names))
    words = t("brief-ask-no-areas", years=years)
    sources = sources_of(question, [*joint, *rows])
    return Asked("no-areas", words, " ".join(grounds), "priorities", sources)


def _missing(question: Question, region: str) -> Iterator[Asked]:
    """The areas that the strategy states and that are not held."""
    dataset, t = question.dataset, question.t
    counts = dataset.incomplete(region, question.round_code)
    strategy = dataset.latest_strategy(region, question.round_code)
    if counts is None or strategy is None:
        return
    held, stated = counts
    yield Asked(
        "missing",
        t("brief-ask-missing", stated=stated, held=held),
        t("brief-ground-missing", title=strategy.title),
        "strategies.areas_stated",
        sources_of(question, [strategy]),
    )


def _dropped(question: Question, region: str) -> Iterator[Asked]:
    """The areas of the period before that are not found again."""
    t = question.t
    found = lineage(question, region)
    if found.later_round != question.round_code:
        return
    rows = [
        change.earlier
        for change in found.changes
        if change.kind == DROPPED and change.earlier is not None
    ]
    for row in rows[:MOST_DROPPED]:
        name = t("quoted", words=t.name(row))
        years = round_years(question, row.round_code)
        words = t("brief-ask-dropped", area=name, years=years)
        yield _asked_of_dropped("dropped", words, question, [row])
    rest = rows[MOST_DROPPED:]
    if rest:
        names = quoted_names((t.name(row) for row in rest), t)
        words = t("brief-ask-dropped-rest", count=len(rest), areas=names)
        yield _asked_of_dropped("dropped-rest", words, question, rest)


def _asked_of_dropped(
    kind: str, words: str, question: Question, rows: Sequence[PriorityRow]
) -> Asked:
    ground = question.t("brief-ground-dropped", count=len(rows))
    return Asked(kind, words, ground, "priorities.status", sources_of(question, rows))


# ---- what is not known of those that are --------------------------------------------------------


def _status(question: Question, areas: Sequence[PriorityRow]) -> Iterator[Asked]:
    """The areas whose status nobody states."""
    grounds = {row.priority_code: _ground_of_status(row) for row in areas}
    rows = [row for row in areas if grounds[row.priority_code]]
    if rows:
        found = list(grounds.values())
        counts = {ground: found.count(ground) for ground in (UNSTATED, INFERRED, UNBASED)}
        yield _about("status", question, (rows, areas), _counted(question, "status", counts))


def _ground_of_status(row: PriorityRow) -> str:
    """Why the status of an area is asked for; empty where it is stated."""
    if row.status == "unspecified":
        return UNSTATED
    if row.status_basis == STATED:
        return ""
    return INFERRED if row.status_basis == INFERRED else UNBASED


def _age(question: Question, areas: Sequence[PriorityRow]) -> Iterator[Asked]:
    """The areas that rest on a source without a date, or on an old one."""
    ages = {row.priority_code: freshness(question, row.source_code) for row in areas}
    rows = [row for row in areas if ages[row.priority_code] != RECENT]
    if rows:
        found = list(ages.values())
        counts = {UNDATED: found.count(UNDATED), OLD: found.count(OLD)}
        yield _about("age", question, (rows, areas), _counted(question, "age", counts))


def _unclassified(question: Question, areas: Sequence[PriorityRow]) -> Iterator[Asked]:
    """The areas that belong to no domain yet."""
    rows = [row for row in areas if not row.domain_codes]
    if rows:
        ground = question.t("brief-ground-domains", count=len(rows))
        yield _about("domains", question, (rows, areas), ground)


FIELDS = {
    "status": "priorities.status",
    "age": "priorities.source_code",
    "domains": "priorities.domain_codes",
}


def _about(
    kind: str,
    question: Question,
    rows_of: tuple[Sequence[PriorityRow], Sequence[PriorityRow]],
    ground: str,
) -> Asked:
    """A question about some areas, of all of a region's; all of them need no names."""
    t, (rows, areas) = question.t, rows_of
    of_all = len(rows) == len(areas) >= ALL_FROM
    words = t(
        f"brief-ask-{kind}",
        of="all" if of_all else "some",
        count=len(rows),
        areas=quoted_names((t.name(row) for row in rows), t),
    )
    return Asked(kind, words, ground, FIELDS[kind], sources_of(question, rows))


def _counted(question: Question, kind: str, counts: dict[str, int]) -> str:
    """How many areas there are of each ground, in a sentence each."""
    t = question.t
    return " ".join(
        t(f"brief-ground-{kind}-{ground}", count=count) for ground, count in counts.items() if count
    )
