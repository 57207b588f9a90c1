"""The page of partners in words: the best, how many can be compared, what the numbers rest on."""

from __future__ import annotations

from collections.abc import Sequence

from s3dash.analysis.partners.matches.matching import Match, Ranking
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import group_names, joined
from s3dash.analysis.words.percent import per_cent

# How many of the best the sentence names.
NAMED = 3


def not_drawn(question: Question, ranking: Ranking) -> str | None:
    """Why the partner that the selection names has no card."""
    t = question.t
    partner = question.state.partner
    if partner is None or ranking.match_with(partner):
        return None
    name = question.region_name(partner)
    if partner == ranking.region:
        return t("partners-itself", region=name)
    known = partner in ranking.pairs.profiles.regions
    return t("partners-no-match", region=name, reason="no-data" if known else "scope")


def sentences(
    question: Question, ranking: Ranking, matches: Sequence[Match], hangs: bool
) -> list[str]:
    """What is seen: the best, how many can be compared, and what the comparison rests on."""
    t = question.t
    region = ranking.region
    name = question.region_name(region)
    basis = _basis(question, region, ranking)
    if not ranking.matches:
        return basis or [t("partners-none", region=name)]
    total = len(ranking.pairs.profiles.regions) - 1
    placed = [match for match in matches if match.rank is not None]
    best = [match for match in placed if match.fit > 0][:NAMED]
    found = []
    if best:
        named = joined([_named(question, match) for match in best], t)
        found.append(t("partners-best", match=question.state.shown("match"), regions=named))
    elif placed:
        found.append(t("partners-nothing", match=question.state.shown("match")))
    found.append(t("partners-compared", count=len(ranking.ranked), total=total))
    if len(matches) < len(ranking.matches):
        found.append(t("partners-filtered", count=len(matches), total=len(ranking.matches)))
    found += basis
    if hangs:
        found.append(t("partners-hangs"))
    return found


def _named(question: Question, match: Match) -> str:
    t = question.t
    value = {
        "similar": per_cent(match.overlap, t),
        "complementary": per_cent(match.score, t),
        "both": t("times-mean", times=t.number(match.fit / 100, 1)),
    }[question.state.shown("match")]
    return f"{t.name(question.dataset.row('regions', match.code))} ({value})"


def _basis(question: Question, region: str, ranking: Ranking) -> list[str]:
    """What is to be known of the region's own material."""
    dataset, t = question.dataset, question.t
    name = question.region_name(region)
    if region in ranking.pairs.profiles.joint:
        groups = group_names(question, dataset.joint_priorities(region, question.round_code))
        return [t("partners-joint", region=name, group=joined(groups, t))]
    if not dataset.has_data(region, question.round_code):
        return [t("partners-no-data", region=name), *_elsewhere(question, region)]
    if not ranking.pairs.profiles.x[ranking.pairs.profiles.at(region)].any():
        return [t("partners-unclassified", region=name)]
    short = dataset.incomplete(region, question.round_code)
    if short:
        return [t("partners-incomplete", region=name, held=short[0], stated=short[1])]
    return []


def _elsewhere(question: Question, region: str) -> list[str]:
    """What of a region without data is known all the same."""
    dataset, t = question.dataset, question.t
    found = []
    for row in dataset.rows("statements"):
        if (row.region_code, row.round_code, row.kind) == (region, question.round_code, "seeks"):
            found.append(t("partners-seeks-shown"))
            break
    held = [code for code in dataset.rounds if dataset.has_data(region, code)]
    if held:
        names = joined([question.name("rounds", code) for code in held], t)
        found.append(t("partners-other-round", rounds=names))
    return found
