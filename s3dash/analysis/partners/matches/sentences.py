"""The page of partners in words: the best, how many can be compared, what the numbers rest on."""

from __future__ import annotations

from s3dash.analysis.facts.earlier_areas import earlier_sentences
from s3dash.analysis.measures.evidence_basis import joint_groups
from s3dash.analysis.partners.matches.matching import Matching
from s3dash.analysis.partners.matches.ranking import Match
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import joined
from s3dash.analysis.words.percent import per_cent

# How many of the best the sentence names.
NAMED = 3


def not_drawn(matching: Matching) -> str | None:
    """Why the partner that the selection names has no card."""
    question, t = matching.question, matching.question.t
    partner = question.state.partner
    if partner is None or matching.ranking.match_with(partner):
        return None
    name = question.region_name(partner)
    if partner == matching.region:
        return t("partners-itself", region=name)
    reason = "no-data" if partner in matching.pairs.profiles.regions else "scope"
    if partner in matching.ranking.not_compared:
        reason = "group"
    return t("partners-no-match", region=name, reason=reason)


def sentences(matching: Matching) -> list[str]:
    """What is seen: the best, how many can be compared, and what the comparison rests on."""
    t, ranking = matching.question.t, matching.ranking
    filtered, basis = _filtered(matching), _basis(matching)
    if not ranking.matches:
        return [*(basis or [t("partners-none", region=matching.name)]), *filtered]
    return [
        *_best(matching),
        t(
            "partners-compared",
            count=len(ranking.ranked),
            total=len(ranking.pairs.profiles.regions) - 1,
        ),
        *filtered,
        *basis,
        *([t("partners-hangs")] if matching.is_weighting_sensitive else []),
    ]


def _best(matching: Matching) -> list[str]:
    """The best that pass the filters by name, or that none has anything to give."""
    question, t = matching.question, matching.question.t
    match = question.state.shown("match")
    placed = [one for one in matching.matches if one.rank is not None]
    best = [one for one in placed if one.fit > 0][:NAMED]
    if best:
        names = joined([_named(question, one) for one in best], t)
        return [t("partners-best", match=match, regions=names)]
    return [t("partners-nothing", match=match)] if placed else []


def _filtered(matching: Matching) -> list[str]:
    """How many of all the filters leave, when they take any away."""
    filtered = matching.filtered
    if filtered is None or not filtered.is_less:
        return []
    t = matching.question.t
    return [t("partners-filtered", count=filtered.count, total=filtered.total)]


def _named(question: Question, match: Match) -> str:
    t = question.t
    value = {
        "similar": per_cent(match.overlap, t),
        "complementary": per_cent(match.score, t),
        "both": t("times-mean", times=t.number(match.fit / 100, 1)),
    }[question.state.shown("match")]
    return f"{question.region_name(match.code)} ({value})"


def _basis(matching: Matching) -> list[str]:
    """What is to be known of the region's own material."""
    question, region, name = matching.question, matching.region, matching.name
    dataset, t, profiles = question.dataset, question.t, matching.pairs.profiles
    if region in profiles.joint:
        joint = t("partners-joint", region=name, group=joint_groups(question, region))
        return [joint, *earlier_sentences(question, region)]
    if not dataset.has_data(region, question.round_code):
        return [t("partners-no-data", region=name), *_elsewhere(question, region)]
    if not profiles.x[profiles.at(region)].any():
        return [t("partners-unclassified", region=name)]
    if short := dataset.incomplete(region, question.round_code):
        return [t("partners-incomplete", region=name, held=short[0], stated=short[1])]
    return []


def _elsewhere(question: Question, region: str) -> list[str]:
    """What of a region without data is known all the same."""
    dataset, t = question.dataset, question.t
    stated = (
        (row.region_code, row.round_code, row.kind) == (region, question.round_code, "seeks")
        for row in dataset.rows("statements")
    )
    told = [t("partners-seeks-shown")] if any(stated) else []
    held = [code for code in dataset.rounds if dataset.has_data(region, code)]
    if held:
        names = joined([question.name("rounds", code) for code in held], t)
        told.append(t("partners-other-round", rounds=names))
    return told
