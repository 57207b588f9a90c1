"""What the pages of the file have in common is stored once, and nothing of it changes."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from s3dash.take_along.chunks import CHUNK_SIGNS, chunks, packed_element
from s3dash.take_along.fragments import BASE, FIRST_DIGIT, Fragments, digits
from s3dash.take_along.links import CHANGE, LINK, relative_links
from s3dash.take_along.store import Store, written

REFERENCE = re.compile("\x01([!-L]*[M-x])")
ROW = '<tr class="one-of-many"><td>Skog och bioekonomi</td><td>3,5</td></tr>'


def distance(found: str) -> int:
    value = sum((ord(sign) - FIRST_DIGIT) % BASE * BASE**at for at, sign in enumerate(found))
    return -(value + 1) // 2 if value % 2 else value // 2


def whole(texts: list[str], number: int) -> str:
    """A text put together again, as ``assets/take/pages.js`` does."""
    before = number

    def told(found: re.Match[str]) -> str:
        nonlocal before
        before += 1 + distance(found[1])
        return whole(texts, before)

    return REFERENCE.sub(told, texts[number])


def written_of(fragments: Fragments, pieces: list[int]) -> tuple[list[str], list[int]]:
    writing = fragments.writing()
    numbers = [writing.number(piece) for piece in pieces]
    return writing.texts, numbers


@given(st.integers(-1_000_000, 1_000_000))
def test_a_distance_is_read_as_it_is_written(number: int) -> None:
    assert distance(digits(number)) == number


VALUES = (
    '<p title="a text that is long enough" lang="sv">',
    '<br title="[[&#34;a cell that is a text&#34;, &#34;\\&#34;&#34;], [1]]">',
    '<p title="&#34;[a text that never ends">',
)
MARKUP = ["<li>", "</li>", "<br>", "<use/>", "<p class='a long one of its own'>", "</p>", "text"]
MARKUP += VALUES
JSON = ["{", "}", "[", "]", '"a":', '"] \\" {"', "1,", "2.5"]


@given(st.lists(st.lists(st.sampled_from(MARKUP), max_size=12).map("".join), max_size=6))
def test_markup_comes_back_as_it_was_even_where_it_is_broken(texts: list[str]) -> None:
    fragments = Fragments()
    written, numbers = written_of(fragments, [fragments.markup(text) for text in texts])
    assert [whole(written, number) for number in numbers] == texts


@given(st.lists(st.lists(st.sampled_from(JSON), max_size=12).map("".join), max_size=6))
def test_figures_come_back_as_they_were(texts: list[str]) -> None:
    fragments = Fragments()
    written, numbers = written_of(fragments, [fragments.json(text) for text in texts])
    assert [whole(written, number) for number in numbers] == texts


def test_a_row_of_two_tables_is_stored_once() -> None:
    fragments = Fragments()
    tables = [f"<table><tr><th>{name}</th></tr>{ROW}</table>" for name in ("En", "Två")]
    written, _ = written_of(fragments, [fragments.markup(table) for table in tables])
    assert sum(text.count("Skog och bioekonomi") for text in written) == 1


def test_what_a_table_an_attribute_and_a_figure_say_is_stored_once() -> None:
    said = "Skog och bioekonomi i norr"
    fragments = Fragments()
    pieces = [
        fragments.markup(f"<td>{said}</td>"),
        fragments.markup(f'<div title="{said}" data-rows="[[&#34;{said}&#34;]]"></div>'),
        fragments.json(f'["{said}"]'),
    ]
    written, _ = written_of(fragments, pieces)
    assert sum(text.count(said) for text in written) == 1


def test_languages_share_what_they_have_in_common() -> None:
    stores = {"sv": Store(), "en": Store()}
    for language, store in stores.items():
        store.add(f"/{language}", {"body": f"<p>{language}</p>{ROW}"})
    pages = written(stores)
    assert sum(text.count("Skog och bioekonomi") for text in pages.fragments) == 1
    assert 0 < pages.needed["sv"] < pages.needed["en"] == len(pages.fragments)


def test_a_link_says_what_it_changes_of_the_page() -> None:
    link = '<a href="/sv/karta?domain=digital&amp;region=SE311">'
    on_domain = relative_links(link, "?domain=digital")
    assert on_domain == f'<a href="{LINK}/sv/karta{CHANGE}region=SE311{LINK}">'
    on_region = relative_links(link, "?region=SE311&table=1")
    assert on_region == f'<a href="{LINK}/sv/karta{CHANGE}table{CHANGE}domain=digital{LINK}">'


def test_a_link_that_is_not_written_as_addresses_are_stays() -> None:
    for href in (
        "/sv/karta?region=B&amp;domain=a",
        "https://example.org/sv/karta",
        "/favicon.svg",
    ):
        assert relative_links(f'<a href="{href}">', "?region=A") == f'<a href="{href}">'


def test_what_is_packed_ends_no_element() -> None:
    hostile = "</script><!-- \u2028\u2029 <script>" * 99
    packed = packed_element("one", hostile)
    signs = packed.partition(">")[2].removesuffix("</script>")
    assert "<" not in signs
    assert signs.isascii()


def test_chunks_hold_every_text_in_order() -> None:
    texts = ["a" * (CHUNK_SIGNS // 3 + 1)] * 7
    found = list(chunks(texts))
    assert [first for first, _ in found] == [0, 2, 4, 6]
    assert [text for _, joined in found for text in joined.split("\x03")] == texts
