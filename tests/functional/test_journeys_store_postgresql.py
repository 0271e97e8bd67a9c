"""The journal in a real PostgreSQL, started here where its programs and the driver are installed; else skipped."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from ncs.core.refusals import AlreadyThere
from ncs.journeys.events.catalogue import event
from ncs.journeys.rules.samples import served
from ncs.journeys.store.database import NoJournal
from ncs.journeys.store.journal import Changed, Journal
from ncs.journeys.store.keys import KeyGone
from ncs.journeys.store.people import Reader
from ncs.journeys.store.postgresql import shown
from ncs.journeys.store.refusals import NotAFile
from ncs.journeys.store.whole import backup, new_journal, open_journal

TODAY = date(2030, 1, 1)
WORKER, RECORDS = Reader(actor="w1"), Reader(actor="r1", role="records", basis="legal duty")


def programs() -> str | None:
    """Where PostgreSQL's own programs are; Debian keeps them apart by version."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return shutil.which("pg_ctl", path=os.pathsep.join([*map(str, folders), os.environ.get("PATH", "")]))


def as_another(*command: str) -> None:
    """Run a command as somebody who is not root, whom PostgreSQL refuses."""
    user: dict[str, Any] = {"user": "postgres"} if os.geteuid() == 0 else {}
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **user)


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    pytest.importorskip("psycopg", reason="the driver is not installed: the extra web-postgresql")
    control = programs()
    if control is None:
        pytest.skip("PostgreSQL is not installed on this machine")
    folder = Path(tempfile.mkdtemp(prefix="ncs-pg-"))
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
    data = folder / "data"
    as_another(str(Path(control).with_name("initdb")), "-D", str(data), "-U", "ncs", "-A", "trust", "-N")
    settings = f"-k {folder} -F -c listen_addresses=''"
    as_another(control, "-D", str(data), "-w", "-o", settings, "-l", str(folder / "log"), "start")
    try:
        yield f"postgresql://ncs@/postgres?host={folder}"
    finally:
        as_another(control, "-D", str(data), "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="module")
def keys(url: str) -> str:
    """A second database on the same server."""
    with import_module("psycopg").connect(url, autocommit=True) as held:
        held.execute("CREATE DATABASE keys")
    return url.replace("/postgres?", "/keys?")


@pytest.fixture(scope="module")
def journal(url: str, keys: str) -> Iterator[Journal]:
    """Journal and keys on one server, in two databases."""
    new_journal(url, keys).close()
    with open_journal(url, keys) as held:
        held.begin(served(), WORKER, today=TODAY)
        yield held


def test_what_is_recorded_is_read_again_and_whole(journal: Journal, url: str, tmp_path: Path) -> None:
    asked = event("review-asked", "2026-06-01", why="nobody comes")
    assert journal.add("P1", asked, WORKER, today=TODAY, expected=len(served())) == len(served()) + 1
    assert list(journal.read("P1", WORKER).given) == [*served(), asked]
    with pytest.raises(Changed):
        journal.add("P1", asked, WORKER, today=TODAY, expected=len(served()))
    assert journal.verify().wrong == () and journal.has_head(journal.verify().head)
    with pytest.raises(AlreadyThere, match="Name an empty database"):
        new_journal(url, tmp_path / "other.keys")
    assert not (tmp_path / "other.keys").exists()
    with pytest.raises(NotAFile, match="pg_dump"):
        backup(journal, RECORDS, to=Path("copy"))


@pytest.mark.parametrize("table", ["journal", "audit", "mark"])
def test_nothing_is_changed_taken_away_or_emptied(journal: Journal, table: str) -> None:
    for statement in (f"UPDATE {table} SET seq = seq", f"DELETE FROM {table}", f"TRUNCATE {table}"):
        with pytest.raises(journal._held.faults, match="only ever added to"):
            journal._held.execute(statement)


def test_writers_at_once_lose_and_double_nothing(journal: Journal, url: str, keys: str) -> None:
    before = len(journal.read("P1", WORKER).given)

    def write(number: int) -> int:
        with open_journal(url, keys) as held:
            told = event("information-given", "2026-06-01", about=[f"leaflet {number}"])
            return held.add("P1", told, WORKER, today=TODAY)

    with ThreadPoolExecutor(5) as pool:
        versions = list(pool.map(write, range(10)))
    assert sorted(versions) == list(range(before + 1, before + 11)) and journal.verify().wrong == ()


def test_links_lists_and_erasure(journal: Journal) -> None:
    opened, *rest = served()
    journal.begin([opened.model_copy(update={"person": "P2"}), *rest], WORKER, today=TODAY)
    journal.link("P1", "P2", RECORDS, why="one person")
    assert [one.person for one in journal.owed(RECORDS, date(2026, 7, 1))] == ["P1"]
    journal.erase("P2", "retention ended", RECORDS)
    with pytest.raises(KeyGone):
        journal.read("P2", WORKER)
    assert journal.verify().wrong == () and journal.counts()["plan-agreed"] == 2


def test_another_database_is_refused_without_its_password(url: str) -> None:
    with (
        pytest.raises(NoJournal, match="cannot be reached") as caught,
        open_journal("postgresql://ann:hush@localhost:1/care", url),
    ):
        pass
    assert "hush" not in str(caught.value) and "ann" not in shown("postgresql://ann:hush@db.example:5/care?x=hush")
