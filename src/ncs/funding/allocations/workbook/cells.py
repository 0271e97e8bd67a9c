"""Cells of the inputs workbook: money, shares written as 37.24%, 37.24 or 0.3724, and factors. Never a guess."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from ncs.core.money import in_percent
from ncs.funding.allocations.workbook.layout import BLANK, NO_FIGURE
from ncs.observations.table_checks import Checks
from ncs.tables.reading.grid import Line

_FRACTION = re.compile(r"^(\d{1,9})\s*/\s*([1-9]\d{0,8})$")
_PERCENT = re.compile(r"^(\d+(?:\.\d+)?)\s*%$")
_PLAIN = re.compile(r"^\d+(?:\.\d+)?$")


@dataclass(frozen=True, slots=True)
class Share:
    """A share as written: exact where a sign or a fraction says it, otherwise a number that may be a percentage."""

    number: Fraction
    exact: bool


def is_blank(line: Line, at: str) -> bool:
    """Say whether the cell is not filled."""
    return line[at].casefold() in BLANK


def says_no_figure(line: Line, at: str) -> bool:
    """Say whether the cell states that there is no figure."""
    return line[at].casefold() in NO_FIGURE


def money(checks: Checks, line: Line, at: str) -> Fraction | None:
    """Return pounds; None, with a problem unless the cell states that there is no figure or is blank."""
    if is_blank(line, at) or says_no_figure(line, at):
        return None
    found: Decimal | None = checks.number(line[at].removeprefix("£").strip(), line, at)
    return None if found is None else Fraction(found)


def written_share(checks: Checks, line: Line, at: str) -> Share | None:
    """Return a share as written; None, with a problem, where it is not one."""
    text = line[at]
    percent, fraction = _PERCENT.match(text), _FRACTION.match(text)
    if percent:
        return Share(Fraction(percent[1]) / 100, exact=True)
    if fraction:
        return Share(Fraction(int(fraction[1]), int(fraction[2])), exact=True)
    if _PLAIN.match(text):
        return Share(Fraction(text), exact=False)
    rule = "negative-share" if text.startswith("-") else "not-a-share"
    step = "Write it like 37.24%, 0.3724 or 1/3."
    checks.add(rule, "The cell is not a share.", step, row=line.row, at=at, value=text)
    return None


def share(checks: Checks, line: Line, at: str, *, least: Fraction, most: Fraction = Fraction(1)) -> Fraction | None:
    """Return a share between ``least`` and ``most`` (or nought), whichever way it is written.

    A number without a percent sign is taken as a proportion or as a percentage when only one of the two lies in the
    range. Otherwise it is a problem that asks for the percent sign.
    """
    written = written_share(checks, line, at)
    if written is None or written.number == 0:
        return None if written is None else Fraction(0)
    readings = {written.number} if written.exact else {written.number, written.number / 100}
    fitting = [reading for reading in readings if least <= reading <= most]
    if len(fitting) == 1:
        return fitting[0]
    rule = "ambiguous-share" if fitting else "share-out-of-range"
    low, high = (f"{in_percent(end, 0)}%" for end in (least, most))
    message = f"The share is not clearly between {low} and {high}."
    step = "Write it with a percent sign, such as 37.24%."
    checks.add(rule, message, step, row=line.row, at=at, value=line[at])
    return None


def factor(checks: Checks, line: Line, at: str) -> Fraction | None:
    """Return a cumulative inflation factor such as 1.0222 (also written 102.22 or 102.22%)."""
    written = written_share(checks, line, at)
    if written is None:
        return None
    readings = {written.number} if written.exact else {written.number, written.number / 100}
    fitting = [reading for reading in readings if Fraction(9, 10) <= reading <= Fraction(2)]
    if len(fitting) == 1:
        return fitting[0]
    step = "Write prices of the year over prices of 2025-26, such as 1.0222; a yearly rate such as 2.22% is not that."
    checks.add("not-a-factor", "The inflation factor is not cumulative.", step, row=line.row, at=at, value=line[at])
    return None
