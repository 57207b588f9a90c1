"""Drawing a page: every part of it as text, by the name of its place, ready to be sent."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from dash.development.base_component import Component
from plotly.io.json import to_json_plotly

from s3dash.analysis.words.answer import Answer
from s3dash.drawn.drawn_page import CONTROLS, FIGURE, Drawn, digest
from s3dash.drawn.views import TEXTS, VIEWS
from s3dash.figures.maps.county_outlines import map_outlines
from s3dash.i18n import translator
from s3dash.markup import NOTHING, Markup
from s3dash.state import ViewState, to_path, to_url
from s3dash.ui.core import ids
from s3dash.ui.core.browser_components import Select, packed_options
from s3dash.ui.core.content import Figure
from s3dash.ui.core.feed import feed_address
from s3dash.ui.core.html_text import html_text
from s3dash.ui.core.request import AppContext, Page, read_page
from s3dash.ui.core.shown import ADDRESS, EDITION
from s3dash.ui.frame.controls import form_fields
from s3dash.ui.frame.page_parts import PageParts, link_problems, page_parts, text_page_parts, titled
from s3dash.ui.frame.pictures import text_picture_words
from s3dash.ui.frame.shell import ShellParts, credit_line, not_found, shell_parts
from s3dash.ui.frame.tools import text_tools
from s3dash.ui.widgets.evidence import remark_language


def draw(page: Page, answer: Answer | None = None) -> Drawn:
    """A page, drawn.

    Args:
        page: what is asked for.
        answer: to its question, where it is known already.
    """
    state = page.state
    if state.view in TEXTS:
        text = TEXTS[state.view].text(page)
        title = titled(page, text.heading)
        words = text_picture_words(page, text.attribution)
        tools = text_tools(page, text, title)
        parts = text_page_parts(text, title, link_problems(page), words, tools)
    else:
        parts = page_parts(page, VIEWS[state.view], answer)
    return _drawn(page, parts, shell_parts(page, is_here=True))


def figure_text(page: Page, answer: Answer) -> str | None:
    """The figure of a page alone, as ``draw`` has it among its texts."""
    figure = VIEWS[page.state.view].parts(page, answer).figure
    return None if figure is None else _figure_json(figure)


def draw_missing(context: AppContext, pathname: str, language: str) -> Drawn:
    """The page of an address where no view answers; around it stands what stands around the map."""
    page = read_page(context, to_path(ViewState(language)), "", None)
    assert page is not None  # noqa: S101 - the map answers in every language
    t = translator(language)
    text = not_found(pathname, t)
    parts = text_page_parts(text, t("page-title", heading=text.heading))
    drawn = _drawn(page, parts, shell_parts(page, is_here=False))
    return replace(drawn, texts={**drawn.texts, ADDRESS: None})


def _drawn(page: Page, parts: PageParts, shell: ShellParts) -> Drawn:
    texts = {
        **_shell_texts(shell, page, bool(parts.controls)),
        **_head_texts(parts, page),
        **_figure_texts(parts),
        **_body_texts(parts, page),
        CONTROLS: _json(parts.controls),
        ids.OUTLINES: map_outlines(page.app.store.shapes),
        FIGURE: None if parts.figure is None else _figure_json(parts.figure),
    }
    return Drawn(
        page.t.language,
        to_path(page.state),
        form_fields(page.state, parts.controls),
        texts,
        controls=html_text(parts.controls),
        controls_digest=digest(_json(parts.controls, leave=("value",))),
        plain=html_text(parts.plain),
        embedded=html_text(parts.embedded),
        choice=html_text(parts.choice),
        credits=html_text(credit_line(page, parts.attribution)),
    )


def _shell_texts(shell: ShellParts, page: Page, has_controls: bool) -> dict[str, str | None]:
    """Header and footer, and what tells the page's own address."""
    t = page.t
    return {
        "@lang": t.language,
        ADDRESS: to_url(page.state),
        **_feed_texts(page),
        ids.SKIP: html_text(t("skip-to-content")),
        # past the controls, to what they show
        f"{ids.SKIP}@href": f"#{ids.COLUMN if has_controls else ids.MAIN}",
        ids.WORDMARK: html_text(shell.wordmark),
        ids.NAV: html_text(shell.menu),
        f"{ids.NAV}@aria-label": shell.menu_label,
        ids.SEARCH_LABEL: html_text(shell.search_label),
        f"{ids.SEARCH_TEXT}@placeholder": shell.search_placeholder,
        f"{ids.SEARCH_LIST}@aria-label": shell.search_list_label,
        ids.LANGUAGE: html_text(shell.language),
        ids.THEME_BUTTON: html_text(shell.theme_button),
        ids.FOOTER: html_text(shell.footer),
        ids.NEWER: html_text(shell.newer),
        ids.EARLIER: html_text(shell.earlier),
        ids.AGAIN: html_text(t("ask-again")),
        ids.RAIL_WORDS: html_text(t("controls")),
    }


