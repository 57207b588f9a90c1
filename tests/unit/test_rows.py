"""What regions say and are is worked out once: map, matrix and network show the same of it."""

from __future__ import annotations

from typing import Any

from s3dash.analysis.answers import ANSWERS
from s3dash.config import LANGUAGES
from s3dash.model import Dataset
from s3dash.state import ViewState, to_url
from tests.asking import ask
from tests.conftest import Build, Rows


def answers(dataset: Dataset, language: str, **chosen: Any) -> tuple[Any, Any]:
    """The answers of map and matrix to one selection."""
    on_map, in_matrix = (
        ANSWERS[view](ask(dataset, to_url(ViewState(language, view, **chosen))))
        for view in ("map", "matrix")
    )
    return on_map, in_matrix


def test_map_and_matrix_draw_and_mark_a_region_alike(small: Dataset) -> None:
    for part, table in (("domain", "domains"), ("initiative", "initiatives")):
        for code in small.names_of(table):
            chosen = {"measure": {"domain": "status"}.get(part, "membership"), part: code}
            on_map, in_matrix = answers(small, "sv", scope="europe", **chosen)
            drawn = {row.region_code: (row.cell, row.mark) for row in on_map.table.itertuples()}
            cells = {one.row: (one.cell, one.mark) for one in in_matrix.cells if one.column == code}
            assert cells.items() <= drawn.items(), code
            if cells:
                assert set(small.regions_of_kind("region")) <= set(cells), code
            else:  # at the top of the tree only initiatives that something is known of
                assert {cell for cell, _ in drawn.values()} == {"none_known"}, code


def test_the_parts_of_an_initiative_stand_in_one_order_on_map_and_in_matrix(
    small: Dataset,
) -> None:
    for language in LANGUAGES:
        on_map, in_matrix = answers(small, language, measure="membership", initiative="vanguard")
        told = in_matrix.data_table.set_index("region_code")["vanguard"]
        via = on_map.table.set_index("region_code")["via_words"]
        assert all(words in told[region] for region, words in via.items())
        assert sum("; " in words for words in via) >= 2


def test_a_groups_status_is_said_to_be_inferred_wherever_it_is_shown(
    build: Build, rows: Rows
) -> None:
    rows["priorities"][4]["status_basis"] = "inferred"
    dataset = build(rows)
    said = "gemensam i Gruppen (status ej angiven (tolkat))"
    on_map, _ = answers(dataset, "sv", measure="status", domain="wood")
    assert on_map.table.set_index("region_code").loc["C", "joint_words"] == said
    compared = ANSWERS["compare"](ask(dataset, "/sv/jamfor?regions=A,C"))
    assert said in list(compared.data_table["region C"])
    network = ANSWERS["network"](ask(dataset, "/sv/natverk?measure=status"))
    assert said in list(network.data_table["status_words"])
