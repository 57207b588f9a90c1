"""The map's answer about age: how old what is held of every region is, and what has no date."""

from __future__ import annotations

from s3dash import columns
from s3dash.analysis.facts.freshness.in_words import COUNTS, OWN_COLUMNS, freshness_row
from s3dash.analysis.facts.freshness.of_region import (
    AGE_12,
    AGE_24,
    AGE_OVER,
    AGE_UNDATED,
    region_freshness,
)
from s3dash.analysis.facts.freshness.sentences import freshness_sentences
from s3dash.analysis.map.answer import MapAnswer, answer_table, data_table, not_drawn
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import JOINT, LegendEntry, legend_of
from s3dash.model.dataset import NO_DATA

# From the freshest on, then what has no age.
CELLS = (AGE_12, AGE_24, AGE_OVER, AGE_UNDATED, JOINT, NO_DATA)


def age_answer(question: Question) -> MapAnswer:
    """How old what every region of the scope rests on is, and how sure, in a round."""
    t = question.t
    found = {region: region_freshness(question, region) for region in question.regions}
    rows = {region: freshness_row(question, one) for region, one in found.items()}
    table = answer_table(question, rows, OWN_COLUMNS)
    table[list(COUNTS)] = table[list(COUNTS)].astype("Int64")
    legend = legend_of(table[columns.CELL], CELLS, "freshness", t)
    return MapAnswer(
        heading=t("map-heading-age", scope=question.state.shown_scope),
        sentence=freshness_sentences(question, found.values()) or t("map-no-regions"),
        legend=(*legend, LegendEntry("", "", t("legend-age"), None)),
        data_table=data_table(table, OWN_COLUMNS),
        not_drawn=not_drawn(table, t),
        question=question,
        measure="age",
        table=table,
    )
