"""Where in a table the columns of a mapping are. A column that is not there, or there twice, is a problem."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass

from ncs.core.errors import near_matches
from ncs.core.periods import BadPeriod, Period
from ncs.observations.mapped.mapping import Figure, Heading, Mapping, Part
from ncs.observations.mapped.periods import read_period
from ncs.observations.table_checks import Checks
from ncs.tables.reading.headings import row_below, there_are

_PARTS = (Part.VALUE, Part.NUMERATOR, Part.DENOMINATOR, Part.LOWER, Part.UPPER, Part.MARGIN)


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureColumns:
    """One figure of each row: the place of each of its parts, and its period where the headings say it."""

    figure: Figure
    places: MappingOf[Part, int]
    heading: str
    period: Period | None = None


@dataclass(slots=True)
class Columns:
    """Places of columns by heading, in the heading row of a table."""

    checks: Checks
    mapping: Mapping

    @property
    def headings(self) -> list[str]:
        """The headings, without line breaks and double blanks."""
        return [flat(cell) for cell in self.checks.grid.rows[self.mapping.heading_row - 1]]

    def place(self, heading: Heading | None) -> int | None:
        """Return the place of a heading, from 0; None, with a problem, where it is not there or is there twice."""
        if heading is None:
            return None
        wanted = [heading] if isinstance(heading, str) else list(heading)
        found = next((name for name in wanted if flat(name) in self.headings), None)
        if found is None:
            self._missing(wanted)
            return None
        if self.headings.count(flat(found)) > 1:
            step = "Give one of the two another heading, here and in the mapping."
            self.checks.add("repeated-column", f"There is more than one column {found!r}.", step, row=self._row)
            return None
        return self.headings.index(flat(found))

    def figures(self) -> tuple[FigureColumns, ...]:
        """Return the figures of a row; with periods in headings, one for each period that there is."""
        if self.mapping.period.in_headings:
            return tuple(bound for figure in self.mapping.figures for bound in self._by_period(figure))
        return tuple(bound for figure in self.mapping.figures for bound in self._named(figure))

    @property
    def _row(self) -> int:
        return self.mapping.heading_row

    def _named(self, figure: Figure) -> Iterator[FigureColumns]:
        places = {part: self.place(heading) for part, heading in _headings(figure).items()}
        found = {part: place for part, place in places.items() if place is not None}
        if len(found) == len(places):
            yield FigureColumns(figure=figure, places=found, heading=self.headings[found[Part.VALUE]])

    def _by_period(self, figure: Figure) -> Iterator[FigureColumns]:
        by_part = {part: self._periods_before(ending) for part, ending in _headings(figure).items()}
        if not by_part[Part.VALUE]:
            ending = f" followed by {figure.value!r}" if figure.value else ""
            step = f"{there_are(self.headings)} Say in figures what follows the period, and its kind."
            message = f"No heading is a period ({self.mapping.period.kind}){ending}."
            self.checks.add("no-period-headings", message, step, row=self._row)
        for period, place in by_part[Part.VALUE].items():
            places = {part: found[period] for part, found in by_part.items() if period in found}
            yield FigureColumns(figure=figure, places=places, heading=self.headings[place], period=period)

    def _periods_before(self, ending: Heading) -> dict[Period, int]:
        """Return the place of each heading that is a period and then one of the ``ending`` texts."""
        found: dict[Period, int] = {}
        for place, heading in enumerate(self.headings):
            period = self._period_in(heading, [ending] if isinstance(ending, str) else list(ending))
            if period in found:
                step = "Leave one of them out of the table."
                self.checks.add("repeated-column", f"Two headings mean {period}.", step, row=self._row, value=heading)
            elif period:
                found[period] = place
        return found

    def _period_in(self, heading: str, endings: list[str]) -> Period | None:
        for ending in endings:
            if heading.endswith(flat(ending)):
                text = heading.removesuffix(flat(ending)).strip(" -–:")
                try:
                    return read_period(text, self.mapping.period.kind)
                except BadPeriod:
                    continue
        return None

    def _missing(self, wanted: list[str]) -> None:
        near = near_matches(wanted[0], [cell for cell in self.headings if cell], most=3)
        names = " or ".join(map(repr, wanted))
        hint = f"Nearest: {'; '.join(near)}." if near else there_are(self.headings)
        rows = self.checks.grid.rows
        found = next((row for name in wanted if (row := row_below(rows, -1, {flat(name)}, fold=flat))), None)
        hint = f"It stands in row {found}." if found else hint
        step = f"{hint} Correct the heading in the mapping, or its heading_row ({self._row})."
        self.checks.add("missing-column", f"There is no column {names}.", step, row=self._row)


def _headings(figure: Figure) -> dict[Part, Heading]:
    return {part: getattr(figure, part) for part in _PARTS if getattr(figure, part) is not None}


def flat(text: str) -> str:
    """Return a heading on one line, without double blanks."""
    return " ".join(text.split())
