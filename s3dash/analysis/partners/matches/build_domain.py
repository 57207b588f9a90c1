"""Who can help a region to build a domain: those that are strong in it, and in what is related."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from s3dash.analysis.facts.status_rows import StatusRow, status_row, status_rows
from s3dash.analysis.measures.pairs import Array
from s3dash.analysis.measures.profiles import Profiles
from s3dash.analysis.measures.ranking import INCOMPLETE, RANKED, remark
from s3dash.analysis.partners.matches.matching import Matching
from s3dash.analysis.partners.matches.score_parts import MOST_NAMED, Part, parts_of
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import JOINT, in_quotes
from s3dash.analysis.words.percent import in_per_cent
from s3dash.metrics.complementarity import target_gain_parts
from s3dash.metrics.equality import highest_first
from s3dash.model.dataset import NO_DATA, NOT_MENTIONED

STRONG, OTHER, UNSTATED = "strong", "other", "unstated"
# How the regions that have a domain have it: only an established one is a strength.
HAVING = (STRONG, OTHER, UNSTATED, JOINT)
KIND_OF = {
    "established": STRONG,
    "developing": OTHER,
    "horizontal": OTHER,
    "unspecified": UNSTATED,
}


@dataclass(frozen=True)
class Builder:
    """A region that can help.

    Attributes:
        code, name: of the region.
        words: its status in the domain, or the related strengths that it adds.
        kind: one of ``HAVING``; empty for one with related strengths.
        gain: what it adds, 0 to 1; None for one that is strong in the domain itself.
        parts: what the gain is made of; they sum to it.
        remark: that its material is incomplete or joint, or empty.
    """

    code: str
    name: str
    words: str
    kind: str
    gain: float | None
    parts: tuple[Part, ...]
    remark: str


@dataclass(frozen=True)
class Builders:
    """Who can help to build a domain.

    Attributes:
        code, name: of the domain.
        own: how the region itself stands in it, in words.
        having: the others that have it and pass the filters, by status, evidence and name; those
            that have it through their group alone come last.
        related: the regions whose strengths are related to it and that pass the filters, those
            that add most first.
    """

    code: str
    name: str
    own: str
    having: tuple[Builder, ...]
    related: tuple[Builder, ...]

    def of_kind(self, kind: str) -> tuple[Builder, ...]:
        """Those of the others that have it in one way."""
        return tuple(builder for builder in self.having if builder.kind == kind)

    @property
    def count(self) -> int:
        """How many others have it themselves; what only a group has is not its members' own."""
        return sum(builder.kind != JOINT for builder in self.having)


@dataclass(frozen=True, eq=False)
class Building:
    """A region that wants to build a domain, and everybody who can help.

    Attributes:
        matching: the region and its partners.
        domain: the code of the domain.
    """

    matching: Matching
    domain: str

    @property
    def question(self) -> Question:
        """What is asked."""
        return self.matching.question

    @property
    def profiles(self) -> Profiles:
        """What the regions have."""
        return self.matching.pairs.profiles

    @cached_property
    def gains(self) -> Array:
        """What each strength of each region would add, regions × domains; 0 where not compared."""
        profiles, phi = self.profiles, self.matching.pairs.evidence.phi
        place, r = profiles.domains.index(self.domain), profiles.at(self.matching.region)
        found = target_gain_parts(profiles.x, phi, r, place)
        found[~profiles.compared[r]] = 0.0
        return found

    @cached_property
    def builders(self) -> Builders:
        """Who has the domain, and who has what is related to it."""
        return Builders(
            code=self.domain,
            name=self.question.domain_name(self.domain),
            own=self._own(),
            having=self._having(),
            related=self._related(),
        )

    def sentence(self) -> str:
        """How many can help, in words."""
        return self.question.t(
            "build-sentence",
            region=self.matching.name,
            strong=self.builders.count,
            related=len(self.builders.related),
        )

    def columns(self, code: str) -> dict[str, str | float | None]:
        """What the table says of a region: its status in the domain, and what it would add."""
        row = status_row(self.question, code, self.domain)
        rows = self.question.dataset.shown_priorities(code, self.question.round_code)
        gain = float(self.gains[self.profiles.at(code)].sum())
        return {"build_words": row.words, "gain_share": in_per_cent(gain) if rows else None}

    def _own(self) -> str:
        """How the region itself stands in the domain, in words."""
        t, name = self.question.t, self.question.domain_name(self.domain)
        row = status_row(self.question, self.matching.region, self.domain)
        if row.cell == JOINT:
            return t("build-own-joint", domain=name, group=row.groups)
        absent = {NO_DATA, NOT_MENTIONED}
        return t("build-own", status="none" if row.status in absent else row.status, domain=name)

    @cached_property
    def _statuses(self) -> tuple[StatusRow, ...]:
        """What every region says of the domain, by status, evidence and name; joint ones last."""
        rows = status_rows(self.question, self.profiles.regions, [self.domain]).values()
        return tuple(sorted(rows, key=lambda row: (not row.is_held, row.place)))

    def _having(self) -> tuple[Builder, ...]:
        """The other regions that have the domain, themselves or through their group alone.

        They are those that the map of the domain draws so.
        """
        return tuple(
            Builder(
                code=row.region,
                name=self.question.region_name(row.region),
                words=row.words,
                kind=KIND_OF.get(row.status, JOINT) if row.is_held else JOINT,
                gain=None,
                parts=(),
                remark="" if row.cell == JOINT else self._remark(row.region),
            )
            for row in self._statuses
            if self._is_shown(row.region) and (row.is_held or row.cell == JOINT)
        )

    def _related(self) -> tuple[Builder, ...]:
        """The regions whose strengths are related to the domain, those that add most first."""
        listed = []
        for at in np.flatnonzero(self.gains.sum(axis=1) > 0):
            code = self.profiles.regions[at]
            if not self._is_shown(code):
                continue
            parts = parts_of(self.question, self.matching.pairs, self.gains[at])
            words = in_quotes([part.name for part in parts[:MOST_NAMED]], self.question.t)
            gain, remark = float(self.gains[at].sum()), self._remark(code)
            name = self.question.region_name(code)
            builder = Builder(code, name, words, "", gain, parts, remark)
            listed.append(((bool(remark), *highest_first(gain, code)), builder))
        return tuple(builder for _, builder in sorted(listed, key=lambda found: found[0]))

    def _is_shown(self, code: str) -> bool:
        """Whether a region is another than the one that asks, and passes the filters."""
        return code != self.matching.region and self.matching.filters.passes(code)

    def _remark(self, code: str) -> str:
        short = self.question.dataset.incomplete(code, self.question.round_code)
        section = JOINT if code in self.profiles.joint else INCOMPLETE if short else RANKED
        return remark(section, self.question.t)


def building_of(matching: Matching) -> Building | None:
    """The domain that is to be built; None when none is chosen."""
    domain = matching.question.state.domain
    return None if domain is None else Building(matching, domain)
