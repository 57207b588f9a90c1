"""Keys that others append to a link to follow who comes by it: the one list of them.

They say nothing of what is shown, and no reader has put them there: they are left out without a
word. Nothing here is read, kept or counted.
"""

from __future__ import annotations

# Campaigns of analytics (Google's, Matomo's, Piwik's, HubSpot's advertisements): `utm_source` …
BEGINNINGS = ("utm_", "mtm_", "matomo_", "pk_", "piwik_", "hsa_")
KEYS = frozenset(
    {
        # Google: a click on an advertisement, a visitor across sites, a search result
        *("gclid", "gclsrc", "dclid", "gbraid", "wbraid", "gad_source", "gad_campaignid"),
        *("_ga", "_gl", "srsltid"),
        # a click on Facebook, Instagram, Bing, X, TikTok, LinkedIn, Pinterest, Yandex
        *("fbclid", "igshid", "igsh", "msclkid", "twclid", "ttclid", "li_fat_id", "epik"),
        *("yclid", "ysclid", "_openstat"),
        # a mailing: Mailchimp, HubSpot, Marketo, Vero, Omeda, Dotdigital
        *("mc_cid", "mc_eid", "_hsenc", "_hsmi", "mkt_tok", "vero_id", "vero_conv"),
        *("oly_anon_id", "oly_enc_id", "dm_i"),
    }
)


def is_tracking(key: str) -> bool:
    """Whether a key of a query only follows the reader."""
    found = key.lower()
    return found in KEYS or found.startswith(BEGINNINGS)
