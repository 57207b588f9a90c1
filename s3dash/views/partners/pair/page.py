"""A pair of regions: what each could be to the other, on a page that prints on one sheet."""

from __future__ import annotations

from dataclasses import replace

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.conversations.match import Match
from s3dash.analysis.partners.pair.answer import PairAnswer
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import joined
from s3dash.state import to_url
from s3dash.ui.core.page_content import Parts
from s3dash.ui.core.request import Page
from s3dash.ui.frame import controls as offered
from s3dash.ui.widgets.legend import legend
from s3dash.ui.widgets.links import region_link
from s3dash.ui.widgets.section import page_section
from s3dash.ui.widgets.small_map import small_map
from s3dash.views.partners.matches.spoken import work_list
from s3dash.views.partners.pair.directions import direction_column
from s3dash.views.partners.pair.parties import party_columns

# So many needs with their answers are written on a picture of a pair; of others the number.
ON_PICTURE = 6


def parts(page: Page, answer: PairAnswer) -> Parts:
    """The two regions, or why they are no pair."""
    eyebrow = page.question.round_name
    if answer.ours is None or page.state.table:
        return Parts(eyebrow=eyebrow)
    picture = _map(page, answer)
    body = _sections(answer, page.question, picture)
    if picture is None:
        return Parts(eyebrow=eyebrow, body=body)
    attribution = page.t("map-attribution", source=page.app.store.shapes.attribution)
    said = _on_picture(page, answer)
    return Parts(eyebrow=eyebrow, body=body, on_picture=said, attribution=attribution)


def controls(page: Page) -> list[Component]:
    """The two regions, and the period."""
    return [
        offered.whole_region_control("region", page.question, groups=False, areas=True),
        offered.whole_region_control("partner", page.question, groups=False, areas=True),
        offered.round_control(page.question),
    ]


def _sections(answer: PairAnswer, question: Question, picture: Component | None) -> list[Component]:
    t = question.t
    directions = [
        direction_column(direction, question)
        for direction in (answer.ours, answer.theirs)
        if direction is not None
    ]
    known = html.Div(work_list(answer.together, answer.groups, question), className="pair-known")
    together: list[Component] = [html.Div([known, _links(answer, question)])]
    together += [] if picture is None else [picture]
    own = party_columns([party for party in (answer.region, answer.partner) if party], question)
    return [
        html.Div(directions, className="pair-directions"),
        html.Div(together, className="pair-together"),
        page_section(t("pair-own-words"), own, "pair-own-words"),
    ]


def _links(answer: PairAnswer, question: Question) -> Component:
    """To the page of each, to the two side by side, to a consortium, and back to the cards."""
    t, state = question.t, question.state
    regions = [region for region in (answer.region, answer.partner) if region is not None]
    codes = tuple(region.code for region in regions)
    links = [region_link(region.code, region.name, state) for region in regions]
    elsewhere = {
        "pair-compare": state.elsewhere("compare", regions=tuple(sorted(codes))),
        "partners-consortium": state.but(show="consortium", regions=codes, partner=None),
        "pair-back": state.but(partner=None),
    }
    named = {"partners-consortium": regions[-1].name, "pair-back": regions[0].name}
    links += [
        dcc.Link(t(key, region=named.get(key, "")), href=to_url(to))
        for key, to in elsewhere.items()
    ]
    return html.Ul([html.Li(link) for link in links], className="page-links")


def _map(page: Page, answer: PairAnswer) -> Component | None:
    """Where the two are; None where both are abroad."""
    pair = (str(page.state.region), str(page.state.partner))
    names = [page.question.region_name(one) for one in pair]
    label = page.t("pair-map", regions=joined(names, page.t))
    drawn = small_map(page, answer.places, label, page.state.partner)
    if drawn is None:
        return None
    signs = legend(answer.signs, page.t)
    words = []
    if answer.distance_km is not None:
        km = page.t.number(round(answer.distance_km))
        words = [html.P(page.t("match-distance", km=km), className="quiet")]
    return html.Div([drawn, html.Div([signs, *words])], className="pair-map")


def _on_picture(page: Page, answer: PairAnswer) -> str:
    """What is written beside the two on the map: their needs and answers."""
    matches = [
        match
        for direction in (answer.ours, answer.theirs)
        if direction is not None
        for match in direction.matches
    ]
    said = [_by_name(match, page.question) for match in matches[:ON_PICTURE]]
    if (more := len(matches) - ON_PICTURE) > 0:
        said.append(page.t("picture-more-matches", count=more))
    return " ".join(said)


def _by_name(match: Match, question: Question) -> str:
    """A need and its answer for those who were not asked: both regions by name."""
    t = question.t
    need = t("match-need", who="them", region=match.need.name)
    answer = t(f"match-{match.answer.kind}", who="them", region=match.answer.name)
    lines = (replace(match.need_line, label=need), replace(match.answer_line, label=answer))
    return " ".join(line.words for line in lines)
