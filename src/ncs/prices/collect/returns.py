"""Reading returns: each is checked whole, and every problem of every return is collected."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from ncs.core.errors import Problem, ProblemsFound, raise_if
from ncs.core.money import BadMoney, parse_money
from ncs.prices.collect.drivers import DRIVERS, driver_problems, with_derived
from ncs.prices.collect.form import KINDS, SERVICES, SHEET, asked_rows, cost_lines
from ncs.prices.collect.returns_made import Return
from ncs.tables.reading.grid import is_workbook, read_sheets
from ncs.tables.reading.table_files import Row, read_table

#: How far a provider's own totals may lie from the sum of the lines, in pounds.
NEAR = Decimal("0.05")
#: A total above this was probably written in pence: pounds a resident week, and an hour.
MOST = {"care_home": Decimal(20_000), "homecare": Decimal(500)}
_KIND, _SAID = "return", "The returns cannot be used"


class Cells(BaseModel):
    """One row of a return."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    part: str = ""
    what: str = ""
    answer: str = ""
    note: str = ""


def read_returns(paths: Sequence[Path]) -> tuple[Return, ...]:
    """Read returns of one service, in order of location.

    Raises:
        ProblemsFound: a return cannot be read, has a gap, does not add up, is in pence, or its location has another
            return; with every problem of every return.
    """
    problems: list[Problem] = []
    locations: list[tuple[str, str]] = []
    found = [made for path in paths if (made := _read(path, problems, locations)) is not None]
    problems += _twice(locations)
    if len({one.service for one in found}) > 1:
        said = ", ".join(sorted({one.service for one in found}))
        problems.append(_problem("", "several-services", f"The returns are of {said}.", "Read each service apart."))
    raise_if(problems, _SAID)
    return tuple(sorted(found, key=lambda one: one.location))


def _read(path: Path, problems: list[Problem], locations: list[tuple[str, str]]) -> Return | None:
    """Return a return, if it can be used; its problems and its location are added to what is known of all."""
    try:
        book = is_workbook(path)
        rows = read_table(path, Cells, kind=_KIND, sheet=SHEET if book else None)
        again = [*_again(path.name, rows), *(_sheets(path) if book else ())]
    except ProblemsFound as error:
        problems += error.problems
        return None
    problems += again
    held = {row.value.name.strip(): row for row in rows if row.value.name.strip()}
    locations += [(_text(held, "location"), path.name)] if _text(held, "location") else []
    service = _text(held, "service")
    if service not in SERVICES:
        step = f"Give one of {', '.join(SERVICES)}, as `ncs price collect template` does."
        problems.append(_problem(path.name, "no-service", "The return does not say its service.", step, "service"))
        return None
    found = list(_problems(path.name, service, held))
    problems += found
    return None if found or again else _made(path.name, service, held)


def _again(file: str, rows: Sequence[Row[Cells]]) -> Iterator[Problem]:
    """Yield each line that a return gives a second time: neither is taken for the right one."""
    first: dict[str, int] = {}
    for row in rows:
        name = row.value.name.strip()
        if name in first:
            message = f"{name} is given in row {first[name]} already."
            yield _problem(file, "line-twice", message, "Keep one of them.", name, row.number, row.value.answer)
        if name:
            first.setdefault(name, row.number)


def _sheets(path: Path) -> Iterator[Problem]:
    """Yield each other sheet that is a return too: it would be left out in silence."""
    for name, grid in read_sheets(path).items():
        head = grid.heading_row("name")
        if name != SHEET and head is not None and "answer" in grid.rows[head]:
            message = f"The sheet {name} is a return too."
            yield _problem(
                path.name, "return-twice", message, "Give each return a workbook of its own, or take it out."
            )


def _text(held: Mapping[str, Row[Cells]], name: str) -> str:
    return held[name].value.answer.strip() if name in held else ""


def _problem(
    file: str, rule: str, message: str, step: str, field: str = "", row: int | None = None, value: str | None = None
) -> Problem:
    return Problem(
        rule=rule, message=message, next_step=step, file=file or None, field=field or None, row=row, value=value
    )


