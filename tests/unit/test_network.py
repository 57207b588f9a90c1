"""What the network says: who shares what, who names what, who takes part in what."""

from __future__ import annotations

import datetime

import pytest

from s3dash.analysis.facts.status_rows import status_row
from s3dash.analysis.network.answer import NetworkAnswer
from s3dash.analysis.network.by_measure import network_answer
from s3dash.analysis.network.shared import MOST_LINES, least_of
from s3dash.analysis.selection import resolve
from s3dash.analysis.words.answer import JOINT, in_plain_text
from s3dash.config import LANGUAGES
from s3dash.i18n import translator
from s3dash.model import Dataset
from s3dash.model.dataset import NO_DATA, NOT_MENTIONED
from s3dash.state import SLUGS, parse_url
from tests.asking import question_of
from tests.conftest import Build, Rows

AS_OF = datetime.date(2026, 11, 23)
UNCOUNTED = {NO_DATA, NOT_MENTIONED, "deselected"}
PLACES = {"A": ("59", "18"), "B": ("60", "17"), "C": ("58", "16"), "P": ("50", "5")}


def answer(dataset: Dataset, query: str = "", language: str = "sv") -> NetworkAnswer:
    state, problems = parse_url(f"/{language}/{SLUGS['network'][language]}", query)
    assert state is not None
    assert problems == ()
    return network_answer(
        question_of(
            dataset=dataset, selection=resolve(state, dataset), as_of=AS_OF, t=translator(language)
        )
    )


def edge(found: NetworkAnswer, key: str) -> dict[str, object]:
    (row,) = found.edges[found.edges["edge"] == key].to_dict("records")
    return row


@pytest.fixture
def placed(rows: Rows) -> Rows:
    """The tiny dataset with its regions on the map, and a region that shares with A."""
    for row in rows["regions"]:
        if row["region_code"] in PLACES:
            row["latitude"], row["longitude"] = PLACES[row["region_code"]]
    rows["priorities"].append(
        {
            "priority_code": "B-2",
            "round_code": "new",
            "region_code": "B",
            "name_sv": "Timmer",
            "name_en": "Timber",
            "original_language": "sv",
            "status": "horizontal",
            "status_basis": "inferred",
            "domain_codes": "wood",
            "source_code": "old-s",
            "confidence": "high",
        }
    )
    return rows


# ---- regions by what they share -----------------------------------------------------------------


def test_two_regions_are_joined_by_the_domains_that_both_have(placed: Rows, build: Build) -> None:
    found = answer(build(placed), "?least=1")
    line = edge(found, "A,B")
    assert (line["size"], line["dashed"], line["domains"]) == (1, False, ("wood",))
    assert line["words"] == "1 gemensamt tema: Trä"
    assert found.sentence.startswith("1 par av regioner har minst 1 tema gemensamt.")


def test_a_deselected_domain_is_not_shared(placed: Rows, build: Build) -> None:
    assert "water" not in edge(answer(build(placed)), "A,B")["domains"]


def test_a_region_without_own_rows_is_joined_dashed_through_its_group_and_not_counted(
    placed: Rows, build: Build
) -> None:
    found = answer(build(placed), "?least=1")
    assert edge(found, "A,C")["dashed"]
    assert edge(found, "B,C")["dashed"]
    assert "Ceda saknar egna uppgifter och visas genom det som är gemensamt i Gruppen" in (
        found.sentence
    )
    assert "De 2 linjerna är streckade och räknas inte." in found.sentence
    cells = dict(zip(found.nodes["name"], found.nodes["cell"], strict=True))
    assert cells == {"Ådala": "own", "Berga": "own", "Ceda": "joint"}


def test_a_higher_threshold_leaves_lines_out_and_the_sentence_says_which(
    placed: Rows, build: Build
) -> None:
    found = answer(build(placed), "?least=2")
    assert found.edges.empty
    assert found.sentence.startswith("Inget par av regioner har minst 2 teman gemensamt.")
    assert found.data_table.empty


