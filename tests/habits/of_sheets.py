"""Habits of sheets: their rows, headings and looks."""

from __future__ import annotations

import re
from collections.abc import Callable

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from tests import workbooks
from tests.broken_workbooks import (
    Edit,
    Parts,
    cell,
    edited,
    good_workbook,
    parts_of,
    repacked,
    replaced,
    sheet_part,
    zipped,
)
from tests.habits import Habit

Make = Callable[[], bytes]

STRUCK = Font(strike=True)
GREEN = PatternFill("solid", fgColor="92D050")
YELLOW = PatternFill("solid", fgColor="FFFF00")
WHITE = PatternFill("solid", fgColor="FFFFFF")


def in_words(edit: Edit, language: str = "sv") -> Make:
    """The workbook with headings in words, changed in openpyxl."""

    return lambda: workbooks.edited(good_workbook(True, language), edit)


def headings_written(change: Callable[[str], str], words: str | None = None) -> Make:
    """Every heading of every table written in another way."""

    def edit(workbook: Workbook) -> None:
        for sheet in workbook.worksheets[1:-1]:
            for one in sheet[1]:
                one.value = change(str(one.value))

    return edited(edit) if words is None else in_words(edit, words)


def row_of(
    sheet: Worksheet, row: int, font: Font | None = None, fill: PatternFill | None = None
) -> None:
    """Give every cell of a row a look."""
    for one in sheet[row]:
        if font:
            one.font = font
        if fill:
            one.fill = fill


def looking(
    sheet: str, *rows: int, font: Font | None = None, fill: PatternFill | None = None
) -> Make:
    """The workbook with some rows that look otherwise."""

    def edit(workbook: Workbook) -> None:
        for row in rows:
            row_of(workbook[sheet], row, font, fill)

    return edited(edit)


def below(sheet: str, *lines: tuple[int, int, str]) -> Make:
    """The workbook with texts below a table: so many rows below its end, in a column."""

    def edit(workbook: Workbook) -> None:
        last = workbook[sheet].max_row
        for down, column, text in lines:
            workbook[sheet].cell(last + down, column, text)

    return edited(edit)


# ---- headings -----------------------------------------------------------------------------------


def above(sheet: str, rows: int, *texts: str) -> Make:
    """The workbook with rows above the headings, some of them with a text."""

    def edit(workbook: Workbook) -> None:
        workbook[sheet].insert_rows(1, rows)
        for row, text in enumerate(texts, start=1):
            workbook[sheet].cell(row, 1, text)

    return edited(edit)


def _merged_title(workbook: Workbook) -> None:
    workbook["priorities"].insert_rows(1, 2)
    workbook["priorities"]["A1"] = "Prioriteringar 2026"
    workbook["priorities"].merge_cells("A1:F1")


def _empty_column(workbook: Workbook) -> None:
    workbook["domains"].insert_cols(1)


def _repeated(workbook: Workbook) -> None:
    sheet = workbook["priorities"]
    sheet.insert_rows(4)
    for at, one in enumerate(sheet[1], start=1):
        sheet.cell(4, at, one.value)


def _mixed(workbook: Workbook) -> None:
    sheet = workbook["priorities"]
    sheet["A1"], sheet["B1"], sheet["K1"] = "OMRÅDESKOD", "Round Code", "KÄLLKOD"


