"""With whom those who make a statement want to work, as a line of facts."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from s3dash.analysis.facts.stated_partners import StatedPartner
from s3dash.i18n import Translator


def with_whom(partners: tuple[StatedPartner, ...], t: Translator) -> list[Component]:
    """Regions by name, and in quotation marks what the source says of others; none for nobody."""
    if not partners:
        return []
    words = [part for partner in partners for part in ("; ", _partner(partner, t))][1:]
    label = html.Span(t("region-partners"), className="fact-label")
    return [html.P([label, *words], className="fact")]


def _partner(partner: StatedPartner, t: Translator) -> Component | str:
    if partner.region is not None:
        return partner.words
    return html.Span(t("quoted", words=partner.words), lang="en")
