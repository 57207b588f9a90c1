"""The one writer of the URL.

The URL fired: write the controls. A control fired, or something in a figure was clicked: write the
URL, and those other controls that the
choice moved (a domain that is chosen moves the measure). Nothing is written when the two sides say
the same already: Dash also fires the callback when the router inserts a page's controls, and a link
with a mistake in it must stay as it is until the reader chooses something.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import parse_qsl

from dash import ALL, Dash, Input, Output, State, ctx

from s3dash.analysis.selection import Selection, resolve
from s3dash.state import ViewState, parse_url, to_query
from s3dash.ui.core import ids
from s3dash.ui.core.content import KEPT, Written
from s3dash.ui.core.request import AppContext, read_page
from s3dash.ui.frame import controls


def register(app: Dash, context: AppContext) -> None:
    """Add the callback that keeps URL and controls the same."""

    @app.callback(
        Output(ids.URL, "search"),
        Output(ids.control(ALL), "value"),
        Input(ids.URL, "search"),
        Input(ids.control(ALL), "value"),
        Input(ids.PICK, "data"),
        State(ids.URL, "pathname"),
        prevent_initial_call=True,
    )
    def sync_url(
        search: str, given: list[str | None], pick: str | None, pathname: str
    ) -> tuple[Written, list[Written]]:
        values = dict(zip((one["id"]["key"] for one in ctx.inputs_list[1]), given, strict=True))
        fired = ctx.triggered_prop_ids
        picked = pick if f"{ids.PICK}.data" in fired else None
        return synced(context, pathname, search, values, f"{ids.URL}.search" in fired, picked)


def synced(
    context: AppContext,
    pathname: str,
    search: str,
    given: Mapping[str, str | None],
    url_fired: bool,
    picked: str | None = None,
) -> tuple[Written, list[Written]]:
    """What to write: (query or KEPT, a value or KEPT for each control).

    ``picked`` is what was clicked in a figure, as the query of a URL: ``region=SE311&domain=food``.
    """
    page = read_page(context, pathname, search, None)
    if page is None:
        return KEPT, [KEPT] * len(given)
    if url_fired:
        return KEPT, _moved(page.question.selection, given)
    dataset = page.question.dataset
    state = controls.chosen(page.question, given)
    if picked is not None:
        state = _with_picked(state, pathname, picked)
    if state == page.state:
        return KEPT, _moved(page.question.selection, given)
    return to_query(state), _moved(resolve(state, dataset), given)


def _with_picked(state: ViewState, pathname: str, picked: str) -> ViewState:
    """The state with the codes that were clicked; the measure stays.

    A key that was clicked with no code is cleared: a line between two regions is not one of them.
    """
    clicked, _ = parse_url(pathname, picked)
    named = dict(parse_qsl(picked, keep_blank_values=True))
    names = ("region", "partner", "domain", "initiative", "regions")
    codes = {name: getattr(clicked, name) for name in names if clicked and name in named}
    return state.but(**{name: code for name, code in codes.items() if code or not named[name]})


def _moved(selection: Selection, given: Mapping[str, str | None]) -> list[Written]:
    """For each control the value it should show, or KEPT when it does."""
    shown = controls.values(selection)
    return [KEPT if shown[key] == value else shown[key] for key, value in given.items()]
