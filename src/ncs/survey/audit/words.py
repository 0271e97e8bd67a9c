"""Rules of words: direction, signs, labels and whether years may be set side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from ncs.core.money import round_half_away
from ncs.survey.audit.claims import Claim, Number, Tables
from ncs.survey.estimation.estimators import proportion

Found = Iterator[str]
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
#: What a ratio of after to before must be for a word that says how much; upper ends are not included.
RATIOS = {"nearly doubled": (Decimal("1.8"), Decimal("2")), "doubled": (Decimal("1.95"), Decimal("2.05"))}
#: The frame that uncertainty of direction is worked out for, unless a claim gives another.
_FRAME = 153


def says_the_same(claim: Claim, _tables: Tables) -> Found:
    """A number that stands in several places is the same in each."""
    values = [Number.parse(text) for text in claim.printed]
    if len({one.value for one in values}) > 1:
        yield f"{' and '.join(claim.printed)} are printed of the same"


def one_precision(claim: Claim, _tables: Tables) -> Found:
    """Numbers that are compared are printed with the same decimals, or a change may be rounding."""
    if len({Number.parse(text).half for text in claim.printed}) > 1:
        yield f"{', '.join(claim.printed)} are compared with different decimals"


def direction(claim: Claim, tables: Tables) -> Found:
    """A word of direction fits the numbers: the side, how much, and for "slight" whether it is within uncertainty."""
    word = str(claim.given["word"])
    before, after = (tables.get(str(claim.cells[role])) for role in ("before", "after"))
    moved = after.value - before.value
    up = word.endswith(("rise", "up", "increase"))
    if moved == 0 or (moved > 0) != up:
        yield f"{before.value} to {after.value} is no {word}"
    elif word.startswith("slight"):
        reach = _reach(tables, str(claim.cells["after"]), after)
        if abs(moved) > reach:
            yield (
                f"{before.value} to {after.value} is {abs(moved)} points, beyond an uncertainty of "
                f"{round_half_away(reach, 1)}"
            )


def nearly(claim: Claim, _tables: Tables) -> Found:
    """A word that says how many times as much fits two printed numbers."""
    word = str(claim.given["word"])
    before, after = (Number.parse(text).value for text in claim.printed)
    low, high = RATIOS[word]
    if not low <= after / before < high:
        yield f"{before} to {after} is {round_half_away(after / before, 2)} times, which is not {word}"


def _reach(tables: Tables, name: str, after: Number) -> Decimal:
    """Return how far two such percentages differ by chance in who answered: the root of two times the half-width."""
    base = tables.printed(tables.place(name)).base or _FRAME
    found = proportion(round(float(after.value) * base / 100), base, _FRAME)
    assert found.lower is not None and found.upper is not None
    return Decimal(repr(50 * (found.upper - found.lower) * 2**0.5))


def not_last_year(claim: Claim, _tables: Tables) -> Found:
    """A direction that is claimed against an earlier year holds against the year just before, too."""
    now, last, earlier = (Number.parse(text).value for text in claim.printed)
    if (now > earlier) != (now > last):
        yield f"{now} is on the other side of last year's {last} than of {earlier}, the year chosen"


def within_range(claim: Claim, tables: Tables) -> Found:
    """A range that is claimed holds every year in it."""
    low, high = sorted(Number.parse(text).value for text in claim.printed)
    figure, row, _ = tables.place(str(claim.cells["row"]))
    values = tables.filled(figure, row)
    for column in claim.given["columns"]:
        value = values[str(column)].value
        if not low <= value <= high:
            yield f"{column} is {value}, outside {low} to {high}"


def superlative(claim: Claim, tables: Tables) -> Found:
    """A superlative that does not say of what holds for every series that it may be of."""
    holds = {}
    for name in claim.cells["series"]:
        figure, row, last = tables.place(name)
        values = [one.value for one in tables.filled(figure, row).values()]
        now = tables.at((figure, row, last)).value
        holds[row] = now <= min(values) if claim.given["word"] == "lowest" else now >= max(values)
    if set(holds.values()) == {True, False}:
        yes, no = ([row for row, one in holds.items() if one is side] for side in (True, False))
        yield f"{claim.given['word']} of {'; '.join(yes)}, but not of {'; '.join(no)}: the report does not say which"


def highest_since(claim: Claim, _tables: Tables) -> Found:
    """A number that is the highest since a year is below that year's, and above all between that are given."""
    now, then, *between = [Number.parse(text).value for text in claim.printed]
    if now >= then or any(one > now for one in between):
        yield f"{now} is not the highest since {then}: between them lie {', '.join(map(str, between))}"


