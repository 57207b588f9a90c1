"""Decks: a file, a part of an address, and what is told of one that is none."""

from __future__ import annotations

import base64
import tracemalloc
import zlib

import pytest

from s3dash.config import LANGUAGES
from s3dash.deck import (
    LARGEST_FILE,
    LONGEST_NOTE,
    MOST_SCENES,
    Deck,
    Scene,
    json_bytes,
    pack,
    read_deck,
    unpack,
    yaml_bytes,
)
from s3dash.i18n import translator

DECK = Deck(
    "Mötet i Åre: \N{GRINNING FACE} </script>",
    "sv",
    (
        Scene("/sv/karta?domain=digital&region=SE311", "null", "Första raden.\n\nAndra: raden."),
        Scene("/en/matrix", "yes – 2026-11-23"),
    ),
)


def deflated(content: bytes) -> str:
    deflater = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = deflater.compress(content) + deflater.flush()
    return base64.urlsafe_b64encode(packed).decode().rstrip("=")


@pytest.mark.parametrize("write", [yaml_bytes, json_bytes])
def test_a_deck_that_is_saved_is_opened_as_it_was(write: object) -> None:
    assert read_deck(write(DECK)) == (DECK, ())  # type: ignore[operator]


def test_a_deck_in_an_address_is_opened_as_it_was() -> None:
    assert unpack(pack(DECK)) == (DECK, ())
    assert pack(DECK).isascii()


def test_what_stands_in_yaml_is_text_whatever_it_looks_like() -> None:
    deck, faults = read_deck(b"title: 2026\nlanguage: en\nscenes:\n- {address: /en, title: no}\n")
    assert deck is not None
    assert (deck.title, deck.scenes[0].title, faults) == ("2026", "no", ())


@pytest.mark.parametrize(("content", "key"), [
    (b"", "deck-none"),
    (b"bara text", "deck-none"),
    (b"- a\n- b\n", "deck-none"),
    (b"title: a\n", "deck-none"),
    (b"title: a\nscenes: []\n", "deck-no-scenes"),
    (b"title: a\nscenes: karta\n", "deck-no-scenes"),
    (b"title: [\n", "deck-unreadable"),
    (b'{"title": 1,', "deck-unreadable"),
    (b'{"scenes":' + b"[" * 100_000, "deck-unreadable-whole"),
    (b"scenes: " + b"[" * 100_000, "deck-unreadable"),
    (b"scenes: " + b"[" * 20 + b"]" * 20, "deck-deep"),
    (b"a: &a [x]\nscenes: [*a, *a]\n", "deck-alias"),
    (b"PK\x03\x04\x14\x00\x06\x00\xe2\x28", "deck-none"),
    (b"\xff\xfet\x00i\x00", "deck-not-utf8"),
    (b"? [a, b]\n: c\nscenes: [d]\n", "deck-unreadable-whole"),
    ("title: å".encode("utf-16"), "deck-not-utf8"),
    (b"\x00\x01PK", "deck-unreadable-whole"),
    (b"#" * (LARGEST_FILE + 1), "deck-too-large"),
])  # fmt: skip
def test_a_file_that_is_no_deck_is_told_with_what_was_expected(content: bytes, key: str) -> None:
    deck, (fault,) = read_deck(content)
    assert (deck, fault.key, fault.scene) == (None, key, None)
    for language in LANGUAGES:
        t = translator(language)
        assert t(f"{key}.expected", **fault.params) in fault.message(t)


def test_a_line_is_told_only_where_the_reader_of_the_file_says_one() -> None:
    told = {}
    for content in (b'{\n"title": 1,\n', b"title: a\nscenes: [\n", b"? [a, b]\n: c\n"):
        _, (fault,) = read_deck(content)
        told[content] = fault.params
    assert list(told.values()) == [{"line": 3}, {"line": 3}, {}]


