"""A deck as slides: scenes in order; one that cannot be shown says why, and the rest follows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from s3dash.analysis.words.title import DASH
from s3dash.errors import Busy, S3DashError
from s3dash.exports.slides.contents import Paragraphs, Slide
from s3dash.i18n import Translator
from s3dash.stage.scenes import StagedScene
from s3dash.stage.slides.of_view import view_slides
from s3dash.stage.slides.told import Told
from s3dash.ui.core.request import AppContext, read_page


def deck_slides(
    app: AppContext, scenes: Sequence[StagedScene], told: Told, t: Translator
) -> list[Slide]:
    """The slides of all scenes.

    Raises:
        Busy: too many wait for pictures.
    """
    return [slide for scene in scenes for slide in _of_scene(app, scene, told, t)]


def _of_scene(app: AppContext, scene: StagedScene, told: Told, t: Translator) -> Sequence[Slide]:
    try:
        slides = _shown(app, scene, told)
    except Busy:
        raise
    except S3DashError as failure:
        told.failed.append(scene.address)
        return [_failed(scene, t, failure.message(t))]
    return slides or [_failed(scene, t)]


def _shown(app: AppContext, scene: StagedScene, told: Told) -> list[Slide]:
    """What the scene's view says, under the scene's title, with what is wrong with it."""
    path, _, query = scene.address.partition("?")
    page = read_page(app, path, query, None) if path else None
    if page is None:
        return []
    first, *others = view_slides(page, told)
    # what tells the parts of a view apart is said behind the scene's title, too
    heading = first.title.partition(DASH)[0]
    titled = [
        replace(slide, title=slide.title.replace(heading, scene.title, 1))
        for slide in (first, *others)
    ]
    if not others:
        titled = [replace(first, title=scene.title)]
    sentence = " ".join([*scene.faults, titled[0].sentence]).strip()
    notes = [*_notes(scene), *titled[0].notes]
    return [replace(titled[0], sentence=sentence, notes=notes), *titled[1:]]


def _failed(scene: StagedScene, t: Translator, *why: str) -> Slide:
    """A slide in the place of a scene that is none."""
    told = [("", words) for words in (*scene.faults, *why)]
    return Slide(scene.title, t("slides-scene-failed"), Paragraphs(told), _notes(scene))


def _notes(scene: StagedScene) -> list[str]:
    return [scene.note] if scene.note else []
