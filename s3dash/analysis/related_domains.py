"""Which domains are related to one, and what each of these relations rests on, in words."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from s3dash.analysis.answer import never_empty
from s3dash.analysis.relatedness import DomainEvidence, domain_evidence
from s3dash.i18n import Translator
from s3dash.model import Dataset


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


def related_domains(dataset: Dataset, domain: str, t: Translator) -> tuple[RelatedDomain, ...]:
    """The related domains, most related first; those that are not related are left out."""
    evidence = domain_evidence(dataset)
    here = evidence.domains.index(domain)
    found = [
        relation(dataset, evidence, (here, at), t)
        for at in range(len(evidence.domains))
        if evidence.phi[here, at] > 0
    ]
    return tuple(sorted(found, key=lambda one: (-one.phi, one.code)))


def relation(
    dataset: Dataset, evidence: DomainEvidence, pair: tuple[int, int], t: Translator
) -> RelatedDomain:
    """What relates the second domain of a pair of positions to the first."""
    here, at = pair
    code = evidence.domains[at]
    statements, clusters = (
        int(rows[:, here] @ rows[:, at]) for rows in (evidence.statements, evidence.clusters)
    )
    expected = float(evidence.expected[here, at])
    return RelatedDomain(
        code,
        t.name(dataset.row("domains", code)),
        float(evidence.phi[here, at]),
        statements,
        clusters,
        expected,
        float(evidence.data_share[here, at]),
        _in_words(statements, clusters, expected, t),
        _reasons(dataset, evidence.domains[here], t).get(code, ""),
        bool(evidence.phi_without_judgement[here, at] == 0),
    )


def _reasons(dataset: Dataset, domain: str, t: Translator) -> dict[str, str]:
    """The other domain of each link that judgement grants the domain, and the reason for it."""
    found = {}
    for link in dataset.table("domain_links").itertuples(index=False):
        pair = (str(link.domain_code_a), str(link.domain_code_b))
        if domain in pair:
            other = pair[0] if pair[1] == domain else pair[1]
            reason = link.reason_sv if t.language == "sv" else link.reason_en
            found[other] = reason if isinstance(reason, str) else t("related-no-reason")
    return found


def _in_words(statements: int, clusters: int, expected: float, t: Translator) -> str:
    return t(
        "related-evidence",
        statements=statements,
        clusters=clusters,
        expected=t.number(round(expected, 1)),
    )


def related_table(related: tuple[RelatedDomain, ...]) -> pd.DataFrame:
    """The related domains as an equal table."""
    columns = [
        "domain_code",
        "domain_name",
        "relatedness_number",
        "together_count",
        "cluster_count",
    ]
    columns += ["expected_number", "data_share", "judgement"]
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
