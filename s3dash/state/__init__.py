"""What the reader has chosen, and its one form as a URL. Standard library only."""

from s3dash.state.url import KEYS, NUMBER, Problem, parse_url, to_path, to_query, to_url
from s3dash.state.view_state import (
    CHOICES,
    LISTS,
    MEASURES,
    OF_PAIRS,
    SLUGS,
    VIEWS,
    ViewState,
)

__all__ = [
    "CHOICES",
    "KEYS",
    "LISTS",
    "MEASURES",
    "NUMBER",
    "OF_PAIRS",
    "SLUGS",
    "VIEWS",
    "Problem",
    "ViewState",
    "parse_url",
    "to_path",
    "to_query",
    "to_url",
]
