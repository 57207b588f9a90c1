"""The set of regions that is proposed for a domain, with what each adds and how it was found."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.partners.consortium.answer import ConsortiumAnswer
from s3dash.analysis.partners.consortium.proposal import Proposal, ProposalStep
from s3dash.analysis.partners.consortium.table import step_reasons
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import in_quotes
from s3dash.analysis.words.percent import per_cent
from s3dash.i18n import Translator
from s3dash.state import to_url
from s3dash.ui.widgets.links import domain_link, region_link
from s3dash.ui.widgets.section import page_section, section_words


def proposed_set(answer: ConsortiumAnswer, question: Question) -> Component:
    """The proposal for the chosen domain; or what to choose to have one."""
    t = question.t
    proposed = answer.proposal
    if question.state.domain is None:
        content: list[Component] = [html.P(t("proposal-asks"))]
        heading = t("proposal-heading-empty")
    elif proposed is None:
        content, heading = [html.P(t("proposal-none"))], t("proposal-heading-empty")
    else:
        content, heading = (
            _proposal(proposed, answer, question),
            t("proposal-heading", domain=proposed.domain[1]),
        )
    return page_section(heading, content, "proposal not-printed")


def _proposal(proposed: Proposal, answer: ConsortiumAnswer, question: Question) -> list[Component]:
    t = question.t
    possible = per_cent(proposed.possible, t)
    sentence = t(
        "proposal-sentence",
        size=len(proposed.steps),
        domain=proposed.domain[1],
        share=per_cent(proposed.share, t),
        possible=possible,
        is_all=str(possible == per_cent(1.0, t)).lower(),
    )
    size = len(proposed.steps)
    if size < proposed.wanted:
        sentence = f"{sentence} {t('proposal-fewer', count=size, wanted=proposed.wanted)}"
    if 0 < proposed.enough < size:
        words = t("proposal-enough", count=proposed.enough, others=size - proposed.enough)
        sentence = f"{sentence} {words}"
    steps = [_step(step, question) for step in proposed.steps]
    return [
        *section_words(sentence, t),
        *_joint(proposed, t),
        html.Ol(steps, className="proposal-steps"),
        _use(proposed, answer, question),
        _how(proposed, t),
    ]


def _joint(proposed: Proposal, t: Translator) -> list[Component]:
    """What is not sought, as who builds has it with its group."""
    if not proposed.joint:
        return []
    names = in_quotes([name for _, name, _ in proposed.joint], t)
    return [html.P(t("proposal-joint", domains=names), className="quiet")]


def _step(step: ProposalStep, question: Question) -> Component:
    t = question.t
    parts: list[Component | str] = [region_link(step.code, step.name, question.state)]
    if step.builds:
        parts.append(html.Span(t("proposal-builds"), className="tag"))
    if step.incomplete:
        held, stated = step.incomplete
        parts.append(html.Span(t("rests-incomplete", held=held, stated=stated), className="tag"))
    adds: list[Component | str] = []
    for code, name, share in step.adds:
        adds += [", "] if adds else []
        adds += [
            domain_link(code, name, question.state),
            f"\N{NO-BREAK SPACE}+{per_cent(share, t)}",
        ]
    reasons = step_reasons(step, t)
    words = [f"{' '.join(reasons)} "] if reasons else []
    return html.Li([*parts, html.P([*words, *adds], className="quiet")])


def _use(proposed: Proposal, answer: ConsortiumAnswer, question: Question) -> Component:
    t = question.t
    if answer.is_proposed:
        return html.P(t("proposal-in-use"))
    href = to_url(question.state.but(regions=proposed.codes))
    return html.P(dcc.Link(t("proposal-use"), href=href, className="tool"))


def _how(proposed: Proposal, t: Translator) -> Component:
    """How the set was found, behind a button."""
    related = [
        t("with-brackets", words=name, more=t.number(value, 2))
        for _, name, value in proposed.related
    ]
    cover = proposed.cover
    search = (
        t("proposal-exact", searched=t.number(cover.searched), equals=cover.equals)
        if cover.exact
        else t("proposal-greedy")
    )
    words = [
        t("proposal-counted", domain=proposed.domain[1], related=", ".join(t.fitting(related))),
        search,
    ]
    listed = [html.P(line) for line in (*words, t("proposal-size"), t("proposal-who"))]
    return html.Details([html.Summary(t("proposal-how")), *listed], className="remark")
