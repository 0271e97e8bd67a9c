"""What is PostgreSQL's own: a full or lost server, an occupied database, a URL that is shown, the commands by URL.

That the store does there what it does in files is tests/unit/test_journeys_store.py, which runs in both.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from ncs.core.refusals import AlreadyThere, CannotWrite
from ncs.journeys.events.catalogue import event
from ncs.journeys.rules.samples import served
from ncs.journeys.store.database import NoJournal
from ncs.journeys.store.journal import Journal
from ncs.journeys.store.opening import connected
from ncs.journeys.store.people import Reader
from ncs.journeys.store.postgresql import shown
from ncs.journeys.store.refusals import NotAFile
from ncs.journeys.store.whole import backup, new_journal, open_journal
from support.journals import places_in

TODAY = date(2030, 1, 1)
WORKER, RECORDS = Reader(actor="w1"), Reader(actor="r1", role="records", basis="legal duty")
ASKED = event("review-asked", "2026-06-01", why="nobody comes")


@pytest.fixture
def urls(tmp_path: Path) -> tuple[str, str]:
    """Journal and keys on one server, in two databases."""
    people, keys = places_in("postgresql", tmp_path)
    assert isinstance(people, str) and isinstance(keys, str)
    return people, keys


@pytest.fixture
def journal(urls: tuple[str, str]) -> Iterator[Journal]:
    new_journal(*urls).close()
    with open_journal(*urls) as held:
        held.begin(served(), WORKER, today=TODAY)
        yield held


def test_an_occupied_database_is_refused_and_a_copy_is_its_own_programs_work(
    journal: Journal, urls: tuple[str, str], tmp_path: Path
) -> None:
    with pytest.raises(AlreadyThere, match="Name an empty database"):
        new_journal(urls[0], tmp_path / "other.keys")
    assert not (tmp_path / "other.keys").exists()
    with pytest.raises(NotAFile, match="pg_dump"):
        backup(journal, RECORDS, to=Path("copy"))


def test_a_server_that_runs_out_of_room_is_told_and_nothing_is_half_written(
    journal: Journal, urls: tuple[str, str]
) -> None:
    """The event is stored and what is owed is not: the second statement of one write fails as for want of room."""
    inside = connected(urls[0], table="journal")
    inside.execute(
        "CREATE FUNCTION full_disk() RETURNS trigger AS $$ BEGIN "
        "RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; "
        "END $$ LANGUAGE plpgsql"
    )
    inside.execute("CREATE TRIGGER full_disk BEFORE INSERT OR UPDATE ON owed FOR EACH ROW EXECUTE FUNCTION full_disk()")
    with pytest.raises(CannotWrite, match="No space left"):
        journal.add("P1", ASKED, WORKER, today=TODAY)
    inside.execute("DROP TRIGGER full_disk ON owed")
    inside.close()
    assert journal.add("P1", ASKED, WORKER, today=TODAY) == len(served()) + 1, "the same connection goes on"
    assert list(journal.read("P1", WORKER).given) == [*served(), ASKED] and journal.verify().wrong == ()


def test_a_connection_that_is_lost_is_told_and_a_new_one_finds_all(journal: Journal, urls: tuple[str, str]) -> None:
    inside = connected(urls[0], table="journal")
    inside.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() "
                   "AND pid <> pg_backend_pid()")  # fmt: skip
    inside.close()
    with pytest.raises(CannotWrite, match="could not be used"):
        journal.add("P1", ASKED, WORKER, today=TODAY)
    with open_journal(*urls) as held:
        assert list(held.read("P1", WORKER).given) == served() and held.verify().wrong == ()


def test_another_database_is_refused_without_its_password(urls: tuple[str, str]) -> None:
    with (
        pytest.raises(NoJournal, match="cannot be reached") as caught,
        open_journal("postgresql://ann:hush@localhost:1/care", urls[1]),
    ):
        pass
    assert "hush" not in str(caught.value) and "ann" not in shown("postgresql://ann:hush@db.example:5/care?x=hush")
    with pytest.raises(NoJournal, match="it has no journal"), open_journal(urls[0], urls[1]):
        pass
