"""What the reader has chosen, and its one form as a URL. Standard library only."""

from s3dash.state.form import NONE, Form, hidden_fields, read_form
from s3dash.state.url import (
    KEYS,
    NUMBER,
    UNKNOWN_EDITION,
    UNKNOWN_KEY,
    Problem,
    edition_number,
    parse_url,
    to_path,
    to_query,
    to_url,
    with_instead,
)
from s3dash.state.view_state import (
    CHOICES,
    KEY_OF,
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
    "KEY_OF",
    "LISTS",
    "MEASURES",
    "NONE",
    "NUMBER",
    "OF_PAIRS",
    "SLUGS",
    "UNKNOWN_EDITION",
    "UNKNOWN_KEY",
    "VIEWS",
    "Form",
    "Problem",
    "ViewState",
    "edition_number",
    "hidden_fields",
    "parse_url",
    "read_form",
    "to_path",
    "to_query",
    "to_url",
    "with_instead",
]
