"""Every failure the program names, as one tree; the faults that some consist of are ``faults``.

S3DashError
├── DatasetRefused      a folder or workbook with faults: nothing of it is used
├── ShapesIncomplete    shapes of the map that cannot be drawn: the others are
├── BoundariesRefused   a file that county boundaries cannot be drawn up from
├── MapRefused          what is said of a table's columns and categories cannot be followed
├── SettingRefused      an environment setting that cannot be meant
├── FileNotRead         a file that was named and cannot be read
├── FileNotWritten      a file that cannot be written
├── StoreRefused        the editions' database cannot be reached, or will not take what is given
│   ├── NoSuchEdition      no edition has the number that is asked for
│   └── EditionUnreadable  an edition whose content this program does not take
├── NotPublished        a file without fault that would take more away than was agreed to
├── FolderNotWatched    a folder that files are handed in through cannot be watched
├── FileWaits           a file in such a folder that somebody has to do something about
├── RefreshFailed       looking for a newer edition failed in a way that nobody foresaw
├── NotMadeReady        the pages of a newer edition could not be drawn ahead of its readers
├── BadRequest          something a browser or a link sent that cannot be answered
│   └── KeysRefused        keys of an address of the interface that say what cannot be
├── NotOffered          a form of an answer that the interface does not have
├── NoSuchPage          nothing answers at an address
├── NoSuchFile          a file of an edition that cannot be had
├── Busy                too many wait for an answer already
│   ├── FileUnderWay       a file that takes minutes to make is being made
│   └── FileNotMade        such a file could not be made
├── TooMuchAsked        one address has had too much worked out in a minute
├── FileTooLarge        a file of all pages would have more than it takes
├── NoBrowser           no browser on this machine makes pictures
├── PictureFailed       the browser made no picture of a page
└── NoEdition           the store holds nothing to show

An error carries a message key of the catalogues and its parameters, never a sentence: the place
that catches it (the store, the factory, the command line) knows the reader's language.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, Self

from s3dash.faults import Fault, Translate

# So many faults of an edition that cannot be read are kept with its refusal.
MOST_TOLD = 20


class S3DashError(Exception):
    """A failure with a message key and parameters instead of a sentence.

    Attributes:
        faults: what is wrong one by one, where the failure consists of that.
    """

    faults: tuple[Fault, ...] = ()

    def __init__(self, key: str, **params: Any) -> None:
        super().__init__(key, params)
        self.key = key
        self.params = params

    def again(self) -> Self:
        """The same failure, which holds nothing of where this one was raised."""
        same = type(self).__new__(type(self), *self.args)
        same.__dict__.update(self.__dict__)
        return same

    def message(self, t: Translate) -> str:
        """The failure as a sentence in the language of ``t``."""
        return t(self.key, **self.params)


class DatasetRefused(S3DashError):
    """A dataset with one fault or more; it is refused whole.

    Attributes:
        faults: all of them.
        tables: its typed tables, where it came so far; only rows without a fault can be used.
    """

    def __init__(self, faults: Sequence[Fault], tables: Mapping[str, Any] | None = None) -> None:
        super().__init__("error-dataset-refused", faults=len(faults))
        self.faults = tuple(faults)
        self.tables = tables


class ShapesIncomplete(S3DashError):
    """Shapes of the map that cannot be drawn; the others are."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        named = ", ".join(dict.fromkeys(str(fault.params["name"]) for fault in faults))
        super().__init__("error-shapes-incomplete", shapes=len(faults), why=named)
        self.faults = tuple(faults)


class BoundariesRefused(S3DashError):
    """A file that county boundaries cannot be drawn up from; nothing of it is used."""

    def __init__(self, path: Path, faults: Sequence[Fault]) -> None:
        super().__init__("error-boundaries-refused", path=str(path))
        self.faults = tuple(faults)


class MapRefused(S3DashError):
    """What is said of the columns and categories of a table cannot be followed; nothing is read."""

    def __init__(self, path: Path, faults: Sequence[Fault]) -> None:
        super().__init__("error-map-refused", path=str(path))
        self.faults = tuple(faults)


class SettingRefused(S3DashError):
    """A setting in the environment that cannot be used."""


class FileNotRead(S3DashError):
    """A file that was named is not there, or cannot be read."""


class FileNotWritten(S3DashError):
    """A file cannot be written; what was there before is still there."""


class StoreRefused(S3DashError):
    """The editions' database cannot be reached, or did not take an edition."""


class NoSuchEdition(StoreRefused):
    """No edition has the number that is asked for."""

    def __init__(self, number: int, last: int) -> None:
        super().__init__("error-no-such-edition", number=str(number), last=str(last))


