"""What the shipped facts must be, whoever edits them: whole, sourced, alive, and naming nobody."""

from __future__ import annotations

import csv
import re
from collections import Counter
from typing import Any

import pytest

from s3dash.config import ROOT
from s3dash.model import Dataset

DATA = ROOT / "data"
LATEST = "2021-2027"
MOVED = {
    "NL33": "NL36",
    "PT16": "PT19",
    "FI194": "FI199",
    "FI195": "FI19A",
    "FI197": "FI19B",
    "FI1D1": "FI1DA",
    "FI1D2": "FI1DB",
    "FI1D3": "FI1DC",
}
LOST_A_PART = ("PT19", "FI19A", "FI1DA")


def table(name: str) -> list[dict[str, str]]:
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def by_key(name: str, key: str) -> dict[str, dict[str, str]]:
    return {row[key]: row for row in table(name)}


def cells() -> list[tuple[str, str, str]]:
    """Every filled cell of every table: file, column, value."""
    return [
        (path.stem, column, value)
        for path in sorted(DATA.glob("*.csv"))
        for row in table(path.stem)
        for column, value in row.items()
        if value
    ]


# ---- regions and their codes ----------------------------------------------------------------


def test_forty_two_regions_abroad_have_areas_and_most_of_them_in_the_latest_round() -> None:
    kinds = {row["region_code"]: row["region_kind"] for row in table("regions")}
    abroad = [row for row in table("priorities") if kinds[row["region_code"]] == "partner"]
    assert len({row["region_code"] for row in abroad}) == 42
    assert len({row["region_code"] for row in abroad if row["round_code"] == LATEST}) == 26


def test_a_code_that_ended_leads_to_a_region_that_goes_on() -> None:
    regions = by_key("regions", "region_code")
    ended = {code: row["successor_code"] for code, row in regions.items() if row["valid_to"]}
    assert ended == MOVED
    assert not any(regions[code]["valid_to"] for code in ended.values())


def test_nothing_points_to_a_region_that_ended() -> None:
    pointing = [cell for cell in cells() if cell[2] in MOVED and cell[0] != "regions"]
    assert pointing == []


@pytest.mark.parametrize("code", LOST_A_PART)
def test_what_moved_from_a_region_that_lost_a_part_says_what_was_lost(code: str) -> None:
    moved = [
        row
        for name in ("priorities", "memberships")
        for row in table(name)
        if row["region_code"] == code
    ]
    assert moved
    assert all("NUTS 2021" in row["note"] and "gone to" in row["note"] for row in moved)


# ---- sources ---------------------------------------------------------------------------------


def test_no_page_stands_twice_among_the_sources() -> None:
    addresses = Counter(
        re.sub(r"^https?://(www\.)?", "", row["url"]).rstrip("/")
        for row in table("sources")
        if row["url"]
    )
    assert [address for address, times in addresses.items() if times > 1] == []


def test_no_region_is_published_by_a_host_name() -> None:
    named = [row for row in table("sources") if re.match(r"(VGR|Region [A-ZÅÄÖ])", row["title"])]
    assert len(named) > 40
    assert [row["publisher"] for row in named if re.search(r"\.\w{2,4}$", row["publisher"])] == []


def test_no_title_of_a_source_tells_of_an_office_holder() -> None:
    words = ("ordförande", "ledamot", "landshövding", "regionråd", "chairman")
    titles = [row["title"].lower() for row in table("sources")]
    assert titles
    assert [one for one in titles if re.search(rf"\bny ({'|'.join(words)})\b", one)] == []


# ---- needs and their answers -----------------------------------------------------------------


def test_every_swedish_region_seeks_and_offers_something(shipped: Dataset) -> None:
    for kind in ("seeks", "offers"):
        found = {row["region_code"] for row in table("statements") if row["kind"] == kind}
        missing = set(shipped.regions_of_kind("region")) - found
        assert missing == set(), kind


def test_both_sides_of_every_match_exist_and_lie_in_two_regions() -> None:
    answers: dict[str, dict[str, Any]] = {
        "statement": by_key("statements", "statement_code"),
        "priority": by_key("priorities", "priority_code"),
        "cluster": by_key("clusters", "cluster_code"),
    }
    needs, matches = answers["statement"], table("matches")
    assert Counter(row["strength"] for row in matches) == {"strong": 31, "plausible": 111}
    for row in matches:
        answer = answers[row["answer_kind"]][row["answer_code"]]
        assert needs[row["seeks_code"]]["kind"] == "seeks"
        assert answer.get("kind", "offers") == "offers"
        assert answer["region_code"] != needs[row["seeks_code"]]["region_code"]


