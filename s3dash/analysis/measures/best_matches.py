"""The best matches of one region in Sweden: those most like it, and those that can add most to it.

Every number is one of ``analysis.measures.pairs``, so that the page of partners has the same.
"""

from __future__ import annotations

from dataclasses import dataclass

from s3dash.analysis.measures.pairs import Pairs, known, pairs_of
from s3dash.analysis.measures.ranking import Ranked, first_of, ranked, remark
from s3dash.analysis.question import Question
from s3dash.analysis.scope import regions_of
from s3dash.analysis.words.answer import domains_by_value
from s3dash.metrics.equality import strongest
from s3dash.metrics.uniqueness import region_uniqueness
from s3dash.model import Dataset
from s3dash.state import CHOICES

REASONS = 2


@dataclass(frozen=True)
class Neighbour:
    """A Swedish region that is like another.

    Attributes:
        name: of the region.
        ranked: its overlap with the other, as the value.
        domains: (code, name) of the domains in common, those that add most first.
        remark: why it has no place among the others, or empty.
    """

    name: str
    ranked: Ranked
    domains: tuple[tuple[str, str], ...]
    remark: str


@dataclass(frozen=True)
class Giver:
    """A Swedish region that can add to another.

    Attributes:
        name: of the region.
        ranked: its value for the other.
        coverage: how much of what the other lacks it covers (K), 0 to 1.
        reasons: the strongest parts of the value: names of its domain and of the receiver's.
        remark: why it has no place among the others, or empty.
    """

    name: str
    ranked: Ranked
    coverage: float
    reasons: tuple[tuple[str, str], ...]
    remark: str


@dataclass(frozen=True)
class Matches:
    """The best matches of a region.

    Attributes:
        similar, complementary: the first five of each kind; then, without a rank, those of the own
            group and those that rest on incomplete or joint priorities, whose value is as high.
        is_joint: whether the region is shown by the joint priorities of its groups.
        mean: the mean coverage of the pairs; None without pairs.
        uniqueness: how few of Sweden's regions share what it has; None for a region elsewhere,
            and for one without priorities of its own.
        scheme: how priorities are counted.
    """

    similar: tuple[Neighbour, ...]
    complementary: tuple[Giver, ...]
    is_joint: bool
    mean: float | None
    uniqueness: float | None
    scheme: str

    @property
    def shared(self) -> float | None:
        """How many of the others share what it has, on average: what is left of uniqueness."""
        return None if self.uniqueness is None else 1 - self.uniqueness


def matches_of(question: Question, region: str) -> Matches:
    """The best matches of a region or partner; a group is like regions, but nobody adds to it."""
    dataset, scheme = question.dataset, question.state.shown("weights")
    codes = sorted({region, *regions_of(dataset, CHOICES["scope"][0], question.round_code)})
    pairs = pairs_of(dataset, question.round_code, codes, scheme)
    similar = ranked(question, pairs, region, pairs.overlap)
    is_group = dataset.row("regions", region).region_kind == "group"
    if is_group:  # a member without priorities of its own is shown by those of the group itself
        similar = tuple(match for match in similar if match.code not in pairs.profiles.joint)
    score = pairs.complementarity.score
    adding = () if is_group else ranked(question, pairs, region, score)
    return Matches(
        similar=tuple(_neighbour(question, pairs, region, match) for match in first_of(similar)),
        complementary=tuple(_giver(question, pairs, region, match) for match in first_of(adding)),
        is_joint=region in pairs.profiles.joint,
        mean=known(pairs.mean_coverage),
        uniqueness=_uniqueness(dataset, pairs, region),
        scheme=scheme,
    )


def _uniqueness(dataset: Dataset, pairs: Pairs, region: str) -> float | None:
    at = pairs.profiles.at(region)
    if dataset.row("regions", region).region_kind != "region" or not pairs.profiles.own[at]:
        return None
    return known(region_uniqueness(pairs.profiles.own_x, scale=1)[at])


def _neighbour(question: Question, pairs: Pairs, region: str, match: Ranked) -> Neighbour:
    profiles = pairs.profiles
    parts = pairs.overlap_parts(profiles.at(region), profiles.at(match.code))
    listed = domains_by_value(question, dict(zip(profiles.domains, parts, strict=True)))
    domains = tuple((code, name) for code, name, _ in listed)
    return Neighbour(question.region_name(match.code), match, domains, _remark(match, question))


def _giver(question: Question, pairs: Pairs, region: str, match: Ranked) -> Giver:
    profiles = pairs.profiles
    at = profiles.at(region), profiles.at(match.code)
    parts = pairs.contributions(*at).by_pair
    coverage = float(pairs.complementarity.coverage[at])
    named = _named(question, pairs)
    reasons = tuple((named[a], named[b]) for a, b in strongest(parts, REASONS))
    name, doubt = question.region_name(match.code), _remark(match, question)
    return Giver(name, match, coverage, reasons, doubt)


def _remark(match: Ranked, question: Question) -> str:
    return remark(match.section, question.t)


def _named(question: Question, pairs: Pairs) -> list[str]:
    return [question.domain_name(code) for code in pairs.profiles.domains]
