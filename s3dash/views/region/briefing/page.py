"""The paper before a meeting with a region: two sheets of A4, the same content on a screen.

The first sheet says what is held, what changed and what to ask; the second has room for the
meeting, and whom to speak of there.
"""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.briefing.answer import BriefingAnswer
from s3dash.analysis.briefing.briefing import Briefing
from s3dash.i18n import Translator
from s3dash.state import to_url
from s3dash.ui.core.page_content import Parts
from s3dash.ui.core.request import Page
from s3dash.ui.widgets.references import citing
from s3dash.ui.widgets.section import page_section
from s3dash.views.region.briefing.back import conversations, dialogues, peers, sources
from s3dash.views.region.briefing.front import changes, held, questions


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
                    page_section(t("brief-held"), held(briefing, t, cite)),
                    page_section(t("brief-changes"), changes(briefing, t)),
                    *questions(page, briefing, cite),
                ]
            ),
            html.Div(
                [
                    page_section(t("brief-dialogues"), dialogues(briefing, t, cite)),
                    page_section(t("brief-conversations"), conversations(briefing, page, cite)),
                    page_section(t("brief-peers"), peers(briefing, page)),
                    page_section(t("region-sources"), sources(briefing, t), "briefing-sources"),
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
