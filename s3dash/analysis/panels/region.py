"""What the panel says of a selected region, and before one is selected."""

from __future__ import annotations

from dataclasses import dataclass

from s3dash.analysis.facts.freshness.in_words import FreshnessNote, freshness_note
from s3dash.analysis.facts.freshness.of_region import region_freshness
from s3dash.analysis.facts.region_card import RegionCard, region_card
from s3dash.analysis.facts.taking_part.membership import MembershipNote, membership_notes
from s3dash.analysis.question import Question


@dataclass(frozen=True)
class RegionPanel:
    """One region in one round.

    Attributes:
        card: what it prioritises.
        memberships: its part in the initiative that is shown; None where none is shown.
        freshness: how fresh and sure it is, where that is shown; else None.
    """

    card: RegionCard
    memberships: tuple[MembershipNote, ...] | None = None
    freshness: FreshnessNote | None = None


@dataclass(frozen=True)
class CoveragePanel:
    """Before a region is selected: how many regions there is data about, in words."""

    words: str


def region_panel(question: Question, region: str, initiative: str | None = None) -> RegionPanel:
    """The panel of a region, with its part in an initiative where one is shown."""
    notes = membership_notes(question, initiative, region) if initiative else None
    return RegionPanel(region_card(question, region), notes)


def freshness_panel(question: Question, region: str) -> RegionPanel:
    """The panel of a region, with how fresh and sure what is held of it is."""
    note = freshness_note(question, region_freshness(question, region))
    return RegionPanel(region_card(question, region), freshness=note)


def coverage_panel(question: Question) -> CoveragePanel:
    """How many of Sweden's regions have data in the round."""
    regions = question.regions_of_kind("region")
    held = sum(question.dataset.has_data(region, question.round_code) for region in regions)
    counts = {"with": held, "total": len(regions)}
    return CoveragePanel(question.t("panel-coverage", round=question.round_name, **counts))
