"""Worked examples of what one region is worth to another, and how sure that is."""

from __future__ import annotations

import numpy as np

from s3dash.analysis.measures.pairs import ROBUST, ROBUST_IN_PART, THETA
from s3dash.analysis.method.example import DECIMALS, Array, Block, Example, Grid, Step
from s3dash.analysis.words.percent import short
from s3dash.metrics.complementarity import (
    ETA,
    complementarity,
    contributions,
    target_gain,
    target_gain_parts,
)
from s3dash.metrics.equality import rounded_parts
from s3dash.metrics.exchange import closeness
from s3dash.metrics.stability import DRAWS, TOP

# How many of the parts of a score an example shows one by one.
SHOWN_PARTS = 8
# Dividing by a small mean shows what was rounded away.
MEANS_DECIMALS = 4


def complementarity_example(of: Example) -> tuple[Block, ...]:
    """What the giver is worth to the receiver, from need and offer to the parts of the score."""
    t, n, found = of.question.t, of.number, of.pairs.complementarity
    names = {"receiver": of.region(of.r), "giver": of.region(of.s)}
    grid = _needs_and_offers(of)
    _, _, o_s, _, need, gain = grid.total
    score, coverage, focus = (
        n(part[of.r, of.s]) for part in (found.score, found.coverage, found.focus)
    )
    parts = _parts(of)
    return (
        Step(t("method-step-needs", **names)),
        grid,
        Step(t("method-step-coverage", **names), f"K = [{gain}|{need}] = {coverage}"),
        Step(t("method-step-focus", **names), f"F = [{gain}|{o_s}] = {focus}"),
        Step(t("method-step-score"), f"G = [{gain}|√({need} · {o_s})] = {score}"),
        Step(t("method-step-parts", one=of.domain(of.a), other=of.domain(of.b), **names)),
        parts,
    )


def _needs_and_offers(of: Example) -> Grid:
    t, n = of.question.t, of.number
    x, y = of.x[of.r], of.x[of.s]
    close = closeness(of.x, of.pairs.evidence.phi)[of.r]
    active = (of.x > 0).any(axis=0)
    held = of.domains(np.flatnonzero(active & (((1 - x) * close > 0) | (y > 0))))
    needs = rounded_parts([(1 - x[at]) * close[at] for at in held], DECIMALS)
    gains = rounded_parts([max(0.0, y[at] - x[at]) * close[at] for at in held], DECIMALS)
    rows = tuple(
        (of.domain(at), *map(n, (x[at], y[at], close[at], need, gain)))
        for at, need, gain in zip(held, needs, gains, strict=True)
    )
    headings = (
        *(t("method-column-domain"), of.region(of.r), of.region(of.s)),
        *(t(f"method-column-{name}") for name in ("closeness", "need", "gain")),
    )
    total = (t("method-total"), "", n(y[held].sum()), "", n(sum(needs)), n(sum(gains)))
    caption = t("method-grid-needs", receiver=of.region(of.r), giver=of.region(of.s))
    return Grid(caption, headings, rows, total)


def _parts(of: Example) -> Grid:
    """The largest parts of the score, the others together, and their sum."""
    t, n = of.question.t, of.number
    by_pair = of.pairs.contributions(of.r, of.s).by_pair
    places = sorted(zip(*np.nonzero(by_pair), strict=True), key=lambda at: (-by_pair[at], at))
    shown, others = places[:SHOWN_PARTS], places[SHOWN_PARTS:]
    rest = [sum(float(by_pair[at]) for at in others)] if others else []
    parts = rounded_parts([*(float(by_pair[at]) for at in shown), *rest], DECIMALS)
    rows = [
        (of.domain(a), of.domain(b), n(part)) for (a, b), part in zip(shown, parts, strict=False)
    ]
    if others:
        rows.append((t("method-other-parts", count=len(others)), "", n(parts[-1])))
    headings = (
        t("method-column-offered", giver=of.region(of.s)),
        t("method-column-related", receiver=of.region(of.r)),
        t("method-column-points"),
    )
    caption = t("method-grid-parts", receiver=of.region(of.r), giver=of.region(of.s))
    return Grid(caption, headings, tuple(rows), (t("method-total"), "", n(sum(parts))), texts=2)


