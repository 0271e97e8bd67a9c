"""``ncs charge simulate`` and ``ncs charge costings``: what reforms cost England, and how that compares."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ncs.cli.charge import OwnFigures, PolicyName
from ncs.cli.charge import group as charge
from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption

PopulationName = Annotated[
    str,
    typer.Option(
        "--population",
        metavar="FILE|synthetic",
        help="Invented people, a file of people, or a survey with --mapping.",
    ),
]
Seed = Annotated[int, typer.Option("--seed", min=0, help="The same seed gives the same result.")]
Assumptions = Annotated[
    Path | None, typer.Option("--assumptions", metavar="FILE", help="Your own values and ranges of uncertain inputs.")
]


def simulate_command(
    population: PopulationName = "synthetic",
    reform: Annotated[
        list[str] | None, typer.Option("--reform", help="A reform by name or file; join names by + to combine them.")
    ] = None,
    first: Annotated[str, typer.Option("--from", metavar="YEAR", help="First financial year.")] = "2026-27",
    last: Annotated[str, typer.Option("--to", metavar="YEAR", help="Last financial year.")] = "2030-31",
    year: Annotated[
        str | None, typer.Option("--year", help="The year of winners and losers, in place of the last.")
    ] = None,
    people: Annotated[
        int | None, typer.Option("--people", min=1, help="How many synthetic people to make (30,000).")
    ] = None,
    seed: Seed = 2026,
    policy: PolicyName = "statutory",
    mapping: Annotated[
        Path | None, typer.Option("--mapping", metavar="FILE", help="How a survey's columns become people.")
    ] = None,
    draws: Annotated[
        int | None, typer.Option("--draws", help="Also give ranges over so many draws of the uncertain inputs.")
    ] = None,
    assumptions: Assumptions = None,
    parameters: OwnFigures = None,
    slots: Annotated[bool, typer.Option("--slots", help="With --out: also a row for each synthetic person.")] = False,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="DIR", help="Folder for tables, plots and a page.")
    ] = None,
    replace: ReplaceOption = False,
) -> None:
    """Cost reforms for England by year and payer, with winners and losers, numbers meeting a cap, and ranges.

    Example: `ncs charge simulate --reform plan_2022 --reform fabian_universal_50 --from 2026-27 --to 2030-31`
    """
    from ncs.charging.use.simulations import Asked, simulate
    from ncs.charging.views.simulation.folder import write_simulation
    from ncs.charging.views.simulation.words import after_tables, before_tables, screen_tables
    from ncs.cli.console import say, written
    from ncs.cli.progress import stages
    from ncs.cli.terminal import show
    from ncs.synthetic.use import INVENTOR

    asked = Asked(
        population=population, reforms=tuple(reform or ()), first=first, last=last, year=year, people=people, seed=seed,
        policy=policy, mapping=mapping, draws=draws, assumptions=assumptions, parameters=parameters, slots=slots,
        out=out, replace=replace,
    )  # fmt: skip
    with stages() as progress:
        found = simulate(asked, inventor=INVENTOR, progress=progress).simulation
    for line in before_tables(found):
        say(line)
    for table in screen_tables(found):
        say("")
        show(table)
    for line in after_tables(found):
        say(line)
    if out is not None:
        names = write_simulation(found, out, options=asked.options(), read=asked.files(), slots=slots, replace=replace)
        written(*(out / name for name in names))


def costings_command(
    people: Annotated[
        int | None, typer.Option("--people", min=1, help="How many synthetic people to make (30,000).")
    ] = None,
    seed: Seed = 2026,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Compare the simulation with published costings: each figure beside ours, the ratio, the tolerance, and why.

    Example: `ncs charge costings --people 5000`
    """
    from ncs.charging.use.simulations import costings
    from ncs.cli.giving import give, way_out
    from ncs.cli.progress import stages
    from ncs.synthetic.use import INVENTOR

    way = way_out(form, out, replace=replace)
    with stages() as progress:
        found = costings(inventor=INVENTOR, people=people, seed=seed, progress=progress)
    give(way, found.table())


def register(root: typer.Typer) -> None:  # noqa: ARG001 - the commands join the group of charging
    """Add ``simulate`` and ``costings`` to the ``charge`` group."""
    charge.command("simulate")(simulate_command)
    charge.command("costings")(costings_command)
