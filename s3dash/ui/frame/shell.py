"""What stands around every page: header, menu, language, footer, and the frame they hang in."""

from __future__ import annotations

from dash import ClientsideFunction, Dash, Input, Output, State, dcc, html
from dash.development.base_component import Component
from flask import g

from s3dash import __version__
from s3dash.config import LANGUAGES
from s3dash.figures.theme import THEMES
from s3dash.i18n import Translator
from s3dash.state import ViewState, to_path, to_url
from s3dash.ui.core import ids
from s3dash.ui.core.content import Content
from s3dash.ui.core.icon import icon
from s3dash.ui.core.request import AppContext, Page, read_page

MENU = ("map", "matrix", "network", "partner", "region", "initiatives")


def frame(search: Component) -> Component:
    """The parts that stay while pages come and go; the router and the header fill them.

    Args:
        search: the search box, see ``ui.frame.search``.
    """
    return html.Div(
        [
            dcc.Location(id=ids.URL, refresh="callback-nav"),
            dcc.Store(id=ids.THEME),
            dcc.Store(id=ids.PICK),
            html.Header(
                [
                    html.Div(id=ids.WORDMARK, className="wordmark"),
                    html.Nav(id=ids.NAV, className="menu"),
                    search,
                    html.Div(id=ids.LANGUAGE, className="language"),
                    html.Button(id=ids.THEME_BUTTON, className="theme-button", n_clicks=0),
                ],
                className="site-header",
            ),
            html.Div(id=ids.NOTICE, className="notice", role="alert"),
            html.Div(id=ids.NEWER, className="notice", role="status", hidden=True),
            html.Div(id=ids.STATUS, className="visually-hidden", role="status"),
            html.Main(id=ids.MAIN, tabIndex=-1),
            html.Footer(id=ids.FOOTER, className="site-footer"),
        ],
        className="site",
    )


# What the header and the footer say: name of a part -> (id, property) where it is shown.
PLACES = {
    "wordmark": (ids.WORDMARK, "children"),
    "menu": (ids.NAV, "children"),
    "menu_label": (ids.NAV, "aria-label"),
    "search_label": (ids.SEARCH_LABEL, "children"),
    "search_placeholder": (ids.SEARCH_TEXT, "placeholder"),
    "search_list_label": (ids.SEARCH_LIST, "aria-label"),
    "language": (ids.LANGUAGE, "children"),
    "theme_button": (ids.THEME_BUTTON, "children"),
    "footer": (ids.FOOTER, "children"),
    "newer": (ids.NEWER, "children"),
}


def register(app: Dash, context: AppContext) -> None:
    """Add the callbacks: header and footer, and what the browser does for itself around a page."""

    @app.callback(
        Input(ids.URL, "pathname"),
        Input(ids.URL, "search"),
        output={name: Output(*place) for name, place in PLACES.items()},
    )
    def show_shell(pathname: str, search: str) -> dict[str, Content]:
        asked_for = read_page(context, pathname, search, None)
        return shell_parts(asked_for or _map(context, pathname), is_here=asked_for is not None)

    _register_browser(app)


def _map(context: AppContext, pathname: str) -> Page:
    """The map in the language of a path where no view answers."""
    page = read_page(context, to_path(ViewState(language_of(pathname, g.language))), "", None)
    assert page is not None  # noqa: S101 - the map answers in every language
    return page


def shell_parts(page: Page, *, is_here: bool) -> dict[str, Content]:
    """What the header and the footer say, by name; ``is_here`` marks the page in the menu."""
    t, state = page.t, page.state
    return {
        "wordmark": wordmark(t),
        "menu": menu(state, t, state.view if is_here else None),
        "menu_label": t("nav-label"),
        "search_label": t("search-label"),
        "search_placeholder": t("search-placeholder"),
        "search_list_label": t("search-list-label"),
        "language": language_link(state, t),
        "theme_button": theme_button(t),
        "footer": footer(page),
        "newer": newer(page),
    }


