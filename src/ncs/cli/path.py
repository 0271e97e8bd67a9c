"""``ncs path``: ten years of spending by driver, beside budgets and published projections."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ncs.cli import console
from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption, TextOutOption

group = typer.Typer(
    name="path",
    no_args_is_help=True,
    help="Ten years of spending by driver: people, need, pay and prices, reforms; beside budgets.\n\n"
    "Example: `ncs path run priorities`",
)

Scenario = Annotated[
    str, typer.Argument(metavar="SCENARIO", help="A path (YAML), or `priorities`, which comes with the program.")
]
Projection = Annotated[
    Path | None,
    typer.Option("--projection", metavar="FILE", help="The official projection by single year of age, as published."),
]
Draws = Annotated[int, typer.Option("--draws", help="Of everything that has a range: 0 to 20,000.")]
Seed = Annotated[int, typer.Option("--seed", min=0, help="Of the draws.")]
Without = Annotated[
    bool, typer.Option("--without-simulation", help="Leave charging reforms missing rather than simulate them.")
]


@group.command("show")
def show(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A path that comes with the program.")],
    out: TextOutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Show the file of a path, to copy and change.

    Example: `ncs path show priorities --out ours.yaml`
    """
    from ncs.cli.giving import give_text, text_out
    from ncs.scenarios.use.path import path_text

    give_text(text_out(out, replace=replace), path_text(name))


@group.command("run")
def run(
    scenario: Scenario,
    projection: Projection = None,
    draws: Draws = 1000,
    seed: Seed = 1,
    without_simulation: Without = False,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Work out what is needed each year, by driver and with ranges, beside budgets and published projections.

    Example: `ncs path run priorities --without-simulation --out path.ods`
    """
    from ncs.cli.giving import give, way_out
    from ncs.scenarios.use.path import path

    way = way_out(form, out, replace=replace, read=[scenario, projection], several=True)
    found = path(scenario, projection=projection, draws=draws, seed=seed, simulate=not without_simulation)
    give(way, found.tables(), short=found.for_screen())
    if form is Form.TABLE and out is None:
        console.say("Reforms in order, cash, published projections, access, councils, assumptions: --out path.ods")


@group.command("report")
def report(
    scenario: Scenario,
    out: Annotated[Path, typer.Option("--out", metavar="FILE", help="The page to write (HTML).")],
    projection: Projection = None,
    draws: Draws = 1000,
    seed: Seed = 1,
    without_simulation: Without = False,
    replace: ReplaceOption = False,
) -> None:
    """Write a page with a plot of needs beside budgets, and tables.

    Example: `ncs path report priorities --without-simulation --out path.html`
    """
    from ncs.cli.giving import give_text, text_out
    from ncs.scenarios.use.path import path

    way = text_out(out, replace=replace, read=[scenario, projection])
    give_text(
        way, path(scenario, projection=projection, draws=draws, seed=seed, simulate=not without_simulation).page()
    )


def register(root: typer.Typer) -> None:
    """Add the group."""
    root.add_typer(group)
