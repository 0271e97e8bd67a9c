"""``ncs synthetic costs``: returns of invented providers to a cost of care exercise."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ncs.cli import console
from ncs.cli.printing import ReplaceOption
from ncs.cli.synthetic import group


def costs(
    out: Annotated[Path, typer.Option(metavar="FOLDER", help="Folder to make.")],
    service: Annotated[str, typer.Option(help="care_home or homecare.")] = "care_home",
    providers: Annotated[int, typer.Option(min=1, max=500, help="How many.")] = 12,
    seed: Annotated[int, typer.Option(min=0, help="The same seed gives the same bytes.")] = 1,
    replace: ReplaceOption = False,
) -> None:
    """Invent providers and fill their returns of costs. Nothing is about a real provider.

    Example: `ncs synthetic costs --providers 12 --seed 1 --out returns`
    """
    from ncs.synthetic.use import costs as make

    make(out, service=service, providers=providers, seed=seed, replace=replace)
    console.say(f"Synthetic: {providers} returns; the providers are invented, and so is every figure.")
    console.written(out)


def register(root: typer.Typer) -> None:  # noqa: ARG001 - the command joins the group of synthetic data
    """Add ``costs`` to the ``synthetic`` group."""
    group.command("costs")(costs)
