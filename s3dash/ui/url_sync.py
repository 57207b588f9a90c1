"""The one writer of the URL.

The URL fired: write the controls. A control fired: write the URL. Never both, and nothing when the
other side already says so. Dash also fires the callback when the router inserts a page's controls;
they say what the URL says, so nothing comes of it.
"""

from __future__ import annotations

from typing import Any

from dash import ALL, Dash, Input, Output, State, ctx, no_update

from s3dash.state import to_query
from s3dash.ui import controls, ids
from s3dash.ui.atlas import Atlas, read_page


def register(app: Dash, atlas: Atlas) -> None:
    """Add the callback that keeps URL and controls the same."""

    @app.callback(
        Output(ids.URL, "search"),
        Output(ids.control(ALL), "value"),
        Input(ids.URL, "search"),
        Input(ids.control(ALL), "value"),
        State(ids.URL, "pathname"),
        prevent_initial_call=True,
    )
    def sync_url(search: str, given: list[Any], pathname: str) -> tuple[Any, list[Any]]:
        keys = [one["id"]["key"] for one in ctx.inputs_list[1]]
        url_fired = f"{ids.URL}.search" in ctx.triggered_prop_ids
        return synced(atlas, pathname, search, dict(zip(keys, given, strict=True)), url_fired)


def synced(
    atlas: Atlas, pathname: str, search: str, given: dict[str, Any], url_fired: bool
) -> tuple[Any, list[Any]]:
    """What to write: (query or no_update, a value or no_update for each control)."""
    untouched = [no_update] * len(given)
    page = read_page(atlas, pathname, search, None)
    if page is None:
        return no_update, untouched
    if url_fired:
        shown = controls.values(page.selection)
        return no_update, [
            no_update if shown[key] == value else shown[key] for key, value in given.items()
        ]
    state = controls.chosen(page.selection, given, page.edition.dataset)
    return (no_update if state == page.state else to_query(state)), untouched
