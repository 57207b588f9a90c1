"""A deck, and a region, as slides: what the pages say, whatever scenes and names there are."""

from __future__ import annotations

import copy
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from flask.testing import FlaskClient

from s3dash.analysis.answers import ANSWERS
from s3dash.analysis.pages.region import one_region_answer
from s3dash.config import LANGUAGES, ROOT, Settings
from s3dash.data.editions.edition import Edition
from s3dash.data.editions.store import EditionStore
from s3dash.deck import Deck, Scene, pack, yaml_bytes
from s3dash.drawn.views import TEXTS, VIEWS
from s3dash.errors import Busy, NoBrowser, PictureFailed
from s3dash.i18n import translator
from s3dash.model import Dataset
from s3dash.serving.given_out.slides import MIMETYPE
from s3dash.stage.pictures.pictures import Pictures
from s3dash.stage.slides.file import region_file, slides_file
from s3dash.stage.slides.of_view import view_slides
from s3dash.stage.slides.told import Told
from s3dash.state import ViewState, to_path
from s3dash.state.showing import SHIPPED, Showing, showing_path, showing_url
from s3dash.ui.core.request import AppContext, Page, read_page
from tests.app.held import of_tag, tree, with_id
from tests.app.test_hostile_names import CHOSEN, HOSTILE, QUERIES, hostile
from tests.slides import (
    alt,
    notes,
    opened,
    outside,
    pictures,
    small_png,
    tables,
    titles,
    words,
)

PNG = small_png()
REGION = "SE311"


@dataclass
class Photographer:
    """Makes the same picture of everything, or fails; remembers what it was asked for."""

    asked: list[str] = field(default_factory=list)
    failure: Exception | None = None

    def picture(self, address: str, _: object) -> bytes:
        self.asked.append(address)
        if self.failure is not None:
            raise self.failure
        return PNG


@pytest.fixture(autouse=True)
def photographer(monkeypatch: pytest.MonkeyPatch) -> Photographer:
    """No browser is started: what slides are is not how pictures come about."""
    found = Photographer()
    monkeypatch.setattr(Pictures, "picture", lambda _, address, form: found.picture(address, form))
    return found


def got(client: FlaskClient, address: str) -> bytes:
    answer = client.get(address)
    assert answer.status_code == 200, answer.text[:300]
    assert answer.mimetype == MIMETYPE
    return bytes(answer.data)


def of_deck(*scenes: Scene, language: str = "sv") -> str:
    query = showing_url(Showing(language, pack(Deck("Min", language, scenes)))).partition("?")[2]
    return f"{showing_path(language)}.pptx?{query}"


def page_at(context: AppContext, address: str) -> Page:
    path, _, query = address.partition("?")
    page = read_page(context, path, query, None)
    assert page is not None
    return page


@pytest.fixture(scope="module")
def context(store: EditionStore, settings: Settings) -> AppContext:
    assessment = json.loads((ROOT / "data" / "accessibility.json").read_text(encoding="utf-8"))
    return AppContext(store, settings, assessment)


# ---- decks --------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("deck", SHIPPED)
def test_a_deck_that_ships_has_a_slide_of_every_scene(
    client: FlaskClient, language: str, deck: str
) -> None:
    query = f"deck={deck}" + (f"&region={REGION}" if deck == "region" else "")
    content = got(client, f"{showing_path(language)}.pptx?{query}")
    said = titles(content)
    slides = list(opened(content).slides)
    assert len(said) > 3
    assert all(said)
    assert list(outside(content)) == []
    t = translator(language)
    assert t("slides-scene-failed") not in words(content)
    for slide in slides[1:]:
        for picture in pictures(slide):
            assert alt(picture)
            assert any("/" in line for line in notes(slide))


def test_a_scene_has_its_title_its_note_and_the_address_of_its_view(client: FlaskClient) -> None:
    scene = Scene("/sv/karta?domain=digital", "Det digitala", "Säg detta.\nOch detta.")
    slide = opened(got(client, of_deck(scene))).slides[1]
    assert slide.shapes.title.text == "Det digitala"
    assert notes(slide)[:2] == ["Säg detta.", "Och detta."]
    assert any(line.endswith("/sv/karta?domain=digital") for line in notes(slide))
    (picture,) = pictures(slide)
    assert "Digitalisering" in alt(picture)


def test_edition_and_day_stand_on_every_slide(client: FlaskClient, store: EditionStore) -> None:
    content = got(client, of_deck(Scene("/sv/karta", "Karta"), Scene("/sv/tema", "Teman")))
    day = translator("sv").date(store.current().published_on)
    for slide in list(opened(content).slides)[1:]:
        told = [shape.text_frame.text for shape in slide.placeholders]
        assert any(f"version {store.current().number}, {day}" in text for text in told)


