"""The links between areas: by the area they lead from or to, and across the rounds between.

A link may pass over a round, and a comparison may, too: then a chain of links counts as one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from s3dash.analysis.rounds_compared import Rounds
from s3dash.model import Dataset
from s3dash.model.rows import LineageRow

# priority code -> the links from it, or to it
Links = Mapping[str, tuple[LineageRow, ...]]

# How sure a link is of what it tells: a chain is as sure as its least sure link.
SURENESS = ("same_name", "stated", "inferred")


def links_to(dataset: Dataset) -> Links:
    """The links of an edition by the area that they lead to; worked out once."""
    return dataset.remembered(
        "links-to", lambda: _by((link.later_code, link) for link in dataset.rows("lineage"))
    )


def links_between(dataset: Dataset, rounds: Rounds) -> Links:
    """The links from a round to a later one by the area that they lead from; worked out once.

    They are the direct ones, and for an area without a direct one to another the chains of links
    through rounds between the two.
    """
    return dataset.remembered(("links", rounds), lambda: _links_between(dataset, rounds))


def _by(pairs: Iterable[tuple[str, LineageRow]]) -> dict[str, tuple[LineageRow, ...]]:
    found: dict[str, list[LineageRow]] = {}
    for code, link in pairs:
        found.setdefault(code, []).append(link)
    return {code: tuple(links) for code, links in found.items()}


def _links_between(dataset: Dataset, rounds: Rounds) -> Links:
    order = {code: at for at, code in enumerate(dataset.rounds)}
    place = {row.priority_code: order[row.round_code] for row in dataset.rows("priorities")}
    onward = _by((link.earlier_code, link) for link in dataset.rows("lineage"))
    end = order[rounds.later]

    def reached(code: str) -> dict[str, LineageRow]:
        """The links from an area to areas of the later round, direct ones before chains."""
        found: dict[str, LineageRow] = {}
        for link in onward.get(code, ()):
            if place[link.later_code] == end:
                found[link.later_code] = link
        for link in onward.get(code, ()):
            # links run forwards: one that does not, of an older edition, leads nowhere
            if place[code] < place[link.later_code] < end:
                for last in reached(link.later_code).values():
                    found.setdefault(last.later_code, _chain(link, last))
        return found

    starts = (code for code, at in place.items() if at == order[rounds.earlier])
    links = {code: tuple(reached(code).values()) for code in starts if code in onward}
    return {code: found for code, found in links.items() if found}


def _chain(first: LineageRow, last: LineageRow) -> LineageRow:
    """Two links, one after the other, as one."""
    basis = max(first.basis, last.basis, key=SURENESS.index)
    notes = [note for note in (first.note, last.note) if note]
    return LineageRow(first.earlier_code, last.later_code, basis, "; ".join(notes) or None)
