"""A reading of returns in a folder of its user's own: lines, findings, and how many were asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from ncs.core.errors import NcsError
from ncs.core.looking import is_file
from ncs.prices.collect.outliers import Finding
from ncs.prices.collect.returns_made import Return
from ncs.tables.reading.table_files import Day, Number, read_table
from ncs.tables.tables import Cell, Column, Table
from ncs.tables.writers import write_tables


class NoReading(NcsError):
    """A folder that holds no reading of returns."""


class LineRow(BaseModel):
    """One line of one return."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    location: str
    service: str
    kind: str
    price_date: Day
    size: Number
    line: str
    pounds: Number
    used: bool
    owner: str = ""


class DriverRow(BaseModel):
    """One driver of cost of one return."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    location: str
    driver: str
    amount: Number


class FindingRow(BaseModel):
    """What was found odd of one return, or decided on it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    location: str
    rule: str
    reason: str
    used: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A reading of returns.

    Attributes:
        returns: those that stay in the figures.
        received: how many were read, with those that are left out.
        decided: locations of which the user has decided that they stay.
        left_out: locations whose returns were read and do not stay.
    """

    returns: tuple[Return, ...]
    received: int
    decided: frozenset[str]
    left_out: frozenset[str]


def lines_table(found: Sequence[Return], left_out: frozenset[str]) -> Table:
    """Return every line of every return: its user's alone."""
    keys = ("location", "service", "kind", "price_date", "size", "line", "pounds", "used", "owner")
    rows: list[dict[str, Cell]] = [
        {"location": one.location, "service": one.service, "kind": one.kind, "price_date": one.price_date,
         "size": one.size, "line": name, "pounds": pounds, "used": one.location not in left_out,
         "owner": one.owner}
        for one in found
        for name, pounds in one.lines.items()
    ]  # fmt: skip
    columns = [Column(key=key, title=key) for key in keys]
    return Table(name="lines", title="Lines of returns: not for publication", columns=columns, rows=rows)


def drivers_table(found: Sequence[Return]) -> Table:
    """Return every driver of cost of every return: its user's alone."""
    columns = [Column(key=key, title=key) for key in ("location", "driver", "amount")]
    rows: list[dict[str, Cell]] = [
        {"location": one.location, "driver": name, "amount": amount}
        for one in found
        for name, amount in one.drivers.items()
    ]
    return Table(name="drivers", title="Drivers of returns: not for publication", columns=columns, rows=rows)


def findings_table(odd: Sequence[Finding]) -> Table:
    """Return what was found odd of which return, and whether it stays in the figures: its user's alone."""
    columns = [
        Column(key="location", title="Location"),
        Column(key="rule", title="Rule"),
        Column(key="reason", title="Reason"),
        Column(key="used", title="In the figures"),
    ]
    rows: list[dict[str, Cell]] = [
        {"location": one.location, "rule": one.rule, "reason": one.reason, "used": one.used} for one in odd
    ]
    return Table(name="findings", title="What is odd of returns: not for publication", columns=columns, rows=rows)


def fill(folder: Path, found: Sequence[Return], odd: Sequence[Finding]) -> None:
    """Write a reading into a folder that is there."""
    out = frozenset(one.location for one in odd if not one.used)
    write_tables(
        [lines_table(found, out), drivers_table(found), findings_table(odd)], folder, title="Returns", formats=["csv"]
    )


def open_folder(folder: Path) -> Reading:
    """Return a reading: the returns that stay in the figures, how many there were, what was decided.

    Raises:
        NoReading: the folder holds none.
        ProblemsFound: it is damaged.
    """
    file = folder / "lines.csv"
    if not is_file(file):
        raise NoReading(f"{folder.name} holds no reading of returns. Make one with `ncs price collect read`.")
    rows = [row.value for row in read_table(file, LineRow, kind="reading")]
    return Reading(
        returns=tuple(_returns(rows, _drivers(folder / "drivers.csv"))),
        received=len({row.location for row in rows}),
        decided=frozenset(_decided(folder / "findings.csv")),
        left_out=frozenset(row.location for row in rows if not row.used),
    )


def _decided(file: Path) -> Iterator[str]:
    for row in read_table(file, FindingRow, kind="reading"):
        if row.value.rule == "decided":
            yield row.value.location


def _drivers(file: Path) -> Mapping[str, Mapping[str, Decimal]]:
    found: dict[str, dict[str, Decimal]] = {}
    for row in read_table(file, DriverRow, kind="reading"):
        found.setdefault(row.value.location, {})[row.value.driver] = row.value.amount
    return found


def _returns(rows: Sequence[LineRow], drivers: Mapping[str, Mapping[str, Decimal]]) -> Iterator[Return]:
    by_location: dict[str, list[LineRow]] = {}
    for row in rows:
        by_location.setdefault(row.location, []).append(row)
    for location, held in by_location.items():
        if held[0].used:
            yield Return(
                location=location,
                file="lines.csv",
                service=held[0].service,
                kind=held[0].kind,
                price_date=held[0].price_date,
                size=held[0].size,
                lines={row.line: Decimal(row.pounds) for row in held},
                owner=held[0].owner,
                drivers=drivers.get(location, {}),
            )
