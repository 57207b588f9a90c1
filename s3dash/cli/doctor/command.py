"""The command that tells whether an installation is sound."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping

import click

from s3dash.cli.doctor import of_machine, of_running, of_settings, of_store
from s3dash.cli.doctor.finding import FAULT, OK, WARNING, Finding, of_error
from s3dash.cli.reports import say_json
from s3dash.config import LANGUAGES, read_settings
from s3dash.errors import SettingRefused
from s3dash.i18n import Translator, translator


def doctor(language: str | None, as_json: bool) -> int:
    """Look at everything and tell of it; 1 where something does not work so."""
    t = translator(language or LANGUAGES[0])
    findings = list(examined(os.environ))
    is_sound = all(one.level != FAULT for one in findings)
    if as_json:
        say_json({"ok": is_sound, "checks": [_json(one, t) for one in findings]})
    else:
        click.echo("\n".join(_lines(findings, t)))
    return 0 if is_sound else 1


def examined(environ: Mapping[str, str]) -> Iterator[Finding]:
    """What was found, in order; nothing more where the settings cannot be read."""
    try:
        settings = read_settings(environ)
    except SettingRefused as refused:
        yield of_error(of_settings.NAMED, refused, "doctor-see-settings")
        return
    yield from of_settings.findings(settings, environ)
    yield from of_store.findings(settings)
    yield from of_machine.findings(settings)
    yield from of_running.findings(settings)


def _json(finding: Finding, t: Translator) -> dict[str, str]:
    return {
        "check": finding.check,
        "level": finding.level,
        "found": finding.words(t),
        "advice": finding.advice_words(t),
    }


def _lines(findings: list[Finding], t: Translator) -> Iterator[str]:
    levels = {one: t(f"doctor-level-{one}") for one in (OK, WARNING, FAULT)}
    width = max(map(len, levels.values()))
    for finding in findings:
        name = t(f"doctor-name-{finding.check}")
        yield f"{levels[finding.level]:{width}}  {name}: {finding.words(t)}"
        advice = finding.advice_words(t)
        if advice:
            yield f"{'':{width}}  → {advice}"
    faults, warnings = (sum(one.level == kind for one in findings) for kind in (FAULT, WARNING))
    yield ""
    yield t("doctor-sum", checks=len(findings), faults=faults, warnings=warnings)
