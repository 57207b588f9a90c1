"""Swedish and English say the same things, and all words of the program are among them."""

from __future__ import annotations

import ast
import datetime
import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from s3dash.config import LANGUAGES, ROOT
from s3dash.i18n import translator
from s3dash.i18n.translator import Translator, written_messages
from s3dash.state import CHOICES

PACKAGE = ROOT / "s3dash"


class _Names(Visitor):
    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802
        self.found.add(node.id.name)


class _References(Visitor):
    """What a message takes from others."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:  # noqa: N802
        self.found.append(node.id.name)

    def visit_TermReference(self, node: ftl.TermReference) -> None:  # noqa: N802
        self.found.append(node.id.name)


def catalogue(language: str) -> dict[str, set[str]]:
    """Message -> names of its parameters."""
    text = (PACKAGE / "i18n" / f"{language}.ftl").read_text(encoding="utf-8")
    messages = {}
    for entry in FluentParser().parse(text).body:
        if isinstance(entry, ftl.Message):
            names = _Names()
            names.visit(entry)
            assert entry.id.name not in messages, f"{entry.id.name} stands twice in {language}"
            messages[entry.id.name] = names.found
    return messages


def test_both_languages_have_the_same_messages_with_the_same_parameters() -> None:
    swedish, english = (catalogue(language) for language in LANGUAGES)
    assert set(swedish) == set(english)
    # A language may do without a number or a name that the other has to inflect by.
    different = {key for key in swedish if swedish[key] != english[key]}
    assert different == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_message_read_by_itself_is_what_it_is_in_its_catalogue(language: str) -> None:
    text = (PACKAGE / "i18n" / f"{language}.ftl").read_text(encoding="utf-8")
    entries = FluentParser(with_spans=False).parse(text).body
    assert not [one for one in entries if isinstance(one, ftl.Junk | ftl.Term)]
    whole = {one.id.name: one for one in entries if isinstance(one, ftl.Message)}
    alone = written_messages(text)
    assert alone.keys() == whole.keys()
    for name, written in alone.items():
        (read,) = FluentParser(with_spans=False).parse(written).body
        assert isinstance(read, ftl.Message) and read.equals(whole[name], ["comment"]), name
        references = _References()
        references.visit(read)
        assert references.found == [], name


def test_a_message_that_cannot_be_read_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    words = Translator("sv")
    monkeypatch.setitem(words._written, "theme", "theme = { $left\n")
    with pytest.raises(ValueError, match=r"sv\.ftl cannot be read here: theme"):
        words("theme", left="x")


def test_every_message_is_used() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))
    literals = set(re.findall(r"""["']([a-zA-Z][\w-]*)["']""", code))
    prefixes = tuple(re.findall(r'f"([a-z0-9-]+(?:-|_))\{', code))
    offered = re.findall(r'(?:choice|select)_control\(\s*"(\w+)"', code)
    flags = re.findall(r'flag_control\(\s*"(\w+)"', code)
    literals |= {f"{key}-{one}" for key in offered for one in CHOICES[key]}
    literals |= {f"{key}-{one}" for key in flags for one in ("0", "1")}
    unused = {
        key for key in catalogue("sv") if key not in literals and not key.startswith(prefixes)
    }
    assert unused == set()


def test_a_message_that_does_not_exist_or_lacks_a_parameter_is_a_defect() -> None:
    t = translator("sv")
    with pytest.raises(LookupError):
        t("no-such-message")
    with pytest.raises(LookupError):
        t("page-title")


def test_numbers_dates_and_order_are_those_of_the_language() -> None:
    sv, en = translator("sv"), translator("en")
    day = datetime.date(2026, 11, 23)
    assert sv.number(1234.5) == "1\N{NO-BREAK SPACE}234,5"
    assert en.number(1234.5) == "1,234.5"
    assert (sv.date(day), en.date(day)) == ("23 november 2026", "23 November 2026")
    names = ["Örebro", "Zorn", "Älvdalen", "Åmål", "Ale"]
    assert sorted(names, key=sv.sort_key) == ["Ale", "Zorn", "Åmål", "Älvdalen", "Örebro"]
    assert sorted(names, key=en.sort_key) == ["Ale", "Älvdalen", "Åmål", "Örebro", "Zorn"]


def test_letters_of_other_alphabets_stand_where_a_reader_looks_for_them() -> None:
    names = ["Östra", "Łódź", "Ærø", "Đakovo", "Øst", "Lom", "Zala", "Dal", "Älv", "Üst", "Ysta"]
    assert sorted(names, key=translator("sv").sort_key) == [
        *("Đakovo", "Dal", "Łódź", "Lom", "Üst", "Ysta", "Zala", "Älv", "Ærø", "Øst", "Östra"),
    ]
    assert sorted(names, key=translator("en").sort_key) == [
        *("Ærø", "Älv", "Đakovo", "Dal", "Łódź", "Lom", "Øst", "Östra", "Üst", "Ysta", "Zala"),
    ]


def test_a_space_that_does_not_break_sorts_as_a_space() -> None:
    names = ["Södra Tyrolen", "Södra\N{NO-BREAK SPACE}Alperna", "Södran"]
    for language in LANGUAGES:
        assert sorted(names, key=translator(language).sort_key) == [names[1], names[0], names[2]]


# ---- no words outside the catalogues ------------------------------------------------------------

SHOWING = ("analysis", "figures", "ui", "serving", "views")
WORDED = {"children", "title", "label", "placeholder", "alt", "aria-label", "text", "hovertext"}
# The search engines' file and the frames of pages are not words.
NOT_WORDS = re.compile(r"^[\W\d_]*$")


def worded_literals(tree: ast.Module) -> list[str]:
    """Text literals in places that a reader sees."""
    found = []
    described = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef))
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            if id(node) not in described and re.search("[åäöÅÄÖ]", node.value):
                found.append(node.value)
        elif isinstance(node, ast.Call):
            shown = [keyword.value for keyword in node.keywords if keyword.arg in WORDED]
            callee = node.func
            if node.args and re.match(r"(html|dcc|dbc)\.", ast.unparse(callee)):
                shown.append(node.args[0])
            found += [text for value in shown for text in _texts(value)]
        elif isinstance(node, ast.Dict):
            for key, value in zip(node.keys, node.values, strict=True):
                if isinstance(key, ast.Constant) and key.value in WORDED:
                    found += _texts(value)
    return [text for text in found if not NOT_WORDS.match(text)]


