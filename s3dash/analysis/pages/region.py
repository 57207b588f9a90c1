"""The answer of the region view: one region's areas from round to round, or all of Sweden's.

The data table of one region has a row a change (``region_changes``); that of all has a row an area
(``region_overview``). What else is known of one region is in ``region_sections``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd

from s3dash.analysis.changes.of_region import (
    ChangeNote,
    change_notes,
    changes_headings,
    changes_legend,
    changes_sentence,
    changes_table,
    flow_table,
)
from s3dash.analysis.facts.descent.lineage import lineage
from s3dash.analysis.pages.region_overview import OverviewAnswer, overview_answer
from s3dash.analysis.pages.region_sections import RegionSections, region_sections
from s3dash.analysis.question import Question
from s3dash.analysis.rounds_compared import Rounds
from s3dash.analysis.words.answer import Answer, group_names, joined


@dataclass(frozen=True)
class RegionAnswer(Answer):
    """What the page of one region shows.

    Attributes:
        question: what is asked.
        region: of which region.
        changes: what became of its areas.
        rounds: names of the two rounds; the first is empty when there is only one.
        later_round: the code of the second.
    """

    question: Question = field(kw_only=True, repr=False)
    region: str = field(kw_only=True)
    changes: tuple[ChangeNote, ...] = ()
    rounds: tuple[str, str] = ("", "")
    later_round: str = ""

    @property
    def flow(self) -> pd.DataFrame:
        """The changes for the drawing, see ``flow_table``."""
        return flow_table(self.changes)

    @cached_property
    def sections(self) -> RegionSections:
        """What the page says below the drawing; asked for only where it is shown."""
        return region_sections(self.question, self.region)


def region_answer(question: Question) -> RegionAnswer | OverviewAnswer:
    """The answer for the region that is chosen, or for all of Sweden's."""
    region = question.state.region
    if region is None:
        return overview_answer(question)
    return one_region_answer(question, region)


def one_region_answer(question: Question, region: str) -> RegionAnswer:
    """What became of one region's areas, and how many it has."""
    t = question.t
    found = lineage(question, region)
    earlier = question.name("rounds", found.earlier_round)
    later = question.name("rounds", found.later_round)
    return RegionAnswer(
        heading=question.region_name(region),
        sentence=_sentence(question, region, changes_sentence(question, found)),
        legend=changes_legend(found, t),
        data_table=changes_table(question, found),
        headings=changes_headings(question, Rounds(found.earlier_round, found.later_round)),
        question=question,
        region=region,
        changes=change_notes(question, found),
        rounds=(earlier if found.earlier_round != found.later_round else "", later),
        later_round=found.later_round,
    )


def _sentence(question: Question, region: str, changes: str) -> str:
    dataset, t = question.dataset, question.t
    name = question.region_name(region)
    round_name = question.round_name
    count = dataset.priority_count(region, question.round_code)
    if dataset.has_data(region, question.round_code):
        parts = [t("region-sentence-count", region=name, count=count, round=round_name)]
    else:
        parts = [t("region-sentence-no-data", region=name, round=round_name)]
    joint = dataset.joint_priorities(region, question.round_code)
    if joint:
        groups = joined(group_names(question, joint), t)
        parts.append(t("region-sentence-joint", count=len(joint), groups=groups))
    return " ".join([*parts, *([changes] if changes else [])])
