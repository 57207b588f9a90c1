"""A row of the table of matches as one of its two regions reads it, in words."""

from __future__ import annotations

from s3dash.analysis.conversations.match import Contact, Match
from s3dash.analysis.conversations.side import (
    CLUSTER,
    PRIORITY,
    Line,
    Side,
    cluster_side,
    priority_side,
    statement_side,
)
from s3dash.analysis.facts.cluster_rows import may_be_contacted
from s3dash.analysis.facts.evidence import source_note, text_of
from s3dash.analysis.facts.source_age import OLD_AFTER_YEARS
from s3dash.analysis.question import Question
from s3dash.i18n import Translator
from s3dash.model.rows import ClusterRow, MatchRow


def told(question: Question, row: MatchRow, reader: str) -> Match:
    """A usable row (see ``rows``) as a region reads it."""
    dataset, t = question.dataset, question.t
    need = statement_side(question, dataset.row("statements", row.seeks_code))
    answer = answer_side(question, row)
    return Match(
        code=row.match_code,
        seeker=need.region,
        giver=answer.region,
        strength=row.strength,
        basis=row.basis,
        basis_words=t(f"match-basis-{row.basis}"),
        need=need,
        answer=answer,
        need_line=_line(need, "need", reader, t),
        answer_line=_line(answer, answer.kind, reader, t),
        also=Line(t("match-also"), _both((need, answer), reader, t)),
        also_same=Line(t("match-also-same"), _inline(answer, "answer", (reader, "them"), t)),
        listed=_both((need, answer), reader, t, other="named"),
        in_turn=_in_turn(need, answer, reader, t),
        why=text_of(row, "why", t) or "",
        contact=_contact(question, row),
        age=age_of(need, answer),
        ask=_ask(need, answer, t),
    )


def answer_side(question: Question, row: MatchRow) -> Side:
    """What answers the need."""
    dataset = question.dataset
    if row.answer_kind == CLUSTER:
        return cluster_side(question, dataset.row("clusters", row.answer_code))
    if row.answer_kind == PRIORITY:
        return priority_side(question, dataset.row("priorities", row.answer_code))
    return statement_side(question, dataset.row("statements", row.answer_code))


def age_of(need: Side, answer: Side) -> int | None:
    """The age of the older of two sides; None where either has no date."""
    if need.age is None or answer.age is None:
        return None
    return max(need.age, answer.age)


def is_old(age: int | None) -> bool:
    """Whether something is so old, or without a date, that it stands after what is younger."""
    return age is None or age > OLD_AFTER_YEARS


def contact_note(question: Question, row: ClusterRow) -> Contact:
    """An environment with its page and what it does."""
    source = source_note(question, row.source_code)
    return Contact(
        code=row.cluster_code,
        name=row.name,
        region=row.region_code,
        does=text_of(row, "does", question.t) or "",
        url=row.url,
        source_url=None if row.url else source.url,
    )


def _contact(question: Question, row: MatchRow) -> Contact | None:
    """Whom the match names, or the environment that answers it; active ones only."""
    code = row.contact_code or (row.answer_code if row.answer_kind == CLUSTER else None)
    if code is None or not question.dataset.knows("clusters", code):
        return None
    cluster = question.dataset.row("clusters", code)
    return contact_note(question, cluster) if may_be_contacted(cluster) else None


# ---- words ------------------------------------------------------------------------------------


def _line(side: Side, role: str, reader: str, t: Translator) -> Line:
    who = "us" if side.region == reader else "them"
    label = t(f"match-{role}", who=who, region=side.name)
    return Line(label, _quoted(side, t), dated(side, t))


def _quoted(side: Side, t: Translator) -> str:
    """Somebody's words in quotation marks; a name without."""
    return side.text if side.kind == CLUSTER else t("quoted", words=side.text)


def dated(side: Side, t: Translator) -> str:
    """The year of a side or that it has none; before that, what its words and status rest on."""
    marks = [t("translated")] if side.wording.translated else []
    marks += [t("match-inferred")] if side.inferred else []
    return ", ".join([*marks, t("match-undated") if side.year is None else str(side.year)])


def _both(sides: tuple[Side, Side], reader: str, t: Translator, *, other: str = "them") -> str:
    """A need and its answer in one sentence, each with its year.

    ``other`` says how the other region is told of: by its name, or as ``named`` before.
    """
    need, answer = (
        _inline(side, role, (reader, other), t)
        for role, side in zip(("need", "answer"), sides, strict=True)
    )
    return t("match-both-inline", need=need, answer=answer)


def _inline(side: Side, role: str, told_to: tuple[str, str], t: Translator) -> str:
    """A side in a sentence, with its year; told to its reader, and how the other one is called."""
    reader, other = told_to
    return t(
        f"match-{role}-inline",
        who="us" if side.region == reader else other,
        region=side.name,
        kind=side.kind,
        words=t("with-brackets", words=_quoted(side, t), more=dated(side, t)),
    )


def _in_turn(need: Side, answer: Side, reader: str, t: Translator) -> Line:
    """A match the other way, as what is sought in return."""
    seeker = "us" if need.region == reader else "them"
    own, has = (
        t("with-brackets", words=_quoted(side, t), more=dated(side, t)) for side in (need, answer)
    )
    giver = "us" if answer.region == reader else "them"
    given = t("match-has-inline", who=giver, region=answer.name, kind=answer.kind, words=has)
    text = t("match-in-turn", need=own, answer=given)
    return Line(t("match-in-turn-label", who=seeker), text)


def _ask(need: Side, answer: Side, t: Translator) -> str:
    """That one should ask whether what is old or undated still holds, and which of the two is."""
    told_of = {
        f"{role}_state": "undated" if side.age is None else "old" if is_old(side.age) else "recent"
        for role, side in (("need", need), ("answer", answer))
    }
    if set(told_of.values()) == {"recent"}:
        return ""
    years = {"need_year": str(need.year or ""), "answer_year": str(answer.year or "")}
    return t("match-ask", **told_of, **years)
