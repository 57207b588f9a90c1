"""Addresses: pages, their files, health, robots, and what is sent elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote

from dash import Dash
from flask import Flask, Response, g, redirect, request
from flask.typing import ResponseReturnValue

from s3dash.config import LANGUAGES
from s3dash.errors import NoEdition, NoSuchPage
from s3dash.exports.catalogue.contents import CATALOGUE, ENDINGS
from s3dash.exports.document.blocks import PictureOf
from s3dash.serving.door.callback_body import CALLBACK_PATH, check_callback
from s3dash.serving.given_out.catalogue import Harvested
from s3dash.serving.given_out.downloads import Downloads
from s3dash.serving.given_out.feeds import Feeds
from s3dash.serving.given_out.files import PageFiles
from s3dash.serving.given_out.whole_file import WholeFile
from s3dash.serving.health import health
from s3dash.serving.keeping.packed import FOR_A_MOMENT
from s3dash.serving.pages import Pages
from s3dash.state import ViewState, to_path
from s3dash.state.url import parse_path

# What may stand in a query as it is; other bytes are escaped, as UTF-8.
SAFE_IN_QUERY = "%/:?=&;+,@!$'()*~"
# Dash answers every address that nobody else does with the index page.
CATCH_ALL = "/<path:path>"
# The header of what an open page is answered, and of which answers.
EDITION_IN_USE = "S3-Edition"
CHOSEN = (200, 204)


def add_addresses(flask: Flask, app: Dash, pages: Pages, picture_of: PictureOf) -> None:
    """Add what is no page of Dash's, and what a page's address has to be.

    ``picture_of`` makes the pictures that files of pages hold.
    """
    context = pages.context

    @flask.before_request
    def find_place() -> ResponseReturnValue | None:
        if _is_choice():
            check_callback(app, request.get_data())
            return None
        rule = request.url_rule.rule if request.url_rule else ""
        return _page(pages) if rule in {"/", CATCH_ALL} else None

    @flask.after_request
    def tell_edition(response: Response) -> Response:
        """Tell an open page, which stays in its edition, which one is in use."""
        if _is_choice() and response.status_code in CHOSEN:
            response.headers[EDITION_IN_USE] = str(context.store.current().number)
        return response

    @flask.get("/health")
    def ready() -> ResponseReturnValue:
        return health(context)

    @flask.get("/robots.txt")
    def robots() -> Response:
        return Response("User-agent: *\nAllow: /\n", mimetype="text/plain")

    _add_files_of_pages(flask, pages, PageFiles(context, picture_of))
    _add_files_of_editions(flask, pages)
    _add_catalogue(flask, Harvested(context))


def _add_files_of_pages(flask: Flask, pages: Pages, files: PageFiles) -> None:
    """What a page says as files, at the page's address with an ending."""

    def file(
        language: str, slug: str, ending: str, make: Callable[[str, str], Response]
    ) -> ResponseReturnValue:
        query = quote(request.query_string, safe=SAFE_IN_QUERY)
        path = f"/{language}/{slug}"
        if (moved := pages.moved_to(path, query)) is not None:
            return _moved(f"{path}.{ending}{moved}")
        return make(path, query)

    for ending, make in {
        "csv": files.table,
        "xlsx": files.workbook,
        "docx": files.document,
    }.items():
        rule = f"/<language>/<slug>.{ending}"
        flask.add_url_rule(rule, rule, file, defaults={"ending": ending, "make": make})


def _add_files_of_editions(flask: Flask, pages: Pages) -> None:
    """The files and feeds of editions, beside the page of the data."""
    downloads, feeds = Downloads(pages.context), Feeds(pages.context)
    whole = WholeFile(pages.context)

    def asked(language: str) -> tuple[str, str]:
        query = quote(request.query_string, safe=SAFE_IN_QUERY)
        return to_path(ViewState(language, "data")), query

    def workbook(language: str) -> ResponseReturnValue:
        return downloads.workbook(language, *asked(language))

    def package(language: str) -> ResponseReturnValue:
        return downloads.package(language, *asked(language))

    def original(language: str) -> ResponseReturnValue:
        return downloads.original(language, *asked(language))

    def whole_file(language: str) -> ResponseReturnValue:
        return whole.answer(language)

    def feed(language: str) -> ResponseReturnValue:
        path, query = asked(language)
        if (moved := pages.moved_to(path, query)) is not None:
            return _moved(f"{path}.atom{moved}")
        return feeds.answer(path, query)

    of_edition = {".xlsx": workbook, ".zip": package, "/original": original, ".html": whole_file}
    endings = {**of_edition, ".atom": feed}
    for language in LANGUAGES:
        for ending, answer in endings.items():
            path = f"{to_path(ViewState(language, 'data'))}{ending}"
            flask.add_url_rule(path, path, answer, defaults={"language": language})


def _add_catalogue(flask: Flask, catalogue: Harvested) -> None:
    """The catalogue: as the request likes it, and in each of its forms."""
    flask.add_url_rule(CATALOGUE, CATALOGUE, catalogue.negotiated)
    for ending, mimetype in ENDINGS.items():
        path = f"{CATALOGUE}{ending}"
        flask.add_url_rule(path, path, catalogue.answer, defaults={"mimetype": mimetype})


def _is_choice() -> bool:
    """Whether the request comes from a page that is open."""
    return request.path == CALLBACK_PATH and request.method == "POST"


def _page(pages: Pages) -> ResponseReturnValue | None:
    """A page; what is not quite its address is sent to it; 404 for what is none."""
    if request.method not in {"GET", "HEAD"}:
        return None
    path = request.path
    query = f"?{quote(request.query_string, safe=SAFE_IN_QUERY)}" if request.query_string else ""
    if not path.strip("/"):
        answer = redirect(to_path(ViewState(g.language, "start")) + query, 302)
        answer.vary.add("Accept-Language")
        return answer
    place = parse_path(path)
    if place is not None and path != (own := to_path(ViewState(*place))):
        return redirect(own + query, 301)
    if (sent_to := pages.sent_to(path, query)) is not None:
        return redirect(sent_to, 303)
    if place is None:
        return _missing(pages, path, query)
    return _found(pages, path, query)


def _found(pages: Pages, path: str, query: str) -> ResponseReturnValue:
    """The page of a view, unless a code of its address has moved."""
    if (moved := pages.moved_to(path, query)) is not None:
        return _moved(path + moved)
    return pages.first_answer(path, query).answer(request, FOR_A_MOMENT, 200)


def _moved(address: str) -> ResponseReturnValue:
    """Where a code of an address goes on; another edition may know otherwise."""
    answer = redirect(address, 301)
    answer.headers["Cache-Control"] = FOR_A_MOMENT
    return answer


def _missing(pages: Pages, path: str, query: str) -> Response:
    """The page where no view answers, which stands without an edition, too."""
    try:
        answer = pages.first_answer(path, query).answer(request, FOR_A_MOMENT, 404)
    except NoEdition:
        raise NoSuchPage from None
    answer.vary.add("Accept-Language")  # such an address may name no language
    return answer
