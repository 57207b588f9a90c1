"""How many take part, or have, in words: at a node of the network and above it."""

from __future__ import annotations

from collections.abc import Iterable

from s3dash.analysis.facts.taking_part.membership_rows import ParticipationRow
from s3dash.analysis.question import Question
from s3dash.i18n import Translator


def swedish_words(question: Question, rows: Iterable[ParticipationRow]) -> str:
    """How many of Sweden's regions take part, or did, or do through a group only."""
    t = question.t
    sweden = question.regions_of_kind("region")
    swedish = [row for row in rows if row.region in sweden]
    own = [row for row in swedish if row.is_direct]
    current = sum(row.takes_part for row in own)
    if own and not current:
        return t("network-swedish-past", count=len(own))
    if swedish and not own:
        return t("network-swedish-group")
    return t("network-swedish", count=current)


def counts_in_words(question: Question, rows: Iterable[ParticipationRow]) -> list[str]:
    """How many take part in how much: Sweden's, Europe's, and the chosen region."""
    state, sweden = question.state, set(question.regions_of_kind("region"))
    own = [row for row in rows if row.is_direct]
    swedish = [row for row in own if row.region in sweden]
    abroad = [row for row in own if row.region not in sweden]
    parts = []
    if state.shown_scope != "partners":
        parts += _counts(question, swedish, "network-sentence-membership", "sweden")
    if state.shown_scope != "sweden" and state.initiative is not None:
        is_beside = state.shown_scope == "europe"
        said = "network-sentence-also" if is_beside else "network-sentence-abroad"
        parts += _counts(question, abroad, said, "partners")
    if state.region is not None:
        parts.append(_chosen_words(question, state.region, own))
    return parts


def _counts(question: Question, own: list[ParticipationRow], said: str, where: str) -> list[str]:
    """How many take part, in how many initiatives where that is ``said``, and how many only did."""
    t = question.t
    current, before = _regions(own)
    parts = []
    if current or not before:
        initiatives = len({row.initiative for row in own if row.takes_part})
        parts.append(t(said, count=current, initiatives=initiatives))
    return [*parts, *_past_words(where, current, before, t)]


def _regions(own: list[ParticipationRow]) -> tuple[int, int]:
    """How many regions take part, and how many only did."""
    current = {row.region for row in own if row.takes_part}
    return len(current), len({row.region for row in own} - current)


def _past_words(where: str, count: int, before: int, t: Translator) -> list[str]:
    """How many more have taken part than the ``count`` that do; nothing when none has."""
    if not before:
        return []
    return [t("network-sentence-past", where=where, current=count, count=before)]


def _chosen_words(question: Question, region: str, own: list[ParticipationRow]) -> str:
    """In how much of what is drawn the chosen region takes part, or that it has."""
    t, name = question.t, question.region_name(region)
    its = [row for row in own if row.region == region]
    count = sum(row.takes_part for row in its)
    if its and not count:
        return t("network-sentence-took", region=name)
    return t("network-sentence-takes", region=name, count=count)
