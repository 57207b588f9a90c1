"""Decks: scenes in an order, as a file, as a part of an address, and as what both mean."""

from s3dash.deck.form import (
    LONGEST_ADDRESS,
    LONGEST_NOTE,
    LONGEST_TITLE,
    MOST_SCENES,
    Deck,
    DeckFault,
    Scene,
    json_bytes,
    pack,
    read_deck,
    unpack,
    yaml_bytes,
)
from s3dash.deck.parsed import LARGEST_FILE

__all__ = [
    "LARGEST_FILE",
    "LONGEST_ADDRESS",
    "LONGEST_NOTE",
    "LONGEST_TITLE",
    "MOST_SCENES",
    "Deck",
    "DeckFault",
    "Scene",
    "json_bytes",
    "pack",
    "read_deck",
    "unpack",
    "yaml_bytes",
]
