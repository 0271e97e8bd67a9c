"""One way out: every command that writes can be asked to replace, and nothing switches the whole process."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from ncs.cli.main import app
from support.source import nodes

SOURCE = Path(__file__).parents[2] / "src" / "ncs"
#: Options and arguments by which a command is told where to write.
PLACES = {"out", "plots", "svg", "log", "store"}
#: What changes the process for every thread in it.
SWITCHES = {
    "os.umask", "os.chdir", "os.putenv", "os.environ.update", "os.environ.setdefault", "os.environ.pop",
    "gc.disable", "gc.enable", "gc.freeze", "gc.set_threshold",
    "gc.set_debug", "signal.signal", "locale.setlocale", "warnings.filterwarnings",
    "warnings.simplefilter", "decimal.getcontext", "decimal.setcontext", "random.seed", "np.random.seed",
    "numpy.random.seed", "sys.setrecursionlimit", "sys.set_int_max_str_digits", "socket.setdefaulttimeout",
    "tempfile.tempdir", "time.tzset", "logging.basicConfig",
}  # fmt: skip
#: The last word of each: what is called by another name is none of them, and its whole name is not written out.
LAST = {name.rpartition(".")[2] for name in SWITCHES}
#: Where the process is this program's own, as a service's is, which is told to end by a signal, and what a process that
#: we started was told by a variable; and the one variable that Spark's start reads, taken back at once.
ALLOWED = {
    ("cli/start.py", "gc.set_threshold"),
    ("cli/start.py", "os.environ.setdefault"),
    ("cli/start.py", "signal.signal"),
    ("core/beside.py", "os.environ.pop"),
    ("core/beside.py", "signal.signal"),
    ("engine/spark.py", "os.environ"),
    ("web/__main__.py", "os.environ.setdefault"),
    ("web/ready.py", "gc.freeze"),
    ("web/ready.py", "os.environ.setdefault"),
    ("web/wsgi.py", "os.environ.setdefault"),
}


def commands(group: Any, name: str = "ncs") -> Iterator[tuple[str, Any]]:
    for part, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from commands(command, f"{name} {part}")
        else:
            yield f"{name} {part}", command


COMMANDS = dict(commands(get_command(app)))


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_that_writes_can_be_asked_to_replace(name: str) -> None:
    """It has the option exactly when it says where to write, and says the same of it everywhere."""
    given = {parameter.name: parameter for parameter in COMMANDS[name].params}
    writes = bool(PLACES & given.keys())
    assert writes == ("replace" in given)
    if writes:
        assert given["replace"].opts == ["--replace"] and given["replace"].default is False
        assert given["replace"].help == "Replace what is there already; without it, nothing that exists is touched."


def called(function: ast.expr, known: dict[str, str]) -> str:
    """The switch that a call is of, by its whole name and as it was imported; empty where it is of none."""
    if isinstance(function, ast.Name):
        name = known.get(function.id, function.id)
    elif isinstance(function, ast.Attribute) and function.attr in LAST:
        name = ast.unparse(function)
    else:
        return ""
    return name if name in SWITCHES else ""


def switches(path: Path) -> Iterator[str]:
    known = {
        alias.asname or alias.name: f"{node.module}.{alias.name}"
        for node in nodes(path)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    for node in nodes(path):
        if isinstance(node, ast.Call) and (switch := called(node.func, known)):
            yield switch
        targets = node.targets if isinstance(node, (ast.Assign, ast.Delete)) else ()
        for target in targets:
            if isinstance(target, ast.Subscript) and ast.unparse(target.value) == "os.environ":
                yield "os.environ"


def test_nothing_switches_the_whole_process() -> None:
    """The library runs in servers of many threads: none may feel that it is there."""
    found = {(path.relative_to(SOURCE).as_posix(), name) for path in SOURCE.rglob("*.py") for name in switches(path)}
    assert found == ALLOWED


def test_the_search_for_switches_finds_them(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text(
        "import os, gc\nos.umask(0)\nos.environ['X'] = '1'\ngc.collect()\ndel os.environ['X']\n"
    )
    assert sorted(switches(tmp_path / "a.py")) == ["os.environ", "os.environ", "os.umask"]
    (tmp_path / "b.py").write_text("from decimal import getcontext as now\nnow().prec = 50\n")
    assert list(switches(tmp_path / "b.py")) == ["decimal.getcontext"]


def test_no_test_reckons_with_other_decimals_than_the_program() -> None:
    """Tests share a process: one that changed how it reckons would change what the others see."""
    tests = SOURCE.parents[1] / "tests"
    named = [path for path in tests.rglob("*.py") if "decimal" in path.read_text(encoding="utf-8")]
    assert Path(__file__) in named
    found = [path.name for path in named for name in switches(path) if name.startswith("decimal.")]
    assert found == []
