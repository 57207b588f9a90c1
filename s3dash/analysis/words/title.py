"""What a page is called in a tab, in the history and in a copied link: one place for all views.

Two addresses that show something else are called something else. The heading says most of it; what
is chosen besides stands before it by name, and how it is counted and drawn behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from s3dash.analysis.question import Question
from s3dash.analysis.selection import LISTED, TABLE_OF
from s3dash.analysis.words.answer import Answer
from s3dash.analysis.words.caption import SEPARATOR, is_scenario, part_words
from s3dash.state import CHOICES, OF_PAIRS, ViewState

# Signs of a title; tabs and lists show fewer still.
LONGEST = 200
DASH = " – "
# What is named before the heading, in order, where the page shows something of it: first what the
# heading of a page with several says.
NAMED = ("regions", "region", "partner", "domain", "initiative")
# What a scenario changes -> the message that says so.
CHANGED = {
    "add": "scenario-change-add",
    "drop": "scenario-change-drop",
    "join": "scenario-change-join",
}
# How it is counted and which of it is shown, in order.
COUNTED = (
    *("direction", "scope", "weights", "least", "strength", "distance", "together"),
    *("group", "incomplete", "transition"),
)
# view -> how it is drawn
DRAWN_OF = {"matrix": ("order", "bands"), "network": ("layout",), "data": ("order",)}
# view -> what is marked in it besides the parts of its state
MARKED_OF = {"domain": ("region",), "initiatives": ("region",)}
# Views that show all rounds at once, or say which two they compare.
ROUNDLESS = ("initiatives", "changes")


def page_title(question: Question, answer: Answer) -> str:
    """The title of the page that shows an answer, without the product's name."""
    heading = answer.heading
    before, rest = _unsaid(_named(question), heading)
    behind, _ = _unsaid(settings_words(question, answer), rest)
    # what changes nothing is marked as no scenario on the page either
    is_marked = is_scenario(question.selection) and not answer.data_table.empty
    label = [question.t("scenario-label")] if is_marked else []
    parts = [*label, *before, heading, *([SEPARATOR.join(behind)] if behind else [])]
    return _shortened(DASH.join(parts), question)


def _unsaid(parts: Iterable[str], heading: str) -> tuple[list[str], str]:
    """The parts that a heading does not say, and what is left of the heading.

    What a heading says once is said of one part: a region may be its own partner.
    """
    unsaid, rest = [], heading
    for words in parts:
        # as words of their own, so that Energi is not said by Energiteknik
        left = re.sub(rf"(?<!\w){re.escape(words)}(?!\w)", "", rest, count=1, flags=re.IGNORECASE)
        if left == rest:
            unsaid.append(words)
        rest = left
    return unsaid, rest


def _named(question: Question) -> Iterator[str]:
    """The names of what is chosen, and what a scenario changes; all that the page shows."""
    state = question.state
    shown = {*state.parts, *MARKED_OF.get(state.view, ())}
    if state.shown_measure in OF_PAIRS and state.region:
        shown.add("partner")
    # a partner is somebody's: without a region the page is of nobody yet
    if state.view == "partner" and not state.region:
        shown.discard("partner")
    if state.view == "matrix" and state.region:
        shown.add("initiative")
    # of a consortium's regions one builds it, which the heading does not tell
    builds = state.view == "partner" and state.shown("show") == "consortium"
    for part in NAMED:
        if part in shown:
            for table, code in _codes(question, part):
                name = _name(question, table, code)
                is_builder = builds and part == "region"
                label = question.t("control-builder") if is_builder else ""
                yield question.t("picture-part", part=label, name=name) if label else name
    for part, message in CHANGED.items():
        if part in shown:
            for table, code in _codes(question, part):
                yield question.t(message, name=question.name(table, code))


def _name(question: Question, table: str, code: str) -> str:
    """The name; of a group that is called as one of its regions, with that it is a group."""
    name, dataset = question.name(table, code), question.dataset
    groups = dataset.regions_of_kind("group") if table == "regions" else ()
    others = (question.name(table, one) for one in dataset.regions_of_kind("region"))
    if code not in groups or name not in others:
        return name
    return question.t("region-elsewhere", name=name, kind="group", country="")


def _codes(question: Question, part: str) -> list[tuple[str, str]]:
    """(table, code) of each that is chosen of a part."""
    value = getattr(question.state, part)
    codes = value if isinstance(value, tuple) else (value,) if value else ()
    return [(TABLE_OF[LISTED.get(part, part)], code) for code in codes]


def settings_words(question: Question, answer: Answer) -> Iterator[str]:
    """The round unless it is the latest, how it is counted, how it is drawn."""
    state = question.state
    if _tells_round(state) and question.round_code != question.dataset.latest_round:
        yield question.round_name
    if question.selection.rounds and (state.from_round or state.to_round):
        earlier, later = question.selection.rounds
        names = {"earlier": question.name("rounds", earlier)}
        yield question.t("changes-rounds", **names, later=question.name("rounds", later))
    if "match" in state.parts and state.match:
        yield part_words("match", question)
    drawn = DRAWN_OF.get(state.view, ())
    for part in (*COUNTED, *drawn):
        # the heading of a map says which regions it is of, whatever the measure
        is_said = part == "scope" and state.view == "map"
        if part in (*state.parts, *drawn) and getattr(state, part) and not is_said:
            yield _setting(part, question)
    if state.view == "map" and state.grid and state.shown_scope == "sweden":
        yield question.t("title-grid")
    if state.table and not answer.data_table.empty:
        yield question.t("title-table")


def _tells_round(state: ViewState) -> bool:
    """Whether anything on the page is of the round: taking part is not, what a region names is."""
    if state.shown_measure == "membership":
        return state.view == "map" or bool(state.region and not state.initiative)
    return state.view not in ROUNDLESS


def _setting(part: str, question: Question) -> str:
    """What is chosen of a part, in the words of its control."""
    state, t = question.state, question.t
    if part in {"scope", "weights", "least", "strength", "group"}:
        return part_words(part, question)
    if part in CHOICES:
        return t(f"{part}-{getattr(state, part)}", measure=state.shown_measure)
    return t(f"{part}-1")


def _shortened(title: str, question: Question) -> str:
    """The title with codes for the longest names, as many as it takes."""
    chosen = [one for part in (*NAMED, *CHANGED) for one in _codes(question, part)]
    names = {question.name(table, code): code for table, code in chosen}
    for name in sorted(names, key=len, reverse=True):
        if len(title) <= LONGEST:
            break
        title = title.replace(name, names[name])
    return title if len(title) <= LONGEST else title[: LONGEST - 1] + "…"
