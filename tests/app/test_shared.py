"""What others show of a page whose address is shared, and the code to hold it in theirs."""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
from flask.testing import FlaskClient

from s3dash.config import Settings
from s3dash.data.editions.store import EditionStore
from s3dash.serving.app import create_app
from s3dash.state import SLUGS, ViewState, to_url
from s3dash.ui.core import ids
from tests.app.choosing import first_page
from tests.app.conftest import whole_client
from tests.app.held import Element, of_tag, text, tree, with_id

HERE = "http://localhost"
PUBLIC = "https://atlas.example/s3"
STATES = [ViewState(language, view) for view in SLUGS for language in ("sv", "en")]
CHOSEN = "/sv/karta?domain=digital&region=SE311"


@pytest.fixture(scope="module")
def known(store: EditionStore, settings: Settings) -> Iterator[FlaskClient]:
    """An app that knows by which name it is reached, and that others may hold its pages."""
    told = replace(settings, public_url=PUBLIC, frame_ancestors="'self' https://region.example")
    yield whole_client(create_app(store, told))


def told(page: Element) -> dict[str, str]:
    """What a page's head tells others, by name."""
    metas = [one.attributes for one in of_tag(page, "meta")]
    named = [(one.get("property") or one.get("name", ""), one.get("content", "")) for one in metas]
    assert len({name for name, _ in named if name}) == len([1 for name, _ in named if name])
    return dict(named)


def code(page: Element) -> Element:
    """The frame that the code of a page makes."""
    (field,) = (one for one in of_tag(page, "textarea") if one.id == ids.EMBED_CODE)
    (frame,) = of_tag(tree(field.words), "iframe")
    return frame


@pytest.mark.parametrize("state", STATES, ids=to_url)
def test_every_page_tells_its_title_its_sentence_its_address_and_its_picture(
    client: FlaskClient, state: ViewState
) -> None:
    page = first_page(client, to_url(state))
    found = told(page.tree)
    sentence = " ".join(with_id(page.tree, ids.SENTENCE).words.split())
    assert found["og:title"] == text(with_id(page.tree, ids.TITLE))
    assert found["og:description"] == found["description"] == sentence
    assert found["og:url"] == HERE + to_url(state)
    assert found["og:locale"] == {"sv": "sv_SE", "en": "en_GB"}[state.language]
    picture = urlsplit(found["og:image"])
    assert f"{picture.scheme}://{picture.netloc}" == HERE
    assert picture.path == f"/api/v1/picture/{SLUGS[state.view]['en'] or state.view}"
    assert parse_qs(picture.query) == {
        "language": [state.language], "shape": ["wide"], "scale": ["1"],
    }  # fmt: skip
    assert (found["og:image:width"], found["og:image:height"]) == ("1280", "720")
    assert sentence in found["og:image:alt"]
    assert found["twitter:card"] == "summary_large_image"


def test_a_picture_is_of_what_is_chosen(client: FlaskClient) -> None:
    found = told(first_page(client, CHOSEN).tree)
    query = parse_qs(urlsplit(found["og:image"]).query)
    assert (query["domain"], query["region"]) == (["digital"], ["SE311"])


def test_addresses_are_of_whoever_asks_and_are_kept_for_nobody_else(client: FlaskClient) -> None:
    for host in ("one.example", "two.example:8080", "one.example"):
        page = tree(client.get(CHOSEN, headers={"Host": host}).text)
        assert told(page)["og:url"] == f"http://{host}{CHOSEN}"
        assert code(page).attributes["src"].startswith(f"http://{host}/sv/karta?")


def test_what_a_proxy_says_is_not_believed(client: FlaskClient) -> None:
    forwarded = {"X-Forwarded-Host": "evil.example", "Forwarded": "host=evil.example"}
    assert "evil.example" not in client.get(CHOSEN, headers=forwarded).text


@pytest.mark.parametrize("host", ['a"><script>', "a b", ""])
def test_where_no_name_is_known_no_address_is_given(client: FlaskClient, host: str) -> None:
    answer = client.get(CHOSEN, headers={"Host": host})
    assert "<script>/" not in answer.text
    found = told(tree(answer.text))
    assert not {"og:url", "og:image"} & found.keys()
    assert found["twitter:card"] == "summary"


