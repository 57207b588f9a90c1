"""Bodies that are compressed once: which encoding is sent, and when nothing is."""

from __future__ import annotations

import gzip

import brotli
import pytest
from flask import Response
from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Request

from s3dash.serving.keeping.packed import HARDEST, LIGHTLY, Packed

BODY = "En sida om länens val. ".encode() * 200
DECODED = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}
ETAG = str(Packed.of(BODY, "text/html").etag)


def asked(packed: Packed, **headers: str) -> Response:
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    return packed.answer(Request(EnvironBuilder(headers=given).get_environ()), "no-cache")


@pytest.mark.parametrize(
    ("accepted", "sent"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip, deflate", "gzip"),
        ("br;q=0.2, gzip;q=0.8", "gzip"),
        ("br;q=0, *;q=0.5", "gzip"),
        ("*", "br"),
        ("identity, br", "br"),
        ("br;q=0.5, identity", None),
        ("br;q=0, gzip;q=0", None),
        ("*;q=0", None),
        ("deflate, zstd", None),
        ("br;q=high", None),
        ("", None),
    ],
)
def test_a_browser_gets_the_encoding_it_likes_best(accepted: str, sent: str | None) -> None:
    answer = asked(Packed.of(BODY, "text/html"), Accept_Encoding=accepted)
    assert answer.headers.get("Content-Encoding") == sent
    assert DECODED[sent](answer.data) == BODY
    assert answer.headers["Vary"] == "Accept-Encoding"
    assert answer.mimetype == "text/html"
    assert answer.content_length == len(answer.data)


def test_who_names_no_encoding_gets_the_body_as_it_is() -> None:
    assert asked(Packed.of(BODY, "text/html")).data == BODY


@pytest.mark.parametrize("accepted", ["br", "gzip", "identity"])
@pytest.mark.parametrize("tag", [f'W/"{ETAG}"', f'"{ETAG}"', f'"other", W/"{ETAG}"', "*"])
def test_who_has_the_body_gets_nothing_again(accepted: str, tag: str) -> None:
    packed = Packed.of(BODY, "text/html")
    answer = asked(packed, Accept_Encoding=accepted, If_None_Match=tag)
    assert (answer.status_code, answer.data) == (304, b"")
    first = asked(packed, Accept_Encoding=accepted)
    for name in ("ETag", "Vary", "Cache-Control"):
        assert answer.headers[name] == first.headers[name]


def test_who_has_another_body_gets_this_one() -> None:
    answer = asked(Packed.of(BODY, "text/html"), If_None_Match='W/"other"', Accept_Encoding="br")
    assert answer.status_code == 200
    assert brotli.decompress(answer.data) == BODY


def test_the_tag_is_of_the_content_whatever_the_level() -> None:
    light, hard = Packed.of(BODY, "text/html", LIGHTLY), Packed.of(BODY, "text/html", HARDEST)
    assert light.etag == hard.etag != Packed.of(BODY + b".", "text/html").etag
    assert len(hard.bodies["br"]) <= len(light.bodies["br"])


def test_a_body_is_kept_compressed_only_and_comes_back_whole() -> None:
    packed = Packed.of(BODY, "text/html")
    assert packed.size < len(BODY) / 4
    assert packed.body == BODY


def test_what_is_compressed_already_is_kept_as_it_is() -> None:
    font = brotli.compress(BODY, quality=11)
    packed = Packed.of(font, "font/woff2")
    assert packed.size == len(font)
    answer = asked(packed, Accept_Encoding="br, gzip")
    assert answer.data == packed.body == font
    assert "Content-Encoding" not in answer.headers
    assert "Vary" not in answer.headers


def test_an_empty_body_is_answered() -> None:
    assert asked(Packed.of(b"", "text/plain"), Accept_Encoding="br").data == b""
