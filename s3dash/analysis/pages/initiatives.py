"""What the page of the initiatives says: the tree, or one of them with its members."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from s3dash.analysis.facts.evidence import SourceNote, source_note
from s3dash.analysis.facts.initiative_tree import (
    InitiativeNote,
    InitiativeNotes,
    LackingIn,
    without_swedish,
)
from s3dash.analysis.facts.membership import role_words
from s3dash.analysis.map.membership import membership_answer
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import Answer, LegendEntry, never_empty
from s3dash.analysis.words.wording import Wording
from s3dash.i18n import Translator


@dataclass(frozen=True)
class Participant:
    """One row of memberships.

    Attributes:
        code, name: of the region.
        kind: ``region``, ``group`` or ``partner``.
        country: its country in words, or empty.
        words: role, phase and years.
        differs: whether the region has another row in the same initiative that says otherwise.
        source: where it is stated.
        uncertain: whether the confidence is medium.
        note: a remark of the compilers in English, or None.
    """

    code: str
    name: str
    kind: str
    country: str
    words: str
    differs: bool
    source: SourceNote
    uncertain: bool
    note: str | None


@dataclass(frozen=True)
class SubInitiative:
    """An initiative below the one chosen, with its own members."""

    note: InitiativeNote
    members: tuple[Participant, ...]


@dataclass(frozen=True)
class InitiativeAnswer(Answer):
    """What the page of the initiatives shows.

    Attributes:
        tree: all initiatives; empty when one is chosen.
        lacking: thematic ones without a known Swedish participant, by domain.
        note: the one that is chosen, or None.
        path: (code, name) of what it is part of, the widest first.
        description: what it is, or None.
        url: its own page, or None.
        members: who takes part in it directly.
        via: (code, name, words) of the Swedish regions that take part through its parts alone.
        parts: the initiatives below it.
        map_table, map_legend: the regions as on the map of the initiative.
    """

    tree: tuple[InitiativeNote, ...] = ()
    lacking: tuple[LackingIn, ...] = ()
    note: InitiativeNote | None = None
    path: tuple[tuple[str, str], ...] = ()
    description: Wording | None = None
    url: str | None = None
    members: tuple[Participant, ...] = ()
    via: tuple[tuple[str, str, str], ...] = ()
    parts: tuple[SubInitiative, ...] = ()
    map_table: pd.DataFrame = field(default_factory=pd.DataFrame)
    map_legend: tuple[LegendEntry, ...] = ()


def initiatives_answer(question: Question) -> InitiativeAnswer:
    """The page of the initiative that is chosen, or the tree of all."""
    notes = InitiativeNotes(question)
    initiative = question.state.initiative
    if initiative is None:
        return _all(notes, question.state.domain)
    row = question.dataset.row("initiatives", initiative)
    note = notes.note(initiative)
    on_map = membership_answer(question.but(scope=None))
    return InitiativeAnswer(
        heading=note.name,
        sentence=on_map.sentence,
        data_table=_membership_table(notes, initiative),
        not_drawn=on_map.not_drawn,
        note=note,
        path=notes.path(initiative),
        description=_description(row, question.t),
        url=row.url if isinstance(row.url, str) else None,
        members=_members(notes, initiative),
        via=tuple(
            (str(row.region_code), str(row.region_name), str(row.via_words))
            for row in on_map.table.itertuples(index=False)
            if row.via_words and not row.is_direct
        ),
        parts=tuple(SubInitiative(part, _members(notes, part.code)) for part in note.parts),
        map_table=on_map.table,
        map_legend=on_map.legend,
    )


def _description(row: Any, t: Translator) -> Wording | None:
    """In the reader's language, or in the other one when that is all there is."""
    texts = {"sv": row.description_sv, "en": row.description_en}
    for language in sorted(texts, key=lambda one: one != t.language):
        if isinstance(texts[language], str):
            return Wording(texts[language], language, translated=False)
    return None


def _members(notes: InitiativeNotes, initiative: str) -> tuple[Participant, ...]:
    """Who takes part in the initiative itself, by name."""
    rows = notes.rows(initiative)
    members = [_member(notes, row, rows) for row in rows]
    members.sort(key=lambda one: (notes.question.t.sort_key(one.name), one.words, one.source.title))
    return tuple(members)


def _member(notes: InitiativeNotes, row: Any, rows: Iterable[Any]) -> Participant:
    dataset, t = notes.question.dataset, notes.question.t
    region = dataset.row("regions", row.region_code)
    said = _statement(row)
    phase = t("phase", phase=row.phase) if isinstance(row.phase, str) else ""
    words = role_words(notes.question, row)
    country = region.country_code
    return Participant(
        code=row.region_code,
        name=t.name(region),
        kind=region.region_kind,
        country=t.country(country) if isinstance(country, str) else t("country-unknown"),
        words=", ".join(part for part in (words, phase) if part),
        differs=any(
            other.region_code == row.region_code and _statement(other) != said for other in rows
        ),
        source=source_note(notes.question, row.source_code),
        uncertain=bool(row.confidence == "medium"),
        note=row.note if isinstance(row.note, str) else None,
    )


def _statement(row: Any) -> tuple[Any, ...]:
    """What a row says and on whose word; an empty cell equals an empty cell."""
    cells = (row.role, row.phase, row.from_year, row.to_year, row.source_code)
    return tuple(None if pd.isna(cell) else cell for cell in cells)


def _all(notes: InitiativeNotes, domain: str | None) -> InitiativeAnswer:
    tree, t = notes.tree(), notes.question.t
    listed = list(_flat(tree))
    involved = sum(bool(note.current) for note, _ in listed)
    return InitiativeAnswer(
        heading=t("initiatives-heading"),
        sentence=t("initiatives-sentence", count=len(listed), involved=involved),
        data_table=_tree_table(listed),
        tree=tree,
        lacking=without_swedish(notes, domain),
    )


def _flat(tree: Iterable[InitiativeNote], parent: str = "") -> Iterable[tuple[InitiativeNote, str]]:
    """Every initiative with the name of the one it is part of."""
    for note in tree:
        yield note, parent
        yield from _flat(note.parts, note.name)


def _tree_table(listed: list[tuple[InitiativeNote, str]]) -> pd.DataFrame:
    columns = ["initiative_code", "initiative_name", "part_of_name", "kind_words", "years_words"]
    columns += ["successor_name", "domain_names", "swedish_count", "earlier_count", "group_names"]
    rows = [
        (
            note.code,
            note.name,
            parent,
            note.kind,
            note.years.strip(),
            note.successor[1] if note.successor else "",
            ", ".join(name for _, name in note.domains),
            len(note.current),
            len(note.ended),
            ", ".join(note.groups),
        )
        for note, parent in listed
    ]
    return never_empty(pd.DataFrame(rows, columns=columns))


def _membership_table(notes: InitiativeNotes, initiative: str) -> pd.DataFrame:
    """One row a membership of the initiative and its parts."""
    t = notes.question.t
    columns = ["region_code", "region_name", "initiative_name", "region_kind_words"]
    columns += ["country_name", "role_words", "source_words", "note"]
    rows = [
        (
            member.code,
            member.name,
            t.name(notes.question.dataset.row("initiatives", code)),
            t(f"region-kind-{member.kind}"),
            member.country,
            member.words,
            f"{member.source.title} ({member.source.dated})",
            member.note or "",
        )
        for code in notes.question.dataset.with_children(initiative)
        for member in _members(notes, code)
    ]
    return never_empty(pd.DataFrame(rows, columns=columns))