HEADINGS: dict[str, Habit] = {
    "headings in capitals": Habit(headings_written(str.upper)),
    "headings with blanks for underscores": Habit(
        headings_written(lambda text: text.replace("_", " ").capitalize())
    ),
    "headings with hyphens and no-break spaces": Habit(
        headings_written(lambda text: text.replace("_", "-").replace("-", "\N{NO-BREAK SPACE}", 1))
    ),
    "Swedish headings in capitals": Habit(headings_written(str.upper, "sv")),
    "English headings with a colon": Habit(headings_written(lambda text: f"{text}:", "en")),
    "Swedish headings with a star for what is needed": Habit(
        headings_written(lambda text: f"{text} *", "sv")
    ),
    "a heading on two lines": Habit(cell("priorities", "A1", "Områdes-\nkod")),
    "Swedish words in capitals among column names": Habit(edited(_mixed)),
    "a title above the headings": Habit(
        above("priorities", 1, "Prioriteringar 2026"),
        warnings={("warning-rows-above", "priorities", 2, None, None)},
    ),
    "headings in row 3 below a title and a day": Habit(
        above("rounds", 2, "Omgångar", "Uppdaterad 2026-11-01"),
        warnings={("warning-rows-above", "rounds", 3, None, None)},
    ),
    "a title in merged cells": Habit(
        edited(_merged_title), warnings={("warning-rows-above", "priorities", 3, None, None)}
    ),
    "empty rows above the headings": Habit(
        above("domains", 2), warnings={("warning-headings-row", "domains", 3, None, None)}
    ),
    "a title that is a heading itself": Habit(
        above("sources", 1, "Titel"),
        warnings={("warning-rows-above", "sources", 2, None, None)},
    ),
    "an empty first column": Habit(
        edited(_empty_column), warnings={("warning-first-column", "domains", 1, "B", None)}
    ),
    "a fault below headings in row 3": Habit(
        edited(
            lambda workbook: (
                workbook["domains"].insert_rows(1, 2),
                workbook["domains"].__setitem__("A1", "Teman"),
                workbook["domains"].__setitem__("B4", None),
            )
        ),
        faults={("fault-required", "domains", 4, "name_sv", None)},
        warnings={("warning-rows-above", "domains", 3, None, None)},
    ),
    "a heading missing in row 3": Habit(
        edited(
            lambda workbook: (
                workbook["domains"].insert_rows(1, 2),
                workbook["domains"].delete_cols(2),
            )
        ),
        faults={("fault-no-column", "domains", 3, "name_sv", None)},
        warnings={("warning-headings-row", "domains", 3, None, None)},
    ),
    "a column missing among Swedish headings": Habit(
        in_words(lambda workbook: workbook["domains"].delete_cols(2)),
        faults={("fault-no-column", "domains", 1, "Namn på svenska", None)},
    ),
    "a column missing among English headings": Habit(
        in_words(lambda workbook: workbook["domains"].delete_cols(2), "en"),
        faults={("fault-no-column", "domains", 1, "Name in Swedish", None)},
    ),
    "the headings again on the second page": Habit(
        edited(_repeated), warnings={("warning-unread-headings", "priorities", 4, None, None)}
    ),
}

# ---- rows that are none -------------------------------------------------------------------------

RATHER_LONG = "Rader i grönt är beslutade av nämnden"

ROWS: dict[str, Habit] = {
    "a colour legend below the table": Habit(
        below("priorities", (2, 1, "Grönt = klart"), (3, 1, "Gult = pågår")),
        warnings={("warning-unread-notes", "priorities", 9, None, None)},
    ),
    "a colour legend in the second column": Habit(
        below("regions", (3, 2, "grönt: klart")),
        warnings={("warning-unread-notes", "regions", 9, None, None)},
    ),
    "an explanation below the table": Habit(
        below("sources", (2, 1, RATHER_LONG)),
        warnings={("warning-unread-notes", "sources", 6, None, None)},
    ),
    "a row that was begun below the table": Habit(
        below("domains", (2, 1, "ore")),
        faults={
            ("fault-required", "domains", 5, "name_sv", None),
            ("fault-required", "domains", 5, "name_en", None),
        },
    ),
    "a misspelt code below the table": Habit(
        below("domains", (2, 1, "ny malm")),
        faults={
            ("fault-code", "domains", 5, "domain_code", "ny malm"),
            ("fault-required", "domains", 5, "name_sv", None),
            ("fault-required", "domains", 5, "name_en", None),
        },
    ),
    "a name right below the last row": Habit(
        below("domains", (1, 2, "Malm och metall")),
        faults={
            ("fault-required", "domains", 4, "domain_code", None),
            ("fault-required", "domains", 4, "name_en", None),
        },
    ),
    "a sum below the table": Habit(
        edited(
            lambda workbook: (
                workbook["priorities"].cell(8, 1, "Summa"),
                workbook["priorities"].cell(8, 4, "6 områden"),
            )
        ),
        warnings={("warning-unread-sums", "priorities", 8, None, None)},
    ),
}

# ---- names of sheets ----------------------------------------------------------------------------


def renamed(old: str, new: str) -> Make:
    return edited(lambda workbook: setattr(workbook[old], "title", new))


