"""The controls of the selection, and what choosing in one of them means for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from s3dash.analysis.question import Question
from s3dash.analysis.selection import Selection
from s3dash.i18n import Translator
from s3dash.model.of_transition import transitions_in
from s3dash.state import CHOICES, KEY_OF, NONE, NUMBER, ViewState, hidden_fields
from s3dash.ui.core import ids
from s3dash.ui.core.browser_components import Folded, Select
from s3dash.ui.widgets.options.initiative_options import initiative_options
from s3dash.ui.widgets.options.region_options import option, region_options

CHOSEN = (
    *("layout", "order", "scope", "show", "match", "weights", "distance", "together"),
    *("direction", "transition"),
)
FLAGS = ("bands", "group", "incomplete")
NUMBERS = ("least", "strength")
# the control of a round of a comparison -> the part of the selection that it sets
COMPARED = {key: part for part, key in KEY_OF.items()}
# a control that adds to a list -> the list
ADDED = {"add": "regions", "add-domain": "add", "drop-domain": "drop"}
# the list -> the control that adds to it
ADDING = {name: key for key, name in ADDED.items()}


def values(selection: Selection) -> dict[str, str]:
    """What each control shows for a selection."""
    state = selection.state
    return {
        "measure": state.shown_measure,
        "domain": state.domain or NONE,
        "initiative": state.initiative or NONE,
        "round": selection.round_code,
        **dict(zip(COMPARED, selection.rounds or (NONE, NONE), strict=True)),
        "region": state.region or NONE,
        "partner": state.partner or NONE,
        "join": state.join or NONE,
        **dict.fromkeys(ADDED, NONE),
        **{key: state.shown(key) for key in CHOSEN},
        **{key: "1" if getattr(state, key) else "0" for key in FLAGS},
        **{key: str(getattr(state, key) or NONE) for key in NUMBERS},
    }


def chosen(
    question: Question, given: Mapping[str, str | None], shown: Question | None = None
) -> ViewState:
    """The selection after the controls were set to ``given``; equal to before when nothing is new.

    The controls are those of the page that is ``shown``, where it is not the question's yet: what
    they show of that one has not been chosen.

    Choosing a domain shows its status, and choosing an initiative its members: the reader has just
    asked for it. Clearing one goes back to the default measure.
    """
    state = question.state
    before = values((shown or question).selection)
    fresh = {key: value for key, value in given.items() if key in before and value != before[key]}
    for key, value in fresh.items():
        code = None if value in {None, NONE} else value
        if key in {"round", "to"}:
            latest = question.dataset.latest_round
            part = COMPARED.get(key, key)
            state = state.but(**{part: None if code == latest else code})
        else:
            state = state.but(**_changes(state, key, code))
    return state


def sent(question: Question, given: Mapping[str, str]) -> ViewState:
    """The selection after a form was sent from the page of the question.

    ``given`` is what each control says, by its key in addresses, see ``Form``. A form may change
    several at once: a measure that was chosen holds against the one that a domain or an initiative
    would show.
    """
    by_control = {ADDING.get(name, name): value for name, value in given.items()}
    return chosen(question, dict(sorted(by_control.items(), key=lambda one: one[0] == "measure")))


def _changes(state: ViewState, key: str, code: str | None) -> dict[str, Any]:
    """What choosing a code, or none, in a control changes of the selection."""
    if key in ADDED:
        return {ADDED[key]: (*getattr(state, ADDED[key]), *([code] if code else []))}
    if key == "domain":
        return {"domain": code, "measure": "status" if code else None}
    if key == "initiative":
        return {"initiative": code, "measure": "membership" if code else None}
    if key == "region":
        return {"region": code, "regions": () if state.view == "network" else state.regions}
    return {COMPARED.get(key, key): _read(key, code)}


def _read(key: str, code: str | None) -> str | int | bool | None:
    """The value of a part of the selection that a control's value means."""
    if key in FLAGS:
        return code == "1"
    if key in NUMBERS:
        return int(code) if code and NUMBER.fullmatch(code) else None
    if key in CHOSEN:
        return code if code in CHOICES[key] else None
    return code


def form_fields(state: ViewState, offered: Iterable[Component]) -> tuple[tuple[str, str], ...]:
    """What the form that the offered controls are in holds besides them: (key, value) each."""
    return hidden_fields(state, form_keys(offered))


def form_keys(offered: Iterable[Component]) -> list[str]:
    """The keys that the offered controls have in addresses."""
    return [
        one.name
        for control in offered
        for one in control._traverse()
        if isinstance(getattr(one, "id", None), dict)
    ]


def measure_control(question: Question) -> Component:
    """Which measure the view shows."""
    state = question.state
    options = [(one, question.t(f"measure-{one}", view=state.view)) for one in state.measures]
    return _radio("measure", question, options)


def choice_control(key: str, question: Question) -> Component:
    """One of the choices of a part of the selection: the messages ``key-choice``."""
    measure = question.state.shown_measure
    options = [(one, question.t(f"{key}-{one}", measure=measure)) for one in CHOICES[key]]
    return _radio(key, question, options)


def weights_controls(question: Question) -> list[Component]:
    """How priorities are counted, where the measure that is shown depends on it."""
    is_used = "weights" in question.state.parts
    return [choice_control("weights", question)] if is_used else []


def incomplete_controls(question: Question) -> list[Component]:
    """Whether incomplete regions are shown too, where the picture is one of pairs."""
    is_used = "incomplete" in question.state.parts
    return [flag_control("incomplete", question)] if is_used else []


