"""The paper before a meeting with a region: two sheets of A4, the same content on a screen.

The first sheet says what is held, what changed and what to ask; the second has room for the
meeting, and whom to speak of there.
"""

from __future__ import annotations

from collections.abc import Iterable

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.briefing.answer import BriefingAnswer
from s3dash.analysis.briefing.asked import Asked, some_of
from s3dash.analysis.briefing.briefing import Briefing, joint_areas
from s3dash.analysis.briefing.held import shortened
from s3dash.analysis.briefing.questions import MOST_ASKED
from s3dash.analysis.conversations.conversation import Conversation
from s3dash.analysis.facts.evidence import PriorityNote, SourceNote
from s3dash.analysis.facts.meetings import MeetingNote
from s3dash.analysis.words.answer import INFERRED_MARK, MARKS
from s3dash.i18n import Translator
from s3dash.state import to_url
from s3dash.ui.core.attributes import attributes
from s3dash.ui.core.page_content import Parts
from s3dash.ui.core.request import Page
from s3dash.ui.widgets.evidence import titled, wording_lines
from s3dash.ui.widgets.links import region_link
from s3dash.ui.widgets.listed import list_with_rest
from s3dash.ui.widgets.priorities import Cite, uncertain
from s3dash.ui.widgets.references import citing, source_list
from s3dash.ui.widgets.section import page_section

# Letters of what was said at a meeting that stand on the paper, a column.
MOST_SAID = 300
# Lines to write on, a column; so many fewer for each meeting that is told of above.
LINES = 7
LINES_OF_A_MEETING = 2


def briefing_parts(page: Page, answer: BriefingAnswer) -> Parts:
    """The paper, or the ways to those that there are."""
    if answer.region is None:
        return Parts(eyebrow=page.question.round_name, body=_instead(page))
    briefing, t = answer.briefing, page.t
    whose = t("brief-whose", authority=briefing.card.authority, round=briefing.card.round_name)
    back = page.state.but(brief=False, table=False)
    return Parts(
        eyebrow=whose if briefing.card.authority else briefing.card.round_name,
        more=dcc.Link(
            t("brief-to-region", region=briefing.card.name),
            href=to_url(back),
            className="not-printed",
        ),
        body=_paper(page, briefing),
        for_paper=True,
    )


def briefing_link(page: Page) -> Component | None:
    """The way from a region's page to its briefing; None where none is made."""
    code = page.state.region
    if code is None or page.question.dataset.row("regions", code).region_kind != "region":
        return None
    address = to_url(page.state.but(brief=True, table=False))
    return dcc.Link(page.t("control-brief"), href=address)


def _instead(page: Page) -> Component:
    """The page of what was chosen, and the briefings of a group's members or of all regions."""
    question, code, t = page.question, page.state.region, page.t
    members = () if code is None else question.dataset.members_of(code)
    offered = question.regions_of_kind("region") if code is None else members
    links = [
        dcc.Link(question.region_name(one), href=to_url(page.state.but(region=one)))
        for one in sorted(offered, key=lambda one: t.sort_key(question.region_name(one)))
    ]
    listed = html.Ul([html.Li(link) for link in links], className="briefing-choices")
    back = to_url(page.state.but(brief=False))
    whole = (
        []
        if code is None
        else [html.P(dcc.Link(t("brief-to-region", region=question.region_name(code)), href=back))]
    )
    return html.Div([*whole, *([listed] if links else [])], className="briefing-instead")


def _paper(page: Page, briefing: Briefing) -> Component:
    t = page.t
    cite = citing(briefing.sources, t)
    edition, fullness = page.edition, briefing.fullness
    dated = t("brief-edition", number=str(edition.number), date=t.date(edition.published_on))
    return html.Div(
        [
            html.P([dated, *_star(briefing, t), *_other_round(page)], className="briefing-edition"),
            html.Div(
                [
                    page_section(t("brief-held"), _held(briefing, t, cite)),
                    page_section(t("brief-changes"), _changes(briefing, t)),
                    *_questions(page, briefing, cite),
                ]
            ),
            html.Div(
                [
                    page_section(t("brief-dialogues"), _dialogues(briefing, t, cite)),
                    page_section(t("brief-conversations"), _conversations(briefing, page, cite)),
                    page_section(t("brief-peers"), _peers(briefing, page)),
                    page_section(t("region-sources"), _sources(briefing, t), "briefing-sources"),
                ],
                className="briefing-back",
            ),
        ],
        className=f"briefing briefing-{fullness}",
    )


