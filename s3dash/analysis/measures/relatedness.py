"""What is known of how related the domains are: the statements that name them, and the judgement.

Whoever compares profiles asks here for the relatedness, so that a page and its explanation rest on
the same evidence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, vstack

from s3dash.metrics.relatedness import (
    cooccurrence,
    expected_cooccurrence,
    relatedness_of,
    share_of_data,
)
from s3dash.model import Dataset
from s3dash.model.rows import ClusterRow, PriorityRow

Array = NDArray[np.float64]

# A statement with more domains is an umbrella: it says nothing of which of them belong together.
MOST_DOMAINS = 3
# The lift of a link by which judgement says that two domains have nothing to do with each other.
DENIED = 0


@dataclass(frozen=True, eq=False)
class DomainEvidence:
    """What speaks for the relatedness of domains.

    Attributes:
        domains: the codes, in the order of the arrays.
        statements: priorities × domains of 0 and 1.
        clusters: clusters × domains of 0 and 1.
        prior: the lift that judgement grants each pair, 1 where it says nothing or denies it.
        denied: which pairs judgement denies (domains × domains): they stay as related as the
            statements have them, and make no opening.
    """

    domains: tuple[str, ...]
    statements: csr_array
    clusters: csr_array
    prior: Array
    denied: NDArray[np.bool_]

    @cached_property
    def events(self) -> csr_array:
        """Statements, then clusters: what relatedness is computed from."""
        return csr_array(vstack([self.statements, self.clusters]))

    @cached_property
    def together(self) -> Array:
        """How many events name both domains of each pair."""
        return cooccurrence(self.events)

    @cached_property
    def stated_together(self) -> Array:
        """How many statements do."""
        return cooccurrence(self.statements)

    def counts(self, one: int, other: int) -> tuple[int, int]:
        """How many statements and how many clusters name both of two domains."""
        stated = int(self.stated_together[one, other])
        return stated, int(self.together[one, other]) - stated

    @cached_property
    def phi(self) -> Array:
        """Relatedness of every pair, judgement included."""
        return relatedness_of(self.together, self.prior)

    @cached_property
    def phi_without_judgement(self) -> Array:
        """Relatedness of every pair by statements and clusters alone."""
        return relatedness_of(self.together)

    @cached_property
    def expected(self) -> Array:
        """How many events would name both domains by chance."""
        return expected_cooccurrence(self.together)

    @cached_property
    def data_share(self) -> Array:
        """How much of the relatedness comes from the data."""
        return share_of_data(self.expected)


def domain_evidence(dataset: Dataset) -> DomainEvidence:
    """The evidence of a dataset, once: priorities of all rounds and holders, clusters, judgement.

    A priority kept from one round to the next under the same name counts once, as the later one;
    deselected, unclassified and umbrella priorities do not count.
    """
    return dataset.remembered("domain_evidence", lambda: _domain_evidence(dataset))


def _domain_evidence(dataset: Dataset) -> DomainEvidence:
    domains = tuple(sorted(row.domain_code for row in dataset.rows("domains")))
    return DomainEvidence(
        domains,
        _named(_statements(dataset), domains),
        _named([row for row in dataset.rows("clusters") if row.domain_codes], domains),
        *_judgement(dataset, domains),
    )


def _statements(dataset: Dataset) -> list[PriorityRow]:
    """The distinct priority statements, by code."""
    counted = {
        row.priority_code: row
        for row in dataset.rows("priorities")
        if row.status != "deselected" and 1 <= len(set(row.domain_codes)) <= MOST_DOMAINS
    }
    kept = {
        link.earlier_code
        for link in dataset.rows("lineage")
        if link.basis == "same_name" and link.later_code in counted
    }
    return [counted[code] for code in sorted(counted) if code not in kept]


def _named(rows: Sequence[PriorityRow | ClusterRow], domains: tuple[str, ...]) -> csr_array:
    place = {domain: at for at, domain in enumerate(domains)}
    named = [sorted({place[domain] for domain in row.domain_codes}) for row in rows]
    starts = np.cumsum([0, *map(len, named)])
    columns = [at for row in named for at in row]
    return csr_array((np.ones(len(columns)), columns, starts), shape=(len(rows), len(domains)))


def _judgement(dataset: Dataset, domains: tuple[str, ...]) -> tuple[Array, NDArray[np.bool_]]:
    """The lift that is granted each pair, and which pairs are denied."""
    at = {domain: place for place, domain in enumerate(domains)}
    prior = np.ones((len(domains), len(domains)))
    denied = np.zeros(prior.shape, dtype=bool)
    for link in dataset.rows("domain_links"):
        one, other = at[link.domain_code_a], at[link.domain_code_b]
        if link.lift == DENIED:
            denied[one, other] = denied[other, one] = True
        else:
            prior[one, other] = prior[other, one] = link.lift
    return prior, denied
