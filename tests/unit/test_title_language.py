"""In which language the titles of sources and strategies are marked to be."""

from __future__ import annotations

import pytest

from s3dash.i18n.title_language import title_language

SWEDEN, ELSEWHERE = "https://www.example.se/s", "https://www.example.eu/s"


@pytest.mark.parametrize(
    ("title", "language"),
    [
        ("Region Blekinge: Blekinges strategi för smart specialisering", "sv"),
        ("Region Örebro län: Smart specialisering", "sv"),
        ("Nya pilotprojekt inom hälsa och AI (Central Sweden)", "sv"),
        ("Paper Province: Smart specialisering sätter Värmland på kartan", "sv"),
        ("Central Swedens årsmöte 2019 (Central Sweden)", "sv"),
        ("Nu kartläggs framtidens luftmobilitet", "sv"),
        ("Karlstads universitet: Ökad kunskap om översvämningsrisker", "sv"),
        ("What is Smart Specialization? (newer page)", "en"),
        ("Linköping Science Park: Smart specialization in East Sweden", "en"),
        ("ERRIN member: Småland Blekinge Halland South Sweden", "en"),
        # words of both
        ("Tillväxtverket: Smart specialisering - region för region (overview list)", None),
        # names, and languages that are not ours
        ("RIS3CAT", None),
        ("", None),
        ("Det Syddanske EU-kontor tager lederskab", None),
        ("Fremtidens energi: ny kunnskap om næringslivet", None),
        ("Luleå space research, ESA BIC Sweden", None),
        ("Piattaforme tematiche S3 (Regione Toscana)", None),
        ("Nowe inteligentne specjalizacje Śląskiego", None),
        ("La Wallonie définit 5 domaines d'innovation stratégique", None),
    ],
)
def test_a_title_is_in_the_language_whose_words_it_has(title: str, language: str | None) -> None:
    assert title_language(title, ELSEWHERE) == language
    assert title_language(title.upper(), None) == language


@pytest.mark.parametrize(
    "title", ["Regional innovationsstrategi", "Smart specialisering", "Hållbar energi"]
)
def test_words_that_the_neighbours_have_too_tell_only_of_titles_from_sweden(title: str) -> None:
    assert title_language(title, SWEDEN) == "sv"
    assert title_language(title, ELSEWHERE) is None
    assert title_language(f"{title} (older page)", SWEDEN) is None


def test_a_swedish_region_s_strategy_is_in_swedish_unless_its_words_say_another() -> None:
    assert title_language("Affärsplan Västmanland 2030", None, "sv") == "sv"
    assert title_language("The Innovative Smart Region", None, "sv") == "en"
    assert title_language("Strategi för Smart Specialisation", None, "sv") is None


@pytest.mark.parametrize("url", ["http://[", "se", "", "https://example.se.evil.org", "//x.se:y"])
def test_what_is_no_address_tells_nothing(url: str) -> None:
    assert title_language("Smart specialisering", url) in {None, "sv"}
    assert title_language("RIS3CAT", url) is None
