"""The second sheet of the paper: earlier meetings, room for this one, and whom to speak of."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.briefing.briefing import Briefing
from s3dash.analysis.briefing.held import shortened
from s3dash.analysis.conversations.conversation import Conversation
from s3dash.analysis.facts.meetings import MeetingNote
from s3dash.i18n import Translator
from s3dash.state import to_url
from s3dash.ui.core.request import Page
from s3dash.ui.widgets.evidence import titled
from s3dash.ui.widgets.links import region_link
from s3dash.ui.widgets.priorities import Cite
from s3dash.ui.widgets.references import cited, source_list

# Letters of what was said at a meeting that stand on the paper, a column.
MOST_SAID = 300
# Lines to write on, a column; so many fewer for each meeting that is told of above.
LINES = 7
LINES_OF_A_MEETING = 2


def dialogues(briefing: Briefing, t: Translator, cite: Cite) -> list[Component | None]:
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


def conversations(briefing: Briefing, page: Page, cite: Cite) -> list[Component]:
    """Whom the region might call, each with the need and its answer."""
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
    return [name, f": {one.sentence}", *cited(sources, cite), f" {lead.why}", *contact]


def sources(briefing: Briefing, t: Translator) -> list[Component]:
    """Every source of the paper by its number."""
    if not briefing.sources:
        return [html.P(t("region-no-sources"), className="missing")]
    return [source_list(briefing.sources)]


def peers(briefing: Briefing, page: Page) -> list[Component | None]:
    """The regions most like it, with what they prioritise besides."""
    found = briefing.peers
    listed = [
        html.Li(
            [
                html.Strong(region_link(peer.code, peer.name, page.state)),
                f" ({peer.share}) {peer.besides}.",
            ]
        )
        for peer in found.listed
    ]
    return [
        html.P(found.note) if found.note else None,
        html.Ul(listed, className="briefing-list") if listed else None,
    ]