def test_the_preset_threshold_is_the_lowest_that_can_still_be_seen(small: Dataset) -> None:
    found = answer(small)
    assert found.least == 4
    own = (~found.edges["dashed"].astype(bool)).sum()
    assert own <= MOST_LINES
    below = answer(small, "?least=3")
    assert (~below.edges["dashed"].astype(bool)).sum() > MOST_LINES
    assert str(MOST_LINES) in found.sentence
    assert str(MOST_LINES) not in below.sentence
    assert least_of([]) == 1


def test_the_table_has_a_row_for_every_line_with_its_sources(small: Dataset) -> None:
    found = answer(small, "?least=6")
    assert len(found.data_table) == len(found.edges)
    assert set(found.data_table["edge_code"]) == set(found.edges["edge"])
    assert (found.data_table["source_words"].str.len() > 10).all()


def test_a_chosen_domain_keeps_the_pairs_that_share_it(small: Dataset) -> None:
    found = answer(small, "?domain=food&measure=shared")
    assert len(found.edges)
    assert all("food" in domains for domains in found.edges["domains"])
    assert "”Livsmedel och lantbruk” är ett av dem" in found.sentence


def test_a_chosen_pair_is_told_with_its_domains(small: Dataset) -> None:
    found = answer(small, "?regions=SE232,SE312")
    assert found.heading == "Västra Götaland och Dalarna: gemensamma teman"
    assert found.sentence.startswith("Dalarna och Västra Götaland har 7 teman gemensamt:")
    assert found.chosen == {"region:SE232", "region:SE312"}


def test_more_or_fewer_than_two_regions_are_no_pair_and_this_is_said(small: Dataset) -> None:
    found = answer(small, "?regions=SE110,SE232,SE312")
    assert found.not_drawn is not None
    assert "Länken anger 3 regioner" in found.not_drawn


def test_a_region_outside_the_scope_is_said_not_to_be_drawn(small: Dataset) -> None:
    found = answer(small, "?region=ITH5")
    assert found.not_drawn == "Emilia-Romagna finns inte bland det som ritas i det här urvalet."


def test_europe_has_the_regions_with_priorities_and_a_higher_threshold(small: Dataset) -> None:
    sweden, europe = answer(small), answer(small, "?scope=europe")
    assert europe.least is not None
    assert sweden.least is not None
    assert europe.least > sweden.least
    assert (europe.nodes["kind"] == "partner").sum() == 12
    assert "12 av 90 europeiska regioner har uppgifter" in europe.sentence
    alone = answer(small, "?scope=partners")
    assert set(alone.nodes["kind"]) == {"partner"}


def test_regions_nobody_knows_anything_of_are_named(small: Dataset) -> None:
    found = answer(small, "?round=2014-2020")
    assert "Ingen uppgift finns om" in found.sentence
    assert (found.nodes["cell"] == "no_data").any()


@pytest.mark.parametrize("query", ["?region=SE12", "?region=ITH5", "?region=SE211&round=2014-2020"])
def test_nothing_is_said_of_lines_of_a_region_that_has_none_to_draw(
    small: Dataset, query: str
) -> None:
    found = answer(small, query)
    assert "ingen annan region" not in found.sentence
    assert "gemensamt med" not in found.sentence


def test_lines_through_a_group_are_not_counted_for_the_chosen_region(small: Dataset) -> None:
    uppsala = answer(small, "?region=SE121").sentence
    assert "andra regioner" not in uppsala
    assert "gemensamt med 7 regioner bara genom en grupp; det räknas inte." in uppsala
    found = answer(small, "?region=SE110")
    ends = found.edges[found.edges["edge"].str.contains("SE110")]
    own = int((~ends["dashed"].astype(bool)).sum())
    assert f"Stockholm har minst 4 teman gemensamt med {own} andra regioner." in found.sentence
    assert f"gemensamt med {len(ends) - own} region" in found.sentence


