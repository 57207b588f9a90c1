"""The template of our slides: one master and two layouts, in our colours, made by nobody.

It is built in code from the library's blank presentation, which is made by a person for 4:3: of
that only the parts stay that every file must have. So no file has to be edited in a program to
change a colour or a place, and what a presentation is made from can be read.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import pptx
from lxml import etree
from pptx.opc.package import Part, XmlPart
from pptx.oxml import parse_xml
from pptx.presentation import Presentation as File
from pptx.util import Pt

from s3dash.exports.slides import places
from s3dash.exports.slides.fitting import Box
from s3dash.exports.slides.measure import FACE
from s3dash.markup import escaped

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
SLIDES = "http://schemas.openxmlformats.org/presentationml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
# the language of the words -> as files have it
LOCALES = {"sv": "sv-SE", "en": "en-GB"}
# our names of colours -> theirs; the accents are what charts and shapes that are added take
COLOURS = {
    "dk1": "ink",
    "lt1": "paper",
    "dk2": "ink-soft",
    "lt2": "absent",
    "accent1": "established",
    "accent2": "horizontal",
    "accent3": "complementary",
    "accent4": "shared",
    "accent5": "developing",
    "accent6": "unspecified",
    "hlink": "accent",
    "folHlink": "complementary",
}
# Of the blank's layouts, the first is for the opening, and the one with a title for all others.
OPENING_AT, VIEW_AT = 0, 5
OPENING, VIEW = 0, 1
# The numbers by which a slide's placeholders are those of its layout.
SENTENCE, FOOT, NUMBER = 13, 11, 12
# What a presentation can do without; the picture and the printer are of the blank's maker.
UNUSED = ("thumbnail", "printerSettings", "viewProps")


def template(tokens: Mapping[str, str], words: Mapping[str, str], language: str) -> File:
    """An empty presentation with our master.

    Args:
        tokens: colours by the names of the look, ``#rrggbb``.
        words: what the places of the layouts are called: ``opening``, ``view``, ``title``,
            ``sentence``, ``foot``, ``number``.
        language: of the words, ``sv`` or ``en``.
    """
    file = pptx.Presentation()
    file.slide_width, file.slide_height = Pt(places.WIDTH), Pt(places.HEIGHT)
    file.element.find(f"{{{SLIDES}}}sldSz").attrib.pop("type", None)
    _forget(file)
    _paint(_theme(file.slide_master.part), tokens, words["theme"])
    layouts = list(file.slide_layouts)
    for at, layout in enumerate(layouts):
        if at not in {OPENING_AT, VIEW_AT}:
            file.slide_layouts.remove(layout)
    place = partial(_placeholder, lang=LOCALES[language])
    _fill(file.slide_master, "", _master(place, words))
    _fill(layouts[OPENING_AT], words["opening"], _opening(place, words))
    _fill(layouts[VIEW_AT], words["view"], _view(place, words))
    _plain_styles(file.slide_master.element)
    speak(file.element, language)
    speak(file.slide_master.element, language)
    return file


def _forget(file: File) -> None:
    """Leave out what the blank holds of its maker."""
    for source in (file.part, file.part.package):
        for key, relation in list(source._rels.items()):
            if relation.reltype.rsplit("/", 1)[-1] in UNUSED:
                source._rels.pop(key)


def _theme(part: Part) -> Part:
    return next(one.target_part for one in part.rels.values() if one.reltype.endswith("/theme"))


def _paint(theme: Part, tokens: Mapping[str, str], name: str) -> None:
    """Write our colours and our font into a theme."""
    root = parse_xml(theme.blob)
    root.set("name", name)
    for group in ("clrScheme", "fontScheme", "fmtScheme"):
        root.find(f".//{{{DRAWING}}}{group}").set("name", name)
    for theirs, ours in COLOURS.items():
        place = root.find(f".//{{{DRAWING}}}{theirs}")
        place[:] = [etree.Element(f"{{{DRAWING}}}srgbClr", val=tokens[ours].lstrip("#").upper())]
    for kind in ("majorFont", "minorFont"):
        fonts = root.find(f".//{{{DRAWING}}}{kind}")
        for font in list(fonts)[3:]:
            fonts.remove(font)
        fonts[0].set("typeface", FACE)
    if isinstance(theme, XmlPart):  # that of the notes, which the library makes
        theme._element = root
    else:
        theme._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def paint_notes(file: File, tokens: Mapping[str, str], name: str) -> None:
    """The same for the pages of notes, which have a theme of their own."""
    _paint(_theme(file.notes_master.part), tokens, name)
    for field in file.notes_master.element.iter(f"{{{DRAWING}}}fld"):
        if field.get("type", "").startswith("datetime"):
            field.find(f"{{{DRAWING}}}t").text = ""


# ---- master and layouts ----------------------------------------------------------------------


def _fill(target: object, name: str, placeholders: list[str]) -> None:
    """Write the placeholders of a master or a layout."""
    root = target.element  # type: ignore[attr-defined]
    if name:
        root.cSld.set("name", name)
    tree = root.cSld.spTree
    for shape in list(tree)[2:]:
        tree.remove(shape)
    for extension in root.cSld.findall(f"{{{SLIDES}}}extLst"):
        root.cSld.remove(extension)
    for at, placeholder in enumerate(placeholders, start=2):
        shape = parse_xml(placeholder)
        shape.nvSpPr.cNvPr.set("id", str(at))
        tree.append(shape)


def _master(place: partial[str], words: Mapping[str, str]) -> list[str]:
    return [
        place('type="title"', words["title"], places.TITLE, size=32, bold=True),
        place('type="body" idx="1"', words["sentence"], places.below(120.0), size=20),
        place('type="ftr" sz="quarter" idx="3"', words["foot"], places.FOOT, size=14, ink="tx2"),
        _number(place, 4, words),
    ]


def _opening(place: partial[str], words: Mapping[str, str]) -> list[str]:
    return [
        place('type="ctrTitle"', words["title"], places.OPENING_TITLE, size=44, bold=True,
              anchor="b"),
        place('type="subTitle" idx="1"', words["sentence"], places.OPENING_LINES, size=20),
        _number(place, NUMBER, words),
        _stroke(),
    ]  # fmt: skip


def _stroke() -> str:
    """A short line below the title of the first slide."""
    box = places.STROKE
    left, top, width, height = (int(Pt(one)) for one in (box.left, box.top, box.width, box.height))
    return f"""<p:sp xmlns:p="{SLIDES}" xmlns:a="{DRAWING}">
