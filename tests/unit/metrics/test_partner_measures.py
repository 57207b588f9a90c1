"""What holds of mutual value, mix, help for a target, uniqueness and mass, for any data."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from s3dash.metrics import complementarity as partners
from s3dash.metrics import mix, uniqueness
from s3dash.metrics.overlap import overlap
from s3dash.metrics.profiles import intensity_array
from tests.unit.metrics.worlds import (
    World,
    often,
    worlds,
)


@often
@given(worlds())
def test_what_two_are_to_each_other_is_the_same_from_both_sides(world: World) -> None:
    score = partners.complementarity(*world).score
    both, balance = partners.mutual(score)
    np.testing.assert_array_equal(both, both.T)
    np.testing.assert_array_equal(balance, balance.T)
    np.testing.assert_allclose(both, (score + score.T) / 2)
    known = balance[~np.isnan(balance)]
    assert ((known >= 0) & (known <= 1)).all()
    assert (np.isnan(balance) == ~(both > 0)).all()


@often
@given(worlds(least=2), st.sampled_from([0.0, 0.25, 0.5, 1.0]))
def test_the_mean_fit_is_a_hundred_and_follows_what_is_asked_for(
    world: World, theta: float
) -> None:
    w, phi = world
    j, g = overlap(w), partners.complementarity(w, phi).score
    means = mix.mean_of_pairs(j), mix.mean_of_pairs(g)
    assume(all(mean > 1e-6 for mean in means))
    found = mix.fit(j, g, theta)
    assert mix.mean_of_pairs(found) == pytest.approx(100)
    expected = 100 * (theta * j / means[0] + (1 - theta) * g / means[1])
    np.testing.assert_allclose(found, expected)


@often
@given(worlds(), st.data())
def test_what_a_region_adds_to_a_target_is_the_sum_of_what_its_strengths_add(
    world: World, data: st.DataObject
) -> None:
    w, phi = world
    r = data.draw(st.integers(0, len(w) - 1))
    domain = data.draw(st.integers(0, len(phi) - 1))
    gain = partners.target_gain(w, phi, r, domain, scale=1)
    held = w.any(axis=1)
    assert np.isnan(gain[~held]).all()
    assert ((gain[held] >= 0) & (gain[held] <= 1 + 1e-12)).all()
    assert not held[r] or gain[r] == 0
    parts = partners.target_gain_parts(w, phi, r, domain)
    np.testing.assert_allclose(parts[held].sum(axis=1), gain[held], atol=1e-12)
    total = sum(phi[domain])
    for s in np.flatnonzero(held):
        each = [phi[domain, b] * max(0, w[s, b] - w[r, b]) for b in range(len(phi))]
        assert gain[s] == pytest.approx(sum(each) / total if total else 0, abs=1e-12)


@often
@given(worlds())
def test_uniqueness_is_between_nought_and_one_and_a_region_is_between_its_domains(
    world: World,
) -> None:
    w, _ = world
    domains, regions = uniqueness.domain_uniqueness(w), uniqueness.region_uniqueness(w)
    holders, held = (w > 0).sum(axis=0), w.any(axis=1)
    if held.sum() < 2:
        assert np.isnan(domains).all() and np.isnan(regions).all()
        return
    assert (np.isnan(domains) == (holders == 0)).all()
    assert (np.isnan(regions) == ~held).all()
    assert (domains[holders == 1] == 1).all()
    assert (domains[holders == held.sum()] == 0).all()
    for region in np.flatnonzero(held):
        own = domains[w[region] > 0]
        assert own.min() - 1e-12 <= regions[region] <= own.max() + 1e-12


@often
@given(worlds())
def test_a_mass_is_spread_between_one_and_all_of_its_holders(world: World) -> None:
    w, _ = world
    mass, effective = uniqueness.critical_mass(w)
    holders = (w > 0).sum(axis=0)
    np.testing.assert_allclose(mass, intensity_array(w).sum(axis=0))
    assert (mass <= holders + 1e-12).all()
    assert (effective <= holders + 1e-9).all()
    assert (effective[holders > 0] >= 1 - 1e-9).all()
    assert (effective[holders == 0] == 0).all()


def test_a_mix_beyond_its_ends_is_refused() -> None:
    with pytest.raises(ValueError, match="theta"):
        mix.fit(np.eye(2), np.eye(2), 1.1)
