"""Personal data is found where it stands, and what only looks like it is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s3dash.model.pii import personal_fault

FOUND = [
    ("anna.berg@region.se", "fault-email"),
    ("Kontakt: Åsa <asa+s3@xn--stergtland-9db.se>.", "fault-email"),
    ("070-123 45 67", "fault-phone"),
    ("0701234567", "fault-phone"),
    ("08-123 456 78", "fault-phone"),
    ("tel. (08) 123 456 78", "fault-phone"),
    ("+46 (0)70-123 45 67", "fault-phone"),
    ("+46701234567", "fault-phone"),
    ("+1 212 555 01 99", "fault-phone"),
    ("+46 8 681 91 00", "fault-phone"),
    ("+46 70 2020 123", "fault-phone"),
    ("08-508 2000 0", "fault-phone"),
    ("08 12 34 56 78", "fault-phone"),
    ("+46 (0)8 681 91 00", "fault-phone"),
    ("+46-8-681 91 00", "fault-phone"),
    ("0046 8 681 91 00", "fault-phone"),
    ("tel.070-123 45 67", "fault-phone"),
    ("Tel/0701234567", "fault-phone"),
    ("070\N{NON-BREAKING HYPHEN}123\N{NO-BREAK SPACE}45 67", "fault-phone"),
    ("070·123·45·67", "fault-phone"),
    ("ISBN 0-306-40615-2, tel. 070-123 45 67", "fault-phone"),
    ("ISBN 978-91-7001-234-5 070-123 45 67", "fault-phone"),
    ("Dnr 2021/123, 08-123 456 78", "fault-phone"),
    ("811218 9876", "fault-personnummer"),
    ("811218\N{EN DASH}9876", "fault-personnummer"),
    ("1981-12-18-9876", "fault-personnummer"),
    ("anna\N{FULLWIDTH COMMERCIAL AT}region.se", "fault-email"),
    ("anna(at)region.se", "fault-email"),
    ("anna @ region.se", "fault-email"),
    ("19121212-1212", "fault-personnummer"),
    ("121212-1212", "fault-personnummer"),
    ("191212121212", "fault-personnummer"),
    ("född 121212+1212", "fault-personnummer"),
    ("samordningsnummer 701063-2391", "fault-personnummer"),
]

LEFT_ALONE = [
    "ISBN 0-306-40615-2",
    "ISBN: 0306406152",
    "ISBN 978-91-7001-234-5",
    "0-306-40615-2",
    "ISSN 0028-0836",
    "0028-0836",
    "doi: 10.1000/0123456789",
    "https://doi.org/10.1080/00343404.2020.1824065",
    "Dnr 0203-2021-0123",
    "Diarienr: RS 08/01234567",
    "Ärendenr 2021-012345",
    "Eye@RIS3",
    "2014-2020",
    "2014–2020, 2021–2027",
    "01.02.2024",
    "kl. 09.00–16.30",
    "C25-C30;C33",
    "121212-1213",
    "191313-1212",
    "org.nr 232100-0016",
    "Dnr 2023/0123456",
    "59.312345678",
    "0,123456789",
    "10 000 000 kronor",
    "1 234 567 890 kronor",
    "artikel 3 i (EU) 2021/1060",
    "@regionen",
    "ISSN 0349-1234",
    "+10 000 000 kronor",
    "Projektperiod 01/2019–12/2022",
    "09.2019–08.2022",
    "den 01/01 2024",
    "Dnr 00123-2020",
    "dnr 0123/2020-45",
    "SNI 01.110-03.220",
    "län 01 03 04 05 06",
    "01–03 05–09 10–33",
    "Mål 04 2014–2020",
    "TRL 04-07 2021",
    "Projekt-id 00345678",
    "1 000 000 000",
    "a@b",
]


@pytest.mark.parametrize(("text", "key"), FOUND)
def test_personal_data_is_found(text: str, key: str) -> None:
    assert personal_fault(text, "text") == key
    assert personal_fault(f"Se vidare {text}, ring gärna.", "text") == key


def test_a_number_written_as_that_of_a_book_needs_the_right_check_digit() -> None:
    assert personal_fault("0-306-40615-2", "text") is None
    assert personal_fault("0-306-40615-3", "text") == "fault-phone"


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_what_only_looks_like_it_is_left_alone(text: str) -> None:
    assert personal_fault(text, "text") is None


@pytest.mark.parametrize("kind", ["date", "year", "whole", "number", "choice"])
def test_columns_that_can_hold_none_are_not_looked_through(kind: str) -> None:
    assert personal_fault("0701234567", kind) is None


def test_long_numbers_in_codes_and_links_are_no_phone_numbers() -> None:
    assert personal_fault("0701234567", "code") is None
    assert personal_fault("https://region.example/0701234567", "url") is None
    assert personal_fault("https://region.example/19121212-1212", "url") == "fault-personnummer"


@pytest.mark.parametrize("text", ["0123456789012", "+12345678", "0123-456 789"])
def test_a_cell_that_is_written_as_a_phone_number_is_one_though_nobody_answers(text: str) -> None:
    assert personal_fault(text, "text") == "fault-phone"


@pytest.mark.parametrize("sign", ["a", "0", "1", "a.", "@", "0 ", "19", "-"])
def test_a_long_text_of_one_kind_of_sign_does_not_keep_the_search_busy(sign: str) -> None:
    text = sign * (5000 // len(sign))
    assert {personal_fault(text + tail, "text") for tail in ("", "x", "@", "@a")} <= {None}


@given(st.text(max_size=200), st.sampled_from(["text", "url", "code", "codes"]))
def test_no_text_makes_the_search_fail(text: str, kind: str) -> None:
    personal_fault(text, kind)
