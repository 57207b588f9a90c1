"""What ``d`` opens on the page that presents: the decks that ship, and the reader's own.

``assets/stage/decks.js`` fills in the own one, which is in the reader's browser only.
"""

from __future__ import annotations

from s3dash.deck import LONGEST_ADDRESS, LONGEST_NOTE, LONGEST_TITLE
from s3dash.i18n import Translator
from s3dash.markup import Markup, element, joined
from s3dash.stage.presentation import Presentation
from s3dash.state.showing import SHIPPED, Showing, showing_path, showing_url
from s3dash.ui.core.request import EDITION_KEY

# In words that name a number: its place in them.
NUMBER = "#"
# The deck that is about a region that is chosen.
OF_REGION = "region"


def decks_dialog(shown: Presentation) -> Markup:
    """The dialog; nothing of it is seen where no script opens it."""
    t = shown.t
    heading = {"id": "decks-heading", "tabindex": "-1", "autofocus": True}
    named = {"id": "decks-dialog", "class": "decks", "aria-labelledby": "decks-heading"}
    return element(
        "dialog", {**named, **_told(t)},
        element("form", {"method": "dialog", "class": "decks-close"}, _button(t("stage-close"))),
        element("h2", heading, t("present-decks")),
        _shipped(shown),
        _own(t),
        _file(t),
        _template(t),
    )  # fmt: skip


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
        "not-kept": t("own-not-kept"),
        "gone": t("present-file-gone"),
        "untitled": t("deck-own-title"),
        "language": t.language,
        "path": showing_path(t.language),
        "longest": str(LONGEST_ADDRESS),
    }
    return {f"data-{name}": words for name, words in told.items()}


def _button(words: str, **attributes: object) -> Markup:
    named = {name.replace("_", "-"): value for name, value in attributes.items()}
    return element("button", {"class": "button", **named}, words)


def _shipped(shown: Presentation) -> Markup:
    """The decks that ship, the one that is shown marked."""
    items = [
        element("li", {}, _of_region(shown) if deck == OF_REGION else _link(deck, shown))
        for deck in SHIPPED
    ]
    return element("ul", {"class": "decks-shipped"}, *items)


def _link(deck: str, shown: Presentation) -> Markup:
    here = "page" if shown.showing.deck == deck else None
    href = showing_url(Showing(shown.t.language, deck, edition=shown.showing.edition))
    return element("a", {"href": href, "aria-current": here}, shown.t(f"deck-name-{deck}"))


def _of_region(shown: Presentation) -> Markup:
    """The deck of one region, which is sent for as a form."""
    t = shown.t
    options = [
        element("option", {"value": code, "selected": code == shown.showing.region}, name)
        for name, code in shown.regions
    ]
    select = element("select", {"name": "region"}, *options)
    return element(
        "form", {"method": "get", "action": showing_path(t.language)},
        element("input", {"type": "hidden", "name": "deck", "value": OF_REGION}),
        _edition(shown),
        element("label", {}, element("span", {}, t("deck-name-region")), " ", select), " ",
        _button(t("decks-show")),
    )  # fmt: skip


def _edition(shown: Presentation) -> Markup | None:
    number = shown.showing.edition
    if number is None:
        return None
    return element("input", {"type": "hidden", "name": EDITION_KEY, "value": number})


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
        element("h2", {"id": "own-heading", "tabindex": "-1"}, t("deck-own-title")),
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
            "id": "decks-file",
            "method": "post",
            "enctype": "multipart/form-data",
            "action": showing_path(t.language),
        },
        element("h2", {}, t("present-file-open")),
        element("label", {}, element("span", {}, t("present-file-choose")), field),
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
