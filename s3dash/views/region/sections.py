"""The sections of a region's page; each says what is missing where nothing is known."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from s3dash.analysis.facts.taking_part.membership import MembershipNote
from s3dash.analysis.facts.taking_part.membership_tree import Branch
from s3dash.analysis.pages.region_sections import RegionSections, StatementNote, StrategyNote
from s3dash.analysis.question import Question
from s3dash.analysis.search.index import STATEMENTS
from s3dash.i18n import Translator
from s3dash.ui.widgets.counting import counted_note
from s3dash.ui.widgets.evidence import cluster_name, remark, titled
from s3dash.ui.widgets.links import initiative_link
from s3dash.ui.widgets.lists.conversations import conversation_list
from s3dash.ui.widgets.lists.media import media
from s3dash.ui.widgets.lists.stated_partners import with_whom
from s3dash.ui.widgets.panels.region_panel import (
    contact_line,
    former_line,
    incomplete_note,
    own_count,
)
from s3dash.ui.widgets.priorities import Cite, priority_list, uncertain
from s3dash.ui.widgets.references import citing, source_list
from s3dash.ui.widgets.section import page_section
from s3dash.ui.widgets.tables import quoted
from s3dash.views.region.from_practice import examples, meetings
from s3dash.views.region.matches import complementary, similar, uniqueness_line

Parts = list[Component | None]


def section_columns(
    sections: RegionSections, changes: Component | None, question: Question
) -> Component:
    """The page below its drawing: what the region prioritises, and beside it what surrounds that.

    ``changes`` is the list of what became of its areas, or None where the page has it elsewhere.
    """
    cite = citing(sections.sources, question.t)
    main = [
        page_section(question.t("region-priorities"), _priorities(sections, question, cite)),
        *_joint(sections, question, cite),
        *_conversations(sections, question),
        *([] if changes is None else [page_section(question.t("region-lineage"), [changes])]),
        *meetings(sections, question.t, cite),
        *_said(sections, question.t, cite),
    ]
    side = _around(sections, question, cite)
    return html.Div(
        [html.Div(main, className="sections-main"), html.Div(side, className="sections-side")],
        className="region-sections",
    )


def _priorities(sections: RegionSections, question: Question, cite: Cite) -> Parts:
    """The region's own areas, and what is to be known of them as a whole."""
    t, card = question.t, sections.card
    members = t("panel-members", regions=", ".join(card.members))
    return [
        html.P(members) if card.members else None,
        former_line(card, question),
        contact_line(card, t),
        own_count(card, question),
        uniqueness_line(sections, t),
        counted_note(sections.matches.scheme, t),
        incomplete_note(card, t),
        priority_list(card.priorities, question, cite),
    ]


def _joint(sections: RegionSections, question: Question, cite: Cite) -> list[Component]:
    """The areas of each of its groups."""
    t = question.t
    note = html.P(t("panel-joint-note"), className="panel-remark")
    return [
        page_section(
            t("panel-joint", group=group.name),
            [note, priority_list(group.priorities, question, cite)],
        )
        for group in sections.card.groups
    ]


def _conversations(sections: RegionSections, question: Question) -> list[Component]:
    """Whom it might call; nothing where nobody is known."""
    if not sections.conversations:
        return []
    listed = conversation_list(sections.conversations, question.state)
    return [page_section(question.t("conversations"), [listed])]


def _said(sections: RegionSections, t: Translator, cite: Cite) -> list[Component]:
    """What the region says itself: what it seeks and offers, and its strategies."""
    return [
        page_section(
            t("region-statements"),
            _statements(sections.statements, t, cite),
            anchor=STATEMENTS,
        ),
        page_section(t("region-strategies"), _strategies(sections, t, cite)),
    ]


def _around(sections: RegionSections, question: Question, cite: Cite) -> list[Component]:
    """With whom it works, who is like it, who can add to it, and the sources of the page."""
    t = question.t
    return [
        page_section(t("region-memberships"), _memberships(sections.memberships, question, cite)),
        page_section(t("region-clusters"), _clusters(sections, t, cite)),
        page_section(t("region-neighbours"), similar(sections, question)),
        page_section(t("region-complementary"), complementary(sections, question)),
        *examples(sections, t, cite),
        *media(sections.media, t),
        page_section(t("region-sources"), _sources(sections, t)),
    ]


