"""Who takes part in what: a region with an initiative, by itself or through a group."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from s3dash.analysis.facts.taking_part.membership import has_ended
from s3dash.analysis.question import Question
from s3dash.model import Dataset
from s3dash.model.rows import MembershipRow


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
    rows: tuple[MembershipRow, ...]
    group: str | None = None


def everywhere(dataset: Dataset) -> list[str]:
    """Codes of the regions of Sweden and of Europe: who takes part, whatever is drawn."""
    return [*dataset.regions_of_kind("region"), *dataset.regions_of_kind("partner")]


def ties_in(dataset: Dataset, scope: list[str]) -> Iterator[Tie]:
    """Every region with every initiative that it, or else a group of it, has a row in."""
    for region in sorted(scope):
        own = _by_initiative(dataset.memberships_of(region))
        for code in sorted(own):
            yield Tie(region, code, tuple(own[code]))
        for group in dataset.groups_of(region):
            through = _by_initiative(dataset.memberships_of(group))
            for code in sorted(through.keys() - own.keys()):
                yield Tie(region, code, tuple(through[code]), group)


def _by_initiative(rows: Iterable[MembershipRow]) -> dict[str, list[MembershipRow]]:
    found: dict[str, list[MembershipRow]] = {}
    for row in rows:
        found.setdefault(row.initiative_code, []).append(row)
    return found


def is_current(question: Question, tie: Tie) -> bool:
    """Whether the region still takes part, by any of the rows."""
    return not all(has_ended(question, row) for row in tie.rows)


def parent_of(dataset: Dataset, initiative: str) -> str | None:
    """The code of what the initiative is a part of."""
    return dataset.row("initiatives", initiative).parent_code
