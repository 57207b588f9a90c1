"""Comparisons of any two to five of Sweden's regions, put together from columns in the browser.

Stored are one column a region, the numbers of each pair, and the page as a template; which rows
stand where, what the sentence counts and what the file holds is worked out by
``assets/take/compare.js``. What does not depend on the regions is a page of the file like others,
see ``reference_states``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from typing import Any

from s3dash.analysis.pages.compare import (
    ComparedRegion,
    Comparison,
    offered_regions,
    plain,
)
from s3dash.analysis.pages.compare_pairs import ComparedPairs, compared_pairs
from s3dash.analysis.pages.compare_rows import ComparedRow, domain_sections, initiative_rows
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import NONE_KNOWN
from s3dash.analysis.words.percent import in_per_cent
from s3dash.drawn.drawing import draw
from s3dash.model import Dataset
from s3dash.state import CHOICES, ViewState, to_path, to_query
from s3dash.take_along.composed.compare_page import page_templates, words_of
from s3dash.ui.core.html_text import html_text
from s3dash.ui.core.request import AppContext, Page, read_page
from s3dash.views.compare.sections import cell_content, incomplete_regions

SWEDISH = "region"


@dataclass
class _Texts:
    """Texts that stand in many places, each once."""

    listed: list[Any] = field(default_factory=list)
    _at: dict[str, int] = field(default_factory=dict)

    def at(self, text: Any) -> int:
        """The position of a text."""
        key = repr(text)
        if key not in self._at:
            self._at[key] = len(self.listed)
            self.listed.append(text)
        return self._at[key]


def reference_states(dataset: Dataset, language: str) -> Iterator[ViewState]:
    """A comparison of the first two regions in each round, with each way of counting.

    What they hold besides the comparison is the same of any regions.
    """
    for round_code, weights, table in product(dataset.rounds, CHOICES["weights"], (False, True)):
        chosen = None if round_code == dataset.latest_round else round_code
        codes = dataset.regions_of_kind(SWEDISH, round_code)[:2]
        yield ViewState(
            language, "compare", round=chosen, weights=weights, table=table, regions=codes
        )


def stored_comparisons(context: AppContext, language: str) -> dict[str, Any]:
    """What the browser puts comparisons together from."""
    dataset, texts = context.store.current().dataset, _Texts()
    rounds: dict[str, Any] = {}
    variants: dict[str, dict[str, Any]] = {}
    for state in reference_states(dataset, language):
        if len(state.regions) < 2:
            continue
        page = _page(context, state)
        key = page.question.round_code
        if key not in rounds:
            rounds[key] = _of_round(page.question, texts)
        variants.setdefault(f"{key} {state.shown('weights')}", _of_pairs(page.question)).update(
            {"table" if state.table else "page": page_templates(page, draw(page).texts)}
        )
    words = words_of(_page(context, ViewState(language, "compare")).t)
    return {"rounds": rounds, "variants": variants, "cells": texts.listed, "words": words}


def _page(context: AppContext, state: ViewState) -> Page:
    page = read_page(context, to_path(state), to_query(state), None)
    assert page is not None  # noqa: S101 - the address of a state is a view's
    return page


def _of_round(question: Question, texts: _Texts) -> dict[str, Any]:
    """The columns of all regions, and what tells the regions apart."""
    codes = question.regions_of_kind(SWEDISH)
    sections = domain_sections(question, codes)
    listed = {row.code: row for _, rows in sections for row in rows}
    there = [row.domain_code for row in question.dataset.rows("domains")]
    ordered = [listed[code] for code in there if code in listed]
    ordered.sort(key=lambda row: question.t.sort_key(row.name))
    return {
        "regions": {code: _of_region(question, code) for code in codes},
        "offered": [code for code, _ in offered_regions(question, ())],
        "domains": [_row(row, question, texts) for row in ordered],
        "initiatives": [
            {**_row(row, question, texts), "depth": row.depth}
            for row in initiative_rows(question, codes)
        ],
        "codes": codes,
        "latest": question.round_code == question.dataset.latest_round,
    }


def _of_region(question: Question, code: str) -> dict[str, Any]:
    dataset, name = question.dataset, question.region_name(code)
    stated = dataset.incomplete(code, question.round_code)
    has_data = dataset.has_data(code, question.round_code)
    region = ComparedRegion(code, name, has_data, stated)
    alone = Comparison((region,), (), (), compared_pairs(question, (code,)))
    warning = incomplete_regions(alone, question.t)
    items = "" if warning is None else "".join(map(html_text, warning.children))
    return {"name": name, "has_data": has_data, "incomplete": items}


def _row(row: ComparedRow, question: Question, texts: _Texts) -> dict[str, Any]:
    """A row of the comparison of all regions, its cells by their position."""
    cells = [
        texts.at(
            {
                "html": html_text(cell_content(cell, question.t)),
                "plain": plain(cell),
                "cell": cell.cell,
                "own": cell.is_own,
                "any": cell.cell != NONE_KNOWN,
            }
        )
        for cell in row.cells
    ]
    return {"code": row.code, "name": row.name, "cells": cells}


def _of_pairs(question: Question) -> dict[str, Any]:
    """The numbers of each two regions, in per cent, and the means."""
    pairs: ComparedPairs = compared_pairs(question, question.regions_of_kind(SWEDISH))
    values = {
        kind: {
            "rows": [
                [None if one is None else in_per_cent(one) for one in row] for row in values.rows
            ],
            "mean": in_per_cent(values.mean) if values.mean else None,
        }
        for kind, values in pairs.kinds
    }
    return {"pairs": values, "joint": sorted(pairs.joint)}
