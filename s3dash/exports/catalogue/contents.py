"""What a catalogue of data tells, in plain values: sets of data, how each is had, an interface."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

# Where it is, and in which forms.
CATALOGUE = "/datasets/dcat"
TURTLE, RDF_XML = "text/turtle", "application/rdf+xml"
# ending of the address -> the form that it has whatever the request likes
ENDINGS = {".ttl": TURTLE, ".rdf": RDF_XML}

# A text by the language that it is in.
Words = Mapping[str, str]


@dataclass(frozen=True)
class Standard:
    """A published form that a file has."""

    address: str
    title: str


@dataclass(frozen=True)
class Distribution:
    """One way to get what a set of data holds.

    Attributes:
        key: names it in the catalogue, for ever.
        title: what it is.
        access: where it is asked for, and what it is called there.
        download: where the file is; empty where there is none, but an interface.
        media_type: what comes, as IANA writes it.
        language: of its words; empty where it has those of both.
        standard: the form that it has beyond its media type.
    """

    key: str
    title: Words
    access: str
    download: str
    media_type: str
    language: str = ""
    standard: Standard | None = None


@dataclass(frozen=True)
class DataSet:
    """A set of data: the same facts in every one of its distributions.

    Attributes:
        key: names it in the catalogue, for ever.
        title, description: what it is.
        keywords: by language.
        distributions: how it is had.
    """

    key: str
    title: Words
    description: Words
    keywords: Mapping[str, Sequence[str]]
    distributions: Sequence[Distribution]


@dataclass(frozen=True)
class Service:
    """An interface for programs."""

    title: Words
    description: Words
    endpoint: str
    endpoint_description: str


@dataclass(frozen=True)
class Catalogue:
    """All that the catalogue tells.

    Attributes:
        address: where it is; what it tells of is named behind it.
        home, landing, pages: where people read of the service, of the data, and how to use it.
        title, description: of the catalogue.
        publisher: who answers for it.
        contact: an e-mail address or a page; what is neither is left out.
        licence, rights, provenance: in words.
        places: what Sweden and Europe are called.
        first, latest: the days of the first edition and of the one in use.
        version, notes: the number of the edition in use, and what was said of it.
        covers: the first and the last day that the facts are about, as far as they are known.
        sets, service: what there is.
    """

    address: str
    home: str
    landing: str
    pages: Sequence[str]
    title: Words
    description: Words
    publisher: str
    contact: str
    licence: Words
    rights: Words
    provenance: Words
    places: Sequence[Words]
    first: datetime.date
    latest: datetime.date
    version: str
    notes: str
    covers: tuple[datetime.date | None, datetime.date | None]
    sets: Sequence[DataSet]
    service: Service

    def named(self, key: str) -> str:
        """What names a thing of the catalogue."""
        return f"{self.address}#{key}"
