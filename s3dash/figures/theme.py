"""Colours, type and the configuration that every figure shares.

``assets/site/tokens.css`` has the same under the same names (``properties``), held equal by a
test. Which cell is drawn in which colour is decided here and nowhere else.
"""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go

THEMES = ("light", "dark", "contrast")
FONT = "'Source Sans 3', 'S3 Marks', system-ui, sans-serif"
LABEL_PX = 14
CLEAR = "rgba(0,0,0,0)"
BLACK = "#000000"
# Contrast that words need (WCAG 2.2, 1.4.3).
READABLE = 4.5

TOKENS: dict[str, dict[str, str]] = {
    "light": {
        "paper": "#faf9f6",
        "surface": "#ffffff",
        "ink": "#1b2a33",
        "ink-soft": "#52626d",
        "line": "#dcd8cf",
        "accent": "#0b5d66",
        "established": "#0f4c5c",
        "developing": "#4d8c99",
        "horizontal": "#b87a12",
        "unspecified": "#7a868f",
        "complementary": "#7a3b69",
        "shared": "#2f6f4f",
        "absent": "#eeebe4",
        "hatch": "#8b949b",
        "border": "#ffffff",
        "edge": "#7a868f",
        "step-0": "#ffffff",
        "step-1": "#eef3f3",
        "step-2": "#cbd9dc",
        "step-3": "#a7c0c5",
        "step-4": "#82a6ae",
        "step-5": "#5c8b96",
        "step-6": "#366c79",
        "step-7": "#0f4c5c",
    },
    "dark": {
        "paper": "#12181d",
        "surface": "#1a2229",
        "ink": "#e9eef1",
        "ink-soft": "#a9b7c0",
        "line": "#33404a",
        "accent": "#6cc4cd",
        "established": "#7fd0dc",
        "developing": "#4f93a1",
        "horizontal": "#e0ab4b",
        "unspecified": "#7d8b95",
        "complementary": "#c58ab6",
        "shared": "#6fb592",
        "absent": "#232d35",
        "hatch": "#7d8b95",
        "border": "#12181d",
        "edge": "#7d8b95",
        "step-0": "#1a2229",
        "step-1": "#22323a",
        "step-2": "#2c4953",
        "step-3": "#37616c",
        "step-4": "#437a86",
        "step-5": "#5296a2",
        "step-6": "#66b3c0",
        "step-7": "#7fd0dc",
    },
    "contrast": {
        "paper": "#ffffff",
        "surface": "#ffffff",
        "ink": "#000000",
        "ink-soft": "#262626",
        "line": "#6b6b6b",
        "accent": "#00424a",
        "established": "#00303a",
        "developing": "#3a7c89",
        "horizontal": "#8f5600",
        "unspecified": "#5c666e",
        "complementary": "#5c1f4d",
        "shared": "#1b5236",
        "absent": "#ececec",
        "hatch": "#404040",
        "border": "#ffffff",
        "edge": "#333333",
        "step-0": "#ffffff",
        "step-1": "#e3eef0",
        "step-2": "#c4dadf",
        "step-3": "#9cc0c8",
        "step-4": "#6fa3ad",
        "step-5": "#3a7c89",
        "step-6": "#1f5b68",
        "step-7": "#00303a",
    },
}

# cell -> token of its fill
FILL = {
    "established": "established",
    "developing": "developing",
    "horizontal": "horizontal",
    "unspecified": "unspecified",
    "deselected": "surface",
    "joint": "surface",
    "also-joint": "surface",
    "not_mentioned": "absent",
    "no_data": "absent",
    "lead": "established",
    "member": "established",
    "participant": "established",
    "observer": "unspecified",
    "via": "developing",
    "ended": "unspecified",
    "none_known": "absent",
    "self": "surface",
    "age-12": "step-2",
    "age-24": "step-4",
    "age-over": "step-6",
    "age-undated": "surface",
    # what became of areas
    "kept": "step-5",
    "renamed": "step-6",
    "merged": "step-7",
    "split": "step-7",
    "regrouped": "step-7",
    "added": "horizontal",
    "returned": "horizontal",
    "first_record": "unspecified",
    "no_earlier_record": "unspecified",
    "dropped": "complementary",
    "chosen_away": "surface",
    "no_later_record": "absent",
    **{f"step-{step}": f"step-{step}" for step in range(8)},
}

