"""Which pages the file holds: every view with each choice by itself, and the pairs.

What is not here, filters in combination above all, is there as a control or a link that says so.
So are the pairs of an edition that has very many regions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import product
from typing import Any

from s3dash.analysis.answers import ANSWERS
from s3dash.errors import FileTooLarge
from s3dash.model import Dataset
from s3dash.model.of_transition import transitions_in
from s3dash.state import CHOICES, OF_PAIRS, VIEWS, ViewState
from s3dash.state.view_state import MEASURES_OF

SWEDISH, ABROAD = "region", "partner"

# More pairs than these, of regions or of a domain and a region, are left to the service.
MOST_PAIRS = 10_000
# So many pages of a language are some 10 MB, and take half an hour of two processors.
MOST_PAGES = 20_000


def page_states(dataset: Dataset, language: str) -> list[ViewState]:
    """The selections whose pages are in the file, each once, those of a view together.

    Each view that has a data table is there with it and without.

    Raises:
        FileTooLarge: there are more than one file takes.
    """
    found: dict[ViewState, None] = {}
    for view in VIEWS:
        begun = ViewState(language, view)
        for state in _OF_VIEW.get(view, _alone)(begun, dataset):
            found[state] = None
            if view in ANSWERS:
                found[replace(state, table=True)] = None
    if len(found) > MOST_PAGES:
        raise FileTooLarge(pages=len(found), most=MOST_PAGES)
    return list(found)


def _by_pairs(ones: Sequence[str], others: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each of the ones with each of the others, as long as there are not too many."""
    if len(ones) * len(others) <= MOST_PAIRS:
        yield from product(ones, others)


def region_codes(dataset: Dataset, *kinds: str) -> list[str]:
    """The codes of the regions of these kinds; of all without any."""
    rows = dataset.rows("regions")
    return [row.region_code for row in rows if not kinds or row.region_kind in kinds]


def _alone(begun: ViewState, dataset: Dataset) -> Iterator[ViewState]:
    """The view as it opens, in each round."""
    yield begun
    for code in dataset.rounds:
        yield begun.but(round=None if code == dataset.latest_round else code)


def _each(begun: ViewState, part: str, codes: Iterable[Any]) -> Iterator[ViewState]:
    for code in codes:
        yield replace(begun, **{part: code})


def _domains(dataset: Dataset) -> list[str]:
    return [row.domain_code for row in dataset.rows("domains")]


def _initiatives(dataset: Dataset) -> list[str]:
    return [row.initiative_code for row in dataset.rows("initiatives")]


def _choices(begun: ViewState, *parts: str) -> Iterator[ViewState]:
    for part in parts:
        yield from _each(begun, part, CHOICES[part])


def _start(begun: ViewState, dataset: Dataset) -> Iterator[ViewState]:
    yield begun
    yield from _each(begun, "region", region_codes(dataset))


def _measured(begun: ViewState, dataset: Dataset) -> Iterator[ViewState]:
    """What map, matrix and network have in common: each choice by itself."""
    yield from _alone(begun, dataset)
    yield from _choices(begun, "scope", "weights")
    yield from _each(begun, "domain", _domains(dataset))
    yield from _each(begun, "initiative", _initiatives(dataset))
    yield from _each(begun, "region", region_codes(dataset))
    known = transitions_in(dataset, dataset.latest_round)
    for measure in MEASURES_OF[begun.view]:
        measured = replace(begun, measure=measure)
        yield measured
        if measured.shown_measure == measure:
            yield from (one for one in _choices(measured, "weights") if "weights" in one.parts)
            if "transition" in measured.parts:
                yield from _each(measured, "transition", sorted(known))


def _map(begun: ViewState, dataset: Dataset) -> Iterator[ViewState]:
    yield from _measured(begun, dataset)
    yield replace(begun, grid=True)
    swedish = region_codes(dataset, SWEDISH)
    for measure, region in product(OF_PAIRS, swedish):
        yield replace(begun, measure=measure, region=region)
    for domain, region in _by_pairs(_domains(dataset), swedish):
        yield replace(begun, domain=domain, region=region)


