"""What must hold of regions that are no more, needs and answers, meetings, media and examples."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pandas as pd
import pytest

from s3dash.config import LANGUAGES
from s3dash.errors import DatasetRefused
from s3dash.faults import Fault
from s3dash.i18n import translator
from s3dash.model import Dataset
from s3dash.model.checks.history import said_of_former
from tests.conftest import Rows, cells_of, faults_of

MEETING = {"dialogue_code": "d", "region_code": "A", "held_on": "2024-10-03", "source_code": "s"}


@pytest.fixture
def asked(rows: Rows) -> Rows:
    """The tiny edition with needs, what answers them, a region that is no more, a meeting."""
    stated = {"round_code": "new", "text_sv": "Ord", "text_en": "Words", "source_code": "s",
              "confidence": "high"}  # fmt: skip
    rows["statements"] = [
        {"statement_code": code, "region_code": region, "kind": kind, **stated}
        for code, region, kind in (
            ("A-seeks", "A", "seeks"), ("B-seeks", "B", "seeks"), ("B-offers", "B", "offers"),
        )
    ]  # fmt: skip
    rows["clusters"] = [
        {"cluster_code": code, "name": code, "cluster_kind": "cluster", "region_code": region,
         "source_code": "s", "confidence": "high", "cluster_status": status}
        for code, region, status in (("kb", "B", "active"), ("ka", "A", "active"), ("kc", "C", ""))
    ]  # fmt: skip
    judged = {"why_sv": "Därför.", "why_en": "Therefore.", "strength": "strong",
              "basis": "compiled"}  # fmt: skip
    rows["matches"] = [
        {"match_code": f"m{at}", "seeks_code": need, "answer_kind": kind, "answer_code": answer,
         **judged}
        for at, (need, kind, answer) in enumerate((
            ("A-seeks", "statement", "B-offers"), ("A-seeks", "cluster", "kb"),
            ("B-seeks", "priority", "A-1"), ("A-seeks", "priority", "G-1"),
        ))
    ]  # fmt: skip
    rows["regions"].append(
        {"region_code": "P0", "region_kind": "partner", "name_sv": "Förr", "name_en": "Before",
         "successor_code": "P", "valid_to": "2023"})  # fmt: skip
    rows["dialogues"] = [MEETING]
    rows["media"] = [{"media_code": "film", "title_sv": "Film", "title_en": "Film",
                      "region_code": "A", "source_code": "s"}]  # fmt: skip
    return rows


def test_the_rows_hold_as_they_are(asked: Rows) -> None:
    assert faults_of(asked) == []


Damage = Callable[[Rows], object]
BAD: dict[str, tuple[Damage, tuple[str, str, int, str, str | None]]] = {
    "a need that is offered": (
        lambda rows: rows["matches"][0].update(seeks_code="B-offers", answer_code="A-1",
                                               answer_kind="priority"),
        ("fault-need", "matches", 2, "seeks_code", "B-offers")),
    "an answer that is sought": (
        lambda rows: rows["matches"][0].update(answer_code="B-seeks"),
        ("fault-answer-kind", "matches", 2, "answer_code", "B-seeks")),
    "an answer of another kind than is said": (
        lambda rows: rows["matches"][1].update(answer_code="A-1"),
        ("fault-reference", "matches", 3, "answer_code", "A-1")),
    "an answer that was deselected": (
        lambda rows: rows["matches"][0].update(answer_kind="priority", answer_code="B-1"),
        ("fault-answer-deselected", "matches", 2, "answer_code", "B-1")),
    "an answer that may have ended": (
        lambda rows: rows["matches"][1].update(answer_code="kc"),
        ("fault-answer-inactive", "matches", 3, "answer_code", "kc")),
    "an answer of one's own": (
        lambda rows: rows["matches"][1].update(answer_code="ka"),
        ("fault-answer-own", "matches", 3, "answer_code", "ka")),
    "an answer of one's own group": (
        lambda rows: rows["matches"][2].update(answer_code="G-1"),
        ("fault-answer-own", "matches", 4, "answer_code", "G-1")),
    "a need and its answer that stand twice": (
        lambda rows: rows["matches"].append({**rows["matches"][0], "match_code": "again"}),
        ("fault-match-twice", "matches", 6, "answer_code", "B-offers")),
    "a contact that is no cluster": (
        lambda rows: rows["matches"][0].update(contact_code="B-offers"),
        ("fault-reference", "matches", 2, "contact_code", "B-offers")),
    "a region that goes on while it is there": (
        lambda rows: rows["regions"][-1].update(valid_to=""),
        ("fault-successor", "regions", 7, "valid_to", None)),
    "a region that goes on in itself": (
        lambda rows: rows["regions"][4].update(successor_code="P0", valid_to="2020"),
        ("fault-cycle", "regions", 6, "successor_code", "P0")),
    "a partner that goes on in a region": (
        lambda rows: rows["regions"][-1].update(successor_code="P;A"),
        ("fault-kind", "regions", 7, "successor_code", "P;A")),
    "an example of nowhere": (
        lambda rows: rows["examples"][0].update(region_code=""),
        ("fault-one-of", "examples", 2, "region_code", None)),
    "media of nobody": (
        lambda rows: rows["media"][0].update(region_code=""),
        ("fault-one-of", "media", 2, "region_code", None)),
    "a cluster that is active and has ended": (
        lambda rows: rows["clusters"][0].update(ended_year="2021"),
        ("fault-ended", "clusters", 2, "ended_year", "2021")),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_rows_that_cannot_both_hold_are_one_fault_told_in_both_languages(
    asked: Rows, name: str
) -> None:
    damage, expected = BAD[name]
    damage(asked)
    found = faults_of(asked)
    assert expected in [(f.key, f.table, f.row, f.column, f.value) for f in found]
    assert {fault.key for fault in found} == {expected[0]}
    for language in LANGUAGES:
        assert (expected[4] or "") in found[0].message(translator(language))


def test_what_may_stand_instead_is_offered(asked: Rows) -> None:
    asked["matches"][0]["answer_code"] = "B-offer"
    asked["matches"][1]["answer_code"] = "kbb"
    assert [fault.params["near"] for fault in faults_of(asked)] == ["B-offers", "kb"]


def test_lineage_may_lead_to_the_region_that_goes_on(asked: Rows) -> None:
    later = {**asked["priorities"][0], "priority_code": "P-1", "region_code": "P"}
    earlier = {**later, "priority_code": "P-0", "region_code": "P0", "round_code": "old"}
    asked["priorities"] += [later, earlier]
    link = {"earlier_code": "P-0", "later_code": "P-1", "basis": "same_name"}
    asked["lineage"].append(link)
    assert faults_of(asked) == []
    asked["priorities"][-2]["region_code"] = "B"
    assert [fault.key for fault in faults_of(asked)] == ["fault-lineage-region"]


def _on(day: str, rows: Rows) -> tuple[Fault, ...]:
    try:
        Dataset.from_cells(cells_of(rows), as_of=datetime.date.fromisoformat(day))
    except DatasetRefused as refused:
        return refused.faults
    return ()


def test_a_planned_meeting_tells_of_nothing_before_its_day(asked: Rows) -> None:
    assert _on("2024-10-02", asked) == ()
    asked["dialogues"][0] = {**MEETING, "agreed_sv": "Att ses igen."}
    (fault,) = _on("2024-10-02", asked)
    assert (fault.key, fault.row, fault.column) == ("fault-not-held", 2, "agreed_sv")
    assert fault.value is None, "what was said may be private"
    assert "2024-10-03" in fault.message(translator("sv"))
    assert _on("2024-10-03", asked) == ()


def test_a_meeting_without_a_day_is_not_ahead(asked: Rows) -> None:
    asked["dialogues"][0] = {**MEETING, "held_on": "", "said_sv": "Något."}
    assert _on("2024-10-02", asked) == ()
    assert pd.isna(Dataset.from_cells(cells_of(asked)).table("dialogues")["held_on"][0])


def test_what_is_said_of_a_region_that_is_no_more_offers_the_one_that_goes_on(asked: Rows) -> None:
    asked["memberships"] += [
        {**asked["memberships"][0], "region_code": "P0"},
        {**asked["memberships"][0], "region_code": "P0", "from_year": "2016", "to_year": "2020"},
    ]
    asked["priorities"] += [
        {
            **asked["priorities"][0],
            "priority_code": "P-1",
            "region_code": "P0",
            "round_code": "old",
        },
    ]
    asked["rounds"].append({"round_code": "next", "name_sv": "N", "name_en": "N",
                            "starts_on": "2028-01-01"})  # fmt: skip
    asked["statements"].append(
        {**asked["statements"][0], "statement_code": "P-s", "region_code": "P0",
         "round_code": "next"})  # fmt: skip
    tables = {
        name: Dataset.from_cells(cells_of(asked)).table(name).set_axis(frame.index)
        for name, frame in cells_of(asked).items()
    }
    found = list(said_of_former(tables))
    places = [(one.table, one.row, one.column, one.value, one.params["near"]) for one in found]
    assert places == [
        ("statements", 5, "region_code", "P0", "P"),
        ("memberships", 6, "region_code", "P0", "P"),
    ]
    assert "Menade du P?" in found[0].message(translator("sv"))
