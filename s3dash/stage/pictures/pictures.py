"""Pictures of the app's own pages: the same bytes for the same question of the same edition."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from s3dash.analysis.selection import problems_words
from s3dash.errors import BadRequest, NoSuchPage
from s3dash.stage.pictures.asking import Ask, PageToPicture
from s3dash.stage.pictures.form import PictureForm
from s3dash.state import to_url
from s3dash.ui.core.request import (
    AppContext,
    Page,
    edition_problems,
    no_edition,
    read_page,
)

# The message of a key that no address has.
UNKNOWN_KEY = "url-unknown-key"
# A page -> its first answer as HTML, of the page's own edition.
Written = Callable[[Page], bytes]


@dataclass(frozen=True)
class Pictures:
    """Pictures of the pages of an app.

    Attributes:
        context: what pages are read from.
        written: writes a page.
        ask: has a picture made of what was written.
    """

    context: AppContext
    written: Written
    ask: Ask

    def picture(self, address: str, form: PictureForm) -> bytes:
        """A picture of the page at an address of ours.

        Args:
            address: path and query, as in the browser: ``/sv/karta?domain=digital``.
            form: what it is to be.

        Raises:
            NoSuchPage, NoSuchFile, StoreRefused, BadRequest: see ``page``.
            NoBrowser: there is no browser on this machine that makes pictures.
            Busy: too many wait for a picture.
            PictureFailed: the browser made none.
        """
        return self.picture_of(self.page(address), form)

    def page(self, address: str) -> Page:
        """The page at an address of ours, if all of the address is understood.

        A key that no address has is passed over, as on the page: what it says changes nothing.

        Raises:
            NoSuchPage: no view answers there.
            NoSuchFile: the edition that is asked for cannot be had; a picture is of no other.
            StoreRefused: the database does not answer.
            BadRequest: what a key says is not understood; a picture does not pass over it.
        """
        path, _, query = address.partition("?")
        page = read_page(self.context, path, query, None)
        if page is None:
            raise NoSuchPage
        for problem in edition_problems(page.problems):
            raise no_edition(problem, page.t)
        refused = [problem for problem in page.problems if problem.key != UNKNOWN_KEY]
        if refused:
            words = problems_words(refused, page.question.dataset, page.t)
            raise BadRequest("error-picture-selection", reason=" ".join(words))
        if page.state.embed:
            # a page in another's frame is the page without its frame
            return self.page(to_url(page.state.but(embed=False)))
        return page

    def picture_of(self, page: Page, form: PictureForm) -> bytes:
        """A picture of a page that was read; raises what the browser does."""
        own = to_url(page.state)
        said = f"{self.context.settings.public_url}{own}"
        dated = f"{page.edition.published_on:%Y%m%d}"
        whole = PageToPicture(own, said, page.t.language, dated, self.written(page))
        return self.ask(whole, form)
