"""Figures as printed in a report, by figure, row and column: the only source of earlier years."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict

from ncs.core.errors import NotModelled, Problem
from ncs.survey.bank.load import data_file
from ncs.survey.estimation import estimators as by
from ncs.tables.reading.table_files import Number, Row, read_table
from ncs.tables.reading.text import TextFile

#: Councils that the printed surveys were asked of.
_FRAME = 153
_FIGURE = re.compile(r"(?:\D* )?[0-9]{1,3}")
#: A cell: number of the figure, row, column.
Place = tuple[int, str, str]


def _numbered(text: str) -> str:
    if not _FIGURE.fullmatch(text):
        raise ValueError("it is not the number of a figure, such as Figure 7")
    return text


class PublishedRow(BaseModel):
    """One cell of a published table; ``figure`` is a number, or such as ``Figure 7``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    figure: Annotated[str, AfterValidator(_numbered)]
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
        ProblemsFound: everything that is wrong in the file, such as a cell that stands there twice.
    """
    rows = read_table(file, PublishedRow, kind="published tables", check=_twice)
    return {
        _place(row): Published(
            value=row.value.value, unit=row.value.unit, base=row.value.responses, note=row.value.note
        )
        for row in rows
    }


def _place(row: Row[PublishedRow]) -> Place:
    return row.value.number, row.value.row, row.value.column


def _twice(rows: Sequence[Row[PublishedRow]]) -> Iterator[Problem]:
    first: dict[Place, int] = {}
    for row in rows:
        before = first.setdefault(_place(row), row.number)
        if before != row.number:
            message = f"The cell {' | '.join(map(str, _place(row)))} stands in row {before} too."
            yield Problem(rule="cell-twice", message=message, next_step="Keep one.", row=row.number)


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
