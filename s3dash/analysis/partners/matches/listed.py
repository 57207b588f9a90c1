"""The list of all regions with their numbers: who is ranked, and who stands below, and why."""

from __future__ import annotations

from dataclasses import dataclass

from s3dash.analysis.measures import ranking
from s3dash.analysis.measures.ranking import GROUP
from s3dash.analysis.partners.matches.matching import Matching
from s3dash.analysis.partners.matches.ranking import RankedPartner

# Below those with values stand those without any.
UNDEFINED = "undefined"
SECTIONS = (*ranking.SECTIONS, UNDEFINED)


@dataclass(frozen=True)
class ListRow:
    """A region in the list.

    Attributes:
        code, name: of the region.
        country: its name; empty for a Swedish one.
        section: one of ``SECTIONS``; those after the first have no rank.
        partner: its numbers; None where it has no values.
        together: names of what the two do or did together.
    """

    code: str
    name: str
    country: str
    section: str
    partner: RankedPartner | None
    together: tuple[str, ...]


def list_of(matching: Matching) -> tuple[ListRow, ...]:
    """The regions that pass the filters, by section, each section in the order of the ranking."""
    rows = (
        _row(matching, code, partner)
        for code, partner in matching.everybody
        if matching.filters.keeps_listed(code)
    )
    return tuple(sorted(rows, key=lambda row: SECTIONS.index(row.section)))


def _row(matching: Matching, code: str, partner: RankedPartner | None) -> ListRow:
    question, t = matching.question, matching.question.t
    row = question.dataset.row("regions", code)
    work = matching.together.get(code, ())
    return ListRow(
        code=code,
        name=t.name(row),
        country=t.country(row.country_code) if row.region_kind == "partner" else "",
        section=_section(matching, code, partner),
        partner=partner,
        together=tuple(question.initiative_name(shared.initiative) for shared in work),
    )


def _section(matching: Matching, code: str, partner: RankedPartner | None) -> str:
    if partner is not None:
        return partner.section
    in_group = matching.question.dataset.share_group(matching.region, code)
    return GROUP if in_group else UNDEFINED
