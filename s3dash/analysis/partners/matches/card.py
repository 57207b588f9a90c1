"""A match in words: what speaks for it, what the two do together, and what speaks against it.

The values that are shown are the metrics' own, and so are their parts: the interface explains a
match with these and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from s3dash.analysis.facts.evidence import (
    PriorityNote,
    SourceNote,
    is_old,
    priority_notes,
    source_note,
)
from s3dash.analysis.facts.working_together import SharedWork
from s3dash.analysis.measures.pairs import ONE_SIDED, STANDS, STANDS_IN_PART
from s3dash.analysis.measures.related_domains import Relations
from s3dash.analysis.partners.matches.caveats import (
    Caveat,
    counting_caveats,
    evidence_caveats,
    group_caveats,
    judgement_caveats,
    material_caveats,
    single_source_caveats,
)
from s3dash.analysis.partners.matches.matching import Match, Ranking
from s3dash.analysis.partners.matches.reasons import TOLD, Part, Reason, parts_of, reasons_of
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import joined
from s3dash.analysis.words.percent import per_cent, whole_per_cent
from s3dash.i18n import Translator
from s3dash.metrics.stability import TOP
from s3dash.model.dataset import strongest_status

# The first sentence is about a domain that makes at least this share of the value.
SAID_FIRST = 0.15
# domains by name, each with the priorities that name it
Evidence = tuple[tuple[str, tuple[PriorityNote, ...]], ...]


@dataclass(frozen=True)
class Work:
    """An initiative that the two are in: code, name, how they are in it, and who says so."""

    code: str
    name: str
    words: str
    sources: tuple[SourceNote, ...]


@dataclass(frozen=True)
class MatchCard:
    """A match as the page shows it.

    Attributes:
        match: its numbers.
        name, country: of the region; the country is empty for a Swedish one.
        shared: the parts of the overlap, the largest first; they sum to it.
        added: the parts of the score by offered domain, the largest first; they sum to it.
        reasons: the pairs of domains behind the score, the strongest first; they sum to it.
        sentences: why, in words: what it adds, what is shared, and in which direction.
        groups: the groups that both are in, with what is joint there, a line each.
        together: the thematic initiatives that both are in.
        stands: how the match stands up to recalculation, a line each.
        caveats: what speaks against it.
        url: the region's own page on its strategy, or None.
        theirs, ours: (domain, the priorities that name it) behind the reasons.
    """

    match: Match
    name: str
    country: str
    shared: tuple[Part, ...]
    added: tuple[Part, ...]
    reasons: tuple[Reason, ...]
    sentences: tuple[str, ...]
    groups: tuple[str, ...]
    together: tuple[Work, ...]
    stands: tuple[str, ...]
    caveats: tuple[Caveat, ...]
    url: str | None
    theirs: Evidence
    ours: Evidence


@dataclass(frozen=True, eq=False)
class Cards:
    """Makes the cards of a ranking.

    Attributes:
        shared: what the region shares with each other that has to do with work together.
        usual: what each domain adds to a ranked match of the region, in the mean.
        top_share: in how many recalculations each region of the pairs is among the first.
        places: the rank of every region by each other way of counting, if the ranking hangs on
            it; otherwise empty.
    """

    question: Question
    ranking: Ranking
    shared: Mapping[str, tuple[SharedWork, ...]]
    usual: NDArray[np.float64]
    top_share: NDArray[np.float64]
    places: dict[str, dict[str, int | None]]

    @cached_property
    def relations(self) -> Relations:
        """What relates the domains, in words."""
        return Relations(self.question, self.ranking.pairs.evidence)

    def card(self, match: Match) -> MatchCard:
        """The card of a match of the ranking."""
        dataset, t, pairs = self.question.dataset, self.question.t, self.ranking.pairs
        domains = pairs.profiles.domains
        r, s = pairs.profiles.at(self.ranking.region), pairs.profiles.at(match.code)
        row = dataset.row("regions", match.code)
        by_pair = pairs.contributions(r, s).by_pair
        shared = parts_of(self.question, domains, pairs.overlap_parts(r, s))
        reasons = reasons_of(self.relations, by_pair)
        told = reasons[:TOLD]
        behind = [(part.code, part.name) for part in shared[:TOLD]]
        is_similar = self.ranking.match == "similar"
        theirs = behind if is_similar or not told else [reason.offered for reason in told]
        ours = behind if is_similar or not told else [reason.own for reason in told]
        strategy = dataset.latest_strategy(match.code, self.question.round_code)
        return MatchCard(
            match=match,
            name=t.name(row),
            country=t.country(row.country_code) if row.region_kind == "partner" else "",
            shared=shared,
            added=parts_of(self.question, domains, by_pair.sum(axis=1)),
            reasons=reasons,
            sentences=self._sentences(match, reasons, shared),
            groups=self._groups(match.code),
            together=self._together(match.code),
            stands=self._stands(match, r, s) if self.ranking.match == "complementary" else (),
            caveats=self._caveats(
                match, () if is_similar else reasons, self._evidence(match.code, theirs)
            ),
            url=strategy.url if strategy is not None and isinstance(strategy.url, str) else None,
            theirs=self._evidence(match.code, theirs),
            ours=self._evidence(self.ranking.region, ours),
        )

    def _rows(self, region: str) -> tuple[Any, ...]:
        """The priorities that a region is shown by: its own, or those of its groups."""
        own = self.question.dataset.priorities(region, self.question.round_code)
        return own or self.question.dataset.joint_priorities(region, self.question.round_code)

    def _evidence(self, region: str, domains: Iterable[tuple[str, str]]) -> Evidence:
        found = []
        for code, name in dict.fromkeys(domains):
            rows = [row for row in self._rows(region) if code in row.domain_codes]
            found.append((name, priority_notes(rows, self.question)))
        return tuple(found)

    def _sentences(
        self, match: Match, reasons: tuple[Reason, ...], shared: tuple[Part, ...]
    ) -> tuple[str, ...]:
        t, name = (
            self.question.t,
            self.question.region_name(match.code),
        )
        found = [
            self._why(match.code, name, reasons) if reasons else t("match-nothing-to-add"),
            self._in_common(shared),
        ]
        if self.ranking.match == "similar":
            found.reverse()
        if match.back is not None:
            one_sided = match.balance is not None and match.balance < ONE_SIDED
            back = per_cent(match.back, t)
            found.append(t("match-back", region=name, value=back, one_sided=str(one_sided).lower()))
        return tuple(found)

    def _in_common(self, shared: tuple[Part, ...]) -> str:
        if not shared:
            return self.question.t("match-nothing-shared")
        names = joined(
            [self.question.t("quoted", words=part.name) for part in shared[:TOLD]], self.question.t
        )
        return self.question.t("match-shared", domains=names, more=max(0, len(shared) - TOLD))

    def _why(self, code: str, name: str, reasons: tuple[Reason, ...]) -> str:
        """What the other region adds more than others do, and what that is related to.

        Of the domains that make a notable share of the value, when there are any.
        """
        totals: dict[str, float] = {}
        for reason in reasons:
            totals[reason.offered[0]] = totals.get(reason.offered[0], 0) + reason.value
        usual = dict(zip(self.ranking.pairs.profiles.domains, self.usual, strict=True))
        least = SAID_FIRST * sum(totals.values())
        worth = [domain for domain, value in totals.items() if value >= least] or list(totals)
        most = max(worth, key=lambda domain: totals[domain] - usual[domain])
        first = next(reason for reason in reasons if reason.offered[0] == most)
        offered, relation = first.offered, first.relation
        return self.question.t(
            "match-why",
            region=name,
            status=strongest_status(self._rows(code), offered[0]) or "unspecified",
            offered=offered[1],
            own=first.own[1],
            judged=str(relation.rests_on_judgement).lower(),
            statements=relation.statements,
            clusters=relation.clusters,
            expected=self.question.t.number(relation.expected, 1),
        )

    def _caveats(
        self, match: Match, reasons: tuple[Reason, ...], theirs: Evidence
    ) -> tuple[Caveat, ...]:
        notes = [note for _, found in theirs for note in found]
        rows = self._rows(match.code)
        return (
            *material_caveats(self.question, match, rows),
            *group_caveats(self.ranking, bool(self._groups(match.code)), self.question.t),
            *evidence_caveats(notes, self.question),
            *judgement_caveats(reasons, self.question.t),
            *counting_caveats(match, self.places.get(match.code, {}), self.question.t),
            *single_source_caveats(self.question, rows),
        )

    def _groups(self, code: str) -> tuple[str, ...]:
        """The groups that both are in that have joint priorities, and what these are about."""
        dataset, t = self.question.dataset, self.question.t
        own = dataset.groups_of(self.ranking.region)
        found = []
        for group in (one for one in dataset.groups_of(code) if one in own):
            rows = dataset.priorities(group, self.question.round_code)
            if rows:
                names = joined([t("quoted", words=t.name(row)) for row in rows], t)
                group_name = t.name(dataset.row("regions", group))
                found.append(t("match-group", group=group_name, areas=names))
        return tuple(found)

    def _together(self, code: str) -> tuple[Work, ...]:
        return tuple(self._work(one) for one in self.shared.get(code, ()))

    def _work(self, shared: SharedWork) -> Work:
        dataset, t = self.question.dataset, self.question.t
        row = dataset.row("initiatives", shared.initiative)
        codes = dict.fromkeys(row.source_code for tie in shared.ties for row in tie.rows)
        sources = tuple(source_note(self.question, code) for code in codes)
        old = ", ".join(
            sorted({str(one.year) for one in sources if is_old(one, self.question.as_of)})
        )
        return Work(
            code=shared.initiative,
            name=t.name(row),
            words=t(
                "match-work",
                kind=t(f"kind-{row.initiative_kind}"),
                basis=shared.basis,
                ended=str(shared.ended).lower(),
            )
            + (" " + t("attested", year=old) if old else ""),
            sources=sources,
        )

    def _stands(self, match: Match, r: int, s: int) -> tuple[str, ...]:
        """How the score stands up: among the first how often, and without one domain at a time."""
        t, found = self.question.t, []
        share = self.top_share[s]
        if np.isfinite(share):
            found.append(stands_words(float(share), match.rank, t))
        left_out = self.ranking.pairs.leave_one_out(r, s)
        low, high = (per_cent(one, t) for one in (left_out.low, left_out.high))
        found.append(t("match-leave-one-out", low=low, high=high))
        return tuple(found)


def stands_words(share: float, rank: int | None, t: Translator) -> str:
    """How a place stands up to recalculation, in words.

    Whether a match is among the first three is told; one that is rightly behind them is no less
    sure for that.
    """
    if rank is not None and rank > TOP and share < 1 - STANDS:
        return t("match-outside", share=whole_per_cent(1 - share, t))
    level = "stands" if share >= STANDS else "partly" if share >= STANDS_IN_PART else "weak"
    words = t("match-top-share", share=whole_per_cent(share, t))
    return t("match-stands", level=level, words=words)
