"""Commands as an editor and a script run them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from s3dash.cli.commands import main
from tests.conftest import SMALL_EDITION

SIGNED = ("--by", "Anna", "--note", "Dialogomgång 2026")


@dataclass(frozen=True)
class Said:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Said]


@contextmanager
def begun_with_small(folder: Path) -> Iterator[None]:
    """Commands meanwhile work on a store in a folder, which begins with the small edition."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("S3DASH_DATABASE_URL", f"sqlite:///{folder / 'editions.db'}")
        patch.setenv("S3DASH_DATA", str(SMALL_EDITION))
        yield


def runner(url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command on a store in a database, which begins with the small edition."""
    monkeypatch.setenv("S3DASH_DATABASE_URL", url)
    monkeypatch.setenv("S3DASH_DATA", str(SMALL_EDITION))

    def ran(*arguments: str | Path) -> Said:
        code = main([str(one) for one in arguments])
        captured = capsys.readouterr()
        assert "Traceback" not in captured.err
        return Said(code, captured.out, captured.err)

    return ran
