"""Reader of the Annex B table of notional allocations, as published by the Department of Health and Social Care.

*Adult social care priorities for local authorities: 2026 to 2027, Annex B* (updated 21 January 2026). One row a
council; a year's baseline and three years' allocations in GBP million. A council without figures is marked
*No allocation* or *No data* with a footnote: that is kept as a status with its footnote, and is never zero.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from ncs.core.errors import Problem, UnknownName, raise_if
from ncs.core.periods import BadPeriod, FinancialYear
from ncs.core.status import Status
from ncs.observations.observation import Observation
from ncs.observations.readers.annex_b_layout import FOOTNOTE_MARK, RawTable, read_layout
from ncs.reference.councils import Council, councils, find_council
from ncs.register.measures import register
from ncs.tables.reading.text import open_text
from ncs.tables.wording import written_date

METHOD = "annex_b_2026_27"
WORDS = {"no allocation": Status.NOT_APPLICABLE, "no data": Status.MISSING}
FIGURES = 4
#: A larger file is no page.
_MOST_BYTES = 1 << 26
_NUMBER = re.compile(r"\d+(,\d{3})*(\.\d+)?", re.ASCII)
_HEADING_YEAR = re.compile(r"(\d{4})\s*(?:to|-|–|/)\s*(\d{4}|\d{2})")
#: The day of a version: of the last change where the page says one, else of the first publication.
_DATED = (r"\b[Uu]pdated:?\s+", r"\bPublished:?\s+")
_DAY = r"([0-9]{1,2} [A-Z][a-z]+ [0-9]{4})"


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedFigure:
    """One cell: a value in GBP million exactly as printed, or a status with the words of its footnote."""

    value: Decimal | None
    status: Status = Status.OK
    footnote: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnexBRow:
    """A council's baseline and three allocations, in the order of the table's years."""

    council: Council
    figures: tuple[PublishedFigure, ...]

    @property
    def status(self) -> Status:
        """Ok when every figure is there, otherwise the status of the first that is not."""
        return next((figure.status for figure in self.figures if figure.status is not Status.OK), Status.OK)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnexBTable:
    """The whole table: four financial years (baseline first), 153 rows, and the date of the version if it says one."""

    years: tuple[FinancialYear, ...]
    rows: tuple[AnnexBRow, ...]
    updated: date | None
    source: str

    def observations(self) -> tuple[Observation, ...]:
        """Return the figures as observations ``adult_social_care_baseline`` and ``notional_allocation``."""
        return tuple(self._observations())

    def _observations(self) -> Iterator[Observation]:
        for row in self.rows:
            for number, (year, figure) in enumerate(zip(self.years, row.figures, strict=True)):
                measure = register().measures["notional_allocation" if number else "adult_social_care_baseline"]
                yield Observation(
                    measure=measure.id,
                    area=row.council.ons_code,
                    period_start=year.start,
                    period_end=year.end,
                    value=figure.value,
                    unit=measure.unit,
                    status=figure.status,
                    source=self.source,
                    method=METHOD,
                )


def read_annex_b(source: Path | str, *, name: str | None = None) -> AnnexBTable:
    """Read the table from a file (``Path``) or from text: HTML, Markdown, or text separated by pipes or tabs.

    Args:
        source: a path, or the text itself.
        name: what to call the source in messages; the file's name unless given.

    Raises:
        ProblemsFound: the file cannot be read; or with every problem: no such table, a year's column missing, an
            unknown council or one twice, text in a number, a number that is negative, nought or missing, a council
            without a row.
    """
    text = _text(source) if isinstance(source, Path) else source
    label = name or (source.name if isinstance(source, Path) else "Annex B text")
    raw = read_layout(text)
    problems: list[Problem] = []
    years = _years(raw, label, problems)
    rows = _rows(raw, label, problems) if len(years) == FIGURES else ()
    if len(years) == FIGURES:
        problems.extend(_absent(rows, raw, label))
    raise_if(problems, f"{label} cannot be used as the Annex B table")
    return AnnexBTable(years=years, rows=rows, updated=_updated(raw.text), source=label)


def _text(path: Path) -> str:
    return open_text(path, kind="Annex B page", most_bytes=_MOST_BYTES).text


def _updated(text: str) -> date | None:
    """Return the day of the version; None where the page says none that is in the calendar."""
    said = (written for words in _DATED for written in re.findall(words + _DAY, text))
    return next((day for written in said if (day := written_date(written)) is not None), None)


def _years(raw: RawTable, label: str, problems: list[Problem]) -> tuple[FinancialYear, ...]:
    if not raw.rows:
        step = "Save the whole page, or copy the table with its heading 'Local authority' and its four year columns."
        problems.append(Problem(rule="no-table", message="No table was found.", next_step=step, file=label))
        return ()
    heading = raw.rows[0]
    years: list[FinancialYear] = []
    for cell in heading[1:]:
        found = _HEADING_YEAR.search(cell)
        try:
            years.append(FinancialYear.parse(f"{found[1]}-{found[2]}" if found else cell))
        except BadPeriod:
            step = "Each column after the first is headed by its financial year, such as '2026 to 2027'."
            problems.append(_problem("bad-heading", "A column is not headed by a year.", step, label, 1, None, cell))
    if not problems and [year.starts for year in years] != [years[0].starts + n for n in range(FIGURES)]:
        step = "The table needs the baseline year and the three years after it, in order."
        said = ", ".join(map(str, years))
        problems.append(_problem("missing-year", "A year's column is missing.", step, label, 1, None, said))
    return () if problems else tuple(years)


def _rows(raw: RawTable, label: str, problems: list[Problem]) -> tuple[AnnexBRow, ...]:
    rows: list[AnnexBRow] = []
    first_seen: dict[str, int] = {}
    for number, cells in enumerate(raw.rows[1:], start=2):
        council = _council(cells[0], label, number, problems)
        if council is None:
            continue
        if council.ons_code in first_seen:
            step = f"Keep one of rows {first_seen[council.ons_code]} and {number}."
            problems.append(_problem("council-twice", "A council is there twice.", step, label, number, None, cells[0]))
        first_seen.setdefault(council.ons_code, number)
        figures = _figures(cells, raw, label, number, problems)
        rows.append(AnnexBRow(council=council, figures=figures))
    return tuple(rows)


def _council(text: str, label: str, number: int, problems: list[Problem]) -> Council | None:
    try:
        return find_council(FOOTNOTE_MARK.sub("", text).strip())
    except UnknownName as error:
        step = f"{error} Use the council's name or ONS code."
        found = _problem("unknown-council", "The council is not known.", step, label, number, "Local authority", text)
        problems.append(found)
        return None


def _figures(
    cells: Sequence[str], raw: RawTable, label: str, number: int, problems: list[Problem]
) -> tuple[PublishedFigure, ...]:
    heading = raw.rows[0]
    if len(cells) != len(heading):
        step = f"The row needs {len(heading)} cells."
        problems.append(_problem("wrong-cells", "The row is cut.", step, label, number, None, str(len(cells))))
        return ()
    return tuple(
        _figure(cell, raw.footnotes, label, number, column, problems)
        for column, cell in zip(heading[1:], cells[1:], strict=True)
    )


def _figure(
    cell: str, footnotes: dict[str, str], label: str, number: int, column: str, problems: list[Problem]
) -> PublishedFigure:
    words = FOOTNOTE_MARK.sub("", cell).strip()
    status = WORDS.get(words.casefold())
    if status is not None:
        marks = FOOTNOTE_MARK.findall(cell)
        note = " ".join(footnotes[mark] for mark in marks if mark in footnotes)
        return PublishedFigure(value=None, status=status, footnote=note)
    amount = Decimal(words.replace(",", "")) if _NUMBER.fullmatch(words) else None
    if amount:
        return PublishedFigure(value=amount)
    negative = words.startswith(("-", "−", "(")) and any(mark.isdigit() for mark in words)
    rule = "missing-number" if not words else "negative-money" if negative else "not-a-number"
    rule = rule if amount is None else "zero-money"
    message = {
        "zero-money": "A figure is nought, which no council's allocation is.",
        "missing-number": "A figure is missing.",
        "negative-money": "A figure is negative.",
        "not-a-number": "A figure is not a number.",
    }[rule]
    step = "Write GBP million such as 81.3, or the published words 'No allocation' or 'No data'."
    problems.append(_problem(rule, message, step, label, number, column, cell))
    return PublishedFigure(value=None, status=Status.MISSING)


def _absent(rows: Sequence[AnnexBRow], raw: RawTable, label: str) -> Iterator[Problem]:
    there = {row.council.ons_code for row in rows}
    for council in councils():
        if council.ons_code not in there:
            yield Problem(
                rule="council-missing",
                message=f"{council.name} has no row; the table has {len(raw.rows) - 1} of {len(councils())}.",
                next_step="Add its row; where nothing is published write 'No data'.",
                file=label,
                field="Local authority",
            )


def _problem(rule: str, message: str, next_step: str, file: str, row: int, field: str | None, value: str) -> Problem:
    return Problem(rule=rule, message=message, next_step=next_step, file=file, row=row, field=field, value=value)
