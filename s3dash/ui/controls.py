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
from s3dash.state import LAYOUTS, NUMBER, SCOPES, ViewState
from s3dash.ui import ids

# An option's value for "none chosen": a select shows nothing at all for an empty one, and no code
# begins with a hyphen.
NONE = "-"
CHOICES = {"scope": SCOPES, "layout": LAYOUTS}


def values(selection: Selection) -> dict[str, str]:
    """What each control shows for a selection."""
    state = selection.state
    return {
        "measure": state.shown_measure,
        "domain": state.domain or NONE,
        "initiative": state.initiative or NONE,
        "round": selection.round_code,
        "region": state.region or NONE,
        "scope": state.shown_scope,
        "layout": state.shown_layout,
        "least": str(state.least) if state.least else NONE,
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
        elif key == "measure":
            state = state.but(measure=value)
        elif key == "domain":
            state = state.but(domain=code, measure="status" if code else None)
        elif key == "initiative":
            state = state.but(initiative=code, measure="membership" if code else None)
        elif key == "least":
            state = state.but(least=int(code) if code and NUMBER.fullmatch(code) else None)
        elif key in CHOICES:
            state = state.but(**{key: code if code in CHOICES[key] else None})
        else:
            state = state.but(**{key: code})
    return state


def measure_control(selection: Selection, t: Translator) -> Component:
    """Which measure the view shows."""
    options = [
        (one, t(f"measure-{one}", view=selection.state.view)) for one in selection.state.measures
    ]
    return _radio("measure", selection, options, t)


def scope_control(selection: Selection, t: Translator) -> Component:
    """Which regions: Sweden's, Europe's, or both."""
    return _radio("scope", selection, [(one, t(f"scope-{one}")) for one in SCOPES], t)


def layout_control(selection: Selection, t: Translator) -> Component:
    """Where the nodes of a network stand."""
    return _radio("layout", selection, [(one, t(f"layout-{one}")) for one in LAYOUTS], t)


def least_control(selection: Selection, most: int, t: Translator) -> Component:
    """How many domains a line between two regions needs, up to ``most``."""
    counts = sorted({*range(1, most + 1), selection.state.least or 1})
    options = [(str(count), t("least-domains", count=count)) for count in counts]
    return _select("least", selection, options, t)


def round_control(selection: Selection, dataset: Dataset, t: Translator) -> Component:
    """Which round is shown, the latest first."""
    options = [(code, t.name(dataset.row("rounds", code))) for code in reversed(dataset.rounds)]
    return _radio("round", selection, options, t)


def domain_control(selection: Selection, dataset: Dataset, t: Translator) -> Component:
    """Which domain, by name."""
    rows = sorted(dataset.rows("domains"), key=lambda row: t.sort_key(t.name(row)))
    options = [(row.domain_code, t.name(row)) for row in rows]
    return _select("domain", selection, options, t)


def region_control(selection: Selection, dataset: Dataset, t: Translator) -> Component:
    """Which Swedish region, by name; one from elsewhere that a link names is listed, too."""
    codes = list(dataset.regions_of_kind("region"))
    region = selection.state.region
    if region and region not in codes:
        codes.append(region)
    rows = [dataset.row("regions", code) for code in codes]
    rows.sort(key=lambda row: t.sort_key(t.name(row)))
    return _select("region", selection, [(row.region_code, t.name(row)) for row in rows], t)


def initiative_control(selection: Selection, dataset: Dataset, t: Translator) -> Component:
    """Which initiative: the tree as indented names, each level by name."""
    return _select("initiative", selection, list(_tree(dataset, None, 0, t)), t)


def _tree(
    dataset: Dataset, parent: str | None, depth: int, t: Translator
) -> Iterable[tuple[str, str]]:
    rows = [
        row
        for row in dataset.rows("initiatives")
        if (row.parent_code if isinstance(row.parent_code, str) else None) == parent
    ]
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
    key: str, selection: Selection, options: list[tuple[str, str]], t: Translator
) -> Component:
    element = f"select-{key}"
    select = dbc.Select(
        id=ids.control(key),
        name=key,
        options=[
            {"label": t(f"no-{key}"), "value": NONE},
            *({"label": label, "value": value} for value, label in options),
        ],
        value=values(selection)[key],
    )
    words = html.Span(t(f"control-{key}"), className="control-label")
    return html.Label([words, select], className="control", id=element)
