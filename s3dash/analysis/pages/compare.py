"""Two to five regions side by side: what they share, what only one has, what they take part in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from s3dash.analysis.pages.compare_pairs import ComparedPairs, Values, compared_pairs
from s3dash.analysis.pages.compare_rows import (
    ALL,
    ALL_KNOWN,
    LEAST,
    ONE,
    SECTIONS,
    SOME,
    Cell,
    Row,
    domain_sections,
    initiative_rows,
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
class CompareAnswer(Answer):
    """What the page of a comparison shows.

    Attributes:
        columns: the regions, by code.
        sections: (one of ``SECTIONS``, its domains), those without a domain left out.
        initiatives: what any of them takes part in, in the order of the tree.
        pairs: how each two go together; None before there is a comparison.
    """

    columns: tuple[Column, ...] = ()
    sections: tuple[tuple[str, tuple[Row, ...]], ...] = ()
    initiatives: tuple[Row, ...] = ()
    pairs: ComparedPairs | None = None


def compare_answer(question: Question) -> CompareAnswer:
    """The comparison of the regions that are chosen, the first five by code."""
    t = question.t
    chosen = question.state.regions
    codes, left_out = chosen[:MOST], chosen[MOST:]
    columns = tuple(_column(question, code) for code in codes)
    if len(codes) < LEAST:
        return CompareAnswer(
            heading=t("compare-heading-empty"),
            sentence=t("compare-asks", count=len(codes), most=MOST),
            required_choice="regions",
            columns=columns,
        )
    sections = domain_sections(question, codes)
    initiatives = initiative_rows(question, codes)
    scheme = question.state.shown("weights")
    pairs = compared_pairs(question, codes, scheme)
    names = [column.name for column in columns]
    away = [question.region_name(code) for code in left_out]
    return CompareAnswer(
        heading=t("compare-heading", regions=joined(names, t)),
        sentence=_sentence(columns, dict(sections), t),
        data_table=_data_table(sections, initiatives, pairs, codes, t),
        headings=dict(zip(map(_key, codes), names, strict=True)),
        not_drawn=t("compare-left-out", most=MOST, regions=joined(away, t)) if away else None,
        columns=columns,
        sections=sections,
        initiatives=initiatives,
        pairs=pairs,
    )


def _column(question: Question, code: str) -> Column:
    dataset = question.dataset
    return Column(
        code,
        question.t.name(dataset.row("regions", code)),
        dataset.has_data(code, question.round_code),
        dataset.incomplete(code, question.round_code),
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


# ---- the data table --------------------------------------------------------------------------


def _data_table(
    sections: tuple[tuple[str, tuple[Row, ...]], ...],
    initiatives: tuple[Row, ...],
    pairs: ComparedPairs,
    codes: tuple[str, ...],
    t: Translator,
) -> pd.DataFrame:
    rows = [
        _table_row(row, t(f"compare-section-{section}"), codes)
        for section, listed in sections
        for row in listed
    ]
    rows += [_table_row(row, t("compare-initiatives"), codes) for row in initiatives]
    rows += _pair_rows(pairs, pairs.overlap, t("column-overlap_share"), codes)
    rows += _pair_rows(pairs, pairs.complementarity, t("column-complementary_share"), codes)
    return never_empty(
        pd.DataFrame(rows, columns=["code", "subject", "section", *map(_key, codes)])
    )


def _table_row(row: Row, section: str, codes: tuple[str, ...]) -> dict[str, Any]:
    cells = {_key(code): _plain(cell) for code, cell in zip(codes, row.cells, strict=True)}
    return {"code": row.code, "subject": row.name, "section": section, **cells}


def _pair_rows(
    pairs: ComparedPairs, values: Values, section: str, codes: tuple[str, ...]
) -> list[dict[str, Any]]:
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
        for code, name, row in zip(pairs.codes, pairs.names, values, strict=True)
    ]


def _key(code: str) -> str:
    """The name of a region's column: a code alone could be the name of another column."""
    return f"region {code}"


def _plain(cell: Cell) -> str:
    if cell.cell == NO_DATA:
        return NO_DATA_SIGN
    return NONE_SIGN if cell.cell in {NOT_MENTIONED, NONE_KNOWN} else cell.words
