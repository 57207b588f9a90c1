"""A store with a history: five editions of a tiny dataset, one private, one unreadable."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from s3dash.data.editions.content import content_of
from s3dash.data.editions.records import Editions
from s3dash.data.editions.store import EditionStore
from s3dash.data.reading.submission import Submission, read_submission
from tests.conftest import DATA, Rows, dataset_of, publish_as_it_is
from tests.data.test_kept_tables import full_rows

# In every cell of a private row.
WORD = "kvittrande"
BY = "Region & <Ådala>"
NOTE = "En <b>fet</b> rättelse"


def handed_in(rows: Rows, name: str) -> Submission:
    """The rows as a data package in an archive."""
    return read_submission(content_of(dataset_of(rows)), name)


def private_rows(rows: Rows) -> Rows:
    """The rows with a dialogue that is not public."""
    said = dict.fromkeys(("said_sv", "heard_sv", "agreed_sv"), f"Ett {WORD} ord.")
    dialogue = {"dialogue_code": f"{WORD}-1", "region_code": "B", "public": "no", **said}
    return {**rows, "dialogues": [{**dialogue, "source_code": "s", "held_on": "2024-10-03"}]}


def several_editions(folder: Path) -> EditionStore:
    """The store.

    1 is the first; 2 renames a priority of A; 3 was handed in with a private row, and takes a
    membership of B away; 4 can no longer be read; 5 has what 3 has and a domain more.
    """
    editions = Editions(f"sqlite:///{folder / 'editions.db'}")
    rows = full_rows()
    unused = {"source_code": "tom", "source_kind": "public_document", "title": "Oanvänd sida"}
    rows["sources"].append(unused)
    editions.prepare(lambda: handed_in(rows, "första.zip"))
    rows["priorities"][0] |= {"name_sv": "Skog & <trä>", "name_en": "Forest & <wood>"}
    publish_as_it_is(editions, handed_in(rows, 'väl "känd".zip'), BY, NOTE)
    rows["memberships"].pop(1)
    publish_as_it_is(editions, handed_in(private_rows(rows), "privat.zip"), "Myndigheten", "Tre")
    rows["domains"].append({"domain_code": "air", "name_sv": "Luft", "name_en": "Air"})
    broken, _ = publish_as_it_is(editions, handed_in(rows, "fyra.zip"), "Myndigheten", "Fyra")
    damage(folder, broken.content_sha256)
    rows["domains"][-1]["name_sv"] = "Luften"
    publish_as_it_is(editions, handed_in(rows, "fem.zip"), "Myndigheten", "Fem")
    return EditionStore(f"sqlite:///{folder / 'editions.db'}", DATA)


def damage(folder: Path, sha256: str) -> None:
    """Make a stored file unreadable."""
    with sqlite3.connect(folder / "editions.db") as database:
        database.execute("UPDATE originals SET content = x'00' WHERE sha256 = ?", (sha256,))
    database.close()
