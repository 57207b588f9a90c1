"""How alone a domain's regions are with it, and how much of it there is, in Sweden."""

from __future__ import annotations

from dataclasses import dataclass

from s3dash.analysis.measures.pairs import known
from s3dash.analysis.measures.profiles import profiles
from s3dash.analysis.question import Question
from s3dash.analysis.scope import regions_of
from s3dash.analysis.words.percent import per_cent
from s3dash.i18n import Translator
from s3dash.metrics.uniqueness import critical_mass, domain_uniqueness
from s3dash.model import Dataset
from s3dash.state import CHOICES


@dataclass(frozen=True)
class DomainMass:
    """A domain among Sweden's regions with priorities of their own.

    Attributes:
        uniqueness: from 0 (all have it) to 1 (one has it); None when it cannot be said.
        mass: how many regions with it as a main domain it amounts to.
    """

    uniqueness: float | None
    mass: float


def domain_masses(question: Question) -> dict[str, DomainMass]:
    """All domains, by code; regions that are shown by joint priorities have no part in it."""
    dataset, round_code = question.dataset, question.round_code
    return dataset.remembered(("domain masses", round_code), lambda: _masses(dataset, round_code))


def _masses(dataset: Dataset, round_code: str) -> dict[str, DomainMass]:
    found = profiles(dataset, round_code, regions_of(dataset, CHOICES["scope"][0], round_code))
    own = found.own_x[found.own]
    alone = domain_uniqueness(own, scale=1)
    mass, _ = critical_mass(own, scale=1)
    return {
        domain: DomainMass(known(alone[at]), float(mass[at]))
        for at, domain in enumerate(found.domains)
    }


def mass_words(found: DomainMass, t: Translator) -> tuple[str, ...]:
    """Uniqueness in sentences; empty for a domain that nobody has."""
    if not found.mass:
        return ()
    alone = found.uniqueness
    return () if alone is None else (t("domain-unique", value=per_cent(alone, t)),)
