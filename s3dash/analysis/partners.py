"""Partners for one region: whom to call, why, and what speaks against it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from s3dash.analysis.answer import NO_DATA_SIGN, NONE_SIGN, Answer, group_names, joined, never_empty
from s3dash.analysis.build_domain import Builders, builders_of
from s3dash.analysis.match_card import Cards, MatchCard
from s3dash.analysis.match_filters import kept
from s3dash.analysis.matching import (
    Match,
    Ranking,
    hangs_on_counting,
    other_rankings,
    ranking_of,
)
from s3dash.analysis.ranking import FIRST
from s3dash.analysis.region_card import incomplete
from s3dash.analysis.selection import Selection
from s3dash.analysis.shares import in_per_cent, per_cent
from s3dash.analysis.sought import Sought, sought_by, sought_from
from s3dash.analysis.working_together import SharedWork, working_pairs
from s3dash.i18n import Translator
from s3dash.model import Dataset

# How many of the best the sentence names.
NAMED = 3


@dataclass(frozen=True)
class Listed:
    """A match that is listed without its card."""

    match: Match
    name: str
    country: str


@dataclass(frozen=True)
class PartnersAnswer(Answer):
    """What the page of a region's partners shows.

    Attributes:
        region, name: the code and name of the region that asks, or None and empty.
        chosen: the card of the partner that is looked at, or None.
        cards: the cards of the best that pass the filters, the best first.
        listed: the others that pass, in order: the ranked, the incomplete, the joint.
        ranked: how many are ranked.
        most: the largest overlap and the largest score among all matches: the ends of the bars.
        builders: who can help to build the chosen domain, or None.
        sought: what the region seeks, and who has it.
        asked: what others seek that the region has.
    """

    region: str | None = None
    name: str = ""
    chosen: MatchCard | None = None
    cards: tuple[MatchCard, ...] = ()
    listed: tuple[Listed, ...] = ()
    ranked: int = 0
    most: tuple[float, float] = (0.0, 0.0)
    builders: Builders | None = None
    sought: tuple[Sought, ...] = ()
    asked: tuple[Sought, ...] = ()


def partners_answer(
    dataset: Dataset, selection: Selection, as_of: datetime.date, t: Translator
) -> PartnersAnswer:
    """The matches of the chosen region, or what to choose."""
    region = selection.state.region
    if region is None:
        return PartnersAnswer(t("partners-heading-none"), t("partners-choose"), asks_for="region")
    name = t.name(dataset.row("regions", region))
    if dataset.row("regions", region).region_kind == "group":
        members = [t.name(dataset.row("regions", code)) for code in dataset.members_of(region)]
        words = t("partners-group", group=name, members=joined(members, t))
        return PartnersAnswer(t("partners-heading-none"), words, asks_for="region")
    ranking = ranking_of(dataset, selection, region)
    others = other_rankings(dataset, selection, region)
    hangs = hangs_on_counting(ranking, others.values())
    together = _together(dataset, ranking, as_of)
    matches = kept(dataset, selection, ranking, together, as_of)
    shown = [match for match in matches if match.rank is not None][:FIRST]
    cards = _cards(dataset, selection, ranking, others if hangs else {}, as_of, t)
    looked_at = _looked_at(selection, ranking)
    return PartnersAnswer(
        heading=t("partners-heading", region=name, match=selection.state.shown("match")),
        sentence=" ".join(_sentences(dataset, selection, ranking, matches, hangs, t)),
        equal=_table(dataset, selection, ranking, together, t),
        unplaced=_unplaced(dataset, selection, ranking, t),
        region=region,
        name=name,
        chosen=cards.card(looked_at) if looked_at else None,
        cards=tuple(cards.card(match) for match in shown),
        listed=tuple(_listed(dataset, match, t) for match in matches if match not in shown),
        ranked=len(ranking.ranked),
        most=_most(ranking),
        builders=builders_of(dataset, selection, ranking.pairs, region, t),
        sought=sought_by(dataset, selection, ranking.pairs, region, t),
        asked=sought_from(dataset, selection, ranking.pairs, region, t),
    )


def _together(
    dataset: Dataset, ranking: Ranking, as_of: datetime.date
) -> dict[str, tuple[SharedWork, ...]]:
    """What the region works together on with each other."""
    codes = ranking.pairs.profiles.regions
    pairs = working_pairs(dataset, codes, as_of)
    found = {}
    for (one, other), work in pairs.items():
        if ranking.region in {one, other}:
            found[other if one == ranking.region else one] = work
    return found


def _cards(
    dataset: Dataset,
    selection: Selection,
    ranking: Ranking,
    others: dict[str, Ranking],
    as_of: datetime.date,
    t: Translator,
) -> Cards:
    """What makes cards; recalculation tells of complementary partners only."""
    profiles = ranking.pairs.profiles
    top_share = np.full(len(profiles.regions), np.nan)
    if selection.state.shown("match") != "similar" and ranking.ranked:
        among = sorted(profiles.at(match.code) for match in ranking.ranked)
        top_share = ranking.pairs.stability(profiles.at(ranking.region), among).top_share
    places: dict[str, dict[str, int | None]] = {}
    for scheme, other in others.items():
        for match in other.matches:
            places.setdefault(match.code, {})[scheme] = match.rank
    return Cards(dataset, ranking, selection.round_code, as_of, t, top_share, places)


def _most(ranking: Ranking) -> tuple[float, float]:
    values = [(match.overlap, match.score) for match in ranking.matches]
    return max((one for one, _ in values), default=0.0), max((s for _, s in values), default=0.0)


def _looked_at(selection: Selection, ranking: Ranking) -> Match | None:
    return next((one for one in ranking.matches if one.code == selection.state.partner), None)


def _listed(dataset: Dataset, match: Match, t: Translator) -> Listed:
    row = dataset.row("regions", match.code)
    country = t.country(row.country_code) if row.region_kind == "partner" else ""
    return Listed(match, t.name(row), country)


def _unplaced(
    dataset: Dataset, selection: Selection, ranking: Ranking, t: Translator
) -> str | None:
    """Why the partner that the selection names has no card."""
    partner = selection.state.partner
    if partner is None or _looked_at(selection, ranking):
        return None
    name = t.name(dataset.row("regions", partner))
    if partner == ranking.region:
        return t("partners-itself", region=name)
    known = partner in ranking.pairs.profiles.regions
    return t("partners-no-match", region=name, reason="no-data" if known else "scope")


def _sentences(
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
    best = [match for match in matches if match.rank is not None][:NAMED]
    found = []
    if best:
        named = joined([_named(dataset, selection, match, t) for match in best], t)
        found.append(t("partners-best", match=selection.state.shown("match"), regions=named))
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
        return [t("partners-no-data", region=name)]
    if not ranking.pairs.profiles.x[ranking.pairs.profiles.at(region)].any():
        return [t("partners-unclassified", region=name)]
    short = incomplete(dataset, region, round_code)
    if short:
        return [t("partners-incomplete", region=name, held=short[0], stated=short[1])]
    return []


def _table(
    dataset: Dataset,
    selection: Selection,
    ranking: Ranking,
    together: dict[str, tuple[SharedWork, ...]],
    t: Translator,
) -> pd.DataFrame:
    """Every region with its values, filters aside: the ranked first, those without data last."""
    rows = [_row(dataset, match, together.get(match.code, ()), t) for match in ranking.matches]
    rows += [
        {"region_code": code, "region_name": t.name(dataset.row("regions", code))}
        for code in ranking.undefined
    ]
    columns = ["region_code", "region_name"]
    columns += ["country_name"] if selection.state.shown_scope != "sweden" else []
    columns += ["rank_words", "alike_share", "score_share", "back_share", "mutual_share"]
    columns += ["fit_number", "distance_number", "together_words", "material_words"]
    table = pd.DataFrame(rows).reindex(columns=columns)
    if table.empty:
        return table
    return never_empty(table.astype(object).where(table.notna(), NO_DATA_SIGN))


def _row(
    dataset: Dataset, match: Match, work: tuple[SharedWork, ...], t: Translator
) -> dict[str, Any]:
    row = dataset.row("regions", match.code)
    names = [t.name(dataset.row("initiatives", one.initiative)) for one in work]
    basis = "joint" if match.joint else "incomplete" if match.incomplete else "own"
    return {
        "region_code": match.code,
        "region_name": t.name(row),
        "country_name": t.country(row.country_code),
        "rank_words": NONE_SIGN if match.rank is None else str(match.rank),
        "alike_share": in_per_cent(match.overlap),
        "score_share": in_per_cent(match.score),
        "back_share": None if match.back is None else in_per_cent(match.back),
        "mutual_share": None if match.mutual is None else in_per_cent(match.mutual),
        "fit_number": round(match.fit),
        "distance_number": None if match.distance_km is None else round(match.distance_km),
        "together_words": joined(names, t) or NONE_SIGN,
        "material_words": t(f"basis-{basis}"),
    }
