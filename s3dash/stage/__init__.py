"""Views on a stage: scenes of a deck on a page of their own, and the decks that ship."""
