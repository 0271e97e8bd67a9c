"""The journal in files of its own: made whole, a full disk, copies, damaged and earlier files. All invented."""

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
from ncs.journeys.store.people import Reader
from ncs.journeys.store.postgresql import same_database
from ncs.journeys.store.refusals import OnePlace
from ncs.journeys.store.sqlite import made_file
from ncs.journeys.store.whole import backup, new_journal, open_journal

TODAY = date(2030, 1, 1)
WORKER, RECORDS = Reader(actor="w1"), Reader(actor="r1", role="records", basis="legal duty")


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    return tmp_path / "people.journal", tmp_path / "people.keys"


@pytest.fixture
def journal(files: tuple[Path, Path]) -> Iterator[Journal]:
    new_journal(*files).close()
    with open_journal(*files) as held:
        held.begin(served(), WORKER, today=TODAY)
        yield held


def test_journal_and_keys_are_two_places(tmp_path: Path) -> None:
    with pytest.raises(OnePlace):
        new_journal(tmp_path / "a", tmp_path / "x" / ".." / "a")
    assert same_database("postgresql://ann@db/care", "postgresql://bob:x@db/care?sslmode=require")
    assert not same_database("postgresql:///care?host=/one", "postgresql:///care?host=/two")
    with pytest.raises(NoJournal, match="cannot be read"):
        same_database("postgresql://db:port/care", "postgresql://db/care")


def test_a_journal_that_could_not_be_made_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        new_journal(tmp_path / "no folder" / "people.journal", tmp_path / "people.keys")
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(CannotWrite, match="syntax"):
        made_file(tmp_path / "half", ("CREATE TABLE one (a)", "CREATE NONSENSE"))
    assert list(tmp_path.iterdir()) == []


def test_an_earlier_version_and_a_damaged_file_are_told_in_words(journal: Journal, files: tuple[Path, Path]) -> None:
    journal._held.execute("DROP TABLE owed")
    with pytest.raises(NoJournal, match="an earlier version of this program"), open_journal(*files):
        pass
    damaged = files[0].with_name("damaged")
    damaged.write_bytes(b"SQLite format 3\x00" + b"x" * 5_000)
    with pytest.raises(NoJournal, match="cannot be opened"), open_journal(damaged, files[1]):
        pass


def test_a_full_disk_is_told_and_nothing_is_half_written(journal: Journal, files: tuple[Path, Path]) -> None:
    """SQLite is told that the file may not grow: the same fault that a full disk gives."""
    inside = journal._held
    inside.execute(f"PRAGMA max_page_count = {inside.execute('PRAGMA page_count').fetchone()[0]}")
    many = event("information-given", "2026-06-01", about=["x" * 20_000])
    with pytest.raises(CannotWrite, match="full"):
        journal.add("P1", many, WORKER, today=TODAY)
    inside.execute("PRAGMA max_page_count = 100000")
    assert journal.add("P1", many, WORKER, today=TODAY) == len(served()) + 1, "the same connection goes on"
    with open_journal(*files) as held:
        assert list(held.read("P1", WORKER).given) == [*served(), many] and held.verify().wrong == ()


def test_a_copy_of_the_journal_is_read_with_its_keys(
    journal: Journal, files: tuple[Path, Path], tmp_path: Path
) -> None:
    backup(journal, RECORDS, to=tmp_path / "copy.journal")
    with open_journal(tmp_path / "copy.journal", files[1]) as copy:
        assert list(copy.read("P1", WORKER).given) == served() and copy.verify().head == journal.verify().head
    with pytest.raises(AlreadyThere):
        backup(journal, RECORDS, to=tmp_path / "copy.journal")


def test_what_is_no_journal_is_refused_in_words(tmp_path: Path, files: tuple[Path, Path], journal: Journal) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("nothing")
    for path, keys in ((text, files[1]), (tmp_path / "gone", files[1]), (files[1], files[1]), (files[0], files[0])):
        with pytest.raises(NoJournal), open_journal(path, keys):
            pass
    with pytest.raises(AlreadyThere):
        new_journal(files[0], tmp_path / "new.keys")
    assert not (tmp_path / "new.keys").exists()
    assert files[0].stat().st_mode & 0o077 == files[1].stat().st_mode & 0o077 == 0
