"""A pair as a table: needs with their answers, then what each says and prioritises, a row each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pandas as pd

from s3dash.analysis.conversations.match import Match
from s3dash.analysis.conversations.side import Side
from s3dash.analysis.facts.evidence import SourceNote
from s3dash.analysis.partners.pair.party import Party
from s3dash.analysis.question import Question
from s3dash.analysis.words.answer import NONE_SIGN, in_full, never_empty
from s3dash.i18n import Translator

COLUMNS = (
    *("region_code", "region_name", "section", "area_words", "answer_words"),
    *("why_words", "contact_words", "domain_names", "years_words", "source_words"),
)
Line = dict[str, str]


def pair_table(
    question: Question, matches: Iterable[Match], parties: Iterable[Party]
) -> pd.DataFrame:
    """All that is said on the page of a pair; the region of a row is the one that says it."""
    t = question.t
    rows = [*(_match_line(match, t) for match in matches)]
    for party in parties:
        rows += _party_lines(party, t)
    if not rows:
        return pd.DataFrame(columns=list(COLUMNS))
    nothing = dict.fromkeys(COLUMNS, NONE_SIGN)
    return never_empty(pd.DataFrame([{**nothing, **row} for row in rows], columns=list(COLUMNS)))


def _match_line(match: Match, t: Translator) -> Line:
    sides = (match.need, match.answer)
    domains = dict.fromkeys(name for side in sides for _, name in side.domains)
    return {
        "region_code": match.need.region,
        "region_name": match.need.name,
        "section": t("pair-section-match"),
        "area_words": match.need.text,
        "answer_words": f"{match.answer.name}: {match.answer.text}",
        "why_words": f"{match.why} ({match.basis_words})",
        "contact_words": match.contact.name if match.contact else NONE_SIGN,
        "domain_names": in_full(list(domains), t),
        "years_words": "; ".join(_year(side.year, t) for side in sides),
        "source_words": "; ".join(dict.fromkeys(_source(side.source) for side in sides)),
    }


def _party_lines(party: Party, t: Translator) -> Iterator[Line]:
    for section, sides in (("seeks", party.needs), ("offers", party.offers)):
        for side in sides:
            yield {**_of(party, section, t), **_said(side, t)}
    for note in party.priorities:
        yield {
            **_of(party, "joint" if party.groups else "priority", t),
            "area_words": note.wordings[-1].text,
            "domain_names": in_full([name for _, name in note.domains], t),
            "years_words": _year(note.source.year, t),
            "source_words": _source(note.source),
        }
    for environment in party.environments:
        line = _of(party, "environment" if environment.active else "environment-unknown", t)
        does = environment.note.does
        name = environment.note.name
        yield {**line, "area_words": f"{name}: {does}" if does else name}


def _said(side: Side, t: Translator) -> Line:
    return {
        "area_words": side.text,
        "domain_names": in_full([name for _, name in side.domains], t),
        "years_words": _year(side.year, t),
        "source_words": _source(side.source),
    }


def _of(party: Party, section: str, t: Translator) -> Line:
    return {
        "region_code": party.code,
        "region_name": party.name,
        "section": t(f"pair-section-{section}"),
    }


def _year(year: int | None, t: Translator) -> str:
    return t("match-undated") if year is None else str(year)


def _source(note: SourceNote) -> str:
    return f"{note.title} ({note.dated})"
