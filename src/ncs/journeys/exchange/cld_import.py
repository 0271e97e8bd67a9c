"""Journeys from a client level data file: each row as it stood, support that runs as support, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, Literal, cast

from pydantic import ValidationError

from ncs.cld import heading_key, specification
from ncs.cld.model import value_key
from ncs.core.errors import Problem, ProblemsFound
from ncs.core.periods import BadPeriod, parse_date
from ncs.journeys.details import IN_RETURN
from ncs.journeys.engine.recording import Refused, broken, record, replay
from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event
from ncs.journeys.events.contact import DetailsRecorded, JourneyOpened
from ncs.journeys.events.ends import Died
from ncs.journeys.events.imported import IMPORT, RowImported
from ncs.journeys.events.planning import ServiceEnded, ServiceStarted
from ncs.tables.reading.grid import read_csv

Row = Mapping[str, str]
Type = Literal["Request", "Assessment", "Service", "Review"]
_TYPES: Mapping[str, Type] = {
    "request": "Request",
    "assessment": "Assessment",
    "service": "Service",
    "review": "Review",
}
_NEEDED = ("event_type", "event_start_date", "la_person_id")
_DATES = ("event_start_date", "event_end_date", "date_of_birth", "date_of_death")
#: Fields of the file and not of the event.
_OF_FILE = frozenset({"la_code", "stated_period_start", "stated_period_end"})
MISSING = (
    "Support runs, and the file cannot tell its plan, its budget, the decision with its reasons, and what the person "
    "wishes. Record them at the next review."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What a file gave.

    Attributes:
        states: a journey a person, in the order in which they come in the file.
        rows: how many rows are in them.
        left_out: rows that are in none, by their number in the file, each with why.
        gaps: people of whom something is missing, each with what.
    """

    states: tuple[State, ...]
    rows: int
    left_out: tuple[tuple[int, str], ...]
    gaps: tuple[tuple[str, str], ...]


def imported(file: Path, *, today: date) -> Imported:
    """Return the journeys that a client level data file tells of.

    Args:
        file: CSV, in the local layout.
        today: the day on which it is imported; what lies after it is left out.

    Raises:
        ProblemsFound: the file cannot be read, is no client level data, or is of several councils.
    """
    left_out: list[tuple[int, str]] = []
    people: dict[str, list[tuple[int, Row]]] = {}
    seen: set[tuple[tuple[str, str], ...]] = set()
    for number, row in _rows(file):
        why = _unusable(row, today) or ("the same row as one before it" if _same(row) in seen else "")
        if why:
            left_out.append((number, why))
            continue
        seen.add(_same(row))
        people.setdefault(row["la_person_id"], []).append((number, row))
    made = [_journey(person, rows, today) for person, rows in people.items()]
    return Imported(
        states=tuple(state for state, _ in made),
        rows=sum(map(len, people.values())),
        left_out=tuple(left_out),
        gaps=tuple((state.opened.person, gap) for state, gaps in made for gap in gaps),
    )


def _rows(file: Path) -> list[tuple[int, Row]]:
    """Return the rows that are not empty, by field, days as ISO days, each with its number in the file."""
    grid = read_csv(file)
    known = specification().by_heading
    names = {cell: known[heading_key(cell)].name for cell in grid.rows[0] if heading_key(cell) in known}
    missing = [specification().field(name).header for name in _NEEDED if name not in names.values()]
    if missing:
        raise _refused(file, f"It has no column {', '.join(missing)}.", "Give a client level data file, local layout.")
    rows = [(line.row, _row(line.cells, names)) for line in grid.lines(0)]
    councils = sorted({row.get("la_code", "") for _, row in rows} - {""})
    if len(councils) > 1:
        raise _refused(file, f"It is of several councils: {', '.join(councils)}.", "Give the file of one council.")
    return rows


def _refused(file: Path, message: str, step: str) -> ProblemsFound:
    problem = Problem(rule="cannot-import", message=message, next_step=step, file=str(file))
    return ProblemsFound("The file cannot be imported", [problem])


def _row(cells: Mapping[str, str], names: Mapping[str, str]) -> Row:
    found = {name: cells[" ".join(cell.split())] for cell, name in names.items()}
    return {name: _iso(text) if name in _DATES else text for name, text in found.items() if text}


def _iso(text: str) -> str:
    day = _day(text)
    return day.isoformat() if day else text


def _day(text: str) -> date | None:
    try:
        return parse_date(text) if text else None
    except BadPeriod:
        return None


def _same(row: Row) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((name, text) for name, text in row.items() if name not in _OF_FILE))


