"""A region as slides: what it prioritises, where it stands, with whom it works, and who says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from s3dash.analysis.facts.evidence import PriorityNote
from s3dash.analysis.facts.taking_part.membership_tree import Branch
from s3dash.analysis.map.by_measure import map_answer
from s3dash.analysis.pages.region import RegionAnswer, one_region_answer
from s3dash.analysis.pages.region_sections import RegionSections
from s3dash.analysis.words.lead import lead
from s3dash.analysis.words.percent import per_cent
from s3dash.analysis.words.title import DASH
from s3dash.exports.slides.contents import Content, Slide, Table
from s3dash.i18n import Translator
from s3dash.stage.slides.of_view import alt_of
from s3dash.stage.slides.told import Told, conversations_table, named_table, table_of
from s3dash.state import to_url
from s3dash.ui.core.request import Page

# What became of its areas, in this order of columns.
CHANGED = ("earlier_wordings", "later_wordings", "change_words", "link_basis_words")
# What stands before what is a part of the row above.
PART = "– "


def region_slides(page: Page, region: str, told: Told) -> tuple[list[str], list[Slide]]:
    """The lines below the region's name on the first slide, and the slides after that."""
    answer = one_region_answer(page.question, region)
    sections = answer.sections
    card = sections.card
    who = ", ".join(part for part in (card.authority, card.round_name) if part)
    slides = [
        *_areas(page, sections, told),
        _map(page, told),
        *_changes(page, answer, told),
        _memberships(page, sections, told),
        *_conversations(page, sections, told),
        _similar(page, sections, told),
        _complementary(page, sections, told),
        _sources(page, sections, told),
    ]
    return [who, lead(answer.sentence).words], slides


def _slide(page: Page, told: Told, heading: str, sentence: str, content: Content = None) -> Slide:
    """A slide whose title names the region, too."""
    region = page.question.region_name(str(page.state.region))
    if isinstance(content, Table):
        content = replace(content, left_out=told.left_out(page))
    return told.slide(page, f"{region}{DASH}{heading}", sentence, content)


# ---- what it prioritises -----------------------------------------------------------------------


def _areas(page: Page, sections: RegionSections, told: Told) -> Iterator[Slide]:
    """Its own areas, and those of each of its groups."""
    t, card = page.t, sections.card
    incomplete = ""
    if card.incomplete is not None:
        held, stated = card.incomplete
        incomplete = t("panel-incomplete", held=held, stated=stated)
    own = t("region-priorities")
    if card.priorities:
        yield _slide(page, told, own, incomplete, _areas_table(page, card.priorities))
    else:
        yield _slide(page, told, own, t("panel-no-data", round=card.round_name))
    for group in card.groups:
        heading, note = t("panel-joint", group=group.name), t("panel-joint-note")
        yield _slide(page, told, heading, note, _areas_table(page, group.priorities))


def _areas_table(page: Page, notes: Sequence[PriorityNote]) -> Table:
    rows = [
        (f"{PART * is_part}{_wording(note, page.t)}", _status(note, page.t), _domains(note, page.t))
        for top in notes
        for note, is_part in ((top, False), *((part, True) for part in top.parts))
    ]
    return named_table(page, ("wordings", "status_words", "domain_words"), rows)


def _wording(note: PriorityNote, t: Translator) -> str:
    return "; ".join(
        f"{one.text} ({t('translated')})" if one.translated else one.text for one in note.wordings
    )


def _status(note: PriorityNote, t: Translator) -> str:
    doubt = [t("panel-uncertain")] if note.uncertain else []
    return ", ".join([note.status_words, *doubt])


def _domains(note: PriorityNote, t: Translator) -> str:
    return ", ".join(name for _, name in note.domains) or t("panel-unclassified")


# ---- where it stands, and what changed ---------------------------------------------------------


def _map(page: Page, told: Told) -> Slide:
    """The region among the others, on the map that opens first."""
    question = page.question.but(view="map", measure=None, brief=False, weights=None)
    answer = map_answer(question)
    picture = told.picture(page, to_url(question.state), alt_of(answer))
    said = lead(answer.sentence)
    slide = _slide(page, told, answer.heading, said.words, picture)
    return replace(slide, notes=[*said.rest, *slide.notes])


def _changes(page: Page, answer: RegionAnswer, told: Told) -> Iterator[Slide]:
    """What became of its areas, where something is known of two rounds."""
    if answer.data_table.empty or not answer.rounds[0]:
        return
    table = table_of(answer, answer.data_table, page.t, CHANGED)
    said = lead(answer.sentence)
    yield _slide(page, told, page.t("region-lineage"), " ".join([said.words, *said.rest]), table)


