"""What to ask about what surrounds a region's areas: strategy, needs, networks, clusters."""

from __future__ import annotations

from collections.abc import Iterator

from s3dash.analysis.briefing.asked import Asked, some_of, sources_of
from s3dash.analysis.briefing.of_areas import RECENT, freshness
from s3dash.analysis.facts.cluster_rows import current_clusters
from s3dash.analysis.facts.taking_part.initiative_tree import THEMATIC
from s3dash.analysis.facts.taking_part.membership import has_ended
from s3dash.analysis.question import Question
from s3dash.analysis.words.rounds import round_years
from s3dash.model.rows import MembershipRow


def surrounding_questions(question: Question, region: str) -> Iterator[Asked]:
    """The questions about everything but the areas, one a kind, in no order."""
    yield from _strategy(question, region)
    yield from _statements(question, region)
    yield from _memberships(question, region)
    yield from _clusters(question, region)
    yield from _contact(question, region)


def _strategy(question: Question, region: str) -> Iterator[Asked]:
    """Whether there is a strategy that is adopted and in force."""
    t = question.t
    row = question.dataset.latest_strategy(region, question.round_code)
    if row is None:
        years = round_years(question, question.round_code)
        ground = t("brief-ground-no-strategy", years=years)
        yield Asked("no-strategy", t("brief-ask-no-strategy"), ground, "strategies")
        return
    sources = sources_of(question, [row])
    if row.ends_year is not None and row.ends_year < question.as_of.year:
        words = t("brief-ask-ended", title=row.title, year=str(row.ends_year))
        ground = t("brief-ground-ended")
        yield Asked("ended", words, ground, "strategies.ends_year", sources)
    elif row.adopted_year is None:
        words = t("brief-ask-adopted", title=row.title)
        ground = t("brief-ground-adopted")
        yield Asked("adopted", words, ground, "strategies.adopted_year", sources)


def _statements(question: Question, region: str) -> Iterator[Asked]:
    """What it seeks and offers, where the data has nothing of it."""
    t = question.t
    said = {
        row.kind
        for row in question.dataset.rows("statements")
        if (row.region_code, row.round_code) == (region, question.round_code)
    }
    years = round_years(question, question.round_code)
    for kind in ("seeks", "offers"):
        if kind not in said:
            ground = t(f"brief-ground-{kind}", years=years)
            yield Asked(kind, t(f"brief-ask-{kind}"), ground, "statements")


def _memberships(question: Question, region: str) -> Iterator[Asked]:
    """The working partnerships that nobody says the end of, by sources that may be out of date."""
    t = question.t
    rows = [
        row
        for row in question.dataset.memberships_of(region)
        if is_working_network(question, row.initiative_code)
    ]
    known = {row.initiative_code for row in rows if not _is_open(question, row)}
    asked = [row for row in rows if row.initiative_code not in known]
    names = dict.fromkeys(question.initiative_name(row.initiative_code) for row in asked)
    if names:
        words = t("brief-ask-memberships", names=some_of(sorted(names, key=t.sort_key), t))
        ground = t("brief-ground-memberships", count=len(names))
        sources = sources_of(question, asked)
        yield Asked("memberships", words, ground, "memberships.to_year", sources)


def is_working_network(question: Question, initiative: str) -> bool:
    """Whether its members work together in it: a thematic partnership, a pilot, a network of such.

    A network with pilots below it is one that regions join for their sake.
    """
    dataset = question.dataset
    kinds = [
        dataset.row("initiatives", code).initiative_kind for code in dataset.children(initiative)
    ]
    return dataset.row("initiatives", initiative).initiative_kind in THEMATIC or (
        dataset.row("initiatives", initiative).initiative_kind == "network" and "pilot" in kinds
    )


def _is_open(question: Question, row: MembershipRow) -> bool:
    """Whether nobody says when a membership ends, nor has said lately that it holds."""
    is_recent = freshness(question, row.source_code) == RECENT
    return row.to_year is None and not has_ended(question, row) and not is_recent


def _clusters(question: Question, region: str) -> Iterator[Asked]:
    """The clusters of which nobody says whether they are active."""
    t = question.t
    rows = [
        row
        for row in current_clusters(question.dataset)
        if row.region_code == region and row.cluster_status != "active"
    ]
    if rows:
        names = some_of(sorted((row.name for row in rows), key=t.sort_key), t)
        words = t("brief-ask-clusters", count=len(rows), names=names)
        ground = t("brief-ground-clusters", count=len(rows))
        sources = sources_of(question, rows)
        yield Asked("clusters", words, ground, "clusters.cluster_status", sources)


def _contact(question: Question, region: str) -> Iterator[Asked]:
    """The page for whoever wants to reach the function."""
    if question.dataset.row("regions", region).contact_url is None:
        t = question.t
        yield Asked(
            "contact", t("brief-ask-contact"), t("brief-ground-contact"), "regions.contact_url"
        )
