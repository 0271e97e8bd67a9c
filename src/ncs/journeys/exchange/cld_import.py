"""Journeys from a client level data file: each row as it stood, support that runs as support, and what is missing."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from ncs.cld import heading_key, specification
from ncs.cld.model import value_key
from ncs.core.errors import Problem, ProblemsFound
from ncs.journeys.engine.recording import Refused, record, replay
from ncs.journeys.engine.state import State
from ncs.journeys.events.contact import JourneyOpened
from ncs.journeys.events.ends import Died
from ncs.journeys.events.imported import IMPORT
from ncs.journeys.events.planning import ServiceEnded, ServiceStarted
from ncs.journeys.exchange.cld_rows import (
    TYPES,
    Numbered,
    Row,
    accepted,
    born_of,
    day_of,
    deaths,
    latest,
    same,
    service_of,
    told,
)
from ncs.tables.reading.grid import read_csv
from ncs.tables.reading.headings import shorter

_NEEDED = ("event_type", "event_start_date", "la_person_id")
#: Rows that a refusal names one by one.
_NAMED = 5
_DATES = ("event_start_date", "event_end_date", "date_of_birth", "date_of_death")
_NUMBERS = ("unit_cost", "planned_units_per_week")
_PERIOD = ("stated_period_start", "stated_period_end")
MISSING = (
    "Support runs, and the file cannot tell its plan, its budget, the decision with its reasons, and what the person "
    "wishes. Record them at the next review."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What a file gave.

    Attributes:
        states: a journey a person, in the order in which they come in the file.
        people: the rows of each person, by their number.
        left_out: rows that are in none, by their number in the file, each with why.
        gaps: people of whom something is missing, each with what.
    """

    states: tuple[State, ...]
    people: Mapping[str, Sequence[Numbered]]
    left_out: tuple[tuple[int, str], ...]
    gaps: tuple[tuple[str, str], ...]

    @property
    def rows(self) -> int:
        """How many rows are in the journeys."""
        return sum(len(self.people[state.opened.person]) for state in self.states)

    def of(self, people: Collection[str]) -> Imported:
        """Return the same of some people; the rows that are in no journey stay."""
        return replace(
            self,
            states=tuple(state for state in self.states if state.opened.person in people),
            gaps=tuple(gap for gap in self.gaps if gap[0] in people),
        )


def imported(file: Path, *, today: date) -> Imported:
    """Return the journeys that a client level data file tells of.

    Args:
        file: CSV, in the local layout.
        today: the day on which it is imported; what lies after it is left out.

    Raises:
        ProblemsFound: the file cannot be read, is no client level data, or is of several councils.
    """
    left_out: list[tuple[int, str]] = []
    people: dict[str, list[Numbered]] = {}
    seen: set[tuple[tuple[str, str], ...]] = set()
    for number, row in _rows(file):
        why = _unusable(row, today) or ("the same row as one before it" if same(row) in seen else "")
        if why:
            left_out.append((number, why))
            continue
        seen.add(same(row))
        people.setdefault(row["la_person_id"], []).append((number, row))
    made = [_journey(person, rows, today) for person, rows in people.items()]
    return Imported(
        states=tuple(state for state, _ in made),
        people=people,
        left_out=tuple(left_out),
        gaps=tuple((state.opened.person, gap) for state, gaps in made for gap in gaps),
    )


def _rows(file: Path) -> list[Numbered]:
    """Return the rows that are not empty, by field, days as ISO days, each with its number in the file."""
    grid = read_csv(file)
    known = specification().by_heading
    names = {cell: known[heading_key(cell)].name for cell in grid.rows[0] if heading_key(cell) in known}
    missing = [specification().field(name).header for name in _NEEDED if name not in names.values()]
    if missing:
        raise _refused(file, f"It has no column {', '.join(missing)}.", "Give a client level data file, local layout.")
    lines = list(grid.lines(0))
    moved = [str(line.row) for line in lines if line.misses]
    if moved:
        cut = shorter(any(line.misses == "fewer" for line in lines))
        step = "Look for a missing or extra delimiter; put quotation marks around text that holds one."
        raise _refused(file, f"It has more or fewer cells than headings in {_named(moved)}.", f"{step}{cut}")
    rows = [(line.row, _row(line.cells, names)) for line in lines]
    unclear = [str(number) for number, row in rows if any(grid.has_two_meanings(row.get(of, "")) for of in _NUMBERS)]
    if unclear:
        why = "semicolons lie between cells, so a comma or dot in a number may stand for thousands or a decimal point"
        raise _refused(file, f"It is not clear what the numbers are in {_named(unclear)}: {why}.", "Write 1234.5.")
    councils = sorted({row.get("la_code", "") for _, row in rows} - {""})
    if len(councils) > 1:
        raise _refused(file, f"It is of several councils: {', '.join(councils)}.", "Give the file of one council.")
    return rows


