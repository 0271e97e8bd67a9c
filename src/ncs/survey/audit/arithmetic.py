"""Rules of arithmetic: what is printed against what the printed tables give. Each yields what is wrong, or nothing."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ncs.core.money import round_half_away
from ncs.core.naming import spaced
from ncs.survey.audit.claims import Claim, Number, Tables, facts
from ncs.survey.audit.rounding import explained
from ncs.tables.wording import shown_date

Found = Iterator[str]


def _one(claim: Claim, role: str) -> str:
    found = claim.cells[role]
    return found if isinstance(found, str) else found[0]


def _all(claim: Claim, role: str) -> tuple[str, ...]:
    found = claim.cells.get(role, ())
    return (found,) if isinstance(found, str) else tuple(found)


def _said(number: Decimal, places: int = 2) -> str:
    return f"{round_half_away(number, places):,}"


def equals_cell(claim: Claim, tables: Tables) -> Found:
    """A number of the text is that of the table, to the precision of the coarser."""
    for text, name in zip(claim.printed, _all(claim, "cell"), strict=True):
        said, cell = Number.parse(text), tables.get(name)
        if abs(said.value - cell.value) > (max(said.half, cell.half) if said.half != cell.half else 0):
            yield f"the text says {text}, the table {cell.value}"


def sum_of_cells(claim: Claim, tables: Tables) -> Found:
    """A number is the sum of cells; each may be rounded, and so may the sum."""
    cells = [tables.get(name) for name in _all(claim, "parts")]
    total, said = sum((one.value for one in cells), Decimal(0)), claim.number
    slack = said.half + sum((one.half for one in cells), Decimal(0)) / 2
    if abs(total - said.value) > slack:
        yield f"{' + '.join(str(one.value) for one in cells)} = {total}, not {claim.printed[0]}"


def _told(claim: Claim) -> Number:
    """Return a whole that stands in the text alone, in the unit of the tables."""
    return Number.parse(str(claim.given["whole"])).times(Decimal(str(claim.given.get("times", 1))))


def share(claim: Claim, tables: Tables) -> Found:
    """A percentage is that of the part in the whole that it names; if not, another column may be what was used."""
    part = tables.get(_one(claim, "part"))
    whole = tables.get(_one(claim, "whole")) if "whole" in claim.cells else _told(claim)
    if explained(claim.number, [part, whole], lambda y, x: 100 * y / x):
        return
    worked = 100 * part.value / whole.value
    said = f"{part.value:,f} of {whole.value:,f} is {_said(worked)}%, not {claim.printed[0]}%"
    if "whole" in claim.cells:
        figure, row, _ = tables.place(_one(claim, "whole"))
        others = tables.filled(figure, row)
        fits = [name for name, one in others.items() if explained(claim.number, [part, one], lambda y, x: 100 * y / x)]
        said += f"; it is the share of {row} {' or '.join(fits)}" if fits else ""
    yield said


def share_of_printed(claim: Claim, tables: Tables) -> Found:
    """A percentage is that of a printed number, which stands in no table, in a cell."""
    said, part = (Number.parse(text) for text in claim.printed)
    whole = tables.get(_one(claim, "whole"))
    if not explained(said, [part, whole], lambda y, x: 100 * y / x):
        yield f"{part.value:,f} of {whole.value:,f} is {_said(100 * part.value / whole.value)}%, not {said.value}%"


def share_series(claim: Claim, tables: Tables) -> Found:
    """Each share of a row is that of the part in the whole of the same column; else it has another denominator."""
    figure, row, _ = tables.place(_one(claim, "shares"))
    parts = tables.filled(*tables.place(_one(claim, "part"))[:2])
    wholes = tables.filled(*tables.place(_one(claim, "whole"))[:2])
    for column, said in tables.filled(figure, row).items():
        both = column in parts and column in wholes and column not in claim.given.get("but", ())
        if both and not explained(said, [parts[column], wholes[column]], lambda y, x: 100 * y / x):
            worked = 100 * parts[column].value / wholes[column].value
            yield f"{column}: {said.value} printed, {_said(worked, 1)} on the budget printed elsewhere"


def change(claim: Claim, tables: Tables) -> Found:
    """A change in percent is that between two cells."""
    before, after = tables.get(_one(claim, "before")), tables.get(_one(claim, "after"))
    if not explained(claim.number, [before, after], lambda x, y: 100 * (y / x - 1)):
        worked = 100 * (after.value / before.value - 1)
        yield f"{before.value:,f} to {after.value:,f} is {_said(worked)}%, not {claim.printed[0]}%"


def change_from(claim: Claim, tables: Tables) -> Found:
    """A change is from a column that the table has."""
    name = _one(claim, "before")
    if tables.has(name):
        yield from change(claim, tables)
        return
    figure, row, column = tables.place(name)
    first, value = next(iter(tables.filled(figure, row).items()))
    after = tables.get(_one(claim, "after"))
    worked = 100 * (after.value / value.value - 1)
    yield f"figure {figure} has no {column}; from {first} it is {_said(worked, 1)}%, not {claim.printed[0]}%"


def components_sum(claim: Claim, tables: Tables) -> Found:
    """In each column, the parts sum to the whole exactly."""
    figure, whole, _ = tables.place(_one(claim, "whole"))
    parts = [tables.filled(*tables.place(name)[:2]) for name in _all(claim, "parts")]
    for column, total in tables.filled(figure, whole).items():
        if all(column in part for part in parts) and total.half == Decimal("0.5"):
            made = sum((part[column].value for part in parts), Decimal(0))
            if made != total.value:
                yield f"{column}: the parts sum to {made:,f}, not {total.value:,f}"


def parts_reach_whole(claim: Claim, _tables: Tables) -> Found:
    """Parts that are given leave nothing of the whole untold."""
    whole, *parts = [Number.parse(text) for text in claim.printed]
    told = sum((one.value for one in parts), Decimal(0))
    if told != whole.value:
        yield f"the kinds given sum to {told:,f} of {whole.value:,f}; {whole.value - told:,f} are in no table"


def common_ending(claim: Claim, tables: Tables) -> Found:
    """Two exact totals that are not round do not differ by a round number but by chance."""
    before, after = (tables.get(_one(claim, role)).value for role in ("before", "after"))
    apart = after - before
    if apart and apart % 1000 == 0 and before % 1000:
        yield f"they differ by exactly {apart:,f} and end alike: one was made from the other, or mistyped"


def per_day(claim: Claim, _tables: Tables) -> Found:
    """A number a day, times the days, is the number of the year."""
    whole = Number(Decimal(str(claim.given["whole"])), Decimal(str(claim.given["within"])))
    days = Decimal(str(claim.given["days"]))
    low, high = ((whole.value + step) / days for step in (-whole.half, whole.half))
    if not low - claim.number.half <= claim.number.value <= high + claim.number.half:
        yield f"{whole.value:,f} in {days} days is {_said(whole.value / days, 0)} a day, not {claim.printed[0]}"


def external_fact(claim: Claim, _tables: Tables) -> Found:
    """A number of the world outside is the one published for that day; a change between two of them is that printed."""
    fact = facts()[str(claim.given["fact"])]
    said, *rest = claim.printed
    if abs(Number.parse(said).value - fact.value) > 0:
        yield f"{spaced(fact.name)} from {shown_date(fact.day)} is {fact.value}, not {said} ({fact.source})"
    if len(rest) == 2:
        before, percent = Number.parse(rest[0]), Number.parse(rest[1])
        worked = 100 * (fact.value / before.value - 1)
        if abs(worked - percent.value) > percent.half:
            yield f"{before.value} to {fact.value} is {_said(worked, 0)}%, not {rest[1]}%"


def named_whole(claim: Claim, _tables: Tables) -> Found:
    """An amount that is so many percent of something is so many percent of what is named."""
    amount, percent = (Number.parse(text) for text in claim.printed)
    implied = 100 * amount.value / percent.value
    low, high = (100 * (amount.value + step) / (percent.value - step2) for step, step2 in _corners(amount, percent))
    named, other = facts()[str(claim.given["named"])], facts()[str(claim.given["instead"])]
    if not low <= named.value <= high:
        instead = f"; that is {other.name.replace('_', ' ')} ({other.value})" if low <= other.value <= high else ""
        said = f"{percent.value}% of {named.name.replace('_', ' ')} ({named.value}) is not {amount.value}"
        yield f"{said}: it is of about {round_half_away(implied, 0):,}{instead}"


def _corners(amount: Number, percent: Number) -> tuple[tuple[Decimal, Decimal], tuple[Decimal, Decimal]]:
    return ((-amount.half, -percent.half), (amount.half, percent.half))
