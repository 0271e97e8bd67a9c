"""``ncs impact``: the business case for spending more on adult social care."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption

group = typer.Typer(
    name="impact",
    no_args_is_help=True,
    help="The business case: what an amount more does by region, for jobs, men and women, carers, the NHS.\n\n"
    "Example: `ncs impact run --spend 1000`",
)

Spend = Annotated[str, typer.Option("--spend", metavar="MILLION", help="£ million a year more.")]
Year = Annotated[str, typer.Option("--year", help="Whose money it is.")]
FinancedByOption = Annotated[str, typer.Option("--financed-by", help="income_tax, vat, council_tax or all_taxes.")]
Revenue = Annotated[
    Path | None, typer.Option("--revenue", metavar="FILE", help="Regions' shares of that tax: region, share.")
]
Prices = Annotated[str | None, typer.Option("--prices", help="Cost of a job in that year over 2021-22, such as 1.2.")]
Leakage = Annotated[str, typer.Option("--leakage", help="Least and most part that does not become care.")]
Displacement = Annotated[str, typer.Option("--displacement", help="Least and most part of jobs that replace others.")]
Hours = Annotated[str, typer.Option("--hours", help="Least and most hours a week that stand in for one carer.")]


def _number(text: str | None, option: str) -> str | None:
    from decimal import Decimal, InvalidOperation

    try:
        good = text is None or Decimal(text).is_finite()
    except InvalidOperation:
        good = False
    if not good:
        raise typer.BadParameter(f"{option} must be a number.")
    return text


@group.command("run")
def run(
    spend: Spend = "1000",
    year: Year = "2021-22",
    financed_by: FinancedByOption = "all_taxes",
    revenue: Revenue = None,
    prices: Prices = None,
    leakage: Leakage = "0,0.1",
    displacement: Displacement = "0,0.5",
    hours: Hours = "10,20",
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Work out what an amount more does, and say of every printed figure whether it can be worked out again.

    Example: `ncs impact run --spend 1000 --year 2021-22 --financed-by council_tax --out case.ods`
    """
    from decimal import Decimal

    from ncs.cli.giving import give, way_out
    from ncs.impact.use import business_case

    way = way_out(form, out, replace=replace, read=[revenue], several=True)
    factor = _number(prices, "--prices")
    found = business_case(
        Decimal(_number(spend, "--spend") or 0),
        year=year,
        financed_by=financed_by,
        revenue=revenue,
        prices=None if factor is None else Decimal(factor),
        leakage=leakage,
        displacement=displacement,
        hours=hours,
    )
    give(way, found.tables(), short=found.for_screen())


def register(root: typer.Typer) -> None:
    """Add the group."""
    root.add_typer(group)