def _named(rows: Sequence[str]) -> str:
    more = f" and {len(rows) - _NAMED} more" if len(rows) > _NAMED else ""
    return f"row{'s' if len(rows) > 1 else ''} {', '.join(rows[:_NAMED])}{more}"


def _refused(file: Path, message: str, step: str) -> ProblemsFound:
    problem = Problem(rule="cannot-import", message=message, next_step=step, file=str(file))
    return ProblemsFound("The file cannot be imported", [problem])


def _row(cells: Mapping[str, str], names: Mapping[str, str]) -> Row:
    found = {name: cells[" ".join(cell.split())] for cell, name in names.items()}
    return {name: _iso(text) if name in (*_DATES, *_PERIOD) else text for name, text in found.items() if text}


def _iso(text: str) -> str:
    day = day_of(text)
    return day.isoformat() if day else text


def _unusable(row: Row, today: date) -> str:
    """Say why a row can be in no journey; empty where it can."""
    if "la_person_id" not in row:
        return "no LA Person Unique Identifier: whose is it?"
    if value_key(row.get("event_type", "")) not in TYPES:
        return "the event type is none of Request, Assessment, Service and Review"
    start, end = day_of(row.get("event_start_date", "")), row.get("event_end_date", "")
    if start is None:
        return "no start date that can be read"
    if end and (day_of(end) or date.min) < start:
        return "an end date that cannot be read, or is before the start"
    return f"it lies in the future: {max(start.isoformat(), end)}" if max(start, day_of(end) or start) > today else ""


def _journey(person: str, rows: Sequence[Numbered], today: date) -> tuple[State, list[str]]:
    """Return a person's journey, and what is missing in it."""
    last = latest(rows)
    events = [told(row, ref=f"cld-{number}") for number, row in rows]
    opened = _opened(person, last, min(one.on for one in events))
    state = replay([opened, *events], today=today)
    said, gaps = accepted(state, last, on=opened.on)
    state = state.with_event(said)
    days = deaths(row for _, row in rows)
    gaps += _odd_deaths(days, opened.on)
    running = (service_of(one) for one in events if one.type == "Service" and one.ended is None)
    for event in (*running, *(Died(on=max(day, opened.on), by=IMPORT) for day in days[-1:])):
        try:
            state = record(state, event, today=today)
        except Refused as refused:
            gaps.append(f"{event.kind} on {event.on} is not recorded: {refused.problems[0].message}")
    runs = state.died is None and state.open(ServiceStarted, ServiceEnded)
    return state, [*gaps, *([MISSING] if runs else [])]


def _opened(person: str, row: Row, on: date) -> JourneyOpened:
    carer = "carer" in row.get("client_type", "").casefold()
    born = born_of(row)
    return JourneyOpened(
        on=on,
        by=IMPORT,
        person=person,
        born=born if born and born <= on else None,
        who="carer" if carer else "adult",
        cares_for=row.get("adult_1_linked_person_id", "") if carer else "",
    )


def _odd_deaths(days: Sequence[date], opened: date) -> Iterator[str]:
    """Yield what is odd about days of death; what the rows say of them stays in the return as it is."""
    if days[1:]:
        yield f"Date of Death: {len(days)} different days; the latest was taken"
    if days and days[-1] < opened:
        yield f"Date of Death: {days[-1]} is before the first event; held here as {opened}"
