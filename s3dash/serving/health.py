"""Whether the app is ready, with which edition, and what is wrong."""

from __future__ import annotations

from flask.typing import ResponseReturnValue

from s3dash.errors import NoEdition
from s3dash.ui.core.request import AppContext


def health(context: AppContext) -> ResponseReturnValue:
    """Status, number and age of the edition in use, and the names of problems."""
    problems = sorted(context.store.problems)
    try:
        edition = context.store.current()
    except NoEdition:
        return {"status": "no edition", "problems": problems}, 503
    return {
        "status": "ready",
        "edition": edition.number,
        "published_on": edition.published_on.isoformat(),
        "age_days": edition.age_days,
        "problems": problems,
    }, 200
