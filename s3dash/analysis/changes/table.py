"""The data table of changes: one row a change, of all regions, of one, or in one domain."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from s3dash.analysis.changes.of_region import (
    STILL_EARLIER,
    basis_words,
    is_older,
    kind_words,
    older_cells,
    still_earlier,
    worded,
)
from s3dash.analysis.facts.descent.kinds import (
    FIRST_RECORD,
    NO_EARLIER_RECORD,
    NO_LATER_RECORD,
    Change,
)
from s3dash.analysis.facts.evidence import domain_words, sources_in_words, status_words
from s3dash.analysis.question import Question
from s3dash.analysis.rounds_compared import has_rows
from s3dash.analysis.words.answer import INFERRED_MARK, NO_DATA_SIGN, NONE_SIGN, never_empty
from s3dash.i18n import Translator
from s3dash.model.dataset import covers_domain
from s3dash.model.rows import PriorityRow

# The columns that there are two of: for the earlier and for the later area.
OF_AREA = ("status_words", "domain_words", "source_words")


def in_domain(changes: Iterable[Change], domain: str | None) -> list[Change]:
    """The changes of areas that name a domain then or now; all of them for None."""
    return [
        change
        for change in changes
        if domain is None or any(covers_domain(row, domain) for row in change.areas)
    ]


def changes_table(question: Question, listed: Iterable[tuple[str, Change]]) -> pd.DataFrame:
    """The table; still earlier rounds that a change names an area of have a column in it.

    Args:
        question: what is asked.
        listed: (code of the region, change) of every row.
    """
    rows = list(listed)
    still = still_earlier(question, (change for _, change in rows))
    columns = (
        *("priority_code", "region_code", "region_name", "change_words"),
        *(f"{STILL_EARLIER}{code}" for code in still),
        *("earlier_wordings", "later_wordings", "also_changed_words"),
        *(f"{side}_{name}" for name in OF_AREA for side in ("earlier", "later")),
        *("link_basis_words", "note"),
    )
    made = _Rows(question, still)
    cells = [made.row(region, change) for region, change in rows]
    return never_empty(pd.DataFrame(cells, columns=list(columns)))


class _Rows:
    """The rows of one table; what many of them say of a source is put into words once."""

    def __init__(self, question: Question, still: list[str]) -> None:
        self._question, self._still = question, still
        self._sources: dict[str, str] = {}

    def row(self, region: str, change: Change) -> dict[str, object]:
        """The cells of one change."""
        t = self._question.t
        before = None if is_older(change) else change.earlier
        unknown_then = change.kind in {FIRST_RECORD, NO_EARLIER_RECORD} or (
            is_older(change) and not self._had_rows(region)
        )
        unknown_now = change.kind == NO_LATER_RECORD
        mark = INFERRED_MARK if change.inferred else ""
        return {
            "priority_code": change.areas[0].priority_code,
            "region_code": region,
            "region_name": self._question.region_name(region),
            "change_words": kind_words(change, t) + mark,
            **older_cells(change, self._still, t),
            "earlier_wordings": worded(before, t, unknown=unknown_then),
            "later_wordings": worded(change.later, t, unknown=unknown_now),
            "also_changed_words": ", ".join(also_named(change, t)) or NONE_SIGN,
            **self._of_side("earlier", change.earlier, unknown_then),
            **self._of_side("later", change.later, unknown_now),
            "link_basis_words": basis_words(change, t) or NONE_SIGN,
            "note": change.note or NONE_SIGN,
        }

    def _had_rows(self, region: str) -> bool:
        """Whether there is data for a region in the round that is compared with."""
        rounds = self._question.selection.rounds
        return rounds is not None and has_rows(self._question.dataset, region, rounds.earlier)

    def _of_side(self, side: str, row: PriorityRow | None, unknown: bool) -> dict[str, str]:
        if row is None:
            return {f"{side}_{name}": NO_DATA_SIGN if unknown else NONE_SIGN for name in OF_AREA}
        return {
            f"{side}_status_words": status_words(row, self._question.t),
            f"{side}_domain_words": domain_words(self._question, row),
            f"{side}_source_words": self._source_words(row),
        }

    def _source_words(self, row: PriorityRow) -> str:
        if row.source_code not in self._sources:
            self._sources[row.source_code] = sources_in_words(self._question, [row])
        return self._sources[row.source_code]


def also_named(change: Change, t: Translator) -> list[str]:
    """What else changed on an area that lives on as one, by name."""
    told = {"status": change.status_changed, "domains": change.reclassified}
    return [t(f"changes-other-{name}-named") for name, is_so in told.items() if is_so]


def also_changed(question: Question, change: Change) -> str:
    """What else changed on an area that lives on as one, in words; empty where nothing did."""
    t = question.t
    if change.earlier is None or change.later is None:
        return ""
    pair = (change.earlier, change.later)
    told = []
    if change.status_changed:
        before, after = (status_words(row, t) for row in pair)
        told.append(t("changes-also-status", before=before, after=after))
    if change.reclassified:
        before, after = (domain_words(question, row) for row in pair)
        told.append(t("changes-also-domains", before=before, after=after))
    return "; ".join(told)
