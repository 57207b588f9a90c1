"""Who takes part in what: a region with an initiative, by itself or through a group."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from s3dash.analysis.facts.membership import has_ended, role_words
from s3dash.analysis.question import Question
from s3dash.model import Dataset


@dataclass(frozen=True)
class Tie:
    """A region in an initiative.

    Attributes:
        region, initiative: their codes.
        rows: the rows of memberships that say so: the region's own, or those of its groups.
        group: the code of the group that the region is in it through, or None.
    """

    region: str
    initiative: str
    rows: tuple[Any, ...]
    group: str | None = None


def swedish_regions(dataset: Dataset) -> tuple[str, ...]:
    """Codes of Sweden's regions."""
    return dataset.regions_of_kind("region")


def everywhere(dataset: Dataset) -> list[str]:
    """Codes of the regions of Sweden and of Europe: who takes part, whatever is drawn."""
    return [*swedish_regions(dataset), *dataset.regions_of_kind("partner")]


def ties_in(dataset: Dataset, scope: list[str]) -> Iterator[Tie]:
    """Every region with every initiative that it, or else a group of it, has a row in."""
    by_holder: dict[tuple[str, str], list[Any]] = {}
    for row in dataset.rows("memberships"):
        by_holder.setdefault((str(row.region_code), str(row.initiative_code)), []).append(row)
    for region in sorted(scope):
        own = {code for holder, code in by_holder if holder == region}
        for code in sorted(own):
            yield Tie(region, code, tuple(by_holder[region, code]))
        for group in dataset.groups_of(region):
            through = {code for holder, code in by_holder if holder == group}
            for code in sorted(through - own):
                yield Tie(region, code, tuple(by_holder[group, code]), group)


def is_current(question: Question, tie: Tie) -> bool:
    """Whether the region still takes part, by any of the rows."""
    return not all(has_ended(question, row) for row in tie.rows)


def parent_of(dataset: Dataset, initiative: str) -> str | None:
    """The code of what the initiative is a part of."""
    parent = dataset.row("initiatives", initiative).parent_code
    return parent if isinstance(parent, str) else None


def tie_words(question: Question, tie: Tie) -> str:
    """Roles and years in words, said to be the group's where they are."""
    t = question.t
    words = "; ".join(role_words(question, row) for row in tie.rows)
    if tie.group is None:
        return words
    return t("via-group", group=question.region_name(tie.group), words=words)
