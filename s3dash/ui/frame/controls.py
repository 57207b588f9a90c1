"""The controls of the selection, and what choosing in one of them means for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from s3dash.analysis.selection import Selection
from s3dash.i18n import Translator
from s3dash.model import Dataset
from s3dash.state import CHOICES, NUMBER, ViewState
from s3dash.ui.core import ids

# An option's value for "none chosen": a select shows nothing at all for an empty one, and no code
# begins with a hyphen.
NONE = "-"
CHOSEN = ("layout", "order", "scope", "show", "match", "weights", "distance", "together")
FLAGS = ("bands", "group")
NUMBERS = ("least", "strength")
# a control that adds to a list -> the list
ADDED = {"add": "regions", "add-domain": "add", "drop-domain": "drop"}


def values(selection: Selection) -> dict[str, str]:
    """What each control shows for a selection."""
    state = selection.state
    return {
        "measure": state.shown_measure,
        "domain": state.domain or NONE,
        "initiative": state.initiative or NONE,
        "round": selection.round_code,
        "region": state.region or NONE,
        "partner": state.partner or NONE,
        "join": state.join or NONE,
        **dict.fromkeys(ADDED, NONE),
        **{key: state.shown(key) for key in CHOSEN},
        **{key: "1" if getattr(state, key) else "0" for key in FLAGS},
        **{key: str(getattr(state, key) or NONE) for key in NUMBERS},
    }


def chosen(selection: Selection, given: Mapping[str, Any], dataset: Dataset) -> ViewState:
    """The selection after the controls were set to ``given``; equal to before when nothing is new.

    Choosing a domain shows its status, and choosing an initiative its members: the reader has just
    asked for it. Clearing one goes back to the default measure.
    """
    state = selection.state
    before = values(selection)
    fresh = {key: value for key, value in given.items() if key in before and value != before[key]}
    for key, value in fresh.items():
        code = None if value in {None, NONE} else value
        if key == "round":
            state = state.but(round=None if code == dataset.latest_round else code)
        else:
            state = state.but(**_changes(state, key, code))
    return state


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
    return {key: _read(key, code)}


def _read(key: str, code: str | None) -> Any:
    """The value of a part of the selection that a control's value means."""
    if key in FLAGS:
        return code == "1"
    if key in NUMBERS:
        return int(code) if code and NUMBER.fullmatch(code) else None
    if key in CHOSEN:
        return code if code in CHOICES[key] else None
    return code


def measure_control(selection: Selection, t: Translator) -> Component:
    """Which measure the view shows."""
    state = selection.state
    options = [(one, t(f"measure-{one}", view=state.view)) for one in state.measures]
    return _radio("measure", selection, options, t)


def choice_control(key: str, selection: Selection, t: Translator) -> Component:
    """One of the choices of a part of the selection: the messages ``key-choice``."""
    measure = selection.state.shown_measure
    options = [(one, t(f"{key}-{one}", measure=measure)) for one in CHOICES[key]]
    return _radio(key, selection, options, t)


def weights_controls(selection: Selection, t: Translator) -> list[Component]:
    """How priorities are counted, where the measure that is shown depends on it."""
    is_used = "weights" in selection.state.parts
    return [choice_control("weights", selection, t)] if is_used else []


def select_control(key: str, selection: Selection, t: Translator) -> Component:
    """As ``choice_control``, as a list that opens: for many choices."""
    options = [(one, t(f"{key}-{one}")) for one in CHOICES[key]]
    return _labelled(key, _choices(key, selection, options), t)


def flag_control(key: str, selection: Selection, t: Translator) -> Component:
    """A choice of two: the messages ``key-0`` and ``key-1``."""
    return _radio(key, selection, [(one, t(f"{key}-{one}")) for one in ("0", "1")], t)


def least_control(selection: Selection, most: int, t: Translator) -> Component:
    """How many domains a line between two regions needs, up to ``most``."""
    counts = sorted({*range(1, most + 1), selection.state.least or 1})
    options = [(str(count), t("least-domains", count=count)) for count in counts]
    return _select("least", selection, options, t)


def strength_control(selection: Selection, steps: Iterable[int], t: Translator) -> Component:
    """How complementary two regions must be for a line, in per cent."""
    chosen_one = selection.state.strength
    shares = sorted({*steps, *([chosen_one] if chosen_one else [])})
    options = [(str(share), t("strength-share", share=share)) for share in shares]
    return _select("strength", selection, options, t)