def _problems(file: str, service: str, held: Mapping[str, Row[Cells]]) -> Iterator[Problem]:
    asked = {one.name: one for one in asked_rows(service)}
    for name in sorted(held.keys() - asked.keys()):
        said = f"There is no line {name!r}."
        yield _problem(file, "unknown-line", said, "Use the template.", name, held[name].number)
    for name, one in asked.items():
        row = held[name].number if name in held else None
        if not _text(held, name):
            if not one.needed:
                continue
            step = "Write 0 if there is none." if one.pounds else "Fill it in."
            yield _problem(file, "missing", f"{one.what} is not given.", step, name, row)
        elif _number(held, name) is None and (one.pounds or name in _numbers(service)):
            step = "Give pounds, such as 12.34." if one.pounds else "Give a number in digits."
            message, said = f"{one.what}: this is not a number of at least 0.", _text(held, name)
            yield _problem(file, "not-a-number", message, step, name, row, said)
    yield from _facts(file, service, held)
    yield from _sums(file, service, held)
    size = _number(held, SERVICES[service][1])
    yield from driver_problems(file, service, _drivers(service, held), day=_day(held), size=size)


def _numbers(service: str) -> Collection[str]:
    """Return what is a number in digits, though not pounds of a line."""
    return {"beds", SERVICES[service][1], *DRIVERS[service]}


def _drivers(service: str, held: Mapping[str, Row[Cells]]) -> Mapping[str, Decimal]:
    """Return the drivers that are given: an empty one is not known, and a sheet's nought is nought."""
    found = {name: _number(held, name) for name, one in DRIVERS[service].items() if one.asked}
    return {name: number for name, number in found.items() if number is not None}


def _number(held: Mapping[str, Row[Cells]], name: str) -> Decimal | None:
    try:
        number = parse_money(_text(held, name))
    except BadMoney:
        return None
    return number if number >= 0 else None


def _day(held: Mapping[str, Row[Cells]]) -> date | None:
    try:
        return date.fromisoformat(_text(held, "price_date")[:10])
    except ValueError:
        return None


def _facts(file: str, service: str, held: Mapping[str, Row[Cells]]) -> Iterator[Problem]:
    size = _number(held, SERVICES[service][1])
    beds = _number(held, "beds")
    if size == 0:
        yield _problem(file, "nobody-there", "Nobody is supported.", "Leave this location out.", SERVICES[service][1])
    if beds is not None and size is not None and size > beds:
        message = f"{size} residents in {beds} beds: occupancy is over 100%."
        yield _problem(file, "over-100-percent", message, "Mend beds or residents.", "beds")
    if _text(held, "kind") and _text(held, "kind") not in KINDS:
        yield _problem(file, "unknown-kind", "This is no kind of provider.", f"Give {', '.join(KINDS)}.", "kind")
    if _text(held, "price_date") and _day(held) is None:
        yield _problem(file, "bad-date", "The price date is no date.", "Write it like 2025-04-01.", "price_date")


def _sums(file: str, service: str, held: Mapping[str, Row[Cells]]) -> Iterator[Problem]:
    lines = cost_lines(service)
    numbers = {line.name: _number(held, line.name) for line in lines}
    if None in numbers.values():
        return
    parts = {f"total_{line.part}": Decimal(0) for line in lines} | {"total": Decimal(0)}
    for line in lines:
        for total in (f"total_{line.part}", "total"):
            parts[total] += numbers[line.name] or Decimal(0)
    for name, summed in parts.items():
        stated = _number(held, name)
        if stated is not None and abs(stated - summed) > NEAR:
            message = f"The lines add up to {summed}, the return says {stated}."
            yield _problem(file, "lines-do-not-add-up", message, "Mend a line or the total.", name, held[name].number)
    if parts["total"] > MOST[service]:
        message = f"{parts['total']} pounds a {SERVICES[service][0]}: it looks like pence."
        yield _problem(file, "pence-for-pounds", message, "Write pounds.", "total")


def _made(file: str, service: str, held: Mapping[str, Row[Cells]]) -> Return:
    day, size = _day(held), _number(held, SERVICES[service][1]) or Decimal(0)
    assert day is not None  # checked above
    return Return(
        location=_text(held, "location"),
        file=file,
        service=service,
        kind=_text(held, "kind"),
        price_date=day,
        size=size,
        lines={line.name: _number(held, line.name) or Decimal(0) for line in cost_lines(service)},
        owner=_text(held, "owner"),
        drivers=with_derived(service, _drivers(service, held), beds=_number(held, "beds"), size=size),
    )


def _twice(locations: Sequence[tuple[str, str]]) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for location, file in locations:
        at = location.casefold()
        if at in first:
            message = f"This location has a return in {first[at]} already."
            yield _problem(file, "two-returns", message, "Keep one of them.", "location", value=location)
        first.setdefault(at, file)
