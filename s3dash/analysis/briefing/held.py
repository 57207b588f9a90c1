"""What is held of a region besides its areas, counted, with the names that say most."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from s3dash.analysis.briefing.asked import some_of, sources_of
from s3dash.analysis.briefing.of_surroundings import is_working_network
from s3dash.analysis.facts.cluster_rows import current_clusters
from s3dash.analysis.facts.evidence import Sourced, SourceNote, source_note, text_of
from s3dash.analysis.facts.taking_part.membership import PROJECT, has_ended
from s3dash.analysis.question import Question
from s3dash.analysis.words.years import years_words
from s3dash.i18n import Translator

# So many networks and clusters are named of all that are counted.
MOST_NAMES = 4
# Letters of a longer text that stand on the paper.
MOST_LETTERS = 280


@dataclass(frozen=True)
class Fact:
    """A line of what is held.

    Attributes:
        label: what it is about.
        words: what is held of it, or that nothing is.
        sources: who says so.
    """

    label: str
    words: str
    sources: tuple[SourceNote, ...] = ()


def facts_of(question: Question, region: str) -> tuple[Fact, ...]:
    """Strategy and governance, needs and offers, networks, clusters."""
    return (
        *_strategy(question, region),
        _statements(question, region),
        _memberships(question, region),
        _clusters(question, region),
    )


def shortened(text: str, most: int, t: Translator) -> str:
    """A text, cut at a word where it is too long, and said to go on."""
    if len(text) <= most:
        return text
    cut = text[:most].rsplit(" ", 1)[0].rstrip(" ,;:.")
    return t("brief-goes-on", text=cut)


def _strategy(question: Question, region: str) -> tuple[Fact, ...]:
    t, label = question.t, question.t("brief-strategy")
    row = question.dataset.latest_strategy(region, question.round_code)
    if row is None:
        return (Fact(label, t("region-no-strategies")),)
    told = [row.title, years_words(row.starts_year, row.ends_year, t)]
    if row.adopted_year is not None:
        told.append(t("strategy-adopted", year=str(row.adopted_year)))
    if row.areas_stated is not None:
        told.append(t("strategy-areas", count=row.areas_stated))
    source = (source_note(question, row.source_code),)
    found = [Fact(label, ", ".join(part for part in told if part), source)]
    governance = text_of(row, "governance", t)
    if governance:
        words = shortened(governance, MOST_LETTERS, t)
        found.append(Fact(t("brief-governance"), words, source))
    return tuple(found)


def _statements(question: Question, region: str) -> Fact:
    t = question.t
    rows = [
        row
        for row in question.dataset.rows("statements")
        if (row.region_code, row.round_code) == (region, question.round_code)
    ]
    counts = {kind: sum(row.kind == kind for row in rows) for kind in ("seeks", "offers")}
    words = t("brief-statements", **counts) if rows else t("region-no-statements")
    return Fact(t("brief-said"), words)


def _memberships(question: Question, region: str) -> Fact:
    """The networks that it is in itself; those that mean work are named first."""
    dataset, t = question.dataset, question.t
    rows = {
        row.initiative_code: row
        for row in dataset.memberships_of(region)
        if not has_ended(question, row)
    }
    kinds = {code: dataset.row("initiatives", code).initiative_kind for code in rows}
    networks = sorted(
        (code for code, kind in kinds.items() if kind != PROJECT),
        key=lambda code: (
            not is_working_network(question, code),
            t.sort_key(question.initiative_name(code)),
        ),
    )
    label = t("brief-memberships")
    if not rows:
        return Fact(label, t("region-no-memberships"))
    counts = {"networks": len(networks), "projects": len(rows) - len(networks)}
    names = {question.initiative_name(code): rows[code] for code in networks}
    return _named(question, label, t("brief-counted-networks", **counts), names)


def _clusters(question: Question, region: str) -> Fact:
    """Those that answer for an area are named first, then those that are known to be active."""
    t = question.t
    rows = [row for row in current_clusters(question.dataset) if row.region_code == region]
    rows.sort(
        key=lambda row: (
            not row.leads_priority,
            row.cluster_status != "active",
            t.sort_key(row.name),
        )
    )
    label = t("brief-clusters")
    if not rows:
        return Fact(label, t("region-no-clusters"))
    active = sum(row.cluster_status == "active" for row in rows)
    words = t("brief-counted-clusters", count=len(rows), active=active)
    return _named(question, label, words, {row.name: row for row in rows})


def _named(question: Question, label: str, counted: str, rows: Mapping[str, Sourced]) -> Fact:
    """A count, and the first names behind it with their sources."""
    t = question.t
    names: Sequence[str] = list(rows)
    if not names:
        return Fact(label, t("brief-counted", counted=counted))
    words = t("brief-named", counted=counted, names=some_of(names, t, MOST_NAMES))
    return Fact(label, words, sources_of(question, list(rows.values())[:MOST_NAMES]))
