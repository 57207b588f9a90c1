"""What a page, its table and its file hold, read from what the server gives: HTML, and CSV."""

from __future__ import annotations

import csv
import html
import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import pairwise

from flask.testing import FlaskClient

from s3dash.markup import VOID

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@dataclass
class Element:
    """An element of a page; what has no value has the value ``""``."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)

    def __iter__(self) -> Iterator[Element]:
        """The element, and every element in it, in order."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child

    @property
    def id(self) -> str:
        return self.attributes.get("id", "")

    @property
    def elements(self) -> list[Element]:
        """The elements right below."""
        return [child for child in self.children if isinstance(child, Element)]

    @property
    def words(self) -> str:
        """All its text."""
        return "".join(child if isinstance(child, str) else child.words for child in self.children)


class _Reader(HTMLParser):
    """Builds the tree; what is not closed in order is an error."""

    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"<{tag}> says something twice: {names}"
        new = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(new)
        if tag not in VOID:
            self.open.append(new)

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> ends <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def tree(text: str | None) -> Element:
    """What a text of HTML holds, in an element without a name."""
    reader = _Reader()
    reader.feed(text or "")
    reader.close()
    assert len(reader.open) == 1, f"<{reader.open[-1].tag}> has no end"
    return reader.open[0]


def of_tag(part: Element | str | None, tag: str, **attributes: str) -> list[Element]:
    """The elements of a kind, ``li``, with the attributes; ``class_`` is their class."""
    asked = {name.rstrip("_"): value for name, value in attributes.items()}
    found = part if isinstance(part, Element) else tree(part)
    return [one for one in found if one.tag == tag and asked.items() <= one.attributes.items()]


def with_id(part: Element, name: str) -> Element:
    """The one element of an id."""
    (found,) = (one for one in part if one.id == name)
    return found


def text(part: Element | str) -> str:
    """What is read of a part, without what only a screen reader says."""
    if isinstance(part, str):
        return part
    hidden = part.attributes.get("class") == "visually-hidden"
    return "" if hidden else "".join(map(text, part.children))


def unescaped(markup: str | None) -> str:
    """Markup with its words and addresses as they are meant: for a look at what stands there."""
    return html.unescape(markup or "")


def links(part: Element | str | None) -> dict[str, str]:
    """Address -> words of the links in a part."""
    return {
        one.attributes["href"]: one.words for one in of_tag(part, "a") if one.attributes["href"]
    }


def assert_can_be_read(page: Element) -> None:
    """It has a heading, and nothing on it is a gap of the program's."""
    assert [one.words for one in page if one.tag == "h1"] not in ([], [""])
    for one in page:
        said = (*one.attributes.values(), *(child for child in one.children if child == str(child)))
        assert not {"nan", "none", "<na>", "nat"} & {words.strip().lower() for words in said}


def row_headings(part: Element | str | None) -> list[str]:
    """The headings of the rows of all tables in a part."""
    return [text(one) for one in of_tag(part, "th", scope="row")]


def heading_levels(part: Element) -> list[int]:
    """The levels of the headings in a part, in order."""
    return [int(one.tag[1]) for one in part if one.tag in HEADINGS]


def assert_headings_in_order(part: Element) -> None:
    """There is one ``h1``, and no level is left out on the way down."""
    levels = heading_levels(part)
    assert levels.count(1) == 1 and levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def csv_rows(client: FlaskClient, address: str) -> list[list[str]]:
    """The rows of a CSV file, its headings first, read as a spreadsheet in its language does."""
    answer = client.get(address)
    assert answer.status_code == 200, answer.text
    return rows_of_csv(answer.data, address)


def rows_of_csv(data: bytes, address: str) -> list[list[str]]:
    """The rows of the bytes of the CSV file that an address answered with."""
    separator = ";" if address.startswith("/sv/") else ","
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=separator))


def file_address(path: str, search: str) -> str:
    return f"{path}.csv{search}"


def with_table(search: str) -> str:
    return f"{search}&table=1" if search else "?table=1"
