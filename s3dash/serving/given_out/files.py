"""The files that pages offer: the same answers as on the page, as bytes with a name."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial

from flask import Response, request

from s3dash.analysis.answers import ANSWERS, file_subject
from s3dash.analysis.selection import problems_words, with_meant
from s3dash.analysis.tables.about import Published, about
from s3dash.analysis.tables.by_view import tables_of
from s3dash.analysis.words.answer import Answer, in_plain_text
from s3dash.drawn.document import page_document
from s3dash.errors import BadRequest, Busy, NoBrowser, NoSuchPage, PictureFailed
from s3dash.exports.csv_table import csv_bytes, file_name, file_stem
from s3dash.exports.document.blocks import PictureOf
from s3dash.exports.view_workbook import Sheet, ViewWorkbook, view_workbook_bytes
from s3dash.serving.keeping.gate import GATE, Gate
from s3dash.serving.keeping.kept import Kept
from s3dash.serving.keeping.packed import ASKED_EACH_TIME, Packed
from s3dash.state import UNKNOWN_KEY, Problem, parse_url, to_path, to_query, to_url
from s3dash.ui.core.request import AppContext, Page, edition_problems, no_edition, read_page
from s3dash.ui.frame.tools import DOCUMENTED

DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# The messages that say why there is no table, and no file of another kind.
TABLE_REFUSED, FILE_REFUSED = "error-csv-selection", "error-file-selection"
# Bytes of files of pages that a process keeps.
MOST_FILES = 4_000_000
# What the browser that draws the picture of a document uses of a processor.
MILLISECONDS = 1000


@dataclass(frozen=True)
class PageFiles:
    """The files of pages, those that take long to make kept as finished bytes.

    Attributes:
        context: what they are made from.
        picture_of: makes the picture of an address; None where there is nothing that could.
    """

    context: AppContext
    picture_of: PictureOf | None = None
    _kept: Kept[tuple[str, str], Packed] = field(default_factory=lambda: Kept(MOST_FILES))
    _pictured: Kept[tuple[str, str], Packed] = field(
        default_factory=lambda: Kept(MOST_FILES, Gate(elsewhere=MILLISECONDS))
    )

    def table(self, path: str, query: str) -> Response:
        """The data table of a page as a CSV file.

        A key that no address has is passed over, as on the page: what it says is not about the
        table.

        Raises:
            NoSuchPage: no page with a table answers at the path.
            NoSuchFile: the edition that is asked for cannot be had; a file is of no other.
            StoreRefused: the database does not answer.
            BadRequest: what a key of addresses says is not understood; a file does not pass over
                it.
        """
        page = self._page(path, query, TABLE_REFUSED)
        make = partial(_table_of, page)
        file = self._kept.ask(("csv", _shown_at(page)), make, kind=("csv", page.state.view))
        name = file_name(file_subject(page.question), page.edition.number, page.question.as_of)
        return _named(page, file.answer(request, ASKED_EACH_TIME), name)

    def workbook(self, path: str, query: str) -> Response:
        """All that a page says as a workbook; raises as ``table`` does."""
        page = self._page(path, query)
        address = self._address(page)
        make = partial(_workbook_of, page, address)
        file = self._kept.ask(("xlsx", address), make, kind=("xlsx", page.state.view))
        stem = file_stem(file_subject(page.question), page.edition.number, page.question.as_of)
        return _named(page, file.answer(request, ASKED_EACH_TIME), f"{stem}.xlsx")

    def document(self, path: str, query: str) -> Response:
        """What the page of a region says as a document; raises as ``table`` does."""
        state, _ = parse_url(path, "")
        if state is None or state.view not in DOCUMENTED:
            raise NoSuchPage  # whatever is chosen there
        page = self._page(path, query)
        address = self._address(page)
        make = partial(_document_of, page, address)
        try:
            file = self._pictured.ask(("docx", address), partial(make, self.picture_of))
        except (Busy, NoBrowser, PictureFailed):
            # the next who asks may have it with its picture
            file = self._kept.ask(("docx, no picture", address), partial(make, None))
        stem = file_stem(file_subject(page.question), page.edition.number, page.question.as_of)
        return _named(page, file.answer(request, ASKED_EACH_TIME), f"{stem}.docx")

    def _address(self, page: Page) -> str:
        """Where the page is shown for ever, in full."""
        return f"{self._base()}{_shown_at(page)}"

    def _page(self, path: str, query: str, refused_by: str = FILE_REFUSED) -> Page:
        """The page of an address, if a file can be had of it.

        Whether something has to be chosen first is known with its answer.

        Args:
            path: of the page.
            query: what is chosen on it.
            refused_by: the message that says why it cannot.
        """
        page = read_page(self.context, path, query, None)
        if page is None or to_path(page.state) != path or page.state.view not in ANSWERS:
            raise NoSuchPage
        for problem in edition_problems(page.problems):
            raise no_edition(problem, page.t)
        if _not_understood(page):
            GATE.measured("refused", partial(_answer, page, refused_by))
        return page

    def _base(self) -> str:
        """What stands before the path of the address that a file names.

        Raises:
            BadRequest: the request names no host, and nobody else does.
        """
        if not (self.context.settings.public_url or request.host):
            raise BadRequest("error-bad-request")
        return self.context.settings.public_url or request.url_root.rstrip("/")


def _shown_at(page: Page) -> str:
    """Path and query of a page's edition, without what chooses only how it is looked at."""
    looked_at = {"table": False, "grid": False, "embed": False}
    return to_url(page.state.but(edition=page.edition.number, **looked_at))


