"""What the workbooks hold that are given out: an edition, a template, a template for one region."""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import get_close_matches

import pandas as pd

from s3dash.cli.stores import editions_store, tables_of
from s3dash.data.editions.records import no_such_edition
from s3dash.data.editions.rows import EditionRecord
from s3dash.errors import S3DashError, StoreRefused
from s3dash.model.of_region import TABLES_OF_REGIONS, of_region
from s3dash.model.origin import ALL, Origin

# The tables whose codes a new workbook will want to use again.
VOCABULARY = ("regions", "domains", "rounds", "initiatives")


@dataclass(frozen=True)
class WorkbookContent:
    """What a workbook holds.

    Attributes:
        tables: the rows of its sheets.
        known: the rows whose codes its sheet of codes lists.
        origin: what it was begun from.
    """

    tables: dict[str, pd.DataFrame]
    known: dict[str, pd.DataFrame] = field(default_factory=dict)
    origin: Origin = field(default_factory=Origin)


def whole_edition(number: int | None) -> WorkbookContent:
    """An edition, the newest where none is asked for.

    Raises:
        StoreRefused: there is none, or none of that number.
    """
    store = editions_store()
    records = {record.number: record for record in store.records()}
    wanted = number or max(records, default=0)
    if wanted not in records:
        raise no_such_edition(wanted, list(records))
    record = records[wanted]
    return WorkbookContent(tables_of(store, record), origin=_origin(record))


def new_template() -> WorkbookContent:
    """An empty workbook; it knows the edition in use where there is one."""
    try:
        whole = whole_edition(None)
    except S3DashError:
        return WorkbookContent({}, origin=Origin(part=ALL))
    known = {name: whole.tables[name] for name in VOCABULARY}
    origin = whole.origin
    return WorkbookContent({}, known, Origin(origin.edition, origin.content, ALL))


def template_of_region(region: str) -> WorkbookContent:
    """The rows of a region, and the codes that its rows may point to.

    Raises:
        StoreRefused: there is no edition, or no such region in it.
    """
    whole = whole_edition(None)
    regions = whole.tables["regions"]
    if region not in set(regions["region_code"]):
        raise _no_such_region(region, regions)
    own = of_region(whole.tables, region)
    known = {name: whole.tables[name] for name in VOCABULARY}
    sources = whole.tables["sources"]
    is_for_all = sources["region_code"].isna() | (sources["region_code"] == region)
    known["sources"] = sources[is_for_all]
    origin = Origin(whole.origin.edition, whole.origin.content, region)
    return WorkbookContent({name: own[name] for name in TABLES_OF_REGIONS}, known, origin)


def _origin(record: EditionRecord) -> Origin:
    return Origin(record.number, record.content_sha256)


def _no_such_region(text: str, regions: pd.DataFrame) -> StoreRefused:
    """The refusal of what is no region's code, with the one that may be meant."""
    codes = {
        str(word).casefold(): str(row.region_code)
        for row in regions.itertuples(index=False)
        for word in (row.region_code, row.name_sv, row.name_en)
    }
    for word in get_close_matches(text.casefold(), codes, n=1):
        return StoreRefused("error-no-such-region-near", code=text, near=codes[word])
    return StoreRefused("error-no-such-region", code=text)
