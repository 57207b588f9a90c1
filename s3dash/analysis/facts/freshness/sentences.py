"""What is said of the age of what is held of some regions, below the heading of a map or page."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from s3dash.analysis.facts.freshness.of_region import (
    AGE_12,
    AGE_24,
    AGE_OVER,
    AGE_UNDATED,
    RegionFreshness,
)
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import group_names, joined
from s3dash.model.dataset import NO_DATA

# So many regions without statements in the round are named; of more the number is told.
MOST_NAMED = 3


def freshness_sentences(question: Question, found: Collection[RegionFreshness]) -> str:
    """How many regions rest on old or undated statements, and which have none in the round."""
    abroad = [one for one in found if _is_abroad(question, one)]
    swedish = [one for one in found if not _is_abroad(question, one)]
    parts = [*_ages(question, swedish, "sweden"), *_ages(question, abroad, "abroad")]
    for listed, where in ((swedish, "sweden"), (abroad, "abroad")):
        parts += [*_earlier(question, listed, where), *_joint(question, listed)]
    return " ".join(parts)


def _is_abroad(question: Question, one: RegionFreshness) -> bool:
    return question.dataset.row("regions", one.region).region_kind == "partner"


def _ages(question: Question, listed: Collection[RegionFreshness], where: str) -> list[str]:
    """How many of the regions with statements of their own are of which age."""
    t = question.t
    own = [one for one in listed if one.own is not None]
    if not own:
        is_said = listed and where == "sweden"
        return [t("map-sentence-count-empty", of="data")] if is_said else []
    over, undated = (_count(own, {cell}) for cell in (AGE_OVER, AGE_UNDATED))
    said = [t("age-sentence", count=over, total=len(own), where=where)]
    if undated:
        said.append(t("age-sentence-undated", count=undated, over=over))
    recent = _count(own, {AGE_12, AGE_24})
    return [*said, t("age-sentence-recent", count=recent)] if recent else said


def _count(listed: Iterable[RegionFreshness], cells: set[str]) -> int:
    return sum(one.cell in cells for one in listed)


def _earlier(question: Question, listed: Iterable[RegionFreshness], where: str) -> list[str]:
    """Whose latest statements are of an earlier round, and who has none at all."""
    t = question.t
    rounds: dict[str, list[str]] = {}
    for one in listed:
        if one.earlier is not None:
            rounds.setdefault(one.earlier, []).append(question.region_name(one.region))
    none = [
        question.region_name(one.region)
        for one in listed
        if one.cell == NO_DATA and one.earlier is None
    ]
    said = []
    for code, names in rounds.items():
        words = {**_named(names, where, question), "round": question.name("rounds", code)}
        said.append(t("age-sentence-earlier", **words))
    return [*said, *([t("age-sentence-none", **_named(none, where, question))] if none else [])]


def _named(names: list[str], where: str, question: Question) -> dict[str, str | int]:
    """Regions by name, or their number where they are too many to name."""
    t = question.t
    how = "named" if len(names) <= MOST_NAMED else "counted"
    regions = joined(sorted(names, key=t.sort_key), t)
    return {"how": how, "regions": regions, "count": len(names), "where": where}


def _joint(question: Question, listed: Iterable[RegionFreshness]) -> list[str]:
    """Who is told of through a group."""
    dataset, t = question.dataset, question.t
    return [
        t(
            "shown-through",
            region=question.region_name(one.region),
            groups=joined(
                group_names(question, dataset.joint_priorities(one.region, question.round_code)), t
            ),
        )
        for one in listed
        if one.own is None and one.joint
    ]
