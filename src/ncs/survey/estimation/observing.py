"""Figures as observations of England, so that whatever reads observations can read the survey."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from ncs.core.money import round_half_away
from ncs.observations.observation import Observation
from ncs.reference.regions import ENGLAND
from ncs.survey.bank.bank import Bank
from ncs.survey.estimation.figures import Figure

_NINE = Decimal("1e-9")


def observations(bank: Bank, figures: Iterable[Figure], *, invented: bool) -> tuple[Observation, ...]:
    """Return one observation a figure: measure ``survey_`` and the concept, group the part of the figure's name.

    Args:
        bank: whose year is the period: the financial year in which the survey is held.
        figures: to give.
        invented: whether the councils are; the source then says so.
    """
    year = f"survey of {bank.year}" + (", invented councils" if invented else "")
    return tuple(_observation(bank, one, year) for one in figures)


def _observation(bank: Bank, figure: Figure, source: str) -> Observation:
    estimate = figure.estimate
    part = figure.name.partition(".")[2]
    low, high = estimate.lower, estimate.upper
    return Observation(
        measure=f"survey_{figure.concept}",
        area=ENGLAND,
        period_start=date(bank.year, 4, 1),
        period_end=date(bank.year + 1, 3, 31),
        group=f"figure={part}" if part else "total",
        numerator=None if figure.count is None else Decimal(figure.count),
        denominator=Decimal(estimate.n),
        value=figure.value,
        lower=None if low is None else min(_decimal(low), figure.value),
        upper=None if high is None else max(_decimal(high), figure.value),
        unit=figure.unit,
        source=source,
        method=f"survey {bank.year}: {estimate.method}",
    )


def _decimal(number: float) -> Decimal:
    return round_half_away(Decimal(repr(number)), 9)
