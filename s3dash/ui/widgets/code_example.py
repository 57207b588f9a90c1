"""Lines that a reader copies into a program of their own, with a button that does it.

A page that is kept does not know by which name it is reached. Where no setting says it, the lines
have a name that is nobody's, until they are sent to somebody (``asked_at``).
"""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from s3dash.i18n import Translator
from s3dash.markup import escaped
from s3dash.ui.core.attributes import attributes
from s3dash.ui.core.icon import icon

# A name that is nobody's, as RFC 2606 keeps it for examples.
NOBODYS = "https://s3-atlas.example"


def asked_at(markup: str, base: str) -> str:
    """Markup whose lines ask the service by the name that a reader reached it by."""
    return markup.replace(NOBODYS, str(escaped(base)))


def code_example(key: str, heading: str, words: str, lines: str, t: Translator) -> Component:
    """The lines under a heading.

    Args:
        key: names the example on its page.
        heading: what they are for, and in which language they are written.
        words: what they do.
        lines: what is copied.
        t: the page's language.
    """
    label = f"{key}-heading"
    button = html.Button(
        [icon("link-45deg"), html.Span(t("code-copy"))],
        className="tool copy-code",
        **attributes(
            data_code=key,
            data_done=t("code-copied"),
            data_failed=t("embed-not-copied"),
            aria_describedby=label,
        ),
    )
    code = html.Div(html.Code(lines, id=key), className="code-lines")
    return html.Section(
        [html.H3(heading, id=label), html.P(words), code, button], className="code-example"
    )
