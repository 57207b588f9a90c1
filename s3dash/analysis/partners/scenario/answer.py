"""What if: a region with other domains, or in one more initiative, beside the region as it is.

What belongs here is the answer in words and as a table; nothing of it is kept anywhere but in the
address of the page.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from s3dash.analysis.measures.pairs import Pairs, selected_pairs
from s3dash.analysis.measures.profiles import changed_profiles
from s3dash.analysis.partners.plan import Plan, domains_of, plan_of
from s3dash.analysis.partners.scenario.gaps import NO_GAPS, GapChanges, gap_changes
from s3dash.analysis.partners.scenario.parts import (
    NEW,
    DomainChange,
    Joined,
    NextDomain,
    PartnerChange,
    domain_changes,
    joined_by,
    next_domains,
    partner_changes,
)
from s3dash.analysis.partners.scenario.table import scenario_table
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import Answer, in_quotes, joined
from s3dash.i18n import Translator


@dataclass(frozen=True)
class ScenarioAnswer(Answer):
    """What a scenario shows.

    Attributes:
        region: (code, name), or None before one is chosen.
        held: the domains that the region has, by code; what may be dropped.
        plan: what is changed; None before a region is chosen.
        notes: what the numbers rest on, in sentences.
        partners: the first partners of both kinds, before and after.
        domains: the domains that are added or dropped.
        lacking: what the region lacks that is closest to its strengths, before and after.
        gaps: what becomes of its gaps.
        join: the initiative that it joins, or None.
    """

    region: tuple[str, str] | None = None
    held: tuple[str, ...] = ()
    plan: Plan | None = None
    notes: tuple[str, ...] = ()
    partners: tuple[PartnerChange, ...] = ()
    domains: tuple[DomainChange, ...] = ()
    lacking: tuple[tuple[NextDomain, ...], tuple[NextDomain, ...]] = ((), ())
    gaps: GapChanges = NO_GAPS
    join: Joined | None = None


def scenario_answer(question: Question) -> ScenarioAnswer:
    """The scenario of a region, or what has to be chosen for one."""
    t = question.t
    region = question.state.region
    if region is None or question.dataset.row("regions", region).region_kind == "group":
        asks = t("scenario-asks-region" if region is None else "scenario-asks-no-group")
        return ScenarioAnswer(t("show-scenario"), asks, required_choice="region")
    before = selected_pairs(question)
    plan = plan_of(question, region, before.profiles)
    name = question.region_name(region)
    shared: dict[str, Any] = {
        "heading": t("scenario-heading", region=name),
        "not_drawn": " ".join(plan.ignored) or None,
        "region": (region, name),
        "held": domains_of(before.profiles, region),
        "plan": plan,
        "notes": _notes(question, before, region, name),
    }
    if plan.is_empty:
        sentence = t("scenario-asks-change", region=name)
        return ScenarioAnswer(sentence=sentence, required_choice="change", **shared)
    after = _changed(question, before, plan)
    partners = partner_changes(question, before, after, region)
    domains = domain_changes(question, before, after, plan.change.add, plan.change.drop)
    lacking = next_domains(question, before, after, region)
    gaps = gap_changes(question, before, after, plan)
    join = joined_by(question, plan.join, partners) if plan.join else None
    return ScenarioAnswer(
        sentence=_sentence(
            name, partners, domains, join, gaps, bool(domains_of(after.profiles, region)), t
        ),
        data_table=scenario_table(partners, domains, lacking, gaps, join, t),
        headings={"subject": t("scenario-subject")},
        partners=partners,
        domains=domains,
        lacking=lacking,
        gaps=gaps,
        join=join,
        **shared,
    )


def _changed(question: Question, before: Pairs, plan: Plan) -> Pairs:
    after = changed_profiles(question, before.profiles.regions, plan.change)
    return Pairs(after, before.evidence)


def _notes(question: Question, pairs: Pairs, region: str, name: str) -> tuple[str, ...]:
    dataset, t = question.dataset, question.t
    notes = []
    if region in pairs.profiles.joint:
        groups = [
            question.region_name(group)
            for group in dataset.groups_of(region)
            if dataset.has_data(group, question.round_code)
        ]
        notes.append(t("shown-through", region=name, groups=joined(groups, t)))
        notes.append(t("scenario-joint", region=name))
    elif not dataset.has_data(region, question.round_code):
        notes.append(t("scenario-no-data", region=name))
    elif lacks := dataset.incomplete(region, question.round_code):
        notes.append(t("compare-incomplete", region=name, held=lacks[0], stated=lacks[1]))
    return tuple(notes)


def _sentence(
    name: str,
    partners: tuple[PartnerChange, ...],
    domains: tuple[DomainChange, ...],
    join: Joined | None,
    gaps: GapChanges,
    has_any: bool,
    t: Translator,
) -> str:
    added = [one.name for one in domains if one.is_added]
    dropped = [one.name for one in domains if not one.is_added]
    does = [t("scenario-adds", domains=in_quotes(added, t))] if added else []
    does += [t("scenario-drops", domains=in_quotes(dropped, t))] if dropped else []
    does += [t("scenario-joins", initiative=join.name)] if join else []
    parts = [t("scenario-sentence", region=name, changes=joined(does, t))]
    if not has_any:
        parts.append(t("scenario-sentence-nothing", region=name))
    elif domains:
        new = {
            change.kind: sum(one.move is not None and one.move.kind == NEW for one in change.after)
            for change in partners
        }
        parts.append(t("scenario-sentence-new", **new))
    if join:
        pairs, filled = gaps.filled
        parts.append(t("scenario-sentence-filled", pairs=pairs, domains=filled))
    return " ".join(parts)
