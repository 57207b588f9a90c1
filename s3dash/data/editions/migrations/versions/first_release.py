"""The tables of the first release: originals, editions, turn.

They were made without Alembic; this step is a name for them and does nothing.
"""

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Nothing: a database without a revision has these tables."""
