"""From rows of a table to figures: each with its measure, area, period, group and parts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from ncs.core.periods import Period
from ncs.core.status import Status
from ncs.observations.mapped.cells import Cell, NotANumber, read_cell
from ncs.observations.mapped.columns import Columns, FigureColumns, flat
from ncs.observations.mapped.labels import Labels, Row, first
from ncs.observations.mapped.mapping import Heading, LeaveOut, Mapping, Part
from ncs.observations.table_checks import Checks

#: Measure, area, period, group.
Key = tuple[str, str, Period, str]


@dataclass(slots=True, kw_only=True)
class Draft:
    """A figure as far as it has been read: the cell of each part, and the row and column of its value."""

    unit: str | None
    cells: dict[Part, Cell]
    row: int
    at: str


@dataclass(slots=True)
class RowReader:
    """Reads the rows of one table by one mapping; problems go to ``checks``, rows left out are counted.

    ``commas`` says whether a comma in a number can only stand between thousands.
    """

    checks: Checks
    mapping: Mapping
    commas: bool = True
    left_out: Counter[str] = field(default_factory=Counter)
    drafts: dict[Key, Draft] = field(default_factory=dict)

    def read(self, given: Period | None) -> None:
        """Read every row into :attr:`drafts`; nothing where the columns are not all there."""
        columns = Columns(self.checks, self.mapping)
        figures = columns.figures()
        found = {first(heading): columns.place(heading) for heading in dict.fromkeys(headings_of(self.mapping))}
        if self.checks.problems:
            return
        places = {heading: place for heading, place in found.items() if place is not None}
        labels = Labels(self.checks, self.mapping, places, given)
        for row in self._rows():
            if not self._left_out(row, labels):
                self._row(row, labels, figures)

    def _rows(self) -> Iterator[Row]:
        start = self.mapping.heading_row
        for number, cells in enumerate(self.checks.grid.rows[start:], start=start + 1):
            if any(cell.strip() for cell in cells):
                yield Row(number, cells)
            elif self.mapping.ends_at_blank_row:
                return

    def _left_out(self, row: Row, labels: Labels) -> bool:
        for rule in self.mapping.leave_out:
            if _fits(rule, labels.text(row, rule.column)):
                self.left_out[rule.why] += 1
                return True
        return False

    def _row(self, row: Row, labels: Labels, figures: tuple[FigureColumns, ...]) -> None:
        measure, group = labels.word(row, self.mapping.measure, "measure"), labels.group(row)
        period, unit = labels.period(row), labels.word(row, self.mapping.unit, "unit")
        self.checks.whole(row.number, self.checks.grid.misses(row.cells, self.mapping.heading_row - 1))
        for bound in figures:
            figure, when = bound.figure, bound.period or period
            cells = self._cells(row, labels, bound)
            area = labels.area(row, when) if when else None
            about, people = figure.measure or measure, figure.group or group
            if when and area and about and people and cells:
                draft = Draft(unit=figure.unit or unit, cells=cells, row=row.number, at=bound.heading)
                self._keep((about, area, when, people), draft)

    def _keep(self, key: Key, draft: Draft) -> None:
        before = self.drafts.setdefault(key, draft)
        if before is draft:
            return
        if self.mapping.parts and not set(before.cells) & set(draft.cells):
            before.cells.update(draft.cells)
            before.row = draft.row if Part.VALUE in draft.cells else before.row
            return
        measure, area, period, group = key
        message = f"{measure}, {area}, {period}, {group} is there twice: also in row {before.row}."
        step = self._difference(before.row, draft.row)
        self.checks.add("repeated-figure", message, step, row=draft.row, at=draft.at)

    def _difference(self, one: int, other: int) -> str:
        """Say in which columns two rows differ: there a group, or a reason to leave a row out, is to be found."""
        rows = self.checks.grid.rows
        names = [flat(cell) for cell in rows[self.mapping.heading_row - 1]]
        differ = [name for name, a, b in zip(names, rows[one - 1], rows[other - 1], strict=False) if a != b]
        if not differ:
            return "Keep one of the two."
        return f"The rows differ in {'; '.join(differ[:5])}. Add a group for it, or leave one of the rows out."

    def _cells(self, row: Row, labels: Labels, bound: FigureColumns) -> dict[Part, Cell]:
        cells = {part: self._cell(row, place) for part, place in bound.places.items()}
        found = {part: cell for part, cell in cells.items() if cell is not None}
        if len(found) < len(cells):
            return {}
        if self.mapping.status:
            found[Part.VALUE] = self._with_status(row, labels, found[Part.VALUE], bound.heading)
        return self._as_part(row, labels, found[Part.VALUE]) if self.mapping.parts else found

    def _cell(self, row: Row, place: int) -> Cell | None:
        text = row.at(place)
        try:
            return read_cell(
                text,
                marks=self.mapping.marks,
                take_off=self.mapping.take_off,
                commas=self.commas,
                percentages=self.checks.grid.sheet is not None,
            )
        except NotANumber as error:
            at = flat(self.checks.grid.rows[self.mapping.heading_row - 1][place])
            step = "Write digits; or say what the text means under marks, or what to take off under take_off."
            self.checks.add("not-a-number", f"{error}", step, row=row.number, at=at, value=text)
            return None

    def _with_status(self, row: Row, labels: Labels, cell: Cell, at: str) -> Cell:
        """Return the cell with the status that its row says; a figure beside the words for a gap is a problem."""
        said = self.mapping.status
        text = labels.text(row, said.column) if said else ""
        status = said.names.get(text) if said else Status.OK
        if said and status is None:
            step = "Add it to status: names in the mapping."
            labels.tell(
                row, "unknown-status", "The mapping does not say which status this is.", step, said.column, text
            )
        elif status is not Status.OK and cell.number:
            message = f"The status is {text!r}, and there is a figure."
            labels.tell(row, "status-contradicts", message, "Correct one of the two.", at)
        elif status is not None and status is not Status.OK:
            return Cell(number=None, status=status)
        return cell

    def _as_part(self, row: Row, labels: Labels, cell: Cell) -> dict[Part, Cell]:
        """Return the one cell of the row as the part of a figure that the row says it is."""
        said = self.mapping.parts
        text = labels.text(row, said.column) if said else ""
        part = said.names.get(text) if said else Part.VALUE
        if said and part is None:
            step = f"Add it to parts: names in the mapping, as one of {', '.join(Part)}."
            message = "The mapping does not say which part of a figure this is."
            labels.tell(row, "unknown-part", message, step, said.column, text)
        return {part: cell} if part and part is not Part.IGNORE else {}


def headings_of(mapping: Mapping) -> Iterator[Heading]:
    """Yield the headings of all columns but those of figures."""
    yield mapping.area.column
    words = (mapping.measure, mapping.unit)
    others = (mapping.area.name, mapping.period.column, *(word.column for word in words if word))
    yield from (heading for heading in others if heading is not None)
    for part in (*mapping.groups, *mapping.leave_out, mapping.parts, mapping.status):
        if part is not None:
            yield part.column


def _fits(rule: LeaveOut, text: str) -> bool:
    if rule.begins:
        return text.startswith(rule.begins)
    return text in rule.when if rule.when else text not in rule.unless
