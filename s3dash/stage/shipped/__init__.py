"""The decks that ship: made of the edition in use, in the reader's language."""

from s3dash.stage.shipped.decks import shipped_deck

__all__ = ["shipped_deck"]
