"""Giving a table: on the terminal, on standard output for a program, or in a file."""

from __future__ import annotations

import sys
from pathlib import Path

from ncs.cli.terminal import show
from ncs.core.errors import NcsError
from ncs.tables.tables import Table
from ncs.tables.writers import FORMATS, write_csv, write_json, write_workbook
from ncs.tables.writers.plain import csv_text, json_text


class NoFile(NcsError):
    """A form that only a file can hold was asked for without naming one."""


def give(table: Table, form: str, out: Path | None) -> None:
    """Show ``table`` (form ``table``), print it (``csv``, ``json``) or write it to ``out``.

    A file named without a form has the form of its suffix.

    Raises:
        NoFile: ``xlsx`` or ``ods`` without a file, or a file whose suffix is no form or another one.
        CannotWrite: a fault of the file system; what was there before is untouched.
    """
    if out is None:
        _print(table, form)
        return
    suffix = out.suffix.lower().lstrip(".")
    form = suffix if form == "table" else form
    if form not in FORMATS:
        raise NoFile(f"The name of the file {out.name} does not say its form: end it in .csv, .json, .xlsx or .ods.")
    if form != suffix:
        raise NoFile(f"The file {out.name} does not end in .{form}. Name it like {out.stem}.{form}.")
    if form == "csv":
        write_csv(table, out)
    elif form == "json":
        write_json([table], out, title=table.title)
    else:
        write_workbook([table], out, title=table.title)


def _print(table: Table, form: str) -> None:
    if form == "table":
        show(table)
    elif form in ("csv", "json"):
        sys.stdout.write(csv_text(table) if form == "csv" else json_text([table], title=table.title))
    else:
        raise NoFile(f"A spreadsheet cannot be shown on the screen. Name a file: --out {table.name}.{form}")
