"""The command that writes the one file for a hall without a network."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from s3dash.cli.files import write_whole
from s3dash.cli.reports import kept_words, say_json
from s3dash.config import LANGUAGES, read_settings
from s3dash.data.editions.store import EditionStore
from s3dash.i18n import Translator, translator

# How many pages are drawn, of how many.
Progress = Callable[[int, int], None]
# It takes minutes: so many times it is said how far it has come.
TOLD = 20


def take_along(out: Path, language: str | None, as_json: bool) -> None:
    """Write the file, of the pages in one language or in all."""
    # what draws pages, which no other command has to pay for
    from s3dash.take_along.making import taken_along  # noqa: PLC0415
    from s3dash.ui.core.request import app_context  # noqa: PLC0415

    t = translator(language or LANGUAGES[0])
    settings = read_settings()
    store = EditionStore(settings.database_url, settings.data_folder)
    edition = store.current()
    languages = LANGUAGES if language is None else (language,)
    content = taken_along(app_context(store, settings), languages, _progress(t, as_json))
    kept = write_whole(out, content)
    if as_json:
        told = {"path": str(out), "bytes": len(content), "languages": list(languages)}
        of = {"edition": edition.number, "checksum": edition.record.content_sha256}
        say_json({"ok": True, **told, **of, "earlier_file": None if kept is None else str(kept)})
        return
    size = t.number(len(content) / 1_000_000, 1)
    written = t("cli-taken-along", path=str(out), size=size, number=str(edition.number))
    click.echo("\n".join([written, *kept_words(kept, t)]))


def _progress(t: Translator, is_silent: bool) -> Progress:
    """Says how far it has come, not too often, beside what is said at the end."""
    told = 0

    def say(done: int, total: int) -> None:
        nonlocal told
        step = done * TOLD // total
        if step == told or is_silent:
            return
        told = step
        words = t("cli-take-along-progress", done=t.number(done), total=t.number(total))
        click.echo(words, err=True)

    return say
