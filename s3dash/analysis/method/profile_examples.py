"""Worked examples of what regions and domains are by themselves, and of what regions share."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from s3dash.analysis.matrix.answer import by_similarity
from s3dash.analysis.measures.profiles import domain_weights
from s3dash.analysis.method.example import DECIMALS, Block, Example, Grid, Step
from s3dash.metrics.equality import rounded_parts
from s3dash.metrics.exchange import closeness
from s3dash.metrics.profiles import intensity
from s3dash.metrics.relatedness import KAPPA, cooccurrence
from s3dash.metrics.uniqueness import critical_mass, domain_uniqueness, region_uniqueness
from s3dash.state import CHOICES


def weights_example(of: Example) -> tuple[Block, ...]:
    """The domains of the receiver, counted in three ways."""
    t, code = of.question.t, of.pairs.profiles.regions[of.r]
    rows = of.question.dataset.priorities(code, of.question.round_code)
    lists = [list(row.domain_codes) for row in rows if row.status != "deselected"]
    counted = {
        scheme: domain_weights(of.question.dataset, [code], of.question.round_code, scheme)
        for scheme in CHOICES["weights"]
    }
    shares = intensity(counted["fractional"]).iloc[0]
    cells = []
    for at in of.domains(np.flatnonzero(of.x[of.r])):
        domain = of.pairs.profiles.domains[at]
        main = sum(codes[0] == domain for codes in lists if codes)
        side = sum(domain in codes[1:] for codes in lists)
        numbers = (
            *(main, side, counted["main"].iloc[0, at], counted["fractional"].iloc[0, at]),
            *(shares.iloc[at], counted["equal"].iloc[0, at]),
        )
        cells.append((of.domain(at), *map(of.number, numbers)))
    named = [t(f"method-column-{name}") for name in ("domain", "as-main", "as-side")]
    by_scheme = [t(f"weights-{scheme}") for scheme in CHOICES["weights"]]
    headings = (*named, *by_scheme[:2], t("method-column-fractional-share"), *by_scheme[2:])
    words = t("method-step-weights", region=of.region(of.r), count=len(lists))
    return Step(words), Grid(
        t("method-grid-weights", region=of.region(of.r)), headings, tuple(cells)
    )


def relatedness_example(of: Example) -> tuple[Block, ...]:
    """How related the two domains of the pair are, from the count to φ."""
    t, evidence, a, b, n = of.question.t, of.pairs.evidence, of.a, of.b, of.number
    statements, clusters = (
        int(rows[:, a] @ rows[:, b]) for rows in (evidence.statements, evidence.clusters)
    )
    together = statements + clusters
    counted = cooccurrence(evidence.events)
    s_a, s_b, total = (n(value) for value in (counted[a].sum(), counted[b].sum(), counted.sum()))
    expected, mu, phi = evidence.expected[a, b], evidence.prior[a, b], evidence.phi[a, b]
    lift = (together + KAPPA * mu) / (expected + KAPPA)
    e, k, lam = n(expected), n(KAPPA), n(lift)
    names = {"one": of.domain(a), "other": of.domain(b)}
    return (
        Step(
            t("method-step-together", statements=statements, clusters=clusters, **names),
            f"C = {statements} + {clusters} = {together}",
        ),
        Step(
            t("method-step-expected", one_sum=s_a, other_sum=s_b, total=total, **names),
            f"E = [1|2] · {s_a} · {s_b} · ([1|{total} − {s_a}] + [1|{total} − {s_b}]) = {e}",
        ),
        Step(
            t("method-step-lift", granted=n(mu), is_granted="yes" if mu > 1 else "no"),
            f"λ = [{together} + {k} · {n(mu)}|{e} + {k}] = {lam}",
        ),
        Step(t("method-step-phi"), f"φ = [{lam} − 1|{lam} + 1] = {n(phi)}"),
        Step(
            t("method-step-share"),
            f"[E|E + κ] = [{e}|{e} + {k}] = {n(evidence.data_share[a, b])}",
        ),
    )


def closeness_example(of: Example) -> tuple[Block, ...]:
    """How close the offered domain is to what the receiver has."""
    t, a, n = of.question.t, of.a, of.number
    x, phi = of.x[of.r], of.pairs.evidence.phi[of.a]
    others = [at for at in of.domains(np.flatnonzero(x)) if at != a]
    parts = rounded_parts([phi[at] * x[at] for at in others], DECIMALS)
    rows = tuple(
        (of.domain(at), n(x[at]), n(phi[at]), n(part))
        for at, part in zip(others, parts, strict=True)
    )
    rest, near = n(x[others].sum()), n(sum(parts))
    found = n(closeness(of.x, of.pairs.evidence.phi)[of.r, a])
    names = {"domain": of.domain(a), "region": of.region(of.r)}
    headings = ("strength", "x", "phi", "phi-x")
    return (
        Step(t("method-step-closeness", **names)),
        Grid(
            t("method-grid-closeness", **names),
            tuple(t(f"method-column-{name}") for name in headings),
            rows,
            (t("method-total"), rest, "", near),
        ),
        Step(t("method-step-closeness-sum"), f"c = [{near}|{rest}] = {found}"),
    )


def overlap_example(of: Example) -> tuple[Block, ...]:
    """What receiver and giver have in common."""
    t, n = of.question.t, of.number
    x, y = of.x[of.r], of.x[of.s]
    held = of.domains(np.flatnonzero(np.maximum(x, y)))
    rows = tuple(
        (of.domain(at), *map(n, (x[at], y[at], min(x[at], y[at]), max(x[at], y[at]))))
        for at in held
    )
    sums = [n(part.sum()) for part in (x, y, np.minimum(x, y), np.maximum(x, y))]
    names = {"one": of.region(of.r), "other": of.region(of.s)}
    headings = (
        *(t("method-column-domain"), of.region(of.r), of.region(of.s)),
        *(t("method-column-least"), t("method-column-most")),
    )
    return (
        Step(t("method-step-overlap", **names)),
        Grid(t("method-grid-overlap", **names), headings, rows, (t("method-total"), *sums)),
        Step(
            t("method-step-overlap-sum"),
            f"J = [{sums[2]}|{sums[3]}] = {n(of.pairs.overlap[of.r, of.s])}",
        ),
    )


def uniqueness_example(of: Example) -> tuple[Block, ...]:
    """How alone the receiver is with its domains, and how much there is of the offered one."""
    t, n, own = of.question.t, of.number, of.x[of.pairs.profiles.own]
    x, alone = of.x[of.r], domain_uniqueness(of.x[of.pairs.profiles.own], scale=1)
    holders = (own > 0).sum(axis=0)
    held = of.domains(np.flatnonzero(x))
    parts = rounded_parts([x[at] * alone[at] for at in held], DECIMALS)
    rows = tuple(
        (of.domain(at), n(holders[at]), n(alone[at]), n(x[at]), n(part))
        for at, part in zip(held, parts, strict=True)
    )
    receiver = int(np.flatnonzero(np.flatnonzero(of.pairs.profiles.own) == of.r)[0])
    found = n(region_uniqueness(own, scale=1)[receiver])
    mass, effective = (found_in[of.a] for found_in in critical_mass(own, scale=1))
    squares = n((own[:, of.a] ** 2).sum())
    names = {"region": of.region(of.r), "domain": of.domain(of.a)}
    headings = ("domain", "holders", "alone", "x", "x-alone")
    return (
        Step(t("method-step-unique", count=len(own), **names)),
        Grid(
            t("method-grid-unique", **names),
            tuple(t(f"method-column-{name}") for name in headings),
            rows,
            (t("method-total"), "", "", n(x.sum()), n(sum(parts))),
        ),
        Step(t("method-step-unique-sum", **names), f"[{n(sum(parts))}|{n(x.sum())}] = {found}"),
        Step(
            t("method-step-mass", count=int(holders[of.a]), mass=n(mass), **names),
            f"[{n(mass)}^{{2}}|{squares}] = {n(effective)}",
        ),
    )


def order_example(of: Example) -> tuple[Block, ...]:
    """The regions like beside like, and what that is worth against the order of codes."""
    t, n, held = of.question.t, of.number, np.flatnonzero(of.pairs.profiles.own)
    regions = [of.pairs.profiles.regions[at] for at in held]
    profiles = domain_weights(of.question.dataset, regions, of.question.round_code)
    order = [of.pairs.profiles.at(code) for code in by_similarity(profiles)]

    def length(positions: list[int]) -> float:
        pairs = pairwise(positions)
        return sum(float(1 - of.pairs.overlap[one, other]) for one, other in pairs)

    names = ", ".join(of.region(at) for at in order)
    by_code = length([int(at) for at in held])
    words = t("method-step-order", order=names, ordered=n(length(order)), by_code=n(by_code))
    return (Step(words),)
