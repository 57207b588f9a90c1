"""The data table of a consortium: domains, work and needs with answers, who is proposed."""

from __future__ import annotations

import pandas as pd

from s3dash.analysis.conversations.match import Match
from s3dash.analysis.facts.taking_part.working_together import OWN
from s3dash.analysis.pages.compare_rows import ComparedCell
from s3dash.analysis.partners.consortium.members import Consortium
from s3dash.analysis.partners.consortium.proposal import Proposal, ProposalStep
from s3dash.analysis.partners.consortium.ties import CommonInitiative
from s3dash.analysis.words.answer import NO_DATA_SIGN, NONE_SIGN, never_empty
from s3dash.analysis.words.percent import per_cent
from s3dash.i18n import Translator
from s3dash.model.dataset import NO_DATA, NOT_MENTIONED

Line = dict[str, str | int]


Ties = tuple[tuple[CommonInitiative, ...], tuple[Match, ...]]
NO_TIES: Ties = ((), ())


def data_table(consortium: Consortium, ties: Ties, proposed: Proposal | None) -> pd.DataFrame:
    """A line a domain, an initiative, a match and a region that is proposed; a column a member.

    ``ties`` are the work and the matches among the members.
    """
    work, matches = ties
    lines = [*_domains(consortium), *_work(consortium, work), *_matches(consortium, matches)]
    columns = ["code", "subject", "section", "own_count", *map(column_of, consortium.codes)]
    if proposed is not None:
        columns.append("adds_words")
        lines += _proposed(consortium, proposed)
    table = pd.DataFrame(lines, columns=columns)
    return never_empty(table.astype("object").where(table.notna(), NONE_SIGN))


def column_of(code: str) -> str:
    """The name of a region's column: a code alone could be the name of another column."""
    return f"region {code}"


def _domains(consortium: Consortium) -> list[Line]:
    if not consortium.codes:
        return []
    covered, t = consortium.coverage, consortium.question.t
    return [
        {
            "code": row.code,
            "subject": row.name,
            "section": t("set-coverage"),
            "own_count": count,
            **{
                column_of(code): plain(cell)
                for code, cell in zip(consortium.codes, row.cells, strict=True)
            },
        }
        for row, count in zip(covered.rows, covered.counts, strict=True)
    ]


def _work(consortium: Consortium, work: tuple[CommonInitiative, ...]) -> list[Line]:
    t = consortium.question.t
    return [
        {
            "code": initiative.code,
            "subject": initiative.name,
            "section": t("set-work"),
            "own_count": len(initiative.codes) if initiative.basis == OWN else NONE_SIGN,
            **{
                column_of(code): t(f"consortium-in-{initiative.basis}")
                if code in initiative.codes
                else NONE_SIGN
                for code in consortium.codes
            },
        }
        for initiative in work
    ]


def _matches(consortium: Consortium, matches: tuple[Match, ...]) -> list[Line]:
    t = consortium.question.t
    return [
        {
            "code": match.code,
            "subject": match.also.text,
            "section": t("set-matches"),
            "own_count": len(match.pair),
            column_of(match.seeker): t("consortium-seeks"),
            column_of(match.giver): t("consortium-answers"),
        }
        for match in matches
    ]


def _proposed(consortium: Consortium, proposed: Proposal) -> list[Line]:
    """The regions of the proposal with what each adds, marked as proposed."""
    t = consortium.question.t
    section = t("proposal-heading", domain=proposed.domain[1])
    return [
        {
            "code": step.code,
            "subject": step.name,
            "section": section,
            **{
                column_of(code): t("consortium-is-it")
                for code in consortium.codes
                if code == step.code
            },
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
    reasons = [t("proposal-holds", status=t(f"status-{step.status}"))] if step.status else []
    return [*reasons, *([] if step.adds else [t("proposal-adds-nothing")])]


def plain(cell: ComparedCell) -> str:
    """A cell in words, or the sign of an absence."""
    if cell.cell == NO_DATA:
        return NO_DATA_SIGN
    return NONE_SIGN if cell.cell == NOT_MENTIONED else cell.words
