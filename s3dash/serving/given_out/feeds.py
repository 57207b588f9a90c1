"""Feeds of editions: of all of them, and of those that changed something of a region."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from flask import Response, request

from s3dash.analysis.changes.editions.between import EditionChanges, between_editions
from s3dash.analysis.editions.feed import FeedEntry, RegionFeed, entries_of_all
from s3dash.analysis.editions.history import edition_title
from s3dash.analysis.selection import problems_words
from s3dash.data.editions.history import History
from s3dash.data.editions.rows import EditionRecord
from s3dash.errors import BadRequest, NoSuchFile
from s3dash.exports.atom_feed import Entry, Feed, feed_bytes
from s3dash.i18n import Translator
from s3dash.markup import Markup, element, joined
from s3dash.serving.door.reached import reached_by
from s3dash.serving.keeping.kept import Kept
from s3dash.serving.keeping.packed import Packed
from s3dash.state import ViewState, to_url
from s3dash.ui.core.feed import feed_address
from s3dash.ui.core.request import AppContext, Page, edition_problems, page_of

ATOM, HTML = "application/atom+xml", "text/html"
# So many editions a page of a feed looks back on; of a region, whose rows have to be read, fewer.
MOST_ENTRIES = 50
MOST_OF_REGION = 20
# Bytes of feeds, and of changes from edition to edition, that a process keeps.
MOST_FEEDS = 2_000_000
MOST_CHANGES = 6_000_000
CACHED = "public, max-age=60, must-revalidate"
# The messages of title and subtitle.
FOR_ALL = ("feed-title", "feed-subtitle")
FOR_REGION = ("feed-title-region", "feed-subtitle-region")
NOTHING_CHANGED = EditionChanges((), {}, {})


@dataclass(frozen=True)
class Place:
    """Where a feed is asked for.

    Attributes:
        base: what stands before the path of every address.
        region: the code of the region it is of, if it is of one.
        name: the region's.
    """

    base: str
    t: Translator
    region: str | None
    name: str

    @property
    def address(self) -> str:
        """The feed's own, on its first page."""
        return f"{self.base}{feed_address(self.t.language, self.region)}"

    def page(self, edition: int) -> str:
        """The address of the page of the feed that begins with an edition."""
        return f"{self.address}{'?' if self.region is None else '&'}edition={edition}"

    def entry_id(self, edition: int) -> str:
        """What names the entry of an edition, for ever."""
        return f"{self.address}#version-{edition}"

    def of_view(self, view: str, **chosen: object) -> str:
        """The address of a page."""
        chosen = {"region": self.region, **chosen}
        return f"{self.base}{to_url(ViewState(self.t.language, view, **chosen))}"  # type: ignore[arg-type]


@dataclass(frozen=True)
class _Made:
    """A finished feed, and when something in it changed."""

    file: Packed
    updated: datetime.datetime

    @property
    def size(self) -> int:
        return self.file.size


@dataclass(frozen=True)
class Feeds:
    """The feeds of an app, each made once an edition.

    Attributes:
        context: what they are made from.
    """

    context: AppContext
    _feeds: Kept[tuple[str, int], _Made] = field(default_factory=lambda: Kept(MOST_FEEDS))
    _changes: Kept[tuple[str, str], EditionChanges] = field(
        default_factory=lambda: Kept(MOST_CHANGES)
    )

    def answer(self, path: str, query: str) -> Response:
        """The feed of an address.

        Raises:
            NoSuchFile: no such region or edition is known.
        BadRequest: the request does not say which host it was sent to, and nobody else does.
            StoreRefused: the database does not answer.
        """
        # what stands in an earlier edition is asked for row by row, not whole
        page = page_of(self.context, self.context.store.current(), (path, query), None)
        assert page is not None  # noqa: S101 - the address is of a view
        place = self._place(page)
        history = self._asked(page)
        own = place.page(history.latest.number) if page.state.edition else place.address
        key = (own, page.edition.number)
        made = self._feeds.ask(key, partial(_made, self, place, own, history), kind="feed")
        response = made.file.answer(request, CACHED)
        if page.state.edition is not None:
            response.headers["X-Robots-Tag"] = "noindex"
        if made.updated <= _now():
            response.last_modified = made.updated
        if _has_it(made.updated):
            response.status_code = 304
            response.set_data(b"")
        return response

    def _place(self, page: Page) -> Place:
        for problem in edition_problems(page.problems):
            raise NoSuchFile(page.t("file-no-edition", number=problem.value))
        refused = [one for one in page.problems if one.name in {"region", "edition"}]
        if refused:
            words = problems_words(refused, page.question.dataset, page.t)
            raise NoSuchFile(" ".join(words))
        base = reached_by(self.context.settings.public_url)
        if not base:
            raise BadRequest("error-bad-request")
        region = page.state.region
        name = "" if region is None else page.question.region_name(region)
        return Place(base, page.t, region, name)

    def _asked(self, page: Page) -> History:
        """The editions up to the one that the feed begins with."""
        history = self.context.store.history_of(page.edition)
        number = page.state.edition or page.edition.number
        if history.record(number) is None:
            raise NoSuchFile(page.t("file-no-edition", number=str(number)))
        return history.until(number)

    def changes(
        self, history: History, earlier: EditionRecord, later: EditionRecord
    ) -> EditionChanges | None:
        """What changed from one edition to the next; None where one cannot be read."""
        if earlier.content_sha256 == later.content_sha256:
            return NOTHING_CHANGED
        before, after = history.rows(earlier), history.rows(later)
        if before is None or after is None:
            return None
        key = (earlier.content_sha256, later.content_sha256)
        return self._changes.ask(key, partial(between_editions, before, after))


