"""The selection: a frozen value, equal when it looks the same on the screen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

SLUGS: dict[str, dict[str, str]] = {
    "map": {"sv": "karta", "en": "map"},
    "matrix": {"sv": "matris", "en": "matrix"},
    "network": {"sv": "natverk", "en": "network"},
    "domain": {"sv": "tema", "en": "domain"},
    "initiatives": {"sv": "samverkan", "en": "initiatives"},
    "region": {"sv": "region", "en": "region"},
    "compare": {"sv": "jamfor", "en": "compare"},
    "accessibility": {"sv": "tillganglighet", "en": "accessibility"},
}
VIEWS = tuple(SLUGS)

# view -> what it can measure, the one it opens with first
MEASURES_OF = {
    "map": ("count", "status", "membership"),
    "matrix": ("status", "membership"),
    "network": ("shared", "status", "membership"),
}
MEASURES = tuple(dict.fromkeys(one for measures in MEASURES_OF.values() for one in measures))
# Which regions: Sweden's, those with Europe's, Europe's alone.
SCOPES = ("sweden", "europe", "partners")
ORDERS = ("likeness", "north", "count", "name")
LAYOUTS = ("geographic", "likeness")

# view -> the parts of the selection that it shows something of, besides those of its measure
PARTS_OF: dict[str, tuple[str, ...]] = {
    "map": ("region", "scope"),
    "matrix": ("region", "scope"),
    "network": ("region", "regions", "scope"),
    "region": ("region",),
    "compare": ("regions",),
    "domain": ("domain",),
    "initiatives": ("initiative", "domain"),
}
PARTS_OF_MEASURE = {"shared": ("domain",), "status": ("domain",), "membership": ("initiative",)}


@dataclass(frozen=True)
class ViewState:
    """Everything that a URL of the app says.

    A ``None`` means the default: the latest round, no domain chosen, and so on. ``measure`` has a
    default that depends on the rest, see :attr:`shown_measure`.

    Attributes:
        regions: the regions that are compared, sorted.
        order: the order of a matrix.
        layout: where the nodes of a network stand.
        least: how many shared domains an edge of a network needs.
        bands: whether a matrix keeps the regions of a group together.
    """

    language: str = "sv"
    view: str = "map"
    round: str | None = None
    domain: str | None = None
    initiative: str | None = None
    measure: str | None = None
    region: str | None = None
    regions: tuple[str, ...] = ()
    scope: str | None = None
    order: str | None = None
    layout: str | None = None
    least: int | None = None
    table: bool = False
    grid: bool = False
    bands: bool = False

    def __post_init__(self) -> None:
        if self.measure == self.default_measure or self.measure not in self.measures:
            object.__setattr__(self, "measure", None)
        for name, choices in (("scope", SCOPES), ("order", ORDERS), ("layout", LAYOUTS)):
            if getattr(self, name) == choices[0]:
                object.__setattr__(self, name, None)
        object.__setattr__(self, "regions", tuple(sorted(set(self.regions))))

    @property
    def measures(self) -> tuple[str, ...]:
        """What the view can measure; empty when it has no choice of measures."""
        return MEASURES_OF.get(self.view, ())

    @property
    def parts(self) -> tuple[str, ...]:
        """Which parts of the selection the view shows something of; others are only carried."""
        measured = PARTS_OF_MEASURE.get(self.shown_measure, ())
        return (*measured, *PARTS_OF.get(self.view, ()))

    @property
    def default_measure(self) -> str:
        """Membership when an initiative is given, status when a domain is, else the view's first.

        Empty where the view has no choice of measures.
        """
        if not self.measures:
            return ""
        if self.initiative:
            return "membership"
        return "status" if self.domain else self.measures[0]

    @property
    def shown_measure(self) -> str:
        """The measure that is shown, chosen or by default."""
        return self.measure or self.default_measure

    @property
    def shown_scope(self) -> str:
        """The scope that is shown, chosen or by default."""
        return self.scope or SCOPES[0]

    @property
    def shown_order(self) -> str:
        """The order that is shown, chosen or by default."""
        return self.order or ORDERS[0]

    @property
    def shown_layout(self) -> str:
        """The layout that is shown, chosen or by default."""
        return self.layout or LAYOUTS[0]

    def but(self, **changes: Any) -> ViewState:
        """The same selection with some of it changed; what is shown stays what it was.

        A measure that was there by default is kept unless it is changed by name, since giving a
        domain or an initiative would otherwise silently change it.
        """
        return replace(self, **{"measure": self.shown_measure or None, **changes})

    def elsewhere(self, view: str, **changes: Any) -> ViewState:
        """The selection carried to another view, with some of it changed.

        What only says how a view is drawn stays behind.
        """
        drawn: dict[str, Any] = {
            "table": False,
            "grid": False,
            "bands": False,
            "order": None,
            "layout": None,
            "least": None,
            "regions": (),
        }
        return replace(self, view=view, **{**drawn, **changes})

    def in_language(self, language: str) -> ViewState:
        """The same page in another language."""
        return replace(self, language=language)
