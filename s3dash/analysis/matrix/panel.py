"""What the matrix' panel says: of a cell, of a pair, of a region."""

from __future__ import annotations

from s3dash.analysis.matrix.branches import open_branch
from s3dash.analysis.measures.pair_note import PairNote
from s3dash.analysis.panels.cell import (
    MembershipPanel,
    StatusPanel,
    membership_panel,
    status_panel,
)
from s3dash.analysis.panels.pair import pair_panel
from s3dash.analysis.panels.region import RegionPanel, region_panel
from s3dash.analysis.question import Question
from s3dash.state import OF_PAIRS

MatrixPanel = StatusPanel | MembershipPanel | PairNote | RegionPanel


def matrix_panel(question: Question) -> MatrixPanel | None:
    """The panel of the selection; None before anything of it is chosen."""
    state, measure = question.state, question.state.shown_measure
    region = state.region
    if measure in OF_PAIRS and (pair := pair_panel(question, region, state.partner)):
        return pair
    if region is None:
        return None
    if measure == "status" and state.domain:
        return status_panel(question, region, state.domain)
    if measure == "membership" and state.initiative:
        return membership_panel(question, region, state.initiative)
    root = None if measure in OF_PAIRS else open_branch(question)
    return region_panel(question, region, root)
