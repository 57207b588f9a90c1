"""What a reader would notice of the flow from round to round."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go
import pytest

from s3dash.analysis.pages.region import RegionAnswer, one_region_answer
from s3dash.figures import theme as look
from s3dash.figures.lineage import LETTERS, lineage_flow
from s3dash.model import Dataset
from tests.asking import ask


def asked(dataset: Dataset, region: str, round_code: str) -> RegionAnswer:
    return one_region_answer(ask(dataset, f"/sv/region?region={region}&round={round_code}"), region)


def drawn(dataset: Dataset, region: str, round_code: str, theme: str = "light") -> go.Figure:
    answer = asked(dataset, region, round_code)
    return lineage_flow(answer.flow, rounds=answer.rounds, theme=theme)


def texts(figure: go.Figure) -> list[str]:
    return [text for trace in figure.data for text in trace.text or ()]


def test_every_area_stands_once_under_its_round(small: Dataset) -> None:
    found = texts(drawn(small, "SE311", "2021-2027"))
    assert found.count("Skoglig bioekonomi") == 2
    assert found.count("Dataspel och spelifiering") == 1
    assert "<b>Programperioden 2014–2020</b>" in found


def test_what_is_new_and_what_is_not_found_again_says_so(small: Dataset) -> None:
    found = texts(drawn(small, "SE311", "2021-2027"))
    assert (found.count("<i>ny</i>"), found.count("<i>återfinns inte</i>")) == (2, 1)


def test_an_inferred_link_is_dashed_and_a_kept_area_has_a_whole_line(small: Dataset) -> None:
    lines = [shape.line.dash for shape in drawn(small, "SE311", "2021-2027").layout.shapes]
    assert (lines.count("solid"), len(lines)) == (2, 5)


def test_an_inferred_status_has_its_star(small: Dataset) -> None:
    assert "●*" in texts(drawn(small, "SE311", "2021-2027"))


def test_signs_have_the_colours_of_their_status(tiny: Dataset) -> None:
    signs = [trace for trace in drawn(tiny, "A", "new").data if trace.mode == "markers+text"]
    assert list(signs[1].marker.color) == [look.fill("light", "established"),
                                           look.fill("light", "developing")]  # fmt: skip


@pytest.mark.parametrize("theme", look.THEMES)
def test_rows_in_any_order_give_the_same_picture(small: Dataset, theme: str) -> None:
    answer = asked(small, "SE232", "2021-2027")
    expected = lineage_flow(answer.flow, rounds=answer.rounds, theme=theme)
    mixed = answer.flow.sample(frac=1, random_state=7)
    figure = lineage_flow(mixed, rounds=answer.rounds, theme=theme)
    assert figure == expected


def test_long_names_are_broken_and_never_cut(small: Dataset) -> None:
    for region in small.regions_of_kind("region"):
        answer = asked(small, region, "2021-2027")
        found = texts(lineage_flow(answer.flow, rounds=answer.rounds, theme="light"))
        assert all(len(line) <= LETTERS for text in found for line in text.split("<br>")
                   if "<" not in line)  # fmt: skip
        named = {text.replace("<br>", " ") for text in found}
        assert set(answer.flow["later_name"]) - {""} <= named


def test_no_changes_draw_an_empty_picture(tiny: Dataset) -> None:
    flow: pd.DataFrame = asked(tiny, "P", "new").flow
    assert flow.empty
    assert lineage_flow(flow, rounds=("", ""), theme="dark").layout.shapes == ()
