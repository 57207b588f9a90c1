"""The presenter's window: notes, the scene that is shown and the next, clock and time.

It is the page that presents in a window of its own kind, which ``assets/stage/presenter.js`` opens
and keeps in step with the stage; no server knows of it.
"""

from __future__ import annotations

from s3dash.i18n import Translator
from s3dash.markup import Markup, element

# The name of the window, by which the page in it knows what it is.
WINDOW = "s3-presenter"


def presenter(t: Translator) -> Markup:
    """What a presenter sees, hidden on the stage."""
    told = {
        "data-last": t("presenter-last"),
        "data-in-step": t("presenter-in-step"),
        "data-alone": t("presenter-alone"),
        "data-blocked": t("presenter-blocked"),
        "data-not-heard": t("presenter-not-heard"),
        "data-title": t("presenter-title"),
        "data-language": t.language,
    }
    return element(
        "main",
        {"id": "presenter", "hidden": True, "aria-label": t("presenter-title"), **told},
        element("h1", {"class": "visually-hidden"}, t("presenter-title")),
        _top(t),
        _scene("now", t("presenter-now")),
        _scene("next", t("presenter-next")),
        _notes(t),
        _steps(t),
    )


def presenter_told() -> Markup:
    """Where the stage says what became of the presenter's window."""
    return element("p", {"id": "presenter-told", "role": "status"})


def _top(t: Translator) -> Markup:
    """Clock, time since the beginning, place, and whether the stage hears."""
    return element(
        "div",
        {"class": "presenter-top"},
        element("p", {"id": "presenter-place", "aria-live": "polite"}),
        element("p", {}, element("span", {}, t("presenter-elapsed")), " ",
                element("b", {"id": "presenter-elapsed", "role": "timer"}, "0:00"), " ",
                _button("reset", t("presenter-reset"))),
        element("p", {}, element("span", {}, t("presenter-clock")), " ",
                element("b", {"id": "presenter-clock"})),
        element("p", {"id": "presenter-step", "role": "status"}),
    )  # fmt: skip


def _scene(name: str, words: str) -> Markup:
    """A scene, small: nothing in it can be reached, so that it takes no keys."""
    return element(
        "div",
        {"class": f"presenter-{name}"},
        element("h2", {}, element("span", {}, words), " ", element("b", {"id": f"title-{name}"})),
        element("div", {"id": f"frame-{name}", "class": "presenter-frame", "inert": True}),
    )


def _notes(t: Translator) -> Markup:
    heading = element("h2", {"id": "presenter-notes-heading"}, t("presenter-notes"))
    box = {
        "id": "presenter-notes",
        "tabindex": "0",
        "role": "region",
        "aria-labelledby": "presenter-notes-heading",
    }
    sizes = element(
        "p",
        {"class": "presenter-sizes"},
        _button("smaller", "A−", t("presenter-smaller")),
        _button("larger", "A+", t("presenter-larger")),
    )
    return element("div", {"class": "presenter-notes"}, heading, sizes, element("div", box))


def _steps(t: Translator) -> Markup:
    """The scenes before and after, for the pointer."""
    return element(
        "p",
        {"class": "presenter-steps"},
        _button("before", t("presenter-before")),
        _button("after", t("presenter-after")),
        _button("blank", t("presenter-blank")),
    )


def _button(action: str, words: str, label: str | None = None) -> Markup:
    named = {"type": "button", "class": "button", "data-presenter": action, "aria-label": label}
    return element("button", named, words)
