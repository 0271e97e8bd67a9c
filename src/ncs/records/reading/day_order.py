"""In which order a date is written, as SQL on the text of a cell: for checks of a column, and for what a build says."""

from __future__ import annotations

_MONTH, _DAY_ONLY, _REST = "(0?[1-9]|1[0-2])", "(1[3-9]|2[0-9]|3[01])", "[/.-][0-9]{4}.*"


def month_first(column: str) -> str:
    """Return SQL that is true where a date can only be month first, such as 03/31/2026."""
    return f"regexp_full_match(trim({column}), '{_MONTH}[/.-]{_DAY_ONLY}{_REST}')"


def day_first(column: str) -> str:
    """Return SQL that is true where a date can only be day first, such as 31/03/2026."""
    return f"regexp_full_match(trim({column}), '{_DAY_ONLY}[/.-]{_MONTH}{_REST}')"


def day_before_month(column: str) -> str:
    """Return SQL that is true where a date can only be year, day, month, such as 2026-31-03."""
    return f"regexp_full_match(trim({column}), '[0-9]{{4}}[/.-]{_DAY_ONLY}[/.-]{_MONTH}([ T].*)?')"


def either_order(column: str) -> str:
    """Return SQL that is true where a date is one day read day first, and another read month first."""
    both = f"regexp_full_match(trim({column}), '{_MONTH}[/.-]{_MONTH}{_REST}')"
    parts = f"string_split_regex(trim({column}), '[/.-]')"
    return f"({both} AND TRY_CAST({parts}[1] AS INTEGER) <> TRY_CAST({parts}[2] AS INTEGER))"


def wrong_order(column: str) -> str:
    """Return SQL that is true where a date fits no order that is read here, but another one."""
    return f"({month_first(column)} OR {day_before_month(column)})"
