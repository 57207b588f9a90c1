"""The code that puts a page into the page of another, and who may put it there.

A page that is kept does not know by which name it is reached: where no setting says it, the address
in the code begins with its path, until it is sent to somebody (``reached_at``).
"""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from s3dash.i18n import Translator
from s3dash.markup import element, escaped
from s3dash.state import to_url
from s3dash.ui.core import ids
from s3dash.ui.core.attributes import attributes
from s3dash.ui.core.icon import icon
from s3dash.ui.core.request import Page

# The size of a scene, which the page is made for; it has no need of more.
WIDTH, HEIGHT = 1040, 585
# Source lists of a policy, with who may hold a page then.
ONLY_HERE, NOBODY, ANYBODY = "'self'", "'none'", "*"
SOURCE = escaped('src="')


def embed_code(page: Page, title: str) -> Component | None:
    """The code behind a line, with a button that copies it; None where no page may hold another."""
    settings, t = page.app.settings, page.t
    if settings.frame_ancestors == NOBODY:
        return None
    address = f"{settings.public_url}{to_url(page.state.but(embed=True))}"
    field = html.Textarea(
        str(_code(address, title)),
        id=ids.EMBED_CODE,
        readOnly="readonly",
        rows=5,
        spellCheck="false",
        **attributes(aria_label=t("embed-code")),
    )
    summary = html.Summary([icon("code-slash"), html.Span(t("embed-tool"))], className="tool")
    where = _where(settings.frame_ancestors, t)
    parts = [*([] if where is None else [html.P(where)]), field, _copy(t)]
    return html.Details([summary, html.Div(parts, className="embed-parts")], className="embed-code")


def reached_at(markup: str, base: str) -> str:
    """Markup whose codes have addresses in full; ``base`` is what stands before a path."""
    return str(markup).replace(f"{SOURCE}/", f"{SOURCE}{escaped(base)}/")


def _code(address: str, title: str) -> str:
    frame = {
        "src": address,
        "title": title,
        "width": WIDTH,
        "height": HEIGHT,
        "loading": "lazy",
        "style": "max-width:100%;border:0",
    }
    return element("iframe", frame)


def _where(allowed: str, t: Translator) -> str | None:
    """Which pages may hold this one, where not all may."""
    if ANYBODY in allowed.split():
        return None
    if allowed == ONLY_HERE:
        return t("embed-only-here")
    return t("embed-allowed", places=allowed.replace(ONLY_HERE, t("embed-here")))


def _copy(t: Translator) -> Component:
    return html.Button(
        [icon("link-45deg"), html.Span(t("embed-copy"))],
        id=ids.COPY_EMBED,
        className="tool",
        **attributes(data_done=t("embed-copied"), data_failed=t("embed-not-copied")),
    )
