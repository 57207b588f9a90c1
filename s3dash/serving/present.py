"""Routes of presentations: the page, a deck's file sent to it, the deck shown as a file."""

from __future__ import annotations

from functools import partial
from urllib.parse import quote, urlencode

from flask import Flask, Response, redirect, request
from flask.typing import ResponseReturnValue

from s3dash.config import LANGUAGES
from s3dash.deck import LARGEST_FILE, json_bytes, yaml_bytes
from s3dash.serving.keeping.gate import GATE
from s3dash.serving.keeping.packed import FOR_A_MOMENT
from s3dash.serving.static import StaticFiles
from s3dash.stage.codes import with_codes
from s3dash.stage.page import stage_page
from s3dash.stage.presentation import (
    Presentation,
    deck_asked_for,
    presentation,
    presented_again,
    presented_file,
)
from s3dash.state.showing import SLUGS, parse_showing, showing_path
from s3dash.ui.core.request import AppContext

# Bytes of a form with a deck's file in it: what the form itself says takes little.
LARGEST_FORM = LARGEST_FILE + 20_000
# The files that the page fetches.
PARTS = ("style", "stage-style", "stage-script", "favicon")
FORMS = {"yaml": (yaml_bytes, "application/yaml"), "json": (json_bytes, "application/json")}


def add_presentations(flask: Flask, context: AppContext, files: StaticFiles) -> None:
    """Add the page of presentations in every language, and its files."""
    addresses = {name: files.address(name) for name in PARTS}

    def page(language: str) -> ResponseReturnValue:
        if request.path != showing_path(language):
            query = f"?{_query()}" if request.query_string else ""
            return redirect(showing_path(language) + query, 301)
        drawn = partial(_drawn, context, addresses, language)
        response = Response(GATE.measured("present", drawn), mimetype="text/html")
        response.headers["Cache-Control"] = FOR_A_MOMENT
        response.add_etag()
        return response.make_conditional(request)

    def opened(language: str) -> ResponseReturnValue:
        request.max_content_length = LARGEST_FORM
        shown = GATE.measured("deck sent", partial(_sent, context, language))
        if shown.is_linked and not shown.told and not any(one.faults for one in shown.scenes):
            return redirect(shown.address, 303)
        response = Response(
            stage_page(with_codes(shown, _base(context)), addresses), mimetype="text/html"
        )
        response.cache_control.no_store = True
        return response

    def saved(language: str, form: str) -> ResponseReturnValue:
        shown = GATE.measured("deck saved", partial(deck_asked_for, context, language, _query()))
        assert shown.deck is not None  # noqa: S101 - it is asked for as a file
        write, mimetype = FORMS[form]
        response = Response(write(shown.deck), mimetype=mimetype)
        name = f"{SLUGS[language]}.{form}"
        response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
        return response

    for language in LANGUAGES:
        for slug in SLUGS.values():
            path = f"/{language}/{slug}"
            add = partial(flask.add_url_rule, path, defaults={"language": language})
            add(f"{path} page", page, methods=["GET"], strict_slashes=False)
            add(f"{path} file", opened, methods=["POST"], strict_slashes=False)
        for form in FORMS:
            path = f"{showing_path(language)}.{form}"
            flask.add_url_rule(path, path, saved, defaults={"language": language, "form": form})


def _drawn(context: AppContext, addresses: dict[str, str], language: str) -> str:
    """The page of what the request's address asks to present."""
    return stage_page(with_codes(_asked(context, language), _base(context)), addresses)


def _query() -> str:
    return quote(request.query_string, safe="%/:?=&;+,@!$'()*~")


def _base(context: AppContext) -> str:
    """What stands before the path of every address."""
    return context.settings.public_url or request.url_root


def _sent(context: AppContext, language: str) -> Presentation:
    """What the request brings to present: a file, or the deck that its window has shown."""
    packed = request.form.get("deck")
    if packed is not None:
        showing, _ = parse_showing(language, urlencode({"scene": request.form.get("scene", "")}))
        return presented_again(context, showing, packed)
    file = request.files.get("file")
    return presented_file(context, language, b"" if file is None else file.read())


def _asked(context: AppContext, language: str) -> Presentation:
    """What the request's address asks to present."""
    return presentation(context, *parse_showing(language, _query()))
