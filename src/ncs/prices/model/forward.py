"""An input in other years: dated figures where they are held, stated assumptions beyond them."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from ncs.core.errors import NotModelled
from ncs.core.money import nearest_penny, round_half_away
from ncs.core.periods import FinancialYear
from ncs.policy.payroll import payroll
from ncs.prices.model.floors import is_pay
from ncs.prices.model.inputs import AnyInput
from ncs.prices.model.priced import part_of
from ncs.prices.model.values import priced_on

Growth = Annotated[Decimal, Field(ge=-20, le=50, allow_inf_nan=False)]
_MONEY = (".amount", ".per_year", "mileage_rate", "value_per_bed", "rent_per_bed_week", "levy_pay_bill")


class Assumed(BaseModel):
    """Growth a year in percent: of pay floors once none is published, of prices from the input's year on."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    pay_percent: Growth
    prices_percent: Growth
    source: str = "the user's own assumption"


def last_held() -> FinancialYear:
    """Return the last year for which a minimum wage is held."""
    return FinancialYear.of(payroll()["minimum_wage_adult"].values[-1].start)


def floor_of(year: FinancialYear, assumed: Assumed) -> Decimal:
    """Return the adult minimum wage of a year: as published, or the last one grown as assumed, to the penny."""
    last = last_held()
    held = payroll().at("minimum_wage_adult", min(year, last).start).value
    beyond = max(0, year.starts - last.starts)
    return nearest_penny(held * (1 + assumed.pay_percent / 100) ** beyond)


def in_year(given: AnyInput, year: FinancialYear, assumed: Assumed) -> AnyInput:
    """Return an input in another year.

    Pay keeps its ratio to the adult minimum wage; pounds that are not pay grow with prices from the input's own year;
    thresholds and rates are those of the year, or of the last year held (so they are frozen beyond it).

    Raises:
        NotModelled: the year is before the first minimum wage, or before the year of the input.
    """
    base = FinancialYear.of(priced_on(given))
    if year < base:
        raise NotModelled(f"The input is of {base}; it can be taken forward, not back to {year}.")
    return moved_to(given, year, assumed)


def moved_to(given: AnyInput, year: FinancialYear, assumed: Assumed) -> AnyInput:
    """Return an input in any year for which figures are held, earlier ones too: see :func:`in_year`.

    Raises:
        NotModelled: the year is before the first minimum wage.
    """
    base = FinancialYear.of(priced_on(given))
    ratio = floor_of(year, assumed) / floor_of(base, assumed)
    growth = (1 + assumed.prices_percent / 100) ** (year.starts - base.starts)  # below 1 for an earlier year

    def _moved(name: str, number: Decimal) -> Decimal | None:
        if is_pay(name) or name == "night.allowance":
            return round_half_away(number * ratio, 4)
        grows = name.endswith(_MONEY) and not name.startswith("uncertain.")
        return round_half_away(number * growth, 4) if grows else None

    return part_of(given, _moved).model_copy(update={"year": str(min(year, last_held())), "uncertain": {}})
