"""The command that writes the one file for a hall without a network."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from s3dash.cli.files import must_be_writable, write_whole
from s3dash.cli.reports import kept_words, say_json
from s3dash.config import LANGUAGES, read_settings
from s3dash.data.editions.edition import Edition
from s3dash.data.editions.store import EditionStore
from s3dash.deck import read_deck
from s3dash.errors import FileNotRead, NoEdition
from s3dash.i18n import Translator, translator

# How many pages are drawn, of how many.
Telling = Callable[[int, int], None]
# It takes minutes: so many times it is said how far it has come.
TOLD = 20


def take_along(out: Path, deck: Path | None, language: str | None, as_json: bool) -> None:
    """Write the file, of the pages in one language or in all, and with a deck of one's own."""
    # what draws pages, which no other command has to pay for
    from s3dash.take_along.making import Wanted, taken_along  # noqa: PLC0415
    from s3dash.ui.core.request import app_context  # noqa: PLC0415

    t = translator(language or LANGUAGES[0])
    own = None if deck is None else _deck(deck, t)
    must_be_writable(out)
    settings = read_settings()
    store = EditionStore(settings.database_url, settings.data_folder)
    edition = _current(store)
    languages = LANGUAGES if language is None else (language,)
    wanted = Wanted(languages, own)
    content = taken_along(app_context(store, settings), wanted, _telling(t, as_json))
    kept = write_whole(out, content)
    if as_json:
        told = {"path": str(out), "bytes": len(content), "languages": list(languages)}
        of = {"edition": edition.number, "checksum": edition.record.content_sha256}
        say_json({"ok": True, **told, **of, "earlier_file": None if kept is None else str(kept)})
        return
    size = t.number(len(content) / 1_000_000, 1)
    written = t("cli-taken-along", path=str(out), size=size, number=str(edition.number))
    click.echo("\n".join([written, *kept_words(kept, t)]))


def _current(store: EditionStore) -> Edition:
    """The edition in use.

    Raises:
        S3DashError: there is none, and why: a command has no log to look into.
    """
    try:
        return store.current()
    except NoEdition:
        for problem in store.problems.values():
            raise problem from None
        raise


def _deck(path: Path, t: Translator) -> bytes:
    """The content of a deck's file.

    Raises:
        FileNotRead: there is none, or it holds no deck. Of one with a fault the rest plays, and
            the fault is told.
    """
    try:
        content = path.read_bytes()
    except FileNotFoundError as found:
        raise FileNotRead("error-no-such-file", path=str(path)) from found
    except OSError as found:
        raise FileNotRead("error-not-read", path=str(path)) from found
    deck, faults = read_deck(content)
    told = [fault.message(t) for fault in faults]
    if deck is None:
        raise FileNotRead("error-no-deck", path=str(path), why=" ".join(told))
    for one in told:
        click.echo(one, err=True)
    return content


def _telling(t: Translator, is_silent: bool) -> Telling:
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
