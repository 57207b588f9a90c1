"""What became of a region's areas, as a list: for narrow windows, for paper, for listening."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from s3dash.analysis.facts.evidence import wordings
from s3dash.analysis.facts.lineage import Change
from s3dash.analysis.words.wording import Wording
from s3dash.i18n import Translator
from s3dash.ui.core.attributes import attributes
from s3dash.ui.widgets.priorities import remark


def lineage_list(changes: tuple[Change, ...], t: Translator) -> Component | None:
    """A line a change: its kind, what it rests on, the earlier and the later wording."""
    if not changes:
        return None
    return html.Ul([_change(change, t) for change in changes], className="priority-list lineage")


def _change(change: Change, t: Translator) -> Component:
    kind = html.Strong(t(f"lineage-{change.kind.replace('_', '-')}"))
    basis = f" ({t(f'code-basis-{change.basis}')})" if change.basis else ""
    names = [
        _worded(wordings(row, t.language)[0])
        for row in (change.earlier, change.later)
        if row is not None
    ]
    arrow = html.Span([" ", html.Span("→", **attributes(aria_hidden="true")), " "])
    line = [kind, basis, ": ", names[0], *([arrow, names[1]] if len(names) > 1 else [])]
    return html.Li([html.P(line), remark(change.note, t)])


def _worded(wording: Wording) -> Component:
    return html.Span(wording.text, lang=wording.language)
