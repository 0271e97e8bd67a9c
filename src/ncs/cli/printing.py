"""The options with which commands say in what form they give a result, and where."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer


class Form(StrEnum):
    """Forms in which a command can give a table."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    XLSX = "xlsx"
    ODS = "ods"
    PARQUET = "parquet"
    HTML = "html"


def named(context: typer.Context, param: typer.CallbackParam, value: Any) -> Any:
    """Return what was typed for an option that names a council, a region or another area, or several of them.

    Raises:
        BadParameter: it was typed and is blank, as where a script leaves a variable unset. It must not stand for all.
    """
    source = context.get_parameter_source(param.name or "")
    if source is not None and source.name == "COMMANDLINE":
        several = (value,) if isinstance(value, str) else value
        if not all(one.strip() for one in several):
            raise typer.BadParameter("it is blank and names nothing. Next: say which is meant, or leave it away.")
    return value


FormOption = Annotated[Form, typer.Option("--format", help="How to give the table; xlsx, ods and parquet need --out.")]
OutOption = Annotated[
    Path | None,
    typer.Option("--out", metavar="FILE", help="Write all columns to this file instead of the screen, by its ending."),
]
TextOutOption = Annotated[
    Path | None, typer.Option("--out", metavar="FILE", help="Write to this file instead of the screen.")
]
ReplaceOption = Annotated[
    bool, typer.Option("--replace", help="Replace what is there already; without it, nothing that exists is touched.")
]
AmountsChecked = Annotated[
    list[str] | None,
    typer.Option(
        "--amounts-checked",
        metavar="COUNCIL",
        callback=named,
        help="This council's amounts are right, though far from the outturn held; may be repeated.",
    ),
]
