"""What the page of the initiatives says: the tree, or one of them with its members.

With a domain chosen the tree has the initiatives of that domain only, and so have its table and
its file, which say so themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

import pandas as pd

from s3dash.analysis.crowd import crowd_words, first_listed, told
from s3dash.analysis.facts.from_practice.media import MediaNote, media_of_initiative
from s3dash.analysis.facts.taking_part.initiative_tree import (
    InitiativeNote,
    InitiativeNotes,
    LackingIn,
    without_swedish,
)
from s3dash.analysis.map.membership import membership_answer
from s3dash.analysis.pages.participants import Participants, by_kind, participants
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import Answer, LegendEntry, never_empty
from s3dash.analysis.words.caption import part_words
from s3dash.analysis.words.filtered import Filtered
from s3dash.analysis.words.wording import Wording
from s3dash.i18n import Translator
from s3dash.model.rows import InitiativeRow


@dataclass(frozen=True)
class SubInitiative:
    """An initiative below the one chosen, with its own members."""

    note: InitiativeNote
    members: Participants


@dataclass(frozen=True)
class InitiativeAnswer(Answer):
    """What the page of the initiatives shows.

    Attributes:
        tree: all initiatives, or those of the domain that is chosen; empty when one is chosen.
        projects: the projects, or those of the domain that is chosen; empty when one is chosen.
        lacking: thematic ones without a known Swedish participant, by domain.
        note: the one that is chosen, or None.
        path: (code, name) of what it is part of, the widest first.
        description: what it is, or None.
        url: its own page, or None.
        members: who takes part in it directly.
        via: (code, name, words) of the Swedish regions that take part through its parts alone; of
            a crowd the first.
        parts: the initiatives below it.
        media: recordings and texts about it.
        map_table, map_legend: the regions as on the map of the initiative.
    """

    tree: tuple[InitiativeNote, ...] = ()
    projects: tuple[InitiativeNote, ...] = ()
    lacking: tuple[LackingIn, ...] = ()
    note: InitiativeNote | None = None
    path: tuple[tuple[str, str], ...] = ()
    description: Wording | None = None
    url: str | None = None
    members: Participants = field(default_factory=Participants)
    via: tuple[tuple[str, str, str], ...] = ()
    parts: tuple[SubInitiative, ...] = ()
    media: tuple[MediaNote, ...] = ()
    map_table: pd.DataFrame = field(default_factory=pd.DataFrame)
    map_legend: tuple[LegendEntry, ...] = ()


def initiatives_answer(question: Question) -> InitiativeAnswer:
    """The page of the initiative that is chosen, or the tree of all."""
    notes = InitiativeNotes(question)
    initiative = question.state.initiative
    if initiative is None:
        return _tree(notes, question.state.domain)
    row = question.dataset.row("initiatives", initiative)
    note = notes.note(initiative)
    on_map = membership_answer(question.but(scope=None))
    members, via = by_kind(notes, initiative), _via(on_map.table)
    listed_via = tuple(first_listed(question, via))
    return InitiativeAnswer(
        heading=note.name,
        sentence=on_map.sentence,
        data_table=_membership_table(notes, initiative),
        not_drawn=told(
            question,
            *(
                crowd_words(question, f"members-{kind}", len(members.of_kind(kind)), total)
                for kind, total in members.counts.items()
            ),
            crowd_words(question, "members-via", len(listed_via), len(via)),
            others=on_map.not_drawn,
        ),
        note=note,
        path=notes.path(initiative),
        description=_description(row, question.t),
        url=row.url,
        members=members,
        via=listed_via,
        parts=tuple(SubInitiative(part, by_kind(notes, part.code)) for part in note.parts),
        media=media_of_initiative(question, initiative),
        map_table=on_map.table,
        map_legend=on_map.legend,
    )


def _via(on_map: pd.DataFrame) -> list[tuple[str, str, str]]:
    return [
        (str(row.region_code), str(row.region_name), str(row.via_words))
        for row in on_map.itertuples(index=False)
        if row.via_words and not row.is_direct
    ]


def _description(row: InitiativeRow, t: Translator) -> Wording | None:
    """In the reader's language, or in the other one when that is all there is."""
    texts = {"sv": row.description_sv, "en": row.description_en}
    for language in sorted(texts, key=lambda language: language != t.language):
        text = texts[language]
        if text is not None:
            return Wording(text, language, translated=False)
    return None


