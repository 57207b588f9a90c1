"""A set of regions that the reader puts together: who is in it, and who may be added."""

from __future__ import annotations

from collections.abc import Iterable

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.crowd import MOST_SHOWN, MOST_WHOLE
from s3dash.i18n import Translator
from s3dash.state import ViewState, to_url
from s3dash.ui.core.icon import icon


def chosen_item(code: str, name: str, without: ViewState, t: Translator) -> Component:
    """A region that is chosen, with the way to its page and the way out, to ``without`` it."""
    page = to_url(without.elsewhere("region", region=code, regions=()))
    remove = dcc.Link(
        [icon("x-lg"), html.Span(t("compare-remove", region=name), className="visually-hidden")],
        href=to_url(without),
        className="remove",
        title=t("compare-remove", region=name),
    )
    return html.Li([dcc.Link(name, href=page), remove])


def offered_regions(
    offered: Iterable[tuple[str, str]], state: ViewState, t: Translator
) -> Component:
    """The regions, (code, name) each, that may be chosen, too, each as the way to choose it.

    Of very many the first: all of them stand in the list among the controls.
    """
    every = list(offered)
    shown = every[:MOST_SHOWN] if len(every) > MOST_WHOLE else every
    links: list[Component | str] = [
        dcc.Link(name, href=to_url(state.but(regions=(*state.regions, code))))
        for code, name in shown
    ]
    if len(shown) < len(every):
        links.append(t("offered-more", count=len(every) - len(shown)))
    return html.Ul([html.Li(link) for link in links], className="offered-regions")


def folded_offer(offered: Iterable[tuple[str, str]], state: ViewState, t: Translator) -> Component:
    """The same behind a line, where enough are chosen.

    A closed select would add what an arrow key comes to first; links can be gone through.
    """
    summary = html.Summary(t("compare-offer"))
    return html.Details([summary, offered_regions(offered, state, t)], className="offered")
