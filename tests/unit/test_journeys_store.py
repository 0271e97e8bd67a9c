"""The journal, in files and in PostgreSQL: only added to, sealed, chained, nothing lost. Everybody is invented."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from ncs.core.errors import UnknownName
from ncs.journeys.engine.recording import Refused
from ncs.journeys.engine.steps import owed_on
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.planning import ServiceEnded, ServiceStarted
from ncs.journeys.rules.samples import served, service
from ncs.journeys.store.chain import START
from ncs.journeys.store.database import NoJournal
from ncs.journeys.store.journal import Changed, HeldBack, HereAlready, Journal, NotHere
from ncs.journeys.store.keys import KeyGone, Keys
from ncs.journeys.store.linked import together
from ncs.journeys.store.opening import Place, connected
from ncs.journeys.store.people import NotAllowed, Reader
from ncs.journeys.store.refusals import OneRecord, Unread
from ncs.journeys.store.whole import new_journal, open_journal
from support.journals import KINDS, TABLES, places_in, untied

TODAY = date(2030, 1, 1)
WORKER, RECORDS = Reader(actor="w1"), Reader(actor="r1", role="records", basis="legal duty")
ASKED = event("review-asked", "2026-06-01", why="Zanzibar is unhappy")


@pytest.fixture(params=KINDS)
def files(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Place, Place]:
    return places_in(request.param, tmp_path)


@pytest.fixture
def journal(files: tuple[Place, Place]) -> Iterator[Journal]:
    new_journal(*files).close()
    with open_journal(*files) as held:
        held.begin(served(), WORKER, today=TODAY)
        yield held


def written(files: tuple[Place, Place]) -> bytes:
    """All that stands in a journal and its keys: the files, or every column of every table."""
    if isinstance(files[0], Path) and isinstance(files[1], Path):
        return files[0].read_bytes() + files[1].read_bytes()
    people, keys = (connected(place, table=table) for place, table in zip(files, ("journal", "secret"), strict=True))
    rows = [row for table in (*TABLES, "owed") for row in people.execute(f"SELECT * FROM {table}").fetchall()]
    rows += [row for table in ("key", "secret", "hold") for row in keys.execute(f"SELECT * FROM {table}").fetchall()]
    people.close()
    keys.close()
    assert len(rows) > len(served())
    return b"".join(bytes(one) if isinstance(one, bytes) else str(one).encode() for row in rows for one in row)


def other(person: str) -> list[Event]:
    opened, *rest = served()
    return [opened.model_copy(update={"person": person}), *rest]


def test_what_was_recorded_is_read_again(journal: Journal) -> None:
    assert journal.add("P1", ASKED, WORKER, today=TODAY, expected=len(served())) == len(served()) + 1
    assert list(journal.read("P1", WORKER).given) == [*served(), ASKED]


def test_two_practitioners_one_record_the_second_is_told(journal: Journal) -> None:
    seen = len(served())
    journal.add("P1", ASKED, WORKER, today=TODAY, expected=seen)
    with pytest.raises(Changed, match="review-asked"):
        journal.add("P1", event("died", "2026-07-01"), WORKER, today=TODAY, expected=seen)
    assert journal.read("P1", WORKER).died is None


def test_the_journal_holds_every_event_to_the_rules(journal: Journal) -> None:
    with pytest.raises(Refused):
        journal.add("P1", event("closed", "2026-06-01", why="other"), WORKER, today=TODAY)
    with pytest.raises(HereAlready):
        journal.begin(served(), WORKER, today=TODAY)
    with pytest.raises(NotHere):
        journal.add("P2", ASKED, WORKER, today=TODAY)


@pytest.mark.parametrize("table", ["journal", "audit", "mark", "link"])
def test_nothing_can_be_changed_or_taken_away(journal: Journal, files: tuple[Place, Place], table: str) -> None:
    journal.read("P1", WORKER)
    journal.begin(other("P2"), WORKER, today=TODAY)
    journal.link("P1", "P2", RECORDS, why="one person")
    column = {"mark": "stream", "link": "one"}.get(table, "actor" if table == "journal" else "why")
    one, same = f"INSERT INTO {table} SELECT * FROM {table} LIMIT 1", "seq = excluded.seq"
    changes = [f"UPDATE {table} SET {column} = 'x'", f"DELETE FROM {table}"]
    if isinstance(files[0], Path):
        changes += [one.replace("INSERT", "INSERT OR REPLACE")]  # which would fire no trigger of the two
    else:
        changes += [f"{one} ON CONFLICT (seq) DO UPDATE SET {same}", f"TRUNCATE {table}"]
    raw = connected(files[0], table="journal")
    for statement in changes:
        with pytest.raises(raw.faults, match="only ever added to"):
            raw.execute(statement)
    raw.close()
    assert journal.verify().wrong == ()


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE journal SET actor = 'somebody' WHERE seq = 3", "row 3 was changed"),
        ("UPDATE journal SET body = ? WHERE seq = 3", "row 3 was changed"),
        ("DELETE FROM journal WHERE seq = 3", "row 3 is missing"),
        ("UPDATE journal SET prev = '0' WHERE seq = 4", "row 4 does not follow"),
    ],
)
def test_who_drops_the_triggers_is_seen(
    journal: Journal, files: tuple[Place, Place], statement: str, said: str
) -> None:
    untied(files[0], statement, [b"x"] if "?" in statement else [])
    assert any(said in one for one in journal.verify().wrong)


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE mark SET stream = 'x' WHERE seq = 1", "mark: row 1 was changed"),
        ("DELETE FROM mark WHERE seq = 2", "1 records have no mark"),
        ("UPDATE link SET on_off = 0", "link: row 1 was changed"),
        ("DELETE FROM link WHERE seq = 1", "link: row 1 is missing"),
    ],
)
def test_who_finds_whom_and_what_is_linked_is_chained_too(
    journal: Journal, files: tuple[Place, Place], statement: str, said: str
) -> None:
    journal.begin(other("P2"), WORKER, today=TODAY)
    for on in (True, False):
        journal.link("P1", "P2", RECORDS, why="one person", on=on)
    untied(files[0], statement)
    assert any(said in one for one in journal.verify().wrong)


def test_a_head_kept_elsewhere_shows_what_was_cut_off_at_the_end(journal: Journal, files: tuple[Place, Place]) -> None:
    journal.read("P1", WORKER)
    head, look = journal.verify().head, journal.verify().last_look
    journal.add("P1", ASKED, WORKER, today=TODAY)
    assert journal.has_head(head) and journal.has_head(look) and journal.has_head(START) and not journal.has_head("1")
    untied(files[0], "DELETE FROM journal WHERE seq >= ?", [len(served())])
    assert journal.verify().wrong == () and not journal.has_head(head)


def test_nothing_of_a_person_stands_outside_the_cipher_text(journal: Journal, files: tuple[Place, Place]) -> None:
    journal.begin(other("PERSON-4711"), WORKER, today=TODAY)
    journal.add("PERSON-4711", event("review-asked", "2026-06-01", why="Zanzibar"), WORKER, today=TODAY)
    held = written(files)
    # Long words only: two letters or four digits also come about by chance in what is sealed.
    assert b"Zanzibar" not in held and b"1948-" not in held and b"PERSON-4711" not in held


def test_erasing_destroys_the_key_and_keeps_counts_and_chain(journal: Journal, files: tuple[Place, Place]) -> None:
    before = journal.counts()
    journal.hold("P1", "a claim is open", RECORDS)
    with pytest.raises(HeldBack, match="a claim is open"):
        journal.erase("P1", "retention ended", RECORDS)
    journal.hold("P1", "", RECORDS)
    journal.erase("P1", "retention ended", RECORDS)
    with pytest.raises(KeyGone):
        journal.read("P1", WORKER)
    assert journal.counts() == before and journal.verify().wrong == ()
    assert [row["act"] for row in journal.looks("P1", RECORDS)] == ["held", "let go", "erasing", "erased"]


def test_another_journals_keys_open_nothing(journal: Journal, tmp_path: Path, files: tuple[Place, Place]) -> None:
    """Nor are they taken for an empty journal: a list of nobody, or somebody begun anew, would be wrong in silence."""
    new_journal(tmp_path / "b.journal", tmp_path / "b.keys").close()
    with pytest.raises(NoJournal, match="other keys"), open_journal(files[0], tmp_path / "b.keys"):
        pass


def test_keys_that_were_lost_are_seen_and_erased_ones_are_no_loss(journal: Journal) -> None:
    for person in ("P2", "P3"):
        journal.begin(other(person), WORKER, today=TODAY)
    journal.erase("P2", "retention ended", RECORDS)
    assert journal.verify().wrong == ()
    journal._keys.destroy(journal._stream("P3"))
    (wrong,) = journal.verify().wrong
    assert wrong.startswith("keys: 1 records have no key and were not erased")


def test_who_was_erased_is_not_begun_again_and_the_message_says_so(journal: Journal) -> None:
    journal.erase("P1", "retention ended", RECORDS)
    with pytest.raises(KeyGone, match=r"Erased here: 1 of 1.*another number"):
        journal.begin(served(), WORKER, today=TODAY)


def test_reads_go_on_record_and_roles_are_kept(journal: Journal) -> None:
    with pytest.raises(NotAllowed, match="break-glass"):
        journal.read("P1", Reader(actor="a1", role="analyst"))
    journal.read("P1", Reader(actor="a1", role="analyst", basis="vital interests", glass="found on the street"))
    (seen,) = journal.looks("P1", RECORDS)
    assert (seen["actor"], seen["role"], seen["basis"]) == ("a1", "analyst", "vital interests")
    assert "found on the street" in str(seen["why"])
    for act in (lambda: journal.erase("P1", "x", WORKER), lambda: journal.link("P1", "P1", WORKER, why="x")):
        with pytest.raises(NotAllowed):
            act()
    with pytest.raises(UnknownName, match="practitioner"):
        Reader(actor="x", role="practitoner")


def test_everybody_is_listed_but_for_whom_was_erased_and_that_goes_on_record(journal: Journal) -> None:
    journal.begin(other("P2"), WORKER, today=TODAY)
    assert {state.opened.person for state in journal.everybody(RECORDS)} == {"P1", "P2"}
    journal.erase("P2", "retention ended", RECORDS)
    assert [state.opened.person for state in journal.everybody(RECORDS)] == ["P1"]
    with pytest.raises(NotAllowed):
        list(journal.everybody(WORKER))
    assert journal.verify().looks == 4, "two lists, and an erasure that is begun and done"


def test_two_records_of_one_person_are_linked_and_parted_again(journal: Journal) -> None:
    journal.begin(other("P2"), WORKER, today=TODAY)
    journal.add("P2", ASKED, WORKER, today=TODAY)
    journal.link("P1", "P2", RECORDS, why="same birth and address")
    assert ASKED in journal.read("P1", WORKER).counted
    assert [row["act"] for row in journal.looks("P2", RECORDS)] == ["linked", "read"], "P1 was read, and so was P2"
    assert len(journal.read("P2", WORKER).counted) > len(served())
    journal.link("P2", "P1", RECORDS, why="twins", on=False)
    assert list(journal.read("P1", WORKER).given) == served()
    assert journal.verify().wrong == ()


def test_a_record_is_not_linked_with_itself(journal: Journal) -> None:
    with pytest.raises(OneRecord):
        journal.link("P1", "P1", RECORDS, why="a slip")
    assert journal.looks("P1", RECORDS) == []


def test_what_a_linked_record_holds_counts_for_what_may_be_added(journal: Journal) -> None:
    """P2 is P1 under another number: the death recorded there stops a service here, and its names are no clash."""
    journal.begin(other("P2"), WORKER, today=TODAY)
    journal.add("P2", event("died", "2026-06-10"), WORKER, today=TODAY)
    journal.link("P1", "P2", RECORDS, why="same birth and address")
    with pytest.raises(Refused, match="died on 2026-06-10"):
        journal.add("P1", event("review-asked", "2026-06-20"), WORKER, today=TODAY)
    ended = event("service-ended", "2026-06-10", ref="s1")
    journal.add("P1", ended, WORKER, today=TODAY)
    assert [one.ref for one in journal.read("P1", WORKER).open(ServiceStarted, ServiceEnded)] == ["s1 (2)"]
    for ref in ("s1", "s1 (2)"):
        there = event("service-ended", "2026-06-11", ref=ref)
        with pytest.raises((NotHere, Refused), match=r"linked to this one\. Record its service-ended there|already"):
            journal.add("P1", there, WORKER, today=TODAY)
    with pytest.raises(NotHere, match="Correct others where they stand"):
        journal.add("P1", event("corrected", "2026-06-20", number=12, why="x y z"), WORKER, today=TODAY)


def test_what_ends_in_one_record_takes_no_name_from_another() -> None:
    """s1 begins in the second record alone, and both later ones have an s2: an end is no beginning."""
    opened, *rest = served()
    first = [opened, *(one for one in rest if one.kind != "service-started")]
    ended = event("service-ended", "2026-06-10", ref="s1")
    second, third = [[opened, *rest, service(ref="s2")] for _ in range(2)]
    state = together([[*first, ended], second, third])
    assert [one.ref for one in state.open(ServiceStarted, ServiceEnded)] == ["s2", "s1 (3)", "s2 (3)"]


def test_a_list_of_everybody_is_among_the_looks_at_each_while_they_are_there(journal: Journal) -> None:
    list(journal.owed(RECORDS, TODAY))
    journal.begin(other("P2"), WORKER, today=TODAY)
    list(journal.everybody(RECORDS))
    assert journal.erase("P1", "retention ended", RECORDS) == 0
    list(journal.everybody(RECORDS))
    listed = "listed everybody"
    assert [row["act"] for row in journal.looks("P1", RECORDS)] == [listed, listed, "erasing", "erased"]
    assert [row["act"] for row in journal.looks("P2", RECORDS)] == [listed, listed]


def test_two_records_linked_by_way_of_an_erased_one_stay_one_person(journal: Journal) -> None:
    for person in ("P2", "P3"):
        journal.begin(other(person), WORKER, today=TODAY)
        journal.link("P2", {"P2": "P1"}.get(person, person), RECORDS, why="one person")
    journal.erase("P2", "a copy", RECORDS)
    assert [state.opened.person for state in journal.everybody(RECORDS)] == ["P1"]
    assert len(journal.read("P3", WORKER).counted) == 2 * len(served()) - 1


def test_erasing_one_of_two_linked_records_says_that_another_is_left(journal: Journal) -> None:
    journal.begin(other("P2"), WORKER, today=TODAY)
    journal.link("P1", "P2", RECORDS, why="one person")
    assert (journal.erase("P1", "x", RECORDS), journal.erase("P2", "x", RECORDS)) == (1, 0)


def test_links_go_on_from_one_to_the_next_and_the_list_has_one_person(journal: Journal) -> None:
    for person in ("P2", "P3", "P4"):
        journal.begin(other(person), WORKER, today=TODAY)
    journal.link("P3", "P2", RECORDS, why="one person")
    journal.link("P3", "P1", RECORDS, why="one person")
    assert [state.opened.person for state in journal.everybody(RECORDS)] == ["P1", "P4"]
    assert [one.person for one in journal.owed(RECORDS, date(2026, 6, 1))] == ["P1", "P4"]
    assert len(journal.read("P2", WORKER).counted) == 3 * len(served()) - 2, "but for two openings"


def test_a_list_is_the_same_from_what_is_kept_and_from_the_events(journal: Journal) -> None:
    """What is owed is kept when an event is recorded; where it is missing, or for a day before, it is worked out."""
    journal.begin(other("P2"), WORKER, today=TODAY)
    journal.add("P2", ASKED, WORKER, today=TODAY)
    for day in (date(2026, 4, 23), date(2026, 6, 20)):
        worked = [owed_on(state, day) for state in journal.everybody(RECORDS)]
        assert list(journal.owed(RECORDS, day)) == worked and any(one.asks for one in worked)
        journal._held.execute("DELETE FROM owed WHERE version > 10")
        assert list(journal.owed(RECORDS, day)) == worked
        assert journal._held.execute("SELECT count(*) FROM owed").fetchone()[0] == 2, "kept again"
    journal._held.execute("UPDATE owed SET rules = 'others', body = ?", [b"x"])
    assert list(journal.owed(RECORDS, day)) == worked, "rules have changed since: worked out anew"


def test_an_erasure_that_fell_in_between_is_seen_and_finished(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fall(_keys: Keys, _stream: str) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        patched.setattr(Keys, "destroy", fall)
        journal.erase("P1", "retention ended", RECORDS)
    assert journal.verify().wrong == ("audit: 1 erasures were begun and not finished; give them again",)
    journal.erase("P1", "retention ended", RECORDS)
    assert journal.verify().wrong == ()
    with pytest.raises(KeyGone, match="erased already"):
        journal.erase("P1", "retention ended", RECORDS)


def test_a_hundred_writers_at_once_lose_and_double_nothing(files: tuple[Place, Place], journal: Journal) -> None:
    def write(number: int) -> int:
        with open_journal(*files) as held:
            told = event("information-given", "2026-06-01", about=[f"leaflet {number}"])
            return held.add("P1", told, WORKER, today=TODAY)

    with ThreadPoolExecutor(100) as pool:
        versions = list(pool.map(write, range(100)))
    first = len(served()) + 1
    assert sorted(versions) == list(range(first, first + 100))
    found = [one for one in journal.read("P1", WORKER).given if one.kind == "information-given"]
    assert len({str(one) for one in found}) == 100 and journal.verify().wrong == ()


WRITES = """
import sys
from datetime import date
from pathlib import Path
from ncs.journeys.events.catalogue import event
from ncs.journeys.store.opening import place_of
from ncs.journeys.store.people import Reader
from ncs.journeys.store.whole import open_journal
with open_journal(*map(place_of, sys.argv[1:3])) as held:
    print("ready", flush=True)
    while True:
        held.add("P1", event("information-given", "2026-06-01", about=["x"]), Reader(actor="w"), today=date(2030, 1, 1))
