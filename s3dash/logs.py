"""The log: one JSON line an event on standard error, nothing personal; and refusals in words."""

from __future__ import annotations

import logging
import sys
import traceback

from pythonjsonlogger.json import JsonFormatter

from s3dash.config import LANGUAGES
from s3dash.errors import S3DashError
from s3dash.i18n import translator


def start() -> None:
    """Send every log record to standard error as one JSON line."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        JsonFormatter("%(asctime)s %(levelname)s %(name)s %(message)s", json_ensure_ascii=False)
    )
    logging.basicConfig(level=logging.INFO, handlers=[handler])
    # The development server would log who asked for what.
    logging.getLogger("werkzeug").setLevel(logging.WARNING)


def tell_unforeseen(log: logging.Logger, what: str, error: Exception) -> None:
    """Log a failure that nobody foresaw: its kind and where it was, no message.

    A message may hold what stands in a file.
    """
    frames = traceback.extract_tb(error.__traceback__)
    where = [f"{one.filename}:{one.lineno} {one.name}" for one in frames]
    log.error("%s: %s", what, type(error).__name__, extra={"where": where})


def in_words(error: S3DashError) -> str:
    """The failure in Swedish and English, its faults one a line below it."""
    lines = []
    for language in LANGUAGES:
        t = translator(language)
        lines.append(error.message(t))
        lines += [f"  {fault.where(t)}: {fault.message(t)}" for fault in error.faults]
    return "\n".join(lines)


def tell_refusal(refusal: S3DashError) -> None:
    """Say on standard error, to the person who starts the app, what is wrong and where."""
    print(in_words(refusal), file=sys.stderr)  # noqa: T201
