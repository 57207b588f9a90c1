"""The search of the file: the index of what can be found, and how results are written.

What fits a text, and in which order, is worked out by ``assets/take/finding.js`` by the rules of
``analysis.search.finding``. A name is stored as it is compared, so that only what is typed is
folded in the browser.
"""

from __future__ import annotations

from typing import Any

from s3dash.analysis.search import finding
from s3dash.analysis.search.finding import Result
from s3dash.analysis.search.index import KINDS, Entry, address, entries
from s3dash.i18n import translator
from s3dash.i18n.templates import message_template
from s3dash.model import Dataset
from s3dash.state import ViewState
from s3dash.take_along.composed.slots import each_element, slot, template
from s3dash.ui.core import ids
from s3dash.ui.core.html_text import html_text
from s3dash.ui.frame.search import results_group

MESSAGES = ("search-nothing", "search-unprioritised", "search-count", "search-count-shown")


def stored_search(dataset: Dataset, languages: tuple[str, ...]) -> dict[str, Any]:
    """What the browser searches in; both languages are, whatever the page's."""
    listed = entries(dataset)
    return {
        "kinds": KINDS,
        "foremost": finding.FOREMOST,
        "named": finding.NAMED,
        "asking": sorted(finding.asking_words()),
        "entries": [_entry(one) for one in listed],
        "languages": {
            language: {
                **_of_language(listed, language),
                "round": translator(language).name(dataset.row("rounds", dataset.latest_round)),
            }
            for language in languages
        },
    }


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "kind": entry.kind,
        "code": entry.code,
        "key": entry.code.casefold(),
        "age": entry.age,
        "names": dict(entry.names),
        "beside": dict(entry.beside),
        "folded": entry.folded,
    }


def _of_language(listed: tuple[Entry, ...], language: str) -> dict[str, Any]:
    """What a language has of its own: addresses, the order of those that fit alike, words."""
    t, state = translator(language), ViewState(language)

    def place(at: int) -> tuple[int, int, str, str]:
        entry = listed[at]
        name = t.sort_key(entry.names[language])
        return KINDS.index(entry.kind), entry.age, name, entry.code

    return {
        "addresses": [address(entry, state) for entry in listed],
        "order": sorted(range(len(listed)), key=place),
        "messages": {key: message_template(key, t) for key in MESSAGES},
        "found": {kind: t(f"found-{kind}") for kind in KINDS},
        "group": template(_group(language)),
    }


def _group(language: str) -> str:
    """The results of one kind, as the search box writes them."""
    entry = Entry("region", slot("code"), {}, {})
    result = Result(entry, slot("name"), slot("beside"), (slot("language"), slot("other")))
    state = ViewState(language)
    text = str(html_text(results_group(0, entry.kind, (result,), state)))
    text = text.replace(address(entry, state), slot("address"))
    text = text.replace(str(html_text(translator(language)("found-region"))), slot("found"))
    for name, own in ((ids.search_option(0, 0), "option"), (ids.search_group(0), "group")):
        text = text.replace(f'"{name}"', f'"{slot(own)}"')
    text = each_element("besides", "span", "beside", text)
    text = each_element("others", "span", "other", text)
    return each_element("results", "a", "address", text)
