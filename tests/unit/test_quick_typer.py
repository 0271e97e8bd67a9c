"""Plain values are read as Typer reads them, and whatever else comes is read, or refused, by Typer itself."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer import core
from typer.main import get_command

from ncs.cli.main import app
from ncs.cli.quick_typer import _Plain

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
    ["a", "--number=-5", "--form=csv", "--few=", "--few=5"],
    ["--", "--text", "-1", "~/b", "E08 000035 …"],
    ["\u00e9", "e\u0301", "--name=\u0663", "--number", "\u0663"],
    ["a", "--no-yes"],
    ["a", "--yes", "--no-yes"],
    ["a", "--there", ""],
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


#: What may come to an option: as people type it, as a default has it, and as nobody should give it.
VALUES: tuple[Any, ...] = (
    *("", "x", "0", "-0", "1", "-1", "+5", " 5", "5 ", "007", "1e3", "1_0", "5.0", "101", "5201", "65536"),
    *("9999999999999999", "99999999999999999", "-99999999999999999", "\u0663", "\u00bd", "\u00e9", "e\u0301", "\udcff"),
    *("~", "~/x", "/", "//a//b/", "./a", "a/../b", ".", "-", "--", "there", "csv", "CSV", "Csv", "csv ", "table"),
    *("true", "True", "no", "off", "None", "2025-04-01", "E08 000035", "E08…", "a\nb", "\x00"),
    *(True, False, None, 0, 1, -3, 5201, 1.5, Path("a"), b"bytes"),
    *(["a"], [], (), ("a", "b"), ("1", "2"), ("csv",), ("", "a//b"), (None,)),
)


def options(command: Any) -> Iterator[Any]:
    """Every option and argument of a command and of those in it."""
    yield from (one for one in command.params if hasattr(one, "type_descriptor"))
    for inner in getattr(command, "commands", {}).values():
        yield from options(inner)


def kinds() -> dict[str, Any]:
    """One option of each kind that the program has: of the same type, bounds and rules."""
    found: dict[str, Any] = {}
    for one in options(get_command(app)):
        about = one.type_descriptor.parameter_info
        rules = ("min", "max", "clamp", "case_sensitive", "exists", "file_okay", "dir_okay", "formats", "path_type")
        said = [f"{name}={getattr(about, name)}" for name in rules if getattr(about, name)]
        found.setdefault(" ".join((str(one.type_descriptor.annotation), str(one.multiple), str(one.nargs), *said)), one)
    return found


KINDS = kinds()


def means(read: Any, value: Any, option: Any) -> tuple[str, str]:
    context = core._click.Context(get_command(app), info_name="ncs")
    try:
        found = read.coerce(value, param=option, ctx=context)
    except Exception as error:
        return type(error).__name__, str(getattr(error, "message", error))
    return type(found).__name__, repr(found)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_option_of_the_program_means_what_typer_says(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "there").mkdir()
    monkeypatch.chdir(tmp_path)
    option = KINDS[kind]
    described = option.type_descriptor
    whole, quick = core.build_runtime_param(described), _Plain(described, core.build_runtime_param)
    values = (*VALUES, option.default, *(described.choices or ()))
    differing = [one for one in values if means(quick, one, option) != means(whole, one, option)]
    assert differing == []


def test_there_are_kinds_of_all_that_is_read_without_pydantic() -> None:
    said = " ".join(KINDS)
    assert [
        one for one in ("str", "int", "bool", "Path", "list[str]", "list[pathlib.Path]", "Form") if one not in said
    ] == []
    assert len(KINDS) >= 15
