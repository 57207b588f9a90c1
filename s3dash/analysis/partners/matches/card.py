"""A match in words: what speaks for it, what the two do together, and what speaks against it.

The values that are shown are the metrics' own, and so are their parts: the interface explains a
match with these and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from s3dash.analysis.facts.evidence import (
    PriorityNote,
    SourceNote,
    is_old,
    priority_notes,
    source_note,
)
from s3dash.analysis.facts.taking_part.membership import kind_words
from s3dash.analysis.facts.taking_part.working_together import SharedWork
from s3dash.analysis.measures.pairs import ONE_SIDED
from s3dash.analysis.measures.related_domains import Relations
from s3dash.analysis.partners.matches.caveats import (
    Caveat,
    evidence_caveats,
    group_caveats,
    judgement_caveats,
    material_caveats,
    single_source_caveats,
    weighting_caveats,
)
from s3dash.analysis.partners.matches.matching import Matching
from s3dash.analysis.partners.matches.ranking import Match
from s3dash.analysis.partners.matches.reasons import MOST_NAMED, Part, Reason, parts_of, reasons_of
from s3dash.analysis.partners.matches.robustness import robustness
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import in_quotes
from s3dash.analysis.words.percent import per_cent
from s3dash.metrics.equality import highest_first, leveled
from s3dash.model.dataset import covers_domain, strongest_status
from s3dash.model.rows import PriorityRow

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
        robustness: how the match stands up to recalculation, a line each.
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
    robustness: tuple[str, ...]
    caveats: tuple[Caveat, ...]
    url: str | None
    theirs: Evidence
    ours: Evidence

    def rest_of(self, told: int) -> float:
        """What the reasons after the first few add, in per cent as it is shown."""
        return sum(reason.points for reason in self.reasons[told:])


@dataclass(frozen=True, eq=False)
class Cards:
    """Makes the cards of a region's partners."""

    matching: Matching

    @property
    def question(self) -> Question:
        """What is asked."""
        return self.matching.question

    @cached_property
    def relations(self) -> Relations:
        """What relates the domains, in words."""
        return Relations(self.question)

    def of(self, matches: Iterable[Match]) -> dict[str, MatchCard]:
        """The cards of some matches, by the code of the region, each made once."""
        return {match.code: self._card(match) for match in dict.fromkeys(matches)}

    def _card(self, match: Match) -> MatchCard:
        question, ranking = self.question, self.matching.ranking
        pairs = ranking.pairs
        r, s = pairs.profiles.at(ranking.region), pairs.profiles.at(match.code)
        by_pair = pairs.contributions(r, s).by_pair
        shared = parts_of(question, pairs, pairs.overlap_parts(r, s))
        reasons = reasons_of(self.relations, by_pair)
        theirs, ours = self._behind(reasons, shared)
        written, groups = self._evidence(match.code, theirs), self._groups(match.code)
        row = question.dataset.row("regions", match.code)
        strategy = question.dataset.latest_strategy(match.code, question.round_code)
        return MatchCard(
            match=match,
            name=question.t.name(row),
            country=question.t.country(row.country_code) if row.region_kind == "partner" else "",
            shared=shared,
            added=parts_of(question, pairs, by_pair.sum(axis=1)),
            reasons=reasons,
            sentences=self._sentences(match, reasons, shared),
            groups=groups,
            together=tuple(self._work(work) for work in self.matching.shared.get(match.code, ())),
            robustness=robustness(ranking, match, question.t),
            caveats=(
                *material_caveats(question, match, self._rows(match.code)),
                *group_caveats(ranking, bool(groups), question.t),
                *evidence_caveats([note for _, notes in written for note in notes], question),
                *judgement_caveats(() if ranking.match == "similar" else reasons, question.t),
                *weighting_caveats(match, self.matching.places.get(match.code, {}), question.t),
                *single_source_caveats(question, self._rows(match.code)),
            ),
            url=strategy.url if strategy is not None else None,
            theirs=written,
            ours=self._evidence(ranking.region, ours),
        )

    # ---- what stands behind it --------------------------------------------------------------

    def _behind(
        self, reasons: tuple[Reason, ...], shared: tuple[Part, ...]
    ) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
        """The domains of the other and of the one that asks that the match rests on most."""
        if reasons and self.matching.ranking.match != "similar":
            told = reasons[:MOST_NAMED]
            return [reason.offered for reason in told], [reason.own for reason in told]
        common = [(part.code, part.name) for part in shared[:MOST_NAMED]]
        return common, common

    def _rows(self, region: str) -> tuple[PriorityRow, ...]:
        return self.question.dataset.shown_priorities(region, self.question.round_code)

    def _evidence(self, region: str, domains: Iterable[tuple[str, str]]) -> Evidence:
        return tuple(
            (
                name,
                priority_notes(
                    [row for row in self._rows(region) if covers_domain(row, code)], self.question
                ),
            )
            for code, name in dict.fromkeys(domains)
        )

    # ---- why --------------------------------------------------------------------------------

    def _sentences(
        self, match: Match, reasons: tuple[Reason, ...], shared: tuple[Part, ...]
    ) -> tuple[str, ...]:
        t, name = self.question.t, self.question.region_name(match.code)
        told = [
            self._why(match.code, name, reasons) if reasons else t("match-nothing-to-add"),
            self._in_common(shared),
        ]
        if self.matching.ranking.match == "similar":
            told.reverse()
        if match.back is not None:
            one_sided = match.balance is not None and match.balance < ONE_SIDED
            back = per_cent(match.back, t)
            told.append(t("match-back", region=name, value=back, one_sided=str(one_sided).lower()))
        return tuple(told)

    def _in_common(self, shared: tuple[Part, ...]) -> str:
        t = self.question.t
        if not shared:
            return t("match-nothing-shared")
        names = in_quotes([part.name for part in shared[:MOST_NAMED]], t)
        return t("match-shared", domains=names, more=max(0, len(shared) - MOST_NAMED))

    def _why(self, code: str, name: str, reasons: tuple[Reason, ...]) -> str:
        """What the other region adds more than others do, and what that is related to.

        Of the domains that make a notable share of the value, when there are any.
        """
        first = self._telling(reasons)
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

    def _telling(self, reasons: tuple[Reason, ...]) -> Reason:
        """The reason that tells this partner apart: where it adds most above the usual."""
        totals: dict[str, float] = {}
        for reason in reasons:
            totals[reason.offered[0]] = totals.get(reason.offered[0], 0) + reason.value
        ranking = self.matching.ranking
        usual = dict(zip(ranking.pairs.profiles.domains, ranking.usual, strict=True))
        least = leveled(SAID_FIRST * sum(totals.values()))
        worth = [code for code, value in totals.items() if leveled(value) >= least] or list(totals)
        most = min(worth, key=lambda code: highest_first(totals[code] - usual[code], code))
        return next(reason for reason in reasons if reason.offered[0] == most)

    # ---- what the two do together -----------------------------------------------------------

    def _groups(self, code: str) -> tuple[str, ...]:
        """The groups that both are in that have joint priorities, and what these are about."""
        dataset, t = self.question.dataset, self.question.t
        own = dataset.groups_of(self.matching.region)
        told = []
        for group in (group for group in dataset.groups_of(code) if group in own):
            rows = dataset.priorities(group, self.question.round_code)
            if rows:
                areas = in_quotes([t.name(row) for row in rows], t)
                name = self.question.region_name(group)
                told.append(t("match-group", group=name, areas=areas))
        return tuple(told)

    def _work(self, shared: SharedWork) -> Work:
        dataset, t = self.question.dataset, self.question.t
        row = dataset.row("initiatives", shared.initiative)
        codes = dict.fromkeys(row.source_code for tie in shared.ties for row in tie.rows)
        sources = tuple(source_note(self.question, code) for code in codes)
        years = {str(note.year) for note in sources if is_old(note, self.question.as_of)}
        old = ", ".join(sorted(years))
        return Work(
            code=shared.initiative,
            name=t.name(row),
            words=t(
                "match-work",
                kind=kind_words(self.question, row),
                basis=shared.basis,
                ended=str(shared.ended).lower(),
            )
            + (" " + t("attested", year=old) if old else ""),
            sources=sources,
        )
