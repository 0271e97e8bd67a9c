"""Exact money and rounding. Money is :class:`~decimal.Decimal` pounds or whole pence; never a float."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal, InvalidOperation
from fractions import Fraction

from ncs.core.errors import NcsError

PENNY = Decimal("0.01")
#: The sign of minus as printers have it, and some programs that write tables.
MINUS = "\N{MINUS SIGN}"

_AMOUNT = re.compile(r"[+-]?((\d+|\d{1,3}(,\d{3})+)(\.\d*)?|\.\d+)", re.ASCII)


class BadMoney(NcsError):
    """Text that is not an amount of money."""


def parse_money(text: str) -> Decimal:
    """Read pounds such as ``1,234.50``, ``£1234.5`` or ``(12.00)`` (brackets mean minus).

    Raises:
        BadMoney: the text is not a plain number; letters, percent signs and exponents are not money, nor is ``24,50``:
            a comma that does not stand between thousands may be a decimal comma.
    """
    cleaned = text.strip().replace("£", "").replace(" ", "").replace(MINUS, "-")
    if re.fullmatch(r"\([\d,]+(\.\d+)?\)", cleaned):
        cleaned = "-" + cleaned[1:-1]
    if not _AMOUNT.fullmatch(cleaned):
        raise BadMoney(f"{text!r} is not an amount of money. Write digits, such as 1234.50.")
    try:
        return Decimal(cleaned.replace(",", ""))
    except InvalidOperation as error:  # pragma: no cover - the pattern above admits only decimals
        raise BadMoney(f"{text!r} is not an amount of money.") from error


def round_half_away(value: Decimal | Fraction | float, places: int) -> Decimal:
    """Round to ``places`` decimal places, halves away from zero, exactly.

    A float is taken for the number that it is written as: 0.285 is meant, not the nearest that a machine can hold,
    which is a little less. One that is no number stays none.
    """
    if isinstance(value, float):
        if not math.isfinite(value):
            return Decimal(value)
        value = Decimal(float.__repr__(value))
    scaled = Fraction(value) * 10**places
    whole = int(abs(scaled) + Fraction(1, 2))
    return Decimal(whole if scaled >= 0 else -whole).scaleb(-places)


def in_percent(part: Decimal | Fraction | float, places: int) -> Decimal:
    """Return a part of one in percent, rounded to ``places`` as :func:`round_half_away` does: 0.285 is 29."""
    whole = isinstance(part, float) and math.isfinite(part)
    exact = Decimal(float.__repr__(float(part))) if whole else part
    return round_half_away(exact * 100, places)


def nearest_whole(value: Decimal | Fraction | float) -> int:
    """Return the nearest whole number, halves away from zero; Python's own ``round`` takes halves to even numbers."""
    return int(round_half_away(Fraction(value), 0))


def to_pence(pounds: Decimal | Fraction | int) -> int:
    """Return whole pence, halves away from zero."""
    return int(round_half_away(Fraction(pounds) * 100, 0))


def floor_penny(pounds: Decimal) -> Decimal:
    """Round down to the penny."""
    return pounds.quantize(PENNY, ROUND_FLOOR)


def ceil_penny(pounds: Decimal) -> Decimal:
    """Round up to the penny."""
    return pounds.quantize(PENNY, ROUND_CEILING)


def nearest_penny(pounds: Decimal) -> Decimal:
    """Round to the nearest penny, halves away from zero."""
    return pounds.quantize(PENNY, ROUND_HALF_UP)


def share_out(total: int, weights: Mapping[str, Fraction | Decimal | int]) -> dict[str, int]:
    """Share ``total`` whole units by ``weights`` so that the parts sum to it exactly (largest remainder).

    Ties go to the key that sorts first, so the order of the mapping does not matter.

    Raises:
        ValueError: a weight is negative, or all are zero while there is something to share.
    """
    exact = _numbers(weights)
    whole = sum(exact.values())
    if any(weight < 0 for weight in exact.values()) or (whole == 0 and total != 0):
        raise ValueError("weights must not be negative, and not all zero")
    if whole == 0:
        return dict.fromkeys(exact, 0)
    parts: dict[str, int] = {}
    over: dict[str, Fraction | int] = {}
    for key, weight in exact.items():
        parts[key], over[key] = divmod(total * weight, whole)
    for key in sorted(over, key=lambda key: (-over[key], key))[: total - sum(parts.values())]:
        parts[key] += 1
    return parts


def _numbers(weights: Mapping[str, Fraction | Decimal | int]) -> Mapping[str, Fraction | int]:
    """Return weights exactly: as whole numbers where all are, which count many times faster."""
    exact = {key: Fraction(weight) for key, weight in weights.items()}
    whole = all(weight.denominator == 1 for weight in exact.values())
    return {key: weight.numerator if whole else weight for key, weight in exact.items()}
