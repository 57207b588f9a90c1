"""Where a domain belongs in European classifications: a list a classification."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from s3dash.analysis.pages.domain_categories import Category, Classification


def classification_list(classifications: Sequence[Classification]) -> Component:
    """The classifications, each with the categories of the domain by name and code."""
    return html.Ul([_classification(one) for one in classifications], className="category-list")


def _classification(classification: Classification) -> Component:
    named = [_category(one) for one in classification.categories]
    return html.Li([html.H3(classification.name), html.Ul(named, className="plain-list")])


def _category(category: Category) -> Component:
    if category.name == category.code:
        return html.Li(html.Code(category.code))
    return html.Li([category.name, " ", html.Code(category.code)])
