"""Whom a region might call, a sentence each, with the way to the page of the pair."""

from __future__ import annotations

from collections.abc import Iterable

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.conversations.conversation import Conversation
from s3dash.state import ViewState, to_url


def conversation_list(conversations: Iterable[Conversation], state: ViewState) -> Component:
    """The conversations of the region that asks, in their order."""
    return html.Ul(
        [html.Li(_item(one, state)) for one in conversations], className="conversation-list"
    )


def _item(one: Conversation, state: ViewState) -> list[Component | str]:
    pair = state.elsewhere(
        "partner", region=one.region, partner=one.partner, domain=None, initiative=None
    )
    return [dcc.Link(one.name, href=to_url(pair)), f": {one.sentence}"]
