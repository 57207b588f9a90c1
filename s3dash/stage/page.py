"""The page of a presentation: scene, margin, and what its script needs. It reads without one.

It is light, as the scenes are: a projector shows nothing darker than its wall.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from s3dash.figures.theme import THEMES
from s3dash.markup import NOTHING, Markup, element
from s3dash.stage.decks_dialog import decks_dialog
from s3dash.stage.menu import menu
from s3dash.stage.presentation import Presentation
from s3dash.stage.presenter import presenter, presenter_told
from s3dash.stage.scenes import StagedScene
from s3dash.state import ViewState, to_url
from s3dash.state.showing import showing_url
from s3dash.ui.frame.shell import earlier_words

# The name of a scene's frame, by which the page in it knows where it is: assets/site/scene.js.
FRAME_NAME = "s3-scene"
# What somebody else wrote is nothing to be found by, nor what is no longer so.
STAGE_WORDS = ("pause", "play", "notes-none", "blank", "lost")
NOT_INDEXED = {"name": "robots", "content": "noindex"}


def stage_page(shown: Presentation, files: Mapping[str, str]) -> str:
    """The whole page.

    Args:
        shown: the presentation.
        files: the addresses of ``style``, ``stage-style``, ``stage-script`` and ``favicon``.
    """
    t = shown.t
    title = t("view-present") if shown.deck is None else shown.deck.title
    head = element(
        "head", {},
        element("meta", {"charset": "utf-8"}),
        element("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
        element("meta", NOT_INDEXED) if _is_for_few(shown) else None,
        element("title", {}, t("page-title", heading=t("present-title", title=title))),
        element("script", {"src": files["stage-script"]}),
        element("link", {"rel": "stylesheet", "href": files["stage-style"]}),
        element("link", {"rel": "icon", "href": files["favicon"], "type": "image/svg+xml"}),
    )  # fmt: skip
    body = element(
        "body", {"class": "stage"},
        _stage(shown), presenter(t), presenter_told(), decks_dialog(shown), _data(shown),
    )  # fmt: skip
    whole = element("html", {"lang": t.language, "data-bs-theme": THEMES[0]}, head, body)
    return f"<!DOCTYPE html>\n{whole}\n"


def _is_for_few(shown: Presentation) -> bool:
    return not shown.showing.is_shipped or shown.latest is not None


def _stage(shown: Presentation) -> Markup:
    t = shown.t
    return element(
        "main", {"id": "stage", "aria-label": t("present-main")},
        _margin(shown),
        element("div", {"id": "scenes", "class": "scenes"}, _frame(shown)),
        _notes(shown),
        element("p", {"id": "told", "class": "visually-hidden", "role": "status"}),
        element("div", {"id": "blank", "class": "blank", "hidden": True},
                element("p", {"class": "visually-hidden"}, t("present-blank"))),
    )  # fmt: skip


def _frame(shown: Presentation) -> Markup:
    """The scene itself, as the server draws it; the regions to choose from where one has to be."""
    scene = shown.at
    if scene is None:
        links = [
            element("li", {}, element("a", {"href": _about(shown, code)}, name))
            for name, code in shown.regions
        ]
        return element("ul", {"class": "choices"}, *links)
    none = {"id": "scene-none", "class": "scene-none", "hidden": bool(scene.framed)}
    nothing = element("p", none, shown.t("scene-none"))
    if not scene.framed:
        return nothing
    title = shown.t("present-frame", number=str(scene.number), title=scene.title)
    attributes = {"class": "scene here", "name": FRAME_NAME, "title": title, "src": scene.framed}
    return nothing + element("iframe", {**attributes, "data-scene": str(scene.number)})


def _about(shown: Presentation, region: str) -> str:
    return showing_url(shown.showing.but(region=region, scene=1))


def _margin(shown: Presentation) -> Markup:
    """What stands beside the scene: its title, one sentence, edition, source, its place."""
    t, scene = shown.t, shown.at
    if scene is None:
        heading, sentence = t("present-region-choose"), t("present-region-sentence")
        eyebrow, language = t("deck-name-region"), None
    else:
        heading, sentence, eyebrow = scene.title, scene.sentence, shown.deck.title  # type: ignore[union-attr]
        language = _other_language(shown)
    return element(
        "section", {"class": "margin", "aria-labelledby": "scene-title"},
        element("p", {"class": "deck-title", "lang": language}, eyebrow),
        element("h1", {"id": "scene-title", "tabindex": "-1", "lang": language}, heading),
        element("p", {"id": "scene-sentence"}, sentence),
        _earlier(shown),
        _told("deck-told", t("present-told"), shown.told),
        _told("scene-faults", t("present-faults"), scene.faults if scene else ()),
        element("div", {"id": "scene-qr", "class": "qr"}, scene.qr if scene else None),
        _foot(shown),
    )  # fmt: skip


def _earlier(shown: Presentation) -> Markup | None:
    """That it is of an earlier edition, and the way to the same of the one in use."""
    if shown.latest is None:
        return None
    t, words = shown.t, earlier_words(shown.edition, shown.latest, shown.t)
    latest = showing_url(shown.showing.but(edition=None))
    link = element("a", {"href": latest}, t("earlier-load"))
    return element("p", {"id": "stage-earlier", "class": "problems"}, words, " ", link)


def _told(name: str, label: str, words: tuple[str, ...]) -> Markup:
    """What is wrong, a line each; hidden where nothing is."""
    attributes = {"id": name, "class": "problems", "aria-label": label, "hidden": not words}
    return element("ul", attributes, *(element("li", {}, one) for one in words))


def _other_language(shown: Presentation) -> str | None:
    """The language of the deck's words where it is not the page's."""
    language = shown.deck.language if shown.deck else shown.t.language
    return language if language != shown.t.language else None


def _foot(shown: Presentation) -> Markup:
    t, scene = shown.t, shown.at
    if scene is None:
        return element("div", {"class": "margin-foot"}, menu(shown))
    source = t("present-source", edition=scene.edition) if scene.address else ""
    return element(
        "div", {"class": "margin-foot"},
        element("p", {"class": "scene-source"},
                element("span", {"id": "scene-source"}, source), " ",
                element("a", {"id": "scene-open", "href": scene.address, "target": "_blank",
                              "hidden": not scene.address}, t("present-open"))),
        element("nav", {"class": "scene-nav", "aria-label": t("present-main")},
                _step(shown, -1), _place(shown), _step(shown, 1), _pause(shown), menu(shown)),
    )  # fmt: skip


def _step(shown: Presentation, by: int) -> Markup:
    """The link to the scene before or after; at the ends it is there and leads nowhere."""
    t = shown.t
    number = shown.showing.scene + by
    name, sign = ("back", "‹") if by < 0 else ("next", "›")
    is_there = 1 <= number <= len(shown.scenes)
    address = showing_url(shown.showing.but(scene=number)) if is_there else None
    attributes = {"id": f"scene-{name}", "class": "step", "aria-label": t(f"present-{name}")}
    if not is_there:
        attributes |= {"role": "link", "aria-disabled": "true"}
    return element("a", {**attributes, "href": address}, sign)


def _place(shown: Presentation) -> Markup:
    numbers = {"number": str(shown.showing.scene), "count": str(len(shown.scenes))}
    return element("span", {"id": "scene-place"}, shown.t("present-place", **numbers))


def _pause(shown: Presentation) -> Markup:
    """The button that stops and starts the loop; the script shows it."""
    attributes = {"id": "pause", "type": "button", "class": "button", "hidden": True}
    return element("button", attributes, shown.t("present-pause"))


def _notes(shown: Presentation) -> Markup:
    t, scene = shown.t, shown.at
    if scene is None:
        return NOTHING
    note = scene.note or t("present-notes-none")
    lines = [element("p", {}, line) for line in note.split("\n") if line.strip()]
    return element(
        "details", {"id": "notes", "class": "notes"},
        element("summary", {}, t("present-notes")),
        element("div", {"id": "notes-words", "lang": _other_language(shown), "tabindex": "0",
                        "role": "group", "aria-label": t("present-notes")}, *lines),
    )  # fmt: skip


def _data(shown: Presentation) -> Markup:
    """What the script needs, which no script of another can end."""
    t, deck = shown.t, shown.deck
    count = str(len(shown.scenes))
    told: dict[str, Any] = {
        "language": t.language,
        "showing": {**asdict(shown.showing), "isShipped": shown.showing.is_shipped},
        "address": shown.address if shown.is_linked else "",
        "edition": shown.edition.number,
        "at": shown.showing.scene,
        "deck": None if deck is None else {"title": deck.title, "language": deck.language},
        "scenes": [_scene_data(scene, count, shown) for scene in shown.scenes],
        "words": {name: t(f"present-{name}") for name in STAGE_WORDS},
        "home": to_url(ViewState(t.language, "start", edition=shown.showing.edition)),
    }
    text = json.dumps(told, separators=(",", ":"))
    for sign in "<>&":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return element("script", {"type": "application/json", "id": "stage-data"}, Markup(text))


def _scene_data(scene: StagedScene, count: str, shown: Presentation) -> dict[str, Any]:
    t = shown.t
    number = str(scene.number)
    return {
        **asdict(scene),
        "told": t("present-scene", number=number, count=count, title=scene.title),
        "place": t("present-place", number=number, count=count),
        "frame": t("present-frame", number=number, title=scene.title),
        "source": t("present-source", edition=scene.edition) if scene.address else "",
    }
