"""What a ``ViewState`` means in a dataset: codes that exist, and what was left aside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from s3dash.i18n import Translator
from s3dash.model import Dataset
from s3dash.state import KEYS, Problem, ViewState

# Share of letters in common, by difflib, from which a code may have been meant.
NEAR = 0.7
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
    problems = [Problem(f"unknown-{KIND_OF[name]}", name, c) for name, c in unknown.items()]
    problems += [
        Problem(f"unknown-{LISTED[name]}", LISTED[name], code)
        for name, codes in listed.items()
        for code in getattr(state, name)
        if code not in codes
    ]
    return Selection(known, known.round or dataset.latest_round, tuple(problems))


def problems_words(problems: Sequence[Problem], dataset: Dataset, t: Translator) -> list[str]:
    """What was left aside, a sentence each, and how many more there are than can be told."""
    told = [problem_words(problem, dataset, t) for problem in problems[:MOST_TOLD]]
    rest = len(problems) - len(told)
    return [*told, t("url-more", count=rest)] if rest else told


def problem_words(problem: Problem, dataset: Dataset, t: Translator) -> str:
    """What was left aside, as a sentence, with the nearest known codes when there are any."""
    name = problem.name
    if name in KEYS and problem.key != "url-unknown-key":
        name = t(LABEL_OF.get(name, f"control-{name}"))
    words = t(problem.key, name=name, value=problem.value)
    if not problem.key.startswith("unknown-"):
        return words
    rows = dataset.names_of(TABLE_OF[problem.name])
    known = {code: t.name(row) for code, row in rows.items()}
    near = get_close_matches(problem.value, known, n=3, cutoff=NEAR)
    named = ", ".join(f"{known[code]} ({code})" for code in near)
    return " ".join([words, t("did-you-mean", near=named)] if near else [words])