"""


def test_a_writer_that_is_killed_leaves_whole_events(journal: Journal, files: tuple[Place, Place]) -> None:
    writer = subprocess.Popen([sys.executable, "-c", WRITES, *map(str, files)], stdout=subprocess.PIPE)
    assert writer.stdout is not None and writer.stdout.readline() == b"ready\n"
    time.sleep(0.3)
    writer.kill()
    writer.wait()
    writer.stdout.close()
    assert journal.verify().wrong == ()
    found = journal.read("P1", WORKER)
    assert len(found.given) > len(served())
    assert journal.add("P1", ASKED, WORKER, today=TODAY) == len(found.given) + 1


def test_who_reads_the_looks_goes_on_record_too(journal: Journal) -> None:
    auditor = Reader(actor="a1", role="auditor")
    assert journal.looks("P1", auditor) == []
    (seen,) = journal.looks("P1", auditor)
    assert (seen["act"], seen["actor"], seen["role"]) == ("read who looked", "a1", "auditor")
    with pytest.raises(NotAllowed):
        journal.looks("P1", WORKER)
    assert len(journal.looks("P1", auditor)) == 2, "what was refused was not read"


def test_a_hold_that_comes_while_a_record_is_erased_keeps_it(
    journal: Journal, files: tuple[Place, Place], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the note that an erasure begins and the end of the key, somebody else holds the record."""
    with open_journal(*files) as other_door, monkeypatch.context() as patched:
        noted = Journal._note

        def note(self: Journal, act: str, stream: str, why: str, reader: Reader) -> None:
            noted(self, act, stream, why, reader)
            if act == "erasing":
                self._held.commit()  # the first step is over; what the second does comes later
                other_door.hold("P1", "a claim came in", RECORDS)
                self._held.begin()

        patched.setattr(Journal, "_note", note)
        with pytest.raises(HeldBack, match="a claim came in"):
            journal.erase("P1", "retention ended", RECORDS)
    assert list(journal.read("P1", WORKER).given) == served() and journal.verify().wrong == ()
    assert [row["act"] for row in journal.looks("P1", RECORDS)] == ["erasing", "held", "erasure stopped", "read"]
    assert journal.erase_again(RECORDS) == 0, "nor does a copy that is brought back end it"
    journal.hold("P1", "", RECORDS)
    journal.erase("P1", "retention ended", RECORDS)
    assert journal.verify().wrong == ()


