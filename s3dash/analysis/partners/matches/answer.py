"""Partners for one region: whom to call, why, and what speaks against it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from s3dash.analysis.facts.working_together import SharedWork, all_shared_work
from s3dash.analysis.measures.ranking import FIRST
from s3dash.analysis.partners.matches.build_domain import (
    Builders,
    build_columns,
    build_sentence,
    builders_of,
)
from s3dash.analysis.partners.matches.card import Cards, MatchCard
from s3dash.analysis.partners.matches.filters import kept
from s3dash.analysis.partners.matches.matching import (
    Match,
    Ranking,
    other_rankings,
    ranking_of,
    weighting_sensitive,
)
from s3dash.analysis.partners.matches.sentences import not_drawn, sentences
from s3dash.analysis.partners.matches.stated_needs import Sought, sought_by, sought_from
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import NO_DATA_SIGN, NONE_SIGN, Answer, joined, never_empty
from s3dash.analysis.words.percent import in_per_cent


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


def partners_answer(question: Question) -> PartnersAnswer:
    """The matches of the chosen region, or what to choose."""
    dataset, t = question.dataset, question.t
    region = question.state.region
    if region is None:
        return PartnersAnswer(
            t("partners-heading-none"), t("partners-choose"), required_choice="region"
        )
    name = question.region_name(region)
    if dataset.row("regions", region).region_kind == "group":
        members = [question.region_name(code) for code in dataset.members_of(region)]
        words = t("partners-group", group=name, members=joined(members, t))
        return PartnersAnswer(t("partners-heading-none"), words, required_choice="region")
    ranking = ranking_of(question, region)
    others = other_rankings(question, ranking)
    hangs = weighting_sensitive(ranking, others.values())
    shared = _shared(question, ranking)
    counted = {code: tuple(one for one in work if one.counted) for code, work in shared.items()}
    together = {code: work for code, work in counted.items() if work}
    matches = kept(question, ranking, together)
    shown = [match for match in matches if match.rank is not None and match.fit > 0][:FIRST]
    cards = _cards(question, ranking, others if hangs else {}, shared)
    builders = builders_of(question, ranking.pairs, region)
    built = [build_sentence(builders, name, t)] if builders else []
    looked_at = ranking.match_with(question.state.partner)
    return PartnersAnswer(
        heading=_heading(question, name),
        sentence=" ".join([*built, *sentences(question, ranking, matches, hangs)]),
        data_table=_table(question, ranking, together),
        not_drawn=not_drawn(question, ranking),
        region=region,
        name=name,
        chosen=cards.card(looked_at) if looked_at else None,
        cards=tuple(cards.card(match) for match in shown),
        listed=tuple(_listed(question, match) for match in matches if match not in shown),
        ranked=len(ranking.ranked),
        most=_most(ranking),
        builders=builders,
        sought=sought_by(question, ranking.pairs, region),
        asked=sought_from(question, ranking.pairs, region),
    )


def _heading(question: Question, name: str) -> str:
    t = question.t
    state = question.state
    if state.domain is None:
        return t("partners-heading", region=name, match=state.shown("match"))
    domain = question.domain_name(state.domain)
    return t("partners-heading-build", region=name, domain=domain)


def _shared(question: Question, ranking: Ranking) -> dict[str, tuple[SharedWork, ...]]:
    """What the region shares with each other that has to do with work together."""
    pairs = all_shared_work(question, ranking.pairs.profiles.regions)
    return {
        other if one == ranking.region else one: work
        for (one, other), work in pairs.items()
        if ranking.region in {one, other}
    }


def _cards(
    question: Question,
    ranking: Ranking,
    others: dict[str, Ranking],
    shared: dict[str, tuple[SharedWork, ...]],
) -> Cards:
    """What makes cards; recalculation tells of complementary partners only."""
    profiles = ranking.pairs.profiles
    r = profiles.at(ranking.region)
    top_share = np.full(len(profiles.regions), np.nan)
    if ranking.match == "complementary" and ranking.ranked:
        among = sorted(profiles.at(match.code) for match in ranking.ranked)
        top_share = ranking.pairs.stability(r, among).top_share
    added = [
        ranking.pairs.contributions(r, profiles.at(match.code)).by_pair.sum(axis=1)
        for match in ranking.ranked
    ]
    usual = np.mean(added, axis=0) if added else np.zeros(len(profiles.domains))
    places: dict[str, dict[str, int | None]] = {}
    for scheme, other in others.items():
        for match in other.matches:
            places.setdefault(match.code, {})[scheme] = match.rank
    return Cards(question, ranking, shared, usual, top_share, places)


def _most(ranking: Ranking) -> tuple[float, float]:
    values = [(match.overlap, match.score) for match in ranking.matches]
    return max((one for one, _ in values), default=0.0), max((s for _, s in values), default=0.0)


def _listed(question: Question, match: Match) -> Listed:
    t = question.t
    row = question.dataset.row("regions", match.code)
    country = t.country(row.country_code) if row.region_kind == "partner" else ""
    return Listed(match, t.name(row), country)


def _table(
    question: Question, ranking: Ranking, together: dict[str, tuple[SharedWork, ...]]
) -> pd.DataFrame:
    """Every region with its values, filters aside: the ranked first, those without data last."""
    rows = [_row(question, match, together.get(match.code, ())) for match in ranking.matches]
    rows += [
        {"region_code": code, "region_name": question.region_name(code)}
        for code in ranking.undefined
    ]
    columns = ["region_code", "region_name"]
    columns += ["country_name"] if question.state.shown_scope != "sweden" else []
    columns += ["rank_words", "alike_share", "score_share", "back_share", "mutual_share"]
    columns += ["fit_number", "distance_number", "together_words", "material_words"]
    if question.state.domain:
        built = build_columns(question, ranking.pairs, ranking.region)
        rows = [{**row, **built[str(row["region_code"])]} for row in rows]
        columns += ["build_words", "gain_share"]
    table = pd.DataFrame(rows).reindex(columns=columns)
    if table.empty:
        return table
    return never_empty(table.astype(object).where(table.notna(), NO_DATA_SIGN))


def _row(question: Question, match: Match, work: tuple[SharedWork, ...]) -> dict[str, Any]:
    t = question.t
    row = question.dataset.row("regions", match.code)
    names = [question.initiative_name(one.initiative) for one in work]
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
