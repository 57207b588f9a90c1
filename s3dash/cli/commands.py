"""The commands. Exit codes: 0 done, 1 refused with the reason, 2 wrong usage.

``--language`` may stand anywhere after the command, and help speaks it, too.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from s3dash.cli import reports
from s3dash.cli.files import replace_together, write_whole
from s3dash.cli.localized_click import Option, Unfit, command_classes, language_of, usage_words
from s3dash.config import LANGUAGES, read_settings
from s3dash.data.descriptor import renewed_descriptor
from s3dash.data.editions.records import EditionRecord, Editions, no_such_edition
from s3dash.data.reading.submission import Submission, read_path
from s3dash.errors import DatasetRefused, FileNotRead, S3DashError
from s3dash.exports.dataset_workbook import workbook_bytes
from s3dash.i18n import Translator, translator
from s3dash.model import Dataset
from s3dash.model.pii import personal_fault
from s3dash.model.tables import TABLES

REFUSED, WRONG_USAGE = 1, 2
MOST_CHARACTERS = 500
# The tables whose codes a new workbook will want to use again.
VOCABULARY = ("regions", "domains", "rounds")

Run = Callable[..., int | None]


def main(arguments: Sequence[str]) -> int:
    """Run one command and give its exit code."""
    t = translator(language_of(arguments))
    as_json = "--json" in arguments
    try:
        done = _program(t).main(list(arguments), "python -m s3dash", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        return WRONG_USAGE
    except click.UsageError as error:
        if as_json:
            _say_json({"ok": False, "error": usage_words(error, t), "faults": []})
        click.echo(usage_words(error, t), err=True)
        if error.ctx is not None:
            click.echo(t("cli-see-help", command=error.ctx.command_path), err=True)
        return WRONG_USAGE
    except click.Abort:
        return REFUSED
    except S3DashError as error:
        if as_json:
            _say_json(reports.error_json(error, t))
        else:
            click.echo(reports.error_words(error, t), err=True)
        return REFUSED
    return done or 0


def _program(t: Translator) -> click.Group:
    command, group = command_classes(t)
    program = group("s3dash", help=t("cli-help"), params=[_language(t)], callback=_begin)

    def add(name: str, run: Run, *parameters: click.Parameter) -> None:
        as_json = Option(["--json", "as_json"], is_flag=True, help=t("cli-option-json"))
        options = [*parameters, _language(t), as_json]
        long, short = t(f"cli-{name}"), t(f"cli-{name}.short")
        made = command(name, params=options, callback=run, help=long, short_help=short)
        program.add_command(made)

    file = click.Argument(["path"], type=click.Path(path_type=Path), metavar=t("cli-file-metavar"))
    out = click.Argument(["out"], type=click.Path(path_type=Path), metavar=t("cli-out-metavar"))
    number = click.Argument(["number"], type=click.IntRange(1), metavar=t("cli-number-metavar"))
    edition = Option(["--edition"], type=click.IntRange(1), help=t("cli-option-edition"))
    signed = tuple(_text(f"--{one}", t(f"cli-option-{one}"), t) for one in ("by", "note"))
    add("check", check, file)
    add("template", template, out)
    add("export-workbook", export_workbook, out, edition)
    add("publish", publish, file, *signed)
    add("editions", editions)
    add("restore", restore, number, *signed)
    key = Option(["--key"], required=True, help=t("cli-option-key"))
    folder = Option(
        ["--data", "folder"], type=click.Path(path_type=Path), help=t("cli-option-data")
    )
    whose = _text("--attribution", t("cli-option-attribution"), t, required=False)
    add("boundaries", boundaries, file, key, folder, whose)
    return program


def _language(t: Translator) -> click.Option:
    return Option(["--language"], type=click.Choice(LANGUAGES), help=t("cli-option-language"))


def _text(name: str, words: str, t: Translator, *, required: bool = True) -> click.Option:
    """An option that takes some text, short enough to be read in a list."""

    def checked(_: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
        if value is None:
            return None
        text = value.strip()
        key = "cli-text" if not text or not text.isprintable() else personal_fault(text, "text")
        if len(text) > MOST_CHARACTERS:
            key = "cli-text"
        if key:
            why = t(key, value=text, most=MOST_CHARACTERS)
            raise Unfit(why, param=parameter)
        return text

    return Option([name], required=required, callback=checked, help=words)


def _begin(language: str | None) -> None:
    """Nothing: the language of help has been chosen before."""
    del language


# ---- the commands -------------------------------------------------------------------------------


def check(path: Path, language: str | None, as_json: bool) -> int | None:
    """Read a file and say everything that is wrong with it."""
    t = translator(language or LANGUAGES[0])
    submission = _read(path)
    _say_submission(submission, t, as_json)
    return None if submission.dataset is not None else REFUSED


def template(out: Path, language: str | None, as_json: bool) -> None:
    """Write the empty workbook."""
    try:
        store = _editions()
        newest = store.latest()
        tables = _tables(store, newest) if newest else {}
    except S3DashError:
        tables = {}
    known = {name: tables[name] for name in VOCABULARY if name in tables}
    _write_workbook(out, {}, known, language, as_json)


def export_workbook(out: Path, edition: int | None, language: str | None, as_json: bool) -> None:
    """Write an edition as a workbook."""
    store = _editions()
    records = {record.number: record for record in store.records()}
    wanted = edition or max(records, default=0)
    if wanted not in records:
        raise no_such_edition(wanted, list(records))
    _write_workbook(out, _tables(store, records[wanted]), {}, language, as_json)


def publish(path: Path, by: str, note: str, language: str | None, as_json: bool) -> int | None:
    """Publish a file as a new edition, if it has no fault."""
    t = translator(language or LANGUAGES[0])
    submission = _read(path)
    if submission.dataset is None:
        _say_submission(submission, t, as_json, to_errors=True)
        return REFUSED
    record, is_new = _editions().publish(submission, by, note)
    if as_json:
        warnings = reports.submission_json(submission, t)["warnings"]
        _say_edition(record, is_new=is_new, warnings=warnings)
        return None
    if submission.warnings:
        click.echo(reports.submission_words(submission, t))
    if is_new:
        click.echo(t("cli-published"))
        click.echo(reports.edition_words(record, t))
        click.echo(reports.difference_words(record, t))
    else:
        click.echo(t("cli-nothing-new", number=str(record.number)))
    return None


def editions(language: str | None, as_json: bool) -> None:
    """List the editions, oldest first."""
    t = translator(language or LANGUAGES[0])
    records = _editions().records()
    if as_json:
        _say_json([record.as_json() for record in records])
    else:
        click.echo("\n".join(reports.edition_words(record, t) for record in records))


def restore(number: int, by: str, note: str, language: str | None, as_json: bool) -> None:
    """Publish the content of an earlier edition anew."""
    t = translator(language or LANGUAGES[0])
    record = _editions().restore(number, by, note)
    if as_json:
        _say_edition(record, is_new=True, warnings=[])
    else:
        click.echo(t("cli-restored"))
        click.echo(reports.edition_words(record, t))
        click.echo(reports.difference_words(record, t))


def boundaries(
    path: Path,
    key: str,
    folder: Path | None,
    attribution: str | None,
    language: str | None,
    as_json: bool,
) -> None:
    """Put county boundaries in the data folder."""
    # geopandas takes half a second and 75 MB, which no other command has to pay
    from s3dash.data.boundaries import Place, draw_up  # noqa: PLC0415

    t = translator(language or LANGUAGES[0])
    if not path.exists():
        raise FileNotRead("error-no-such-file", path=str(path))
    dataset = _dataset(folder)
    regions = [dataset.row("regions", code) for code in dataset.regions_of_kind("region")]
    places = [Place(one.region_code, one.county_code or None, t.name(one)) for one in regions]
    whose = attribution or path.name
    found = draw_up(path, key, places, whose)
    folder = folder or read_settings().data_folder
    replace_together(folder, {**found.files, **renewed_descriptor(folder, found.files)})
    if as_json:
        told = {"without_shape": found.without_shape, "without_region": found.without_region}
        _say_json({"ok": True, "path": str(folder), "counties": found.counties, **told})
        return
    click.echo(t("cli-boundaries-put", counties=found.counties, path=str(folder), source=whose))
    if found.without_shape:
        click.echo(t("cli-without-shape", regions=", ".join(found.without_shape)))
    if found.without_region:
        click.echo(t("cli-without-region", codes=", ".join(found.without_region)))


# ---- what they share ----------------------------------------------------------------------------


def _read(path: Path) -> Submission:
    try:
        return read_path(path)
    except FileNotFoundError as found:
        raise FileNotRead("error-no-such-file", path=str(path)) from found
    except OSError as found:
        raise FileNotRead("error-not-read", path=str(path)) from found


def _editions() -> Editions:
    """The store of editions, made and seeded when it is not there."""
    settings = read_settings()
    store = Editions(settings.database_url)
    try:
        store.prepare(lambda: read_path(settings.data_folder))
    except DatasetRefused:
        # a package that cannot be shipped does not keep others from being published
        return store
    return store


def _dataset(folder: Path | None) -> Dataset:
    """The package in a folder, where there is one; else the newest edition."""
    if folder is not None and folder.is_dir():
        packed = _read(folder).dataset
        if packed is not None:
            return packed
    store = _editions()
    newest = store.latest()
    if newest is None:
        raise no_such_edition(0, [])
    return store.dataset(newest)


def _tables(store: Editions, record: EditionRecord) -> dict[str, Any]:
    dataset = store.dataset(record)
    return {name: dataset.table(name) for name in TABLES}


def _write_workbook(
    out: Path, tables: dict[str, Any], known: dict[str, Any], language: str | None, as_json: bool
) -> None:
    """Write the file; headings are column names unless a language asks for words."""
    t = translator(language or LANGUAGES[0])
    kept = write_whole(out, workbook_bytes(tables, known, in_words=language is not None, t=t))
    counts = {name: len(frame) for name, frame in tables.items()}
    if as_json:
        aside = None if kept is None else str(kept)
        _say_json({"ok": True, "path": str(out), "counts": counts, "earlier_file": aside})
        return
    click.echo(t("cli-written", path=str(out), rows=sum(counts.values())))
    if kept is not None:
        click.echo(t("cli-kept", path=str(kept)))


def _say_submission(
    submission: Submission, t: Translator, as_json: bool, to_errors: bool = False
) -> None:
    if as_json:
        _say_json(reports.submission_json(submission, t))
    else:
        click.echo(reports.submission_words(submission, t), err=to_errors)


def _say_edition(record: EditionRecord, *, is_new: bool, warnings: list[Any]) -> None:
    difference = record.difference
    about = {"edition": record.as_json(), "new": is_new, "difference": difference}
    _say_json({"ok": True, **about, "warnings": warnings})


def _say_json(found: Any) -> None:
    json.dump(found, sys.stdout, ensure_ascii=False, indent=2)
    click.echo()
