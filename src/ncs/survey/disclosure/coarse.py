"""How finely figures of England are told: as the report prints them, so that no sum can be had back to the pound."""

from __future__ import annotations

import math
from dataclasses import replace
from decimal import Decimal

from ncs.survey.estimation.figures import Figure

#: Figures that money keeps; the report prints billions with one decimal, and millions up to ten billions whole.
_KEPT = 3
_MILLION, _TEN_BILLION = 1e6, 1e10
#: The step of other units, as the report prints them; medians and the ends of their intervals are answers of councils.
_STEPS = {"people": 1.0, "hours": 0.01, "percent": 0.1, "GBP per hour": 0.01}


def step(figure: Figure) -> float:
    """Return the step in which a figure is told, in its unit: three figures of money, whole millions from a billion."""
    size = abs(figure.estimate.value)
    if figure.unit != "GBP" and figure.kind != "median":
        return _STEPS.get(figure.unit, 0.01)
    made = _of_three(size)
    return min(made, _MILLION) if figure.unit == "GBP" and size < _TEN_BILLION else made


def _of_three(size: float) -> float:
    return 10.0 ** (math.floor(math.log10(size)) - _KEPT + 1) if size > 0 else 1.0


def as_told(figure: Figure) -> Figure:
    """Return a figure as it may be published: value and ends of its interval in its step, its error of three figures.

    The ends are rounded too: halfway between exact ones lies the exact value.
    """
    one, unit = figure.estimate, step(figure)
    low, high = (None if end is None else _rounded(end, unit) for end in (one.lower, one.upper))
    error = None if one.se is None else _rounded(one.se, _of_three(one.se))
    return replace(figure, estimate=replace(one, value=_rounded(one.value, unit), lower=low, upper=high, se=error))


def _rounded(value: float, unit: float) -> float:
    """Return a number in steps of a unit that is a power of ten, halves away from nought."""
    scale = Decimal(1).scaleb(round(math.log10(unit)))
    made = (Decimal(repr(value)) / scale).quantize(Decimal(1), rounding="ROUND_HALF_UP") * scale
    return float(made) if made else 0.0