def test_a_region_outside_the_chosen_domain_is_not_said_to_share_nothing(small: Dataset) -> None:
    found = answer(small, "?measure=shared&domain=food&region=SE110&least=1").sentence
    assert "Ingen av linjerna går till Stockholm." in found
    assert "ingen annan region" not in found


# ---- regions and domains ------------------------------------------------------------------------


def test_a_region_is_joined_to_what_it_names_with_its_status(placed: Rows, build: Build) -> None:
    found = answer(build(placed), "?measure=status")
    assert edge(found, "A wood")["cell"] == "established"
    inferred = edge(found, "B wood")
    assert (inferred["cell"], inferred["words"]) == (
        "horizontal",
        "möjliggörande eller horisontellt (tolkat)",
    )
    assert edge(found, "B water")["cell"] == "deselected"
    joint = edge(found, "C wood")
    assert (joint["cell"], joint["dashed"]) == ("joint", True)
    # deselected and joint lines are drawn but not counted
    assert found.sentence.startswith("2 regioner nämner tillsammans 2 teman, med 3 linjer.")


def test_network_and_matrix_say_the_same_of_every_region_and_domain(small: Dataset) -> None:
    joint = 0
    for round_row in small.rows("rounds"):
        code = round_row.round_code
        edges = answer(small, f"?measure=status&round={code}").edges.set_index("edge")
        for region in small.regions_of_kind("region"):
            for domain in (row.domain_code for row in small.rows("domains")):
                cell = status_row(question_of(small, round_code=code), region, domain).cell
                key = f"{region} {domain}"
                drawn = edges.loc[key, "cell"] if key in edges.index else None
                assert drawn == (None if cell in {NO_DATA, NOT_MENTIONED} else cell), key
                if cell == JOINT:
                    joint += 1
                    assert edges.loc[key, "dashed"]
    assert joint > 20


def test_what_only_a_group_names_is_dashed_told_and_not_counted(small: Dataset) -> None:
    found = answer(small, "?measure=status&region=SE211&domain=digital")
    line = edge(found, "SE211 digital")
    assert (line["cell"], line["dashed"]) == (JOINT, True)
    assert str(line["words"]).startswith("gemensamt i Småland med öarna")
    assert "Streckade linjer går genom en grupp (Småland med öarna" in found.sentence
    counted = [
        status_row(question_of(small, round_code="2021-2027"), region, "digital").status
        not in UNCOUNTED
        for region in small.regions_of_kind("region")
    ]
    assert f" {sum(counted)} av 20 regioner med uppgifter prioriterar" in found.sentence


def test_clusters_are_drawn_for_what_is_chosen_only(small: Dataset) -> None:
    assert "cluster" not in set(answer(small, "?measure=status").nodes["kind"])
    skane = answer(small, "?measure=status&region=SE224").nodes
    assert (skane["kind"] == "cluster").sum() == 11
    food = answer(small, "?domain=food")
    names = set(food.nodes.loc[food.nodes["kind"] == "cluster", "name"])
    assert "Agroväst" in names
    assert f"{len(names)} kluster är inritade" in food.sentence
    assert any("Kluster: Agroväst" in words for words in food.data_table["status_words"])


# ---- regions and initiatives --------------------------------------------------------------------


def test_a_member_of_a_part_is_joined_to_the_part_and_the_part_to_its_parent(
    placed: Rows, build: Build
) -> None:
    found = answer(build(placed), "?initiative=net")
    assert edge(found, "B net-pilot")["words"] == "deltar"
    branch = edge(found, "tree net-pilot")
    assert (branch["source"], branch["target"]) == ("initiative:net-pilot", "initiative:net")
    assert branch["words"] == "Del av Nätet"
    assert branch["pick"] == ()


def test_a_member_through_a_group_is_dashed_and_what_is_over_is_told_apart(
    placed: Rows, build: Build
) -> None:
    found = answer(build(placed), "?initiative=net")
    assert edge(found, "C net")["dashed"]
    assert "via Gruppen" in str(edge(found, "C net")["words"])
    assert "(Gruppen) och räknas inte" in found.sentence
    assert edge(answer(build(placed), "?initiative=area"), "C area")["cell"] == "ended"


