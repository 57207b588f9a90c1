"""What stands on every slide of a file: edition, source, address, and how a table is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from s3dash.analysis.conversations.conversation import Conversation
from s3dash.analysis.conversations.side import Line
from s3dash.analysis.words.answer import NONE_SIGN, Answer, in_plain_text
from s3dash.analysis.words.caption import SEPARATOR, selection_words
from s3dash.analysis.words.percent import as_read
from s3dash.analysis.words.title import ROUNDLESS
from s3dash.columns import COUNT, DECIMALS, NUMBER, UNITS
from s3dash.errors import Busy, NoBrowser, PictureFailed
from s3dash.exports.slides.contents import Content, Paragraphs, Picture, Slide, Table
from s3dash.i18n import Translator
from s3dash.state import to_url
from s3dash.ui.core.request import Page

# The address of a view -> a picture of it, PNG.
PictureOf = Callable[[str], bytes]
# So many rows of a table are laid out: more have no room on the slides of a table.
MOST_ROWS = 150
# A column that says of so many rows that they have none has no room.
MOSTLY = 0.9


@dataclass(frozen=True)
class Told:
    """What the slides of a file have in common.

    Attributes:
        picture_of: makes pictures.
        address: what stands before an address of ours, where it is known: ``https://…``.
        may_wait: whether who asks is told to wait where too many do, and has no file without its
            pictures.
        failed: the addresses of what could not be shown this time.
    """

    picture_of: PictureOf
    address: str = ""
    may_wait: bool = True
    failed: list[str] = field(default_factory=list)

    def picture(self, page: Page, address: str, alt: str) -> Content:
        """A picture of a view; why there is none where it could not be made this time.

        Raises:
            Busy: too many wait, and who asks may, too.
        """
        try:
            return Picture(self.picture_of(address), alt, page.t("legend-label"))
        except (Busy, NoBrowser, PictureFailed) as failure:
            if self.may_wait and isinstance(failure, Busy):
                raise
            self.failed.append(address)
            where = page.t("slides-no-picture", address=f"{self.address}{address}")
            return Paragraphs([("", f"{failure.message(page.t)} {where}")])

    def absolute(self, page: Page) -> str:
        """The address of a page."""
        return f"{self.address}{to_url(page.state)}"

    def foot(self, page: Page) -> str:
        """Edition, source, and what the page was narrowed down to."""
        t, edition = page.t, page.edition
        dated = {"number": str(edition.number), "date": t.date(edition.published_on)}
        narrowed = SEPARATOR.join(filter(None, [_round(page), selection_words(page.question)]))
        said = t("slides-foot", product=t("product"), **dated)
        return f"{said} {narrowed}".strip()

    def notes(self, page: Page, said: Iterable[str] = ()) -> list[str]:
        """What is said of the page, where it is, of which edition, and whose it is."""
        t, edition = page.t, page.edition
        return [
            *said,
            t("slides-address", address=self.absolute(page)),
            t("footer-edition", number=str(edition.number), date=t.date(edition.published_on)),
            f"{t('footer-source')} {t('footer-licence', source=page.app.store.shapes.attribution)}",
        ]

    def left_out(self, page: Page) -> str:
        """What is told below a table that has more than the slides have room for."""
        return page.t("slides-left-out", address=self.absolute(page))

    def slide(self, page: Page, title: str, sentence: str, content: Content = None) -> Slide:
        """A slide of a page."""
        return Slide(title, sentence, content, self.notes(page), self.foot(page))


def _round(page: Page) -> str:
    """The round that the page is of, where it is of one."""
    state = page.state
    is_of_all = state.view in ROUNDLESS or state.shown_measure == "membership"
    return "" if is_of_all else page.question.round_name


def table_of(
    answer: Answer, rows: pd.DataFrame, t: Translator, names: Sequence[str] | None = None
) -> Table:
    """Rows of an answer as a table of texts.

    Args:
        answer: whose rows they are.
        rows: of its data table.
        t: the language.
        names: the columns to show; those that say something, without one.
    """
    frame = in_plain_text(rows, t).head(MOST_ROWS)
    shown = names or [
        name
        for at, name in enumerate(frame.columns)
        if at == 1 or (at > 1 and frame[name].isin([NONE_SIGN]).mean() < MOSTLY)
    ]
    cells = [[_text(name, cell, t) for cell in frame[name]] for name in shown]
    return Table(
        headings=[answer.column_heading(name, t) for name in shown],
        rows=list(zip(*cells, strict=True)),
        numbers=[name.endswith(UNITS) for name in shown],
        is_whole=len(frame) == len(rows) and len(shown) >= len(names or frame.columns[1:]),
    )


def _text(column: str, cell: Any, t: Translator) -> str:
    """A cell as it is read on the page."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, float) and not column.endswith((COUNT, NUMBER)):
        return as_read(cell, t)
    return t.number(cell, DECIMALS.get(column))


def named_table(page: Page, names: Sequence[str], rows: Iterable[Sequence[str]]) -> Table:
    """A table of texts; its columns are called as elsewhere, those of its own by ``slides-…``."""
    headings = [page.t(name if "-" in name else f"column-{name}") for name in names]
    return Table(headings, list(rows), [name.endswith(UNITS) for name in names])


def conversations_table(page: Page, conversations: Iterable[Conversation]) -> Table:
    """Whom a region might call: what each seeks and has, and what is to be asked first."""
    rows = [
        (
            one.name,
            _dated(one.lead.need_line),
            _dated(one.lead.answer_line),
            " ".join(part for part in (one.lead.why, one.lead.ask) if part),
        )
        for one in conversations
    ]
    return named_table(page, ("region_name", "need_words", "answer_words", "why_words"), rows)


def _dated(line: Line) -> str:
    return f"{line.text} ({line.dated})" if line.dated else line.text
