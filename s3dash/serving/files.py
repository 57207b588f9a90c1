"""The files that pages offer: the same answers as on the page, as bytes with a name."""

from __future__ import annotations

from flask import Response

from s3dash.analysis.answers import ANSWERS, file_subject
from s3dash.analysis.selection import problems_words
from s3dash.analysis.words.answer import in_plain_text
from s3dash.errors import BadRequest, NoSuchPage
from s3dash.exports.csv_table import csv_bytes, file_name
from s3dash.state import to_path
from s3dash.ui.core.request import AppContext, edition_problems, no_edition, read_page


def table_file(context: AppContext, path: str, query: str) -> Response:
    """The data table of a page as a CSV file.

    A key that no address has is passed over, as on the page: what it says is not about the table.

    Raises:
        NoSuchPage: no page with a table answers at the path.
        NoSuchFile: the edition that is asked for cannot be had; a file is of no other.
        StoreRefused: the database does not answer.
        BadRequest: what a key of addresses says is not understood; a file does not pass over it.
    """
    page = read_page(context, path, query, None)
    if page is None or to_path(page.state) != path or page.state.view not in ANSWERS:
        raise NoSuchPage
    t, dataset = page.t, page.question.dataset
    for problem in edition_problems(page):
        raise no_edition(problem, t)
    answer = ANSWERS[page.state.view](page.question)
    refused = [problem for problem in page.problems if problem.key != "url-unknown-key"]
    reasons = problems_words(refused, dataset, t)
    if answer.required_choice:
        reasons.append(answer.sentence)
    if reasons:
        raise BadRequest("error-csv-selection", reason=" ".join(reasons))
    table = in_plain_text(answer.data_table, t)
    headings = [answer.column_heading(column, t) for column in table.columns]
    name = file_name(file_subject(page.question), page.edition.number, page.question.as_of)
    response = Response(csv_bytes(table, headings, page.state.language), mimetype="text/csv")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    if page.latest is not None:
        response.headers["X-Robots-Tag"] = "noindex"
    return response
