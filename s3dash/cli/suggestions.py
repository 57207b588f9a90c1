"""The commands that propose links and answers: a copy of the file with a sheet to confirm them in.

The copy of a workbook is the workbook with one more sheet, everything else as it was; of a data
package a workbook is made.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from s3dash.cli.files import write_whole
from s3dash.cli.reports import kept_words, say_json
from s3dash.cli.stores import plan_where_possible, submission_at
from s3dash.config import LANGUAGES
from s3dash.data.editions.planning import Plan
from s3dash.data.merging.parts import region_in
from s3dash.data.merging.terms import Terms
from s3dash.data.reading.cells import Cells
from s3dash.data.reading.headings import NAMES, usual_form, word_of
from s3dash.errors import FileNotWritten
from s3dash.exports.commented.added_sheet import AddedSheet, with_sheet
from s3dash.exports.dataset_workbook import workbook_bytes
from s3dash.i18n import Translator, translator
from s3dash.model import Dataset
from s3dash.model.fields import NO, YES, about
from s3dash.model.origin import Origin
from s3dash.model.tables.suggestions import BECOMES, CONFIRMED, SUGGESTIONS, TOLD_APART_BY
from s3dash.model.typed import clean, yes_or_no

if TYPE_CHECKING:
    from s3dash.analysis.suggestions.lineage import PossibleLink
    from s3dash.analysis.suggestions.matches import PossibleMatch

LINKS, MATCHES = SUGGESTIONS
# The lesser of the two, and what a proposal rests on: whoever confirms may say otherwise.
STRENGTH, BASIS = "plausible", "compiled"

_WIDTHS = {"code": 24, "text": 44, "choice": 14, "yes_no": 14}

# A proposal, or a row that somebody answered, by column.
Line = Mapping[str, str]
# What gives the proposals of a dataset, or those of one region in it.
Propose = Callable[[Dataset, str | None, Translator], list[dict[str, str]]]


def suggest_lineage(
    path: Path, out: Path, struck: str | None, language: str | None, as_json: bool
) -> None:
    """Propose links between areas of two rounds."""
    # rapidfuzz is for whoever asks for proposals
    from s3dash.analysis.suggestions.lineage import possible_links  # noqa: PLC0415

    def propose(dataset: Dataset, region: str | None, t: Translator) -> list[dict[str, str]]:
        links = (one for one in possible_links(dataset) if region in {None, one.later.region_code})
        return [_link_line(one, dataset, t) for one in links]

    _suggest(_Asked(path, out, struck, language, as_json), LINKS, propose)


def suggest_matches(
    path: Path, out: Path, struck: str | None, language: str | None, as_json: bool
) -> None:
    """Propose answers to needs."""
    from s3dash.analysis.suggestions.matches import possible_matches  # noqa: PLC0415

    def propose(dataset: Dataset, region: str | None, _: Translator) -> list[dict[str, str]]:
        found = possible_matches(dataset)
        matches = (one for one in found if region in {None, one.need.region_code})
        return [_match_line(one, dataset) for one in matches]

    _suggest(_Asked(path, out, struck, language, as_json), MATCHES, propose)


@dataclass(frozen=True)
class _Asked:
    """What the command was given."""

    path: Path
    out: Path
    struck: str | None
    language: str | None
    as_json: bool


# ---- the lines ------------------------------------------------------------------------------


def _link_line(link: PossibleLink, dataset: Dataset, t: Translator) -> dict[str, str]:
    """A proposed link, named in the language of the reader, with what it rests on."""
    if link.is_same_name:
        why = [t("suggest-why-same-name")]
    elif link.alike == 1:
        # which is as much as a name gets that is a part of the other
        why = [t("suggest-why-part")]
    else:
        why = [t("suggest-why-names", percent=math.floor(100 * link.alike))]
    if link.domains:
        why.append(_domains_words(link.domains, dataset, t))
    return {
        "earlier_code": link.earlier.priority_code,
        "later_code": link.later.priority_code,
        "earlier_name": t.name(link.earlier),
        "later_name": t.name(link.later),
        "why": "; ".join(why),
    }


def _match_line(match: PossibleMatch, dataset: Dataset) -> dict[str, str]:
    """A proposed answer, with nothing but what it rests on as its reasons."""
    need, answer = match.need.statement_code, match.answer
    return {
        "match_code": f"{need}-{answer.code}",
        "seeks_code": need,
        "answer_kind": answer.kind,
        "answer_code": answer.code,
        "why_sv": _reasons(match, dataset, "sv"),
        "why_en": _reasons(match, dataset, "en"),
        "strength": STRENGTH,
        "basis": BASIS,
    }


def _reasons(match: PossibleMatch, dataset: Dataset, language: str) -> str:
    t = translator(language)
    why = [_domains_words(match.domains, dataset, t)]
    words = match.words[LANGUAGES.index(language)]
    if words:
        why.append(t("suggest-why-words", words=", ".join(t.fitting(words))))
    return "; ".join(why)


def _domains_words(domains: Sequence[str], dataset: Dataset, t: Translator) -> str:
    names = [t.name(dataset.named("domains", code)) for code in domains]
    return t("suggest-why-domains", count=len(names), domains=", ".join(t.fitting(names)))


# ---- the file -------------------------------------------------------------------------------


def _suggest(asked: _Asked, sheet: str, propose: Propose) -> None:
    """Write a copy of the file with proposals in a sheet, and say how many."""
    t = translator(asked.language or LANGUAGES[0])
    if asked.out.resolve() == asked.path.resolve():
        raise FileNotWritten("error-suggest-same-file", path=str(asked.out))
    plan = plan_where_possible(submission_at(asked.path, asked.struck), Terms())
    dataset = plan.submission.accepted()
    source = plan.submission.source
    cells = source.cells if source is not None else Cells()
    answered = _answered(cells, sheet)
    known = {_pair(line, sheet) for line in answered}
    # a workbook for a region takes the rows of that region only
    every = propose(dataset, region_in(cells, Terms()), t)
    proposed = [one for one in every if _pair(one, sheet) not in known]
    form = asked.language or usual_form((name, text) for (_, name), text in cells.headings.items())
    added = _sheet(sheet, [*answered, *proposed], form)
    content = _with_sheet(asked, plan, added, t)
    kept = write_whole(asked.out, content)
    if asked.as_json:
        aside = None if kept is None else str(kept)
        told = {"sheet": sheet, "suggestions": proposed, "answered": len(answered)}
        say_json({"ok": True, "path": str(asked.out), **told, "earlier_file": aside})
        return
    params = {"path": str(asked.out), "sheet": sheet, "count": len(proposed)}
    lines = [t("cli-suggested", **params)]
    if answered:
        lines.append(t("cli-suggested-answered", count=len(answered)))
    if proposed:
        words = {"column": added.headings[-1], "yes": added.choices[len(added.headings) - 1][0]}
        lines.append(t("cli-suggested-how", **words))
    if plan.submission.is_private:
        lines.append(t("cli-suggested-private"))
    click.echo("\n".join([*lines, *kept_words(kept, t)]))


def _answered(cells: Cells, sheet: str) -> list[dict[str, str]]:
    """The proposals of an earlier time that somebody has said yes or no to."""
    return [line for line in _lines(cells, sheet) if line[CONFIRMED]]


def _lines(cells: Cells, sheet: str) -> list[dict[str, str]]:
    """The rows of a sheet of proposals; none where it is not there."""
    frame = cells.suggestions.get(sheet)
    if frame is None:
        return []
    return [
        {str(name): clean(cell) or "" for name, cell in row.items()}
        for row in frame.to_dict("records")
    ]


def with_open_suggestions(content: bytes, cells: Cells, form: str) -> bytes:
    """A workbook with the proposals of another that are not confirmed; those that are, are rows.

    Args:
        content: the workbook, which the program has made.
        cells: the other.
        form: the words of its headings.
    """
    for sheet in cells.suggestions:
        lines = [line for line in _lines(cells, sheet) if yes_or_no(line[CONFIRMED]) != YES]
        content = with_sheet(content, _sheet(sheet, lines, form))
    return content


def _pair(line: Line, sheet: str) -> tuple[str, ...]:
    return tuple(line[name] for name in TOLD_APART_BY[BECOMES[sheet]])


def _sheet(sheet: str, lines: Sequence[Line], form: str) -> AddedSheet:
    """The sheet in the words of a form: column names, or those of a language."""
    columns = SUGGESTIONS[sheet].columns
    kinds = [about(column) for column in columns.values()]
    said: Mapping[str, str] = {YES: YES, NO: NO}
    if form != NAMES:
        said = {one: translator(form)(f"workbook-{one}") for one in (YES, NO)}
    choices = {at: what.choices for at, what in enumerate(kinds) if what.kind == "choice"}
    choices |= {at: tuple(said.values()) for at, one in enumerate(columns) if one == CONFIRMED}
    return AddedSheet(
        sheet,
        [word_of(name, form) for name in columns],
        [_WIDTHS[what.kind] for what in kinds],
        [[line.get(name, "") for name in columns] for line in lines],
        choices,
    )


def _with_sheet(asked: _Asked, plan: Plan, added: AddedSheet, t: Translator) -> bytes:
    submission = plan.submission
    cells = submission.source.cells if submission.source is not None else Cells()
    original = submission.original
    if not cells.places:
        # a data package has no cells to be placed in: it becomes a workbook
        origin = Origin()
        if plan.in_use is not None and plan.changes_nothing:
            origin = Origin(plan.in_use.number, plan.in_use.content_sha256)
        in_words = asked.language is not None
        original = workbook_bytes(cells.tables, {}, in_words=in_words, t=t, origin=origin)
    try:
        return with_sheet(original, added)
    except (ValueError, KeyError) as found:
        raise FileNotWritten("error-suggest-no-workbook", path=str(asked.out)) from found
