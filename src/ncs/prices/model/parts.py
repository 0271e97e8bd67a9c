"""What inputs of every service have in common: pay, what comes on top of it, costs of the business, returns."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, model_validator

Amount = Annotated[Decimal, Field(ge=0, allow_inf_nan=False)]
Percent = Annotated[Decimal, Field(ge=0, allow_inf_nan=False)]
Above0 = Annotated[Decimal, Field(gt=0, allow_inf_nan=False)]
TimeOfWeek = Literal["weekday", "night", "saturday", "sunday", "bank_holiday"]


P = TypeVar("P", bound="Part")


class Part(BaseModel):
    """A part of an input: it cannot be changed, and no key may stand in it that is not known."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Pay(Part):
    """Pounds an hour on a weekday in the day, the youngest age paid it, and what is paid on top at other times (%)."""

    basic: Amount
    age: Annotated[int, Field(ge=15, le=120)] = 21
    enhancements: dict[TimeOfWeek, Percent] = Field(default_factory=dict)


class Workers(Part):
    """A group of workers by the hours that they are paid for in a week; ``share`` is any weight, such as a count."""

    hours: Above0
    share: Amount


class Given(Part):
    """A percentage of working pay that is given, in place of a rule."""

    percent: Percent


class Holiday(Part):
    """Paid holiday: weeks a year, or a given percentage of working pay."""

    weeks: Amount | None = None
    percent: Percent | None = None

    @model_validator(mode="after")
    def _one(self) -> Holiday:
        return only_one(self, "weeks", "percent")


class NationalInsurance(Part):
    """Employer National Insurance by the rule on hours a week, or a given percentage of working pay."""

    percent: Percent | None = None
    employment_allowance: bool = False
    exempt_percent: Percent = Decimal(0)


class Pension(Part):
    """Employer pension: a rate of qualifying earnings or of all pay, and how many take part; or a given percentage."""

    percent: Percent | None = None
    rate: Percent | None = None
    of: Literal["qualifying_earnings", "all_pay"] = "qualifying_earnings"
    taking_part: Percent = Decimal(100)


class OnCosts(Part):
    """What an employer pays on top of working pay. ``workers`` is needed where a rule looks at pay a week."""

    workers: tuple[Workers, ...] = ()
    holiday: Holiday
    sickness: Given = Given(percent=Decimal(0))
    training: Given = Given(percent=Decimal(0))
    other_leave: Given = Given(percent=Decimal(0))
    national_insurance: NationalInsurance = NationalInsurance()
    pension: Pension = Pension()
    levy_pay_bill: Amount = Decimal(0)


class Cost(Part):
    """A cost that is not pay: pounds a unit, pounds a year, a percentage of the price or of the staff cost."""

    amount: Amount | None = None
    per_year: Amount | None = None
    percent_of_price: Percent | None = None
    percent_of_staff: Percent | None = None

    @model_validator(mode="after")
    def _one(self) -> Cost:
        return only_one(self, "amount", "per_year", "percent_of_price", "percent_of_staff")


class Operations(Part):
    """Return on operations: pounds a unit, a percentage of the price, or a mark-up on cost before any return."""

    amount: Amount | None = None
    percent_of_price: Percent | None = None
    percent_of_cost: Percent | None = None

    @model_validator(mode="after")
    def _one(self) -> Operations:
        return only_one(self, "amount", "percent_of_price", "percent_of_cost")


class Capital(Part):
    """Return on capital: a yield (%) on what a bed's freehold is worth, or the rent of a bed a week."""

    value_per_bed: Amount | None = None
    yield_percent: Percent | None = None
    rent_per_bed_week: Amount | None = None

    @model_validator(mode="after")
    def _whole(self) -> Capital:
        if (self.value_per_bed is None) != (self.yield_percent is None):
            raise ValueError("value_per_bed and yield_percent belong together")
        if (self.value_per_bed is None) == (self.rent_per_bed_week is None):
            raise ValueError("give value_per_bed with yield_percent, or rent_per_bed_week")
        return self


class Returns(Part):
    """What is left to the provider: on operations, and, where there is a building, on capital."""

    operations: Operations | None = None
    capital: Capital | None = None


class Range(Part):
    """How far an uncertain input may lie from what is given: the lowest and highest value, and why."""

    low: Amount
    high: Amount
    reason: Annotated[str, Field(min_length=3)]


def only_one(part: P, *names: str) -> P:
    """Return ``part`` if exactly one of the named fields is given.

    Raises:
        ValueError: none is, or more than one.
    """
    given = [name for name in names if getattr(part, name) is not None]
    if len(given) != 1:
        raise ValueError(f"give exactly one of {', '.join(names)}")
    return part
