"""What comes of a file that was taken up, ready to be told."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from s3dash.faults import Fault

PUBLISHED, UNCHANGED, REFUSED, FAILED = "published", "unchanged", "refused", "failed"
# Nothing is left to do about these.
SETTLED = {PUBLISHED, UNCHANGED}


@dataclass(frozen=True)
class Answer:
    """What came of a file.

    Attributes:
        outcome: one of the four above; what failed may go well another time.
        key, params: the message that says it.
        edition: the number of the edition that it is, where it is one.
        page: the report for people.
        report: the report for programs.
    """

    outcome: str
    key: str
    params: Mapping[str, Any]
    edition: int | None
    page: str = field(repr=False)
    report: dict[str, Any] = field(repr=False)

    def files(self, names: tuple[str, str]) -> dict[str, bytes]:
        """The reports by name; the one for programs last, which says that both are there."""
        text = json.dumps(self.report, ensure_ascii=False, indent=2) + "\n"
        return dict(zip(names, (self.page.encode(), text.encode()), strict=True))


class Giver(Protocol):
    """Who knows what files become."""

    @property
    def terms(self) -> Mapping[str, Any]:
        """What a report must have been made with to hold still."""

    def publish(self, name: str, content: bytes, sha256: str, *, is_known: bool) -> Answer:
        """Publish a file where that can be done.

        Args:
            name: the file's name.
            content: its bytes.
            sha256: of its bytes.
            is_known: whether it lay there before the watcher came: what an edition was made of
                is then not published again.

        Raises:
            StoreRefused: the database takes nothing now.
        """

    def refuse(self, name: str, faults: tuple[Fault, ...]) -> Answer:
        """What is said of a file that is not even read."""


def earlier_report(path: Path) -> dict[str, Any]:
    """The report for programs that lies there; empty where there is none."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
