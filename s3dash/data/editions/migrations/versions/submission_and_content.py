"""An edition names what was handed in and what was published of it.

The first release published files as they were handed in: both are the same then.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Name both; there is no way back, since what was handed in may not be kept."""
    with op.batch_alter_table("editions") as editions:
        editions.alter_column("sha256", new_column_name="content_sha256")
        # last: only SQLite, which writes the whole table anew, can put a column elsewhere
        editions.add_column(sa.Column("submission_name", sa.Text))
        editions.add_column(sa.Column("submission_sha256", sa.String(64)))
    op.execute(
        "UPDATE editions SET submission_sha256 = content_sha256, submission_name = COALESCE("
        "(SELECT name FROM originals WHERE originals.sha256 = editions.content_sha256), '')"
    )
    with op.batch_alter_table("editions") as editions:
        editions.alter_column("submission_name", existing_type=sa.Text, nullable=False)
        editions.alter_column("submission_sha256", existing_type=sa.String(64), nullable=False)