def _not_understood(page: Page) -> list[Problem]:
    """What of a page's address a file does not pass over."""
    return [problem for problem in page.problems if problem.key != UNKNOWN_KEY or problem.meant]


def _answer(page: Page, refused_by: str = FILE_REFUSED) -> Answer:
    """The answer of a page, if a file can be had of it; ``refused_by`` says why it cannot."""
    problems, dataset = _not_understood(page), page.question.dataset
    reasons = problems_words(problems, dataset, page.t)
    answer = ANSWERS[page.state.view](page.question.in_full)
    if answer.required_choice:
        reasons.append(answer.sentence)
    if reasons:
        meant = with_meant(page.state, problems, dataset)
        instead = request.path + to_query(meant) if meant != page.state else ""
        raise BadRequest(refused_by, reason=" ".join(reasons), instead=instead)
    return answer


def _table_of(page: Page) -> Packed:
    answer = _answer(page, TABLE_REFUSED)
    table = in_plain_text(answer.data_table, page.t)
    headings = [answer.column_heading(column, page.t) for column in table.columns]
    return Packed.of(csv_bytes(table, headings, page.state.language), "text/csv")


def _document_of(page: Page, address: str, picture_of: PictureOf | None) -> Packed:
    return Packed.as_it_is(page_document(page, _answer(page), address, picture_of), DOCUMENT)


def _workbook_of(page: Page, address: str) -> Packed:
    return Packed.as_it_is(workbook_of(page, _answer(page), address), WORKBOOK)


def workbook_of(page: Page, answer: Answer, address: str) -> bytes:
    """All that a page says as a workbook, which names the address where it is shown for ever."""
    t, question = page.t, page.question
    tables = tables_of(question, answer)
    published = Published(page.edition.number, page.edition.published_on, address)
    dated = t("footer-edition", number=str(published.number), date=t.date(published.on))
    made = ViewWorkbook(
        title=answer.heading,
        author=t("product"),
        on=page.edition.published_on,
        read_me=t("sheet-read-me"),
        about=list(about(question, answer, tables, published)),
        footer=f"{t('product')}. {dated}. {answer.heading}",
        sheets=[Sheet(one.name, one.table, one.headings) for one in tables if len(one.table)],
    )
    return view_workbook_bytes(made)


def _named(page: Page, response: Response, name: str) -> Response:
    """A file to be saved under a name; one of an earlier edition is not what is searched for."""
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    if page.latest is not None:
        response.headers["X-Robots-Tag"] = "noindex"
    return response
