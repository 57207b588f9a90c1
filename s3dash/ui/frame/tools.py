"""The tools under a figure: its table, the menu to share the page, and what is the view's own."""

from __future__ import annotations

from urllib.parse import quote

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.words.answer import Answer
from s3dash.i18n import Translator
from s3dash.state import to_path, to_query, to_url
from s3dash.ui.core import ids
from s3dash.ui.core.attributes import attributes
from s3dash.ui.core.icon import icon
from s3dash.ui.core.page_content import Parts, TextPage
from s3dash.ui.core.request import Page
from s3dash.ui.frame.embed_code import embed_code
from s3dash.ui.frame.own_deck import add_to_deck
from s3dash.ui.frame.pictures import picture_tools
from s3dash.ui.widgets.links import table_link

# The views that can be had as a document.
DOCUMENTED = {"region"}
# Before the address in a mail.
NEXT_LINE = "\r\n"


def page_tools(page: Page, answer: Answer, parts: Parts, title: str) -> list[Component]:
    """Table or drawing, the menu to share, the view's own.

    Args:
        page: what is shown.
        answer: the answer to its question.
        parts: what the view shows of it.
        title: what the browser calls the page.
    """
    printer = [_printer(page.t)]
    last, beside = ([], printer) if parts.for_paper else (printer, [])
    # as what is handed on is wanted, most of all first
    last = [add_to_deck(answer.heading, page.t), *_embedding(page, title), *last]
    if answer.data_table.empty:
        return [*beside, _share(page.t, [*_links(page, title), *last])]
    shared = [*_links(page, title), picture_tools(page), *_files(page), *_slides(page), *last]
    return [*beside, _toggle(page, parts), _share(page.t, shared), *parts.tools]


def text_tools(page: Page, text: TextPage, title: str) -> list[Component]:
    """The menu to share a page that is only text.

    Args:
        page: what is shown.
        text: what it says.
        title: what the browser calls the page.
    """
    last = [add_to_deck(text.heading, page.t), *_embedding(page, title), _printer(page.t)]
    return [_share(page.t, [*_links(page, title), *last])]


def _toggle(page: Page, parts: Parts) -> Component:
    """The table in place of the drawing and back, or above what the page says."""
    if not parts.has_drawing:
        return table_link(page)
    state, t = page.state, page.t
    words = t("tool-figure", view=state.view) if state.table else t("tool-table")
    other = to_url(state.but(table=not state.table))
    return dcc.Link([icon("table"), html.Span(words)], href=other, className="tool")


def _share(t: Translator, items: list[Component]) -> Component:
    """The ways to hand the page on, behind a button that opens without a script."""
    button = html.Summary([icon("share"), html.Span(t("tool-share"))], className="tool")
    listed = html.Div(items, className="share-list")
    return html.Details([button, listed], id=ids.SHARE, className="share pull-down")


def _links(page: Page, title: str) -> list[Component]:
    """The page's address alone, with its title, and in a mail."""
    t = page.t
    return [
        _copy(ids.COPY, t("tool-copy"), t("tool-copied"), t),
        _copy(ids.COPY_TITLED, t("tool-copy-titled"), t("tool-copied-titled"), t),
        _mail(page, title),
    ]


def _copy(name: str, words: str, done: str, t: Translator) -> Component:
    """A button that copies something of the page, and says so."""
    return html.Button(
        [icon("link-45deg"), html.Span(words)],
        id=name,
        className="tool",
        **attributes(data_done=done, data_failed=t("tool-not-copied")),
    )


def _mail(page: Page, title: str) -> Component:
    """A mail that the reader's own program writes, to nobody yet.

    A kept page does not know by which name it is reached: ``mailed_at`` writes the address in full.
    """
    text = f"{title}{NEXT_LINE}{to_url(page.state)}"
    href = f"mailto:?subject={quote(title, safe='')}&body={quote(text, safe='')}"
    return html.A(
        [icon("envelope"), html.Span(page.t("tool-mail"))],
        id=ids.MAIL,
        href=href,
        className="tool",
    )


def mailed_at(markup: str, base: str) -> str:
    """Markup whose mails have addresses in full; ``base`` is what stands before a path."""
    before = quote(NEXT_LINE, safe="")
    path = quote("/", safe="")
    return markup.replace(f"{before}{path}", f"{before}{quote(base, safe='')}{path}")


def _printer(t: Translator) -> Component:
    return html.Button(
        [icon("printer"), html.Span(t("tool-print"))], id=ids.PRINT, className="tool"
    )


def _files(page: Page) -> list[Component]:
    """All that the page says as a workbook and, where it has one, a document; its table as CSV.

    The page of the data has the workbook of the whole dataset under that address, and says so.
    """
    endings = ["csv"] if page.state.view == "data" else ["xlsx", "csv"]
    if page.state.view in DOCUMENTED:
        endings.append("docx")
    return [page_file(page, ending) for ending in endings]


def page_file(page: Page, ending: str) -> Component:
    """The way to a file of the page: its address with an ending."""
    state = page.state
    href = f"{to_path(state)}.{ending}{to_query(state.but(table=False, grid=False))}"
    words = [icon("download"), html.Span(page.t(f"tool-{ending}"))]
    return html.A(words, href=href, className="tool")


def _embedding(page: Page, title: str) -> list[Component]:
    """The code for the page of another, where one may hold this one."""
    code = embed_code(page, title)
    return [] if code is None else [code]


def _slides(page: Page) -> list[Component]:
    """What is known of a region as slides, on its own page."""
    state = page.state
    if state.view != "region" or state.region is None:
        return []
    href = f"{to_path(state)}.pptx{to_query(state.but(table=False, brief=False))}"
    words = [icon("download"), html.Span(page.t("tool-pptx"))]
    return [html.A(words, href=href, className="tool")]
