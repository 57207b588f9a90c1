"""What changed, in sentences: the finding first, then what it rests on."""

from __future__ import annotations

from s3dash.analysis.changes.by_region import RegionChanges, Sum
from s3dash.analysis.changes.matrix import (
    AWAY,
    CAME,
    OTHER_STATUS,
    STAYED,
    WENT,
    DomainChange,
)
from s3dash.analysis.facts.descent.kinds import (
    ADDED,
    CHOSEN_AWAY,
    DROPPED,
    FIRST_RECORD,
    LIVING,
    MERGED,
    NO_EARLIER_RECORD,
    NO_LATER_RECORD,
    REGROUPED,
    RENAMED,
    RETURNED,
    SPLIT,
)
from s3dash.analysis.question import Question
from s3dash.analysis.rounds_compared import Rounds, has_rows, rounds_between
from s3dash.analysis.words.answer import group_names, joined
from s3dash.analysis.words.rounds import round_years
from s3dash.model.dataset import NO_DATA


def sum_sentences(question: Question, rounds: Rounds, found: Sum) -> list[str]:
    """What became of the areas then, where those now came from, and what else changed."""
    t = question.t
    earlier, later = (round_years(question, code) for code in rounds)
    then, now = found.fates.total(), found.origins.total()
    sentences = []
    if then:
        renamed, dropped = found.fates[RENAMED], found.fates[DROPPED]
        counts = {"then": then, "lived": found.lived, "renamed": renamed, "dropped": dropped}
        cases = {"fate": _shared_fate(found), "named": _share(renamed, found.lived)}
        sentences.append(t("changes-then", earlier=earlier, **counts, **cases))
    if now and then:
        added = found.origins[ADDED]
        sentences.append(
            t("changes-now", now=now, later=later, added=added, are=_share(added, now))
        )
    if now and not then:
        sentences.append(t("changes-only-now", now=now, earlier=earlier, later=later))
    return [*sentences, *_beside(question, rounds, found)]


def _share(count: int, total: int) -> str:
    """Which case of a message: ``none``, ``all`` or ``some`` of them."""
    return "none" if not count else "all" if count == total else "some"


def _shared_fate(found: Sum) -> str:
    """What became of all the areas then, where that can be said of all in one word."""
    then = found.fates.total()
    if found.lived == then:
        return RENAMED if found.fates[RENAMED] else LIVING[0]
    return DROPPED if found.fates[DROPPED] == then else "other"


def _beside(question: Question, rounds: Rounds, found: Sum) -> list[str]:
    """Regions without data on a side, other kinds, status and domains, how sure the links are."""
    t = question.t
    regrouped = sum(found.fates[kind] for kind in (MERGED, SPLIT, REGROUPED))
    firsts = found.origins[FIRST_RECORD] + found.origins[NO_EARLIER_RECORD]
    counted = {
        "changes-away": found.fates[CHOSEN_AWAY],
        "changes-returned": found.origins[RETURNED],
        "changes-regrouped": regrouped,
        "changes-other-status": found.status_changed,
        "changes-other-domains": found.reclassified,
        "changes-inferred": found.inferred,
    }
    unknown = [
        t(key, count=count, regions=joined([question.region_name(code) for code in codes], t))
        for key, count, codes in (
            ("changes-first", firsts, found.unknown_then),
            ("changes-no-data", found.fates[NO_LATER_RECORD], found.unknown_now),
        )
        if count
    ]
    told = (t(key, count=count) for key, count in counted.items() if count)
    return [*unknown, *told, *_skipped(question, rounds)]


def _skipped(question: Question, rounds: Rounds) -> list[str]:
    """The rounds between the two; of one region's, that there is no data for them if so."""
    dataset, region = question.dataset, question.state.region
    between = rounds_between(dataset, rounds)
    is_empty = region is not None and not any(has_rows(dataset, region, code) for code in between)
    key = "region-sentence-skipped" if is_empty else "changes-skipped"
    names = [question.name("rounds", code) for code in between]
    return [question.t(key, rounds=joined(names, question.t))] if names else []


def joint_sentence(question: Question, groups: tuple[RegionChanges, ...]) -> str:
    """That the groups' areas are not counted, and how many there were and are; empty without."""
    then = sum(one.then or 0 for one in groups)
    now = sum(one.now or 0 for one in groups)
    return question.t("changes-joint", then=then, now=now) if then or now else ""


def region_sentences(
    question: Question, rounds: Rounds, one: RegionChanges, found: Sum
) -> list[str]:
    """The same of one region; for one without data in a round, that there is none."""
    joint = question.dataset.joint_priorities(one.region, rounds.later)
    groups = joined(group_names(question, joint), question.t)
    told = [question.t("region-sentence-joint", count=len(joint), groups=groups)] if joint else []
    return [*_own_sentences(question, rounds, one, found), *told]


def _own_sentences(question: Question, rounds: Rounds, one: RegionChanges, found: Sum) -> list[str]:
    t, name = question.t, question.region_name(one.region)
    earlier, later = (round_years(question, code) for code in rounds)
    if one.then is None and one.now is None:
        return [t("changes-region-nothing", region=name, earlier=earlier, later=later)]
    if one.then is None:
        first = found.origins[FIRST_RECORD] > 0
        key = "changes-region-first" if first else "changes-region-not-then"
        return [t(key, region=name, count=one.now or 0, earlier=earlier)]
    if one.now is None:
        return [t("changes-region-not-now", region=name, count=one.then, later=later)]
    return sum_sentences(question, rounds, found)


def cell_sentence(question: Question, rounds: Rounds, cell: DomainChange) -> str:
    """The status of one region in one domain then and now."""
    t = question.t
    earlier, later = (round_years(question, code) for code in rounds)
    before, after = (
        t(f"status-{status.replace('_', '-')}") for status in (cell.before, cell.after)
    )
    return t("changes-cell", earlier=earlier, later=later, before=before, after=after)


def domain_sentences(question: Question, cells: tuple[DomainChange, ...]) -> list[str]:
    """How many regions came to a domain, left it and stayed; of how many it cannot be said."""
    t = question.t
    counts = {kind: sum(cell.cell == kind for cell in cells) for kind in (CAME, WENT, STAYED)}
    away = sum(cell.cell == AWAY for cell in cells)
    other = sum(cell.cell == OTHER_STATUS for cell in cells)
    unknown = sum(cell.cell == NO_DATA for cell in cells)
    sentences = [
        t(
            "changes-domain",
            came=counts[CAME],
            went=counts[WENT] + away,
            stayed=counts[STAYED] + other,
        )
    ]
    beside = {
        "changes-domain-unknown": unknown,
        "changes-domain-away": away,
        "changes-domain-status": other,
    }
    return [*sentences, *(t(key, count=count) for key, count in beside.items() if count)]
