"""A translator for one language: ``t("key", count=3)`` and the formats that go with it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any, Protocol

from babel import Locale, dates, numbers
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import Pattern
from fluent.syntax.ast import Junk

from s3dash.i18n import letters

# So many characters of names a message takes in. The library leaves out what has more than 2,500;
# a message may have several lists, in another message.
MOST_OF_NAMES = 1_000

_LOCALES = {"sv": "sv_SE", "en": "en_GB"}
# Where a message or a comment begins; what goes on is indented.
_BEGINNING = re.compile(r"^(?=[A-Za-z#])", re.MULTILINE)


def written_messages(text: str) -> dict[str, str]:
    """Each message of a catalogue by its name, as it is written; none refers to another."""
    parts = [part.partition("=") for part in _BEGINNING.split(text)]
    return {
        name.rstrip(): f"{name}={rest}"
        for name, is_message, rest in parts
        if is_message and not name.startswith("#")
    }


class Named(Protocol):
    """A row with a name in both languages."""

    @property
    def name_sv(self) -> str:
        """The Swedish name."""

    @property
    def name_en(self) -> str:
        """The English name."""


class Translator:
    """The words of one language.

    Attributes:
        language: ``"sv"`` or ``"en"``.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self._locale = _LOCALES[language]
        self._bundle = FluentBundle([self._locale.replace("_", "-")], use_isolating=False)
        text = (Path(__file__).parent / f"{language}.ftl").read_text(encoding="utf-8")
        self._written = written_messages(text)

    def __call__(self, key: str, **params: Any) -> str:
        """The message ``key`` (or its part, ``key.part``) with its parameters filled in.

        Raises:
            KeyError: there is no such message, or a parameter is missing: a defect of the
                program, never of its input.
        """
        text, failures = self._bundle.format_pattern(self.pattern(key), params)
        if failures:
            raise KeyError(f"{key}: {failures}")
        return str(text)

    def pattern(self, key: str) -> Pattern:
        """The message as the library has read it, before anything is filled in.

        Raises:
            KeyError: there is no such message.
            ValueError: it cannot be read.
        """
        name, _, part = key.partition(".")
        if not self._bundle.has_message(name):
            self._read(name)
        message = self._bundle.get_message(name)
        pattern = message.attributes[part] if part else message.value
        if pattern is None:
            raise KeyError(key)
        return pattern

    def _read(self, name: str) -> None:
        """Read a message when it is first asked for: all take half a second, and most wait long."""
        resource = FluentResource(self._written[name])
        broken = [entry.content for entry in resource.body if isinstance(entry, Junk)]
        if broken:
            raise ValueError(f"{self.language}.ftl cannot be read here: {broken[0]}")
        self._bundle.add_resource(resource)

    def number(self, value: float, decimals: int | None = None) -> str:
        """A number as text: decimal comma and no-break spaces in Swedish.

        With ``decimals`` it is rounded to so many, and all of them are written.
        """
        if decimals is None:
            return numbers.format_decimal(value, locale=self._locale)
        return numbers.format_decimal(value, f"#,##0.{'0' * decimals}", locale=self._locale)

    def date(self, value: datetime.date) -> str:
        """A date as running text has it: 23 november 2026."""
        return dates.format_date(value, format="d MMMM y", locale=self._locale)

    def month(self, value: datetime.date) -> str:
        """A month as running text has it: november 2026."""
        return dates.format_date(value, format="MMMM y", locale=self._locale)

    def country(self, code: object) -> str:
        """The name of a country by its ISO 3166-1 code; what has no name is empty."""
        return str(Locale.parse(self._locale).territories.get(str(code), ""))

    def language_name(self, code: str) -> str:
        """The name of a language by its ISO 639 code; the code for what has no name."""
        return str(Locale.parse(self._locale).languages.get(code, code))

    def fitting(self, names: Iterable[str]) -> list[str]:
        """Names for a message: all, or the first of too many and how many more there are.

        A list is as long as the data is: what goes into a message is cut here and nowhere else.
        """
        listed = list(names)
        ends = accumulate(len(name) + len(", ") for name in listed)
        shown = max(1, sum(end <= MOST_OF_NAMES for end in ends))
        left = listed[shown:]
        return [*listed[:shown], self("and-more", count=len(left))] if left else listed

    def sort_key(self, text: str) -> str:
        """A key that sorts names as a reader of the language expects, see ``letters``."""
        return letters.sort_key(text, self.language)

    def name(self, row: Named) -> str:
        """The name of a region, domain, round, initiative or priority in this language."""
        return row.name_sv if self.language == "sv" else row.name_en


@cache
def translator(language: str) -> Translator:
    """The one translator of a language."""
    return Translator(language)
