"""Questions about pairs of regions, as the tests of their pictures ask them."""

from __future__ import annotations

from typing import Any

from s3dash.analysis.map.answer import MapAnswer
from s3dash.analysis.map.by_measure import map_answer
from s3dash.analysis.matrix.answer import MatrixAnswer, MatrixCell
from s3dash.analysis.matrix.by_measure import matrix_answer
from s3dash.analysis.measures.pair_note import PairNote
from s3dash.analysis.measures.pairs import Pairs, selected_pairs
from s3dash.analysis.network.answer import NetworkAnswer
from s3dash.analysis.network.by_measure import network_answer
from s3dash.analysis.panels.pair import pair_panel
from s3dash.analysis.question import Question
from s3dash.i18n import translator
from s3dash.model import Dataset
from s3dash.state import ViewState, to_url
from tests.asking import ask

SV, EN = translator("sv"), translator("en")
VARMLAND, UPPSALA, GOTLAND, VASTERBOTTEN = "SE311", "SE121", "SE214", "SE331"
WEIGHTS = ("main", "fractional", "equal")


def asked(dataset: Dataset, view: str, language: str = "sv", **chosen: Any) -> Question:
    return ask(dataset, to_url(ViewState(language, view, **chosen)))


def on_map(dataset: Dataset, measure: str, **chosen: Any) -> MapAnswer:
    return map_answer(asked(dataset, "map", measure=measure, **chosen))


def in_matrix(dataset: Dataset, measure: str, **chosen: Any) -> MatrixAnswer:
    return matrix_answer(asked(dataset, "matrix", measure=measure, **chosen))


def in_network(dataset: Dataset, **chosen: Any) -> NetworkAnswer:
    return network_answer(asked(dataset, "network", measure="mutual", **chosen))


def pairs(dataset: Dataset, **chosen: Any) -> Pairs:
    return selected_pairs(asked(dataset, "map", measure="overlap", **chosen))


def note(dataset: Dataset, one: str, other: str) -> PairNote:
    told = pair_panel(asked(dataset, "map", measure="overlap", region=one), one, other)
    assert told is not None
    return told


def row(found: MapAnswer, region: str) -> Any:
    return found.table.set_index("region_code").loc[region]


def cell(found: MatrixAnswer, one: str, other: str) -> MatrixCell:
    (there,) = [cell for cell in found.cells if (cell.row, cell.column) == (one, other)]
    return there
