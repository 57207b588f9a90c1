"""All pairs of regions: what a region that is shown through its group changes, and what not."""

from __future__ import annotations

import numpy as np
import pytest

from s3dash.analysis.measures.pairs import Pairs, pairs_of
from s3dash.model import Dataset
from tests.conftest import Build, Rows


def priority(region: str, domain: str) -> dict[str, str]:
    return {
        "priority_code": f"{region}-{domain}", "round_code": "new", "region_code": region,
        "name_sv": "Område", "name_en": "Area", "original_language": "sv",
        "status": "established", "status_basis": "stated", "domain_codes": domain,
        "source_code": "s", "confidence": "high",
    }  # fmt: skip


@pytest.fixture
def dataset(rows: Rows, build: Build) -> Dataset:
    """A has wood, C water; the group of B has water and stone, which no region has itself."""
    rows["domains"].append({"domain_code": "stone", "name_sv": "Sten", "name_en": "Stone"})
    rows["domain_links"].append(
        {"domain_code_a": "stone", "domain_code_b": "wood", "lift": "3", "reason_sv": "Hus.",
         "reason_en": "Houses."}
    )  # fmt: skip
    own = [priority("A", "wood"), priority("C", "water")]
    rows["priorities"] = [*own, priority("G", "water"), priority("G", "stone")]
    rows["lineage"], rows["strategies"] = [], []
    return build(rows)


@pytest.fixture
def with_joint(dataset: Dataset) -> Pairs:
    found = pairs_of(dataset, "new", ["A", "C", "B"], "main")
    assert found.profiles.joint == {"B"}
    return found


def test_what_only_a_group_has_is_no_need_between_regions_with_priorities_of_their_own(
    dataset: Dataset, with_joint: Pairs
) -> None:
    alone = pairs_of(dataset, "new", ["A", "C"], "main")
    found, expected = with_joint.complementarity, alone.complementarity
    assert expected.score[0, 1] > 0
    np.testing.assert_array_equal(found.score[:2, :2], expected.score)
    np.testing.assert_array_equal(found.coverage[:2, :2], expected.coverage)
    np.testing.assert_array_equal(found.focus[:2, :2], expected.focus)
    assert with_joint.means == alone.means
    assert with_joint.leave_one_out(0, 1).full == alone.leave_one_out(0, 1).full
    redrawn, same = with_joint.stability(0, [1]), alone.stability(0, [1])
    assert (redrawn.low[1], redrawn.high[1]) == (same.low[1], same.high[1])


def test_a_region_shown_through_its_group_still_has_values_with_every_part(
    with_joint: Pairs,
) -> None:
    a, c, b = range(3)
    stone = with_joint.profiles.domains.index("stone")
    score = with_joint.complementarity.score
    # nothing of a region itself, nor between the two of the group that shows one of them
    assert np.isnan(score).sum() == 5 and 0 < score[a, b] <= 1
    assert np.isnan(score[c, b]) and np.isnan(with_joint.contributions(c, b).by_pair).all()
    assert np.isnan(with_joint.overlap[b, c]) and np.isnan(with_joint.overlap_parts(b, c)).all()
    for r, s in [(a, b), (b, a), (a, c), (c, a)]:
        assert with_joint.contributions(r, s).by_pair.sum() == pytest.approx(score[r, s])
        assert with_joint.leave_one_out(r, s).full == pytest.approx(score[r, s])
    assert with_joint.contributions(a, b).by_pair[stone].sum() > 0
