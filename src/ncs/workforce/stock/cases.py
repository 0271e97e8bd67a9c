"""Two published projections, each in its own unit: reproduced from growth of need, or calibrated and said to be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Literal

from pydantic import BaseModel, ConfigDict

from ncs.core.errors import UnknownName, near_matches
from ncs.core.periods import FinancialYear
from ncs.tables.reading.yaml_files import read_yaml
from ncs.workforce.held import data_file


class Case(BaseModel):
    """A published projection: where it starts, what drives it (growth a year), and the figure printed.

    A driver without a rate is what is left: its rate is solved for, and the case is then a calibration.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str
    unit: str
    first: str
    last: str
    start: Decimal
    published: Decimal
    of: Literal["change", "stock"]
    tolerance: Decimal
    drivers: dict[Literal["population", "access"], Decimal | None]
    basis: Literal["check", "calibration"]
    why: str
    source: str

    @property
    def years(self) -> int:
        """Years from the first to the last."""
        return FinancialYear.parse(self.last).starts - FinancialYear.parse(self.first).starts

    def rates(self) -> dict[str, Decimal]:
        """Return the growth a year of each driver, with the one that is left solved for."""
        known = {str(name): rate for name, rate in self.drivers.items() if rate is not None}
        printed = self.published + (self.start if self.of == "change" else 0)
        left = (printed / self.start) ** (Decimal(1) / self.years)
        for rate in known.values():
            left /= 1 + rate
        return {str(name): left - 1 if rate is None else rate for name, rate in self.drivers.items()}


class Start(BaseModel):
    """Where the workforce stood: posts filled and vacant, turnover, growth, starters from abroad."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    year: str
    filled: Decimal
    vacant: Decimal
    turnover: Decimal
    grown: Decimal
    international: Decimal
    source: str


class _File(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    start: Start
    cases: dict[str, Case]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reproduced:
    """A case worked out: the stock at its end, each driver's part of the change, and the published figure beside."""

    name: str
    case: Case
    end: Decimal
    parts: Mapping[str, Decimal]

    @property
    def ours(self) -> Decimal:
        """This model's figure for what was published."""
        return self.end - self.case.start if self.case.of == "change" else self.end

    @property
    def apart(self) -> Decimal:
        """How far it lies from what was published, as a share of that."""
        return self.ours / self.case.published - 1

    @property
    def within(self) -> bool:
        """Whether that is within the tolerance."""
        return abs(self.apart) <= self.case.tolerance


@cache
def _held() -> _File:
    return read_yaml(data_file("stock.yaml"), _File)


def start() -> Start:
    """Return where England's workforce stood."""
    return _held().start


def cases() -> Mapping[str, Case]:
    """Return the published projections by name."""
    return _held().cases


def reproduced(name: str) -> Reproduced:
    """Return a published projection worked out from its drivers.

    Each driver's part is what it would add alone; what they add together beyond that is ``both``.

    Raises:
        UnknownName: there is no such case.
    """
    if name not in cases():
        raise UnknownName("published projection", name, near_matches(name, cases()) or tuple(cases()))
    case = cases()[name]
    end = case.start
    parts: dict[str, Decimal] = {}
    for driver, rate in case.rates().items():
        growth = (1 + rate) ** case.years
        parts[driver] = case.start * (growth - 1)
        end *= growth
    together = end - case.start - sum(parts.values(), Decimal(0))
    if len(parts) > 1:
        parts["both"] = together
    return Reproduced(name=name, case=case, end=end, parts=parts)
