"""What was found of one thing that an installation stands on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from s3dash.errors import S3DashError
from s3dash.i18n import Translator

# In order of how much it matters.
OK, WARNING, FAULT = "ok", "warning", "fault"


@dataclass(frozen=True)
class Finding:
    """How it stands with one thing.

    Attributes:
        check: what was looked at: a name for programs, and of the message that names it for people.
        level: of the three above.
        key, params: the message that says what was found.
        advice: the message that says what to do; the one that belongs to ``key`` when empty.
    """

    check: str
    level: str
    key: str
    params: Mapping[str, Any] = field(default_factory=dict)
    advice: str = ""

    def words(self, t: Translator) -> str:
        """What was found."""
        return t(self.key, **self.params)

    def advice_words(self, t: Translator) -> str:
        """What to do about it; empty where nothing has to be done."""
        if self.level == OK:
            return ""
        return t(self.advice or f"{self.key}.advice", **self.params)


def ok(check: str, key: str, **params: Any) -> Finding:
    """It is as it should be."""
    return Finding(check, OK, key, params)


def warning(check: str, key: str, **params: Any) -> Finding:
    """Readers are served, but somebody should do something."""
    return Finding(check, WARNING, key, params)


def fault(check: str, key: str, **params: Any) -> Finding:
    """It does not work so."""
    return Finding(check, FAULT, key, params)


def of_error(check: str, error: S3DashError, advice: str, level: str = FAULT) -> Finding:
    """A failure that the program names, with what to do about it."""
    return Finding(check, level, error.key, error.params, advice)
