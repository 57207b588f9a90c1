"""The parts of a consortium: who is in it, what its regions cover, and what they share."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.conversations.match import Match
from s3dash.analysis.facts.taking_part.working_together import OWN
from s3dash.analysis.pages.compare_rows import ComparedCell, ComparedRow, is_held_alone
from s3dash.analysis.partners.consortium.answer import ConsortiumAnswer
from s3dash.analysis.partners.consortium.members import LEAST, MOST, Member
from s3dash.analysis.partners.consortium.ties import CommonInitiative, MemberPair
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import INFERRED_MARK, NO_DATA_SIGN, NONE_SIGN, joined
from s3dash.analysis.words.percent import as_read, in_per_cent
from s3dash.i18n import Translator
from s3dash.state import ViewState, to_url
from s3dash.ui.core.attributes import attributes
from s3dash.ui.widgets.legend import legend, swatch
from s3dash.ui.widgets.links import domain_link, initiative_link, region_link, separated
from s3dash.ui.widgets.options.chosen_regions import chosen_item, folded_offer, offered_regions
from s3dash.ui.widgets.section import page_section
from s3dash.ui.widgets.tables import NUMBER, Column, Look, Row, table
from s3dash.views.partners.matches.spoken import spoken


def chosen_members(answer: ConsortiumAnswer, question: Question) -> Component:
    """The regions that count, what does not, each with a way out, and what may be added."""
    t, state = question.t, question.state
    codes = answer.chosen.listed
    parts: list[Component] = []
    for name, counted in (("chosen", True), ("not-counted", False)):
        listed = [
            chosen_item(code, question.region_name(code), _without(code, state), t)
            for code in codes
            if (code in answer.chosen.members) == counted
        ]
        if listed and not counted:
            parts.append(html.P(t("consortium-not-counted"), className="fact-label"))
        if listed:
            label = attributes(aria_label=t(f"consortium-{name}"))
            parts.append(html.Ul(listed, className="chosen-regions", **label))
    if len(answer.members) < LEAST:
        offer = offered_regions(answer.offered, state, t)
        parts.append(page_section(t("compare-offer"), [offer]))
    elif len(answer.members) < MOST:
        parts.append(folded_offer(answer.offered, state, t))
    return html.Div(parts, className="not-printed")


def _without(region: str, state: ViewState) -> ViewState:
    rest = tuple(code for code in state.regions if code != region)
    return state.but(regions=rest, region=None if state.region == region else state.region)


def member_warnings(answer: ConsortiumAnswer, t: Translator) -> Component | None:
    """What the numbers of single regions rest on, where it is less than it should be."""
    words = []
    for member in answer.members:
        if member.incomplete:
            held, stated = member.incomplete
            words.append(t("compare-incomplete", region=member.name, held=held, stated=stated))
        if member.groups:
            words.append(t("consortium-joint", region=member.name, groups=member.groups))
    if not words:
        return None
    items = [html.Li(warning, className="panel-warning") for warning in words]
    return html.Ul(items, className="plain-list")


def consortium_body(answer: ConsortiumAnswer, question: Question) -> Component:
    """Coverage, who brings what, what is missing, work together, and the regions two by two."""
    t = question.t
    parts = {
        "brings": [_brings(answer, question)],
        "missing": _missing(answer, question),
    }
    if len(answer.members) > 1:
        parts |= {
            "matches": _matches(answer, question),
            "work": _work(answer, question),
            "pairs": _pairs(answer, question),
        }
    sections = [_section(name, content, t) for name, content in parts.items()]
    covered = _section("coverage", _coverage(answer, question), t)
    return html.Div([covered, html.Div(sections, className="set-parts")], className="partner-set")


def _section(name: str, content: list[Component], t: Translator) -> Component:
    """A part of the page under its heading, the message with the part's name."""
    return page_section(t(f"set-{name}"), content, f"set-{name}")


# ---- coverage ---------------------------------------------------------------------------------


