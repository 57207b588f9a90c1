"""A view as slides: a picture where it draws, a table where it is one, bars where it counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from s3dash.analysis.answers import ANSWERS
from s3dash.analysis.entry.steps import process_steps
from s3dash.analysis.pages.domain import DomainAnswer
from s3dash.analysis.pages.initiatives import InitiativeAnswer
from s3dash.analysis.partners.matches.answer import MatchesAnswer
from s3dash.analysis.words.answer import Answer
from s3dash.analysis.words.lead import lead
from s3dash.analysis.words.title import DASH
from s3dash.drawn.views import TEXTS, VIEWS
from s3dash.exports.slides.contents import Bars, Content, Paragraphs, Slide
from s3dash.stage.slides.told import Told, conversations_table, table_of
from s3dash.state import to_url
from s3dash.ui.core.request import Page
from s3dash.ui.frame.page_parts import WIDE
from s3dash.ui.widgets.small_map import has_region

# The column of a list of domains that its bars show.
COUNTED = "holders_count"


def view_slides(page: Page, told: Told) -> list[Slide]:
    """The slides of a page; all but the first continue it.

    Raises:
        Busy: too many wait for a picture of it.
    """
    view = page.state.view
    if view in TEXTS:
        return [_text_slide(page, told)]
    answer = ANSWERS[view](page.question)
    said = lead(answer.sentence)
    slides = [
        told.slide(page, title, said.words, content)
        for title, content in _contents(page, answer, told)
    ]
    first = replace(slides[0], notes=[*said.rest, *slides[0].notes])
    return [first, *(replace(slide, sentence="") for slide in slides[1:])]


def _contents(page: Page, answer: Answer, told: Told) -> Iterator[tuple[str, Content]]:
    """Titles, and what stands below them."""
    heading = answer.heading
    if answer.required_choice or answer.data_table.empty:
        yield heading, None
    elif isinstance(answer, DomainAnswer) and answer.listed and not page.state.table:
        yield heading, _bars(answer, page)
    elif isinstance(answer, DomainAnswer) and answer.map_table.size and not page.state.table:
        # where the domain is, as its page shows on a small map
        own = page.state.elsewhere("map", domain=page.state.domain, region=page.state.region)
        yield heading, told.picture(page, to_url(own), alt_of(answer))
    elif isinstance(answer, InitiativeAnswer) and _is_mapped(page, answer):
        # who takes part, as its page shows on a small map
        own = page.state.elsewhere("map", measure=None)
        yield heading, told.picture(page, to_url(own), alt_of(answer))
    elif isinstance(answer, MatchesAnswer) and answer.cards and not page.state.table:
        # its cards, as a scene has them
        cards = conversations_table(page, (card.conversation for card in answer.cards))
        yield heading, replace(cards, left_out=told.left_out(page), is_whole=False)
    elif _is_drawn(page, answer):
        own = replace(page.state, table=False)
        yield heading, told.picture(page, to_url(own), alt_of(answer))
    else:
        yield from _tables(page, answer, told)


def _is_mapped(page: Page, answer: InitiativeAnswer) -> bool:
    return has_region(answer.map_table) and not page.state.table


def _is_drawn(page: Page, answer: Answer) -> bool:
    """Whether the page draws; a table that is too wide for any slide stands as its drawing."""
    if page.state.table and page.state.view not in WIDE:
        return False
    return VIEWS[page.state.view].parts(page, answer).has_drawing


def alt_of(answer: Answer) -> str:
    """What a picture shows, for who does not see it: what the page says of it in words."""
    return f"{answer.heading}. {answer.sentence}"


def _bars(answer: DomainAnswer, page: Page) -> Bars:
    table, name = answer.data_table, answer.data_table.columns[1]
    numbers = [float(number) for number in table[COUNTED]]
    return Bars(
        series=answer.column_heading(COUNTED, page.t),
        names=list(table[name]),
        numbers=numbers,
        most=max(numbers),
        alt=alt_of(answer),
    )


def _tables(page: Page, answer: Answer, told: Told) -> Iterator[tuple[str, Content]]:
    """The data table, or those that it is shown as on the page."""
    if not answer.tables:
        table = table_of(answer, answer.data_table, page.t)
        yield answer.heading, replace(table, left_out=told.left_out(page))
        return
    begun = 0
    for caption, count in answer.tables:
        rows = answer.data_table.iloc[begun : begun + count]
        begun += count
        if not count:
            continue
        names = [name for name in rows.columns if not rows[name].isin([caption]).all()]
        table = table_of(answer, rows[names], page.t)
        yield f"{answer.heading}{DASH}{caption}", replace(table, left_out=told.left_out(page))


def _text_slide(page: Page, told: Told) -> Slide:
    """A page that is only text, by its heading; the start by its map, the steps by name."""
    text = TEXTS[page.state.view].text(page)
    content: Content = None
    if text.svg is not None:
        alt = f"{text.heading}. {text.sentence}"
        content = told.picture(page, to_url(page.state), alt)
    elif page.state.view == "steps":
        steps = process_steps(page.question)
        content = Paragraphs([(f"{at}. {one.heading}.", one.words)
                              for at, one in enumerate(steps, start=1)])  # fmt: skip
    return told.slide(page, text.heading, text.sentence, content)
