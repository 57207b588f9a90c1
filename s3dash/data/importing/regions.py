"""Which region a row is of: known by its code or name, gone on in another, or new."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from s3dash.model import Dataset
from s3dash.model.checks.places import FRAMES
from s3dash.model.codes.vocabulary import Vocabulary
from s3dash.model.codes.words import folded
from s3dash.model.tables import TABLES

NUTS = re.compile(r"[A-Z]{2}[0-9A-Z]{0,3}")
# Where NUTS calls a country otherwise than ISO 3166 does.
COUNTRIES = {"EL": "GR", "UK": "GB"}
FOREIGN = "partner"
# A longer text is no misspelt name.
MOST_GUESSED = 80


@dataclass(frozen=True)
class Found:
    """The region of a row.

    Attributes:
        code: the region; empty where there is none to take.
        key: the message that tells what became of what stands there; empty where it is the code.
        named: the codes that it names.
        is_new: whether it is not known yet.
    """

    code: str = ""
    key: str = ""
    named: tuple[str, ...] = ()
    is_new: bool = False


class Regions:
    """The regions of a dataset, and those that are taken up.

    Args:
        dataset: which holds them.
        may_be_new: whether a code of NUTS that is not known is taken up, where it has a name.
    """

    def __init__(self, dataset: Dataset, *, may_be_new: bool) -> None:
        self._dataset = dataset
        self._vocabulary = Vocabulary([{one: dataset.table(one) for one in TABLES}])
        self._may_be_new = may_be_new
        self.new: dict[str, dict[str, str]] = {}

    def region_of(self, text: str, about: Mapping[str, str]) -> Found:
        """The region that a text means.

        Args:
            text: code or name.
            about: what else the row says of it: ``region_name``, ``latitude``, ``longitude``.
        """
        if not text:
            return Found(key="import-no-region")
        if text in self.new:
            return Found(text, is_new=True)
        meant = self._vocabulary.meant("regions", text)
        if len(meant) > 1:
            return Found(key="import-several-regions", named=tuple(meant))
        return self._known(text, meant[0]) if meant else self._unknown(text, about)

    def _known(self, text: str, code: str) -> Found:
        """A region that is known, or the one that goes on in its place."""
        now = self._vocabulary.now(code)
        if len(now) != 1:
            return Found(key="import-several-successors", named=tuple(now))
        if self._dataset.row("regions", now[0]).region_kind != FOREIGN:
            return Found(key="import-own-region", named=(now[0],))
        if now[0] != code:
            return Found(now[0], "import-successor", (now[0],))
        return Found(code, "" if code == text else "import-meant", (code,))

    def _unknown(self, text: str, about: Mapping[str, str]) -> Found:
        name = " ".join(about.get("region_name", "").split())
        country = COUNTRIES.get(text[:2], text[:2])
        is_code = NUTS.fullmatch(text) is not None and country in FRAMES and country != "SE"
        if self._may_be_new and name and is_code:
            self.new[text] = {
                "region_code": text,
                "region_kind": FOREIGN,
                "name_sv": name,
                "name_en": name,
                "country_code": country,
                "nuts_level": str(len(text) - 2),
                "latitude": about.get("latitude", ""),
                "longitude": about.get("longitude", ""),
            }
            return Found(text, "import-new-region", (text,), is_new=True)
        by_word = self._vocabulary.by_word("regions")
        near = get_close_matches(folded(text[:MOST_GUESSED]), by_word, n=2)
        codes = dict.fromkeys(
            one for word in near for code in by_word[word] for one in self._vocabulary.now(code)
        )
        return Found(key="import-unknown-region", named=tuple(codes))
