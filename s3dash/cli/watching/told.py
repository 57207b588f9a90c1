"""What came of a file of a watched folder: the page for people, the JSON for programs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from s3dash.cli.fault_report import report_on, without_personal
from s3dash.cli.plans import losses_words, plan_json
from s3dash.config import LANGUAGES
from s3dash.data.editions.planning import Plan
from s3dash.data.editions.rows import moment_text, now
from s3dash.errors import NotPublished, S3DashError
from s3dash.exports.report_page import Report, page_in_languages
from s3dash.i18n import Translator, translator
from s3dash.inbox.answer import PUBLISHED, SETTLED, Answer


@dataclass(frozen=True)
class Ending:
    """How it ended with a file.

    Attributes:
        outcome: of ``Answer``.
        said: the message that says it.
        edition: the number of the edition that the file is.
    """

    outcome: str
    said: S3DashError
    edition: int | None = None


@dataclass(frozen=True)
class HandedIn:
    """What is told of a file beside what it holds.

    Attributes:
        file: its name.
        sha256: of its bytes; empty when they were not read.
        terms: on which it was handed in.
    """

    file: str
    sha256: str
    terms: dict[str, Any]


def answer_of(handed_in: HandedIn, plan: Plan, ending: Ending) -> Answer:
    """The answer with both reports, which are sent on: they hold no personal data."""
    submission = plan.submission
    faults, warnings = (
        tuple(map(without_personal, found)) for found in (submission.faults, submission.warnings)
    )
    plan = replace(plan, submission=replace(submission, faults=faults, warnings=warnings))
    words = [translator(language) for language in LANGUAGES]
    page = page_in_languages([(_report(plan, ending, t), t) for t in words])
    said = ending.said
    told = _json(handed_in, plan, ending)
    return Answer(ending.outcome, said.key, said.params, ending.edition, page.decode(), told)


def _report(plan: Plan, ending: Ending, t: Translator) -> Report:
    found = plan_json(plan, t)
    begun = t("cli-version", number=str(found["begun_from"])) if plan.begun_from else ""
    report = report_on(
        plan.submission,
        t,
        begun_from=begun,
        changes=found["changes"],
        conflicts=found["conflicts"],
    )
    is_good = ending.outcome in SETTLED
    return replace(
        report,
        is_good=is_good,
        result=ending.said.message(t),
        is_done=is_good,
        reasons=tuple(_reasons(plan, ending, t)),
        next_steps=() if is_good else tuple(_next_steps(plan, ending, t)),
    )


def _reasons(plan: Plan, ending: Ending, t: Translator) -> Iterator[str]:
    """What the result rests on."""
    if isinstance(ending.said, NotPublished):
        yield from (words.strip() for words in losses_words(plan, t))
    elif ending.outcome in SETTLED and plan.losses.gone:
        yield t("inbox-rows-gone", rows=len(plan.losses.gone))


def _next_steps(plan: Plan, ending: Ending, t: Translator) -> Iterator[str]:
    """What can be done about a file that is not published."""
    yield t("inbox-hand-in-again")
    if plan.conflicts:
        yield t("cli-go-on-merged")
    if any(one.key.startswith("fault-struck-") for one in plan.submission.faults):
        yield t("inbox-by-command-struck")
    if isinstance(ending.said, NotPublished):
        yield t("inbox-by-command", option=ending.said.option)


def _json(handed_in: HandedIn, plan: Plan, ending: Ending) -> dict[str, Any]:
    """As ``check --json`` says it, with what became of the file; its words in English, too."""
    first, second = (plan_json(plan, translator(language)) for language in LANGUAGES)
    words = [ending.said.message(translator(language)) for language in LANGUAGES]
    return {
        **first,
        "ok": ending.outcome in SETTLED,
        "file": handed_in.file,
        "sha256": handed_in.sha256,
        **handed_in.terms,
        "at": moment_text(now()),
        "outcome": ending.outcome,
        "published": ending.outcome == PUBLISHED,
        "edition": ending.edition,
        "result": words[0],
        "en": {"result": words[1], "faults": second["faults"], "warnings": second["warnings"]},
    }
