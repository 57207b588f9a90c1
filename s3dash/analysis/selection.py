"""What a ``ViewState`` means in a dataset: codes that exist, and what was left aside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Any

from s3dash.analysis.rounds_compared import Rounds, compared
from s3dash.i18n import Translator
from s3dash.model import Dataset
from s3dash.model.codes.words import folded
from s3dash.state import KEY_OF, KEYS, Problem, ViewState, with_instead

# Share of letters in common, by difflib, from which a code may have been meant.
NEAR = 0.7
# The message of a region that is no more.
FORMER = "former-region"
# The message of a text that is written as no code is.
NOT_A_CODE = "url-not-a-code"
YEAR = re.compile(r"[0-9]{4}")
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
    "from_round": "rounds",
    "to_round": "rounds",
}
# part of the state that is a list -> the part that each of its codes is like
LISTED = {"regions": "region", "add": "domain", "drop": "domain"}


# part of the state -> what its code stands for, as the messages call it
KIND_OF = {
    **{name: name for name in TABLE_OF},
    **{"partner": "region", "join": "initiative", "from_round": "round", "to_round": "round"},
}


# key of an address -> the message of what it chooses, where that is not ``control-<key>``
LABEL_OF = {
    **{"add": "control-add-domain", "drop": "control-drop-domain", "regions": "control-region"},
    **{"embed": "embed-tool", "table": "tool-table", "grid": "tool-grid"},
}


@dataclass(frozen=True)
class Selection:
    """A state that the dataset can answer.

    Attributes:
        state: the state without codes that the dataset does not know.
        round_code: the round that is shown, chosen or the latest.
        problems: what was left aside.
        rounds: the two that the view compares; None where it compares none, or there is only one.
    """

    state: ViewState
    round_code: str
    problems: tuple[Problem, ...]
    rounds: Rounds | None = None


def selection_of(state: ViewState, dataset: Dataset) -> Selection:
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
    rounds, apart = compared(known, dataset) if state.view == "changes" else (None, ())
    if apart:
        known = known.but(from_round=None, to_round=None, measure=state.measure)
    round_code = rounds.later if rounds else known.round or dataset.latest_round
    known, former = _of_round(known, dataset, round_code)
    problems = [Problem(f"unknown-{KIND_OF[name]}", name, c) for name, c in unknown.items()]
    problems += [
        Problem(f"unknown-{LISTED[name]}", name, code)
        for name, codes in listed.items()
        for code in getattr(state, name)
        if code not in codes
    ]
    return Selection(known, round_code, (*problems, *apart, *former), rounds)


def as_asked(state: ViewState, problems: Sequence[Problem]) -> ViewState:
    """A state with the codes that its edition does not know, as its address has them."""
    codes: dict[str, Any] = {}
    for problem in problems:
        if problem.name in KIND_OF and problem.key == f"unknown-{KIND_OF[problem.name]}":
            codes[problem.name] = problem.value
        elif problem.key == f"unknown-{LISTED.get(problem.name)}":
            before = codes.get(problem.name, getattr(state, problem.name))
            codes[problem.name] = (*before, problem.value)
    return replace(state, **codes)


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
    successors = dataset.successors_of(problem.value) if problem.key == FORMER else ()
    return successors[0] if len(successors) == 1 else None


def named_instead(problem: Problem, dataset: Dataset) -> tuple[str, ...]:
    """The codes that may be chosen instead of what a problem names.

    The regions that go on in the place of one that is no more; or the one code that is meant by a
    text that is it, or its name, but for case, spaces and the length of dashes.
    """
    if problem.meant:
        return (problem.meant,)
    if problem.key == FORMER:
        return dataset.successors_of(problem.value)
    meant = code_meant(problem, dataset)
    return (meant,) if meant else ()


def with_meant(state: ViewState, problems: Sequence[Problem], dataset: Dataset) -> ViewState:
    """The state with the one that is meant in the place of each text that was left aside.

    Of a region that is no more the one that goes on is in the state already.
    """
    for problem in problems:
        meant = named_instead(problem, dataset) if problem.key != FORMER else ()
        if len(meant) == 1:
            state = with_instead(state, problem, meant[0])
    return state


def code_meant(problem: Problem, dataset: Dataset) -> str | None:
    """The one code that is meant by what is none, written in another way or by its name."""
    found = codes_meant(problem, dataset)
    return found[0] if len(found) == 1 else None


def codes_meant(problem: Problem, dataset: Dataset) -> tuple[str, ...]:
    """The codes that may be meant: a region and its group can have one name."""
    table = _table_of(problem)
    if table is None:
        return ()
    text = _plainly(problem.value)
    found = {
        code
        for code, row in dataset.names_of(table).items()
        if text in map(_plainly, (code, row.name_sv, row.name_en))
    }
    if table == "rounds" and not found and YEAR.fullmatch(text):
        found = _rounds_of_year(int(text), dataset)
    if table == "regions":
        found = {
            one
            for code in found
            for one in ((code,) if dataset.is_shown(code) else dataset.successors_of(code))
        }
    return tuple(sorted(found))


def _rounds_of_year(year: int, dataset: Dataset) -> set[str]:
    """The rounds that a year is in."""
    return {
        row.round_code
        for row in dataset.rows("rounds")
        if row.starts_on and row.starts_on.year <= year <= (row.ends_on or row.starts_on).year
    }


def _plainly(text: str) -> str:
    """A text without regard to case, spaces and how long its dashes are."""
    return folded(text).replace("\N{EN DASH}", "-")


def _table_of(problem: Problem) -> str | None:
    """The table in which a code that is not understood should be; None for other problems."""
    if not problem.key.startswith("unknown-") and problem.key != NOT_A_CODE:
        return None
    return TABLE_OF.get(LISTED.get(problem.name, problem.name))


def problems_words(
    problems: Sequence[Problem], dataset: Dataset, t: Translator, *, linked: bool = False
) -> list[str]:
    """What was left aside, a sentence each, and how many more there are than can be told.

    Args:
        problems: what was left aside.
        dataset: whose codes may be meant.
        t: the reader's words.
        linked: whether the one code that is meant follows as a link, and is not said in words.
    """
    told = [
        t(problem.key, **_named(problem, t))
        if linked and (problem.meant or code_meant(problem, dataset))
        else problem_words(problem, dataset, t)
        for problem in problems[:MOST_TOLD]
    ]
    rest = len(problems) - len(told)
    return [*told, t("url-more", count=rest)] if rest else told


def problem_words(problem: Problem, dataset: Dataset, t: Translator) -> str:
    """What was left aside, as a sentence, with the nearest known codes when there are any."""
    if problem.key == FORMER:
        return _former_words(problem, dataset, t)
    words = t(problem.key, **_named(problem, t))
    table = _table_of(problem)
    if problem.meant:
        return " ".join([words, t("did-you-mean", near=problem.meant_words)])
    if table is None:
        return words
    rows = dataset.names_of(table)
    meant = code_meant(problem, dataset)
    if meant:
        near = [meant]
    elif problem.key == NOT_A_CODE:
        near = []
    else:
        offered = [code for code in rows if table != "regions" or dataset.is_shown(code)]
        near = get_close_matches(problem.value, offered, n=3, cutoff=NEAR)
    named = ", ".join(instead_words(table, code, dataset, t) for code in near)
    return " ".join([words, t("did-you-mean", near=named)] if near else [words])


def instead_words(table: str, code: str, dataset: Dataset, t: Translator) -> str:
    """A code that may be chosen instead, with its name: ``Värmland (SE311)``."""
    return f"{t.name(dataset.named(table, code))} ({code})"


def link_words(problem: Problem, code: str, dataset: Dataset, t: Translator) -> str:
    """What a link says that chooses a code instead of what a problem names."""
    table = _table_of(problem)
    if problem.meant:
        return t("did-you-mean", near=problem.meant_words)
    if table is None:
        return t.name(dataset.row("regions", code))
    return t("did-you-mean", near=instead_words(table, code, dataset, t))


def _named(problem: Problem, t: Translator) -> dict[str, str]:
    """What the message of a problem may name."""
    name = KEY_OF.get(problem.name, problem.name)
    if name in KEYS and problem.key != "url-unknown-key":
        name = t(LABEL_OF.get(name, f"control-{name}"))
    return {
        "name": name,
        "part": problem.name or "",
        "value": problem.value,
        "instead": problem.instead,
    }


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
