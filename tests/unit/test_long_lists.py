"""Lists of names that are as long as the data: cut for a sentence, whole in a cell of a table."""

from __future__ import annotations

import pytest

from s3dash.analysis.map.by_measure import map_answer
from s3dash.analysis.words.answer import in_full, joined
from s3dash.config import LANGUAGES
from s3dash.i18n import translator
from tests.asking import ask
from tests.conftest import Build, Rows

NAMES = [f"Region nummer {number}" for number in range(1500)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_too_many_names_a_sentence_has_the_first_and_counts_the_rest(language: str) -> None:
    t = translator(language)
    words = t("changes-skipped", rounds=joined(NAMES, t))
    named = sum(f"{name}," in words or f"{name} " in words for name in NAMES)
    assert 10 < named < 100
    assert t("and-more", count=1500 - named) in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_cell_has_all_names(language: str) -> None:
    t = translator(language)
    words = in_full(NAMES, t)
    assert all(name in words for name in NAMES)
    assert in_full(NAMES[:3], t) == joined(NAMES[:3], t)


def test_one_name_is_never_cut() -> None:
    t = translator("sv")
    assert t.fitting(["x" * 1200, "y", "z"]) == ["x" * 1200, "2 till"]


def test_a_map_of_europe_tells_of_any_number_of_regions_outside_it(
    rows: Rows, build: Build
) -> None:
    for number, name in enumerate(NAMES):
        code = f"P{number}"
        rows["regions"].append(
            {"region_code": code, "region_kind": "partner", "name_sv": name, "name_en": name,
             "country_code": "FI", "latitude": "-70", "longitude": "-140"}
        )  # fmt: skip
        rows["priorities"].append(
            {"priority_code": f"{code}-1", "round_code": "new", "region_code": code,
             "name_sv": "Skog", "name_en": "Forest", "original_language": "sv",
             "status": "established", "status_basis": "stated", "domain_codes": "wood",
             "source_code": "s", "confidence": "high"}
        )  # fmt: skip
    found = map_answer(ask(build(rows), "/sv/karta?domain=wood&scope=europe"))
    assert found.not_drawn is not None
    assert found.not_drawn.startswith("Utanför kartbilden: Berga, Ceda, Region nummer 0,")
    assert found.not_drawn.endswith(" till.")
