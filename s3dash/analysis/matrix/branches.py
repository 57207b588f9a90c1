"""Which part of the tree of initiatives the matrix has opened, and which it could open."""

from __future__ import annotations

from dataclasses import dataclass

from s3dash.analysis.facts.taking_part.membership import PROJECT
from s3dash.analysis.question import Question


@dataclass(frozen=True)
class TreeLink:
    """A part of the tree that can be opened.

    Attributes:
        code: its initiative; None is the whole tree.
        name: what it is called.
        is_open: whether it is what is shown.
    """

    code: str | None
    name: str
    is_open: bool


def open_branch(question: Question) -> str | None:
    """The initiative whose parts are shown when one is chosen; None is the top of the tree.

    A project stands by itself: it is not among the others at the top.
    """
    initiative = question.state.initiative
    if initiative is None or question.dataset.children(initiative):
        return initiative
    row = question.dataset.row("initiatives", initiative)
    return initiative if row.initiative_kind == PROJECT else row.parent_code


def tree_links(question: Question) -> tuple[TreeLink, ...]:
    """The whole tree, then by name every initiative that has parts."""
    dataset, t = question.dataset, question.t
    root = open_branch(question)
    codes = [row.initiative_code for row in dataset.rows("initiatives")]
    links = [
        TreeLink(code, question.initiative_name(code), code == root)
        for code in codes
        if dataset.children(code)
    ]
    links.sort(key=lambda link: t.sort_key(link.name))
    return (TreeLink(None, t("matrix-whole"), root is None), *links)
