"""A dataset seen through one transition: only the priorities that contribute to it.

Which transitions a priority contributes to is often not said. Where nobody says it of any of a
region's priorities, the transition is not stated: the region is drawn as one without data, but is
named for what it is. A region whose priorities are said to contribute to others alone has none.
"""

from __future__ import annotations

from s3dash.model.dataset import NO_DATA, NOT_MENTIONED, Dataset, strongest_status
from s3dash.model.rows import PriorityRow


class OfTransition(Dataset):
    """The tables of a dataset, with the priorities of a transition for all priorities."""

    def __init__(self, whole: Dataset, transition: str) -> None:
        super().__init__({name: whole.table(name) for name in whole.counts})
        self._whole = whole
        self._transition = transition

    def priorities(self, region: str, round_code: str) -> tuple[PriorityRow, ...]:
        """The rows of a region in a round that contribute to the transition."""
        rows = self._whole.priorities(region, round_code)
        return tuple(row for row in rows if self._transition in row.transition)

    def has_data(self, region: str, round_code: str) -> bool:
        """Whether it is said of any row of the region what it contributes to."""
        return any(row.transition for row in self._whole.priorities(region, round_code))

    def status(self, region: str, round_code: str, domain: str) -> str:
        """As of the whole; no data where nobody says what the region's contribute to."""
        if not self.has_data(region, round_code):
            return NO_DATA
        return strongest_status(self.priorities(region, round_code), domain) or NOT_MENTIONED

    def shown_priorities(self, region: str, round_code: str) -> tuple[PriorityRow, ...]:
        """The region's own, where it is said of any; else those of its groups."""
        if self.has_data(region, round_code):
            return self.priorities(region, round_code)
        return self.joint_priorities(region, round_code)

    def priority_count(self, region: str, round_code: str) -> int:
        """How many: a sub-area counts with its umbrella where that contributes, too."""
        rows = self.priorities(region, round_code)
        codes = {row.priority_code for row in rows}
        return sum(row.status != "deselected" and row.part_of not in codes for row in rows)

    def incomplete(self, region: str, round_code: str) -> tuple[int, int] | None:
        """As of the whole: what a strategy states is not said of a transition."""
        return self._whole.incomplete(region, round_code)


def of_transition(dataset: Dataset, transition: str) -> Dataset:
    """The dataset seen through a transition, made once."""
    return dataset.remembered(
        ("of transition", transition), lambda: OfTransition(dataset, transition)
    )


def transitions_in(dataset: Dataset, round_code: str) -> frozenset[str]:
    """The transitions that any priority of a round contributes to; others are not to be chosen."""
    return dataset.remembered(
        ("transitions in", round_code),
        lambda: frozenset(
            one
            for row in dataset.rows("priorities")
            if row.round_code == round_code
            for one in row.transition
        ),
    )
