"""Apps without a browser."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from dash import Dash
from flask.testing import FlaskClient

from s3dash.config import Settings, read_settings
from s3dash.data.editions.store import EditionStore
from s3dash.serving.app import create_app
from tests.app.several_editions import several_editions
from tests.conftest import SMALL_EDITION, small_store
from tools.browser import served

# Where there is none: what draws in these tests is told so.
NO_BROWSER = {"S3DASH_BROWSER": "/no/browser"}


@pytest.fixture(scope="session")
def settings() -> Settings:
    """Those of all tests, and nothing that asks for a picture starts a browser."""
    return read_settings({"S3DASH_SECRET_KEY": "for-tests-only", **NO_BROWSER})


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> EditionStore:
    return small_store(tmp_path_factory.mktemp("store"))


@pytest.fixture(scope="session")
def app(store: EditionStore, settings: Settings) -> Dash:
    """One app for all tests: it remembers answers, so a test of its first answer makes its own."""
    return create_app(store, settings)


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """The app itself, as it is run, for tests that leave it as it was."""
    with served(SMALL_EDITION, WEB_CONCURRENCY="1") as found:
        yield found


@pytest.fixture(scope="session")
def several(
    tmp_path_factory: pytest.TempPathFactory, settings: Settings
) -> tuple[EditionStore, FlaskClient]:
    """A store of several editions, see ``several_editions``, and a client of an app on it."""
    store = several_editions(tmp_path_factory.mktemp("several"))
    return store, whole_client(create_app(store, settings))


class WholeClient(FlaskClient):
    """A client that reads answers whole, so that no file of an answer stays open."""

    def open(self, *args: Any, **options: Any) -> Any:
        return super().open(*args, **{"buffered": True, **options})


def whole_client(app: Dash) -> FlaskClient:
    app.server.test_client_class = WholeClient
    client = app.server.test_client()
    # nobody's address: what all tests have worked out is more than one reader may
    client.environ_base["REMOTE_ADDR"] = ""
    return client


@pytest.fixture
def client(app: Dash) -> FlaskClient:
    return whole_client(app)
