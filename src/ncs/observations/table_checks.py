"""What every reader of official tables checks: columns, areas, numbers, repeats. Problems are collected."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from ncs.core.errors import Problem, UnknownName, near_matches, raise_if
from ncs.reference.councils import Council, council_with_code, find_council
from ncs.reference.names import name_keys
from ncs.tables.reading.grid import Grid, Line
from ncs.tables.reading.headings import plain, row_below, shorter, take_off, there_are

_NUMBER = re.compile(r"^-?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?$", re.ASCII)


@dataclass(slots=True)
class Checks:
    """Problems found so far in one table, and what has been seen in it."""

    grid: Grid
    problems: list[Problem] = field(default_factory=list)
    _seen: dict[tuple[object, ...], int] = field(default_factory=dict)

    def add(
        self, rule: str, message: str, next_step: str, *, row: int | None = None, at: str | None = None, value: str = ""
    ) -> None:
        """Note a problem at a row and column of this table."""
        self.problems.append(
            Problem(
                rule=rule,
                message=message,
                next_step=next_step,
                file=self.grid.file,
                sheet=self.grid.sheet,
                row=row,
                field=at,
                value=value or None,
            )
        )

    def columns(self, wanted: Iterable[str], heading: int) -> bool:
        """Say whether every wanted heading is there once; each that is not is a problem, with the nearest headings."""
        there, wanted = [plain(cell) for cell in self.grid.rows[heading]], list(wanted)
        wrong = [name for name in wanted if there.count(name) != 1]
        below = row_below(self.grid.rows, heading, wanted)
        published = f"Use the headings as published. {there_are(self.grid.first or there)}"
        step = take_off(below) if below else published
        for name in wrong:
            near = near_matches(name, [cell for cell in there if cell], most=3)
            hint = f" Nearest: {'; '.join(near)}." if near and name not in there else ""
            rule = "repeated-column" if name in there else "missing-column"
            message = (
                f"There is more than one column {name!r}." if name in there else f"There is no column {name!r}.{hint}"
            )
            self.add(rule, message, step, row=heading + 1)
        return not wrong

    def number(self, text: str, line: Line, at: str, *, negative: bool = False) -> Decimal | None:
        """Return the exact number in a cell; None, with a problem, where it is text, or negative where it cannot be."""
        if not text or not _NUMBER.match(text) or text in ("-", "."):
            self.add(
                "not-a-number",
                "The cell is not a number.",
                "Write digits, or the marker as published.",
                row=line.row,
                at=at,
                value=text,
            )
            return None
        if self.grid.has_two_meanings(text):
            self.add(
                "not-a-number",
                "The comma or dot may stand for thousands or for a decimal point in a file with semicolons.",
                "Write the number without marks between thousands and with a decimal point, such as 1234.5.",
                row=line.row,
                at=at,
                value=text,
            )
            return None
        value = Decimal(text.replace(",", ""))
        if value < 0 and not negative:
            self.add(
                "negative-number",
                "The number is negative.",
                "Check it against the publication.",
                row=line.row,
                at=at,
                value=text,
            )
            return None
        return value

    def council(self, code: str, name: str, line: Line, at: str) -> Council | None:
        """Return the council, of any time, with this code; None, with a problem, if there is none or another's name."""
        try:
            council = council_with_code(code)
        except UnknownName as error:
            self.add(
                "unknown-council",
                f"{error}",
                "Use the ONS code of a council with adult social care responsibilities.",
                row=line.row,
                at=at,
                value=code,
            )
            return None
        if name and not _same(name, council):
            step = "Put the code and the name of the same council."
            self.add(
                "code-and-name-differ",
                f"The code is that of {council}, the name is not.",
                step,
                row=line.row,
                at=at,
                value=name,
            )
            return None
        return council

    def whole(self, row: int, misses: str) -> None:
        """Note a row that has more or fewer cells than there are headings: its figures have moved.

        Args:
            row: its number; misses: as :class:`~ncs.tables.reading.grid.Line` says it.
        """
        if misses:
            message = f"The row has {misses} cells than there are headings, so its figures may stand in other columns."
            step = "Look for a missing or extra delimiter; put quotation marks around a number or name that holds one."
            self.add("cells", message, f"{step}{shorter(misses == 'fewer')}", row=row)

    def once(self, key: tuple[object, ...], line: Line, what: str) -> bool:
        """Say whether ``key`` is seen for the first time; a repeat is a problem that names the earlier row.

        So is a row of another length than the headings.
        """
        first = self._seen.setdefault(key, line.row)
        if first != line.row:
            self.add(
                "repeated-row", f"{what} is there twice: also in row {first}.", "Keep one of the two.", row=line.row
            )
        self.whole(line.row, line.misses)
        return first == line.row

    def all_there(self, found: Iterable[str], wanted: Iterable[Council], *, what: str) -> None:
        """Note each wanted council that was not found."""
        there = set(found)
        for council in wanted:
            if council.ons_code not in there:
                self.add("missing-council", f"{council} has no row {what}.", "Use the whole table as published.")

    def done(self, summary: str) -> None:
        """Raise every problem found, if any.

        Raises:
            ProblemsFound: there is at least one.
        """
        raise_if(self.problems, summary)


def _same(name: str, council: Council) -> bool:
    known = {key for text in (council.name, *council.aliases) for key in name_keys(text)}
    if known & set(name_keys(name)):
        return True
    try:
        return find_council(name, on=council.valid_to or date(2026, 4, 1)) == council
    except UnknownName:
        return False