def _matrix(begun: ViewState, dataset: Dataset) -> Iterator[ViewState]:
    yield from _measured(begun, dataset)
    yield from _choices(begun, "order")
    yield replace(begun, bands=True)
    for measure in OF_PAIRS:
        yield replace(begun, measure=measure, incomplete=True)


def _network(begun: ViewState, dataset: Dataset) -> Iterator[ViewState]:
    yield from _measured(begun, dataset)
    yield from _choices(begun, "layout")
    yield replace(begun, incomplete=True)


def _region(begun: ViewState, dataset: Dataset) -> Iterator[ViewState]:
    yield from _alone(begun, dataset)
    yield from _choices(begun, "weights")
    for state in _each(begun, "region", region_codes(dataset)):
        yield state
        yield replace(state, brief=True)


def _compare(begun: ViewState, dataset: Dataset) -> Iterator[ViewState]:
    yield from _alone(begun, dataset)
    yield from _each(begun, "regions", ((code,) for code in region_codes(dataset)))


def _changes(begun: ViewState, dataset: Dataset) -> Iterator[ViewState]:
    yield begun
    rounds = dataset.rounds
    for at, code in enumerate(rounds[:-1]):
        for later in rounds[at + 1 :]:
            shown = None if later == dataset.latest_round else later
            yield replace(begun, from_round=code, to_round=shown)
    yield from _each(begun, "region", region_codes(dataset))
    yield from _each(begun, "domain", _domains(dataset))


def _domain(begun: ViewState, dataset: Dataset) -> Iterator[ViewState]:
    yield from _alone(begun, dataset)
    yield from _each(begun, "domain", _domains(dataset))


def _of_initiatives(begun: ViewState, dataset: Dataset) -> Iterator[ViewState]:
    yield from _domain(begun, dataset)
    yield from _each(begun, "initiative", _initiatives(dataset))


def _data(begun: ViewState, dataset: Dataset) -> Iterator[ViewState]:
    yield begun
    yield from _each(begun, "region", region_codes(dataset, SWEDISH))


def _partner(begun: ViewState, dataset: Dataset) -> Iterator[ViewState]:
    yield from _alone(begun, dataset)
    yield from _choices(begun, "show", "weights", "match", "direction")
    scopes = CHOICES["scope"][:2]
    kinds = list(product(CHOICES["direction"], CHOICES["match"], scopes))
    for region in region_codes(dataset, SWEDISH):
        for direction, match, scope in kinds:
            yield replace(begun, region=region, direction=direction, match=match, scope=scope)
        for scope in scopes:
            yield replace(begun, region=region, show="gaps", scope=scope)
    yield from _each(begun, "region", region_codes(dataset))
    yield from _pairs(begun, dataset)


def _pairs(begun: ViewState, dataset: Dataset) -> Iterator[ViewState]:
    """Each pair of Swedish regions, either first, and each with each abroad that has areas."""
    swedish = region_codes(dataset, SWEDISH)
    held = {code for code in region_codes(dataset, ABROAD) if _has_areas(dataset, code)}
    others = [*swedish, *sorted(held)]
    for region, partner in _by_pairs(swedish, others):
        if region != partner:
            yield replace(begun, region=region, partner=partner)


def _has_areas(dataset: Dataset, region: str) -> bool:
    return dataset.has_data(region, dataset.latest_round)


_OF_VIEW: dict[str, Callable[[ViewState, Dataset], Iterator[ViewState]]] = {
    "start": _start,
    "map": _map,
    "matrix": _matrix,
    "network": _network,
    "region": _region,
    "compare": _compare,
    "changes": _changes,
    "domain": _domain,
    "initiatives": _of_initiatives,
    "data": _data,
    "partner": _partner,
}
