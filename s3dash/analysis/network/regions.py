"""The regions of a network in one round: what each names, itself or through its group."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from s3dash.analysis.crowd import chosen_regions, is_crowd
from s3dash.analysis.facts.status_rows import StatusRow, status_row
from s3dash.analysis.measures.evidence_basis import (
    INCOMPLETE,
    OWN,
    evidence_basis_words,
    is_incomplete,
    left_out,
    left_out_sentences,
)
from s3dash.analysis.network.graph import PARTNER, REGION, Edge, Node, Pick, key_of, region_key
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import JOINT, group_names, joined
from s3dash.model import Dataset
from s3dash.model.dataset import NO_DATA
from s3dash.model.rows import PriorityRow

# The break in a short name: where the next line of a tile begins.
PARENTHESIS = " ("
# Lines of a crowd, on a page and in its file.
MOST_DRAWN, MOST_IN_FILE = 200, 5000
# measure -> what choosing a region leaves
_LEFT = {"shared": "regions", "mutual": "regions", "status": "domain"}


@dataclass(frozen=True)
class RegionPriorities:
    """What a region has in a round.

    Attributes:
        region: its code.
        rows: its own priorities; those of its groups when it has none.
        is_joint: whether they are its groups'.
        is_incomplete: whether they are fewer than its strategy states.
        domains: domains of those that are not deselected.
    """

    region: str
    rows: tuple[PriorityRow, ...]
    is_joint: bool
    is_incomplete: bool
    domains: frozenset[str]

    @property
    def cell(self) -> str:
        """What its node is drawn as."""
        if not self.rows:
            return NO_DATA
        return JOINT if self.is_joint else OWN

    def words(self, question: Question) -> str:
        """What it has, in words, for its node."""
        t = question.t
        if not self.rows:
            return t("status-no-data")
        if self.is_joint:
            return t("joint-in", group=joined(group_names(question, self.rows), t))
        return t("network-domains", count=len(self.domains))


@dataclass(frozen=True)
class Pair:
    """Two regions with the domains that both have."""

    one: RegionPriorities
    other: RegionPriorities

    @property
    def shared(self) -> frozenset[str]:
        """Domains that both have."""
        return self.one.domains & self.other.domains

    @property
    def is_joint(self) -> bool:
        """Whether one of the two has them through its group only."""
        return self.one.is_joint or self.other.is_joint

    @property
    def is_incomplete(self) -> bool:
        """Whether less is held of one of the two than it states."""
        return self.one.is_incomplete or self.other.is_incomplete

    @property
    def place(self) -> int:
        """Complete pairs first, then incomplete, then joint ones."""
        return 2 if self.is_joint else int(self.is_incomplete)

    def is_compared(self, dataset: Dataset) -> bool:
        """Whether the two are compared: nobody is with what a group of its own shows one by."""
        return not (self.is_joint and dataset.share_group(self.one.region, self.other.region))

    def named(self, question: Question) -> list[tuple[str, str]]:
        """Code and name of both, by name in the order of the language."""
        codes = (self.one.region, self.other.region)
        found = [(code, question.region_name(code)) for code in codes]
        return sorted(found, key=lambda region: question.t.sort_key(region[1]))

    def names(self, question: Question) -> list[str]:
        """Their names in the order of the language."""
        return [name for _, name in self.named(question)]

    def words(self, question: Question) -> str:
        """How many domains they have in common, and which."""
        t = question.t
        one, other = self.names(question)
        listed = joined(domain_names(question, self.shared), t)
        return t("network-pair-count", one=one, other=other, count=len(self.shared), domains=listed)


def region_priorities(question: Question, region: str) -> RegionPriorities:
    """What a region has in a round, or its groups when it has nothing itself."""
    dataset, round_code = question.dataset, question.round_code
    rows = dataset.shown_priorities(region, round_code)
    is_joint = bool(rows) and not dataset.has_data(region, round_code)
    domains = {code for row in rows if row.status != "deselected" for code in row.domain_codes}
    few = is_incomplete(question, region)
    return RegionPriorities(region, rows, is_joint, few, frozenset(domains))


def regions_held(question: Question) -> list[RegionPriorities]:
    """The regions of the picture, by code: all of Sweden's, those of Europe with priorities."""
    swedish = set(question.regions_of_kind("region"))
    regions = [region_priorities(question, code) for code in sorted(question.regions)]
    return [held for held in regions if held.rows or held.region in swedish]


def regions_compared(question: Question) -> list[RegionPriorities]:
    """Those of the picture's regions that are drawn in pairs: incomplete ones if asked for."""
    held = regions_held(question)
    left = left_out(question, (one.region for one in held))
    return [one for one in held if one.region not in left]


