"""Personal data that does not belong in the dataset: e-mail addresses, phone numbers, personnummer.

The dataset speaks of regions and organisations. Contact details have a way into free text, so every
text is looked through, wherever in it they stand.
"""

from __future__ import annotations

import datetime
import re

_EMAIL = re.compile(r"[\w.%+-]+@[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,}")

# Groups of at least two digits, the first led by + or 0.
_PHONE = re.compile(
    r"(?<![\w.,/=&%+-])(?:\+[1-9][0-9]{0,3}|\(?0[0-9]{1,4}\)?)"
    r"(?:[ \u00a0./()\u2013-]{0,4}[0-9]{2,})+(?!\w)"
)
_PHONE_DIGITS = range(8, 14)
# What has as many digits in groups and is none: a day, or two times of day.
_DAY_OR_HOURS = re.compile(
    r"[0-9]{2}[./-][0-9]{2}[./-][0-9]{4}|[0-9]{2}[.:]?[0-9]{2} ?[\u2013-] ?[0-9]{2}[.:][0-9]{2}"
)

_PERSONNUMMER = re.compile(
    r"(?<![\w.,-])(?:19|20)?([0-9]{2})([0-9]{2})([0-9]{2})[-+]?([0-9]{4})(?![\w-])"
)
# A coordination number (samordningsnummer) has 60 added to its day.
_COORDINATION = 60

# kind of column -> message keys of what is looked for in it
_LOOKED_FOR = {
    "text": ("fault-email", "fault-phone", "fault-personnummer"),
    "url": ("fault-email", "fault-personnummer"),
    "code": ("fault-personnummer",),
    "codes": ("fault-personnummer",),
}


def personal_fault(text: str, kind: str) -> str | None:
    """The message key of the personal data in a text, or None when there is none.

    Args:
        text: a cell's text.
        kind: the kind of its column; numbers, dates and fixed choices hold none, codes and links
            hold long numbers that are no phone numbers.
    """
    return next((key for key in _LOOKED_FOR.get(kind, ()) if _FINDERS[key](text)), None)


def _has_email(text: str) -> bool:
    return "@" in text and _EMAIL.search(text) is not None


def _has_phone(text: str) -> bool:
    # +46 (0)70 is dialled without the nought
    for match in _PHONE.finditer(text.replace("(0)", "")):
        digits = sum(sign.isdigit() for sign in match.group())
        if digits in _PHONE_DIGITS and not _DAY_OR_HOURS.fullmatch(match.group()):
            return True
    return False


def _has_personnummer(text: str) -> bool:
    return any(_is_personnummer(*match.groups()) for match in _PERSONNUMMER.finditer(text))


def _is_personnummer(year: str, month: str, day: str, last: str) -> bool:
    """Whether the day exists and the check digit is right (Luhn, as SKV 704 tells).

    The century is not known; a year that can have a 29 February is taken as having one.
    """
    number = int(day) - _COORDINATION if int(day) > _COORDINATION else int(day)
    leap = 2000 + int(year) % 4
    try:
        datetime.date(leap, int(month), number)
    except ValueError:
        return False
    digits = [int(one) for one in year + month + day + last]
    doubled = [digit * 2 if at % 2 == 0 else digit for at, digit in enumerate(digits)]
    return sum(sum(divmod(one, 10)) for one in doubled) % 10 == 0


_FINDERS = {
    "fault-email": _has_email,
    "fault-phone": _has_phone,
    "fault-personnummer": _has_personnummer,
}
