"""``ncs demo``: every job once, on data that come with the program."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ncs.cli import console
from ncs.cli.printing import ReplaceOption

_OUT = Path("out")


def demo(
    out: Annotated[Path, typer.Option(metavar="FOLDER", help="Where to write.")] = _OUT,
    replace: ReplaceOption = False,
) -> None:
    """Do every job once on data that come with the program, and say where to look.

    Example: `ncs demo --out out`
    """
    from ncs.cli.jobs.demo import run_demo

    with console.working("Starting") as status:
        made = run_demo(out, replace=replace, tell=console.telling(status))
    console.say("Done. Where to look:")
    for item in made:
        console.say(f"  {item.path}\n      {item.words}")
    console.say(f"Open {made[0].path} first.")


def register(root: typer.Typer) -> None:
    """Add the command."""
    root.command("demo")(demo)
