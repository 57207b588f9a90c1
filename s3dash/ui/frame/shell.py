"""What stands around every page: header, menu, language, footer, and the frame they hang in."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from s3dash import __version__
from s3dash.config import LANGUAGES
from s3dash.figures.theme import THEMES
from s3dash.i18n import Translator
from s3dash.state import ViewState, to_url
from s3dash.ui.core import ids
from s3dash.ui.core.icon import icon
from s3dash.ui.core.request import Page

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
    words = [t(f"view-{view}")]
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
