"""The part with a sheet's comments: those that are there stay and come first."""

from __future__ import annotations

from collections.abc import Sequence
from html import unescape

from s3dash.exports.commented.elements import Element, Splice, spliced, tree
from s3dash.exports.commented.note import CellNote, as_excel_text
from s3dash.markup import escaped
from s3dash.model.marks import AUTHOR


def empty_comments(space: str) -> bytes:
    """A part without comments."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<comments xmlns="{space}"><authors></authors><commentList></commentList></comments>'
    ).encode()


def text_lengths(xml: bytes) -> dict[str, int]:
    """How many lines each comment of a part takes at least, by cell."""
    return {reference: text.count("\n") + 1 for reference, text in texts(xml).items()}


def texts(xml: bytes) -> dict[str, str]:
    """What each comment of a part says, by cell."""
    return {one.tag.attributes.get("ref", ""): _text_of(xml, one) for one in _comments(tree(xml))}


def with_comments(xml: bytes, notes: Sequence[CellNote]) -> bytes:
    """The part with a comment for each note; at a cell that has one, the text is put below it."""
    root = tree(xml)
    (authors,) = root.named("authors")
    (listed,) = root.named("commentList")
    there = {one.tag.attributes.get("ref"): one for one in reversed(_comments(root))}
    qualified = root.tag.qualified
    author = len(authors.children)
    splices = [authors.append(f"<{qualified('author')}>{AUTHOR}</{qualified('author')}>".encode())]
    new = []
    for note in notes:
        if note.reference in there:
            splices += _below(xml, there[note.reference], note.text)
        else:
            run = _run(root, note.text)
            new.append(
                f'<{qualified("comment")} ref="{note.reference}" authorId="{author}">'
                f"<{qualified('text')}>{run}</{qualified('text')}></{qualified('comment')}>"
            )
    return spliced(xml, [*splices, listed.append("".join(new).encode())])


def _comments(root: Element) -> list[Element]:
    return [one for listed in root.named("commentList") for one in listed.named("comment")]


def _text_of(xml: bytes, comment: Element) -> str:
    pieces = (xml[one.tag.end : one.closes] for one in comment.walk() if one.tag.name == "t")
    return unescape(b"".join(pieces).decode())


def _below(xml: bytes, comment: Element, text: str) -> list[Splice]:
    """A text put below what a comment says; plain text becomes a run, as ours is one."""
    run = _run(comment, f"\n\n{text}").encode()
    found = comment.named("text")
    if not found:
        tag = comment.tag.qualified("text")
        whole = f"<{tag}>".encode() + run + f"</{tag}>".encode()
        at = comment.tag.end
        return [comment.append(whole) if comment.tag.is_closed else Splice(at, at, whole)]
    (said,) = found[:1]
    splices = []
    for plain in said.named("t"):
        name = plain.tag.qualified("r")
        whole = xml[plain.tag.start : plain.end]
        wrapped = f"<{name}>".encode() + whole + f"</{name}>".encode()
        splices.append(Splice(plain.tag.start, plain.end, wrapped))
    words = [one for one in said.children if one.tag.name in {"t", "r"}]
    if words:
        splices.append(Splice(words[-1].end, words[-1].end, run))
    else:
        splices.append(said.append(run))
    return splices


def _run(near: Element, text: str) -> str:
    """A text in the letters that Excel itself gives comments."""
    r, properties, size, colour, font, family, t = (
        near.tag.qualified(one) for one in ("r", "rPr", "sz", "color", "rFont", "family", "t")
    )
    return (
        f'<{r}><{properties}><{size} val="9"/><{colour} indexed="81"/><{font} val="Tahoma"/>'
        f'<{family} val="2"/></{properties}><{t} xml:space="preserve">'
        f"{escaped(as_excel_text(text))}</{t}></{r}>"
    )
