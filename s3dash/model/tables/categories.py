"""The codes of the European categories that a domain belongs to, and how else people write them.

What a code means stands in the catalogues, as ``code-COLUMN-CODE``.
"""

from __future__ import annotations

# The sections of NACE Rev. 2 (Regulation (EC) No 1893/2006). Those of Rev. 2.1 are others.
NACE_SECTIONS = tuple("ABCDEFGHIJKLMNOPQRSTU")
# The chapters of NABS 2007, as Eurostat writes their codes.
NABS_OBJECTIVES = tuple(f"NABS{number:02}" for number in range(1, 15))
# The policy objectives of Eye@RIS3, without what they divide into.
POLICY_OBJECTIVES = tuple("ABCDEFGHIJ")
CATEGORIES: dict[str, tuple[str, ...]] = {
    "nace_sections": NACE_SECTIONS,
    "nabs": NABS_OBJECTIVES,
    "policy_objectives": POLICY_OBJECTIVES,
}

# column -> what people write for a code
ALSO_WRITTEN: dict[str, dict[str, str]] = {
    "nabs": {
        written: code
        for number, code in enumerate(NABS_OBJECTIVES, start=1)
        for written in (str(number), f"{number:02}", f"nabs{number}")
    },
    "kind": {"söker": "seeks", "behov": "seeks", "erbjuder": "offers", "erbjudande": "offers"},
}
