"""What a reader finds by typing, in which order, and where it leads."""

from __future__ import annotations

import pytest

from s3dash.analysis.search.finding import LONGEST_TEXT, SHOWN, Findings, find
from s3dash.analysis.search.index import KINDS, address, destination, entries, fold
from s3dash.i18n import translator
from s3dash.model import Dataset
from s3dash.state import ViewState
from tests.conftest import Build, Rows

SV = translator("sv")


def looked_for(dataset: Dataset, text: str, language: str = "sv") -> Findings:
    return find(entries(dataset), text, translator(language))


def names(findings: Findings) -> list[str]:
    return [result.name for _, results in findings.groups for result in results]


def first(dataset: Dataset, text: str) -> tuple[str, str]:
    kind, found = looked_for(dataset, text).groups[0]
    return kind, found[0].name


@pytest.mark.parametrize(
    "text", ["Västra Götaland", "vastra gotaland", "VÄSTRA  GÖT", "vatsra gotaland", "gotaland vas"]
)
def test_signs_case_order_and_slips_do_not_hide_a_region(small: Dataset, text: str) -> None:
    assert first(small, text) == ("region", "Västra Götaland")


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("varmlnd", "region", "Värmland"),
        ("SE311", "region", "Värmland"),
        ("region värmland", "region", "Värmland"),
        ("Östra Mellansverige", "group", "Östra Mellansverige"),
        ("malopolska", "partner", "Lillpolen"),
        ("digital", "domain", "Digitalisering, AI och IKT"),
        ("vanguard", "initiative", "Vanguardinitiativet"),
        ("paper province", "cluster", "Paper Province"),
        ("skoglig bioekonomi", "priority", "Skoglig bioekonomi"),
    ],
)
def test_every_kind_is_found_by_name(small: Dataset, text: str, kind: str, name: str) -> None:
    assert first(small, text) == (kind, name)


@pytest.mark.parametrize(
    "text",
    ["vilka regioner söker vätgas?", "Which regions offer hydrogen", "vätgas", "vem gör vätgas"],
)
def test_a_question_finds_the_needs_and_offers_that_have_its_word(
    rows: Rows, build: Build, text: str
) -> None:
    rows["statements"] = [
        {"statement_code": code, "round_code": "new", "region_code": "A", "kind": kind,
         "text_sv": f"Vätgas i {kind}", "text_en": f"Hydrogen in {kind}", "source_code": "s",
         "confidence": "high"}
        for code, kind in (("A-seeks-1", "seeks"), ("A-offers-1", "offers"))
    ]  # fmt: skip
    ((kind, found),) = looked_for(build(rows), text).groups
    assert kind == "statement"
    assert {one.beside for one in found} == {"Ådala söker", "Ådala erbjuder"}
    assert address(found[0].entry, ViewState("sv")) == "/sv/region?region=A#statements"


@pytest.mark.parametrize(
    ("text", "priority", "round_code", "told"),
    [
        ("Vilka regioner prioriterar vätgas?", "Skog", "new", "vätgas"),
        ("vätgas", "Skog", "new", "vätgas"),
        ("vatgas", "Skog", "new", "vatgas"),
        ("vätgas", "Vätgas", "old", "vätgas"),
        ("vätgas", "Vätgas", "new", ""),
        ("vätgsa", "Skog", "new", ""),
        ("skog", "Skog", "new", ""),
    ],
)
def test_it_is_told_where_regions_seek_what_no_priority_of_the_latest_round_has(
    rows: Rows, build: Build, text: str, priority: str, round_code: str, told: str
) -> None:
    rows["statements"] = [
        {"statement_code": "A-seeks-1", "round_code": "new", "region_code": "A", "kind": "seeks",
         "text_sv": "Partner om vätgas", "source_code": "s", "confidence": "high"}
    ]  # fmt: skip
    for row in rows["priorities"]:
        row["name_sv"] = row["name_en"] = "Annat"
    of_round = next(row for row in rows["priorities"] if row["round_code"] == round_code)
    of_round["name_sv"] = priority
    assert looked_for(build(rows), text).unprioritised == told


def test_a_name_with_a_word_of_a_question_is_found_by_it(small: Dataset) -> None:
    assert first(small, "regioner i industriell") == (
        "initiative",
        "Regioner i industriell omställning",
    )


def test_both_languages_are_searched_whatever_the_pages(tiny: Dataset) -> None:
    assert names(looked_for(tiny, "skog", "en")) == ["Forest", "Forest"]
    (kind, found), *_ = looked_for(tiny, "forest").groups
    assert (kind, found[0].name, found[0].other_name) == ("priority", "Skog", ("en", "Forest"))
    assert looked_for(tiny, "skog").groups[0][1][0].other_name is None


def test_the_name_itself_comes_before_what_begins_with_it_and_that_before_what_has_it(
    rows: Rows, build: Build
) -> None:
    rows["domains"] += [
        {"domain_code": "oak-wood", "name_sv": "Ek", "name_en": "Oakwood"},
        {"domain_code": "wood-fuel", "name_sv": "Bränsle", "name_en": "Wood fuel"},
    ]
    found = names(looked_for(build(rows), "wood", "en"))
    assert found == ["Wood", "Wood fuel", "Oakwood", "Firewood"]


def test_priorities_of_the_latest_round_come_first(tiny: Dataset) -> None:
    ((_, found),) = looked_for(tiny, "skog").groups
    assert [one.beside for one in found] == ["Ådala, Nya", "Ådala, Gamla"]


