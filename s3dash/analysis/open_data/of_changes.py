"""The cube of changes between two rounds: regions × domains × what became of their areas.

It counts the rows of the page's data table: one that names two domains counts at both, and once in
the sum of all domains.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from s3dash.analysis.changes.between_rounds import ChangesAnswer
from s3dash.analysis.changes.by_region import RegionChanges, changes_by_region, region_changes
from s3dash.analysis.facts.descent.kinds import KINDS, Change
from s3dash.analysis.open_data.sides import cube_of, numbers_side, regions_side
from s3dash.analysis.question import Question
from s3dash.analysis.rounds_compared import Rounds
from s3dash.analysis.words.answer import INFERRED_MARK, NO_DATA_SIGN
from s3dash.exports.json_stat import Cube, Dimension, Place
from s3dash.model.dataset import covers_domain

# The category of a domain for all of them, and for areas that name none.
ALL_DOMAINS = "all"
COUNTED = "change_count"


def changes_cube(answer: ChangesAnswer) -> Cube:
    """The cube of an answer of the changes; it has no region where there is only one round."""
    question, t = answer.question, answer.question.t
    rounds = question.selection.rounds
    regions = [] if rounds is None else list(_regions(question, rounds))
    after = (COUNTED, _period(question)[0])
    counts: Counter[Place] = Counter()
    signs: dict[Place, str] = {}
    domains = _domains(question)
    for one in regions:
        if not (one.has_earlier and one.has_later):
            signs |= {
                (one.region, domain, kind, *after): NO_DATA_SIGN
                for domain, _ in domains
                for kind in KINDS
            }
    places = [
        ((one.region, domain, change.kind, *after), change)
        for one in regions
        for change in one.lineage.changes
        for domain, _ in domains
        if _names(change, domain)
    ]
    for place, change in places:
        counts[place] += 1
        inferred = change.inferred or signs.get(place) == INFERRED_MARK
        signs[place] = INFERRED_MARK if inferred else ""
    sides = [
        regions_side(question, [one.region for one in regions]),
        Dimension("domain", t("column-domain_name"), domains),
        Dimension(
            "change",
            t("column-change_words"),
            [(kind, t(f"lineage-{kind.replace('_', '-')}")) for kind in KINDS],
        ),
        numbers_side({COUNTED: t("open-change-count")}, t),
        Dimension("rounds", t("open-side-round"), [_period(question)], "time"),
    ]
    notes = [answer.sentence, t("open-note-domains")]
    return cube_of(question, (answer.heading, notes), sides, (counts, signs))


def _regions(question: Question, rounds: Rounds) -> Iterable[RegionChanges]:
    """The regions, then the groups that hold something, by name."""
    chosen = question.state.region
    if chosen is not None:
        yield region_changes(question.dataset, chosen, rounds)
        return
    kinds = ("region",) if question.state.domain else ("region", "group")
    for kind in kinds:
        found = [
            one
            for one in changes_by_region(question.dataset, kind, rounds)
            if kind == "region" or one.has_earlier or one.has_later
        ]
        yield from sorted(
            found, key=lambda one: question.t.sort_key(question.region_name(one.region))
        )


def _domains(question: Question) -> list[tuple[str, str]]:
    """The domain that is chosen; else the sum of all, and all."""
    chosen = question.state.domain
    if chosen is not None:
        return [(chosen, question.domain_name(chosen))]
    codes = (row.domain_code for row in question.dataset.rows("domains"))
    named = [(code, question.domain_name(code)) for code in codes]
    return [(ALL_DOMAINS, question.t("open-all-domains")), *named]


def _period(question: Question) -> tuple[str, str]:
    """The code and the name of what lies between the rounds."""
    codes = question.selection.rounds or (question.round_code,)
    return "/".join(codes), " → ".join(question.name("rounds", code) for code in codes)


def _names(change: Change, domain: str) -> bool:
    return domain == ALL_DOMAINS or any(covers_domain(row, domain) for row in change.areas)
