"""Whatever is done in whatever order, the journal says what a plain list of the same acts says. All invented."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, multiple, rule

from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.rules.samples import opened
from ncs.journeys.store.journal import HereAlready
from ncs.journeys.store.keys import KeyGone
from ncs.journeys.store.people import Reader
from ncs.journeys.store.refusals import OneRecord
from ncs.journeys.store.whole import new_journal, open_journal

TODAY = date(2030, 1, 1)
MANAGER, RECORDS = Reader(actor="m1", role="manager"), Reader(actor="r1", role="records")
PEOPLE = ("P1", "P2", "P3")
LEAFLETS = st.integers(1, 9).map(lambda number: event("information-given", "2026-06-01", about=[f"leaflet {number}"]))


class Store(RuleBasedStateMachine):
    """A journal beside a plain dictionary: the events of each person, and None once they were erased."""

    people = Bundle("people")

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.files = Path(self.folder.name) / "people.journal", Path(self.folder.name) / "people.keys"
        new_journal(*self.files).close()
        self.held = open_journal(*self.files)
        self.journal = self.held.__enter__()
        self.journal._held.execute("PRAGMA synchronous = OFF")
        self.said: dict[str, list[Event] | None] = {}
        self.recorded, self.pairs = 0, set[frozenset[str]]()

    def teardown(self) -> None:
        self.held.__exit__(None, None, None)
        self.folder.cleanup()

    @rule(target=people, person=st.sampled_from(PEOPLE))
    def begin(self, person: str) -> str:
        story = [opened().model_copy(update={"person": person})]
        if person in self.said:
            refusal = KeyGone if self.said[person] is None else HereAlready
            with pytest.raises(refusal):
                self.journal.begin(story, MANAGER, today=TODAY)
            return person
        self.journal.begin(story, MANAGER, today=TODAY)
        self.said[person], self.recorded = story, self.recorded + 1
        return person

    @rule(person=people, one=LEAFLETS)
    def add(self, person: str, one: Event) -> None:
        said = self.said[person]
        if said is None:
            with pytest.raises(KeyGone):
                self.journal.add(person, one, MANAGER, today=TODAY)
            return
        assert self.journal.add(person, one, MANAGER, today=TODAY, expected=len(said)) == len(said) + 1
        self.said[person], self.recorded = [*said, one], self.recorded + 1

    @rule(one=people, other=people, on=st.booleans())
    def link(self, one: str, other: str, on: bool) -> None:
        if one == other:
            with pytest.raises(OneRecord):
                self.journal.link(one, other, RECORDS, why="one person", on=on)
            return
        self.journal.link(one, other, RECORDS, why="one person", on=on)
        self.pairs = self.pairs | {frozenset((one, other))} if on else self.pairs - {frozenset((one, other))}

    @rule(target=people, person=people)
    def erase(self, person: str) -> object:
        if self.said[person] is None:
            with pytest.raises(KeyGone):
                self.journal.erase(person, "retention ended", RECORDS)
        else:
            self.journal.erase(person, "retention ended", RECORDS)
            self.said[person] = None
        return multiple()

    @invariant()
    def it_is_whole_and_says_the_same(self) -> None:
        assert self.journal.verify().wrong == () and self.journal.fits()
        assert sum(self.journal.counts().values()) == self.recorded
        told = sum(len(state.counted) for state in self.journal.everybody(MANAGER))
        there = [said for said in self.said.values() if said is not None]
        groups = [state.opened.person for state in self.journal.everybody(MANAGER)]
        assert told == sum(map(len, there)) - (len(there) - len(groups)), "but for the openings of linked records"
        assert [one.person for one in self.journal.owed(MANAGER, TODAY)] == groups
        if not any(len(pair) > 1 for pair in self.pairs):
            assert groups == [person for person, said in self.said.items() if said is not None]


TestStore = Store.TestCase
TestStore.settings = settings(max_examples=4, stateful_step_count=10, deadline=None)
