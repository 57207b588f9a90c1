"""Settings from the environment."""

from __future__ import annotations

import pytest

from s3dash.config import LANGUAGES, read_settings
from s3dash.errors import SettingRefused
from s3dash.i18n import translator


def test_without_any_setting_the_app_listens_to_this_machine_only() -> None:
    settings = read_settings({})
    assert (settings.host, settings.port, settings.behind_tls) == ("127.0.0.1", 8050, False)
    assert settings.secret_key != read_settings({}).secret_key


@pytest.mark.parametrize("port", ["http", "0", "65536", "-1", "80.5", "８０"])
def test_a_port_that_cannot_be_is_refused_in_words(port: str) -> None:
    with pytest.raises(SettingRefused) as caught:
        read_settings({"PORT": port})
    for language in LANGUAGES:
        assert f"{port}" in caught.value.message(translator(language))


def test_an_empty_setting_is_not_given() -> None:
    names = ("HOST", "PORT", "WEB_CONCURRENCY", "S3DASH_DATA", "S3DASH_TLS")
    settings = read_settings(dict.fromkeys(names, " "))
    assert (settings.host, settings.port, settings.workers) == ("127.0.0.1", 8050, 2)
    assert settings.data_folder.name == "data"


def test_a_switch_is_on_or_off_and_nothing_else() -> None:
    assert read_settings({"S3DASH_TLS": "true"}).behind_tls
    assert not read_settings({"S3DASH_TLS": "0"}).behind_tls
    with pytest.raises(SettingRefused):
        read_settings({"S3DASH_TLS": "perhaps"})
    with pytest.raises(SettingRefused):
        read_settings({"WEB_CONCURRENCY": "many"})


@pytest.mark.parametrize(
    "sources", ["'self'; script-src *", "https://a\r\nX: y", "a, b", "https://\u4f8b.se"]
)
def test_a_frame_ancestor_cannot_smuggle_in_another_rule(sources: str) -> None:
    with pytest.raises(SettingRefused):
        read_settings({"S3DASH_FRAME_ANCESTORS": sources})


@pytest.mark.parametrize(
    "url", ["https://s3.example.se", "http://127.0.0.1:8050", "https://a.se/b/"]
)
def test_the_public_address_is_taken_without_the_slash_at_its_end(url: str) -> None:
    assert read_settings({"S3DASH_PUBLIC_URL": url}).public_url == url.rstrip("/")
    assert read_settings({}).public_url == ""


@pytest.mark.parametrize(
    "url",
    ["s3.example.se", "ftp://a.se", "https://", "https://a.se/?b", "https://a.se/#b",
     "https://u:p@a.se", "https://a.se/å", "https://a.se/b c", "javascript:alert(1)"],
)  # fmt: skip
def test_a_public_address_that_nothing_can_be_written_behind_is_refused(url: str) -> None:
    with pytest.raises(SettingRefused) as caught:
        read_settings({"S3DASH_PUBLIC_URL": url})
    for language in LANGUAGES:
        assert url in caught.value.message(translator(language))


@pytest.mark.parametrize(
    "url", ["redis://127.0.0.1:6379/0", "rediss://:secret@host", "redis+unix:///run/redis.sock"]
)
def test_the_address_of_redis_is_taken_as_it_is(url: str) -> None:
    assert read_settings({"S3DASH_REDIS_URL": url}).redis_url == url
    assert read_settings({}).redis_url == ""


@pytest.mark.parametrize("url", ["http://:secret@host", "redis://", "secret", "memcached://secret"])
def test_an_address_that_is_none_of_a_redis_is_refused_without_being_told(url: str) -> None:
    with pytest.raises(SettingRefused) as caught:
        read_settings({"S3DASH_REDIS_URL": url})
    for language in LANGUAGES:
        words = caught.value.message(translator(language))
        assert "S3DASH_REDIS_URL" in words and "secret" not in words


def test_no_proxy_is_trusted_unless_it_is_said_how_many() -> None:
    assert read_settings({}).proxies == 0
    assert read_settings({"S3DASH_PROXIES": "2"}).proxies == 2
    for value in ("all", "-1", "10"):
        with pytest.raises(SettingRefused) as caught:
            read_settings({"S3DASH_PROXIES": value})
        assert "0" in caught.value.message(translator("sv"))