def _coverage(answer: ConsortiumAnswer, question: Question) -> list[Component]:
    t = question.t
    if not answer.coverage.rows:
        return [html.P(t("compare-no-domains"), className="missing")]
    columns = [
        Column(t("compare-domain")),
        Column(t("consortium-count"), NUMBER),
        *(Column(region_link(one.code, one.name, question.state)) for one in answer.members),
    ]
    covered = answer.coverage
    rows = [
        _cover_row(row, count, covered.with_data, question)
        for row, count in zip(covered.rows, covered.counts, strict=True)
    ]
    signs = legend(answer.signs, t)
    drawn = table(t("set-coverage"), columns, rows, Look("data-table cover-table"))
    return [*([signs] if signs else []), drawn]


def _cover_row(row: ComparedRow, count: int, total: int, question: Question) -> Row:
    t, here = question.t, row.code == question.state.domain
    name: list[Component | str] = [domain_link(row.code, row.name, question.state)]
    if here:
        name.append(html.Span(f" {t('chosen')}", className="visually-hidden"))
    words = t("consortium-share", count=count, total=total) if total else NO_DATA_SIGN
    alone = is_held_alone(row.cells)
    kinds = [kind for kind, is_so in (("here", here), ("alone", alone)) if is_so]
    return Row([name, words, *map(_sign, row.cells)], kind=" ".join(kinds))


def _sign(cell: ComparedCell) -> list[Component]:
    """The sign of a cell, with its words for whoever does not see it or points at it."""
    mark = cell.mark.removesuffix(INFERRED_MARK) or NONE_SIGN
    inferred = [html.Span(INFERRED_MARK, **attributes(aria_hidden="true"))]
    return [
        html.Span(
            [swatch(cell.cell, mark), *(inferred if cell.mark.endswith(INFERRED_MARK) else [])],
            title=cell.words,
            className="sign",
        ),
        html.Span(cell.words, className="visually-hidden"),
    ]


# ---- who brings what, and what nobody does ----------------------------------------------------


def _brings(answer: ConsortiumAnswer, question: Question) -> Component:
    items = [_member(member, len(answer.members), question) for member in answer.members]
    return html.Ul(items, className="plain-list set-list")


def _member(member: Member, members: int, question: Question) -> Component:
    t = question.t
    parts: list[Component | str] = [region_link(member.code, member.name, question.state), ": "]
    parts.append(
        t("consortium-has", count=member.count) if member.has_data else t("status-no-data")
    )
    if member.alone and members > 1:
        parts += [
            ". ",
            html.Span(t("consortium-alone", region=member.name), className="fact-label"),
        ]
        parts += separated([domain_link(code, name, question.state) for code, name in member.alone])
    elif member.has_data and member.shares_all and members > 1:
        parts.append(html.Span(f". {t('consortium-none-alone')}", className="quiet"))
    return html.Li(parts)


def _missing(answer: ConsortiumAnswer, question: Question) -> list[Component]:
    t = question.t
    if not answer.coverage.with_data:
        return [html.P(t("consortium-missing-unknown"))]
    covered = answer.coverage
    if not (covered.missing or covered.joint):
        return [html.P(t("consortium-missing-nothing"))]
    parts: list[Component] = []
    if covered.missing:
        links = [domain_link(code, name, question.state) for code, name in covered.missing]
        items = [html.Li(link) for link in links]
        parts.append(html.Ul(items, className="plain-list missing-list"))
    if covered.joint:
        label = html.Span(t("consortium-only-joint"), className="fact-label")
        joint = separated([domain_link(code, name, question.state) for code, name in covered.joint])
        parts.append(html.P([label, " ", *joint]))
    if answer.rests_on_less:
        parts.append(html.P(t("consortium-missing-doubt"), className="quiet"))
    return parts


# ---- needs and answers ------------------------------------------------------------------------


