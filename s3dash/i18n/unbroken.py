"""Numbers that no end of a line parts: neither their thousands from one another, nor their unit.

A cell of a workbook has a plain space there, and loses any other when it is read.
"""

from __future__ import annotations

import re

_UNITS = (
    *("%", "‰", "km", "m²", "m³", "ton", "tonnes", "tons", "kg"),
    *("kW", "MW", "GW", "kWh", "MWh", "GWh", "TWh", "kB", "MB", "GB", "°C"),
    *("kronor", "kr", "mnkr", "tkr", "SEK", "euro", "euros", "EUR", "MEUR"),
    *("miljon", "miljoner", "miljard", "miljarder", "million", "billion"),
    *("procent", "per cent", "år", "years", "månader", "months", "minuter", "minutes"),
)
_ENDS = "|".join(sorted(map(re.escape, _UNITS), key=len, reverse=True))
_THOUSANDS = r"(?<![\d.,])\d{1,3}(?: \d{3})+(?!\d)"
# most texts have none of it, and this is quickly seen
_SUSPECT = re.compile(r"\d ")
# a space after a digit: within such a number, or before a unit
_SPACE = re.compile(rf"(?P<thousands>{_THOUSANDS})|(?<=\d) (?=(?:{_ENDS})(?!\w))")


def unbroken(text: str) -> str:
    """A text whose numbers stay in one piece, and with their units."""
    if not _SUSPECT.search(text):
        return text
    return _SPACE.sub(lambda found: found[0].replace(" ", "\N{NO-BREAK SPACE}"), text)
