"""Copies of a journal, brought back: whole, or not at all; whoever was erased stays erased. Everybody is invented."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from ncs.core.refusals import AlreadyThere
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.retention import kept_until
from ncs.journeys.rules.samples import served
from ncs.journeys.store.database import NoJournal
from ncs.journeys.store.journal import HeldBack, Journal
from ncs.journeys.store.keys import KeyGone
from ncs.journeys.store.people import NotAllowed, Reader
from ncs.journeys.store.refusals import NotWhole, OnePlace
from ncs.journeys.store.whole import backup, new_journal, open_journal, restore
from ncs.journeys.views.store import looks_table

TODAY = date(2035, 1, 1)
WORKER, RECORDS = Reader(actor="w1"), Reader(actor="r1", role="records", basis="legal duty")


def of(person: str) -> list[Event]:
    opened, *rest = served()
    return [opened.model_copy(update={"person": person}), *rest]


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    files = tmp_path / "people.journal", tmp_path / "people.keys"
    new_journal(*files).close()
    with open_journal(*files) as held:
        held.begin(of("P1"), WORKER, today=TODAY)
        held.begin(of("P2"), WORKER, today=TODAY)
        yield held


def copied(journal: Journal, folder: Path) -> tuple[Path, Path]:
    files = folder / "copy.journal", folder / "copy.keys"
    backup(journal, RECORDS, to=files[0], keys_to=files[1])
    return files


def test_copies_come_back_as_they_were(journal: Journal, tmp_path: Path) -> None:
    files = copied(journal, tmp_path)
    found = restore(*files, RECORDS, to=tmp_path / "b.journal", keys_to=tmp_path / "b.keys")
    assert (found.events, found.erased_again, found.wrong) == (2 * len(served()), 0, ())
    assert found.until[:4].isdigit()
    with open_journal(tmp_path / "b.journal", tmp_path / "b.keys") as back:
        assert list(back.read("P2", WORKER).given) == of("P2")
        assert back.verify().head == journal.verify().head
        (last,) = [row for row in back.looks("P1", RECORDS) if row["act"] == "brought back everybody"]
        assert last["actor"] == "r1" and last["why"] == f"as of {found.until}"
    assert "copied everybody" in {row["act"] for row in journal.looks("P1", RECORDS)}
    assert all(path.stat().st_mode & 0o077 == 0 for path in tmp_path.iterdir())


def test_whoever_was_erased_stays_erased_though_their_key_comes_back(journal: Journal, tmp_path: Path) -> None:
    """Keys copied on Monday, an erasure on Tuesday, the journal copied on Wednesday."""
    _, monday = copied(journal, tmp_path)
    journal.erase("P1", "retention ended", RECORDS)
    wednesday = tmp_path / "wednesday.journal"
    backup(journal, RECORDS, to=wednesday)
    found = restore(wednesday, monday, RECORDS, to=tmp_path / "b.journal", keys_to=tmp_path / "b.keys")
    assert (found.erased_again, found.wrong) == (1, ())
    with open_journal(tmp_path / "b.journal", tmp_path / "b.keys") as back:
        with pytest.raises(KeyGone):
            back.read("P1", WORKER)
        assert list(back.read("P2", WORKER).given) == of("P2")


def test_a_record_that_came_after_the_copy_of_the_keys_is_told(journal: Journal, tmp_path: Path) -> None:
    _, monday = copied(journal, tmp_path)
    journal.begin(of("P3"), WORKER, today=TODAY)
    backup(journal, RECORDS, to=tmp_path / "later.journal")
    found = restore(tmp_path / "later.journal", monday, RECORDS, to=tmp_path / "b.journal", keys_to=tmp_path / "b.keys")
    assert len(found.wrong) == 1 and "1 records have no key" in found.wrong[0]


def test_a_copy_that_was_changed_is_refused_and_nothing_is_made(journal: Journal, tmp_path: Path) -> None:
    files = copied(journal, tmp_path)
    changed = sqlite3.connect(files[0])
    for (name,) in changed.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        changed.execute(f"DROP TRIGGER {name}")
    changed.execute("UPDATE journal SET role = 'manager' WHERE seq = 3")
    changed.commit()
    changed.close()
    with pytest.raises(NotWhole, match="Nothing was made"):
        restore(*files, RECORDS, to=tmp_path / "b.journal", keys_to=tmp_path / "b.keys")
    assert not (tmp_path / "b.journal").exists() and not (tmp_path / "b.keys").exists()


def test_what_may_not_be_copied_or_brought_back_is_refused(journal: Journal, tmp_path: Path) -> None:
    files = copied(journal, tmp_path)
    with pytest.raises(NotAllowed):
        backup(journal, WORKER, to=tmp_path / "x")
    with pytest.raises(NotAllowed):
        restore(*files, WORKER, to=tmp_path / "x", keys_to=tmp_path / "y")
    with pytest.raises(OnePlace):
        backup(journal, RECORDS, to=tmp_path / "x", keys_to=tmp_path / "x")
    with pytest.raises(OnePlace):
        restore(*files, RECORDS, to=tmp_path / "x", keys_to=tmp_path / "x")
    with pytest.raises(AlreadyThere):
        restore(*files, RECORDS, to=files[0], keys_to=tmp_path / "y")
    with pytest.raises(AlreadyThere):
        backup(journal, RECORDS, to=tmp_path / "x", keys_to=files[1])
    with pytest.raises(NoJournal):
        restore(files[1], files[0], RECORDS, to=tmp_path / "x", keys_to=tmp_path / "y")
    assert not (tmp_path / "x").exists() and not (tmp_path / "y").exists()


def test_a_closed_record_is_kept_as_long_as_the_schedule_says_and_while_it_is_held(journal: Journal) -> None:
    """Closed on 30 June 2026, for eight years: until 30 June 2034. P2 is open and is not listed."""
    for kind, fields in (("service-ended", {"ref": "s1"}), ("closed", {"why": "no further need"})):
        journal.add("P1", event(kind, "2026-06-30", **fields), WORKER, today=TODAY)
    states = list(journal.everybody(RECORDS))
    (one,) = kept_until(states, years=8, held=journal.why_held)
    assert (one.person, one.until) == ("P1", date(2034, 6, 30))
    assert one.due(date(2034, 6, 30)) and not one.due(date(2034, 6, 29))
    journal.hold("P1", "a claim", RECORDS)
    (one,) = kept_until(states, years=8, held=journal.why_held)
    assert one.held == "a claim" and not one.due(date(2034, 6, 30))
    with pytest.raises(HeldBack):
        journal.erase("P1", "retention ended", RECORDS)
    journal.hold("P1", "", RECORDS)
    assert journal.erase("P1", "retention ended", RECORDS) == 0


def test_a_hold_keeps_records_that_are_linked(journal: Journal) -> None:
    journal.link("P1", "P2", RECORDS, why="one person")
    journal.hold("P2", "a claim", RECORDS)
    assert journal.why_held("P1") == "a claim"
    with pytest.raises(HeldBack, match="linked to it"):
        journal.erase("P1", "retention ended", RECORDS)
    journal.link("P1", "P2", RECORDS, why="two people", on=False)
    assert journal.why_held("P1") == "" and journal.erase("P1", "retention ended", RECORDS) == 0


def test_somebody_erased_while_everybody_is_listed_is_left_out(journal: Journal) -> None:
    listed = journal.everybody(RECORDS)
    first = next(listed)
    journal.erase("P2", "retention ended", RECORDS)
    assert [first.opened.person, *(state.opened.person for state in listed)] == ["P1"]


def test_a_look_is_told_to_the_second() -> None:
    """A whole second has no fraction in ISO 8601, so it is not at the end that the time is cut."""
    at = ("2026-11-29T06:16:53.636931+00:00", "2026-11-29T06:16:53+00:00")
    assert [row["at"] for row in looks_table([{"at": one} for one in at]).rows] == ["2026-11-29 06:16:53"] * 2
