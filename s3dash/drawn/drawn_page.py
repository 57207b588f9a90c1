"""What a page is once it is drawn: its texts by part, and what tells them from those shown before.

A part is what an element of the page holds (``heading``), or one of its attributes
(``nav@aria-label``); ``frame`` has the elements. Two parts are data for the browser: the figure as
plotly's JSON, and the controls as components of Dash, also JSON. What a page shows already is told
by digests, so that an answer holds only what differs, whatever edition or process the page was of.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from sys import getsizeof

from s3dash.markup import NOTHING, Markup
from s3dash.ui.core import ids
from s3dash.ui.core.shown import ADDRESS, EDITION
from s3dash.ui.frame.embed_code import reached_at
from s3dash.ui.frame.tools import mailed_at
from s3dash.ui.widgets.code_example import asked_at

# Bytes of a digest: enough to tell two texts of one place apart.
DIGEST_BYTES = 6
FIGURE = "figure"
CONTROLS = "controls"
# What stands for the digest of an attribute that is not there.
NO_TEXT = "-"

# name of a part -> its text; None for an attribute that is not there
Texts = Mapping[str, str | None]


@dataclass(frozen=True)
class Drawn:
    """A page drawn.

    Attributes:
        language: the page's.
        path: its address without the query.
        fields: what the form of its controls holds besides them, as keys and values.
        texts: every part of it, by name.
        controls: what stands in the rail, as HTML.
        controls_digest: tells which controls with which choices they are, whatever is chosen.
        plain: the data table that stands for a drawing where no script runs.
        embedded: what stands for its body in the page of another, where that is something else.
        choice: the way to where a choice is made that it asks for, likewise.
        credits: where it comes from and the way to it, for the page of another that holds it.
    """

    language: str
    path: str
    fields: tuple[tuple[str, str], ...]
    texts: Texts
    controls: Markup = NOTHING
    controls_digest: str = NO_TEXT
    plain: Markup = NOTHING
    embedded: Markup = NOTHING
    choice: Markup = NOTHING
    credits: Markup = NOTHING

    @cached_property
    def digests(self) -> dict[str, str]:
        """What tells a part from what stood in its place before, by name."""
        found = {name: digest(text) for name, text in self.texts.items()}
        # what is chosen in them is written by itself
        own = {CONTROLS: self.controls_digest}
        # the address of a page is short, and tells what its controls show
        # and that of its edition is what the page stays in
        told = {name: self.texts[name] or NO_TEXT for name in (ADDRESS, EDITION)}
        return {**found, **own, **told}

    def reached_at(self, base: str) -> Drawn:
        """The page with whole addresses where a reader takes them along, ``base`` before each path.

        It is drawn and kept without: one drawing is for all who reach it, by whatever name.
        """
        if not base:
            return self
        whole = {
            ids.TOOLS: mailed_at(reached_at(self.texts[ids.TOOLS] or "", base), base),
            ids.BODY: asked_at(self.texts[ids.BODY] or "", base),
        }
        changed = {name: text for name, text in whole.items() if text != self.texts[name]}
        if not changed:
            return self
        found = replace(self, texts={**self.texts, **changed})
        # the others are what they were
        digests = {name: digest(text) for name, text in changed.items()}
        vars(found)["digests"] = {**self.digests, **digests}
        return found

    @property
    def size(self) -> int:
        """How many bytes of memory its texts take."""
        others = (
            self.controls,
            self.controls_digest,
            self.plain,
            self.embedded,
            self.choice,
            self.credits,
        )
        return sum(getsizeof(text) for text in (*self.texts.values(), *others))


def difference(drawn: Drawn, shown: Mapping[str, str]) -> dict[str, str | None]:
    """The parts of a page that are not what is shown."""
    return {
        name: drawn.texts[name] for name in drawn.texts if shown.get(name) != drawn.digests[name]
    }


def digest(text: str | None) -> str:
    """What tells a text from another of the same place."""
    if text is None:
        return NO_TEXT
    return hashlib.blake2b(text.encode(), digest_size=DIGEST_BYTES).hexdigest()
