"""Which domains the categories of a row are: by what somebody says, else by the domains' own.

Nothing is guessed. A category that several domains have is one of them only where the categories of
the row's other kinds leave no other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import reduce

from s3dash.data.importing.form import OWN_WORDS, Crosswalk
from s3dash.model import Dataset
from s3dash.model.codes.vocabulary import Vocabulary
from s3dash.model.codes.words import choice_meant, folded
from s3dash.model.tables import TABLES
from s3dash.model.tables.categories import CATEGORIES

# A category that begins with its code: ``C – Manufacturing``, ``C.24``, ``07 Health``.
_LETTER = re.compile(r"([A-Z])(?:$|[\s.:,)–-]|[0-9])")
_NUMBER = re.compile(r"(?:NABS\s?)?(0?[1-9]|1[0-4])(?:$|[\s.:,)–-])", re.IGNORECASE)
_BEGINNINGS = {"nace_sections": _LETTER, "policy_objectives": _LETTER, "nabs": _NUMBER}

UNMAPPED, SEVERAL, NARROWED = (
    "import-unmapped-category",
    "import-several-domains",
    "import-narrowed",
)


@dataclass(frozen=True)
class Category:
    """A category of a row: of which kind, and how it is written."""

    kind: str
    text: str


@dataclass(frozen=True)
class Told:
    """Something to tell of a category: the message, and the domains that it names."""

    key: str
    category: Category
    domains: tuple[str, ...] = ()


@dataclass
class Domains:
    """The domains of a row, the first of its first category first, and what is to be told."""

    codes: list[str] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)

    def add(self, codes: Sequence[str]) -> None:
        """Put domains behind those that are there already."""
        self.codes += [code for code in codes if code not in self.codes]


class Correspondence:
    """What categories mean.

    Args:
        dataset: whose domains have European categories.
        own: what somebody says of categories, which goes first.
    """

    def __init__(self, dataset: Dataset, own: Crosswalk) -> None:
        self._own = own
        self._vocabulary = Vocabulary([{one: dataset.table(one) for one in TABLES}])
        self._by_code: dict[str, dict[str, list[str]]] = {kind: {} for kind in CATEGORIES}
        for row in dataset.rows("domains"):
            for kind, by_code in self._by_code.items():
                for code in getattr(row, kind):
                    by_code.setdefault(code, []).append(row.domain_code)

    def domains_of(self, categories: Sequence[Category]) -> Domains:
        """The domains of the categories of a row."""
        found = Domains()
        possible = {one: self._possible(one) for one in dict.fromkeys(categories)}
        for category, domains in possible.items():
            if domains is None:
                near = self._near(category)
                found.told.append(Told(UNMAPPED, category, near))
            elif len(domains) <= 1 or self._is_said(category):
                found.add(domains)
            else:
                left = _left_by_others(category, domains, possible)
                if len(left) == 1:
                    found.add(left)
                    found.told.append(Told(NARROWED, category, left))
                else:
                    found.told.append(Told(SEVERAL, category, tuple(left or domains)))
        return found

    def _is_said(self, category: Category) -> bool:
        return folded(category.text) in self._own.get(category.kind, {})

    def _possible(self, category: Category) -> tuple[str, ...] | None:
        """The domains that a category may be; None where nothing is known of it."""
        said = self._own.get(category.kind, {}).get(folded(category.text))
        if said is not None:
            return said
        if category.kind == OWN_WORDS:
            return tuple(self._vocabulary.meant("domains", category.text)) or None
        code = choice_meant("domains", category.kind, category.text) or _begun(category)
        return tuple(self._by_code[category.kind].get(code or "", ())) or None

    def _near(self, category: Category) -> tuple[str, ...]:
        """The domains whose names are much like a category."""
        by_word = self._vocabulary.by_word("domains")
        near = get_close_matches(folded(category.text), by_word, n=2)
        return tuple(dict.fromkeys(code for word in near for code in by_word[word]))


def _begun(category: Category) -> str | None:
    """The code that a category begins with."""
    begun = _BEGINNINGS[category.kind].match(category.text)
    if begun is None:
        return None
    code = begun[1]
    if category.kind == "nabs":
        return f"NABS{int(code):02}"
    return code if code in CATEGORIES[category.kind] else None


def _left_by_others(
    category: Category,
    domains: Sequence[str],
    possible: Mapping[Category, tuple[str, ...] | None],
) -> tuple[str, ...]:
    """The domains that the row's categories of other kinds leave."""
    kinds = dict.fromkeys(one.kind for one in possible if one.kind != category.kind)
    others = [set(_of_kind(kind, possible)) for kind in kinds]
    agreed = reduce(lambda left, right: left & right, filter(None, others), set(domains))
    return tuple(code for code in domains if code in agreed)


def _of_kind(kind: str, possible: Mapping[Category, tuple[str, ...] | None]) -> Iterator[str]:
    for category, domains in possible.items():
        if category.kind == kind:
            yield from domains or ()
