"""Links that no reader's browser can open: told by the address alone, nobody is asked."""

from __future__ import annotations

import pytest

from s3dash.model.checks.addresses import can_be_public


@pytest.mark.parametrize(
    "link",
    [
        "https://www.regionvarmland.se/strategi.pdf",
        "http://example.org",
        "https://sv.wikipedia.org/wiki/Åre#Historia",
        "https://åre.se/sida",
        "https://xn--re-1ia.se",
        "https://www.region.se.:443/a?b=c",
        "https://8.8.8.8/sida",
        "https://[2001:4860:4860::8888]/",
        "https://my_site.region.eu",
        "https://localhost.se",
        "https://local.region.se",
    ],
)
def test_an_address_on_the_web_can_be_public(link: str) -> None:
    assert can_be_public(link)


@pytest.mark.parametrize(
    "link",
    [
        "http://localhost",
        "http://localhost:8050/sv/karta",
        "http://LOCALHOST/a",
        "http://127.0.0.1:8050",
        "http://127.1",
        "http://10.0.0.1/a",
        "http://192.168.1.20",
        "http://169.254.1.1",
        "http://0.0.0.0",
        "http://[::1]/a",
        "http://[fe80::1]/",
        "http://300.1.1.1",
        "https://example",
        "https://intranatet/strategi",
        "https://filer.region.local/a",
        "https://router.lan",
        "https://a.test",
        "https://www.invalid",
        "https://www..se",
        "https://-a.se",
        "https://exa mple.se",
        "https://www,region.se",
        "https://a.se:99999",
        "https://a.se:http",
        "https://[",
        "https://@",
        "https://",
    ],
)
def test_an_address_of_a_machine_a_network_or_nothing_can_not(link: str) -> None:
    assert not can_be_public(link)
