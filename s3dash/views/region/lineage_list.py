"""What became of a region's areas, as a list: for narrow windows, for paper, for listening."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from s3dash.analysis.changes.of_region import ChangeNote
from s3dash.i18n import Translator
from s3dash.ui.widgets.evidence import remark
from s3dash.ui.widgets.lists.worded_change import worded_change


def lineage_list(changes: tuple[ChangeNote, ...], t: Translator) -> Component | None:
    """A line a change, with the compilers' remark on it."""
    if not changes:
        return None
    items = [html.Li([worded_change(one), remark(one.note, t)]) for one in changes]
    return html.Ul(items, className="priority-list lineage")