def _copied(workbook: Workbook) -> None:
    copied = workbook.copy_worksheet(workbook["priorities"])
    copied.title = "priorities (2)"


def _two_years(workbook: Workbook) -> None:
    workbook["clusters"].title = "Kluster 2021"
    workbook.create_sheet("Kluster 2026")


def named(table: str, name: str) -> set[tuple[str, str | None, int | None, str | None, str | None]]:
    return {("warning-sheet-name", table, None, None, name)}


NAMES: dict[str, Habit] = {
    "a Swedish name for a sheet": Habit(
        renamed("priorities", "Prioriteringar"), warnings=named("priorities", "Prioriteringar")
    ),
    "a sheet by its words": Habit(
        renamed("lineage", "Områdenas arv mellan omgångar"),
        warnings=named("lineage", "Områdenas arv mellan omgångar"),
    ),
    "a sheet with a blank for the underscore": Habit(
        renamed("group_members", "Group Members"), warnings=named("group_members", "Group Members")
    ),
    "a sheet with its year": Habit(
        renamed("clusters", "Kluster 2026"), warnings=named("clusters", "Kluster 2026")
    ),
    "an optional sheet by its word": Habit(
        renamed("examples", "EXEMPEL"), warnings=named("examples", "EXEMPEL")
    ),
    "a copy of a sheet beside it": Habit(
        edited(_copied),
        warnings={("warning-sheet", "priorities (2)", None, None, "priorities (2)")},
    ),
    "a sheet of one's own with a word for a table": Habit(
        edited(lambda workbook: workbook.create_sheet("Prioriteringar")),
        warnings={("warning-sheet", "Prioriteringar", None, None, "Prioriteringar")},
    ),
    "two sheets that may be meant": Habit(
        edited(_two_years),
        faults={("fault-no-sheet", "clusters", None, None, None)},
        warnings={
            ("warning-sheet", "Kluster 2021", None, None, "Kluster 2021"),
            ("warning-sheet", "Kluster 2026", None, None, "Kluster 2026"),
        },
    ),
    "a misspelt name for a sheet": Habit(
        renamed("priorities", "Prioritringar"),
        faults={("fault-no-sheet", "priorities", None, None, None)},
        warnings={("warning-sheet", "Prioritringar", None, None, "Prioritringar")},
    ),
}

# ---- what is struck through ---------------------------------------------------------------------


def struck_words(sheet: str, place: str, *runs: str | tuple[str]) -> Make:
    """The workbook with words struck through in a cell: those in a tuple."""

    def edit(workbook: Workbook) -> None:
        blocks = [
            one if isinstance(one, str) else TextBlock(InlineFont(strike=True), one[0])
            for one in runs
        ]
        workbook[sheet][place].value = CellRichText(*blocks)

    return edited(edit)


def shared(make: Make, table: str) -> Make:
    """The same with the strings of a table's sheet shared, as Excel saves them."""

    def made() -> bytes:
        parts = parts_of(make())
        share_strings(parts, sheet_part(table))
        return zipped(parts)

    return made


def share_strings(parts: Parts, part: str) -> None:
    strings: list[bytes] = []

    def moved(found: re.Match[bytes]) -> bytes:
        strings.append(b"<si>" + found[1] + b"</si>")
        return b't="s"><v>%d</v>' % (len(strings) - 1)

    parts[part] = re.sub(rb't="inlineStr"><is>(.*?)</is>', moved, parts[part], flags=re.DOTALL)
    assert strings
    name = b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    parts["xl/sharedStrings.xml"] = name + b"".join(strings) + b"</sst>"
    kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
    relation = b'<Relationship Id="strings" Type="' + kind + b'" Target="sharedStrings.xml"/>'
    links = parts["xl/_rels/workbook.xml.rels"]
    parts["xl/_rels/workbook.xml.rels"] = links.replace(
        b"</Relationships>", relation + b"</Relationships>"
    )


def _unstruck_run(workbook: Workbook) -> None:
    """A cell whose format strikes through, and whose words have one that does not."""
    workbook["domains"]["B2"].font = STRUCK
    workbook["domains"]["B2"].value = CellRichText(TextBlock(InlineFont(b=True), "Trä"))


