"""Partners for one region: whom to call, why, and what speaks against it."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from s3dash.analysis.measures.ranking import FIRST
from s3dash.analysis.partners.matches.build_domain import Builders, Building, building_of
from s3dash.analysis.partners.matches.card import Cards, MatchCard
from s3dash.analysis.partners.matches.matching import Matching
from s3dash.analysis.partners.matches.ranking import Match, Ranking
from s3dash.analysis.partners.matches.sentences import not_drawn, sentences
from s3dash.analysis.partners.matches.stated_needs import (
    StatedNeed,
    needs_met_by,
    stated_needs_of,
)
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
class Longest:
    """The largest overlap and the largest score among all matches: where a bar is full."""

    overlap: float = 0.0
    score: float = 0.0


@dataclass(frozen=True)
class PartnersAnswer(Answer):
    """What the page of a region's partners shows.

    Attributes:
        region, name: the code and name of the region that asks, or None and empty.
        chosen: the card of the partner that is looked at, or None.
        cards: the cards of the best that pass the filters, the best first.
        listed: the others that pass, in order: the ranked, the incomplete, the joint.
        ranked: how many are ranked.
        most: what fills the bars of a card.
        builders: who can help to build the chosen domain, or None.
        stated_needs: what the region seeks, and who has it.
        needs_met: what others seek that the region has.
    """

    region: str | None = None
    name: str = ""
    chosen: MatchCard | None = None
    cards: tuple[MatchCard, ...] = ()
    listed: tuple[Listed, ...] = ()
    ranked: int = 0
    most: Longest = Longest()
    builders: Builders | None = None
    stated_needs: tuple[StatedNeed, ...] = ()
    needs_met: tuple[StatedNeed, ...] = ()


def partners_answer(question: Question) -> PartnersAnswer:
    """The matches of the chosen region, or what to choose."""
    t, region = question.t, question.state.region
    if region is None:
        return _required(question, t("partners-choose"))
    if question.dataset.row("regions", region).region_kind == "group":
        members = [question.region_name(code) for code in question.dataset.members_of(region)]
        group = question.region_name(region)
        return _required(question, t("partners-group", group=group, members=joined(members, t)))
    matching = Matching(question, region)
    building = building_of(matching)
    of_use = [match for match in matching.matches if match.rank is not None and match.fit > 0]
    best = of_use[:FIRST]
    chosen = matching.ranking.match_with(question.state.partner)
    cards = Cards(matching).of([*best, *([chosen] if chosen else [])])
    table, filtered = _table(matching, building), matching.filtered
    return PartnersAnswer(
        heading=_heading(matching),
        sentence=" ".join([*([building.sentence()] if building else []), *sentences(matching)]),
        data_table=filtered.on(table) if filtered else table,
        headings=filtered.heading(t) if filtered else {},
        not_drawn=not_drawn(matching),
        region=region,
        name=matching.name,
        chosen=cards[chosen.code] if chosen else None,
        cards=tuple(cards[match.code] for match in best),
        listed=tuple(_listed(question, match) for match in matching.matches if match not in best),
        ranked=len(matching.ranking.ranked),
        most=_most(matching.ranking),
        builders=building.builders if building else None,
        stated_needs=stated_needs_of(matching),
        needs_met=needs_met_by(matching),
    )


def _required(question: Question, words: str) -> PartnersAnswer:
    """The answer before a region is chosen that can have partners."""
    return PartnersAnswer(question.t("partners-heading-none"), words, required_choice="region")


def _heading(matching: Matching) -> str:
    question, state = matching.question, matching.question.state
    if state.domain is None:
        return question.t("partners-heading", region=matching.name, match=state.shown("match"))
    domain = question.domain_name(state.domain)
    return question.t("partners-heading-build", region=matching.name, domain=domain)


def _most(ranking: Ranking) -> Longest:
    return Longest(
        max((match.overlap for match in ranking.matches), default=0.0),
        max((match.score for match in ranking.matches), default=0.0),
    )


def _listed(question: Question, match: Match) -> Listed:
    t = question.t
    row = question.dataset.row("regions", match.code)
    country = t.country(row.country_code) if row.region_kind == "partner" else ""
    return Listed(match, t.name(row), country)


# ---- the data table --------------------------------------------------------------------------

Line = dict[str, str | float | None]


def _table(matching: Matching, building: Building | None) -> pd.DataFrame:
    """The regions that pass the filters: the ranked first, those without data last."""
    question = matching.question
    lines = [_line(matching, match) for match in matching.matches]
    lines += [
        {"region_code": code, "region_name": question.region_name(code)}
        for code in matching.without_values
    ]
    columns = ["region_code", "region_name"]
    columns += ["country_name"] if question.state.shown_scope != "sweden" else []
    columns += ["rank_words", "alike_share", "score_share", "back_share", "mutual_share"]
    columns += ["fit_number", "distance_number", "together_words", "material_words"]
    if building is not None:
        lines = [{**line, **building.columns(str(line["region_code"]))} for line in lines]
        columns += ["build_words", "gain_share"]
    table = pd.DataFrame(lines).reindex(columns=columns)
    if table.empty:
        return table
    return never_empty(table.astype(object).where(table.notna(), NO_DATA_SIGN))


def _line(matching: Matching, match: Match) -> Line:
    question, t = matching.question, matching.question.t
    row = question.dataset.row("regions", match.code)
    work = matching.together.get(match.code, ())
    names = [question.initiative_name(shared.initiative) for shared in work]
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
