"""Files of answers: the workbook of one council, or a table with a row a council, as survey programs export it."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ncs.core.errors import Problem, ProblemsFound
from ncs.survey.bank.bank import Bank
from ncs.survey.bank.item import Kind
from ncs.survey.instrument.layout import (
    ANSWER,
    ANSWERS,
    CODE,
    COUNCIL,
    ITEM,
    PART,
    REASON,
    START,
    YEAR,
)
from ncs.survey.returns.answers import WHY_PART, Place
from ncs.tables.reading.csv_text import delimiter_of, text_rows
from ncs.tables.reading.grid import Grid, is_workbook, read_sheets
from ncs.tables.reading.headings import row_below, shorter, take_off, there_are
from ncs.tables.reading.text import open_text

_HEADING = re.compile(r"(?:.*[/.:-])?(?P<item>[A-Z]\d\d(?:_?\d{1,2})?)(?:[\[/_](?P<part>[A-Za-z0-9_]+)\]?)?")
_FORMULA = {".xlsx": re.compile(rb"<f[ >/]"), ".xlsm": re.compile(rb"<f[ >/]"), ".ods": re.compile(rb"table:formula=")}
_YEARS = ("year", "survey_year", "survey year")


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What one council wrote, before any of it is understood.

    Attributes:
        file, row: where; the row is None for a workbook of its own.
        council: as written; year: as written, empty where the file does not say.
        cells: what was written by item and part.
        named: the name that stands beside the council's code, empty where there is none.
    """

    file: str
    row: int | None
    council: str
    year: str
    cells: Mapping[Place, str]
    named: str = ""


def read_file(path: Path, bank: Bank) -> tuple[Written, ...]:
    """Read a file of answers, whole.

    Raises:
        ProblemsFound: it is damaged, has macros or formulas, is no file of answers, or asks what the bank does not.
    """
    if is_workbook(path):
        _refuse_active(path)
        sheets = read_sheets(path)
        if ANSWERS in sheets:
            _refuse_others(path.name, sheets)
            return (_workbook(path.name, sheets, bank),)
        return tuple(_wide(_only(path, sheets), bank))
    opened = open_text(path, kind="file of answers")
    rows = text_rows(opened.text, file=opened.file, delimiter=delimiter_of(opened.text))
    return tuple(_wide(Grid(file=opened.file, sheet=None, rows=rows), bank))


def _refuse_active(path: Path) -> None:
    """Refuse macros, and formulas: what they show is not what anybody wrote."""
    pattern = _FORMULA.get(path.suffix.casefold())
    if pattern is None:
        return
    try:
        with zipfile.ZipFile(path) as book:
            names = book.namelist()
            macros = any("vbaproject" in name.casefold() or name.startswith("Basic/") for name in names)
            sheets = [name for name in names if name.startswith("xl/worksheets/") or name == "content.xml"]
            formulas = any(pattern.search(book.read(name)) for name in sheets)
    except (OSError, zipfile.BadZipFile, KeyError, EOFError) as error:
        raise _refused(path.name, "damaged", f"The file is damaged: {error}.", "Ask for it again.") from error
    if macros:
        raise _refused(path.name, "macros", "The workbook holds macros.", "Ask for it again, saved as .xlsx.")
    if formulas:
        step = "Ask for it again with numbers in place of formulas (paste as values)."
        raise _refused(path.name, "formulas", "The workbook holds formulas in its cells.", step)


def _refuse_others(file: str, sheets: Mapping[str, Grid]) -> None:
    """Refuse a second sheet of answers: a copy that was filled in would be left out in silence."""
    for name, grid in sheets.items():
        head = grid.heading_row(ITEM)
        if name != ANSWERS and head is not None and ANSWER in grid.rows[head]:
            message = f"The workbook has answers on two sheets, {ANSWERS} and {name}."
            raise _refused(file, "answers-twice", message, "Keep one of them.")


