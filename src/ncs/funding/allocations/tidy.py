"""Allocations that a run works out as observations, to be kept, compared and queried like every other figure."""

from __future__ import annotations

from decimal import Decimal

from ncs.core.money import round_half_away
from ncs.core.periods import FinancialYear
from ncs.core.status import Status
from ncs.funding.allocations.engine import CouncilResult, Result
from ncs.funding.allocations.published import BASE_YEAR, YEARS
from ncs.observations.observation import Observation
from ncs.observations.readers.annex_b import METHOD
from ncs.register.measures import register

BASELINE, ALLOCATION = "adult_social_care_baseline", "notional_allocation"


def result_observations(result: Result) -> tuple[Observation, ...]:
    """Return a run's figures: GBP million to the penny; ``method`` says that they are worked out, and if synthetic."""
    method = f"{METHOD}_engine{'_synthetic' if result.inputs.synthetic else ''}"
    source = f"ncs allocations run, {result.inputs.source}"
    pence = [result.pence(number) for number in (1, 2, 3)]
    found: list[Observation] = []
    for item in result.councils:
        amounts = (_baseline(item), *(_millions(by_code.get(item.code)) for by_code in pence))
        for year, amount in zip((BASE_YEAR, *YEARS), amounts, strict=True):
            status = item.status if amount is None else Status.OK
            found.append(_one(item.code, year, amount, status, source, method))
    return tuple(found)


def _one(
    area: str, year: FinancialYear, value: Decimal | None, status: Status, source: str, method: str
) -> Observation:
    measure = register().measures[BASELINE if year == BASE_YEAR else ALLOCATION]
    return Observation(
        measure=measure.id,
        area=area,
        period_start=year.start,
        period_end=year.end,
        value=value,
        unit=measure.unit,
        status=status,
        source=source,
        method=method,
    )


def _baseline(item: CouncilResult) -> Decimal | None:
    return None if item.baseline is None else round_half_away(item.baseline / 1_000_000, 8)


def _millions(pence: int | None) -> Decimal | None:
    return None if pence is None else Decimal(pence).scaleb(-8)
