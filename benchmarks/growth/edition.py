"""A made-up edition of any size, the same every time: regions of many countries, and their rows.

It begins with the shipped regions, which have their places and counties, and goes on with others
that are nowhere. Half are regions of ours and half partners, so that every view grows.
"""

from __future__ import annotations

import csv
import random
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from pathlib import Path

from benchmarks.growth.names import PLACES, domain_names, region_names
from s3dash.config import ROOT
from s3dash.data.descriptor import descriptor_text
from s3dash.data.reading.package import DESCRIPTOR
from s3dash.model import TABLES

SHIPPED = ROOT / "data"
# What a package has beside its tables.
BESIDE = ("about.json", "accessibility.json", "counties.geojson", "europe.geojson")
DRAWN_BY_HAND = ("map_labels.csv", "map_tiles.csv")
ROUNDS = ("2014-2020", "2021-2027")
LONGEST_SEEN = "2026-11-20"
# How many of each a region has; about what regions do.
AREAS, STATEMENTS, CLUSTERS, MEMBERSHIPS = 8, 4, 2, 5
# The share of regions of which not all areas are held.
INCOMPLETE = 0.1
STATUSES = ("established", "established", "developing", "horizontal", "unspecified")
CLUSTER_KINDS = (
    ("kluster", "cluster"),
    ("science park", "science park"),
    ("inkubator", "incubator"),
)
KINDS = ("network", "partnership", "project", "pilot", "programme", "platform")

Row = dict[str, str]
Tables = dict[str, list[Row]]


@dataclass(frozen=True)
class Size:
    """How large an edition is.

    Attributes:
        own: the share of the regions that are no partners.
    """

    regions: int
    domains: int
    own: float = 0.5

    @classmethod
    def of(cls, text: str) -> Size:
        """``300x100``."""
        regions, _, domains = text.partition("x")
        return cls(int(regions), int(domains))

    def __str__(self) -> str:
        return f"{self.regions} × {self.domains}"


@dataclass
class _Making:
    """An edition that is being made.

    Attributes:
        chance: the same every time.
    """

    size: Size
    tables: Tables = field(default_factory=lambda: {name: [] for name in TABLES})
    chance: random.Random = field(default_factory=lambda: random.Random(18))  # noqa: S311

    def few(self, codes: Sequence[str], most: int) -> str:
        """One to ``most`` of some codes, as a cell has them."""
        return ";".join(sorted(self.chance.sample(codes, self.chance.randint(1, most))))

    def codes(self, table: str) -> list[str]:
        """The codes of a table's rows."""
        return [next(iter(row.values())) for row in self.tables[table]]

    def add(self, table: str, **row: object) -> None:
        """A row of a table."""
        self.tables[table].append({name: str(value) for name, value in row.items()})


def made(size: Size) -> Tables:
    """The rows of an edition, cells as text."""
    making = _Making(size)
    _add_regions(making)
    _add_domains(making)
    making.tables["rounds"] = [row for row in _shipped("rounds") if row["round_code"] in ROUNDS]
    _add_initiatives(making)
    for region in making.codes("regions"):
        _add_sources(making, region)
        _add_areas(making, region)
        _add_statements(making, region)
        _add_around(making, region)
    _add_lineage(making)
    _add_matches(making)
    return making.tables


def write_edition(folder: Path, size: Size) -> None:
    """An edition as a data package in a folder that is there."""
    for name, rows in made(size).items():
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, TABLES[name].columns, restval="", lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
    for beside in (*BESIDE, *DRAWN_BY_HAND):
        shutil.copy(SHIPPED / beside, folder)
    (folder / DESCRIPTOR).write_text(descriptor_text(folder), encoding="utf-8")


