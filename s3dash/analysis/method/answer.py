"""The method page: every metric in plain words, as a formula, and worked through with numbers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from s3dash.analysis.facts.freshness.in_words import cell_words
from s3dash.analysis.facts.freshness.of_region import AGE_OVER, region_freshness
from s3dash.analysis.facts.freshness.sentences import freshness_sentences
from s3dash.analysis.measures.pairs import Pairs
from s3dash.analysis.measures.relatedness import DomainEvidence
from s3dash.analysis.method.example import (
    Block,
    Example,
    Grid,
    Row,
    Step,
    columns_of,
    find_example,
    swedish_pairs,
)
from s3dash.analysis.method.partner_examples import (
    build_example,
    complementarity_example,
    mix_example,
    mutual_example,
    stability_example,
    statements_example,
)
from s3dash.analysis.method.profile_examples import (
    closeness_example,
    order_example,
    overlap_example,
    relatedness_example,
    uniqueness_example,
    weights_example,
)
from s3dash.analysis.question import Question
from s3dash.analysis.words.percent import whole_per_cent
from s3dash.i18n import Translator
from s3dash.model.rows import DomainLinkRow

# anchor -> the formulas, in the notation of views.method.formula
FORMULAS: dict[str, tuple[str, ...]] = {
    "weights": ("x_{ra} = w_{ra}", "x_{ra} = [w_{ra}|max_{b} w_{rb}]"),
    "relatedness": (
        "E_{ab} = [1|2] S_{a} S_{b} ([1|T − S_{a}] + [1|T − S_{b}])",
        "λ_{ab} = [C_{ab} + κ μ_{ab}|E_{ab} + κ]",
        "φ_{ab} = max(0, [λ_{ab} − 1|λ_{ab} + 1])",
    ),
    "closeness": ("c_{ra} = [Σ_{b≠a} φ_{ab} x_{rb}|Σ_{b≠a} x_{rb}]",),
    "overlap": ("J_{rs} = [Σ_{a} min(x_{ra}, x_{sa})|Σ_{a} max(x_{ra}, x_{sa})]",),
    "complementarity": (
        "N = Σ_{a} max(0, x_{sa} − H_{ra}) c_{ra}",
        "O_{r} = Σ_{a} (1 − H_{ra}) c_{ra}",
        "o_{s} = Σ_{a} x_{sa}",
        "K = [N|O_{r}]",
        "F = [N|o_{s}]",
        "G = √(K F) = [N|√(O_{r} o_{s})]",
        "[max(0, x_{sa} − H_{ra}) φ_{ab} x_{rb}|√(O_{r} o_{s}) Σ_{b≠a} x_{rb}]",
    ),
    "build": ("[Σ_{b} φ_{ib} max(0, x_{sb} − x_{rb})|Σ_{b} φ_{ib}]",),
    "statements": (
        "N = (1 − h) Σ_{a} max(0, y_{sa} − H_{ra}) c_{ra} + h Σ_{a} z_{ra} y_{sa}",
        "O_{r} = (1 − h) Σ_{a} (1 − H_{ra}) c_{ra} + h Σ_{a} z_{ra}",
        "o_{s} = Σ_{a} y_{sa}",
    ),
    "mutual": ("[G_{rs} + G_{sr}|2]", "[min(G_{rs}, G_{sr})|max(G_{rs}, G_{sr})]"),
    "mix": ("θ [J|J̄] + (1 − θ) [G|Ḡ]",),
    "uniqueness": (
        "U_{a} = 1 − [n_{a} − 1|R − 1]",
        "U_{r} = [Σ_{a} x_{ra} U_{a}|Σ_{a} x_{ra}]",
        "M_{a} = Σ_{r} x_{ra}",
        "[M_{a}^{2}|Σ_{r} x_{ra}^{2}]",
    ),
    "order": ("d_{rs} = 1 − J_{rs}",),
}
# anchor -> what is worked through there
EXAMPLES: dict[str, Callable[[Example], tuple[Block, ...]]] = {
    "weights": weights_example,
    "relatedness": relatedness_example,
    "closeness": closeness_example,
    "overlap": overlap_example,
    "complementarity": complementarity_example,
    "build": build_example,
    "statements": statements_example,
    "mutual": mutual_example,
    "mix": mix_example,
    "uniqueness": uniqueness_example,
    "stability": stability_example,
    "order": order_example,
}
BASIS_ANCHOR, NOT_ANCHOR = "examples", "not"
# The definitions that have no paper behind them.
OWN = frozenset({"weights", "statements", "mutual", "mix", "uniqueness"})
# What the numbers are not.
CAUTIONS = ("forecast", "tested", "groups", "bootstrap", "order", "memberships", "person")


@dataclass(frozen=True)
class Section:
    """One metric or rule.

    Attributes:
        anchor: where links point to; the same in both languages.
        heading: what it is called.
        words: paragraphs.
        formulas: in the notation of ``views.method.formula``.
        symbols: what the letters stand for; empty without formulas.
        example: heads what is worked through; empty without an example.
        blocks: the example, or whom and what a rule is about; empty when the edition has none.
        source: the paper, as it is cited in English; empty where there is none.
        is_own: whether the definition is the program's own.
    """

    anchor: str
    heading: str
    words: tuple[str, ...]
    formulas: tuple[str, ...] = ()
    symbols: str = ""
    example: str = ""
    blocks: tuple[Block, ...] = ()
    source: str = ""
    is_own: bool = False


@dataclass(frozen=True)
class Method:
    """What the method page says.

    Attributes:
        basis: which examples the page has and why these, or that there is none.
        sections: metrics and rules in order.
        cautions: what the numbers are not.
    """

    basis: str
    sections: tuple[Section, ...]
    cautions: tuple[str, ...]


def method(question: Question) -> Method:
    """The method with examples from a dataset: Sweden's regions in the latest round."""
    t = question.t
    pairs = swedish_pairs(question.dataset)
    example = find_example(question, pairs)
    blocks: dict[str, tuple[Block, ...]] = {
        **{anchor: worked(example) if example else () for anchor, worked in EXAMPLES.items()},
        "age": _age(question),
        "incomplete": _incomplete(question, pairs),
        "joint": _joint(question, pairs),
        "judgement": _judgement(question, pairs),
    }
    return Method(
        basis=_basis(question, example),
        sections=tuple(_section(anchor, worked, t) for anchor, worked in blocks.items()),
        cautions=tuple(t(f"method-not-{caution}") for caution in CAUTIONS),
    )


