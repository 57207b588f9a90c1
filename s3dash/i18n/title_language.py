"""The language of a title as its source gives it: sources and strategies have no column for it.

The rule: a title is in the language that it has words of, if it has words of one only. The words
are those below, which titles in other languages do not have. A title from Sweden, whose page is at
``.se``, may also have words that Swedish shares with its neighbours. The strategy of a Swedish
region is in Swedish unless its words say another. Where nothing tells, the language is not known:
no language said is better than a wrong one.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

SWEDISH, ENGLISH = "sv", "en"

_SWEDISH_WORDS = frozenset(
    [
        *("och", "för", "är", "från", "inom", "samt", "mellan", "nya", "våra", "vad", "till"),
        *("län", "länet", "större", "att", "hur", "när", "här", "ska", "fler", "fyra", "genom"),
        *("behöver", "håller", "krävs", "startar", "satsar", "besökte", "etableras", "avvecklas"),
        *("ökad", "ökat", "kunskap", "kronor", "nästa", "världen", "världens", "årsmöte"),
        *("uppmärksammas", "uppskattad", "färdigställd", "storskalig"),
    ]
)
_SWEDISH_BEGINNINGS = ("framtidens", "kartlägg", "länsstyrelse", "näringsliv", "sätter")
# Danish and Norwegian have these as well.
_SHARED_WORDS = frozenset(
    [
        *("av", "på", "som", "den", "det", "ny", "vår", "vårt", "blir", "leder"),
        *("utsedd", "beslutad"),
    ]
)
_SHARED_BEGINNINGS = (
    *("specialisering", "strategi", "innovationsstrategi", "tillväxt", "styrkeområd"),
    *("utveckling", "handlingsplan", "färdplan", "fokusområd", "kluster", "nätverk", "stark"),
    *("innovationsklivet", "hållbar", "öppna", "företag", "gemensam", "organisationer"),
)
# Without those that Swedish titles have in names: science, research, design, life, network.
_ENGLISH_WORDS = frozenset(
    [
        *("of", "the", "and", "with", "from", "what", "is", "by", "to", "on", "new", "older"),
        *("news", "member", "members", "regions", "strategy", "specialisation"),
        *("specialization", "story", "priorities", "profile", "observatory", "meeting"),
        *("meetings", "projects", "committee", "working", "practice", "update", "updates"),
        *("collaboration", "clusters", "annual", "political", "recommendations", "leading"),
        *("farming", "industrial", "transition", "community", "health", "education"),
        *("development", "adopted", "proposed", "overview", "page", "editorial"),
        *("board", "strategists"),
    ]
)


def title_language(title: str, url: str | None, expected: str | None = None) -> str | None:
    """The language of a title, or None where it is not known.

    Args:
        title: the title.
        url: where what it names can be read, if anywhere.
        expected: the language that whoever wrote it writes in, unless the words say another.
    """
    words = set(re.findall(r"[^\W\d_]+", title.casefold()))
    is_english = bool(words & _ENGLISH_WORDS)
    is_swedish = _has_swedish(words) or (_is_in_sweden(url) and _has_shared(words))
    if is_english and is_swedish:
        return None
    if is_english or is_swedish:
        return ENGLISH if is_english else SWEDISH
    return expected


def _has_swedish(words: set[str]) -> bool:
    return bool(words & _SWEDISH_WORDS) or any(one.startswith(_SWEDISH_BEGINNINGS) for one in words)


def _has_shared(words: set[str]) -> bool:
    return bool(words & _SHARED_WORDS) or any(one.startswith(_SHARED_BEGINNINGS) for one in words)


def _is_in_sweden(url: str | None) -> bool:
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:  # no address, whatever stands there
        return False
    return host.endswith(".se")
