"""Shorthand for gaps: what is shown where there is no value, and what each mark means.

The marks are those that the Government Analysis Function asks of statistics in spreadsheets ("Releasing statistics
in spreadsheets", symbols and shorthand), so that a reader meets one set of marks everywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ncs.core.status import Status
from ncs.tables.tables import Cell, Table

SUPPRESSED = "[c]"
NOT_AVAILABLE = "[x]"
NOT_APPLICABLE = "[z]"

#: What each mark means, in the order in which a legend lists them.
MEANINGS: Mapping[str, str] = {
    SUPPRESSED: "confidential: the figure is suppressed so that nobody can be recognised",
    NOT_AVAILABLE: "not available: there is no figure, and it is not zero",
    NOT_APPLICABLE: "not applicable: a figure would have no meaning here",
}

_BY_STATUS: Mapping[str, str] = {
    Status.SUPPRESSED: SUPPRESSED,
    Status.MISSING: NOT_AVAILABLE,
    Status.NOT_APPLICABLE: NOT_APPLICABLE,
    Status.OK: NOT_APPLICABLE,
}


def is_gap(cell: Cell) -> bool:
    """Whether a cell holds nothing: ``None``, or text without a visible character."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def mark(row: Mapping[str, Cell], key: str, *, beside: bool = False) -> str:
    """Return the mark for a gap in column ``key`` of ``row``.

    The reason is read from the row's ``<key>_status`` column if there is one, else from the ``<first word of
    key>_status`` that columns with that word have in common, else from its ``status`` column. A gap in a row whose
    status is ``ok`` (such as an interval that the method does not give) is not applicable; one without any reason is
    not available, as is one in a column of figures ``beside`` the row's own. An empty text has no mark: there is
    nothing to remark, and no figure is missing.
    """
    if row.get(key) is not None:
        return ""
    own = row.get(f"{key}_status") or row.get(f"{key.partition('_')[0]}_status")
    reason = own or (None if beside else row.get("status"))
    return _BY_STATUS.get(str(reason), NOT_AVAILABLE) if reason else NOT_AVAILABLE


def marks_used(tables: Iterable[Table]) -> tuple[str, ...]:
    """Return the marks that the gaps of ``tables`` need, in the order of the legend."""
    used = {
        mark(row, one.key, beside=one.beside)
        for table in tables
        for one in table.columns
        for row in table.rows
        if is_gap(row.get(one.key))
    }
    return tuple(symbol for symbol in MEANINGS if symbol in used)
