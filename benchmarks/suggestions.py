"""Proposed links and answers against those that people confirmed: precision and recall.

All links and answers of the shipped edition are taken away and proposed anew. Beside what is chosen
stand names alone and main domains alone, and the threshold chosen without the region that is judged
by it, region after region. A proposal that nobody has compiled counts as wrong here, also where it
is right: regions abroad have few compiled links.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable

from s3dash.analysis.suggestions import lineage, matches
from s3dash.analysis.suggestions.lineage import PossibleLink
from s3dash.config import ROOT
from s3dash.data.reading.submission import read_path
from s3dash.metrics.equality import TOLERANCE
from s3dash.model import TABLES, Dataset

THRESHOLDS = (0.4, 0.5, 0.55, lineage.LEAST, 0.6, 0.65, 0.7, 0.8, 0.9)
MATCH_THRESHOLDS = (0.0, 0.1, matches.LEAST, 0.2, 0.3, 0.4)

Code = tuple[str, str]


def bare(dataset: Dataset) -> Dataset:
    """The dataset without links and answers."""
    tables = {name: dataset.table(name) for name in TABLES}
    for name in ("lineage", "matches"):
        tables[name] = tables[name].iloc[:0]
    return Dataset(tables)


def rates(proposed: Iterable[Code], right: set[Code]) -> tuple[int, float, float, float]:
    """How many are proposed; precision, recall and their harmonic mean."""
    every = set(proposed)
    hits = len(every & right)
    precision, recall = hits / len(every) if every else 0.0, hits / len(right)
    both = 2 * precision * recall / (precision + recall) if hits else 0.0
    return len(every), precision, recall, both


def line(name: str, found: tuple[int, float, float, float]) -> None:
    """A row of a table."""
    count, precision, recall, both = found
    print(f"  {name:<42}{count:>6}{precision:>11.2f}{recall:>8.2f}{both:>7.2f}")


def code(link: PossibleLink) -> Code:
    """A link by its codes."""
    return link.earlier.priority_code, link.later.priority_code


def at_least(
    links: list[PossibleLink], score: Callable[[PossibleLink], float], least: float
) -> list[Code]:
    """The links of at least a score."""
    return [code(one) for one in links if score(one) > least - TOLERANCE]


def best(
    links: list[PossibleLink], score: Callable[[PossibleLink], float], right: set[Code]
) -> float:
    """The score that separates best, judged by the links given."""
    own = right & set(map(code, links))
    if not own:
        return 1.0
    scores = sorted({score(one) for one in links})
    return max(scores, key=lambda least: (rates(at_least(links, score, least), own)[3], least))


def without_region(
    links: list[PossibleLink], score: Callable[[PossibleLink], float], right: set[Code]
) -> list[Code]:
    """What is proposed where each region's threshold is chosen without it."""
    found = []
    for region in {one.later.region_code for one in links}:
        others = [one for one in links if one.later.region_code != region]
        own = [one for one in links if one.later.region_code == region]
        found += at_least(own, score, best(others, score, right))
    return found


def judge_links(dataset: Dataset) -> None:
    """Print the tables of links."""
    links = lineage.compared(bare(dataset))
    right = {(row.earlier_code, row.later_code) for row in dataset.rows("lineage")}
    print(f"\nLinks: {len(right)} confirmed, {len(links)} pairs compared")
    print(f"  {'least':<42}{'number':>6}{'precision':>11}{'recall':>8}{'F1':>7}")
    for least in THRESHOLDS:
        mark = " (chosen)" if least == lineage.LEAST else ""
        line(f"{least:.2f}{mark}", rates(at_least(links, lambda one: one.score, least), right))
    swedish = {row.region_code for row in dataset.rows("regions") if row.region_kind != "partner"}
    home = [one for one in links if one.later.region_code in swedish]
    of_home = right & set(map(code, home))
    line(
        "chosen, Swedish regions only",
        rates(at_least(home, lambda one: one.score, lineage.LEAST), of_home),
    )
    scores: dict[str, Callable[[PossibleLink], float]] = {
        "both": lambda one: one.score,
        "names only": lambda one: one.alike,
        "main domain only": lambda one: float(one.is_same_domain),
    }
    for name, score in scores.items():
        least = best(links, score, right)
        line(f"{name}, best {least:.2f}", rates(at_least(links, score, least), right))
        line(
            f"{name}, chosen without the region", rates(without_region(links, score, right), right)
        )


def judge_matches(dataset: Dataset) -> None:
    """Print the table of answers."""
    stripped = bare(dataset)
    right = {(row.seeks_code, row.answer_code) for row in dataset.rows("matches")}
    started = time.perf_counter()
    chosen = matches.possible_matches(stripped)
    seconds = time.perf_counter() - started
    print(f"\nAnswers: {len(right)} compiled; proposed in {seconds:.1f} s")
    print(f"  {'least':<42}{'number':>6}{'precision':>11}{'recall':>8}{'F1':>7}")
    for least in MATCH_THRESHOLDS:
        found = matches.possible_matches(stripped, least)
        mark = " (chosen)" if least == matches.LEAST else ""
        line(f"{least:.2f}{mark}", rates(map(match_code, found), right))
    offers = [match_code(one) for one in chosen if one.answer.kind == "statement"]
    line("chosen, offers only", rates(offers, right))
    for name, score in {
        "words only": lambda one: one.alike,
        "shared domains only": lambda one: (
            len(one.domains) / len({*one.need.domain_codes, *one.answer.domains} or {""})
        ),
    }.items():
        found = []
        for of_need in matches.compared(stripped):
            known = [one for one in of_need if score(one) > 0]
            order = sorted(
                known,
                key=lambda one: (
                    matches.KINDS.index(one.answer.kind),
                    -score(one),
                    one.answer.code,
                ),
            )
            found += [match_code(one) for one in order[: matches.MOST_FOR_A_NEED]]
        line(f"{name}, the same number a need", rates(found, right))


def match_code(match: matches.PossibleMatch) -> Code:
    """An answer by its codes."""
    return match.need.statement_code, match.answer.code


if __name__ == "__main__":
    shipped = read_path(ROOT / "data").accepted()
    judge_links(shipped)
    judge_matches(shipped)
