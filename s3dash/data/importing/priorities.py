"""Priorities out of somebody else's table: the rows of ours, and what became of each of theirs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from itertools import count
from typing import Any

import pandas as pd

from s3dash.data.importing.crosswalk import SEVERAL, UNMAPPED, Category, Correspondence, Told
from s3dash.data.importing.form import KINDS, SOURCE_KEYS, ImportMap
from s3dash.data.importing.plain_table import PlainRow, PlainTable
from s3dash.data.importing.regions import Regions
from s3dash.faults import UNTOLD, Fault
from s3dash.model import Dataset
from s3dash.model.codes.words import folded
from s3dash.model.fields import LIST_SEPARATOR
from s3dash.model.pii import personal_fault
from s3dash.model.tables import TABLES
from s3dash.model.typed import MOST_CHARACTERS

# The tables that rows are written to.
TABLES_OF_IMPORT = ("regions", "sources", "priorities")
# What is told of a category so that somebody says what it means.
UNSETTLED = (UNMAPPED, SEVERAL)


@dataclass(frozen=True)
class RowResult:
    """What became of a row.

    Attributes:
        row: as it stands.
        code: the priority that it became; empty where it was not taken over.
        told: what there is to say of it, in the coordinates of the table.
    """

    row: PlainRow
    code: str
    told: tuple[Fault, ...]


@dataclass
class Imported:
    """What became of a table.

    Attributes:
        rows: of our tables, by column.
        results: what became of each row, in order.
        unclassified: how many priorities have no domain.
        untranslated: how many have the same words in both languages.
    """

    rows: dict[str, list[dict[str, str]]]
    results: list[RowResult] = field(default_factory=list)
    unclassified: int = 0
    untranslated: int = 0

    @property
    def taken(self) -> list[RowResult]:
        """The rows that were taken over."""
        return [one for one in self.results if one.code]

    @property
    def left(self) -> list[RowResult]:
        """The rows that were not."""
        return [one for one in self.results if not one.code]

    @property
    def frames(self) -> dict[str, pd.DataFrame]:
        """The rows as text cells, by table."""
        return {
            name: pd.DataFrame(rows, columns=list(TABLES[name].columns), dtype="object")
            for name, rows in self.rows.items()
        }


def missing_columns(table: PlainTable, asked: ImportMap, name: str) -> list[Fault]:
    """A fault for each heading of the map that the table has not.

    Args:
        table: the table.
        asked: the map.
        name: of the map's file.
    """
    return [
        Fault("import-map-column", name, None, f"columns.{role}", heading,
              {"near": ", ".join(get_close_matches(heading, table.headings, n=1)),
               "table": table.name, "choices": ", ".join(table.headings)})
        for role, heading in asked.columns.items()
        if heading not in table.headings
    ]  # fmt: skip


def import_priorities(table: PlainTable, asked: ImportMap, dataset: Dataset) -> Imported:
    """The rows of a table as priorities of regions abroad.

    Args:
        table: which has all columns that the map names.
        asked: what stands where.
        dataset: what is known already.
    """
    return _Import(table, asked, dataset).done()


class _Import:
    """One table that is being taken over."""

    def __init__(self, table: PlainTable, asked: ImportMap, dataset: Dataset) -> None:
        self._table, self._asked = table, asked
        self._regions = Regions(dataset, may_be_new=asked.new_regions)
        self._correspondence = Correspondence(dataset, asked.crosswalk)
        starts_on = dataset.row("rounds", asked.round_code).starts_on
        self._year = str(starts_on.year) if starts_on else asked.round_code
        known = dataset.rows("priorities")
        self._codes = {one.priority_code for one in known}
        self._there = {
            (one.region_code, folded(name)): one.priority_code
            for one in known
            if one.round_code == asked.round_code
            for name in (one.name_sv, one.name_en)
        }
        self._seen: dict[tuple[str, str], int] = {}
        has_source = any(one.source_code == asked.source["code"] for one in dataset.rows("sources"))
        self._found = Imported({name: [] for name in TABLES_OF_IMPORT})
        if not has_source:
            self._found.rows["sources"].append(_source(asked.source))

    def done(self) -> Imported:
        """What became of every row."""
        for row in self._table.rows:
            self._found.results.append(self._result(row))
        self._found.rows["regions"] += self._regions.new.values()
        return self._found

    def _result(self, row: PlainRow) -> RowResult:
        unfit = list(self._unfit(row))
        if unfit:
            return RowResult(row, "", tuple(unfit))
        text = self._text(row, "region")
        about = {role: self._text(row, role) for role in ("region_name", "latitude", "longitude")}
        region = self._regions.region_of(text, about)
        told = [self._fault(region.key, row, "region", text, region.named)] if region.key else []
        if not region.code:
            return RowResult(row, "", tuple(told))
        name = " ".join(self._text(row, "name").split())
        again = self._again(row, region.code, name)
        if again is not None:
            return RowResult(row, "", (*told, again))
        domains = self._correspondence.domains_of(list(self._categories(row)))
        told += [self._told(one, row) for one in domains.told]
        code = self._code(region.code)
        self._seen[region.code, folded(name)] = row.number
        self._add(code, region.code, row, domains.codes)
        return RowResult(row, code, tuple(told))

    def _text(self, row: PlainRow, role: str) -> str:
        return row.text(self._asked.columns.get(role))

    def _fault(
        self, key: str, row: PlainRow, role: str, value: str, named: Sequence[str] = (), **more: Any
    ) -> Fault:
        heading = self._asked.columns.get(role)
        params = {"codes": ", ".join(named), **more}
        if key == "import-unknown-region":
            params["near"] = params["codes"]
        return Fault(key, self._table.name, row.number, heading, value or None, params)

    def _unfit(self, row: PlainRow) -> Iterator[Fault]:
        """Why a row cannot be taken over whatever region it is of."""
        if not self._text(row, "name"):
            yield self._fault("import-no-name", row, "name", "")
        for role in ("name", "name_sv", "name_en", "description", "region_name"):
            text = self._text(row, role)
            if len(text) > MOST_CHARACTERS:
                most = str(MOST_CHARACTERS)
                yield self._fault("import-too-long", row, role, text, most=most)
            elif text and personal_fault(text, "text"):
                yield self._fault("import-personal", row, role, UNTOLD)

    def _again(self, row: PlainRow, region: str, name: str) -> Fault | None:
        """That the region has the priority already, in the edition or in a row above."""
        there = self._there.get((region, folded(name)))
        if there is not None:
            return self._fault("import-already-there", row, "name", name, (there,))
        above = self._seen.get((region, folded(name)))
        if above is not None:
            return self._fault("import-twice", row, "name", name, first=str(above))
        return None

    def _categories(self, row: PlainRow) -> Iterator[Category]:
        """The categories of a row, in the order of the map."""
        for role, heading in self._asked.columns.items():
            if role in KINDS:
                for part in row.text(heading).split(self._asked.separator):
                    if text := " ".join(part.split()):
                        yield Category(role, text)

    def _told(self, told: Told, row: PlainRow) -> Fault:
        """What there is to say of a category, with what to write in the map."""
        near = ", ".join(told.domains) if told.key in UNSETTLED else ""
        kind, text = told.category.kind, told.category.text
        more = {"near": near, "place": f"crosswalk.{kind}"}
        return self._fault(told.key, row, kind, text, told.domains, **more)

    def _code(self, region: str) -> str:
        """The next code of a region's areas in the round."""
        begun = f"{region}-{self._year}-"
        code = next(one for number in count(1) if (one := f"{begun}{number:02}") not in self._codes)
        self._codes.add(code)
        return code

    def _add(self, code: str, region: str, row: PlainRow, domains: Sequence[str]) -> None:
        asked, name = self._asked, " ".join(self._text(row, "name").split())
        names = {
            role: " ".join(self._text(row, role).split()) or name for role in ("name_sv", "name_en")
        }
        if asked.language in {"sv", "en"}:
            names[f"name_{asked.language}"] = name
        self._found.untranslated += names["name_sv"] == names["name_en"]
        self._found.unclassified += not domains
        note = [self._text(row, "description")]
        if asked.language == "other" and name not in names.values():
            note.append(f"original: {name}")
        self._found.rows["priorities"].append(
            {
                "priority_code": code,
                "round_code": asked.round_code,
                "region_code": region,
                **names,
                "original_language": asked.language,
                "status": asked.status,
                "domain_codes": LIST_SEPARATOR.join(domains),
                "source_code": asked.source["code"],
                "confidence": asked.confidence,
                "note": "; ".join(filter(None, note)),
            }
        )


def _source(given: Mapping[str, str]) -> dict[str, str]:
    """The row of a source that is not known yet."""
    told = {key: given.get(key, "") for key in SOURCE_KEYS if key != "code"}
    return {"source_code": given["code"], "source_kind": "public_document", **told}
