"""What is written on a picture of a figure besides its heading and sentence."""

from __future__ import annotations

from s3dash.analysis.selection import TABLE_OF, Selection
from s3dash.i18n import Translator
from s3dash.model import Dataset

SEPARATOR = " · "
# The lists of domains that a scenario changes.
CHANGED = ("add", "drop")


def is_scenario(selection: Selection) -> bool:
    """Whether the page shows what is not decided, and must say so wherever it goes."""
    return selection.state.view == "partner" and selection.state.shown("show") == "scenario"


def selection_words(selection: Selection, dataset: Dataset, t: Translator) -> str:
    """What the figure was narrowed down to, as ``Tema: Material · Region: Skåne``; may be empty."""
    state = selection.state
    words = [t("scenario-label")] if is_scenario(selection) else []
    for part in state.parts:
        if part == "regions" and state.regions:
            names = [t.name(dataset.row("regions", code)) for code in state.regions]
            words.append(t("picture-regions", regions=", ".join(names)))
        elif part == "scope" and state.scope:
            words.append(t("picture-scope", scope=state.scope))
        elif part == "weights" and state.weights:
            name = t(f"weights-{state.weights}")
            words.append(t("picture-part", part=t("control-weights"), name=name))
        elif part in CHANGED and (codes := getattr(state, part)):
            names = [t.name(dataset.row("domains", code)) for code in codes]
            words.append(t("picture-part", part=t(f"control-{part}-domain"), name=", ".join(names)))
        elif part in TABLE_OF and (code := getattr(state, part)):
            name = t.name(dataset.row(TABLE_OF[part], code))
            words.append(t("picture-part", part=t(f"control-{part}"), name=name))
    return SEPARATOR.join(words)
