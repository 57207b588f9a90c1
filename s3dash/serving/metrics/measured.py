"""An app that is measured: what is counted where, and what is told of its store."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

from s3dash.data.editions.store import EditionStore
from s3dash.errors import Busy, NoBrowser, NoEdition, PictureFailed, S3DashError
from s3dash.serving.keeping.gate import GATE
from s3dash.serving.metrics.counts import (
    EDITION,
    PICTURES,
    PROBLEM,
    PROBLEMS,
    PUBLISHED,
    REFUSED,
    WAITED,
    WAITING,
    Counts,
)
from s3dash.serving.metrics.endpoint import answer_at, listening_at
from s3dash.serving.metrics.exposition import Exposition
from s3dash.serving.metrics.requests import counted
from s3dash.stage.pictures.asking import Ask, PageToPicture
from s3dash.stage.pictures.form import PictureForm

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

# Where an app keeps its metrics.
METRICS = "s3-metrics"
_OUTCOMES: dict[type[S3DashError], str] = {
    Busy: "busy",
    NoBrowser: "no-browser",
    PictureFailed: "failed",
}


class Metrics:
    """The metrics of an app.

    Attributes:
        counts: the numbers, shared by all processes that fork from this one.
    """

    def __init__(self, store: EditionStore) -> None:
        self.counts = Counts()
        self._store = store
        self._listener: socket.socket | None = None
        GATE.waited = lambda seconds: self.counts.observe((WAITED,), seconds)
        GATE.refused = lambda: self.counts.add((REFUSED,))

    def of_requests(self, application: WSGIApplication) -> WSGIApplication:
        """An application whose answers are counted."""
        return counted(application, self.counts)

    def of_pictures(self, ask: Ask) -> Ask:
        """What makes pictures, counted."""

        def asked(page: PageToPicture, form: PictureForm) -> bytes:
            try:
                picture = ask(page, form)
            except S3DashError as refused:
                self.counts.add((PICTURES, _OUTCOMES.get(type(refused), "failed")))
                raise
            self.counts.add((PICTURES, "made"))
            return picture

        return asked

    def listen(self, address: tuple[str, int]) -> None:
        """Have a port, before any process forks.

        Raises:
            SettingRefused: it cannot be had.
        """
        self._listener = listening_at(*address)

    def begin(self, row: int | None) -> None:
        """Count in this process, in the row that its parent took for it, and answer."""
        self.counts.use(row)
        if self._listener is not None:
            answer_at(self._listener, Exposition(self.counts).text, self.tell)

    def tell(self) -> None:
        """What holds in this process."""
        number = published = 0.0
        try:
            edition = self._store.current()
        except NoEdition:
            pass
        else:
            number, published = edition.number, edition.record.published_at.timestamp()
        self.counts.hold((EDITION,), number)
        self.counts.hold((PUBLISHED,), published)
        self.counts.hold((WAITING,), GATE.number_waiting)
        names = list(self._store.problems)
        for problem in PROBLEMS:
            self.counts.hold((PROBLEM, problem), any(one.startswith(problem) for one in names))
