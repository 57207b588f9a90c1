"""What stands around every page: header, menu, language, footer."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dash import dcc, html
from dash.development.base_component import Component

from s3dash import __version__
from s3dash.analysis.selection import as_asked
from s3dash.config import LANGUAGES
from s3dash.data.editions.edition import Edition
from s3dash.figures.theme import THEMES
from s3dash.i18n import Translator
from s3dash.state import ViewState, to_url
from s3dash.state.showing import Showing, showing_url
from s3dash.ui.core.attributes import attributes
from s3dash.ui.core.content import Content
from s3dash.ui.core.icon import icon
from s3dash.ui.core.page_content import TextPage
from s3dash.ui.core.request import Page

# Views whose drawing needs more than the page has: it is fetched when somebody points at them.
DRAWING = frozenset({"matrix", "network"})
# The views of the menu, and those behind its "Mer": a view is one word here.
MENU = ("map", "matrix", "network", "partner", "region", "initiatives")
MORE = ("domain", "compare", "changes", "steps", "data", "open-data", "method")


@dataclass(frozen=True)
class ShellParts:
    """What the header and the footer say."""

    wordmark: Content
    menu: Content
    menu_label: str
    search_label: str
    search_placeholder: str
    search_list_label: str
    language: Content
    theme_button: Content
    footer: Content
    newer: Content
    earlier: Content


def shell_parts(page: Page, *, is_here: bool) -> ShellParts:
    """What the header and the footer say; ``is_here`` marks the page in the menu."""
    t, state = page.t, page.state
    return ShellParts(
        wordmark=wordmark(state, t, is_here=is_here and state.view == "start"),
        menu=menu(state, t, state.view if is_here else None),
        menu_label=t("nav-label"),
        search_label=t("search-label"),
        search_placeholder=t("search-placeholder"),
        search_list_label=t("search-list-label"),
        language=language_link(state, t),
        theme_button=theme_button(t),
        footer=footer(page),
        newer=newer(page),
        earlier=earlier(page),
    )


def wordmark(state: ViewState, t: Translator, *, is_here: bool) -> list[Component]:
    """The product's name, which leads to the start page of the region that is chosen."""
    home = to_url(ViewState(t.language, "start", region=state.region, edition=state.edition))
    told = {"data_in": "", **({"aria_current": "page"} if is_here else {})}
    return [
        html.A(t("product"), href=home, className="wordmark-name", **attributes(**told)),
        html.Span(t("product-line"), className="wordmark-line"),
    ]


def menu(state: ViewState, t: Translator, here: str | None) -> Component:
    """Links to the views, each with the selection carried along; ``here`` is the one shown."""
    links = [html.Li(_menu_link(state, view, t, view == here)) for view in MENU]
    return html.Ul([*links, html.Li(_more(state, t, here))])


def _more(state: ViewState, t: Translator, here: str | None) -> Component:
    """The views that the menu has behind a button; it is marked as well when one of them is shown.

    It opens without a script.
    """
    links = [html.Li(_menu_link(state, view, t, view == here)) for view in MORE]
    links.append(html.Li(_present_link(state, t)))
    marked = attributes(aria_current="true") if here in MORE else {}
    button = html.Summary(t("nav-more"), className=_menu_kind(here in MORE), **marked)
    return html.Details([button, html.Ul(links)], className="menu-more pull-down")


def _menu_link(state: ViewState, view: str, t: Translator, here: bool) -> Component:
    href = to_url(state if here else _carried(state, view))
    told = {
        "data_in": "",
        **({"data_draws": ""} if view in DRAWING else {}),
        **({"aria_current": "page"} if here else {}),
    }
    return html.A(t(f"view-{view}"), href=href, className=_menu_kind(here), **attributes(**told))


def _present_link(state: ViewState, t: Translator) -> Component:
    """The way to the stage, where the chosen region introduces itself."""
    showing = Showing(t.language, edition=state.edition)
    if state.region is not None:
        showing = showing.but(deck="region", region=state.region)
    return html.A(t("view-present"), href=showing_url(showing), className=_menu_kind(False))


def _menu_kind(here: bool) -> str:
    return "menu-link menu-link-here" if here else "menu-link"


