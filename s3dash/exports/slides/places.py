"""Where everything stands on a slide of 16:9, in points, and how large letters are."""

from __future__ import annotations

from s3dash.exports.slides.fitting import Box

WIDTH, HEIGHT = 960.0, 540.0
MARGIN = 40.0
GAP = 14.0
# The sizes of letters, from the largest; a text takes the first at which it fits.
TITLE_SIZES = (32.0, 30.0, 28.0, 26.0, 24.0)
ONE_LINE_SIZES = (32.0, 30.0, 28.0, 26.0)
OPENING_SIZES = (44.0, 40.0, 36.0, 32.0, 28.0, 24.0)
SENTENCE_SIZES = (20.0, 18.0, 16.0, 14.0)
TEXT_SIZES = (20.0, 18.0, 16.0, 14.0)
# A table of one slide; longer ones are in the least.
TABLE_SIZES = (18.0, 16.0)
LEAST = 14.0

TITLE = Box(MARGIN, 28.0, WIDTH - 2 * MARGIN, 78.0)
FOOT = Box(MARGIN, 508.0, 800.0, 18.0)
NUMBER = Box(WIDTH - MARGIN - 60.0, 508.0, 60.0, 18.0)
# Where what stands below the title ends.
LAST = 494.0
# The words beside a picture.
ASIDE = 250.0
OPENING_TITLE = Box(MARGIN * 2, 124.0, WIDTH - 4 * MARGIN, 160.0)
# Between the title of the first slide and what stands below it.
STROKE = Box(MARGIN * 2, 298.0, 72.0, 4.0)
OPENING_LINES = Box(MARGIN * 2, 320.0, WIDTH - 4 * MARGIN, 160.0)


def below(top: float, *, left: float = MARGIN, width: float = WIDTH - 2 * MARGIN) -> Box:
    """All that is left of a slide from a height on."""
    return Box(left, top, width, LAST - top)
