"""Rules of bases: whether percentages are possible, rows complete, denominators the same, and means of one kind."""

from __future__ import annotations

import math
from collections.abc import Iterator
from decimal import Decimal

from ncs.core.money import in_percent, round_half_away
from ncs.survey.attainable import Printed, attained, counts_for
from ncs.survey.audit.claims import Claim, Number, Tables

Found = Iterator[str]


def _figures(claim: Claim) -> list[int]:
    found = claim.given["figures"]
    return [int(one) for one in (found if isinstance(found, list) else [found])]


def _groups(claim: Claim, tables: Tables, figure: int) -> list[list[str]]:
    """Return the sets of columns whose percentages belong together: all of a row, or those that begin alike."""
    columns = list(tables.columns(figure))
    groups = {str(key): starts for key, starts in claim.given.get("groups", {}).items()}
    starts = groups.get(str(figure)) or [""]
    return [[column for column in columns if column.startswith(start)] for start in starts]


def rows_to_100(claim: Claim, tables: Tables) -> Found:
    """A row of percentages sums to 100, or says why it does not."""
    for figure in _figures(claim):
        for row in tables.rows(figure):
            for columns in _groups(claim, tables, figure):
                values = tables.filled(figure, row)
                total = sum((values[column].value for column in columns if column in values), Decimal(0))
                if total != 100:
                    yield f"figure {figure}, {row}: the row sums to {total}"


def attainable(claim: Claim, tables: Tables) -> Found:
    """A row of percentages of one base can be whole numbers of councils that do not exceed it."""
    for figure in _figures(claim):
        for row in tables.rows(figure):
            for columns in _groups(claim, tables, figure):
                yield from _row(tables, figure, row, columns)


def _row(tables: Tables, figure: int, row: str, columns: list[str]) -> Found:
    cells = [tables.printed((figure, row, column)) for column in columns if tables.cells.get((figure, row, column))]
    base = cells[0].base if cells else None
    if base is None or any(cell.value is None for cell in cells):
        return
    found = attained([Printed(value=cell.value or Decimal(0), below=cell.below) for cell in cells], base)
    if not found.possible:
        yield f"figure {figure}, {row}: {found.proof()}"


def column_attainable(claim: Claim, tables: Tables) -> Found:
    """Percentages down a column that are parts of one base can be whole numbers that sum to it, or nearly."""
    for figure in _figures(claim):
        column = tables.columns(figure)[-1]
        cells = [tables.printed((figure, row, column)) for row in tables.rows(figure)]
        base = cells[0].base
        found = attained([Printed(value=cell.value or Decimal(0), below=cell.below) for cell in cells], base or 1)
        if not found.possible or (found.high or 0) < (base or 1) - 1:
            yield f"figure {figure}, {column}: {found.proof()}"


def ranks_base(claim: Claim, tables: Tables) -> Found:
    """Each place of a ranking is given once by everybody, so places sum to the base, and shares are of it."""
    (figure,) = _figures(claim)
    places = [str(column) for column in claim.given["places"]]
    base = tables.printed((figure, tables.rows(figure)[0], places[0])).base
    sums = {place: sum(tables.at((figure, row, place)).value for row in tables.rows(figure)) for place in places}
    if set(sums.values()) != {base}:
        yield f"the places sum to {', '.join(map(str, sums.values()))}, not to {base}"
    for row in tables.rows(figure):
        top = sum((tables.at((figure, row, place)).value for place in places), Decimal(0))
        said = tables.at((figure, row, str(claim.given["share"])))
        if base and abs(100 * top / base - said.value) > said.half:
            yield f"{row}: {top} of {base} is {in_percent(top / base, 1)}%, not {said.value}%"


def per_head(claim: Claim, tables: Tables) -> Found:
    """A number per council that was affected, times those that the table says were affected, is the total."""
    total, each = (Number.parse(text) for text in claim.printed)
    place = tables.place(str(claim.cells["share"]))
    cell = tables.printed(place)
    councils = counts_for(Printed(value=cell.value or Decimal(0)), cell.base or 0)
    low, high = math.ceil(total.value / (each.value + each.half)), math.floor(total.value / (each.value - each.half))
    if not any(low <= number <= high for number in councils):
        worked = total.value / councils[0] if len(councils) else Decimal(0)
        yield (
            f"{total.value:,f} is {each.value} each for {low} to {high} councils; {cell.value}% of {cell.base} are "
            f"{councils[0]}, and {round_half_away(worked, 0)} each"
        )


def complement(claim: Claim, tables: Tables) -> Found:
    """Those who are less than something are all who are not it."""
    said, full = claim.number, tables.get(str(claim.cells["full"]))
    if abs(100 - full.value - said.value) > said.half + full.half:
        rest = 100 - full.value - said.value
        others = f"{said.value}% leaves out {rest}% who gave another answer"
        yield f"{full.value}% are, so {100 - full.value}% are not; {others}"


def one_base(claim: Claim, _tables: Tables) -> Found:
    """Parts that are set beside each other are shares of one thing."""
    of = [str(one) for one in claim.given["of"]]
    if len(set(of)) > 1:
        total = sum((Number.parse(text).value for text in claim.printed), Decimal(0))
        yield f"shares of {' and of '.join(dict.fromkeys(of))} stand side by side and sum to {total}"


def kind_of_mean(claim: Claim, _tables: Tables) -> Found:
    """An average says whether councils or hours, people or pounds count alike."""
    if claim.given.get("weighted_by") in (None, "not said"):
        yield "it is not said whether each council counts once or by its size, so it cannot be set beside others"


def ranked_by(claim: Claim, tables: Tables) -> Found:
    """What is called the lowest is the lowest by the measure that is quoted for it."""
    figure, columns = int(claim.given["figure"]), [str(one) for one in claim.given["columns"]]
    sums = {row: sum(tables.at((figure, row, column)).value for column in columns) for row in tables.rows(figure)}
    first = max(sums, key=lambda row: sums[row])
    named = str(claim.given["named"])
    if sums[named] < sums[first]:
        yield f"by the measure quoted, {first} stands before {named}: {sums[first]}% against {sums[named]}%"


def dominated(claim: Claim, tables: Tables) -> Found:
    """A sum that is called strong does not consist mainly of its mildest part."""
    parts = claim.cells["parts"]
    numbers = [tables.get(name).value for name in (parts if isinstance(parts, tuple) else (parts,))]
    total, mild = sum(numbers, Decimal(0)), tables.get(str(claim.cells["mildest"])).value
    if 2 * mild > total:
        yield f"{mild} of the {total} points are the mildest answer counted"


def count_rows(claim: Claim, tables: Tables) -> Found:
    """The number of options in the text is that of the table."""
    (figure,) = _figures(claim)
    rows = len(tables.rows(figure))
    if rows != claim.number.value:
        yield f"the text counts {claim.printed[0]}, the table has {rows}"
