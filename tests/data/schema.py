"""The schema of a database: all that it holds its rows to, as the database itself tells it.

Names of constraints are left out: who renames a column keeps them. So is the order of columns,
which PostgreSQL cannot change.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from tests.databases import engine_of

_OF_SQLITE = {
    "columns": (
        'SELECT m.name, x.name, x.type, x."notnull", x.dflt_value, x.pk, x.hidden'
        " FROM sqlite_master m, pragma_table_xinfo(m.name) x WHERE m.type = 'table'"
    ),
    "foreign keys": (
        'SELECT m.name, k."from", k."table", k."to", k.on_update, k.on_delete'
        " FROM sqlite_master m, pragma_foreign_key_list(m.name) k WHERE m.type = 'table'"
    ),
    "keys": (
        'SELECT m.name, i."unique", i.origin, i.partial, c.seqno, c.name'
        " FROM sqlite_master m, pragma_index_list(m.name) i, pragma_index_info(i.name) c"
        " WHERE m.type = 'table'"
    ),
    "others": "SELECT type, sql FROM sqlite_master WHERE type <> 'table' AND sql IS NOT NULL",
}
# What SQLite tells of a table in no other way than by its own words.
_WORDS = ("AUTOINCREMENT", "CHECK", "COLLATE", "DEFERRABLE", "STRICT", "WITHOUT ROWID")
_OF_POSTGRESQL = {
    "columns": (
        "SELECT table_name, column_name, data_type, character_maximum_length, is_nullable,"
        " column_default, is_identity, is_generated, collation_name"
        " FROM information_schema.columns WHERE table_schema = 'public'"
    ),
    "constraints": (
        "SELECT CAST(conrelid AS regclass)::text, contype::text, pg_get_constraintdef(oid)"
        " FROM pg_constraint WHERE connamespace = CAST('public' AS regnamespace)"
    ),
    "indexes": "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'",
    "sequences": "SELECT sequencename FROM pg_sequences WHERE schemaname = 'public'",
}

Schema = dict[str, list[Any]]


def schema_of(url: str) -> Schema:
    """What a database says of its tables."""
    is_file = url.startswith("sqlite")
    with engine_of(url).connect() as connection:
        found = {
            what: sorted(map(repr, connection.execute(sa.text(asked))))
            for what, asked in (_OF_SQLITE if is_file else _OF_POSTGRESQL).items()
        }
        if is_file:
            tables = "SELECT name, upper(sql) FROM sqlite_master WHERE type = 'table' ORDER BY name"
            found["words"] = [
                (name, [words.count(one) for one in _WORDS])
                for name, words in connection.execute(sa.text(tables))
            ]
    return found


def tables_of(url: str) -> set[str]:
    """The names of a database's tables."""
    return set(sa.inspect(engine_of(url)).get_table_names())
