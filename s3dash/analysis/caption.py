"""What is written on a picture of a figure besides its heading and sentence."""

from __future__ import annotations

from s3dash.analysis.selection import TABLE_OF, Selection
from s3dash.i18n import Translator
from s3dash.model import Dataset

# measure -> the parts of the selection that it depends on; where there is no measure, on both
PARTS_OF = {"status": ("domain",), "membership": ("initiative",), "": ("domain", "initiative")}
SEPARATOR = " · "


def selection_words(selection: Selection, dataset: Dataset, t: Translator) -> str:
    """What the figure was narrowed down to, as ``Tema: Material · Region: Skåne``; may be empty."""
    state = selection.state
    words = []
    for part in (*PARTS_OF.get(state.shown_measure, ()), "region"):
        code = getattr(state, part)
        if code:
            name = t.name(dataset.row(TABLE_OF[part], code))
            words.append(t("picture-part", part=t(f"control-{part}"), name=name))
    if state.regions:
        names = [t.name(dataset.row("regions", code)) for code in state.regions]
        words.append(t("picture-regions", regions=", ".join(names)))
    if state.scope:
        words.append(t("picture-scope", scope=state.scope))
    return SEPARATOR.join(words)
