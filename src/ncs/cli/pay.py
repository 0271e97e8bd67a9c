"""``ncs pay``: what a sector minimum costs, who pays, whether a payroll keeps the terms, and bands."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption, TextOutOption

#: The group that other modules of this package add their commands to.
group = typer.Typer(
    name="pay",
    no_args_is_help=True,
    help="Pay in social care: a sector minimum, terms, and bands.\n\nExample: `ncs pay floor --floor 13.45`",
)


def floor_command(
    floor: Annotated[
        str,
        typer.Option("--floor", metavar="RATE", help="Pounds an hour, or real_living_wage, nhs_band_2, nhs_band_3."),
    ],
    first: Annotated[
        str, typer.Option("--from", metavar="YEAR", help="Financial year in which it begins.")
    ] = "2026-27",
    years: Annotated[int, typer.Option("--years", help="How many years to cost.")] = 1,
    inputs: Annotated[
        Path | None, typer.Option("--inputs", metavar="FILE", help="Inputs of your own in place of some (YAML).")
    ] = None,
    shares: Annotated[
        Path | None,
        typer.Option("--shares", metavar="FILE", help="Areas and their shares, to split the cost by (CSV)."),
    ] = None,
    roles: Annotated[
        Path | None,
        typer.Option(
            "--roles", metavar="FILE", help="Posts and pay of managers, nurses and others, to cost them (CSV)."
        ),
    ] = None,
    draws: Annotated[int, typer.Option("--draws", help="Draws of the uncertain inputs.")] = 200,
    seed: Annotated[int, typer.Option("--seed", min=0, help="Seed of the draws.")] = 1,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Cost a sector minimum: pay, on-costs, differentials, tax and benefits back, turnover saved, and who pays.

    Example: `ncs pay floor --floor real_living_wage --from 2026-27 --out floor.ods`
    """
    from ncs.cli.giving import give, way_out
    from ncs.workforce.use.pay import floor as ask
    from ncs.workforce.views.pay import short_floor

    way = way_out(form, out, replace=replace, read=[inputs, shares, roles], several=True)
    found = ask(floor, first=first, years=years, inputs=inputs, shares=shares, roles=roles, draws=draws, seed=seed)
    shown = [short_floor(found.found), *(one for one in found.tables() if one.name == "areas")]
    give(way, found.tables(), short=shown, title=found.table().title)


def report_command(
    floor: Annotated[str, typer.Option("--floor", metavar="RATE", help="As in `ncs pay floor`.")],
    first: Annotated[
        str, typer.Option("--from", metavar="YEAR", help="Financial year in which it begins.")
    ] = "2026-27",
    out: TextOutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Write the cost of a sector minimum as one HTML page with plots and their tables.

    Example: `ncs pay report --floor real_living_wage --out floor.html`
    """
    from ncs.cli.giving import give_text, text_out
    from ncs.workforce.use.pay import floor as ask

    way = text_out(out, replace=replace)
    give_text(way, ask(floor, first=first).page())


def register(root: typer.Typer) -> None:
    """Add the commands."""
    group.command("floor")(floor_command)
    group.command("report")(report_command)
    root.add_typer(group)
