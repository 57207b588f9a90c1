"""What to ask a region at a meeting, what weighs most first."""

from __future__ import annotations

from s3dash.analysis.briefing.asked import Asked
from s3dash.analysis.briefing.of_areas import area_questions
from s3dash.analysis.briefing.of_surroundings import surrounding_questions
from s3dash.analysis.question import Question

# The kinds by weight: what the region prioritises, whether that holds, then what surrounds it.
KINDS = (
    *("no-areas", "missing", "dropped", "dropped-rest", "status", "age"),
    *("no-strategy", "ended", "adopted", "domains"),
    *("seeks", "offers", "memberships", "clusters", "contact"),
)
# So many stand on the paper; how many more there are is said.
MOST_ASKED = 10


def questions_for(question: Question, region: str) -> tuple[Asked, ...]:
    """The questions that the data of a region leaves open, in order of weight."""
    found = [*area_questions(question, region), *surrounding_questions(question, region)]
    return tuple(sorted(found, key=lambda one: KINDS.index(one.kind)))
