"""What cards, lists and the page of a pair say in words: lines, contacts, sources, objections.

Somebody's own words stand in the language that they are in, for those who listen.
"""

from __future__ import annotations

from collections.abc import Iterable

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.conversations.match import Contact, Match
from s3dash.analysis.conversations.side import Line, Side
from s3dash.analysis.conversations.together import Work
from s3dash.analysis.facts.evidence import SourceNote
from s3dash.analysis.partners.matches.caveats import Caveat
from s3dash.analysis.question import Question
from s3dash.i18n import Translator
from s3dash.state import to_url
from s3dash.ui.core.attributes import attributes
from s3dash.ui.widgets.evidence import outward, source_words
from s3dash.ui.widgets.links import initiative_link
from s3dash.ui.widgets.listed import list_with_rest

# What narrows the page of partners down and means nothing on the page of a pair.
OF_THE_LIST = (
    *("direction", "domain", "initiative", "scope", "match", "weights", "distance", "together"),
)

# So much that two do together is told at once; the rest stands behind a line.
WORKS = 3


def pair_url(code: str, question: Question) -> str:
    """The address of the page of the region that asks and another."""
    alone = dict.fromkeys(OF_THE_LIST)
    state = question.state.but(**alone, group=False, table=False, partner=code)
    return to_url(state)


def pair_link(code: str, name: str, question: Question) -> Component:
    """The name of another region, which leads to the page of the two."""
    return dcc.Link(name, href=pair_url(code, question))


def match_lines(match: Match, t: Translator) -> Component:
    """A need and its answer as large as nothing else, why it answers, and how old it is."""
    lead = [
        line_words(match.need_line, [match.need]),
        line_words(match.answer_line, [match.answer]),
    ]
    basis = html.Span(match.basis_words, className="tag")
    said = [html.P([match.why, " ", basis], className="match-why")]
    return html.Div([html.Div(lead, className="match-lead"), *said])


def return_line(match: Match) -> Component:
    """What is sought in return, in one line."""
    return line_words(match.in_turn, [match.need, match.answer])


def line_words(line: Line, sides: Iterable[Side]) -> Component:
    """A line with its label in bold; the words of the sides stand in it in this order."""
    dated = html.Span(f" ({line.dated})", className="quiet") if line.dated else ""
    return html.P([html.Strong(line.label), " ", *spoken(line.text, sides), dated, "."])


def spoken(text: str, sides: Iterable[Side]) -> list[Component | str]:
    """A sentence with somebody's words in it, each in its language."""
    found: list[Component | str] = []
    rest = text
    for side in sides:
        before, said, after = rest.partition(side.text)
        if said:
            found += [before, html.Span(said, lang=side.wording.language)]
            rest = after
    return [*found, rest]


def side_list(sides: Iterable[Side]) -> Component:
    """What a region says that it seeks or offers, with its sources."""
    items = [
        html.Li(
            [
                html.Span(side.text, lang=side.wording.language),
                html.Span(source_words(side.source), className="match-source quiet"),
            ]
        )
        for side in sides
    ]
    return html.Ul(items, className="plain-list side-list")


def contact_words(contact: Contact, t: Translator) -> list[Component | str]:
    """An environment, linked to its own page, and what it does in a line."""
    name = outward(contact.name, contact.url) if contact.url else html.Span(contact.name)
    said: list[Component | str] = [name]
    if contact.does:
        said.append(html.Span(f" – {contact.does}", className="contact-does"))
    if contact.source_url:
        said += [" (", outward(t("match-contact-source"), contact.source_url), ")"]
    return said


def contact_line(label: str, contact: Contact, t: Translator) -> Component:
    """Whom to contact, with what stands before it."""
    return html.P([html.Strong(label), " ", *contact_words(contact, t)], className="match-contact")


def work_list(
    together: Iterable[Work], groups: Iterable[str], question: Question
) -> list[Component]:
    """What the two do together already; where nothing is known, that in a word."""
    t = question.t
    label = html.Strong(t("match-together"))
    items = [html.Li(words) for words in groups]
    works = list(together)
    for work in works:
        years = f" ({work.years})" if work.years else ""
        link = initiative_link(work.code, work.name, question.state)
        said = html.Span(f"{years} – {work.words}", className="quiet")
        items.append(html.Li([link, said, *_sources(work.sources)]))
    none = [] if works else [" ", t("match-together-none")]
    parts: list[Component] = [html.P([label, *none])]
    if not items:
        return parts
    listed = list_with_rest(
        items,
        WORKS,
        lambda rest: t("match-work-more", count=rest),
        kind="plain-list work-list",
        rest_kind="match-more",
    )
    return [*parts, html.Div(listed)]


def caveat_list(caveats: Iterable[Caveat], t: Translator) -> Component | None:
    """What speaks against it, with the sources; None where nothing does."""
    items = [html.Li([one.words, *_sources(one.sources)]) for one in caveats]
    label = attributes(aria_label=t("match-against"))
    return html.Ul(items, className="doubts", **label) if items else None


def _sources(sources: Iterable[SourceNote]) -> list[Component]:
    return [
        html.Span([" ", source_words(source)], className="match-source quiet") for source in sources
    ]


def read_on(source: SourceNote, region: str, page: str | None, t: Translator) -> list[Component]:
    """Where to read on, and the page of the region, where nobody of its own is known to contact."""
    more = html.Strong(t("match-read-more", has_page=str(page is not None).lower()))
    parts: list[Component] = [html.P([more, " ", source_words(source)], className="match-contact")]
    if page is not None:
        link = outward(t("match-contact-region", region=region), page)
        whom = html.Strong(t("match-contact"))
        parts.append(html.P([whom, " ", link], className="match-contact"))
    return parts
