"""Questions about pairs of regions, as the tests of their pictures ask them."""

from __future__ import annotations

import datetime
from typing import Any

from s3dash.analysis.map.answer import MapAnswer
from s3dash.analysis.map.by_measure import map_answer
from s3dash.analysis.matrix.answer import MatrixAnswer
from s3dash.analysis.matrix.by_measure import matrix_answer
from s3dash.analysis.measures.pair_note import PairNote, pair_note
from s3dash.analysis.measures.pairs import Pairs, selected_pairs
from s3dash.analysis.selection import Selection, resolve
from s3dash.i18n import translator
from s3dash.model import Dataset
from s3dash.state import ViewState
from tests.asking import question_of

TODAY = datetime.date(2026, 11, 23)
SV, EN = translator("sv"), translator("en")
VARMLAND, UPPSALA, GOTLAND, VASTERBOTTEN = "SE311", "SE121", "SE214", "SE331"
WEIGHTS = ("main", "fractional", "equal")


def selection(dataset: Dataset, view: str, **chosen: Any) -> Selection:
    return resolve(ViewState(view=view, **chosen), dataset)


def on_map(dataset: Dataset, measure: str, **chosen: Any) -> MapAnswer:
    return map_answer(
        question_of(
            dataset=dataset,
            selection=selection(dataset, "map", measure=measure, **chosen),
            as_of=TODAY,
            t=SV,
        )
    )


def in_matrix(dataset: Dataset, measure: str, **chosen: Any) -> MatrixAnswer:
    return matrix_answer(
        question_of(
            dataset=dataset,
            selection=selection(dataset, "matrix", measure=measure, **chosen),
            as_of=TODAY,
            t=SV,
        )
    )


def pairs(dataset: Dataset, **chosen: Any) -> Pairs:
    return selected_pairs(question_of(dataset, selection=selection(dataset, "map", **chosen)))


def note(dataset: Dataset, one: str, other: str, **chosen: Any) -> PairNote:
    asked = selection(dataset, "map", region=one, **chosen)
    found = pair_note(
        question_of(dataset, selection=asked, t=SV),
        selected_pairs(question_of(dataset, selection=asked)),
        one,
        other,
    )
    assert found is not None
    return found


def row(found: MapAnswer, region: str) -> Any:
    return found.table.set_index("region_code").loc[region]


def cell(found: MatrixAnswer, one: str, other: str) -> Any:
    return found.cells.set_index(["region_code", "column_code"]).loc[(one, other)]
