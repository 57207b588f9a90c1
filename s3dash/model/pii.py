"""Personal data that does not belong in the dataset: e-mail addresses, phone numbers, personnummer.

The dataset speaks of regions and organisations. Contact details have a way into free text, so every
text is looked through, wherever in it they stand.
"""

from __future__ import annotations

import datetime
import re
import unicodedata

from phonenumbers import Leniency, PhoneNumberMatcher

HOME_COUNTRY = "SE"
PHONE_DIGITS = range(8, 14)

# All dashes as one, all blanks as one, and the dot that stands between the groups of a number.
_PLAIN = str.maketrans(dict.fromkeys("‐‑‒–—―−﹘﹣－", "-") | dict.fromkeys("\t\n·", " "))

_EMAIL = re.compile(
    r"[\w.%+-]{1,64}(?:@| @ |\(at\)|\[at\])[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}\.[^\W\d_]{2,}"
)
_WHOLE_NUMBER = re.compile(r"(?:\+|\(?0)[0-9 ()./-]*")
# Digits in groups that are no phone number: numbers of counties or industries, hours, days, years.
_OTHER_GROUPS = re.compile(
    r"(?!08)[0-9]{2}(?: [0-9]{2}){3,}"
    r"|[0-9]{2}[.:][0-9]{2} ?- ?[0-9]{2}[.:][0-9]{2}"
    r"|[0-9]{2}(?:-[0-9]{2} ?)+(?: [0-9]{2}-[0-9]{2})+"
    r"|[0-9]{2}\.[0-9]{3}-[0-9]{2}\.[0-9]{3}"
    r"|[0-9]{2}(?:-[0-9]{2})? (?:19|20)[0-9]{2}(?:-(?:19|20)[0-9]{2})?"
    r"|[0-9]{1,4}[/.](?:[0-9]{1,2}[/. ])?(?:19|20)[0-9]{2}(?:[ -].*)?"
)
# Numbers that name a text by their word: of a book, a journal, an article, a registered matter.
_LABELLED = re.compile(
    r"\bISBN(?:-1[03])?:? ?(?:97[89][ -]?)?[0-9](?:[ -]?[0-9]){8}[ -]?[0-9X]"
    r"|\bISSN(?:-L)?:? ?[0-9]{4}-?[0-9]{3}[0-9X]"
    r"|\b10\.[0-9]{4,9}/\S+"
    r"|\b(?:dnr|d\.nr|diarienr|diarienummer|ärendenr|ärendenummer|ref\.? ?no|case no)\.?:? ?"
    r"(?:[A-ZÅÄÖ]{1,8}[ -]?)?[0-9][0-9./:-]*",
    re.IGNORECASE,
)
# The same without a word: told by how they are written and by their check digit.
_ISBN_10 = re.compile(r"(?<![\w-])[0-9]-[0-9]{2,7}-[0-9]{1,6}-[0-9X](?![\w-])")
_ISSN = re.compile(r"(?<![\w-])[0-9]{4}-[0-9]{3}[0-9X](?![\w-])")
_PERSONNUMMER = re.compile(
    r"(?<![\w.,-])(?:19|20)?([0-9]{2})-?([0-9]{2})-?([0-9]{2})[-+ ]?([0-9]{4})(?![\w-])"
)
# A coordination number (samordningsnummer) has 60 added to its day.
_COORDINATION = 60


def personal_fault(text: str, kind: str) -> str | None:
    """The message key of the personal data in a text, or None when there is none.

    Args:
        text: a cell's text.
        kind: the kind of its column; numbers, dates and fixed choices hold none, codes and links
            hold long numbers that are no phone numbers.
    """
    plain = unicodedata.normalize("NFKC", text).translate(_PLAIN)
    return next((key for key in _LOOKED_FOR.get(kind, ()) if _FINDERS[key](plain)), None)


def _has_email(text: str) -> bool:
    return _EMAIL.search(text) is not None


def _has_phone(text: str) -> bool:
    """A text that is a number as phone numbers are written, or one in it that can be dialled."""
    if sum(map(str.isdigit, text)) < PHONE_DIGITS.start:
        return False
    text = _without_numbers_of_texts(text)
    if _WHOLE_NUMBER.fullmatch(text) and _may_be_phone(text):
        return True
    found = PhoneNumberMatcher(text, HOME_COUNTRY, leniency=Leniency.VALID)
    return any(_may_be_phone(match.raw_string) for match in found)


def _without_numbers_of_texts(text: str) -> str:
    """The text without the numbers of books, journals, articles and registered matters."""
    text = _LABELLED.sub(" ", text)
    for form in (_ISBN_10, _ISSN):
        text = form.sub(lambda found: " " if _has_check_digit(found[0]) else found[0], text)
    return text


def _has_check_digit(number: str) -> bool:
    """Whether the last digit of an ISBN of ten, or of an ISSN, is right (weights, modulo 11)."""
    digits = [10 if sign == "X" else int(sign) for sign in number if sign != "-"]
    weighted = zip(range(len(digits), 0, -1), digits, strict=True)
    return sum(weight * digit for weight, digit in weighted) % 11 == 0


def _may_be_phone(text: str) -> bool:
    digits = sum(map(str.isdigit, text.replace("(0)", "")))
    led = text.lstrip("(").startswith(("+", "0"))
    return led and digits in PHONE_DIGITS and not _OTHER_GROUPS.fullmatch(text)


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
# The message keys of faults whose value is what must not be in the file.
FAULTS = frozenset(_FINDERS)
# kind of column -> message keys of what is looked for in it
_LOOKED_FOR = {
    "text": ("fault-email", "fault-phone", "fault-personnummer"),
    "url": ("fault-email", "fault-personnummer"),
    "code": ("fault-personnummer",),
    "codes": ("fault-personnummer",),
    "choices": ("fault-personnummer",),
}
