"""Routes of slides: a deck, and a region, as a file of a presentation."""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field, replace
from functools import partial
from urllib.parse import quote

from flask import Flask, Response, redirect, request
from flask.typing import ResponseReturnValue

from s3dash.analysis.answers import file_subject
from s3dash.analysis.selection import problems_words
from s3dash.config import LANGUAGES
from s3dash.data.editions.rows import sha256_of
from s3dash.errors import BadRequest, Busy, NoSuchFile
from s3dash.exports.csv_table import file_stem
from s3dash.serving.door.limits import LARGEST_FORM
from s3dash.serving.keeping.gate import GATE, Gate
from s3dash.serving.keeping.kept import Kept
from s3dash.serving.keeping.packed import ASKED_EACH_TIME, IDENTITY, Packed
from s3dash.serving.pages import Pages
from s3dash.stage.pictures.form import PictureForm
from s3dash.stage.pictures.pictures import Pictures
from s3dash.stage.presentation import Presentation, deck_asked_for, presented_file
from s3dash.stage.slides.told import Told
from s3dash.state import UNKNOWN_KEY, ViewState, to_path, to_url
from s3dash.state.showing import SLUGS, showing_path
from s3dash.ui.core.request import Page, edition_problems, no_edition, read_page

MIMETYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
# Bytes of files and of their pictures that a process keeps.
MOST_FILES, MOST_PICTURES = 12_000_000, 24_000_000
# A picture on a slide, for a projector and for paper.
FORM = PictureForm("png", "slide", 2)
# Seconds that a file may take to make; what took too long goes on from its pictures when it is
# asked for again. And so many wait for files that others are made: each keeps the browser busy.
MOST_SECONDS = 90.0
MOST_WAITING = 4
# What the browser uses of a processor for the pictures of one.
MILLISECONDS = 2000
ENDING = ".pptx"


class _NotKept(Exception):
    """A file that lacks what another time may be had."""

    def __init__(self, body: bytes) -> None:
        super().__init__()
        self.body = body


@dataclass(frozen=True)
class SlideFiles:
    """The presentations of an app, kept as finished bytes.

    Attributes:
        pages: what they are made from.
        pictures: makes their pictures.
    """

    pages: Pages
    pictures: Pictures
    # they wait for the browser, not for the processor: in a line of their own
    _kept: Kept[Hashable, Packed] = field(default_factory=lambda: Kept(MOST_FILES, _own_gate()))
    _pictures: Kept[Hashable, Packed] = field(default_factory=lambda: Kept(MOST_PICTURES))

    def region(self, path: str, query: str) -> Response:
        """All that is known of a region; where no picture can be had it says so in its place.

        Raises:
            BadRequest: no region is chosen, or what the address says is not understood.
            NoSuchFile: the edition that is asked for cannot be had.
            Busy: too many wait.
        """
        # python-pptx with it, which no page needs
        from s3dash.stage.slides.file import region_file  # noqa: PLC0415

        page = read_page(self.pages.context, path, query, None)
        assert page is not None  # noqa: S101 - the path is that of a view
        for problem in edition_problems(page.problems):
            raise no_edition(problem, page.t)
        refused = [one for one in page.problems if one.key != UNKNOWN_KEY or one.meant]
        reasons = problems_words(refused, page.question.dataset, page.t)
        region = page.state.region
        if region is None or reasons:
            why = " ".join(reasons) or page.t("present-region-sentence")
            raise BadRequest("error-file-selection", reason=why)
        key = ("region", page.edition.number, to_url(page.state), _base(self.pages))

        def make(told: Told) -> bytes:
            return region_file(page, region, replace(told, may_wait=False))

        file = self._file(key, page.edition.number, make)
        stem = file_stem(file_subject(page.question), page.edition.number, page.question.as_of)
        return _answered(file, stem, page)

    def deck(self, language: str, query: str) -> Response:
        """A deck, by name or as its address packs it; without a browser it says so in each place.

        Raises:
            NoSuchFile: there is no such deck.
            Busy: too many wait.
        """
        asked = partial(deck_asked_for, self.pages.context, language, query)
        return self._answered(GATE.measured("deck saved", asked))

    def sent(self, language: str, content: bytes) -> Response:
        """A deck that no address holds, from its own file; raises as ``deck`` does."""
        shown = GATE.measured(
            "deck sent", lambda: presented_file(self.pages.context, language, content)
        )
        if shown.deck is None or shown.showing.is_shipped:
            raise NoSuchFile(" ".join(shown.told))
        response = self._answered(shown)
        response.headers["Cache-Control"] = "no-store"
        return response

    def _answered(self, shown: Presentation) -> Response:
        """The file of a deck that there is."""
        from s3dash.stage.slides.file import deck_file  # noqa: PLC0415

        app, showing, edition = self.pages.context, shown.showing, shown.edition
        key = ("deck", edition.number, _named(shown), _base(self.pages))
        file = self._file(key, edition.number, lambda told: deck_file(app, shown, told))
        deck = showing.deck if showing.is_shipped else ""
        subject = [f"s3-{SLUGS[showing.language]}", *filter(None, [deck, showing.region])]
        stem = file_stem(subject, edition.number, edition.published_on)
        return _answered(file, stem, None)

    def _file(self, key: Hashable, edition: int, make: Callable[[Told], bytes]) -> Packed:
        """A file, made once, unless something is missing in it."""

        def made() -> Packed:
            told = Told(self._picture_of(edition), _base(self.pages))
            body = make(told)
            if told.failed:
                raise _NotKept(body)
            return _packed(body)

        try:
            return self._kept.ask(key, made, kind="slides")
        except _NotKept as file:
            return _packed(file.body)

    def _picture_of(self, edition: int) -> Callable[[str], bytes]:
        """Makes pictures, until too much time has passed."""
        until = time.monotonic() + MOST_SECONDS

        def picture(address: str) -> bytes:
            if time.monotonic() > until:
                raise Busy
            made = self._pictures.ask(
                (edition, address), lambda: _packed(self.pictures.picture(address, FORM))
            )
            return made.body

        return picture


