"""Region for region: Sweden's regions with their areas on one page, and as one table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from s3dash.analysis.crowd import crowd_words, first_listed, told
from s3dash.analysis.facts.evidence import domain_words, status_words, wordings
from s3dash.analysis.facts.region_card import RegionCard, region_card
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import Answer, never_empty, status_legend
from s3dash.model.rows import PriorityRow


@dataclass(frozen=True)
class OverviewAnswer(Answer):
    """What the page of all regions shows: a card a region, by name; of a crowd the first."""

    cards: tuple[RegionCard, ...] = ()


def overview_answer(question: Question) -> OverviewAnswer:
    """Sweden's regions with their own areas, and those of their groups where they have none."""
    t = question.t
    cards = [region_card(question, code) for code in question.regions_of_kind("region")]
    cards.sort(key=lambda card: t.sort_key(card.name))
    rows = [row for card in cards for row in _rows(question, card)]
    columns = (
        *("region_code", "region_name", "priority_code", "wordings", "status_words"),
        *("domain_code", "domain_words", "held_by"),
    )
    shown = first_listed(question, cards)
    held = [card for card in cards if card.priorities]
    round_name = question.round_name
    counts = {"round": round_name, "regions": len(held), "total": len(cards)}
    return OverviewAnswer(
        heading=t("regions-heading"),
        sentence=t("regions-sentence", areas=sum(card.count for card in cards), **counts),
        legend=status_legend((status for card in cards for status in _statuses(card)), t),
        data_table=never_empty(pd.DataFrame(rows, columns=list(columns))),
        not_drawn=told(question, crowd_words(question, "by-name", len(shown), len(cards))),
        cards=tuple(shown),
    )


def _statuses(card: RegionCard) -> Iterator[tuple[str, bool]]:
    """The statuses that the region's section shows, and whether they are inferred."""
    shown = [card.priorities] if card.priorities else [group.priorities for group in card.groups]
    for notes in shown:
        for note in (note for top in notes for note in (top, *top.parts)):
            yield note.status, note.inferred


def _rows(question: Question, card: RegionCard) -> list[dict[str, object]]:
    t = question.t
    base = {"region_code": card.code, "region_name": card.name}
    shown = question.dataset.shown_priorities(card.code, question.round_code)
    if not shown:
        return [{**base, "held_by": t("status-no-data")}]
    return [{**base, **_row(question, card.code, row)} for row in shown]


def _row(question: Question, region: str, row: PriorityRow) -> dict[str, object]:
    t = question.t
    group = None if row.region_code == region else question.region_name(row.region_code)
    return {
        "priority_code": row.priority_code,
        "wordings": wordings(row, t.language),
        "status_words": status_words(row, t),
        "domain_code": "; ".join(row.domain_codes),
        "domain_words": domain_words(question, row),
        "held_by": t("held-own") if group is None else t("joint-in", group=group),
    }
