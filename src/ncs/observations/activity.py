"""Rates of the activity report as observations: two measures of 131 single-tier councils, no England."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from decimal import Decimal
from functools import cache

from ncs.observations.observation import Observation
from ncs.observations.official import official
from ncs.reference import activity
from ncs.register.measures import register

METHOD = "activity_2024_25"
#: The tables of rates, by the measure that they are of.
_TABLES = {"lof_long_term_support": activity.long_term_support, "new_client_requests": activity.new_client_requests}


@cache
def activity_rates() -> tuple[Observation, ...]:
    """Return people with long-term support and requests from new clients per 100,000, by council and age, 2024-25.

    Values only, as published rounded to 5: the table gives no counts.
    """
    return tuple(
        observation
        for measure, rates in _TABLES.items()
        for ages in activity.AGES
        for observation in _observations(measure, ages, rates(ages))
    )


@cache
def published() -> tuple[Observation, ...]:
    """Return every published figure held: the outcomes framework of 2024-25 and the activity report's rates."""
    return (*official(), *activity_rates())


def published_of(*, measures: Collection[str], areas: Collection[str]) -> tuple[Observation, ...]:
    """Return the published figures of some measures (official ids) and areas (ONS codes), in the same order."""
    held = activity_rates() if _TABLES.keys() & set(measures) else ()
    rates = (one for one in held if one.measure in measures and one.area in areas)
    return (*official().select(measure=measures, area=areas), *rates)


def _observations(measure: str, ages: str, rates: Mapping[str, float]) -> list[Observation]:
    period = activity.YEAR.period
    return [
        Observation(
            measure=measure,
            area=area,
            period_start=period.start,
            period_end=period.end,
            group=f"age={ages}",
            value=Decimal(str(rate)),
            unit=register().measures[measure].unit,
            source=str(activity.source()),
            method=METHOD,
        )
        for area, rate in rates.items()
    ]
