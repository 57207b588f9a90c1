"""The answers of the interface: worked out once, kept as finished bytes, told by their tags."""

from __future__ import annotations

import hashlib
from collections.abc import Hashable
from dataclasses import dataclass, field, replace
from functools import partial
from typing import NamedTuple

from flask import Response, g, request

from s3dash import __version__
from s3dash.analysis.answers import file_subject
from s3dash.analysis.interface.resources import (
    FORMAT_KEY,
    JSON,
    LANGUAGE_KEY,
    MIMETYPES,
    OWN,
    Resource,
)
from s3dash.exports.csv_table import file_stem
from s3dash.serving.api.asking import Asked, asked
from s3dash.serving.api.formats import BY_PROCESS, ENDINGS, PACKED_ALREADY, writer_of
from s3dash.serving.api.own import index_told
from s3dash.serving.api.written import json_bytes
from s3dash.serving.keeping.gate import MOST_WAITING_FOR_PICTURES, Gate
from s3dash.serving.keeping.kept import Kept
from s3dash.serving.keeping.packed import FOR_A_PROGRAM, FOR_A_YEAR, Packed
from s3dash.state import to_url
from s3dash.ui.core.request import AppContext

# Bytes of answers that a process keeps.
MOST_ANSWERS = 12_000_000
# And of those that other processes make.
MOST_BY_PROCESS = 4_000_000
INDEX = Resource("", OWN, "index", (), (JSON,))


class _Key(NamedTuple):
    """What an answer depends on."""

    edition: str
    resource: str
    format: str
    url: str
    base: str
    is_numbered: bool

    @property
    def tag(self) -> str:
        """Names the answer before it is worked out; another release may write it otherwise."""
        return hashlib.sha256("\n".join((__version__, *map(str, self))).encode()).hexdigest()[:20]


@dataclass(frozen=True)
class ApiAnswers:
    """The answers of an app's interface.

    Attributes:
        context: what they are made from.
    """

    context: AppContext
    _kept: Kept[_Key, Packed] = field(default_factory=lambda: Kept(MOST_ANSWERS))
    # they wait for another process, not for this one's processor: in a line of their own
    _by_process: Kept[_Key, Packed] = field(
        default_factory=lambda: Kept(MOST_BY_PROCESS, _own_gate())
    )

    def answer(self, resource: Resource) -> Response:
        """What the request asks of a resource.

        Raises:
            S3DashError: see ``asking.asked``.
        """
        question = asked(self.context, resource, request, g.language)
        key = _key(question)
        if request.if_none_match.contains_weak(key.tag):
            return self._told(question, key, Packed(MIMETYPES[question.format], key.tag, {}))
        kept = self._by_process if question.format in BY_PROCESS else self._kept
        made = kept.ask(key, partial(_made, question, key.tag), kind=_kind(question))
        return self._told(question, key, made)

    def index(self) -> Response:
        """What there is."""
        question = asked(self.context, INDEX, request, g.language)
        key = _key(question)
        made = partial(_packed, json_bytes(index_told(question)), question.format, key.tag)
        return self._told(question, key, self._kept.ask(key, made))

    def _told(self, question: Asked, key: _Key, made: Packed) -> Response:
        response = made.answer(request, FOR_A_YEAR if key.is_numbered else FOR_A_PROGRAM)
        response.headers["Content-Language"] = question.t.language
        if question.format != JSON:
            name = f"{_stem(question)}.{ENDINGS.get(question.format, question.format)}"
            response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
        response.headers["Link"] = f'<{question.page_address}>; rel="alternate"; type="text/html"'
        heeded = {FORMAT_KEY: "Accept", LANGUAGE_KEY: "Accept-Language"}
        varies = [name for key, name in heeded.items() if key not in request.args]
        response.headers["Vary"] = ", ".join(["Accept-Encoding", *varies])
        return response


def _own_gate() -> Gate:
    return Gate(MOST_WAITING_FOR_PICTURES, MOST_WAITING_FOR_PICTURES)


def _key(question: Asked) -> _Key:
    edition = question.page.edition
    url = to_url(question.page.state)
    content = f"{edition.number} {edition.record.content_sha256}"
    resource, form = question.resource.name, question.format
    return _Key(content, resource, form, url, question.base, question.is_numbered)


def _kind(question: Asked) -> Hashable:
    """What tells how long an answer takes."""
    state = question.page.state
    measured = (state.shown_measure, state.scope, state.show, state.match)
    of_view = measured if question.resource.is_answer else ()
    return "api", question.resource.name, question.format, *of_view


def _made(question: Asked, tag: str) -> Packed:
    return _packed(writer_of(question.resource, question.format)(question), question.format, tag)


def _packed(body: bytes, form: str, tag: str) -> Packed:
    make = Packed.as_it_is if form in PACKED_ALREADY else Packed.of
    return replace(make(body, MIMETYPES[form]), etag=tag)


def _stem(question: Asked) -> str:
    page = question.page
    is_answer = question.resource.is_answer
    subject = file_subject(page.question) if is_answer else [question.resource.subject]
    return file_stem(subject, page.edition.number, page.question.as_of)
