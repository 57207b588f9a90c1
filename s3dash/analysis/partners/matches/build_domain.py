"""Who can help a region to build a domain: those that are strong in it, and in what is related."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from s3dash.analysis.measures.evidence_basis import remark
from s3dash.analysis.measures.pairs import Pairs
from s3dash.analysis.partners.matches.reasons import Part, parts_of
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import in_quotes
from s3dash.analysis.words.percent import in_per_cent
from s3dash.i18n import Translator
from s3dash.metrics.complementarity import target_gain_parts
from s3dash.metrics.equality import highest_first
from s3dash.model.dataset import NO_DATA, NOT_MENTIONED, strongest_status
from s3dash.model.tables import STATUSES


@dataclass(frozen=True)
class Builder:
    """A region that can help.

    Attributes:
        code, name: of the region.
        words: its status in the domain, or the related strengths that it adds.
        status: its status in the domain; empty for one with related strengths.
        gain: what it adds, 0 to 1; None for one that is strong in the domain itself.
        parts: what the gain is made of; they sum to it.
        remark: that its material is incomplete or joint, or empty.
    """

    code: str
    name: str
    words: str
    status: str
    gain: float | None
    parts: tuple[Part, ...]
    remark: str


@dataclass(frozen=True)
class Builders:
    """Who can help to build a domain.

    Attributes:
        code, name: of the domain.
        own: how the region itself stands in it, in words.
        strong: the regions that have it, the strongest first.
        related: the regions whose strengths are related to it, those that add most first.
    """

    code: str
    name: str
    own: str
    strong: tuple[Builder, ...]
    related: tuple[Builder, ...]


def build_sentence(builders: Builders, region: str, t: Translator) -> str:
    """How many can help, in words."""
    strong, related = len(builders.strong), len(builders.related)
    return t("build-sentence", region=region, strong=strong, related=related)


def builders_of(question: Question, pairs: Pairs, region: str) -> Builders | None:
    """Who can help the region to build the chosen domain; None when none is chosen."""
    t = question.t
    domain = question.state.domain
    if domain is None:
        return None
    profiles = pairs.profiles
    strong = [
        _strong(question, pairs, code, domain)
        for code in profiles.regions
        if code != region and profiles.x[profiles.at(code), profiles.domains.index(domain)] > 0
    ]
    place = profiles.domains.index(domain)
    strong.sort(
        key=lambda one: (
            bool(one.remark),
            -profiles.x[profiles.at(one.code), place],
            STATUSES.index(one.status),
            one.code,
        )
    )
    related = _related(question, pairs, (region, domain))
    name = question.domain_name(domain)
    status = strongest_status(_rows(question, region), domain)
    return Builders(
        code=domain,
        name=name,
        own=t("build-own", status=status or "none", domain=name),
        strong=tuple(strong),
        related=tuple(related),
    )


def _rows(question: Question, region: str) -> tuple[Any, ...]:
    own = question.dataset.priorities(region, question.round_code)
    return own or question.dataset.joint_priorities(region, question.round_code)


def _strong(question: Question, pairs: Pairs, code: str, domain: str) -> Builder:
    t = question.t
    status = strongest_status(_rows(question, code), domain) or "unspecified"
    return Builder(
        code=code,
        name=question.region_name(code),
        words=t(f"status-{status}"),
        status=status,
        gain=None,
        parts=(),
        remark=_remark(question, pairs, code),
    )


def _related(question: Question, pairs: Pairs, asked: tuple[str, str]) -> list[Builder]:
    """The regions whose strengths are related to the domain that a region wants to build."""
    t = question.t
    region, domain = asked
    profiles, phi = pairs.profiles, pairs.evidence.phi
    parts = target_gain_parts(profiles.x, phi, profiles.at(region), profiles.domains.index(domain))
    found = []
    for at in np.flatnonzero(parts.sum(axis=1) > 0):
        code = profiles.regions[at]
        named = parts_of(question, profiles.domains, parts[at])
        words = in_quotes([part.name for part in named[:3]], t)
        gain, rests = float(parts[at].sum()), _remark(question, pairs, code)
        name = question.region_name(code)
        found.append(Builder(code, name, words, "", gain, named, rests))
    found.sort(key=lambda one: (bool(one.remark), *highest_first(one.gain or 0, one.code)))
    return found


def _remark(question: Question, pairs: Pairs, code: str) -> str:
    return remark(
        code in pairs.profiles.joint,
        question.dataset.incomplete(code, question.round_code),
        question.t,
    )


def build_columns(question: Question, pairs: Pairs, region: str) -> dict[str, dict[str, Any]]:
    """What the table says of every region about the domain that is chosen.

    Its status in the domain, and in per cent what its related strengths would add.
    """
    profiles, domain = pairs.profiles, str(question.state.domain)
    place = profiles.domains.index(domain)
    parts = target_gain_parts(profiles.x, pairs.evidence.phi, profiles.at(region), place)
    found = {}
    for at, code in enumerate(profiles.regions):
        rows = _rows(question, code)
        status = strongest_status(rows, domain) or (NOT_MENTIONED if rows else NO_DATA)
        gain = in_per_cent(float(parts[at].sum())) if rows else None
        found[code] = {
            "build_words": question.t(f"status-{status.replace('_', '-')}"),
            "gain_share": gain,
        }
    return found
