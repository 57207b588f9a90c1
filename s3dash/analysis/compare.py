"""Two to five regions side by side: what they share, what only one has, what they take part in.

Only a region's own priorities are shared or its alone; what its group holds jointly is shown beside
them and never counted, and a region without data neither shares nor lacks anything.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from s3dash.analysis.answer import (
    JOINT,
    NO_DATA_SIGN,
    NONE_KNOWN,
    NONE_SIGN,
    VIA,
    Answer,
    joined,
    never_empty,
)
from s3dash.analysis.evidence import Wording
from s3dash.analysis.membership import role_words
from s3dash.analysis.membership_map import membership_row
from s3dash.analysis.region_card import incomplete
from s3dash.analysis.selection import Selection
from s3dash.analysis.status_map import status_row
from s3dash.i18n import Translator
from s3dash.model import Dataset
from s3dash.model.dataset import NO_DATA, NOT_MENTIONED

LEAST, MOST = 2, 5

# Shared by all that are compared, or by all of those that there is data about.
ALL, ALL_KNOWN, SOME, ONE, NOBODYS_OWN = "all", "known", "some", "one", "none"
SECTIONS = (ALL, ALL_KNOWN, SOME, ONE, NOBODYS_OWN)
NOT_OWN = {NO_DATA, NOT_MENTIONED, "deselected"}


@dataclass(frozen=True)
class Column:
    """One of the regions that are compared.

    Attributes:
        code, name: as in the table regions.
        has_data: whether it has priorities of its own in the round.
        incomplete: (held, stated) when its strategy states more areas than are held, or None.
    """

    code: str
    name: str
    has_data: bool
    incomplete: tuple[int, int] | None


@dataclass(frozen=True)
class Cell:
    """What one region has in a row: sign and words, its own wordings, titles of the sources."""

    cell: str
    mark: str
    words: str
    wordings: tuple[Wording, ...] = ()
    sources: str = ""
    is_own: bool = False


@dataclass(frozen=True)
class Row:
    """A domain or an initiative with a cell a region; ``depth`` is its level in the tree."""

    code: str
    name: str
    cells: tuple[Cell, ...]
    depth: int = 0


@dataclass(frozen=True)
class CompareAnswer(Answer):
    """What the page of a comparison shows.

    Attributes:
        columns: the regions, by code.
        sections: (one of ``SECTIONS``, its domains), those without a domain left out.
        initiatives: what any of them takes part in, in the order of the tree.
    """

    columns: tuple[Column, ...] = ()
    sections: tuple[tuple[str, tuple[Row, ...]], ...] = ()
    initiatives: tuple[Row, ...] = ()


def compare_answer(
    dataset: Dataset, selection: Selection, as_of: datetime.date, t: Translator
) -> CompareAnswer:
    """The comparison of the regions that are chosen, the first five by code."""
    chosen = selection.state.regions
    codes, left_out = chosen[:MOST], chosen[MOST:]
    columns = tuple(_column(dataset, code, selection.round_code, t) for code in codes)
    if len(codes) < LEAST:
        return CompareAnswer(
            heading=t("compare-heading-empty"),
            sentence=t("compare-asks", count=len(codes), most=MOST),
            asks_for="regions",
            columns=columns,
        )
    sections = _sections(dataset, codes, selection.round_code, t)
    initiatives = tuple(
        _initiatives(dataset, None, 0, codes, _memberships(dataset, codes), as_of, t)
    )
    names = [column.name for column in columns]
    away = [t.name(dataset.row("regions", code)) for code in left_out]
    return CompareAnswer(
        heading=t("compare-heading", regions=joined(names, t)),
        sentence=_sentence(columns, dict(sections), t),
        equal=_equal(sections, initiatives, codes, t),
        headings=dict(zip(map(_key, codes), names, strict=True)),
        unplaced=t("compare-left-out", most=MOST, regions=joined(away, t)) if away else None,
        columns=columns,
        sections=sections,
        initiatives=initiatives,
    )


def _column(dataset: Dataset, code: str, round_code: str, t: Translator) -> Column:
    return Column(
        code,
        t.name(dataset.row("regions", code)),
        dataset.has_data(code, round_code),
        incomplete(dataset, code, round_code),
    )


# ---- domains --------------------------------------------------------------------------------


def _sections(
    dataset: Dataset, codes: tuple[str, ...], round_code: str, t: Translator
) -> tuple[tuple[str, tuple[Row, ...]], ...]:
    found: dict[str, list[Row]] = {}
    with_data = sum(dataset.has_data(code, round_code) for code in codes)
    domains = sorted(dataset.rows("domains"), key=lambda row: t.sort_key(t.name(row)))
    for domain in domains:
        cells = tuple(
            _status_cell(status_row(dataset, code, round_code, domain.domain_code, t))
            for code in codes
        )
        section = section_of(cells, with_data)
        if section:
            row = Row(domain.domain_code, t.name(domain), cells)
            found.setdefault(section, []).append(row)
    for rows in found.values():
        rows.sort(key=lambda row: [not cell.is_own for cell in row.cells])
    return tuple((section, tuple(found[section])) for section in SECTIONS if section in found)


def _status_cell(status: dict[str, Any]) -> Cell:
    words = status["joint_words"] if status["cell"] == JOINT else status["words"]
    return Cell(
        status["cell"],
        status["mark"],
        words,
        status["wording"] or (),
        status["source_words"],
        status["status"] not in NOT_OWN,
    )


def section_of(cells: Iterable[Cell], with_data: int) -> str | None:
    """Where a domain belongs, or None when no region has anything to say of it.

    Args:
        cells: one a region.
        with_data: how many of the regions have priorities of their own.
    """
    listed = list(cells)
    own = sum(cell.is_own for cell in listed)
    if own >= LEAST:
        if own < with_data:
            return SOME
        return ALL if own == len(listed) else ALL_KNOWN
    if own:
        return ONE
    return (
        NOBODYS_OWN if any(cell.cell not in {NO_DATA, NOT_MENTIONED} for cell in listed) else None
    )


def _sentence(
    columns: tuple[Column, ...], sections: dict[str, tuple[Row, ...]], t: Translator
) -> str:
    held = [column for column in columns if column.has_data]
    without = [column.name for column in columns if not column.has_data]
    parts = []
    if len(held) >= LEAST:
        counts = {section: len(sections.get(section, ())) for section in SECTIONS}
        parts.append(
            t(
                "compare-sentence",
                regions=len(held),
                all=counts[ALL] + counts[ALL_KNOWN],
                some=counts[SOME],
                one=counts[ONE],
            )
        )
    if without:
        parts.append(t("compare-sentence-no-data", regions=joined(without, t), count=len(without)))
    return " ".join(parts)


# ---- initiatives ----------------------------------------------------------------------------


def _memberships(dataset: Dataset, codes: tuple[str, ...]) -> list[Any]:
    """The memberships of the regions and of their groups."""
    holders = {holder for code in codes for holder in (code, *dataset.groups_of(code))}
    frame = dataset.table("memberships")
    return list(frame[frame["region_code"].isin(holders)].itertuples(index=False))


def _initiatives(
    dataset: Dataset,
    parent: str | None,
    depth: int,
    codes: tuple[str, ...],
    rows: list[Any],
    as_of: datetime.date,
    t: Translator,
) -> Iterable[Row]:
    for row in sorted(dataset.parts_of(parent), key=lambda row: t.sort_key(t.name(row))):
        below = dataset.with_children(row.initiative_code)
        found = [one for one in rows if one.initiative_code in below]
        if not found:
            continue
        by_region = {
            holder: [one for one in found if one.region_code == holder]
            for holder in dict.fromkeys(str(one.region_code) for one in found)
        }
        cells = tuple(
            _role_cell(dataset, row.initiative_code, code, by_region, as_of, t) for code in codes
        )
        yield Row(row.initiative_code, t.name(row), cells, depth)
        yield from _initiatives(dataset, row.initiative_code, depth + 1, codes, rows, as_of, t)


def _role_cell(
    dataset: Dataset,
    initiative: str,
    region: str,
    by_region: dict[str, list[Any]],
    as_of: datetime.date,
    t: Translator,
) -> Cell:
    """The part in the initiative itself; what is below it has a row of its own."""
    role = membership_row(dataset, initiative, region, by_region, as_of, t)
    words = role["words"]
    if role["cell"] == VIA:
        words = t("role-via")
    if role["cell"] == JOINT:
        words = "; ".join(
            t("via-group", group=t.name(dataset.row("regions", group)), words=found)
            for group in dataset.groups_of(region)
            for row in by_region.get(group, [])
            if row.initiative_code == initiative
            for found in [role_words(dataset, row, as_of, t)]
        )
    shown = words or t("role-joint")
    return Cell(role["cell"], role["mark"], shown, sources=role["source_words"])


# ---- the equal table --------------------------------------------------------------------------


def _equal(
    sections: tuple[tuple[str, tuple[Row, ...]], ...],
    initiatives: tuple[Row, ...],
    codes: tuple[str, ...],
    t: Translator,
) -> pd.DataFrame:
    rows = [
        _equal_row(row, t(f"compare-section-{section}"), codes)
        for section, listed in sections
        for row in listed
    ]
    rows += [_equal_row(row, t("compare-initiatives"), codes) for row in initiatives]
    return never_empty(
        pd.DataFrame(rows, columns=["code", "subject", "section", *map(_key, codes)])
    )


def _equal_row(row: Row, section: str, codes: tuple[str, ...]) -> dict[str, Any]:
    cells = {_key(code): _plain(cell) for code, cell in zip(codes, row.cells, strict=True)}
    return {"code": row.code, "subject": row.name, "section": section, **cells}


def _key(code: str) -> str:
    """The name of a region's column: a code alone could be the name of another column."""
    return f"region {code}"


def _plain(cell: Cell) -> str:
    if cell.cell == NO_DATA:
        return NO_DATA_SIGN
    return NONE_SIGN if cell.cell in {NOT_MENTIONED, NONE_KNOWN} else cell.words
