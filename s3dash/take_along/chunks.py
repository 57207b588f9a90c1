"""Text packed into signs that stand in a document: LZMA, five signs for four bytes.

``assets/take/unpack.js`` reads it. Deflate, which browsers unpack themselves, looks back 32 kB: it
would take half as much again, see ``docs/decisions``. What is said of the stream here is what is
read there; it has no header.
"""

from __future__ import annotations

import base64
import lzma
from collections.abc import Iterable, Iterator

from s3dash.markup import Markup, element
from s3dash.take_along.fragments import END

# Signs of a chunk before it is packed: a page needs few chunks, and each is soon unpacked.
CHUNK_SIGNS = 2_000_000
FILTERS = [
    {
        "id": lzma.FILTER_LZMA1,
        "preset": 9 | lzma.PRESET_EXTREME,
        "dict_size": 1 << 24,
        "lc": 4,
        "lp": 0,
        "pb": 0,
    }
]
# The one sign of RFC 1924 that could begin a tag, and what stands for it.
IN_A_TAG, INSTEAD = b"<", b","


def packed_element(name: str, text: str) -> Markup:
    """A text as an element of the document, packed."""
    content = text.encode()
    body = lzma.compress(content, format=lzma.FORMAT_RAW, filters=FILTERS)
    signs = base64.b85encode(body).replace(IN_A_TAG, INSTEAD).decode("ascii")
    attributes = {"type": "text/plain", "id": name, "data-size": len(content)}
    return element("script", attributes, Markup(signs))


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
