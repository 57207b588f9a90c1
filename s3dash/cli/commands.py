"""The commands. Exit codes: 0 done, 1 refused with the reason, 2 wrong usage.

``--language`` may stand anywhere, and help speaks it, too.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import click

from s3dash.cli import reports
from s3dash.cli.boundaries import put_in_boundaries
from s3dash.cli.doctor.command import doctor
from s3dash.cli.fault_report import FORMS, PAGE
from s3dash.cli.files import write_whole
from s3dash.cli.hand_in import WORKBOOKS, check, publish
from s3dash.cli.import_priorities import import_table
from s3dash.cli.localized_click import (
    Named,
    Option,
    command_classes,
    ends_in,
    language_of,
    usage_words,
)
from s3dash.cli.parameters import (
    handing_in,
    help_words,
    language_option,
    place_parameter,
    signing,
    suggesting,
    text_option,
    what_may_go,
    written_to,
)
from s3dash.cli.pictures import (
    MakePictures,
    no_pictures,
    picture_command,
    picture_parameters,
)
from s3dash.cli.reports import kept_words, say_edition, say_json
from s3dash.cli.stores import editions_store
from s3dash.cli.suggestions import suggest_lineage, suggest_matches
from s3dash.cli.taking_along import take_along
from s3dash.cli.watching.command import watch
from s3dash.cli.workbooks import WorkbookContent, new_template, template_of_region, whole_edition
from s3dash.config import LANGUAGES
from s3dash.errors import S3DashError
from s3dash.exports.dataset_workbook import workbook_bytes
from s3dash.i18n import Translator, translator

REFUSED, WRONG_USAGE = 1, 2

Run = Callable[..., int | None]
# adds a command: its name, what runs, its parameters
Add = Callable[..., None]


def main(arguments: Sequence[str], pictures: MakePictures = no_pictures) -> int:
    """Run one command and give its exit code.

    Args:
        arguments: of the command line.
        pictures: loads what makes pictures.
    """
    t = translator(language_of(arguments))
    as_json = "--json" in arguments
    try:
        done = _program(t, pictures).main(
            list(arguments), "python -m s3dash", standalone_mode=False
        )
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        return WRONG_USAGE
    except click.UsageError as error:
        if as_json:
            say_json({"ok": False, "error": usage_words(error, t), "faults": []})
        click.echo(usage_words(error, t), err=True)
        if error.ctx is not None:
            click.echo(t("cli-see-help", command=error.ctx.command_path), err=True)
        return WRONG_USAGE
    except click.Abort:
        return REFUSED
    except S3DashError as error:
        if as_json:
            say_json(reports.error_json(error, t))
        else:
            click.echo(reports.error_words(error, t), err=True)
        return REFUSED
    return done or 0


def _program(t: Translator, pictures: MakePictures = no_pictures) -> click.Group:
    command, group = command_classes(t)
    program = group("s3dash", help=t("cli-help"), params=[language_option(t)], callback=_begin)

    def add(name: str, run: Run, *parameters: click.Parameter) -> None:
        as_json = Option(["--json", "as_json"], is_flag=True, help=t("cli-option-json"))
        options = [*parameters, language_option(t), as_json]
        long, short = t(f"cli-{name}"), t(f"cli-{name}.short")
        made = command(name, params=options, callback=run, help=long, short_help=short)
        program.add_command(made)

    _add_handing_in(add, t)
    _add_editions(add, t)
    _add_making(add, t)
    add("picture", picture_command(pictures), *picture_parameters(t))
    return program


def _add_handing_in(add: Add, t: Translator) -> None:
    """What an editor does with a file: check it, begin one, hand it in."""
    edition = Option(
        ["--edition"],
        type=click.IntRange(1),
        metavar=t("cli-number-metavar"),
        help=t("cli-option-edition"),
    )
    region = Option(
        ["--region"], metavar=t("cli-code-metavar"), help=t("cli-option-template-region")
    )
    watched = place_parameter("folder", t("cli-folder-metavar"))
    by_polling = Option(["--poll", "by_polling"], is_flag=True, help=t("cli-option-poll"))
    file = place_parameter("path", t("cli-file-metavar"))
    out = place_parameter("out", t("cli-out-metavar"), ends_in(WORKBOOKS, t("cli-workbook-form")))
    handed_in, signed = handing_in(t), signing(t)
    written = (
        written_to("--report", FORMS, t("cli-report-metavar"), t("cli-report-form"), t),
        written_to("--merged", WORKBOOKS, t("cli-out-metavar"), t("cli-workbook-form"), t),
    )
    add("check", check, file, *handed_in, *written)
    add("template", template, out, region)
    add("export-workbook", export_workbook, out, edition)
    add("publish", publish, file, *signed, *handed_in, *what_may_go(t))
    add("watch", watch, watched, signed[0], handed_in[-1], by_polling)


def _add_editions(add: Add, t: Translator) -> None:
    """What an operator asks of an installation."""
    which = t("cli-number-metavar")
    number = click.Argument(["number"], type=click.IntRange(1), metavar=which)
    add("editions", editions)
    add("doctor", doctor)
    add("restore", restore, number, *signing(t))


def _add_making(add: Add, t: Translator) -> None:
    """What is made of a file, or of an edition."""
    file = place_parameter("path", t("cli-file-metavar"))
    key = Option(["--key"], required=True, help=help_words(t("cli-option-key"), t, required=True))
    folder = Option(["--data", "folder"], type=Named(), help=t("cli-option-data"))
    whose = text_option("--attribution", t("cli-option-attribution"), t, required=False)
    add("boundaries", put_in_boundaries, file, key, folder, whose)
    deck = Option(["--deck"], type=Named(), help=t("cli-option-deck"))
    page = place_parameter("out", t("cli-take-along-metavar"), ends_in((PAGE,), t("cli-page-form")))
    add("take-along", take_along, page, deck)
    columns = Option(
        ["--map", "map_path"], type=Named(), required=True, metavar=t("cli-map-metavar"),
        help=help_words(t("cli-option-map"), t, required=True),
    )  # fmt: skip
    add("import-priorities", import_table, file, columns, suggesting(t)[0])
    for name, run in (("suggest-lineage", suggest_lineage), ("suggest-matches", suggest_matches)):
        add(name, run, file, *suggesting(t))


def _begin(language: str | None) -> None:
    """A language that stands before the command is the command's, which may have one of its own."""
    context = click.get_current_context()
    if language is not None and context.invoked_subcommand is not None:
        context.default_map = {context.invoked_subcommand: {"language": language}}


