"""Three examples that run as they stand: in a shell, in Python with pandas, and in plain R.

The tests take them off the page and run them; each says what is unknown by no zero.
"""

from __future__ import annotations

from dash.development.base_component import Component

from s3dash.analysis.interface.resources import EDITION_KEY, ROOT
from s3dash.ui.core.request import Page
from s3dash.ui.widgets.code_example import NOBODYS, code_example

SHELL = """\
curl -sSf "{base}/map?format=csv&{asked}" -o regions.csv
head -n 4 regions.csv
"""
PYTHON = """\
import pandas as pd

address = "{base}/map?format=csv&{asked}"
regions = pd.read_csv(address, na_values=["..", ".", "-"])
known = regions.dropna(subset=["priority_count"])
print(len(known), "/", len(regions))
most = known.nlargest(5, "priority_count")
print(most[["region_name", "priority_count"]].to_string(index=False))
"""
R = """\
address <- "{base}/changes?format=csv&{asked}"
changes <- read.csv(address, encoding = "UTF-8",
                    na.strings = c("..", ".", "-"))
kinds <- sub("\\\\*$", "", changes$change_words)
print(sort(table(kinds), decreasing = TRUE))
"""
# key of an example -> its lines
LINES = {"curl": SHELL, "python": PYTHON, "r": R}


def examples(page: Page) -> list[Component]:
    """The examples, with the address that readers know the service by."""
    t, state = page.t, page.state
    base = f"{page.app.settings.public_url or NOBODYS}{ROOT}"
    asked = f"language={t.language}"
    if state.edition is not None:
        asked += f"&{EDITION_KEY}={state.edition}"
    return [
        code_example(
            f"example-{key}",
            t(f"open-example-{key}"),
            t(f"open-example-{key}.words"),
            lines.format(base=base, asked=asked).strip(),
            t,
        )
        for key, lines in LINES.items()
    ]
