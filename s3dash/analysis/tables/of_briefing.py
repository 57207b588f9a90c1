"""The tables of the paper before a meeting: what stands on its two sheets, and nothing more."""

from __future__ import annotations

from s3dash.analysis.briefing.answer import BriefingAnswer
from s3dash.analysis.tables.of_region import (
    CONVERSATION_COLUMNS,
    PRIORITY_COLUMNS,
    card_rows,
    meetings_table,
)
from s3dash.analysis.tables.table import (
    SEPARATOR,
    Table,
    data_tables,
    source_cells,
    sources_table,
    table_of,
)


def briefing_tables(answer: BriefingAnswer) -> list[Table]:
    """What is held, what changed, what to ask, and whom to speak of."""
    t = answer.question.t
    questions = data_tables("brief-questions", answer, t)
    if answer.region is None:
        return questions
    paper = answer.briefing
    facts = [
        (fact.label, fact.words, SEPARATOR.join(source_cells(one)[1] for one in fact.sources))
        for fact in paper.facts
    ]
    changed = [(line.label, line.words) for line in paper.changed.lines]
    talks = [
        (one.partner, one.name, one.sentence, one.lead.why,
         one.lead.contact.name if one.lead.contact else "")
        for one in paper.conversations
    ]  # fmt: skip
    peers = [(one.code, one.name, one.share, one.besides) for one in paper.peers.listed]
    columns = ("held_by", *PRIORITY_COLUMNS)
    return [
        *questions,
        table_of("region-priorities", columns, card_rows(paper.card, t), t),
        table_of("brief-held", ("fact_name", "fact_words", "source_words"), facts, t),
        table_of("brief-changes", ("change_words", "areas_words"), changed, t),
        meetings_table(paper.meetings, t),
        table_of("brief-conversations", CONVERSATION_COLUMNS, talks, t),
        table_of(
            "brief-peers",
            ("region_code", "region_name", "likeness_words", "besides_words"),
            peers,
            t,
        ),
        sources_table(paper.sources, t),
    ]
