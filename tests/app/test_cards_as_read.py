"""How the page of partners reads from top to bottom, what it offers to choose, and a pair's."""

from __future__ import annotations

import pytest
from dash import Dash
from flask.testing import FlaskClient

from s3dash.analysis.partners.by_shown import partner_answer
from s3dash.analysis.partners.matches.answer import MatchesAnswer
from s3dash.analysis.partners.pair.answer import PairAnswer
from s3dash.analysis.partners.pair.party import Party
from s3dash.i18n import translator
from s3dash.model import TABLES, Dataset
from s3dash.ui.core.html_text import html_text
from s3dash.ui.frame import controls
from s3dash.views.partners.matches.sections import partner_sections
from s3dash.views.partners.pair.directions import direction_column
from s3dash.views.partners.pair.parties import party_columns
from tests.app.held import (
    Element,
    assert_can_be_read,
    assert_headings_in_order,
    of_tag,
    tree,
    with_id,
)
from tests.app.test_domain_and_initiatives import page
from tests.asking import ask

SV = translator("sv")
NEED = "Demonstrationsanläggningar och nya affärslösningar tillsammans med europeiska regioner"
# What somebody else wrote.
SAID = ("text_sv", "name", "why_sv", "does_sv", "title")


def in_order(text: str, said: list[str]) -> None:
    """Each is said, and after the one before it."""
    at = 0
    for words in said:
        assert words in text[at:], f"{words} is not said, or before: {text[:at][-60:]}"
        at = text.index(words, at) + len(words)


def of_kind(elements: Element, kind: str) -> list[Element]:
    return [one for one in elements if kind in one.attributes.get("class", "").split()]


def test_a_card_reads_from_the_need_to_how_we_know(app: Dash) -> None:
    (card,) = of_kind(tree(page(app, "/sv/partner", "?region=SE311")), "match-card")
    in_order(
        card.words,
        [
            "Dalarna",
            f"Ni söker: ”{NEED}” (",
            "I Dalarna finns Triple Steelix",
            "Triple Steelix har provplatser",
            SV("match-basis-dialogue"),
            f"{SV('match-contact')} Triple Steelix",
            SV("match-together"),
            SV("match-know"),
            SV("fold-sources"),
            SV("fold-numbers"),
            SV("partners-pair", region="Dalarna"),
            SV("tool-copy"),
        ],
    )
    lead = of_kind(card, "match-lead")
    assert len(lead) == 1 and NEED in lead[0].words
    (know,) = (one for one in of_kind(card, "on-paper"))
    assert know.tag == "details" and "open" not in know.attributes


@pytest.mark.parametrize(
    ("address", "first", "second"),
    [
        ("?region=SE311", "Vårt: ", " + Deras: "),
        ("?region=SE312&direction=theirs", "Deras: ", " + Vårt: "),
    ],
)
def test_the_parts_of_the_value_are_called_ours_and_theirs(
    app: Dash, address: str, first: str, second: str
) -> None:
    (card,) = of_kind(tree(page(app, "/sv/partner", address)), "match-card")
    parts = [item for one in of_kind(card, "match-reasons") for item in of_tag(one, "li")]
    told = [item.words for item in parts if " + " in item.words]
    assert told and all(words.startswith(first) and second in words for words in told)


def test_what_is_sought_in_return_names_whom_to_contact_about_it(app: Dash) -> None:
    cards = of_kind(tree(page(app, "/sv/partner", "?direction=theirs&region=SE231")), "match-card")
    (kalmar,) = (one for one in cards if one.words.startswith("Kalmar"))
    label = SV("match-contact-return")
    in_order(kalmar.words, ["Ni söker i er tur:", "eHealth Arena", f"{label} eHealth Arena"])


def test_a_card_that_stands_alone_has_nothing_said_above_it(app: Dash) -> None:
    body = page(app, "/sv/partner", "?region=SE311")
    assert body.count('class="match-card"') == 1 and "doubts" in body
    assert "common-caveats" not in body


def test_the_parts_of_the_page_stand_in_their_order(app: Dash) -> None:
    body = page(app, "/sv/partner", "?region=SE211")
    in_order(
        body,
        [
            SV("partners-cards", direction="ours"),
            SV("partners-maybe"),
            SV("partners-openings"),
            SV("partners-listed"),
            SV("partners-listed-words"),
            SV("control-match"),
            SV("listed-group"),
        ],
    )
    assert body.count("<h2>") == body.count("page-section")


