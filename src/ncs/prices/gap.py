"""The gap between what councils pay and what care costs: England's homecare, care homes by council and year.

Where a fee, a price or a volume is not held and not given, the gap is missing; nothing is put in its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from ncs.core.periods import FinancialYear
from ncs.core.status import Status
from ncs.prices.model.forward import Assumed, moved_to
from ncs.prices.model.priced import priced
from ncs.prices.model.reading import packaged
from ncs.prices.paid import ENGLAND, UNIT_COST_YEAR, UNIT_COSTS, Fee, Weeks, unit_costs, weeks

#: The survey of directors of 2025: homecare hours of January to March 2025, and the mean rate of 2025-26.
HOURS_A_QUARTER, MEAN_RATE = Decimal(47_594_699), Decimal("23.85")
#: The published minimum price of 2025-26.
MINIMUM_PRICE = Decimal("32.14")
MINIMUM = "Homecare Association, minimum price of 2025-26 (published)"
SURVEY = "ADASS Spring Survey 2025, sections 5.2 and 5.3"
HOMECARE_YEAR = "2025-26"


_GIVEN, _NONE = "given with the fee", "no price is given"
_OF_MODEL = "ASSUMED: the model's care home (its starter for older people) in pay and prices of {}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """One gap in pounds a year: units times (price less fee); None with the status that says why there is none.

    Attributes:
        source: of the fee; price_source: of the price: published, given with the fee, or the model's own.
    """

    code: str
    council: str
    year: str
    service: str
    units: Decimal | None
    price: Decimal | None
    fee: Decimal | None
    source: str
    price_source: str
    status: Status

    @property
    def pounds(self) -> Decimal | None:
        """The gap; above nought where less is paid than care costs."""
        if self.units is None or self.price is None or self.fee is None:
            return None
        return self.units * (self.price - self.fee)


def homecare(price: Decimal = MINIMUM_PRICE, given: Fee | None = None) -> Gap:
    """Return the gap of England's homecare: a quarter's hours, times four, at the price less the mean rate.

    Args:
        price: of an hour.
        given: a fee for England of one's own, in place of the survey's; its hours and price too, as far as it has them.
    """
    hours = given.units if given is not None and given.units is not None else HOURS_A_QUARTER * 4
    own = given.price if given is not None else None
    return Gap(
        code=ENGLAND, council="England", year=HOMECARE_YEAR, service="homecare", units=hours,
        price=price if own is None else own, fee=MEAN_RATE if given is None else given.fee,
        source=SURVEY if given is None else given.source, status=Status.OK,
        price_source=_GIVEN if own is not None else MINIMUM if price == MINIMUM_PRICE else "as asked",
    )  # fmt: skip


def gaps(
    fees: Sequence[Fee], assumed: Assumed, *, year: str | None = None, codes: frozenset[str] | None = None
) -> Iterator[Gap]:
    """Yield the gap of homecare in England; of care homes by council and year held, 2014-15 among them; what was given.

    Args:
        fees: that councils paid; where a council's is not given, its gap is missing. Units that a fee is given with go
            before those held.
        assumed: growth that takes the model's prices to years for which no figure is held.
        year: one year alone; codes: of one council alone, all that it has had.
    """
    given = {(one.code, one.year, one.service): one for one in fees}
    known = {(ENGLAND, HOMECARE_YEAR, "homecare")}
    if codes is None and year in (None, HOMECARE_YEAR):
        yield homecare(given=given.get((ENGLAND, HOMECARE_YEAR, "homecare")))
    for early in _of_2014(given, year, codes):
        known.add((early.code, early.year, early.service))
        yield early
    held = [one for one in weeks() if year in (None, one.year) and (codes is None or one.code in codes)]
    for one in held:
        for service, units in (("residential", one.residential_weeks), ("nursing", one.nursing_weeks)):
            yield _care_home(one, service, units, given, assumed)
    known |= {(one.code, one.year, service) for one in held for service in ("residential", "nursing")}
    for key, fee in given.items():
        if key not in known and year in (None, fee.year) and (codes is None or fee.code in codes):
            status = Status.MISSING if fee.units is None or fee.price is None else Status.OK
            yield Gap(
                code=fee.code, council=fee.code, year=fee.year, service=fee.service, units=fee.units, price=fee.price,
                fee=fee.fee, source=fee.source, price_source=_GIVEN if fee.price is not None else _NONE, status=status,
            )  # fmt: skip


def _of_2014(
    given: Mapping[tuple[str, str, str], Fee], year: str | None, codes: frozenset[str] | None
) -> Iterator[Gap]:
    """Yield homes of 2014-15, whose fees are held and whose price is not: the model's figures begin later."""
    if year not in (None, UNIT_COST_YEAR):
        return
    for one in unit_costs():
        if one.service == "residential_own" or one.code == ENGLAND or (codes is not None and one.code not in codes):
            continue
        fee = given.get((one.code, UNIT_COST_YEAR, one.service))
        price = fee.price if fee is not None else None
        paid = fee.fee if fee is not None else one.a_week
        yield Gap(
            code=one.code, council=one.council, year=UNIT_COST_YEAR, service=one.service,
            units=_units(fee, one.weeks),
            price=price, fee=paid, source=fee.source if fee is not None else UNIT_COSTS,
            price_source=_GIVEN if price is not None else _NONE,
            status=Status.OK if price is not None and paid is not None else Status.MISSING,
        )  # fmt: skip


def _care_home(
    one: Weeks, service: str, units: Decimal | None, given: Mapping[tuple[str, str, str], Fee], assumed: Assumed
) -> Gap:
    fee = given.get((one.code, one.year, service))
    price = fee.price if fee is not None and fee.price is not None else None
    if price is None and service == "residential":
        price = _model_price(one.year, assumed)
    by_model = price is not None and (fee is None or fee.price is None)
    units = _units(fee, units)
    whole = units is not None and fee is not None and price is not None
    return Gap(
        code=one.code, council=one.council, year=one.year, service=service, units=units, price=price,
        fee=fee.fee if fee else None, source=fee.source if fee else "no fee is given",
        price_source=_OF_MODEL.format(one.year) if by_model else _GIVEN if price is not None else _NONE,
        status=Status.OK if whole else Status.MISSING,
    )  # fmt: skip


def _units(fee: Fee | None, held: Decimal | None) -> Decimal | None:
    return fee.units if fee is not None and fee.units is not None else held


@cache
def _model_price(year: str, assumed: Assumed) -> Decimal:
    return priced(moved_to(packaged("care_home"), FinancialYear.parse(year), assumed)).price


def total(found: Sequence[Gap]) -> Decimal:
    """Return the pounds of all gaps that there are."""
    return sum((one.pounds for one in found if one.pounds is not None), Decimal(0))


def to_add(found: Sequence[Gap]) -> tuple[Gap, ...]:
    """Return the gaps that may be added up: where England's own is there, its councils' are parts of it, and go out."""
    whole = {(one.year, one.service) for one in found if one.code == ENGLAND and one.pounds is not None}
    return tuple(one for one in found if one.code == ENGLAND or (one.year, one.service) not in whole)
