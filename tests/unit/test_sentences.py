"""Sentences are short, and two at most stand below a heading; the rest is in the fold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from s3dash.analysis.answers import ANSWERS
from s3dash.analysis.words.lead import MOST_SENTENCES, MOST_WORDS, lead, sentences, word_count
from s3dash.config import LANGUAGES, ROOT
from s3dash.model import Dataset
from s3dash.state import SLUGS
from s3dash.state.view_state import MEASURES_OF, SCOPES, SHOWN
from tests.asking import ask
from tests.conftest import Share

# The formal texts: the statement that the law asks for, and what stands beside a formula; and a
# list of words that nobody reads.
FORMAL = re.compile(r"a11y-.*|method-about-.*\.(symbols|source)|search-asking")


# ---- what stands below a heading ----------------------------------------------------------------

# Regions of the small edition: complete, incomplete, without areas of its own, a group, abroad.
REGIONS = ("SE311", "SE214", "SE121", "SE12", "NL4")
SELECTIONS = (
    "",
    *(f"region={region}" for region in REGIONS),
    "domain=energy-climate",
    "domain=bioeconomy-forest&region=SE311",
    "initiative=vanguard",
    "initiative=vanguard&region=SE313",
    "regions=SE311,SE121",
    "regions=SE110,SE311,SE313",
    "region=SE311&add=materials&join=vanguard",
    "region=SE311&domain=energy-climate",
    "round=2014-2020",
    "round=2014-2020&region=SE121",
)


def drawn(language: str) -> Iterator[str]:
    """Every view with each of its measures, scopes and what it shows."""
    for view in ANSWERS:
        measures = MEASURES_OF.get(view, ("",))
        shown = SHOWN if view == "partner" else ("",)
        for measure, show, scope in product(measures, shown, SCOPES):
            keys = (("measure", measure), ("show", show), ("scope", scope))
            query = "&".join(f"{key}={value}" for key, value in keys if value)
            yield f"/{language}/{SLUGS[view][language]}?{query}"


def addresses(language: str, share: Share) -> Iterator[str]:
    """Each of them for selections; the other language has others."""
    first = LANGUAGES.index(language)
    for at, address in enumerate(drawn(language), first):
        yield from (f"{address}&{chosen}" for chosen in share(SELECTIONS, of=3, at=at))


@pytest.mark.parametrize("language", LANGUAGES)
def test_at_most_two_short_sentences_stand_below_a_heading(
    small: Dataset, language: str, share: Share
) -> None:
    long = {}
    for address in addresses(language, share):
        question = ask(small, address)
        said = lead(ANSWERS[question.state.view](question).sentence)
        found = sentences(said.words)
        assert 1 <= len(found) <= MOST_SENTENCES, address
        if too_long := [one for one in found if word_count(one) > MOST_WORDS]:
            long[address] = too_long
    assert long == {}


def test_what_the_lead_has_no_room_for_follows_in_order() -> None:
    said = lead("One. Two of them, e.g. St. Gallen. Three! “Four.” Five?")
    assert said.words == "One. Two of them, e.g. St. Gallen."
    assert said.rest == ("Three!", "“Four.”", "Five?")


def test_no_sentence_stands_after_one_that_is_left_out() -> None:
    long = f"It is {'very ' * MOST_WORDS}long."
    assert lead(f"One. {long} So is it.").rest == (long, "So is it.")
    assert lead(f"{long} So is it. Three.").words == f"{long} So is it."


# ---- the catalogues -----------------------------------------------------------------------------


def messages(language: str) -> Iterator[tuple[str, ftl.Pattern]]:
    """Each message and each of its attributes, by name."""
    text = (ROOT / "s3dash" / "i18n" / f"{language}.ftl").read_text(encoding="utf-8")
    for entry in FluentParser().parse(text).body:
        if isinstance(entry, ftl.Message):
            if entry.value:
                yield entry.id.name, entry.value
            for attribute in entry.attributes:
                yield f"{entry.id.name}.{attribute.id.name}", attribute.value


def readings(pattern: ftl.Pattern) -> list[str]:
    """Every text that a message can become; what is put into it is one word."""
    texts = [""]
    for element in pattern.elements:
        texts = [text + part for text in texts for part in dict.fromkeys(_parts(element))]
    return texts


def _parts(element: ftl.TextElement | ftl.Placeable) -> list[str]:
    if isinstance(element, ftl.TextElement):
        return [element.value]
    expression = element.expression
    if isinstance(expression, ftl.SelectExpression):
        return [text for variant in expression.variants for text in readings(variant.value)]
    if isinstance(expression, ftl.StringLiteral):
        return [str(expression.parse()["value"])]
    return ["Name"]


def long_sentences(language: str) -> dict[str, str]:
    """Message -> a sentence of it that is longer than a sentence may be."""
    return {
        name: sentence
        for name, pattern in messages(language)
        if not FORMAL.fullmatch(name)
        for text in readings(pattern)
        for paragraph in text.split("\n\n")
        for sentence in sentences(paragraph)
        if word_count(sentence) > MOST_WORDS
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_of_a_catalogue_is_long(language: str) -> None:
    assert long_sentences(language) == {}


def test_a_message_is_read_with_every_choice() -> None:
    entry = FluentParser().parse_entry('x = A { $n ->\n [0] b{ $c }\n *[1] d. E { "f" }\n }!')
    assert isinstance(entry, ftl.Message) and entry.value
    assert readings(entry.value) == ["A bName!", "A d. E f!"]