def round_control(selection: Selection, dataset: Dataset, t: Translator) -> Component:
    """Which round is shown, the latest first."""
    options = [(code, t.name(dataset.row("rounds", code))) for code in reversed(dataset.rounds)]
    return _radio("round", selection, options, t)


def domain_control(
    selection: Selection, dataset: Dataset, t: Translator, *, called: str = ""
) -> Component:
    """Which domain, by name; the label is the message of the key, or of ``called``."""
    return _domains("domain", selection, dataset, t, called)


def added_domain_control(
    key: str, selection: Selection, dataset: Dataset, t: Translator
) -> Component:
    """One more domain for the list that ``key`` of ``ADDED`` adds to, by name."""
    return _domains(key, selection, dataset, t)


def _domains(
    key: str, selection: Selection, dataset: Dataset, t: Translator, called: str = ""
) -> Component:
    rows = sorted(dataset.rows("domains"), key=lambda row: t.sort_key(t.name(row)))
    return _select(key, selection, [(row.domain_code, t.name(row)) for row in rows], t, called)


def whole_region_control(
    key: str,
    selection: Selection,
    dataset: Dataset,
    t: Translator,
    *,
    groups: bool = True,
    called: str = "",
) -> Component:
    """Any region: Sweden's, then the groups unless left out, then Europe's, each by name.

    The label is the message of the key, or of ``called``.
    """
    rows = [
        row
        for kind in ("region", *(["group"] if groups else []), "partner")
        for row in sorted(
            (dataset.row("regions", code) for code in dataset.regions_of_kind(kind)),
            key=lambda row: t.sort_key(t.name(row)),
        )
    ]
    options = [(row.region_code, kind_and_name(row, t)) for row in rows]
    return _select(key, selection, options, t, called)


def kind_and_name(row: Any, t: Translator) -> str:
    """A region's name, with what tells that it is a group or where in Europe it is."""
    if row.region_kind == "region":
        return t.name(row)
    name, country = t.name(row), row.country_code if isinstance(row.country_code, str) else ""
    if name.endswith(f"({country})"):
        return name
    return t("region-elsewhere", name=name, kind=row.region_kind, country=country)


def initiative_control(selection: Selection, dataset: Dataset, t: Translator) -> Component:
    """Which initiative: the tree as indented names, each level by name."""
    return _select("initiative", selection, list(_tree(dataset, None, 0, t)), t)


def join_control(selection: Selection, dataset: Dataset, t: Translator) -> Component:
    """Which initiative a scenario lets the region join, as ``initiative_control``."""
    return _select("join", selection, list(_tree(dataset, None, 0, t)), t)


def _tree(
    dataset: Dataset, parent: str | None, depth: int, t: Translator
) -> Iterable[tuple[str, str]]:
    rows = [dataset.row("initiatives", code) for code in dataset.children(parent)]
    for row in sorted(rows, key=lambda row: t.sort_key(t.name(row))):
        yield row.initiative_code, "\N{EM SPACE}" * depth + t.name(row)
        yield from _tree(dataset, row.initiative_code, depth + 1, t)


def _radio(
    key: str, selection: Selection, options: list[tuple[str, str]], t: Translator
) -> Component:
    radio = dbc.RadioItems(
        id=ids.control(key),
        name=key,
        options=[{"label": label, "value": value} for value, label in options],
        value=values(selection)[key],
    )
    return html.Fieldset([html.Legend(t(f"control-{key}")), radio], className="control")


def _select(
    key: str, selection: Selection, options: list[tuple[str, str]], t: Translator, label: str = ""
) -> Component:
    select = _choices(key, selection, [(NONE, t(f"no-{key}")), *options])
    return _labelled(key, select, t, label)


def _choices(key: str, selection: Selection, options: list[tuple[str, str]]) -> Component:
    return dbc.Select(
        id=ids.control(key),
        name=key,
        options=[{"label": label, "value": value} for value, label in options],
        value=values(selection)[key],
    )


def _labelled(key: str, select: Component, t: Translator, label: str = "") -> Component:
    words = html.Span(t(f"control-{label or key}"), className="control-label")
    return html.Label([words, select], className="control", id=f"select-{key}")
