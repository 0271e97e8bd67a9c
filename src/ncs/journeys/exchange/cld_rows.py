"""Rows of a client level data file as events of a journey: each as it stood, support that runs, details, deaths."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Literal, cast

from pydantic import ValidationError

from ncs.cld import specification
from ncs.cld.model import value_key
from ncs.core.money import BadMoney, parse_money
from ncs.core.periods import BadPeriod, parse_date
from ncs.journeys.details import IN_RETURN
from ncs.journeys.engine.recording import broken
from ncs.journeys.engine.state import State
from ncs.journeys.events.contact import DetailsRecorded
from ncs.journeys.events.imported import IMPORT, RowImported
from ncs.journeys.events.planning import ServiceStarted

#: A row by field, without the fields that are empty; and with its number in the file.
Row = Mapping[str, str]
Numbered = tuple[int, Row]
Type = Literal["Request", "Assessment", "Service", "Review"]
TYPES: Mapping[str, Type] = {
    "request": "Request",
    "assessment": "Assessment",
    "service": "Service",
    "review": "Review",
}
#: Fields of the file and not of the event.
OF_FILE = frozenset({"la_code", "stated_period_start", "stated_period_end"})


def day_of(text: str) -> date | None:
    """Return a day that a file tells; None where it tells none that can be read."""
    try:
        return parse_date(text) if text else None
    except BadPeriod:
        return None


def same(row: Row, *, but: Collection[str] = ()) -> tuple[tuple[str, str], ...]:
    """Return what a row says of its event, so that two rows that say the same are equal."""
    return tuple(sorted((name, text) for name, text in row.items() if text and name not in OF_FILE and name not in but))


def latest(rows: Sequence[Numbered]) -> Row:
    """Return the row of the latest event: what it says of the person holds."""
    return max(rows, key=lambda one: (one[1]["event_start_date"], one[0]))[1]


def born_of(row: Row) -> date | None:
    """Return the day of birth that a row tells, if it is one."""
    return day_of(row.get("date_of_birth", ""))


def told(row: Row, *, ref: str, opened: date | None = None) -> RowImported:
    """Return a row as an event, held as of the day on which the journey was opened where it lies before."""
    start, end = cast("date", day_of(row["event_start_date"])), day_of(row.get("event_end_date", ""))
    on = start if opened is None else max(start, opened)
    said = {name: text for name, text in row.items() if name not in OF_FILE}
    return RowImported(on=on, by=IMPORT, ref=ref, type=TYPES[value_key(row["event_type"])], ended=end, row=said)


def service_of(one: RowImported) -> ServiceStarted:
    """Return the support that a row tells of, under the row's name."""
    row = one.row
    return ServiceStarted(
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
        found = parse_money(text)
    except BadMoney:
        return None
    return found if found >= 0 else None


def accepted(
    state: State, row: Row, *, on: date, fields: Collection[str] = IN_RETURN.keys()
) -> tuple[DetailsRecorded, list[str]]:
    """Return what a row says of the person, and the fields whose value the rules do not know."""
    gaps, made = [], DetailsRecorded(on=on, by=IMPORT)
    for name in (one for one in sorted(fields) if IN_RETURN[one] in row):
        try:
            tried = DetailsRecorded.model_validate({**made.model_dump(), name: row[IN_RETURN[name]]})
        except ValidationError:
            tried = None
        if tried is None or broken(state, tried):
            gaps.append(f"{specification().field(IN_RETURN[name]).header}: not a value of Release 2")
        else:
            made = tried
    return made, gaps


def deaths(rows: Iterable[Row]) -> list[date]:
    """Return the days of death that rows tell, in any of them, each once and in order."""
    found = (row.get("date_of_death", "") for row in rows)
    return sorted({day for day in map(day_of, found) if day is not None})
