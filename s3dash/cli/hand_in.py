"""The commands that a file is handed in with: check and publish."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from s3dash.cli import reports
from s3dash.cli.fault_report import write_report
from s3dash.cli.files import write_whole
from s3dash.cli.plans import losses_words, plan_json, plan_words
from s3dash.cli.reports import kept_words, say_edition, say_json
from s3dash.cli.stores import editions_store, plan_where_possible, submission_at
from s3dash.cli.suggestions import with_open_suggestions
from s3dash.config import LANGUAGES
from s3dash.data.editions.planning import Plan
from s3dash.data.editions.records import no_such_edition
from s3dash.data.editions.rows import EditionRecord
from s3dash.data.merging.sheets import public_tables
from s3dash.data.merging.terms import Terms
from s3dash.data.reading.headings import NAMES, usual_form
from s3dash.errors import FileNotWritten, NotPublished
from s3dash.exports.dataset_workbook import workbook_bytes
from s3dash.exports.sheets.remarks import Remark
from s3dash.i18n import Translator, translator
from s3dash.model.changes.words import both_words
from s3dash.model.fields import YES
from s3dash.model.origin import Origin
from s3dash.model.typed import yes_or_no

REFUSED = 1
# The endings of a workbook that is written.
WORKBOOKS = {".xlsx"}
# What whoever is asked may answer besides the words for yes.
SHORT_YES = ("j", "y")


def check(
    path: Path,
    part: bool,
    region: str | None,
    struck: str | None,
    report: Path | None,
    merged: Path | None,
    language: str | None,
    as_json: bool,
) -> int | None:
    """Read a file and say everything that is wrong with it, and what would change."""
    t = translator(language or LANGUAGES[0])
    for out in (report, merged):
        if out is not None and out.resolve() == path.resolve():
            raise FileNotWritten("error-report-same-file", path=str(out))
    if report is not None and merged is not None and report.resolve() == merged.resolve():
        raise FileNotWritten("error-same-name-twice", path=str(merged))
    plan = plan_where_possible(submission_at(path, struck), Terms(part=part, region=region))
    if not as_json:
        # whether or not a file can be written, what is wrong with this one is said
        click.echo(plan_words(plan, t, is_merged=merged is not None))
    written = _write_beside(plan, report, merged, t, form=language)
    if as_json:
        say_json(plan_json(plan, t))
    else:
        for line in written:
            click.echo(line)
        if merged is not None and plan.conflicts:
            click.echo(t("cli-merged-next", path=str(merged)))
        elif plan.submission.dataset is not None and plan.refusal is not None:
            words = t("cli-takes-option", option=plan.refusal.option)
            click.echo("\n".join([plan.refusal.message(t), *losses_words(plan, t), words]))
    return REFUSED if plan.submission.dataset is None or plan.conflicts else None


def _write_beside(
    plan: Plan, report: Path | None, merged: Path | None, t: Translator, *, form: str | None
) -> list[str]:
    """Write the files that were asked for; which they are, in words."""
    lines = []
    if report is not None:
        found = plan_json(plan, t)
        kept = write_report(
            report,
            plan.submission,
            t,
            begun_from=t("cli-version", number=str(found["begun_from"])) if plan.begun_from else "",
            changes=found["changes"],
            conflicts=found["conflicts"],
        )
        lines += [t("cli-report-written", path=str(report)), *kept_words(kept, t)]
        if plan.submission.is_private and report.suffix.lower() in WORKBOOKS:
            # all but the notes is as it was handed in
            lines.append(t("cli-report-holds-private"))
    if merged is not None:
        kept = write_merged(merged, plan, form=form, t=t)
        number = str(plan.in_use.number if plan.in_use else 0)
        written = t("cli-merged-written", path=str(merged), number=number)
        lines += [written, *kept_words(kept, t)]
    return lines


def write_merged(out: Path, plan: Plan, *, form: str | None, t: Translator) -> Path | None:
    """Write the workbook to go on with; a file of that name is kept under another.

    Its headings are words of the language that was asked for, else as most of the file's own are.

    Raises:
        StoreRefused: there is no edition to merge with.
        DatasetRefused: the file cannot be read.
    """
    if plan.cells is None or plan.in_use is None:
        plan.submission.accepted()
        raise plan.problem or no_such_edition(0, [])
    remarks = [Remark(one.table, one.key, one.column, both_words(one, t)) for one in plan.conflicts]
    origin = Origin(plan.in_use.number, plan.in_use.content_sha256)
    tables = public_tables(plan.cells)
    if form is None:
        headings = plan.cells.headings.items()
        form = usual_form((column, heading) for (_, column), heading in headings)
    in_words = form != NAMES
    words = translator(form) if in_words else t
    content = workbook_bytes(tables, {}, in_words=in_words, t=words, origin=origin, remarks=remarks)
    return write_whole(out, with_open_suggestions(content, plan.cells, form))


def publish(
    path: Path,
    by: str,
    note: str,
    part: bool,
    region: str | None,
    struck: str | None,
    yes: bool,
    replace_rows: int | None,
    language: str | None,
    as_json: bool,
) -> int | None:
    """Publish a file as a new edition, if it has no fault and takes no more away than agreed to."""
    t = translator(language or LANGUAGES[0])
    submission, store = submission_at(path, struck), editions_store()
    terms = Terms(part, region, rows_may_go=yes, replace=replace_rows)
    plan = store.plan(submission, terms)
    if plan.submission.dataset is None:
        say_plan(plan, t, as_json, to_errors=True)
        return REFUSED
    is_asked = _is_asked(plan) and not as_json and sys.stdin.isatty()
    if not as_json and (is_asked or plan.refusal is None):
        say_plan(plan, t, as_json)
    if is_asked:
        if not _agreed(plan, t):
            click.echo(t("cli-not-published"))
            return REFUSED
        terms = replace(terms, agreed=frozenset(plan.losses.gone))
        plan = replace(plan, terms=terms)
    try:
        record, is_new = store.publish(submission, by, note, terms, plan)
    except NotPublished as refusal:
        typed = ["publish", str(path), "--by", by, "--note", note]
        typed += _options(terms, struck, language)
        _say_refusal(refusal, store.plan(submission, terms), typed, t, as_json)
        return REFUSED
    _say_published(record, is_new, plan, t, as_json)
    return None


def _is_asked(plan: Plan) -> bool:
    """Whether the rows that go may go when somebody says so."""
    return plan.refusal is not None and plan.refusal.key == "error-rows-go"


def _agreed(plan: Plan, t: Translator) -> bool:
    question = t("cli-ask-rows-go", rows=len(plan.losses.gone))
    answer = click.prompt(question, default="", show_default=False, err=True).strip()
    return yes_or_no(answer) == YES or answer.casefold() in SHORT_YES


def _options(terms: Terms, struck: str | None, language: str | None) -> list[str]:
    """The options that a command was given, besides those that say what may be lost."""
    given = {"--region": terms.region, "--struck": struck, "--language": language}
    options = [word for name, value in given.items() if value for word in (name, value)]
    return ["--part", *options] if terms.part else options


def say_plan(plan: Plan, t: Translator, as_json: bool, to_errors: bool = False) -> None:
    """What would come of a file."""
    if as_json:
        say_json(plan_json(plan, t))
    else:
        click.echo(plan_words(plan, t), err=to_errors)


def _say_refusal(
    refusal: NotPublished, plan: Plan, typed: Sequence[str], t: Translator, as_json: bool
) -> None:
    """Why a file without fault is not published, and what to type to publish it all the same."""
    line = f"python -m s3dash {shlex.join(typed)} {refusal.option}"
    if as_json:
        told = {"ok": False, "error": refusal.message(t), "command": line}
        say_json({**plan_json(plan, t), **told, "option": refusal.option})
        return
    click.echo(plan_words(plan, t), err=True)
    lines = [refusal.message(t), *losses_words(plan, t), t("cli-type-this"), f"  {line}"]
    click.echo("\n".join(lines), err=True)


def _say_published(
    record: EditionRecord, is_new: bool, plan: Plan, t: Translator, as_json: bool
) -> None:
    if as_json:
        found = plan_json(plan, t)
        told = {name: found[name] for name in ("begun_from", "compared_with", "changes")}
        right = found["made_right"]
        say_edition(record, is_new=is_new, warnings=found["warnings"], right=right, **told)
        return
    if is_new:
        click.echo(t("cli-published"))
        click.echo(reports.edition_words(record, t))
        click.echo(reports.difference_words(record, t, named=False))
    else:
        click.echo(t("cli-nothing-new", number=str(record.number)))
