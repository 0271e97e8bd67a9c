"""Amounts as people write them: with £ and commas, and for other times than a week; a year is taken as 52 weeks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from ncs.core.money import PENNY, BadMoney, ceil_penny, floor_penny, parse_money, round_half_away

#: How many weeks' worth an amount for each time is.
WEEKS: Mapping[str, Fraction] = {
    "daily": Fraction(1, 7),
    "fortnightly": Fraction(2),
    "four_weekly": Fraction(4),
    "monthly": Fraction(52, 12),
    "quarterly": Fraction(13),
    "yearly": Fraction(52),
}
#: The same in words.
SPOKEN = {
    "daily": "a day",
    "fortnightly": "a fortnight",
    "four_weekly": "every four weeks",
    "monthly": "a month",
    "quarterly": "a quarter",
    "yearly": "a year",
}
_SAME = {
    "annual": "yearly", "annually": "yearly", "per_annum": "yearly", "per_year": "yearly", "a_year": "yearly",
    "4_weekly": "four_weekly", "every_four_weeks": "four_weekly", "every_4_weeks": "four_weekly",
    "four_weeks": "four_weekly", "per_month": "monthly", "a_month": "monthly", "pcm": "monthly",
    "per_fortnight": "fortnightly", "per_day": "daily", "a_day": "daily", "nightly": "daily", "per_night": "daily",
}  # fmt: skip
_PERIOD = re.compile(r"(?:^|(?<=_))(" + "|".join(sorted((*WEEKS, *_SAME), key=len, reverse=True)) + r")(?=_|$)")
_AFTER = {
    "daily": r"(a|per|each|every) (day|night)|/ ?(day|night)|daily|nightly",
    "weekly": r"(a|per|each|every) w(ee)?k|/ ?w(ee)?k|p/?w|p\.w\.|weekly",
    "fortnightly": r"(a|per|each|every) fortnight|(every )?(2|two) weeks|fortnightly",
    "four_weekly": r"(every |per |a |each )?(4|four)[ -]?week(s|ly)",
    "monthly": r"(a|per|each|every) (calendar )?month|/ ?month|p/?m|pcm|p\.m\.|p\.c\.m\.|monthly",
    "quarterly": r"(a|per|each|every) quarter|quarterly",
    "yearly": r"(a|per|each|every) (year|annum)|/ ?year|pa|p\.a\.|yearly|annually",
}
_GROUPED = re.compile(r"\d{1,3}([, ]\d{3})+(\.\d*)?|\d+(\.\d*)?|\.\d+")
#: 250k and 1.2m, as house prices are written.
_SHORT = re.compile(r"(\d+(?:\.\d+)?) ?(k|m|million|thousand)")
_TIMES = {"k": 1_000, "thousand": 1_000, "m": 1_000_000, "million": 1_000_000}
_FRACTIONS = {"half": "0.5", "a half": "0.5", "a quarter": "0.25", "quarter": "0.25"}


def weekly_key(key: str, known: frozenset[str]) -> tuple[str, str] | None:
    """Return the weekly key that a key such as ``yearly`` or ``council_rate_monthly`` stands for, and its time.

    None if it stands for none of the ``known`` keys.
    """
    plain = re.sub(r"[ -]+", "_", key.strip().lower())
    for found in _PERIOD.finditer(plain):
        wanted = plain[: found.start()] + "weekly" + plain[found.end() :]
        if wanted in known:
            return wanted, _SAME.get(found[1], found[1])
    return None


def a_week(amount: Decimal, period: str, *, up: bool = False) -> Decimal:
    """Return what an amount for a time comes to a week, in pounds to the penny: down, or ``up`` for costs allowed."""
    exact = Fraction(amount) / WEEKS[period]
    shown = floor_penny(Decimal(exact.numerator) / Decimal(exact.denominator))
    rest = Fraction(shown) != exact
    return shown + PENNY if up and rest else ceil_penny(shown)


def amount_of(text: str) -> tuple[Decimal, str]:
    """Read an amount in words, such as ``£1,250 a month``: its pounds, and the time it is for (empty if not said).

    Raises:
        BadMoney: it is no amount, or its commas do not stand before three digits.
    """
    said, period = text.strip().lower(), ""
    for name, words in _AFTER.items():
        if found := re.search(rf"\s*(?:{words})$", said):
            said, period = said[: found.start()], name
            break
    plain = said.replace("£", "").removesuffix("pounds").removesuffix("gbp").removeprefix("gbp").strip()
    if found := _SHORT.fullmatch(plain):
        return parse_money(str((Decimal(found[1]) * _TIMES[found[2]]).normalize().__format__("f"))), period
    if not _GROUPED.fullmatch(plain):
        raise BadMoney(f"{text!r} is not an amount of money.")
    return parse_money(plain), period


def share_of(text: str) -> str | None:
    """Return a share in words (``half``, ``50%``, ``1/2``) as a decimal; None if it is none of these."""
    said = text.strip().lower()
    if said in _FRACTIONS:
        return _FRACTIONS[said]
    if found := re.fullmatch(r"(\d{1,3}(?:\.\d+)?) ?%", said):
        return str(Decimal(found[1]) / 100)
    if (found := re.fullmatch(r"(\d) ?/ ?(\d)", said)) and int(found[2]):
        return str(round_half_away(Decimal(found[1]) / Decimal(found[2]), 4).normalize())
    return None
