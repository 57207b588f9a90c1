"""Which domains are related to one, and what each of these relations rests on, in words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from s3dash.analysis.facts.evidence import text_of
from s3dash.analysis.measures.relatedness import DENIED, DomainEvidence, domain_evidence
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import never_empty
from s3dash.i18n import Translator
from s3dash.metrics.equality import strongest


@dataclass(frozen=True)
class RelatedDomain:
    """One domain that is related to the one asked about.

    Attributes:
        code, name: of the domain.
        phi: how related, from 0 towards 1.
        statements, clusters: how many of each name both domains.
        expected: how many of both together would by chance.
        data_share: how much of ``phi`` comes from the data, 0 to 1.
        evidence: the three in words.
        judgement: the reason that an expert gives for the link, or empty.
        rests_on_judgement: whether nothing but the judgement relates the two.
    """

    code: str
    name: str
    phi: float
    statements: int
    clusters: int
    expected: float
    data_share: float
    evidence: str
    judgement: str
    rests_on_judgement: bool


def related_domains(question: Question, domain: str) -> tuple[RelatedDomain, ...]:
    """The related domains, most related first; those that are not related are left out."""
    relations = Relations(question)
    evidence = relations.evidence
    here = evidence.domains.index(domain)
    return tuple(relations.between(here, at) for (at,) in strongest(evidence.phi[here]))


@dataclass(frozen=True, eq=False)
class Relations:
    """What relates domains, in words; positions are those of the evidence."""

    question: Question

    @property
    def evidence(self) -> DomainEvidence:
        """What the relations rest on."""
        return domain_evidence(self.question.dataset)

    def between(self, here: int, at: int) -> RelatedDomain:
        """What relates the second domain to the first; told once per edition and language."""
        told: dict[tuple[int, int], RelatedDomain] = self.question.dataset.remembered(
            ("relations_told", self.question.t.language), dict
        )
        pair = (here, at)
        if pair not in told:
            told[pair] = self._between(here, at)
        return told[pair]

    def _between(self, here: int, at: int) -> RelatedDomain:
        evidence, t = self.evidence, self.question.t
        code = evidence.domains[at]
        statements, clusters = evidence.counts(here, at)
        expected = float(evidence.expected[here, at])
        return RelatedDomain(
            code,
            self.question.domain_name(code),
            float(evidence.phi[here, at]),
            statements,
            clusters,
            expected,
            float(evidence.data_share[here, at]),
            _in_words(statements, clusters, expected, t),
            self._judgements.get(frozenset((evidence.domains[here], code)), ""),
            bool(evidence.phi_without_judgement[here, at] == 0),
        )

    @cached_property
    def _judgements(self) -> dict[frozenset[str], str]:
        """The reason for the link of each pair of domains that judgement grants, not denies."""
        t = self.question.t
        return {
            frozenset((link.domain_code_a, link.domain_code_b)): text_of(link, "reason", t)
            or t("related-no-reason")
            for link in self.question.dataset.rows("domain_links")
            if link.lift != DENIED
        }


def _in_words(statements: int, clusters: int, expected: float, t: Translator) -> str:
    return t(
        "related-evidence",
        count=statements + clusters,
        expected=t.number(round(expected, 1)),
    )


def related_table(related: tuple[RelatedDomain, ...]) -> pd.DataFrame:
    """The related domains as a data table."""
    columns = [
        "domain_code",
        "domain_name",
        "relatedness_number",
        "together_count",
        "cluster_count",
    ]
    columns += ["expected_number", "data_number", "judgement"]
    rows = [
        (
            one.code,
            one.name,
            round(one.phi, 2),
            one.statements,
            one.clusters,
            round(one.expected, 1),
            round(one.data_share, 2),
            one.judgement,
        )
        for one in related
    ]
    return never_empty(pd.DataFrame(rows, columns=columns))
