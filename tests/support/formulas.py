"""A small calculator of spreadsheet formulas: the few functions that ncs writes, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

from ncs.core.money import round_half_away

#: What a sheet holds: by cell, such as ``B4``, a number or text, or a formula that starts with ``=``.
Sheets = Mapping[str, Mapping[str, Any]]

_CELL = r"(?:(\w+)!)?([A-Z]+)(\d+)"
_RANGE = re.compile(rf"{_CELL}(?::{_CELL})?")


def worked_out(sheets: Sheets, sheet: str, cell: str) -> Any:
    """Return the value of a cell, its formula worked out from the other cells and never from a stored value."""
    found = sheets[sheet].get(cell)
    if not (isinstance(found, str) and found.startswith("=")):
        return Fraction(str(found)) if isinstance(found, (int, float)) else found
    parts = re.split(r'("[^"]*")', found[1:])
    code = "".join(part if part.startswith('"') else _python(part) for part in parts)
    return eval(code, {"__builtins__": {}}, {**_FUNCTIONS, "at": _reader(sheets, sheet)})


def _python(text: str) -> str:
    text = _RANGE.sub(lambda found: f"at({found[0]!r})", text)
    return re.sub(r"(?<![\w.])(\d+)(?![\w.])", r"whole(\1)", text)


def _reader(sheets: Sheets, here: str) -> Callable[[str], Any]:
    def at(place: str) -> Any:
        found = _RANGE.fullmatch(place)
        assert found is not None
        sheet, column, first, _, last_column, last = found.groups()
        if last is None:
            return worked_out(sheets, sheet or here, f"{column}{first}")
        assert column == last_column
        return [worked_out(sheets, sheet or here, f"{column}{row}") for row in range(int(first), int(last) + 1)]

    return at


_FUNCTIONS: Mapping[str, Callable[..., Any]] = {
    "whole": Fraction,
    "MAX": max,
    "SUM": sum,
    "IF": lambda test, yes, no: yes if test else no,
    "ISNUMBER": lambda value: isinstance(value, Fraction),
    "ROUND": lambda value, places: Fraction(round_half_away(value, int(places))),
    "SUMIF": lambda marks, wanted, values: sum(
        value for mark, value in zip(marks, values, strict=True) if mark == wanted
    ),
}
