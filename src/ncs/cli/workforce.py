"""``ncs workforce``: how many work in care and how many will, local plans, and the workers' register."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption
from ncs.cli.unused import refuse_unused

#: The group that other modules of this package add their commands to.
group = typer.Typer(
    name="workforce",
    no_args_is_help=True,
    help="The people who work in care: how many, a local plan, a register.\n\nExample: `ncs workforce project`",
)


def project_command(
    context: typer.Context,
    last: Annotated[str, typer.Option("--to", metavar="YEAR", help="Financial year to project to.")] = "2040-41",
    floor: Annotated[
        str | None, typer.Option("--floor", metavar="RATE", help="A sector minimum, as in `ncs pay floor`.")
    ] = None,
    since: Annotated[str, typer.Option("--from", metavar="YEAR", help="Year from which it is paid.")] = "2026-27",
    areas: Annotated[
        Path | None, typer.Option("--areas", metavar="FILE", help="Posts of areas in place of England's (CSV).")
    ] = None,
    inputs: Annotated[
        Path | None, typer.Option("--inputs", metavar="FILE", help="Inputs of your own in place of some (YAML).")
    ] = None,
    draws: Annotated[int, typer.Option("--draws", help="Draws of the uncertain inputs.")] = 500,
    seed: Annotated[int, typer.Option("--seed", min=0, help="Seed of the draws.")] = 1,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Project posts needed, filled and vacant, and reproduce two published projections in their own units.

    Example: `ncs workforce project --to 2040-41 --floor real_living_wage`
    """
    from ncs.cli.giving import give, way_out
    from ncs.workforce.use.stock import project
    from ncs.workforce.views.stock import short_cases, short_projection

    if floor is None:
        refuse_unused(context, "since", because="without --floor")
    way = way_out(form, out, replace=replace, read=[areas, inputs], several=True)
    found = project(last=last, floor=floor, since=since, areas=areas, inputs=inputs, draws=draws, seed=seed)
    short = [short_projection(found.found), short_cases(found.published)]
    give(way, found.tables(), short=short, title=found.table().title)


def register(root: typer.Typer) -> None:
    """Add the commands."""
    group.command("project")(project_command)
    root.add_typer(group)
