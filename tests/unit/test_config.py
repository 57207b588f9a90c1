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
