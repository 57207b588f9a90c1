"""Changes cell by cell, and two states that began from one: for any edits."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from s3dash.model.changes.cells import GONE, NEW, Change, changes_between
from s3dash.model.changes.keyed import (
    KeyedTables,
    Rows,
    columns_of,
    key_places,
    keyed,
    keyed_dataset,
)
from s3dash.model.changes.rekeyed import with_codes, with_key
from s3dash.model.changes.three_way import merged
from tests.conftest import Rows as TextRows
from tests.conftest import copy_of_tiny, dataset_of
from tests.data.test_kept_tables import FULL

BASE = keyed_dataset(FULL)
EDITED = tuple(BASE)
# kind of edit, table, row, column, value
Made = tuple[str, str, int, int, int]


def edits(*kinds: str) -> st.SearchStrategy[list[Made]]:
    numbers = st.integers(0, 5)
    one = st.tuples(st.sampled_from(kinds), st.sampled_from(EDITED), numbers, numbers, numbers)
    return st.lists(one, max_size=8)


def edited(base: KeyedTables, made: list[Made], whose: str) -> dict[str, Rows]:
    """The tables with edits made; two who make the same one come to the same."""
    found = {table: dict(rows) for table, rows in base.items()}
    for kind, table, row, column, value in made:
        rows = found[table]
        keys = list(base[table])
        key = keys[row % len(keys)] if keys else ()
        if kind == "new":
            new = tuple(f"{whose}{row}{value}" for _ in columns_of(table))
            rows[tuple(new[place] for place in key_places(table))] = new
        elif key not in rows:
            continue
        elif kind == "gone":
            del rows[key]
        elif kind == "cell":
            places = [at for at in range(len(columns_of(table))) if at not in key_places(table)]
            cells = list(rows[key])
            if places:
                cells[places[column % len(places)]] = f"v{value}"
            rows[key] = tuple(cells)
        elif len(key) == 1:
            new_key = (f"{key[0]}-{whose}",)
            rows[new_key] = with_key(table, rows.pop(key), new_key)
            codes = {table: {key[0]: new_key[0]}}
            for name, lines in found.items():
                found[name] = keyed(name, (with_codes(name, one, codes) for one in lines.values()))
    return found


def made_in(tables: KeyedTables, changes: Iterable[Change]) -> dict[str, Rows]:
    """The tables with the changes made; rows that are new or re-keyed come last."""
    found = {table: dict(rows) for table, rows in tables.items()}
    for change in sorted(changes, key=_is_of_cell):
        rows = found.setdefault(change.table, {})
        if change.former is not None:
            rows[change.key] = with_key(change.table, rows.pop(change.former), change.key)
        elif change.kind == NEW:
            rows[change.key] = change.cells
        elif change.kind == GONE:
            del rows[change.key]
        else:
            cells = list(rows[change.key])
            cells[columns_of(change.table).index(str(change.column))] = change.after
            rows[change.key] = tuple(cells)
    return found


def _is_of_cell(change: Change) -> bool:
    return change.column is not None and change.former is None


def by_key(tables: KeyedTables) -> dict[str, Rows]:
    return {table: dict(sorted(rows.items())) for table, rows in tables.items()}


@given(edits("cell", "new", "gone"), edits("cell", "new", "gone"))
def test_a_merge_holds_both_sides_where_they_do_not_touch(
    one: list[Made], other: list[Made]
) -> None:
    theirs, own = edited(BASE, one, "a"), edited(BASE, other, "b")
    found = merged(BASE, theirs, own)
    if found.conflicts:
        return
    both = {change for side in (theirs, own) for change in changes_between(BASE, side)}
    assert by_key(found.rows) == by_key(made_in(BASE, both))


@given(edits("cell", "new", "gone", "key"), edits("cell", "new", "gone", "key"))
def test_a_merge_is_the_same_from_both_sides(one: list[Made], other: list[Made]) -> None:
    theirs, own = edited(BASE, one, "a"), edited(BASE, other, "b")
    here, there = merged(BASE, theirs, own), merged(BASE, own, theirs)
    assert bool(here.conflicts) == bool(there.conflicts)
    if not here.conflicts:
        assert by_key(here.rows) == by_key(there.rows)


@given(edits("cell", "new", "gone", "key"))
def test_who_alone_changed_anything_is_taken_whole(made: list[Made]) -> None:
    own = edited(BASE, made, "a")
    for found in (merged(BASE, BASE, own), merged(BASE, own, BASE), merged(BASE, own, own)):
        assert found.conflicts == []
        assert by_key(found.rows) == by_key(own)


@given(edits("cell", "new", "gone", "key"), edits("cell", "new", "gone", "key"))
def test_changes_made_give_what_they_lead_to_and_back_again(
    one: list[Made], other: list[Made]
) -> None:
    before, after = edited(BASE, one, "a"), edited(BASE, other, "b")
    there, back = changes_between(before, after), changes_between(after, before)
    assert by_key(made_in(before, there)) == by_key(after)
    assert by_key(made_in(after, back)) == by_key(before)
    told = {(change.table, change.kind in {"new", "gone"}, change.key) for change in there}
    assert {(change.table, change.kind in {"new", "gone"}) for change in back} == {
        place[:2] for place in told
    }


def rows_of(tiny: TextRows) -> KeyedTables:
    return keyed_dataset(dataset_of(tiny))


def test_two_that_are_told_alike_are_not_taken_for_one_another() -> None:
    before, after = copy_of_tiny(), copy_of_tiny()
    for rows, one, other in ((before, "x-1", "x-2"), (after, "y-1", "y-2")):
        for code in (one, other):
            rows["priorities"].append({**rows["priorities"][3], "priority_code": code})
    kinds = [one.kind for one in changes_between(rows_of(before), rows_of(after))]
    assert kinds == ["new", "new", "gone", "gone"]


def test_a_membership_with_another_year_is_re_keyed() -> None:
    before, after = copy_of_tiny(), copy_of_tiny()
    after["memberships"][0]["from_year"] = "2016"
    (change,) = changes_between(rows_of(before), rows_of(after))
    assert (change.kind, change.before, change.after) == (
        "rekeyed", "net/A/member/2015", "net/A/member/2016",
    )  # fmt: skip


def test_what_points_to_a_row_does_not_follow_it_to_what_is_no_code() -> None:
    after = {name: dict(rows) for name, rows in BASE.items()}
    row = after["priorities"].pop(("A-1",))
    after["priorities"][("A 1 ny",)] = with_key("priorities", row, ("A 1 ny",))
    assert sorted(one.kind for one in changes_between(BASE, after)) == ["gone", "new"]


def with_code(table: str, old: str, new: str) -> dict[str, Rows]:
    """The tables with another code for one row, and for all that points to it."""
    found = {name: dict(rows) for name, rows in BASE.items()}
    found[table][(new,)] = with_key(table, found[table].pop((old,)), (new,))
    codes = {table: {old: new}}
    return {
        name: keyed(name, (with_codes(name, one, codes) for one in rows.values()))
        for name, rows in found.items()
    }


def with_cell(table: str, code: str, column: str, text: str) -> dict[str, Rows]:
    found = {name: dict(rows) for name, rows in BASE.items()}
    cells = list(found[table][(code,)])
    cells[columns_of(table).index(column)] = text
    found[table][(code,)] = tuple(cells)
    return found


def test_a_row_that_one_re_keyed_and_the_other_changed_is_both() -> None:
    one = with_code("priorities", "A-1", "A-one")
    other = with_cell("priorities", "A-1", "note", "Sagt.")
    for theirs, own in ((one, other), (other, one)):
        found = merged(BASE, theirs, own)
        assert found.conflicts == []
        row = dict(zip(columns_of("priorities"), found.rows["priorities"][("A-one",)], strict=True))
        assert row["note"] == "Sagt."
        assert ("A-1",) not in found.rows["priorities"]
        assert ("A-0", "A-one") in found.rows["lineage"]


def test_a_row_that_both_re_keyed_differently_is_a_conflict() -> None:
    found = merged(BASE, with_code("domains", "wood", "ved"), with_code("domains", "wood", "trd"))
    assert [
        (one.table, one.column, one.base, one.theirs, one.yours) for one in found.conflicts
    ] == [("domains", "domain_code", "wood", "ved", "trd")]


def test_what_points_to_rows_that_each_side_re_keyed_follows_both() -> None:
    one, other = with_code("initiatives", "net-pilot", "net-p"), with_code("regions", "B", "B2")
    for theirs, own in ((one, other), (other, one)):
        found = merged(BASE, theirs, own)
        assert found.conflicts == []
        assert ("net-p", "B2", "participant", "") in found.rows["memberships"]


def test_a_new_key_that_the_other_gave_to_another_row_is_a_conflict() -> None:
    theirs = {name: dict(rows) for name, rows in BASE.items()}
    theirs["domains"][("ved",)] = ("ved", "Ved", "Firewood", "", "", "", "")
    found = merged(BASE, theirs, with_code("domains", "wood", "ved"))
    assert {(one.key, one.column) for one in found.conflicts} == {
        (("ved",), "name_sv"),
        (("ved",), "name_en"),
        (("ved",), "nabs"),
    }
