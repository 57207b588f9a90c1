"""Regions and domains of any kind for the tests of the metrics, and a score by the definition."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

World = tuple[np.ndarray, np.ndarray]
level = st.sampled_from([0.0, 0.0, 0.5, 1.0])
share = st.one_of(level, st.floats(0, 1).map(lambda x: round(x, 3)))
often = settings(max_examples=40)


def symmetric(found: np.ndarray) -> np.ndarray:
    half = np.triu(found, 1)
    return half + half.T


@st.composite
def worlds(draw: Any, least: int = 1) -> World:
    """Weights from 0 to 1 of up to seven regions, and the relatedness of up to five domains."""
    shape = (draw(st.integers(least, 7)), draw(st.integers(1, 5)))
    weights = draw(arrays(float, shape, elements=draw(st.sampled_from([level, share]))))
    return weights, symmetric(draw(arrays(float, (shape[1], shape[1]), elements=share)))


@st.composite
def statements(draw: Any, shape: tuple[int, int]) -> dict[str, Any]:
    """Seeks and offers, and how much the seeks count."""
    seeks, offers = (draw(arrays(float, shape, elements=level)) for _ in range(2))
    return {"seeks": seeks, "offers": offers, "eta": draw(st.sampled_from([0.0, 0.3, 0.5, 1.0]))}


def by_hand(x: np.ndarray, phi: np.ndarray, r: int, s: int, said: dict[str, Any]) -> float:
    """The score of one pair as the definition has it, one number after the other."""
    domains = range(x.shape[1])
    seeks, offers = said.get("seeks", 0 * x), said.get("offers", 0 * x)
    held = said.get("held", x)
    y = np.maximum(x, offers)
    h = said.get("eta", 0.5) if seeks[r].any() else 0.0
    if r == s or not x[s].any() or not (x[r].any() or h > 0):
        return math.nan
    close = []
    for a in domains:
        rest = sum(x[r, b] for b in domains if b != a)
        close.append(sum(phi[a, b] * x[r, b] for b in domains if b != a) / rest if rest else 0.0)
    gained = (1 - h) * sum(max(0, y[s, a] - held[r, a]) * close[a] for a in domains)
    gained += h * sum(seeks[r, a] * y[s, a] for a in domains)
    need = (1 - h) * sum((1 - held[r, a]) * close[a] for a in domains if y[:, a].any())
    need += h * sum(seeks[r, a] for a in domains)
    return gained / math.sqrt(need * sum(y[s])) if need > 0 else 0.0
