"""Reader of the revenue outturn multi-year data set: what councils spent on adult social care.

*Local authority revenue expenditure and financing England, revenue outturn multi-year data set* (Ministry of Housing,
Communities and Local Government), a CSV with a row an authority and year and some 2,600 columns. Read are
``year_ending`` (``202603`` is 2025-26), ``ONS_code``, ``LA_name``, ``status`` and ``RS_asc_net_exp`` (net current
expenditure on adult social care, thousand pounds); a file that holds only these is enough. An extract with the columns
``year``, ``ons_code``, ``name``, ``status`` and ``adult_social_care_net_k`` is read as well.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ncs.core.periods import BadPeriod, FinancialYear
from ncs.core.status import Status
from ncs.observations.magnitude import Amounts
from ncs.observations.observation import Observation
from ncs.observations.table_checks import Checks
from ncs.reference.councils import Council, councils
from ncs.register.measures import register
from ncs.tables.reading.grid import Line, read_csv

MEASURE = "asc_net_current_expenditure"
METHOD = "revenue_outturn"
SOURCE = "MHCLG, Revenue outturn multi-year data set"

_COUNCIL = re.compile(r"^E(06|08|09|10)\d{6}$")
_YEAR_ENDING = re.compile(r"^(\d{4})03$")


@dataclass(frozen=True, kw_only=True)
class _Shape:
    year: str
    code: str
    name: str
    status: str
    value: str


_PUBLISHED = _Shape(year="year_ending", code="ONS_code", name="LA_name", status="status", value="RS_asc_net_exp")
_EXTRACT = _Shape(year="year", code="ons_code", name="name", status="status", value="adult_social_care_net_k")
_HEADINGS = {name for shape in (_PUBLISHED, _EXTRACT) for name in vars(shape).values()}


def read_outturn(
    path: Path, *, years: Collection[FinancialYear] = (), whole: bool = True, checked: Collection[str] = ()
) -> tuple[Observation, ...]:
    """Read adult social care outturn.

    Args:
        path: the CSV as published, or with just the needed columns, or the extract.
        years: the years wanted; every year in the file when none is given.
        whole: every council of a year must be there; False takes a file with some of them.
        checked: ONS codes of councils whose amounts are said to be right, though out of scale with what is held.

    Returns:
        One observation a council and year, in the order of the file: measure ``asc_net_current_expenditure``, thousand
        pounds, status ``missing`` where the return was not submitted. Rows of other authorities and of totals are
        passed over: their codes are not those of councils.

    Raises:
        ProblemsFound: with every problem: a column that is not there, a year left out or unreadable, an unknown
            council, a council twice in a year or left out, text in a number, a negative number, a status that
            contradicts the value, an amount out of scale with what is held for the council.
    """
    checks = Checks(read_csv(path, only=_HEADINGS))
    shape = _EXTRACT if _EXTRACT.value in checks.grid.rows[0] else _PUBLISHED
    amounts = Amounts(checks, shape.value, 1_000, checked)
    found: list[Observation] = []
    there: dict[FinancialYear, set[str]] = {}
    if checks.columns([shape.year, shape.code, shape.value], 0):
        for line in checks.grid.lines(0):
            year, area = _place(checks, line, shape, years)
            if year and area:
                there.setdefault(year, set()).add(area.ons_code)
                for one in _figure(checks, line, shape, area.ons_code, year):
                    amounts.look_at(one.value, area, line)
                    found.append(one)
        amounts.judge()
        _complete(checks, there, years, whole=whole)
    checks.done(f"{path.name} could not be read as revenue outturn")
    return tuple(found)


def _place(
    checks: Checks, line: Line, shape: _Shape, years: Collection[FinancialYear]
) -> tuple[FinancialYear, Council] | tuple[None, None]:
    """Return the year and council of a row, or None twice where it is none that is wanted."""
    code = line[shape.code]
    if not _COUNCIL.match(code):
        return None, None
    year = _year(checks, line, shape)
    if year is None or (years and year not in years):
        return None, None
    council = checks.council(code, line.cells.get(shape.name, ""), line, shape.code)
    if council is None or not checks.once((council.ons_code, year), line, f"{council} in {year}"):
        return None, None
    return year, council


def _figure(checks: Checks, line: Line, shape: _Shape, area: str, year: FinancialYear) -> Iterator[Observation]:
    status = _status(checks, line, shape)
    value = checks.number(line[shape.value], line, shape.value) if status is Status.OK else None
    if status is Status.OK and value is None:
        return
    yield Observation(
        measure=MEASURE,
        area=area,
        period_start=year.start,
        period_end=year.end,
        value=value,
        unit=register().measures[MEASURE].unit,
        status=status,
        source=SOURCE,
        method=METHOD,
    )


def _year(checks: Checks, line: Line, shape: _Shape) -> FinancialYear | None:
    text = line[shape.year]
    ending = _YEAR_ENDING.match(text)
    try:
        return FinancialYear(int(ending[1]) - 1) if ending else FinancialYear.parse(text)
    except BadPeriod:
        step = "Write 202603 or 2025-26 for the year that ends in March 2026."
        checks.add("bad-year", "The year cannot be read.", step, row=line.row, at=shape.year, value=text)
        return None


def _status(checks: Checks, line: Line, shape: _Shape) -> Status:
    """Return missing for a return that was not submitted; a figure beside those words is a problem."""
    words, value = line.cells.get(shape.status, "").casefold(), line[shape.value]
    if words != "not submitted":
        return Status.OK if words or value else Status.MISSING
    if value not in ("", "0", "[x]"):
        step = "Leave the figure empty, or correct the status."
        checks.add(
            "status-contradicts",
            "A return not submitted has a figure.",
            step,
            row=line.row,
            at=shape.value,
            value=value,
        )
    return Status.MISSING


def _complete(
    checks: Checks, there: Mapping[FinancialYear, set[str]], years: Collection[FinancialYear], *, whole: bool
) -> None:
    """Note the years and councils that are not there."""
    for year in sorted(set(years) - set(there)):
        checks.add("missing-year", f"There is no row for {year}.", "Use an edition of the file that has the year.")
    if not there and not years:
        checks.add("no-rows", "There is no row of a council.", "Use the file as published.")
    for year, areas in sorted(there.items()):
        if whole:
            checks.all_there(areas, councils(on=year.end), what=f"for {year}")
