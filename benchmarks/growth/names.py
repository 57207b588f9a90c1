"""The names of a made-up edition: plausible, no two the same, in both languages."""

from __future__ import annotations

from itertools import product

# What a domain is about, and which side of it; more than six hundred together.
_SIDES = (
    ("Hållbar", "Sustainable"), ("Digital", "Digital"), ("Cirkulär", "Circular"),
    ("Avancerad", "Advanced"), ("Fossilfri", "Fossil-free"), ("Småskalig", "Small-scale"),
    ("Robust", "Resilient"), ("Datadriven", "Data-driven"), ("Biobaserad", "Bio-based"),
    ("Autonom", "Autonomous"), ("Maritim", "Maritime"), ("Kustnära", "Coastal"),
    ("Urban", "Urban"), ("Regional", "Regional"), ("Kreativ", "Creative"), ("Social", "Social"),
    ("Industriell", "Industrial"), ("Klimatneutral", "Climate-neutral"),
    ("Resurseffektiv", "Resource-efficient"), ("Uppkopplad", "Connected"),
    ("Precisionsinriktad", "Precision-driven"), ("Gränsöverskridande", "Cross-border"),
    ("Kunskapsintensiv", "Knowledge-intensive"), ("Arktisk", "Arctic"), ("Elektrisk", "Electric"),
)  # fmt: skip
_MATTERS = (
    ("energiomställning", "energy transition"), ("tillverkning", "manufacturing"),
    ("hälsa och vård", "health and care"), ("livsmedelsproduktion", "food production"),
    ("skogsnäring", "forestry"), ("rymdteknik", "space technology"), ("mobilitet", "mobility"),
    ("besöksnäring", "tourism"), ("materialteknik", "materials"), ("gruvnäring", "mining"),
    ("vattenbruk", "aquaculture"), ("fordonsteknik", "automotive technology"),
    ("kemiindustri", "chemistry"), ("textil", "textiles"), ("byggteknik", "construction"),
    ("mikroelektronik", "microelectronics"), ("bioekonomi", "bioeconomy"),
    ("sjöfart", "shipping"), ("diagnostik", "diagnostics"), ("mjukvara", "software"),
    ("logistik", "logistics"), ("medieproduktion", "media production"),
    ("säkerhetsteknik", "security technology"), ("vätgasteknik", "hydrogen technology"),
)  # fmt: skip
# A made-up region's name: its beginning and its end.
_BEGINNINGS = (
    *("Alden", "Bjar", "Cor", "Dal", "Elm", "Fjor", "Gran", "Hal", "Isar", "Jura", "Karl", "Lind"),
    *("Mon", "Nor", "Oster", "Piet", "Roc", "Sol", "Tol", "Ulf", "Val", "West", "Ystra", "Zel"),
    *("Brand", "Chal", "Dorn", "Ester", "Flor", "Grun", "Holm", "Ingel", "Kasto", "Leven"),
    *("Mar", "Nied", "Oder", "Pom", "Rhon", "Sten"),
)
_ENDS = (
    *("berg", "dal", "mark", "land", "haven", "ria", "vik", "stein", "burg", "ne", "tia", "mont"),
    *("falk", "holt", "lia", "nova", "ost", "pol", "rode", "sund", "torp", "ugne", "ville", "wald"),
    *("ava", "bruck", "cia", "dorf", "esk", "fors", "gard", "hausen", "ika", "jo", "kirch", "lus"),
    *("minde", "nas", "ora", "rup"),
)
# country, its middle in degrees, and how far its regions lie from there
PLACES: dict[str, tuple[float, float, float, float]] = {
    "DE": (51, 10, 3, 3.5), "FR": (46.6, 2.5, 3, 4), "IT": (43, 12, 3, 2.5),
    "ES": (40, -3.5, 3, 4), "PL": (52, 19.5, 2, 3.5), "RO": (45.8, 25, 1.6, 2.8),
    "NL": (52.2, 5.6, 0.9, 1), "BE": (50.7, 4.6, 0.5, 1), "CZ": (49.8, 15.4, 0.8, 2.3),
    "GR": (39, 22.5, 2, 1.8), "PT": (39.6, -8, 1.9, 0.7), "HU": (47.1, 19.4, 0.8, 2),
    "AT": (47.5, 14, 0.7, 2.5), "BG": (42.7, 25.2, 0.9, 2), "FI": (63, 26, 3, 2.5),
    "NO": (61, 9, 2.5, 2), "DK": (55.8, 9.6, 0.8, 1), "IE": (53.2, -7.8, 1.2, 1.5),
    "LT": (55.3, 23.8, 0.8, 1.6), "LV": (56.9, 25, 0.6, 2), "EE": (58.7, 25.8, 0.6, 1.5),
    "SK": (48.7, 19.5, 0.5, 1.8), "SI": (46.1, 14.8, 0.4, 0.9), "HR": (45.3, 16.2, 0.6, 1.6),
}  # fmt: skip


def domain_names(number: int) -> list[tuple[str, str]]:
    """As many names of domains, in Swedish and English."""
    both = [
        (f"{side_sv} {matter_sv}", f"{side_en} {matter_en}")
        for (matter_sv, matter_en), (side_sv, side_en) in product(_MATTERS, _SIDES)
    ]
    # one after another they are about different matters
    step = len(_SIDES)
    return [one for at in range(step) for one in both[at::step]][:number]


def region_names(number: int) -> list[str]:
    """As many names of regions that are nowhere."""
    both = [f"{beginning}{end}" for end, beginning in product(_ENDS, _BEGINNINGS)]
    # neighbours in the list begin and end differently
    return [both[at * 397 % len(both)] for at in range(number)]