def _matches(answer: ConsortiumAnswer, question: Question) -> list[Component]:
    t = question.t
    if not answer.matches:
        return [html.P(t("consortium-matches-none"))]
    items = [html.Li(_match(match, question)) for match in answer.matches]
    return [html.Ul(items, className="plain-list set-list")]


def _match(match: Match, question: Question) -> list[Component]:
    """A need and its answer, and why, with the way to the page of the two."""
    name = question.t("two-regions", one=match.need.name, other=match.answer.name)
    basis = html.Span(match.basis_words, className="tag")
    said = spoken(match.also.text, [match.need, match.answer])
    return [
        html.Div(_pair_link(match.pair, name, question), className="not-printed"),
        html.Div([*said, "."]),
        html.Div([match.why, " ", basis], className="set-why quiet"),
    ]


# ---- work together ----------------------------------------------------------------------------


def _work(answer: ConsortiumAnswer, question: Question) -> list[Component]:
    t = question.t
    parts: list[Component] = []
    if not any(work.basis == OWN for work in answer.work):
        parts.append(html.P(t("consortium-work-none")))
    if answer.work:
        items = [html.Li(_work_words(work, question)) for work in answer.work]
        parts.append(html.Ul(items, className="plain-list set-list"))
    if answer.networks:
        links = [initiative_link(code, name, question.state) for code, name in answer.networks]
        label = html.Span(t("consortium-networks"), className="fact-label")
        parts.append(html.P([label, *separated(links)], className="quiet"))
    return parts


def _work_words(work: CommonInitiative, question: Question) -> list[Component | str]:
    t = question.t
    whom = t("consortium-all") if work.everybody else joined(list(work.regions), t)
    parts: list[Component | str] = [
        initiative_link(work.code, work.name, question.state),
        f": {whom}",
    ]
    if work.basis != OWN:
        basis = t(f"consortium-basis-{work.basis}")
        parts.append(html.Span(f" ({basis})", className="quiet"))
    if work.ended:
        parts.append(html.Span(t("consortium-ended"), className="tag"))
    return parts


# ---- two by two -------------------------------------------------------------------------------


def _pairs(answer: ConsortiumAnswer, question: Question) -> list[Component]:
    t = question.t
    far = answer.farthest
    numbers = ("column-mutual_share", "column-overlap_share", "column-distance_number")
    columns = [Column(t("consortium-pair-name")), *(Column(t(name), NUMBER) for name in numbers)]
    rows = [_pair_row(pair, question) for pair in answer.pairs]
    parts: list[Component] = [html.P(t("consortium-pairs-words"), className="section-words")]
    if far is not None and len(answer.pairs) > 1:
        kilometres = t.number(round(far.distance_km or 0))
        words = {"one": far.names[0], "other": far.names[1], "distance": kilometres}
        parts.append(html.P(t("consortium-far", **words)))
    return [*parts, table(t("set-pairs"), columns, rows, Look("data-table pair-table"))]


def _pair_link(codes: tuple[str, str], name: str, question: Question) -> Component:
    """To the page of two of the regions."""
    one, other = codes
    state = question.state.but(show=None, region=one, partner=other, regions=())
    return dcc.Link(name, href=to_url(state))


def _pair_row(pair: MemberPair, question: Question) -> Row:
    t = question.t
    names = t("two-regions", one=pair.names[0], other=pair.names[1])
    name: list[Component] = [_pair_link(pair.codes, names, question)]
    if pair.joint:
        name.append(html.Span(t("basis-joint"), className="tag"))
    if pair.work:
        words = t("consortium-pair-work", initiatives=", ".join(t.fitting(pair.work)))
        name.append(html.Span(words, className="pair-work quiet"))
    numbers = [
        NO_DATA_SIGN if share is None else as_read(in_per_cent(share), t)
        for share in (pair.mutual, pair.overlap)
    ]
    far = pair.distance_km
    numbers.append(NO_DATA_SIGN if far is None else t.number(round(far)))
    return Row([name, *numbers])
