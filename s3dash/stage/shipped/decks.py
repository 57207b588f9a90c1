"""The four decks that ship: which scenes they have, in which order."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from s3dash.analysis.entry.steps import process_steps
from s3dash.analysis.question import Question
from s3dash.deck import Deck, Scene
from s3dash.stage.shipped import facts
from s3dash.stage.shipped.plan import PlannedScene, made
from s3dash.state import ViewState, to_url

VANGUARD, PLATFORM, ERRIN = "vanguard", "s3p", "errin"


def shipped_deck(name: str, question: Question, region: str | None) -> Deck:
    """A deck that ships; ``region`` is that of the deck about one."""
    if name == "region" and region is not None:
        return _region(question, region)
    decks: dict[str, Callable[[Question], Deck]] = {
        "national": _national,
        "vanguard": _vanguard,
        "steps": _steps,
    }
    return decks[name](question)


def _national(question: Question) -> Deck:
    language = question.t.language
    known = {
        **facts.areas(question),
        **facts.domains_held(question),
        **facts.most_unique(question),
        **facts.first_pair(question, "shared", "shared_count"),
        **facts.first_pair(question, "mutual", "mutual_share"),
        **facts.changed(question),
    }

    def view(name: str, **chosen: Any) -> ViewState:
        return ViewState(language, name, **chosen)

    planned = [
        PlannedScene("areas", view("map"), ("areas", "regions")),
        PlannedScene("domain", view("map", domain=known.get("code1")), ("domain1",)),
        PlannedScene("matrix", view("matrix"), ("domain3",)),
        PlannedScene("unique", view("map", measure="uniqueness"), ("unique",)),
        PlannedScene("shared", view("network", layout="likeness"), ("pair_shared",)),
        PlannedScene(
            "mutual", view("network", measure="mutual", layout="likeness"), ("pair_mutual",)
        ),
        PlannedScene("changes", view("changes"), ("added",)),
    ]
    return made("national", question, planned, known)


def _region(question: Question, region: str) -> Deck:
    language = question.t.language
    asked = question.but(region=region)
    known = facts.of_region(asked, region)

    def view(name: str, **chosen: Any) -> ViewState:
        return ViewState(language, name, region=region, **chosen)

    planned = [
        PlannedScene("areas", view("region"), ("region",)),
        PlannedScene("changes", view("changes"), ("added",)),
        PlannedScene("domain", view("map", domain=known.get("own_code")), ("own_domain",)),
        PlannedScene("overlap", view("map", measure="overlap"), ("alike",)),
        PlannedScene("added", view("map", measure="complementarity"), ("adds",)),
        PlannedScene("partner", view("partner"), ("region",)),
        PlannedScene("shared", view("network", layout="likeness"), ("areas",)),
    ]
    return made("region", asked, planned, known)


def _vanguard(question: Question) -> Deck:
    language = question.t.language
    known = facts.first_pair(question, "mutual", "mutual_share")
    for initiative in (VANGUARD, PLATFORM, ERRIN):
        known |= facts.takes_part(question, initiative)

    def view(name: str, **chosen: Any) -> ViewState:
        return ViewState(language, name, **chosen)

    planned = [
        PlannedScene("sweden", view("map", initiative=VANGUARD), ("here_vanguard",)),
        PlannedScene(
            "europe", view("map", initiative=VANGUARD, scope="europe"), ("here_vanguard",)
        ),
        PlannedScene("pilots", view("network", initiative=VANGUARD), ("here_vanguard",)),
        PlannedScene("platform", view("map", initiative=PLATFORM), ("here_s3p",)),
        PlannedScene("errin", view("map", initiative=ERRIN), ("here_errin",)),
        PlannedScene(
            "next", view("network", measure="mutual", layout="likeness"), ("pair_mutual",)
        ),
    ]
    return made("vanguard", question, planned, known)


# step -> the view that shows it best on a stage, with what is chosen in it
STEP_VIEWS: dict[str, tuple[str, dict[str, Any]]] = {
    "analysis": ("matrix", {}),
    "governance": ("map", {"measure": "age"}),
    "vision": ("network", {"layout": "likeness"}),
    "prioritisation": ("domain", {}),
    "implementation": ("network", {"measure": "mutual", "layout": "likeness"}),
    "monitoring": ("changes", {}),
}


def _steps(question: Question) -> Deck:
    """One scene a step; what is done in it and an example of it are in the notes."""
    t = question.t
    scenes = [
        Scene(to_url(ViewState(t.language, "steps")), t("deck-steps-all"), t("deck-steps-all.note"))
    ]
    for step in process_steps(question):
        view, chosen = STEP_VIEWS[step.key]
        examples = [
            t("deck-steps-example", place=one.place, text=one.text) for one in step.examples[:1]
        ]
        note = "\n".join([step.words, t(f"deck-steps-{step.key}.note"), *examples])
        title = t(f"deck-steps-{step.key}", step=step.heading)
        scenes.append(Scene(to_url(ViewState(t.language, view, **chosen)), title, note))
    return Deck(t("deck-steps"), t.language, tuple(scenes))
