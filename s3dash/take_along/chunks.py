"""Text packed into signs that stand in a document: Zstandard, five signs for four bytes.

``assets/take/unpack.js`` reads it. Deflate, which browsers unpack themselves, looks back 32 kB: it
would take half as much again, see ``docs/decisions``.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator, Mapping

from backports import zstd

from s3dash.markup import Markup, element
from s3dash.take_along.fragments import END

# Signs of a chunk before it is packed: as much as a frame looks back.
CHUNK_SIGNS = 32_000_000
OPTIONS: Mapping[int, int] = {
    zstd.CompressionParameter.compression_level: 22,
    zstd.CompressionParameter.window_log: 25,
}
# The one sign of RFC 1924 that could begin a tag, and what stands for it.
IN_A_TAG, INSTEAD = b"<", b","


def packed_element(name: str, text: str) -> Markup:
    """A text as an element of the document, packed."""
    body = zstd.compress(text.encode(), options=OPTIONS)
    signs = base64.b85encode(body).replace(IN_A_TAG, INSTEAD).decode("ascii")
    return element("script", {"type": "text/plain", "id": name}, Markup(signs))


def chunks(texts: Iterable[str], most: int = CHUNK_SIGNS) -> Iterator[tuple[int, str]]:
    """Texts joined to larger ones, each with the number of its first."""
    first, signs = 0, 0
    held: list[str] = []
    for number, text in enumerate(texts):
        if held and signs + len(text) > most:
            yield first, END.join(held)
            first, held, signs = number, [], 0
        held.append(text)
        signs += len(text) + 1
    if held:
        yield first, END.join(held)
