"""The settled cases: inputs and expected outputs that two other implementations agree on."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from s3dash.metrics import complementarity as partners
from s3dash.metrics import profiles, stability, uniqueness
from s3dash.metrics.exchange import closeness
from s3dash.metrics.mix import fit
from s3dash.metrics.overlap import overlap, overlap_parts
from s3dash.metrics.relatedness import cooccurrence, expected_cooccurrence, relatedness

GOLDEN = Path(__file__).parents[2] / "golden" / "golden.json"
CASES = {case["id"]: case for case in json.loads(GOLDEN.read_text(encoding="utf-8"))["cases"]}
TOLERANCE = 1e-9


def numbers(values: Any) -> np.ndarray:
    """Nested lists as numbers: null is NaN, "inf" infinite."""
    return np.array(values, dtype=object).astype(float)


class Case:
    """The inputs of a case as the functions take them, and what they give."""

    def __init__(self, id_: str) -> None:
        self.input: dict[str, Any] = CASES[id_]["input"]
        self.expected: dict[str, Any] = CASES[id_]["expected"]
        scale = self.input.get("scale")
        self.scale = None if scale == "row" else scale
        self.kappa = self.input.get("kappa", 2.0)

    @property
    def weights(self) -> np.ndarray:
        return numbers(self.input["weights"])

    @property
    def events(self) -> Any:
        """In the edge cases they are the regions' own rows."""
        given = self.input.get("events")
        return (self.weights > 0).astype(int) if given is None else given

    @property
    def phi(self) -> np.ndarray:
        if "phi" in self.input:
            return numbers(self.input["phi"])
        omega = self.input.get("event_weight")
        return relatedness(self.events, kappa=self.kappa, event_weights=omega)

    @property
    def pair(self) -> tuple[int, int]:
        return self.input["receiver"], self.input["giver"]

    @property
    def stated(self) -> dict[str, Any]:
        found = {
            name: self.input[name] for name in ("seeks", "offers", "eta") if name in self.input
        }
        return {**found, "scale": self.scale}

    @property
    def all_pairs(self) -> partners.Complementarity:
        return partners.complementarity(self.weights, self.phi, **self.stated)

    @property
    def score(self) -> Any:
        of_one = np.ndim(self.expected["score"]) == 0
        return self.all_pairs.score[self.pair] if of_one else self.all_pairs.score

    @property
    def contributions(self) -> partners.Contributions:
        return partners.contributions(self.weights, self.phi, *self.pair, **self.stated)

    @property
    def mutual(self) -> tuple[np.ndarray, np.ndarray]:
        return partners.mutual(self.all_pairs.score)

    @property
    def left_out(self) -> stability.LeaveOneOut:
        return stability.leave_one_out(self.weights, self.phi, *self.pair, scale=self.scale)

    @property
    def redrawn(self) -> stability.Stability:
        given = self.input
        return stability.bootstrap(
            self.weights,
            given["events"],
            given["receiver"],
            omega=given["omega"],
            kappa=self.kappa,
            top=given["top"],
        )


def lift(case: Case, kappa: float) -> np.ndarray:
    observed = cooccurrence(case.events)
    expected = expected_cooccurrence(observed) + kappa
    found = np.divide(observed + kappa, expected, out=np.zeros_like(observed), where=expected > 0)
    np.fill_diagonal(found, 0)
    return found


def holders(case: Case) -> np.ndarray:
    """How many have each domain, told from its uniqueness."""
    others = int(case.weights.any(axis=1).sum()) - 1
    return 1 + (1 - uniqueness.domain_uniqueness(case.weights)) * others


def standard_error(case: Case) -> float:
    left = np.array([score for *_, score in case.left_out.values])
    return float(np.sqrt(((left - left.mean()) ** 2).sum() * (len(left) - 1) / len(left)))


def fractional(case: Case) -> pd.DataFrame:
    rows = pd.DataFrame(
        {
            "region_code": [str(region) for region in case.input["event_region"]],
            "domain_codes": [[str(area) for area in areas] for areas in case.input["event_areas"]],
        }
    )
    regions = [str(region) for region in range(case.input["regions"])]
    domains = [str(area) for area in range(case.input["areas"])]
    return profiles.weights(rows, regions, domains, scheme="fractional")


# What the file calls a number -> how it is found.
CHECKS: dict[str, Callable[[Case], Any]] = {
    "cooccurrence": lambda case: cooccurrence(case.events),
    "expected": lambda case: expected_cooccurrence(cooccurrence(case.events)),
    "lift_kappa0": lambda case: lift(case, 0.0),
    "lift": lambda case: lift(case, case.kappa),
    "phi": lambda case: case.phi,
    "close": lambda case: closeness(profiles.intensity_array(case.weights, case.scale), case.phi),
    "raw": lambda case: case.all_pairs.coverage * case.all_pairs.need[:, None],
    "need": lambda case: case.all_pairs.need,
    "offer": lambda case: case.all_pairs.offer,
    "cover": lambda case: case.all_pairs.coverage,
    "focus": lambda case: case.all_pairs.focus,
    "score": lambda case: case.score,
    "by_pair": lambda case: case.contributions.by_pair,
    "by_area": lambda case: case.contributions.by_pair.sum(axis=1) + case.contributions.stated,
    "mutual": lambda case: case.mutual[0],
    "balance": lambda case: case.mutual[1],
    "fit": lambda case: fit(overlap(case.weights), case.all_pairs.score, case.input["theta"]),
    "jaccard": lambda case: overlap(case.weights, case.scale),
    "ubiquity": holders,
    "area": lambda case: uniqueness.domain_uniqueness(case.weights),
    "uniqueness": lambda case: uniqueness.domain_uniqueness(case.weights),
    "region": lambda case: uniqueness.region_uniqueness(case.weights),
    "mass": lambda case: uniqueness.critical_mass(case.weights)[0],
    "effective_holders": lambda case: uniqueness.critical_mass(case.weights)[1],
    "gain": lambda case: partners.target_gain(
        case.weights, case.phi, case.input["receiver"], case.input["target"]
    ),
    "full": lambda case: case.left_out.full,
    "values": lambda case: case.left_out.values,
    "lo": lambda case: case.left_out.low,
    "hi": lambda case: case.left_out.high,
    "se": standard_error,
    "p5": lambda case: case.redrawn.low,
    "p95": lambda case: case.redrawn.high,
    "top_share": lambda case: case.redrawn.top_share,
    "weights": fractional,
}
NUMBERS = [
    (id_, name) for id_, case in CASES.items() for name in case["expected"] if name != "error"
]
REFUSED = [id_ for id_, case in CASES.items() if "error" in case["expected"]]


