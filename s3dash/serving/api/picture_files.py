"""Pictures of views as files: made once for a question of an edition, kept as finished bytes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple
from urllib.parse import urlencode

from flask import Response, request

from s3dash.analysis.answers import file_subject
from s3dash.config import LANGUAGES
from s3dash.data.editions.rows import sha256_of
from s3dash.errors import NoSuchPage
from s3dash.exports.csv_table import file_stem
from s3dash.i18n import translator
from s3dash.serving.api.asking import read_keys
from s3dash.serving.keeping.gate import MOST_WAITING_FOR_PICTURES, Gate
from s3dash.serving.keeping.kept import Kept
from s3dash.serving.keeping.packed import ASKED_EACH_TIME, FOR_A_YEAR, IDENTITY, Packed
from s3dash.stage.pictures.form import FORMATS, MIMETYPES, SCALES, SHAPES, PictureForm
from s3dash.stage.pictures.pictures import Pictures
from s3dash.state import KEYS, SLUGS, ViewState, to_path, to_url
from s3dash.ui.core.request import Page

# Bytes of pictures that a process keeps.
MOST_BYTES = 16_000_000
# What the browser that draws one uses of a processor.
MILLISECONDS = 1000
# The views by their names in addresses of the interface.
VIEWS = {slugs["en"] or view: view for view, slugs in SLUGS.items()}
# What an address says of the picture and not of what it shows; each with what it may be.
FORM_KEYS = {
    "format": FORMATS,
    "shape": SHAPES,
    "scale": tuple(str(one) for one in SCALES),
    # which has been read where the request came in
    "language": LANGUAGES,
}


class _Key(NamedTuple):
    """What a picture depends on."""

    edition: int
    url: str
    form: PictureForm


@dataclass(frozen=True)
class PictureFiles:
    """The pictures of an app.

    Attributes:
        pictures: makes them.
    """

    pictures: Pictures
    # they wait for another process, not for this one's processor: in a line of their own
    _kept: Kept[_Key, Packed] = field(default_factory=lambda: Kept(MOST_BYTES, _own_gate()))

    def answer(self, language: str, view: str, query: str) -> Response:
        """The picture of a view.

        Args:
            language: of the picture.
            view: its name.
            query: the keys of the view, and those of the picture.

        Raises:
            NoSuchPage: there is no such view.
            KeysRefused: a key or a value that no picture of the view has.
            S3DashError: see ``Pictures.picture``.
        """
        if view not in VIEWS:
            raise NoSuchPage
        form, rest = _form(language, VIEWS[view], query)
        path = to_path(ViewState(language, VIEWS[view]))
        page = self.pictures.page(f"{path}?{rest}")
        key = _Key(page.edition.number, to_url(page.state), form)
        file = self._kept.ask(key, lambda: self._made(page, form), kind=("picture", form))
        return _answered(file, page, form)

    def _made(self, page: Page, form: PictureForm) -> Packed:
        body = self.pictures.picture_of(page, form)
        mimetype = MIMETYPES[form.format]
        if form.format == "svg":
            return Packed.of(body, mimetype)
        # compression would not make it smaller
        return Packed(mimetype, sha256_of(body)[:20], {IDENTITY: body})


def _own_gate() -> Gate:
    return Gate(MOST_WAITING_FOR_PICTURES, MOST_WAITING_FOR_PICTURES, MILLISECONDS)


def _form(language: str, view: str, query: str) -> tuple[PictureForm, str]:
    """The form of the picture, and the keys of the view."""
    given = read_keys(view, {**dict.fromkeys(KEYS), **FORM_KEYS}, query, translator(language))
    of_form = {name: given.pop(name) for name in FORM_KEYS if name in given}
    form = PictureForm(
        of_form.get("format", "png"), of_form.get("shape", "wide"), int(of_form.get("scale", "1"))
    )
    return form, urlencode(given)


def _answered(file: Packed, page: Page, form: PictureForm) -> Response:
    is_numbered = page.state.edition is not None
    response = file.answer(request, FOR_A_YEAR if is_numbered else ASKED_EACH_TIME)
    question = page.question
    stem = file_stem(file_subject(question), page.edition.number, question.as_of)
    response.headers["Content-Disposition"] = f'inline; filename="{stem}.{form.format}"'
    response.vary.add("Accept-Language")
    if page.latest is not None:
        response.headers["X-Robots-Tag"] = "noindex"
    return response
