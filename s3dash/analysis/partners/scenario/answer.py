"""What if: a region with other domains, or in one more initiative, beside the region as it is.

What belongs here is the answer in words and as a table; nothing of it is kept anywhere but in the
address of the page.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from s3dash.analysis.measures.evidence_basis import shown_through
from s3dash.analysis.measures.pairs import Pairs, selected_pairs
from s3dash.analysis.partners.plan import Plan, plan_of
from s3dash.analysis.partners.scenario.before_after import BeforeAfter
from s3dash.analysis.partners.scenario.changes import Changes, changes_of
from s3dash.analysis.partners.scenario.moves import NEW
from s3dash.analysis.partners.scenario.table import scenario_table
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import Answer, in_quotes, joined
from s3dash.i18n import Translator


@dataclass(frozen=True)
class Chosen:
    """One change that the reader has chosen.

    Attributes:
        part: of the selection: ``add``, ``drop`` or ``join``.
        code, name: of the domain or the initiative.
        counts: whether it makes sense, and so changes anything.
    """

    part: str
    code: str
    name: str
    counts: bool


@dataclass(frozen=True)
class Offers:
    """(code, name) of the domains that may be added and dropped besides, by name."""

    add: tuple[tuple[str, str], ...] = ()
    drop: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class ScenarioAnswer(Answer):
    """What a scenario shows.

    Attributes:
        region, name: code and name of the region; None and empty before one is chosen.
        held: the domains that the region has, by code.
        chosen: what is added, dropped and joined.
        offers: what may be added or dropped besides.
        notes: what the numbers rest on, in sentences.
        changes: what is otherwise then; None before anything is changed.
    """

    region: str | None = None
    name: str = ""
    held: tuple[str, ...] = ()
    chosen: tuple[Chosen, ...] = ()
    offers: Offers = Offers()
    notes: tuple[str, ...] = ()
    changes: Changes | None = None


def scenario_answer(question: Question) -> ScenarioAnswer:
    """The scenario of a region, or what has to be chosen for one."""
    t = question.t
    region = question.state.region
    if region is None or question.dataset.row("regions", region).region_kind == "group":
        asks = t("scenario-asks-region" if region is None else "scenario-asks-no-group")
        return ScenarioAnswer(t("show-scenario"), asks, required_choice="region")
    before = selected_pairs(question)
    plan = plan_of(question, region, before.profiles)
    held = before.profiles.held(region)
    name = question.region_name(region)
    unchanged = ScenarioAnswer(
        heading=t("scenario-heading", region=name),
        sentence=t("scenario-asks-change", region=name),
        required_choice="change",
        not_drawn=" ".join(plan.ignored) or None,
        region=region,
        name=name,
        held=held,
        chosen=_chosen(question, plan),
        offers=_offers(question, held),
        notes=_notes(question, before, region),
    )
    if plan.is_empty:
        return unchanged
    changes = changes_of(BeforeAfter(question, plan, before))
    return replace(
        unchanged,
        sentence=_sentence(name, changes, t),
        required_choice=None,
        data_table=scenario_table(changes, t),
        headings={"subject": t("scenario-subject")},
        changes=changes,
    )


def _chosen(question: Question, plan: Plan) -> tuple[Chosen, ...]:
    state = question.state
    domains = [("add", code) for code in state.add] + [("drop", code) for code in state.drop]
    chosen = [
        Chosen(part, code, question.domain_name(code), plan.counts(part, code))
        for part, code in domains
    ]
    if state.join:
        name = question.initiative_name(state.join)
        chosen.append(Chosen("join", state.join, name, plan.counts("join", state.join)))
    return tuple(chosen)


def _offers(question: Question, held: tuple[str, ...]) -> Offers:
    t, state = question.t, question.state
    rows = sorted(question.dataset.rows("domains"), key=lambda row: t.sort_key(t.name(row)))
    add, drop = (
        tuple(
            (row.domain_code, t.name(row))
            for row in rows
            if row.domain_code not in {*state.add, *state.drop}
            and (row.domain_code in held) == is_held
        )
        for is_held in (False, True)
    )
    return Offers(add, drop)


def _notes(question: Question, pairs: Pairs, region: str) -> tuple[str, ...]:
    dataset, t, name = question.dataset, question.t, question.region_name(region)
    notes = []
    if region in pairs.profiles.joint:
        notes.append(shown_through(question, region))
        notes.append(t("scenario-joint", region=name))
    elif not dataset.has_data(region, question.round_code):
        notes.append(t("scenario-no-data", region=name))
    elif lacks := dataset.incomplete(region, question.round_code):
        held, stated = lacks
        notes.append(t("compare-incomplete", region=name, held=held, stated=stated))
    return tuple(notes)


def _sentence(name: str, changes: Changes, t: Translator) -> str:
    added, dropped = (
        [domain.name for domain in changes.domains if domain.is_added == is_added]
        for is_added in (True, False)
    )
    does = [t("scenario-adds", domains=in_quotes(added, t))] if added else []
    does += [t("scenario-drops", domains=in_quotes(dropped, t))] if dropped else []
    does += [t("scenario-joins", initiative=changes.join.name)] if changes.join else []
    sentences = [t("scenario-sentence", region=name, changes=joined(does, t))]
    if not changes.has_any:
        sentences.append(t("scenario-sentence-nothing", region=name))
    elif changes.domains:
        new = {
            change.kind: sum(
                partner.move is not None and partner.move.kind == NEW for partner in change.after
            )
            for change in changes.partners
        }
        sentences.append(t("scenario-sentence-new", **new))
    if changes.join:
        pairs, domains = changes.gaps.filled
        sentences.append(t("scenario-sentence-filled", pairs=pairs, domains=domains))
    return " ".join(sentences)