def signs(claim: Claim, tables: Tables) -> Found:
    """A difference has the sign of what it is the difference of."""
    less, more, apart = (tables.filled(*tables.place(str(claim.cells[role]))[:2]) for role in ("less", "more", "apart"))
    for column, said in apart.items():
        if column in less and column in more:
            worked = more[column].value - less[column].value
            slack = more[column].half + less[column].half + said.half
            if abs(worked - said.value) > slack and abs(worked + said.value) <= slack:
                yield (
                    f"{column}: {round_half_away(said.value, 0):+,} is printed where the table gives "
                    f"{round_half_away(worked, 0):+,}"
                )


def one_format(claim: Claim, _tables: Tables) -> Found:
    """Numbers of one row are written in one way: the same signs in the same places."""
    shapes = {
        re.sub(r"[\d.,]+", "0", text.replace("-", "").replace("−", "").replace("+", "")) for text in claim.printed
    }
    marks = {re.sub(r"[^-−–+ ]", "", text).strip() for text in claim.printed}
    if len(shapes) > 1 or len(marks) > 2:
        yield f"{', '.join(claim.printed)} are of one row"


def comparable_growth(claim: Claim, tables: Tables) -> Found:
    """A whole does not leave a part behind without a word: its growth lies within some points of the part's."""
    whole = Number.parse(claim.printed[0]).times(Decimal(str(claim.given.get("times", 1))))
    share = tables.get(str(claim.cells["share_before"]))
    before, after = (tables.get(str(claim.cells[role])) for role in ("part_before", "part_after"))
    whole_before = 100 * before.value / share.value
    grown = 100 * (whole.value / whole_before - 1)
    part = 100 * (after.value / before.value - 1)
    if abs(grown - part) > Decimal(str(claim.given["points"])):
        said = (
            f"the whole grows by {round_half_away(grown, 1)}% (from {round_half_away(whole_before, 0):,}), its "
            f"part by {round_half_away(part, 1)}%"
        )
        yield f"{said}: its scope has changed"


def scope(claim: Claim, tables: Tables) -> Found:
    """A headline that leaves out a part counted for the first time says so."""
    figure, whole, column = tables.place(str(claim.cells["whole"]))
    _, new, _ = tables.place(str(claim.cells["new"]))
    before = tables.at((figure, whole, str(claim.given["before"]))).value
    parts = sum((tables.get(name).value for name in claim.cells["parts"]), Decimal(0))
    extra, total = tables.at((figure, new, column)).value, tables.at((figure, whole, column)).value
    if abs(parts - total) < abs(parts + extra - total):  # a slip in a part does not hide what is left out
        other = 100 * ((total + extra) / before - 1)
        yield (
            f"the headline leaves out {round_half_away(extra, 0):,} ({new}); with them it is "
            f"{round_half_away(total + extra, 0):,}, {round_half_away(other, 1):+}%"
        )


def differs(claim: Claim, _tables: Tables) -> Found:
    """What is said to have changed is not the same."""
    first, second = (" ".join(text.split()).casefold() for text in claim.printed)
    if first == second:
        yield "the words given as the old ones are those given as the new ones"


