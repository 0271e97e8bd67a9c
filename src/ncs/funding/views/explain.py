"""One council's published allocation explained: the four steps, what is inferred and how precisely, what is unknown."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from ncs.core.money import round_half_away
from ncs.funding.flags import MEANINGS, OUTTURN_YEARS, Flag, break_from_outturn, outturn_millions
from ncs.funding.inference import UNKNOWN, YearInference, infer
from ncs.funding.intervals import Interval
from ncs.funding.minimum import MinimumPath
from ncs.funding.published import BASE_YEAR, YEARS, PublishedTable
from ncs.funding.reading import Reading

#: An ordinary terminal.
WIDTH = 80


def explain_words(reading: Reading, table: PublishedTable, path: MinimumPath) -> list[str]:
    """Return the lines of the explanation, none wider than 80; for a council without figures, why there are none."""
    return [part for line in _lines(reading, table, path) for part in wrapped(line)]


def _lines(reading: Reading, table: PublishedTable, path: MinimumPath) -> Iterator[str]:
    council = reading.allocation.council
    yield f"{council.name} ({council.ons_code}), {council.kind}, {council.region}"
    yield f"Notional allocations, {table.version}"
    if reading.allocation.published:
        inferred = infer(reading.allocation, path)
        yield from _published(reading)
        yield from _step_1(reading)
        yield from _steps_2_and_3(inferred)
        yield from _step_4(reading, inferred, path)
        yield from _unknown()
    else:
        yield from ("", f"No figures are published. {reading.allocation.note}.")
    yield from _flags(reading)
    yield from ("", f"Source: {table.source}")
    yield "Method: Annex B, steps 1 to 4. Notional allocations are not ring-fences or spending targets."


def wrapped(line: str) -> list[str]:
    """Return a line cut at words to 80 characters; what follows is set in."""
    hang = " " * (len(line) - len(line.lstrip(" -")) + (0 if line.startswith("  ") else 2))
    return textwrap.wrap(line, WIDTH, subsequent_indent=hang, break_long_words=False) or [""]


def millions(amount: Fraction | Decimal, places: int = 2) -> str:
    """Return £ million in words, such as ``£544.85m``."""
    rounded = round_half_away(amount, places)
    return f"{'-' if rounded < 0 else ''}£{abs(rounded):,}m"


def between(interval: Interval, places: int = 2) -> str:
    """Return an interval of £ million in words."""
    return f"{millions(interval.low, places)} to {millions(interval.high, places)}"


def _percent(share: Fraction, places: int = 1) -> str:
    return f"{round_half_away(share * 100, places)}%"


def _published(reading: Reading) -> Iterator[str]:
    yield ""
    yield "Published (£ million, cash)"
    figures = zip((BASE_YEAR, *YEARS), reading.allocation.figures, strict=True)
    yield "  " + "   ".join(f"{year}: {figure}" for year, figure in figures)
    growth, real, now, then = reading.growth, reading.real_growth, reading.per_adult(0), reading.per_adult(3)
    if growth is not None and real is not None:
        low, high = _percent(real.low), _percent(real.high)
        yield f"  Growth to 2028-29: {_percent(growth)} in cash, {low} to {high} after inflation."
    if now is not None and then is not None:
        first, last = round_half_away(now, 0), round_half_away(then, 0)
        yield f"  For each adult: £{first} rising to £{last} (people aged 18 and over, mid-2023)."


def _step_1(reading: Reading) -> Iterator[str]:
    allocation = reading.allocation
    yield ""
    yield "Step 1. The baseline"
    yield f"  £{allocation.baseline}m is printed, which stands for {between(Interval.of_printed(allocation.baseline))}."
    spent = outturn_millions(allocation.council.ons_code, OUTTURN_YEARS[-1])
    gap = break_from_outturn(allocation)
    if spent is None or gap is None:
        yield "  The council returned no 2024-25 outturn, so the baseline cannot be compared with what was spent."
        return
    way = "above" if gap >= 0 else "below"
    yield f"  Outturn in 2024-25 was {millions(spent)}; the baseline is {_percent(abs(gap))} {way} it."
    if Flag.IS_OUTTURN in reading.flags:
        yield "  The two are equal to £0.1m: very likely the fallback to outturn, in the absence of a 2025-26 budget."
    else:
        yield "  The baseline is the 2025-26 budget, as the table's heading says."


def _steps_2_and_3(inferred: tuple[YearInference, ...]) -> Iterator[str]:
    yield ""
    yield "Steps 2 and 3. The share of the change in core spending power, the needs-formula money, transition funding"
    yield "  Only their sum can be inferred: allocation less baseline, where the allocation is above the minimum."
    for item in inferred:
        if item.added_low is None:
            yield f"  {item.year}: at most {millions(item.added_high)}; the minimum hides how much less."
        else:
            yield f"  {item.year}: {between(Interval(item.added_low, item.added_high))} together."


def _step_4(reading: Reading, inferred: tuple[YearInference, ...], path: MinimumPath) -> Iterator[str]:
    yield ""
    yield "Step 4. The minimum: each year the larger of the formula result and the minimum path"
    for item, factor in zip(inferred, path.factors, strict=True):
        low, high = round_half_away(factor.low, 5), round_half_away(factor.high, 5)
        says = {True: "on the minimum path", False: "above the minimum path: the formula sets it"}
        said = says.get(item.on_minimum is True) if item.on_minimum is not None else "rounding is too coarse to tell"
        printed = reading.allocation.notional[YEARS.index(item.year)]
        yield f"  {item.year}: baseline × {low} to {high} = {between(item.minimum)}. Printed £{printed}m: {said}."
    yield "  The path is recovered from the table: it is where the rounding intervals of the councils on it all meet."


def _unknown() -> Iterator[str]:
    yield ""
    yield "What cannot be known without the settlement tables"
    yield from (f"  - {item}" for item in UNKNOWN)
    yield "  With those figures the engine works the steps out: ncs allocations template, then ncs allocations run."


def _flags(reading: Reading) -> Iterator[str]:
    if reading.flags:
        yield ""
        yield "What to know"
        yield from (f"  - {MEANINGS[flag]}" for flag in reading.flags)
