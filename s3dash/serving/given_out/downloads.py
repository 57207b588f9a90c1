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
from s3dash.serving.keeping.packed import ASKED_EACH_TIME, FOR_A_YEAR, Packed
from s3dash.state import UNKNOWN_EDITION, parse_url
from s3dash.ui.core.request import AppContext

# Bytes of files that a process keeps.
MOST_FILES = 6_000_000
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ARCHIVE = "application/zip"
ANYTHING = "application/octet-stream"
# Letters of the name that an original file came with.
LONGEST_NAME = 150


@dataclass(frozen=True)
class _Asked:
    """The edition that an address asks for.

    Attributes:
        record: what is known of it.
        is_numbered: whether the address names it.
        is_earlier: whether another one is in use.
    """

    record: EditionRecord
    is_numbered: bool
    is_earlier: bool

    def stem(self, t: Translator) -> str:
        """``s3-atlasen_version-3_2026-11-23``."""
        subject = t("product").lower().replace(" ", "-")
        return file_stem([subject], self.record.number, self.record.published_on)

    def answer(self, file: Packed, name: str) -> Response:
        """A file of it, to be saved under a name."""
        response = file.answer(request, FOR_A_YEAR if self.is_numbered else ASKED_EACH_TIME)
        response.headers["Content-Disposition"] = attachment(name)
        if self.is_earlier:
            response.headers["X-Robots-Tag"] = "noindex"
        return response


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
        t = translator(language)
        asked = self._asked(path, query, t)
        file = self._file("workbook", asked, t, partial(self._workbook_of, asked.record, t))
        return asked.answer(file, f"{asked.stem(t)}.xlsx")

    def package(self, language: str, path: str, query: str) -> Response:
        """The content of an edition as it is stored; raises as ``workbook`` does."""
        t = translator(language)
        asked = self._asked(path, query, t)
        file = self._file("package", asked, t, partial(self._package_of, asked.record))
        return asked.answer(file, f"{asked.stem(t)}.zip")

    def original(self, language: str, path: str, query: str) -> Response:
        """What was handed in for an edition, under its own name; raises as ``workbook`` does.

        It is given out where all of it is public, whatever was thought when it was stored.
        """
        t = translator(language)
        asked = self._asked(path, query, t)
        file = self._file("original", asked, t, partial(self._original_of, asked.record, t))
        return asked.answer(file, asked.record.submission_name)

    # ---- which edition ----------------------------------------------------------------------

    def _asked(self, path: str, query: str, t: Translator) -> _Asked:
        """The edition that an address asks for: the one in use without a number."""
        current = self.context.store.current()
        state, problems = parse_url(path, query)
        refused = [one for one in problems if one.name == "edition"]
        number = current.number if state is None else state.edition or current.number
        for one in refused:
            if one.key == UNKNOWN_EDITION:
                raise NoSuchFile(t("file-no-edition", number=one.value))
        if refused:
            words = problems_words(refused, current.dataset, t)
            raise BadRequest("error-file-selection", reason=" ".join(words))
        known = {one.number: one for one in (*self.context.store.history, current.record)}
        if number not in known:
            raise NoSuchFile(t("file-no-edition", number=str(number)))
        is_named = state is not None and state.edition is not None
        return _Asked(known[number], is_named, number != current.number)

    def _dataset(self, record: EditionRecord) -> Dataset:
        current = self.context.store.current()
        if record.number == current.number:
            return current.dataset
        return self.context.store.editions.dataset(record)

    # ---- what is in them --------------------------------------------------------------------

    def _file(self, kind: str, asked: _Asked, t: Translator, make: Callable[[], Packed]) -> Packed:
        key = (kind, asked.record.number, t.language if kind == "workbook" else "")
        try:
            return self._kept.ask(key, make, kind=("file", kind))
        except DatasetRefused as refused:
            number = str(asked.record.number)
            raise NoSuchFile(t("file-unreadable", number=number)) from refused

    def _workbook_of(self, record: EditionRecord, t: Translator) -> Packed:
        # openpyxl with it, which no page needs
        from s3dash.exports.dataset_workbook import workbook_bytes  # noqa: PLC0415

        dataset = self._dataset(record)
        tables = {name: dataset.table(name) for name in TABLES}
        origin = Origin(record.number, record.content_sha256)
        at = record.published_at
        body = workbook_bytes(tables, {}, in_words=True, t=t, origin=origin, at=at)
        return Packed.as_it_is(body, WORKBOOK)

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

    def _original_of(self, record: EditionRecord, t: Translator) -> Packed:
        found = self.context.store.editions.original(record)
        if found is None:
            raise NoSuchFile(t("file-not-kept", number=str(record.number)))
        name, content = found
        submission = read_submission(content, name, is_stored=True)
        if submission.is_private:
            raise NoSuchFile(t("file-not-kept", number=str(record.number)))
        if submission.dataset is None:
            # nobody can say whether all of it is public
            raise NoSuchFile(t("file-unreadable", number=str(record.number)))
        is_workbook = name.casefold().endswith(".xlsx")
        return Packed.as_it_is(content, WORKBOOK if is_workbook else ANYTHING)


def attachment(name: str) -> str:
    """The header of a file that is saved and never shown: its name in ASCII and as it is."""
    shown = "".join(sign for sign in name if sign.isprintable() and sign not in '/\\"')
    own = shown[-LONGEST_NAME:] or "file"
    plain = unicodedata.normalize("NFKD", own).encode("ascii", "ignore").decode("ascii")
    plain = plain if plain.strip(" .") else "file"
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(own, safe='')}"