def _register_browser(app: Dash) -> None:
    """What the browser does for itself: theme, arrival at a page, copying, printing."""
    app.clientside_callback(
        ClientsideFunction("s3", "chooseTheme"),
        Output(ids.THEME, "data"),
        Input(ids.THEME_BUTTON, "n_clicks"),
    )
    app.clientside_callback(
        ClientsideFunction("s3", "arrive"),
        Output(ids.STATUS, "children"),
        Input(ids.TITLE, "children"),
        State(ids.URL, "pathname"),
    )
    for button, copied in ((ids.COPY, "copyLink"), (ids.COPY_TITLED, "copyTitled")):
        app.clientside_callback(
            ClientsideFunction("s3", copied),
            Output(ids.STATUS, "children", allow_duplicate=True),
            Input(button, "n_clicks"),
            State(button, "data-done"),
            State(button, "data-failed"),
            prevent_initial_call=True,
        )
    app.clientside_callback(
        ClientsideFunction("s3", "printPage"),
        Input(ids.PRINT, "n_clicks"),
        prevent_initial_call=True,
    )


def wordmark(t: Translator) -> list[Component]:
    """The product's name, which leads to the map."""
    home = to_url(ViewState(t.language))
    return [
        dcc.Link(t("product"), href=home, className="wordmark-name"),
        html.Span(t("product-line"), className="wordmark-line"),
    ]


def menu(state: ViewState, t: Translator, here: str | None) -> Component:
    """Links to the views, each with the selection carried along; ``here`` is the one shown."""
    return html.Ul([html.Li(_menu_link(state, view, t, view == here)) for view in MENU])


def _menu_link(state: ViewState, view: str, t: Translator, here: bool) -> Component:
    words: list[Component | str] = [t(f"view-{view}")]
    if here:
        words.append(html.Span(f" {t('this-page')}", className="visually-hidden"))
    href = to_url(state if here else state.elsewhere(view))
    return dcc.Link(words, href=href, className="menu-link menu-link-here" if here else "menu-link")


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
    return [
        html.Div(
            [html.P(t("footer-edition", number=number, date=date)), html.P(t("footer-source"))]
        ),
        html.Div(
            [
                html.P(dcc.Link(t("footer-method"), href=method)),
                html.P(dcc.Link(t("footer-accessibility"), href=statement)),
                html.P(t("footer-licence", source=page.app.store.shapes.attribution)),
                html.P(t("footer-program", version=__version__)),
            ]
        ),
    ]


def newer(page: Page) -> list[Component]:
    """What an open page says once a newer edition than its own is there."""
    t = page.t
    # a new page rather than a new selection: everything on it shall be of one edition
    return [html.Span(t("newer-edition")), html.A(t("newer-load"), href=to_url(page.state))]


def theme_button(t: Translator) -> list[Component]:
    """What the theme button says: which theme is shown. The style sheet hides the other names."""
    names = [html.Span(t(f"theme-{one}"), className=f"theme-name theme-{one}") for one in THEMES]
    return [icon("circle-half"), html.Span([t("theme"), " ", *names], className="theme-words")]


def language_of(pathname: str, asked_for: str) -> str:
    """The language that a path names; the one the browser asks for when it names none."""
    first = pathname.strip("/").split("/")[0]
    return first if first in LANGUAGES else asked_for


def not_found(pathname: str, t: Translator) -> list[Component]:
    """The page for an address that no view answers at."""
    heading = t("not-found-heading")
    return [
        html.Span(t("page-title", heading=heading), id=ids.TITLE, hidden=True),
        html.H1(heading, id=ids.HEADING, tabIndex=-1),
        html.P(t("not-found-sentence", path=pathname[:80]), className="sentence"),
        html.P(dcc.Link(t("not-found-link"), href=to_url(ViewState(t.language)))),
    ]
