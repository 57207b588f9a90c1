"""The same file for the same slides: every date in it is the one of what it holds."""

from __future__ import annotations

import datetime
import io
import re
from zipfile import ZipFile

from s3dash.exports.dated_archive import DatedArchive

CORE = "docProps/core.xml"
_TIME = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(<)")


def dated(content: bytes, at: datetime.datetime) -> bytes:
    """An Office file in which every time is the given one."""
    target, at = io.BytesIO(), at.astimezone(datetime.UTC)
    written = f"{at:%Y-%m-%dT%H:%M:%SZ}".encode()
    with ZipFile(io.BytesIO(content)) as source, DatedArchive(target, at) as archive:
        for name in source.namelist():
            part = source.read(name)
            if name == CORE:
                part = _TIME.sub(rb"\g<1>" + written + rb"\g<3>", part)
            archive.writestr(name, part)
    return target.getvalue()
