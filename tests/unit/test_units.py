"""What a reader would notice of units: a number and the heading above it say the same."""

from __future__ import annotations

import re

import pytest

from s3dash.analysis.partners.by_shown import partner_answer
from s3dash.analysis.words.answer import Answer
from s3dash.analysis.words.percent import per_cent, whole_per_cent
from s3dash.config import LANGUAGES
from s3dash.i18n import translator
from s3dash.model import Dataset
from s3dash.state import SLUGS
from s3dash.ui.core.html_text import html_text
from s3dash.ui.widgets.tables import Reader, data_table
from tests.app.held import of_tag, tree
from tests.asking import ask

SHOWN = {
    "matches": "region=SE311",
    "filtered": "region=SE311&distance=300",
    "similar": "region=SE311&match=similar",
    "build": "region=SE311&domain=materials",
    "consortium": "show=consortium&regions=SE224,SE232,SE311&domain=food",
    "gaps": "show=gaps",
    "scenario": "show=scenario&region=SE311&add=materials&drop=food",
}


def answered(dataset: Dataset, shown: str, language: str) -> Answer:
    slug = SLUGS["partner"][language]
    return partner_answer(ask(dataset, f"/{language}/{slug}?{SHOWN[shown]}"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("shown", SHOWN)
def test_a_number_has_the_unit_of_its_heading(small: Dataset, shown: str, language: str) -> None:
    found, t = answered(small, shown, language), translator(language)
    assert not found.data_table.empty
    for column in found.data_table.columns[1:]:
        numbers = [one for one in found.data_table[column] if isinstance(one, float | int)]
        heading = found.column_heading(column, t)
        assert_unit(heading, numbers)


def assert_unit(heading: str, numbers: list[float]) -> None:
    if "(%" in heading:
        assert all(one == round(one, 1) >= 0 for one in numbers), heading
        assert not numbers or max(numbers) == 0 or max(numbers) > 1, heading
    elif "(0–1)" in heading:
        assert all(0 <= one <= 1 for one in numbers), heading
    elif "(km)" in heading:
        assert all(one == int(one) for one in numbers), heading
    else:
        assert all(isinstance(one, int) or one > 1 for one in numbers), heading


@pytest.mark.parametrize(("language", "told"), [("sv", "13,0\N{NO-BREAK SPACE}%"), ("en", "13.0%")])
def test_a_value_has_its_decimal_even_where_it_is_a_nought(language: str, told: str) -> None:
    t = translator(language)
    assert per_cent(0.13, t) == told
    assert per_cent(0.0, t) == told.replace("13", "0")
    assert whole_per_cent(0.13, t) == told.replace(",0", "").replace(".0", "")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("shown", SHOWN)
def test_values_below_each_other_have_one_decimal_each(
    small: Dataset, shown: str, language: str
) -> None:
    found, t = answered(small, shown, language), translator(language)
    _, *frames = data_table(found, Reader(t))
    assert frames
    for frame in frames:
        head, *rows = of_tag(tree(html_text(frame)), "tr")
        headings = [cell.words for cell in head.elements]
        for row in rows:
            for heading, cell in zip(headings, row.elements, strict=True):
                if heading.endswith("(%)"):
                    assert re.fullmatch(r"\d+[.,]\d|-|\.\.", cell.words), (heading, cell.words)
