"""Two to five regions side by side: what they share, what only one has, what they take part in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from s3dash.analysis.pages.compare_pairs import ComparedPairs, PairValues, compared_pairs
from s3dash.analysis.pages.compare_rows import (
    ALL,
    ALL_KNOWN,
    LEAST,
    SECTIONS,
    SOME,
    ComparedCell,
    ComparedRow,
    domain_sections,
    initiative_rows,
    is_held_alone,
)
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import (
    NO_DATA_SIGN,
    NONE_KNOWN,
    NONE_SIGN,
    Answer,
    joined,
    never_empty,
)
from s3dash.analysis.words.percent import in_per_cent
from s3dash.i18n import Translator
from s3dash.model.dataset import NO_DATA, NOT_MENTIONED

MOST = 5


@dataclass(frozen=True)
class ComparedRegion:
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
class Comparison:
    """What stands side by side.

    Attributes:
        regions: the regions, by code.
        sections: (one of ``SECTIONS``, its domains), those without a domain left out.
        initiatives: what any of them takes part in, in the order of the tree.
        pairs: how each two go together.
    """

    regions: tuple[ComparedRegion, ...]
    sections: tuple[tuple[str, tuple[ComparedRow, ...]], ...]
    initiatives: tuple[ComparedRow, ...]
    pairs: ComparedPairs


@dataclass(frozen=True)
class CompareAnswer(Answer):
    """What the page of a comparison shows.

    Attributes:
        comparison: those that are compared; None when too few are chosen.
        offered: (code, name) of Sweden's regions that may be chosen, too.
    """

    comparison: Comparison | None = None
    offered: tuple[tuple[str, str], ...] = ()


def compare_answer(question: Question) -> CompareAnswer:
    """The comparison of the regions that are chosen, the first five by code."""
    t = question.t
    chosen = question.state.regions
    if len(chosen) < LEAST:
        return CompareAnswer(
            heading=t("compare-heading-empty"),
            sentence=t("compare-asks", count=len(chosen), most=MOST),
            required_choice="regions",
            offered=offered_regions(question, chosen),
        )
    comparison = _comparison(question, chosen[:MOST])
    names = {region.code: region.name for region in comparison.regions}
    left_out = [question.region_name(code) for code in chosen[MOST:]]
    words = t("compare-left-out", most=MOST, regions=joined(left_out, t)) if left_out else None
    return CompareAnswer(
        heading=t("compare-heading", regions=joined(list(names.values()), t)),
        sentence=_sentence(comparison, t),
        data_table=_data_table(comparison, t),
        headings={_key(code): name for code, name in names.items()},
        not_drawn=words,
        comparison=comparison,
        offered=offered_regions(question, chosen),
    )


def offered_regions(question: Question, taken: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """(code, name) of Sweden's regions that are not taken yet, by name."""
    there = set(taken)
    codes = [code for code in question.regions_of_kind("region") if code not in there]
    named = [(code, question.region_name(code)) for code in codes]
    return tuple(sorted(named, key=lambda region: question.t.sort_key(region[1])))


def _comparison(question: Question, codes: tuple[str, ...]) -> Comparison:
    return Comparison(
        regions=tuple(_region(question, code) for code in codes),
        sections=domain_sections(question, codes),
        initiatives=initiative_rows(question, codes),
        pairs=compared_pairs(question, codes),
    )


def _region(question: Question, code: str) -> ComparedRegion:
    dataset, round_code = question.dataset, question.round_code
    return ComparedRegion(
        code,
        question.region_name(code),
        dataset.has_data(code, round_code),
        dataset.incomplete(code, round_code),
    )


def _sentence(comparison: Comparison, t: Translator) -> str:
    with_data = [region for region in comparison.regions if region.has_data]
    without = [region.name for region in comparison.regions if not region.has_data]
    parts = []
    if len(with_data) >= LEAST:
        listed = dict(comparison.sections)
        counts = {section: len(listed.get(section, ())) for section in SECTIONS}
        parts.append(
            t(
                "compare-sentence",
                regions=len(with_data),
                all=counts[ALL] + counts[ALL_KNOWN],
                some=counts[SOME],
                one=_alone(comparison),
            )
        )
    if without:
        parts.append(t("compare-sentence-no-data", regions=joined(without, t), count=len(without)))
    return " ".join(parts)


def _alone(comparison: Comparison) -> int:
    """How many domains one alone has of the regions that there is data about."""
    rows = [row for _, listed in comparison.sections for row in listed]
    known = [at for at, region in enumerate(comparison.regions) if region.has_data]
    return sum(is_held_alone(row.cells[at] for at in known) for row in rows)


# ---- the data table --------------------------------------------------------------------------


def _data_table(comparison: Comparison, t: Translator) -> pd.DataFrame:
    codes = tuple(region.code for region in comparison.regions)
    rows = [
        _table_row(row, t(f"compare-section-{section}"), codes)
        for section, listed in comparison.sections
        for row in listed
    ]
    rows += [_table_row(row, t("compare-initiatives"), codes) for row in comparison.initiatives]
    for kind, values in comparison.pairs.kinds:
        rows += _pair_rows(comparison.pairs, values, t(f"column-{kind}_share"), codes)
    columns = ["code", "subject", "section", *map(_key, codes)]
    return never_empty(pd.DataFrame(rows, columns=columns))


def _table_row(row: ComparedRow, section: str, codes: tuple[str, ...]) -> dict[str, object]:
    cells = {_key(code): plain(cell) for code, cell in zip(codes, row.cells, strict=True)}
    return {"code": row.code, "subject": row.name, "section": section, **cells}


def _pair_rows(
    pairs: ComparedPairs, values: PairValues, section: str, codes: tuple[str, ...]
) -> list[dict[str, object]]:
    """A row a region that receives; a group has no column of values."""
    nothing = {_key(code): NONE_SIGN for code in codes}
    return [
        {
            "code": code,
            "subject": name,
            "section": section,
            **nothing,
            **{
                _key(other): NO_DATA_SIGN if value is None else in_per_cent(value)
                for other, value in zip(pairs.codes, row, strict=True)
                if other != code
            },
        }
        for code, name, row in zip(pairs.codes, pairs.names, values.rows, strict=True)
    ]


def _key(code: str) -> str:
    """The name of a region's column: a code alone could be the name of another column."""
    return f"region {code}"


def plain(cell: ComparedCell) -> str:
    """What a cell is in the data table."""
    if cell.cell == NO_DATA:
        return NO_DATA_SIGN
    return NONE_SIGN if cell.cell in {NOT_MENTIONED, NONE_KNOWN} else cell.words
