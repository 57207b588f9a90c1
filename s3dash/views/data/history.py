"""All editions, the newest first."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from s3dash.analysis.editions.history import EditionNote
from s3dash.state import to_url
from s3dash.ui.core.request import Page
from s3dash.ui.widgets.listed import list_with_rest
from s3dash.ui.widgets.section import page_section
from s3dash.views.data.contents import HISTORY
from s3dash.views.data.files import file_links
from s3dash.views.data.published import published_words

# So many stand there at once.
SHOWN_AT_ONCE = 10
# A page lists no more; that of an older edition goes on from there.
MOST_LISTED = 50


def history_section(page: Page, notes: Sequence[EditionNote]) -> Component:
    """The history, the newest edition first."""
    t = page.t
    listed, older = notes[:MOST_LISTED], notes[MOST_LISTED:]
    items = [_edition(page, note, is_shown=not at) for at, note in enumerate(listed)]
    if older:
        href = to_url(page.state.but(edition=older[0].number))
        items.append(html.Li(html.A(t("data-older"), href=href)))
    return page_section(
        t("data-history"),
        [
            html.P(t("data-history-words"), className="section-words"),
            *list_with_rest(
                items,
                SHOWN_AT_ONCE,
                # the last may lead to older ones
                lambda count: t("data-history-more", count=count - bool(older)),
                kind="edition-list",
            ),
        ],
        "edition-history",
        HISTORY,
    )


def _edition(page: Page, note: EditionNote, *, is_shown: bool) -> Component:
    t = page.t
    heading: list[Component | str] = [note.title]
    if is_shown:
        heading.append(html.Span(t("data-is-shown"), className="tag"))
    parts: list[Component] = [html.H3(heading), *published_words(note, t)]
    changed = [html.Li(line) for line in note.changed]
    parts.append(html.Ul(changed, className="plain-list"))
    parts.append(html.P(_links(page, note, is_shown=is_shown), className="edition-links"))
    parts.append(file_links(note, t))
    parts.append(_checksum(page, note))
    return html.Li(parts)


def _links(page: Page, note: EditionNote, *, is_shown: bool) -> list[Component]:
    """What it changed, and the whole service as it was then."""
    t, number = page.t, note.number
    # a new page rather than a new selection: everything on it is of one edition
    own = None if is_shown else number
    links: list[Component] = []
    if note.before is not None:
        state = page.state.elsewhere("changes", since=note.before)
        state = state.but(edition=page.state.edition if is_shown else number)
        words = t("data-see-changes", number=str(note.before))
        links.append(html.A(words, href=to_url(state)))
    if own is not None:
        state = page.state.but(edition=own)
        links.append(html.A(t("data-look", number=str(number)), href=to_url(state)))
    return links


def _checksum(page: Page, note: EditionNote) -> Component:
    """The checksum, short for the eye and whole for who copies it."""
    t = page.t
    label = html.Span(t("data-sha"), title=t("data-sha-words"), className="fact-label")
    code = html.Code(note.record.content_sha256, className="checksum")
    return html.P([label, code], className="fact")
