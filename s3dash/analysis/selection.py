"""What a ``ViewState`` means in a dataset: codes that exist, and what was left aside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from s3dash.i18n import Translator
from s3dash.model import Dataset
from s3dash.state import KEYS, Problem, ViewState

# Share of letters in common, by difflib, from which a code may have been meant.
NEAR = 0.7
# The message of a region that is no more.
FORMER = "former-region"
# So many things that were left aside are told one by one; a link has room for thousands.
MOST_TOLD = 8

# part of the state -> the table that its code is looked up in
TABLE_OF = {
    "round": "rounds",
    "domain": "domains",
    "initiative": "initiatives",
    "region": "regions",
    "partner": "regions",
    "join": "initiatives",
}
# part of the state that is a list -> the part that each of its codes is like
LISTED = {"regions": "region", "add": "domain", "drop": "domain"}


# part of the state -> what its code stands for, as the messages call it
KIND_OF = {**{name: name for name in TABLE_OF}, "partner": "region", "join": "initiative"}


# key of an address -> the message of what it chooses, where that is not ``control-<key>``
LABEL_OF = {
    **{"add": "control-add-domain", "drop": "control-drop-domain", "regions": "control-region"},
    **{"table": "tool-table", "grid": "tool-grid"},
}


@dataclass(frozen=True)
class Selection:
    """A state that the dataset can answer.

    Attributes:
        state: the state without codes that the dataset does not know.
        round_code: the round that is shown, chosen or the latest.
        problems: what was left aside.
    """

    state: ViewState
    round_code: str
    problems: tuple[Problem, ...]


def resolve(state: ViewState, dataset: Dataset) -> Selection:
    """The selection as far as the dataset knows its codes."""
    unknown = {
        name: code
        for name, table in TABLE_OF.items()
        if (code := getattr(state, name)) and not dataset.knows(table, code)
    }
    listed = {
        name: tuple(c for c in getattr(state, name) if dataset.knows(TABLE_OF[one], c))
        for name, one in LISTED.items()
    }
    known = state.but(**dict.fromkeys(unknown), **listed, measure=state.measure)
    round_code = known.round or dataset.latest_round
    known, former = _of_round(known, dataset, round_code)
    problems = [Problem(f"unknown-{KIND_OF[name]}", name, c) for name, c in unknown.items()]
    problems += [
        Problem(f"unknown-{LISTED[name]}", LISTED[name], code)
        for name, codes in listed.items()
        for code in getattr(state, name)
        if code not in codes
    ]
    return Selection(known, round_code, (*problems, *former))


def _of_round(
    state: ViewState, dataset: Dataset, round_code: str
) -> tuple[ViewState, tuple[Problem, ...]]:
    """The state with regions of the round: for one that was before, the one that goes on."""
    problems: list[Problem] = []

    def now(name: str, code: str) -> str | None:
        if dataset.is_shown(code, round_code):
            return code
        problems.append(Problem(FORMER, name, code))
        successors = dataset.successors_of(code)
        return successors[0] if len(successors) == 1 else None

    changes: dict[str, Any] = {
        name: now(name, code)
        for name in ("region", "partner")
        if (code := getattr(state, name)) is not None
    }
    changes["regions"] = tuple(
        code for one in state.regions if (code := now("regions", one)) is not None
    )
    if not problems:
        return state, ()
    return state.but(**changes, measure=state.measure), tuple(problems)


def successor_of(problem: Problem, dataset: Dataset) -> str | None:
    """The one region that goes on in the place of the one that a problem names."""
    successors = named_instead(problem, dataset)
    return successors[0] if len(successors) == 1 else None


def named_instead(problem: Problem, dataset: Dataset) -> tuple[str, ...]:
    """The codes of the regions that go on in the place of the one that a problem names."""
    return dataset.successors_of(problem.value) if problem.key == FORMER else ()


def problems_words(problems: Sequence[Problem], dataset: Dataset, t: Translator) -> list[str]:
    """What was left aside, a sentence each, and how many more there are than can be told."""
    told = [problem_words(problem, dataset, t) for problem in problems[:MOST_TOLD]]
    rest = len(problems) - len(told)
    return [*told, t("url-more", count=rest)] if rest else told


def problem_words(problem: Problem, dataset: Dataset, t: Translator) -> str:
    """What was left aside, as a sentence, with the nearest known codes when there are any."""
    if problem.key == FORMER:
        return _former_words(problem, dataset, t)
    name = problem.name
    if name in KEYS and problem.key != "url-unknown-key":
        name = t(LABEL_OF.get(name, f"control-{name}"))
    words = t(problem.key, name=name, value=problem.value)
    if not problem.key.startswith("unknown-"):
        return words
    table = TABLE_OF[problem.name]
    rows = dataset.names_of(table)
    offered = [code for code in rows if table != "regions" or dataset.is_shown(code)]
    known = {code: t.name(rows[code]) for code in offered}
    near = get_close_matches(problem.value, known, n=3, cutoff=NEAR)
    named = ", ".join(f"{known[code]} ({code})" for code in near)
    return " ".join([words, t("did-you-mean", near=named)] if near else [words])


def _former_words(problem: Problem, dataset: Dataset, t: Translator) -> str:
    """That the region is no more since when, and how many go on in its place."""
    row = dataset.row("regions", problem.value)
    return t(
        FORMER,
        name=t.name(row),
        value=problem.value,
        year=str(row.valid_to),
        count=len(dataset.successors_of(problem.value)),
    )
