"""Which regions go on in the place of those that are no more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from s3dash.model.rows import RegionRow


@dataclass(frozen=True)
class Succession:
    """Who goes on in whose place.

    Attributes:
        after: for each region those that go on in its place and still are, by code.
    """

    after: Mapping[str, tuple[str, ...]]

    def before(self, region: str) -> tuple[str, ...]:
        """The regions that are no more in whose place one goes on."""
        return self._before.get(region, ())

    @cached_property
    def _before(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for region, going_on in self.after.items():
            for code in going_on:
                found[code] = (*found.get(code, ()), region)
        return found


def succession(regions: Iterable[RegionRow]) -> Succession:
    """Who goes on in whose place, of all regions."""
    rows = {row.region_code: row for row in regions}
    return Succession({region: _going_on(row, rows) for region, row in rows.items()})


def _going_on(region: RegionRow, rows: Mapping[str, RegionRow]) -> tuple[str, ...]:
    found: set[str] = set()
    ahead = list(region.successor_code)
    while ahead:
        row = rows[ahead.pop()]
        if row.valid_to is None:
            found.add(row.region_code)
        else:
            ahead += row.successor_code
    return tuple(sorted(found))
