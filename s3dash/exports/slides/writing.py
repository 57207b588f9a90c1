"""A presentation as a file: the same slides are the same bytes."""

from __future__ import annotations

import io
from collections.abc import Mapping

from pptx.presentation import Presentation as File

from s3dash.exports.slides.contents import Presentation
from s3dash.exports.slides.dated import dated
from s3dash.exports.slides.pages import Pages
from s3dash.exports.slides.shapes import Ink
from s3dash.exports.slides.signs import on_one_line
from s3dash.exports.slides.template import paint_notes, speak, template

# What a file says of the program it was made by: nothing.
NO_PROGRAM = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns='
    b'"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>'
)
# Letters of a property.
LONGEST = 250


def presentation_bytes(
    presentation: Presentation, tokens: Mapping[str, str], words: Mapping[str, str]
) -> bytes:
    """The presentation as a .pptx file.

    Args:
        presentation: what it holds.
        tokens: colours by the names of the look.
        words: what the places of its layouts are called, see ``template``.
    """
    language = presentation.language
    file = template(tokens, words, language)
    pages = Pages(file, presentation, Ink(tokens))
    if presentation.title:
        pages.open()
    for slide in presentation.slides:
        pages.add(slide)
    paint_notes(file, tokens, words["theme"])
    for page in file.slides:
        speak(page.element, language)
        speak(page.notes_slide.element, language)
    speak(file.notes_master.element, language)
    _sign(file, presentation)
    target = io.BytesIO()
    file.save(target)
    return dated(target.getvalue(), presentation.at)


def _sign(file: File, presentation: Presentation) -> None:
    """Who made the file, which is no person, when, and in which language."""
    properties = file.core_properties
    properties.author = properties.last_modified_by = presentation.maker
    properties.title = on_one_line(presentation.title)[:LONGEST]
    properties.comments = ""
    properties.language, properties.revision = presentation.language, 1
    properties.created = properties.modified = presentation.at.replace(tzinfo=None)
    for part in file.part.package.iter_parts():
        if str(part.partname) == "/docProps/app.xml":
            part._blob = NO_PROGRAM
