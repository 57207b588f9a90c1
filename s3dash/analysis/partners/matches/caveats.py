"""What speaks against a match: weak material, mere judgement, another order by another count."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from s3dash.analysis.facts.evidence import PriorityNote, SourceNote, is_old, source_note
from s3dash.analysis.measures.ranking import FIRST
from s3dash.analysis.partners.matches.ranking import Match, Ranking
from s3dash.analysis.partners.matches.reasons import Reason
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import group_names, joined
from s3dash.analysis.words.percent import whole_per_cent
from s3dash.i18n import Translator
from s3dash.model.rows import PriorityRow

# A share of a score that is worth a word, and places that are far apart.
NOTABLE = 0.1
FAR = 3


@dataclass(frozen=True)
class Caveat:
    """Something that speaks against a match, and the sources that it is about."""

    words: str
    sources: tuple[SourceNote, ...] = ()


def material_caveats(
    question: Question, match: Match, rows: Sequence[PriorityRow]
) -> tuple[Caveat, ...]:
    """What is weak in all that is known of the region: missing, joint, unclassified.

    ``rows`` are the priorities that the region is shown by.
    """
    t = question.t
    caveats = []
    if match.incomplete:
        held, stated = match.incomplete
        caveats.append(Caveat(t("panel-incomplete", held=held, stated=stated)))
    if match.joint:
        groups = joined(group_names(question, rows), t)
        caveats.append(Caveat(t("doubt-joint", group=groups)))
    unclassified = sum(not row.domain_codes for row in rows)
    if unclassified:
        caveats.append(Caveat(t("doubt-unclassified", count=unclassified)))
    return tuple(caveats)


def single_source_caveats(question: Question, rows: Sequence[PriorityRow]) -> tuple[Caveat, ...]:
    """That all that is known of the region comes from one source."""
    codes = {row.source_code for row in rows}
    if len(codes) != 1:
        return ()
    return (Caveat(question.t("doubt-one-source"), (source_note(question, codes.pop()),)),)


def group_caveats(ranking: Ranking, same_group: bool, t: Translator) -> tuple[Caveat, ...]:
    """That a region shown by its group is compared with another of that group."""
    is_joint = ranking.region in ranking.pairs.profiles.joint
    return (Caveat(t("doubt-own-group")),) if is_joint and same_group else ()


def evidence_caveats(notes: Sequence[PriorityNote], question: Question) -> tuple[Caveat, ...]:
    """What is weak in the priorities behind a match: old, unsure, or of a status nobody stated."""
    t = question.t
    caveats = []
    old = [note.source for note in notes if is_old(note.source, question.as_of)]
    if old:
        years = ", ".join(sorted({str(source.year) for source in old}))
        caveats.append(Caveat(t("doubt-old", years=years), tuple(dict.fromkeys(old))))
    unsure = [note.source for note in notes if note.uncertain]
    if unsure:
        caveats.append(Caveat(t("doubt-unsure"), tuple(dict.fromkeys(unsure))))
    inferred = [note for note in notes if note.inferred or note.status == "unspecified"]
    if inferred and len(inferred) == len(notes):
        caveats.append(Caveat(t("doubt-status")))
    if notes and all(note.status == "horizontal" for note in notes):
        caveats.append(Caveat(t("doubt-horizontal")))
    return tuple(caveats)


def judgement_caveats(reasons: Sequence[Reason], t: Translator) -> tuple[Caveat, ...]:
    """How much of the score rests on links that judgement alone grants, or one mention with it."""
    alone = sum(reason.share for reason in reasons if reason.relation.rests_on_judgement)
    once = sum(
        reason.share
        for reason in reasons
        if not reason.relation.rests_on_judgement
        and reason.relation.statements + reason.relation.clusters == 1
    )
    caveats = []
    for name, share in (("doubt-judgement", alone), ("doubt-once", once)):
        if share >= NOTABLE:
            caveats.append(Caveat(t(name, share=whole_per_cent(share, t))))
    return tuple(caveats)


def weighting_caveats(
    match: Match, places: Mapping[str, int | None], t: Translator
) -> tuple[Caveat, ...]:
    """That the region is among the first only by some ways of counting, or far from its place.

    ``places`` are its ranks by each other way of counting, when the ranking is sensitive to it.
    """
    other = [
        t("doubt-place", place=place, weights=t(f"weights-{scheme}"))
        for scheme, place in places.items()
        if place is not None and match.rank is not None and _moves(match.rank, place)
    ]
    if not other:
        return ()
    return (Caveat(t("doubt-counting", place=match.rank, others=joined(other, t))),)


def _moves(place: int, other: int) -> bool:
    """Whether a region comes in among the first or drops out of them, or moves by far."""
    return (place <= FIRST) != (other <= FIRST) or abs(place - other) >= FAR