STRUCK_THROUGH: dict[str, Habit] = {
    "a row struck through": Habit(
        looking("priorities", 5, font=STRUCK),
        faults={("fault-struck-rows", "priorities", 5, None, None)},
    ),
    "an empty cell struck through": Habit(
        edited(lambda workbook: setattr(workbook["priorities"]["M2"], "font", STRUCK)),
    ),
    "a cell struck through": Habit(
        edited(lambda workbook: setattr(workbook["priorities"]["E4"], "font", STRUCK)),
        faults={("fault-struck-words", "priorities", 4, "name_en", "Planks")},
    ),
    "a word struck through": Habit(
        struck_words("priorities", "E4", "Planks", (" and boards",)),
        faults={("fault-struck-words", "priorities", 4, "name_en", "Planks and boards")},
    ),
    "a word struck through in a shared string": Habit(
        shared(struck_words("priorities", "E4", "Planks", (" and boards",)), "priorities"),
        faults={("fault-struck-words", "priorities", 4, "name_en", "Planks and boards")},
    ),
    "words that are not struck through in a cell that is": Habit(edited(_unstruck_run)),
    "a heading struck through": Habit(
        edited(lambda workbook: setattr(workbook["domains"]["D1"], "font", STRUCK)),
        faults={("fault-struck-words", "domains", 1, "nace_rev2", "nace_rev2")},
    ),
    "a column of somebody's own struck through": Habit(
        edited(
            lambda workbook: (
                workbook["domains"].cell(1, 8, "Kommentar"),
                setattr(workbook["domains"].cell(2, 8, "Gammal"), "font", STRUCK),
            )
        ),
        warnings={("warning-column", "domains", 1, "Kommentar", "Kommentar")},
    ),
}

# ---- what is hidden, coloured, remarked ---------------------------------------------------------


def hidden_rows(sheet: str, *rows: int) -> Make:
    def edit(workbook: Workbook) -> None:
        for row in rows:
            workbook[sheet].row_dimensions[row].hidden = True

    return edited(edit)


def _hidden_gap(workbook: Workbook) -> None:
    workbook["priorities"].insert_rows(4)
    workbook["priorities"].row_dimensions[4].hidden = True


def _filtered(workbook: Workbook) -> None:
    sheet = workbook["priorities"]
    sheet.auto_filter.ref = "A1:N7"
    sheet.auto_filter.add_filter_column(6, ["established"])
    for row in (3, 5, 6, 7):
        sheet.row_dimensions[row].hidden = True


def _table(workbook: Workbook) -> None:
    """Formatted as a table with bands, as *Format as table* does it."""
    sheet = workbook["priorities"]
    table = Table(displayName="Tabell1", ref=f"A1:{get_column_letter(sheet.max_column)}7")
    table.tableStyleInfo = TableStyleInfo("TableStyleMedium2", showRowStripes=True)
    sheet.add_table(table)


def _filtered_table(workbook: Workbook) -> None:
    _table(workbook)
    (table,) = workbook["priorities"].tables.values()
    table.autoFilter = AutoFilter(ref=table.ref)
    table.autoFilter.add_filter_column(6, ["established"])
    workbook["priorities"].row_dimensions[3].hidden = True


def _notes(workbook: Workbook) -> None:
    for place in ("D4", "A2", "N7"):
        workbook["priorities"][place].comment = Comment("Stämmer det här?", "A. B.")


def _threaded(parts: Parts) -> None:
    """A comment that can be answered, as Excel saves it since 2019, without the note beside it."""
    name = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
    kind = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    part = sheet_part("domains")
    parts["xl/threadedComments/threadedComment1.xml"] = (
        f'<ThreadedComments xmlns="{name}"><threadedComment ref="B2" id="{{1}}"><text>Hej</text>'
        f'</threadedComment><threadedComment ref="B2" parentId="{{1}}" id="{{2}}"><text>Ja</text>'
        "</threadedComment></ThreadedComments>"
    ).encode()
    parts[f"xl/worksheets/_rels/{part.rpartition('/')[2]}.rels"] = (
        f'<Relationships xmlns="{package}"><Relationship Id="r9" Type="{kind}" '
        'Target="../threadedComments/threadedComment1.xml"/></Relationships>'
    ).encode()


def _banded(workbook: Workbook) -> None:
    for row in range(2, 8, 2):
        row_of(workbook["priorities"], row, fill=YELLOW)


