"""The code on a scene, by which a hall opens the scene's view; or why there is none."""

from __future__ import annotations

from dataclasses import replace
from ipaddress import ip_address
from urllib.parse import urlsplit

from s3dash.exports.qr import is_readable, qr_code
from s3dash.i18n import Translator
from s3dash.markup import Markup, element
from s3dash.stage.presentation import Presentation
from s3dash.state import ViewState, parse_url, to_url

# Endings of names that only one network knows (RFC 2606, 6761, 6762, 8375, and what is common).
INSIDE = (".localhost", ".local", ".internal", ".intranet", ".lan", ".home.arpa", ".test")


def with_codes(shown: Presentation, base: str) -> Presentation:
    """The presentation with a code on each scene that shows a view.

    Args:
        shown: the presentation.
        base: what stands before the path of every address.
    """
    scenes = []
    for scene in shown.scenes:
        state, _ = parse_url(*scene.address.partition("?")[::2])
        code = None if state is None else scene_code(state, base, shown.t)
        scenes.append(replace(scene, qr=code))
    return replace(shown, scenes=tuple(scenes))


def scene_code(state: ViewState, base: str, t: Translator) -> Markup:
    """The code of a view, which opens with its sentence and table; or the words why it has none.

    Args:
        state: the view.
        base: what stands before the path of every address.
        t: the words.
    """
    base = base.rstrip("/")
    address = code_address(state, base)
    if not is_reached_by_phones(base):
        return element("p", {}, t("stage-code-private"))
    if not is_readable(address):
        return element("p", {}, t("stage-code-long"))
    return qr_code(address, t("stage-code-label"))


def code_address(state: ViewState, base: str) -> str:
    """The address that a view's code holds."""
    return base + to_url(state.but(embed=False, table=True))


def is_reached_by_phones(base: str) -> bool:
    """Whether an address may be reached from outside the network that it is in."""
    host = (urlsplit(base).hostname or "").rstrip(".")
    try:
        return ip_address(host).is_global
    except ValueError:
        # a name: one without a dot is known in its own network only
        return "." in host and not host.endswith(INSIDE)