def test_all_thirty_cases_are_checked_and_nothing_in_them_is_left_out() -> None:
    assert len(CASES) == 30
    assert {id_ for id_, _ in NUMBERS} | set(REFUSED) == set(CASES)
    assert {name for _, name in NUMBERS} == set(CHECKS)


@pytest.mark.parametrize(("id_", "name"), NUMBERS)
def test_a_number_is_as_settled(id_: str, name: str) -> None:
    case = Case(id_)
    found = numbers(CHECKS[name](case))
    np.testing.assert_allclose(found, numbers(case.expected[name]), atol=TOLERANCE, rtol=0)


@pytest.mark.parametrize("id_", [id_ for id_, name in NUMBERS if name in ("by_area", "by_pair")])
def test_the_parts_of_a_settled_score_sum_to_it(id_: str) -> None:
    case = Case(id_)
    found = case.contributions
    total = found.by_pair.sum() + found.stated.sum()
    assert total == pytest.approx(case.all_pairs.score[case.pair], abs=1e-12)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize(
    "id_",
    [
        id_
        for id_, case in CASES.items()
        if np.ndim(case["expected"].get("score")) == 2 and "seeks" not in case["input"]
    ],
)
def test_the_first_partners_are_those_of_the_settled_scores(id_: str, dtype: Any) -> None:
    case = Case(id_)
    expected = numbers(case.expected["score"])
    positions, scores = partners.top_partners(
        case.weights, case.phi, k=len(expected), dtype=dtype, scale=case.scale
    )
    for r, row in enumerate(expected):
        known = np.flatnonzero(np.isfinite(row))
        # of scores that differ in the last digits only either may be first
        order = known[np.argsort(-row[known].round(6), kind="stable")]
        assert positions[r].tolist() == [*order, *[-1] * (len(row) - len(order))]
        np.testing.assert_allclose(scores[r][: len(order)], row[order], atol=1e-6)
        assert np.isnan(scores[r][len(order) :]).all()


PHI = np.array([[0, 0.5], [0.5, 0]])
# Whatever takes weights.
ENTRANCES: dict[str, Callable[..., Any]] = {
    "intensity": profiles.intensity,
    "overlap": overlap,
    "overlap_parts": lambda w, scale: overlap_parts(w, 0, 1, scale=scale),
    "complementarity": lambda w, scale: partners.complementarity(w, PHI, scale=scale),
    "contributions": lambda w, scale: partners.contributions(w, PHI, 0, 1, scale=scale),
    "top_partners": lambda w, scale: partners.top_partners(w, PHI, scale=scale),
    "target_gain": lambda w, scale: partners.target_gain(w, PHI, 0, 1, scale=scale),
    "domain_uniqueness": uniqueness.domain_uniqueness,
    "region_uniqueness": uniqueness.region_uniqueness,
    "critical_mass": uniqueness.critical_mass,
    "bootstrap": lambda w, scale: stability.bootstrap(w, [[1, 1]], 0, draws=2, scale=scale),
    "leave_one_out": lambda w, scale: stability.leave_one_out(w, PHI, 0, 1, scale=scale),
}


@pytest.mark.parametrize("entrance", ENTRANCES)
@pytest.mark.parametrize("id_", REFUSED)
def test_weights_that_cannot_be_are_refused(id_: str, entrance: str) -> None:
    case = Case(id_)
    with pytest.raises(ValueError, match="weight"):
        ENTRANCES[entrance](case.weights, scale=case.scale)


def numbers_of(found: Any) -> list[np.ndarray]:
    """All numbers of an answer, whatever holds them."""
    if is_dataclass(found):
        found = tuple(getattr(found, field.name) for field in fields(found))
    if isinstance(found, tuple):
        return [array for one in found for array in numbers_of(one)]
    return [np.asarray(found, dtype=float)]


@pytest.mark.parametrize("entrance", ENTRANCES)
def test_weights_in_a_table_give_what_the_same_numbers_without_names_give(entrance: str) -> None:
    table = pd.DataFrame([[1, 0.5], [0, 1]], index=["A", "B"], columns=["wood", "ore"])
    for scale in (None, 2.0):
        framed, plain = (ENTRANCES[entrance](one, scale=scale) for one in (table, table.to_numpy()))
        for one, other in zip(numbers_of(framed), numbers_of(plain), strict=True):
            np.testing.assert_array_equal(one, other)
