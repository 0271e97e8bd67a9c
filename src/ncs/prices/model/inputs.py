"""The input of each service, as it is written in a file."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, TypeAdapter

from ncs.prices.model.parts import Above0, Amount, Cost, OnCosts, Part, Pay, Percent, Range, Returns, TimeOfWeek


def _as_text(given: Any) -> Any:
    """A year written as a bare number is text that the checks then refuse in words."""
    return str(given) if type(given) is int else given


class Input(Part):
    """What every input says: the year whose dated figures hold, where, and what is uncertain."""

    year: Annotated[str, BeforeValidator(_as_text)]
    place: str = "England"
    note: str = ""
    on_costs: OnCosts
    business: dict[str, Cost] = Field(default_factory=dict)
    returns: Returns = Returns()
    uncertain: dict[str, Range] = Field(default_factory=dict)


class Week(Part):
    """A typical week: hours with people, visits by their minutes, and the hours by time of the week."""

    contact_hours: Above0
    visits: dict[Annotated[int, Field(gt=0, le=1440)], Amount] = Field(default_factory=dict)
    hours: dict[TimeOfWeek, Amount] = Field(default_factory=dict)


class Travel(Part):
    """Between visits: paid minutes, pounds an hour for them (as basic pay if not given), miles and pounds a mile."""

    minutes_per_visit: Amount
    pay: Amount | None = None
    miles_per_visit: Amount = Decimal(0)
    mileage_rate: Amount = Decimal(0)


class Homecare(Input):
    """An hour of homecare."""

    service: Literal["homecare"]
    pay: Pay
    week: Week
    travel: Travel
    other_paid_minutes: Amount = Decimal(0)


class SupportedLiving(Input):
    """An hour of support in a person's own tenancy: no travel between visits; people may share an hour."""

    service: Literal["supported_living"]
    pay: Pay
    week: Week
    other_paid_minutes: Amount = Decimal(0)
    people_per_hour: Above0 = Decimal(1)


class PersonalAssistant(Input):
    """An hour of a personal assistant whom a person employs with a direct payment."""

    service: Literal["personal_assistant"]
    pay: Pay
    week: Week
    travel: Travel | None = None
    other_paid_minutes: Amount = Decimal(0)


class Night(Part):
    """A sleep-in: what is paid for being there (pounds a night), hours awake and paid, nights a worker does a week.

    Attributes:
        covered_per_week: nights that all workers of the employer do together: yearly sums are spread over them.
    """

    allowance: Amount
    waking_hours: Amount = Decimal(0)
    nights_per_week: Above0 = Decimal(1)
    covered_per_week: Above0 | None = None


class SleepIn(Input):
    """A night on which a worker sleeps where the work is."""

    service: Literal["sleep_in"]
    pay: Pay
    night: Night


class Session(Part):
    """A session of day support: hours, people to a worker, places a day, and how many of them are taken (%)."""

    hours: Above0
    people_per_worker: Above0
    setting_up_hours: Amount = Decimal(0)
    places: Above0 | None = None
    attendance: Percent
    sessions_per_year: Above0 = Decimal(250)


class DaySupport(Input):
    """A session of support in the day, away from home, a person."""

    service: Literal["day_support"]
    pay: Pay
    session: Session


class Home(Part):
    """The building: registered beds in use, and how many are taken (%)."""

    beds: Above0 | None = None
    occupancy: Percent


class Need(Part):
    """A level of need: residents at it, and staff hours each of them needs a week."""

    residents_percent: Percent
    care_hours: Amount
    nursing_hours: Amount = Decimal(0)


class HourlyRole(Part):
    """A role whose hours follow residents' need: pay an hour, and what nights and weekends add on average (%)."""

    pay: Amount
    enhancement_percent: Percent = Decimal(0)
    agency_hours_percent: Percent = Decimal(0)
    agency_premium_percent: Percent = Decimal(0)


class FixedRole(Part):
    """A role whose hours belong to the home: hours a week in all, and pay an hour."""

    hours_per_week: Amount
    pay: Amount


class CareHome(Input):
    """A week in a care home."""

    service: Literal["care_home"]
    home: Home
    age: Annotated[int, Field(ge=15, le=120)] = 21
    needs: dict[str, Need]
    care: HourlyRole
    nursing: HourlyRole | None = None
    staff: dict[str, FixedRole] = Field(default_factory=dict)


AnyInput = Homecare | CareHome | SupportedLiving | DaySupport | PersonalAssistant | SleepIn
#: The services, each with the unit that its price is for.
UNITS = {
    "homecare": "hour",
    "care_home": "resident week",
    "supported_living": "hour",
    "day_support": "session",
    "personal_assistant": "hour",
    "sleep_in": "night",
}
ADAPTER: TypeAdapter[Any] = TypeAdapter(Annotated[AnyInput, Field(discriminator="service")])
