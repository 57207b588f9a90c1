"""Which parts of a workbook are its sheets and its styles."""

from __future__ import annotations

from s3dash.exports.commented.elements import Element, tree
from s3dash.exports.commented.package import Package
from s3dash.exports.commented.styles import Styles, empty_styles

SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_STYLES = "xl/styles.xml"


def sheet_parts(package: Package) -> dict[str, str]:
    """The part of every sheet with cells, by its name; without a name the first that is seen."""
    targets = {
        one.key: one.target for one in package.relations(package.start) if one.kind == "worksheet"
    }
    found, first, seen = {}, "", ""
    for one in tree(package.part(package.start)).walk():
        part = _part_of(one, targets)
        if part in package:
            found[folded(one.tag.attributes["name"])] = part
            first = first or part
            if one.tag.attributes.get("state", "visible") == "visible":
                seen = seen or part
    return {**found, "": seen or first}


def _part_of(element: Element, targets: dict[str, str]) -> str:
    return targets.get(element.tag.relation(), "") if element.tag.name == "sheet" else ""


def folded(name: str | None) -> str:
    """The name of a sheet with plain blanks."""
    return " ".join((name or "").split())


def styles_of(package: Package) -> tuple[str | None, Styles]:
    """The part of the styles, where there is one, and the styles to add to."""
    part = package.target(package.start, "styles")
    space = tree(package.part(package.start)).tag.space
    return part, Styles(package.part(part) if part else empty_styles(space))


def put_styles(package: Package, part: str | None, styles: Styles) -> None:
    """Put styles back, or in where there were none."""
    if part is None:
        # most programs look for styles under this name, whatever the file says of itself
        part = _STYLES if _STYLES not in package else package.free_name("xl/styles{}.xml")
        package.relate(package.start, "styles", part)
        package.declare(part, f"{SPREADSHEET}.styles+xml")
    package.put(part, styles.written())