def test_who_is_to_be_called_is_known_to_be_there() -> None:
    clusters, matches = by_key("clusters", "cluster_code"), table("matches")
    called = [row["contact_code"] for row in matches if row["contact_code"]]
    called += [row["answer_code"] for row in matches if row["answer_kind"] == "cluster"]
    assert len(called) > 30
    assert {code for code in called if clusters[code]["cluster_status"] != "active"} == set()


def test_what_the_compilers_noted_while_judging_stays_with_them() -> None:
    assert set(table("matches")[0]) == {
        *("match_code", "seeks_code", "answer_kind", "answer_code", "contact_code"),
        *("why_sv", "why_en", "strength", "basis"),
    }
    assert "reason" not in table("clusters")[0]
    assert b"read_by" not in b"".join(path.read_bytes() for path in DATA.iterdir())


@pytest.mark.parametrize(
    ("name", "columns"),
    [("matches", ("why_sv", "why_en")), ("clusters", ("does_sv", "does_en"))],
)
def test_a_sentence_on_a_card_has_at_most_twenty_words(name: str, columns: tuple[str, str]) -> None:
    sentences = [row[column] for row in table(name) for column in columns if row[column]]
    assert len(sentences) > 100
    assert [one for one in sentences if len(one.split()) > 20] == []


# ---- environments ----------------------------------------------------------------------------


def test_every_environment_has_a_status_and_most_say_what_they_do() -> None:
    clusters = table("clusters")
    assert Counter(row["cluster_status"] for row in clusters) == {
        **{"active": 116, "unknown": 24, "ended": 6},
    }
    silent = [row["cluster_code"] for row in clusters if not row["does_sv"]]
    assert silent == ["entreprenorsdrivet-foretagsnav"]
    assert all(row["does_en"] for row in clusters if row["does_sv"])


def test_no_environment_stands_twice() -> None:
    names = Counter(row["name"].casefold() for row in table("clusters"))
    assert [name for name, times in names.items() if times > 1] == []


def test_a_priority_is_led_from_its_own_region_or_group() -> None:
    priorities = by_key("priorities", "priority_code")
    groups = {row["region_code"]: row["group_code"] for row in table("group_members")}
    led = [
        (row["region_code"], priorities[code]["region_code"])
        for row in table("clusters")
        for code in row["leads_priority"].split(";")
        if code
    ]
    assert len(led) == 7
    assert [pair for pair in led if pair[1] not in (pair[0], groups[pair[0]])] == []


# ---- links and words -------------------------------------------------------------------------


def test_a_link_is_granted_or_denied_with_a_reason_in_both_languages() -> None:
    links = table("domain_links")
    assert sum(row["lift"] == "0" for row in links) == 4
    assert all(row["reason_sv"] and row["reason_en"] for row in links)


def test_the_words_that_say_nothing_stand_once_and_in_small_letters() -> None:
    words = table("stop_words")
    assert {row["prefix"] for row in words} == {"", "yes"}
    assert [row["word"] for row in words if row["word"] != row["word"].lower()] == []
    assert len({row["word"] for row in words}) == len(words) > 100


def test_a_name_that_is_the_same_in_two_rounds_is_held_to_be_the_same_area() -> None:
    areas = by_key("priorities", "priority_code")
    linked = {(row["earlier_code"], row["later_code"]): row["basis"] for row in table("lineage")}
    same = {
        (earlier, later)
        for earlier, one in areas.items()
        for later, other in areas.items()
        if one["region_code"] == other["region_code"]
        and one["round_code"] < other["round_code"]
        and one["name_sv"] == other["name_sv"]
    }
    assert same == {pair for pair, basis in linked.items() if basis == "same_name"}


def test_every_theme_has_categories_that_agree_with_its_divisions(shipped: Dataset) -> None:
    for domain in shipped.rows("domains"):
        sections = {part.strip()[0] for part in str(domain.nace_rev2).split(";")}
        assert set(domain.nace_sections) == sections, domain.domain_code
        assert domain.nabs and domain.policy_objectives, domain.domain_code
