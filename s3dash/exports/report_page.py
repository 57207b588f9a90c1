"""What was found in a file as a page of its own, to be sent on: no script, nothing from outside."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from s3dash.i18n import Translator
from s3dash.markup import Markup, element, joined

Plain = Mapping[str, Any]


@dataclass(frozen=True)
class Finding:
    """A fault or a warning, ready to be read.

    Attributes:
        sheet: the sheet; empty when the whole file is meant.
        cell: the cell as Excel writes it, the row alone, or empty.
        place: row and column in words.
        value: what stands there; None where no cell is meant.
        what, mend, offered: what is wrong, what to do, the answer that is offered.
        also: where the same stands too.
    """

    sheet: str
    cell: str
    place: str
    value: str | None
    what: str
    mend: str
    offered: str = ""
    also: str = ""


@dataclass(frozen=True)
class Report:
    """What a page says.

    Attributes:
        name: the file.
        made_on: the day that it was looked at.
        begun_from: the edition that it was begun from, in words; empty when unknown.
        is_good: whether it can be published.
        result: how it went, in one sentence.
        faults, warnings: what was found, in the order of the file.
        made_right: what was read otherwise than it stands: sheet, cell, column, from, to.
        changes: what would change: sheet, key, column, row, from, to, kind.
        conflicts: what both sides changed: sheet, key, column, row, base, theirs, by, yours.
        is_done: whether the changes are made, and not only told ahead.
        reasons, next_steps: what the result rests on, and what to do next, a sentence each.
    """

    name: str
    made_on: datetime.date
    begun_from: str
    is_good: bool
    result: str
    faults: Sequence[Finding] = ()
    warnings: Sequence[Finding] = ()
    made_right: Sequence[Plain] = ()
    changes: Sequence[Plain] = field(default=())
    conflicts: Sequence[Plain] = field(default=())
    is_done: bool = False
    reasons: Sequence[str] = ()
    next_steps: Sequence[str] = ()


# Its own: the page stands alone, on paper too.
STYLE = (Path(__file__).parent / "report.css").read_text(encoding="utf-8")


def report_page(report: Report, t: Translator) -> bytes:
    """The page in the language of ``t``, UTF-8."""
    main = element("main", None, *_told(report, t))
    return _page(t("report-title", name=report.name), t.language, main)


def page_in_languages(reports: Sequence[tuple[Report, Translator]]) -> bytes:
    """One page that says the same in both languages, one after the other, UTF-8."""
    articles = []
    for report, t in reports:
        others = [other.language for _, other in reports if other is not t]
        links = [
            element("a", {"href": f"#{other}", "lang": other}, t("other-language"))
            for other in others
        ]
        about = {"id": t.language, "lang": t.language}
        articles.append(element("article", about, *links, *_told(report, t)))
    first, t = reports[0]
    main = element("main", None, *articles)
    return _page(t("report-title", name=first.name), t.language, main)


def _page(title: str, language: str, main: Markup) -> bytes:
    head = element(
        "head",
        None,
        element("meta", {"charset": "utf-8"}),
        element("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
        element("meta", {"name": "robots", "content": "noindex"}),
        element("title", None, title),
        element("style", None, Markup(STYLE)),
    )
    page = element("html", {"lang": language}, head, element("body", None, main))
    return joined(Markup("<!doctype html>\n"), page, "\n").encode()


def _told(report: Report, t: Translator) -> list[Markup | None]:
    return [
        element("h1", None, t("report-title", name=report.name)),
        _about(report, t),
        element("p", {"class": "result good" if report.is_good else "result"}, report.result),
        *(element("p", None, words) for words in report.reasons),
        _next_steps(report.next_steps, t),
        _findings(report.faults, "faults", t),
        _conflicts(report.conflicts, t),
        _findings(report.warnings, "warnings", t),
        _changes(report, t),
        _made_right(report.made_right, t),
    ]


def _about(report: Report, t: Translator) -> Markup:
    said = {
        "report-file": report.name,
        "report-day": t.date(report.made_on),
        "report-begun-from": report.begun_from or t("report-begun-from-unknown"),
    }
    rows = [
        joined(element("dt", None, t(key)), element("dd", None, value))
        for key, value in said.items()
    ]
    return element("dl", None, *rows)


def _next_steps(steps: Sequence[str], t: Translator) -> Markup | None:
    if not steps:
        return None
    items = [element("li", None, words) for words in steps]
    return _section(t("report-next-steps"), None, element("ul", None, *items))


def _findings(findings: Sequence[Finding], kind: str, t: Translator) -> Markup | None:
    """Faults or warnings, a table a sheet."""
    if not findings:
        return None
    by_sheet: dict[str, list[Finding]] = {}
    for one in findings:
        by_sheet.setdefault(one.sheet, []).append(one)
    titles = [t(f"report-{one}") for one in ("place", "stands", "what", "mend")]
    parts = []
    for sheet, found in by_sheet.items():
        name = t("report-sheet", sheet=sheet) if sheet else t("report-whole-file")
        rows = [_finding_row(one, titles, t) for one in found]
        parts += [element("h3", None, name), _table(titles, rows, kind)]
    return _section(t(f"report-{kind}", count=len(findings)), None, *parts)


def _finding_row(one: Finding, titles: Sequence[str], t: Translator) -> Markup:
    place = joined(
        element("span", {"class": "cell"}, one.cell) if one.cell else None,
        element("span", None, one.place),
    )
    stands = "–" if one.value is None else _value(one.value, t)
    offered = t("did-you-mean", near=one.offered) if one.offered else ""
    mend = joined(one.mend, element("span", {"class": "offered"}, offered) if offered else None)
    also = t("fault-also", places=one.also) if one.also else ""
    what = joined(one.what, element("span", {"class": "also"}, also) if also else None)
    return _row(titles, place, stands, what, mend)


def _conflicts(conflicts: Sequence[Plain], t: Translator) -> Markup | None:
    titles = [t(f"report-{one}") for one in ("row", "base", "theirs", "yours")]
    rows = [
        _row(
            titles,
            _key_and_place(one, t),
            _value(one.get("base"), t),
            joined(_value(one.get("theirs"), t), _by(one, t)),
            _value(one.get("yours"), t),
        )
        for one in conflicts
    ]
    lead = t("report-conflicts-lead")
    heading = t("report-conflicts", count=len(conflicts))
    return _section(heading, lead, _table(titles, rows, "faults")) if rows else None


def _by(conflict: Plain, t: Translator) -> Markup | None:
    by = conflict.get("by")
    return element("span", {"class": "also"}, t("report-by", by=str(by))) if by else None


def _changes(report: Report, t: Translator) -> Markup | None:
    changes = report.changes
    titles = [t(f"report-{one}") for one in ("row", "kind", "from", "to")]
    rows = [
        _row(
            titles,
            _key_and_place(one, t),
            t(f"report-kind-{one['kind']}"),
            _value(one.get("from"), t),
            _value(one.get("to"), t),
        )
        for one in changes
    ]
    key = "report-changes-made" if report.is_done else "report-changes"
    heading = t(key, count=len(changes))
    return _section(heading, None, _table(titles, rows, "")) if rows else None


def _made_right(made: Sequence[Plain], t: Translator) -> Markup | None:
    titles = [t(f"report-{one}") for one in ("place", "stands", "read-as")]
    rows = [
        _row(titles, _place(one, t), _value(one["from"], t), _value(one["to"], t)) for one in made
    ]
    lead = t("report-made-right-lead")
    heading = t("report-made-right", count=len(made))
    return _section(heading, lead, _table(titles, rows, "")) if rows else None


def _key_and_place(one: Plain, t: Translator) -> Markup:
    """A row by its sheet and key, and the cell of it that is meant."""
    key = one["key"]
    words = "/".join(str(part) for part in key if part) if isinstance(key, (list, tuple)) else key
    return joined(element("span", {"class": "cell"}, words), _place(one, t))


def _place(one: Plain, t: Translator) -> str:
    column = str(one.get("column") or "")
    if one.get("row") is None:
        key = "fault-where-column" if column else "fault-where-table"
        return t(key, table=str(one["sheet"]), column=column)
    key = "fault-where-cell" if column else "fault-where-row"
    return t(key, table=str(one["sheet"]), row=str(one["row"]), column=column)


def _value(value: Any, t: Translator) -> object:
    if value is None or value == "":
        return element("span", {"class": "empty"}, t("report-nothing"))
    return str(value)


def _section(heading: str, lead: str | None, *parts: object) -> Markup:
    words = element("p", None, lead) if lead else None
    return element("section", None, element("h2", None, heading), words, *parts)


def _table(titles: Sequence[str], rows: Sequence[Markup], kind: str) -> Markup:
    """A table that stays one to those who hear it, also where its rows are drawn as blocks."""
    widths = ("place", "said", None, None)
    heads = [
        element("th", {"scope": "col", "role": "columnheader", "class": width}, title)
        for title, width in zip(titles, widths, strict=False)
    ]
    head = element("thead", {"role": "rowgroup"}, element("tr", {"role": "row"}, *heads))
    body = element("tbody", {"role": "rowgroup"}, *rows)
    return element("table", {"role": "table", "class": kind or None}, head, body)


def _row(titles: Sequence[str], *cells: object) -> Markup:
    first = element("th", {"scope": "row", "role": "rowheader"}, cells[0])
    rest = [
        element("td", {"role": "cell", "data-label": title}, cell)
        for title, cell in zip(titles[1:], cells[1:], strict=True)
    ]
    return element("tr", {"role": "row"}, first, *rest)
