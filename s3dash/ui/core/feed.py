"""Where the feeds are."""

from __future__ import annotations

from s3dash.state import ViewState, to_path


def feed_address(language: str, region: str | None = None) -> str:
    """Where a feed is."""
    query = "" if region is None else f"?region={region}"
    return f"{to_path(ViewState(language, 'data'))}.atom{query}"
