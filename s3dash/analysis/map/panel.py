"""What the map's panel says: of a pair, of a region, or of how much is known."""

from __future__ import annotations

from s3dash.analysis.measures.pair_note import PairNote
from s3dash.analysis.panels.pair import pair_panel
from s3dash.analysis.panels.region import (
    CoveragePanel,
    RegionPanel,
    coverage_panel,
    freshness_panel,
    region_panel,
)
from s3dash.analysis.question import Question
from s3dash.state import OF_PAIRS

MapPanel = PairNote | RegionPanel | CoveragePanel


def map_panel(question: Question) -> MapPanel:
    """The panel of the selection; a region's has what the measure shows of it."""
    state = question.state
    pair = None
    if state.shown_measure in OF_PAIRS:
        pair = pair_panel(question, state.region, state.partner)
    if pair is not None:
        return pair
    if state.region is None:
        return coverage_panel(question)
    if state.shown_measure == "age":
        return freshness_panel(question, state.region)
    initiative = state.initiative if state.shown_measure == "membership" else None
    return region_panel(question, state.region, initiative)
