"""What a reader would notice of the initiatives: the tree, the members, and who is not known."""

from __future__ import annotations

import datetime

from s3dash.analysis.facts.initiative_tree import InitiativeNote, InitiativeNotes, initiatives_in
from s3dash.analysis.pages.initiatives import InitiativeAnswer, initiatives_answer
from s3dash.analysis.selection import resolve
from s3dash.i18n import translator
from s3dash.model import Dataset
from s3dash.state import ViewState
from tests.asking import question_of
from tests.conftest import Build, Rows

AS_OF = datetime.date(2026, 11, 23)
SV = translator("sv")


def answer(dataset: Dataset, initiative: str | None = None, language: str = "sv", **more: str) -> (
    InitiativeAnswer
):  # fmt: skip
    state = ViewState(language, "initiatives", initiative=initiative, **more)  # type: ignore[arg-type]
    return initiatives_answer(
        question_of(
            dataset=dataset, selection=resolve(state, dataset), as_of=AS_OF, t=translator(language)
        )
    )


def note(dataset: Dataset, code: str) -> InitiativeNote:
    return InitiativeNotes(question_of(dataset, as_of=AS_OF, t=SV)).note(code)


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
        "2 svenska regioner är med, 1 av dem enbart genom en underordnad del, "
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
    assert found.data_table.empty and found.members == ()


def test_one_initiative_has_its_place_members_and_parts(tiny: Dataset) -> None:
    found = answer(tiny, "net-pilot")
    assert found.path == (("net", "Nätet"),)
    assert [(one.name, one.words, one.kind) for one in found.members] == [
        ("Berga", "deltar", "region")
    ]
    above = answer(tiny, "net")
    assert [part.note.name for part in above.parts] == ["Piloten"]
    assert [one.name for one in above.parts[0].members] == ["Berga"]
    assert above.via == (("B", "Berga", "Piloten: deltar"),)
    assert "medlem från 2015 (belagt 2016)" in [one.words for one in above.members]


def test_sources_that_differ_are_shown_and_said_to(rows: Rows, build: Build) -> None:
    rows["memberships"].append({**rows["memberships"][0], "from_year": "2018", "source_code": "s"})
    members = answer(build(rows), "net").members
    assert [(one.name, one.differs) for one in members] == [
        ("Gruppen", False),
        ("Ådala", True),
        ("Ådala", True),
    ]
    assert len({one.source.title for one in members if one.differs}) == 2


def test_a_remark_alone_is_no_difference(rows: Rows, build: Build) -> None:
    rows["memberships"][0]["note"] = "Listed twice."
    member = next(one for one in answer(build(rows), "net").members if one.name == "Ådala")
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
    in_domain = initiatives_in(question_of(dataset, as_of=AS_OF, t=SV), "wood")
    assert [(one.code, one.member_names) for one in in_domain] == [
        ("full", ("Berga",)),
        ("empty", ()),
    ]


def test_a_description_in_the_other_language_is_marked_as_such(rows: Rows, build: Build) -> None:
    rows["initiatives"][0]["description_en"] = "A net."
    found = answer(build(rows), "net").description
    assert found is not None and (found.text, found.language) == ("A net.", "en")
    assert answer(build(rows), "area").description is None


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
