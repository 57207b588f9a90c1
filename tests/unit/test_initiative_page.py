"""What a reader would notice of the initiatives: the tree, the members, and who is not known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest

from s3dash.analysis.facts.taking_part.initiative_tree import (
    InitiativeNote,
    InitiativeNotes,
    initiatives_in,
)
from s3dash.analysis.pages.initiatives import InitiativeAnswer, initiatives_answer
from s3dash.analysis.pages.participants import Participants
from s3dash.model import Dataset
from tests import recount
from tests.asking import ask
from tests.conftest import Build, Rows

PATHS = {"sv": "/sv/samverkan", "en": "/en/initiatives"}


def answer(
    dataset: Dataset, initiative: str = "", language: str = "sv", domain: str = ""
) -> InitiativeAnswer:
    chosen = {"initiative": initiative, "domain": domain}
    query = "&".join(f"{key}={code}" for key, code in chosen.items() if code)
    return initiatives_answer(ask(dataset, f"{PATHS[language]}?{query}"))


def note(dataset: Dataset, code: str) -> InitiativeNote:
    return InitiativeNotes(ask(dataset, PATHS["sv"])).note(code)


def names_in(notes: Iterable[InitiativeNote]) -> Iterator[str]:
    for one in notes:
        yield one.name
        yield from names_in(one.parts)


def test_the_tree_has_every_initiative_once_in_its_place(tiny: Dataset) -> None:
    tree = answer(tiny).tree
    assert [one.name for one in tree] == ["Nätet", "Programmet"]
    assert [one.name for one in tree[0].parts] == ["Piloten"]
    assert len(answer(tiny).data_table) == 3


def test_a_region_counts_once_however_many_parts_it_is_in(rows: Rows, build: Build) -> None:
    rows["memberships"].append(
        {**rows["memberships"][1], "region_code": "A", "initiative_code": "net-pilot"}
    )
    found = note(build(rows), "net")
    assert found.current == ("A", "B")
    assert found.count_words == (
        "2 svenska regioner är med, 1 av dem enbart via en del av nätverket, "
        "1 grupp av regioner är med"
    )


def test_what_has_ended_is_told_apart(tiny: Dataset) -> None:
    found = note(tiny, "area")
    assert (found.current, found.ended) == ((), ("C",))
    assert found.count_words == "1 region har varit med tidigare"


def test_the_words_follow_the_kind(rows: Rows, build: Build) -> None:
    rows["initiatives"][2].pop("ends_year")
    dataset = build(rows)
    assert note(dataset, "area").count_words == "Programområde för 1 svensk region"
    assert note(dataset, "net-pilot").count_words == "1 svensk region deltar"


def test_an_initiative_without_members_is_not_said_to_have_none(rows: Rows, build: Build) -> None:
    rows["memberships"] = []
    dataset = build(rows)
    assert note(dataset, "net").count_words == "Ingen känd svensk deltagare"
    found = answer(dataset, "net")
    assert found.data_table.empty and found.members == Participants()


def test_one_initiative_has_its_place_members_and_parts(tiny: Dataset) -> None:
    found = answer(tiny, "net-pilot")
    assert found.path == (("net", "Nätet"),)
    assert [(one.name, one.words, one.kind) for one in found.members.regions] == [
        ("Berga", "deltar", "region")
    ]
    above = answer(tiny, "net")
    assert [part.note.name for part in above.parts] == ["Piloten"]
    assert [one.name for one in above.parts[0].members.regions] == ["Berga"]
    assert above.via == (("B", "Berga", "Piloten: deltar"),)
    assert "medlem från 2015 (uppgift från 2016)" in [one.words for one in above.members.regions]


def test_sources_that_differ_are_shown_and_said_to(rows: Rows, build: Build) -> None:
    rows["memberships"].append({**rows["memberships"][0], "from_year": "2018", "source_code": "s"})
    members = answer(build(rows), "net").members
    assert [(one.name, one.differs) for one in members.groups] == [("Gruppen", False)]
    assert [(one.name, one.differs) for one in members.regions] == [
        ("Ådala", True),
        ("Ådala", True),
    ]
    assert len({one.source.title for one in members.regions}) == 2


def test_a_remark_alone_is_no_difference(rows: Rows, build: Build) -> None:
    rows["memberships"][0]["note"] = "Listed twice."
    (member,) = answer(build(rows), "net").members.regions
    assert (member.differs, member.note) == (False, "Listed twice.")


def test_a_thematic_initiative_that_no_swedish_region_was_ever_in_stands_under_its_domains(
    rows: Rows, build: Build
) -> None:
    rows["initiatives"] += [
        {"initiative_code": "empty", "initiative_kind": "partnership", "name_sv": "Tomt",
         "name_en": "Empty", "domain_codes": "wood;water", "source_code": "s",
         "confidence": "high"},
        {"initiative_code": "full", "initiative_kind": "partnership", "name_sv": "Fullt",
         "name_en": "Full", "domain_codes": "wood", "source_code": "s", "confidence": "high"},
    ]  # fmt: skip
    over = {**rows["initiatives"][-1], "initiative_code": "over", "domain_codes": "water"}
    rows["initiatives"].append({**over, "ends_year": "2020"})
    rows["memberships"].append({**rows["memberships"][1], "initiative_code": "over"})
    rows["memberships"].append({**rows["memberships"][1], "initiative_code": "full"})
    rows["memberships"].append(
        {**rows["memberships"][1], "initiative_code": "empty", "region_code": "P"}
    )
    dataset = build(rows)
    found = [(one.code, [note.code for note in one.notes]) for one in answer(dataset).lacking]
    assert found == [("wood", ["empty"]), ("water", ["empty"])]
    only = answer(dataset, domain="water").lacking
    assert [one.code for one in only] == ["water"]
    in_domain = initiatives_in(ask(dataset, PATHS["sv"]), "wood")
    assert [(one.code, one.member_names) for one in in_domain] == [
        ("full", ("Berga",)),
        ("empty", ()),
    ]


def test_a_description_in_the_other_language_is_marked_as_such(rows: Rows, build: Build) -> None:
    rows["initiatives"][0]["description_en"] = "A net."
    found = answer(build(rows), "net").description
    assert found is not None and (found.text, found.language) == ("A net.", "en")
    assert answer(build(rows), "area").description is None


def test_members_elsewhere_stand_by_country(small: Dataset) -> None:
    found = answer(small, "vanguard").members
    countries = [country for country, _ in found.by_country]
    assert countries == sorted(countries)
    listed = {one.code for _, partners in found.by_country for one in partners}
    partners = set(recount.codes_of_kind("partner"))
    held = {
        row["region_code"]
        for row in recount.rows_of("memberships")
        if row["initiative_code"] == "vanguard"
    }
    assert listed == held & partners == {one.code for one in found.partners}


@pytest.mark.parametrize("domain", ["digital", "food", "tourism-experiences"])
def test_with_a_domain_the_tree_and_its_table_have_those_of_the_domain(
    small: Dataset, domain: str
) -> None:
    rows = {row["initiative_code"]: row for row in recount.rows_of("initiatives")}
    expected = {
        code: row["name_sv"]
        for code, row in rows.items()
        if domain in recount.codes_in(row["domain_codes"])
    }
    found = answer(small, domain=domain)
    assert sorted(names_in(found.tree)) == sorted(expected.values())
    assert set(found.data_table.get("initiative_code", ())) == set(expected)
    assert found.sentence.startswith(f"{len(expected)} " if expected else "Ingen känd plattform")
    for line in found.data_table.itertuples():
        parent = rows[str(line.initiative_code)]["parent_code"]
        assert line.part_of_name == (rows[parent]["name_sv"] if parent else "-")


@pytest.mark.parametrize(
    ("language", "domain", "words", "heading"),
    [
        ("sv", "digital", "Tema: {name_sv}", "Filter ({held} av {total} rader)"),
        ("en", "tourism-experiences", "Domain: {name_en}", "Filter ({held} of {total} rows)"),
    ],
)
def test_the_table_says_which_domain_left_so_many_of_the_initiatives(
    small: Dataset, language: str, domain: str, words: str, heading: str
) -> None:
    rows = list(recount.rows_of("initiatives"))
    held = sum(domain in recount.codes_in(row["domain_codes"]) for row in rows)
    (named,) = (row for row in recount.rows_of("domains") if row["domain_code"] == domain)
    found = answer(small, language=language, domain=domain)
    last = found.data_table.columns[-1]
    assert list(found.data_table[last]) == [words.format(**named)] * held
    assert found.headings == {last: heading.format(held=held, total=len(rows))}
    whole = answer(small, language=language)
    assert last not in whole.data_table
    assert not whole.headings


def test_what_is_below_one_of_another_domain_stands_without_it(rows: Rows, build: Build) -> None:
    rows["initiatives"][1]["domain_codes"] = "wood"
    rows["initiatives"].append(
        {**rows["initiatives"][1], "initiative_code": "deep", "parent_code": "net-pilot",
         "name_sv": "Djupet"}
    )  # fmt: skip
    dataset = build(rows)
    (pilot,) = answer(dataset, domain="wood").tree
    assert (pilot.name, [part.name for part in pilot.parts]) == ("Piloten", ["Djupet"])
    assert answer(dataset, domain="water").tree == ()
    assert answer(dataset, domain="water").data_table.empty


def test_every_initiative_of_the_edition_has_a_page(small: Dataset) -> None:
    for row in small.rows("initiatives"):
        found = answer(small, row.initiative_code, "en")
        assert found.heading == row.name_en
        assert not found.data_table.isna().any(axis=None)
    superseded = note(small, "s3p").successor
    assert superseded is not None and superseded[0] == "s3cop"


def test_the_page_of_an_initiative_and_the_map_say_the_same(small: Dataset) -> None:
    found = answer(small, "vanguard")
    assert found.note is not None
    on_map = set(found.map_table.loc[found.map_table["cell"] != "none_known", "region_code"])
    assert set(found.note.current) | set(found.note.ended) == on_map
