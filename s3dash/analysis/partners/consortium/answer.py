"""A consortium of three to six regions: what they have together, lack and share."""

from __future__ import annotations

from dataclasses import dataclass, field

import pandas as pd

from s3dash.analysis.facts.working_together import OWN
from s3dash.analysis.measures.pairs import Pairs
from s3dash.analysis.pages.compare_rows import ComparedCell, ComparedRow
from s3dash.analysis.partners.consortium.members import (
    LEAST,
    MOST,
    Chosen,
    Coverage,
    Member,
    chosen_of,
    cover_legend,
    coverage,
    members_of,
    own_count,
)
from s3dash.analysis.partners.consortium.proposal import (
    Among,
    Proposal,
    ProposalStep,
    proposal,
    proposed_size,
)
from s3dash.analysis.partners.consortium.ties import (
    CommonInitiative,
    MemberPair,
    common_networks,
    consortium_pairs,
    countries_of,
    pair_notes,
    shared_initiatives,
)
from s3dash.analysis.question import Question
from s3dash.analysis.scope import regions_of
from s3dash.analysis.words.answer import (
    NO_DATA_SIGN,
    NONE_SIGN,
    Answer,
    LegendEntry,
    joined,
    never_empty,
)
from s3dash.analysis.words.percent import per_cent
from s3dash.i18n import Translator
from s3dash.model.dataset import NO_DATA, NOT_MENTIONED


@dataclass(frozen=True)
class ConsortiumAnswer(Answer):
    """What the page of a consortium shows.

    Attributes:
        members: the regions: complete ones, incomplete ones, those without own priorities.
        coverage: domains × members.
        signs: what the signs of the coverage mean.
        work: the initiatives in which at least two of them work together.
        networks: (code, name) of everything else that all of them are members of.
        pairs: every two of them.
        proposal: the best set for the chosen domain, or None.
        size: how many regions a proposal has.
    """

    members: tuple[Member, ...] = ()
    coverage: Coverage = field(default_factory=lambda: Coverage((), (), 0))
    signs: tuple[LegendEntry, ...] = ()
    work: tuple[CommonInitiative, ...] = ()
    networks: tuple[tuple[str, str], ...] = ()
    pairs: tuple[MemberPair, ...] = ()
    proposal: Proposal | None = None
    size: int = 0


def consortium_answer(question: Question) -> ConsortiumAnswer:
    """The consortium of the regions that are chosen, and the best one for the chosen domain."""
    t = question.t
    chosen = chosen_of(question)
    codes = _ordered(question, chosen.members)
    size = proposed_size(codes)
    pairs = consortium_pairs(question, codes)
    proposed = _proposal(question, pairs, size)
    not_drawn = _not_drawn(question, chosen, question.state.region)
    if not codes:
        return ConsortiumAnswer(
            heading=t("show-consortium"),
            sentence=t("consortium-asks", missing=LEAST, count=0),
            data_table=pd.DataFrame()
            if proposed is None
            else _data_table(question, (), (), (), proposed),
            required_choice="regions" if proposed is None else None,
            not_drawn=not_drawn,
            proposal=proposed,
            size=size,
        )
    covered = coverage(question, codes)
    members = members_of(question, codes, covered.rows)
    work = shared_initiatives(question, codes)
    countries = countries_of(question, codes)
    names = [member.name for member in members]
    return ConsortiumAnswer(
        heading=t("consortium-heading", regions=joined(names, t)),
        sentence=_sentence(members, covered, work, countries, t),
        data_table=_data_table(question, covered.rows, codes, work, proposed),
        headings=dict(zip(map(_key, codes), names, strict=True)),
        not_drawn=not_drawn,
        members=members,
        coverage=covered,
        signs=cover_legend(covered.rows, t),
        work=work,
        networks=common_networks(question, codes),
        pairs=pair_notes(question, pairs, codes),
        proposal=proposed,
        size=size,
    )


def _ordered(question: Question, codes: tuple[str, ...]) -> tuple[str, ...]:
    """Complete ones first, then incomplete ones, then those without priorities of their own."""

    def place(code: str) -> tuple[bool, bool, str]:
        stated = question.dataset.incomplete(code, question.round_code)
        return not question.dataset.has_data(code, question.round_code), stated is not None, code

    return tuple(sorted(codes, key=place))


def _proposal(question: Question, pairs: Pairs, size: int) -> Proposal | None:
    domain, builder = question.state.domain, question.state.region
    if domain is None:
        return None
    if builder not in pairs.profiles.regions:
        builder = None
    candidates = frozenset(regions_of(question.dataset, question.state.shown_scope))
    among = Among(pairs, question.round_code, candidates, builder)
    return proposal(question, among, domain, size)


