"""Running the program's own commands, one after another in one folder, and keeping what they show."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from typer.main import get_command

from ncs.cli.assembly import assembled
from ncs.core.errors import NcsError
from ncs.roadmap.use import Coverage, Said
from ncs.roadmap.use import coverage as ask


def run_coverage(tell: Callable[[str], None]) -> Coverage:
    """Run every command that a proposal or action points to, in a folder that is taken away, and say what follows.

    Args:
        tell: called with each command before it runs.
    """
    with TemporaryDirectory(prefix="ncs-coverage-") as name:
        return ask(runner(Path(name), tell))


def runner(folder: Path, tell: Callable[[str], None]) -> Callable[[str], Said]:
    """Return what runs a command of this program; ``{folder}`` in it is ``folder``."""
    rooms = cache(lambda first: get_command(assembled((first,))))

    def _run(command: str) -> Said:
        tell(command)
        words = [word.replace("{folder}", str(folder)) for word in shlex.split(command)[1:]]
        return _answer(rooms(words[0]), words)

    return _run


def _answer(command: Any, words: list[str]) -> Said:
    """Run a command that is made already, keep what it shows from the screen, and return that with its exit code."""
    from typer.testing import CliRunner

    with CliRunner().isolation(env={"COLUMNS": "200"}) as (_, _, shown):
        code, wrong = _ended(command, words)
        sys.stdout.flush()
        sys.stderr.flush()
        said = shown.getvalue().decode("utf-8", errors="replace")
    return Said(code=code, text=wrong or said)


def _ended(command: Any, words: list[str]) -> tuple[int, str]:
    """Run a command and return its exit code, and what it refused or broke on in words."""
    try:
        command.main(args=words, prog_name="ncs")
    except SystemExit as ended:
        return (ended.code, "") if isinstance(ended.code, int) else (int(ended.code is not None), "")
    except NcsError as refused:
        return 1, str(refused)
    except Exception as broken:  # a defect is for coverage to tell of, and the other commands still run
        return 2, repr(broken)
    return 0, ""
