"""A scenario: a file that says what changes, what is bought and who is followed."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from ncs.core.errors import Problem, UnknownName, near_matches, raise_if
from ncs.core.periods import BadPeriod, FinancialYear
from ncs.prices.use.prices import UNITS
from ncs.tables.reading.named_files import names_file, no_such
from ncs.tables.reading.yaml_files import read_yaml

#: Scenarios that come with the program.
PACKAGED = ("stabilise",)
Share = Annotated[Decimal, Field(ge=0, le=1, allow_inf_nan=False)]
Units = Annotated[Decimal, Field(ge=0, allow_inf_nan=False)]
Percent = Annotated[Decimal, Field(ge=-20, le=50, allow_inf_nan=False)]
Payer = Literal["council", "nhs", "self"]
PAYERS: tuple[Payer, ...] = ("council", "nhs", "self")


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Growth(_Part):
    """Growth a year in percent: of pay floors not yet published, of other prices, of fees without any change."""

    pay_percent: Percent
    prices_percent: Percent
    fees_percent: Percent


class Passed(_Part):
    """The share of a price's rise that fees rise by, by payer."""

    council: Share
    nhs: Share
    self_: Share = Field(alias="self")

    def of(self, payer: Payer) -> Decimal:
        """Return the share of a payer."""
        return {"council": self.council, "nhs": self.nhs, "self": self.self_}[payer]


class Bought(_Part):
    """What is bought of a service in a year by payer, and councils' fee of a unit; what is not given is missing."""

    council: Units | None = None
    nhs: Units | None = None
    self_: Units | None = Field(default=None, alias="self")
    fee: Units | None = None
    fee_year: str | None = None
    source: str

    def of(self, payer: Payer) -> Decimal | None:
        """Return the units that a payer buys."""
        return {"council": self.council, "nhs": self.nhs, "self": self.self_}[payer]


class Followed(_Part):
    """A person whose fee rises: the service, who pays the fee, and the case as for charging.

    ``units`` are those that the person has a week, of what is not priced by the week: hours, sessions, nights.
    """

    service: str
    payer: Payer
    units: Units | None = None
    case: dict[str, Any]

    @model_validator(mode="after")
    def _how_many(self) -> Followed:
        if (self.service == "care_home") == (self.units is not None):
            raise ValueError("say units: how many a week, of what is not priced by the week, and only then")
        return self


class Around(_Part):
    """What else happens to providers: points of occupancy and of interest, and percent of fees, more or less."""

    occupancy_points: Annotated[Decimal, Field(ge=-100, le=100, allow_inf_nan=False)] = Decimal(0)
    fees_percent: Percent = Decimal(0)
    interest_points: Annotated[Decimal, Field(ge=-20, le=20, allow_inf_nan=False)] = Decimal(0)


class Scenario(_Part):
    """A sector minimum from a year, growth, pass-through, what is bought, and a person."""

    title: str
    sector_minimum: str
    first: str = Field(alias="from")
    years: int = Field(ge=1, le=10)
    ripple: Share
    growth: Growth
    passed: Passed
    fair_price: bool
    services: dict[str, Bought]
    person: Followed | None = None
    around: Around | None = None


def read_scenario(given: str | Path) -> Scenario:
    """Read a scenario: the name of one that comes with the program, or a file.

    Raises:
        ProblemsFound: everything that is wrong in the file.
        UnknownName: there is neither a scenario nor a file of that name.
    """
    named = str(given)
    if named in PACKAGED:
        return read_yaml(files("ncs.scenarios") / "data" / f"{named}.yaml", Scenario)
    if isinstance(given, str) and not names_file(named):
        raise no_such("scenario", named, PACKAGED)
    step = "See `ncs price scenario stabilise --template`."
    found = read_yaml(Path(given), Scenario, kind="scenario", next_step=step)
    raise_if(_problems(found, Path(given).name), "The scenario cannot be used")
    return found


def template_text(name: str) -> str:
    """Return a scenario that comes with the program, with its comments.

    Raises:
        UnknownName: there is none of that name.
    """
    if name not in PACKAGED:
        raise UnknownName("scenario", name, near_matches(name, PACKAGED) or PACKAGED)
    return (files("ncs.scenarios") / "data" / f"{name}.yaml").read_text(encoding="utf-8")


def _problems(found: Scenario, file: str) -> Iterator[Problem]:
    for name, bought in found.services.items():
        if name not in UNITS:
            step = f"Services: {', '.join(UNITS)}."
            yield _problem("unknown-service", f"There is no service {name}.", step, file, f"services.{name}")
        if (bought.fee is None) != (bought.fee_year is None):
            message = f"{name}: a fee needs its year, and a year its fee."
            yield _problem("fee-without-year", message, "Give both.", file, f"services.{name}.fee")
        elif bought.fee_year is not None and _year(bought.fee_year) is None:
            message = f"{name}: {bought.fee_year} is no financial year."
            yield _problem("year", message, "Write 2025-26.", file, f"services.{name}.fee_year")
    if _year(found.first) is None:
        yield _problem("year", f"{found.first} is no financial year.", "Write 2026-27.", file, "from")
    if found.person is not None and found.person.service not in UNITS:
        step = f"Services: {', '.join(UNITS)}."
        yield _problem("unknown-service", f"There is no service {found.person.service}.", step, file, "person.service")


def _year(text: str) -> FinancialYear | None:
    try:
        return FinancialYear.parse(text)
    except BadPeriod:
        return None


def _problem(rule: str, message: str, step: str, file: str, field: str) -> Problem:
    return Problem(rule=rule, message=message, next_step=step, file=file, field=field)
