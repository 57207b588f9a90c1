"""What the regions of a consortium have to do with each other already: work, networks, nearness."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

from s3dash.analysis.facts.distance import distance_km
from s3dash.analysis.facts.taking_part.ties import is_current, ties_in
from s3dash.analysis.facts.taking_part.working_together import ORDER, working_initiatives
from s3dash.analysis.measures.pairs import known
from s3dash.analysis.partners.consortium.members import Consortium
from s3dash.metrics.equality import leveled


@dataclass(frozen=True)
class CommonInitiative:
    """An initiative that at least two of the regions are in.

    Attributes:
        code, name: of the initiative.
        basis: whether they are in it themselves, one through a group, or it only frames pilots.
        codes, regions: codes and names of the regions that are in it, by code.
        everybody: whether that is all of them.
        ended: whether any two of them no longer share it.
    """

    code: str
    name: str
    basis: str
    codes: tuple[str, ...]
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

    @property
    def place(self) -> tuple[bool, bool, float, tuple[str, str]]:
        """What it is listed by: own priorities first, then the highest mutual value."""
        return self.joint, self.mutual is None, -leveled(self.mutual or 0), self.codes


def shared_initiatives(consortium: Consortium) -> tuple[CommonInitiative, ...]:
    """The working initiatives of at least two of the regions: what all are in first."""
    question, t = consortium.question, consortium.question.t
    together: dict[tuple[str, str], dict[str, bool]] = {}
    for pair, rows in consortium.shared.items():
        for row in rows:
            seen = together.setdefault((row.initiative, row.basis), {})
            for code in pair:
                seen[code] = seen.get(code, False) or row.ended
    listed = [
        CommonInitiative(
            code=initiative,
            name=question.initiative_name(initiative),
            basis=basis,
            codes=tuple(sorted(seen)),
            regions=tuple(consortium.names[code] for code in sorted(seen)),
            everybody=len(seen) == len(consortium.codes),
            ended=any(seen.values()),
        )
        for (initiative, basis), seen in together.items()
    ]
    listed.sort(
        key=lambda work: (ORDER.index(work.basis), -len(work.regions), t.sort_key(work.name))
    )
    return tuple(listed)


def common_networks(consortium: Consortium) -> tuple[tuple[str, str], ...]:
    """(code, name) of everything else that all of the regions are members of now, by name."""
    question, codes = consortium.question, consortium.codes
    members: dict[str, set[str]] = {}
    for tie in ties_in(question.dataset, list(codes)):
        if tie.group is None and is_current(question, tie):
            members.setdefault(tie.initiative, set()).add(tie.region)
    working = working_initiatives(question.dataset)
    named = [
        (code, question.initiative_name(code))
        for code, regions in members.items()
        if len(regions) == len(codes) > 1 and code not in working
    ]
    return tuple(sorted(named, key=lambda pair: question.t.sort_key(pair[1])))


def countries_of(consortium: Consortium) -> tuple[str, ...]:
    """The countries of the regions as far as they are known, by name."""
    question, t = consortium.question, consortium.question.t
    countries = {question.dataset.row("regions", code).country_code for code in consortium.codes}
    return tuple(sorted((t.country(code) for code in countries if code), key=t.sort_key))


def pair_notes(consortium: Consortium) -> tuple[MemberPair, ...]:
    """Every two of the regions, those of most mutual value first."""
    swedish = consortium.question.regions_of_kind("region")
    listed = sorted(consortium.codes, key=lambda code: (code not in swedish, code))
    notes = [_note(consortium, pair) for pair in combinations(listed, 2)]
    return tuple(sorted(notes, key=lambda note: note.place))


def _note(consortium: Consortium, pair: tuple[str, str]) -> MemberPair:
    question, pairs = consortium.question, consortium.pairs
    first, second = pair
    place = pairs.profiles.at(first), pairs.profiles.at(second)
    rows = consortium.shared.get((min(pair), max(pair)), ())
    return MemberPair(
        codes=pair,
        names=(consortium.names[first], consortium.names[second]),
        overlap=known(pairs.overlap[place]),
        mutual=known(pairs.mutual[0][place]),
        joint=bool(pairs.profiles.joint & set(pair)),
        distance_km=distance_km(question.dataset, first, second),
        work=tuple(question.initiative_name(row.initiative) for row in rows if row.counted),
    )
