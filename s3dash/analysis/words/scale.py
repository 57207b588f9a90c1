"""The steps of colour that a number is drawn in, and their legend.

A measure has one scale, whatever the round, the scope, the weights or the edition: of two pictures
laid side by side the same colour says the same number.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from s3dash.analysis.words.answer import LegendEntry
from s3dash.analysis.words.percent import in_whole_per_cent
from s3dash.i18n import Translator

# measure -> the greatest number of every step from the first on: priorities, or whole per cent.
# The last step has all that is more. They part what rounds and scopes have in common use.
SCALES = {
    "count": (1, 2, 3, 4, 5, 6),
    "overlap": (10, 20, 30, 40, 50, 60),
    "complementarity": (4, 8, 12, 16, 20, 24),
    "uniqueness": (40, 45, 50, 55, 60, 70),
}
STEPS = 7
HUNDRED = 100


def step_of(value: int, measure: str) -> int:
    """The step (1 to STEPS) of a number of a measure; 0 for 0."""
    return 0 if value == 0 else 1 + sum(value > most for most in SCALES[measure])


def count_cell(value: int) -> str:
    """The cell of a number of priorities."""
    return f"step-{step_of(value, 'count')}"


def step_cell(value: float, measure: str) -> str:
    """The cell of a share: numbers that look the same have one colour."""
    return f"step-{step_of(in_whole_per_cent(value), measure)}"


def bounds(step: int, measure: str, most: int) -> tuple[int, int]:
    """The least and the greatest number of a step, the last of which ends at ``most``."""
    ends = (0, *SCALES[measure], most)
    return (0, 0) if step == 0 else (ends[step - 1] + 1, ends[step])


def step_legend(
    cells: Iterable[str], measure: str, counted: bool, t: Translator
) -> list[LegendEntry]:
    """The steps in use with the numbers that each is for.

    Args:
        cells: what is drawn; those that are no steps are passed over.
        measure: a measure in per cent among ``SCALES``.
        counted: whether they are regions, which are counted; else they are pairs.
        t: the page's language.
    """
    counts = Counter(cells)
    entries = []
    for step in range(STEPS + 1):
        cell = f"step-{step}"
        if cell in counts:
            low, high = (t.number(end) for end in bounds(step, measure, HUNDRED))
            share = low if low == high else t("range", low=low, high=high)
            words = t("percent", share=share)
            count = counts[cell] if counted else None
            entries.append(LegendEntry(cell, "", words, count, names_regions=True))
    return entries


def with_note(entries: Iterable[LegendEntry], t: Translator) -> list[LegendEntry]:
    """A legend; where it has steps, that their colours are for the same numbers in all pictures."""
    shown = list(entries)
    has_steps = any(entry.cell.startswith("step-") for entry in shown)
    return [*shown, LegendEntry("", "", t("legend-scale"), None)] if has_steps else shown
