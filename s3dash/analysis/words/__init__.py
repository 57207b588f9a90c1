"""How answers are worded: the form of an answer, captions, per cent. Knows no fact."""
