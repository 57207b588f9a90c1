"""The process that takes up one file of a watched folder: ``python -m`` this with its arguments.

It publishes by itself, in the one transaction of every publisher: a process that is killed leaves
an edition or none, and whoever started it can ask the database which. What it answers is told as
JSON; where the database takes nothing, only the failure.
"""

from __future__ import annotations

import json
import logging
import sys
from dataclasses import asdict, dataclass, replace
from typing import Any

from s3dash import logs
from s3dash.child import OUT_OF_MEMORY, Limits, keep_within
from s3dash.cli.watching.told import Ending, HandedIn, answer_of
from s3dash.config import read_settings
from s3dash.data.editions.planning import Plan
from s3dash.data.editions.records import Editions
from s3dash.data.editions.rows import sha256_of
from s3dash.data.merging.terms import Terms
from s3dash.data.reading.submission import Submission, read_submission
from s3dash.errors import DatasetRefused, FileWaits, NotPublished, S3DashError, StoreRefused
from s3dash.inbox.answer import PUBLISHED, REFUSED, UNCHANGED, Answer

log = logging.getLogger(__name__)

CUT_SHORT = 3
FAILED = 4
# Rows go where that is no large loss: nobody can be asked.
TERMS = Terms(rows_may_go=True)


@dataclass(frozen=True)
class Asked:
    """What the process is asked to do.

    Attributes:
        name: the file.
        sha256: of its bytes.
        by: who publishes.
        struck: what becomes of what is struck through.
        is_known: whether a file that an edition was made of is left alone.
        limits: what may be used.
    """

    name: str
    sha256: str
    by: str
    struck: str | None
    is_known: bool
    limits: Limits

    @property
    def handed_in(self) -> HandedIn:
        """What the reports say of it."""
        return HandedIn(self.name, self.sha256, {"struck": self.struck})


def asked_text(asked: Asked) -> str:
    """What is asked, as an argument of the process."""
    return json.dumps(asdict(asked))


def _asked(text: str) -> Asked:
    told = json.loads(text)
    return Asked(**{**told, "limits": Limits(**told["limits"])})


def main(text: str) -> int:
    """Take up the file on standard input and answer on standard output."""
    asked = _asked(text)
    keep_within(asked.limits)
    logs.start()
    try:
        content = sys.stdin.buffer.read()
        if sha256_of(content) != asked.sha256:
            # whoever hands it over is gone
            return CUT_SHORT
        said = _said(asked, content)
    except MemoryError:
        return OUT_OF_MEMORY
    except Exception as unforeseen:
        # whoever started the process reads that it failed, and tells the editor
        logs.tell_unforeseen(log, "inbox", unforeseen)
        return FAILED
    sys.stdout.write(json.dumps(said))
    return 0


def _said(asked: Asked, content: bytes) -> dict[str, Any]:
    try:
        return {"answer": asdict(_answer(asked, content))}
    except StoreRefused as refused:
        return {"store_refused": {"key": refused.key, "params": refused.params}}


def _answer(asked: Asked, content: bytes) -> Answer:
    submission = read_submission(content, asked.name, struck=asked.struck)
    store = Editions(read_settings().database_url)
    plan = store.plan(submission, TERMS)
    ending = _earlier(asked, store) or _ending(asked, store, submission, plan)
    if isinstance(ending.said, NotPublished):
        # somebody else may have published in between
        plan = store.plan(submission, TERMS)
    if ending.said.key == "error-dataset-refused" and not plan.submission.faults:
        refused = replace(submission, dataset=None, faults=ending.said.faults)
        plan = replace(plan, submission=refused)
    return answer_of(asked.handed_in, plan, ending)


def _earlier(asked: Asked, store: Editions) -> Ending | None:
    """Which edition a file is that lay there before: a watcher or a report was lost."""
    if not asked.is_known:
        return None
    records = store.records()
    same = [one.number for one in records if one.submission_sha256 == asked.sha256]
    if not same:
        return None
    number, newest = same[-1], records[-1].number
    said = FileWaits("inbox-is-edition", number=str(number), newest=str(newest))
    if number == newest:
        said = FileWaits("inbox-published", number=str(number))
    return Ending(PUBLISHED, said, number)


def _ending(asked: Asked, store: Editions, submission: Submission, plan: Plan) -> Ending:
    try:
        record, is_new = store.publish(submission, asked.by, asked.name, TERMS, plan)
    except (DatasetRefused, NotPublished) as refused:
        return Ending(REFUSED, refused)
    number = str(record.number)
    if is_new:
        return Ending(PUBLISHED, FileWaits("inbox-published", number=number), record.number)
    return Ending(UNCHANGED, S3DashError("cli-nothing-new", number=number), record.number)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
