"""The worked examples of the method page: their numbers, their sums, and whom they are about."""

from __future__ import annotations

import math
import re

import pytest

from s3dash.analysis.method.answer import EXAMPLES, Method, method
from s3dash.analysis.method.example import (
    Example,
    Grid,
    Step,
    find_example,
    swedish_pairs,
)
from s3dash.metrics.equality import rounded_parts
from s3dash.model import Dataset
from s3dash.views.method.formula import formula
from tests.asking import ask
from tests.conftest import Build, Rows

METHOD = "/en/method"


@pytest.fixture(scope="module")
def example(small: Dataset) -> Example:
    found = find_example(ask(small, METHOD), swedish_pairs(small))
    assert found is not None
    return found


@pytest.fixture(scope="module")
def page(small: Dataset) -> Method:
    return method(ask(small, METHOD))


def section_grids(page: Method, anchor: str) -> list[Grid]:
    section = next(one for one in page.sections if one.anchor == anchor)
    return [block for block in section.blocks if isinstance(block, Grid)]


def lines(page: Method, anchor: str) -> list[str]:
    section = next(one for one in page.sections if one.anchor == anchor)
    return [block.line for block in section.blocks if isinstance(block, Step) and block.line]


def last_number(line: str) -> float:
    return float(line.rsplit("= ", 1)[1])


def computed(side: str) -> float | None:
    """What one side of a calculation comes to; None where it has letters."""
    text = side.replace("−", "-").replace("·", "*").replace("√", "math.sqrt").replace("^{2}", "**2")
    while (text_after := re.sub(r"\[([^\[\]|]*)\|([^\[\]|]*)\]", r"((\1)/(\2))", text)) != text:
        text = text_after
    if re.search("[^\\d\\s.+*/()-]", text.replace("math.sqrt", "")):
        return None
    return float(eval(text, {"math": math}))  # noqa: S307 (the program's own line)


def test_every_calculation_comes_to_what_it_says(page: Method) -> None:
    checked = 0
    for anchor in EXAMPLES:
        for line in lines(page, anchor):
            values = [value for side in line.split(" = ") if (value := computed(side)) is not None]
            assert len(values) >= 2, line
            assert max(values) - min(values) <= 0.0006 + 0.005 * max(values), line
            checked += 1
    assert checked > 15


def test_every_column_with_a_sum_adds_up_to_it_as_shown(page: Method) -> None:
    checked = 0
    for section in page.sections:
        for grid in (block for block in section.blocks if isinstance(block, Grid)):
            for column in grid.columns:
                if not column.is_text and column.name in grid.total:
                    cells = [float(row[column.name]) for row in grid.rows]
                    total = float(grid.total[column.name])
                    assert sum(cells) == pytest.approx(total, abs=1e-9), grid.caption
                    checked += 1
    assert checked > 10


def test_the_examples_end_at_the_numbers_of_every_other_page(
    page: Method, example: Example
) -> None:
    pairs, r, s, a, b = example.pairs, example.r, example.s, example.a, example.b
    said = {anchor: [last_number(line) for line in lines(page, anchor)] for anchor in EXAMPLES}
    score = pairs.complementarity
    assert said["relatedness"][1:] == pytest.approx(
        [
            pairs.evidence.expected[a, b],
            (1 + pairs.evidence.phi[a, b]) / (1 - pairs.evidence.phi[a, b]),
            pairs.evidence.phi[a, b],
            pairs.evidence.data_share[a, b],
        ],
        abs=0.0005,
    )
    assert said["overlap"] == pytest.approx([pairs.overlap[r, s]], abs=0.0005)
    assert said["complementarity"] == pytest.approx(
        [score.coverage[r, s], score.focus[r, s], score.score[r, s]], abs=0.0005
    )
    _, parts = section_grids(page, "complementarity")
    assert float(parts.total["points"]) == said["complementarity"][2]
    assert said["mutual"] == pytest.approx(
        [pairs.mutual[0][r, s], pairs.mutual[1][r, s]], abs=0.0005
    )
    fits = [pairs.fit(match)[r, s] / 100 for match in ("complementary", "both", "similar")]
    assert said["mix"] == pytest.approx(fits, abs=0.0005)


def test_the_example_is_the_first_complete_region_and_whoever_complements_it_most(
    small: Dataset, example: Example
) -> None:
    regions, pairs = example.pairs.profiles.regions, example.pairs
    known = [
        at
        for at, code in enumerate(regions)
        if small.has_data(code, example.question.round_code)
        and small.incomplete(code, example.question.round_code) is None
    ]
    assert example.r == known[0]
    scores = pairs.complementarity.score[example.r]
    assert scores[example.s] == max(scores[at] for at in known if at != example.r)
    assert "SE331" not in {regions[at] for at in example.ranked}


def test_every_link_of_judgement_is_shown_with_its_reason_in_the_pages_language(
    small: Dataset, page: Method
) -> None:
    links = small.table("domain_links")
    for language, found in (("en", page), ("sv", method(ask(small, "/sv/metod")))):
        (grid,) = section_grids(found, "judgement")
        assert [row["reason"] for row in grid.rows] == list(links[f"reason_{language}"])
        assert [float(row["lift"]) for row in grid.rows] == list(links["lift"])


