"""What somebody says of a table of priorities: where what stands, and what categories mean here.

It is written as YAML or JSON. Everything wrong with it is told at once, by the place in the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from s3dash.deck.parsed import Mapped, Unreadable, parsed
from s3dash.faults import Fault
from s3dash.model import Dataset
from s3dash.model.codes.vocabulary import Vocabulary
from s3dash.model.codes.words import folded
from s3dash.model.fields import CODE_PATTERN, LIST_SEPARATOR, NO, URL_PATTERN, YES
from s3dash.model.tables import CONFIDENCES, STATUSES, TABLES
from s3dash.model.tables.categories import CATEGORIES
from s3dash.model.typed import yes_or_no

OWN_WORDS = "domains"
# What categories may be of: the European classifications, and whatever the table has of its own.
KINDS = (*CATEGORIES, OWN_WORDS)
# What columns may hold, beside categories.
ROLES = (
    *("region", "region_name", "latitude", "longitude"),
    *("name", "name_sv", "name_en", "description"),
)
NEEDED_ROLES = ("region", "name")
KEYS = (
    *("round", "language", "source", "columns"),
    *("sheet", "separator", "status", "confidence", "new_regions", "crosswalk"),
)
NEEDED = KEYS[:4]
LANGUAGES = ("sv", "en", "other")
SOURCE_KEYS = ("code", "title", "publisher", "published_year", "url", "seen_on")
_CODE, _URL = re.compile(CODE_PATTERN), re.compile(URL_PATTERN)
_YEAR, _DAY = re.compile(r"[0-9]{4}"), re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_FORMS = {"code": _CODE, "url": _URL, "published_year": _YEAR, "seen_on": _DAY}

Crosswalk = Mapping[str, Mapping[str, tuple[str, ...]]]


@dataclass(frozen=True)
class ImportMap:
    """What a table's columns and categories are.

    Attributes:
        round_code, language: of the priorities.
        source: the row of the source, by column; no more than its code where it is known already.
        columns: what stands where: the heading by what it holds.
        sheet, separator: the sheet of the table, and the sign between the categories of a cell.
        status, confidence: of every priority.
        new_regions: whether regions that are not known yet are taken up.
        crosswalk: the domains of a category, by kind and folded text; none where it has none here.
    """

    round_code: str
    language: str
    source: Mapping[str, str]
    columns: Mapping[str, str]
    sheet: str = ""
    separator: str = LIST_SEPARATOR
    status: str = "unspecified"
    confidence: str = "medium"
    new_regions: bool = False
    crosswalk: Crosswalk = field(default_factory=dict)


def read_map(content: bytes, name: str, dataset: Dataset) -> tuple[ImportMap | None, list[Fault]]:
    """The map in a file, or None and everything that is wrong with it.

    Args:
        content: of the file.
        name: of the file, where faults are told to be.
        dataset: whose rounds, sources and domains it names.
    """
    try:
        given = parsed(content)
    except Unreadable as refused:
        line = refused.params.get("line")
        return None, [Fault("import-map-unreadable", name, line)]
    if not isinstance(given, Mapped):
        return None, [Fault("import-map-unreadable", name)]
    reading = _Reading(name, dataset)
    found = reading.map_of(given)
    return (None if reading.faults else found), reading.faults


class _Reading:
    """One file that is being read; what is wrong with it is gathered."""

    def __init__(self, name: str, dataset: Dataset) -> None:
        self._name = name
        self._dataset = dataset
        self._vocabulary = Vocabulary([{one: dataset.table(one) for one in TABLES}])
        self.faults: list[Fault] = []

    def map_of(self, given: Mapped) -> ImportMap:
        """The map; not to be used where there are faults."""
        self._known(given, "", KEYS, NEEDED)
        source, columns = self._texts(given, "source"), self._texts(given, "columns")
        self._known(source, "source", SOURCE_KEYS, ("code",))
        self._known(columns, "columns", (*ROLES, *KINDS), NEEDED_ROLES)
        self._check_source(source)
        taken_up = yes_or_no(str(given.get("new_regions", NO)))
        if taken_up not in {YES, NO}:
            self._fault("import-map-choice", "new_regions", taken_up, choices=f"{YES}, {NO}")
        return ImportMap(
            round_code=self._round(str(given.get("round", ""))),
            language=self._choice(given, "language", LANGUAGES, ""),
            source=source,
            columns=columns,
            sheet=str(given.get("sheet", "")),
            separator=str(given.get("separator", "")) or LIST_SEPARATOR,
            status=self._choice(given, "status", STATUSES, "unspecified"),
            confidence=self._choice(given, "confidence", CONFIDENCES, "medium"),
            new_regions=taken_up == YES,
            crosswalk=dict(self._crosswalk(given)),
        )

    def _fault(self, key: str, place: str, value: str | None = None, **params: Any) -> None:
        self.faults.append(Fault(key, self._name, None, place or None, value, params))

    def _known(self, given: Any, place: str, known: Sequence[str], needed: Sequence[str]) -> None:
        """Every key is one that means something, once, and those that are needed are there."""
        begun = f"{place}." if place else ""
        for key in given:
            if key not in known:
                near = ", ".join(get_close_matches(str(key), known, n=1))
                self._fault("import-map-key", f"{begun}{key}", str(key), near=near,
                            choices=", ".join(known))  # fmt: skip
        for key in getattr(given, "twice", ()):
            self._fault("import-map-twice", f"{begun}{key}", key)
        for key in needed:
            if not given.get(key):
                self._fault("import-map-lacks", place, key)

    def _texts(self, given: Mapped, key: str) -> Mapped:
        """A mapping of texts."""
        found = given.get(key, Mapped(()))
        if not isinstance(found, Mapped) or not all(isinstance(one, str) for one in found.values()):
            self._fault("import-map-mapping", key, key)
            return Mapped(())
        return found

    def _choice(self, given: Mapped, key: str, known: Sequence[str], usual: str) -> str:
        text = str(given.get(key, usual)) or usual
        if text and text not in known:
            near = ", ".join(get_close_matches(text, known, n=1))
            self._fault("import-map-choice", key, text, choices=", ".join(known), near=near)
        return text

    def _round(self, text: str) -> str:
        codes = self._vocabulary.meant("rounds", text)
        if text and len(codes) != 1:
            known = list(self._vocabulary.rows("rounds"))
            near = ", ".join(get_close_matches(text, known, n=1))
            self._fault("import-map-round", "round", text, choices=", ".join(known), near=near)
        return codes[0] if codes else ""

    def _check_source(self, source: Mapped) -> None:
        """A source that is new has a title; all that it has is written as the table wants it."""
        code = source.get("code", "")
        if code and code not in self._vocabulary.rows("sources") and not source.get("title"):
            self._fault("import-map-lacks", "source", "title")
        for key, form in _FORMS.items():
            text = source.get(key, "")
            if text and not form.match(text):
                self._fault("import-map-form", f"source.{key}", text)

    def _crosswalk(self, given: Mapped) -> Iterator[tuple[str, dict[str, tuple[str, ...]]]]:
        """The domains of each category by kind; a category of none is known to be of none."""
        kinds = given.get("crosswalk", Mapped(()))
        if not isinstance(kinds, Mapped):
            self._fault("import-map-mapping", "crosswalk", "crosswalk")
            return
        self._known(kinds, "crosswalk", KINDS, ())
        for kind, categories in kinds.items():
            if not isinstance(categories, Mapped):
                self._fault("import-map-mapping", f"crosswalk.{kind}", str(kind))
                continue
            for twice in categories.twice:
                self._fault("import-map-twice", f"crosswalk.{kind}.{twice}", twice)
            yield (
                str(kind),
                {
                    folded(str(text)): tuple(self._domains(f"crosswalk.{kind}.{text}", named))
                    for text, named in categories.items()
                },
            )

    def _domains(self, place: str, named: Any) -> Iterator[str]:
        listed = named if isinstance(named, list) else [named]
        for text in listed:
            if not isinstance(text, str):
                self._fault("import-map-mapping", place, place)
                continue
            if not text.strip("-~ "):
                continue
            codes = self._vocabulary.meant("domains", text)
            if len(codes) == 1:
                yield codes[0]
                continue
            near = get_close_matches(folded(text), self._vocabulary.by_word("domains"), n=1)
            offered = [code for word in near for code in self._vocabulary.by_word("domains")[word]]
            self._fault("import-map-domain", place, text, near=", ".join(offered))
