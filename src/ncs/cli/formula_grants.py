"""``ncs formula grants`` and ``annex-b``: what a grant by need would pay, and how far published money moves to need."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ncs.cli.formula import Coefficients, CountryFolder, Indicators, Name, People, Spending, Total, amount, group
from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption

Share = Annotated[
    str | None, typer.Option("--share", help="Part of council tax counted towards care; 35.2% if nothing says.")
]
BandD = Annotated[
    str | None, typer.Option("--band-d", metavar="POUNDS", help="Band D assumed; the average of like councils without.")
]
Absorbed = Annotated[
    Path | None, typer.Option("--absorbed", metavar="FILE", help="Existing grants that are taken in: council, pounds.")
]


def grants(
    formula: Name,
    total: Total = None,
    share: Share = None,
    band_d: BandD = None,
    absorbed: Absorbed = None,
    coefficients: Coefficients = None,
    indicators: Indicators = None,
    people: People = None,
    spending: Spending = None,
    country: CountryFolder = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Compare a top-up grant with a designated one: what each pays, and who reaches need when councils raise otherwise.

    Example: `ncs formula grants age_and_deprivation --out grants.csv`
    """
    from ncs.cli.giving import give, way_out
    from ncs.funding.use.formula import Inputs
    from ncs.funding.use.grants import grants as ask

    read = [Path(formula), absorbed, coefficients, indicators, people, spending, country]
    way = way_out(form, out, replace=replace, read=read)
    found = ask(
        formula,
        total=amount(total, "--total"),
        share=share,
        band_d=amount(band_d, "--band-d"),
        absorbed=absorbed,
        inputs=Inputs(coefficients, indicators, people, spending, country),
    )
    give(way, found.tables(), short=found.for_screen())


def annex_b(
    names: Annotated[list[str], typer.Argument(metavar="FORMULA...", help="One formula or more, by name or file.")],
    coefficients: Coefficients = None,
    indicators: Indicators = None,
    people: People = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Say how far the notional allocations of 2026 to 2029 already move towards need by each formula.

    Example: `ncs formula annex-b capitation_by_age age_and_deprivation --out towards.csv`
    """
    from ncs.cli.giving import give, way_out
    from ncs.funding.use.formula import Inputs
    from ncs.funding.use.grants import annex_b as ask

    read = [*map(Path, names), coefficients, indicators, people]
    way = way_out(form, out, replace=replace, read=read, several=True)
    found = ask(names, inputs=Inputs(coefficients, indicators, people))
    give(way, found.tables(), short=found.for_screen())


def register(root: typer.Typer) -> None:  # noqa: ARG001 - the commands join the group of the formula
    """Add the commands to the ``formula`` group."""
    group.command("grants")(grants)
    group.command("annex-b")(annex_b)
