"""The settled cases: inputs and expected outputs that two other implementations agree on."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from s3dash.metrics.overlap import overlap
from s3dash.metrics.profiles import intensity, weights
from s3dash.metrics.relatedness import cooccurrence, expected_cooccurrence, relatedness

GOLDEN = Path(__file__).parents[2] / "golden" / "golden.json"
CASES = {case["id"]: case for case in json.loads(GOLDEN.read_text(encoding="utf-8"))["cases"]}
TOLERANCE = 1e-9


def array(values: Any) -> np.ndarray:
    """Nested lists as numbers: null is NaN, "inf" infinite."""
    return np.array(
        [[float("nan") if one is None else float(one) for one in row] for row in values]
    )


def assert_close(found: Any, expected: Any) -> None:
    np.testing.assert_allclose(found, array(expected), atol=TOLERANCE, rtol=0)


def given(case: dict[str, Any]) -> dict[str, Any]:
    """Scale and kappa as the functions take them."""
    found = case["input"]
    scale = found.get("scale")
    return {"scale": None if scale == "row" else scale, "kappa": found.get("kappa", 2.0)}


def cases_with(*names: str) -> list[str]:
    return [id_ for id_, case in CASES.items() if set(names) & set(case["expected"])]


def test_there_are_thirty_cases() -> None:
    assert len(CASES) == 30


def events_of(case: dict[str, Any]) -> Any:
    """The events of a case; in the edge cases they are the regions' own rows."""
    found = case["input"]
    if "events" in found:
        return found["events"]
    return (array(found["weights"]) > 0).astype(int)


@pytest.mark.parametrize(
    "id_", [id_ for id_ in cases_with("phi") if "phi" not in CASES[id_]["input"]]
)
def test_relatedness_is_as_settled(id_: str) -> None:
    case = CASES[id_]
    omega = case["input"].get("event_weight")
    found = relatedness(events_of(case), kappa=given(case)["kappa"], event_weights=omega)
    assert_close(found, case["expected"]["phi"])


@pytest.mark.parametrize("id_", cases_with("cooccurrence"))
def test_what_is_observed_and_expected_is_as_settled(id_: str) -> None:
    case = CASES[id_]
    observed = cooccurrence(case["input"]["events"])
    assert_close(observed, case["expected"]["cooccurrence"])
    assert_close(expected_cooccurrence(observed), case["expected"]["expected"])


@pytest.mark.parametrize("id_", cases_with("jaccard"))
def test_overlap_is_as_settled(id_: str) -> None:
    case = CASES[id_]
    found = overlap(array(case["input"]["weights"]), scale=given(case)["scale"])
    assert_close(found, case["expected"]["jaccard"])


def test_fractional_weights_are_as_settled() -> None:
    case = CASES["fractional-weights"]["input"]
    rows = pd.DataFrame(
        {
            "region_code": [str(region) for region in case["event_region"]],
            "domain_codes": [[str(area) for area in areas] for areas in case["event_areas"]],
        }
    )
    regions = [str(region) for region in range(case["regions"])]
    domains = [str(area) for area in range(case["areas"])]
    found = weights(rows, regions, domains, scheme="fractional")
    assert_close(found, CASES["fractional-weights"]["expected"]["weights"])


ENTRANCES: list[Callable[..., Any]] = [overlap, intensity]


@pytest.mark.parametrize("entrance", ENTRANCES)
@pytest.mark.parametrize("id_", cases_with("error"))
def test_weights_that_cannot_be_are_refused(id_: str, entrance: Callable[..., Any]) -> None:
    case = CASES[id_]
    with pytest.raises(ValueError, match="weight"):
        entrance(array(case["input"]["weights"]), scale=given(case)["scale"])
