"""``ncs formula converge``: from present spending to need, year by year."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ncs.cli import console
from ncs.cli.formula import Coefficients, CountryFolder, Indicators, Name, People, Spending, group
from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption
from ncs.cli.unused import refuse_unused

Years = Annotated[int, typer.Option("--years", help="How many years to follow.")]
Growth = Annotated[str, typer.Option("--growth", help="Yearly growth of all the money: 5%, or one a year: 6%,5%,4%.")]
Floor = Annotated[str, typer.Option("--floor", help="Least yearly growth of a council, such as 2%; or none.")]
Ceiling = Annotated[str, typer.Option("--ceiling", help="Most yearly growth of a council, such as 8%; or none.")]
Real = Annotated[bool, typer.Option("--real", help="Floor and ceiling are above inflation, which must be given.")]
Inflation = Annotated[str | None, typer.Option("--inflation", help="Yearly rise of prices, such as 2%.")]
PaidByOption = Annotated[
    str, typer.Option("--paid-by", help="Who pays for floors: pot, ceilings, or neither: new money.")
]
Pace = Annotated[str, typer.Option("--pace", help="Part of the distance closed each year, or such as nhs-2025-26.")]
Within = Annotated[int | None, typer.Option("--within", help="Solve the growth at which all arrive in so many years.")]


def _limit(text: str) -> str | None:
    return None if text.strip().casefold() == "none" else text


def converge(
    context: typer.Context,
    formula: Name,
    years: Years = 10,
    growth: Growth = "5%",
    floor: Floor = "0%",
    ceiling: Ceiling = "none",
    real: Real = False,
    inflation: Inflation = None,
    paid_by: PaidByOption = "pot",
    pace: Pace = "100%",
    within: Within = None,
    coefficients: Coefficients = None,
    indicators: Indicators = None,
    people: People = None,
    spending: Spending = None,
    country: CountryFolder = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Move from present spending to need between floors and ceilings, and say how long it takes and who gains.

    Example: `ncs formula converge age_and_deprivation --growth 5% --floor 1% --ceiling 9% --out way.xlsx`
    """
    from ncs.cli.giving import give, way_out
    from ncs.funding.use.converging import Way, way_to_need
    from ncs.funding.use.formula import Inputs

    if within is not None:
        refuse_unused(context, "years", "growth", because="with --within, which finds the growth for its own years")
    read = [Path(formula), coefficients, indicators, people, spending, country]
    target = way_out(form, out, replace=replace, read=read, several=True)
    way = Way(
        years=years,
        growth=growth,
        floor=_limit(floor),
        ceiling=_limit(ceiling),
        inflation=inflation,
        real=real,
        paid_by=paid_by,
        pace=pace,
    )
    inputs = Inputs(coefficients, indicators, people, spending, country)
    found = way_to_need(formula, way, within=within, inputs=inputs)
    give(target, found.tables(), short=found.for_screen())
    if form is Form.TABLE and out is None:
        for line in found.in_words():
            console.say(line)


def report(
    context: typer.Context,
    formula: Name,
    out: Annotated[Path, typer.Option("--out", metavar="FOLDER", help="Where to write.")],
    years: Years = 10,
    growth: Growth = "5%",
    floor: Floor = "0%",
    ceiling: Ceiling = "none",
    real: Real = False,
    inflation: Inflation = None,
    paid_by: PaidByOption = "pot",
    pace: Pace = "100%",
    within: Within = None,
    coefficients: Coefficients = None,
    indicators: Indicators = None,
    people: People = None,
    spending: Spending = None,
    country: CountryFolder = None,
    replace: ReplaceOption = False,
) -> None:
    """Write a page with a map and plots of need, convergence, who gains and who loses, and its tables.

    Example: `ncs formula report age_and_deprivation --growth 5% --out report`
    """
    from ncs.core.refusals import refuse_folder
    from ncs.funding.use.converging import Way, way_to_need, write
    from ncs.funding.use.formula import Inputs

    if within is not None:
        refuse_unused(context, "years", "growth", because="with --within, which finds the growth for its own years")
    given = (coefficients, indicators, people, spending, country)
    refuse_folder(out, replace=replace, read=[Path(formula), *(path for path in given if path is not None)])
    way = Way(
        years=years,
        growth=growth,
        floor=_limit(floor),
        ceiling=_limit(ceiling),
        inflation=inflation,
        real=real,
        paid_by=paid_by,
        pace=pace,
    )
    found = way_to_need(formula, way, within=within, inputs=Inputs(*given))
    page, *_ = write(found, out, replace=replace)
    console.written(page)
    for line in found.in_words():
        console.say(line)


def register(root: typer.Typer) -> None:  # noqa: ARG001 - the command joins the group of the formula
    """Add the command to the ``formula`` group."""
    group.command("converge")(converge)
    group.command("report")(report)
