"""Decks: scenes in an order, as a file, as a part of an address, and as what both mean.

What belongs here is the form of a deck: what a file may hold and what is told of one that does not.
Whether a scene's address leads to anything is asked where scenes are shown.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

import yaml

from s3dash.config import LANGUAGES
from s3dash.deck.parsed import LARGEST_FILE, Mapped, Unreadable, parsed
from s3dash.faults import Translate, shown

MOST_SCENES = 60
# Characters of the address of a presentation; a longer one is offered as a file.
LONGEST_ADDRESS = 4000
LONGEST_TITLE = 200
LONGEST_NOTE = 5000
LONGEST_SCENE_ADDRESS = 2000

_PACKED = re.compile(r"[A-Za-z0-9_-]+")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_NOT_IN_A_LINE = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]+")
_NOT_IN_TEXT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]+")


@dataclass(frozen=True)
class Scene:
    """A view with what is said of it.

    Attributes:
        address: path and query of the view.
        title: what the scene is called in its margin.
        note: what the presenter says; paragraphs are lines.
    """

    address: str
    title: str
    note: str = ""


@dataclass(frozen=True)
class Deck:
    """Scenes in the order in which they are shown.

    Attributes:
        language: of title and notes.
    """

    title: str
    language: str
    scenes: tuple[Scene, ...]


@dataclass(frozen=True)
class DeckFault:
    """What a deck has that none can have, and where.

    Attributes:
        key: the catalogue's message; ``key.expected`` says what was expected.
        scene: the number of the scene, from 1; None where the whole deck is meant.
        place: the name of what is wrong in it: ``title``, ``scenes`` …; empty for all of it.
        params: what the message names.
    """

    key: str
    scene: int | None = None
    place: str = ""
    params: Mapping[str, Any] = field(default_factory=dict)

    def message(self, t: Translate) -> str:
        """Where it is, what is wrong, and what was expected, in the language of ``t``."""
        named = {name: shown(str(value), t) for name, value in self.params.items()}
        named["place"] = self.place
        what, expected = t(self.key, **named), t(f"{self.key}.expected", **named)
        if self.scene is None:
            return f"{what} {expected}"
        return t("deck-fault-at", scene=str(self.scene), words=f"{what} {expected}")


Faults = tuple[DeckFault, ...]


# ---- reading ----------------------------------------------------------------------------------


def read_deck(content: bytes) -> tuple[Deck | None, Faults]:
    """The deck that a YAML or JSON file holds, and what is wrong with it.

    A fault of one scene leaves the others as they are. None is what is no deck at all.
    """
    try:
        found = parsed(content)
    except Unreadable as refused:
        return None, (DeckFault(refused.key, params=refused.params),)
    return _deck(found)


def _deck(found: Any) -> tuple[Deck | None, Faults]:
    if not isinstance(found, Mapped) or "scenes" not in found:
        return None, (DeckFault("deck-none"),)
    listed = found["scenes"]
    if not isinstance(listed, list) or not listed:
        return None, (DeckFault("deck-no-scenes", place="scenes"),)
    faults = list(_odd_keys(found, ("title", "language", "scenes"), None))
    title = _text(found, "title", None, faults)
    language = _text(found, "language", None, faults)
    if language not in LANGUAGES:
        if isinstance(found.get("language"), str):
            params = {"value": language, "languages": ", ".join(LANGUAGES)}
            faults.append(DeckFault("deck-language", place="language", params=params))
        language = LANGUAGES[0]
    if len(listed) > MOST_SCENES:
        params = {"count": str(len(listed)), "most": str(MOST_SCENES)}
        faults.append(DeckFault("deck-many-scenes", place="scenes", params=params))
    scenes = tuple(
        _scene(one, number, faults) for number, one in enumerate(listed[:MOST_SCENES], start=1)
    )
    return Deck(title, language, scenes), tuple(faults)


def _scene(found: Any, number: int, faults: list[DeckFault]) -> Scene:
    """A scene as far as it can be read; what cannot is empty, and told."""
    if not isinstance(found, Mapped):
        faults.append(DeckFault("deck-scene-none", number))
        return Scene("", "")
    faults += _odd_keys(found, ("address", "title", "note"), number)
    address = _text(found, "address", number, faults)
    if len(address) > LONGEST_SCENE_ADDRESS:
        params = {"most": str(LONGEST_SCENE_ADDRESS)}
        faults.append(DeckFault("deck-long-address", number, "address", params))
        address = ""
    title = _text(found, "title", number, faults)
    note = _text(found, "note", number, faults) if found.get("note") is not None else ""
    return Scene(address, title, note)


def _odd_keys(found: Mapped, known: tuple[str, ...], scene: int | None) -> Iterator[DeckFault]:
    """What is told of keys that a deck does not know, and of those that are given twice."""
    if found.twice:
        yield DeckFault("deck-key-twice", scene, params={"names": ", ".join(found.twice)})
    others = [str(key) for key in found if key not in known]
    if others:
        params = {"names": ", ".join(others), "known": ", ".join(known)}
        yield DeckFault("deck-unknown-key", scene, params=params)


def _text(found: Mapping[Any, Any], name: str, scene: int | None, faults: list[DeckFault]) -> str:
    """A text of a deck, cut where it is too long; empty, and told, where there is none."""
    value = found.get(name)
    if value is None or value == "":
        if name != "note":
            faults.append(DeckFault("deck-missing", scene, name))
        return ""
    if not isinstance(value, str):
        faults.append(DeckFault("deck-not-text", scene, name))
        return ""
    text = _LONE_SURROGATE.sub("\N{REPLACEMENT CHARACTER}", value)
    if name == "note":
        text = _NOT_IN_TEXT.sub(" ", text.replace("\r\n", "\n")).strip()
    else:
        text = _NOT_IN_A_LINE.sub(" ", text).strip()
    most = {"title": LONGEST_TITLE, "note": LONGEST_NOTE}.get(name, len(text))
    if len(text) > most:
        params = {"count": str(len(text)), "most": str(most)}
        faults.append(DeckFault("deck-cut", scene, name, params))
        return f"{text[: most - 1]}…"
    return text


# ---- writing ----------------------------------------------------------------------------------


class _Dumper(yaml.SafeDumper):
    """YAML in which a text of several lines stands as lines."""


def _lines(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style)


_Dumper.add_representer(str, _lines)


def yaml_bytes(deck: Deck) -> bytes:
    """The deck as a YAML file."""
    text = yaml.dump(_plain(deck), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=96)
    return text.encode()


def json_bytes(deck: Deck) -> bytes:
    """The deck as a JSON file."""
    return json.dumps(_plain(deck), ensure_ascii=False, indent=2).encode() + b"\n"


def _plain(deck: Deck) -> dict[str, Any]:
    """The deck as a file has it: a scene without a note has no such key."""
    scenes = [
        {name: text for name, text in asdict(scene).items() if text or name != "note"}
        for scene in deck.scenes
    ]
    return {"title": deck.title, "language": deck.language, "scenes": scenes}


# ---- in an address ----------------------------------------------------------------------------


def pack(deck: Deck) -> str:
    """The deck as a value in an address: base64url of deflated JSON."""
    text = json.dumps(_plain(deck), ensure_ascii=False, separators=(",", ":"))
    deflater = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    deflated = deflater.compress(text.encode()) + deflater.flush()
    return base64.urlsafe_b64encode(deflated).decode().rstrip("=")


def unpack(packed: str) -> tuple[Deck | None, Faults]:
    """The deck that ``pack`` made a value of, and what is wrong with it; see ``read_deck``."""
    cut = (DeckFault("deck-address-cut"),)
    if not _PACKED.fullmatch(packed):
        return None, cut
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        deflated = base64.urlsafe_b64decode(packed + "=" * (-len(packed) % 4))
        content = inflater.decompress(deflated, LARGEST_FILE + 1)
    except (binascii.Error, zlib.error):
        return None, cut
    if len(content) <= LARGEST_FILE and not inflater.eof:
        return None, cut
    return read_deck(content)
