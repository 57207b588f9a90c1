"""What a region without areas of its own in a round had in an earlier one, in words."""

from __future__ import annotations

from s3dash.analysis.facts.descent.kinds import counts_as_area
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import in_quotes
from s3dash.analysis.words.rounds import round_years
from s3dash.model.rows import PriorityRow


def earlier_areas(question: Question, region: str) -> tuple[str, tuple[PriorityRow, ...]] | None:
    """The latest earlier round in which a region has areas of its own, and these; None without.

    Deselected ones are none, and sub-areas stand for themselves only without their umbrella.
    """
    dataset = question.dataset
    before = dataset.rounds[: dataset.rounds.index(question.round_code)]
    for code in reversed(before):
        rows = dataset.priorities(region, code)
        held = tuple(row for row in rows if counts_as_area(row))
        if held:
            return code, held
    return None


def earlier_sentences(question: Question, region: str) -> list[str]:
    """What a region had in the latest earlier round with areas of its own, as a sentence."""
    found, t = earlier_areas(question, region), question.t
    if found is None:
        return []
    code, rows = found
    names = in_quotes([t.name(row) for row in rows], t)
    words = {"region": question.region_name(region), "areas": names}
    return [t("earlier-areas", years=round_years(question, code), **words)]
