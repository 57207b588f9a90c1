"""Names of nodes in lines as even as they can be: a long one has room beside its node."""

from __future__ import annotations

import pytest

from s3dash.analysis.network.graph import LABEL_LETTERS, even_lines


@pytest.mark.parametrize(
    ("label", "lines"),
    [
        ("", []),
        ("Vätgas", ["Vätgas"]),
        (
            "High Performance Production through 3D Printing",
            ["High Performance Production", "through 3D Printing"],
        ),
        ("Effektiv och hållbar tillverkning", ["Effektiv och hållbar", "tillverkning"]),
    ],
)
def test_no_line_of_a_name_is_longer_than_it_need_be(label: str, lines: list[str]) -> None:
    assert even_lines(label) == lines


def test_a_word_that_is_longer_than_a_line_is_told_whole() -> None:
    word = "x" * (LABEL_LETTERS + 5)
    assert "".join(even_lines(f"{word} och mer")).replace(" ", "") == f"{word}ochmer"
