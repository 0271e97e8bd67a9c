"""Published observations: counts from what may be known, and values from the published counts alone."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from ncs.core.money import round_half_away
from ncs.core.status import Status
from ncs.observations.disclosure.attack import scale_of
from ncs.observations.disclosure.known import Known
from ncs.observations.disclosure.tables import BOTH, NUMERATOR, PEOPLE, UNRELATED
from ncs.observations.observation import Observation
from ncs.register.measures import register

#: Decimals of a ratio whose measure is not in the register.
_PLACES = 1


def hidden(one: Observation) -> Observation:
    """Return an observation without its counts and value, suppressed."""
    return replace(one, numerator=None, denominator=None, value=None, lower=None, upper=None, status=Status.SUPPRESSED)


def published(one: Observation, found: Known, columns: str, *, base: int) -> Observation:
    """Return an observation with protected counts and the value that they give.

    A number of people is the protected count, and a percentage or rate is worked out from both, without an interval,
    which would give the true counts away. What is no ratio, such as a median of days, is rounded to whole numbers: a
    half would tell whether the number of people is even.
    """
    numerator, denominator = _pair(found, columns, base)
    if one.value is None:
        return replace(one, numerator=numerator, denominator=denominator)
    scale = scale_of(one.unit)
    if one.unit == PEOPLE and numerator is not None:
        value: Decimal | None = numerator
    elif scale is not None:
        value = _ratio(one, numerator, denominator, scale)
    else:
        value = _to_whole(one.value)
    ends = (None, None) if scale is not None or one.unit == PEOPLE else (_to_whole(one.lower), _to_whole(one.upper))
    if value is None:
        return hidden(one)
    return replace(one, numerator=numerator, denominator=denominator, value=value, lower=ends[0], upper=ends[1])


def _pair(found: Known, columns: str, base: int) -> tuple[Decimal | None, Decimal | None]:
    """Numerator and denominator of the counts that a figure has."""
    counts = [_multiple(shown, base) for shown in found.shown]
    if columns in (BOTH, UNRELATED):
        return counts[0], counts[1]
    return (counts[0], None) if columns == NUMERATOR else (None, counts[0])


def _ratio(one: Observation, numerator: Decimal | None, denominator: Decimal | None, scale: int) -> Decimal | None:
    """The value of two protected counts; a nought that was shown for nobody stays; None where there is none."""
    if numerator is None or denominator is None:
        return None
    if not denominator:
        return one.value if one.value == 0 else None
    entry = register().measures.get(one.measure)
    return round_half_away(Fraction(scale * int(numerator), int(denominator)), entry.places if entry else _PLACES)


def _multiple(count: Fraction, base: int) -> Decimal:
    """The nearest multiple of ``base``; of two equally near, the one that is an even number of times it.

    Halves are no accident here: a few people who are not known are counted as half of ``base``. Were they always
    rounded up, what is published would be too high throughout; and releases would differ from earlier ones by it.
    """
    return Decimal(round(count / base) * base)


def _to_whole(number: Decimal | None) -> Decimal | None:
    return None if number is None else round_half_away(number, 0)
