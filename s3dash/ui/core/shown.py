"""What an open page shows, as a text that it keeps and sends along with what is chosen on it.

Each part of the page is told by a digest. Two are told as they are: the page's address, and the
number of its edition, in which an open page stays.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from s3dash.state import edition_number
from s3dash.ui.core import ids

ADDRESS = f"{ids.CANONICAL}@href"
# An address as the program writes it.
NAMES_EDITION = re.compile(r"[?&]edition=")
EDITION = f"{ids.TITLE}@data-edition"


def shown_text(digests: Mapping[str, str]) -> str:
    """Digests of parts as one text, see ``shown_parts``."""
    return " ".join(f"{name}:{digest}" for name, digest in digests.items())


def shown_parts(text: str | None) -> dict[str, str]:
    """The digests of the parts that a page shows, by name."""
    pairs = (one.rpartition(":") for one in (text or "").split())
    return {name: digest for name, _, digest in pairs}


def edition_shown(shown: Mapping[str, str]) -> int | None:
    """The number of the edition that an open page is of, and stays of until it is loaded anew.

    None where that is not known, or where its address names one: another address is then of another
    edition.
    """
    if NAMES_EDITION.search(shown.get(ADDRESS, "")):
        return None
    return edition_number(shown.get(EDITION, ""))
