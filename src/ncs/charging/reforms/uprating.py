"""Uprating figures each year: by the growth of another figure, or at a yearly rate."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pydantic import BaseModel, ConfigDict, Field

from ncs.charging.law.figures import FIRST_YEAR, LAST_YEAR
from ncs.core.errors import UnknownName, near_matches
from ncs.core.money import round_half_away
from ncs.core.provenance import Confidence
from ncs.policy.parameters import DatedValue, Parameter, Parameters

#: How many years on from the last published one a yearly rate is carried.
YEARS_AHEAD = 40


class Uprating(BaseModel):
    """Figures that rise each April.

    Attributes:
        figures: their names.
        like: a figure whose growth they follow (benefit.aa_higher rises with prices).
        yearly: or a fixed rate a year as a fraction.
        since: the day whose value is the base; a past day restores the value it had then in real terms.
        nearest: rounded to the nearest so many pounds.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    figures: tuple[str, ...]
    like: str | None = None
    yearly: Decimal | None = None
    since: date
    nearest: Decimal = Field(default=Decimal("0.05"), gt=0)


def uprated(base: Parameters, uprating: Uprating, *, start: date, source: str) -> Parameters:
    """Return the uprated figures, in force from ``start``.

    Raises:
        UnknownName: a figure does not exist.
        NotModelled: a figure has no value on the base day.
    """
    return Parameters({name: _one(base, name, uprating, start=start, source=source) for name in uprating.figures})


def _one(base: Parameters, name: str, uprating: Uprating, *, start: date, source: str) -> Parameter:
    if name not in base:
        raise UnknownName("figure", name, near_matches(name, base))
    first = base.at(name, uprating.since).value
    days = [
        max(day, start) for day in _aprils(uprating.since) if day.year >= start.year - 1 and _next_april(day) > start
    ]
    values = []
    for day, following in zip(days, [*days[1:], None], strict=True):
        amount = first * _growth(base, uprating, day)
        rounded = round_half_away(amount / uprating.nearest, 0) * uprating.nearest
        end = None if following is None else date.fromordinal(following.toordinal() - 1)
        values.append(
            DatedValue(start=day, end=end, value=rounded, source=f"Uprated: {source}", confidence=Confidence.DERIVED)
        )
    return Parameter(name=name, title=base[name].title, unit=base[name].unit, values=tuple(values))


def _aprils(since: date) -> list[date]:
    last = LAST_YEAR.starts + YEARS_AHEAD
    return [date(year, 4, 6) for year in range(max(since.year, FIRST_YEAR.starts - 1), last + 1)]


def _next_april(day: date) -> date:
    return date(day.year + 1, 4, 6)


def _growth(base: Parameters, uprating: Uprating, day: date) -> Decimal:
    if uprating.like is not None:
        return base.at(uprating.like, day).value / base.at(uprating.like, uprating.since).value
    years = day.year - uprating.since.year
    return (1 + (uprating.yearly or Decimal(0))) ** max(0, years)
