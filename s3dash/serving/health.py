"""Whether the app is ready, with which edition, and what is wrong."""

from __future__ import annotations

from flask.typing import ResponseReturnValue

from s3dash.config import LANGUAGES
from s3dash.errors import FileWaits, NoEdition
from s3dash.i18n import translator
from s3dash.ui.core.request import AppContext


def health(context: AppContext) -> ResponseReturnValue:
    """Status, number and age of the edition in use, the names of problems, and why files wait."""
    problems = dict(context.store.problems)
    told = {
        "problems": sorted(problems),
        "waiting": {
            name: {language: _words(problem, language) for language in LANGUAGES}
            for name, problem in sorted(problems.items())
            if isinstance(problem, FileWaits)
        },
    }
    try:
        edition = context.store.current()
    except NoEdition:
        return {"status": "no edition", **told}, 503
    return {
        "status": "ready",
        "edition": edition.number,
        "published_on": edition.published_on.isoformat(),
        "age_days": edition.age_days,
        **told,
    }, 200


def _words(problem: FileWaits, language: str) -> str:
    """Why a file waits; the key alone where a later release wrote it."""
    try:
        return problem.message(translator(language))
    except LookupError:
        return problem.key
