"""What a text says where a day, a year or a number belongs, when it is written in another way."""

from __future__ import annotations

import datetime
import re

# Days as a spreadsheet counts them, and those that are told as days: from 1940 to 2099.
FIRST_DAY = datetime.date(1899, 12, 30)
DAY_NUMBERS = range(14_611, 73_051)

_DAY_NUMBER = re.compile(r"[0-9]{5}")
_YEAR_FIRST = re.compile(r"([0-9]{4})[-./ ]?([0-9]{2})[-./ ]?([0-9]{2})(?:[ T].*)?")
_YEAR_LAST = re.compile(r"([0-9]{1,2})[-./ ]([0-9]{1,2})[-./ ]([0-9]{4})")
# "5 mars 2024", "den 5:e mars 2024", "5 Mar. 2024"; "March 5, 2024".
_DAY_FIRST = re.compile(r"(?:den )?([0-9]{1,2})(?::e|\.|st|nd|rd|th)? ([^\W\d]+)\.? ([0-9]{4})")
_MONTH_FIRST = re.compile(r"([^\W\d]+)\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})")
_NAMES_OF_MONTHS = (
    "januari january jan",
    "februari february feb",
    "mars march mar",
    "april apr",
    "maj may",
    "juni june jun",
    "juli july jul",
    "augusti august aug",
    "september sept sep",
    "oktober october okt oct",
    "november nov",
    "december dec",
)
_MONTHS = {
    name: str(month)
    for month, names in enumerate(_NAMES_OF_MONTHS, start=1)
    for name in names.split()
}
# As dates are written for short in Sweden.
_SHORT_YEAR_FIRST = re.compile(r"([0-9]{2})-([0-9]{2})-([0-9]{2})")
_YEARS = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_COMMA = re.compile(r"-?[0-9]+,[0-9]+")


def told(key: str, text: str) -> tuple[str, str]:
    """What a fault tells of a cell's text, and what may be meant by it; empty where nothing is.

    Where a year belongs, a day is told as that day, also when the cell shows the number by which a
    spreadsheet counts days.
    """
    if key == "fault-number":
        return text, text.replace(",", ".") if _COMMA.fullmatch(text) else ""
    if key not in {"fault-year", "fault-date"}:
        return text, ""
    day = day_meant(text) or ""
    if key == "fault-date":
        return text, "" if day == text else day or _offered_days(text)
    years = {*_YEARS.findall(text)}
    year = years.pop() if len(years) == 1 else ""
    return (day if day and text.isdecimal() else text), day[:4] or year


def _offered_days(text: str) -> str:
    """The days that a text may mean, when it can mean one of several, or has a short year."""
    short = _SHORT_YEAR_FIRST.fullmatch(text)
    if short is not None:
        year, month, day = short.groups()
        return _day(f"20{year}", month, day) or ""
    last = _YEAR_LAST.fullmatch(text)
    return ", ".join(_days_with_year_last(*last.groups())) if last is not None else ""


def named_day(text: str) -> str | None:
    """The day of a text with the month's name, Swedish or English, ISO 8601."""
    words = " ".join(text.casefold().split())
    day_first, month_first = _DAY_FIRST.fullmatch(words), _MONTH_FIRST.fullmatch(words)
    if day_first is not None:
        day, month, year = day_first.groups()
    elif month_first is not None:
        month, day, year = month_first.groups()
    else:
        return None
    return _day(year, _MONTHS[month], day) if month in _MONTHS else None


def day_meant(text: str) -> str | None:
    """The one day that a text can mean, ISO 8601; a time of day beside it is left out."""
    if _DAY_NUMBER.fullmatch(text) and int(text) in DAY_NUMBERS:
        return (FIRST_DAY + datetime.timedelta(days=int(text))).isoformat()
    first = _YEAR_FIRST.fullmatch(text)
    if first is not None:
        return _day(*first.groups())
    last = _YEAR_LAST.fullmatch(text)
    if last is None:
        return None
    days = _days_with_year_last(*last.groups())
    return days[0] if len(days) == 1 else None


def _days_with_year_last(one: str, other: str, year: str) -> list[str]:
    """The days that may be meant, as in Sweden first; the month is told by what can be none."""
    found = (_day(year, other, one), _day(year, one, other))
    return list(dict.fromkeys(day for day in found if day))


def _day(year: str, month: str, day: str) -> str | None:
    try:
        return datetime.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
