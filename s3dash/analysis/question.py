"""What a reader asks, whole: of which facts, in which selection, in which language.

Every answer is a function of one question. What belongs here is what any answer asks of a question
(names of codes, the regions it is about, the same question put otherwise); what is found out is in
the rooms above.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from s3dash.analysis.scope import regions_of
from s3dash.analysis.selection import Selection
from s3dash.data.editions.history import History
from s3dash.i18n import Translator
from s3dash.model import Dataset
from s3dash.state import ViewState


@dataclass(frozen=True, eq=False)
class Question:
    """A selection of an edition, in a language.

    Attributes:
        dataset: the facts.
        selection: what is chosen, as far as the dataset knows it.
        as_of: the day the answer speaks of, the edition's: it tells what has ended or is old.
        t: the words of the language.
        history: the edition that the facts are of and those before it; None for facts of none.
        is_whole: whether all is told, as in a file, however many there are; a page shows as much as
            can be looked at, see ``analysis.crowd``.
    """

    dataset: Dataset
    selection: Selection
    as_of: datetime.date
    t: Translator
    history: History | None = None
    is_whole: bool = False

    @property
    def state(self) -> ViewState:
        """What is chosen, without the codes that the dataset does not know."""
        return self.selection.state

    @property
    def round_code(self) -> str:
        """The round that is shown, chosen or the latest."""
        return self.selection.round_code

    @cached_property
    def regions(self) -> tuple[str, ...]:
        """The regions of the scope: Sweden's by code, then Europe's by code."""
        return tuple(regions_of(self.dataset, self.state.shown_scope, self.round_code))

    def regions_of_kind(self, kind: str) -> tuple[str, ...]:
        """The regions of one kind that are shown in the round, by code."""
        return self.dataset.regions_of_kind(kind, self.round_code)

    # ---- the same question, put otherwise ---------------------------------------------------

    def but(self, **changes: Any) -> Question:
        """The question with some of its choices changed; the round stays unless it is changed."""
        state = replace(self.state, **changes)
        round_code = changes.get("round", self.round_code)
        return replace(self, selection=replace(self.selection, state=state, round_code=round_code))

    @property
    def in_full(self) -> Question:
        """The question as a file answers it: nothing left out."""
        return replace(self, is_whole=True)

    def in_round(self, round_code: str) -> Question:
        """The question asked of another round."""
        return replace(self, selection=replace(self.selection, round_code=round_code))

    # ---- names ------------------------------------------------------------------------------

    def name(self, table: str, code: str) -> str:
        """The name of a row in the language."""
        return self.t.name(self.dataset.named(table, code))

    @property
    def round_name(self) -> str:
        """The name of the round that is shown."""
        return self.name("rounds", self.round_code)

    def region_name(self, code: str) -> str:
        """The name of a region or group."""
        return self.name("regions", code)

    def domain_name(self, code: str) -> str:
        """The name of a domain."""
        return self.name("domains", code)

    def initiative_name(self, code: str) -> str:
        """The name of an initiative."""
        return self.name("initiatives", code)