def _hidden_column(workbook: Workbook) -> None:
    workbook["priorities"].column_dimensions["M"].hidden = True
    workbook["priorities"].column_dimensions["L"].hidden = True


def _odd_styles(parts: Parts) -> None:
    """Formats whose fonts and fills are described nowhere, as some programs leave them."""
    styles = parts["xl/styles.xml"]
    for section in (b"fonts", b"fills"):
        styles = re.sub(b"<%b.*</%b>" % (section, section), b"", styles, flags=re.DOTALL)
    assert styles != parts["xl/styles.xml"]
    parts["xl/styles.xml"] = styles


LOOKS: dict[str, Habit] = {
    "rows hidden by hand": Habit(
        hidden_rows("priorities", 3, 4, 6),
        warnings={("warning-hidden-rows", "priorities", 3, None, None)},
    ),
    "rows of no height": Habit(
        replaced(sheet_part("lineage"), b'<row r="2"', b'<row r="2" ht="0" customHeight="1"'),
        warnings={("warning-hidden-rows", "lineage", 2, None, None)},
    ),
    "rows filtered away": Habit(
        edited(_filtered), warnings={("warning-filtered-rows", "priorities", 3, None, None)}
    ),
    "a filter that leaves nothing out": Habit(
        edited(lambda workbook: setattr(workbook["priorities"].auto_filter, "ref", "A1:N7"))
    ),
    "an empty row that is hidden": Habit(edited(_hidden_gap)),
    "columns hidden": Habit(
        edited(_hidden_column),
        warnings={("warning-hidden-columns", "priorities", None, None, None)},
    ),
    "a sheet hidden": Habit(
        edited(lambda workbook: setattr(workbook["domains"], "sheet_state", "hidden")),
        warnings={("warning-hidden-sheet", "domains", None, None, None)},
    ),
    "a sheet hidden so that only a program shows it": Habit(
        edited(lambda workbook: setattr(workbook["rounds"], "sheet_state", "veryHidden")),
        warnings={("warning-hidden-sheet", "rounds", None, None, None)},
    ),
    "an empty sheet hidden": Habit(
        edited(lambda workbook: setattr(workbook["media"], "sheet_state", "hidden"))
    ),
    "rows in green": Habit(
        looking("priorities", 3, 6, fill=GREEN),
        warnings={("warning-colours", "priorities", 3, None, None)},
    ),
    "every row in a colour but one": Habit(
        looking("priorities", 2, 3, 4, 6, 7, fill=GREEN),
        warnings={("warning-colours", "priorities", 5, None, None)},
    ),
    "all rows in one colour": Habit(looking("priorities", *range(2, 8), fill=YELLOW)),
    "every other row in a colour": Habit(edited(_banded)),
    "rows in white": Habit(looking("priorities", 3, fill=WHITE)),
    "headings in a colour of one's own": Habit(looking("priorities", 1, fill=GREEN)),
    "a coloured sheet without headings": Habit(
        edited(
            lambda workbook: (
                row_of(workbook["domains"], 2, fill=GREEN),
                workbook["domains"].delete_rows(1),
            )
        ),
        faults={("fault-no-headings", "domains", 1, None, None)},
    ),
    "a table with bands": Habit(edited(_table)),
    "rows filtered away in a table": Habit(
        edited(_filtered_table),
        warnings={("warning-filtered-rows", "priorities", 3, None, None)},
    ),
    "notes at cells": Habit(
        edited(_notes),
        warnings={
            ("warning-comments", "priorities", None, None, None),
            ("warning-named-comments", None, None, None, "priorities"),
        },
    ),
    "a comment with an answer": Habit(
        repacked(_threaded), warnings={("warning-comments", "domains", None, None, None)}
    ),
    "a note on a sheet that is not read": Habit(
        edited(
            lambda workbook: setattr(
                workbook["Läs mig"]["A1"], "comment", Comment("Till mig själv", "A. B.")
            )
        ),
        warnings={("warning-named-comments", None, None, None, "Läs mig")},
    ),
    "formats without fonts and fills": Habit(repacked(_odd_styles)),
}

HABITS: dict[str, Habit] = {**HEADINGS, **ROWS, **NAMES, **STRUCK_THROUGH, **LOOKS}