def _made(feeds: Feeds, place: Place, own: str, history: History) -> _Made:
    t, region = place.t, place.region
    most = MOST_ENTRIES if region is None else MOST_OF_REGION
    newest = list(reversed(history.records))
    shown, rest = newest[:most], newest[most:]
    if region is None:
        found = entries_of_all(history, shown, t)
    else:
        of_region = RegionFeed(region, partial(feeds.changes, history), t)
        found = list(of_region.entries(history, shown))
    links = [("self", own), *([("next", place.page(rest[0].number))] if rest else [])]
    feed = _feed(place, found, shown, links)
    return _Made(Packed.of(feed_bytes(feed), ATOM), feed.updated)


def _feed(
    place: Place,
    found: Sequence[FeedEntry],
    shown: Sequence[EditionRecord],
    pages: Sequence[tuple[str, str]],
) -> Feed:
    """A page of a feed; ``pages`` are its own address and, where there is one, the next one's."""
    t, is_of_region = place.t, place.region is not None
    title, subtitle = FOR_REGION if is_of_region else FOR_ALL
    feeds = [(relation, ATOM, href) for relation, href in (("first", place.address), *pages)]
    people = place.of_view("region" if is_of_region else "data")
    about = [t(subtitle, region=place.name)]
    if len(pages) > 1:
        about.append(t("feed-paged", count=len(shown)))
    return Feed(
        place.address,
        t.language,
        t(title, product=t("product"), region=place.name),
        " ".join(about),
        t("product"),
        f"{t('data-licence')} {t('data-licence-name')}.",
        # one without entries has not changed since the first edition that it looks back on
        (found[0].record if found else shown[-1]).published_at,
        [*feeds, ("alternate", HTML, people)],
        [_entry(place, one) for one in found],
    )


def _entry(place: Place, entry: FeedEntry) -> Entry:
    t, number = place.t, entry.record.number
    title = edition_title(entry.record, t)
    if place.region is not None:
        title = t("feed-entry-region", number=str(number), region=place.name)
    own = place.of_view("data", edition=number)
    seen = own if entry.before is None else _changes_address(place, entry)
    return Entry(
        place.entry_id(number), title, entry.record.published_at, entry.record.published_by,
        _content(entry, seen, t), seen,
    )  # fmt: skip


def _changes_address(place: Place, entry: FeedEntry) -> str:
    return place.of_view("changes", since=entry.before, edition=entry.record.number)


def _content(entry: FeedEntry, href: str, t: Translator) -> Markup:
    """What an edition changed, as HTML."""
    record = entry.record
    parts = [element("p", {}, t("edition-by", by=record.published_by))]
    if record.note:
        parts.append(element("p", {}, t("quoted", words=record.note)))
    if record.restored_from is not None:
        parts.append(element("p", {}, t("edition-restored", number=str(record.restored_from))))
    parts += [
        element("ul", {}, *(element("li", {}, line) for line in lines))
        for lines in (entry.lines, entry.sentences)
        if lines
    ]
    parts.append(element("p", {}, element("a", {"href": href}, t("feed-see"))))
    return joined(*parts)


def _now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)


def _has_it(updated: datetime.datetime) -> bool:
    """Whether a reader who names a time and no tag has the feed already.

    A time that lies ahead, or is none, tells nothing: clocks of feed readers go wrong.
    """
    since = request.if_modified_since
    if since is None or request.if_none_match:
        return False
    return updated <= since <= _now()
