"""The names of columns that rooms share: who writes them, and what a reader sees of them."""

from __future__ import annotations

import pytest

from s3dash import columns
from s3dash.analysis.answers import ANSWERS
from s3dash.i18n import translator
from s3dash.model import Dataset
from tests.asking import ask

# An address for every form of the data table.
ADDRESSES = (
    "/sv/karta",
    "/sv/karta?domain=digital",
    "/sv/karta?initiative=vanguard",
    "/sv/karta?measure=uniqueness",
    "/sv/karta?measure=age",
    "/sv/karta?measure=overlap&region=SE311",
    "/sv/karta?measure=complementarity&region=SE311&scope=europe",
    "/sv/data",
    "/sv/natverk?measure=shared",
    "/sv/natverk?measure=mutual",
    "/sv/natverk?measure=status",
    "/sv/natverk?measure=membership",
    "/sv/tema",
    "/sv/tema?domain=digital",
    "/sv/samverkan",
    "/sv/samverkan?initiative=vanguard",
    "/sv/region",
    "/sv/region?region=SE311",
    "/sv/partner?region=SE311",
    "/sv/partner?region=SE311&domain=materials",
    "/sv/partner?show=gaps",
    "/sv/partner?show=scenario&region=SE311&drop=food",
)


@pytest.mark.parametrize("address", ADDRESSES)
def test_numbers_stand_in_columns_whose_name_says_their_unit(small: Dataset, address: str) -> None:
    question = ask(small, address)
    table = ANSWERS[question.state.view](question).data_table
    assert not table.empty
    for name in table.columns[1:]:
        numbers = [cell for cell in table[name] if isinstance(cell, int | float)]
        assert not numbers or name.endswith(columns.UNITS), name
        if name.endswith(columns.COUNT):
            assert all(number == int(number) for number in numbers), name
        if name.endswith(columns.SHARE):
            assert all(number == round(number, 1) for number in numbers), name


def test_a_column_with_decimals_of_its_own_has_a_heading() -> None:
    for name in columns.DECIMALS:
        assert name.endswith(columns.NUMBER)
        assert translator("sv")(f"column-{name}") and translator("en")(f"column-{name}")


@pytest.mark.parametrize("address", ADDRESSES[:7])
def test_every_map_has_the_shared_columns_first_and_in_order(small: Dataset, address: str) -> None:
    table = ANSWERS["map"](ask(small, address)).table  # type: ignore[attr-defined]
    shared = [*columns.OF_REGION, *columns.DRAWN]
    assert list(table.columns[: len(shared)]) == shared


def test_the_flow_of_a_regions_areas_has_the_shared_columns(small: Dataset) -> None:
    flow = ANSWERS["region"](ask(small, "/sv/region?region=SE311")).flow  # type: ignore[attr-defined]
    assert not flow.empty and set(columns.FLOW) <= set(flow.columns)
