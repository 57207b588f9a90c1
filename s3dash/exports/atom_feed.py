"""A feed in Atom (RFC 4287): what is new, the newest first, with whole times and addresses."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from s3dash.exports.office_text import readable
from s3dash.markup import Markup


@dataclass(frozen=True)
class Entry:
    """Something that is new.

    Attributes:
        id: an address that stays the same for ever.
        title: what it is.
        at: when it came, with a zone.
        by: who it comes from.
        content: what is to say of it.
        href: where more stands.
    """

    id: str
    title: str
    at: datetime.datetime
    by: str
    content: Markup
    href: str


@dataclass(frozen=True)
class Feed:
    """A feed.

    Attributes:
        id: an address that stays the same for ever, also on later pages of the feed.
        language: of its words.
        title, subtitle: what it is about.
        by: who it comes from.
        rights: what may be done with what it says.
        updated: when something in it changed, with a zone.
        links: (relation, media type, address) of itself, of the page for people, of more pages.
        entries: the newest first.
    """

    id: str
    language: str
    title: str
    subtitle: str
    by: str
    rights: str
    updated: datetime.datetime
    links: Sequence[tuple[str, str, str]]
    entries: Sequence[Entry]


def feed_bytes(feed: Feed) -> bytes:
    """The feed as a file."""
    # lxml with it: nobody waits for it, or holds it, before somebody reads a feed
    from feedgen.feed import FeedGenerator  # noqa: PLC0415

    found = FeedGenerator()
    found.id(feed.id)
    found.language(feed.language)
    found.title(readable(feed.title))
    found.subtitle(readable(feed.subtitle))
    found.author(name=readable(feed.by))
    found.rights(readable(feed.rights))
    found.updated(feed.updated)
    for relation, kind, href in feed.links:
        found.link(rel=relation, type=kind, href=href)
    for one in feed.entries:
        entry = found.add_entry(order="append")
        entry.id(one.id)
        entry.title(readable(one.title))
        entry.author(name=readable(one.by))
        entry.content(readable(str(one.content)), type="html")
        entry.link(rel="alternate", type="text/html", href=one.href)
        entry.published(one.at)
        entry.updated(one.at)
    return bytes(found.atom_str(pretty=True))
