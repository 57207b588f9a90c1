"""The glossary: every name in it is in the code, every interface word in the catalogues."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from s3dash.analysis.measures.evidence_basis import BASES
from s3dash.config import LANGUAGES, ROOT
from s3dash.model.tables import STATUSES, TABLES
from s3dash.state.view_state import MATCHES, MEASURES, SHOWN, WEIGHTS

GLOSSARY = ROOT / "docs" / "glossary.md"
SOURCE = ROOT / "s3dash"
HEAD = ["term", "interface", "meaning", "in the code", "not"]


def rows() -> list[dict[str, str]]:
    lines = [line for line in GLOSSARY.read_text("utf-8").splitlines() if line.startswith("| ")]
    cells = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]
    listed = [row for row in cells if row != HEAD and not set(row[0]) <= {"-"}]
    return [dict(zip(HEAD, row, strict=True)) for row in listed]


ROWS = rows()


def names_in(row: dict[str, str]) -> list[str]:
    return re.findall(r"`([^`]+)`", row["in the code"])


def interface_words(language: str) -> Iterator[tuple[str, str]]:
    """(term, word) of the words that the glossary says a reader gets."""
    for row in ROWS:
        if row["interface"] != "–":
            sides = dict(zip(LANGUAGES, row["interface"].split(" · "), strict=True))
            for word in re.findall(r"\*([^*]+)\*", sides[language]):
                yield row["term"], word


@pytest.fixture(scope="module")
def source_names() -> set[str]:
    """Every name and every word in quotes of the source."""
    found: set[str] = set()
    for path in SOURCE.rglob("*.py"):
        module = path.relative_to(SOURCE).with_suffix("")
        found |= {".".join(module.parts[:end]) for end in range(1, len(module.parts) + 1)}
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match node:
                case ast.Name(id=name) | ast.Attribute(attr=name) | ast.arg(arg=name):
                    found.add(name)
                case ast.ClassDef(name=name) | ast.FunctionDef(name=name):
                    found |= {name, ".".join([*module.parts, name])}
                case ast.Constant(value=str() as name):
                    found.add(name)
    return found


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["term"])
def test_every_term_says_where_it_stands_in_the_code(
    row: dict[str, str], source_names: set[str]
) -> None:
    names = [name for name in names_in(row) if not name.startswith("[")]
    assert names and row["meaning"].endswith(".")
    assert not [name for name in names if name not in source_names]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_interface_word_is_one_that_readers_get(language: str) -> None:
    catalogue = (SOURCE / "i18n" / f"{language}.ftl").read_text("utf-8")
    said = re.sub(r"(?m)^#.*$|^[\w-]+ =|^ +\.\w+ =", "", catalogue).casefold()
    unsaid = [pair for pair in interface_words(language)
              if not re.search(rf"(?<!\w){re.escape(pair[1].casefold())}(?!\w)", said)]  # fmt: skip
    assert not unsaid


@pytest.mark.parametrize(
    "names",
    [MEASURES, tuple(TABLES), STATUSES, BASES, MATCHES, WEIGHTS, SHOWN],
    ids=["measures", "tables", "statuses", "bases", "matches", "weights", "shown"],
)
def test_what_a_reader_or_an_editor_chooses_among_is_explained(names: tuple[str, ...]) -> None:
    explained = {name.casefold() for row in ROWS for name in names_in(row)}
    assert not set(names) - explained


def test_a_word_that_must_not_be_used_is_no_term() -> None:
    terms = [term for row in ROWS for term in row["term"].split(", ")]
    assert len(terms) == len(set(terms))


def test_whoever_works_on_the_code_is_led_to_the_glossary() -> None:
    assert "docs/glossary.md" in Path(ROOT / "CONTRIBUTING.md").read_text("utf-8")
