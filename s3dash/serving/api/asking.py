"""What a request asks of a resource, read strictly: what is not understood is refused.

A page that does not understand a key shows what it can and says so; a program would take such an
answer for the one that it asked for. The grammar is the pages' own (``state``).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from urllib.parse import parse_qsl, quote, urlencode

from werkzeug.wrappers import Request

from s3dash.analysis.answers import ANSWERS
from s3dash.analysis.interface.resources import (
    EDITION_KEY,
    FORMAT_KEY,
    LANGUAGE_KEY,
    MIMETYPES,
    Resource,
)
from s3dash.analysis.words.answer import Answer
from s3dash.config import LANGUAGES
from s3dash.errors import KeyRefused, KeysRefused, NotOffered
from s3dash.i18n import Translator, translator
from s3dash.serving.api import refusals
from s3dash.serving.door.reached import reached_by
from s3dash.state import ViewState, to_path, to_url
from s3dash.state.tracking import is_tracking
from s3dash.state.url import is_too_long
from s3dash.ui.core.request import AppContext, Page, edition_problems, no_edition, read_page

# Keys that may be given, with what may stand behind each; None where the view says it.
Known = dict[str, tuple[str, ...] | None]
# What may stand in a query as it is; other bytes are escaped, as UTF-8.
SAFE_IN_QUERY = "%/:?=&;+,@!$'()*~"


@dataclass(frozen=True)
class Asked:
    """What is asked of a resource.

    Attributes:
        resource: which.
        format: what it is asked in.
        page: whose question it is, read as a page's; a table's has the keys that it is kept by.
        base: what stands before the path of every address, or empty where nobody says.
        is_numbered: whether the request names the edition.
    """

    resource: Resource
    format: str
    page: Page
    base: str
    is_numbered: bool

    @property
    def t(self) -> Translator:
        """The words of the language."""
        return self.page.t

    @cached_property
    def answer(self) -> Answer:
        """The answer of the view.

        Raises:
            KeysRefused: something has to be chosen first.
        """
        answer = ANSWERS[self.resource.subject](self.page.question.in_full)
        if answer.required_choice:
            raise KeysRefused([refusals.required(answer, self.page.question)])
        return answer

    @property
    def own_address(self) -> str:
        """Where the same is had for ever: the edition's number, language and format in it."""
        query = to_url(self._numbered).partition("?")[2]
        asked = urlencode({FORMAT_KEY: self.format, LANGUAGE_KEY: self.t.language})
        return f"{self.base}{self.resource.address}?{query}&{asked}"

    @property
    def page_address(self) -> str:
        """The page that says the same to a reader, in its edition for ever."""
        return f"{self.base}{to_url(self._numbered)}"

    @property
    def _numbered(self) -> ViewState:
        return self.page.state.but(edition=self.page.edition.number)


def asked(context: AppContext, resource: Resource, request: Request, language: str) -> Asked:
    """What a request asks of a resource.

    Raises:
        KeysRefused: a key, a value or a code that it cannot have.
        NotOffered: no format of it is one that the request takes.
        NoSuchFile: the edition that is asked for is not there.
        StoreRefused: the database does not answer.
    """
    query = quote(request.query_string, safe=SAFE_IN_QUERY)
    t = translator(language)
    known: Known = dict.fromkeys(resource.keys)
    known |= {FORMAT_KEY: resource.formats, LANGUAGE_KEY: LANGUAGES}
    given = read_keys(resource.view, known, query, t)
    form = given.pop(FORMAT_KEY, "") or liked_format(resource, request)
    given.pop(LANGUAGE_KEY, None)
    path = to_path(ViewState(language, resource.view))
    page = read_page(context, path, urlencode(given), None)
    assert page is not None  # noqa: S101 - a resource is of a view
    for problem in edition_problems(page.problems):
        raise no_edition(problem, page.t)
    if page.problems:
        raise KeysRefused([refusals.of_problem(one, page.question) for one in page.problems])
    base = reached_by(context.settings.public_url)
    return Asked(resource, form, page, base, EDITION_KEY in given)


def read_keys(view: str, known: Known, query: str, t: Translator) -> dict[str, str]:
    """The keys of a query with their values; those that only follow a reader are left out.

    Args:
        view: whose keys they are.
        known: those that may be given, with what may stand behind each; None where the view says.
        query: of the address.
        t: the words of the language.

    Raises:
        KeysRefused: one that may not be given, or has a value that is written as none of its own.
    """
    given: dict[str, str] = {}
    refused: list[KeyRefused] = []
    fault: KeyRefused | None
    if is_too_long(query):
        raise KeysRefused([refusals.too_long(t)])
    for key, value in parse_qsl(query, keep_blank_values=True):
        if is_tracking(key):
            continue
        if key not in known:
            fault = refusals.unknown_key(key, value, tuple(known), t)
        elif key in given:
            fault = refusals.given_twice(key, value, t)
        else:
            fault = refusals.of_value(view, key, value, known[key], t)
        if fault is None:
            given[key] = value
        else:
            refused.append(fault)
    if refused:
        raise KeysRefused(refused)
    return given


def liked_format(resource: Resource, request: Request) -> str:
    """The format that a request likes best, the default first among equals."""
    if not request.headers.get("Accept", "").strip():
        return resource.formats[0]
    mimetypes = {MIMETYPES[one]: one for one in reversed(resource.formats)}
    offered = list(dict.fromkeys(MIMETYPES[one] for one in resource.formats))
    best = request.accept_mimetypes.best_match(offered)
    if best is None:
        raise NotOffered(offered)
    return mimetypes[best]
