"""The shipped edition: only the tests in this folder know its facts."""

from __future__ import annotations

import pytest

from s3dash.data.reading.submission import read_path
from s3dash.model import Dataset
from tests.conftest import DATA


@pytest.fixture(scope="session")
def shipped() -> Dataset:
    return read_path(DATA).accepted()