def test_a_fault_of_one_scene_leaves_the_rest() -> None:
    deck, faults = read_deck(
        b'{"title": "T", "language": "sv", "colour": 1, "scenes": ['
        b'7, {"address": "/sv/karta"}, {"address": ["/sv"], "title": "b", "by": "x"},'
        b'{"address": "/sv/matris", "title": "c"}]}'
    )
    assert deck is not None
    assert [scene.address for scene in deck.scenes] == ["", "/sv/karta", "", "/sv/matris"]
    assert [(fault.key, fault.scene, fault.place) for fault in faults] == [
        ("deck-unknown-key", None, ""),
        ("deck-scene-none", 1, ""),
        ("deck-missing", 2, "title"),
        ("deck-unknown-key", 3, ""),
        ("deck-not-text", 3, "address"),
    ]
    assert faults[2].message(translator("en")).startswith("Scene 2: “title” is missing.")


@pytest.mark.parametrize(
    "content",
    [
        b"title: T\nlanguage: sv\nscenes:\n- {address: /sv/karta, title: A, address: /sv/matris}\n",
        b'{"title": "T", "language": "sv", "scenes": '
        b'[{"address": "/sv/karta", "title": "A", "address": "/sv/matris"}]}',
    ],
)
def test_of_a_key_that_is_given_twice_the_first_counts_and_it_is_told(content: bytes) -> None:
    deck, faults = read_deck(content)
    assert deck is not None
    assert deck.scenes == (Scene("/sv/karta", "A"),)
    assert [(one.key, one.scene, one.params) for one in faults] == [
        ("deck-key-twice", 1, {"names": "address"})
    ]


def test_a_note_of_a_hundred_kilobytes_is_cut_and_told() -> None:
    note = "n" * 100_000
    content = json_bytes(Deck("T", "sv", (Scene("/sv", "a", note), Scene("/sv", "b", "kort"))))
    deck, (fault,) = read_deck(content)
    assert deck is not None
    assert [len(scene.note) for scene in deck.scenes] == [LONGEST_NOTE, 4]
    assert (fault.key, fault.scene, fault.params["count"]) == ("deck-cut", 1, "100000")


def test_of_too_many_scenes_the_first_are_shown() -> None:
    content = yaml_bytes(Deck("T", "en", tuple(Scene("/en", str(at)) for at in range(99))))
    deck, (fault,) = read_deck(content)
    assert deck is not None
    assert (len(deck.scenes), fault.key) == (MOST_SCENES, "deck-many-scenes")


def test_letters_that_no_page_can_hold_are_replaced() -> None:
    scenes = rb'"scenes": [{"address": "/sv", "title": "x"}]}'
    content = rb'{"title": "a\ud800\u2028\u0000b", "language": "sv", ' + scenes
    deck, faults = read_deck(content)
    assert deck is not None
    assert (deck.title, faults) == ("a\N{REPLACEMENT CHARACTER} b", ())
    assert unpack(pack(deck)) == (deck, ())


@pytest.mark.parametrize("cut", [1, 2, 3, 9, 40])
def test_an_address_that_was_cut_is_told(cut: int) -> None:
    deck, (fault,) = unpack(pack(DECK)[:-cut])
    assert (deck, fault.key) == (None, "deck-address-cut")


@pytest.mark.parametrize("packed", ["", "åäö", "abc!", "AAAA", "=" * 8, pack(DECK) + "A"])
def test_an_address_that_is_no_deck_is_told(packed: str) -> None:
    deck, faults = unpack(packed)
    assert deck is None or deck == DECK
    assert deck is not None or faults[0].key == "deck-address-cut"


def test_a_bomb_is_not_unpacked() -> None:
    bomb = deflated(b" " * 50_000_000)
    assert len(bomb) < 80_000
    tracemalloc.start()
    deck, (fault,) = unpack(bomb)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (deck, fault.key) == (None, "deck-too-large")
    assert most < 20 * LARGEST_FILE