def test_a_hold_on_a_linked_record_stops_an_erasure_that_fell_in_between(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fall(_keys: Keys, _stream: str) -> None:
        raise KeyboardInterrupt

    journal.begin(other("P2"), WORKER, today=TODAY)
    journal.link("P1", "P2", RECORDS, why="one person")
    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        patched.setattr(Keys, "destroy", fall)
        journal.erase("P1", "retention ended", RECORDS)
    journal.hold("P2", "a claim", RECORDS)
    assert journal.verify().wrong != (), "the erasure of the other record stands as begun"
    with pytest.raises(HeldBack, match="a claim"):
        journal.erase("P1", "retention ended", RECORDS)
    assert journal.verify().wrong == () and journal.erase_again(RECORDS) == 0
    assert served()[0] in journal.read("P1", WORKER).given


def test_what_was_erased_cannot_be_held(journal: Journal) -> None:
    journal.erase("P1", "retention ended", RECORDS)
    with pytest.raises(KeyGone, match="nothing left to hold"):
        journal.hold("P1", "a claim", RECORDS)
    journal.hold("P1", "", RECORDS)
    assert "held" not in [row["act"] for row in journal.looks("P1", RECORDS)]


def test_an_event_of_another_version_is_told_without_what_it_says(journal: Journal) -> None:
    """The kinds and fields of an event are its version's: what this one cannot read it does not guess at."""

    class Later(Event):
        kind: str = "review-asked"
        secret: str = "Zanzibar"

    stream = journal._stream("P1")
    with journal._alone():
        journal._append(stream, len(served()) + 1, Later(on=date(2026, 6, 1)), WORKER)
    with pytest.raises(Unread, match=rf"Event {len(served()) + 1} \(review-asked\)") as caught:
        journal.read("P1", WORKER)
    assert "Zanzibar" not in str(caught.value) and caught.value.__cause__ is None


def test_a_hold_ends_an_erasure_that_fell_and_a_key_lost_after_it_is_seen(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fall(_keys: Keys, _stream: str) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        patched.setattr(Keys, "destroy", fall)
        journal.erase("P1", "retention ended", RECORDS)
    journal.hold("P1", "a claim", RECORDS)
    assert journal.verify().wrong == ()
    journal._keys.destroy(journal._stream("P1"))
    (wrong,) = journal.verify().wrong
    assert wrong.startswith("keys: 1 records have no key and were not erased")


def test_an_erasure_that_fell_after_the_key_is_finished_though_a_linked_record_is_held(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The key is gone: a hold on the other record has nothing here to keep, and `verify` must not say so for ever."""
    destroyed = Keys.destroy

    def fall(keys: Keys, stream: str) -> None:
        destroyed(keys, stream)
        raise KeyboardInterrupt

    journal.begin(other("P2"), WORKER, today=TODAY)
    journal.link("P1", "P2", RECORDS, why="one person")
    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        patched.setattr(Keys, "destroy", fall)
        journal.erase("P1", "retention ended", RECORDS)
    journal.hold("P2", "a claim", RECORDS)
    assert journal.erase("P1", "retention ended", RECORDS) == 1
    assert journal.verify().wrong == ()
    assert list(journal.read("P2", WORKER).given) == other("P2")