<p:nvSpPr><p:cNvPr id="2" name=""/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>
<p:spPr><a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>
<a:solidFill><a:schemeClr val="accent1"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>"""


def _view(place: partial[str], words: Mapping[str, str]) -> list[str]:
    sentence = Box(places.MARGIN, 110.0, places.WIDTH - 2 * places.MARGIN, 52.0)
    return [
        place('type="title"', words["title"], places.TITLE, size=32, bold=True),
        place(f'type="body" sz="quarter" idx="{SENTENCE}"', words["sentence"], sentence, size=20),
        place(f'type="ftr" sz="quarter" idx="{FOOT}"', words["foot"], places.FOOT, size=14,
              ink="tx2"),
        _number(place, NUMBER, words),
    ]  # fmt: skip


def _number(place: partial[str], idx: int, words: Mapping[str, str]) -> str:
    attributes = f'type="sldNum" sz="quarter" idx="{idx}"'
    return place(attributes, words["number"], places.NUMBER, size=14, ink="tx2", align="r")


def _placeholder(
    attributes: str,
    name: str,
    box: Box,
    *,
    size: int,
    lang: str,
    bold: bool = False,
    ink: str = "tx1",
    anchor: str = "t",
    align: str = "l",
) -> str:
    """A placeholder with a place and letters of its own, and no room around its text."""
    left, top, width, height = (int(Pt(one)) for one in (box.left, box.top, box.width, box.height))
    text = f'<a:r><a:rPr lang="{lang}"/><a:t>{escaped(name)}</a:t></a:r>'
    if "sldNum" in attributes:
        field = "{C1FF6DA9-008F-8B48-92A6-B652298478BF}"
        text = f'<a:fld id="{field}" type="slidenum"><a:rPr lang="{lang}"/><a:t>‹#›</a:t></a:fld>'
    return f"""<p:sp xmlns:p="{SLIDES}" xmlns:a="{DRAWING}">
<p:nvSpPr><p:cNvPr id="2" name="{escaped(name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>
<p:nvPr><p:ph {attributes}/></p:nvPr></p:nvSpPr>
<p:spPr><a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>
<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}">
<a:noAutofit/></a:bodyPr>
<a:lstStyle><a:lvl1pPr marL="0" indent="0" algn="{align}"><a:spcBef><a:spcPts val="0"/></a:spcBef>
<a:buNone/><a:defRPr sz="{size * 100}" b="{int(bold)}"><a:solidFill><a:schemeClr val="{ink}"/>
</a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>
<a:p>{text}</a:p></p:txBody></p:sp>"""


def _plain_styles(root: etree._Element) -> None:
    """Titles begin at the left; no text is in the language of the blank's maker."""
    for level in root.iter(f"{{{DRAWING}}}lvl1pPr"):
        if level.getparent().tag == f"{{{SLIDES}}}titleStyle":
            level.set("algn", "l")


def speak(root: etree._Element, language: str) -> None:
    """Set the language of all text below an element: for spelling, and for being read aloud."""
    for tag in ("rPr", "defRPr", "endParaRPr"):
        for one in root.iter(f"{{{DRAWING}}}{tag}"):
            if tag != "defRPr" or one.get("lang"):
                one.set("lang", LOCALES[language])
            one.attrib.pop("smtClean", None)
