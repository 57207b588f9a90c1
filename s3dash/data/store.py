"""The edition in use. Everything that shows data asks ``store.current()``, and only that."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path

from s3dash.data.package import read_package
from s3dash.data.shapes import NO_SHAPES, Shapes, read_shapes
from s3dash.errors import DatasetRefused, Fault, NoEdition
from s3dash.model import Dataset


@dataclass(frozen=True)
class Edition:
    """A dataset as it was published.

    Attributes:
        number: counts from 1.
        published_on: the day.
        dataset: its tables.
    """

    number: int
    published_on: datetime.date
    dataset: Dataset

    @property
    def age_days(self) -> int:
        """Days since it was published."""
        return (datetime.date.today() - self.published_on).days


class PackageStore:
    """A store with one edition: the data package that the app ships with, and the map's shapes.

    It is read once, whole or not at all. A package that is refused leaves the store empty, and
    ``refusal`` says why, so that the app can start and tell.
    """

    def __init__(self, folder: Path) -> None:
        self.refusal: DatasetRefused | None = None
        self.shapes: Shapes = NO_SHAPES
        self._edition: Edition | None = None
        faults: list[Fault] = []
        try:
            self.shapes = read_shapes(folder)
        except DatasetRefused as refused:
            faults += refused.faults
        try:
            package = read_package(folder)
        except DatasetRefused as refused:
            faults += refused.faults
        if faults:
            self.refusal = DatasetRefused(faults)
        else:
            self._edition = Edition(1, package.created, package.dataset)

    def current(self) -> Edition:
        """The edition in use.

        Raises:
            NoEdition: there is none.
        """
        if self._edition is None:
            raise NoEdition
        return self._edition