def test_what_a_scene_counts_is_a_chart(client: FlaskClient, context: AppContext) -> None:
    slide = opened(got(client, of_deck(Scene("/sv/tema", "Teman")))).slides[1]
    (chart,) = [shape.chart for shape in slide.shapes if shape.has_chart]
    page = page_at(context, "/sv/tema")
    table = ANSWERS["domain"](page.question).data_table
    assert list(chart.plots[0].categories) == list(table["domain_name"])
    assert list(chart.plots[0].series[0].values) == list(table["holders_count"])


BAD = {
    "no view": Scene("/sv/finns-inte", "Borta", "Ändå sagt."),
    "no address": Scene("", "Tom"),
    "another site": Scene("https://example.org/", "Fel"),
    "a region that is gone": Scene("/sv/karta?region=SE999", "Okänd"),
    "an edition that is none": Scene("/sv/karta?edition=77", "Ny"),
    "a choice that is missing": Scene("/sv/jamfor", "Jämför"),
    "bad letters": Scene("/sv/karta?domain=%ff%00<b>", "Tecken \x07"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_scene_that_cannot_be_shown_says_why_and_the_rest_follows(
    client: FlaskClient, name: str
) -> None:
    content = got(client, of_deck(BAD[name], Scene("/sv/matris", "Matrisen")))
    assert len(titles(content)) == 3
    assert titles(content)[2] == "Matrisen"
    slides = list(opened(content).slides)
    said = "\n".join(shape.text_frame.text for shape in slides[1].shapes if shape.has_text_frame)
    assert len(said.split()) > 4
    assert pictures(slides[2])
    assert list(outside(content)) == []


@pytest.mark.parametrize("deck", ["nej", "finns-inte", "eJyrVkrLL1", "A" * 300])
def test_a_deck_that_is_none_is_refused_in_words(client: FlaskClient, deck: str) -> None:
    answer = client.get(f"/sv/presentera.pptx?deck={deck}")
    assert answer.status_code == 404
    assert answer.mimetype == "text/html"


def test_a_deck_too_long_for_an_address_is_sent_for_its_slides(client: FlaskClient) -> None:
    said = " ".join(f"{at * 7919:x}" for at in range(2500))
    scenes = tuple(Scene("/sv/karta", f"Scen {at}", said[at * 3000 :][:3000]) for at in range(4))
    content = {"file": (io.BytesIO(yaml_bytes(Deck("Lång", "sv", scenes))), "lång.yaml")}
    shown = tree(client.post("/sv/presentera", data=content).text)
    form = with_id(shown, "deck-slides")
    (field,) = of_tag(form, "input")
    sent = {field.attributes["name"]: field.attributes["value"]}
    answer = client.post(form.attributes["action"], data=sent)
    assert (answer.status_code, answer.mimetype) == (200, MIMETYPE)
    assert answer.headers["Cache-Control"] == "no-store"
    assert titles(answer.data)[1:] == [f"Scen {at}" for at in range(4)]
    assert said[:2000] in "\n".join(notes(opened(answer.data).slides[1]))


def test_a_deck_as_long_as_an_address_may_be_has_slides(client: FlaskClient) -> None:
    said = " ".join(f"{at * 7919:x}" for at in range(600))
    address = of_deck(Scene("/sv/karta", "En", said))
    assert 2_700 < len(address) < 4_000
    assert address.partition("deck=")[2] in notes(opened(got(client, address)).slides[0])[0]


@pytest.mark.parametrize("sent", [{}, {"deck": ""}, {"deck": "ingen"}, {"deck": "[1"}])
def test_what_is_sent_and_is_no_deck_has_no_slides(
    client: FlaskClient, sent: dict[str, str]
) -> None:
    answer = client.post("/sv/presentera.pptx", data=sent)
    assert (answer.status_code, answer.mimetype) == (404, "text/html")


def test_a_deck_of_a_region_asks_which(client: FlaskClient) -> None:
    answer = client.get("/sv/presentera.pptx?deck=region")
    assert answer.status_code == 404
    assert translator("sv")("present-region-sentence") in answer.text


# ---- views --------------------------------------------------------------------------------------


def addresses(language: str) -> Iterator[str]:
    """Every view as it opens; in one language with a choice, too, and as its table."""
    for view in (*VIEWS, *TEXTS):
        path = to_path(ViewState(language, view))
        yield path
        for query in QUERIES.get(view, [CHOSEN]) if language == LANGUAGES[0] else ():
            yield f"{path}?{query}"
            yield f"{path}?{query}&table=1"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_view_is_a_slide_whose_texts_have_room(context: AppContext, language: str) -> None:
    slides = []
    for address in addresses(language):
        found = view_slides(page_at(context, address), Told(lambda _: PNG))
        assert found and all(slide.title and slide.foot for slide in found), address
        slides += found
    page = page_at(context, to_path(ViewState(language)))
    content = slides_file(page, "Allt", [], slides, [])
    assert list(outside(content)) == []
    assert len(titles(content)) > len(slides)


def noted() -> tuple[list[str], Told]:
    """The addresses of the pictures that are asked for, and what slides are told by."""
    asked: list[str] = []

    def picture(address: str) -> bytes:
        asked.append(address)
        return PNG

    return asked, Told(picture)


def test_a_drawing_is_a_picture_and_a_table_a_table(context: AppContext) -> None:
    asked, told = noted()
    view_slides(page_at(context, "/sv/natverk"), told)
    assert asked == ["/sv/natverk"]
    compared = view_slides(page_at(context, "/sv/jamfor?regions=SE311,SE312"), told)
    listed = view_slides(page_at(context, "/sv/natverk?table=1"), told)
    assert asked == ["/sv/natverk"]
    for slide in (compared[0], listed[0]):
        assert type(slide.content).__name__ == "Table"


def test_who_takes_part_in_an_initiative_is_a_map_as_on_its_page(context: AppContext) -> None:
    asked, told = noted()
    view_slides(page_at(context, "/sv/samverkan?initiative=vanguard"), told)
    assert asked == ["/sv/karta?initiative=vanguard"]
    (listed, *_) = view_slides(page_at(context, "/sv/samverkan?initiative=vanguard&table=1"), told)
    assert type(listed.content).__name__ == "Table"
    assert len(asked) == 1


def test_partners_are_their_cards_and_all_of_them_only_as_a_table(context: AppContext) -> None:
    asked, told = noted()
    address = f"/sv/partner?region={REGION}"
    answer = ANSWERS["partner"](page_at(context, address).question)
    names = [card.name for card in answer.cards]
    (slide,) = view_slides(page_at(context, address), told)
    assert len(names) > 0
    assert [row[0] for row in slide.content.rows] == names
    assert slide.content.left_out and not slide.content.is_whole
    assert len(view_slides(page_at(context, f"{address}&table=1"), told)) > 1
    assert asked == []


# ---- a region -----------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_region_has_its_areas_its_map_its_partners_and_its_sources(
    client: FlaskClient, context: AppContext, photographer: Photographer, language: str
) -> None:
    path = to_path(ViewState(language, "region"))
    content = got(client, f"{path}.pptx?region={REGION}")
    page = page_at(context, f"{path}?region={REGION}")
    sections = one_region_answer(page.question, REGION).sections
    t = page.t
    said = titles(content)
    assert said[0] == sections.card.name
    for section in ("priorities", "memberships", "neighbours", "complementary", "sources"):
        assert any(t(f"region-{section}") in title for title in said), section
    cells = [cell for table in tables(content) for row in table for cell in row]
    for note in sections.card.priorities:
        assert any(note.wordings[0].text in cell for cell in cells)
    for source in sections.sources:
        assert source.title in cells
    assert sum(bool(pictures(slide)) for slide in opened(content).slides) == 1
    assert list(outside(content)) == []


def test_what_is_uncertain_or_inferred_is_said_to_be(context: AppContext) -> None:
    page = page_at(context, f"/sv/region?region={REGION}")
    content = region_file(page, REGION, Told(lambda _: PNG))
    sections = one_region_answer(page.question, REGION).sections
    cells = "\n".join(cell for table in tables(content) for row in table for cell in row)
    assert any(note.inferred for note in sections.card.priorities)
    for note in sections.card.priorities:
        assert note.status_words in cells
    for talk in sections.conversations:
        assert talk.lead.why in cells
        assert talk.lead.ask in cells


@pytest.mark.parametrize(
    ("query", "code", "word"),
    [
        ("", 400, "region"),
        ("region=SE999", 400, "SE999"),
        ("region=SE311&edition=77", 404, "77"),
        ("region=SE311&edition=x", 404, "x"),
    ],
)
def test_a_region_that_cannot_be_had_is_refused_in_words(
    client: FlaskClient, query: str, code: int, word: str
) -> None:
    answer = client.get(f"/sv/region.pptx?{query}")
    assert answer.status_code == code
    assert word in answer.text


# ---- the file -----------------------------------------------------------------------------------


def test_the_file_is_named_and_not_looked_for(client: FlaskClient) -> None:
    answer = client.get("/sv/presentera.pptx?deck=national")
    name = answer.headers["Content-Disposition"]
    assert name.startswith('attachment; filename="s3-presentera_national_version-1_')
    assert name.endswith('.pptx"')
    assert answer.headers["X-Robots-Tag"] == "noindex"
    assert answer.headers["ETag"]
    region = client.get(f"/sv/region.pptx?region={REGION}")
    assert REGION in region.headers["Content-Disposition"]


def test_a_file_is_made_once(client: FlaskClient, photographer: Photographer) -> None:
    address = of_deck(Scene("/sv/karta?domain=food", "En"), Scene("/sv/karta?domain=food", "Två"))
    first = got(client, address)
    assert len(photographer.asked) == 1
    assert got(client, address) == first
    assert len(photographer.asked) == 1


def test_who_asks_for_a_deck_while_too_many_wait_is_told_to_ask_again(
    client: FlaskClient, photographer: Photographer
) -> None:
    photographer.failure = Busy()
    answer = client.get(of_deck(Scene("/sv/natverk?least=3", "Upptagen")))
    assert answer.status_code == 503
    assert translator("sv")("error-busy") in answer.text


def test_a_deck_without_a_browser_has_all_but_its_pictures_and_says_where_they_are(
    client: FlaskClient, photographer: Photographer
) -> None:
    photographer.failure = NoBrowser()
    scenes = [Scene("/sv/natverk?least=3", "Nätet", "Säg detta."), Scene("/sv/matris", "Matrisen")]
    address = of_deck(*scenes)
    content = got(client, address)
    assert titles(content) == ["Min", "Nätet", "Matrisen"]
    slide = opened(content).slides[1]
    said = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    told = next(text for text in said if translator("sv")("error-no-browser") in text)
    assert "/sv/natverk?least=3" in told
    assert any(text.startswith("Källa: S3-atlasen, version 1") for text in said)
    assert notes(slide)[0] == "Säg detta."
    assert list(outside(content)) == []
    photographer.failure = None
    assert pictures(opened(got(client, address)).slides[1])


@pytest.mark.parametrize(
    ("failure", "key", "region"),
    [(NoBrowser(), "error-no-browser", "SE312"), (Busy(), "error-busy", "SE313")],
)
def test_a_region_is_given_without_its_picture_which_is_told_and_tried_again(
    client: FlaskClient, photographer: Photographer, failure: Any, key: str, region: str
) -> None:
    photographer.failure = failure
    address = f"/sv/region.pptx?region={region}"
    assert translator("sv")(key) in words(got(client, address))
    photographer.failure = None
    again = got(client, address)
    assert translator("sv")(key) not in words(again)
    assert any(pictures(slide) for slide in opened(again).slides)


def test_a_deck_without_pictures_needs_no_browser(
    client: FlaskClient, photographer: Photographer
) -> None:
    photographer.failure = NoBrowser()
    content = got(client, of_deck(Scene("/sv/arbetssatt", "Stegen"), Scene("/sv/tema", "Teman")))
    assert titles(content) == ["Min", "Stegen", "Teman"]


def test_a_picture_that_failed_is_told_on_its_slide_and_tried_again(
    client: FlaskClient, photographer: Photographer
) -> None:
    address = of_deck(Scene("/sv/natverk?least=2", "Nätet"), Scene("/sv/tema", "Teman"))
    photographer.failure = PictureFailed()
    content = got(client, address)
    assert titles(content) == ["Min", "Nätet", "Teman"]
    assert translator("sv")("error-picture-failed") in words(content)
    photographer.failure = None
    assert pictures(opened(got(client, address)).slides[1])


def test_hostile_names_are_read_as_they_are(
    store: EditionStore, settings: Settings, small: Dataset
) -> None:
    edition = Edition(store.current().record, hostile(small))
    context = AppContext(_of(edition, store), settings, {})
    page = page_at(context, f"/sv/region?region={REGION}")
    content = region_file(page, REGION, Told(lambda _: PNG))
    assert titles(content)[0] == f"Värmland{HOSTILE}"
    assert HOSTILE in words(content)
    assert list(outside(content)) == []


def _of(edition: Edition, store: EditionStore) -> Any:
    """A store that has one edition in use."""
    own = copy.copy(store)
    own.current = lambda: edition  # type: ignore[method-assign]
    return own


# ---- where it is offered ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "file"),
    [
        (f"/sv/region?region={REGION}", f"/sv/region.pptx?region={REGION}"),
        ("/sv/presentera?deck=vanguard", "/sv/presentera.pptx?deck=vanguard"),
        ("/en/present", "/en/present.pptx"),
    ],
)
def test_the_page_leads_to_its_slides(client: FlaskClient, address: str, file: str) -> None:
    links = of_tag(tree(client.get(address).text), "a")
    assert file in [link.attributes.get("href") for link in links]
