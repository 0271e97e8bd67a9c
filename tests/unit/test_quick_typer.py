"""Plain values are read as Typer reads them, and whatever else comes is read, or refused, by Typer itself."""

from __future__ import annotations

import json
import subprocess
import sys

#: Commands with an option of each kind. What each prints, and how it refuses, must not depend on who reads.
SCRIPT = """
import json, sys
from enum import Enum
from pathlib import Path
from typing import Annotated
import typer
if sys.argv[1] == "quick":
    from ncs.cli.quick_typer import typer_without_pydantic
    typer_without_pydantic()
class Form(str, Enum):
    CSV = "csv"
    TABLE = "table"
app = typer.Typer()
@app.command()
def work(
    text: str,
    rest: Annotated[list[Path] | None, typer.Argument()] = None,
    number: int = 3,
    few: Annotated[int, typer.Option(min=1, max=5)] = 2,
    cut: Annotated[int, typer.Option(min=1, max=5, clamp=True)] = 2,
    share: float = 0.5,
    form: Form = Form.TABLE,
    loose: Annotated[Form, typer.Option(case_sensitive=False)] = Form.TABLE,
    names: Annotated[list[str] | None, typer.Option("--name")] = None,
    there: Annotated[Path | None, typer.Option(exists=True)] = None,
    own: Annotated[str, typer.Option(parser=lambda given: given.upper())] = "x",
    yes: bool = False,
) -> None:
    print([repr(one) for one in (text, rest, number, few, cut, share, form, loose, names, there, own, yes)])
for line in json.loads(sys.argv[2]):
    print(line)
    try:
        app(line)
    except SystemExit as end:
        print(end.code)
    print(file=sys.stderr)
"""
#: The kinds that nearly every command has, and no other.
USUAL = """
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated
import typer
from ncs.cli.quick_typer import typer_without_pydantic
typer_without_pydantic()
class Form(StrEnum):
    CSV = "csv"
    TABLE = "table"
app = typer.Typer()
@app.command()
def work(
    text: str,
    files: list[Path],
    number: int = 3,
    few: Annotated[int, typer.Option(min=1, max=5)] = 2,
    form: Form = Form.TABLE,
    names: Annotated[list[str] | None, typer.Option("--name")] = None,
    out: Path | None = None,
    yes: bool = False,
) -> None:
    assert (text, files, number, few, form, names, yes) == ("a", [Path("b")], 4, 5, Form.CSV, ["x"], True)
    assert out == Path("c")
    print("pydantic" in sys.modules)
app(["a", "b", "--number", "4", "--few", "5", "--form", "csv", "--name", "x", "--out", "c", "--yes"])
"""
LINES = (
    ["plain"],
    ["a", "b", "c//d", "--yes", "--name", "x", "--name", "", "--number", "5", "--form", "csv"],
    ["", "--number", "7", "--number", "8"],
    ["a", "--number", "-12"],
    ["a", "--number", "007"],
    ["a", "--number", " 5 "],
    ["a", "--number", "1_000"],
    ["a", "--number", "3.0"],
    ["a", "--number", "3.5"],
    ["a", "--number", "99999999999999999999"],
    ["a", "--number", "seven"],
    ["a", "--few", "1", "--cut", "9"],
    ["a", "--few", "0"],
    ["a", "--few", "6"],
    ["a", "--share", "0.25"],
    ["a", "--share", "half"],
    ["a", "--form", "csv", "--loose", "CSV"],
    ["a", "--form", "CSV"],
    ["a", "--there", "nowhere/a//b"],
    ["a", "--there", "."],
    ["a", "--own", "low"],
    [],
)


def said(how: str) -> tuple[str, str]:
    typed = [sys.executable, "-c", SCRIPT, how, json.dumps(LINES)]
    done = subprocess.run(typed, capture_output=True, text=True, check=True)
    return done.stdout, done.stderr


def test_plain_options_are_read_as_typer_reads_them() -> None:
    quick, whole = said("quick"), said("whole")
    assert quick == whole
    assert whole[0].count("\n0\n") >= 10 and whole[0].count("\n2\n") >= 8


def test_usual_options_are_read_without_pydantic() -> None:
    done = subprocess.run([sys.executable, "-c", USUAL], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
