"""What the regions of a consortium have to do with each other already: work, networks, nearness."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

from s3dash.analysis.facts.distance import distance_km
from s3dash.analysis.facts.ties import is_current, ties_in
from s3dash.analysis.facts.working_together import (
    ORDER,
    Shared,
    all_shared_work,
    working_initiatives,
)
from s3dash.analysis.measures.pairs import Pairs, known, pairs_of
from s3dash.analysis.question import Question
from s3dash.analysis.scope import regions_of


@dataclass(frozen=True)
class CommonInitiative:
    """An initiative that at least two of the regions are in.

    Attributes:
        code, name: of the initiative.
        basis: whether they are in it themselves, one through a group, or it only frames pilots.
        regions: names of the regions that are in it, by code.
        everybody: whether that is all of them.
        ended: whether any two of them no longer share it.
    """

    code: str
    name: str
    basis: str
    regions: tuple[str, ...]
    everybody: bool
    ended: bool


@dataclass(frozen=True)
class MemberPair:
    """Two of the regions.

    Attributes:
        codes, names: of the two, Sweden's first, then by code.
        overlap: what they have in common, or None.
        mutual: the mean of what each is worth to the other, or None.
        joint: whether one of them is shown by the priorities of its group.
        distance_km: from seat to seat, or None.
        work: names of the initiatives in which they work together, or did.
    """

    codes: tuple[str, str]
    names: tuple[str, str]
    overlap: float | None
    mutual: float | None
    joint: bool
    distance_km: float | None
    work: tuple[str, ...]


def consortium_pairs(question: Question, codes: tuple[str, ...]) -> Pairs:
    """The pairs of the scope with the regions given; Europe's when the scope does not have them.

    What a region lacks is measured by what any region of the scope has, so the numbers are those
    of the match cards in that scope.
    """
    dataset = question.dataset
    state = question.state
    found = set(regions_of(dataset, state.shown_scope))
    if not found.issuperset(codes):
        found = {*regions_of(dataset, "europe"), *codes}
    return pairs_of(dataset, question.round_code, sorted(found), state.shown("weights"))


def shared_initiatives(question: Question, codes: tuple[str, ...]) -> tuple[CommonInitiative, ...]:
    """The working initiatives of at least two of the regions: what all are in first."""
    t = question.t
    together: dict[tuple[str, str], dict[str, bool]] = {}
    for pair, rows in all_shared_work(question, codes).items():
        for row in rows:
            seen = together.setdefault((row.initiative, row.basis), {})
            for code in pair:
                seen[code] = seen.get(code, False) or row.ended
    found = [
        CommonInitiative(
            code=initiative,
            name=question.initiative_name(initiative),
            basis=basis,
            regions=tuple(question.region_name(code) for code in sorted(seen)),
            everybody=len(seen) == len(codes),
            ended=any(seen.values()),
        )
        for (initiative, basis), seen in together.items()
    ]
    found.sort(key=lambda one: (ORDER.index(one.basis), -len(one.regions), t.sort_key(one.name)))
    return tuple(found)


def common_networks(question: Question, codes: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """(code, name) of everything else that all of the regions are members of now, by name."""
    dataset, t = question.dataset, question.t
    members: dict[str, set[str]] = {}
    for tie in ties_in(dataset, list(codes)):
        if tie.group is None and is_current(question, tie):
            members.setdefault(tie.initiative, set()).add(tie.region)
    working = working_initiatives(dataset)
    found = [
        (code, question.initiative_name(code))
        for code, regions in members.items()
        if len(regions) == len(codes) > 1 and code not in working
    ]
    return tuple(sorted(found, key=lambda pair: t.sort_key(pair[1])))


def countries_of(question: Question, codes: tuple[str, ...]) -> tuple[str, ...]:
    """The countries of the regions as far as they are known, by name."""
    t = question.t
    rows = (question.dataset.row("regions", code) for code in codes)
    found = {row.country_code for row in rows if isinstance(row.country_code, str)}
    return tuple(sorted((t.country(code) for code in found), key=t.sort_key))


def pair_notes(question: Question, pairs: Pairs, codes: tuple[str, ...]) -> tuple[MemberPair, ...]:
    """Every two of the regions, those of most mutual value first."""
    shared = all_shared_work(question, codes)
    swedish = question.dataset.regions_of_kind("region")
    listed = sorted(codes, key=lambda code: (code not in swedish, code))
    found = [_note(question, pairs, pair, shared) for pair in combinations(listed, 2)]
    found.sort(key=lambda one: (one.joint, one.mutual is None, -(one.mutual or 0), one.codes))
    return tuple(found)


def _note(question: Question, pairs: Pairs, pair: tuple[str, str], shared: Shared) -> MemberPair:
    dataset = question.dataset
    one, other = pair
    place = pairs.profiles.at(one), pairs.profiles.at(other)
    rows = shared.get((min(pair), max(pair)), ())
    work = [row.initiative for row in rows if row.counted]
    return MemberPair(
        codes=pair,
        names=(question.region_name(one), question.region_name(other)),
        overlap=known(pairs.overlap[place]),
        mutual=known(pairs.mutual[0][place]),
        joint=bool(pairs.profiles.joint & {one, other}),
        distance_km=distance_km(dataset, one, other),
        work=tuple(question.initiative_name(code) for code in work),
    )
