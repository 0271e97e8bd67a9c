"""What the figures of a path's file may be, and every one of them that has a range, with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from pydantic import BaseModel

from ncs.scenarios.path.spread import Spread

#: What lies between what: a part of a whole, growth a year, a count, hours of staff, a part of spending added or saved.
#: Other figures may be anything.
_PART, _GROWTH = (Decimal(0), Decimal(1)), (Decimal("-0.2"), Decimal("0.5"))
_COUNT, _HOURS = (Decimal(0), Decimal("1e9")), (Decimal(0), Decimal(8784))
_ANY = (Decimal("-1e9"), Decimal("1e9"))
_BOUNDS = {
    **dict.fromkeys(("younger_share", "pay.share", "people.mortality_65", "people.mortality_rise"), _PART),
    **dict.fromkeys(("need.younger", "need.older", "pay.growth", "prices.growth", "people.arrivals"), _GROWTH),
    **dict.fromkeys(("assessed", "now"), _PART),
    "share": (Decimal(-1), Decimal(1)),
    **dict.fromkeys(("people", "caseload", "reviews", "support", "staff.cost"), _COUNT),
    **dict.fromkeys(("hours_assessment", "hours_review", "hours_management"), _HOURS),
    "staff.hours": (Decimal(1), Decimal(8784)),
}


def beyond_bounds(made: BaseModel) -> Iterator[tuple[str, str, str, str]]:
    """Yield a finding for each figure that reaches where nothing can be: field, rule, message, next step.

    Shares lie between 0 and 1, growth a year between −20% and 50% (3% is 0.03), counts and hours are not below nothing.
    """
    for field, spread in spreads(made):
        least, most = _BOUNDS.get(field.rpartition(".")[2] if field.startswith("reforms.") else field, _ANY)
        if not least <= spread.low <= spread.high <= most:
            message = f"{field} reaches from {spread.low} to {spread.high}; it lies between {least} and {most}."
            yield field, "range", message, "Correct low, middle and high."


def spreads(part: BaseModel, above: str = "") -> Iterator[tuple[str, Spread]]:
    """Yield every figure of a file that has a range, each with its place, such as ``need.older``."""
    for name, field in type(part).model_fields.items():
        value, at = getattr(part, name), f"{above}{field.alias or name}"
        named = value.items() if isinstance(value, Mapping) else ((None, value),)
        for key, one in named:
            where = at if key is None else f"{at}.{key}"
            if isinstance(one, Spread):
                yield where, one
            elif isinstance(one, BaseModel):
                yield from spreads(one, f"{where}.")
