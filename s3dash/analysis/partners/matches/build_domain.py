"""Who can help a region to build a domain: those that are strong in it, and in what is related."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from s3dash.analysis.measures.evidence_basis import remark
from s3dash.analysis.measures.pairs import Array
from s3dash.analysis.measures.profiles import Profiles
from s3dash.analysis.partners.matches.matching import Matching
from s3dash.analysis.partners.matches.reasons import MOST_NAMED, Part, parts_of
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import in_quotes
from s3dash.analysis.words.percent import in_per_cent
from s3dash.metrics.complementarity import target_gain_parts
from s3dash.metrics.equality import highest_first, leveled
from s3dash.model.dataset import NO_DATA, NOT_MENTIONED, strongest_status
from s3dash.model.rows import PriorityRow
from s3dash.model.tables import STATUSES


@dataclass(frozen=True)
class Builder:
    """A region that can help.

    Attributes:
        code, name: of the region.
        words: its status in the domain, or the related strengths that it adds.
        status: its status in the domain; empty for one with related strengths.
        gain: what it adds, 0 to 1; None for one that is strong in the domain itself.
        parts: what the gain is made of; they sum to it.
        remark: that its material is incomplete or joint, or empty.
    """

    code: str
    name: str
    words: str
    status: str
    gain: float | None
    parts: tuple[Part, ...]
    remark: str


@dataclass(frozen=True)
class Builders:
    """Who can help to build a domain.

    Attributes:
        code, name: of the domain.
        own: how the region itself stands in it, in words.
        strong: the regions that have it, the strongest first.
        related: the regions whose strengths are related to it, those that add most first.
    """

    code: str
    name: str
    own: str
    strong: tuple[Builder, ...]
    related: tuple[Builder, ...]


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
        """What each strength of each region would add, regions × domains."""
        profiles, phi = self.profiles, self.matching.pairs.evidence.phi
        place = profiles.domains.index(self.domain)
        return target_gain_parts(profiles.x, phi, profiles.at(self.matching.region), place)

    @cached_property
    def builders(self) -> Builders:
        """Who has the domain, and who has what is related to it."""
        t, name = self.question.t, self.question.domain_name(self.domain)
        status = strongest_status(self._rows(self.matching.region), self.domain)
        return Builders(
            code=self.domain,
            name=name,
            own=t("build-own", status=status or "none", domain=name),
            strong=self._strong(),
            related=self._related(),
        )

    def sentence(self) -> str:
        """How many can help, in words."""
        return self.question.t(
            "build-sentence",
            region=self.matching.name,
            strong=len(self.builders.strong),
            related=len(self.builders.related),
        )

    def columns(self, code: str) -> dict[str, str | float | None]:
        """What the table says of a region: its status in the domain, and what it would add."""
        rows = self._rows(code)
        status = strongest_status(rows, self.domain) or (NOT_MENTIONED if rows else NO_DATA)
        gain = float(self.gains[self.profiles.at(code)].sum())
        return {
            "build_words": self.question.t(f"status-{status.replace('_', '-')}"),
            "gain_share": in_per_cent(gain) if rows else None,
        }

    def _rows(self, code: str) -> tuple[PriorityRow, ...]:
        return self.question.dataset.shown_priorities(code, self.question.round_code)

    def _strong(self) -> tuple[Builder, ...]:
        """The regions that have the domain: the strongest first, then by what they say of it."""
        intensities = self.profiles.x[:, self.profiles.domains.index(self.domain)]
        listed = []
        for at, code in enumerate(self.profiles.regions):
            if code == self.matching.region or intensities[at] == 0:
                continue
            status = strongest_status(self._rows(code), self.domain) or "unspecified"
            words = self.question.t(f"status-{status}")
            name, remark = self.question.region_name(code), self._remark(code)
            builder = Builder(code, name, words, status, None, (), remark)
            place = (bool(remark), -leveled(intensities[at]), STATUSES.index(status), code)
            listed.append((place, builder))
        return tuple(builder for _, builder in sorted(listed, key=lambda found: found[0]))

    def _related(self) -> tuple[Builder, ...]:
        """The regions whose strengths are related to the domain, those that add most first."""
        listed = []
        for at in np.flatnonzero(self.gains.sum(axis=1) > 0):
            code = self.profiles.regions[at]
            parts = parts_of(self.question, self.matching.pairs, self.gains[at])
            words = in_quotes([part.name for part in parts[:MOST_NAMED]], self.question.t)
            gain, remark = float(self.gains[at].sum()), self._remark(code)
            name = self.question.region_name(code)
            builder = Builder(code, name, words, "", gain, parts, remark)
            listed.append(((bool(remark), *highest_first(gain, code)), builder))
        return tuple(builder for _, builder in sorted(listed, key=lambda found: found[0]))

    def _remark(self, code: str) -> str:
        short = self.question.dataset.incomplete(code, self.question.round_code)
        return remark(code in self.profiles.joint, short, self.question.t)


def building_of(matching: Matching) -> Building | None:
    """The domain that is to be built; None when none is chosen."""
    domain = matching.question.state.domain
    return None if domain is None else Building(matching, domain)