def _not_drawn(question: Question, chosen: Chosen, builder: str | None) -> str | None:
    t = question.t
    parts = []
    if chosen.beyond:
        names = [question.region_name(code) for code in chosen.beyond]
        kept = "builder" if builder in chosen.members else "none"
        words = t("consortium-left-out", most=MOST, regions=joined(names, t), kept=kept)
        parts.append(words)
    if chosen.groups:
        names = [question.region_name(code) for code in chosen.groups]
        parts.append(t("consortium-groups", count=len(names), groups=joined(names, t)))
    return " ".join(parts) or None


def _sentence(
    members: tuple[Member, ...],
    covered: Coverage,
    work: tuple[CommonInitiative, ...],
    countries: tuple[str, ...],
    t: Translator,
) -> str:
    counts, without = covered.counts, [one.name for one in members if not one.has_data]
    held = sum(count > 0 for count in counts)
    parts = []
    if len(members) < LEAST:
        parts.append(t("consortium-asks", missing=LEAST - len(members), count=len(members)))
    if covered.with_data:
        parts.append(
            t(
                "consortium-sentence",
                regions=covered.with_data,
                region=joined([one.name for one in members if one.has_data], t),
                held=held,
                total=held + len(covered.missing),
                all=sum(count == covered.with_data for count in counts),
                alone=sum(count == 1 for count in counts),
                missing=len(covered.missing),
            )
        )
    if without:
        parts.append(t("compare-sentence-no-data", regions=joined(without, t), count=len(without)))
    if len(members) > 1:
        counted = sum(one.basis == OWN for one in work)
        parts.append(t("consortium-sentence-work", count=counted, regions=len(members)))
        parts.append(
            t("consortium-countries", count=len(countries), names=joined(list(countries), t))
        )
    return " ".join(parts)


# ---- the data table --------------------------------------------------------------------------


def _data_table(
    question: Question,
    rows: tuple[ComparedRow, ...],
    codes: tuple[str, ...],
    work: tuple[CommonInitiative, ...],
    proposed: Proposal | None,
) -> pd.DataFrame:
    t = question.t
    listed: list[dict[str, object]] = [
        {
            "code": row.code,
            "subject": row.name,
            "section": t("set-coverage"),
            "own_count": own_count(row),
            **{_key(code): plain(cell) for code, cell in zip(codes, row.cells, strict=True)},
        }
        for row in rows
    ]
    names = {code: question.region_name(code) for code in codes}
    listed += [
        {
            "code": one.code,
            "subject": one.name,
            "section": t("set-work"),
            "own_count": len(one.regions) if one.basis == OWN else NONE_SIGN,
            **{
                _key(code): t(f"consortium-in-{one.basis}") if name in one.regions else NONE_SIGN
                for code, name in names.items()
            },
        }
        for one in work
    ]
    columns = ["code", "subject", "section", "own_count", *map(_key, codes)]
    if proposed is not None:
        columns.append("adds_words")
        listed += _proposed_rows(proposed, codes, t)
    found = pd.DataFrame(listed, columns=columns)
    return never_empty(found.astype("object").where(found.notna(), NONE_SIGN))


def _proposed_rows(
    proposed: Proposal, codes: tuple[str, ...], t: Translator
) -> list[dict[str, object]]:
    """The regions of the proposal with what each adds, marked as proposed."""
    section = t("proposal-heading", domain=proposed.domain[1])
    return [
        {
            "code": step.code,
            "subject": step.name,
            "section": section,
            **{_key(code): t("consortium-is-it") for code in codes if code == step.code},
            "adds_words": step_words(step, t),
        }
        for step in proposed.steps
    ]


def step_words(step: ProposalStep, t: Translator) -> str:
    """What a region of the proposal adds, in words."""
    adds = [f"{name}\N{NO-BREAK SPACE}+{per_cent(share, t)}" for _, name, share in step.adds]
    return " ".join([*step_reasons(step, t), ", ".join(adds)]).strip()


def step_reasons(step: ProposalStep, t: Translator) -> list[str]:
    """Why a region is in the proposal besides what it adds, as sentences."""
    if not step.counts:
        return [t("proposal-uncounted")]
    found = []
    if step.status:
        found.append(t("proposal-holds", status=t(f"status-{step.status}")))
    if not step.adds:
        found.append(t("proposal-adds-nothing"))
    return found


def _key(code: str) -> str:
    """The name of a region's column: a code alone could be the name of another column."""
    return f"region {code}"


def plain(cell: ComparedCell) -> str:
    """A cell in words, or the sign of an absence."""
    if cell.cell == NO_DATA:
        return NO_DATA_SIGN
    return NONE_SIGN if cell.cell == NOT_MENTIONED else cell.words
