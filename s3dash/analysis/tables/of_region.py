"""The tables of a region's page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from s3dash.analysis.facts.clusters import ClusterNote
from s3dash.analysis.facts.evidence import PriorityNote
from s3dash.analysis.facts.meetings import MeetingNote
from s3dash.analysis.facts.region_card import RegionCard, region_card
from s3dash.analysis.facts.taking_part.membership_tree import Branch
from s3dash.analysis.pages.region import RegionAnswer
from s3dash.analysis.pages.region_sections import RegionSections, StatementNote
from s3dash.analysis.tables.table import (
    CLUSTER_COLUMNS,
    SEPARATOR,
    SOURCE_COLUMNS,
    Table,
    certainty,
    codes,
    data_tables,
    names,
    source_cells,
    sources_table,
    table_of,
)
from s3dash.analysis.words.percent import in_per_cent
from s3dash.i18n import Translator

PRIORITY_COLUMNS = (
    *("priority_code", "wordings", "status_code", "status_words", "domain_code", "domain_names"),
    *("transition_words", "umbrella_code", "leader_names", "certainty"),
    *(*SOURCE_COLUMNS, "note"),
)
STATEMENT_COLUMNS = ("statement_kind", "statement_words", "domain_names", "partner_names",
                     "certainty", *SOURCE_COLUMNS)  # fmt: skip
CONVERSATION_COLUMNS = ("region_code", "region_name", "conversation_words", "why_words",
                        "contact_words")  # fmt: skip
MEETING_COLUMNS = ("held_on", "said_words", "heard_words", "agreed_words", *SOURCE_COLUMNS)


def region_tables(answer: RegionAnswer) -> list[Table]:
    """What the page of one region says: its areas period by period, and what surrounds them."""
    t, sections = answer.question.t, answer.sections
    return [
        _priorities(answer),
        *data_tables("region-lineage", answer, t),
        _memberships(sections, t),
        _clusters(sections, t),
        statements_table(sections.statements, t),
        _conversations(sections, t),
        _similar(sections, t),
        _complementary(sections, t),
        meetings_table(sections.meetings, t),
        _strategies(sections, t),
        _examples(sections, t),
        _media(sections, t),
        sources_table(sections.sources, t),
    ]


# ---- areas -------------------------------------------------------------------------------------


def _priorities(answer: RegionAnswer) -> Table:
    """The areas of every period, the latest first: its own, then those of its groups."""
    question, t = answer.question, answer.question.t
    rows: list[tuple[Any, ...]] = []
    for code in reversed(question.dataset.rounds):
        in_round = question.in_round(code)
        same = code == question.round_code
        card = answer.sections.card if same else region_card(in_round, answer.region)
        rows += [(code, in_round.round_name, *row) for row in card_rows(card, t)]
    columns = ("round_code", "round_words", "held_by", *PRIORITY_COLUMNS)
    return table_of("region-priorities", columns, rows, t)


def card_rows(card: RegionCard, t: Translator) -> Iterator[tuple[Any, ...]]:
    """(whose, ``PRIORITY_COLUMNS``) of the areas of a card."""
    for row in priority_rows(card.priorities, t):
        yield (t("held-own"), *row)
    for group in card.groups:
        for row in priority_rows(group.priorities, t):
            yield (t("joint-in", group=group.name), *row)


def priority_rows(
    notes: Iterable[PriorityNote], t: Translator, umbrella: str = ""
) -> Iterator[tuple[Any, ...]]:
    """``PRIORITY_COLUMNS`` of some areas, each before its sub-areas."""
    for note in notes:
        leaders = SEPARATOR.join(name for name, _ in note.leaders)
        yield (
            note.code, note.wordings, note.status, note.status_words, codes(note.domains),
            names(note.domains) or t("panel-unclassified"), note.transition, umbrella, leaders,
            certainty(note.uncertain, t), *source_cells(note.source), note.note or "",
        )  # fmt: skip
        yield from priority_rows(note.parts, t, note.code)


# ---- what surrounds them -----------------------------------------------------------------------


def _memberships(sections: RegionSections, t: Translator) -> Table:
    columns = ("initiative_code", "initiative_name", "kind_words", "part_of_name", "role_words",
               "joint_words", "certainty", *SOURCE_COLUMNS, "note")  # fmt: skip
    return table_of("region-memberships", columns, _branch_rows(sections.memberships, t), t)


def _branch_rows(
    branches: Iterable[Branch], t: Translator, parent: str = ""
) -> Iterator[tuple[Any, ...]]:
    for branch in branches:
        about = (branch.code, branch.name, branch.kind, parent)
        for note in branch.notes:
            yield (*about, note.words, note.group, certainty(note.uncertain, t),
                   *source_cells(note.source), note.note or "")  # fmt: skip
        if not branch.notes:
            yield (*about, t("role-via"), "", "", "", "", "")
        yield from _branch_rows(branch.parts, t, branch.name)


def _clusters(sections: RegionSections, t: Translator) -> Table:
    rows = [
        (domain or t("panel-unclassified"), *cluster_cells(note, t))
        for domain, notes in sections.clusters
        for note in notes
    ]
    return table_of("region-clusters", ("domain_name", *CLUSTER_COLUMNS), rows, t)


def cluster_cells(note: ClusterNote, t: Translator) -> tuple[Any, ...]:
    """``CLUSTER_COLUMNS`` of a cluster."""
    does = () if note.does is None else (note.does,)
    source = source_cells(note.source)
    return note.code, note.name, note.kind, does, note.url, certainty(note.uncertain, t), *source


def statements_table(notes: Iterable[StatementNote], t: Translator) -> Table:
    """What a region seeks and offers."""
    rows = [
        (
            t(f"region-{note.kind}"),
            note.text,
            SEPARATOR.join(note.domains) or t("region-cross-cutting"),
            SEPARATOR.join(partner.words for partner in note.partners),
            certainty(note.uncertain, t),
            *source_cells(note.source),
        )
        for note in notes
    ]
    return table_of("region-statements", STATEMENT_COLUMNS, rows, t)


def _conversations(sections: RegionSections, t: Translator) -> Table:
    rows = [
        (one.partner, one.name, one.sentence, one.lead.why,
         one.lead.contact.name if one.lead.contact else "")
        for one in sections.conversations
    ]  # fmt: skip
    return table_of("conversations", CONVERSATION_COLUMNS, rows, t)


def _similar(sections: RegionSections, t: Translator) -> Table:
    columns = ("region_code", "region_name", "overlap_share", "domain_code", "domain_names",
               "rests_words")  # fmt: skip
    rows = [
        (one.ranked.code, one.name, in_per_cent(one.ranked.value), codes(one.domains),
         names(one.domains), one.remark)
        for one in sections.matches.similar
    ]  # fmt: skip
    return table_of("region-neighbours", columns, rows, t)


def _complementary(sections: RegionSections, t: Translator) -> Table:
    columns = ("region_code", "region_name", "coverage_share", "score_share", "why_words",
               "rests_words")  # fmt: skip
    rows = [
        (
            one.ranked.code,
            one.name,
            in_per_cent(one.coverage),
            in_per_cent(one.ranked.value),
            SEPARATOR.join(
                t("region-adds-why", theirs=theirs, own=own) for theirs, own in one.reasons
            ),
            one.remark,
        )
        for one in sections.matches.complementary
    ]
    return table_of("region-complementary", columns, rows, t)


def meetings_table(notes: Iterable[MeetingNote], t: Translator) -> Table:
    """What was said, heard and agreed, in Swedish."""
    rows = [
        (note.day, note.said, note.heard, note.agreed, *source_cells(note.source)) for note in notes
    ]
    return table_of("region-meetings", MEETING_COLUMNS, rows, t)


def _strategies(sections: RegionSections, t: Translator) -> Table:
    columns = ("title", "years_words", "adopted_number", "stated_count", "governance", "url",
               *SOURCE_COLUMNS)  # fmt: skip
    rows = [
        (note.title, note.years, note.adopted, note.stated, note.governance, note.url,
         *source_cells(note.source))
        for note in sections.strategies
    ]  # fmt: skip
    return table_of("region-strategies", columns, rows, t)


def _examples(sections: RegionSections, t: Translator) -> Table:
    rows = [(note.step, note.text, *source_cells(note.source)) for note in sections.examples]
    return table_of("region-examples", ("step_words", "example_words", *SOURCE_COLUMNS), rows, t)


def _media(sections: RegionSections, t: Translator) -> Table:
    rows = [(note.title, note.facts, note.url) for note in sections.media]
    return table_of("region-media", ("title", "media_words", "url"), rows, t)
