"""A scenario followed: the floor of each year, prices before and after, what payers bear, and a person's charge."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from ncs.charging.use.cases import assess
from ncs.core.money import nearest_penny
from ncs.core.periods import FinancialYear
from ncs.prices.use.prices import Assumed, Floored, floored, starter, taken_to
from ncs.scenarios.scenario import PAYERS, Bought, Payer, Scenario
from ncs.workforce.use.pay import sector_minimum


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceYear:
    """One price of a service in a year, before and after the floor, in pounds a unit; and the floor."""

    service: str
    year: FinancialYear
    floor: Decimal
    doubt: str
    price: Floored


@dataclass(frozen=True, slots=True, kw_only=True)
class Borne:
    """What a payer bears of a service in a year, pounds; None where what it buys is not given.

    ``whole`` is the rise of the price on all that the payer buys: ``fees`` and ``margin`` sum to it. ``gap`` is what a
    fair price costs on top: units times what the fee lies below the price; None where it is not asked or not held.
    """

    service: str
    year: FinancialYear
    payer: Payer
    units: Decimal | None
    whole: Decimal | None
    fees: Decimal | None
    margin: Decimal | None
    gap: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Charged:
    """A person's week before and after, pounds: the fee, and who pays it."""

    title: str
    rise: Decimal
    before: dict[str, Decimal]
    after: dict[str, Decimal]


@dataclass(frozen=True, slots=True, kw_only=True)
class Through:
    """A scenario followed through."""

    scenario: Scenario
    prices: tuple[PriceYear, ...]
    borne: tuple[Borne, ...]
    charged: Charged | None


def follow(scenario: Scenario) -> Through:
    """Follow a scenario through prices, budgets and one person's charge.

    Raises:
        NcsError: the sector minimum, a year or the person's case cannot be used.
    """
    first = FinancialYear.parse(scenario.first)
    services = list(scenario.services)
    if scenario.person is not None and scenario.person.service not in services:
        services.append(scenario.person.service)
    prices = tuple(
        price_in(scenario, service, first + later, first) for service in services for later in range(scenario.years)
    )
    borne = tuple(
        one
        for price in prices
        if price.service in scenario.services
        for one in _borne(scenario, scenario.services[price.service], price)
    )
    return Through(scenario=scenario, prices=prices, borne=borne, charged=_charged(scenario, prices))


def price_in(scenario: Scenario, service: str, year: FinancialYear, first: FinancialYear) -> PriceYear:
    """Return the price of a service in a year, before and after the scenario's floor, which began in ``first``.

    Raises:
        NcsError: the sector minimum or the year cannot be used.
    """
    growth = scenario.growth
    assumed = Assumed(pay_percent=growth.pay_percent, prices_percent=growth.prices_percent, source=scenario.title)
    floor = sector_minimum(scenario.sector_minimum, year, growth=growth.pay_percent / 100, first=first)
    given = taken_to(starter(service), year, assumed)
    price = floored(given, floor.amount, ripple=scenario.ripple)
    return PriceYear(service=service, year=year, floor=floor.amount, doubt=floor.doubt, price=price)


def _borne(scenario: Scenario, bought: Bought, price: PriceYear) -> Iterator[Borne]:
    for payer in PAYERS:
        units = bought.of(payer)
        whole = fees = margin = gap = None
        if units is not None:
            passed = scenario.passed.of(payer)
            whole = nearest_penny(units * price.price.rise)
            fees = nearest_penny(whole * passed)
            margin = whole - fees
            gap = _gap(scenario, bought, price, units) if payer == "council" and scenario.fair_price else None
        yield Borne(
            service=price.service,
            year=price.year,
            payer=payer,
            units=units,
            whole=whole,
            fees=fees,
            margin=margin,
            gap=gap,
        )


def fee_in(scenario: Scenario, bought: Bought, year: FinancialYear) -> Decimal | None:
    """Return what councils would pay for a unit in a year without any change, in pounds; None where no fee is held."""
    if bought.fee is None or bought.fee_year is None:
        return None
    years = year.starts - FinancialYear.parse(bought.fee_year).starts
    return nearest_penny(bought.fee * (1 + scenario.growth.fees_percent / 100) ** years)


def _gap(scenario: Scenario, bought: Bought, price: PriceYear, units: Decimal) -> Decimal | None:
    fee = fee_in(scenario, bought, price.year)
    if fee is None:
        return None
    risen = fee + price.price.rise * scenario.passed.council
    return nearest_penny(units * max(price.price.after.price - risen, Decimal(0)))


def _charged(scenario: Scenario, prices: tuple[PriceYear, ...]) -> Charged | None:
    person = scenario.person
    if person is None:
        return None
    first = next(one for one in prices if one.service == person.service)
    units = Decimal(1) if person.units is None else person.units  # a care home is priced by the week
    rise = nearest_penny(first.price.rise * units * scenario.passed.of(person.payer))
    before = assess(person.case)
    case = before.run.case
    raised = case.model_copy(update={"cost": case.cost.model_copy(update={"weekly": (case.cost.weekly or 0) + rise})})
    after = assess(raised)
    return Charged(
        title=case.title or "a person",
        rise=rise,
        before=dict(before.pays.amounts()),
        after=dict(after.pays.amounts()),
    )