def _star(briefing: Briefing, t: Translator) -> list[str]:
    """What a star means, where there is one."""
    is_used = briefing.changed.inferred or any(note.inferred for note in briefing.areas)
    return [". ", t("brief-star")] if is_used else []


def _other_round(page: Page) -> list[Component | str]:
    """That it is not of the latest round, and the way to that one."""
    latest, t = page.question.dataset.latest_round, page.t
    if page.question.round_code == latest:
        return []
    words = t("brief-latest-round", round=page.question.name("rounds", latest))
    link = dcc.Link(words, href=to_url(page.state.but(round=None)), className="not-printed")
    return [" ", t("brief-other-round"), " ", link]


# ---- the first sheet ----------------------------------------------------------------------------


def _held(briefing: Briefing, t: Translator, cite: Cite) -> list[Component | None]:
    """The areas in a table, those of the groups in a line, and the facts."""
    areas, rest = briefing.areas, briefing.more_areas
    return [
        _areas(areas, t, cite) if areas else html.P(t("brief-none-held"), className="missing"),
        html.P(t("brief-more-areas", count=rest)) if rest else None,
        *_joint(briefing, t, cite),
        _facts(briefing, t, cite),
    ]


def _areas(areas: Iterable[PriorityNote], t: Translator, cite: Cite) -> Component:
    """The areas, a line each below what its parts are called; on a phone below one another."""
    names = ("area", "status", "domains", "source")
    head = html.Div([html.Span(t(f"brief-{name}")) for name in names], className="area-line")
    listed = html.Ul([_area(note, t, cite) for note in areas], className="plain-list")
    return html.Div(
        [html.Div(head, className="area-head", **attributes(aria_hidden="true")), listed],
        className="briefing-areas",
    )


def _area(note: PriorityNote, t: Translator, cite: Cite) -> Component:
    parts = [part.wordings[-1].text for part in note.parts]
    below = [html.P(some_of(parts, t), className="panel-remark")] if parts else []
    domains = ", ".join(name for _, name in note.domains) or t("panel-unclassified")
    caveat: list[Component | str] = [" ", uncertain(t)] if note.uncertain else []
    cells = [
        html.Div([wording_lines(note.wordings, t), *below]),
        html.Div(_status(note, t)),
        html.Div(domains),
        html.Div([note.source.dated, " ", cite(note.source), *caveat]),
    ]
    return html.Li(cells, className="area-line")


def _status(note: PriorityNote, t: Translator) -> list[Component | str]:
    """The mark, and the status in words with a star where it is inferred."""
    mark = html.Span(MARKS[note.status], **attributes(aria_hidden="true"))
    star = INFERRED_MARK if note.inferred else ""
    return [mark, f" {t(f'status-{note.status}')}{star}"]


def _joint(briefing: Briefing, t: Translator, cite: Cite) -> list[Component]:
    lines: list[Component] = []
    for group in briefing.card.groups:
        notes = joint_areas(group)
        names = [t("quoted", words=note.wordings[-1].text) for note in group.priorities]
        words = t("brief-joint", group=group.name, areas=some_of(names, t, len(notes)))
        sources = dict.fromkeys(note.source for note in notes)
        lines.append(html.P([words, *_cited(sources, cite)]))
    return lines


def _facts(briefing: Briefing, t: Translator, cite: Cite) -> Component:
    items = [
        part
        for fact in briefing.facts
        for part in (html.Dt(fact.label), html.Dd([fact.words, *_cited(fact.sources, cite)]))
    ]
    return html.Dl(items, className="briefing-facts")


def _cited(sources: Iterable[SourceNote], cite: Cite) -> list[Component | str]:
    return [part for source in sources for part in (" ", cite(source))]


def _changes(briefing: Briefing, t: Translator) -> list[Component | None]:
    found = briefing.changed
    items = [part for line in found.lines for part in (html.Dt(line.label), html.Dd(line.words))]
    return [
        html.P(found.words),
        html.Dl(items, className="briefing-facts") if items else None,
    ]


def _questions(page: Page, briefing: Briefing, cite: Cite) -> list[Component]:
    """The questions, where they do not stand in the table above."""
    if page.state.table and briefing.asked:
        return []
    return [page_section(page.t("brief-questions"), _asked(briefing, page.t, cite))]


