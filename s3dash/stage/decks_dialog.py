"""What ``d`` opens on the page that presents: the decks that ship, and the reader's own.

``assets/stage/decks.js`` fills in the own one, which is in the reader's browser only.
"""

from __future__ import annotations

from collections.abc import Iterable

from s3dash.deck import LONGEST_ADDRESS, LONGEST_NOTE, LONGEST_TITLE, MOST_SCENES
from s3dash.i18n import Translator
from s3dash.markup import Markup, element, joined
from s3dash.state.showing import SHIPPED, Showing, showing_path, showing_url

# In words that name a number: its place in them.
NUMBER = "#"
# The deck that is about a region that is chosen.
OF_REGION = "region"


def decks_dialog(showing: Showing, regions: Iterable[tuple[str, str]], t: Translator) -> Markup:
    """The dialog.

    Args:
        showing: what is presented.
        regions: (code, name) of those that a deck may be about, in the order of names.
        t: the words.
    """
    heading = {"id": "decks-heading", "tabindex": "-1", "autofocus": True}
    return element(
        "dialog",
        {"id": "decks", "class": "decks", "aria-labelledby": "decks-heading", **_told(t)},
        element("form", {"method": "dialog", "class": "decks-close"}, _button(t("stage-close"))),
        element("h2", heading, t("decks-heading")),
        _shipped(showing, tuple(regions), t),
        _own(t),
        _file(t),
        _template(t),
    )


def _told(t: Translator) -> dict[str, str]:
    """What the script says, and the bounds that it keeps."""
    told = {
        "moved": t("own-moved", number=NUMBER),
        "removed": t("own-removed", number=NUMBER),
        "undo": t("own-undo"),
        "cleared": t("own-cleared"),
        "saved": t("own-saved", name=NUMBER),
        "copied": t("own-copied"),
        "copy-by-hand": t("own-copy-by-hand"),
        "too-long": t("own-too-long", count=NUMBER, most=t.number(LONGEST_ADDRESS)),
        "taken": t("own-taken"),
        "replace": t("own-replace"),
        "not-kept": t("own-not-kept"),
        "untitled": t("deck-own-title"),
        "language": t.language,
        "path": showing_path(t.language),
        "limits": f"{LONGEST_ADDRESS},{MOST_SCENES}",
    }
    return {f"data-{name}": words for name, words in told.items()}


def _button(words: str, **attributes: object) -> Markup:
    named = {name.replace("_", "-"): value for name, value in attributes.items()}
    return element("button", named, words)


def _shipped(showing: Showing, regions: tuple[tuple[str, str], ...], t: Translator) -> Markup:
    """The decks that ship, the one that is shown marked."""
    items = [
        element(
            "li",
            {},
            _of_region(showing, regions, t) if deck == OF_REGION else _link(deck, showing, t),
        )
        for deck in SHIPPED
    ]
    return element("ul", {"class": "decks-shipped"}, *items)


def _link(deck: str, showing: Showing, t: Translator) -> Markup:
    here = "page" if showing.deck == deck else None
    href = showing_url(Showing(showing.language, deck))
    return element("a", {"href": href, "aria-current": here}, t(f"decks-{deck}"))


def _of_region(showing: Showing, regions: tuple[tuple[str, str], ...], t: Translator) -> Markup:
    """The deck of one region, which is sent for as a form, without a script too."""
    options = [
        element("option", {"value": code, "selected": code == showing.region}, name)
        for code, name in regions
    ]
    select = element("select", {"name": "region"}, *options)
    return element(
        "form",
        {"method": "get", "action": showing_path(showing.language)},
        element("input", {"type": "hidden", "name": "deck", "value": OF_REGION}),
        element("label", {}, element("span", {}, t("decks-region")), select),
        _button(t("decks-show")),
    )


def _own(t: Translator) -> Markup:
    """The reader's own deck."""
    title = element("input", {"id": "own-title", "type": "text", "maxlength": LONGEST_TITLE})
    actions = [
        _button(t(f"own-{words}"), type="button", data_deck=action)
        for words, action in (
            ("show", "show"),
            ("copy", "copy"),
            ("yaml", "yaml"),
            ("json", "json"),
            ("clear", "clear"),
        )
    ]
    return element(
        "section",
        {"aria-labelledby": "own-heading"},
        element("h2", {"id": "own-heading"}, t("deck-own-title")),
        element("p", {}, t("deck-kept")),
        element("p", {"id": "own-empty"}, t("own-empty", add=t("deck-add"))),
        element(
            "div",
            {"id": "own-some"},
            element("label", {}, element("span", {}, t("own-title")), title),
            element("ol", {"id": "own-scenes"}),
            element("p", {"class": "decks-actions"}, *actions),
        ),
        element("p", {}, _button(t("own-take"), type="button", data_deck="takeOver")),
        element("p", {"id": "own-told", "role": "status"}),
    )


def _file(t: Translator) -> Markup:
    """A deck's file, sent to the page that shows it; nobody keeps it."""
    field = element(
        "input",
        {"type": "file", "name": "file", "required": True, "accept": ".yaml,.yml,.json"},
    )
    return element(
        "form",
        {
            "id": "deck-file",
            "method": "post",
            "enctype": "multipart/form-data",
            "action": showing_path(t.language),
        },
        element("h2", {}, t("deck-file-heading")),
        element("label", {}, element("span", {}, t("deck-file")), field),
        _button(t("decks-show")),
        element("p", {}, t("deck-file-words")),
    )


def _template(t: Translator) -> Markup:
    """A scene of the own deck, to be changed: its labels say which it is."""
    title = {"name": "title", "type": "text", "maxlength": LONGEST_TITLE}
    note = {"name": "note", "rows": "3", "maxlength": LONGEST_NOTE}
    buttons = joined(
        _move("-1", "↑", t("own-up", number=NUMBER)),
        _move("1", "↓", t("own-down", number=NUMBER)),
        _button(
            t("own-remove-short"),
            type="button",
            data_remove=True,
            data_label=t("own-remove", number=NUMBER),
        ),
    )
    scene = element(
        "li",
        {},
        element("span", {"class": "own-number", "aria-hidden": "true"}),
        element("label", {}, element("span", {}, t("deck-scene-title")), element("input", title)),
        element("label", {}, element("span", {}, t("deck-scene-note")), element("textarea", note)),
        element("p", {"class": "own-address"}, element("a", {})),
        element("p", {"class": "own-buttons"}, buttons),
    )
    return element("template", {"id": "own-scene"}, scene)


def _move(by: str, sign: str, label: str) -> Markup:
    return _button(sign, type="button", data_move=by, data_label=label)
