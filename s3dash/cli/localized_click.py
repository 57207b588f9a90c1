"""click in the languages of the program: its help, and what is wrong with a command line."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import Any

import click

from s3dash.config import LANGUAGES
from s3dash.i18n import Translator


class Unfit(click.BadParameter):
    """A value that says in words what is wrong with it."""


class Named(click.Path):
    """A file or folder by its name: an empty one would be the folder that the command runs in."""

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The path, if it is named."""
        return super().convert(not_empty(ctx, param, value), param, ctx)


def not_empty(_: click.Context | None, parameter: click.Parameter | None, value: Any) -> Any:
    """A value, if one is given: a script that has none says so, and is not taken to say nothing.

    Raises:
        BadParameter: nothing but blanks.
    """
    if value is not None and not str(value).strip():
        raise click.BadParameter("", param=parameter)
    return value


def ends_in(endings: Collection[str], expected: str) -> Callable[..., Path | None]:
    """What checks of a file that is to be written whether its name says what it will be.

    Args:
        endings: those that do, in small letters.
        expected: the words for who has another.
    """

    def checked(_: click.Context, parameter: click.Parameter, value: Path | None) -> Path | None:
        if value is not None and value.suffix.lower() not in endings:
            raise Unfit(expected, param=parameter)
        return value

    return checked


def language_of(arguments: Sequence[str]) -> str:
    """The language that a command line asks for, before it is read; Swedish when in doubt.

    Of several the last counts.
    """
    asked_for = ""
    for at, argument in enumerate(arguments):
        name, is_given, value = argument.partition("=")
        if name == "--language":
            asked_for = value if is_given else next(iter(arguments[at + 1 :]), "")
    return asked_for if asked_for in LANGUAGES else LANGUAGES[0]


def usage_words(error: click.UsageError, t: Translator) -> str:
    """What is wrong with a command line."""
    match error:
        case Unfit():
            words = f"{_name(error.param)}: {error.message}"
        case click.MissingParameter():
            words = t("cli-missing", name=_name(error.param))
        case click.BadParameter():
            words = t("cli-bad-value", name=_name(error.param))
        case click.NoSuchOption():
            words = t("cli-no-such-option", name=error.option_name)
        case click.exceptions.NoSuchCommand():
            words = t("cli-no-such-command", name=error.command_name)
        case click.BadOptionUsage():
            words = t("cli-missing-value", name=error.option_name)
        case _:
            words = t("cli-not-understood")
    return words


def _name(parameter: click.Parameter | None) -> str:
    if isinstance(parameter, click.Option):
        return parameter.opts[0]
    return parameter.make_metavar(click.Context(click.Command(None))) if parameter else ""


def command_classes(t: Translator) -> tuple[type[click.Command], type[click.Group]]:
    """Classes of commands and groups of commands whose help speaks one language."""

    class Formatter(click.HelpFormatter):
        def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
            super().write_usage(prog, args, prefix or f"{t('cli-usage')} ")

        def write_heading(self, heading: str) -> None:
            words = {"Options": t("cli-options"), "Commands": t("cli-commands")}
            super().write_heading(words[heading])

    class Context(click.Context):
        formatter_class = Formatter

    class Command(click.Command):
        context_class = Context

        def __init__(self, name: str, **options: Any) -> None:
            super().__init__(name, options_metavar=t("cli-options-metavar"), **options)

        def get_help_option(self, ctx: click.Context) -> click.Option | None:
            return _in_words(super().get_help_option(ctx), t)

    class Group(click.Group):
        context_class = Context

        def __init__(self, name: str, **options: Any) -> None:
            metavar = t("cli-command-metavar")
            super().__init__(name, options_metavar="", subcommand_metavar=metavar, **options)

        def get_help_option(self, ctx: click.Context) -> click.Option | None:
            return _in_words(super().get_help_option(ctx), t)

    return Command, Group


def _in_words(option: click.Option | None, t: Translator) -> click.Option | None:
    if option is not None:
        option.help = t("cli-show-help")
    return option


class Option(click.Option):
    """An option whose help is its own words alone."""

    def get_help_extra(self, ctx: click.Context) -> Any:
        """Nothing: click would add English words."""
        return {}
