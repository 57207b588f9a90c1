"""What a component may hold, and what Dash gives no types for.

Dash's components say what they take, but not by a name that can be imported: ``Content`` is that.
Its callbacks, its decorators and ``no_update`` have no types at all; what passes through them is
``Any``, here and nowhere else under another name.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dash import no_update
from dash.development.base_component import Component

Single = Component | str | int | float | None
Content = Single | Sequence[Single]

# What a callback writes to an end, or that it leaves it as it is.
Written = Any
KEPT: Written = no_update
