"""What the watcher of a folder did last with each of its files."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """A table of its own; nothing else changes."""
    op.create_table(
        "notices",
        sa.Column("folder", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("at", sa.String(20), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("key", sa.String(60), nullable=False),
        sa.Column("params", sa.JSON, nullable=False),
        sa.Column("edition", sa.Integer),
        sa.PrimaryKeyConstraint("folder", "name", name="notices_pkey"),
    )
