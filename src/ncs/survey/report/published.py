"""Figures as printed in a report, by figure, row and column: the only source of earlier years."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from pydantic import BaseModel, ConfigDict

from ncs.core.errors import NotModelled
from ncs.survey.bank.load import data_file
from ncs.survey.estimation import estimators as by
from ncs.tables.reading.table_files import Number, read_table
from ncs.tables.reading.text import TextFile

#: Councils that the printed surveys were asked of.
_FRAME = 153
#: A cell: number of the figure, row, column.
Place = tuple[int, str, str]


class PublishedRow(BaseModel):
    """One cell of a published table."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    figure: str
    title: str
    row: str
    column: str
    value: Number | None = None
    unit: str
    responses: int | None = None
    note: str = ""

    @property
    def number(self) -> int:
        """The number of the figure."""
        return int(self.figure.split()[-1])


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """One cell as printed: its value, unit, base and note; ``below`` where it is printed as less than the value."""

    value: Decimal | None
    unit: str
    base: int | None
    note: str

    @property
    def below(self) -> bool:
        """Whether it is printed as less than its value."""
        return "printed as less than" in self.note

    @property
    def places(self) -> int:
        """The decimals as printed."""
        return 0 if self.value is None else max(0, -int(self.value.as_tuple().exponent))


def read_published(file: TextFile) -> Mapping[Place, Published]:
    """Read published tables: figure, title, row, column, value, unit, responses, note.

    Raises:
        ProblemsFound: everything that is wrong in the file.
    """
    rows = read_table(file, PublishedRow, kind="published tables")
    return {
        (row.value.number, row.value.row, row.value.column): Published(
            value=row.value.value, unit=row.value.unit, base=row.value.responses, note=row.value.note
        )
        for row in rows
    }


@cache
def published(year: int) -> Mapping[Place, Published]:
    """Return the figures of the report of a year.

    Raises:
        NotModelled: no report of that year is held.
    """
    if year != 2025:
        raise NotModelled(f"The printed report of {year} is not held; that of 2025 is.")
    return read_published(data_file(f"published_{year}.csv"))


def half_of_printed(value: Decimal, unit: str, base: int | None, relative: float | None) -> float | None:
    """Return half the width of the interval of a printed amount: of a share by its base, of others as this year's.

    None where it is not known: a share without a printed base, or an amount where ``relative``, the half width of this
    year's as a part of it, is None.
    """
    if unit == "percent":
        if base is None or not 0 <= value <= 100 or base > _FRAME:
            return None
        found = by.proportion(round(float(value) * base / 100), base, _FRAME)
        return None if found.lower is None or found.upper is None else 50 * (found.upper - found.lower)
    return None if relative is None else relative * abs(float(value))
