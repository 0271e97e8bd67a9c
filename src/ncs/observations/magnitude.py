"""Is an amount of money of the size that the place's figures have? A slip of unit is asked about, never taken in.

Nothing is put right by guessing: the amount is held beside the adult social care outturn that is held for the council,
and one that is five times as large or a fifth as large is a problem that says what it looks like. Between 2022-23 and
2024-25 no council's outturn moved by a factor of two (the largest is 1.92): a factor of five is no ordinary year.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from ncs.core.money import round_half_away
from ncs.core.periods import FinancialYear
from ncs.observations.table_checks import Checks
from ncs.reference.councils import Council
from ncs.reference.outturn import held_outturn
from ncs.tables.reading.grid import Line

#: An amount this many times another is not taken for one of the same thing in another year.
FAR = 5
#: Where nothing is held for a council: less than a tenth of the smallest outturn (1.2 million, in 2022-23) or more than
#: ten times the largest (721 million, in 2024-25), in pounds.
LEAST, MOST = 100_000, 7_200_000_000
#: From this many amounts upward that are out in one way, the column is named once in place of each row.
MANY = 8
RULE = "amount-out-of-scale"
_UNITS = {Fraction(1): "pounds", Fraction(1_000): "thousand pounds", Fraction(1_000_000): "million pounds"}
_SLIPS = {
    -2: "pounds where pence are meant, or the decimal point two places out",
    2: "pence, or the decimal point two places out",
    -1: "a digit too few",
    1: "a digit too many",
}


@dataclass(slots=True)
class Amounts:
    """The amounts of one column of adult social care spending, gathered and then judged together.

    Attributes:
        checks: where problems are noted.
        at: the column.
        pounds: how many pounds one unit of the column is: 1, 1,000 or 1,000,000.
        checked: ONS codes of councils whose amounts a person says are right.
    """

    checks: Checks
    at: str
    pounds: int
    checked: Collection[str] = ()
    _out: list[tuple[Line, Council, Fraction]] = field(default_factory=list)
    _seen: int = 0

    def look_at(self, amount: Fraction | Decimal | None, council: Council, line: Line) -> None:
        """Look at one amount in the unit of the column; None and amounts said to be right are passed over."""
        if amount is None or council.ons_code in self.checked:
            return
        self._seen += 1
        held = held_outturn(council.ons_code)
        if amount == 0 and held is not None:
            self._nothing(council, held, line)
            return
        times = times_held(Fraction(amount) * self.pounds, council.ons_code)
        if times is not None:
            self._out.append((line, council, times))

    def _nothing(self, council: Council, held: tuple[FinancialYear, int], line: Line) -> None:
        """Note an amount of nothing, which is more likely one that is not known: no council spends nothing on care."""
        message = f"{council.name} is said to have spent nothing, and its outturn of {held[0]} was {_million(held[1])}."
        step = f"Leave it empty where it is not known. {self._or_checked(council.ons_code)}"
        self.checks.add("spent-nothing", message, step, row=line.row, at=self.at, value=line[self.at])

    def judge(self) -> None:
        """Note every amount out of scale: once for the column where most of many are, else row by row."""
        if len(self._out) >= MANY and 2 * len(self._out) > self._seen:
            line, council, times = self._out[0]
            self._add(
                f"{len(self._out)} of {self._seen} amounts are out of scale, the first that of", council, times, line
            )
            return
        for line, council, times in self._out:
            self._add("This is not of the size that is held for", council, times, line)

    def _add(self, start: str, council: Council, times: Fraction, line: Line) -> None:
        message = f"{start} {council.name}: {_beside(council.ons_code, times)}.{self._looks_like(times)}"
        step = f"Write it in {self._unit}. {self._or_checked(council.ons_code)}"
        self.checks.add(RULE, message, step, row=line.row, at=self.at, value=line[self.at])

    @staticmethod
    def _or_checked(code: str) -> str:
        return (
            f"If it is right as it is, say so: --amounts-checked {code} (or the setting amounts_checked of a workbook "
            "of inputs)."
        )

    @property
    def _unit(self) -> str:
        return _UNITS[Fraction(self.pounds)]

    def _looks_like(self, times: Fraction) -> str:
        power = _power(times)
        meant = _UNITS.get(Fraction(self.pounds) / Fraction(10) ** power)
        said = f"{meant} in a column of {self._unit}" if meant and abs(power) >= 3 else _SLIPS.get(power)
        return f" It looks like {said}." if said else ""


def times_held(amount: Fraction, code: str) -> Fraction | None:
    """Return how many times what is held for a council ``amount`` (pounds) is, where that is far; else None.

    A council without any outturn held is judged by the smallest and largest of all. An amount of nothing is no slip of
    unit: :class:`Amounts` asks about it by itself.
    """
    held = held_outturn(code)
    if amount == 0:
        return None
    if held is None:
        return Fraction(amount, LEAST) if amount < LEAST else Fraction(amount, MOST) if amount > MOST else None
    times = amount / (held[1] * 1_000)
    return times if times >= FAR or times <= Fraction(1, FAR) else None


def _beside(code: str, times: Fraction) -> str:
    held = held_outturn(code)
    size = f"{_round(times)} times" if times > 1 else f"one in {_round(1 / times)} of"
    if held is None:
        return f"{size} {'the most' if times > 1 else 'the least'} that any council can be thought to spend"
    year, thousand = held
    return f"{size} its outturn of {year}, {_million(thousand)}"


def _million(thousand: int) -> str:
    return f"£{round_half_away(Fraction(thousand, 1_000), 1):,} million"


def _round(times: Fraction) -> str:
    return f"{round_half_away(times, 0):,}"


def _power(times: Fraction) -> int:
    """Return the power of ten nearest to a factor, exactly: 3 for anything from about 320 to 3,200."""
    power, left = 0, times * times
    while left >= 10:
        power, left = power + 1, left / 100
    while left < Fraction(1, 10):
        power, left = power - 1, left * 100
    return power