def test_a_chosen_initiative_is_drawn_with_its_branch_only(small: Dataset) -> None:
    found = answer(small, "?initiative=vanguard")
    drawn = set(found.nodes.loc[found.nodes["kind"] == "initiative", "node"])
    assert drawn == {f"initiative:{code}" for code in small.with_children("vanguard")}
    assert found.sentence.startswith("5 svenska regioner är med i 5 samverkansformer.")
    labels = dict(zip(found.nodes["name"], found.nodes["label"], strict=True))
    assert labels["Vanguardpiloten Bioekonomi"] == "Bioekonomi"


def test_the_sentence_says_what_is_drawn_of_the_chosen_region(small: Dataset) -> None:
    assert "Skåne nämner 6 teman." in answer(small, "?measure=status&region=SE224").sentence
    assert "Skåne är med i 3 av dem." in answer(small, "?initiative=vanguard&region=SE224").sentence
    nowhere = answer(small, "?initiative=vanguard&region=SE110").sentence
    assert "Stockholm är inte känd som deltagare i det som ritas." in nowhere


def test_what_nearly_all_are_in_is_told_instead_of_drawn(small: Dataset) -> None:
    found = answer(small, "?measure=membership")
    assert [(one.code, one.count) for one in found.undrawn] == [("s3-natverket", 21), ("errin", 18)]
    assert "(S3-nätverket och ERRIN)" in found.sentence
    assert not any(key.endswith((" errin", " s3-natverket")) for key in found.edges["edge"])
    # a part of it that few are in is drawn, and hangs on it
    assert edge(found, "tree errin-wg-s3")["target"] == "initiative:errin"
    assert answer(small, "?initiative=errin").undrawn == ()
    assert sum(answer(small, "?initiative=errin").edges["cell"] == "member") >= 18


def test_europes_regions_come_with_the_branch_that_is_chosen(small: Dataset) -> None:
    overview = answer(small, "?measure=membership&scope=europe")
    assert "partner" not in set(overview.nodes["kind"])
    assert "Europeiska regioner ritas när en samverkan är vald." in overview.sentence
    branch = answer(small, "?initiative=vanguard&scope=europe")
    assert (branch.nodes["kind"] == "partner").sum() >= 31
    # what only others are in is not said to be what Sweden's regions are in
    assert branch.sentence.startswith("5 svenska regioner är med i 5 samverkansformer. Därtill")
    nobody = answer(small, "?initiative=vi-health")
    assert nobody.sentence.startswith("Ingen känd svensk deltagare.")


def test_swedish_participants_are_told_also_where_only_europes_are_drawn(small: Dataset) -> None:
    alone = answer(small, "?measure=membership&scope=partners").nodes
    both = answer(small, "?measure=membership&scope=europe").nodes
    told = both.set_index("node")[["cell", "words"]].to_dict("index")
    drawn = alone[alone["kind"] == "initiative"].set_index("node")
    assert drawn.loc["initiative:errin", "words"] == "Nätverk. 18 svenska regioner"
    for key in sorted(set(drawn.index) & set(told)):
        assert drawn.loc[key, ["cell", "words"]].to_dict() == told[key]


def test_who_has_been_in_what_is_over_is_told_and_not_said_to_be_unknown(small: Dataset) -> None:
    swedish = answer(small, "?initiative=s3-piloten").sentence
    assert swedish.startswith("Ingen svensk region är känd som deltagare nu. 16 har varit med.")
    assert "Ingen känd svensk deltagare" not in swedish
    english = answer(small, "?initiative=s3-piloten", "en").sentence
    assert english.startswith("No Swedish region is known to take part now. 16 have taken part.")
    past = answer(small, "?initiative=s3-piloten").edges
    region = str(past.loc[past["cell"] == "ended", "edge"].iloc[0]).split(" ")[0]
    chosen = answer(small, f"?initiative=s3-piloten&region={region}").sentence
    name = translator("sv").name(small.row("regions", region))
    assert f"{name} har varit med." in chosen
    assert "är inte känd som deltagare" not in chosen