def test_what_nobody_answers_is_told_and_a_region_without_answers_shows_all_it_says(
    app: Dash,
) -> None:
    unanswered = page(app, "/sv/partner", "?region=SE221")
    assert "match-card" not in unanswered
    assert SV("partners-none-known", direction="ours", asked="true", maybe="true") in unanswered
    in_order(unanswered, [SV("partners-needs"), SV("partners-offers"), SV("partners-openings")])
    assert SV("partners-unanswered") not in unanswered
    some = page(app, "/sv/partner", "?region=SE211")
    assert SV("partners-unanswered") in some


def test_somebodys_words_stand_in_their_language(app: Dash) -> None:
    swedish = page(app, "/sv/partner", "?region=SE311")
    assert f'<span lang="sv">{NEED}</span>' in swedish
    english = page(app, "/en/partners", "?region=SE311")
    assert '<span lang="en">Demonstration plants and new business solutions' in english


def test_names_that_would_be_markup_are_text_on_card_and_pair(small: Dataset) -> None:
    evil = "<img src=x onerror=alert(1)>&"
    tables = {name: small.table(name) for name in TABLES}
    for frame in tables.values():
        for column in set(SAID) & set(frame.columns):
            frame[column] = evil
    dataset = Dataset(tables)
    for address in ("/sv/partner?region=SE311", "/sv/partner?region=SE311&partner=SE312"):
        question = ask(dataset, address)
        answer = partner_answer(question)
        if isinstance(answer, PairAnswer):
            assert answer.ours is not None
            shown = html_text(
                [direction_column(answer.ours, question), *party_columns(parties(answer), question)]
            )
        else:
            assert isinstance(answer, MatchesAnswer)
            shown = html_text(partner_sections(answer, question))
        assert "<img" not in shown and "&lt;img src=x" in shown


def parties(answer: PairAnswer) -> list[Party]:
    return [one for one in (answer.region, answer.partner) if one is not None]


# ---- what there is to choose ------------------------------------------------------------------


def names_in(part: Element) -> list[str]:
    """The keys of the controls in a part, in order, each once."""
    named = (one.attributes.get("name") for one in part if one.tag in {"select", "input"})
    return list(dict.fromkeys(name for name in named if name))


def chosen_on(app: Dash, search: str) -> tuple[Element, Element]:
    """The rail of controls, and what is folded in it."""
    rail = with_id(tree(page(app, "/sv/partner", search)), "controls")
    return rail, with_id(rail, "more-controls")


def test_three_controls_come_first_and_the_filters_stand_behind_a_line(app: Dash) -> None:
    rail, folded = chosen_on(app, "?region=SE311")
    filters = ["scope", "distance", "together", "group", "initiative", "round"]
    assert names_in(rail) == ["show", "region", "direction", "domain", *filters]
    assert names_in(folded) == filters
    assert folded.elements[0].words == SV("more-controls")
    assert "open" not in folded.attributes


@pytest.mark.parametrize("chosen", ["distance=300", "group=1", "round=2014-2020", "scope=europe"])
def test_what_is_chosen_behind_the_line_is_seen(app: Dash, chosen: str) -> None:
    _, folded = chosen_on(app, f"?region=SE311&{chosen}")
    assert "open" in folded.attributes


def test_what_orders_the_list_stands_above_it_and_carries_the_rest(app: Dash) -> None:
    shown = tree(page(app, "/sv/partner", "?distance=1000&match=both&region=SE311"))
    (form,) = of_kind(shown, "order-form")
    (section,) = of_kind(shown, "listed")
    assert form in list(section)
    assert {one.attributes["id"] for one in of_tag(form, "select")} == {
        "order-match",
        "order-weights",
    }
    (both,) = of_tag(form, "option", value="both")
    assert "selected" in both.attributes
    carried = {one.attributes["name"]: one.attributes["value"] for one in of_tag(form, "input")}
    assert carried["distance"] == "1000" and carried["region"] == "SE311"
    assert SV("partners-to-both") not in shown.words


def test_the_form_above_the_list_leads_to_one_address_without_a_script(
    app: Dash, client: FlaskClient
) -> None:
    shown = tree(page(app, "/sv/partner", "?distance=1000&region=SE311"))
    (form,) = of_kind(shown, "order-form")
    said = [(one.attributes["name"], one.attributes["value"]) for one in of_tag(form, "input")]
    sent = client.get("/sv/partner", query_string=[*said, ("match", "both"), ("weights", "main")])
    assert sent.status_code in {302, 303}
    assert sent.headers["Location"].endswith("/sv/partner?distance=1000&match=both&region=SE311")


