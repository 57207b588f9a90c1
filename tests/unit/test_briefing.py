"""The briefing before a meeting: what it asks, and that it never asks without a ground."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from s3dash.analysis.answers import ANSWERS
from s3dash.analysis.briefing.answer import BriefingAnswer
from s3dash.analysis.briefing.asked import (
    MOST_CITED,
    MOST_LETTERS,
    MOST_NAMED,
    Asked,
    apart,
    some_of,
)
from s3dash.analysis.briefing.briefing import FILLS, FITS, OVERFLOWS, Briefing
from s3dash.analysis.briefing.held import shortened
from s3dash.analysis.briefing.of_areas import MOST_DROPPED, OLD, RECENT, UNDATED, freshness
from s3dash.analysis.briefing.questions import KINDS
from s3dash.config import LANGUAGES
from s3dash.i18n import translator
from s3dash.model import TABLES, Dataset
from tests.asking import ask
from tests.conftest import Build, Rows

SV = translator("sv")
PATHS = {"sv": "/sv/region", "en": "/en/region"}
# The kinds that ask for what the data has nothing of, so that no source says anything of it.
OF_NOTHING = {"no-areas", "no-strategy", "seeks", "offers", "contact"}


def answer(dataset: Dataset, region: str, more: str = "", language: str = "sv") -> BriefingAnswer:
    question = ask(dataset, f"{PATHS[language]}?brief=1&region={region}{more}")
    found = ANSWERS["region"](question)
    assert isinstance(found, BriefingAnswer)
    return found


def paper(dataset: Dataset, region: str, more: str = "", language: str = "sv") -> Briefing:
    return answer(dataset, region, more, language).briefing


def kinds(dataset: Dataset, region: str = "A") -> list[str]:
    return [one.kind for one in answer(dataset, region).asked]


def asked(dataset: Dataset, kind: str, region: str = "A") -> Asked:
    (found,) = [one for one in answer(dataset, region).asked if one.kind == kind]
    return found


@pytest.fixture
def known(rows: Rows) -> Rows:
    """A world in which nothing is left to ask of region A."""
    rows["sources"].append(
        {"source_code": "new-s", "source_kind": "public_document", "title": "Ny sida",
         "published_year": "2026"}
    )  # fmt: skip
    for row in rows["priorities"]:
        if row["round_code"] == "new":
            row.update(source_code="new-s", status_basis="stated")
    rows["strategies"][0].update(adopted_year="2021", areas_stated="2")
    rows["memberships"][0]["source_code"] = "new-s"
    rows["regions"][0]["contact_url"] = "https://example.org/kontakt"
    rows["statements"] = [
        {"statement_code": f"A-{kind}", "round_code": "new", "region_code": "A", "kind": kind,
         "text_sv": "Båtar", "text_en": "Boats", "source_code": "new-s", "confidence": "high"}
        for kind in ("seeks", "offers")
    ]  # fmt: skip
    return rows


def area(code: str, round_code: str = "old", **more: str) -> dict[str, str]:
    return {
        **{"priority_code": code, "round_code": round_code, "region_code": "A", "name_sv": code},
        **{"name_en": code, "status": "established", "status_basis": "stated"},
        **{"domain_codes": "wood", "source_code": "new-s", "confidence": "high", **more},
    }


def cluster(code: str, **more: str) -> dict[str, str]:
    return {
        **{"cluster_code": code, "name": code, "cluster_kind": "cluster", "region_code": "A"},
        **{"source_code": "s", "confidence": "high", **more},
    }


# ---- the questions --------------------------------------------------------------------------


def test_of_a_region_of_which_all_is_known_nothing_is_asked(known: Rows, build: Build) -> None:
    found = answer(build(known), "A")
    assert found.asked == () and found.data_table.empty
    assert found.sentence == "Nya: uppgifterna lämnar ingen fråga öppen."


# kind -> what is taken from a world in which all is known, the question, its ground
CASES: dict[str, tuple[Callable[[Rows], object], str, str]] = {
    "missing": (
        lambda rows: rows["strategies"][0].update(areas_stated="5"),
        "Strategin anger 5 prioriteringar, vi har 2. Vilka saknas?",
        "Antalet står i ”Strategi”.",
    ),
    "dropped": (
        lambda rows: rows["priorities"].append(area("Kolning")),
        "”Kolning” fanns 2014–2020 men finns inte bland prioriteringarna nu. Valdes det bort?",
        "Ingen senare prioritering är kopplad till den.",
    ),
    "status": (
        lambda rows: rows["priorities"][1].update(status_basis="inferred"),
        "Är ”Sjö” ett etablerat styrkeområde eller under utveckling?",
        "1 status är tolkad av sammanställarna.",
    ),
    "age": (
        lambda rows: rows["priorities"][1].update(source_code="undated"),
        "Gäller ”Sjö” ännu?",
        "1 bygger på en källa utan datum.",
    ),
    "ended": (
        lambda rows: rows["strategies"][0].update(ends_year="2025"),
        "”Strategi” gällde till 2025. Vad gäller nu?",
        "Slutåret står i strategin.",
    ),
    "adopted": (
        lambda rows: rows["strategies"][0].update(adopted_year=""),
        "Är ”Strategi” antagen, och när?",
        "Vi har inget år då den antogs.",
    ),
    "no-strategy": (
        lambda rows: rows["strategies"].clear(),
        "Finns det en antagen strategi för smart specialisering?",
        "Vi har ingen strategi för 2021–2027.",
    ),
    "domains": (
        lambda rows: rows["priorities"][1].update(domain_codes=""),
        "Vilka teman hör ”Sjö” till?",
        "1 är inte klassad till något tema.",
    ),
    "seeks": (
        lambda rows: rows["statements"].pop(0),
        "Vad söker regionen hos andra?",
        "Vi har inget som regionen söker 2021–2027.",
    ),
    "offers": (
        lambda rows: rows["statements"].pop(1),
        "Vad kan regionen erbjuda andra?",
        "Vi har inget som regionen erbjuder 2021–2027.",
    ),
    "memberships": (
        lambda rows: rows["memberships"][0].update(source_code="old-s"),
        "Är regionen kvar i Nätet?",
        "Uppgiften har inget slutår och är äldre än 24 månader eller utan datum.",
    ),
    "clusters": (
        lambda rows: rows["clusters"].append(cluster("Flottan")),
        "Är Flottan fortfarande i gång?",
        "Vi vet inte om klustret är verksamt.",
    ),
    "contact": (
        lambda rows: rows["regions"][0].update(contact_url=""),
        "Vilken sida ska den läsa som vill nå er?",
        "Vi har ingen kontaktsida för regionen.",
    ),
}


def test_every_kind_of_question_has_its_case() -> None:
    of_their_own = {"no-areas", "dropped-rest"}
    assert set(CASES) | of_their_own == set(KINDS)


@pytest.mark.parametrize("kind", CASES)
def test_what_is_not_known_is_asked_with_its_ground(known: Rows, build: Build, kind: str) -> None:
    change, words, ground = CASES[kind]
    change(known)
    (found,) = answer(build(known), "A").asked
    assert (found.kind, found.words, found.ground) == (kind, words, ground)
    assert bool(found.sources) == (kind not in OF_NOTHING)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_question_is_without_a_ground_or_a_place_for_its_answer(
    small: Dataset, language: str
) -> None:
    for region in small.regions_of_kind("region"):
        for round_code in small.rounds:
            found = answer(small, region, f"&round={round_code}", language).asked
            order = [KINDS.index(one.kind) for one in found]
            assert order == sorted(order)
            for one in found:
                table, _, column = one.field.partition(".")
                assert one.words.endswith("?") and one.ground.endswith(".")
                assert not column or column in TABLES[table].columns
                assert one.sources or one.kind in OF_NOTHING


def test_areas_that_are_gone_are_asked_for_one_by_one_and_the_last_together(
    known: Rows, build: Build
) -> None:
    known["priorities"] += [area(f"Gamla-{number}") for number in range(MOST_DROPPED + 2)]
    found = [one for one in answer(build(known), "A").asked if one.kind.startswith("dropped")]
    assert [one.kind for one in found] == ["dropped"] * MOST_DROPPED + ["dropped-rest"]
    assert found[-1].words == "”Gamla-4” och ”Gamla-5” finns inte heller kvar. Valdes de bort?"


def test_an_area_that_is_linked_or_deselected_is_not_asked_for(known: Rows, build: Build) -> None:
    known["priorities"] += [area("Kolning"), area("Kol", status="deselected")]
    known["lineage"].append({"earlier_code": "Kolning", "later_code": "A-2", "basis": "inferred"})
    assert kinds(build(known)) == []


def test_what_holds_of_every_area_is_asked_of_all_at_once(known: Rows, build: Build) -> None:
    known["priorities"].append(area("Kol", "new"))
    for row in known["priorities"]:
        row["source_code"] = "undated" if row["priority_code"] == "Kol" else "s"
    found = asked(build(known), "age")
    assert found.words == "Gäller alla 3 prioriteringarna ännu?"
    assert found.ground == (
        "1 bygger på en källa utan datum. 2 bygger på källor äldre än 24 månader."
    )


def test_a_status_that_nobody_says_the_basis_of_is_asked_for(known: Rows, build: Build) -> None:
    known["priorities"][1]["status_basis"] = ""
    found = asked(build(known), "status")
    assert found.ground == "För 1 status är det inte angivet vem som satt den."


def test_a_region_with_joint_areas_only_is_asked_for_its_own(tiny: Dataset) -> None:
    found = asked(tiny, "no-areas", "C")
    assert found.words == "Vilka prioriteringar har regionen 2021–2027?"
    assert found.ground == (
        "Vi har inga egna prioriteringar för 2021–2027. 1 prioritering är gemensam i Gruppen."
    )
    assert not {"missing", "dropped", "status", "age", "domains"} & set(kinds(tiny, "C"))


def test_a_region_without_areas_now_is_reminded_of_those_before(small: Dataset) -> None:
    ground = asked(small, "no-areas", "SE121").ground
    assert ground.endswith(
        "2014–2020 fanns ”Life science”, ”Energi” och ”Verkstadsindustrin i norra länet”."
    )
    assert "dropped" not in kinds(small, "SE121"), "nobody knows what there is now"


def test_a_membership_that_ended_or_was_said_lately_is_not_asked_for(
    known: Rows, build: Build
) -> None:
    row = {**known["memberships"][0], "source_code": "old-s"}
    for memberships in (
        [{**row, "to_year": "2024"}],
        [{**row, "to_year": "2030"}],
        [row, {**row, "source_code": "new-s", "role": "lead"}],
    ):
        known["memberships"] = memberships
        assert kinds(build(known)) == [], memberships


def test_a_network_without_pilots_is_not_asked_for(known: Rows, build: Build) -> None:
    known["memberships"][0].update(source_code="old-s")
    assert kinds(build(known)) == ["memberships"]
    known["initiatives"][1]["initiative_kind"] = "instrument"
    assert kinds(build(known)) == []


@pytest.mark.parametrize(
    ("source", "age"),
    [
        ({"held_on": "2024-11-22", "source_kind": "dialogue_meeting", "region_code": "A"}, OLD),
        ({"held_on": "2024-11-23", "source_kind": "dialogue_meeting", "region_code": "A"}, RECENT),
        ({"published_year": "2023"}, OLD),
        ({"published_year": "2024"}, RECENT),
        ({"published_year": ""}, UNDATED),
    ],
)
def test_a_source_is_old_after_24_months(
    rows: Rows, build: Build, source: dict[str, str], age: str
) -> None:
    rows["sources"][0].update({"published_year": "", **source})
    assert freshness(ask(build(rows), "/sv/region?region=A&brief=1"), "s") == age


# ---- the paper ------------------------------------------------------------------------------


def test_the_data_table_is_the_questions(small: Dataset) -> None:
    found = answer(small, "SE311")
    assert list(found.data_table["question_words"]) == [one.words for one in found.asked]
    assert found.heading == "Underlag inför möte: Värmland"
    assert found.sentence == f"Programperioden 2021–2027: uppgifterna lämnar {len(found.asked)} " \
        "frågor öppna."  # fmt: skip


def test_a_planned_meeting_is_said_first(rows: Rows, build: Build) -> None:
    rows["dialogues"].append(
        {"dialogue_code": "d", "region_code": "A", "held_on": "2026-12-03", "public": "yes",
         "source_code": "s"}
    )  # fmt: skip
    found = answer(build(rows), "A")
    assert found.sentence.startswith("Nästa dialogmöte är den 3 december 2026. ")
    assert found.briefing.planned == "Nästa dialogmöte är den 3 december 2026."
    assert found.briefing.meetings == ()


def test_the_paper_tells_what_became_of_the_areas_a_line_a_kind(small: Dataset) -> None:
    found = paper(small, "SE311").changed
    assert found.words == "Från 2014–2020 till 2021–2027:"
    assert [line.label for line in found.lines] == [
        "Behållna", "Nya namn", "Nya", "Återfinns inte",
    ]  # fmt: skip
    assert found.inferred and found.lines[1].words.startswith(
        "”Digitalisering av välfärdstjänster” → ”Digital hälsoinnovation”*; "
    )
    merged = {line.label: line.words for line in paper(small, "SE232").changed.lines}
    assert merged["Sammanslagna"].startswith(
        "”Material”, ”Textil/Mode” och ”Hållbar produktion” → ”Hållbar industri”*; "
    )
    split = {line.label: line.words for line in paper(small, "SE110").changed.lines}
    assert split["Delade"].startswith("”Avancerad produktion/material” → ”IKT, tech och digital")


def test_a_status_has_changed_only_where_both_are_stated(rows: Rows, build: Build) -> None:
    rows["priorities"][5].update(status="developing", status_basis="stated")
    lines = paper(build(rows), "A").changed.lines
    assert lines[-1].label == "Ny status"
    assert lines[-1].words == "”Skog” (utvecklingsområde → etablerat styrkeområde)"
    rows["priorities"][5].update(status_basis="inferred")
    assert "Ny status" not in [line.label for line in paper(build(rows), "A").changed.lines]


def test_where_nothing_can_be_compared_the_paper_says_why(small: Dataset, tiny: Dataset) -> None:
    assert paper(small, "SE331").changed.words == SV("region-sentence-first")
    assert paper(tiny, "C").changed.words == "Vi har inga prioriteringar i någon av perioderna."
    none = "Det finns ingen tidigare period att jämföra med."
    assert paper(tiny, "A", "&round=old").changed.words == none


def test_peers_are_told_with_what_they_prioritise_and_the_region_does_not(small: Dataset) -> None:
    question = ask(small, "/sv/region?region=SE311&brief=1")
    held = {code for row in small.priorities("SE311", "2021-2027") for code in row.domain_codes}
    found = paper(small, "SE311").peers.listed
    assert len(found) == 3
    for peer in found:
        theirs = {
            code
            for row in small.priorities(peer.code, "2021-2027")
            if row.status != "deselected"
            for code in row.domain_codes
        }
        for code in theirs:
            assert (question.domain_name(code) in peer.besides) == (code not in held), peer


def test_a_paper_cites_each_source_that_it_rests_on_once(small: Dataset) -> None:
    for region in small.regions_of_kind("region"):
        found = paper(small, region)
        assert len(set(found.sources)) == len(found.sources)
        for one in (*found.facts, *found.asked):
            assert set(one.sources[:MOST_CITED]) <= set(found.sources)


def test_a_long_text_ends_at_a_word_and_says_that_it_goes_on() -> None:
    assert shortened("Ett två tre", 11, SV) == "Ett två tre"
    assert shortened("Ett två, tre", 11, SV) == "Ett två … (se regionsidan)"


def test_a_list_of_names_is_cut_by_number_and_by_letters_and_says_so() -> None:
    assert some_of(["a", "b"], SV) == "a och b"
    many = [f"n{number}" for number in range(MOST_NAMED + 2)]
    assert some_of(many, SV).endswith(f"{many[MOST_NAMED - 1]} och 2 till")
    long = ["x" * MOST_LETTERS, "y"]
    assert some_of(long, SV) == f"{long[0]} och 1 till"
    assert apart(long, SV, ";") == f"{long[0]}; 1 till"
    assert some_of(["x" * (MOST_LETTERS + 1)], SV) == "x" * (MOST_LETTERS + 1), "one is always told"


def test_a_question_cites_its_first_sources_and_counts_the_others(
    known: Rows, build: Build
) -> None:
    known["clusters"] += [cluster(f"c-{number}", source_code=f"s-{number}") for number in range(5)]
    known["sources"] += [
        {"source_code": f"s-{number}", "source_kind": "public_document", "title": f"Sida {number}"}
        for number in range(5)
    ]
    found = asked(build(known), "clusters")
    assert len(found.sources) == 5 and len(found.cited) == MOST_CITED
    assert found.more_sources == 5 - MOST_CITED


def test_more_than_a_sheet_holds_is_set_closer_and_runs_on(known: Rows, build: Build) -> None:
    assert paper(build(known), "A").fullness == FITS
    known["priorities"] += [area(f"Nytt-{number}", "new") for number in range(8)]
    known["priorities"] += [area(f"Gammalt-{number}") for number in range(5)]
    assert paper(build(known), "A").fullness == FILLS
    known["statements"].clear()
    known["regions"][0]["contact_url"] = ""
    known["strategies"].clear()
    assert paper(build(known), "A").fullness == OVERFLOWS


# ---- of whom there is none --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("region", "words"),
    [
        ("", "Välj en region"),
        ("&region=G", "inte för en grupp"),
        ("&region=P", "inte för regioner i andra länder"),
    ],
)
def test_of_whom_no_briefing_is_made_the_page_says_so(
    tiny: Dataset, region: str, words: str
) -> None:
    found = ANSWERS["region"](ask(tiny, f"/sv/region?brief=1{region}"))
    assert isinstance(found, BriefingAnswer)
    assert found.region is None and found.required_choice == "region"
    assert words in found.sentence and found.data_table.empty
    with pytest.raises(LookupError):
        _ = found.briefing
