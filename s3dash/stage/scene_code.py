"""The code on a scene, by which a hall opens the scene's view; or why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

from s3dash.exports.qr import is_readable, qr_code
from s3dash.i18n import Translator
from s3dash.markup import Markup
from s3dash.state import ViewState, to_url

# Endings of names that only one network knows (RFC 2606, 6761, 6762, 8375, and what is common).
INSIDE = (".localhost", ".local", ".internal", ".intranet", ".lan", ".home.arpa", ".test")


@dataclass(frozen=True)
class SceneCode:
    """What a scene has for phones.

    Attributes:
        code: the drawing, or None.
        words: why there is none; empty where there is one.
    """

    code: Markup | None
    words: str = ""


def scene_code(state: ViewState, public_url: str, asked_at: str, t: Translator) -> SceneCode:
    """The code of a scene's view, which opens with its sentence and table.

    Args:
        state: the view.
        public_url: the address that readers know the service by, or empty.
        asked_at: the one that this request came by; only asked where there is no other.
        t: the words.
    """
    base = (public_url or asked_at).rstrip("/")
    if not is_reached_by_phones(base):
        return SceneCode(None, t("stage-code-private"))
    address = base + to_url(state.but(embed=False, table=True))
    if not is_readable(address):
        return SceneCode(None, t("stage-code-long"))
    return SceneCode(qr_code(address, t("stage-code-label")))


def is_reached_by_phones(base: str) -> bool:
    """Whether an address may be reached from outside the network that it is in."""
    host = (urlsplit(base).hostname or "").rstrip(".")
    try:
        return ip_address(host).is_global
    except ValueError:
        # a name: one without a dot is known in its own network only
        return "." in host and not host.endswith(INSIDE)