def transition_controls(question: Question) -> list[Component]:
    """Which transition is shown, of those that priorities of the round contribute to.

    One that an address asks for is among them, so that the control says what is shown.
    """
    if "transition" not in question.state.parts:
        return []
    known = transitions_in(question.dataset, question.round_code)
    used = {*known, *filter(None, [question.state.transition])}
    every = CHOICES["transition"][0]
    offered = [one for one in CHOICES["transition"] if one == every or one in used]
    return [select_control("transition", question, offered)] if used else []


def folded_controls(question: Question, listed: Sequence[Component]) -> Component:
    """Controls behind a line, open where one of them says something else than by default."""
    is_open = any(getattr(question.state, key) for key in form_keys(listed))
    return Folded(
        id="more-controls", children=[*listed], words=question.t("more-controls"), isOpen=is_open
    )


def select_control(key: str, question: Question, offered: Sequence[str] = ()) -> Component:
    """As ``choice_control``, as a list that opens: for many choices, all or those offered."""
    t = question.t
    options = [option(one, t(f"{key}-{one}")) for one in offered or CHOICES[key]]
    return _labelled(key, _choices(key, question.selection, options), t)


def flag_control(key: str, question: Question) -> Component:
    """A choice of two: the messages ``key-0`` and ``key-1``."""
    return _radio(key, question, [(one, question.t(f"{key}-{one}")) for one in ("0", "1")])


def least_control(question: Question, most: int, lines: int) -> Component:
    """How many domains a line needs, up to ``most``; by itself there are at most ``lines``."""
    counts = sorted({*range(1, most + 1), question.state.least or 1})
    options = [(str(count), question.t("least-domains", count=count)) for count in counts]
    return _select("least", question, options, unset=question.t("no-least", most=lines))


def strength_control(question: Question, steps: Iterable[int], lines: int) -> Component:
    """How complementary two regions must be for a line, in per cent."""
    chosen_one = question.state.strength
    shares = sorted({*steps, *([chosen_one] if chosen_one else [])})
    options = [(str(share), question.t("strength-share", share=share)) for share in shares]
    return _select("strength", question, options, unset=question.t("no-strength", most=lines))


def round_control(question: Question) -> Component:
    """Which round is shown, the latest first."""
    options = [(code, question.name("rounds", code)) for code in reversed(question.dataset.rounds)]
    return _radio("round", question, options)


def compared_controls(question: Question) -> list[Component]:
    """From which round to which: any but the last, any but the first; none where there is one."""
    if question.selection.rounds is None:
        return []
    rounds = question.dataset.rounds
    controls = []
    for key, codes in {"from": rounds[:-1], "to": rounds[1:]}.items():
        named = [option(code, question.name("rounds", code)) for code in reversed(codes)]
        select = _choices(key, question.selection, named)
        controls.append(_labelled(key, select, question.t))
    return controls


def domain_control(question: Question, *, called: str = "") -> Component:
    """Which domain, by name; the label is the message of the key, or of ``called``."""
    return _domains("domain", question, called)


def added_domain_control(key: str, question: Question) -> Component:
    """One more domain for the list that ``key`` of ``ADDED`` adds to, by name."""
    return _domains(key, question)


def _domains(key: str, question: Question, called: str = "") -> Component:
    t = question.t
    rows = sorted(question.dataset.rows("domains"), key=lambda row: t.sort_key(t.name(row)))
    return _select(key, question, [(row.domain_code, t.name(row)) for row in rows], called)


def whole_region_control(
    key: str, question: Question, *, groups: bool = True, areas: bool = False, called: str = ""
) -> Component:
    """Any region, under headings; the label is the message of the key, or of ``called``.

    What is chosen is offered too: a list that lacks it would say, and send, something else. With
    ``areas`` only those abroad that have areas in the round are.
    """
    t, here = question.t, values(question.selection)[key]
    listed = region_options(question, here, groups=groups, areas=areas)
    options = [option(NONE, t(f"no-{key}")), *listed]
    return _labelled(key, _choices(key, question.selection, options), t, called)


def initiative_control(question: Question) -> Component:
    """Which initiative: the tree as indented names, each level by name, projects last."""
    return _select("initiative", question, initiative_options(question))


def join_control(question: Question) -> Component:
    """Which initiative a scenario lets the region join, as ``initiative_control``."""
    return _select("join", question, initiative_options(question))


def _radio(key: str, question: Question, options: list[tuple[str, str]]) -> Component:
    radio = dbc.RadioItems(
        id=ids.control(key),
        name=ADDED.get(key, key),
        options=[option(value, label) for value, label in options],
        value=values(question.selection)[key],
    )
    return html.Fieldset([html.Legend(question.t(f"control-{key}")), radio], className="control")


def _select(
    key: str, question: Question, options: list[tuple[str, str]], label: str = "", unset: str = ""
) -> Component:
    """A list of choices; ``unset`` is what it says while none is made."""
    t = question.t
    none = (NONE, unset or t(f"no-{key}"))
    listed = [option(value, words) for value, words in [none, *options]]
    return _labelled(key, _choices(key, question.selection, listed), t, label)


def _choices(key: str, selection: Selection, options: list[dict[str, Any]]) -> Component:
    return Select(
        id=ids.control(key),
        name=ADDED.get(key, key),
        options=options,
        value=values(selection)[key],
    )


def _labelled(key: str, select: Component, t: Translator, label: str = "") -> Component:
    words = html.Span(t(f"control-{label or key}"), className="control-label")
    return html.Label([words, select], className="control", id=f"select-{key}")
