"""What can befall a store in PostgreSQL only: its server, its defaults, its connections."""

from __future__ import annotations

import threading

import pytest
import sqlalchemy as sa

from s3dash.config import LANGUAGES
from s3dash.data.editions.records import Editions
from s3dash.errors import StoreRefused
from s3dash.i18n import translator
from tests.data.test_editions import SECOND, THIRD, begun, changes_in, numbers, wood
from tests.databases import PostgresDatabases, before_changes, change
from tests.postgres_server import PostgresServer, name_of


@pytest.fixture
def url(postgres_databases: PostgresDatabases) -> str:
    return postgres_databases.new()


@pytest.fixture
def editions(url: str) -> Editions:
    """A store whose first edition is FIRST."""
    return begun(url)


def refusal(store: Editions) -> StoreRefused:
    """Why the second edition is not published; told in both languages, and nothing is changed."""
    with pytest.raises(StoreRefused) as caught:
        store.publish(SECOND, "Anna", "Ny")
    for language in LANGUAGES:
        assert name_of(str(store.database.place)) in caught.value.message(translator(language))
    assert numbers(store) == [1]
    assert wood(store, 1) == "Trä"
    return caught.value


def test_a_publisher_whose_connection_is_ended_at_any_moment_leaves_the_old_edition(
    editions: Editions, url: str, postgres_databases: PostgresDatabases
) -> None:
    count = len(changes_of_publishing(postgres_databases))
    assert count >= 5
    for at in range(2, count + 1):
        store = Editions(url)
        before_changes(store.database.engine, Cut(at, url, postgres_databases.server))
        assert refusal(store).key == "error-store-unreachable"
    assert editions.publish(THIRD, "Nästa", "Efter avbrotten")[0].number == 2


class Cut:
    """Ends every connection to a database when it is called for a given time."""

    def __init__(self, at: int, url: str, server: PostgresServer) -> None:
        self._left, self._url, self._server = at, url, server

    def __call__(self) -> None:
        self._left -= 1
        if self._left == 0:
            assert self._server.disconnect(self._url) == 1


def changes_of_publishing(databases: PostgresDatabases) -> list[int]:
    store = begun(databases.new())
    seen = changes_in(store.database)
    store.publish(SECOND, "Anna", "Ny")
    return seen


def test_a_full_disk_of_the_server_is_told_and_leaves_the_old_edition(
    editions: Editions, url: str, postgres_databases: PostgresDatabases
) -> None:
    postgres_databases.server.fill_disk(url)
    refused = refusal(editions)
    assert refused.key == "error-store-full"
    assert "No space left on device" in refused.params["why"]
    change(url, "DROP TRIGGER note ON originals")
    assert editions.publish(SECOND, "Anna", "Ny")[0].number == 2


def test_who_has_waited_for_the_turn_sees_what_was_published_whatever_the_server_is_set_to(
    editions: Editions, url: str, postgres_databases: PostgresDatabases
) -> None:
    name = name_of(url)
    strict = f"ALTER DATABASE {name} SET default_transaction_isolation TO 'serializable'"
    postgres_databases.server.ask(strict)
    landed = []
    asks = threading.Event()
    other = Editions(url)
    before_changes(other.database.engine, asks.set)
    waiting = threading.Thread(
        target=lambda: landed.append(other.publish(THIRD, "Bo", "Efter")[0].number)
    )

    def let_the_other_wait() -> None:
        # the turn is taken, and nothing of the second edition is written yet
        if len(seen) == 1:
            waiting.start()
            assert asks.wait(timeout=30)
        seen.append(1)

    seen: list[int] = []
    before_changes(editions.database.engine, let_the_other_wait)
    editions.publish(SECOND, "Anna", "Ny")
    waiting.join(timeout=30)
    assert landed == [3]
    assert [wood(editions, number) for number in (2, 3)] == ["Ved", "Virke"]


def test_a_turn_that_does_not_come_is_told(
    editions: Editions,
    url: str,
    postgres_databases: PostgresDatabases,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # whoever would wait on is stopped in another way
    server = postgres_databases.server
    server.ask(f"ALTER DATABASE {name_of(url)} SET statement_timeout TO '20s'")
    soon = sa.text("SELECT set_config('lock_timeout', '50ms', true)")
    monkeypatch.setattr("s3dash.data.editions.database._OF_THE_TURN", soon)
    with Editions(url).database.write_transaction() as (connection, _):
        assert "lock timeout" in refusal(editions).params["why"]
        connection.rollback()
    assert editions.publish(SECOND, "Anna", "Ny")[0].number == 2


def test_a_publisher_is_known_waits_as_long_as_in_a_file_and_loses_the_turn_when_silent(
    editions: Editions,
) -> None:
    shown = sa.text(
        "SELECT current_setting('lock_timeout'),"
        " current_setting('idle_in_transaction_session_timeout'),"
        " current_setting('application_name')"
    )
    with editions.database.write_transaction() as (connection, _):
        assert tuple(connection.execute(shown).one()) == ("1min", "5min", "s3dash")
    with editions.database.reading() as connection:
        assert tuple(connection.execute(shown).one()) == ("0", "0", "s3dash")


def test_what_the_address_says_of_the_connection_holds(url: str) -> None:
    with Editions(f"{url}?application_name=annan").database.reading() as connection:
        name = connection.execute(sa.text("SELECT current_setting('application_name')"))
        assert name.scalar() == "annan"


def test_who_reads_keeps_nobody_from_publishing(editions: Editions) -> None:
    with editions.database.reading() as connection:
        asked = sa.text("SELECT count(*) FROM editions")
        assert connection.execute(asked).scalar() == 1
        editions.publish(SECOND, "Anna", "Ny")
        assert connection.execute(asked).scalar() == 2


def test_a_text_that_the_server_cannot_take_is_told_and_publishes_nothing(
    editions: Editions,
) -> None:
    with pytest.raises(StoreRefused) as caught:
        editions.publish(SECOND, "Anna", "Ny\0omgång")
    assert "NUL" in caught.value.params["why"]
    assert numbers(editions) == [1]


def test_a_schema_that_others_own_is_told(url: str, postgres_databases: PostgresDatabases) -> None:
    server, name = postgres_databases.server, name_of(url)
    server.ask("ALTER SCHEMA public OWNER TO CURRENT_USER", name)
    server.ask("GRANT USAGE ON SCHEMA public TO PUBLIC", name)
    with pytest.raises(StoreRefused) as caught:
        begun(url)
    assert "permission denied for schema public" in caught.value.params["why"]


@pytest.mark.parametrize("changed", ["password", "database"])
def test_a_server_that_lets_nobody_in_is_told_without_the_password(url: str, changed: str) -> None:
    address = sa.make_url(url).set(**{changed: "hemligt"})
    with pytest.raises(StoreRefused) as caught:
        Editions(address.render_as_string(hide_password=False)).records()
    words = caught.value.message(translator("sv"))
    assert "127.0.0.1" in words
    assert str(sa.make_url(url).password) not in words
    assert ("hemligt" in words) == (changed == "database")
