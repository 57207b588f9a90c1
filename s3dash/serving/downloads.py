"""The files of an edition: its workbook, its data package, and what was handed in for it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from urllib.parse import quote

from flask import Response, request

from s3dash.analysis.selection import problems_words
from s3dash.data.editions.content import CONTENT_NAME, content_of
from s3dash.data.editions.rows import EditionRecord, sha256_of
from s3dash.data.reading.submission import read_submission
from s3dash.errors import BadRequest, DatasetRefused, NoSuchFile, StoreRefused
from s3dash.exports.csv_table import file_stem
from s3dash.i18n import Translator, translator
from s3dash.model import TABLES, Dataset
from s3dash.model.origin import Origin
from s3dash.serving.keeping.kept import Kept
from s3dash.serving.keeping.packed import FOR_A_YEAR, IDENTITY, Packed
from s3dash.state import parse_url
from s3dash.ui.core.request import AppContext

# Bytes of files that a process keeps.
MOST_FILES = 6_000_000
# The newest edition's file may be another one at any time.
UNNUMBERED = "public, max-age=0, must-revalidate"
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ARCHIVE = "application/zip"
ANYTHING = "application/octet-stream"
# Letters of the name that an original file came with.
LONGEST_NAME = 150


@dataclass(frozen=True)
class Downloads:
    """The files of editions, kept as finished bytes.

    Attributes:
        context: what they are made from.
    """

    context: AppContext
    _kept: Kept[tuple[str, int, str], Packed] = field(default_factory=lambda: Kept(MOST_FILES))

    def workbook(self, language: str, path: str, query: str) -> Response:
        """The workbook of an edition, with headings in words of the language.

        Raises:
            NoSuchFile: there is no such edition, or it cannot be read.
            BadRequest: what the address says of an edition is no number.
            StoreRefused: the database does not answer.
        """
        record, is_numbered = self._asked(path, query)
        t = translator(language)
        make = partial(self._workbook_of, record, t)
        file = self._file("workbook", record, language, make)
        return _answer(file, f"{_stem(record, t)}.xlsx", is_numbered)

    def package(self, language: str, path: str, query: str) -> Response:
        """The content of an edition as it is stored; raises as ``workbook`` does."""
        record, is_numbered = self._asked(path, query)
        file = self._file("package", record, "", partial(self._package_of, record))
        return _answer(file, f"{_stem(record, translator(language))}.zip", is_numbered)

    def original(self, path: str, query: str) -> Response:
        """What was handed in for an edition, under its own name; raises as ``workbook`` does.

        It is given out where all of it is public, whatever was thought when it was stored.
        """
        record, is_numbered = self._asked(path, query)
        file = self._file("original", record, "", partial(self._original_of, record))
        return _answer(file, record.submission_name, is_numbered)

    # ---- which edition ----------------------------------------------------------------------

    def _asked(self, path: str, query: str) -> tuple[EditionRecord, bool]:
        """The edition that an address asks for, the one in use without a number; whether it did."""
        current = self.context.store.current()
        state, problems = parse_url(path, query)
        number = None if state is None else state.edition
        refused = [one for one in problems if one.name == "edition"]
        if state is not None and refused:
            words = problems_words(refused, current.dataset, translator(state.language))
            raise BadRequest("error-file-selection", reason=" ".join(words))
        if number is None or number == current.number:
            return current.record, number is not None
        for record in self.context.store.history:
            if record.number == number:
                return record, True
        raise NoSuchFile("error-file-no-edition", number=str(number))

    def _dataset(self, record: EditionRecord) -> Dataset:
        current = self.context.store.current()
        if record.number == current.number:
            return current.dataset
        return self.context.store.editions.dataset(record)

    # ---- what is in them --------------------------------------------------------------------

    def _file(
        self, kind: str, record: EditionRecord, language: str, make: Callable[[], Packed]
    ) -> Packed:
        try:
            return self._kept.ask((kind, record.number, language), make, kind=("file", kind))
        except DatasetRefused as refused:
            raise NoSuchFile("error-file-unreadable", number=str(record.number)) from refused

    def _workbook_of(self, record: EditionRecord, t: Translator) -> Packed:
        # openpyxl with it, which no page needs
        from s3dash.exports.dataset_workbook import workbook_bytes  # noqa: PLC0415

        dataset = self._dataset(record)
        tables = {name: dataset.table(name) for name in TABLES}
        origin = Origin(record.number, record.content_sha256)
        body = workbook_bytes(tables, {}, in_words=True, t=t, origin=origin)
        return _as_it_is(body, WORKBOOK)

    def _package_of(self, record: EditionRecord) -> Packed:
        try:
            name, content = self.context.store.editions.content(record)
        except StoreRefused:
            content = content_of(self._dataset(record))
            if sha256_of(content) != record.content_sha256:
                raise
            return Packed.of(content, ARCHIVE)
        if name != CONTENT_NAME:
            # the first release kept what was handed in, in whatever form
            content = content_of(self._dataset(record))
        return Packed.of(content, ARCHIVE)

    def _original_of(self, record: EditionRecord) -> Packed:
        found = self.context.store.editions.original(record)
        if found is None:
            raise _not_kept(record)
        name, content = found
        submission = read_submission(content, name, is_stored=True)
        if submission.is_private:
            raise _not_kept(record)
        if submission.dataset is None:
            # nobody can say whether all of it is public
            raise NoSuchFile("error-file-unreadable", number=str(record.number))
        is_workbook = name.casefold().endswith(".xlsx")
        return _as_it_is(content, WORKBOOK if is_workbook else ANYTHING)


def _not_kept(record: EditionRecord) -> NoSuchFile:
    return NoSuchFile("error-file-not-kept", number=str(record.number))


def _as_it_is(body: bytes, mimetype: str) -> Packed:
    """A body that compression would not make smaller."""
    return Packed(mimetype, sha256_of(body)[:20], {IDENTITY: body})


def _stem(record: EditionRecord, t: Translator) -> str:
    """``s3-atlasen_version-3_2026-11-23``."""
    subject = t("product").lower().replace(" ", "-")
    return file_stem([subject], record.number, record.published_on)


def _answer(file: Packed, name: str, is_numbered: bool) -> Response:
    response = file.answer(request, FOR_A_YEAR if is_numbered else UNNUMBERED)
    response.headers["Content-Disposition"] = attachment(name)
    return response


def attachment(name: str) -> str:
    """The header of a file that is saved and never shown: its name in ASCII and as it is."""
    shown = "".join(sign for sign in name if sign.isprintable() and sign not in '/\\"')
    own = shown[-LONGEST_NAME:] or "file"
    plain = unicodedata.normalize("NFKD", own).encode("ascii", "ignore").decode("ascii")
    plain = plain if plain.strip(" .") else "file"
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(own, safe='')}"
