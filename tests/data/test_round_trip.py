"""A dataset written as a workbook and read back is the same, cell for cell."""

from __future__ import annotations

import datetime
import io
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from s3dash.config import LANGUAGES
from s3dash.data.editions.content import content_of
from s3dash.data.reading.package import folder_files
from s3dash.data.reading.submission import read_path, read_submission
from s3dash.exports.dataset_workbook import workbook_bytes
from s3dash.i18n import translator
from s3dash.model import TABLES, Dataset
from s3dash.model.headings import headings
from s3dash.model.pii import personal_fault
from tests import workbooks
from tests.broken_workbooks import good_workbook, parts_of, zipped
from tests.conftest import DATA, copy_of_tiny, dataset_of


def written(dataset: Dataset, in_words: bool = False, language: str = "sv") -> bytes:
    return workbooks.exported(dataset, in_words=in_words, language=language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("in_words", [False, True])
def test_the_shipped_edition_comes_back_whole(
    shipped: Dataset, language: str, in_words: bool
) -> None:
    submission = read_submission(written(shipped, in_words, language), "s3.xlsx")
    assert {one.key for one in submission.warnings} <= {"warning-no-domain"}
    assert submission.made_right == ()
    assert submission.accepted() == shipped


def test_faults_name_the_headings_that_stand_in_the_workbook(tiny: Dataset) -> None:
    workbook = workbooks.opened(written(tiny, in_words=True))
    workbook["regions"]["B2"] = "county"
    (fault,) = read_submission(workbooks.written(workbook), "s3.xlsx").faults
    assert (fault.table, fault.row, fault.column) == ("regions", 2, "Slag av region")


def test_the_order_of_sheets_columns_and_empty_rows_does_not_matter(tiny: Dataset) -> None:
    workbook = workbooks.opened(written(tiny))
    workbook.move_sheet("regions", offset=5)
    sheet = workbook["domains"]
    for row in sheet.iter_rows():
        values = [cell.value for cell in row]
        for cell, value in zip(row, reversed(values), strict=True):
            cell.value = f"  {value} " if value else None
    sheet.insert_rows(3, amount=4)
    assert read_submission(workbooks.written(workbook), "s3.xlsx").accepted() == tiny


def test_a_package_and_its_archive_say_the_same(shipped: Dataset) -> None:
    files = folder_files(DATA)
    for prefix in ("", "s3-data/"):
        archive = zipped({f"{prefix}{name}": content for name, content in files.items()})
        assert read_submission(archive, "data.zip").accepted() == shipped


def test_the_archive_of_a_folder_is_the_same_every_time() -> None:
    assert read_path(DATA).original == read_path(DATA).original


# ---- any dataset ------------------------------------------------------------------------------

letters = st.text(
    st.sampled_from(
        "abåäöÅÄÖ éßŁ\"'`,;:=+-@#%&<>/\\|_x0041_005F\n\t{}[]()0123456789😀א\u00a0\u2028"
    ),
    min_size=1,
    max_size=40,
).filter(lambda text: text.strip() and personal_fault(text, "text") is None)
texts = st.one_of(
    letters,
    st.sampled_from(
        ["=1+1", "+46", "-1", "@SUM(A1)", "'apostrophe", "#N/A", "TRUE", "1e5", "007", "2021-01-01",
         "_x0041_", "_x005F_x0041_", "<r><t>rich</t></r>", "]]>", "&amp;", "a\nb", "NULL", "nan"]
    ),
)  # fmt: skip
# What a dataset holds has been put right: names stand on one line, longer texts have no tabs.
names = texts.map(lambda text: " ".join(text.split()))
longer_texts = texts.map(lambda text: text.replace("\t", " ").replace("\u2028", "\n").strip())
days = st.dates(datetime.date(1000, 1, 1), datetime.date(9999, 12, 31))


def number(low: float, high: float) -> st.SearchStrategy[str]:
    plain = st.floats(low, high, allow_nan=False).map(lambda x: format(x, "f"))
    return st.one_of(plain, st.sampled_from(["-0.5", "0", "59.312345678901234", "0.1"]))


@st.composite
def datasets(draw: Any) -> Dataset:
    """The tiny dataset with other texts, numbers, days and gaps."""
    rows = copy_of_tiny()
    for row in rows["regions"]:
        row |= {"name_sv": draw(names), "authority_name": draw(st.just("") | names)}
        row |= {
            "latitude": draw(number(-90, 90)),
            "longitude": draw(st.just("") | number(-180, 180)),
        }
        row |= {"nuts_level": draw(st.sampled_from(["", "0", "3"]))}
    for row in rows["sources"]:
        row |= {"title": draw(names), "held_on": draw(st.just("") | days.map(str))}
        row |= {"published_year": draw(st.just("") | st.integers(1000, 9999).map(str))}
    for row in rows["priorities"]:
        row |= {"name_en": draw(names), "note": draw(st.just("") | longer_texts)}
        row |= {"domain_codes": draw(st.sampled_from(["", "wood", "wood;water"]))}
        row |= {"transition": draw(st.sampled_from(["", "green", "resilience;digital"]))}
    for row in rows["regions"][3:]:
        row |= {"valid_to": draw(st.just("") | st.integers(1000, 9999).map(str))}
    rows["dialogues"] = [
        {"dialogue_code": "d", "region_code": "A",
         "held_on": draw(st.sampled_from(["", "1999-01-31"])),
         "heard_sv": draw(st.just("") | longer_texts), "public": "yes", "source_code": "s"},
    ]  # fmt: skip
    rows["media"] = [
        {"media_code": "f", "title_sv": draw(names), "title_en": "F", "region_code": "A",
         "captions": draw(st.sampled_from(["", "sv", "sv;smj"])),
         "minutes": draw(st.sampled_from(["", "7"])),
         "source_code": "s"},
    ]  # fmt: skip
    rows["domain_links"][0]["lift"] = draw(st.sampled_from(["3", "2.5", "1.0000000000000002"]))
    return dataset_of(rows)


@settings(
    max_examples=25,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
@given(datasets(), st.booleans())
def test_any_dataset_comes_back_cell_for_cell(dataset: Dataset, in_words: bool) -> None:
    submission = read_submission(written(dataset, in_words), "s3.xlsx")
    assert submission.faults == ()
    assert submission.accepted() == dataset


@settings(
    max_examples=25,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
@given(datasets())
def test_the_content_of_an_edition_is_any_dataset_cell_for_cell(dataset: Dataset) -> None:
    content = content_of(dataset)
    stored = read_submission(content, "s3-edition.zip", is_stored=True)
    assert stored.faults == ()
    assert stored.accepted() == dataset
    assert content_of(stored.accepted()) == content
    assert read_submission(content, "s3-edition.zip").accepted() == dataset


@pytest.mark.parametrize(
    ("in_words", "language", "words"),
    [(True, "sv", "ja"), (True, "en", "yes"), (False, "sv", "yes"), (False, "en", "yes")],
)
def test_yes_is_written_in_the_language_of_the_headings(
    small: Dataset, in_words: bool, language: str, words: str
) -> None:
    workbook = workbooks.opened(written(small, in_words, language))
    at = list(TABLES["dialogues"].columns).index("public") + 1
    assert workbook["dialogues"].cell(2, at).value == words
    (listed,) = (
        one.formula1
        for one in workbook["dialogues"].data_validations.dataValidation
        if str(one.sqref).startswith(get_column_letter(at))
    )
    assert listed == f'"{words},{"nej" if words == "ja" else "no"}"'


def test_a_template_has_every_sheet_with_its_headings() -> None:
    content = workbook_bytes({}, {}, in_words=True, t=translator("sv"))
    workbook = load_workbook(io.BytesIO(content))
    for table, model in TABLES.items():
        found = [cell.value for cell in workbook[table][1]]
        assert found == [headings()[column].sv for column in model.columns]


def test_a_list_of_choices_is_helped_by_the_choices(tiny: Dataset) -> None:
    sheet = workbooks.opened(written(tiny))["priorities"]
    at = get_column_letter(list(TABLES["priorities"].columns).index("transition") + 1)
    (message,) = (
        one.prompt for one in sheet.data_validations.dataValidation if str(one.sqref).startswith(at)
    )
    assert "green;digital;resilience" in message


@settings(max_examples=40)
@given(st.data())
def test_a_damaged_workbook_is_read_or_refused_and_never_fails(data: Any) -> None:
    content = bytearray(good_workbook())
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at] = data.draw(st.integers(0, 255))
    submission = read_submission(bytes(content), "s3.xlsx")
    assert (submission.dataset is None) == bool(submission.faults)


@settings(max_examples=40)
@given(st.data())
def test_damage_inside_a_part_is_read_or_refused_and_never_fails(data: Any) -> None:
    parts = parts_of(good_workbook())
    name = data.draw(st.sampled_from(sorted(part for part in parts if "theme" not in part)))
    content = bytearray(parts[name])
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at] = data.draw(st.sampled_from(b'<>/"=0123456789AZ az&#;:'))
    submission = read_submission(zipped(parts | {name: bytes(content)}), "s3.xlsx")
    assert (submission.dataset is None) == bool(submission.faults)
