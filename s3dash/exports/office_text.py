"""What office files and feeds can hold, whatever writes them."""

from __future__ import annotations

import datetime
import re

# Excel counts days from here on as everybody else does.
FIRST_EXCEL_DAY = datetime.date(1900, 3, 1)
# What no XML can hold.
NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def readable(text: str) -> str:
    """A text without what no XML can hold."""
    return NO_XML.sub("\N{REPLACEMENT CHARACTER}", text)
