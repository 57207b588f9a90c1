"""How many take part, or have, in words: at a node of the network and above it."""

from __future__ import annotations

from s3dash.analysis.facts.ties import Tie, is_current, swedish_regions
from s3dash.analysis.question import Question
from s3dash.i18n import Translator


def swedish_words(question: Question, found: list[Tie]) -> str:
    """How many of Sweden's regions take part, or did, or do through a group only."""
    t = question.t
    swedish = [tie for tie in found if tie.region in swedish_regions(question.dataset)]
    own = [tie for tie in swedish if tie.group is None]
    current = sum(is_current(question, tie) for tie in own)
    if own and not current:
        return t("network-swedish-past", count=len(own))
    if swedish and not own:
        return t("network-swedish-group")
    return t("network-swedish", count=current)


def counts_in_words(question: Question, kept: list[Tie]) -> list[str]:
    """How many take part in how much: Sweden's, Europe's, and the chosen region."""
    t, state = question.t, question.state
    own = [tie for tie in kept if tie.group is None]
    counted = [tie for tie in own if is_current(question, tie)]
    regions = {tie.region for tie in counted}
    past = {tie.region for tie in own} - regions
    swedish = set(swedish_regions(question.dataset))
    parts = []
    if state.shown_scope != "partners":
        # what only Europe's regions are in is nothing that Sweden's take part in
        initiatives = len({tie.initiative for tie in counted if tie.region in swedish})
        count, before = len(regions & swedish), len(past & swedish)
        if count or not before:
            counts = {"count": count, "initiatives": initiatives}
            parts.append(t("network-sentence-membership", **counts))
        parts += _past_words("sweden", count, before, t)
    if state.shown_scope != "sweden" and state.initiative is not None:
        count, before = len(regions - swedish), len(past - swedish)
        if count or not before:
            parts.append(_abroad_words(question, counted, count))
        parts += _past_words("partners", count, before, t)
    if state.region is not None:
        parts.append(_chosen_words(question, state.region, own, counted))
    return parts


def _past_words(where: str, count: int, before: int, t: Translator) -> list[str]:
    """How many more have taken part than the ``count`` that do; nothing when none has."""
    if not before:
        return []
    return [t("network-sentence-past", where=where, current=count, count=before)]


def _abroad_words(question: Question, counted: list[Tie], count: int) -> str:
    """How many of Europe's take part: beside Sweden's, or alone."""
    t = question.t
    if question.state.shown_scope == "europe":
        return t("network-sentence-also", count=count)
    initiatives = len({tie.initiative for tie in counted})
    return t("network-sentence-abroad", count=count, initiatives=initiatives)


def _chosen_words(question: Question, region: str, own: list[Tie], counted: list[Tie]) -> str:
    """In how much of what is drawn the chosen region takes part, or that it has."""
    t = question.t
    name = question.region_name(region)
    count = len({tie.initiative for tie in counted if tie.region == region})
    if not count and any(tie.region == region for tie in own):
        return t("network-sentence-took", region=name)
    return t("network-sentence-takes", region=name, count=count)