def _asked(briefing: Briefing, t: Translator, cite: Cite) -> list[Component | None]:
    """The questions by number, and how the answer to one of them is written."""
    asked = briefing.asked
    if not asked:
        return [html.P(t("brief-no-questions"))]
    items = [_question(one, briefing.has_room_to_answer, t, cite) for one in asked]
    rest = len(asked) - MOST_ASKED
    more = f"{t('brief-questions-more', count=rest)} {t('brief-questions-on-screen')}"
    return [
        *list_with_rest(
            items,
            MOST_ASKED,
            lambda count: t("brief-questions-more", count=count),
            kind="briefing-questions",
            ordered=True,
        ),
        html.P(more, className="only-printed") if rest > 0 else None,
        html.P(t("brief-deselected"), className="panel-remark"),
    ]


def _question(one: Asked, is_answered: bool, t: Translator, cite: Cite) -> Component:
    """The question, its ground, and where there is room a line to write on, on paper only."""
    rest = one.more_sources
    more = [f" {t('brief-sources-more', count=rest)}"] if rest else []
    ground = [one.ground, *_cited(one.cited, cite), *more]
    answer = [html.Div(className="write-on only-printed")] if is_answered else []
    return html.Li([html.P(one.words), html.P(ground, className="panel-remark"), *answer])


# ---- the second sheet ---------------------------------------------------------------------------


def _dialogues(briefing: Briefing, t: Translator, cite: Cite) -> list[Component | None]:
    """The meetings side by side, the latest first, and lines to write on at this one."""
    held, shown = briefing.meetings, briefing.shown_meetings
    rest = len(held) - len(shown)
    return [
        html.P(briefing.planned) if briefing.planned else None,
        None if held else html.P(t("brief-no-meeting")),
        *(part for note in shown for part in _meeting(note, t, cite)),
        html.P(t("brief-meetings-more", count=rest)) if rest else None,
        _lines(LINES - LINES_OF_A_MEETING * len(shown), t),
    ]


def _meeting(note: MeetingNote, t: Translator, cite: Cite) -> list[Component]:
    undated = t("region-meetings-undated")
    heading = t("region-meetings-held", date=note.held_on) if note.held_on else undated
    # what was written down is in Swedish, whatever the page's language
    columns = [
        html.Div(
            [
                html.H4(t(f"region-meetings-{key}")),
                html.P(shortened(words, MOST_SAID, t) if words else "–", lang="sv"),
            ]
        )
        for key, words in (("said", note.said), ("heard", note.heard), ("agreed", note.agreed))
    ]
    return [html.H3([heading, " ", cite(note.source)]), html.Div(columns, className="meeting")]


def _lines(count: int, t: Translator) -> Component:
    """Lines to write on, on paper only."""
    columns = [
        html.Div(
            [
                html.H4(t(f"region-meetings-{key}")),
                *(html.Div(className="write-on") for _ in range(count)),
            ]
        )
        for key in ("said", "heard", "agreed")
    ]
    return html.Div(
        [html.H3(t("brief-notes")), html.Div(columns, className="meeting")],
        className="only-printed",
    )


def _conversations(briefing: Briefing, page: Page, cite: Cite) -> list[Component]:
    if not briefing.conversations:
        return [html.P(page.t("brief-no-conversations"), className="missing")]
    listed = [html.Li(_conversation(one, page, cite)) for one in briefing.conversations]
    return [html.Ul(listed, className="briefing-list")]


def _conversation(one: Conversation, page: Page, cite: Cite) -> list[Component | str]:
    """With whom, the need and its answer, why, and whom to contact."""
    state = page.state.elsewhere(
        "partner", region=one.region, partner=one.partner, domain=None, initiative=None
    )
    lead = one.lead
    contact: list[Component | str] = []
    if lead.contact is not None:
        url = lead.contact.url or lead.contact.source_url
        label = page.t("brief-contact")
        contact = [" ", label, " ", titled(lead.contact.name, url, None), "."]
    sources = dict.fromkeys((lead.need.source, lead.answer.source))
    name = html.Strong(dcc.Link(one.name, href=to_url(state)))
    return [name, f": {one.sentence}", *_cited(sources, cite), f" {lead.why}", *contact]


def _sources(briefing: Briefing, t: Translator) -> list[Component]:
    if not briefing.sources:
        return [html.P(t("region-no-sources"), className="missing")]
    return [source_list(briefing.sources)]


def _peers(briefing: Briefing, page: Page) -> list[Component | None]:
    peers = briefing.peers
    listed = [
        html.Li(
            [
                html.Strong(region_link(peer.code, peer.name, page.state)),
                f" ({peer.share}) {peer.besides}.",
            ]
        )
        for peer in peers.listed
    ]
    return [
        html.P(peers.note) if peers.note else None,
        html.Ul(listed, className="briefing-list") if listed else None,
    ]
