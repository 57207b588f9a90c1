"""Names of columns that one room writes and another reads.

A name means the same in every table. Columns that only the module knows which makes them stand
there. The name of a column of numbers ends with its unit, so that whoever shows or writes the table
needs no list of columns.
"""

from __future__ import annotations

from typing import Final

# ---- a region on a map -------------------------------------------------------------------------

REGION_CODE: Final = "region_code"
"""The key of a region, a group or a region outside Sweden."""
REGION_NAME: Final = "region_name"
"""Its name in the page's language."""
REGION_KIND: Final = "region_kind"
"""``region`` in Sweden, ``partner`` outside it."""
COUNTRY: Final = "country"
"""The name of its country in the page's language."""
COUNTY_CODE: Final = "county_code"
"""The two digits that its shape is known by; empty outside Sweden."""
LONGITUDE: Final = "longitude"
"""Of its seat, in degrees east; may be empty."""
LATITUDE: Final = "latitude"
"""Of its seat, in degrees north; may be empty."""

# ---- what is drawn -----------------------------------------------------------------------------

CELL: Final = "cell"
"""What it is drawn as: a status, a role, a step of a scale, a kind of absence."""
MARK: Final = "mark"
"""The sign that tells the cell without colour; may be empty."""
WORDS: Final = "words"
"""The cell in words, as the reader gets them when pointing at it."""

OF_REGION: Final = (
    *(REGION_CODE, REGION_NAME, REGION_KIND, COUNTRY, COUNTY_CODE),
    *(LONGITUDE, LATITUDE),
)
"""The columns of a region in the table of a map, whatever the measure."""
DRAWN: Final = (CELL, MARK, WORDS)
"""The columns of what is drawn of it."""

# ---- the flow of areas between two rounds ------------------------------------------------------

EARLIER: Final = "earlier"
LATER: Final = "later"
"""The two sides; the areas of one of the two rounds stand on each."""
OF_AREA: Final = ("code", "name", CELL, MARK)
"""What the flow has of an area on one side; its code is empty where there is no such area."""


def of_side(side: str, column: str) -> str:
    """The name of an area's column on one side of the flow, ``EARLIER`` or ``LATER``."""
    return f"{side}_{column}"


KIND_WORDS: Final = "kind_words"
"""What kind of change it is, in words."""
INFERRED: Final = "inferred"
"""Whether the compilers inferred the link: true or false."""
FLOW: Final = (
    *(of_side(side, column) for side in (EARLIER, LATER) for column in OF_AREA),
    *(KIND_WORDS, INFERRED),
)
"""The columns of the flow, one row a change."""

# ---- codes -------------------------------------------------------------------------------------

CODE: Final = "_code"
"""Ends the name of a column of codes; several in one cell are parted by semicolons."""

# ---- units -------------------------------------------------------------------------------------

COUNT: Final = "_count"
"""Ends the name of how many there are: a whole number."""
SHARE: Final = "_share"
"""Ends the name of a value in per cent, from 0 to 100 with one decimal."""
NUMBER: Final = "_number"
"""Ends the name of a number in another unit, which the heading says; see ``DECIMALS``."""
UNITS: Final = (COUNT, SHARE, NUMBER)
"""What the name of any column of numbers ends with."""
DECIMALS: Final = {
    "balance_number": 2,
    "relatedness_number": 2,
    "data_number": 2,
    "expected_number": 1,
}
"""The columns of numbers that are not whole, with so many decimals."""