def add_slides(flask: Flask, pages: Pages, pictures: Pictures) -> None:
    """Add the files beside the pages that they are of."""
    files = SlideFiles(pages, pictures)

    def region(language: str) -> ResponseReturnValue:
        path, query = to_path(ViewState(language, "region")), _query()
        if (moved := pages.moved_to(path, query)) is not None:
            return redirect(f"{path}{ENDING}{moved}", 301)
        return files.region(path, query)

    def deck(language: str) -> ResponseReturnValue:
        return files.deck(language, _query())

    def sent(language: str) -> ResponseReturnValue:
        request.max_content_length = LARGEST_FORM
        return files.sent(language, request.form.get("deck", "").encode())

    for language in LANGUAGES:
        address = f"{showing_path(language)}{ENDING}"
        told = {"language": language}
        flask.add_url_rule(address, f"{address} sent", sent, methods=["POST"], defaults=told)
        for path, answer in (
            (to_path(ViewState(language, "region")), region),
            (showing_path(language), deck),
        ):
            address = f"{path}{ENDING}"
            flask.add_url_rule(address, address, answer, defaults={"language": language})


def _own_gate() -> Gate:
    return Gate(MOST_WAITING, MOST_WAITING, MILLISECONDS)


def _query() -> str:
    return quote(request.query_string, safe="%/:?=&;+,@!$'()*~")


def _base(pages: Pages) -> str:
    """What stands before an address of ours: as it is set, else as the request came."""
    return pages.context.settings.public_url or request.url_root.rstrip("/")


def _named(shown: Presentation) -> tuple[str, str, str | None]:
    return shown.showing.language, shown.showing.deck, shown.showing.region


def _packed(body: bytes) -> Packed:
    """A body that compression would not make smaller."""
    return Packed(MIMETYPE, sha256_of(body)[:20], {IDENTITY: body})


def _answered(file: Packed, stem: str, page: Page | None) -> Response:
    response = file.answer(request, ASKED_EACH_TIME)
    response.headers["Content-Disposition"] = f'attachment; filename="{stem}{ENDING}"'
    if page is None or page.latest is not None:
        response.headers["X-Robots-Tag"] = "noindex"
    return response
