"""``ncs synthetic survey``: returns of invented councils that give the numbers printed of a year."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ncs.cli import console
from ncs.cli.printing import ReplaceOption
from ncs.cli.synthetic import group


def survey(
    out: Annotated[Path, typer.Option(metavar="FOLDER", help="Folder to make.")],
    replace: ReplaceOption = False,
    year: Annotated[int, typer.Option(help="Year of the survey.")] = 2025,
    seed: Annotated[int, typer.Option(min=0, help="The same seed gives the same bytes.")] = 1,
) -> None:
    """Make 139 returns of 153 invented councils whose answers give every printed number that whole councils allow.

    What no returns can give is listed with the proof. Nothing is about a real council.

    Example: `ncs synthetic survey --year 2025 --seed 1 --out returns`
    """
    from ncs.cli.terminal import show
    from ncs.synthetic.use import survey as make

    made = make(out, year=year, seed=seed, replace=replace)
    show(made.table())
    console.say("Synthetic: the councils are invented, and so is every answer.")
    console.written(made.answers, made.frame)


def register(root: typer.Typer) -> None:  # noqa: ARG001 - the command joins the group of synthetic data
    """Add ``survey`` to the ``synthetic`` group."""
    group.command("survey")(survey)
