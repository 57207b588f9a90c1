"""Where readers follow what is published: a feed of all editions, and one for each region."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from s3dash.ui.core.feed import feed_address
from s3dash.ui.core.request import Page
from s3dash.ui.widgets.section import page_section
from s3dash.views.data.contents import FEEDS


def feeds_section(page: Page) -> Component:
    """The feeds, that of all editions first."""
    t, question = page.t, page.question
    named = [
        (question.region_name(code), code) for code in question.dataset.regions_of_kind("region")
    ]
    named.sort(key=lambda one: t.sort_key(one[0]))
    regions = [html.Li(html.A(name, href=feed_address(t.language, code))) for name, code in named]
    fold = html.Details(
        [html.Summary(t("data-feed-regions")), html.Ul(regions, className="feed-regions")],
        className="data-fold",
    )
    every = html.P(html.A(t("data-feed-all"), href=feed_address(t.language)))
    words = html.P(t("data-feed-words"), className="section-words")
    return page_section(t("data-feed"), [words, every, fold], anchor=FEEDS)
