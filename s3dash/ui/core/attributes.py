"""Attributes of HTML whose names are no names in Python."""

from __future__ import annotations

from typing import Any


def attributes(**values: Any) -> dict[str, Any]:
    """Attributes for a component: ``html.Ul(items, **attributes(aria_label=…))``."""
    return {name.replace("_", "-"): value for name, value in values.items()}
