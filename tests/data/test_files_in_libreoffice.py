"""Documents and CSV files of pages as LibreOffice opens them, at one start for each kind."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from flask.testing import FlaskClient
from openpyxl import load_workbook

from s3dash.config import read_settings
from s3dash.serving.app import create_app
from tests.app.conftest import NO_BROWSER, whole_client
from tests.conftest import small_store
from tests.libreoffice import converted

DOCUMENTS = {
    "region-sv.docx": "/sv/region.docx?region=SE311",
    "briefing-sv.docx": "/sv/region.docx?brief=1&region=SE110",
    "briefing-en.docx": "/en/region.docx?brief=1&region=SE110",
}
CSV_FILES = {
    "karta.csv": "/sv/karta.csv?measure=uniqueness",
    "region.csv": "/sv/region.csv",
    "tema.csv": "/sv/tema.csv",
    "partner.csv": "/sv/partner.csv?region=SE311",
}
# Semicolons, quotes, UTF-8, from the first line, in Swedish as Sweden writes it.
SWEDISH = "CSV:59,34,76,1,,1053"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    store = small_store(tmp_path_factory.mktemp("store"))
    return whole_client(create_app(store, read_settings(NO_BROWSER)))


def files_of(client: FlaskClient, addresses: dict[str, str]) -> dict[str, bytes]:
    answers = {name: client.get(address) for name, address in addresses.items()}
    assert {answer.status_code for answer in answers.values()} == {200}
    return {name: answer.data for name, answer in answers.items()}


def test_a_briefing_is_two_sheets_of_paper(client: FlaskClient, tmp_path: Path) -> None:
    pages = {
        name: len(re.findall(rb"/Type\s*/Page\b", body))
        for name, body in converted("pdf", files_of(client, DOCUMENTS), tmp_path).items()
    }
    assert pages["briefing-sv.docx"] == pages["briefing-en.docx"] == 2
    assert pages["region-sv.docx"] > 2


def test_a_document_comes_back_with_its_headings_tables_and_languages(
    client: FlaskClient, tmp_path: Path
) -> None:
    sent = files_of(client, DOCUMENTS)
    for name, body in converted("docx", sent, tmp_path).items():
        was, found = (Document(io.BytesIO(one)) for one in (sent[name], body))
        assert headings(found) == headings(was) and len(headings(was)) > 4
        assert [len(table.rows) for table in found.tables] == [
            len(table.rows) for table in was.tables
        ]
        for table in found.tables:
            assert table.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None
        language = "sv-SE" if "-sv" in name else "en-GB"
        defaults = found.styles.element.find(qn("w:docDefaults"))
        assert defaults.find(f".//{qn('w:lang')}").get(qn("w:val")) == language
        assert found.core_properties.title == was.core_properties.title


def headings(document: Any) -> list[tuple[str, str]]:
    return [
        (line.style.name, line.text)
        for line in document.paragraphs
        if line.style.name.startswith(("Heading", "Title"))
    ]


def test_a_swedish_file_has_its_columns_and_codes_in_a_swedish_spreadsheet(
    client: FlaskClient, tmp_path: Path
) -> None:
    sent = files_of(client, CSV_FILES)
    for name, body in converted("xlsx", sent, tmp_path, SWEDISH).items():
        sheet = load_workbook(io.BytesIO(body)).active
        lines = sent[name].decode("utf-8-sig").splitlines()
        heads = [cell.value for cell in sheet[1]]
        assert heads == lines[0].split(";") and len(heads) > 2
        assert sheet.max_row == len(lines)
        for column, head in enumerate(heads, start=1):
            if head.endswith("kod"):
                cells = [sheet.cell(row, column) for row in range(2, sheet.max_row + 1)]
                assert {cell.data_type for cell in cells} == {"s"}
