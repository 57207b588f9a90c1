"""Which clusters are shown, which may be contacted, and which lead an area.

One that has ended stays in the data: that its domains were named together is still so.
"""

from __future__ import annotations

from s3dash.model import Dataset
from s3dash.model.rows import ClusterRow


def current_clusters(dataset: Dataset) -> tuple[ClusterRow, ...]:
    """The clusters that have not ended, in the order of their table."""
    return tuple(
        row
        for row in dataset.rows("clusters")
        if row.cluster_status != "ended" and dataset.is_shown(row.region_code)
    )


def may_be_contacted(row: ClusterRow) -> bool:
    """Whether a cluster is known to be active; of others nobody says."""
    return row.cluster_status == "active"


def leaders_of(dataset: Dataset, priority: str) -> tuple[ClusterRow, ...]:
    """The clusters that are responsible for an area, in the order of their table."""
    leaders = dataset.remembered("leaders", lambda: _leaders(dataset))
    return leaders.get(priority, ())


def _leaders(dataset: Dataset) -> dict[str, tuple[ClusterRow, ...]]:
    found: dict[str, list[ClusterRow]] = {}
    for row in current_clusters(dataset):
        for priority in row.leads_priority:
            found.setdefault(priority, []).append(row)
    return {priority: tuple(rows) for priority, rows in found.items()}