# ---- with whom it works ------------------------------------------------------------------------


def _memberships(page: Page, sections: RegionSections, told: Told) -> Slide:
    t, heading = page.t, page.t("region-memberships")
    if not sections.memberships:
        return _slide(page, told, heading, t("region-no-memberships"))
    rows = list(_branch_rows(sections.memberships, 0, t))
    table = named_table(page, ("initiative_name", "kind_words", "role_words"), rows)
    return _slide(page, told, heading, "", table)


def _branch_rows(
    branches: Sequence[Branch], depth: int, t: Translator
) -> Iterator[tuple[str, str, str]]:
    for branch in branches:
        roles = [
            ", ".join(
                [
                    t("via-group", group=note.group, words=note.words)
                    if note.group
                    else note.words,
                    *([t("panel-uncertain")] if note.uncertain else []),
                ]
            )
            for note in branch.notes
        ]
        yield PART * depth + branch.name, branch.kind, "; ".join(roles) or t("role-via")
        yield from _branch_rows(branch.parts, depth + 1, t)


def _conversations(page: Page, sections: RegionSections, told: Told) -> Iterator[Slide]:
    """Whom it might call, with what is to be asked first; nothing where nobody is known."""
    if not sections.conversations:
        return
    table = conversations_table(page, sections.conversations)
    yield _slide(page, told, page.t("conversations"), "", table)


def _similar(page: Page, sections: RegionSections, told: Told) -> Slide:
    """The regions most like it, or why there is none."""
    t, heading, matches = page.t, page.t("region-neighbours"), sections.matches
    if not (sections.card.priorities or matches.is_joint):
        return _slide(page, told, heading, t("region-neighbours-no-data"))
    if not matches.similar:
        return _slide(page, told, heading, t("region-no-neighbours"))
    rows = [
        (one.name, per_cent(one.ranked.value, t),
         ", ".join(name for _, name in one.domains), one.remark)
        for one in matches.similar
    ]  # fmt: skip
    names = ("region_name", "overlap_share", "domain_words", "slides-remark")
    table = _with_remark(named_table(page, names, rows))
    words = lead(_joint(sections, t) + t("region-neighbours-note")).words
    return _slide(page, told, heading, words, table)


def _complementary(page: Page, sections: RegionSections, told: Told) -> Slide:
    """The regions that can add most to it, or why there is none."""
    t, heading, matches = page.t, page.t("region-complementary"), sections.matches
    if sections.card.members:
        return _slide(page, told, heading, t("region-complementary-group"))
    if not (sections.card.priorities or matches.is_joint):
        return _slide(page, told, heading, t("region-complementary-no-data"))
    if not matches.complementary:
        return _slide(page, told, heading, t("region-no-complementary"))
    rows = [
        (one.name, per_cent(one.coverage, t),
         "; ".join(t("region-adds-why", theirs=theirs, own=own) for theirs, own in one.reasons),
         one.remark)
        for one in matches.complementary
    ]  # fmt: skip
    names = ("region_name", "coverage_share", "why_words", "slides-remark")
    table = _with_remark(named_table(page, names, rows))
    mean = per_cent(matches.mean or 0, t)
    said = t("slides-complementary", region=sections.card.name, mean=mean)
    return _slide(page, told, heading, _joint(sections, t) + said, table)


def _with_remark(table: Table) -> Table:
    """The table without its last column where that says nothing."""
    if any(row[-1] for row in table.rows):
        return table
    return replace(table, headings=table.headings[:-1], rows=[row[:-1] for row in table.rows],
                   numbers=table.numbers[:-1])  # fmt: skip


def _joint(sections: RegionSections, t: Translator) -> str:
    """That it is shown by what its groups prioritise, where it is."""
    if not sections.matches.is_joint:
        return ""
    groups = ", ".join(group.name for group in sections.card.groups)
    return f"{t('region-matches-joint', groups=groups)} "


# ---- who says so -------------------------------------------------------------------------------


def _sources(page: Page, sections: RegionSections, told: Told) -> Slide:
    t, heading = page.t, page.t("region-sources")
    if not sections.sources:
        return _slide(page, told, heading, t("region-no-sources"))
    rows = [(note.title, note.publisher, note.dated) for note in sections.sources]
    names = ("slides-source", "slides-publisher", "slides-dated")
    return _slide(page, told, heading, "", named_table(page, names, rows))
