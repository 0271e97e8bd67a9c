"""One council's published allocation opened into lines: the four steps, what is inferred and how precisely."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from ncs.core.explained import GBP, Explained
from ncs.core.money import round_half_away
from ncs.core.status import Status
from ncs.funding.allocations.engine.explanation import ANNEX_B
from ncs.funding.allocations.flags import MEANINGS, OUTTURN_YEARS, Flag, break_from_outturn, outturn_millions
from ncs.funding.allocations.inference import UNKNOWN, YearInference, infer
from ncs.funding.allocations.intervals import Interval
from ncs.funding.allocations.minimum import MinimumPath
from ncs.funding.allocations.published import BASE_YEAR, YEARS, PublishedTable
from ncs.funding.allocations.reading import Reading

PUBLISHED = "Published (£ million, cash)"
STEP_1 = "Step 1. The baseline"
STEPS_2_AND_3 = (
    "Steps 2 and 3. The share of the change in core spending power, the needs-formula money, transition funding"
)
STEP_4 = "Step 4. The minimum: each year the larger of the formula result and the minimum path"
NOT_KNOWN = "What cannot be known without the settlement tables"
TO_KNOW = "What to know"
#: Parts whose lines are a list of points, each of its own.
LISTS = (NOT_KNOWN, TO_KNOW)


def opened(reading: Reading, table: PublishedTable, path: MinimumPath) -> tuple[Explained, ...]:
    """Return the lines behind one council's published allocation, by part; amounts are pounds.

    What the table hides has a status and no amount. For a council without figures there is one line, which says why.

    Args:
        reading: the council's figures.
        table: the version they are from.
        path: the minimum path, as recovered from the table.
    """
    about = reading.allocation.council.name
    return tuple(replace(line, about=about) for line in _lines(reading, str(table.source), path))


def _lines(reading: Reading, source: str, path: MinimumPath) -> Iterator[Explained]:
    if reading.allocation.published:
        inferred = infer(reading.allocation, path)
        yield from _published(reading, source)
        yield from _step_1(reading, source)
        yield from _steps_2_and_3(inferred, source)
        yield from _step_4(reading, inferred, path, source)
        yield from _unknown(source)
    else:
        yield _none(reading, source)
    yield from _flags(reading, source)


def millions(amount: Fraction | Decimal, places: int = 2) -> str:
    """Return £ million in words, such as ``£544.85m``."""
    rounded = round_half_away(amount, places)
    return f"{'-' if rounded < 0 else ''}£{abs(rounded):,}m"


def between(interval: Interval, places: int = 2) -> str:
    """Return an interval of £ million in words."""
    return f"{millions(interval.low, places)} to {millions(interval.high, places)}"


def _percent(share: Fraction, places: int = 1) -> str:
    return f"{round_half_away(share * 100, places)}%"


def _pounds(printed: Fraction | Decimal) -> Decimal:
    """Return pounds and pence from £ million."""
    return round_half_away(Fraction(printed) * 1_000_000, 2)


def _none(reading: Reading, source: str) -> Explained:
    return Explained(
        section=PUBLISHED,
        what="Notional allocation",
        words=f"No figures are published. {reading.allocation.note}.",
        rule=ANNEX_B,
        unit=GBP,
        source=source,
        status=reading.allocation.status,
    )


def _published(reading: Reading, source: str) -> Iterator[Explained]:
    for year, figure in zip((BASE_YEAR, *YEARS), reading.allocation.figures, strict=True):
        yield Explained(
            section=PUBLISHED,
            period=str(year),
            what="Baseline" if year == BASE_YEAR else "Notional allocation",
            words="As printed, to £0.1 million.",
            working=f"{figure}",
            rule=ANNEX_B,
            amount=_pounds(figure),
            unit=GBP,
            source=source,
        )
    growth, real, now, then = reading.growth, reading.real_growth, reading.per_adult(0), reading.per_adult(3)
    if growth is not None and real is not None:
        low, high = _percent(real.low), _percent(real.high)
        words = f"Growth to 2028-29: {_percent(growth)} in cash, {low} to {high} after inflation."
        rule = "Last printed figure over the first, less one; inflation along the minimum path"
        yield _said(PUBLISHED, "Growth", words, rule=rule, source=source)
    if now is not None and then is not None:
        first, last = round_half_away(now, 0), round_half_away(then, 0)
        words = f"For each adult: £{first} rising to £{last} (people aged 18 and over, mid-2023)."
        rule = "Printed figures over the adults of mid-2023, in every year"
        yield _said(PUBLISHED, "For each adult", words, rule=rule, source=source)


def _said(part: str, what: str, words: str, *, rule: str, source: str, doubt: str = "") -> Explained:
    """Return a line that only says something."""
    return Explained(section=part, what=what, words=words, rule=rule, source=source, doubt=doubt)


def _step_1(reading: Reading, source: str) -> Iterator[Explained]:
    allocation, rule = reading.allocation, f"{ANNEX_B}, step 1"
    words = f"£{allocation.baseline}m is printed, which stands for {between(Interval.of_printed(allocation.baseline))}."
    yield _amount(STEP_1, "Baseline", words, _pounds(allocation.baseline), rule=rule, source=source)
    spent = outturn_millions(allocation.council.ons_code, OUTTURN_YEARS[-1])
    gap = break_from_outturn(allocation)
    if spent is None or gap is None:
        words = "The council returned no 2024-25 outturn, so the baseline cannot be compared with what was spent."
        yield _amount(STEP_1, "Outturn", words, None, rule=rule, source=_OUTTURN)
        return
    way = "above" if gap >= 0 else "below"
    words = f"Outturn in 2024-25 was {millions(spent)}; the baseline is {_percent(abs(gap))} {way} it."
    yield _amount(STEP_1, "Outturn", words, _pounds(spent), rule=rule, source=_OUTTURN)
    if Flag.IS_OUTTURN in reading.flags:
        words = "The two are equal to £0.1m: very likely the fallback to outturn, in the absence of a 2025-26 budget."
        yield _said(STEP_1, "What the baseline is", words, rule=rule, source=source, doubt=_EQUAL)
    else:
        words = "The baseline is the 2025-26 budget, as the table's heading says."
        yield _said(STEP_1, "What the baseline is", words, rule=rule, source=source)


def _amount(part: str, what: str, words: str, pounds: Decimal | None, *, rule: str, source: str) -> Explained:
    """Return a line with its pounds; without them, one that says the figure is missing."""
    status = Status.MISSING if pounds is None else Status.OK
    return Explained(
        section=part, what=what, words=words, rule=rule, amount=pounds, unit=GBP, source=source, status=status
    )


def _steps_2_and_3(inferred: tuple[YearInference, ...], source: str) -> Iterator[Explained]:
    rule = f"{ANNEX_B}, steps 2 and 3"
    words = "Only their sum can be inferred: allocation less baseline, where the allocation is above the minimum."
    yield _said(STEPS_2_AND_3, "What can be inferred", words, rule=rule, source=source)
    for item in inferred:
        if item.added_low is None:
            said = f"{item.year}: at most {millions(item.added_high)}; the minimum hides how much less."
        else:
            said = f"{item.year}: {between(Interval(item.added_low, item.added_high))} together."
        yield Explained(
            section=STEPS_2_AND_3,
            period=str(item.year),
            what="Added to the baseline",
            words=said,
            rule=rule,
            unit=GBP,
            source=source,
            doubt=_INFERRED,
            status=Status.MISSING,
        )


def _step_4(
    reading: Reading, inferred: tuple[YearInference, ...], path: MinimumPath, source: str
) -> Iterator[Explained]:
    rule = f"{ANNEX_B}, step 4"
    for item, factor in zip(inferred, path.factors, strict=True):
        low, high = round_half_away(factor.low, 5), round_half_away(factor.high, 5)
        says = {True: "on the minimum path", False: "above the minimum path: the formula sets it"}
        said = says.get(item.on_minimum is True) if item.on_minimum is not None else "rounding is too coarse to tell"
        printed = reading.allocation.notional[YEARS.index(item.year)]
        yield Explained(
            section=STEP_4,
            period=str(item.year),
            what="Notional allocation beside the minimum path",
            words=f"{item.year}: baseline × {low} to {high} = {between(item.minimum)}. Printed £{printed}m: {said}.",
            rule=rule,
            amount=_pounds(printed),
            unit=GBP,
            source=source,
            doubt=_INFERRED,
        )
    words = "The path is recovered from the table: it is where the rounding intervals of the councils on it all meet."
    yield _said(STEP_4, "Minimum path", words, rule=rule, source=source, doubt=_INFERRED)


def _unknown(source: str) -> Iterator[Explained]:
    for item in UNKNOWN:
        yield Explained(
            section=NOT_KNOWN, what="Not known", words=item, rule=ANNEX_B, source=source, status=Status.MISSING
        )


def _flags(reading: Reading, source: str) -> Iterator[Explained]:
    for flag in reading.flags:
        yield _said(TO_KNOW, str(flag).replace("_", " ").capitalize(), MEANINGS[flag], rule=ANNEX_B, source=source)


_OUTTURN = "MHCLG, revenue outturn (RO) by council, 2024-25"
_EQUAL = "Inferred from the two figures being equal."
_INFERRED = "Inferred from figures that are printed to £0.1 million."
