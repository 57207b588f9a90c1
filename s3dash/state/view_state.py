"""The selection: a frozen value, equal when it looks the same on the screen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

SLUGS: dict[str, dict[str, str]] = {
    "start": {"sv": "", "en": ""},
    "map": {"sv": "karta", "en": "map"},
    "matrix": {"sv": "matris", "en": "matrix"},
    "network": {"sv": "natverk", "en": "network"},
    "domain": {"sv": "tema", "en": "domain"},
    "initiatives": {"sv": "samverkan", "en": "initiatives"},
    "partner": {"sv": "partner", "en": "partners"},
    "region": {"sv": "region", "en": "region"},
    "compare": {"sv": "jamfor", "en": "compare"},
    "changes": {"sv": "forandringar", "en": "changes"},
    "steps": {"sv": "arbetssatt", "en": "process"},
    "data": {"sv": "data", "en": "data"},
    "open-data": {"sv": "oppna-data", "en": "open-data"},
    "method": {"sv": "metod", "en": "method"},
    "accessibility": {"sv": "tillganglighet", "en": "accessibility"},
}
VIEWS = tuple(SLUGS)

# view -> what it can measure, the one it opens with first
MEASURES_OF = {
    "map": (
        *("count", "status", "membership", "uniqueness", "overlap", "complementarity"),
        "age",
    ),
    "matrix": ("status", "membership", "overlap", "complementarity"),
    "network": ("shared", "mutual", "status", "membership"),
}
# Measures of pairs of regions: a map shows them for the chosen one.
OF_PAIRS = ("overlap", "complementarity")
MEASURES = tuple(dict.fromkeys(one for measures in MEASURES_OF.values() for one in measures))
# Which regions: Sweden's, those with Europe's, Europe's alone.
SCOPES = ("sweden", "europe", "partners")
ORDERS = ("likeness", "north", "count", "name")
LAYOUTS = ("geographic", "likeness")
# What the page of partners shows.
SHOWN = ("matches", "consortium", "gaps", "scenario")
# What kind of partner is sought.
MATCHES = ("complementary", "both", "similar")
# How a region's priorities are counted.
WEIGHTS = ("main", "fractional", "equal")
# How far away a partner may be, in kilometres.
DISTANCES = ("any", "100", "200", "300", "500", "1000")
# Partners that already work together with the region, or those that do not yet.
TOGETHER = ("any", "new", "already")
# Whether it is asked what others have for the region, or what the region has for others.
DIRECTIONS = ("ours", "theirs")

# Which transition the priorities contribute to.
TRANSITIONS = ("any", "green", "digital", "resilience")

CHOICES = {
    "scope": SCOPES,
    "order": ORDERS,
    "layout": LAYOUTS,
    "show": SHOWN,
    "match": MATCHES,
    "weights": WEIGHTS,
    "distance": DISTANCES,
    "together": TOGETHER,
    "direction": DIRECTIONS,
    "transition": TRANSITIONS,
}
LISTS = ("regions", "add", "drop")
# part of the selection -> its key in addresses, where that is no name of Python's
KEY_OF = {"from_round": "from", "to_round": "to"}

# view -> the parts of the selection that it shows something of, besides those of its measure
PARTS_OF: dict[str, tuple[str, ...]] = {
    "start": ("region",),
    "map": ("region", "scope"),
    "matrix": ("region", "scope"),
    "network": ("region", "regions", "scope"),
    "region": ("region", "weights", "brief"),
    "compare": ("regions", "weights"),
    "changes": ("region", "domain", "from_round", "to_round", "since"),
    "data": ("region",),
    "partner": ("show", "region"),
    "domain": ("domain",),
    "initiatives": ("initiative", "domain"),
}
PARTS_OF_MEASURE: dict[str, tuple[str, ...]] = {
    "shared": ("domain", "least"),
    "status": ("domain",),
    "membership": ("initiative",),
    "uniqueness": ("weights",),
    "overlap": ("weights",),
    "complementarity": ("weights",),
    "mutual": ("weights", "strength"),
}
# view -> the measures of pairs of regions that it draws all of, incomplete ones if asked for
PAIRS_OF = {"matrix": ("overlap", "complementarity"), "network": ("shared", "mutual")}
# view -> the measures of it that may be of one transition alone; a domain's page has none to choose
OF_TRANSITION = {"map": ("count", "status"), "matrix": ("status",), "domain": ("",)}
# what the page of partners shows -> the parts of the selection that it depends on
PARTS_OF_SHOWN: dict[str, tuple[str, ...]] = {
    "matches": (
        *("direction", "domain", "initiative", "partner", "scope"),
        *("match", "weights", "distance", "together", "group"),
    ),
    "consortium": ("domain", "regions", "scope", "weights"),
    "gaps": ("scope", "weights"),
    "scenario": ("add", "drop", "join", "scope", "weights"),
}


# What belongs to the page of partners alone, with what it is elsewhere.
_OF_PARTNERS: dict[str, Any] = {
    **dict.fromkeys(("show", "match", "partner", "distance", "together", "direction", "join")),
    "group": False,
    "add": (),
    "drop": (),
}


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
        strength: how complementary two regions must be for an edge, in per cent.
        show: what the page of partners shows.
        match: what kind of partner is sought.
        partner: the region whose match is looked at.
        direction: whether it is asked what others have for the region, or it for others.
        weights: how priorities are counted.
        distance: how far away a partner may be, in kilometres, or ``any``.
        together: whether a partner may, must or must not work together with the region already.
        group: whether partners are looked for in the region's own group only.
        add, drop: the domains that a scenario adds to the region's, and takes away; sorted.
        join: the initiative that a scenario lets the region join.
        incomplete: whether pictures of pairs show regions of which not all that is stated is held.
        transition: the transition that the priorities shown contribute to, or ``any``.
        bands: whether a matrix keeps the regions of a group together.
        from_round, to_round: the rounds between which changes are shown.
        since: the number of the edition since which changes are shown, instead of rounds.
        edition: the number of the edition that is shown.
        brief: whether a region's page is the briefing before a meeting.
        embed: whether it is shown in a page of another, without what stands around it.
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
    strength: int | None = None
    show: str | None = None
    match: str | None = None
    partner: str | None = None
    weights: str | None = None
    distance: str | None = None
    together: str | None = None
    direction: str | None = None
    add: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    join: str | None = None
    transition: str | None = None
    from_round: str | None = None
    to_round: str | None = None
    since: int | None = None
    edition: int | None = None
    group: bool = False
    table: bool = False
    grid: bool = False
    bands: bool = False
    incomplete: bool = False
    brief: bool = False
    embed: bool = False

    def __post_init__(self) -> None:
        if self.measure == self.default_measure or self.measure not in self.measures:
            object.__setattr__(self, "measure", None)
        for name, choices in CHOICES.items():
            if getattr(self, name) == choices[0]:
                object.__setattr__(self, name, None)
        for name in LISTS:
            object.__setattr__(self, name, tuple(sorted(set(getattr(self, name)))))

    @property
    def measures(self) -> tuple[str, ...]:
        """What the view can measure; empty when it has no choice of measures."""
        return MEASURES_OF.get(self.view, ())

    @property
    def parts(self) -> tuple[str, ...]:
        """Which parts of the selection the view shows something of; others are only carried."""
        measured = PARTS_OF_MEASURE.get(self.shown_measure, ())
        shown = PARTS_OF_SHOWN[self.shown("show")] if self.view == "partner" else ()
        pairs = ("incomplete",) if self.shown_measure in PAIRS_OF.get(self.view, ()) else ()
        of_one = self.shown_measure in OF_TRANSITION.get(self.view, ())
        transition = ("transition",) if of_one else ()
        return (*measured, *PARTS_OF.get(self.view, ()), *pairs, *shown, *transition)

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

    def shown(self, name: str) -> str:
        """What is shown of one of ``CHOICES``, chosen or by default."""
        return getattr(self, name) or CHOICES[name][0]

    @property
    def shown_scope(self) -> str:
        """The scope that is shown, chosen or by default."""
        return self.shown("scope")

    @property
    def shown_order(self) -> str:
        """The order that is shown, chosen or by default."""
        return self.shown("order")

    @property
    def shown_layout(self) -> str:
        """The layout that is shown, chosen or by default."""
        return self.shown("layout")

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
            "incomplete": False,
            "order": None,
            "layout": None,
            "least": None,
            "strength": None,
            "regions": (),
            "from_round": None,
            "to_round": None,
            "since": None,
            "brief": False,
            **_OF_PARTNERS,
        }
        return replace(self, view=view, **{**drawn, **changes})

    def in_language(self, language: str) -> ViewState:
        """The same page in another language."""
        return replace(self, language=language)