def distinct_labels(claim: Claim, _tables: Tables) -> Found:
    """Two things that are compared have different labels."""
    if len(set(claim.printed)) < len(claim.printed):
        yield f"the same label stands twice: {', '.join(claim.printed)}"


def numbering(claim: Claim, _tables: Tables) -> Found:
    """Numbers of sections follow each other, and captions end as they began."""
    numbers = [int(text.split(".")[-1]) for text in claim.printed]
    gaps = [f"{a} to {b}" for a, b in pairwise(numbers) if b != a + 1]
    if gaps:
        yield f"sections leap from {', '.join(gaps)}"


def caption_fits(claim: Claim, tables: Tables) -> Found:
    """A caption asks what the table answers: an extent by a scale, an order by ranks."""
    figure = int(claim.given["figure"])
    ranked = sum("rank" in column.casefold() for column in tables.columns(figure)) > 1
    if ranked != (claim.given["asks"] == "ranking"):
        yield f"the caption asks for {claim.given['asks']}, the table is {'a ranking' if ranked else 'none'}"


def options_kept(claim: Claim, tables: Tables) -> Found:
    """Options of a series are the same in every year."""
    figure = int(claim.given["figure"])
    columns = tables.columns(figure)
    moved = [row for row in tables.rows(figure) if len(tables.filled(figure, row)) < len(columns)]
    if moved:
        yield f"{len(moved)} options were not offered in every year, and shares of all years stand side by side"


def like_windows(claim: Claim, tables: Tables) -> Found:
    """Columns that are compared cover the same months of the year."""
    figure = int(claim.given["figure"])
    seasons = {window[0] for column in tables.columns(figure) if (window := _window(column)) is not None}
    if len(seasons) > 1:
        months = ", ".join(_MONTHS[month].title() for month in sorted(seasons))
        yield f"periods that begin in {months} stand side by side, with their seasons"


def same_length(claim: Claim, tables: Tables) -> Found:
    """Sums over periods of different lengths are compared by the day."""
    before, after = (tables.place(str(claim.cells[role])) for role in ("before", "after"))
    days = [_days(before[2]), _days(after[2])]
    values = [tables.at(before).value, tables.at(after).value]
    if days[0] != days[1]:
        daily = 100 * ((values[1] / days[1]) / (values[0] / days[0]) - 1)
        whole = 100 * (values[1] / values[0] - 1)
        yield (
            f"{days[0]} and {days[1]} days: by the day it is {round_half_away(daily, 2):+}%, not "
            f"{round_half_away(whole, 2):+}%"
        )


def window_length(claim: Claim, tables: Tables) -> Found:
    """Columns cover as many months as is said of them."""
    wanted, figure = int(claim.number.value), int(claim.given["figure"])
    lengths = [window[1] for column in tables.columns(figure) if (window := _window(column)) is not None]
    if set(lengths) != {wanted}:
        yield f"the columns cover {', '.join(map(str, lengths))} months, not {wanted}"


def _window(column: str) -> tuple[int, int] | None:
    """Return the first month and the number of months of a column such as ``1 Jan - 31 Mar 2024``; None if none."""
    found = [_MONTHS.index(name[:3]) for name in re.findall(r"[a-z]{3,}", column.casefold()) if name[:3] in _MONTHS]
    years = [int(year) for year in re.findall(r"20\d\d", column)]
    if len(found) != 2 or not years or column.casefold().startswith("change"):
        return None
    across = 12 * (years[-1] - years[0]) if len(years) == 2 else 0
    return found[0], (found[1] - found[0]) + across + 1


def _days(column: str) -> int:
    """Return the days of a period within one year, leap years counted."""
    window = _window(column)
    assert window is not None
    first, months = window
    year = int(re.findall(r"20\d\d", column)[-1])
    leap = 1 if year % 4 == 0 and first <= 1 < first + months else 0
    return sum(_LENGTHS[month % 12] for month in range(first, first + months)) + leap
