"""What if: a region with other domains, or in one more initiative, beside the region as it is."""

from __future__ import annotations

from dash.development.base_component import Component

from s3dash.analysis.partners.scenario.answer import ScenarioAnswer
from s3dash.i18n import Translator
from s3dash.ui.core.page_content import Parts
from s3dash.ui.core.request import Page
from s3dash.ui.frame import controls as offered
from s3dash.ui.widgets.tables import Reader, data_table
from s3dash.views.partners.scenario.sections import band, before_and_after, to_choose


def parts(page: Page, answer: ScenarioAnswer) -> Parts:
    """Before and after, marked as what is not decided; or what to choose."""
    t = page.t
    if answer.changes is None:
        return Parts(eyebrow=page.question.round_name, body=to_choose(answer, page.question))
    label = t("scenario-label")
    return Parts(
        eyebrow=t("scenario-eyebrow", label=label, round=page.question.round_name),
        table=None if answer.data_table.empty else lambda: _table(answer, t),
        body=before_and_after(answer, answer.changes, page.question),
    )


def _table(answer: ScenarioAnswer, t: Translator) -> list[Component]:
    return [band(t), *data_table(answer, Reader(t))]


def controls(page: Page) -> list[Component]:
    """The region, what is changed, who is compared, and the ways of counting."""
    return [
        offered.whole_region_control("region", page.question, groups=False),
        offered.added_domain_control("add-domain", page.question),
        offered.added_domain_control("drop-domain", page.question),
        offered.join_control(page.question),
        offered.choice_control("scope", page.question),
        offered.choice_control("weights", page.question),
        offered.round_control(page.question),
    ]