def _section(anchor: str, blocks: tuple[Block, ...], t: Translator) -> Section:
    message = f"method-about-{anchor}"
    heading, is_worked = t(message), blocks and anchor in EXAMPLES
    return Section(
        anchor=anchor,
        heading=heading,
        words=tuple(t(f"{message}.words").split("\n\n")),
        formulas=FORMULAS.get(anchor, ()),
        symbols=t(f"{message}.symbols") if anchor in FORMULAS else "",
        example=t("method-example", what=heading.partition(":")[0]) if is_worked else "",
        blocks=blocks,
        source=t(f"{message}.source") if anchor in EXAMPLES and anchor not in OWN else "",
        is_own=anchor in OWN,
    )


def _basis(question: Question, example: Example | None) -> str:
    t = question.t
    round_name = question.name("rounds", question.dataset.latest_round)
    if example is None:
        return t("method-no-example", round=round_name)
    return t(
        "method-basis",
        round=round_name,
        receiver=example.region(example.r),
        giver=example.region(example.s),
        one=example.domain(example.a),
        other=example.domain(example.b),
    )


def _age(question: Question) -> tuple[Block, ...]:
    """How many regions rest on what is old or undated, and those that are marked."""
    latest = question.in_round(question.dataset.latest_round)
    codes = latest.regions_of_kind("region")
    found = sorted((region_freshness(latest, code) for code in codes), key=lambda one: one.need)
    marked = [one for one in found if one.cell == AGE_OVER]
    steps = [
        Step(f"{latest.region_name(one.region)}: {cell_words(latest, one)}.") for one in marked
    ]
    return (Step(freshness_sentences(latest, found)), *steps) if found else ()


def _incomplete(question: Question, pairs: Pairs) -> tuple[Block, ...]:
    """The regions whose strategies state more areas than are held."""
    dataset, t = question.dataset, question.t
    steps = []
    for code in pairs.profiles.regions:
        numbers = dataset.incomplete(code, dataset.latest_round)
        if numbers and code not in pairs.profiles.joint:
            held, stated = numbers
            region = question.region_name(code)
            steps.append(Step(t("method-step-incomplete", region=region, held=held, stated=stated)))
    return tuple(steps) or (Step(t("method-step-all-complete")),)


def _joint(question: Question, pairs: Pairs) -> tuple[Block, ...]:
    """The regions that are shown by the joint priorities of their groups."""
    dataset, t = question.dataset, question.t
    steps = []
    for code in sorted(pairs.profiles.joint):
        groups = [
            question.region_name(group)
            for group in dataset.groups_of(code)
            if dataset.has_data(group, dataset.latest_round)
        ]
        domains = [question.domain_name(domain) for domain in pairs.profiles.held(code)]
        words = t(
            "method-step-joint",
            region=question.region_name(code),
            groups=", ".join(t.fitting(groups)),
            domains="; ".join(t.fitting(sorted(domains, key=t.sort_key))),
        )
        steps.append(Step(words))
    return tuple(steps) or (Step(t("method-step-no-joint")),)


def _judgement(question: Question, pairs: Pairs) -> tuple[Block, ...]:
    """Every link that judgement grants or denies, with the reason, and what the data say of it."""
    t = question.t
    links = question.dataset.rows("domain_links")
    if not links:
        return (Step(t("method-step-no-links")),)
    texts, numbers = ("pair", "reason", "rests-on"), ("lift", "phi", "data-share")
    return (
        Grid(
            t("method-grid-judgement", count=len(links)),
            columns_of(t, texts, numbers, {}),
            tuple(_link_row(question, pairs.evidence, link) for link in links),
        ),
    )


def _link_row(question: Question, evidence: DomainEvidence, link: DomainLinkRow) -> Row:
    t = question.t
    codes = (link.domain_code_a, link.domain_code_b)
    at = (evidence.domains.index(codes[0]), evidence.domains.index(codes[1]))
    reason = link.reason_sv if t.language == "sv" else link.reason_en
    rests = "alone" if evidence.phi_without_judgement[at] == 0 else "supported"
    return {
        "pair": " – ".join(question.domain_name(code) for code in codes),
        "reason": reason or t("related-no-reason"),
        "rests-on": t("method-denied" if evidence.denied[at] else f"method-{rests}"),
        "lift": t.number(link.lift),
        "phi": t.number(round(float(evidence.phi[at]), 2)),
        "data-share": whole_per_cent(float(evidence.data_share[at]), t),
    }