def test_regions_abroad_without_areas_in_the_round_are_not_offered(small: Dataset) -> None:
    def offered(address: str) -> set[str]:
        control = controls.whole_region_control("region", ask(small, address), areas=True)
        groups = [one for one in control.children[1].options if "options" in one]
        return {option["value"] for group in groups for option in group["options"]}

    abroad = set(small.regions_of_kind("partner"))
    now = {code for code in abroad if small.has_data(code, "2021-2027")}
    before = {code for code in abroad if small.has_data(code, "2014-2020")}
    assert now != before
    assert offered("/sv/partner") & abroad == now
    assert offered("/sv/partner?round=2014-2020") & abroad == before
    chosen = sorted(abroad - now)[0]
    assert chosen in offered(f"/sv/partner?region={chosen}")


def test_bars_of_the_list_go_from_nought_to_a_hundred_and_say_their_number(app: Dash) -> None:
    shown = tree(page(app, "/sv/partner", "?region=SE311"))
    bars = of_kind(shown, "listed-bar")
    assert len(bars) > 20
    for bar in bars:
        (filled,) = (one for one in bar if "style" in one.attributes)
        (number,) = of_kind(bar, "match-number")
        share = float(number.words.split()[0].replace(",", ".").rstrip("%\N{NO-BREAK SPACE}"))
        assert filled.attributes["style"] == f"width:{share:.1f}%"


def test_a_link_to_a_pair_says_the_two_and_nothing_of_the_filters(app: Dash) -> None:
    shown = page(app, "/sv/partner", "?distance=500&region=SE311&weights=equal")
    assert 'data-copy="/sv/partner?partner=SE312&region=SE311"' in shown


# ---- a pair -----------------------------------------------------------------------------------


def test_a_pair_tells_where_to_read_on_where_the_partner_has_nobody_to_contact(app: Dash) -> None:
    matches = [
        one.words
        for one in of_kind(
            tree(page(app, "/sv/partner", "?partner=SE311&region=SE312")), "match-contact"
        )
    ]
    assert matches[0].startswith(SV("match-contact-own"))
    assert matches[1].startswith("Läs mer")
    theirs = page(app, "/sv/partner", "?partner=SE312&region=SE311")
    assert "Läs mer" not in "".join(one.words for one in of_kind(tree(theirs), "match-contact"))


def test_a_pair_has_both_directions_both_in_own_words_and_ways_on(app: Dash) -> None:
    shown = page(app, "/sv/partner", "?partner=SE312&region=SE311")
    in_order(
        shown,
        [
            "<h1",
            "Värmland och Dalarna",
            SV("pair-direction", giver="Dalarna", receiver="Värmland"),
            f"{NEED}</span>",
            SV("pair-direction", giver="Värmland", receiver="Dalarna"),
            SV("match-together"),
            SV("pair-own-words"),
            SV("pair-priorities"),
            "etablerat styrkeområde",
            SV("pair-environments"),
            SV("pair-sources"),
        ],
    )
    for address in (
        "/sv/region?region=SE311",
        "/sv/region?region=SE312",
        "/sv/jamfor?region=SE311&regions=SE311,SE312",
        "/sv/partner?region=SE311",
        "/sv/partner?region=SE311&regions=SE311,SE312&show=consortium",
    ):
        assert f'"{address}"' in shown or f'"{address.replace(",", "%2C")}"' in shown, address
    assert "data-picture" in shown and "pair-map" in shown


def test_a_pair_with_one_abroad_has_a_map_of_the_other_and_two_abroad_none(app: Dash) -> None:
    one = page(app, "/sv/partner", "?partner=ITC4&region=SE311&round=2014-2020")
    assert "pair-map" in one and "Lombardiet, Italien" in one
    both = page(app, "/sv/partner", "?partner=ITC4&region=BE2&round=2014-2020")
    assert SV("pair-own-words") in both
    assert "pair-map" not in both


@pytest.mark.parametrize(
    ("search", "said"),
    [
        ("?partner=SE311&region=SE311", SV("partners-itself", region="Värmland")),
        ("?partner=SE12&region=SE311", "är en grupp av regioner"),
        ("?partner=nosuch&region=SE311", "Okänd region"),
        ("?partner=ITC4&region=SE311", "Lombardiet"),
        ("?partner=SE121&region=SE311&round=2014-2020", "Uppsala"),
    ],
)
def test_no_pair_is_an_empty_page(app: Dash, search: str, said: str) -> None:
    shown = page(app, "/sv/partner", search)
    assert said in shown
    assert_can_be_read(tree(shown))
    assert len(tree(shown).words) > 400


@pytest.mark.parametrize("path", ["/sv/partner", "/en/partners"])
def test_cards_and_pairs_leave_no_level_of_headings_out(app: Dash, path: str) -> None:
    for search in ("?region=SE311", "?partner=SE312&region=SE311", "?region=SE221"):
        assert_headings_in_order(tree(page(app, path, search)))
