"""A later client level data file of somebody who has a journey: what it tells that the journey does not hold yet.

Councils send overlapping years, quarter by quarter, so that most rows of a file are of an earlier one. A row that is
held already is left alone; one that tells the same event otherwise than before is corrected and told anew; one that the
journal's own events tell is left to them, as they are what the return is made from. Nothing that people recorded in the
journal is changed by a file.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from ncs.cld.model import value_key
from ncs.journeys.details import IN_RETURN, details_of, told_since_import
from ncs.journeys.engine.recording import Refused, record
from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event
from ncs.journeys.events.contact import DetailsRecorded
from ncs.journeys.events.ends import Corrected, Died
from ncs.journeys.events.imported import IMPORT, RowImported
from ncs.journeys.events.planning import ServiceEnded, ServiceStarted
from ncs.journeys.exchange.cld import rows_now, told_itself
from ncs.journeys.exchange.cld_rows import (
    TYPES,
    Numbered,
    Row,
    accepted,
    born_of,
    deaths,
    latest,
    same,
    service_of,
    told,
)

#: By which a row is known again in a later file: it may end, or be told otherwise, and is the same event still.
_ABOUT = ("event_type", "event_start_date", "service_type", "service_component", "delivery_mechanism")
#: Names that a submission gives to a row and its person: another name alone, as a linked record has, is nothing new.
_NAMES = ("event_reference", "la_person_id")
_WHY = "a later file tells it otherwise"


@dataclass(slots=True, kw_only=True)
class Further:
    """What a later file adds to one journey.

    Attributes:
        events: to be recorded, in order; each was held to the rules.
        rows: how many rows are new, told otherwise, held already, or told by the journal itself.
        gaps: what could not be taken, each with why.
    """

    events: list[Event] = field(default_factory=list)
    rows: Counter[str] = field(default_factory=Counter)
    gaps: list[str] = field(default_factory=list)


def further(before: State, rows: Sequence[Numbered], *, own: int, today: date) -> Further:
    """Return what a later file adds to a journey.

    Args:
        before: the journey, with those of records that are linked to it after its own events.
        rows: those of the person, each with its number in the file.
        own: how many of the events are of the record itself.
        today: the day on which the file is taken.
    """
    found = Further()
    born = born_of(latest(rows))
    if born is not None and before.opened.born not in (None, born):
        found.gaps.append(
            "Date of Birth: another one than is held here, so that nothing was taken. Is the number of one person?"
        )
        return found
    found.gaps += _no_longer_told(before, rows)
    _Adding(before, found, own=own, today=today).all(rows)
    return found


class _Adding:
    """A journey to which the rows of a file are added, one after the other."""

    def __init__(self, state: State, found: Further, *, own: int, today: date) -> None:
        self.state, self.found, self.own, self.today = state, found, own, today
        self._held = _held_by_event(state)
        self._itself = told_itself(state)
        now = rows_now(state)
        held = state.all(RowImported)
        self._said = {one.ref: {same(row, but=_NAMES) for row in (one.row, now[one.ref])} for one in held}
        refs = (one.ref for one in state.all(RowImported))
        numbers = (ref.removeprefix("cld-").split()[0] for ref in refs)
        self._next = max((int(number) for number in numbers if number.isdecimal()), default=0)

    def all(self, rows: Sequence[Numbered]) -> None:
        """Add what is new in the rows, in what is known of the person, and a death."""
        for row in self._fresh(rows):
            about = _about(row)
            if self._held[about]:
                self._again(self._held[about].pop(0), row)
            elif about[:4] in self._itself:
                self.found.rows["told by the journal itself"] += 1
            else:
                self._new(row)
        self._details(latest(rows))
        for day in deaths(row for _, row in rows)[-1:]:
            if self.state.died is None:
                self._try(Died(on=max(day, self.state.opened.on), by=IMPORT))
            elif self.state.died != max(day, self.state.opened.on):
                self.found.gaps.append(f"Date of Death: {day}, and {self.state.died} is held here; correct it if wrong")

    def _fresh(self, rows: Sequence[Numbered]) -> Iterator[Row]:
        """Yield the rows that are not held as they stand; those that are, are no longer there to be told otherwise."""
        left = []
        for _, row in rows:
            held = self._held[_about(row)]
            said = same(row, but=_NAMES)
            known = next((one for one in held if said in self._said[one[1].ref]), None)
            if known is None:
                left.append(row)
            else:
                held.remove(known)
                self.found.rows["held already"] += 1
        yield from left

    def _again(self, held: tuple[int, RowImported], row: Row) -> None:
        """Correct a row and tell it anew, and begin or end its support where it did."""
        number, was = held
        if number > self.own:
            self.found.gaps.append(
                f"{was.type} of {was.on}: told otherwise; held in a linked record, to be corrected there"
            )
            return
        now = told(row, ref=was.ref, opened=self.state.opened.on)
        wrong = Corrected(on=self.today, by=IMPORT, number=number, why=_WHY)
        if self._try(wrong) and self._try(now):
            self.found.rows["told otherwise"] += 1
            self._support(now)

    def _new(self, row: Row) -> None:
        self._next += 1
        one = told(row, ref=f"cld-{self._next}", opened=self.state.opened.on)
        if one.on.isoformat() != row["event_start_date"]:
            start = row["event_start_date"]
            self.found.gaps.append(f"{one.type} of {start}: before the first event held here; held here as {one.on}")
        if self._try(one):
            self.found.rows["new"] += 1
            self._support(one)

    def _support(self, one: RowImported) -> None:
        """Record support that runs, or that it ended, where the row says otherwise than is held."""
        begun = next((held for held in self.state.all(ServiceStarted) if held.ref == one.ref), None)
        over = any(held.ref == one.ref for held in self.state.all(ServiceEnded))
        if one.type != "Service" or (begun is None and one.ended is not None):
            return
        if over:
            if one.ended is None:
                self.found.gaps.append(f"Service of {one.on}: runs in the file, and was ended here; see which is right")
        elif begun is None:
            self._try(service_of(one))
        elif one.ended is not None:
            ended = ServiceEnded(on=max(one.ended, begun.on), by=IMPORT, ref=one.ref)
            outcome = one.row.get("event_outcome", "")
            self._try(ended.model_copy(update={"outcome": outcome}) if outcome else ended)

    def _details(self, row: Row) -> None:
        """Record what the file says otherwise of the person, where nobody has said it in the journal since."""
        said, later = details_of(self.state), told_since_import(self.state)
        on = max(date.fromisoformat(row["event_start_date"]), self.state.opened.on)
        fields = IN_RETURN.keys() - later
        made, wrong = accepted(self.state, row, on=min(on, self.state.died or on), fields=fields)
        self.found.gaps += wrong
        nothing = DetailsRecorded(on=made.on)
        if any(getattr(made, name) not in (getattr(said, name), getattr(nothing, name)) for name in fields):
            self._try(made)

    def _try(self, event: Event) -> bool:
        """Record an event if the rules let it be; say why otherwise."""
        try:
            self.state = record(self.state, event, today=self.today)
        except Refused as refused:
            self.found.gaps.append(f"{event.kind} on {event.on} is not recorded: {refused.problems[0].message}")
            return False
        self.found.events.append(event)
        return True


def _about(row: Mapping[str, str]) -> tuple[str, ...]:
    kind = TYPES[value_key(row["event_type"])]
    return (kind, *(row.get(name, "") for name in _ABOUT[1:]))


def _held_by_event(state: State) -> defaultdict[tuple[str, ...], list[tuple[int, RowImported]]]:
    """Return the rows that count, each with its number in the journal, by the event that they tell."""
    wrong = {one.number for one in state.given if isinstance(one, Corrected)}
    found: defaultdict[tuple[str, ...], list[tuple[int, RowImported]]] = defaultdict(list)
    for number, one in enumerate(state.given, 1):
        if isinstance(one, RowImported) and number not in wrong:
            found[_about(one.row)].append((number, one))
    return found


def _no_longer_told(before: State, rows: Sequence[Numbered]) -> Iterator[str]:
    """Yield the rows of earlier files that lie in the period of this one and are not in it, in words.

    They are kept: whether one was withdrawn, or the file is of some people or events alone, is for people to say.
    """
    periods = [(row.get("stated_period_start", ""), row.get("stated_period_end", "")) for _, row in rows]
    if not all(first and last for first, last in periods):
        return
    first, last = min(one[0] for one in periods), max(one[1] for one in periods)
    here = {_about(row) for _, row in rows}
    for one in before.all(RowImported):
        start, end = one.row["event_start_date"], one.row.get("event_end_date", "") or last
        if _about(one.row) not in here and start <= last and end >= first:
            yield f"{one.type} of {start}: not in this file, although in its period; correct it if it was withdrawn"
