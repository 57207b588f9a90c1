"""What a scenario does to a place or a gap, in words."""

from __future__ import annotations

from s3dash.analysis.measures.evidence_basis import remark
from s3dash.analysis.partners.gaps.domains import domain_reason
from s3dash.analysis.partners.scenario.gaps import DomainGapChange
from s3dash.analysis.partners.scenario.parts import GETS, HAD, Move, Partner
from s3dash.analysis.words.answer import NONE_SIGN
from s3dash.i18n import Translator


def change_words(one: Partner, t: Translator) -> str:
    """What became of a partner's place, or why it has none."""
    ranked = one.ranked
    return remark(ranked.joint, ranked.incomplete, t) or move_words(one.move, t) or NONE_SIGN


def move_words(move: Move | None, t: Translator) -> str:
    """What became of a place, in words; empty when there is nothing to say."""
    if move is None:
        return ""
    if move.kind in {HAD, GETS} or move.other is not None:
        return t(f"move-{move.kind}", place=str(move.other))
    return t(f"move-{move.kind}-unranked")


def gap_words(change: DomainGapChange, t: Translator) -> tuple[str, str]:
    """Why a domain is a gap before and after, or that it is none, and what made it so."""
    none = t("gap-none")
    before = none if change.before is None else domain_reason(change.before, t)
    if change.after is None:
        return before, t(f"gap-domain-{change.kind}")
    return before, domain_reason(change.after, t)
