"""Pictures of the app's own pages: the same bytes for the same question of the same edition."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from s3dash.errors import NoSuchPage
from s3dash.stage.pictures.asking import Ask, PageToPicture
from s3dash.stage.pictures.form import PictureForm
from s3dash.state import to_url
from s3dash.ui.core.request import AppContext, Page, read_page

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
            NoSuchPage: no view answers there.
            NoBrowser: there is no browser on this machine that makes pictures.
            Busy: too many wait for a picture.
            PictureFailed: the browser made none.
        """
        path, _, query = address.partition("?")
        page = read_page(self.context, path, query, None)
        if page is None:
            raise NoSuchPage
        return self.picture_of(page, form)

    def picture_of(self, page: Page, form: PictureForm) -> bytes:
        """A picture of a page that was read; raises as ``picture`` does."""
        own = to_url(page.state)
        said = f"{self.context.settings.public_url}{own}"
        return self.ask(PageToPicture(own, said, page.t.language, self.written(page)), form)
