"""What a row of a table is about: its period, area, measure, group and unit, by a mapping."""

from __future__ import annotations

import re
from collections.abc import Mapping as MappingOf
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from ncs.core.errors import NcsError
from ncs.core.periods import BadPeriod, Period
from ncs.observations.mapped.mapping import GroupBy, Heading, Mapping, Words
from ncs.observations.mapped.periods import read_period
from ncs.observations.mapped.places import area_code
from ncs.observations.table_checks import Checks
from ncs.tables.reading.grid import Line

#: How ONS codes of councils with adult social care responsibilities begin.
_COUNCILS = ("E06", "E08", "E09", "E10")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table: its number, as a spreadsheet counts, and its cells."""

    number: int
    cells: Sequence[str]

    def at(self, place: int) -> str:
        """Return the text at a place; empty where the row is shorter."""
        return self.cells[place].strip() if place < len(self.cells) else ""


@dataclass(slots=True)
class Labels:
    """Reads what rows are about; each fault of a row is told once, however many figures the row has."""

    checks: Checks
    mapping: Mapping
    places: MappingOf[str, int]
    given: Period | None
    _codes: dict[tuple[str, date], str] = field(default_factory=dict)
    _same: set[tuple[str, str]] = field(default_factory=set)
    _told: set[tuple[int, str]] = field(default_factory=set)

    def text(self, row: Row, heading: Heading) -> str:
        """Return what a row has in a column of the mapping."""
        return row.at(self.places[first(heading)])

    def period(self, row: Row) -> Period | None:
        """Return the period that a row says, or the one given for all; None, with a problem, if it cannot be read."""
        column = self.mapping.period.column
        if column is None:
            return self.given
        text = self.text(row, column)
        try:
            return read_period(text, self.mapping.period.kind)
        except BadPeriod as error:
            step = "Correct the cell or the mapping's kind of period, or leave such rows out (leave_out)."
            self.tell(row, "bad-period", f"{error}", step, column, text)
            return None

    def area(self, row: Row, period: Period) -> str | None:
        """Return the ONS code of a row's area in a period; None, with a problem, if it fits none, or another's name."""
        areas = self.mapping.area
        text = self.text(row, areas.column)
        try:
            code = self._codes.get((text, period.end)) or area_code(text, areas, period.end)
        except NcsError as error:
            step = "Correct it, say what it means under area: codes, or leave such rows out (leave_out)."
            self.tell(row, "unknown-area", f"{error}", step, areas.column, text)
            return None
        self._codes[text, period.end] = code
        return code if self._named(row, code) else None

    def word(self, row: Row, words: Words | None, what: str) -> str | None:
        """Return a row's measure or unit; None where the mapping has none, or, with a problem, does not know it."""
        if words is None or words.column is None:
            return words.value if words else None
        text = self.text(row, words.column)
        found = words.names.get(text) if words.names else measure_id(words.prefix, text) if what == "measure" else text
        if not found:
            step = f"Add it to {what}: names in the mapping, or leave such rows out (leave_out)."
            self.tell(
                row, f"unknown-{what}", f"The mapping does not say which {what} this is.", step, words.column, text
            )
        return found or None

    def group(self, row: Row) -> str | None:
        """Return a row's group, such as ``sex=female;age=65+``, or ``total``; None, with a problem, if not known."""
        parts = [self._part(row, by) for by in self.mapping.groups]
        if None in parts:
            return None
        return ";".join(part for part in parts if part) or "total"

    def tell(self, row: Row, rule: str, message: str, step: str, at: Heading, value: str = "") -> None:
        """Note a problem of a row and column, unless the same is known of the row."""
        if (row.number, rule + first(at)) not in self._told:
            self._told.add((row.number, rule + first(at)))
            self.checks.add(rule, message, step, row=row.number, at=first(at), value=value)

    def _named(self, row: Row, code: str) -> bool:
        """Whether the name, if there is one and it is a council's, is that of the code."""
        name = self.mapping.area.name
        if name is None or not code.startswith(_COUNCILS):
            return True
        text = self.text(row, name)
        if (code, text) not in self._same:
            if self.checks.council(code, text, Line(row=row.number, cells={}), first(name)) is None:
                return False
            self._same.add((code, text))
        return True

    def _part(self, row: Row, by: GroupBy) -> str | None:
        text = self.text(row, by.column)
        value = by.names.get(text) if by.names else text.casefold()
        if not value or ";" in value or "=" in value:
            step = f"Say it under groups: names for {first(by.column)} (or total), or leave such rows out (leave_out)."
            self.tell(row, "unknown-group", "The mapping does not say which group this is.", step, by.column, text)
            return None
        return "" if value == "total" else f"{by.name}={value}"


def first(heading: Heading) -> str:
    """Return the heading by which a column is known: the first, where several are possible."""
    return heading if isinstance(heading, str) else heading[0]


def measure_id(prefix: str, text: str) -> str:
    """Return a text as the id of a measure, after ``prefix``: small letters of English, figures and underlines, which
    is what a store can keep; empty where nothing of the text is left.
    """
    name = re.sub(r"[^a-z0-9]+", "_", text.casefold()).strip("_")
    return prefix + name if name else ""