def _texts(node: ast.expr) -> list[str]:
    """Literal text that the expression itself shows, not what it asks a function for."""
    if isinstance(node, ast.Constant):
        return [node.value] if isinstance(node.value, str) else []
    if isinstance(node, (ast.List, ast.Tuple)):
        return [text for one in node.elts for text in _texts(one)]
    if isinstance(node, ast.JoinedStr):
        return [text for one in node.values for text in _texts(one)]
    if isinstance(node, ast.IfExp):
        return _texts(node.body) + _texts(node.orelse)
    return []


def sources() -> list[Path]:
    paths = [PACKAGE / name for name in SHOWING]
    return [file for path in paths for file in (path.rglob("*.py") if path.is_dir() else [path])]


@pytest.mark.parametrize("path", sources(), ids=lambda path: path.stem)
def test_no_words_stand_outside_the_catalogues(path: Path) -> None:
    assert worded_literals(ast.parse(path.read_text(encoding="utf-8"))) == []


def test_the_guard_against_words_finds_them() -> None:
    guilty = 'html.P("Hello")\nhtml.A([t("x"), "more"])\ndcc.Link(t("x"), title="Here")\nx = "för"'
    assert sorted(worded_literals(ast.parse(guilty))) == ["Hello", "Here", "för", "more"]
