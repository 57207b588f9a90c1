"""What can be found: regions, domains, initiatives, clusters, priorities, needs and offers.

What belongs here is the index of a dataset, and where its entries lead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from s3dash.analysis.facts.cluster_rows import current_clusters
from s3dash.config import LANGUAGES
from s3dash.i18n import Named, plain_spellings, translator
from s3dash.model import Dataset
from s3dash.model.rows import ClusterRow, InitiativeRow, PriorityRow, RegionRow, StatementRow
from s3dash.state import ViewState, to_url

# Of two that fit equally well, the kind that comes first here is shown first.
KINDS = ("region", "domain", "initiative", "cluster", "group", "partner", "priority", "statement")

# The part of a region's page that has what it seeks and offers.
STATEMENTS = "statements"


@dataclass(frozen=True)
class Entry:
    """Something that can be found.

    Attributes:
        kind: one of ``KINDS``.
        code: its key.
        names: its name by language.
        beside: what tells it from others of its name, by language; may be empty.
        region: the region that shows it, where it has no page of its own.
        round_code: the round it belongs to, if it does; None for the latest.
        age: how many rounds are later than its own.
        also: another name, the same in all languages; may be empty.
    """

    kind: str
    code: str
    names: Mapping[str, str]
    beside: Mapping[str, str]
    region: str | None = None
    round_code: str | None = None
    age: int = 0
    also: str = ""

    @cached_property
    def folded(self) -> dict[str, tuple[str, ...]]:
        """The names as they are compared, by language; under ``""`` its other name."""
        return {language: fold(name) for language, name in {**self.names, "": self.also}.items()}


def fold(text: str) -> tuple[str, ...]:
    """The text as it is compared: small plain letters and digits, one space between words.

    There are several where readers spell a letter in several ways; none where there are no letters.
    """
    words = (" ".join(re.findall(r"\w+", one)) for one in plain_spellings(text))
    return tuple(one for one in dict.fromkeys(words) if one)


def entries(dataset: Dataset) -> tuple[Entry, ...]:
    """Everything in the dataset that can be found."""
    return dataset.remembered("search entries", lambda: _entries(dataset))


def _entries(dataset: Dataset) -> tuple[Entry, ...]:
    return (
        *_regions(dataset),
        *(Entry("domain", row.domain_code, _names(row), {}) for row in dataset.rows("domains")),
        *(_initiative(row) for row in dataset.rows("initiatives")),
        *(_cluster(row, dataset) for row in current_clusters(dataset)),
        *(_priority(row, dataset) for row in dataset.rows("priorities")),
        *(_statement(row, dataset) for row in dataset.rows("statements")),
    )


def _names(row: Named) -> dict[str, str]:
    return {language: translator(language).name(row) for language in LANGUAGES}


def _regions(dataset: Dataset) -> Iterator[Entry]:
    """The regions that are, also by the codes and names of those that they go on from."""
    former: dict[str, list[str]] = {}
    for row in dataset.rows("regions"):
        for code in dataset.successors_of(row.region_code):
            former.setdefault(code, []).extend((row.region_code, *_names(row).values()))
    for row in dataset.rows("regions"):
        if row.valid_to is None:
            entry = _region(row)
            called = " ".join([entry.also, *former.get(row.region_code, [])]).strip()
            yield replace(entry, also=called)


def _region(row: RegionRow) -> Entry:
    country = row.country_code if row.region_kind == "partner" else None
    beside = {} if country is None else dict.fromkeys(LANGUAGES, country)
    also = row.authority_name or ""
    if row.region_kind == "region":
        counties = (translator(name)("county-names", name=row.name_sv) for name in LANGUAGES)
        also = " ".join([also, *counties])
    return Entry(row.region_kind, row.region_code, _names(row), beside, also=also)


def _initiative(row: InitiativeRow) -> Entry:
    kinds = {
        language: translator(language)(f"kind-{row.initiative_kind}") for language in LANGUAGES
    }
    return Entry("initiative", row.initiative_code, _names(row), kinds)


def _cluster(row: ClusterRow, dataset: Dataset) -> Entry:
    names = dict.fromkeys(LANGUAGES, row.name)
    beside = _names(dataset.row("regions", row.region_code))
    return Entry("cluster", row.cluster_code, names, beside, region=row.region_code)


def _priority(row: PriorityRow, dataset: Dataset) -> Entry:
    regions = _names(dataset.row("regions", row.region_code))
    rounds = _names(dataset.row("rounds", row.round_code))
    beside = {language: f"{regions[language]}, {rounds[language]}" for language in LANGUAGES}
    return _of_round(Entry("priority", row.priority_code, _names(row), beside), row, dataset)


def _statement(row: StatementRow, dataset: Dataset) -> Entry:
    """What a region seeks or offers, found by its words."""
    names = {"sv": row.text_sv or row.text_en or "", "en": row.text_en or row.text_sv or ""}
    regions = _names(dataset.row("regions", row.region_code))
    beside = {
        language: translator(language)("found-of-region", region=regions[language], kind=row.kind)
        for language in LANGUAGES
    }
    return _of_round(Entry("statement", row.statement_code, names, beside), row, dataset)


def _of_round(entry: Entry, row: PriorityRow | StatementRow, dataset: Dataset) -> Entry:
    """The entry with the region that shows it, and its round."""
    code = row.round_code
    return replace(
        entry,
        region=row.region_code,
        round_code=None if code == dataset.latest_round else code,
        age=dataset.rounds.index(dataset.latest_round) - dataset.rounds.index(code),
    )


def destination(entry: Entry, state: ViewState) -> ViewState:
    """The selection that shows an entry; language and the rest of the selection stay."""
    if entry.kind == "domain":
        return state.elsewhere("domain", domain=entry.code, initiative=None, measure=None)
    if entry.kind == "initiative":
        return state.elsewhere("initiatives", initiative=entry.code, domain=None, measure=None)
    region = state.elsewhere("region", region=entry.region or entry.code)
    of_round = entry.kind in {"priority", "statement"}
    return replace(region, round=entry.round_code) if of_round else region


def address(entry: Entry, state: ViewState) -> str:
    """Where an entry leads to: a need or an offer stands far down on the page of its region."""
    found = to_url(destination(entry, state))
    return f"{found}#{STATEMENTS}" if entry.kind == "statement" else found
