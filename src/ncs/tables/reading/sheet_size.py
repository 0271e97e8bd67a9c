"""How far the cells of a sheet reach, so that one stray cell never costs the memory of all that lies between."""

from __future__ import annotations

from ncs.tables.reading.xlsx.parts import DamagedWorkbook
from ncs.tables.reading.xlsx.places import letters

#: A sheet with as many places as this is read however empty it is.
FEW_PLACES = 2_000_000
#: A larger one is read where at least one place in so many holds anything.
MOST_EMPTY = 50


class Extent:
    """Counts the cells of one ``sheet`` of a ``file`` that hold anything, and how far they reach."""

    def __init__(self, file: str, sheet: str) -> None:
        self.file, self.sheet, self.cells = file, sheet, 0
        self._down: tuple[int, int] = (-1, -1)
        self._right: tuple[int, int] = (-1, -1)

    @property
    def width(self) -> int:
        """The number of columns up to the last that holds anything."""
        return self._right[1] + 1

    @property
    def height(self) -> int:
        """The number of rows up to the last that holds anything."""
        return self._down[0] + 1

    def add(self, row: int, column: int, *, cells: int = 1) -> None:
        """Add ``cells`` of a row, the last of which is in this column; row and column count from 0."""
        self.cells += cells
        if row > self._down[0]:
            self._down = (row, column)
        if column > self._right[1]:
            self._right = (row, column)

    def check(self) -> None:
        """Refuse a sheet that is nearly empty and huge, and name the cell that makes it so.

        Raises:
            DamagedWorkbook: it is.
        """
        places = self.width * self.height
        if places > FEW_PLACES and places > MOST_EMPTY * self.cells:
            row, column = self._down if self.height > self.width else self._right
            raise DamagedWorkbook(
                self.file,
                f"cell {letters(column)}{row + 1} of sheet {self.sheet} lies far away from the others: the sheet has "
                f"{self.cells:,} filled cells and reaches over {self.height:,} rows and {self.width:,} columns",
                "delete the rows and columns beyond the table, save the workbook, and read it again.",
            )
