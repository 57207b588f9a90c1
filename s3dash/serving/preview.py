"""What others show of a page where its address is shared: its title, its sentence, its picture.

Search engines show the description; messages and networks the rest, as Open Graph names it. They
take no address that does not say where it leads, so none is given where that is not known.
"""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode

from s3dash.drawn.drawn_page import Drawn
from s3dash.i18n import Translator
from s3dash.markup import Markup, element
from s3dash.state import SLUGS
from s3dash.state.url import parse_path
from s3dash.ui.core import ids
from s3dash.ui.core.shown import ADDRESS

# A picture that is as wide as those of a presentation, a pixel a pixel.
WIDTH, HEIGHT = 1280, 720
FORM = {"shape": "wide", "scale": "1"}
PICTURES = "/api/v1/picture"
# language -> with the country that it is of
LOCALES = {"sv": "sv_SE", "en": "en_GB"}


def preview(drawn: Drawn, t: Translator, base: str) -> list[Markup]:
    """The elements of a page's head.

    Args:
        drawn: the page.
        t: the words of its language.
        base: what stands before the path of its address, or empty.
    """
    title, sentence = _plain(drawn, ids.TITLE), _plain(drawn, ids.SENTENCE) or t("description")
    told = {
        "og:type": "website",
        "og:site_name": t("product"),
        "og:title": title,
        "og:description": sentence,
        **_locales(drawn.language),
        **_places(drawn.texts[ADDRESS], base, f"{_plain(drawn, ids.HEADING)}. {sentence}"),
    }
    card = "summary_large_image" if "og:image" in told else "summary"
    return [
        element("meta", {"name": "description", "content": sentence}),
        *(element("meta", {"property": name, "content": said}) for name, said in told.items()),
        element("meta", {"name": "twitter:card", "content": card}),
    ]


def _plain(drawn: Drawn, name: str) -> str:
    """The words of a part."""
    return Markup(drawn.texts[name] or "").striptags()


def _locales(language: str) -> dict[str, str]:
    (other,) = (one for one in LOCALES if one != language)
    return {"og:locale": LOCALES[language], "og:locale:alternate": LOCALES[other]}


def _places(address: str | None, base: str, words: str) -> dict[str, str]:
    """Where the page is and its picture; nothing where one or the other is not known."""
    path, _, query = (address or "").partition("?")
    place = parse_path(path)
    if not base or place is None:
        return {}
    language, view = place
    asked = {**dict(parse_qsl(query)), "language": language, **FORM}
    picture = f"{PICTURES}/{SLUGS[view]['en'] or view}"
    return {
        "og:url": f"{base}{address}",
        "og:image": f"{base}{picture}?{urlencode(asked, safe=',')}",
        "og:image:type": "image/png",
        "og:image:width": str(WIDTH),
        "og:image:height": str(HEIGHT),
        "og:image:alt": words,
    }