def _missing(words: str) -> Parts:
    return [html.P(words, className="missing")]


# ---- memberships ----------------------------------------------------------------------------


def _memberships(branches: tuple[Branch, ...], question: Question, cite: Cite) -> Parts:
    if not branches:
        return _missing(question.t("region-no-memberships"))
    return [_tree(branches, question, cite)]


def _tree(branches: tuple[Branch, ...], question: Question, cite: Cite) -> Component:
    return html.Ul([_branch(one, question, cite) for one in branches], className="tree")


def _branch(branch: Branch, question: Question, cite: Cite) -> Component:
    t = question.t
    name = initiative_link(branch.code, branch.name, question.state)
    kind = html.Span(branch.kind, className="panel-remark")
    notes = [_role(note, t, cite) for note in branch.notes]
    if not notes:
        notes = [html.P(t("role-via"), className="fact panel-remark")]
    parts = [_tree(branch.parts, question, cite)] if branch.parts else []
    return html.Li([html.P([name, " ", kind], className="tree-name"), *notes, *parts])


def _role(note: MembershipNote, t: Translator, cite: Cite) -> Component:
    words = t("via-group", group=note.group, words=note.words) if note.group else note.words
    caveats = [uncertain(t)] if note.uncertain else []
    line = html.P([words, " ", cite(note.source), *caveats], className="fact")
    return html.Div([line, remark(note.note, t)])


# ---- clusters, statements, strategies ---------------------------------------------------------


def _clusters(sections: RegionSections, t: Translator, cite: Cite) -> Parts:
    if not sections.clusters:
        return _missing(t("region-no-clusters"))
    terms: list[Component] = []
    for domain, notes in sections.clusters:
        terms.append(html.Dt(domain or t("panel-unclassified")))
        for note in notes:
            kind = f", {note.kind}" if note.kind else ""
            caveat = [uncertain(t)] if note.uncertain else []
            does = [] if note.does is None else [html.P(quoted(note.does, t), className="fact")]
            terms.append(
                html.Dd([cluster_name(note), kind, *caveat, " ", cite(note.source), *does])
            )
    return [html.Dl(terms, className="terms")]


def _statements(notes: tuple[StatementNote, ...], t: Translator, cite: Cite) -> Parts:
    if not notes:
        return _missing(t("region-no-statements"))
    parts: Parts = []
    for kind in ("seeks", "offers"):
        of_kind = [note for note in notes if note.kind == kind]
        if of_kind:
            listed = [_statement(note, t, cite) for note in of_kind]
            parts += [html.H3(t(f"region-{kind}")), html.Ul(listed, className="priority-list")]
    return parts


def _statement(note: StatementNote, t: Translator, cite: Cite) -> Component:
    caveats = [uncertain(t)] if note.uncertain else []
    domains = ", ".join(note.domains) or t("region-cross-cutting")
    facts = html.P(
        [html.Span(t("panel-domains"), className="fact-label"), domains, " ", cite(note.source)],
        className="fact",
    )
    said = html.P([note.text, *caveats])
    return html.Li([said, facts, *with_whom(note.partners, t)])


def _strategies(sections: RegionSections, t: Translator, cite: Cite) -> Parts:
    if not sections.strategies:
        return _missing(t("region-no-strategies"))
    listed = [_strategy(note, t, cite) for note in sections.strategies]
    return [html.Ul(listed, className="priority-list")]


def _strategy(note: StrategyNote, t: Translator, cite: Cite) -> Component:
    facts = [note.years]
    if note.adopted:
        facts.append(t("strategy-adopted", year=str(note.adopted)))
    if note.stated:
        facts.append(t("strategy-areas", count=note.stated))
    title = titled(note.title, note.url, note.language)
    parts = [
        html.P([title, " ", cite(note.source)]),
        html.P(", ".join(fact for fact in facts if fact), className="fact panel-remark"),
    ]
    if note.governance:
        parts.append(html.P(note.governance))
    return html.Li(parts)


# ---- sources -----------------------------------------------------------------------------------


def _sources(sections: RegionSections, t: Translator) -> Parts:
    if not sections.sources:
        return _missing(t("region-no-sources"))
    return [source_list(sections.sources)]