# cell -> token of an outline of its own; the others have the plain border
OUTLINE = {
    "deselected": "ink",
    "chosen_away": "ink",
    "no_later_record": "hatch",
    "joint": "established",
    "also-joint": "ink",
    "step-0": "edge",
    "step-1": "edge",
    "age-over": "ink",
    "age-undated": "edge",
}
# Where contrast is high, every pale fill has an outline, too.
PALE = (
    *("not_mentioned", "no_data", "none_known", "self", "age-12", "age-24"),
    *(f"step-{step}" for step in range(5)),
)
PALE_OUTLINE = "pale-outline"
OUTLINE_IN = {"contrast": {**dict.fromkeys(PALE, "edge"), **OUTLINE}}

# cell of a line in a network -> token of its colour; a cell without one has that of its fill
LINE = {
    "shared": "developing",
    "mutual": "developing",
    "tree": "ink-soft",
    "cluster": "edge",
    "deselected": "ink",
    "joint": "established",
}

CONFIG: dict[str, Any] = {
    "displayModeBar": False,
    "displaylogo": False,
    "showSendToCloud": False,
    "plotlyServerURL": "",
    "scrollZoom": False,
    "doubleClick": False,
    "responsive": True,
}


def colour(theme: str, token: str) -> str:
    """The colour of a token in a theme, ``#rrggbb``."""
    return TOKENS[theme][token]


def fill(theme: str, cell: str) -> str:
    """The colour that a cell is filled with."""
    return TOKENS[theme][FILL[cell]]


def outline(theme: str, cell: str) -> str | None:
    """The colour of a cell's own outline, or None where it has the plain border."""
    token = OUTLINE_IN.get(theme, OUTLINE).get(cell)
    return TOKENS[theme][token] if token else None


def selected_width(theme: str) -> float:
    """The width of the selected region's outline, in pixels; more where all pale ones have one."""
    return 4.0 if theme in OUTLINE_IN else 2.0


def line(theme: str, cell: str) -> str:
    """The colour of a line in a network."""
    return TOKENS[theme][LINE.get(cell) or FILL[cell]]


def text_on(theme: str, cell: str) -> str:
    """Black or white ink for a mark on the cell, whichever has more contrast."""
    background = fill(theme, cell)
    inks = (TOKENS["light"]["ink"], TOKENS["light"]["surface"])
    return max(inks, key=lambda ink: contrast(ink, background))


def words_on(theme: str, cell: str) -> str:
    """The ink of words on the cell: that of its mark if it can be read (4.5:1), else black."""
    ink = text_on(theme, cell)
    return ink if contrast(ink, fill(theme, cell)) >= READABLE else BLACK


def ink_property(cell: str) -> str:
    """The custom property that has ``words_on`` the cell in the page's theme."""
    return f"on-{FILL[cell]}"


def outline_property(cell: str) -> str | None:
    """The custom property that has the cell's ``outline``, clear where its theme gives it none.

    None where no theme gives it one.
    """
    return OUTLINE.get(cell) or (PALE_OUTLINE if cell in PALE else None)


def properties(theme: str) -> dict[str, str]:
    """The custom properties of the style sheet in a theme: the tokens, and what follows from them.

    So a drawing that is written into the page is the same text in every theme.
    """
    inks = {ink_property(cell): words_on(theme, cell) for cell in FILL}
    return {
        **TOKENS[theme],
        **dict(sorted(inks.items())),
        PALE_OUTLINE: TOKENS[theme]["edge"] if theme in OUTLINE_IN else "transparent",
        "selected-width": f"{selected_width(theme):g}px",
    }


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2, 1.4.3)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour_text: str) -> float:
    channels = [int(colour_text[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def base_layout(theme: str) -> dict[str, Any]:
    """The layout that every figure starts from: no margins, no frame, the page's own type."""
    font = {"family": FONT, "size": LABEL_PX, "color": colour(theme, "ink")}
    return {
        # plotly would add its default template, 6 kB, to every answer
        "template": go.layout.Template(),
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "paper_bgcolor": CLEAR,
        "plot_bgcolor": CLEAR,
        "font": font,
        "showlegend": False,
        "dragmode": False,
        "hoverlabel": {
            "bgcolor": colour(theme, "surface"),
            "bordercolor": colour(theme, "line"),
            "font": font,
            "align": "left",
        },
    }
