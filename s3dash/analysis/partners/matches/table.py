"""The page of partners as a table: cards and what stands below them, openings, the list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from s3dash.analysis.conversations.conversation import Conversations
from s3dash.analysis.conversations.conversations import conversations_of
from s3dash.analysis.conversations.match import Match
from s3dash.analysis.measures.ranking import RANKED
from s3dash.analysis.openings.opening import Opening
from s3dash.analysis.openings.openings import openings_of
from s3dash.analysis.partners.matches.build_domain import Building
from s3dash.analysis.partners.matches.listed import ListRow
from s3dash.analysis.partners.matches.matching import Matching
from s3dash.analysis.words.answer import NO_DATA_SIGN, NONE_SIGN, in_full, never_empty
from s3dash.analysis.words.caption import SEPARATOR, part_words
from s3dash.analysis.words.filtered import Filtered
from s3dash.analysis.words.percent import in_per_cent

Cell = str | float | None
Line = dict[str, Cell]

WORDS = (
    *("need_words", "answer_words", "why_words", "contact_words"),
    *("years_words", "source_words"),
)
NUMBERS = (
    *("rank_number", "coverage_share", "score_share", "alike_share", "back_share"),
    *("fit_number", "distance_number", "together_words", "material_words"),
)


@dataclass(frozen=True)
class Table:
    """The rows, and the headings of those columns that are no messages.

    Attributes:
        tables: what is said and the list are two tables on a page: their captions and rows.
    """

    rows: pd.DataFrame
    headings: Mapping[str, str]
    tables: tuple[tuple[str, int], ...]


def filtered_table(
    matching: Matching, listed: Sequence[ListRow], building: Building | None, left_out: int = 0
) -> Table:
    """All that the page shows, a row each: what stands first there stands first.

    Args:
        matching: whose partners.
        listed: the list.
        building: what adds to the domain to build, if one is chosen.
        left_out: how many more the list has than there is room for.
    """
    lines = [
        *_conversation_lines(matching, matching.conversations),
        *(_opening_line(matching, one) for one in matching.openings),
        *(_list_line(matching, row) for row in listed),
    ]
    if building is not None:
        lines = [_with_building(line, building) for line in lines]
    table = _frame(matching, lines, building)
    t, filtered = matching.question.t, _filtered(matching, len(lines) + left_out)
    said = len(lines) - len(listed)
    tables = ((t("partners-said"), said), (t("partners-section-listed"), len(listed)))
    if filtered is None:
        return Table(table, {}, tables)
    return Table(filtered.on(table), filtered.heading(t), tables)


def _with_building(line: Line, building: Building) -> Line:
    """The row with what its region has or adds of the domain to build; a group adds nothing."""
    code = str(line["region_code"])
    is_measured = code in building.profiles.regions
    return {**line, **building.columns(code)} if is_measured else line


def _frame(matching: Matching, lines: list[Line], building: Building | None) -> pd.DataFrame:
    columns = ["region_code", "region_name", "section"]
    columns += ["country_name"] if matching.question.state.shown_scope != "sweden" else []
    columns += [*WORDS, *NUMBERS]
    columns += ["build_words", "gain_share"] if building is not None else []
    table = pd.DataFrame(lines).reindex(columns=columns)
    return table if table.empty else never_empty(table.astype(object))


def _filtered(matching: Matching, count: int) -> Filtered | None:
    """What the filters leave of all rows; None where none is chosen."""
    filters, question = matching.filters, matching.question
    if not filters.chosen:
        return None
    words = SEPARATOR.join(part_words(part, question) for part in filters.chosen)
    everything = conversations_of(question, matching.region, matching.direction)
    openings = openings_of(question, matching.region, matching.direction)
    total = sum(1 for _ in _conversation_lines(matching, everything))
    return Filtered(words, count, total + len(openings) + sum(1 for _ in matching.everybody))


# ---- needs and answers ------------------------------------------------------------------------


def _conversation_lines(matching: Matching, found: Conversations) -> Iterator[Line]:
    """A row each for what opens a card, what stands on it, and what has none."""
    for one in found.first:
        yield _match_line(matching, one.lead, "card")
        for match in one.also:
            yield _match_line(matching, match, "also")
    for one in found.further:
        yield _match_line(matching, one.lead, "further")
    for match in found.maybe:
        yield _match_line(matching, match, "maybe")


def _match_line(matching: Matching, match: Match, section: str) -> Line:
    t = matching.question.t
    code = match.giver if match.seeker == matching.region else match.seeker
    sides = (match.need, match.answer)
    years = [t("match-undated") if side.year is None else str(side.year) for side in sides]
    sources = dict.fromkeys(f"{side.source.title} ({side.source.dated})" for side in sides)
    return {
        **_of_region(matching, code, section),
        "need_words": match.need.text,
        "answer_words": match.answer.text,
        "why_words": f"{match.why} ({match.basis_words})",
        "contact_words": match.contact.name if match.contact else NONE_SIGN,
        "years_words": "; ".join(years),
        "source_words": "; ".join(sources),
        **dict.fromkeys(NUMBERS, NONE_SIGN),
    }


def _opening_line(matching: Matching, opening: Opening) -> Line:
    t = matching.question.t
    notes = (opening.ours, opening.theirs)
    years = [str(note.source.year or t("match-undated")) for note in notes]
    sources = dict.fromkeys(f"{note.source.title} ({note.source.dated})" for note in notes)
    coverage = opening.coverage
    # its numbers count side domains half, whatever those of the list do
    section = "opening-half" if matching.is_weighted_anew else "opening"
    return {
        **_of_region(matching, opening.partner, section),
        "need_words": NONE_SIGN,
        "answer_words": opening.theirs.wordings[-1].text,
        "why_words": f"{opening.sentence} {opening.evidence}",
        "contact_words": in_full([one.name for one in opening.environments], t) or NONE_SIGN,
        "years_words": "; ".join(years),
        "source_words": "; ".join(sources),
        **dict.fromkeys(NUMBERS, NONE_SIGN),
        "coverage_share": NO_DATA_SIGN if coverage is None else in_per_cent(coverage),
    }


def _of_region(matching: Matching, code: str, section: str) -> Line:
    question, t = matching.question, matching.question.t
    row = question.dataset.row("regions", code)
    named: Line = {
        "region_code": code,
        "region_name": t.name(row),
        "section": t(f"partners-section-{section}"),
    }
    if question.state.shown_scope != "sweden":
        named["country_name"] = t.country(row.country_code)
    return named


# ---- the list ---------------------------------------------------------------------------------


def _list_line(matching: Matching, row: ListRow) -> Line:
    t, partner = matching.question.t, row.partner
    found: Line = {
        **_of_region(matching, row.code, "listed"),
        **dict.fromkeys(WORDS, NONE_SIGN),
        "together_words": in_full(list(row.together), t) or NONE_SIGN,
        "material_words": t(f"listed-{row.section}"),
    }
    if partner is None:
        return found
    return {
        **found,
        "rank_number": partner.rank if row.section == RANKED else NONE_SIGN,
        "coverage_share": _share(partner.coverage),
        "score_share": _share(partner.score),
        "alike_share": _share(partner.overlap),
        "back_share": _share(partner.back),
        "fit_number": round(partner.fit),
        "distance_number": None if partner.distance_km is None else round(partner.distance_km),
    }


def _share(value: float | None) -> float | None:
    return None if value is None else in_per_cent(value)
