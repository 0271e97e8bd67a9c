"""Rates as people write them: 5% or 0.05."""

from __future__ import annotations

import re
from fractions import Fraction

from ncs.core.errors import Problem, ProblemsFound

_RATE = re.compile(r"^([+-]?\d{1,6}(?:\.\d{1,12})?)\s*(%?)$")


def rate(text: str, *, option: str) -> Fraction:
    """Return a rate such as ``5%``, ``-1.5 %`` or ``0.05`` as a fraction.

    Raises:
        ProblemsFound: it is written otherwise, or is above 1 without a percent sign, where 5 may mean 500%.
    """
    match = _RATE.match(text.strip())
    found = None if match is None else Fraction(match[1]) / (100 if match[2] else 1)
    if found is None or match is None or (not match[2] and abs(found) > 1):
        problem = Problem(
            rule="rate", message="This is not a rate.", next_step="Write 5% or 0.05.", field=option, value=text
        )
        raise ProblemsFound("The option cannot be used", [problem])
    return found


def rates(text: str, *, option: str, years: int) -> tuple[Fraction, ...]:
    """Return a rate for each year: one for all, or as many as years, joined by commas.

    Raises:
        ProblemsFound: as :func:`rate`, or another number of them.
    """
    found = tuple(rate(part, option=option) for part in text.split(","))
    if len(found) not in (1, years):
        message = f"There are {len(found)} rates for {years} years."
        step = "Write one rate for every year, or one for all."
        problem = Problem(rule="rates", message=message, next_step=step, field=option, value=text)
        raise ProblemsFound("The option cannot be used", [problem])
    return found * years if len(found) == 1 else found
