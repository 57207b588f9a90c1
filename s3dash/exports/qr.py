"""An address as a QR code, drawn as SVG: what a hall reads with its phones."""

from __future__ import annotations

from urllib.parse import quote

import segno

from s3dash.markup import Markup, element

# Letters: with more, a code that is small or far away is not read any more.
LONGEST = 180
# What stands in an address as it is; "%" begins what is percent-encoded already.
AS_THEY_ARE = ":/?#[]@!$&'()*+,;=%~"


def written(address: str) -> str:
    """An address in ASCII: letters beyond are read in another script by some readers."""
    return quote(address, safe=AS_THEY_ARE)


def is_readable(address: str) -> bool:
    """Whether a code of the address can be read from the back of a hall."""
    return len(written(address)) <= LONGEST


def qr_code(address: str, label: str) -> Markup:
    """The code as a drawing that is as large as its place.

    It is black on white in every theme: many readers find no other.

    Args:
        address: a whole one, ``is_readable``.
        label: what it is called for those who do not see it.

    Raises:
        ValueError: the address is too long.
    """
    if not is_readable(address):
        raise ValueError(f"an address of {len(written(address))} letters is too long for a code")
    # "l" makes the largest modules: nothing is damaged on a screen
    code = segno.make_qr(written(address), error="l")
    drawing = code.svg_inline(omitsize=True, dark="#000", light="#fff", svgclass=None)
    named = {"class": "qr", "role": "img", "aria-label": label}
    return element("span", named, Markup(drawing))
