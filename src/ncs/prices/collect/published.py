"""The published cost of care returns of 2022, and their subtotals as sums of line quartiles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from ncs.prices.collect.quartiles import added
from ncs.tables.reading.table_files import Number, read_table

#: How far a printed subtotal may lie from the sum of printed lines: roundings of up to 13 lines.
NEAR = Decimal("0.03")


class PublishedLine(BaseModel):
    """One printed line or subtotal, pounds a resident week; empty where the page has none."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    council: str
    section: str
    cost_line: str
    row_type: str
    lower_quartile: Number | None = None
    median: Number | None = None
    upper_quartile: Number | None = None
    source: str

    @property
    def values(self) -> tuple[Decimal, Decimal, Decimal] | None:
        """The three quartiles; None if one is not printed."""
        if self.lower_quartile is None or self.median is None or self.upper_quartile is None:
            return None
        return self.lower_quartile, self.median, self.upper_quartile


@dataclass(frozen=True, slots=True, kw_only=True)
class Subtotal:
    """A printed subtotal beside the sum of its lines' quartiles."""

    council: str
    section: str
    printed: tuple[Decimal, Decimal, Decimal]
    summed: tuple[Decimal, Decimal, Decimal]
    source: str

    @property
    def furthest(self) -> Decimal:
        """The largest of the three differences, in pounds."""
        return max(abs(one - other) for one, other in zip(self.printed, self.summed, strict=True))


@cache
def published_lines() -> tuple[PublishedLine, ...]:
    """Return every printed line and subtotal."""
    rows = read_table(files("ncs.prices") / "data" / "annex_b_2022.csv", PublishedLine)
    return tuple(row.value for row in rows)


def subtotals() -> Iterator[Subtotal]:
    """Yield each printed subtotal whose lines are all printed, beside the sum of line quartiles.

    The head office block of both pages is cut off in the copies held, so its lines do not make its subtotal.
    """
    for one in published_lines():
        if one.row_type == "subtotal" and one.section != "head_office" and one.values is not None:
            lines = [
                line.values
                for line in published_lines()
                if (line.council, line.section, line.row_type) == (one.council, one.section, "line") and line.values
            ]
            summed = added(lines)
            assert summed is not None
            yield Subtotal(
                council=one.council, section=one.section, printed=one.values, summed=summed, source=one.source
            )
