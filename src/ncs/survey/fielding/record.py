"""The record of fielding: one line an event, only ever added to; what cannot have happened is refused."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from ncs.core.errors import Problem, UnknownName, raise_if
from ncs.survey.frame import Frame
from ncs.tables.reading.table_files import Day, Row, read_table
from ncs.tables.reading.text import TextFile
from ncs.tables.tables import Column, Table

KEYS = ("on", "council", "event", "by", "note")


class Event(StrEnum):
    """What happened. The first two are of the whole survey and name no council."""

    SURVEY_OPENED = "survey_opened"
    SURVEY_CLOSED = "survey_closed"
    INVITED = "invited"
    SUCCEEDED = "succeeded"
    OPENED = "opened"
    DELEGATED = "delegated"
    SIGNED_OFF = "signed_off"
    REMINDED = "reminded"
    LATE = "late"
    WITHDRAWN = "withdrawn"

    @property
    def of_survey(self) -> bool:
        """Whether it is of the survey as a whole."""
        return self in (Event.SURVEY_OPENED, Event.SURVEY_CLOSED)

    @property
    def writes(self) -> bool:
        """Whether it changes a return: nothing of the kind may happen after close, unless a late return is allowed."""
        return self in (Event.OPENED, Event.DELEGATED, Event.SIGNED_OFF)


class Entry(BaseModel):
    """One line: the day, the council by name or code, the event, who (a post, not a person's name), and a note."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    on: Day
    council: str = ""
    event: Event
    by: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A record that holds together: entries in the order written, each council by its code."""

    entries: tuple[Entry, ...]

    def of(self, council: str) -> tuple[Entry, ...]:
        """Return what happened with one council, by code."""
        return tuple(entry for entry in self.entries if entry.council == council)

    def day_of(self, event: Event) -> date | None:
        """Return the day on which the survey opened or closed; None if that is not recorded."""
        return next((entry.on for entry in self.entries if entry.event is event), None)

    def last_day(self) -> date:
        """Return the day of the latest entry."""
        return max(entry.on for entry in self.entries)


def read_record(file: TextFile, frame: Frame) -> Record:
    """Read a record of fielding: on, council, event, by, note.

    Raises:
        ProblemsFound: the file is wrong, or something in it cannot have happened; all are listed with their rows.
    """
    rows = read_table(file, Entry, kind="record of fielding")
    found, problems = _known(rows, frame)
    problems += _impossible(found)
    raise_if(problems, "The record of fielding cannot be used")
    return Record(entries=tuple(entry for _, entry in found))


def added(record: Record, entry: Entry, frame: Frame) -> Record:
    """Return a record with one more entry.

    Raises:
        ProblemsFound: the council is not in the frame, or it cannot have happened after what is recorded.
    """
    before = [Row(number=at, value=one) for at, one in enumerate(record.entries, start=2)]
    found, problems = _known([*before, Row(number=len(before) + 2, value=entry)], frame)
    raise_if([*problems, *_impossible(found)], "It cannot be recorded")
    return Record(entries=tuple(one for _, one in found))


def record_table(record: Record) -> Table:
    """Return a record as it is written to its file."""
    return Table(
        name="fielding",
        title="Record of fielding",
        columns=[Column(key=key, title=key.capitalize()) for key in KEYS],
        rows=[
            {"on": one.on, "council": one.council, "event": one.event.value, "by": one.by, "note": one.note}
            for one in record.entries
        ],
    )


def _known(rows: Sequence[Row[Entry]], frame: Frame) -> tuple[list[tuple[int, Entry]], list[Problem]]:
    found: list[tuple[int, Entry]] = []
    problems: list[Problem] = []
    for row in rows:
        entry = row.value
        if entry.event.of_survey:
            if entry.council:
                step = "Leave the council empty."
                problems.append(_wrong(row.number, "whole-survey", f"{entry.event} is of the whole survey.", step))
            found.append((row.number, entry))
            continue
        try:
            found.append((row.number, entry.model_copy(update={"council": frame.find(entry.council).code})))
        except UnknownName as error:
            step = "Write the council's code, as in the frame."
            problems.append(_wrong(row.number, "unknown-council", str(error), step, entry.council))
    return found, problems


@dataclass(slots=True)
class _Way:
    """How far one council has come."""

    director: str = ""
    invited: bool = False
    late: bool = False
    withdrawn: bool = False


def _impossible(found: Sequence[tuple[int, Entry]]) -> list[Problem]:
    ways: dict[str, _Way] = {}
    opened: date | None = None
    closed: date | None = None
    last: date | None = None
    problems: list[Problem] = []
    for row, entry in found:
        if last is not None and entry.on < last:
            problems.append(_wrong(row, "order", f"{entry.on} stands after {last}.", "Keep the lines in order of day."))
        last = entry.on if last is None else max(last, entry.on)
        if entry.event.of_survey:
            if entry.event is Event.SURVEY_CLOSED and opened is None:
                step = "Record first that the survey opened."
                problems.append(_wrong(row, "not-open", "The survey closed before it opened.", step))
            again = opened if entry.event is Event.SURVEY_OPENED else closed
            if again is not None:
                problems.append(_wrong(row, "twice", f"{entry.event} is there twice.", "Keep one of the two."))
            opened = entry.on if entry.event is Event.SURVEY_OPENED else opened
            closed = entry.on if entry.event is Event.SURVEY_CLOSED else closed
            continue
        way = ways.setdefault(entry.council, _Way())
        if opened is None and entry.event.writes:
            message = f"{entry.council}: {entry.event.value.replace('_', ' ')} before the survey opened."
            problems.append(_wrong(row, "not-open", message, "Record first that the survey opened."))
        problems += _after(way, entry, row, closed=closed is not None)
        _go(way, entry)
    return problems


def _after(way: _Way, entry: Entry, row: int, *, closed: bool) -> Iterator[Problem]:
    """Yield why an entry cannot follow what is recorded of its council."""
    said = f"{entry.council}: {entry.event.value.replace('_', ' ')}"
    if entry.event is Event.INVITED:
        if not entry.by:
            yield _wrong(row, "no-director", f"{said} without a director.", "Write the director's post or address.")
        elif way.invited and entry.by != way.director:
            step = f"Record that the director succeeded {way.director}, if that is so."
            yield _wrong(row, "one-director", f"{said}: {entry.by} is a second director.", step, entry.by)
    elif not way.invited:
        yield _wrong(row, "not-invited", f"{said} before it was invited.", "Record the invitation first.")
    if way.withdrawn and entry.event is not Event.INVITED:
        yield _wrong(row, "withdrawn", f"{said} after it withdrew.", "Invite it again first.")
    if closed and entry.event.writes and not way.late:
        step = "If its return is still taken, record first that it is late, with the reason."
        yield _wrong(row, "closed", f"{said} after the survey closed: returns can only be read.", step)
    if entry.event is Event.LATE and not (closed and entry.note):
        step = "Record it after the close, with a note that says why it is taken."
        yield _wrong(row, "late", f"{said} before the close, or without a reason.", step)
    if entry.event is Event.SIGNED_OFF and entry.by != way.director:
        step = "Only its director signs off; a delegate fills in."
        message = f"{said} by {entry.by or 'nobody'}, not by {way.director}."
        yield _wrong(row, "not-the-director", message, step, entry.by)
    if entry.event in (Event.DELEGATED, Event.SUCCEEDED) and not entry.by:
        yield _wrong(row, "nobody", f"{said} to nobody.", "Write the post or address.")


def _go(way: _Way, entry: Entry) -> None:
    match entry.event:
        case Event.INVITED | Event.SUCCEEDED:
            way.director = entry.by if entry.event is Event.SUCCEEDED or not way.invited else way.director
            way.invited, way.withdrawn = True, False
        case Event.LATE:
            way.late = True
        case Event.WITHDRAWN:
            way.withdrawn = True
        case _:
            pass


def _wrong(row: int, rule: str, message: str, next_step: str, value: str | None = None) -> Problem:
    return Problem(rule=rule, message=message, next_step=next_step, row=row, value=value)
