"""A consortium of three to six regions: what they have together, lack and share."""

from __future__ import annotations

from dataclasses import dataclass, field

import pandas as pd

from s3dash.analysis.conversations.conversations import matches_among
from s3dash.analysis.conversations.match import Match
from s3dash.analysis.facts.taking_part.working_together import OWN
from s3dash.analysis.pages.compare import offered_regions
from s3dash.analysis.pages.compare_rows import is_held_alone
from s3dash.analysis.partners.consortium.members import (
    LEAST,
    MOST,
    NOBODY,
    Chosen,
    Consortium,
    Coverage,
    Member,
    cover_legend,
)
from s3dash.analysis.partners.consortium.proposal import (
    Among,
    Proposal,
    proposal,
    proposed_size,
)
from s3dash.analysis.partners.consortium.table import NO_TIES, column_of, data_table
from s3dash.analysis.partners.consortium.ties import (
    CommonInitiative,
    MemberPair,
    common_networks,
    countries_of,
    pair_notes,
    shared_initiatives,
)
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import Answer, LegendEntry, joined


@dataclass(frozen=True)
class ConsortiumAnswer(Answer):
    """What the page of a consortium shows.

    Attributes:
        chosen: the regions of the link, told apart.
        offered: (code, name) of Sweden's regions that may join.
        members: the regions: complete ones, incomplete ones, those without own priorities.
        coverage: domains × members.
        signs: what the signs of the coverage mean.
        work: the initiatives in which at least two of them work together.
        networks: (code, name) of everything else that all of them are members of.
        matches: needs of theirs that another of them answers.
        pairs: every two of them.
        proposal: the best set for the chosen domain, or None.
        size: how many regions a proposal has.
    """

    chosen: Chosen = NOBODY
    offered: tuple[tuple[str, str], ...] = ()
    members: tuple[Member, ...] = ()
    coverage: Coverage = field(default_factory=lambda: Coverage((), (), (), 0))
    signs: tuple[LegendEntry, ...] = ()
    work: tuple[CommonInitiative, ...] = ()
    networks: tuple[tuple[str, str], ...] = ()
    matches: tuple[Match, ...] = ()
    pairs: tuple[MemberPair, ...] = ()
    proposal: Proposal | None = None
    size: int = 0

    @property
    def farthest(self) -> MemberPair | None:
        """The two that are farthest apart, as far as that is known."""
        placed = [pair for pair in self.pairs if pair.distance_km is not None]
        return max(placed, key=lambda pair: pair.distance_km or 0, default=None)

    @property
    def rests_on_less(self) -> bool:
        """Whether more may be held than is known: a member without data, or with less than all."""
        return any(member.incomplete or not member.has_data for member in self.members)

    @property
    def is_proposed(self) -> bool:
        """Whether the members are those that are proposed."""
        codes = tuple(sorted(member.code for member in self.members))
        return self.proposal is not None and self.proposal.codes == codes


def consortium_answer(question: Question) -> ConsortiumAnswer:
    """The consortium of the regions that are chosen, and the best one for the chosen domain."""
    t, consortium = question.t, Consortium(question)
    size = proposed_size(consortium.codes)
    proposed = _proposal(consortium, size)
    offered = offered_regions(question, consortium.chosen.listed)
    if not consortium.codes:
        return ConsortiumAnswer(
            heading=t("show-consortium"),
            sentence=t("consortium-asks", missing=LEAST, count=0),
            data_table=data_table(consortium, NO_TIES, proposed) if proposed else pd.DataFrame(),
            required_choice="regions" if proposed is None else None,
            not_drawn=_not_drawn(consortium),
            chosen=consortium.chosen,
            offered=offered,
            proposal=proposed,
            size=size,
        )
    work = shared_initiatives(consortium)
    matches = matches_among(question, consortium.codes)
    return ConsortiumAnswer(
        heading=t("consortium-heading", regions=joined(list(consortium.names.values()), t)),
        sentence=_sentence(consortium, work),
        data_table=data_table(consortium, (work, matches), proposed),
        headings={
            "subject": t("consortium-subject"),
            **{column_of(code): name for code, name in consortium.names.items()},
        },
        not_drawn=_not_drawn(consortium),
        chosen=consortium.chosen,
        offered=offered,
        members=consortium.members,
        coverage=consortium.coverage,
        signs=cover_legend(consortium.coverage.rows, t),
        work=work,
        networks=common_networks(consortium),
        matches=matches,
        pairs=pair_notes(consortium),
        proposal=proposed,
        size=size,
    )


def _proposal(consortium: Consortium, size: int) -> Proposal | None:
    question, domain = consortium.question, consortium.question.state.domain
    return None if domain is None else proposal(Among(question, consortium.pairs, domain, size))


def _not_drawn(consortium: Consortium) -> str | None:
    question, t, chosen = consortium.question, consortium.question.t, consortium.chosen
    parts = []
    if chosen.beyond:
        names = [question.region_name(code) for code in chosen.beyond]
        who = "builder" if question.state.region in chosen.members else "none"
        words = t("consortium-left-out", most=MOST, regions=joined(names, t), kept=who)
        parts.append(words)
    if chosen.groups:
        names = [question.region_name(code) for code in chosen.groups]
        parts.append(t("consortium-groups", count=len(names), groups=joined(names, t)))
    return " ".join(parts) or None


def _sentence(consortium: Consortium, work: tuple[CommonInitiative, ...]) -> str:
    t, members = consortium.question.t, consortium.members
    without = [member.name for member in members if not member.has_data]
    parts = []
    if len(members) < LEAST:
        parts.append(t("consortium-asks", missing=LEAST - len(members), count=len(members)))
    if consortium.coverage.with_data:
        parts.append(_covered(consortium))
    if without:
        parts.append(t("compare-sentence-no-data", regions=joined(without, t), count=len(without)))
    if len(members) > 1:
        counted, countries = (
            sum(initiative.basis == OWN for initiative in work),
            countries_of(consortium),
        )
        names = joined(list(countries), t)
        parts.append(t("consortium-sentence-work", count=counted, regions=len(members)))
        if len(countries) != 1:
            parts.append(t("consortium-countries", count=len(countries), names=names))
    return " ".join(parts)


def _covered(consortium: Consortium) -> str:
    """How many domains the members have, all of them, one alone, and none."""
    t, covered = consortium.question.t, consortium.coverage
    return t(
        "consortium-sentence",
        regions=covered.with_data,
        region=joined([member.name for member in consortium.members if member.has_data], t),
        held=covered.held,
        total=covered.held + len(covered.joint) + len(covered.missing),
        all=sum(count == covered.with_data for count in covered.counts),
        alone=_alone(consortium),
        missing=len(covered.missing),
    )


def _alone(consortium: Consortium) -> int:
    """How many domains one alone has of the members that there is data about."""
    known = [at for at, member in enumerate(consortium.members) if member.has_data]
    rows = consortium.coverage.rows
    return sum(is_held_alone(row.cells[at] for at in known) for row in rows)
