"""Where an area of a giver lies close to one of a receiver: every such case, without words.

A case is (p, q, a, b): p an area of the receiver whose main domain is b, q an area of the giver
that names a, which the receiver does not have, and which is known to belong with b.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from s3dash.analysis.facts.cluster_rows import may_be_contacted
from s3dash.analysis.facts.distance import distance_km
from s3dash.analysis.measures.pairs import Pairs, pairs_of
from s3dash.analysis.openings.wording import specific_priorities, umbrellas
from s3dash.analysis.question import Question
from s3dash.metrics.equality import TOLERANCE, leveled
from s3dash.model import Dataset
from s3dash.model.rows import ClusterRow, PriorityRow
from s3dash.state import CHOICES

# Named together so much more often than by chance, and so often.
LEAST_LIFT = 1.5
LEAST_TOGETHER = 3
# What more than so many of the regions have is no need; what at most so many have is held by few.
MOST_HOLDERS, FEW_HOLDERS = 2 / 3, 1 / 2
# From seat to seat.
NEAR_KM = 300
# An environment with more domains joins nothing.
MOST_JOINED = 3


@dataclass(frozen=True, eq=False)
class Candidate:
    """A case.

    Attributes:
        receiver, giver: the codes of the regions.
        p, q: the area of the receiver and that of the giver.
        a, b: the domain that is offered, and the main domain of p.
        joins: whether q joins the two.
        together, expected: how often the two are named together (C), and how often by chance (E).
        part: what the two add to the value of the giver for the receiver.
        environments: whom to contact, in order.
        reasons: the names of those that hold, but for the last.
    """

    receiver: str
    giver: str
    p: PriorityRow
    q: PriorityRow
    a: str
    b: str
    joins: bool
    together: float
    expected: float
    part: float
    environments: tuple[ClusterRow, ...]
    reasons: frozenset[str]

    @property
    def place(self) -> tuple[int, bool, bool, float, tuple[str, ...]]:
        """What it stands by among those of its pair, environments aside."""
        codes = (self.a, self.b, self.q.priority_code, self.p.priority_code)
        is_main = self.q.main_domain == self.a
        return -len(self.reasons), not self.joins, not is_main, -leveled(self.part), codes


@dataclass(frozen=True, eq=False)
class Candidates:
    """The cases of a round among some regions.

    Attributes:
        dataset: the facts.
        round_code: the round.
        regions: among whom, by code.
    """

    dataset: Dataset
    round_code: str
    regions: tuple[str, ...]

    # ---- what the cases rest on -------------------------------------------------------------

    @cached_property
    def pairs(self) -> Pairs:
        """The numbers, counted by main and side domains."""
        return pairs_of(self.dataset, self.round_code, self.regions, CHOICES["weights"][0])

    @cached_property
    def _at(self) -> dict[str, int]:
        return {code: at for at, code in enumerate(self.pairs.evidence.domains)}

    @cached_property
    def _belong(self) -> dict[str, frozenset[str]]:
        """The domains that are known to belong with each and that not everybody has."""
        evidence = self.pairs.evidence
        holding = np.array([self._holding[code] for code in evidence.domains])
        found = (
            (np.minimum(evidence.phi, evidence.expected) > 0)
            & (evidence.together >= LEAST_LIFT * evidence.expected - TOLERANCE)
            & (holding <= MOST_HOLDERS + TOLERANCE)[:, None]
            & ~evidence.denied
        )
        codes = np.array(evidence.domains)
        return {b: frozenset(codes[found[:, at]].tolist()) for b, at in self._at.items()}

    @cached_property
    def _holding(self) -> dict[str, float]:
        """The share of the regions with areas of their own that have each domain."""
        profiles = self.pairs.profiles
        own = profiles.x[profiles.own]
        shares = (own > 0).mean(axis=0) if len(own) else own.sum(axis=0)
        return dict(zip(profiles.domains, shares.tolist(), strict=True))

    @cached_property
    def _umbrellas(self) -> frozenset[str]:
        return umbrellas(self.dataset)

    def _areas(self, region: str, *, own: bool) -> tuple[PriorityRow, ...]:
        """The areas that count, of the region itself or also those that it is shown by."""
        of_region = self.dataset.priorities if own else self.dataset.shown_priorities
        rows = of_region(region, self.round_code)
        return tuple(row for row in rows if row.domain_codes and row.status != "deselected")

    def held(self, region: str) -> frozenset[str]:
        """The domains that a region does not lack: its own, and what its groups have jointly."""
        dataset, round_code = self.dataset, self.round_code
        rows = (
            *dataset.priorities(region, round_code),
            *dataset.joint_priorities(region, round_code),
        )
        return frozenset(
            code for row in rows if row.status != "deselected" for code in row.domain_codes
        )

    # ---- who may give, and receive ----------------------------------------------------------

    def gives(self, giver: str, receiver: str) -> bool:
        """Whether a region may give: it has areas of its own, all of them, and shares no group."""
        return (
            giver != receiver
            and {giver, receiver} <= set(self.regions)
            and self.has_own(giver)
            and self.dataset.incomplete(giver, self.round_code) is None
            and set(self.dataset.groups_of(giver)).isdisjoint(self.dataset.groups_of(receiver))
        )

    def has_own(self, region: str) -> bool:
        """Whether a region has areas of its own."""
        return bool(self._areas(region, own=True))

    def coverage(self, receiver: str, giver: str) -> float:
        """How much of what the receiver lacks the giver covers; NaN where it is undefined."""
        at = self.pairs.profiles.at
        return float(self.pairs.complementarity.coverage[at(receiver), at(giver)])

    # ---- the cases --------------------------------------------------------------------------

    @cached_property
    def _found(self) -> dict[tuple[str, str], tuple[Candidate, ...]]:
        """The cases of each pair that has been asked for."""
        return {}

    def of_pair(self, receiver: str, giver: str) -> tuple[Candidate, ...]:
        """The cases of a pair, the best first; worked out once."""
        found = self._found
        pair = (receiver, giver)
        if pair not in found:
            cases = self._of_pair(*pair) if self.gives(giver, receiver) else ()
            found[pair] = tuple(sorted(cases, key=lambda case: (not case.environments, case.place)))
        return found[pair]

    def gives_back(self, receiver: str, giver: str) -> bool:
        """Whether the best case the other way has most of what speaks for one."""
        back = self.of_pair(giver, receiver)
        if not back:
            return False
        best = min(back, key=lambda case: case.place)
        return len(best.reasons - {"stated-need", "near"}) >= 4

    def _of_pair(self, receiver: str, giver: str) -> Iterator[Candidate]:
        held, belong = self.held(receiver), self._belong
        cases = [
            (p, q, a)
            for p in self._areas(receiver, own=False)
            for q in self._areas(giver, own=True)
            for a in dict.fromkeys(q.domain_codes)
            if a in belong[p.main_domain] and a not in held and self._is_often(p.main_domain, a, q)
        ]
        if not cases:
            return
        at = self.pairs.profiles.at
        parts = self.pairs.contributions(at(receiver), at(giver)).by_pair
        for p, q, a in cases:
            part = float(parts[self._at[a], self._at[p.main_domain]])
            yield self._candidate((receiver, giver), (p, q), a, part)

    def _is_often(self, b: str, a: str, q: PriorityRow) -> bool:
        """Whether two domains are named together often, or by the area itself."""
        together = self.pairs.evidence.together[self._at[a], self._at[b]]
        return bool(together >= LEAST_TOGETHER) or self._joins(q, a, b)

    def _joins(self, q: PriorityRow, a: str, b: str) -> bool:
        """Whether an area names two domains and no others, and is no umbrella."""
        return set(q.domain_codes) == {a, b} and q.priority_code not in self._umbrellas

    def _candidate(
        self, pair: tuple[str, str], areas: tuple[PriorityRow, PriorityRow], a: str, part: float
    ) -> Candidate:
        (receiver, giver), (p, q) = pair, areas
        b = p.main_domain
        joins, environments = self._joins(q, a, b), self._environments(giver, p, q, a)
        specific = specific_priorities(self.dataset)
        kilometres = distance_km(self.dataset, receiver, giver)
        holds = {
            "joins": joins
            or any(
                b in one.domain_codes and len(set(one.domain_codes)) <= MOST_JOINED
                for one in environments
            ),
            "environment": bool(environments),
            "strength": q.status == "established",
            "their-words": q.priority_code in specific,
            "our-words": p.priority_code in specific,
            "few": self._holding[a] <= FEW_HOLDERS + TOLERANCE,
            "stated-need": a in self._sought.get(receiver, ()),
            "near": kilometres is not None and kilometres <= NEAR_KM,
        }
        here, there = self._at[a], self._at[b]
        return Candidate(
            receiver,
            giver,
            p,
            q,
            a,
            b,
            joins,
            float(self.pairs.evidence.together[here, there]),
            float(self.pairs.evidence.expected[here, there]),
            part,
            environments,
            frozenset(name for name, is_so in holds.items() if is_so),
        )

    def _environments(
        self, giver: str, p: PriorityRow, q: PriorityRow, a: str
    ) -> tuple[ClusterRow, ...]:
        """Whom to contact: active, of the offered domain and nothing beside the point."""
        b, both = p.main_domain, {*p.domain_codes, *q.domain_codes}
        found = [
            row
            for row in self._active.get(giver, ())
            if a in row.domain_codes
            and (b in row.domain_codes or both.issuperset(row.domain_codes))
        ]
        found.sort(
            key=lambda row: (
                b not in row.domain_codes,
                row.domain_codes[0] != a,
                len(set(row.domain_codes)),
                row.cluster_code,
            )
        )
        return tuple(found)

    @cached_property
    def _active(self) -> dict[str, list[ClusterRow]]:
        found: dict[str, list[ClusterRow]] = {}
        for row in self.dataset.rows("clusters"):
            if may_be_contacted(row):
                found.setdefault(row.region_code, []).append(row)
        return found

    @cached_property
    def _sought(self) -> dict[str, set[str]]:
        """The domains that each region says in the round that it seeks."""
        found: dict[str, set[str]] = {}
        for row in self.dataset.rows("statements"):
            if (row.kind, row.round_code) == ("seeks", self.round_code):
                found.setdefault(row.region_code, set()).update(row.domain_codes)
        return found


def candidates_of(question: Question, *regions: str) -> Candidates:
    """The cases among the regions of the selection's scope and some others, once per edition.

    Groups give and receive nothing.
    """
    dataset, round_code = question.dataset, question.round_code
    groups = dataset.regions_of_kind("group")
    codes = tuple(sorted({*question.regions, *regions} - set(groups)))
    return dataset.remembered(
        ("opening_candidates", round_code, codes), lambda: Candidates(dataset, round_code, codes)
    )
