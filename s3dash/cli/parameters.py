"""The parameters of commands: what may be given to them, and what is refused before they begin."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path

import click

from s3dash.cli.hand_in import WORKBOOKS
from s3dash.cli.localized_click import Named, Option, Unfit, ends_in, not_empty
from s3dash.config import LANGUAGES
from s3dash.data.reading.sheets.struck import DECISIONS
from s3dash.i18n import Translator
from s3dash.model.pii import personal_fault

MOST_CHARACTERS = 500

Checked = Callable[..., Path | None]


def place_parameter(name: str, shown_as: str, checked: Checked | None = None) -> click.Argument:
    """A file or a folder; ``checked`` looks at its name before anything is done."""
    return click.Argument([name], type=Named(), metavar=shown_as, callback=checked)


def signing(t: Translator) -> tuple[click.Option, ...]:
    """Who does it, and what they write about it."""
    return tuple(text_option(f"--{one}", t(f"cli-option-{one}"), t) for one in ("by", "note"))


def handing_in(t: Translator) -> tuple[click.Option, ...]:
    """How a file is handed in."""
    return (
        Option(["--part"], is_flag=True, help=t("cli-option-part")),
        Option(
            ["--region"], metavar=t("cli-code-metavar"), callback=not_empty,
            help=t("cli-option-region"),
        ),
        Option(["--struck"], type=click.Choice(DECISIONS), help=t("cli-option-struck")),
    )  # fmt: skip


def suggesting(t: Translator) -> tuple[click.Option, ...]:
    """Where proposals are written, and what becomes of what is struck through."""
    out, form = t("cli-out-metavar"), t("cli-workbook-form")
    return (
        written_to("--out", WORKBOOKS, out, form, t, required=True),
        Option(["--struck"], type=click.Choice(DECISIONS), help=t("cli-option-struck")),
    )


def what_may_go(t: Translator) -> tuple[click.Option, ...]:
    """What may be lost with a file."""
    replaced = t("cli-option-replace")
    return (
        Option(["--yes"], is_flag=True, help=t("cli-option-yes")),
        Option(
            ["--replace", "replace_rows"],
            type=click.IntRange(0),
            metavar=t("cli-rows-metavar"),
            help=replaced,
        ),
    )


def language_option(t: Translator) -> click.Option:
    """The language that a command speaks."""
    return Option(["--language"], type=click.Choice(LANGUAGES), help=t("cli-option-language"))


def written_to(
    name: str,
    endings: Collection[str],
    shown_as: str,
    expected: str,
    t: Translator,
    required: bool = False,
) -> click.Option:
    """Where something is written to beside what is said; the ending says which form is meant."""
    words = help_words(t(f"cli-option-{name.removeprefix('--')}"), t, required=required)
    return Option(
        [name], type=Named(), metavar=shown_as, callback=ends_in(endings, expected), help=words,
        required=required,
    )  # fmt: skip


def text_option(name: str, words: str, t: Translator, *, required: bool = True) -> click.Option:
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

    words = help_words(words, t, required=required)
    return Option([name], required=required, callback=checked, help=words)


def help_words(words: str, t: Translator, *, required: bool) -> str:
    """What an option is for, and that a command cannot do without it."""
    return f"{words} {t('cli-required')}" if required else words
