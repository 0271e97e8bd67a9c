"""Giving a table: on the terminal, on standard output for a program, or in a file."""

from __future__ import annotations

import sys
from pathlib import Path

from ncs.core.errors import NcsError
from ncs.observations.tables import Table
from ncs.observations.writers import write_csv, write_json, write_workbook
from ncs.observations.writers.plain import csv_text, json_text
from ncs.report.terminal import show


class NoFile(NcsError):
    """A form that only a file can hold was asked for without naming one."""


def give(table: Table, form: str, out: Path | None) -> None:
    """Show ``table`` (form ``table``), print it (``csv``, ``json``) or write it to ``out``.

    Raises:
        NoFile: ``xlsx`` or ``ods`` without a file, or a file for the terminal's form.
        UnknownName: the suffix of a workbook is not its form.
        CannotWrite: a fault of the file system; what was there before is untouched.
    """
    if out is None:
        _print(table, form)
    elif form == "csv":
        write_csv(table, out)
    elif form == "json":
        write_json([table], out, title=table.title)
    elif form in ("xlsx", "ods"):
        write_workbook([table], _with_suffix(out, form), title=table.title, notes=table.notes)
    else:
        raise NoFile("A file needs a form: add --format csv, json, xlsx or ods.")


def _print(table: Table, form: str) -> None:
    if form == "table":
        show(table)
    elif form in ("csv", "json"):
        sys.stdout.write(csv_text(table) if form == "csv" else json_text([table], title=table.title))
    else:
        raise NoFile(f"A spreadsheet cannot be shown on the screen. Name a file: --out {table.name}.{form}")


def _with_suffix(out: Path, form: str) -> Path:
    if out.suffix.lower() != f".{form}":
        raise NoFile(f"The file {out.name} does not end in .{form}. Name it like {out.stem}.{form}.")
    return out
