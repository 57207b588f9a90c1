"""The plain letters of names: how they sort, and how they are compared with what is typed.

Unicode takes é apart into e and a sign, and leaves Ł and Ø whole. The one rule for those is here.
"""

from __future__ import annotations

import unicodedata

# Letters that Unicode does not take apart, and what they are spelt with in other alphabets.
_WHOLE = str.maketrans(
    {"æ": "ae", "ø": "o", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i"}
)
# In Swedish they are other ways to write letters of its own.
_SWEDISH = str.maketrans({"æ": "ä", "ø": "ö", "œ": "ö", "ő": "ö", "ü": "y", "ű": "y"})
# The three signs after z in Unicode, in the order of the alphabet.
_SWEDISH_LAST = str.maketrans("åäö", "{|}")


def plain(text: str) -> str:
    """Small letters without signs on them; spaces of every width are one, joints leave no trace."""
    if text.isascii():
        return " ".join(text.lower().split())
    small = unicodedata.normalize("NFKD", text.casefold()).translate(_WHOLE)
    kept = (one for one in small if not unicodedata.combining(one))
    return " ".join("".join(one for one in kept if unicodedata.category(one) != "Cf").split())


def plain_spellings(text: str) -> tuple[str, ...]:
    """The plain letters of a name in all ways that readers spell them.

    Danish Æ is Ä to a Swede and Ae to others.
    """
    swedish = unicodedata.normalize("NFC", text).casefold().translate(_SWEDISH)
    return tuple(dict.fromkeys((plain(text), plain(swedish))))


def sort_key(text: str, language: str) -> str:
    """A key that sorts names as a reader of the language expects.

    In Swedish å ä ö come last, Æ stands with Ä and Ø with Ö, Ü with Y; in English every letter
    with a sign stands with the one without.
    """
    folded = unicodedata.normalize("NFC", text).casefold()
    if language == "sv":
        folded = folded.translate(_SWEDISH).translate(_SWEDISH_LAST)
    return plain(folded)