def build_example(of: Example) -> tuple[Block, ...]:
    """Who has strengths related to the first domain that the receiver lacks; may be nothing."""
    t, n, phi = of.question.t, of.number, of.pairs.evidence.phi
    lacking = (of.x[of.r] == 0) & (of.x[list(of.ranked)] > 0).any(axis=0)
    for target in map(int, np.flatnonzero(lacking)):
        gains = target_gain(of.x, phi, of.r, target, scale=1)
        best = max((at for at in of.ranked if at != of.r), key=lambda at: (gains[at], -at))
        if gains[best] > 0:
            break
    else:
        return ()
    parts = target_gain_parts(of.x, phi, of.r, target)[best] * phi[target].sum()
    held = of.domains(np.flatnonzero(parts))
    shown = rounded_parts([float(parts[at]) for at in held], DECIMALS)
    rows = tuple(
        (of.domain(at), *map(n, (phi[target, at], of.x[of.r, at], of.x[best, at], part)))
        for at, part in zip(held, shown, strict=True)
    )
    strong = ", ".join(of.region(at) for at in of.ranked if of.x[at, target] == 1)
    names = {"receiver": of.region(of.r), "giver": of.region(best), "domain": of.domain(target)}
    headings = (
        *(t("method-column-strength"), t("method-column-phi-target")),
        *(of.region(of.r), of.region(best), t("method-column-adds")),
    )
    total, all_related = n(sum(shown)), n(phi[target].sum())
    return (
        Step(t("method-step-build", strong=strong or t("method-nobody"), **names)),
        Grid(
            t("method-grid-build", **names), headings, rows, (t("method-total"), "", "", "", total)
        ),
        Step(
            t("method-step-build-sum", total=all_related, **names),
            f"[{total}|{all_related}] = {n(gains[best])}",
        ),
    )


def statements_example(of: Example) -> tuple[Block, ...]:
    """What a score would be made of if stated seeks and offers were in it; may be nothing."""
    t, x, phi = of.question.t, of.x, of.pairs.evidence.phi
    seeks, offers = _stated(of)
    scores = complementarity(x, phi, seeks, offers, scale=1).score
    seeking = [r for r in of.ranked if seeks[r].any() and (scores[r, list(of.ranked)] > 0).any()]
    if not seeking:
        return ()
    best = {r: max((s for s in of.ranked if s != r), key=lambda s: scores[r, s]) for r in seeking}
    shares = {
        r: contributions(x, phi, r, s, seeks, offers, scale=1).stated.sum() / scores[r, s]
        for r, s in best.items()
    }
    first = seeking[0]
    sought = of.domains(np.flatnonzero(seeks[first]))
    return (
        Step(
            t(
                "method-step-seeks",
                region=of.region(first),
                domains="; ".join(of.domain(at) for at in sought),
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


def _stated(of: Example) -> tuple[Array, Array]:
    """What each region says that it seeks, and offers, as 0 and 1."""
    held = of.pairs.profiles
    found = {"seeks": np.zeros(of.x.shape), "offers": np.zeros(of.x.shape)}
    for row in of.question.dataset.rows("statements"):
        if row.round_code == of.question.round_code and row.region_code in held.regions:
            for code in row.domain_codes:
                found[row.kind][held.at(row.region_code), held.domains.index(code)] = 1
    return found["seeks"], found["offers"]


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
        found = n(pairs.fit(match)[of.r, of.s] / 100)
        kept = [
            f"{n(share)} · [{value}|{mean}]"
            for share, value, mean in ((theta, j, mean_j), (1 - theta, g, mean_g))
            if share and mean != n(0)
        ]
        line = f"{' + '.join(kept) or n(0)} = {found}"
        steps.append(Step(t("method-step-fit", match=t(f"match-{match}"), theta=n(theta)), line))
    return tuple(steps)


def stability_example(of: Example) -> tuple[Block, ...]:
    """How the value of the giver stands up to recalculation."""
    t, n = of.question.t, of.number
    found = of.pairs.stability(of.r, [at for at in of.ranked if at != of.r])
    share = float(found.top_share[of.s])
    words = "yes" if share >= ROBUST else "partly" if share >= ROBUST_IN_PART else "no"
    without = of.pairs.leave_one_out(of.r, of.s)
    names = {"receiver": of.region(of.r), "giver": of.region(of.s)}
    steps = [
        Step(
            t(
                "method-step-bootstrap",
                draws=n(DRAWS),
                top=n(TOP),
                low=n(found.low[of.s]),
                high=n(found.high[of.s]),
                share=_percent(of, share),
                stands=words,
                **names,
            )
        )
    ]
    known = [one for one in without.values if np.isfinite(one[2])]
    if known:
        region, domain, lowest = min(known, key=lambda one: one[2])
        steps.append(
            Step(
                t(
                    "method-step-without",
                    full=n(without.full),
                    low=n(lowest),
                    high=n(without.high),
                    region=of.region(region),
                    domain=of.domain(domain),
                )
            )
        )
    return tuple(steps)


def _percent(of: Example, share: float) -> str:
    return short(float(share), of.question.t)