def test_what_brings_a_request_is_the_web(client: FlaskClient) -> None:
    page = client.get(CHOSEN, environ_overrides={"wsgi.url_scheme": "javascript"})
    assert "javascript://" not in page.text
    assert told(tree(page.text))["og:url"].startswith("http://")


def test_the_name_that_is_set_stands_before_every_address(known: FlaskClient) -> None:
    page = tree(known.get(CHOSEN, headers={"Host": "other.example"}).text)
    assert told(page)["og:url"] == PUBLIC + CHOSEN
    assert told(page)["og:image"].startswith(f"{PUBLIC}/api/v1/picture/map?")
    assert code(page).attributes["src"].startswith(f"{PUBLIC}/sv/karta?")


def test_a_mail_has_the_whole_address_of_whoever_asks(
    client: FlaskClient, known: FlaskClient
) -> None:
    places = {"http://one.example": client, "http://two.example": client, PUBLIC: known}
    for base, asked in places.items():
        host = urlsplit(base).netloc
        page = tree(asked.get(CHOSEN, headers={"Host": host}).text)
        (link,) = (one for one in of_tag(page, "a") if one.id == ids.MAIL)
        (body,) = parse_qs(urlsplit(link.attributes["href"]).query)["body"]
        assert body.endswith(f"\r\n{base}{CHOSEN}")


def test_a_page_that_is_not_there_tells_no_address(client: FlaskClient) -> None:
    assert not {"og:url", "og:image"} & told(first_page(client, "/sv/none", 404).tree).keys()


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_code_holds_the_embedded_page_under_its_title(
    client: FlaskClient, language: str
) -> None:
    state = ViewState(language, "map", domain="digital")
    page = first_page(client, to_url(state))
    frame = code(page.tree).attributes
    assert frame["src"] == HERE + to_url(state.but(embed=True))
    assert frame["title"] == text(with_id(page.tree, ids.TITLE))
    assert frame["loading"] == "lazy"
    assert int(frame["width"]) > 0 and int(frame["height"]) > 0
    assert client.get(frame["src"].removeprefix(HERE)).status_code == 200


def test_it_is_said_which_pages_may_hold_this_one(client: FlaskClient, known: FlaskClient) -> None:
    only_here = "Kan bara bäddas in på den egna webbplatsen."
    assert only_here in client.get(CHOSEN).text
    said = known.get(CHOSEN).text
    assert only_here not in said
    assert "den egna webbplatsen https://region.example" in html.unescape(said)


def test_there_is_no_code_where_nobody_may_hold_a_page(
    store: EditionStore, settings: Settings
) -> None:
    closed = whole_client(create_app(store, replace(settings, frame_ancestors="'none'")))
    assert ids.EMBED_CODE not in closed.get(CHOSEN).text


def test_links_and_files_are_not_those_of_a_frame(client: FlaskClient) -> None:
    page = first_page(client, CHOSEN).tree
    addresses = [one.attributes.get("href", "") for one in of_tag(page, "a")]
    assert len(addresses) > 20
    assert not [one for one in addresses if "embed" in one]


@pytest.mark.parametrize(
    "address",
    [
        "/sv/karta",
        "/sv/matris?table=1",
        "/sv/tema",
        "/sv/samverkan",
        "/en/region",
        "/sv/region?region=SE311&brief=1",
        "/en/compare?regions=SE110,SE311",
        "/sv/partner?region=SE311",
        "/sv/data",
    ],
)
def test_every_view_with_data_offers_its_picture(client: FlaskClient, address: str) -> None:
    page = tree(client.get(address).text)
    offered = [one.attributes.get("data-picture") for one in of_tag(page, "button")]
    assert [one for one in offered if one] == ["png", "svg"]


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("/sv/region?region=SE311", "Region: "),
        ("/sv/tema?domain=digital", "Tema: "),
        ("/sv/samverkan?initiative=vanguard", "Samverkan: "),
    ],
)
def test_a_picture_does_not_say_twice_what_its_page_is_about(
    client: FlaskClient, address: str, name: str
) -> None:
    (words,) = with_id(tree(client.get(address).text), "picture-words").elements
    assert words.attributes["data-source"] and name not in words.attributes["data-selection"]
