"""The page of partners in words: the best, how many can be compared, what the numbers rest on."""

from __future__ import annotations

from collections.abc import Sequence

from s3dash.analysis.facts.region_card import incomplete
from s3dash.analysis.partners.matches.matching import Match, Ranking
from s3dash.analysis.selection import Selection
from s3dash.analysis.words.answer import group_names, joined
from s3dash.analysis.words.percent import per_cent
from s3dash.i18n import Translator
from s3dash.model import Dataset

# How many of the best the sentence names.
NAMED = 3


def unplaced(dataset: Dataset, selection: Selection, ranking: Ranking, t: Translator) -> str | None:
    """Why the partner that the selection names has no card."""
    partner = selection.state.partner
    if partner is None or ranking.match_with(partner):
        return None
    name = t.name(dataset.row("regions", partner))
    if partner == ranking.region:
        return t("partners-itself", region=name)
    known = partner in ranking.pairs.profiles.regions
    return t("partners-no-match", region=name, reason="no-data" if known else "scope")


def sentences(
    dataset: Dataset,
    selection: Selection,
    ranking: Ranking,
    matches: Sequence[Match],
    hangs: bool,
    t: Translator,
) -> list[str]:
    """What is seen: the best, how many can be compared, and what the comparison rests on."""
    region, round_code = ranking.region, selection.round_code
    name = t.name(dataset.row("regions", region))
    basis = _basis(dataset, region, round_code, ranking, t)
    if not ranking.matches:
        return basis or [t("partners-none", region=name)]
    total = len(ranking.pairs.profiles.regions) - 1
    placed = [match for match in matches if match.rank is not None]
    best = [match for match in placed if match.fit > 0][:NAMED]
    found = []
    if best:
        named = joined([_named(dataset, selection, match, t) for match in best], t)
        found.append(t("partners-best", match=selection.state.shown("match"), regions=named))
    elif placed:
        found.append(t("partners-nothing", match=selection.state.shown("match")))
    found.append(t("partners-compared", count=len(ranking.ranked), total=total))
    if len(matches) < len(ranking.matches):
        found.append(t("partners-filtered", count=len(matches), total=len(ranking.matches)))
    found += basis
    if hangs:
        found.append(t("partners-hangs"))
    return found


def _named(dataset: Dataset, selection: Selection, match: Match, t: Translator) -> str:
    value = {
        "similar": per_cent(match.overlap, t),
        "complementary": per_cent(match.score, t),
        "both": t("times-mean", times=t.number(match.fit / 100, 1)),
    }[selection.state.shown("match")]
    return f"{t.name(dataset.row('regions', match.code))} ({value})"


def _basis(
    dataset: Dataset, region: str, round_code: str, ranking: Ranking, t: Translator
) -> list[str]:
    """What is to be known of the region's own material."""
    name = t.name(dataset.row("regions", region))
    if region in ranking.pairs.profiles.joint:
        groups = group_names(dataset, dataset.joint_priorities(region, round_code), t)
        return [t("partners-joint", region=name, group=joined(groups, t))]
    if not dataset.has_data(region, round_code):
        return [t("partners-no-data", region=name), *_elsewhere(dataset, region, round_code, t)]
    if not ranking.pairs.profiles.x[ranking.pairs.profiles.at(region)].any():
        return [t("partners-unclassified", region=name)]
    short = incomplete(dataset, region, round_code)
    if short:
        return [t("partners-incomplete", region=name, held=short[0], stated=short[1])]
    return []


def _elsewhere(dataset: Dataset, region: str, round_code: str, t: Translator) -> list[str]:
    """What of a region without data is known all the same."""
    found = []
    for row in dataset.rows("statements"):
        if (row.region_code, row.round_code, row.kind) == (region, round_code, "seeks"):
            found.append(t("partners-seeks-shown"))
            break
    held = [code for code in dataset.rounds if dataset.has_data(region, code)]
    if held:
        names = joined([t.name(dataset.row("rounds", code)) for code in held], t)
        found.append(t("partners-other-round", rounds=names))
    return found
