"""A body that is compressed once and then answered from memory, in the encoding a browser takes.

What leaves here is finished bytes: nothing of a request but its headers is looked at.
"""

from __future__ import annotations

import gzip
import hashlib
from dataclasses import dataclass
from functools import lru_cache
from typing import Self

import brotli
from flask import Response
from werkzeug.datastructures import Accept
from werkzeug.http import parse_accept_header
from werkzeug.wrappers import Request

FOR_A_YEAR = f"public, max-age={365 * 24 * 3600}, immutable"
# Pages: a browser asks each time. Who stands between keeps one for half a minute; for as long again
# it may give what it has while it asks for a fresh one, and for a day where nobody answers.
FOR_A_MOMENT = (
    "public, max-age=0, s-maxage=30, stale-while-revalidate=30, stale-if-error=86400,"
    " must-revalidate"
)
# Files of what is in use, which may be others at any time.
ASKED_EACH_TIME = "public, max-age=0, must-revalidate"
# What programs ask for: they need not ask again for half a minute either.
FOR_A_PROGRAM = "public, max-age=30, stale-while-revalidate=30, stale-if-error=86400"

# A body is kept as it is where compression saves less than this share of it: fonts, a few bytes.
LEAST_SAVED = 0.05
IDENTITY = "identity"
# The first is taken where a browser likes several equally.
ENCODINGS = ("br", "gzip")
# What is named with less than this, as HTTP counts, is refused.
LEAST_QUALITY = 0.001


@dataclass(frozen=True)
class Levels:
    """How hard to compress: more takes longer, and is smaller."""

    brotli: int
    gzip: int


HARDEST = Levels(brotli=11, gzip=9)
LIGHTLY = Levels(brotli=5, gzip=6)
FASTEST = Levels(brotli=1, gzip=1)


@dataclass(frozen=True, slots=True)
class Packed:
    """A body in every encoding.

    Attributes:
        mimetype: what the body is.
        etag: names the content, whatever the encoding: it is a weak tag, as the same tag for
            several encodings has to be.
        bodies: the body by encoding; only ``identity`` where compression saves nothing, else
            all others, from which the rarely asked identity is worked out.
    """

    mimetype: str
    etag: str
    bodies: dict[str, bytes]

    @classmethod
    def of(cls, body: bytes, mimetype: str, levels: Levels = LIGHTLY) -> Self:
        """Compress a body, once and for all."""
        etag = hashlib.sha256(body).hexdigest()[:20]
        small = brotli.compress(body, quality=levels.brotli)
        if len(small) > len(body) * (1 - LEAST_SAVED):
            return cls(mimetype, etag, {IDENTITY: body})
        # without a time in it, the same body gives the same bytes
        return cls(mimetype, etag, {"br": small, "gzip": gzip.compress(body, levels.gzip, mtime=0)})

    @classmethod
    def as_it_is(cls, body: bytes, mimetype: str) -> Self:
        """A body that compression would not make smaller."""
        return cls(mimetype, hashlib.sha256(body).hexdigest()[:20], {IDENTITY: body})

    @property
    def size(self) -> int:
        """How many bytes it takes to keep."""
        return sum(len(body) for body in self.bodies.values())

    @property
    def body(self) -> bytes:
        """The body as it was."""
        own = self.bodies.get(IDENTITY)
        return brotli.decompress(self.bodies["br"]) if own is None else own

    def answer(self, request: Request, cache_control: str, status: int = 200) -> Response:
        """The answer to a GET or HEAD: the body, or 304 to who has it already.

        Args:
            request: what is asked, of which only headers are read.
            cache_control: how long it may be kept, as HTTP writes it.
            status: what the answer is; what is not there is told whole each time.
        """
        has_it = status == 200 and request.if_none_match.contains_weak(self.etag)
        response = Response() if has_it else self._whole(request)
        response.status_code = 304 if has_it else status
        response.headers["Cache-Control"] = cache_control
        response.set_etag(self.etag, weak=True)
        if IDENTITY not in self.bodies:
            response.headers["Vary"] = "Accept-Encoding"
        return response

    def _whole(self, request: Request) -> Response:
        encoding = _liked(request.headers.get("Accept-Encoding", ""))
        body = self.bodies.get(encoding)
        if body is None:
            return Response(self.body, mimetype=self.mimetype)
        response = Response(body, mimetype=self.mimetype)
        if encoding != IDENTITY:
            response.headers["Content-Encoding"] = encoding
        return response


@lru_cache(maxsize=64)
def _liked(accepted: str) -> str:
    """The encoding that a browser likes best, ``identity`` where it names none of ours."""
    given = parse_accept_header(accepted, Accept)
    best = max(ENCODINGS, key=given.quality)  # the first of equals
    # what is not named is taken too, but liked least
    as_it_is = given.quality(IDENTITY) if IDENTITY in given.values() else 0
    return best if given.quality(best) >= max(as_it_is, LEAST_QUALITY) else IDENTITY