def _only(path: Path, sheets: Mapping[str, Grid]) -> Grid:
    filled = [grid for grid in sheets.values() if any(any(row) for row in grid.rows)]
    if len(filled) != 1:
        step = f"Send the workbook of the survey, with its sheet {ANSWERS}, or one table."
        raise _refused(path.name, "no-answers", "The workbook is not one of the survey.", step)
    return filled[0]


def _workbook(file: str, sheets: Mapping[str, Grid], bank: Bank) -> Written:
    told = {row[0]: row[1] for row in (sheets[START].rows if START in sheets else ()) if len(row) > 1 and row[0]}
    grid = sheets[ANSWERS]
    head = grid.heading_row(ITEM)
    wanted = {ITEM, PART, ANSWER, REASON}
    if head is None or not wanted <= set(grid.rows[head]):
        there = () if head is None else grid.rows[head]
        lost = ", ".join(name for name in (ITEM, PART, ANSWER, REASON) if name not in there)
        step = f"Send the workbook as it came, with its headings. {there_are(there)}"
        raise _refused(file, "headings", f"The sheet {ANSWERS} has lost headings: {lost}.", step)
    cells: dict[Place, str] = {}
    problems: list[Problem] = []
    for line in grid.lines(head):
        place = (line[ITEM], line[PART])
        problems += _known(bank, place, file, line.row)
        if place in cells:
            message = f"{_said(place)} is there twice."
            problems.append(_problem(file, "item-twice", message, "Send the rows as they came.", line.row))
        answer, reason = line[ANSWER], line[REASON]
        if answer and reason:
            message = f"{_said(place)} has an answer and a reason for having none."
            problems.append(_problem(file, "answer-and-reason", message, "Keep one of the two.", line.row))
        if answer or reason:
            cells[place] = answer or reason
    if problems:
        raise ProblemsFound(f"The return {file} cannot be read", problems)
    code, name = told.get(CODE, ""), told.get(COUNCIL, "")
    return Written(
        file=file, row=None, council=code or name, year=told.get(YEAR, ""), cells=cells, named=name if code else ""
    )


def _known(bank: Bank, place: Place, file: str, row: int) -> Iterator[Problem]:
    item = bank.items.get(place[0])
    if item is None or place[1] not in bank.columns(item):
        step = f"Send the workbook of {bank.year}."
        yield _problem(file, "unknown-item", f"{_said(place)} is not asked in {bank.year}.", step, row)


def _wide(grid: Grid, bank: Bank) -> Iterator[Written]:
    head = next((at for at, row in enumerate(grid.rows) if any(cell.strip() for cell in row)), None)
    if head is None:
        raise _refused(grid.file, "empty-file", "The file is empty.", "Export the answers again.")
    headings = [cell.strip() for cell in grid.rows[head]]
    places = _places(grid, head, bank)
    _refuse_moved(grid, head)
    if not any(cell.strip() for row in grid.rows[head + 1 :] for cell in row):
        raise _refused(grid.file, "no-rows", "There are headings, and no row below them.", "Export the answers again.")
    years = [at for at, heading in enumerate(headings) if heading.casefold() in _YEARS]
    for number, row in enumerate(grid.rows[head + 1 :], start=head + 2):
        if not any(cell.strip() for cell in row):
            continue
        cells = {place: row[at].strip() for at, place in places.items() if at < len(row) and row[at].strip()}
        for (name, part), reason in [*cells.items()]:
            if part == WHY_PART and (name, "") not in cells:
                del cells[name, part]
                cells[name, ""] = reason
        council = cells.pop(_council(bank), "")
        year = row[years[0]].strip() if years and years[0] < len(row) else ""
        yield Written(file=grid.file, row=number, council=council, year=year, cells=cells)


