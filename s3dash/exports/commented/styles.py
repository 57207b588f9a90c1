"""The styles of a workbook, with a coloured copy of every style that a cell with a note has."""

from __future__ import annotations

from s3dash.exports.commented.elements import (
    Element,
    Splice,
    spliced,
    tree,
    with_attributes,
)
from s3dash.model.marks import COLOURS, Kind

# Parts of a style sheet in the order that they stand in.
_ORDER = ("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs")
# Letters of these colours cannot be read on a light ground: white by place in the theme or palette.
_WHITE = ({"theme": "0"}, {"indexed": "1"}, {"indexed": "9"})
LIGHT = 160


def empty_styles(space: str) -> bytes:
    """The style sheet of a workbook that has none: its one style is how cells look anyway."""
    fills = "".join(
        f'<fill><patternFill patternType="{one}"/></fill>' for one in ("none", "gray125")
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<styleSheet xmlns="{space}"><fonts count="1"><font/></fonts>'
        f'<fills count="2">{fills}</fills><borders count="1"><border/></borders>'
        '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf xfId="0"/></cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
        "</styleSheet>"
    ).encode()


class Styles:
    """A style sheet to which coloured copies of its styles are added."""

    def __init__(self, xml: bytes) -> None:
        self._xml = xml
        self._root = tree(xml)
        self._groups = {one.tag.name: one for one in self._root.children}
        self._added: dict[str, list[bytes]] = {"fonts": [], "fills": [], "cellXfs": []}
        self._fills: dict[Kind, int] = {}
        self._fonts: dict[int, int] = {}
        self._copies: dict[tuple[int, Kind], int] = {}

    def coloured(self, style: int, kind: Kind) -> int:
        """The number of the style in the colour of a kind; else it looks as before."""
        if (style, kind) not in self._copies:
            self._copies[style, kind] = self._add("cellXfs", self._copy(style, kind))
        return self._copies[style, kind]

    def bold(self) -> int:
        """The number of a style in bold letters of the usual font."""
        fonts = self._groups["fonts"].children if "fonts" in self._groups else []
        font, bold = (self._root.tag.qualified(one) for one in ("font", "b"))
        inside = b""
        if fonts and not fonts[0].tag.is_closed:
            inside = self._xml[fonts[0].tag.end : fonts[0].closes]
        content = f"<{font}><{bold}/>".encode() + inside + f"</{font}>".encode()
        number = self._add("fonts", content)
        xf = self._root.tag.qualified("xf")
        return self._add("cellXfs", f'<{xf} fontId="{number}" applyFont="1"/>'.encode())

    def wrapped(self) -> int:
        """The number of a style that breaks long text into lines."""
        xf, alignment = (self._root.tag.qualified(one) for one in ("xf", "alignment"))
        how = f'<{alignment} vertical="top" wrapText="1"/>'
        return self._add("cellXfs", f'<{xf} applyAlignment="1">{how}</{xf}>'.encode())

    def written(self) -> bytes:
        """The style sheet with all that was added."""
        splices = []
        for name, added in self._added.items():
            group = self._groups.get(name)
            if added and group is not None:
                count = {"count": str(len(group.children) + len(added))}
                if group.tag.is_closed:
                    splices.append(self._whole(name, added, group))
                else:
                    splices.append(with_attributes(self._xml, group.tag, count))
                    splices.append(group.append(b"".join(added)))
            elif added:
                splices.append(self._whole(name, added, None))
        return spliced(self._xml, splices)

    def _whole(self, name: str, added: list[bytes], group: Element | None) -> Splice:
        """A group that was empty or not there."""
        tag = self._root.tag.qualified(name)
        content = f'<{tag} count="{len(added)}">'.encode() + b"".join(added) + f"</{tag}>".encode()
        if group is not None:
            return Splice(group.tag.start, group.end, content)
        before = _ORDER[: _ORDER.index(name)]
        ends = [one.end for one in self._root.children if one.tag.name in before]
        at = max(ends, default=self._root.tag.end)
        return Splice(at, at, content)

    def _add(self, group: str, content: bytes) -> int:
        there = self._groups[group].children if group in self._groups else []
        self._added[group].append(content)
        return len(there) + len(self._added[group]) - 1

    def _copy(self, style: int, kind: Kind) -> bytes:
        """A style with another ground, and with black letters where they were white."""
        values = {"fillId": str(self._fill(kind)), "applyFill": "1"}
        styles = self._groups["cellXfs"].children if "cellXfs" in self._groups else []
        if style >= len(styles):
            written = "".join(f' {name}="{value}"' for name, value in values.items())
            return f"<{self._root.tag.qualified('xf')}{written}/>".encode()
        element = styles[style]
        font = int(element.tag.attributes.get("fontId", "0"))
        if self._font(font) != font:
            values |= {"fontId": str(self._font(font)), "applyFont": "1"}
        head = with_attributes(self._xml, element.tag, values)
        return head.content + self._xml[element.tag.end : element.end]

    def _fill(self, kind: Kind) -> int:
        if kind not in self._fills:
            fill, pattern, front, back = (
                self._root.tag.qualified(one)
                for one in ("fill", "patternFill", "fgColor", "bgColor")
            )
            content = (
                f'<{fill}><{pattern} patternType="solid"><{front} rgb="{COLOURS[kind]}"/>'
                f'<{back} indexed="64"/></{pattern}></{fill}>'
            )
            self._fills[kind] = self._add("fills", content.encode())
        return self._fills[kind]

    def _font(self, font: int) -> int:
        """The font, or one like it in the usual colour where its own is too light."""
        fonts = self._groups["fonts"].children if "fonts" in self._groups else []
        if font >= len(fonts):
            return font
        light = [one for one in fonts[font].named("color") if _is_light(one.tag.attributes)]
        if not light:
            return font
        if font not in self._fonts:
            start = fonts[font].tag.start
            cut = [Splice(one.tag.start - start, one.end - start, b"") for one in light]
            content = spliced(self._xml[start : fonts[font].end], cut)
            self._fonts[font] = self._add("fonts", content)
        return self._fonts[font]


def _is_light(colour: dict[str, str]) -> bool:
    if any(white.items() <= colour.items() for white in _WHITE):
        return True
    rgb = colour.get("rgb", "FF000000")[-6:]
    return sum(int(rgb[at : at + 2], 16) for at in (0, 2, 4)) / 3 > LIGHT
