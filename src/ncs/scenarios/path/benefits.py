"""Social security (10.5): benefits paid in care homes in place of councils' money; neutral, then buoyant."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from importlib.resources import files
from pathlib import Path
from typing import Annotated

from pydantic import Field

from ncs.core.errors import Problem, ProblemsFound
from ncs.core.periods import FinancialYear
from ncs.scenarios.path.model import Growth, Year
from ncs.scenarios.path.spread import Part
from ncs.tables.reading.yaml_files import read_yaml

#: What Support Guaranteed prints: a reduction of over £2bn, £ million.
PRINTED = Decimal(2000)
WEEKS = Decimal(52)
Weekly = Annotated[Decimal, Field(ge=0, le=2000, allow_inf_nan=False)]


class Moved(Part):
    """Residents supported by councils, and what each would be paid a week, pounds."""

    title: str
    residents: int = Field(ge=0, le=2_000_000)
    disability_benefit: Weekly
    take_up: Annotated[Decimal, Field(ge=0, le=1, allow_inf_nan=False)]
    housing_benefit: Weekly
    source: str


class Shift(Part):
    """A shift from councils to benefits: from when, who, and how benefits and residents grow afterwards."""

    title: str
    source: str
    first: Year = Field(alias="from")
    years: int = Field(ge=1, le=20)
    groups: dict[str, Moved] = Field(min_length=1)
    uprating: Growth
    rents: Growth
    residents_growth: Growth
    grant_growth: Growth


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftYear:
    """A year, £ million: what benefits pay, what councils' grant is lower by, and what is left of the two."""

    year: FinancialYear
    disability: Decimal
    housing: Decimal
    taken_off: Decimal

    @property
    def benefits(self) -> Decimal:
        """What social security pays."""
        return self.disability + self.housing

    @property
    def buoyancy(self) -> Decimal:
        """What benefits bring beyond what was taken off grants: nothing in the first year, by construction."""
        return self.benefits - self.taken_off


def read_shift(file: Path | None) -> Shift:
    """Read a shift: a file, or the one that comes with the program.

    Raises:
        ProblemsFound: everything that is wrong in the file.
    """
    given = files("ncs.scenarios") / "data" / "path_benefits.yaml" if file is None else file
    return read_yaml(given, Shift, kind="shift to benefits")


def shifted(shift: Shift) -> Iterator[ShiftYear]:
    """Yield the years of a shift. The first takes off grants exactly what benefits pay, so nobody gains or loses.

    Raises:
        ProblemsFound: nobody is paid anything, so that there is nothing to shift.
    """
    first = FinancialYear.parse(shift.first)
    groups = list(shift.groups.values())
    disability = _million(sum((one.residents * one.take_up * one.disability_benefit for one in groups), Decimal(0)))
    housing = _million(sum((one.residents * one.housing_benefit for one in groups), Decimal(0)))
    if not disability + housing:
        step = "Give residents and weekly sums."
        problem = Problem(rule="nothing", message="Nobody is paid anything.", next_step=step, field="groups")
        raise ProblemsFound("There is nothing to shift", [problem])
    for later in range(shift.years):
        people = (1 + shift.residents_growth) ** later
        yield ShiftYear(
            year=first + later,
            disability=disability * people * (1 + shift.uprating) ** later,
            housing=housing * people * (1 + shift.rents) ** later,
            taken_off=(disability + housing) * (1 + shift.grant_growth) ** later,
        )


def _million(weekly: Decimal) -> Decimal:
    return weekly * WEEKS / 1_000_000