def _feed_texts(page: Page) -> dict[str, str | None]:
    """The feed that a reader of the page may follow: a region's on its own page, else the one."""
    t, region = page.t, page.state.region if page.state.view == "region" else None
    title = t("feed-title", product=t("product"))
    if region is not None:
        name = page.question.region_name(region)
        title = t("feed-title-region", product=t("product"), region=name)
    return {
        f"{ids.FEED}@href": feed_address(t.language, region),
        f"{ids.FEED}@title": title,
    }


def _head_texts(parts: PageParts, page: Page) -> dict[str, str | None]:
    return {
        ids.TITLE: html_text(parts.title),
        EDITION: str(page.edition.number),
        f"{ids.VIEW}@class": parts.kind,
        ids.EYEBROW: html_text(parts.eyebrow),
        ids.HEADING: html_text(parts.heading),
        ids.SENTENCE: html_text(parts.sentence),
        f"{ids.FIGURE_BOX}@data-wait": page.t("drawing-comes"),
        ids.WHOLE: html_text(page.t("sentence-whole")),
        ids.PROBLEMS: html_text(parts.problems),
    }


def _figure_texts(parts: PageParts) -> dict[str, str | None]:
    """Legend, what stands beside the drawing, and the drawing in its frame.

    One that is wider than a phone scrolls there, by keyboard too.
    """
    scrolls = parts.figure_scrolls and not parts.figure_hidden
    return {
        f"{ids.FIGURE_AREA}@class": parts.figure_class or None,
        f"{ids.FIGURE_AREA}@hidden": _present(parts.figure_hidden),
        ids.LEGEND: html_text(parts.legend),
        ids.BESIDE: html_text(parts.beside),
        f"{ids.FIGURE_SCROLL}@tabindex": "0" if scrolls else None,
        f"{ids.FIGURE_SCROLL}@role": "region" if scrolls else None,
        f"{ids.FIGURE_SCROLL}@aria-label": parts.figure_label if scrolls else None,
        ids.DRAWING: parts.svg or NOTHING,
        f"{ids.FIGURE_SCROLL}@hidden": _present(parts.figure is None),
        f"{ids.DRAWING}@hidden": _present(parts.svg is None),
        f"{ids.FIGURE_FRAME}@aria-label": parts.figure_label or None,
        f"{ids.FIGURE_FRAME}@style": _height(parts.figure),
        ids.ATTRIBUTION: html_text(parts.attribution),
    }


def _height(figure: Figure | None) -> str | None:
    """The height that a drawing has by itself, so that its place is kept before it comes."""
    height = figure and figure.get("layout", {}).get("height")
    return f"--figure-height: {height}" if height else None


def _body_texts(parts: PageParts, page: Page) -> dict[str, str | None]:
    mark = html_text(remark_language(page.t))
    body, panel = _only_first(mark, html_text(parts.body), html_text(parts.panel))
    return {
        ids.TABLE: html_text(parts.table),
        ids.TOOLS: html_text(parts.tools),
        ids.ABOUT_DATA: html_text(parts.about_data),
        ids.BODY: body,
        ids.PANEL: panel,
        ids.PICTURE_WORDS: html_text(parts.picture_words),
    }


def _only_first(mark: str, *texts: Markup) -> list[Markup]:
    """The texts with ``mark`` where it first stands, and nowhere else."""
    if not mark:
        return list(texts)
    found, shown = False, []
    for text in texts:
        before, has, after = text.partition(mark)
        shown.append(Markup(before + ("" if found else has) + after.replace(mark, "")))
        found = found or bool(has)
    return shown


def _present(is_there: bool) -> str | None:
    """The value of an attribute that has none."""
    return "" if is_there else None


def _figure_json(figure: Figure) -> str:
    return str(to_json_plotly(figure))


def _json(components: Sequence[Component], leave: Sequence[str] = ()) -> str:
    """Components as Dash's browser side takes them, but for some of their properties."""

    def told(component: Component) -> dict[str, Any]:
        named: dict[str, Any] = component.to_plotly_json()
        kept = {name: value for name, value in named["props"].items() if name not in leave}
        if isinstance(component, Select):
            kept["options"] = packed_options(component.options)
        return {**named, "props": kept}

    return json.dumps(components, default=told, ensure_ascii=False)
