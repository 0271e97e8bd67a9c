"""The options with which commands say in what form they give a result, and where."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

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
        help="This council's amounts are right, though far from the outturn held; may be repeated.",
    ),
]