# ---- the commands -------------------------------------------------------------------------------


def template(out: Path, region: str | None, language: str | None, as_json: bool) -> None:
    """Write the empty workbook, or a region's."""
    made = new_template() if region is None else template_of_region(region)
    _write_workbook(out, made, language, as_json)


def export_workbook(out: Path, edition: int | None, language: str | None, as_json: bool) -> None:
    """Write an edition as a workbook."""
    _write_workbook(out, whole_edition(edition), language, as_json)


def editions(language: str | None, as_json: bool) -> None:
    """List the editions, oldest first."""
    t = translator(language or LANGUAGES[0])
    records = editions_store().records()
    if as_json:
        say_json([record.as_json() for record in records])
    else:
        click.echo("\n".join(reports.edition_words(record, t) for record in records))


def restore(number: int, by: str, note: str, language: str | None, as_json: bool) -> None:
    """Publish the content of an earlier edition anew."""
    t = translator(language or LANGUAGES[0])
    record = editions_store().restore(number, by, note)
    if as_json:
        say_edition(record, is_new=True, warnings=[])
    else:
        click.echo(t("cli-restored"))
        click.echo(reports.edition_words(record, t))
        click.echo(reports.difference_words(record, t))


# ---- what they share ----------------------------------------------------------------------------


def _write_workbook(out: Path, made: WorkbookContent, language: str | None, as_json: bool) -> None:
    """Write the file; headings are column names unless a language asks for words."""
    t = translator(language or LANGUAGES[0])
    content = workbook_bytes(
        made.tables, made.known, in_words=language is not None, t=t, origin=made.origin
    )
    kept = write_whole(out, content)
    counts = {name: len(frame) for name, frame in made.tables.items()}
    if as_json:
        aside = None if kept is None else str(kept)
        say_json({"ok": True, "path": str(out), "counts": counts, "earlier_file": aside})
        return
    written = t("cli-written", path=str(out), rows=sum(counts.values()))
    click.echo("\n".join([written, *kept_words(kept, t)]))
