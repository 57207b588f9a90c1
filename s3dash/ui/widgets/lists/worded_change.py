"""What became of one area, in a line: its kind, what it rests on, the earlier and later wording."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from s3dash.analysis.changes.of_region import AreaNote, ChangeNote
from s3dash.ui.core.attributes import attributes


def worded_change(
    change: ChangeNote, inferred: str = "", tags: Sequence[Component] = ()
) -> Component:
    """The line, with the sign of what is inferred behind its kind, and tags at its end."""
    kind = html.Strong(change.kind_words + (inferred if change.inferred else ""))
    basis = f" ({change.basis_words})" if change.basis_words else ""
    arrow = html.Span([" ", html.Span("→", **attributes(aria_hidden="true")), " "])
    names: list[Component] = []
    is_same = change.earlier and change.later and change.earlier.wording == change.later.wording
    for area in (None if is_same else change.earlier, change.later):
        if area is not None:
            names += [*([arrow] if names else []), _worded(area)]
    ends = [part for tag in tags for part in (" ", tag)]
    return html.P([kind, basis, ": ", *names, *ends])


def _worded(area: AreaNote) -> Component:
    name = html.Span(area.wording.text, lang=area.wording.language)
    return html.Span([name, f" ({area.round_name})"]) if area.round_name else name
