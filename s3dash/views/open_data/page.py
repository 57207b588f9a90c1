"""The page of open data."""

from __future__ import annotations

from collections.abc import Sequence

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.interface.resources import RESOURCES, ROOT, SHAPES, TABLE, VIEW
from s3dash.analysis.interface.told import LICENCE
from s3dash.analysis.open_data.sides import marks_words
from s3dash.exports.catalogue.contents import CATALOGUE
from s3dash.i18n import Translator
from s3dash.state import to_url
from s3dash.ui.core.attributes import attributes
from s3dash.ui.core.content import Single
from s3dash.ui.core.page_content import TextPage
from s3dash.ui.core.request import Page
from s3dash.ui.widgets.evidence import outward
from s3dash.ui.widgets.tables import Column, Row, table
from s3dash.views.open_data.examples import examples
from s3dash.views.open_data.listed import resource_lists

LIMITS = f"{ROOT}/config"
# What leads to all of it: where -> the message of its name; what it is for is its ``.words``.
WAYS = {
    f"{ROOT}/": "open-way-list",
    f"{ROOT}/openapi.json": "open-way-openapi",
    CATALOGUE: "open-way-catalogue",
}
# anchor -> the message of its heading, in the order of the page
HEADINGS = {
    "examples": "open-examples",
    "resources": "open-resources",
    "formats": "open-formats",
    "marks": "open-marks",
    "rules": "open-rules",
    "licence": "open-licence",
}
RULES = ("edition", "cache", "errors", "limits", "origin")


def text(page: Page) -> TextPage:
    """What there is and how it is asked for."""
    t = page.t
    return TextPage(
        heading=t("open-heading"),
        sentence=t("open-sentence"),
        body=[
            _ways(page),
            _contents(t),
            _part("examples", t, [html.P(t("open-examples.words")), *examples(page)]),
            _part("resources", t, [html.P(t("open-resources.words")), *resource_lists(page)]),
            _part("formats", t, [_formats(t), html.P(t("open-places")), html.P(t("open-cubes"))]),
            _part("marks", t, [html.P(t("open-marks.words")), _marks(t)]),
            _part("rules", t, [html.Ul([html.Li(_rule(rule, t)) for rule in RULES])]),
            _part("licence", t, [_licence(page)]),
        ],
        kind="open-data",
    )


def _part(anchor: str, t: Translator, content: Sequence[Single]) -> Component:
    # takes the focus when an address leads to it
    heading = html.H2(t(HEADINGS[anchor]), id=anchor, tabIndex=-1)
    return html.Section([heading, *content])


def _contents(t: Translator) -> Component:
    links = [html.Li(html.A(t(name), href=f"#{anchor}")) for anchor, name in HEADINGS.items()]
    return html.Nav(
        html.Ul(links), className="data-contents", **attributes(aria_label=t("method-contents"))
    )


def _ways(page: Page) -> Component:
    """Where programs begin, and where a reader who wants a file does."""
    t = page.t
    whole = dcc.Link(t("open-way-whole"), href=to_url(page.state.elsewhere("data")))
    named: list[tuple[Component, str]] = [(whole, t("open-way-whole.words"))]
    named += [(html.A(t(key), href=path), t(f"{key}.words")) for path, key in WAYS.items()]
    items = [html.Li([link, html.Span(words)]) for link, words in named]
    return html.Ul(items, className="open-ways")


def _formats(t: Translator) -> Component:
    """Every form that something is had in, what it is for, and who offers it."""
    kinds = {
        form: [one.kind for one in RESOURCES.values() if form in one.formats]
        for form in dict.fromkeys(form for one in RESOURCES.values() for form in one.formats)
    }
    columns = [Column(t(f"open-column-{name}")) for name in ("format", "use", "offered")]
    rows = [
        Row(
            [
                html.Code(form),
                t(f"open-format-{form}"),
                ", ".join(
                    t(f"open-kind-{kind}") for kind in (VIEW, SHAPES, TABLE) if kind in found
                ),
            ]
        )
        for form, found in kinds.items()
    ]
    return table(t("open-formats"), columns, rows)


def _marks(t: Translator) -> Component:
    columns = [Column(t(f"open-column-{name}")) for name in ("mark", "meaning")]
    rows = [Row([html.Code(mark), words]) for mark, words in marks_words(t).items()]
    return table(t("open-marks"), columns, rows)


def _rule(rule: str, t: Translator) -> list[Component | str]:
    parts: list[Component | str] = [html.Strong(t(f"open-rule-{rule}")), " "]
    parts.append(t(f"open-rule-{rule}.words"))
    if rule == "limits":
        parts += [" ", html.A(html.Code(LIMITS), href=LIMITS), "."]
    return parts


def _licence(page: Page) -> Component:
    t = page.t
    method = dcc.Link(t("footer-method"), href=to_url(page.state.elsewhere("method")))
    name = outward(t("data-licence-name"), LICENCE)
    return html.P([t("data-licence"), " ", name, ". ", t("footer-source"), " ", method])
