"""Habits of values: names, separators, dates, signs."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

from openpyxl import Workbook

from tests.broken_workbooks import Found, add_row, cell, edited
from tests.habits import Habit

SOFT_HYPHEN = "\N{SOFT HYPHEN}"
NO_BREAK = "\N{NO-BREAK SPACE}"
NOTHING_WIDE = "\N{ZERO WIDTH SPACE}"
BYTE_ORDER = "\N{ZERO WIDTH NO-BREAK SPACE}"
JOINER = "\N{ZERO WIDTH JOINER}"
THIN = "\N{THIN SPACE}"


def read_as(sheet: str, place: str, column: str, found: str, taken: str) -> Habit:
    """The habit of writing one cell so, which is read as something else, and said."""
    row = int(place.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    right = {(sheet, row, column, found, taken)}
    make, means = cell(sheet, place, found), cell(sheet, place, taken)
    return Habit(make, made_right=right, means=means)


def refused(make: Callable[[], bytes], *faults: Found) -> Habit:
    """The habit of writing what cannot be told apart."""
    return Habit(make, set(faults))


def cells_of(sheet: str, values: dict[str, Any]) -> Callable[[], bytes]:
    """The good workbook with other values in a sheet."""

    def edit(workbook: Workbook) -> None:
        for place, value in values.items():
            workbook[sheet][place] = value

    return edited(edit)


NAMES: dict[str, Habit] = {
    "a space before a name": Habit(cell("regions", "C2", " Ådala ")),
    "the name of a region for its code": read_as("priorities", "C2", "region_code", "Ådala", "A"),
    "its English name": read_as("priorities", "C2", "region_code", "Adale", "A"),
    "its name in capitals": read_as("memberships", "B2", "region_code", "ÅDALA", "A"),
    "its name with blanks in it": read_as("priorities", "C6", "region_code", "The  Group", "G"),
    "its code in other letters": read_as("priorities", "C2", "region_code", "a", "A"),
    "the name of a round": read_as("priorities", "B2", "round_code", "Nya", "new"),
    "the name of a domain": read_as("priorities", "I2", "domain_codes", "Trä", "wood"),
    "the title of a source": read_as("priorities", "K2", "source_code", "strategi", "s"),
    "the name of an initiative": read_as("memberships", "A2", "initiative_code", "Nätet", "net"),
    "the name of an initiative above": read_as("initiatives", "B3", "parent_code", "Nätet", "net"),
    "the name of an area that only one of its region and round has": read_as(
        "priorities", "J4", "part_of", "Skog", "A-1"
    ),
    "the name of an area, told by the other end of the line": read_as(
        "lineage", "B2", "later_code", "Skog", "A-1"
    ),
    "the names of a group and of a member": Habit(
        cells_of("group_members", {"A2": "Gruppen", "B2": "Berga"}),
        made_right={
            ("group_members", 2, "group_code", "Gruppen", "G"),
            ("group_members", 2, "region_code", "Berga", "B"),
        },
    ),
    "a status in Swedish": read_as(
        "priorities", "G2", "status", "Etablerat styrkeområde", "established"
    ),
    "a status in the words of the sheet of codes, in English": read_as(
        "priorities", "G2", "status", "Established strength", "established"
    ),
    "a status with a capital": read_as("priorities", "G2", "status", "Established", "established"),
    "a role in Swedish": read_as("memberships", "C2", "role", "är medlem", "member"),
    "a kind of source in Swedish": read_as(
        "sources", "B2", "source_kind", "Offentligt dokument", "public_document"
    ),
    "the name that a region and a group share": refused(
        edited(
            lambda workbook: (
                workbook["regions"].__setitem__("C5", "Ådala"),
                workbook["priorities"].__setitem__("C2", "Ådala"),
            )
        ),
        ("fault-several-codes", "priorities", 2, "region_code", "Ådala"),
    ),
    "a name that is nearly one": refused(
        cell("priorities", "C2", "Ådalas"),
        ("fault-code", "priorities", 2, "region_code", "Ådalas"),
    ),
    "a name that several areas have, and nothing tells which": refused(
        cells_of("lineage", {"A2": "Skog", "B2": "Skog"}),
        ("fault-several-codes", "lineage", 2, "earlier_code", "Skog"),
        ("fault-several-codes", "lineage", 2, "later_code", "Skog"),
    ),
    "a key in other letters, pointed to as it was": Habit(
        cell("domains", "A2", "Wood"),
        made_right={
            *(
                ("priorities", row, "domain_codes", found, found.replace("wood", "Wood"))
                for row, found in ((2, "wood"), (3, "water;wood"), (4, "wood"), (6, "wood"),
                                   (7, "wood"))
            ),
            ("domain_links", 2, "domain_code_b", "wood", "Wood"),
        },
        faults={("fault-link-order", "domain_links", 2, "domain_code_b", "wood")},
    ),
}  # fmt: skip

LISTS: dict[str, Habit] = {
    "a list with commas": read_as("priorities", "I3", "domain_codes", "water, wood", "water;wood"),
    "a list with line breaks": read_as(
        "priorities", "I3", "domain_codes", "water\nwood", "water;wood"
    ),
    "a list that ends in a semicolon": read_as(
        "priorities", "I3", "domain_codes", "water;wood;", "water;wood"
    ),
    "a list with two semicolons": read_as(
        "priorities", "I3", "domain_codes", "water;; wood", "water;wood"
    ),
    "a list of names": read_as(
        "priorities", "I3", "domain_codes", "Vatten, trä", "water;wood"
    ),
    "a list of names and codes": read_as(
        "priorities", "I3", "domain_codes", "Vatten;wood", "water;wood"
    ),
    "a name with a comma in it, in a list": Habit(
        edited(
            lambda workbook: (
                workbook["domains"].__setitem__("B2", "Trä, papper och massa"),
                workbook["priorities"].__setitem__("I3", "Vatten, Trä, papper och massa"),
                workbook["priorities"].__setitem__("I2", "trä, papper och massa"),
            )
        ),
        made_right={
            ("priorities", 3, "domain_codes", "Vatten, Trä, papper och massa", "water;wood"),
            ("priorities", 2, "domain_codes", "trä, papper och massa", "wood"),
        },
        means=cell("domains", "B2", "Trä, papper och massa"),
    ),
    "transitions in Swedish, with a comma": Habit(
        cell("priorities", "N2", "grön omställning, Digital omställning"),
        made_right={
            ("priorities", 2, "transition", "grön omställning, Digital omställning",
             "green;digital"),
        },
        means=cell("priorities", "N2", "green;digital"),
    ),
    "sections of industry with commas": Habit(
        cell("domains", "E2", "A, C"),
        made_right={("domains", 2, "nace_sections", "A, C", "A;C")},
        means=cell("domains", "E2", "A;C"),
    ),
    "a list with a comma and a part that is none": refused(
        cell("priorities", "I3", "water, woods"),
        ("fault-codes", "priorities", 3, "domain_codes", "water, woods"),
    ),
    "a name and its code in one list": Habit(
        cell("priorities", "I3", "Vatten;water"),
        {("fault-codes", "priorities", 3, "domain_codes", "Vatten;water")},
        made_right={("priorities", 3, "domain_codes", "Vatten;water", "water;water")},
    ),
    "a list that can be read in two ways": refused(
        edited(
            lambda workbook: (
                workbook["domains"].append(["both", "Vatten, trä, sten", "Both"]),
                workbook["domains"].append(["stone", "Sten", "Stone"]),
                workbook["priorities"].__setitem__("I3", "Vatten, trä, sten, sten"),
            )
        ),
        ("fault-codes", "priorities", 3, "domain_codes", "Vatten, trä, sten, sten"),
    ),
}  # fmt: skip

SIGNS: dict[str, Habit] = {
    "a no-break space in a name": read_as(
        "domains", "B2", "name_sv", f"Trä{NO_BREAK}och papper", "Trä och papper"
    ),
    "a soft hyphen in a name": read_as(
        "domains", "B2", "name_sv", f"Skogs{SOFT_HYPHEN}bruk", "Skogsbruk"
    ),
    "a tab in a name": read_as("domains", "B2", "name_sv", "Trä\toch papper", "Trä och papper"),
    "a line break in a name": read_as("priorities", "D3", "name_sv", "Sjö och \nå", "Sjö och å"),
    "a zero width space in a title": read_as(
        "sources", "C2", "title", f"Strategi{NOTHING_WIDE} för S3", "Strategi för S3"
    ),
    "a byte order mark before a code": Habit(
        cell("priorities", "C2", f"{BYTE_ORDER}A"),
        made_right={("priorities", 2, "region_code", f"{BYTE_ORDER}A", "A")},
    ),
    "a soft hyphen in a name for a code": Habit(
        cell("priorities", "C2", f"Å{SOFT_HYPHEN}dala"),
        made_right={("priorities", 2, "region_code", f"Å{SOFT_HYPHEN}dala", "A")},
    ),
    "a tab in a note": read_as("priorities", "M2", "note", "Sidan 4\toch 5", "Sidan 4 och 5"),
    "a soft hyphen in a note": read_as(
        "priorities", "M2", "note", f"Skogs{SOFT_HYPHEN}bruk", "Skogsbruk"
    ),
    "a line break and a no-break space in a note": Habit(
        cell("priorities", "M2", f"Ur bilagan\n10{NO_BREAK}% av alla"),
        means=cell("priorities", "M2", f"Ur bilagan\n10{NO_BREAK}% av alla"),
    ),
    "a thin space in a publisher": read_as(
        "sources", "D2", "publisher", f"Region{THIN}Ådala", "Region Ådala"
    ),
    "an emoji of several signs in a name": Habit(
        cell("domains", "B2", f"Trä \N{MAN}{JOINER}\N{EAR OF RICE}"),
        means=cell("domains", "B2", f"Trä \N{MAN}{JOINER}\N{EAR OF RICE}"),
    ),
    "a zero width space in a link": read_as(
        "sources", "H2", "url", f"https://example.org/{NOTHING_WIDE}s", "https://example.org/s"
    ),
    "a blank in a link": refused(
        cell("sources", "H2", "https://example.org/a b"),
        ("fault-url", "sources", 2, "url", "https://example.org/a b"),
    ),
}


def doubted(make: Callable[[], bytes], *warnings: Found) -> Habit:
    """The habit of writing what is accepted as it stands, with a warning."""
    return Habit(make, warnings=set(warnings), means=make)


DOUBTS: dict[str, Habit] = {
    "a county code that no shape has": refused(
        cell("regions", "H2", "99"), ("fault-county-unknown", "regions", 2, "county_code", "99")
    ),
    "a county code twice": refused(
        cell("regions", "H3", "01"), ("fault-county-twice", "regions", 3, "county_code", "01")
    ),
    "no county code": doubted(
        cell("regions", "H2", None), ("warning-no-county", "regions", 2, "county_code", None)
    ),
    "latitude and longitude exchanged": doubted(
        cells_of("regions", {"I2": 13.5, "J2": 59.4}),
        ("warning-exchanged", "regions", 2, "latitude", "13.5"),
        ("warning-exchanged", "regions", 2, "longitude", "59.4"),
    ),
    "latitude and longitude exchanged beside an error in another row": Habit(
        cells_of("regions", {"H3": "01", "I2": 13.5, "J2": 59.4}),
        {("fault-county-twice", "regions", 3, "county_code", "01")},
        warnings={
            ("warning-exchanged", "regions", 2, "latitude", "13.5"),
            ("warning-exchanged", "regions", 2, "longitude", "59.4"),
        },
    ),
    "latitude and longitude exchanged in a row with an error": refused(
        cells_of("regions", {"H3": "01", "I3": 13.5, "J3": 59.4}),
        ("fault-county-twice", "regions", 3, "county_code", "01"),
    ),
    "a partner's point in another country": doubted(
        cells_of("regions", {"F6": "FI", "I6": 40.4, "J6": -3.7}),
        ("warning-outside", "regions", 6, "latitude", "40.4"),
        ("warning-outside", "regions", 6, "longitude", "-3.7"),
    ),
    "a page read next year": doubted(
        cell("sources", "I4", "2999-01-01"),
        ("warning-ahead", "sources", 4, "seen_on", "2999-01-01"),
    ),
    "a strategy of the year 2099": doubted(
        cell("sources", "E2", 2099), ("warning-ahead", "sources", 2, "published_year", "2099")
    ),
    "a strategy of the year 1066": doubted(
        cell("sources", "E2", 1066), ("warning-year", "sources", 2, "published_year", "1066")
    ),
    "a membership from 2099": doubted(
        cell("memberships", "E2", 2099), ("warning-ahead", "memberships", 2, "from_year", "2099")
    ),
    "a meeting that is planned": doubted(
        add_row(
            "dialogues",
            dialogue_code="d",
            region_code="A",
            held_on="2999-10-03",
            public="ja",
            source_code="s",
        )
    ),
    "an x for a name": doubted(
        cell("priorities", "E2", "x"), ("warning-placeholder", "priorities", 2, "name_en", "x")
    ),
    "a dash in a note": doubted(
        cell("priorities", "M2", "–"), ("warning-placeholder", "priorities", 2, "note", "–")
    ),
    "a question mark for a publisher": doubted(
        cell("sources", "D2", "?"), ("warning-placeholder", "sources", 2, "publisher", "?")
    ),
    "n/a for an English name": doubted(
        cell("initiatives", "E2", "N/A"),
        ("warning-placeholder", "initiatives", 2, "name_en", "N/A"),
    ),
    "a link to one's own computer": doubted(
        cell("sources", "H2", "http://localhost:8050/sv/karta"),
        ("warning-link", "sources", 2, "url", "http://localhost:8050/sv/karta"),
    ),
    "a link to one's own network": doubted(
        cell("sources", "H2", "http://10.0.0.1/strategi.pdf"),
        ("warning-link", "sources", 2, "url", "http://10.0.0.1/strategi.pdf"),
    ),
    "a link to a name without a dot": doubted(
        cell("sources", "H2", "https://intranatet/strategi"),
        ("warning-link", "sources", 2, "url", "https://intranatet/strategi"),
    ),
    "the same wording twice": doubted(
        cell("priorities", "D3", "skog"),
        ("warning-said-twice", "priorities", 3, "name_sv", "skog"),
    ),
    "an area without a domain": doubted(
        cell("priorities", "I3", None),
        ("warning-no-domain", "priorities", 3, "domain_codes", None),
    ),
}

NUMBERS: dict[str, Habit] = {
    "a year for a note": Habit(
        cell("priorities", "M2", 2026), means=cell("priorities", "M2", "2026")
    ),
    "a number for what a region seeks": Habit(
        cell("strategies", "I2", 112), means=cell("strategies", "I2", "112")
    ),
    "a decimal number for a note": refused(
        cell("priorities", "M2", 20.5), ("fault-not-text", "priorities", 2, "note", "20.5")
    ),
    "an industry that lost its zero": refused(
        cell("domains", "D2", 1), ("fault-not-text", "domains", 2, "nace_rev2", "1")
    ),
    "a day in the cell of a year": refused(
        cell("sources", "E2", datetime.date(2017, 11, 14)),
        ("fault-year", "sources", 2, "published_year", "2017-11-14"),
    ),
    "a day in the cell of a year that shows its number": refused(
        cell("sources", "E2", 43053),
        ("fault-year", "sources", 2, "published_year", "2017-11-14"),
    ),
    "a day with the name of its month": refused(
        cell("sources", "I4", "5 mars 2024"),
        ("fault-date", "sources", 4, "seen_on", "5 mars 2024"),
    ),
    "a day that no month has": refused(
        cell("sources", "I4", "31 februari 2024"),
        ("fault-date", "sources", 4, "seen_on", "31 februari 2024"),
    ),
    "a day and a time of day": refused(
        cell("sources", "I4", datetime.datetime(2026, 3, 1, 14, 30)),
        ("fault-date", "sources", 4, "seen_on", "2026-03-01 14:30"),
    ),
    "the number of a book in a note": doubted(cell("priorities", "M2", "Se ISBN 0-306-40615-2")),
    "the number of a journal in a note": doubted(cell("priorities", "M2", "ISSN 0028-0836")),
    "the number of a matter in a note": doubted(
        cell("priorities", "M2", "Diarienr RS 0203-2021-0123")
    ),
    "a phone number behind that of a book": refused(
        cell("priorities", "M2", "ISBN 0-306-40615-2, ring 070-123 45 67"),
        ("fault-phone", "priorities", 2, "note", "ISBN 0-306-40615-2, ring 070-123 45 67"),
    ),
    "a membership twice": refused(
        cells_of(
            "memberships",
            {
                f"{one}4": value
                for one, value in zip(
                    "ABCEGH", ("net", "A", "member", 2015, "s", "high"), strict=True
                )
            },
        ),
        ("fault-duplicate", "memberships", 4, "initiative_code", "net, A, member, 2015"),
    ),
}

HABITS: dict[str, Habit] = {**NAMES, **LISTS, **SIGNS, **DOUBTS, **NUMBERS}
