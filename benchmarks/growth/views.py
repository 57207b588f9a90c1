"""What is asked of an edition: every view with every measure and scope, and its files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from s3dash.model import Dataset
from s3dash.state import ViewState, to_path, to_query, to_url
from s3dash.state.view_state import CHOICES, MEASURES_OF, SCOPES, VIEWS

# The measures that show one domain, one initiative, one region.
NEEDS = {"status": "domain", "membership": "initiative", **dict.fromkeys(
    ("overlap", "complementarity"), "region")}  # fmt: skip
SCOPED = ("map", "matrix", "network")
FILES = ("csv", "xlsx")


@dataclass(frozen=True)
class Asked:
    """An address that is asked for.

    Attributes:
        words: what it is, for who reads the table.
        is_file: whether it is a file to be saved, which may be as large as it is.
    """

    words: str
    address: str
    is_file: bool = False


@dataclass(frozen=True)
class Codes:
    """What is chosen on the pages."""

    region: str
    other: str
    partner: str
    domain: str
    initiative: str

    @classmethod
    def of(cls, dataset: Dataset) -> Codes:
        """Codes of an edition, the first that every page has something to say of."""
        own, partners = (dataset.regions_of_kind(kind) for kind in ("region", "partner"))
        domain = dataset.priorities(own[0], dataset.latest_round)[0].domain_codes[0]
        initiative = dataset.rows("initiatives")[0].initiative_code
        return cls(own[0], own[-1], partners[0], domain, initiative)


def asked(dataset: Dataset) -> Iterator[Asked]:
    """All that is asked for: pages, then files."""
    codes = Codes.of(dataset)
    states = [*_states(codes)]
    for state in states:
        yield Asked(_words(state), to_url(state))
    for state in states:
        is_first = state.shown_scope == SCOPES[0] or state.view in {"network", "matrix"}
        if state.view in FILED and is_first:
            for ending in FILES:
                address = f"{to_path(state)}.{ending}{to_query(state)}"
                yield Asked(f"{_words(state)}, {ending}", address, is_file=True)


# The views that have files.
FILED = ("map", "matrix", "network", "domain", "initiatives", "region", "compare", "partner",
         "changes", "data")  # fmt: skip


def _states(codes: Codes) -> Iterator[ViewState]:
    for view in VIEWS:
        yield from _STATES_OF.get(view, _plain)(view, codes)


def _plain(view: str, _codes: Codes) -> Iterator[ViewState]:
    yield ViewState(view=view)


def _measured(view: str, codes: Codes) -> Iterator[ViewState]:
    for measure in MEASURES_OF[view]:
        needed = NEEDS.get(measure)
        chosen = {needed: getattr(codes, needed)} if needed and view != "matrix" else {}
        for scope in SCOPES:
            yield _of(view, measure=measure, scope=scope, **chosen)
    yield _of(view, measure=MEASURES_OF[view][0], scope="europe", region=codes.region)
    yield _of(view, measure=MEASURES_OF[view][0], scope="europe", table=True)


def _of_region(view: str, codes: Codes) -> Iterator[ViewState]:
    yield ViewState(view=view)
    yield ViewState(view=view, region=codes.region)
    yield ViewState(view=view, region=codes.partner)
    if view == "region":
        yield ViewState(view=view, region=codes.region, brief=True)


def _of_partners(view: str, codes: Codes) -> Iterator[ViewState]:
    for show in CHOICES["show"]:
        for scope in ("sweden", "europe"):
            chosen = {"regions": (codes.region, codes.other)} if show == "consortium" else {}
            yield _of(view, show=show, scope=scope, region=codes.region, **chosen)
    yield _of(view, scope="europe", region=codes.region, partner=codes.partner)
    yield _of(view, scope="europe", region=codes.region, match="both")
    yield _of(view, scope="europe", show="consortium", region=codes.region, domain=codes.domain)
    yield _of(view, scope="europe", show="scenario", region=codes.region, add=(codes.domain,))


def _compared(view: str, codes: Codes) -> Iterator[ViewState]:
    yield ViewState(view=view)
    yield ViewState(view=view, regions=(codes.region, codes.other, codes.partner))


def _changes(view: str, codes: Codes) -> Iterator[ViewState]:
    yield ViewState(view=view)
    yield ViewState(view=view, region=codes.region)
    yield ViewState(view=view, domain=codes.domain)
    yield ViewState(view=view, table=True)


def _domain(view: str, codes: Codes) -> Iterator[ViewState]:
    yield ViewState(view=view)
    yield ViewState(view=view, domain=codes.domain)


def _initiatives(view: str, codes: Codes) -> Iterator[ViewState]:
    yield ViewState(view=view)
    yield ViewState(view=view, initiative=codes.initiative)
    yield ViewState(view=view, domain=codes.domain)


_STATES_OF = {
    **dict.fromkeys(SCOPED, _measured),
    "start": _of_region,
    "region": _of_region,
    "data": _of_region,
    "partner": _of_partners,
    "compare": _compared,
    "changes": _changes,
    "domain": _domain,
    "initiatives": _initiatives,
}


def _of(view: str, **chosen: Any) -> ViewState:
    return ViewState(view=view, **chosen)


def _words(state: ViewState) -> str:
    """What is asked for: the view and what is chosen, without the codes."""
    shown = [state.view, state.shown_measure]
    if state.view == "partner":
        shown.append(state.shown("show"))
    if state.view in {*SCOPED, "partner"}:
        shown.append(state.shown_scope)
    shown += [
        name
        for name in ("region", "partner", "domain", "initiative", "regions", "add", "match")
        if getattr(state, name)
    ]
    shown += [name for name in ("table", "brief") if getattr(state, name)]
    return " ".join(one for one in shown if one)