def _shipped(table: str) -> list[Row]:
    with (SHIPPED / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _add_regions(making: _Making) -> None:
    shipped = _shipped("regions")
    ours = [row for row in shipped if row["region_kind"] == "region"]
    partners = [row for row in shipped if row["region_kind"] == "partner" and row["latitude"]]
    known = [*ours, *partners][: making.size.regions]
    new = [*_new_regions(making, making.size.regions - len(known))]
    own = round(making.size.regions * making.size.own) - len(ours)
    for at, row in enumerate(new):
        row["region_kind"] = "region" if at < own else "partner"
    making.tables["regions"] = [*known, *new]


def _new_regions(making: _Making, number: int) -> Iterator[Row]:
    countries = list(PLACES)
    for at, name in enumerate(region_names(max(number, 0))):
        country = countries[at % len(countries)]
        latitude, longitude, high, wide = PLACES[country]
        yield {
            "region_code": f"{country}X{at:04}",
            "region_kind": "partner",
            "name_sv": name,
            "name_en": name,
            "country_code": country,
            "nuts_level": "2",
            "latitude": f"{latitude + making.chance.uniform(-high, high):.1f}",
            "longitude": f"{longitude + making.chance.uniform(-wide, wide):.1f}",
        }


def _add_domains(making: _Making) -> None:
    for at, (name_sv, name_en) in enumerate(domain_names(making.size.domains)):
        code = "-".join(name_en.lower().split())
        nace = f"C{10 + at % 23}"
        making.add("domains", domain_code=code, name_sv=name_sv, name_en=name_en, nace_rev2=nace)
    codes = making.codes("domains")
    for at in range(len(codes) - 1):
        making.add(
            "domain_links",
            domain_code_a=min(codes[at : at + 2]),
            domain_code_b=max(codes[at : at + 2]),
            lift=2,
            reason_sv="De två bygger på samma kunskap.",
            reason_en="The two build on the same knowledge.",
        )


def _add_sources(making: _Making, region: str) -> None:
    for round_code in ROUNDS:
        making.add(
            "sources",
            source_code=f"{region}-{round_code}-strategy",
            source_kind="public_document",
            title=f"Strategi för smart specialisering {round_code}, {region}",
            publisher=f"Region {region}",
            published_year=round_code[:4],
            region_code=region,
            url=f"https://example.org/{region}/{round_code}",
            seen_on=LONGEST_SEEN,
        )


def _source(region: str, round_code: str = ROUNDS[-1]) -> dict[str, str]:
    return {"source_code": f"{region}-{round_code}-strategy", "confidence": "high"}


def _add_areas(making: _Making, region: str) -> None:
    domains, chance = making.tables["domains"], making.chance
    for round_code in ROUNDS:
        number = chance.randint(AREAS // 2, AREAS * 3 // 2)
        for at, about in enumerate(chance.sample(domains, number)):
            status = chance.choice(STATUSES)
            second = chance.choice(domains)["domain_code"]
            codes = {about["domain_code"], *((second,) if chance.random() < 0.4 else ())}
            making.add(
                "priorities",
                priority_code=f"{region}-{round_code[:4]}-{at:02}",
                round_code=round_code,
                region_code=region,
                name_sv=about["name_sv"],
                name_en=about["name_en"],
                original_language="en",
                status=status,
                status_basis="" if status == "unspecified" else "stated",
                domain_codes=";".join(sorted(codes)),
                transition=chance.choice(("", "", "green", "digital", "resilience")),
                **_source(region, round_code),
            )


def _add_statements(making: _Making, region: str) -> None:
    domains = making.codes("domains")
    for at in range(STATEMENTS):
        kind = ("seeks", "offers")[at % 2]
        making.add(
            "statements",
            statement_code=f"{region}-{kind}-{at // 2 + 1}",
            round_code=ROUNDS[-1],
            region_code=region,
            kind=kind,
            text_sv="Demonstrationsanläggningar och försök tillsammans med andra regioner",
            text_en="Demonstration plants and trials together with other regions",
            domain_codes=making.few(domains, 2),
            **_source(region),
        )


def _add_around(making: _Making, region: str) -> None:
    """Clusters, memberships and the strategy of a region."""
    chance, domains, initiatives = (
        making.chance,
        making.codes("domains"),
        making.codes("initiatives"),
    )
    for at in range(CLUSTERS):
        kind_sv, kind = chance.choice(CLUSTER_KINDS)
        making.add(
            "clusters",
            cluster_code=f"{region.lower()}-cluster-{at}",
            name=f"Cluster {at + 1} of {region}",
            cluster_kind=kind,
            cluster_kind_sv=kind_sv,
            region_code=region,
            domain_codes=making.few(domains, 2),
            initiative_codes=chance.choice(initiatives),
            cluster_status="active",
            **_source(region),
        )
    # some initiatives have many members, most have few
    chosen = {
        initiatives[int(len(initiatives) * chance.random() ** 2.5)] for _ in range(MEMBERSHIPS)
    }
    for initiative in sorted(chosen):
        making.add(
            "memberships",
            initiative_code=initiative,
            region_code=region,
            role=chance.choice(("lead", "member", "member", "participant")),
            from_year=chance.randint(2014, 2025),
            **_source(region),
        )
    making.add(
        "strategies",
        strategy_code=f"{region}-s1",
        region_code=region,
        title=f"Strategi för smart specialisering, {region}",
        starts_year=2021,
        adopted_year=2021,
        areas_stated=_held(making, region) + (2 if chance.random() < INCOMPLETE else 0),
        **_source(region),
    )


def _held(making: _Making, region: str) -> int:
    """How many areas a region has in the last round; its rows are the last that were added."""
    rows = reversed(making.tables["priorities"])
    own = takewhile(lambda row: row["region_code"] == region, rows)
    return sum(row["round_code"] == ROUNDS[-1] for row in own)


def _add_initiatives(making: _Making) -> None:
    domains, chance = making.tables["domains"], making.chance
    first = making.codes("regions")[0]
    for at in range(max(8, making.size.regions * 2 // 5)):
        about = chance.choice(domains)
        parent = f"initiative-{chance.randrange(at // 4):03}" if at > 12 and at % 3 else ""
        making.add(
            "initiatives",
            initiative_code=f"initiative-{at:03}",
            parent_code=parent,
            initiative_kind=chance.choice(KINDS),
            name_sv=f"Samverkan {at + 1}: {about['name_sv'].lower()}",
            name_en=f"Cooperation {at + 1}: {about['name_en'].lower()}",
            starts_year=chance.randint(2012, 2024),
            description_sv="Regioner prövar ny teknik tillsammans.",
            description_en="Regions try out new technology together.",
            domain_codes=about["domain_code"],
            **_source(first),
        )


def _add_lineage(making: _Making) -> None:
    """Most areas of the later round come from one of the earlier."""
    by_place: dict[tuple[str, str], list[str]] = {}
    for row in making.tables["priorities"]:
        place = (row["region_code"], row["round_code"])
        by_place.setdefault(place, []).append(row["priority_code"])
    for region in making.codes("regions"):
        earlier, later = (by_place[region, round_code] for round_code in ROUNDS)
        for at, (one, other) in enumerate(zip(earlier, later, strict=False)):
            if at % 5:
                making.add("lineage", earlier_code=one, later_code=other, basis="inferred")


def _add_matches(making: _Making) -> None:
    rows = making.tables["statements"]
    seeks = [row["statement_code"] for row in rows if row["kind"] == "seeks"]
    offers = [row["statement_code"] for row in rows if row["kind"] == "offers"]
    for at, code in enumerate(seeks):
        making.add(
            "matches",
            match_code=f"match-{at}",
            seeks_code=code,
            answer_kind="statement",
            answer_code=offers[(at * 31 + 7) % len(offers)],
            why_sv="Regionen kan pröva i den andras testbädd.",
            why_en="The region could try it out in the other's test bed.",
            strength=("strong", "plausible")[at % 2],
            basis="compiled",
        )
