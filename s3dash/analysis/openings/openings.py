"""The one answer to which openings a region has, in words.

The page of partners, the page of a pair, cards, a region's page and gaps all ask here.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

from s3dash.analysis.conversations.told import contact_note
from s3dash.analysis.facts.distance import distance_km
from s3dash.analysis.facts.evidence import priority_notes
from s3dash.analysis.openings.candidates import LEAST_TOGETHER, Candidate, Candidates, candidates_of
from s3dash.analysis.openings.opening import REASONS, Opening, Reason
from s3dash.analysis.openings.order import chosen
from s3dash.analysis.question import Question
from s3dash.model.rows import PriorityRow

# So many environments of an opening are shown.
MOST_ENVIRONMENTS = 2


def openings_of(
    question: Question,
    region: str,
    direction: str = "ours",
    keeps: Callable[[str, str, str], bool] = lambda partner, a, b: True,
) -> tuple[Opening, ...]:
    """The openings of a region, at most five, the best first.

    Args:
        question: what is asked; its filters say nothing here.
        region: who asks.
        direction: ``ours`` (what others open for it) or ``theirs`` (what it opens for others, who
            have areas of their own).
        keeps: which partner with which domains (offered, own) passes the filters.
    """
    candidates = candidates_of(question, region)
    pairs = []
    for code in candidates.regions:
        if code == region or (direction == "theirs" and not candidates.has_own(code)):
            continue
        receiver, giver = (region, code) if direction == "ours" else (code, region)
        cases = candidates.of_pair(receiver, giver)
        pairs.append(tuple(case for case in cases if keeps(code, case.a, case.b)))
    return tuple(_told(question, candidates, case, region) for case in chosen(candidates, pairs))


def openings_between(question: Question, receiver: str, giver: str) -> tuple[Opening, ...]:
    """Every opening of one region for another, the best first; as the asking region reads it."""
    return tuple(_between(question, receiver, giver))


def best_opening(question: Question, receiver: str, giver: str) -> Opening | None:
    """The best opening of one region for another, or None."""
    return next(_between(question, receiver, giver), None)


def _between(question: Question, receiver: str, giver: str) -> Iterator[Opening]:
    asking = question.state.region
    reader = asking if asking in {receiver, giver} else receiver
    candidates = candidates_of(question, receiver, giver)
    for case in candidates.of_pair(receiver, giver):
        yield _told(question, candidates, case, str(reader))


def _told(question: Question, candidates: Candidates, case: Candidate, reader: str) -> Opening:
    partner = case.giver if case.receiver == reader else case.receiver
    coverage = candidates.coverage(case.receiver, case.giver)
    ours, theirs = (priority_notes([row], question)[0] for row in (case.p, case.q))
    return Opening(
        receiver=case.receiver,
        giver=case.giver,
        partner=partner,
        name=question.region_name(partner),
        ours=ours,
        theirs=theirs,
        offered=(case.a, question.domain_name(case.a)),
        own=(case.b, question.domain_name(case.b)),
        joins=case.joins,
        sentence=_sentence(question, case, reader),
        evidence=_evidence(question, case),
        together=round(case.together),
        expected=case.expected,
        environments=tuple(
            contact_note(question, row) for row in case.environments[:MOST_ENVIRONMENTS]
        ),
        reasons=_reasons(question, candidates, case),
        coverage=None if math.isnan(coverage) else coverage,
    )


# ---- words ------------------------------------------------------------------------------------


def _sentence(question: Question, case: Candidate, reader: str) -> str:
    """The two areas in words, and what the second brings."""
    t = question.t
    return t(
        "opening-sentence",
        reader="receiver" if case.receiver == reader else "giver",
        receiver=question.region_name(case.receiver),
        giver=question.region_name(case.giver),
        ours=t.name(case.p),
        theirs=t.name(case.q),
        mark=_mark(question, case.q),
        joins=str(case.joins).lower(),
        offered=_within(question.domain_name(case.a)),
        own=_within(question.domain_name(case.b)),
    )


def _within(name: str) -> str:
    """The name of a domain inside a sentence: its first letter is small, unless more are large."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


def _mark(question: Question, row: PriorityRow) -> str:
    """That the status of an area is inferred, or that it is being developed; or empty."""
    t = question.t
    marks = [t("match-inferred")] if row.status_basis == "inferred" else []
    marks += [t("opening-developing")] if row.status == "developing" else []
    return f" ({', '.join(marks)})" if marks else ""


def _evidence(question: Question, case: Candidate) -> str:
    t, together = question.t, round(case.together)
    if together < LEAST_TOGETHER:
        name = question.region_name(case.giver)
        return t("opening-evidence-few", count=together, region=name)
    return t(
        "opening-evidence",
        times=t.number(case.together / case.expected, 1),
        count=together,
        expected=t.number(case.expected, 1),
    )


def _reasons(question: Question, candidates: Candidates, case: Candidate) -> tuple[Reason, ...]:
    """The nine, each told whether it holds."""
    t = question.t
    holding = {*case.reasons}
    if candidates.gives_back(case.receiver, case.giver):
        holding.add("give-back")
    names = {
        "receiver": question.region_name(case.receiver),
        "giver": question.region_name(case.giver),
    }
    words = {name: t(f"opening-reason-{name}", **names) for name in REASONS}
    kilometres = distance_km(question.dataset, case.receiver, case.giver)
    if kilometres is not None:
        far = t("match-distance", km=t.number(round(kilometres)))
        words["near"] = t("with-brackets", words=words["near"], more=far)
    return tuple(Reason(name, name in holding, words[name]) for name in REASONS)
