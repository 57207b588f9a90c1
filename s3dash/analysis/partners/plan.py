"""What a scenario changes, and what of it makes no sense."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from s3dash.analysis.facts.taking_part.membership import has_ended
from s3dash.analysis.measures.profiles import Change, Profiles
from s3dash.analysis.question import Question


@dataclass(frozen=True)
class Plan:
    """A scenario as far as it makes sense.

    Attributes:
        change: what it does to the region's profile.
        join: the initiative that the region joins, or None.
        ignored: what is left out of it and why, in sentences.
    """

    change: Change
    join: str | None
    ignored: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing is changed."""
        return not (self.change.add or self.change.drop or self.join)

    def counts(self, part: str, code: str) -> bool:
        """Whether what is chosen in a part (``add``, ``drop``, ``join``) is in the plan."""
        planned = {"add": self.change.add, "drop": self.change.drop, "join": (self.join,)}
        return code in planned[part]


def plan_of(question: Question, region: str, profiles: Profiles) -> Plan:
    """The scenario that a selection asks for.

    Args:
        question: what is asked.
        region: whose scenario it is.
        profiles: as they are, the region among them.
    """
    state = question.state
    held = profiles.held(region)
    both = set(state.add) & set(state.drop)
    add, drop = (
        tuple(code for code in asked if code not in both and (code in held) == is_held)
        for asked, is_held in ((state.add, False), (state.drop, True))
    )
    name = question.region_name(region)

    def ignored(message: str, codes: Iterable[str]) -> list[str]:
        names = (question.domain_name(code) for code in codes)
        return [question.t(message, region=name, domain=domain) for domain in names]

    sentences = [
        *ignored("scenario-both", sorted(both)),
        *ignored("scenario-has", (code for code in state.add if code not in (*both, *add))),
        *ignored("scenario-lacks", (code for code in state.drop if code not in (*both, *drop))),
    ]
    join = state.join
    if join is not None and (why := _why_not(question, join, region)):
        initiative = question.initiative_name(join)
        sentences.append(question.t(f"scenario-{why}", region=name, initiative=initiative))
        join = None
    return Plan(Change(region, add, drop), join, tuple(sentences))


def _why_not(question: Question, initiative: str, region: str) -> str | None:
    """Why the region cannot join: it is in it already, or it has ended."""
    if region in members_of(question, initiative):
        return "is-in"
    ends = question.dataset.row("initiatives", initiative).ends_year
    return "ended" if ends is not None and ends < question.as_of.year else None


def members_of(question: Question, initiative: str) -> tuple[str, ...]:
    """Who takes part in the initiative itself now: regions and groups, by code."""
    rows = (
        row for row in question.dataset.rows("memberships") if row.initiative_code == initiative
    )
    return tuple(sorted({row.region_code for row in rows if not has_ended(question, row)}))
