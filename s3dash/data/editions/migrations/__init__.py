"""How a database of an earlier release becomes one of this release, step by step (Alembic).

Only ``Database.make_tables`` comes here, with the turn taken and in one transaction: whoever looks
sees the earlier tables or the later ones. A step that is released is never changed.
"""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from s3dash.data.editions.database import FIRST_REVISION


def migrate(connection: sa.Connection, revision: str | None) -> None:
    """Bring the tables to the newest revision, within the connection's transaction.

    Args:
        connection: holds the turn.
        revision: the one that the database says it has; None when it says nothing.
    """
    steps = Config()
    # a configuration reads % as the beginning of a name
    steps.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    steps.attributes["connection"] = connection
    if revision is None:
        # the tables of the first release, which did not say which they were
        command.stamp(steps, FIRST_REVISION)
    command.upgrade(steps, "head")