def regions_joined(
    question: Question, held: Sequence[RegionPriorities], edges: Iterable[Edge]
) -> list[RegionPriorities]:
    """The regions of a picture of pairs; of a crowd those that have a line, and those chosen."""
    if not is_crowd(question, [one.region for one in held]):
        return list(held)
    joined_ones = {key for edge in edges for key in edge.ends}
    chosen = chosen_regions(question.state)
    return [
        one
        for one in held
        if one.region in chosen or region_key(question.dataset, one.region) in joined_ones
    ]


def most_lines(question: Question) -> int:
    """So many lines at most are told of a crowd, whatever threshold is asked for."""
    return MOST_IN_FILE if question.is_whole else MOST_DRAWN


def too_many_words(question: Question, measure: str, asked: int | None) -> list[str]:
    """That the threshold that was asked for leaves too many lines, as a sentence; else nothing."""
    if asked is None:
        return []
    return [question.t(f"crowd-lines-{measure}", asked=asked, most=most_lines(question))]


def named_domains(
    question: Question, regions: Iterable[str], domain: str | None = None
) -> list[StatusRow]:
    """Every domain, or a certain one, that a region or a group of it names, by both codes."""
    dataset, round_code = question.dataset, question.round_code
    found = []
    for region in regions:
        of_region = (dataset.priorities, dataset.joint_priorities)
        rows = (row for of in of_region for row in of(region, round_code))
        codes = {code for row in rows for code in row.domain_codes}
        shown = codes if domain is None else codes & {domain}
        found += [status_row(question, region, code) for code in sorted(shown)]
    return found


def region_node(question: Question, region: str, cell: str, words: str) -> Node:
    """The node of a region; choosing it leaves a pair, or what its line went to."""
    name = question.region_name(region)
    kind = PARTNER if question.dataset.row("regions", region).region_kind == "partner" else REGION
    left = _LEFT.get(question.state.shown_measure)
    pick: Pick = (("region", region), *([(left, "")] if left else []))
    return Node(key_of(kind, region), kind, name, name.split(PARENTHESIS)[0], cell, words, pick)


def held_node(question: Question, held: RegionPriorities) -> Node:
    """The node of a region with what it has in the round."""
    return region_node(question, held.region, held.cell, held.words(question))


def compared_node(question: Question, held: RegionPriorities) -> Node:
    """The same in a picture of pairs: in brackets where that is not all that it states."""
    node, t = held_node(question, held), question.t
    if not held.is_incomplete:
        return node
    rests = evidence_basis_words(question, held.region, INCOMPLETE)
    words = t("with-brackets", words=node.words, more=rests)
    return replace(node, cell=INCOMPLETE, words=words, label=t("in-brackets", words=node.label))


def points_of(dataset: Dataset, regions: Iterable[str]) -> dict[str, tuple[float, float]]:
    """Longitude and latitude of the regions that have them, by key of node."""
    rows = [dataset.row("regions", code) for code in regions]
    return {
        region_key(dataset, row.region_code): (row.longitude, row.latitude)
        for row in rows
        if row.longitude is not None and row.latitude is not None
    }


def domain_names(question: Question, codes: Iterable[str]) -> list[str]:
    """Names of domains in the order of the language."""
    return [question.domain_name(code) for code in domains_by_name(question, codes)]


def domains_by_name(question: Question, codes: Iterable[str]) -> list[str]:
    """Codes of domains by their names, in the order of the language."""
    return sorted(codes, key=lambda code: question.t.sort_key(question.domain_name(code)))


def gaps_in_words(question: Question, held: Iterable[RegionPriorities]) -> list[str]:
    """Which Swedish regions nothing is known about, and how many of Europe's something is."""
    t = question.t
    listed = list(held)
    empty = [question.region_name(region.region) for region in listed if not region.rows]
    parts = []
    if empty:
        empty.sort(key=t.sort_key)
        parts.append(t("network-sentence-no-data", regions=joined(empty, t)))
    if question.state.scope is not None:
        partners = question.regions_of_kind("partner")
        known = sum(region.region in partners and bool(region.rows) for region in listed)
        parts.append(t("network-sentence-partners", count=known, total=len(partners)))
    return parts


def left_out_in_words(question: Question) -> list[str]:
    """Who is left out of the pairs of the picture, if anybody is."""
    return left_out_sentences(question, (one.region for one in regions_held(question)))


def network_heading(question: Question) -> str:
    """What a network between regions is called: after the two that are chosen, or the scope."""
    t = question.t
    measure, regions = question.state.shown_measure, question.state.regions
    if len(regions) == 2:
        names = [question.region_name(code) for code in regions]
        return t(f"network-heading-{measure}-pair", one=names[0], other=names[1])
    return t(f"network-heading-{measure}", scope=question.state.shown_scope)
