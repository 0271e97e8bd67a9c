"""Local partnerships (Support Guaranteed 8.3): members, forecasts of capacity and demand by type, the gap, the plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from ncs.core.errors import NcsError
from ncs.reference.councils import find_council
from ncs.tables.reading.yaml_files import read_yaml


class Side(StrEnum):
    """Whom a member speaks for; a partnership has somebody of each."""

    COMMISSIONER = "commissioner"
    PROVIDER = "provider"
    WORKFORCE = "workforce"
    PEOPLE = "people"
    CARERS = "carers"
    NHS = "nhs"


#: Whom Support Guaranteed 8.3 names.
NEEDED = (Side.COMMISSIONER, Side.PROVIDER, Side.WORKFORCE, Side.PEOPLE, Side.CARERS)


def _named(text: str) -> str:
    try:
        return find_council(text).name
    except NcsError as error:
        raise ValueError(str(error)) from None


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Member(_Strict):
    """An organisation or group in the partnership. Names of persons are not kept."""

    organisation: str = Field(min_length=1)
    side: Side
    since: date | None = None


class Forecast(_Strict):
    """Capacity and demand of one type of care in a year, in its own unit, with where each comes from."""

    type: str = Field(min_length=1)
    unit: str = Field(min_length=1)
    year: int = Field(ge=2020, le=2060)
    capacity: Decimal = Field(ge=0)
    demand: Decimal = Field(ge=0)
    source: str = Field(min_length=1)


class Action(_Strict):
    """One thing planned to close a gap: what it adds (or takes away), by when, and who does it."""

    what: str = Field(min_length=1)
    type: str = Field(min_length=1)
    adds: Decimal
    by: date
    owner: str = Field(min_length=1)


class Partnership(_Strict):
    """The record of one partnership."""

    council: Annotated[str, AfterValidator(_named)]
    established: date
    members: tuple[Member, ...] = Field(min_length=1)
    forecasts: tuple[Forecast, ...] = Field(min_length=1)
    plan: tuple[Action, ...] = ()

    @model_validator(mode="after")
    def _whole(self) -> Partnership:
        keys = [(one.type, one.year) for one in self.forecasts]
        twice = sorted({f"{kind} {year}" for kind, year in keys if keys.count((kind, year)) > 1})
        if twice:
            raise ValueError(f"a type of care has two forecasts for one year: {', '.join(twice)}")
        units = {(one.type, one.unit) for one in self.forecasts}
        mixed = sorted({kind for kind, _ in units if sum(other == kind for other, _ in units) > 1})
        if mixed:
            raise ValueError(f"a type of care has two units: {', '.join(mixed)}")
        unknown = sorted({one.type for one in self.plan} - {one.type for one in self.forecasts})
        if unknown:
            raise ValueError(f"the plan is about a type of care without a forecast: {', '.join(unknown)}")
        return self


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Demand over capacity of one type in a year; what actions done by its end add; and what is left."""

    type: str
    unit: str
    year: int
    capacity: Decimal
    demand: Decimal
    gap: Decimal
    planned: Decimal
    left: Decimal
    source: str


def read_partnership(path: Path) -> Partnership:
    """Read the record of a partnership.

    Raises:
        ProblemsFound: everything that is wrong: a key, an unknown council, a number, two forecasts for one year, an
            action about a type of care without a forecast.
    """
    return read_yaml(path, Partnership, kind="record of a partnership")


def gaps(one: Partnership) -> tuple[Gap, ...]:
    """Return the gap of each type and year, before and after what is planned by the end of that year."""
    return tuple(_gaps(one))


def _gaps(one: Partnership) -> Iterator[Gap]:
    for forecast in sorted(one.forecasts, key=lambda each: (each.type, each.year)):
        done = [action.adds for action in one.plan if action.type == forecast.type and action.by.year <= forecast.year]
        gap, planned = forecast.demand - forecast.capacity, sum(done, Decimal(0))
        yield Gap(
            type=forecast.type,
            unit=forecast.unit,
            year=forecast.year,
            capacity=forecast.capacity,
            demand=forecast.demand,
            gap=gap,
            planned=planned,
            left=gap - planned,
            source=forecast.source,
        )


def missing_sides(members: Sequence[Member]) -> tuple[Side, ...]:
    """Return for whom nobody speaks, of those that Support Guaranteed names."""
    there = {one.side for one in members}
    return tuple(side for side in NEEDED if side not in there)
