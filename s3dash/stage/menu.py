"""What is behind the question mark of a presentation: keys, the decks that ship, one's own file."""

from __future__ import annotations

import base64
from typing import Any

from s3dash.config import LANGUAGES
from s3dash.deck import Deck, json_bytes, yaml_bytes
from s3dash.markup import NOTHING, Markup, element
from s3dash.stage.presentation import Presentation
from s3dash.state import ViewState, to_url
from s3dash.state.showing import SHIPPED, Showing, showing_path, showing_url

# The keys, and the messages of what they do.
KEYS = (
    ("→ · PageDown", "next"),
    ("← · PageUp", "back"),
    ("Home · End", "ends"),
    ("b", "blank"),
    ("f", "full"),
    ("s", "notes"),
    ("p", "presenter"),
    ("d", "decks"),
    ("?", "help"),
    ("Esc", "close"),
)
TYPES = {"yaml": "application/yaml", "json": "application/json"}


def menu(shown: Presentation) -> Markup:
    """A fold that opens without a script, too."""
    t = shown.t
    return element(
        "details", {"id": "help", "class": "help"},
        element("summary", {"class": "button", "aria-label": t("present-more")}, "?"),
        element(
            "div", {"class": "help-box", "tabindex": "-1"},
            _keys(shown), _decks(shown), _file(shown), _others(shown),
        ),
    )  # fmt: skip


def _keys(shown: Presentation) -> Markup:
    t = shown.t
    rows = [
        element("div", {}, element("dt", {}, element("kbd", {}, keys)),
                element("dd", {}, t(f"present-keys-{name}")))
        for keys, name in KEYS
    ]  # fmt: skip
    return element(
        "section", {"class": "help-keys"},
        element("h2", {}, t("present-keys")),
        element("dl", {}, *rows),
        element("p", {}, t("present-touch")),
    )  # fmt: skip


def _decks(shown: Presentation) -> Markup:
    """The decks that ship, and this one as a loop."""
    t, showing = shown.t, shown.showing
    links = []
    for name in SHIPPED:
        address = showing_url(_first(shown, deck=name, region=_region_of(shown, name)))
        here = {"aria-current": "page"} if name == showing.deck else {}
        words = t(f"deck-name-{name}")
        links.append(element("li", {}, element("a", {"href": address, **here}, words)))
    loop = NOTHING
    if shown.is_linked and shown.scenes:
        address = showing_url(showing.but(loop=True))
        loop = element("p", {}, element("a", {"href": address}, t("present-loop")), " – ",
                       t("present-loop-words"))  # fmt: skip
    return element(
        "section", {"id": "decks"},
        element("h2", {}, t("present-decks")), element("ul", {}, *links), loop,
    )  # fmt: skip


def _first(shown: Presentation, **chosen: Any) -> Showing:
    """The beginning of a deck, in the edition that is shown."""
    return Showing(shown.t.language, edition=shown.showing.edition, **chosen)


def _region_of(shown: Presentation, name: str) -> str | None:
    return shown.showing.region if name == "region" == shown.showing.deck else None


def _file(shown: Presentation) -> Markup:
    """The deck as a file, and the way to open one."""
    t, deck = shown.t, shown.deck
    saved = [] if deck is None else [_saved(shown, deck, form) for form in TYPES]
    if deck is not None:
        saved.append(_slides(shown, deck))
    form = element(
        "form",
        {"action": showing_path(t.language), "method": "post", "enctype": "multipart/form-data"},
        element("label", {"for": "deck-file"}, t("present-file-choose")),
        element("input", {"id": "deck-file", "type": "file", "name": "file", "required": True,
                          "accept": ".yaml,.yml,.json"}),
        element("button", {"type": "submit", "class": "button"}, t("present-file-open")),
    )  # fmt: skip
    return element(
        "section", {"id": "own-deck"},
        element("h2", {}, t("present-saved")) if saved else "",
        element("div", {"class": "saved"}, *saved) if saved else "",
        element("h2", {}, t("present-file")),
        element("p", {}, t("present-file-how")), form,
    )  # fmt: skip


def _saved(shown: Presentation, deck: Deck, form: str) -> Markup:
    """A link to the deck as a file; one that no address holds is in the link itself."""
    words = shown.t(f"present-file-{form}")
    if shown.is_linked:
        return element("a", {"href": _address(shown, form), "class": "button"}, words)
    content = yaml_bytes(deck) if form == "yaml" else json_bytes(deck)
    packed = base64.b64encode(content).decode()
    address = f"data:{TYPES[form]};base64,{packed}"
    name = f"{showing_path(shown.t.language).rpartition('/')[2]}.{form}"
    return element("a", {"href": address, "download": name, "class": "button"}, words)


def _slides(shown: Presentation, deck: Deck) -> Markup:
    """The way to the deck as slides; one that no address holds is sent along."""
    words = shown.t("present-file-pptx")
    if shown.is_linked:
        return element("a", {"href": _address(shown, "pptx"), "class": "button"}, words)
    return element(
        "form",
        {"action": f"{showing_path(shown.t.language)}.pptx", "method": "post",
         "enctype": "multipart/form-data", "id": "deck-slides"},
        element("input", {"type": "hidden", "name": "deck", "value": json_bytes(deck).decode()}),
        element("button", {"type": "submit", "class": "button"}, words),
    )  # fmt: skip


def _address(shown: Presentation, ending: str) -> str:
    """Where the deck is to be had as a file."""
    path, _, query = showing_url(shown.showing.but(loop=False, scene=1)).partition("?")
    return f"{path}.{ending}" + (f"?{query}" if query else "")


def _others(shown: Presentation) -> Markup:
    """The same in the other language, and the way back."""
    t, showing = shown.t, shown.showing
    other = next(one for one in LANGUAGES if one != t.language)
    there = showing if shown.is_linked else _first(shown)
    there = there.but(language=other)
    back = ViewState(t.language, "start", edition=showing.edition)
    return element(
        "p", {"class": "help-others"},
        element("a", {"href": showing_url(there), "lang": other, "id": "other-language"},
                t("present-other-language")),
        " ",
        element("a", {"href": to_url(back)}, t("present-back-to")),
    )  # fmt: skip
