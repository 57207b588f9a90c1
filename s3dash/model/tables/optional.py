"""The tables that an edition may come without.

Where one is absent nothing of it is shown; none is ever part of a score.
"""

from __future__ import annotations

from s3dash.model.fields import (
    LANGUAGE_PATTERN,
    choice,
    code,
    date,
    languages,
    lift,
    name,
    text,
    url,
    whole,
    yes_no,
)
from s3dash.model.tables.core import COUNTRY_PATTERN, table

# The six steps of smart specialisation, in their order.
STEPS = (
    "analysis",
    "governance",
    "vision",
    "prioritisation",
    "implementation",
    "monitoring",
)
ANSWER_KINDS = ("statement", "priority", "cluster")

DOMAIN_LINKS = table(
    "domain_links",
    ["domain_code_a", "domain_code_b"],
    {
        "domain_code_a": code(references="domains.domain_code"),
        "domain_code_b": code(references="domains.domain_code"),
        "lift": lift(),
        "reason_sv": text(),
        "reason_en": text(),
    },
)

EXAMPLES = table(
    "examples",
    ["example_code"],
    {
        "example_code": code(),
        "step": choice(*STEPS),
        "region_code": code(references="regions.region_code", required=False),
        "country_code": text(form=COUNTRY_PATTERN, error="fault-country"),
        "text_sv": text(required=True),
        "text_en": text(required=True),
        "source_code": code(references="sources.source_code"),
    },
)

DIALOGUES = table(
    "dialogues",
    ["dialogue_code"],
    {
        "dialogue_code": code(),
        "region_code": code(references="regions.region_code"),
        "held_on": date(),
        "said_sv": text(),
        "heard_sv": text(),
        "agreed_sv": text(),
        "public": yes_no(),
        "source_code": code(references="sources.source_code"),
    },
)

MATCHES = table(
    "matches",
    ["match_code"],
    {
        "match_code": code(),
        "seeks_code": code(references="statements.statement_code"),
        "answer_kind": choice(*ANSWER_KINDS),
        "answer_code": code(),
        "contact_code": code(references="clusters.cluster_code", required=False),
        "why_sv": text(required=True),
        "why_en": text(required=True),
        "strength": choice("strong", "plausible"),
        "basis": choice("compiled", "dialogue"),
    },
)

MEDIA = table(
    "media",
    ["media_code"],
    {
        "media_code": code(),
        "title_sv": name(required=True),
        "title_en": name(required=True),
        "minutes": whole(1),
        "language": text(form=LANGUAGE_PATTERN, error="fault-language"),
        "captions": languages(),
        "url": url(),
        "region_code": code(references="regions.region_code", required=False),
        "initiative_code": code(references="initiatives.initiative_code", required=False),
        "source_code": code(references="sources.source_code"),
    },
)
