"""Addresses of files: the same keys as those of pages."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from s3dash.analysis.selection import MOST_TOLD
from s3dash.state.url import LONGEST_QUERY


@pytest.mark.parametrize("added", ["utm_source=brev", "fbclid=x&_ga=1.2", "colour=red", "colour"])
@pytest.mark.parametrize("path", ["/sv/karta", "/en/matrix", "/sv/region"])
def test_a_key_that_no_address_has_changes_nothing_of_a_file(
    client: FlaskClient, path: str, added: str
) -> None:
    plain = client.get(f"{path}.csv?region=SE311")
    tracked = client.get(f"{path}.csv?{added}&region=SE311&{added}")
    assert plain.status_code == tracked.status_code == 200
    assert tracked.data == plain.data
    name = "Content-Disposition"
    assert tracked.headers[name] == plain.headers[name]


@pytest.mark.parametrize(
    ("query", "word"),
    [
        ("domain=digital&domain=food", "två gånger"),
        ("least=0", "går inte att välja"),
        ("regions=SE110,SE999", "SE999"),
        ("domain=" + "a" * LONGEST_QUERY, "för lång"),
        ("domain=" + "a" * 5000, "kod"),
    ],
)
def test_a_value_that_a_known_key_cannot_have_is_refused_in_words(
    client: FlaskClient, query: str, word: str
) -> None:
    answer = client.get(f"/sv/karta.csv?utm_source=brev&colour=red&{query}")
    assert answer.status_code == 400
    assert word in answer.text
    assert "colour" not in answer.text


def test_a_refusal_stays_a_page_whatever_the_link_says(client: FlaskClient) -> None:
    codes = ",".join(f"X{number}" for number in range(1400))
    answer = client.get(f"/sv/karta.csv?regions={codes}")
    assert answer.status_code == 400
    assert answer.text.count("Okänd region") == MOST_TOLD
    assert "1 392 saker till" in answer.text.replace("\N{NO-BREAK SPACE}", " ")
