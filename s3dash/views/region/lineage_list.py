"""What became of a region's areas, as a list: for narrow windows, for paper, for listening."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from s3dash.analysis.pages.region_changes import AreaNote, ChangeNote
from s3dash.i18n import Translator
from s3dash.ui.core.attributes import attributes
from s3dash.ui.widgets.evidence import remark


def lineage_list(changes: tuple[ChangeNote, ...], t: Translator) -> Component | None:
    """A line a change: its kind, what it rests on, the earlier and the later wording."""
    if not changes:
        return None
    return html.Ul([_change(change, t) for change in changes], className="priority-list lineage")


def _change(change: ChangeNote, t: Translator) -> Component:
    kind = html.Strong(change.kind_words)
    basis = f" ({change.basis_words})" if change.basis_words else ""
    arrow = html.Span([" ", html.Span("→", **attributes(aria_hidden="true")), " "])
    names: list[Component] = []
    for area in (change.earlier, change.later):
        if area is not None:
            names += [*([arrow] if names else []), _worded(area)]
    return html.Li([html.P([kind, basis, ": ", *names]), remark(change.note, t)])


def _worded(area: AreaNote) -> Component:
    name = html.Span(area.wording.text, lang=area.wording.language)
    return html.Span([name, f" ({area.round_name})"]) if area.round_name else name
