"""``ncs synthetic providers``: invented providers in the layout of the regulator's files."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ncs.cli import console
from ncs.cli.printing import ReplaceOption, named
from ncs.cli.synthetic import group


def providers(
    out: Annotated[Path, typer.Option(metavar="FOLDER", help="Folder to make.")],
    locations: Annotated[int, typer.Option(help="Locations at first, from 20; England has about 56,000.")] = 1_000,
    months: Annotated[int, typer.Option(help="Files of active locations, one a month.")] = 3,
    council: Annotated[
        list[str] | None, typer.Option("--council", callback=named, help="Only in this council; repeat for more.")
    ] = None,
    seed: Annotated[int, typer.Option(min=0, help="The same seed gives the same bytes.")] = 1,
    replace: ReplaceOption = False,
) -> None:
    """Invent providers, and write active and deactivated locations and ratings as the regulator publishes them.

    Example: `ncs synthetic providers --out directory`
    """
    from ncs.cli.progress import stages
    from ncs.cli.terminal import show
    from ncs.synthetic.use import providers as make

    with stages() as progress:
        made = make(
            out, locations=locations, months=months, seed=seed, councils=council, replace=replace, progress=progress
        )
    show(made.table())
    console.say("Synthetic: every home, provider and figure is invented.")
    console.written(out)


def register(root: typer.Typer) -> None:  # noqa: ARG001 - the command joins the group of synthetic data
    """Add ``providers`` to the ``synthetic`` group."""
    group.command("providers")(providers)
