"""Why a request is refused, key for key: what stands there, and what is allowed."""

from __future__ import annotations

import re

from s3dash.analysis.interface.resources import FORMAT_KEY, JSON_STAT, ROOT
from s3dash.analysis.question import Question
from s3dash.analysis.selection import (
    FORMER,
    LISTED,
    NOT_A_CODE,
    TABLE_OF,
    codes_meant,
    named_instead,
)
from s3dash.analysis.words.answer import Answer
from s3dash.errors import KeyRefused
from s3dash.i18n import Translator
from s3dash.state import KEY_OF, Problem
from s3dash.state.keys import CODE_KIND, NUMBER_KIND, KeyForm, form_of
from s3dash.state.url import short

# The parts of a selection by the key that says them.
_PART_OF = {key: part for part, key in KEY_OF.items()}
# So many codes are named in a refusal; where there are more, it says where they are listed.
MOST_CODES = 100


def table_of(key: str) -> str:
    """The table whose codes a key takes."""
    part = _PART_OF.get(key, key)
    return TABLE_OF[LISTED.get(part, part)]


def too_long(t: Translator) -> KeyRefused:
    """A query that is longer than any that is read."""
    return KeyRefused("", "", t("api-too-long"))


def unknown_key(key: str, value: str, known: tuple[str, ...], t: Translator) -> KeyRefused:
    """A key that the resource does not read."""
    words = t("api-unknown-key", name=short(key), allowed=", ".join(known))
    return KeyRefused(short(key), short(value), words, known)


def given_twice(key: str, value: str, t: Translator) -> KeyRefused:
    """A key that stands in the query already."""
    return KeyRefused(key, short(value), t("api-given-twice", name=key))


def without_cube(t: Translator) -> KeyRefused:
    """An answer that no cube can be made of."""
    return KeyRefused(FORMAT_KEY, JSON_STAT, t("api-no-cube"))


def too_large(size: int, most: int, t: Translator) -> KeyRefused:
    """A cube with more places than are given out."""
    words = t("api-cube-too-large", size=size, most=most)
    return KeyRefused(FORMAT_KEY, JSON_STAT, words)


def of_value(
    view: str, key: str, value: str, choices: tuple[str, ...] | None, t: Translator
) -> KeyRefused | None:
    """A value that is written as none of the key's can be; None where it may be one.

    Args:
        view: whose keys they are.
        key: the key.
        value: what stands behind it.
        choices: what may stand there, where that is not for the view to say.
        t: the words of the language.
    """
    form = form_of(view, key)
    allowed = choices or form.choices
    shown = short(value)
    if not value:
        return KeyRefused(key, "", t("api-no-value", name=key), allowed)
    if allowed:
        if value in allowed:
            return None
        words = t("api-not-a-choice", name=key, value=shown, allowed=", ".join(allowed))
        return KeyRefused(key, shown, words, allowed)
    if form.kind == NUMBER_KIND:
        if re.fullmatch(form.pattern, value):
            return None
        limits = {"least": str(form.least), "most": str(form.most)}
        return KeyRefused(key, shown, t("api-not-a-number", name=key, value=shown, **limits))
    return _of_codes(form, key, value, t)


def _of_codes(form: KeyForm, key: str, value: str, t: Translator) -> KeyRefused | None:
    """A code, or several, that is written as none can be.

    A name where one code stands is passed on: who knows the codes refuses it, and tells which is
    meant.
    """
    shown = short(value)
    if form.kind == CODE_KIND and value == value.strip():
        return None
    written = value.split(",")
    if form.kind == CODE_KIND or not all(re.fullmatch(form.pattern, one) for one in written):
        place = f"{ROOT}/tables/{table_of(key)}"
        words = t("api-not-a-code", name=key, value=shown, place=place)
        return KeyRefused(key, shown, words, (), place)
    if len(set(written)) < len(written):
        return KeyRefused(key, shown, t("api-code-twice", name=key, value=shown))
    return None


def of_problem(problem: Problem, question: Question) -> KeyRefused:
    """What the edition does not know, as a page would say it that passes over it."""
    t, dataset = question.t, question.dataset
    key = KEY_OF.get(problem.name, problem.name)
    table = TABLE_OF.get(LISTED.get(problem.name, problem.name))
    if table is None or not problem.key.startswith(("unknown-", FORMER, NOT_A_CODE)):
        words = t(f"api-{problem.key}", name=key, value=problem.value, instead=problem.instead)
        return KeyRefused(key, problem.value, words)
    instead = named_instead(problem, dataset) or codes_meant(problem, dataset)
    place = f"{ROOT}/tables/{table}"
    name = "api-former-region" if problem.key == FORMER else "api-unknown-code"
    words = t(name, name=key, value=problem.value, place=place)
    if instead:
        words += " " + t("did-you-mean", near=", ".join(instead))
    return KeyRefused(key, problem.value, words, instead or _codes(table, question), place)


def required(answer: Answer, question: Question) -> KeyRefused:
    """What has to be chosen before there is an answer."""
    key, state = str(answer.required_choice), question.state
    table = TABLE_OF.get(LISTED.get(key, key))
    if key in LISTED:
        # the page says where on it regions are chosen
        words = question.t("api-required-regions", name=KEY_OF.get(key, key), view=state.view)
        given = ",".join(getattr(state, key))
    else:
        words = question.t("api-required", name=KEY_OF.get(key, key), words=answer.sentence)
        given = ""
    if table is None:
        return KeyRefused(key, given, words)
    return KeyRefused(key, given, words, _codes(table, question), f"{ROOT}/tables/{table}")


def _codes(table: str, question: Question) -> tuple[str, ...]:
    """The codes of a table, where they are few enough to be told."""
    codes = tuple(question.dataset.names_of(table))
    return codes if len(codes) <= MOST_CODES else ()
