"""The selection: a frozen value, equal when it looks the same on the screen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

MEASURES = ("count", "status", "membership")

SLUGS: dict[str, dict[str, str]] = {
    "map": {"sv": "karta", "en": "map"},
    "accessibility": {"sv": "tillganglighet", "en": "accessibility"},
}
VIEWS = tuple(SLUGS)


@dataclass(frozen=True)
class ViewState:
    """Everything that a URL of the app says.

    A ``None`` means the default: the latest round, no domain chosen, and so on. ``measure`` has a
    default that depends on the rest, see :attr:`shown_measure`.
    """

    language: str = "sv"
    view: str = "map"
    round: str | None = None
    domain: str | None = None
    initiative: str | None = None
    measure: str | None = None
    region: str | None = None
    table: bool = False
    grid: bool = False

    def __post_init__(self) -> None:
        if self.measure == self.default_measure:
            object.__setattr__(self, "measure", None)

    @property
    def default_measure(self) -> str:
        """Membership when an initiative is given, status when a domain is, else count."""
        if self.initiative:
            return "membership"
        return "status" if self.domain else "count"

    @property
    def shown_measure(self) -> str:
        """The measure that is shown, chosen or by default."""
        return self.measure or self.default_measure

    def but(self, **changes: Any) -> ViewState:
        """The same selection with some of it changed; what is shown stays what it was.

        A measure that was there by default is kept unless it is changed by name, since giving a
        domain or an initiative would otherwise silently change it.
        """
        return replace(self, **{"measure": self.shown_measure, **changes})

    def elsewhere(self, view: str) -> ViewState:
        """The selection carried to another view."""
        return replace(self, view=view, table=False, grid=False)

    def in_language(self, language: str) -> ViewState:
        """The same page in another language."""
        return replace(self, language=language)