def _unusable(row: Row, today: date) -> str:
    """Say why a row can be in no journey; empty where it can."""
    if "la_person_id" not in row:
        return "no LA Person Unique Identifier: whose is it?"
    if value_key(row.get("event_type", "")) not in _TYPES:
        return "the event type is none of Request, Assessment, Service and Review"
    start, end = _day(row.get("event_start_date", "")), row.get("event_end_date", "")
    if start is None:
        return "no start date that can be read"
    if end and (_day(end) or date.min) < start:
        return "an end date that cannot be read, or is before the start"
    return f"it lies in the future: {max(start.isoformat(), end)}" if max(start, _day(end) or start) > today else ""


def _journey(person: str, rows: Sequence[tuple[int, Row]], today: date) -> tuple[State, list[str]]:
    """Return a person's journey, and what is missing in it."""
    latest = max(rows, key=lambda one: (one[1]["event_start_date"], one[0]))[1]
    told = [_told(number, row) for number, row in rows]
    opened = _opened(person, latest, min(one.on for one in told))
    state, gaps = _details(replay([opened, *told], today=today), latest)
    days = _deaths(row for _, row in rows)
    gaps += _odd_deaths(days, opened.on)
    for event in (*_services(told), *(Died(on=max(day, opened.on), by=IMPORT) for day in days[-1:])):
        try:
            state = record(state, event, today=today)
        except Refused as refused:
            gaps.append(f"{event.kind} on {event.on} is not recorded: {refused.problems[0].message}")
    running = state.died is None and state.open(ServiceStarted, ServiceEnded)
    return state, [*gaps, *([MISSING] if running else [])]


def _told(number: int, row: Row) -> RowImported:
    said = {name: text for name, text in row.items() if name not in _OF_FILE}
    start, end = _day(row["event_start_date"]), _day(row.get("event_end_date", ""))
    kind = _TYPES[value_key(row["event_type"])]
    return RowImported(on=cast("date", start), by=IMPORT, ref=f"cld-{number}", type=kind, ended=end, row=said)


def _opened(person: str, row: Row, on: date) -> JourneyOpened:
    carer = "carer" in row.get("client_type", "").casefold()
    born = _day(row.get("date_of_birth", ""))
    return JourneyOpened(
        on=on,
        by=IMPORT,
        person=person,
        born=born if born and born <= on else None,
        who="carer" if carer else "adult",
        cares_for=row.get("adult_1_linked_person_id", "") if carer else "",
    )


def _details(state: State, row: Row) -> tuple[State, list[str]]:
    """Return the state with what the row says of the person, and the fields whose value the rules do not know."""
    gaps, made = [], DetailsRecorded(on=state.opened.on, by=IMPORT)
    for name in (one for one in sorted(IN_RETURN) if IN_RETURN[one] in row):
        try:
            tried = DetailsRecorded.model_validate({**made.model_dump(), name: row[IN_RETURN[name]]})
        except ValidationError:
            tried = None
        if tried is None or broken(state, tried):
            gaps.append(f"{specification().field(IN_RETURN[name]).header}: not a value of Release 2")
        else:
            made = tried
    return state.with_event(made), gaps


def _services(told: Iterable[RowImported]) -> Iterator[Event]:
    """Yield support that has not ended, and the reablement among it, under the name of its row."""
    for one in told:
        if one.type == "Service" and one.ended is None:
            row = one.row
            yield ServiceStarted(
                on=one.on,
                by=IMPORT,
                ref=one.ref,
                type=row.get("service_type", ""),
                component=row.get("service_component", ""),
                mechanism=row.get("delivery_mechanism", ""),
                location=row.get("provider_cqc_location_id", ""),
                frequency=row.get("cost_frequency", ""),
                **_amounts(row),
            )


def _amounts(row: Row) -> dict[str, Any]:
    cost, units = _number(row.get("unit_cost", "")), _number(row.get("planned_units_per_week", ""))
    pence = None if cost is None else int(cost * 100)
    return {"unit_pence": pence, "units_weekly": int(units) if units is not None and units == int(units) else None}


def _number(text: str) -> Decimal | None:
    """Return a number of nought or more; None where it is none."""
    try:
        found = Decimal(text.replace(",", "").removeprefix("£"))
    except InvalidOperation:
        return None
    return found if found.is_finite() and found >= 0 else None


def _deaths(rows: Iterable[Row]) -> list[date]:
    """Return the days of death that rows tell, in any of them, each once and in order."""
    told = (row.get("date_of_death", "") for row in rows)
    return sorted({day for day in map(_day, told) if day is not None})


def _odd_deaths(days: Sequence[date], opened: date) -> Iterator[str]:
    """Yield what is odd about days of death; what the rows say of them stays in the return as it is."""
    if days[1:]:
        yield f"Date of Death: {len(days)} different days; the latest was taken"
    if days and days[-1] < opened:
        yield f"Date of Death: {days[-1]} is before the first event; held here as {opened}"