def test_a_link_without_any_mention_in_the_data_rests_on_judgement_alone(page: Method) -> None:
    (grid,) = section_grids(page, "judgement")
    unsaid = [row for row in grid.rows if row["data-share"] == "0%"]
    assert unsaid and {row["rests-on"] for row in unsaid} == {"judgement alone"}
    assert len({row["rests-on"] for row in grid.rows}) == 2


def test_an_edition_without_a_pair_says_that_there_is_no_example(tiny: Dataset) -> None:
    found = method(ask(tiny, "/sv/metod"))
    assert "finns inget par" in found.basis
    worked = {section.anchor: section.blocks for section in found.sections}
    assert all(worked[anchor] == () for anchor in EXAMPLES)
    assert "2 av 5" in worked["incomplete"][0].words
    assert "Gruppen" in worked["joint"][0].words


def test_two_regions_and_two_domains_are_enough_for_an_example(rows: Rows, build: Build) -> None:
    rows["strategies"] = []
    rows["priorities"][1]["domain_codes"] = "wood"
    rows["priorities"][3] |= {"status": "established", "domain_codes": "water"}
    found = method(ask(build(rows), METHOD))
    assert "(Adale)" in found.basis and "(Berga)" in found.basis
    (section,) = (one for one in found.sections if one.anchor == "complementarity")
    assert isinstance(section.blocks[-1], Grid)
    # the granted lift of 2 is φ = ⅓, and nothing else is lacked or offered: √⅓
    assert [list(row.values()) for row in section.blocks[-1].rows] == [["Water", "Wood", "0.577"]]


def test_what_nobody_has_is_sought_in_vain_and_no_example(rows: Rows, build: Build) -> None:
    rows["strategies"] = []
    rows["domains"].append({"domain_code": "air", "name_sv": "Luft", "name_en": "Air"})
    rows["priorities"][1]["domain_codes"] = "wood"
    rows["priorities"][3] |= {"status": "established", "domain_codes": "wood;water"}
    rows["statements"] = [
        {"statement_code": "B-s", "round_code": "new", "region_code": "B", "kind": "seeks",
         "text_sv": "Luft", "text_en": "Air", "domain_codes": "air", "source_code": "s",
         "confidence": "high"},
    ]  # fmt: skip
    found = {section.anchor: section for section in method(ask(build(rows), METHOD)).sections}
    assert found["complementarity"].blocks
    assert found["statements"].blocks == ()


def test_nothing_at_all_is_no_example(rows: Rows, build: Build) -> None:
    rows |= {"priorities": [], "lineage": [], "domain_links": []}
    found = method(ask(build(rows), METHOD))
    assert "no pair of regions" in found.basis
    assert "no such links" in found.sections[-1].blocks[0].words


@pytest.mark.parametrize(
    ("parts", "shown"),
    [
        ([1 / 3, 1 / 3, 1 / 3], [0.334, 0.333, 0.333]),
        ([0.0004, 0.0004, 0.0004], [0.001, 0.0, 0.0]),
        ([0.25, 0.5], [0.25, 0.5]),
        ([], []),
    ],
)
def test_rounded_parts_still_make_up_the_rounded_whole(
    parts: list[float], shown: list[float]
) -> None:
    assert rounded_parts(parts, 3) == shown


def test_a_formula_can_be_read_aloud_and_copied() -> None:
    found = formula("φ_{ab} = max(0, [λ − 1|λ + 1])")

    def read(part: object) -> str:
        children = getattr(part, "children", part)
        return "".join(map(read, children)) if isinstance(children, list) else str(children)

    assert read(found) == "φab = max(0, (λ − 1) / (λ + 1))"


@pytest.mark.parametrize("path", ["/sv/metod", METHOD])
def test_no_number_has_a_nought_at_its_end_that_makes_it_look_like_thousands(
    small: Dataset, path: str
) -> None:
    for section in method(ask(small, path)).sections:
        for block in section.blocks:
            if isinstance(block, Step):
                shown = [block.words, block.line]
            else:
                shown = [cell for row in (*block.rows, block.total) for cell in row.values()]
            assert not re.search(r"\d[.,]\d*0(?!\d)", " ".join(shown)), (section.anchor, shown)


def test_the_swedish_page_says_in_swedish_what_a_source_is_for(small: Dataset) -> None:
    for section in method(ask(small, "/sv/metod")).sections:
        assert not re.search(r"\b(the|after|for|without|weighted)\b", section.source)


def test_an_example_writes_a_count_whole_and_a_ratio_with_three_decimals(example: Example) -> None:
    written = [example.number(value) for value in (21.0, 332, 0.5, 0.12345, 2.9999, 0)]
    assert written == ["21", "332", "0.5", "0.123", "3", "0"]
    assert example.number(0.25105, 4) == "0.251" and example.number(0.12345, 4) == "0.1235"
