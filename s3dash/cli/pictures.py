"""The command that writes a picture of a page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import click

from s3dash.cli.files import write_whole
from s3dash.cli.localized_click import Named, Option, ends_in
from s3dash.cli.reports import kept_words, say_json
from s3dash.config import LANGUAGES
from s3dash.errors import NoBrowser
from s3dash.i18n import Translator, translator
from s3dash.stage.pictures.form import FORMATS, SCALES, SHAPES, PictureForm

# Address of a page, form -> the picture
Picture = Callable[[str, PictureForm], bytes]
# Loads what makes pictures.
MakePictures = Callable[[], Picture]


def no_pictures() -> Picture:
    """Where nothing was given that makes pictures."""
    raise NoBrowser


def picture_parameters(t: Translator) -> list[click.Parameter]:
    """Which page, where to, and in which form."""
    endings = [f".{one}" for one in FORMATS]
    scales = click.Choice([str(one) for one in SCALES])
    return [
        click.Argument(["address"], metavar=t("cli-address-metavar")),
        click.Argument(
            ["out"],
            type=Named(),
            metavar=t("cli-picture-metavar"),
            callback=ends_in(endings, t("cli-picture-form")),
        ),
        Option(["--shape"], type=click.Choice(SHAPES), default="wide", help=t("cli-option-shape")),
        Option(["--scale"], type=scales, default="1", help=t("cli-option-scale")),
    ]


def picture_command(make: MakePictures) -> Callable[..., None]:
    """The command, with what makes pictures."""
    return partial(_picture, make)


def _picture(
    make: MakePictures, address: str, out: Path, shape: str, scale: str, **said: Any
) -> None:
    t = translator(said["language"] or LANGUAGES[0])
    form = PictureForm(out.suffix.lower().removeprefix("."), shape, int(scale))
    kept = write_whole(out, make()(address, form))
    if said["as_json"]:
        say_json({"ok": True, "path": str(out), "earlier_file": kept and str(kept)})
    else:
        click.echo("\n".join([t("cli-picture-written", path=str(out)), *kept_words(kept, t)]))
