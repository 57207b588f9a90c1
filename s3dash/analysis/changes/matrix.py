"""The matrix of changes: which region came to which domain, left it, stayed in it.

What a region has of its own is compared, as ``Dataset.status`` has it; joint areas are the group's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from s3dash.analysis.crowd import is_crowd
from s3dash.analysis.facts.descent.kinds import DESELECTED, STATED
from s3dash.analysis.facts.descent.lineage import areas_before
from s3dash.analysis.question import Question
from s3dash.analysis.rounds_compared import Rounds
from s3dash.analysis.words.answer import NO_DATA_SIGN
from s3dash.i18n import Translator
from s3dash.model import Dataset
from s3dash.model.dataset import NO_DATA, NOT_MENTIONED
from s3dash.model.rows import PriorityRow
from s3dash.model.tables import STATUSES

CAME, WENT, STAYED, OTHER_STATUS, AWAY = "came", "went", "stayed", "other_status", "away"
# What became of a domain in a region, in the order of the legend.
CELLS = (CAME, WENT, AWAY, STAYED, OTHER_STATUS, NOT_MENTIONED, NO_DATA)
SIGNS = {
    CAME: "+",
    WENT: "–",
    AWAY: "×",
    STAYED: "=",
    OTHER_STATUS: "±",
    NOT_MENTIONED: ".",
    NO_DATA: NO_DATA_SIGN,
}
# So many rows and columns are shown; of more those with the most changes. A page of a crowd has so
# much else that it has room for fewer rows.
MOST_REGIONS, MOST_DOMAINS = 25, 24
MOST_OF_CROWD = 16


@dataclass(frozen=True)
class DomainChange:
    """A domain in a region then and now.

    Attributes:
        region, domain: their codes.
        cell: one of ``CELLS``.
        before, after: the status, or which kind of absence it is.
    """

    region: str
    domain: str
    cell: str
    before: str
    after: str


@dataclass(frozen=True)
class ChangeMatrix:
    """What is shown of it.

    Attributes:
        regions, domains: (code, name) of its rows and columns, in their order.
        cells: one for every row and every domain, by their codes.
        left_out: how many regions and domains are not shown.
    """

    regions: tuple[tuple[str, str], ...]
    domains: tuple[tuple[str, str], ...]
    cells: Mapping[tuple[str, str], DomainChange]
    left_out: tuple[int, int]


def change_matrix(question: Question, rounds: Rounds, regions: Iterable[str]) -> ChangeMatrix:
    """The matrix of some regions, both by name; domains that none names are left out."""
    t = question.t
    rows = Counter[str]()
    columns = Counter[str]()
    for region in regions:
        rows[region] = 0
        for cell in domain_changes(question.dataset, region, rounds, named=True):
            rows[region] += cell.cell in {CAME, WENT, AWAY, OTHER_STATUS}
            columns[cell.domain] += cell.cell not in {NOT_MENTIONED, NO_DATA}
    named = [code for code, count in columns.items() if count]
    most = MOST_OF_CROWD if is_crowd(question, [*rows]) else MOST_REGIONS
    shown_rows = _most(rows, [*rows], most)
    shown_columns = _most(columns, named, MOST_DOMAINS)
    cells = {
        (cell.region, cell.domain): cell
        for region in shown_rows
        for cell in domain_changes(question.dataset, region, rounds)
    }
    regions_named = [(code, question.region_name(code)) for code in shown_rows]
    domains_named = [(code, question.domain_name(code)) for code in shown_columns]
    return ChangeMatrix(
        tuple(sorted(regions_named, key=lambda one: t.sort_key(one[1]))),
        tuple(sorted(domains_named, key=lambda one: t.sort_key(one[1]))),
        cells,
        (len(rows) - len(shown_rows), len(named) - len(shown_columns)),
    )


def _most(counts: Counter[str], codes: list[str], most: int) -> list[str]:
    return sorted(codes, key=lambda code: (-counts[code], code))[:most]


def domain_changes(
    dataset: Dataset, region: str, rounds: Rounds, *, named: bool = False
) -> tuple[DomainChange, ...]:
    """What became of every domain in a region; of those alone that it names, if so asked."""
    before = areas_before(dataset, region, rounds)
    after = dataset.priorities(region, rounds.later)
    then, now = _strongest(before), _strongest(after)
    found = []
    every = (row.domain_code for row in dataset.rows("domains"))
    for code in {**then, **now} if named else every:
        one = then.get(code, (NOT_MENTIONED, False)) if before else (NO_DATA, False)
        other = now.get(code, (NOT_MENTIONED, False)) if after else (NO_DATA, False)
        found.append(DomainChange(region, code, _cell(one, other), one[0], other[0]))
    return tuple(found)


def _strongest(rows: Sequence[PriorityRow]) -> dict[str, tuple[str, bool]]:
    """The strongest status in each domain that rows name, and whether it is stated."""
    rank = {status: at for at, status in enumerate(STATUSES)}
    found: dict[str, tuple[str, bool]] = {}
    for row in rows:
        own = (row.status, row.status_basis == STATED)
        for code in row.domain_codes:
            # one that is stated stands for others of the same status
            found[code] = min(own, found.get(code, own), key=lambda one: (rank[one[0]], not one[1]))
    return found


def _cell(before: tuple[str, bool], after: tuple[str, bool]) -> str:
    """What became of it, from the status then and now and whether each is stated."""
    (one, one_stated), (other, other_stated) = before, after
    if NO_DATA in {one, other}:
        return NO_DATA
    held_then, held_now = (status not in {NOT_MENTIONED, DESELECTED} for status in (one, other))
    if held_now and not held_then:
        return CAME
    if held_then and not held_now:
        return AWAY if other == DESELECTED else WENT
    if not held_now:
        return NOT_MENTIONED
    is_told = one_stated and other_stated and "unspecified" not in {one, other}
    return OTHER_STATUS if is_told and one != other else STAYED


def status_then_now(before: str, after: str, t: Translator) -> str:
    """The status in a domain then and now, or which kind of absence it is, in words."""
    then, now = (t(f"status-{status.replace('_', '-')}") for status in (before, after))
    return t("changes-then-now", before=then, after=now)
