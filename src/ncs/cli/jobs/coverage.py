"""Running the program's own commands, one after another in one folder, and keeping what they show."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

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
    from typer.testing import CliRunner  # keeps what a command shows from the screen

    rooms, keeps = cache(assembled), CliRunner()

    def _run(command: str) -> Said:
        tell(command)
        words = [word.replace("{folder}", str(folder)) for word in shlex.split(command)[1:]]
        result = keeps.invoke(rooms((words[0],)), words, env={"COLUMNS": "200"})
        told = str(result.exception) if isinstance(result.exception, NcsError) else repr(result.exception)
        return Said(well=result.exit_code == 0, text=result.output if result.exit_code == 0 else told)

    return _run
