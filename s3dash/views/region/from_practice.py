"""What is known of a region from its dialogue meetings, and the examples that it gives."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from s3dash.analysis.facts.meetings import MeetingNote
from s3dash.analysis.pages.region_sections import RegionSections
from s3dash.i18n import Translator
from s3dash.ui.widgets.priorities import Cite
from s3dash.ui.widgets.section import page_section


def meetings(sections: RegionSections, t: Translator, cite: Cite) -> list[Component]:
    """What was said, heard and agreed, side by side; nothing where no meeting is known."""
    if not sections.meetings and not sections.next_meeting:
        return []
    following = [html.P(sections.next_meeting)] if sections.next_meeting else []
    # what was written down is in Swedish, whatever the page's language
    marked = t.language != "sv" and bool(sections.meetings)
    remark = [html.P(t("region-meetings-language"), className="panel-remark")] if marked else []
    held = [part for note in sections.meetings for part in _meeting(note, t, cite)]
    return [page_section(t("region-meetings"), [*following, *remark, *held])]


def _meeting(note: MeetingNote, t: Translator, cite: Cite) -> list[Component]:
    undated = t("region-meetings-undated")
    heading = t("region-meetings-held", date=note.held_on) if note.held_on else undated
    columns = [
        html.Div([html.H4(t(f"region-meetings-{key}")), html.P(words, lang="sv")])
        for key, words in (("said", note.said), ("heard", note.heard), ("agreed", note.agreed))
        if words
    ]
    return [
        html.H3([heading, " ", cite(note.source)]),
        html.Div(columns, className="meeting"),
    ]


def examples(sections: RegionSections, t: Translator, cite: Cite) -> list[Component]:
    """The region's examples from practice, each with its step; nothing where there are none."""
    if not sections.examples:
        return []
    listed = [
        html.Li(html.P([html.Strong(note.step), ": ", note.text, " ", cite(note.source)]))
        for note in sections.examples
    ]
    heading = t("region-examples")
    return [page_section(heading, [html.Ul(listed, className="example-list")])]