def _carried(state: ViewState, view: str) -> ViewState:
    """The selection on another view; a comparison begins with the region that is chosen."""
    if view == "compare" and state.region:
        return state.elsewhere(view, regions=(state.region,))
    return state.elsewhere(view)


def language_link(state: ViewState, t: Translator) -> Component:
    """A link to the same page in the other language."""
    other = next(one for one in LANGUAGES if one != state.language)
    words = html.Span(t("other-language"), lang=other)
    return dcc.Link(
        [icon("translate"), words],
        href=to_url(state.in_language(other)),
        className="language-link",
        title=t("other-language-label"),
    )


def footer(page: Page) -> list[Component]:
    """Which edition this is, where it comes from, the method, and the accessibility statement."""
    t, edition = page.t, page.edition
    number, date = str(edition.number), t.date(edition.published_on)
    statement = to_url(page.state.elsewhere("accessibility"))
    method = to_url(page.state.elsewhere("method"))
    # the menu does not lead to the statement: it is marked here
    here = {"aria_current": "page"} if page.state.view == "accessibility" else {}
    told = attributes(data_in="", **here)
    return [
        html.Div(
            [html.P(t("footer-edition", number=number, date=date)), html.P(t("footer-source"))]
        ),
        html.Div(
            [
                html.P(dcc.Link(t("footer-method"), href=method)),
                html.P(html.A(t("footer-accessibility"), href=statement, **told)),
                html.P(t("footer-licence", source=page.app.store.shapes.attribution)),
                html.P(t("footer-program", version=__version__)),
            ]
        ),
    ]


def credit_line(page: Page, attribution: str) -> list[Component | str]:
    """What a page says of itself in the page of another: its source, its edition, the way to it.

    Args:
        page: what is shown.
        attribution: where the ground of its drawing comes from, or empty.
    """
    t, edition = page.t, page.edition
    number, date = str(edition.number), t.date(edition.published_on)
    licence = t("footer-licence", source=page.app.store.shapes.attribution)
    ground = "" if attribution in licence else attribution
    dated = f"{t('footer-edition', number=number, date=date)}."
    said = [t("footer-source"), licence, ground, dated]
    whole = html.A(t("embed-whole"), href=to_url(page.state), className="embedded-whole")
    return [html.Span(" ".join(part for part in said if part)), " ", whole]


def newer(page: Page) -> list[Component]:
    """What an open page says once a newer edition than its own is there.

    A page that says already that it is of an earlier one has nothing to add.
    """
    if page.latest is not None:
        return []
    t = page.t
    return [html.Span(t("newer-edition")), html.A(t("newer-load"), href=_latest_url(page))]


def earlier(page: Page) -> Component | None:
    """What a page of an earlier edition says first: which it is, and the way to the latest."""
    if page.latest is None:
        return None
    t, words = page.t, earlier_words(page.edition, page.latest, page.t)
    return html.P([html.Span(words), " ", html.A(t("earlier-load"), href=_latest_url(page))])


def earlier_words(edition: Edition, latest: int, t: Translator) -> str:
    """Which earlier edition something is of, and which is in use."""
    number, date = str(edition.number), t.date(edition.published_on)
    return t("earlier-edition", number=number, date=date, latest=str(latest))


def _latest_url(page: Page) -> str:
    """The selection in the latest edition, with the codes that are not known in the page's own.

    It is loaded anew rather than chosen: an open page stays in its edition.
    """
    return to_url(replace(as_asked(page.state, page.problems), edition=None))


def theme_button(t: Translator) -> list[Component]:
    """What the theme button says: which theme is shown. The style sheet hides the other names."""
    names = [html.Span(t(f"theme-{one}"), className=f"theme-name theme-{one}") for one in THEMES]
    return [icon("circle-half"), html.Span([t("theme"), " ", *names], className="theme-words")]


def language_of(pathname: str, asked_for: str) -> str:
    """The language that a path names; the one the browser asks for when it names none."""
    first = pathname.strip("/").split("/")[0]
    return first if first in LANGUAGES else asked_for


def not_found(pathname: str, t: Translator) -> TextPage:
    """The page for an address that no view answers at."""
    return TextPage(
        heading=t("not-found-heading"),
        sentence=t("not-found-sentence", path=pathname[:80]),
        body=html.P(dcc.Link(t("not-found-link"), href=to_url(ViewState(t.language)))),
    )