def _refuse_moved(grid: Grid, head: int) -> None:
    """Refuse rows with more or fewer cells than headings: an answer may stand under another question."""
    problems = []
    for number, row in enumerate(grid.rows[head + 1 :], start=head + 2):
        misses = grid.misses(row, head) if any(cell.strip() for cell in row) else ""
        if misses:
            step = f"Look for a missing or extra delimiter or quote.{shorter(misses == 'fewer')}"
            message = f"The row has {len(row)} cells for {len(grid.rows[head])} headings."
            problems.append(_problem(grid.file, "cells", message, step, number))
    if problems:
        raise ProblemsFound(f"The file {grid.file} cannot be read", problems)


def _council(bank: Bank) -> Place:
    return next((item.id, "") for item in bank.items.values() if item.type is Kind.COUNCIL)


def _places(grid: Grid, head: int, bank: Bank) -> dict[int, Place]:
    """Return the place of each heading that is one of the survey; others, such as times and ids, are let be."""
    headings, file = [cell.strip() for cell in grid.rows[head]], grid.file
    found: dict[int, Place] = {}
    problems: list[Problem] = []
    for at, heading in enumerate(headings):
        place = place_of(heading, bank)
        if place is None:
            if _HEADING.fullmatch(heading):
                step = f"Is it the export of {bank.year}?"
                problems.append(
                    _problem(file, "unknown-item", f"{heading!r} is not asked in {bank.year}.", step, head + 1)
                )
        elif place in found.values():
            problems.append(_problem(file, "item-twice", f"{heading!r} is there twice.", "Keep one column.", head + 1))
        else:
            found[at] = place
    if _council(bank) not in found.values():
        message = f"There is no column {_council(bank)[0]} that says whose answers they are."
        below = row_below(grid.rows, head, _council(bank)[:1], fold=lambda cell: (place_of(cell, bank) or ("", ""))[0])
        step = take_off(below) if below else f"Export the question on the council too. {there_are(headings)}"
        problems.append(_problem(file, "no-council", message, step, head + 1))
    if problems:
        raise ProblemsFound(f"The file {file} cannot be read", problems)
    return found


def place_of(heading: str, bank: Bank) -> Place | None:
    """Return the item and part that a heading means, such as ``D02[reserves]``, ``D/D02/reserves`` or ``E0301``.

    None where it means none of the bank.
    """
    last = heading.strip().rpartition("/")[2]
    whole = last if last in bank.items else heading.strip()
    match = _HEADING.fullmatch(whole)
    if match is None:
        return _joined(heading.strip(), bank)
    plain = {name.replace("_", ""): name for name in bank.items}
    name = whole if whole in bank.items else match["item"] if match["item"] in bank.items else plain.get(match["item"])
    part = "" if whole in bank.items else match["part"] or ""
    if name is None:
        ranked = any(item.type is Kind.RANK and item.id.startswith(f"{match['item']}_") for item in bank.items.values())
        return (match["item"], part) if ranked and (not part or part.isdigit()) else None
    item = bank.items[name]
    if part == WHY_PART and item.type.is_number:
        return name, part
    codes = {code.replace("_", "").casefold(): code for code in bank.columns(item)}
    if not part:
        return (name, "") if "" in bank.columns(item) or item.type is Kind.MULTI else None
    return (name, codes[part.replace("_", "").casefold()]) if part.replace("_", "").casefold() in codes else None


def _joined(heading: str, bank: Bank) -> Place | None:
    """Return the place of a row of a small grid that is a question of its own in LimeSurvey: ``M12PREVENTION``."""
    wanted, singles = heading.casefold(), (item for item in bank.items.values() if item.type is Kind.SINGLE)
    rows = ((item.id, part) for item in singles for part in item.part_names if part)
    return next((row for row in rows if "".join(row).replace("_", "").casefold() == wanted), None)


def _said(place: Place) -> str:
    return f"{place[0]}[{place[1]}]" if place[1] else place[0]


def _refused(file: str, rule: str, message: str, step: str) -> ProblemsFound:
    return ProblemsFound(f"The file {file} cannot be read", [_problem(file, rule, message, step)])


def _problem(file: str, rule: str, message: str, next_step: str, row: int | None = None) -> Problem:
    return Problem(rule=rule, message=message, next_step=next_step, file=file, row=row)
