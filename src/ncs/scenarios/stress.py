"""What a scenario's pay floor does to a provider: stresses for financial supervision, by the prices it follows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ncs.core.money import in_percent, round_half_away
from ncs.core.periods import FinancialYear
from ncs.prices.use.prices import Priced
from ncs.providers.use.supervision import Shock
from ncs.scenarios.follow import PriceYear, price_in
from ncs.scenarios.scenario import PAYERS, Around, Bought, Scenario

_STAFF = ("pay", "on-costs")
_PLACES = 6


def shocks(scenario: Scenario) -> tuple[Shock, ...]:
    """Return two stresses a service of a scenario, in its first year: fees do not follow pay, and they do.

    Where the scenario says what else happens (``around``: occupancy, fees, interest), each of these by itself and, for
    each service, all of it with the pay floor follow.

    Staff costs rise by the share by which pay and on-costs of the service's price rise; a provider that pays more than
    the price's starter has, is hit less. Fees rise by the share of the price that payers pass on, payers weighted by
    what they buy, as far as that is given.

    Raises:
        NcsError: the sector minimum or a year cannot be used.
    """
    first = FinancialYear.parse(scenario.first)
    floors = tuple(
        shock
        for service, bought in scenario.services.items()
        for shock in _of(scenario, bought, price_in(scenario, service, first, first))
    )
    return floors if scenario.around is None else (*floors, *_around(scenario.around, floors))


def _around(given: Around, floors: Sequence[Shock]) -> Iterator[Shock]:
    """Yield occupancy, fees and interest, each by itself; then all with each pay floor that fees do not follow."""
    said = {
        "occupancy": (given.occupancy_points, "points of occupancy"),
        "fee": (given.fees_percent, "% of fees"),
        "interest": (given.interest_points, "points of interest"),
    }
    changes = {name: change / 100 for name, (change, _) in said.items() if change}
    titles = {name: f"{said[name][0]:+f} {said[name][1]}".replace(" %", "%") for name in changes}
    for name, change in changes.items():
        yield Shock.model_validate({"id": f"around_{name}", "title": titles[name], name: change})
    for one in floors:
        if changes and not one.fee:
            words = ", ".join([one.title, *titles.values()])
            yield one.model_copy(update={"id": f"{one.id}_and_around", "title": words, **changes})


def _of(scenario: Scenario, bought: Bought, price: PriceYear) -> Iterator[Shock]:
    before, after = price.price.before, price.price.after
    staff = round_half_away(_staff(after) / _staff(before) - 1, _PLACES)
    fee = round_half_away(price.price.rise / before.price * passed_on(scenario, bought), _PLACES)
    floor = f"pay floor of {round_half_away(price.floor, 2)} in {price.year}, as in {price.service.replace('_', ' ')}"
    yield Shock(
        id=f"{price.service}_pay", title=f"{floor}: pay +{in_percent(staff, 1)}%, fees as they are", staff=staff
    )
    yield Shock(
        id=f"{price.service}_pay_and_fees",
        title=f"{floor}: pay +{in_percent(staff, 1)}%, fees +{in_percent(fee, 1)}%",
        staff=staff,
        fee=fee,
    )


def _staff(priced: Priced) -> Decimal:
    """Return pay and on-costs of a price, pounds a unit."""
    return sum((one.amount for one in priced.lines if one.line.part in _STAFF), Decimal(0))


def passed_on(scenario: Scenario, bought: Bought) -> Decimal:
    """Return the share of a price's rise that fees rise by, over all payers whose purchases are given.

    Where nobody's are, the least that any payer passes on.
    """
    given = {payer: units for payer in PAYERS if (units := bought.of(payer))}
    whole = sum(given.values(), Decimal(0))
    if not whole:
        return min(scenario.passed.of(payer) for payer in PAYERS)
    return sum((units * scenario.passed.of(payer) for payer, units in given.items()), Decimal(0)) / whole
