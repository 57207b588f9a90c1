"""The twelve tables of every edition: columns in order, keys and references.

What a word means is in the docs.
"""

from __future__ import annotations

from s3dash.model.fields import (
    choice,
    choices,
    code,
    codes,
    date,
    name,
    number,
    text,
    url,
    whole,
    year,
)
from s3dash.model.schemas import pa
from s3dash.model.tables.categories import NABS_OBJECTIVES, NACE_SECTIONS, POLICY_OBJECTIVES

STATUSES = ("established", "developing", "horizontal", "unspecified", "deselected")
ROLES = ("lead", "member", "participant", "observer")
CONFIDENCES = ("high", "medium")
TRANSITIONS = ("green", "digital", "resilience")
CLUSTER_STATUSES = ("active", "ended", "unknown")
COUNTRY_PATTERN = r"^[A-Z]{2}$"
COUNTY_PATTERN = r"^[0-9]{2}$"


def table(title: str, unique: list[str], columns: dict[str, pa.Column]) -> pa.DataFrameSchema:
    """A table by its name: its key, and its columns in order."""
    return pa.DataFrameSchema(columns, name=title, unique=unique, strict=True, ordered=True)


REGIONS = table(
    "regions",
    ["region_code"],
    {
        "region_code": code(),
        "region_kind": choice("region", "group", "partner"),
        "name_sv": name(required=True),
        "name_en": name(required=True),
        "authority_name": name(),
        "country_code": text(form=COUNTRY_PATTERN, error="fault-country"),
        "nuts_level": whole(0, 3),
        "county_code": text(form=COUNTY_PATTERN, error="fault-county"),
        "latitude": number(-90, 90),
        "longitude": number(-180, 180),
        "successor_code": codes(references="regions.region_code"),
        "valid_to": year(),
        "contact_url": url(),
    },
)

GROUP_MEMBERS = table(
    "group_members",
    ["group_code", "region_code"],
    {
        "group_code": code(references="regions.region_code"),
        "region_code": code(references="regions.region_code"),
    },
)

DOMAINS = table(
    "domains",
    ["domain_code"],
    {
        "domain_code": code(),
        "name_sv": name(required=True),
        "name_en": name(required=True),
        "nace_rev2": name(),
        "nace_sections": choices(*NACE_SECTIONS),
        "nabs": choices(*NABS_OBJECTIVES),
        "policy_objectives": choices(*POLICY_OBJECTIVES),
    },
)

ROUNDS = table(
    "rounds",
    ["round_code"],
    {
        "round_code": code(),
        "name_sv": name(required=True),
        "name_en": name(required=True),
        "starts_on": date(),
        "ends_on": date(),
    },
)

SOURCES = table(
    "sources",
    ["source_code"],
    {
        "source_code": code(),
        "source_kind": choice("dialogue_meeting", "public_document"),
        "title": name(required=True),
        "publisher": name(),
        "published_year": year(),
        "held_on": date(),
        "region_code": code(references="regions.region_code", required=False),
        "url": url(),
        "seen_on": date(),
    },
)

PRIORITIES = table(
    "priorities",
    ["priority_code"],
    {
        "priority_code": code(),
        "round_code": code(references="rounds.round_code"),
        "region_code": code(references="regions.region_code"),
        "name_sv": name(required=True),
        "name_en": name(required=True),
        "original_language": choice("sv", "en", "other", required=False),
        "status": choice(*STATUSES),
        "status_basis": choice("stated", "inferred", required=False),
        "domain_codes": codes(references="domains.domain_code"),
        "part_of": code(references="priorities.priority_code", required=False),
        "source_code": code(references="sources.source_code"),
        "confidence": choice(*CONFIDENCES),
        "note": text(),
        "transition": choices(*TRANSITIONS),
    },
)

LINEAGE = table(
    "lineage",
    ["earlier_code", "later_code"],
    {
        "earlier_code": code(references="priorities.priority_code"),
        "later_code": code(references="priorities.priority_code"),
        "basis": choice("stated", "same_name", "inferred"),
        "note": text(),
    },
)

STATEMENTS = table(
    "statements",
    ["statement_code"],
    {
        "statement_code": code(),
        "round_code": code(references="rounds.round_code"),
        "region_code": code(references="regions.region_code"),
        "kind": choice("seeks", "offers"),
        "text_sv": text(),
        "text_en": text(),
        "domain_codes": codes(references="domains.domain_code"),
        "partners_text": text(),
        "source_code": code(references="sources.source_code"),
        "confidence": choice(*CONFIDENCES),
        "note": text(),
    },
)

INITIATIVES = table(
    "initiatives",
    ["initiative_code"],
    {
        "initiative_code": code(),
        "parent_code": code(references="initiatives.initiative_code", required=False),
        "initiative_kind": choice(
            "network",
            "platform",
            "partnership",
            "pilot",
            "project",
            "programme",
            "instrument",
            "association",
        ),
        "name_sv": name(required=True),
        "name_en": name(required=True),
        "starts_year": year(),
        "ends_year": year(),
        "superseded_by": code(references="initiatives.initiative_code", required=False),
        "url": url(),
        "description_sv": text(),
        "description_en": text(),
        "domain_codes": codes(references="domains.domain_code"),
        "source_code": code(references="sources.source_code"),
        "confidence": choice(*CONFIDENCES),
    },
)

MEMBERSHIPS = table(
    "memberships",
    ["initiative_code", "region_code", "role", "from_year"],
    {
        "initiative_code": code(references="initiatives.initiative_code"),
        "region_code": code(references="regions.region_code"),
        "role": choice(*ROLES),
        "phase": choice("learn", "connect", "demonstrate", "commercialise", required=False),
        "from_year": year(),
        "to_year": year(),
        "source_code": code(references="sources.source_code"),
        "confidence": choice(*CONFIDENCES),
        "note": text(),
    },
)

CLUSTERS = table(
    "clusters",
    ["cluster_code"],
    {
        "cluster_code": code(),
        "name": name(required=True),
        "cluster_kind": name(required=True),
        "cluster_kind_sv": name(),
        "region_code": code(references="regions.region_code"),
        "domain_codes": codes(references="domains.domain_code"),
        "initiative_codes": codes(references="initiatives.initiative_code"),
        "source_code": code(references="sources.source_code"),
        "confidence": choice(*CONFIDENCES),
        "cluster_status": choice(*CLUSTER_STATUSES, required=False),
        "ended_year": year(),
        "url": url(),
        "does_sv": text(),
        "does_en": text(),
        "leads_priority": codes(references="priorities.priority_code"),
    },
)

STRATEGIES = table(
    "strategies",
    ["strategy_code"],
    {
        "strategy_code": code(),
        "region_code": code(references="regions.region_code"),
        "title": name(required=True),
        "starts_year": year(),
        "ends_year": year(),
        "adopted_year": year(),
        "areas_stated": whole(1),
        "url": url(),
        "governance_sv": text(),
        "governance_en": text(),
        "source_code": code(references="sources.source_code"),
        "confidence": choice(*CONFIDENCES),
    },
)
