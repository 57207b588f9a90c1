"""A whole that looks like one region's part: it is said so, and what follows from it told once."""

from __future__ import annotations

from dataclasses import replace

from s3dash.data.reading.submission import Submission
from s3dash.faults import Fault
from s3dash.model.changes.keyed import KeyedTables, columns_of


def with_offer(submission: Submission, own: KeyedTables, theirs: KeyedTables) -> Submission:
    """The submission, with the way of handing in one region's rows where it looks like them.

    References to rows that only the edition in use has follow from the rows that are left out.

    Args:
        submission: what was handed in as the whole.
        own: its rows.
        theirs: those of the edition in use.
    """
    held = _regions(own)
    if len(held) != 1 or len(_regions(theirs)) < 2:
        return submission
    region = held.pop()
    following = [one for one in submission.faults if _is_left_out(one, theirs)]
    if not following:
        offer = Fault("warning-looks-region", params={"region": region})
        return replace(submission, warnings=(offer, *submission.warnings))
    columns = {(one.table, one.column) for one in following}
    more = [
        one
        for one in submission.faults
        if one.key == "fault-more-alike" and (one.table, one.column) in columns
    ]
    count = len(following) + sum(int(one.params["count"]) for one in more)
    offer = Fault("fault-looks-region", params={"region": region, "count": count})
    folded = {id(one) for one in (*following, *more)}
    rest = tuple(one for one in submission.faults if id(one) not in folded)
    return replace(submission, faults=(offer, *rest))


def _regions(tables: KeyedTables) -> set[str]:
    """The regions that have priorities."""
    place = columns_of("priorities").index("region_code")
    return {row[place] for row in tables["priorities"].values()} - {""}


def _is_left_out(fault: Fault, theirs: KeyedTables) -> bool:
    # what a match is answered by names the column, too
    target = str(fault.params.get("target", "")).partition(".")[0]
    return fault.key == "fault-reference" and (str(fault.value),) in theirs.get(target, {})
