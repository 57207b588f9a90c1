"""The six steps of smart specialisation, with examples from practice and the views that help."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from s3dash.analysis.entry.steps import ProcessStep, process_steps
from s3dash.analysis.facts.from_practice.examples import ExampleNote
from s3dash.state import to_url
from s3dash.ui.core.page_content import TextPage
from s3dash.ui.core.request import Page
from s3dash.ui.widgets.evidence import source_line
from s3dash.ui.widgets.links import region_link, separated


def text(page: Page) -> TextPage:
    """The steps in order."""
    t = page.t
    steps = process_steps(page.question)
    return TextPage(
        heading=t("steps-heading"),
        sentence=t("steps-sentence"),
        body=html.Ol([html.Li(_step(page, step), className="step-item") for step in steps]),
        kind="steps",
    )


def _step(page: Page, step: ProcessStep) -> list[Component]:
    t = page.t
    views = [
        dcc.Link(t(f"view-{view}"), href=to_url(page.state.elsewhere(view))) for view in step.views
    ]
    see = html.Span(t("steps-views"), className="fact-label")
    return [
        html.H2(step.heading, id=step.key),
        html.P(step.words),
        *_examples(page, step.examples),
        html.P([see, *separated(views)], className="fact"),
    ]


def _examples(page: Page, examples: tuple[ExampleNote, ...]) -> list[Component]:
    if not examples:
        return []
    listed = [html.Li(_example(page, example)) for example in examples]
    return [html.H3(page.t("steps-examples")), html.Ul(listed, className="example-list")]


def _example(page: Page, example: ExampleNote) -> list[Component]:
    place: Component = html.Span(example.place)
    if example.region is not None:
        place = region_link(example.region, example.place, page.state)
    return [html.P([html.Strong(place), ": ", example.text]), source_line(example.source, page.t)]
