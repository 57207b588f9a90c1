"""Worked examples of what one region is worth to another, and how sure that is."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from s3dash.analysis.measures.pairs import ROBUST, ROBUST_IN_PART, THETA
from s3dash.analysis.method.example import DECIMALS, Array, Block, Example, Grid, Step, columns_of
from s3dash.analysis.words.percent import short
from s3dash.metrics.complementarity import (
    ETA,
    complementarity,
    target_gain,
    target_gain_parts,
)
from s3dash.metrics.equality import highest_first, leveled_array, rounded_parts, strongest
from s3dash.metrics.exchange import closeness
from s3dash.metrics.stability import DRAWS, TOP
from s3dash.metrics.stated import stated_sums

# How many of the parts of a score an example shows one by one.
SHOWN_PARTS = 8
# Dividing by a small mean shows what was rounded away.
MEANS_DECIMALS = 4


def complementarity_example(of: Example) -> tuple[Block, ...]:
    """What the giver is worth to the receiver, from need and offer to the parts of the score."""
    t, n, values = of.question.t, of.number, of.pairs.complementarity
    names = {"receiver": of.region(of.r), "giver": of.region(of.s)}
    grid = _needs_and_offers(of)
    need, gain, offer = (grid.total[name] for name in ("need", "gain", "giver"))
    score, coverage, focus = (
        n(part[of.r, of.s]) for part in (values.score, values.coverage, values.focus)
    )
    return (
        Step(t("method-step-needs", **names)),
        grid,
        Step(t("method-step-coverage", **names), f"K = [{gain}|{need}] = {coverage}"),
        Step(t("method-step-focus", **names), f"F = [{gain}|{offer}] = {focus}"),
        Step(t("method-step-score"), f"G = [{gain}|√({need} · {offer})] = {score}"),
        Step(t("method-step-parts", one=of.domain(of.a), other=of.domain(of.b), **names)),
        _parts(of),
    )


def _needs_and_offers(of: Example) -> Grid:
    t, n = of.question.t, of.number
    x, y, has = of.x[of.r], of.x[of.s], of.held[of.r]
    close = closeness(of.x, of.pairs.evidence.phi)[of.r]
    active = (of.x > 0).any(axis=0)
    held = of.domains(np.flatnonzero(active & (((1 - has) * close > 0) | (y > 0))))
    needs = rounded_parts([(1 - has[at]) * close[at] for at in held], DECIMALS)
    gains = rounded_parts([max(0.0, y[at] - has[at]) * close[at] for at in held], DECIMALS)
    rows = tuple(
        {
            **{"domain": of.domain(at), "receiver": n(x[at]), "held": n(has[at])},
            **{"giver": n(y[at])},
            **{"closeness": n(close[at]), "need": n(need), "gain": n(gain)},
        }
        for at, need, gain in zip(held, needs, gains, strict=True)
    )
    # a column of its own where the group adds to what the receiver has
    joint = ["held"] if (has > x).any() else []
    numbers = ("receiver", *joint, "giver", "closeness", "need", "gain")
    sums = {"giver": n(y[held].sum()), "need": n(sum(needs)), "gain": n(sum(gains))}
    return Grid(
        t("method-grid-needs", **of.headings),
        columns_of(t, ["domain"], numbers, of.headings),
        rows,
        {"domain": t("method-total"), **sums},
    )


def _parts(of: Example) -> Grid:
    """The largest parts of the score, the others together, and their sum."""
    t, n = of.question.t, of.number
    by_pair = of.pairs.contributions(of.r, of.s).by_pair
    places = [(a, b) for a, b in strongest(by_pair)]
    shown, others = places[:SHOWN_PARTS], places[SHOWN_PARTS:]
    rest = [sum(float(by_pair[place]) for place in others)] if others else []
    parts = rounded_parts([*(float(by_pair[place]) for place in shown), *rest], DECIMALS)
    rows = [
        {"offered": of.domain(a), "related": of.domain(b), "points": n(part)}
        for (a, b), part in zip(shown, parts, strict=False)
    ]
    if others:
        words = t("method-other-parts", count=len(others))
        rows.append({"offered": words, "related": "", "points": n(parts[-1])})
    headings = {
        "offered": t("method-column-offered", giver=of.region(of.s)),
        "related": t("method-column-related", receiver=of.region(of.r)),
    }
    return Grid(
        t("method-grid-parts", **of.headings),
        columns_of(t, ("offered", "related"), ["points"], headings),
        tuple(rows),
        {"offered": t("method-total"), "points": n(sum(parts))},
    )


def build_example(of: Example) -> tuple[Block, ...]:
    """Who has strengths related to the first domain that the receiver lacks; may be nothing."""
    best = _best_builder(of)
    if best is None:
        return ()
    target, giver, gain = best
    t, n, phi = of.question.t, of.number, of.pairs.evidence.phi
    parts = target_gain_parts(of.x, phi, of.r, target)[giver] * phi[target].sum()
    held = of.domains(np.flatnonzero(parts))
    shown = rounded_parts([float(parts[at]) for at in held], DECIMALS)
    rows = tuple(
        {
            **{"strength": of.domain(at), "phi-target": n(phi[target, at])},
            **{"receiver": n(of.x[of.r, at]), "giver": n(of.x[giver, at]), "adds": n(part)},
        }
        for at, part in zip(held, shown, strict=True)
    )
    strong = ", ".join(t.fitting(of.region(at) for at in of.ranked if of.x[at, target] == 1))
    names = {**of.headings, "giver": of.region(giver), "domain": of.domain(target)}
    numbers = ("phi-target", "receiver", "giver", "adds")
    total, all_related = n(sum(shown)), n(phi[target].sum())
    return (
        Step(t("method-step-build", strong=strong or t("method-nobody"), **names)),
        Grid(
            t("method-grid-build", **names),
            columns_of(t, ["strength"], numbers, names),
            rows,
            {"strength": t("method-total"), "adds": total},
        ),
        Step(
            t("method-step-build-sum", total=all_related, **names),
            f"[{total}|{all_related}] = {n(gain)}",
        ),
    )


def _best_builder(of: Example) -> tuple[int, int, float] | None:
    """The first domain that the receiver lacks and somebody can help with, who, and how much."""
    lacking = (of.held[of.r] == 0) & (of.x[list(of.ranked)] > 0).any(axis=0)
    for target in map(int, np.flatnonzero(lacking)):
        gains = target_gain(of.x, of.pairs.evidence.phi, of.r, target, scale=1)
        best = min(
            (at for at in of.ranked if at != of.r),
            key=lambda at: highest_first(float(gains[at]), at),
        )
        if gains[best] > 0:
            return target, best, float(gains[best])
    return None


def statements_example(of: Example) -> tuple[Block, ...]:
    """What a score would be made of if stated seeks and offers were in it; may be nothing."""
    t, x, phi = of.question.t, of.x, of.pairs.evidence.phi
    seeks, offers = _stated(of)
    scores = complementarity(x, phi, seeks, offers, scale=1, held=of.held).score
    seeking = [r for r in of.ranked if seeks[r].any() and (scores[r, list(of.ranked)] > 0).any()]
    if not seeking:
        return ()
    best = {r: _best(scores[r], of.ranked, r) for r in seeking}
    sums = stated_sums(x, phi, list(best.items()), seeks, offers, scale=1, held=of.held)
    shares = {
        r: float(part / scores[r, s]) for (r, s), part in zip(best.items(), sums, strict=True)
    }
    first = seeking[0]
    stated_needs = of.domains(np.flatnonzero(seeks[first]))
    return (
        Step(
            t(
                "method-step-seeks",
                region=of.region(first),
                domains="; ".join(t.fitting(of.domain(at) for at in stated_needs)),
                giver=of.region(best[first]),
                score=of.number(scores[first, best[first]]),
                share=_percent(of, shares[first]),
                part=_percent(of, ETA),
            )
        ),
        Step(
            t(
                "method-step-seeks-all",
                count=len(seeking),
                low=_percent(of, min(shares.values())),
                high=_percent(of, max(shares.values())),
            )
        ),
    )


def _best(scores: Array, ranked: Sequence[int], r: int) -> int:
    """The position of the highest of some scores but its own, of equal ones the first."""
    others = np.array([s for s in ranked if s != r])
    return int(others[np.argmax(leveled_array(scores[others]))])


def _stated(of: Example) -> tuple[Array, Array]:
    """What each region says that it seeks, and offers, as 0 and 1."""
    profiles = of.pairs.profiles
    stated = {"seeks": np.zeros(of.x.shape), "offers": np.zeros(of.x.shape)}
    for row in of.question.dataset.rows("statements"):
        if row.round_code == of.question.round_code and row.region_code in profiles.regions:
            for code in row.domain_codes:
                place = profiles.at(row.region_code), profiles.domains.index(code)
                stated[row.kind][place] = 1
    return stated["seeks"], stated["offers"]


def mutual_example(of: Example) -> tuple[Block, ...]:
    """What receiver and giver are worth to each other."""
    t, n, score = of.question.t, of.number, of.pairs.complementarity.score
    there, back = score[of.r, of.s], score[of.s, of.r]
    both, balance = (n(part[of.r, of.s]) for part in of.pairs.mutual)
    names = {"one": of.region(of.r), "other": of.region(of.s)}
    least, most = n(min(there, back)), n(max(there, back))
    return (
        Step(
            t("method-step-mutual", there=n(there), back=n(back), **names),
            f"[{n(there)} + {n(back)}|2] = {both}",
        ),
        Step(t("method-step-balance"), f"[{least}|{most}] = {balance}"),
    )


def mix_example(of: Example) -> tuple[Block, ...]:
    """How well receiver and giver fit, in the three positions of the choice."""
    t, pairs = of.question.t, of.pairs

    def n(value: float) -> str:
        return of.number(value, MEANS_DECIMALS)

    j, g = n(pairs.overlap[of.r, of.s]), n(pairs.complementarity.score[of.r, of.s])
    mean_j, mean_g = map(n, pairs.means)
    names = {"one": of.region(of.r), "other": of.region(of.s)}
    steps = [Step(t("method-step-mix", mean_overlap=mean_j, mean_score=mean_g, **names))]
    for match, theta in THETA.items():
        fit = n(pairs.fit(match)[of.r, of.s] / 100)
        terms = [
            f"{n(share)} · [{value}|{mean}]"
            for share, value, mean in ((theta, j, mean_j), (1 - theta, g, mean_g))
            if share and mean != n(0)
        ]
        line = f"{' + '.join(terms) or n(0)} = {fit}"
        steps.append(Step(t("method-step-fit", match=t(f"match-{match}"), theta=n(theta)), line))
    return tuple(steps)


def stability_example(of: Example) -> tuple[Block, ...]:
    """How the value of the giver stands up to recalculation."""
    return (_bootstrap_step(of), *_without_steps(of))


def _bootstrap_step(of: Example) -> Step:
    """Where the value lies, and how often it is among the first, when the basis is drawn anew."""
    n = of.number
    found = of.pairs.stability(of.r, [at for at in of.ranked if at != of.r])
    share = float(found.top_share[of.s])
    return Step(
        of.question.t(
            "method-step-bootstrap",
            draws=n(DRAWS),
            top=n(TOP),
            low=n(found.low[of.s]),
            high=n(found.high[of.s]),
            share=_percent(of, share),
            stands="yes" if share >= ROBUST else "partly" if share >= ROBUST_IN_PART else "no",
            **of.headings,
        )
    )


def _without_steps(of: Example) -> tuple[Step, ...]:
    """What is left of the value without the domain that it hangs on most; may be nothing."""
    n, without = of.number, of.pairs.leave_one_out(of.r, of.s)
    known = [row for row in without.values if np.isfinite(row[2])]
    if not known:
        return ()
    region, domain, lowest = min(known, key=lambda row: row[2])
    words = of.question.t(
        "method-step-without",
        full=n(without.full),
        low=n(lowest),
        high=n(without.high),
        region=of.region(region),
        domain=of.domain(domain),
    )
    return (Step(words),)


def _percent(of: Example, share: float) -> str:
    return short(float(share), of.question.t)