# ---- the tree ---------------------------------------------------------------------------------


def _tree(notes: InitiativeNotes, domain: str | None) -> InitiativeAnswer:
    question = notes.question
    whole = notes.tree()
    tree = whole if domain is None else _of_domain(notes, whole, domain)
    listed = list(_flat(tree))
    counts = {"count": len(listed), "involved": sum(bool(note.current) for note in listed)}
    projects = notes.projects(domain)
    table = _tree_table(notes, [*listed, *projects])
    filtered = None
    if domain is None:
        sentence = question.t("initiatives-sentence", **counts)
    else:
        name = question.domain_name(domain)
        sentence = question.t("initiatives-sentence-domain", domain=name, **counts)
        words = part_words("domain", question)
        everything = [*_flat(whole), *notes.projects()]
        filtered = Filtered(words, len(listed) + len(projects), len(everything))
    return InitiativeAnswer(
        heading=question.t("initiatives-heading"),
        sentence=sentence,
        data_table=filtered.on(table) if filtered else table,
        headings=filtered.heading(question.t) if filtered else {},
        tree=tree,
        projects=projects,
        lacking=without_swedish(notes, domain),
    )


def _of_domain(
    notes: InitiativeNotes, tree: Iterable[InitiativeNote], domain: str
) -> tuple[InitiativeNote, ...]:
    """The initiatives that name the domain, each below the nearest one above it that does, too."""
    kept: list[InitiativeNote] = []
    for note in tree:
        parts = _of_domain(notes, note.parts, domain)
        is_of_domain = domain in (code for code, _ in note.domains)
        kept += [replace(note, parts=parts)] if is_of_domain else parts
    return tuple(sorted(kept, key=lambda note: notes.question.t.sort_key(note.name)))


def _flat(tree: Iterable[InitiativeNote]) -> Iterator[InitiativeNote]:
    """Every initiative, each before those below it."""
    for note in tree:
        yield note
        yield from _flat(note.parts)


def _tree_table(notes: InitiativeNotes, listed: Iterable[InitiativeNote]) -> pd.DataFrame:
    """One row an initiative, with the name of the one that it is part of."""
    columns = ["initiative_code", "initiative_name", "parent_code", "part_of_name", "kind_words"]
    columns += ["years_words", "successor_code", "successor_name", "domain_code", "domain_names"]
    columns += ["swedish_count", "earlier_count", "group_names"]
    rows = [
        (
            note.code,
            note.name,
            *_parent(notes, note.code),
            note.kind,
            note.years.strip(),
            *(note.successor or ("", "")),
            "; ".join(code for code, _ in note.domains),
            ", ".join(name for _, name in note.domains),
            len(note.current),
            len(note.ended),
            ", ".join(note.groups),
        )
        for note in listed
    ]
    return never_empty(pd.DataFrame(rows, columns=columns))


def _parent(notes: InitiativeNotes, initiative: str) -> tuple[str, str]:
    """Code and name of what it is part of, both empty where it is part of nothing."""
    parent = notes.question.dataset.row("initiatives", initiative).parent_code
    return ("", "") if parent is None else (parent, notes.question.initiative_name(parent))


def _membership_table(notes: InitiativeNotes, initiative: str) -> pd.DataFrame:
    """One row a membership of the initiative and its parts."""
    t = notes.question.t
    columns = ["region_code", "region_name", "initiative_code", "initiative_name"]
    columns += ["region_kind_words", "country_name", "role_words", "source_words", "note"]
    rows = [
        (
            member.code,
            member.name,
            code,
            notes.question.initiative_name(code),
            t(f"region-kind-{member.kind}"),
            member.country,
            member.words,
            f"{member.source.title} ({member.source.dated})",
            member.note or "",
        )
        for code in notes.question.dataset.with_children(initiative)
        for member in participants(notes, code)
    ]
    return never_empty(pd.DataFrame(rows, columns=columns))
