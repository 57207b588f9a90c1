"""Worked examples of what regions and domains are by themselves, and of what regions share."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from s3dash.analysis.matrix.answer import by_similarity
from s3dash.analysis.measures.profiles import domain_weights
from s3dash.analysis.method.example import (
    DECIMALS,
    Array,
    Block,
    Example,
    Grid,
    Row,
    Step,
    columns_of,
)
from s3dash.metrics.equality import rounded_parts
from s3dash.metrics.exchange import closeness
from s3dash.metrics.profiles import intensity
from s3dash.metrics.relatedness import KAPPA
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
    schemes = CHOICES["weights"]
    cells: list[Row] = []
    for at in of.domains(np.flatnonzero(of.x[of.r])):
        domain = of.pairs.profiles.domains[at]
        main = sum(codes[0] == domain for codes in lists if codes)
        side = sum(domain in codes[1:] for codes in lists)
        row = {
            **{"as-main": main, "as-side": side, "fractional-share": shares.iloc[at]},
            **{scheme: counted[scheme].iloc[0, at] for scheme in schemes},
        }
        cells.append(
            {"domain": of.domain(at), **{name: of.number(value) for name, value in row.items()}}
        )
    numbers = ("as-main", "as-side", "main", "fractional", "fractional-share", "equal")
    headings = {scheme: t(f"weights-{scheme}") for scheme in schemes}
    caption = t("method-grid-weights", region=of.region(of.r))
    return (
        Step(t("method-step-weights", region=of.region(of.r), count=len(lists))),
        Grid(caption, columns_of(t, ["domain"], numbers, headings), tuple(cells)),
    )


def relatedness_example(of: Example) -> tuple[Block, ...]:
    """How related the two domains of the pair are, from the count to φ."""
    t, evidence, a, b, n = of.question.t, of.pairs.evidence, of.a, of.b, of.number
    statements, clusters = evidence.counts(a, b)
    together = statements + clusters
    counted = evidence.together
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
        {"strength": of.domain(at), "x": n(x[at]), "phi": n(phi[at]), "phi-x": n(part)}
        for at, part in zip(others, parts, strict=True)
    )
    rest, near = n(x[others].sum()), n(sum(parts))
    close = n(closeness(of.x, of.pairs.evidence.phi)[of.r, a])
    names = {"domain": of.domain(a), "region": of.region(of.r)}
    return (
        Step(t("method-step-closeness", **names)),
        Grid(
            t("method-grid-closeness", **names),
            columns_of(t, ["strength"], ("x", "phi", "phi-x"), {}),
            rows,
            {"strength": t("method-total"), "x": rest, "phi-x": near},
        ),
        Step(t("method-step-closeness-sum"), f"c = [{near}|{rest}] = {close}"),
    )


def overlap_example(of: Example) -> tuple[Block, ...]:
    """What receiver and giver have in common."""
    t, n = of.question.t, of.number
    x, y = of.x[of.r], of.x[of.s]
    columns = {"receiver": x, "giver": y, "least": np.minimum(x, y), "most": np.maximum(x, y)}
    rows = tuple(
        {"domain": of.domain(at), **{name: n(values[at]) for name, values in columns.items()}}
        for at in of.domains(np.flatnonzero(columns["most"]))
    )
    sums = {name: n(values.sum()) for name, values in columns.items()}
    names = {"one": of.region(of.r), "other": of.region(of.s)}
    return (
        Step(t("method-step-overlap", **names)),
        Grid(
            t("method-grid-overlap", **names),
            columns_of(t, ["domain"], columns, of.headings),
            rows,
            {"domain": t("method-total"), **sums},
        ),
        Step(
            t("method-step-overlap-sum"),
            f"J = [{sums['least']}|{sums['most']}] = {n(of.pairs.overlap[of.r, of.s])}",
        ),
    )


def uniqueness_example(of: Example) -> tuple[Block, ...]:
    """How alone the receiver is with its domains, and how much there is of the offered one."""
    t, n, own = of.question.t, of.number, of.x[of.pairs.profiles.own]
    x, alone = of.x[of.r], domain_uniqueness(own, scale=1)
    holder_count = (own > 0).sum(axis=0)
    held = of.domains(np.flatnonzero(x))
    parts = rounded_parts([x[at] * alone[at] for at in held], DECIMALS)
    rows = tuple(
        {
            **{"domain": of.domain(at), "holders": n(holder_count[at]), "alone": n(alone[at])},
            **{"x": n(x[at]), "x-alone": n(part)},
        }
        for at, part in zip(held, parts, strict=True)
    )
    sums = {"x": n(x.sum()), "x-alone": n(sum(parts))}
    names = {"region": of.region(of.r), "domain": of.domain(of.a)}
    receiver = int(np.flatnonzero(np.flatnonzero(of.pairs.profiles.own) == of.r)[0])
    unique = n(region_uniqueness(own, scale=1)[receiver])
    return (
        Step(t("method-step-unique", count=len(own), **names)),
        Grid(
            t("method-grid-unique", **names),
            columns_of(t, ["domain"], ("holders", "alone", "x", "x-alone"), {}),
            rows,
            {"domain": t("method-total"), **sums},
        ),
        Step(t("method-step-unique-sum", **names), f"[{sums['x-alone']}|{sums['x']}] = {unique}"),
        _mass_step(of, own),
    )


def _mass_step(of: Example, own: Array) -> Step:
    """How much there is of the offered domain, and among how many equal holders it would be."""
    n = of.number
    mass, holders = (values[of.a] for values in critical_mass(own, scale=1))
    squares, count = n((own[:, of.a] ** 2).sum()), int((own[:, of.a] > 0).sum())
    words = of.question.t(
        "method-step-mass",
        count=count,
        mass=n(mass),
        region=of.region(of.r),
        domain=of.domain(of.a),
    )
    return Step(words, f"[{n(mass)}^{{2}}|{squares}] = {n(holders)}")


def order_example(of: Example) -> tuple[Block, ...]:
    """The regions like beside like, and what that is worth against the order of codes."""
    t, n, compared = of.question.t, of.number, np.flatnonzero(of.pairs.profiles.own)
    regions = [of.pairs.profiles.regions[at] for at in compared]
    profiles = domain_weights(of.question.dataset, regions, of.question.round_code)
    order = [of.pairs.profiles.at(code) for code in by_similarity(profiles)]

    def length(positions: list[int]) -> float:
        pairs = pairwise(positions)
        return sum(float(1 - of.pairs.overlap[one, other]) for one, other in pairs)

    names = ", ".join(t.fitting(of.region(at) for at in order))
    by_code = length([int(at) for at in compared])
    words = t("method-step-order", order=names, ordered=n(length(order)), by_code=n(by_code))
    return (Step(words),)