def test_few_are_shown_of_many_and_no_kind_hides_the_others(small: Dataset) -> None:
    findings = looked_for(small, "v")
    assert findings.shown == SHOWN
    assert findings.total > 100
    assert len(findings.groups) > 1


@pytest.mark.parametrize("text", ["", "   ", "%%", "\x00", "🙂"])
def test_what_has_no_letters_finds_nothing(small: Dataset, text: str) -> None:
    assert looked_for(small, text) == Findings((), 0)


def test_nonsense_finds_nothing_and_a_long_text_is_cut(small: Dataset) -> None:
    assert looked_for(small, "qqqqzzzz").total == 0
    assert looked_for(small, "gotland" + " " * LONGEST_TEXT + "qqqqzzzz").total > 0


def test_the_order_of_the_rows_does_not_change_what_is_found(small: Dataset) -> None:
    index = entries(small)
    for text in ("v", "digital", "life scince"):
        assert find(index[::-1], text, SV) == find(index, text, SV)


def test_letters_are_folded_to_plain_ones() -> None:
    plain = "malopolska aao ile de france"
    assert fold("Małopolska – ÅÄÖ, Île-de-France & Ærø") == (f"{plain} aero", f"{plain} aro")
    assert fold("Södra\N{NO-BREAK SPACE}Tyrol\N{NON-BREAKING HYPHEN}Mitte") == (
        "sodra tyrol mitte",
    )


JOINTS = {
    "a space": " ",
    "a no-break space": "\N{NO-BREAK SPACE}",
    "a narrow one": "\N{NARROW NO-BREAK SPACE}",
    "a hyphen": "-",
    "a hyphen that does not break": "\N{NON-BREAKING HYPHEN}",
    "a dash": "\N{EN DASH}",
}


@pytest.mark.parametrize("typed", JOINTS.values(), ids=JOINTS)
@pytest.mark.parametrize("written", JOINTS.values(), ids=JOINTS)
def test_what_stands_between_words_is_found_by_any_of_its_kind(
    rows: Rows, build: Build, written: str, typed: str
) -> None:
    rows["regions"][4] |= {"name_sv": f"Södra{written}Tyrolen"}
    dataset = build(rows)
    assert first(dataset, f"södra{typed}tyr") == ("partner", f"Södra{written}Tyrolen")


@pytest.mark.parametrize("joint", ["\N{SOFT HYPHEN}", "\N{ZERO WIDTH SPACE}", "\N{WORD JOINER}"])
def test_a_joint_that_is_not_seen_does_not_part_a_word(small: Dataset, joint: str) -> None:
    """Words that are pasted may have them."""
    assert first(small, f"Norr{joint}botten") == ("region", "Norrbotten")


@pytest.mark.parametrize("text", ["Själland", "Sjælland", "sjaelland", "sjalland", "Sjelland"])
def test_a_danish_name_is_found_as_swedes_spell_it_before_one_that_only_looks_like_it(
    rows: Rows, build: Build, text: str
) -> None:
    rows["regions"][0] |= {"name_sv": "Halland", "name_en": "Halland"}
    rows["regions"][4] |= {"name_sv": "Sjælland", "name_en": "Zealand"}
    dataset = build(rows)
    assert first(dataset, text) == ("partner", "Sjælland")
    if text != "Sjelland":  # only a slip is offered more
        assert names(looked_for(dataset, text)) == ["Sjælland"]


# ---- where it leads ------------------------------------------------------------------------------


def target(dataset: Dataset, text: str, state: ViewState) -> ViewState:
    findings = find(entries(dataset), text, translator(state.language))
    return destination(findings.groups[0][1][0].entry, state)


def test_results_lead_to_their_own_views(tiny: Dataset) -> None:
    here = ViewState("sv", domain="water", measure="count")
    assert target(tiny, "ådala", here).view == "region"
    assert target(tiny, "trä", here) == ViewState("sv", "domain", domain="wood")
    assert target(tiny, "nätet", here) == ViewState("sv", "initiatives", initiative="net")


def test_a_priority_leads_to_its_region_in_its_round_and_a_cluster_to_its_region(
    rows: Rows, build: Build
) -> None:
    rows["clusters"] = [
        {"cluster_code": "k", "name": "Klustret", "cluster_kind": "cluster", "region_code": "B",
         "source_code": "s", "confidence": "high"},
    ]  # fmt: skip
    dataset = build(rows)
    index = {one.code: one for one in entries(dataset)}
    here = ViewState("sv", round="old", region="C")
    assert (destination(index["A-1"], here).region, destination(index["A-1"], here).round) == (
        "A",
        None,
    )
    assert destination(index["A-0"], here).round == "old"
    assert (destination(index["k"], here).region, destination(index["k"], here).round) == (
        "B",
        "old",
    )


def test_every_kind_that_is_found_has_its_place_in_the_order(small: Dataset) -> None:
    assert {entry.kind for entry in entries(small)} == set(KINDS)


@pytest.mark.parametrize("text", ["Stockholms län", "stockholm lan", "Gotlands län", "Skane lan"])
def test_a_region_is_found_by_the_name_of_its_county(small: Dataset, text: str) -> None:
    first = find(entries(small), text, translator("sv")).groups[0][1][0]
    assert first.entry.kind == "region"


@pytest.mark.parametrize(
    ("text", "name"), [("energi", "Energi och klimatteknik"), ("halsa", "Hälsa och life science")]
)
def test_domains_come_before_what_is_called_so_elsewhere(
    small: Dataset, text: str, name: str
) -> None:
    found = find(entries(small), text, translator("sv"))
    assert found.groups[0][1][0].name == name
