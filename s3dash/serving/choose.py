"""The one callback for a change of selection, and the one writer of the address.

What fires it is the address (a link, back and forward), a control, a click in a figure, or the
theme. It answers with the address, the values of those other controls that the choice moved, and
those parts of the page that differ from what the page shows.

The page that is open stays in its edition until it is loaded anew, also when a newer one is in use:
what a reader compares is of one edition.

Nothing is written of the address when it says the same already: a link with a mistake in it must
stay as it is until the reader chooses something.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import parse_qsl

from dash import ALL, Dash, Input, Output, State, ctx

from s3dash.analysis.question import Question
from s3dash.analysis.selection import Selection
from s3dash.drawn.drawn_page import Drawn, difference
from s3dash.state import ViewState, parse_url, to_query
from s3dash.ui.core import ids
from s3dash.ui.core.content import KEPT, Written
from s3dash.ui.core.request import AppContext, Page, page_of, read_page
from s3dash.ui.core.shown import ADDRESS, edition_shown, shown_parts, shown_text
from s3dash.ui.frame import controls

# path, and the page of it where a view answers -> the page, drawn
Drawing = Callable[[str, Page | None], Drawn]


@dataclass(frozen=True)
class Fired:
    """What a browser asks with.

    Attributes:
        pathname: of the address.
        search: its query.
        given: what each control shows, by key.
        by_address: whether the address is what changed.
        picked: what was clicked in a figure, as the query of an address: ``region=SE311``.
        shown_address: the address of the page that is shown, whose controls they are: another than
            ``pathname`` and ``search`` as long as the answer to a link is under way.
        edition: the number of the edition that the page stays in, see ``edition_shown``.
        theme: what it is drawn in.
    """

    pathname: str
    search: str
    given: Mapping[str, str | None]
    by_address: bool = True
    picked: str | None = None
    shown_address: str = ""
    edition: int | None = None
    theme: str | None = None


@dataclass(frozen=True)
class Choice:
    """What an address is to be, and what the controls are to show.

    Attributes:
        search: the query of the page that is to be shown.
        is_new: whether the address has another one so far.
        moved: for each control the value it should show, or ``KEPT`` when it does.
        page: the page that is to be shown, where a view answers.
    """

    search: str
    is_new: bool
    moved: list[Written]
    page: Page | None = field(default=None, compare=False)


def register(app: Dash, context: AppContext, drawing: Drawing) -> None:
    """Add the callback."""

    @app.callback(
        Output(ids.URL, "search"),
        Output(ids.control(ALL), "value"),
        Output(ids.PAGE, "texts"),
        Output(ids.PAGE, "shown"),
        Input(ids.URL, "pathname"),
        Input(ids.URL, "search"),
        Input(ids.control(ALL), "value"),
        Input(ids.PICK, "data"),
        Input(ids.THEME, "data"),
        State(ids.PAGE, "shown"),
        prevent_initial_call=True,
    )
    def choose(
        pathname: str,
        search: str,
        given: list[str | None],
        pick: str | None,
        theme: str | None,
        shown: str | None,
    ) -> list[Written]:
        parts = shown_parts(shown)
        fired = _fired(pathname, search, given, pick)
        address = parts.get(ADDRESS, "")
        fired = replace(fired, shown_address=address, edition=edition_shown(parts))
        choice = choice_of(context, replace(fired, theme=theme))
        return written(choice, drawing(pathname, choice.page), parts)


def _fired(pathname: str, search: str, given: list[str | None], pick: str | None) -> Fired:
    values = dict(zip((one["id"]["key"] for one in ctx.inputs_list[2]), given, strict=True))
    fired = ctx.triggered_prop_ids
    by_address = bool({f"{ids.URL}.search", f"{ids.URL}.pathname"} & fired.keys())
    picked = pick if f"{ids.PICK}.data" in fired else None
    return Fired(pathname, search, values, by_address, picked)


def written(choice: Choice, drawn: Drawn, shown: Mapping[str, str]) -> list[Written]:
    """What is written: query, values of controls, parts that differ, and what is shown then."""
    texts = difference(drawn, shown)
    return [
        choice.search if choice.is_new else KEPT,
        choice.moved,
        texts or KEPT,
        shown_text({**shown, **drawn.digests}) if texts else KEPT,
    ]


def choice_of(context: AppContext, fired: Fired) -> Choice:
    """The address and the controls after what fired."""
    page = read_page(context, fired.pathname, fired.search, fired.theme, fired.edition)
    if page is None:
        return Choice(fired.search, is_new=False, moved=[KEPT] * len(fired.given))
    state = page.state if fired.by_address else _wanted(page, fired)
    if state == page.state:
        moved = _moved(page.question.selection, fired.given)
        return Choice(fired.search, False, moved, page)
    search = to_query(state)
    new = page_of(context, page.edition, (fired.pathname, search), fired.theme)
    assert new is not None  # noqa: S101 - a view answers there, as it did before
    moved = _moved(new.question.selection, fired.given)
    return Choice(search, True, moved, replace(new, latest=page.latest))


def _question_shown(app: AppContext, fired: Fired) -> Question | None:
    """What is asked by the page that the controls are of; None where that is not known."""
    pathname, _, search = fired.shown_address.partition("?")
    shown = read_page(app, pathname, search, None, fired.edition)
    return None if shown is None else shown.question


def _wanted(page: Page, fired: Fired) -> ViewState:
    """The state after a control was set, or something in a figure was clicked.

    With what was clicked the measure stays. A key that was clicked with no code is cleared: a line
    between two regions is not one of them.
    """
    state = controls.chosen(page.question, fired.given, _question_shown(page.app, fired))
    if fired.picked is None:
        return state
    clicked, _ = parse_url(fired.pathname, fired.picked)
    named = dict(parse_qsl(fired.picked, keep_blank_values=True))
    names = ("region", "partner", "domain", "initiative", "regions")
    codes = {name: getattr(clicked, name) for name in names if clicked and name in named}
    return state.but(**{name: code for name, code in codes.items() if code or not named[name]})


def _moved(selection: Selection, given: Mapping[str, str | None]) -> list[Written]:
    """For each control the value it should show, or KEPT when it does."""
    shown = controls.values(selection)
    return [KEPT if shown.get(key, value) == value else shown[key] for key, value in given.items()]
