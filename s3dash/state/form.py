"""The controls of a page as a form, which a browser sends by itself where no script runs.

A form holds the selection twice. Hidden fields say what the page shows, and the controls after them
what the reader chose, in the same keys: of a key that is given twice the first value is the page's
and the last the reader's, and one that is given once is carried. So what a choice moves besides
(a domain that is chosen shows its status) is known here as it is where a script runs.

What a form says is no address: its answer sends the browser to the one URL of the selection.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode

from s3dash.state.url import KEYS, RENAMED, is_too_long, parse_url, url_values
from s3dash.state.view_state import LISTS, ViewState

# What a control says for "none chosen": a select shows nothing at all for an empty value, and no
# code begins with a hyphen.
NONE = "-"
# Ends the hidden fields: an address has no empty value, so that a query with one is a form's.
# No control has this key.
MARK = ("table", "")
_MAY_BE_FORM = re.compile(r"=-?(?:&|$)")


@dataclass(frozen=True)
class Form:
    """What a form says.

    Attributes:
        before: the selection of the page that it stood on.
        given: what each control says, by its key in addresses; ``NONE`` for nothing, and of a list
            what is added to it.
    """

    before: ViewState
    given: Mapping[str, str]


def hidden_fields(state: ViewState, offered: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """What a page's form holds before its controls: (key, value) each.

    ``offered`` are the keys that the controls have in addresses.
    """
    values = {**dict.fromkeys(offered, ""), **url_values(state)}
    return (*sorted(values.items()), MARK)


def read_form(path: str, query: str) -> Form | None:
    """What a query says that a form sent; None for a link, also for one with a fault in it.

    No form has a key that addresses do not know. Empty and ``NONE`` both mean nothing.
    """
    query = query.removeprefix("?")
    if not _MAY_BE_FORM.search(query) or is_too_long(query):
        return None
    said: dict[str, list[str]] = {}
    for name, value in parse_qsl(query, keep_blank_values=True):
        text = value.strip()
        said.setdefault(RENAMED.get(name, name), []).append("" if text == NONE else text)
    if not any("" in values for name, values in said.items() if name in KEYS):
        return None
    shown = {name: _shown(name, values) for name, values in said.items()}
    before, problems = parse_url(path, urlencode(shown))
    if before is None or problems:
        return None
    given = {
        name: values[-1] or NONE
        for name, values in said.items()
        if len(values) > 1 and name != MARK[0]
    }
    return Form(before, given)


def _shown(name: str, values: list[str]) -> str:
    """What the page showed, of all that is said of a key; a list may have come in parts."""
    if name in LISTS:
        return ",".join(value for value in values[:-1] or values if value)
    return values[0]
