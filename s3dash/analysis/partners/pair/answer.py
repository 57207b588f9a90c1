"""The pair: matches and openings both ways, own words side by side, what is done together."""

from __future__ import annotations

from dataclasses import dataclass, field

import pandas as pd

from s3dash.analysis.conversations.conversations import matches_between
from s3dash.analysis.conversations.match import Match
from s3dash.analysis.conversations.together import Work, joint_areas, work_of, work_words
from s3dash.analysis.facts.distance import distance_km
from s3dash.analysis.openings.opening import Opening
from s3dash.analysis.openings.openings import openings_between
from s3dash.analysis.partners.matches.answer import group_words
from s3dash.analysis.partners.matches.fold import Fold, fold_of
from s3dash.analysis.partners.pair.party import Party, party_of
from s3dash.analysis.partners.pair.places import COLUMNS, places, places_legend
from s3dash.analysis.partners.pair.table import pair_table
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import Answer, LegendEntry


@dataclass(frozen=True)
class Direction:
    """What the one has for the other.

    Attributes:
        receiver, giver: the codes of the two.
        heading: in words: ``Kronoberg kan ge Värmland``.
        matches: the matches in this direction, in order.
        openings: every opening in this direction, the best first.
        fold: the numbers and sources behind it.
    """

    receiver: str
    giver: str
    heading: str
    matches: tuple[Match, ...]
    openings: tuple[Opening, ...]
    fold: Fold


@dataclass(frozen=True)
class PairAnswer(Answer):
    """What the page of a pair shows; where there is no pair, the sentence says why.

    Attributes:
        region, partner: the two: who asks, and whom it looks at.
        ours: what the partner has for the region; ``theirs`` the other way.
        together: the projects, partnerships and pilots of the two; empty where none is known.
        groups: the groups that both are in, with what is joint there, a line each.
        distance_km: from seat to seat, or None.
        places: where the two are, as the table of a map; empty where both are abroad.
        signs: which sign of the map is which of the two.
    """

    region: Party | None = None
    partner: Party | None = None
    ours: Direction | None = None
    theirs: Direction | None = None
    together: tuple[Work, ...] = ()
    groups: tuple[str, ...] = ()
    distance_km: float | None = None
    places: pd.DataFrame = field(default_factory=lambda: pd.DataFrame(columns=list(COLUMNS)))
    signs: tuple[LegendEntry, ...] = ()


def pair_answer(question: Question) -> PairAnswer:
    """What two regions could be to each other."""
    t, state = question.t, question.state
    region, partner = str(state.region), str(state.partner)
    names = [question.region_name(code) for code in (region, partner)]
    heading = t("pair-heading", region=names[0], partner=names[1])
    if region == partner:
        words = t("partners-itself", region=names[0])
        return PairAnswer(t("pair-heading-itself"), words, required_choice="partner")
    for code in (region, partner):
        if question.dataset.row("regions", code).region_kind == "group":
            return PairAnswer(heading, group_words(question, code), required_choice="partner")
    question = _among_both(question, region, partner)
    matches = matches_between(question, region, partner)
    ours = _direction(question, (region, partner), matches)
    theirs = _direction(question, (partner, region), matches)
    work = work_of(question, region, partner)
    parties = (party_of(question, region), party_of(question, partner))
    return PairAnswer(
        heading=heading,
        sentence=_sentence(question, parties, matches),
        data_table=pair_table(question, (*ours.matches, *theirs.matches), parties),
        region=parties[0],
        partner=parties[1],
        ours=ours,
        theirs=theirs,
        together=tuple(work_words(question, one) for one in work),
        groups=joint_areas(question, region, partner),
        distance_km=distance_km(question.dataset, region, partner),
        places=places(question, (region, partner)),
        signs=places_legend(question, (region, partner)),
    )


def _among_both(question: Question, *pair: str) -> Question:
    """The question with both regions in its scope: two have numbers among the regions of it."""
    known = set(question.regions)
    return question if known.issuperset(pair) else question.but(scope="europe")


def _direction(question: Question, pair: tuple[str, str], matches: tuple[Match, ...]) -> Direction:
    receiver, giver = pair
    found = tuple(match for match in matches if match.pair == pair)
    return Direction(
        receiver=receiver,
        giver=giver,
        heading=question.t(
            "pair-direction",
            receiver=question.region_name(receiver),
            giver=question.region_name(giver),
        ),
        matches=found,
        openings=openings_between(question, receiver, giver),
        fold=fold_of(question, receiver, giver, found),
    )


def _sentence(question: Question, parties: tuple[Party, Party], matches: tuple[Match, ...]) -> str:
    """How many needs of each are answered, and whose areas are not its own or not there."""
    region, partner = (party.name for party in parties)
    ours = sum(one.giver == question.state.partner for one in matches)
    counts = ((partner, region, ours), (region, partner, len(matches) - ours))
    answered = [
        question.t("pair-sentence-answers", giver=giver, receiver=receiver, count=count)
        for giver, receiver, count in counts
        if count
    ]
    none = question.t("pair-sentence-none", region=region, partner=partner)
    basis = [words for party in parties for words in party.basis[:1]]
    return " ".join([*(answered or [none]), *basis[:1]])