# ---- places -------------------------------------------------------------------------------------


def test_the_north_is_up_and_the_west_to_the_left(small: Dataset) -> None:
    places = answer(small).nodes.set_index("name")
    assert places.loc["Norrbotten", "y"] > places.loc["Dalarna", "y"] > places.loc["Skåne", "y"]
    assert places.loc["Västra Götaland", "x"] < places.loc["Stockholm", "x"]
    everything = answer(small, "?measure=status").nodes
    column = everything[everything["column"]]
    assert set(column["kind"]) == {"domain"}
    assert column["x"].min() > everything.loc[~everything["column"], "x"].max()


def test_a_region_without_a_position_is_told_and_left_out_of_the_map(
    rows: Rows, build: Build
) -> None:
    for row in rows["regions"]:
        if row["region_code"] == "A":
            row["latitude"], row["longitude"] = "59", "18"
    found = answer(build(rows), "?measure=status")
    assert found.not_drawn == "Ritas inte på kartan, eftersom läget saknas: Berga, Ceda."
    ends = {*found.edges["source"], *found.edges["target"]}
    assert ends <= set(found.nodes["node"])
    assert "region:B" in set(answer(build(rows), "?layout=likeness").nodes["node"])


@pytest.mark.parametrize(
    ("full", "bare"),
    [
        ("", "?least=99"),
        ("?measure=membership", "?measure=membership&scope=partners"),
    ],
)
def test_a_table_without_rows_has_the_columns_of_one_with_rows(
    small: Dataset, full: str, bare: str
) -> None:
    without = answer(small, bare).data_table
    assert without.empty
    assert list(without.columns) == list(answer(small, full).data_table.columns)


@pytest.mark.parametrize(
    ("language", "none", "among", "pair"),
    [
        ("sv", "minst 1 tema gemensamt.", "minst 1 tema gemensamt med", "anger 1 region;"),
        ("en", "at least 1 domain in common.", "at least 1 domain in common", "names 1 region;"),
    ],
)
def test_one_is_one_also_where_there_is_no_pair(
    rows: Rows, build: Build, language: str, none: str, among: str, pair: str
) -> None:
    rows["priorities"], rows["lineage"] = [], []
    empty = build(rows)
    assert none in answer(empty, "?least=1", language).sentence
    assert among in answer(empty, "?measure=shared&domain=wood&least=1", language).sentence
    not_drawn = answer(empty, "?regions=A", language).not_drawn
    assert not_drawn is not None
    assert pair in not_drawn


QUERIES = [
    "",
    "?layout=likeness",
    "?measure=status",
    "?domain=food&layout=likeness",
    "?measure=membership",
    "?initiative=vanguard&scope=europe&layout=likeness",
    "?scope=partners&measure=membership",
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("query", QUERIES)
def test_every_line_joins_two_nodes_and_every_cell_of_the_table_says_something(
    small: Dataset, query: str, language: str
) -> None:
    found = answer(small, query, language)
    nodes = set(found.nodes["node"])
    assert {*found.edges["source"], *found.edges["target"]} <= nodes
    assert len(nodes) == len(found.nodes)
    assert found.edges["edge"].is_unique
    plain = in_plain_text(found.data_table, translator(language))
    assert not plain.isin(["", None]).any(axis=None)
    assert found.nodes["x"].between(0, found.size[0]).all()
    assert found.nodes["y"].between(0, found.size[1]).all()


@pytest.mark.parametrize("query", ["", "?measure=status", "?measure=membership", "?domain=wood"])
def test_an_edition_with_nothing_in_it_is_an_empty_network(
    rows: Rows, build: Build, query: str
) -> None:
    for table in ("priorities", "lineage", "memberships", "clusters"):
        rows[table] = []
    found = answer(build(rows), query)
    assert found.edges.empty
    assert found.data_table.empty
    assert {"region_name", "source_words"} <= set(found.data_table.columns)
    assert found.sentence
