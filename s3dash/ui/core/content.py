"""What a component may hold, and what Dash gives no types for.

Dash's components say what they take, but not by a name that can be imported: ``Content`` is that.
A figure is plotly's JSON. Dash's decorators and ``no_update`` have no types at all, and a property
takes what its component wants: what a callback gives back is therefore ``Any``, as ``Written``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dash import no_update
from dash.development.base_component import Component

Single = Component | str | int | float | None
Content = Single | Sequence[Single]

Figure = dict[str, Any]

# What a callback writes to an end, or that it leaves it as it is.
Written = Any
KEPT: Written = no_update
