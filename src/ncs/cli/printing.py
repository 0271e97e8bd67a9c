"""A table on standard output in the form that was asked for."""

from __future__ import annotations

from enum import StrEnum

from ncs.observations.tables import Table


class Form(StrEnum):
    """Forms in which a command can print a table."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


def print_table(table: Table, form: Form, *, most: int | None = None) -> None:
    """Print ``table`` for people, or as CSV or JSON with nothing else on standard output."""
    if form is Form.TABLE:
        from ncs.report.terminal import show

        show(table, most=most)
        return
    from ncs.observations.writers.plain import csv_text, json_text

    text = csv_text(table) if form is Form.CSV else json_text([table], title=table.title)
    print(text, end="")  # noqa: T201 - the output of the command, unwrapped
