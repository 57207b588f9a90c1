"""The command that puts in an operator's own county boundaries."""

from __future__ import annotations

from pathlib import Path

import click

from s3dash.cli.files import replace_together
from s3dash.cli.reports import say_json
from s3dash.cli.stores import dataset_in
from s3dash.config import LANGUAGES, read_settings
from s3dash.data.descriptor import renewed_descriptor
from s3dash.errors import FileNotRead
from s3dash.i18n import translator


def put_in_boundaries(
    path: Path,
    key: str,
    folder: Path | None,
    attribution: str | None,
    language: str | None,
    as_json: bool,
) -> None:
    """Put county boundaries in the data folder."""
    # geopandas takes half a second and 75 MB, which no other command has to pay
    from s3dash.data.boundaries.drawing_up import Place, draw_up  # noqa: PLC0415

    t = translator(language or LANGUAGES[0])
    if not path.exists():
        raise FileNotRead("error-no-such-file", path=str(path))
    dataset = dataset_in(folder)
    regions = [dataset.row("regions", code) for code in dataset.regions_of_kind("region")]
    places = [Place(one.region_code, one.county_code or None, t.name(one)) for one in regions]
    whose = attribution or path.name
    found = draw_up(path, key, places, whose)
    folder = folder or read_settings().data_folder
    replace_together(folder, {**found.files, **renewed_descriptor(folder, found.files)})
    if as_json:
        told = {"without_shape": found.without_shape, "without_region": found.without_region}
        say_json({"ok": True, "path": str(folder), "counties": found.counties, **told})
        return
    click.echo(t("cli-boundaries-put", counties=found.counties, path=str(folder), source=whose))
    if found.without_shape:
        click.echo(t("cli-without-shape", regions=", ".join(t.fitting(found.without_shape))))
    if found.without_region:
        click.echo(t("cli-without-region", codes=", ".join(t.fitting(found.without_region))))
