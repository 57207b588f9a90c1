"""The page of presentations: its decks, somebody's own, and what is told of what is wrong."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from typing import Any
from urllib.parse import quote

import pytest
from flask.testing import FlaskClient

from s3dash.config import LANGUAGES, Settings
from s3dash.deck import LONGEST_ADDRESS, Deck, Scene, pack, read_deck, unpack, yaml_bytes
from s3dash.i18n import translator
from s3dash.serving.door.headers import security_headers
from s3dash.state import SLUGS, ViewState, parse_url, to_path
from s3dash.state.showing import SHIPPED, Showing, showing_path, showing_url
from tests.app.held import Element, of_tag, tree, with_id

REGION = "SE311"


def shown(client: FlaskClient, address: str) -> tuple[Element, dict[str, Any]]:
    """The page at an address, and what its script is given."""
    answer = client.get(address)
    assert answer.status_code == 200, address
    return parsed(answer.get_data(as_text=True))


def parsed(text: str) -> tuple[Element, dict[str, Any]]:
    page = tree(text)
    return page, json.loads(with_id(page, "stage-data").words)


def told(page: Element, name: str = "deck-told") -> str:
    return " ".join(one.words for one in of_tag(with_id(page, name), "li"))


def own(*scenes: Scene) -> str:
    return showing_url(Showing("sv", pack(Deck("Min", "sv", scenes))))


def sent(client: FlaskClient, content: bytes, language: str = "sv") -> Any:
    form = {"file": (io.BytesIO(content), "min.yaml")}
    return client.post(showing_path(language), data=form, content_type="multipart/form-data")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("deck", SHIPPED)
def test_every_deck_that_ships_plays_whole(client: FlaskClient, language: str, deck: str) -> None:
    region = REGION if deck == "region" else None
    page, data = shown(client, showing_url(Showing(language, deck, region)))
    scenes = data["scenes"]
    assert 5 <= len(scenes) <= 8
    assert told(page) == ""
    for scene in scenes:
        assert (scene["faults"], bool(scene["sentence"])) == ([], True)
        assert len(scene["note"]) > 80
        state, problems = parse_url(*scene["framed"].split("?", 1))
        assert (problems, state and state.embed, state and state.language) == ((), True, language)
    titles = [scene["title"] for scene in scenes]
    assert len(set(titles)) == len(titles)
    assert with_id(page, "scene-title").words == titles[0]


def test_without_a_script_a_scene_leads_to_the_one_before_and_after(client: FlaskClient) -> None:
    page, data = shown(client, "/sv/presentera?scene=2")
    (frame,) = of_tag(page, "iframe")
    assert frame.attributes["src"] == data["scenes"][1]["framed"]
    assert data["scenes"][1]["title"] in frame.attributes["title"]
    assert with_id(page, "scene-back").attributes["href"] == "/sv/presentera"
    assert with_id(page, "scene-next").attributes["href"] == "/sv/presentera?scene=3"
    notes = with_id(page, "notes")
    assert notes.tag == "details"
    assert data["scenes"][1]["note"].split("\n")[0] in notes.words


@pytest.mark.parametrize(("scene", "at"), [("0", 1), ("999", 7), ("hej", 1), ("-3", 1)])
def test_a_scene_that_there_is_not_is_told(client: FlaskClient, scene: str, at: int) -> None:
    page, data = shown(client, f"/sv/presentera?scene={scene}")
    assert data["at"] == at
    assert scene in told(page)


def test_the_deck_of_a_region_asks_for_one(client: FlaskClient) -> None:
    page, data = shown(client, "/sv/presentera?deck=region")
    links = [one.attributes["href"] for one in of_tag(with_id(page, "scenes"), "a")]
    assert f"/sv/presentera?deck=region&region={REGION}" in links
    assert (data["scenes"], told(page)) == ([], "")
    page, _ = shown(client, "/sv/presentera?deck=region&region=SE999")
    assert "SE999" in told(page)
    assert of_tag(with_id(page, "scenes"), "a")


def test_what_is_wrong_with_a_scene_is_told_there_and_the_rest_plays(client: FlaskClient) -> None:
    address = own(
        Scene("/sv/finns-inte", "Borta"),
        Scene("https://ond.example/", "Annans"),
        Scene("/sv/karta?domain=digital&region=SE999", "Okänd region"),
        Scene("/sv/karta?edition=99", "Okänd version"),
        Scene("", "Tom"),
        Scene("https://atlas.example/sv/matris?region=SE311", "Hel"),
    )
    page, data = shown(client, address)
    gone, foreign, region, edition, empty, whole = data["scenes"]
    assert "/sv/finns-inte" in told(page, "scene-faults")
    assert not of_tag(page, "iframe")
    assert gone["framed"] == foreign["framed"] == empty["framed"] == ""
    assert "SE999" in region["faults"][0]
    assert region["framed"] == "/sv/karta?domain=digital&embed=1"
    assert "99" in edition["faults"][0]
    assert "address" in empty["faults"][0]
    assert (whole["faults"], whole["address"]) == ([], "/sv/matris?region=SE311")


@pytest.mark.parametrize(
    "deck", ["nationl", "abcdefghijklmnop", pack(Deck("T", "sv", (Scene("/sv", "a"),)))[:-7]]
)
def test_a_deck_that_cannot_be_read_is_told_and_another_shown(
    client: FlaskClient, deck: str
) -> None:
    page, data = shown(client, f"/sv/presentera?deck={deck}")
    assert told(page)
    assert len(data["scenes"]) > 4


def test_words_of_a_deck_are_text_wherever_they_stand(client: FlaskClient) -> None:
    hostile = "</script><script>alert(1)</script><mark>"
    page, data = shown(client, own(Scene("/sv/karta", hostile, f"{hostile}\u2028{hostile}")))
    assert data["scenes"][0]["title"] == hostile
    assert with_id(page, "scene-title").words == hostile
    assert not [one for one in of_tag(page, "script") if "alert(1)" in one.words
                and one.attributes.get("type") != "application/json"]  # fmt: skip
    assert not of_tag(page, "mark")


# ---- files ------------------------------------------------------------------------------------


def test_a_deck_is_saved_as_a_file_and_opened_from_it(client: FlaskClient) -> None:
    for form in ("yaml", "json"):
        answer = client.get(f"/en/present.{form}?deck=vanguard")
        deck, faults = read_deck(answer.data)
        assert deck is not None
        assert (faults, deck.language, len(deck.scenes) > 4) == ((), "en", True)
        assert f'filename="present.{form}"' in answer.headers["Content-Disposition"]
    deck = Deck("Min", "sv", (Scene("/sv/karta", "Kartan", "Säg hej."),))
    answer = sent(client, yaml_bytes(deck))
    assert answer.status_code == 303
    location = answer.headers["Location"]
    assert location == showing_url(Showing("sv", pack(deck)))
    _, data = shown(client, location)
    assert data["scenes"][0]["note"] == "Säg hej."


def test_a_deck_too_long_for_an_address_is_shown_and_offered_as_a_file(
    client: FlaskClient,
) -> None:
    words = " ".join(f"{at * 7919:x}" for at in range(2500))
    scenes = tuple(Scene("/sv/karta", f"Scen {at}", words[at * 3000 :][:3000]) for at in range(4))
    deck = Deck("Lång", "sv", scenes)
    assert len(showing_url(Showing("sv", pack(deck)))) > LONGEST_ADDRESS
    answer = sent(client, yaml_bytes(deck))
    assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "no-store")
    page, data = parsed(answer.get_data(as_text=True))
    assert (len(data["scenes"]), data["address"]) == (4, "")
    assert translator("sv").number(LONGEST_ADDRESS) in told(page)
    saved = [one.attributes["href"] for one in of_tag(page, "a") if "download" in one.attributes]
    assert [one.partition(";")[0] for one in saved] == [
        "data:application/yaml",
        "data:application/json",
    ]


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"\xff\xfe\x00", b"title: a"])
def test_a_file_that_is_no_deck_is_told_and_another_shown(
    client: FlaskClient, content: bytes
) -> None:
    answer = sent(client, content)
    page, data = parsed(answer.get_data(as_text=True))
    assert told(page)
    assert len(data["scenes"]) > 4


def test_a_form_without_a_file_and_one_too_large_are_answered_in_words(
    client: FlaskClient,
) -> None:
    answer = client.post("/sv/presentera", data={}, content_type="multipart/form-data")
    assert answer.status_code == 200
    assert told(parsed(answer.get_data(as_text=True))[0])
    assert sent(client, b"#" * 210_000).status_code == 200
    assert sent(client, b"#" * 400_000).status_code == 413


def test_a_deck_with_a_fault_is_shown_with_it_rather_than_sent_on(client: FlaskClient) -> None:
    answer = sent(client, b"title: T\nlanguage: sv\nscenes:\n- {address: /sv/karta}\n")
    assert answer.status_code == 200
    page, _ = parsed(answer.get_data(as_text=True))
    assert "title" in told(page, "scene-faults")


def test_a_deck_that_a_window_sends_once_more_stands_where_it_stood(client: FlaskClient) -> None:
    scenes = tuple(Scene("/sv/karta", f"Scen {at}") for at in range(3))
    packed = pack(Deck("Min", "sv", scenes))
    answer = client.post("/en/present", data={"deck": packed, "scene": "3"})
    expected = showing_url(Showing("en", packed, scene=3))
    assert (answer.status_code, answer.headers["Location"]) == (303, expected)
    cut = client.post("/en/present", data={"deck": packed[:-7], "scene": "3"})
    page, data = parsed(cut.get_data(as_text=True))
    assert told(page)
    assert data["at"] == 3


@pytest.mark.parametrize("view", SLUGS)
def test_every_view_can_be_added_to_a_presentation(client: FlaskClient, view: str) -> None:
    page = tree(client.get(to_path(ViewState("sv", view))).get_data(as_text=True))
    button = with_id(page, "add-to-deck")
    assert button.attributes["data-heading"] == with_id(page, "heading").words


def test_a_sign_that_cannot_be_seen_is_told_by_its_name(client: FlaskClient) -> None:
    page, _ = shown(client, "/sv/presentera?deck=%00ond")
    assert "\x00" not in told(page)
    assert "ond" in told(page)


# ---- addresses --------------------------------------------------------------------------------


def test_the_path_of_another_language_or_with_a_slash_leads_to_the_page(
    client: FlaskClient,
) -> None:
    for path in ("/en/presentera?deck=steps", "/en/present/?deck=steps"):
        answer = client.get(path)
        assert (answer.status_code, answer.headers["Location"]) == (301, "/en/present?deck=steps")


def test_the_menu_leads_to_the_stage_and_takes_the_region_along(client: FlaskClient) -> None:
    page = tree(client.get(f"/sv/karta?region={REGION}").get_data(as_text=True))
    (link,) = [one for one in of_tag(with_id(page, "nav"), "a") if one.words == "Presentera"]
    assert link.attributes["href"] == f"/sv/presentera?deck=region&region={REGION}"


def test_a_presentation_is_no_view_of_a_presentation(client: FlaskClient) -> None:
    _, data = shown(client, own(Scene("/sv/presentera", "Sig själv")))
    assert data["scenes"][0]["framed"] == ""
    assert quote("/sv/presentera", safe="/") in data["scenes"][0]["faults"][0]


def test_the_page_is_held_to_the_rules_of_all_pages(client: FlaskClient) -> None:
    answer = client.get("/sv/presentera")
    assert "script-src 'self'" in answer.headers["Content-Security-Policy"]
    page = tree(answer.get_data(as_text=True))
    inline = [one for one in of_tag(page, "script") if "src" not in one.attributes]
    assert [one.attributes.get("type") for one in inline] == ["application/json"]
    etag = answer.headers["ETag"]
    assert client.get("/sv/presentera", headers={"If-None-Match": etag}).status_code == 304


def test_a_packed_deck_reads_back(client: FlaskClient) -> None:
    deck = Deck("Min", "en", (Scene("/en/map", "Map"),))
    _, data = shown(client, showing_url(Showing("en", pack(deck))))
    assert unpack(data["showing"]["deck"]) == (deck, ())


@pytest.mark.parametrize("sources", ["'none'", "https://intern.example", "'self'"])
def test_whoever_may_frame_the_app_its_own_presentations_may(
    settings: Settings, sources: str
) -> None:
    policy = security_headers(replace(settings, frame_ancestors=sources))["Content-Security-Policy"]
    allowed = policy.partition("frame-ancestors ")[2].split()
    assert allowed == [*(["https://intern.example"] if "https" in sources else []), "'self'"]
