"""The page of partners in words: what is known, what it rests on, and what is not shown."""

from __future__ import annotations

from s3dash.analysis.facts.descent.earlier_areas import earlier_sentences
from s3dash.analysis.facts.distance import distance_km
from s3dash.analysis.measures.evidence_basis import joint_groups
from s3dash.analysis.partners.matches.build_domain import Building
from s3dash.analysis.partners.matches.matching import Matching
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import joined

# Whoever has no other Swedish region within so many kilometres is told of those abroad.
NEAREST_KM = 150


def heading(matching: Matching) -> str:
    """What is asked."""
    question, state = matching.question, matching.question.state
    if state.domain is None:
        direction = state.shown("direction")
        return question.t("partners-heading", region=matching.name, direction=direction)
    domain = question.domain_name(state.domain)
    return question.t("partners-heading-build", region=matching.name, domain=domain)


def sentence(matching: Matching, building: Building | None) -> str:
    """How many answer a need, or can help to build a domain; and what the region's areas lack."""
    count = len(matching.conversations.all)
    key = "partners-sentence"
    if not count and matching.conversations.hidden:
        key = "partners-sentence-hidden"
    found = matching.question.t(
        key,
        count=count,
        region=matching.name,
        direction=matching.direction,
        maybe=_is_maybe(matching),
    )
    first = building.sentence() if building else found
    return " ".join([first, *basis(matching.question, matching.region)[:1]])


def hidden(matching: Matching) -> str:
    """How many cards the selection hides; empty where it hides none."""
    count = matching.conversations.hidden
    return matching.question.t("partners-hidden", count=count) if count else ""


def empty(matching: Matching) -> str:
    """That nobody is known to answer a need, whatever is hidden; empty where somebody does."""
    conversations = matching.conversations
    if conversations.all or conversations.hidden:
        return ""
    question, dataset = matching.question, matching.question.dataset
    is_asked = (
        dataset.row("regions", matching.region).region_kind == "region"
        and question.round_code == dataset.latest_round
    )
    return question.t(
        "partners-none-known",
        direction=matching.direction,
        asked=str(is_asked).lower(),
        maybe=_is_maybe(matching),
    )


def _is_maybe(matching: Matching) -> str:
    """Whether there are plausible matches: then nobody may say that no need is answered."""
    return str(bool(matching.conversations.maybe)).lower()


def north(matching: Matching) -> str:
    """That nobody is near, where only Swedish regions are shown; empty where somebody is."""
    question = matching.question
    if question.state.shown_scope != "sweden":
        return ""
    dataset, region = question.dataset, matching.region
    if dataset.row("regions", region).region_kind != "region":
        return ""
    distances = [
        distance_km(dataset, region, code)
        for code in dataset.regions_of_kind("region")
        if code != region
    ]
    known = [one for one in distances if one is not None]
    if not known or min(known) <= NEAREST_KM:
        return ""
    return question.t("partners-north", region=matching.name, km=NEAREST_KM)


def basis(question: Question, region: str) -> list[str]:
    """What is to be known of a region's own areas, the weightiest first; else empty."""
    dataset, t, name = question.dataset, question.t, question.region_name(region)
    rows = dataset.shown_priorities(region, question.round_code)
    if rows and not dataset.has_data(region, question.round_code):
        groups = joint_groups(question, region)
        return [
            t("partners-joint", region=name, group=groups),
            *earlier_sentences(question, region),
        ]
    if not rows:
        return [t("partners-no-data", region=name), *_older(question, region)]
    if not any(row.domain_codes for row in rows):
        return [t("partners-unclassified", region=name)]
    if short := dataset.incomplete(region, question.round_code):
        return [t("partners-incomplete", region=name, held=short[0], stated=short[1])]
    return []


def _older(question: Question, region: str) -> list[str]:
    """In which other rounds a region without areas of its own has some."""
    dataset = question.dataset
    held = [code for code in dataset.rounds if dataset.has_data(region, code)]
    if not held:
        return []
    names = joined([question.name("rounds", code) for code in held], question.t)
    return [question.t("partners-other-round", rounds=names)]


def openings(matching: Matching) -> str:
    """What is to be known of openings, and how they count where the list counts otherwise."""
    t, words = matching.question.t, ["partners-openings-words"]
    words += ["partners-openings-half"] if matching.is_weighted_anew and matching.openings else []
    return " ".join(map(t, words))
