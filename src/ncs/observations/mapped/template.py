"""A starter for a mapping file: the headings of a table and what they may be, with a comment at each choice."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from ncs.core.errors import Problem, raise_if
from ncs.core.files import write_text
from ncs.core.refusals import refuse_file
from ncs.observations.mapped.columns import flat
from ncs.observations.mapped.finding import layouts
from ncs.observations.mapped.grids import largest_sheet, read_grid
from ncs.observations.mapped.guessing import Column, Guess, guess, heading_period
from ncs.observations.mapped.labels import measure_id
from ncs.observations.mapped.mapping import Figure, Mapping, PeriodKind
from ncs.tables.reading.grid import Grid, is_workbook

_SHOWN = 8
_NOT_BEGUN = "No mapping can be started from this table"


def write_template(path: Path, target: Path, *, sheet: str | None = None, replace: bool = False) -> None:
    """Write a starter mapping for the table in ``path`` to ``target``, which is not there yet or may be replaced.

    Raises:
        AlreadyThere, IsAnInput, NotOurs: ``target`` is there, or is the table.
        ProblemsFound: the table cannot be read or has no rows, or the workbook has no such sheet.
    """
    refuse_file(target, replace=replace, read=[path])
    if sheet is not None and not is_workbook(path):
        said = f"The sheet {sheet!r} was asked for, and the file is no workbook."
        raise_if(
            [Problem(rule="no-workbook", message=said, next_step="Leave --sheet out.", file=path.name)], _NOT_BEGUN
        )
    grid = read_grid(path, sheet or largest_sheet(path)).grid
    found = guess(grid)
    raise_if(_without_rows(grid, found), _NOT_BEGUN)
    write_text(target, template(grid), replace=replace)


def _without_rows(grid: Grid, found: Guess) -> list[Problem]:
    if len(grid.rows) > found.heading_row:
        return []
    said = "There is a heading and no row below it."
    return [Problem(rule="no-rows", message=said, next_step="Give the table with its rows.", file=grid.file)]


def template(grid: Grid) -> str:
    """Return the text of a starter mapping for a table."""
    found = guess(grid)
    parts = (_top(grid, found), _area(found), _period(found), _figures(found), _rest(found))
    return "\n".join(line for part in parts for line in part) + "\n"


def _top(grid: Grid, found: Guess) -> Iterator[str]:
    yield f"# A starter mapping for {_shown(grid.file)}. Read it through and correct it: all is guessed from texts."
    yield "# What is after a hash is a comment. Texts are compared as they stand; nothing is a pattern or a formula."
    for name in _known(found):
        yield f"# The headings are those of the layout {name}: try --mapping {name} first."
    yield f"title: {_quoted(grid.file)}"
    yield "source:  # SAY: publisher and publication, such as: MHCLG, Revenue outturn 2024-25"
    yield "method: own_mapping  # edition of the method: small letters, figures and underlines"
    if grid.sheet is not None:
        yield f"sheet: {_quoted(grid.sheet)}"
    yield f"heading_row: {found.heading_row}"
    if found.above:
        yield f"headings_above: true  # row {found.heading_row - 1} stands over several columns: Older: Need"
    yield "# ends_at_blank_row: true  # if another table follows below"


def _area(found: Guess) -> Iterator[str]:
    area, name = found.area, found.area_name
    yield "area:"
    yield (
        f"  column: {_quoted(area.heading)}  # {_sample(area)}"
        if area
        else "  column:  # SAY which; none was all areas"
    )
    if name:
        yield f"  name: {_quoted(name.heading)}  # must be the name of the code's council; leave out if it is not"
    yield "  kinds: [england, region, council]  # also icb; any other area is a problem, unless left out below"
    yield "  # as_of: 2023-04-01  # the day on which names are meant, where it is not the period of each row"
    yield '  # codes: {"Engl.": E92000001}  # words of this table for areas'


def _period(found: Guess) -> Iterator[str]:
    kinds = ", ".join(PeriodKind)
    yield "period:"
    if found.period_headings:
        yield "  in_headings: true  # each column of figures is headed by its period"
        yield f"  kind: {heading_period(found.period_headings[0].heading)}  # one of {kinds}"
    elif found.period:
        yield f"  column: {_quoted(found.period.heading)}  # {_sample(found.period)}"
        yield f"  kind: {found.period.period}  # one of {kinds}"
    elif found.said_period:
        row, year = found.said_period
        yield f"  value: {year}  # row {row} says so; or leave it out and give --period"
        yield f"  kind: financial_year  # one of {kinds}"
    else:
        yield "  # no column looked like periods: give it with --period, or write value: 2024-25 here"
        yield f"  kind: financial_year  # one of {kinds}"


def _figures(found: Guess) -> Iterator[str]:
    if found.said_unit:
        row, unit = found.said_unit
        yield f"unit: {{value: {unit}}}  # row {row} says so; others: percent, GBP, people, days"
    else:
        yield "unit: {value: }  # SAY: percent, GBP, GBP thousand, people, per 100,000 people, days"
    yield "figures:  # one entry a measure; beside value: numerator, denominator, lower, upper or margin, group, unit"
    if found.period_headings:
        yield '  - {measure: own_measure, value: ""}  # value: what follows the period in the heading'
        return
    headings = [column.heading for column in found.columns]
    for column in found.figures:
        name = measure_id("own_", column.heading) or "own_measure"
        line = f"- {{measure: {name}, value: {_quoted(column.heading)}}}  # {_sample(column)}"
        twice = headings.count(column.heading) > 1
        yield f"  # there twice, so give one of the two another heading: {line}" if twice else f"  {line}"
    if not found.figures:
        yield "  - {measure: own_measure, value: }  # SAY which; no column was mostly numbers"


def _rest(found: Guess) -> Iterator[str]:
    yield "# measures:  # lowest and highest value a council can have; multiply: 100 makes percent of fractions"
    yield "#   own_measure: {lowest: 0, highest: 100, multiply: 1}"
    yield '# marks: {"low": suppressed, "n/k": missing}  # beside the usual ones such as [c], [x], -, *, n/a'
    yield '# take_off: ["%", "£"]  # what may stand at either end of a number'
    if found.others:
        yield "# Other columns. One that splits the figures makes a group; one that marks rows not wanted, leave_out:"
    for column in found.others:
        yield f"#   {_quoted(column.heading)}: {_sample(column)}"
    example = _quoted(found.others[0].heading) if found.others else '"Sex"'
    yield "# groups:"
    yield f"#   - {{column: {example}, name: sex, names: {{Persons: total, Female: female, Male: male}}}}"
    yield "# leave_out:"
    yield f"#   - {{column: {example}, when: [Total], why: totals}}  # or unless: [...], or begins: [E07]"


def _known(found: Guess) -> list[str]:
    """Return the layouts all of whose columns are there."""
    there = {column.heading for column in found.columns}
    return [name for name, mapping in layouts().items() if not mapping.period.in_headings and _wanted(mapping) <= there]


def _wanted(mapping: Mapping) -> set[str]:
    values = [_first(figure.value) for figure in mapping.figures if isinstance(figure, Figure)]
    return {flat(text) for text in (_first(mapping.area.column), *values)}


def _first(heading: str | tuple[str, ...]) -> str:
    return heading if isinstance(heading, str) else heading[0]


def _sample(column: Column) -> str:
    shown = "; ".join(_shown(text)[:30] for text in column.distinct[:_SHOWN])
    return shown + ("; …" if len(column.distinct) > _SHOWN else "") or "always empty"


def _shown(text: str) -> str:
    """Return a text as it may stand in a comment: on one line, and nothing that cannot be printed."""
    return "".join(letter if letter.isprintable() else "?" for letter in flat(text))


def _quoted(text: str) -> str:
    """Return a heading in quotation marks, as YAML takes it; what cannot be printed is escaped."""
    return json.dumps(text, ensure_ascii=not text.isprintable())