class EditionUnreadable(StoreRefused):
    """An edition is there, but its content is damaged, or not taken by this program."""

    def __init__(self, number: int, faults: Sequence[Fault]) -> None:
        super().__init__("error-edition-unreadable", number=str(number), faults=len(faults))
        # enough to tell why; one that is remembered holds little
        self.faults = tuple(faults[:MOST_TOLD])


class NotPublished(S3DashError):
    """A file without fault that is not published as it was handed in, and how it would be.

    Attributes:
        option: what to add to the command that publishes it all the same.
    """

    def __init__(self, key: str, option: str, **params: Any) -> None:
        super().__init__(key, **params)
        self.option = option


class FolderNotWatched(S3DashError):
    """A folder cannot be watched: it is not there, may not be read, or another watches it."""


class FileWaits(S3DashError):
    """A file in a watched folder is not published, and why."""


class RefreshFailed(S3DashError):
    """Looking for a newer edition failed in a way that the program did not foresee."""

    def __init__(self, failure: Exception) -> None:
        super().__init__("error-look-failed", why=f"{type(failure).__name__}: {failure}")


class NotMadeReady(S3DashError):
    """What helps readers of a newer edition failed in a way that the program did not foresee."""

    def __init__(self, failure: Exception) -> None:
        super().__init__("error-not-made-ready", why=f"{type(failure).__name__}: {failure}")


class BadRequest(S3DashError):
    """A request that cannot be answered; HTTP 400."""


class KeyRefused(NamedTuple):
    """A key of an address of the interface that says what cannot be.

    Attributes:
        key, value: as they stand there, shortened for showing.
        words: what is wrong, and what is allowed, as a sentence.
        allowed: the values that may stand there, if they can be listed.
        allowed_at: where they are listed, or empty.
    """

    key: str
    value: str
    words: str
    allowed: tuple[str, ...] = ()
    allowed_at: str = ""


class KeysRefused(BadRequest):
    """Keys of an address of the interface that say what cannot be; HTTP 400.

    Attributes:
        refused: each of them.
    """

    def __init__(self, refused: Sequence[KeyRefused]) -> None:
        super().__init__("error-api-keys", reason=" ".join(one.words for one in refused))
        self.refused = tuple(refused)


class NotOffered(S3DashError):
    """The interface has an answer in no form that the request takes; HTTP 406.

    Attributes:
        offered: the forms that it has.
    """

    def __init__(self, offered: Sequence[str]) -> None:
        super().__init__("error-api-format", allowed=", ".join(offered))
        self.offered = tuple(offered)


class NoSuchPage(S3DashError):
    """Nothing answers at an address; HTTP 404."""

    def __init__(self) -> None:
        super().__init__("error-not-found")


class NoSuchFile(S3DashError):
    """A file or feed of an edition that cannot be had, and why; HTTP 404."""

    def __init__(self, reason: str) -> None:
        super().__init__("error-file-of-edition", reason=reason)


class Busy(S3DashError):
    """Too many wait for an answer that has to be worked out; HTTP 503, to be tried again."""

    def __init__(self, key: str = "error-busy") -> None:
        super().__init__(key)


class FileUnderWay(Busy):
    """A file that takes minutes to make is being made; HTTP 503, to be asked for again."""

    def __init__(self) -> None:
        super().__init__("error-file-under-way")


class TooMuchAsked(S3DashError):
    """One address has had more worked out than one may; HTTP 429, to be tried again."""

    def __init__(self, seconds: int) -> None:
        super().__init__("error-too-much-asked", seconds=str(seconds))
        self.seconds = seconds

    def again(self) -> Self:
        """The same refusal."""
        return type(self)(self.seconds)


class FileNotMade(Busy):
    """A file that takes minutes to make could not be made; HTTP 503, to be asked for later."""

    def __init__(self) -> None:
        super().__init__("error-file-not-made")


class FileTooLarge(S3DashError):
    """The file of all pages would have more pages than one file takes."""

    def __init__(self, pages: int, most: int) -> None:
        super().__init__("error-file-too-large", pages=pages, most=most)


class NoBrowser(S3DashError):
    """There is no browser that makes pictures; HTTP 503."""

    def __init__(self) -> None:
        super().__init__("error-no-browser")


class PictureFailed(S3DashError):
    """The browser is there, but made no picture of a page; HTTP 503, to be tried again."""

    def __init__(self) -> None:
        super().__init__("error-picture-failed")


class NoEdition(S3DashError):
    """There is no edition to show; HTTP 503."""

    def __init__(self) -> None:
        super().__init__("error-no-edition")
