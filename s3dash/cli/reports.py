"""What the commands say: to people in words, to programs as JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from s3dash.data.editions.rows import EditionRecord
from s3dash.data.reading.submission import Submission
from s3dash.errors import DatasetRefused, S3DashError
from s3dash.faults import Fault
from s3dash.i18n import Translator
from s3dash.model.checks.causes import folded, places_words

# So many rows of a difference are named in words.
MOST_NAMED = 12
# kind of change -> what stands before the rows of that kind
SIGNS = {"added": "+", "removed": "-", "changed": "~", "rekeyed": ">"}


def fault_json(fault: Fault, t: Translator) -> dict[str, Any]:
    """A fault or warning in plain values."""
    told = {
        "sheet": fault.table,
        "row": fault.row,
        "column": fault.column,
        "value": fault.value,
        "expected": fault.expected(t),
        "message": fault.message(t),
    }
    # a row of the edition in use stands in no sheet
    return {**told, "key": fault.params["edition_row"]} if "edition_row" in fault.params else told


def submission_json(submission: Submission, t: Translator) -> dict[str, Any]:
    """How reading went."""
    return {
        "ok": submission.dataset is not None,
        "faults": [fault_json(one, t) for one in submission.faults],
        "warnings": [fault_json(one, t) for one in submission.warnings],
        "counts": submission.counts or {},
    }


def submission_words(submission: Submission, t: Translator) -> str:
    """How reading went, a fault or warning a line."""
    counts = submission.counts or {}
    lines = _lines(submission.warnings, t)
    if lines:
        lines.insert(0, t("cli-warnings", count=len(submission.warnings)))
    if submission.dataset is None:
        refused = DatasetRefused(submission.faults).message(t)
        return "\n".join([refused, *_lines(submission.faults, t), *lines])
    rows, tables = sum(counts.values()), sum(count > 0 for count in counts.values())
    return "\n".join([t("cli-no-faults", rows=rows, tables=tables), *lines])


def error_json(error: S3DashError, t: Translator) -> dict[str, Any]:
    """Why a command was refused."""
    return {
        "ok": False,
        "error": error.message(t),
        "faults": [fault_json(one, t) for one in error.faults],
        "warnings": [],
        "counts": {},
    }


def error_words(error: S3DashError, t: Translator) -> str:
    """Why a command was refused, its faults a line each."""
    return "\n".join([error.message(t), *_lines(error.faults, t)])


def edition_words(record: EditionRecord, t: Translator) -> str:
    """An edition on one line."""
    moment = record.published_at.strftime("%Y-%m-%d %H:%M")
    words = t(
        "cli-edition",
        number=str(record.number),
        moment=moment,
        by=record.published_by,
        note=record.note,
        rows=sum(record.counts.values()),
    )
    if record.restored_from is not None:
        words = f"{words} {t('cli-restored-from', number=str(record.restored_from))}"
    return words if record.original_kept else f"{words} {t('cli-original-not-kept')}"


def difference_words(record: EditionRecord, t: Translator, *, named: bool = True) -> str:
    """What an edition changed, a table a line, and below it the rows unless they are told."""
    if record.difference is None:
        return t("cli-difference-first" if record.number == 1 else "cli-difference-unknown")
    if not record.difference:
        return t("cli-difference-none")
    lines = []
    for table, kinds in record.difference.items():
        counts = [
            t(f"cli-difference-{kind}", count=len(keys)) for kind, keys in kinds.items() if keys
        ]
        lines.append(f"  {t('cli-difference', table=table, counts=', '.join(counts))}")
        if not named:
            continue
        for kind, sign in SIGNS.items():
            keys = kinds.get(kind, [])
            first = [_key_words(key) for key in keys[:MOST_NAMED]]
            more = " …" if len(keys) > MOST_NAMED else ""
            if first:
                lines.append(f"    {sign} {', '.join(first)}{more}")
    return "\n".join(lines)


def _key_words(key: Any) -> str:
    if not isinstance(key, list):
        return str(key)
    return "/".join(str(part) for part in key if part is not None)


def _lines(faults: tuple[Fault, ...], t: Translator) -> list[str]:
    """The faults a line each, below each where else it stands."""
    lines = []
    for one, others in folded(faults):
        lines.append(f"  {one.where(t)}: {one.message(t)}")
        if others:
            lines.append(f"    {t('fault-also', places=places_words(others, t))}")
    return lines


def say_json(found: Any) -> None:
    """Write an answer as JSON to standard output."""
    json.dump(found, sys.stdout, ensure_ascii=False, indent=2)
    click.echo()


def say_edition(
    record: EditionRecord,
    *,
    is_new: bool,
    warnings: list[Any],
    right: Sequence[Any] = (),
    **told: Any,
) -> None:
    """Write an edition that was published as JSON, with what else is told of it."""
    about = {"edition": record.as_json(), "new": is_new, "difference": record.difference}
    say_json({"ok": True, **about, "warnings": warnings, "made_right": list(right), **told})


def kept_words(kept: Path | None, t: Translator) -> list[str]:
    """Under which name the file is kept that had the name of one just written."""
    return [] if kept is None else [t("cli-kept", path=str(kept))]
