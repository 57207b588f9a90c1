"""What is written on a picture of a figure besides its heading and sentence."""

from __future__ import annotations

from collections.abc import Iterable

from s3dash.analysis.question import Question
from s3dash.analysis.selection import TABLE_OF, Selection
from s3dash.state import KEY_OF

SEPARATOR = " · "
# The lists of domains that a scenario changes.
CHANGED = ("add", "drop")
# Parts that are one of some choices -> the message that says what is chosen.
LABELLED = {"match": "picture-match", "weights": "control-weights"}
# Those whose choices say themselves what they are of.
PLAIN = ("show", "distance", "together", "direction", "transition")
FLAGS = ("brief", "group", "incomplete")


def is_scenario(selection: Selection) -> bool:
    """Whether the page shows what is not decided, and must say so wherever it goes."""
    return selection.state.view == "partner" and selection.state.shown("show") == "scenario"


def selection_words(question: Question, said: str = "") -> str:
    """What the figure was narrowed down to, as ``Tema: Material · Region: Skåne``; may be empty.

    Args:
        question: what is asked.
        said: the part of the selection that is told elsewhere.
    """
    state = question.state
    words = [question.t("scenario-label")] if is_scenario(question.selection) else []
    parts = [part for part in state.parts if not (part == "show" and words)]
    found = [part_words(one, question) for one in parts if one != said and getattr(state, one)]
    return SEPARATOR.join([*words, *found])


def part_words(part: str, question: Question) -> str:
    """What is chosen of a part, which must be set."""
    t = question.t
    value = getattr(question.state, part)
    if part == "regions":
        return t("picture-regions", regions=_names("regions", value, question))
    if part == "scope":
        return t("picture-scope", scope=value)
    if part in FLAGS:
        return t(f"{part}-1")
    if part == "least":
        return t("picture-least", count=value)
    if part in PLAIN:
        return t(f"{part}-{value}")
    if part == "strength":
        label, name = "control-strength", t("strength-share", share=value)
    elif part in LABELLED:
        label, name = LABELLED[part], t(f"{part}-{value}")
    elif part in CHANGED:
        label, name = f"control-{part}-domain", _names("domains", value, question)
    elif part in TABLE_OF:
        key = KEY_OF.get(part, part)
        label, name = f"control-{key}", _names(TABLE_OF[part], (value,), question)
    else:
        label, name = f"control-{part}", str(value)
    return t("picture-part", part=t(label), name=name)


def _names(table: str, codes: Iterable[str], question: Question) -> str:
    return ", ".join(question.t.fitting(question.name(table, code) for code in codes))
