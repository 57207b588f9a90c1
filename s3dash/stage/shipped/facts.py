"""What the titles and notes of the decks that ship name: read from the answers of their views."""

from __future__ import annotations

from typing import Any

import pandas as pd

from s3dash.analysis.changes.by_region import changes_by_region, in_sum, region_changes
from s3dash.analysis.facts.descent.kinds import ADDED, DROPPED
from s3dash.analysis.question import Question
from s3dash.analysis.rounds_compared import compared
from s3dash.stage.shipped.plan import answer_of
from s3dash.state import ViewState

# Signs of regions that take part themselves.
PARTS = frozenset({"lead", "member", "participant", "observer"})


def highest(question: Question, state: ViewState, column: str, count: int = 1) -> pd.DataFrame:
    """The rows of a view's table with the highest numbers in a column; equal ones by name."""
    table = answer_of(question, state).data_table
    if column not in table:
        return pd.DataFrame()
    numbers = pd.to_numeric(table[column], errors="coerce")
    order = numbers.dropna().sort_values(ascending=False, kind="stable").index[:count]
    return table.loc[order]


def domains_held(question: Question) -> dict[str, Any]:
    """The three domains that most regions prioritise, with how many do."""
    state = ViewState(question.t.language, "domain")
    rows = highest(question, state, "holders_count", 3).to_dict("records")
    found: dict[str, Any] = {}
    for at, row in enumerate(rows, start=1):
        if row["holders_count"]:
            found |= {f"domain{at}": row["domain_name"], f"holders{at}": int(row["holders_count"])}
            found |= {f"code{at}": row["domain_code"], "regions": int(row["with_data_count"])}
    return found


def areas(question: Question) -> dict[str, Any]:
    """How many priorities there are, and of how many regions."""
    codes = question.regions_of_kind("region")
    counts = [question.dataset.priority_count(code, question.round_code) for code in codes]
    if not any(counts):
        return {}
    most, least = max(counts), min(filter(None, counts))
    return {"areas": sum(counts), "most": most, "least": least, "counties": len(codes)}


def most_unique(question: Question) -> dict[str, Any]:
    """The region whose domains fewest others have."""
    state = ViewState(question.t.language, "map", measure="uniqueness")
    rows = highest(question, state, "uniqueness_share").to_dict("records")
    return {"unique": rows[0]["region_name"]} if rows else {}


def first_pair(question: Question, measure: str, column: str) -> dict[str, Any]:
    """The pair of regions that a network of pairs ties most."""
    state = ViewState(question.t.language, "network", measure=measure)
    rows = highest(question, state, column).to_dict("records")
    if not rows:
        return {}
    names = question.t("deck-pair", one=rows[0]["region_name"], other=rows[0]["other_name"])
    return {f"pair_{measure}": names, f"number_{measure}": question.t.number(rows[0][column])}


def changed(question: Question) -> dict[str, Any]:
    """How many priorities are new since the earlier round, and how many are not found again."""
    rounds, _ = compared(ViewState(question.t.language, "changes"), question.dataset)
    if rounds is None:
        return {}
    found = in_sum(changes_by_region(question.dataset, "region", rounds))
    if not found.fates.total():
        return {}
    return {
        "added": found.origins[ADDED],
        "dropped": found.fates[DROPPED],
        "lived": found.lived,
        "before": found.fates.total(),
    }


def takes_part(question: Question, initiative: str) -> dict[str, Any]:
    """How many regions of Sweden, and of other countries, take part in an initiative."""
    if not question.dataset.knows("initiatives", initiative):
        return {}
    named = initiative.replace("-", "_")
    found: dict[str, Any] = {f"name_{named}": question.initiative_name(initiative)}
    for word, scope in (("here", "sweden"), ("abroad", "partners")):
        state = ViewState(question.t.language, "map", initiative=initiative, scope=scope)
        signs = answer_of(question, state).legend
        found[f"{word}_{named}"] = sum(one.count or 0 for one in signs if one.cell in PARTS)
    return found


def of_region(question: Question, region: str) -> dict[str, Any]:
    """What one region's deck names."""
    dataset, round_code, t = question.dataset, question.round_code, question.t
    found: dict[str, Any] = {"region": question.region_name(region)}
    if count := dataset.priority_count(region, round_code):
        found["areas"] = count
        found |= _own_domain(question, region)
    for name, measure, column in (
        ("alike", "overlap", "overlap_share"),
        ("adds", "complementarity", "added_share"),
    ):
        state = ViewState(t.language, "map", measure=measure, region=region)
        rows = highest(question, state, column).to_dict("records")
        if rows and rows[0][column]:
            found[name] = rows[0]["region_name"]
            found[f"{name}_share"] = t.number(rows[0][column], 1)
    return found | _changed_of(question, region)


def _own_domain(question: Question, region: str) -> dict[str, Any]:
    """Of the region's established domains, or of all of them, the one that fewest others have."""
    dataset, round_code = question.dataset, question.round_code
    rows = [row for row in dataset.priorities(region, round_code) if row.status != "deselected"]
    named = {code for row in rows for code in row.domain_codes}
    strong = {code for code in named if dataset.status(region, round_code, code) == "established"}
    table = answer_of(question, ViewState(question.t.language, "domain")).data_table
    counts = dict(zip(table["domain_code"], table["holders_count"], strict=True))
    chosen = sorted((counts[code], code) for code in (strong or named) if code in counts)
    if not chosen:
        return {}
    holders, code = chosen[0]
    total = int(table["with_data_count"].max())
    name = question.domain_name(code)
    return {"own_domain": name, "own_code": code, "holders": int(holders), "regions": total}


def _changed_of(question: Question, region: str) -> dict[str, Any]:
    rounds, _ = compared(ViewState(question.t.language, "changes"), question.dataset)
    if rounds is None:
        return {}
    found = region_changes(question.dataset, region, rounds)
    if found.then is None or found.now is None:
        return {}
    return {
        "added": found.origins[ADDED],
        "dropped": found.fates[DROPPED],
        "before": found.then,
        "lived": found.then - found.fates[DROPPED],
    }
