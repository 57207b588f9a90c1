"""Which answers have a cube."""

from __future__ import annotations

from s3dash.analysis.changes.between_rounds import ChangesAnswer
from s3dash.analysis.map.answer import MapAnswer
from s3dash.analysis.matrix.answer import MatrixAnswer
from s3dash.analysis.open_data.of_changes import changes_cube
from s3dash.analysis.open_data.of_map import map_cube
from s3dash.analysis.open_data.of_matrix import matrix_cube
from s3dash.analysis.words.answer import Answer
from s3dash.exports.json_stat import Cube


def answer_cube(answer: Answer) -> Cube | None:
    """The cube of an answer; None where it has none: what changed since an edition is no count."""
    if isinstance(answer, MapAnswer):
        return map_cube(answer)
    if isinstance(answer, MatrixAnswer):
        return matrix_cube(answer)
    if isinstance(answer, ChangesAnswer):
        return changes_cube(answer)
    return None
