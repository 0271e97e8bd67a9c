"""What benefits pay, to tell which of several an amount is, and whether it is far from what is paid."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from ncs.charging.law.figures import figures
from ncs.charging.law.kinds import income_kinds
from ncs.core.errors import NotModelled


def rates_of(kind: str, *, day: date) -> tuple[Decimal, ...]:
    """Return the weekly rates in pounds at which a kind of income is paid on a day; empty where none is fixed."""
    known = income_kinds().get(kind)
    return tuple(value for name in (known.rates if known else ()) if (value := _value(name, day)) is not None)


def most_of(kind: str, *, day: date) -> Decimal | None:
    """Return the most in pounds a week that a kind of income is likely to be on a day; None where it is not known."""
    known = income_kinds().get(kind)
    if known is None or known.most is None:
        return None
    name, times = known.most
    value = _value(name, day)
    return None if value is None else value * times


def kind_by_rate(kinds: Sequence[str], weekly: Any, *, day: date | None) -> str:
    """Return the one kind of income whose rate an amount a week is exactly; empty if it is none's or several's."""
    try:
        amount = Decimal(str(weekly))
    except InvalidOperation:
        return ""
    found = [kind for kind in kinds if day is not None and amount in rates_of(kind, day=day)]
    return found[0] if len(found) == 1 else ""


def _value(name: str, day: date) -> Decimal | None:
    try:
        return figures().at(name, day).value
    except NotModelled:
        return None
