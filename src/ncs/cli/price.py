"""``ncs price``: what care costs to provide, line by line; cost of care exercises, the price book, the gap."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Annotated

import typer

from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption, TextOutOption
from ncs.cli.unused import refuse_off_screen

#: The group that other modules of this package add their commands to.
group = typer.Typer(
    name="price",
    no_args_is_help=True,
    help="What care costs to provide: an hour, a week, a night; collected from providers, held in a price book.\n\n"
    "Example: `ncs price template homecare --out hour.yaml`, then `ncs price homecare hour.yaml`",
)

InputFile = Annotated[Path, typer.Argument(metavar="INPUT", help="An input (YAML); `ncs price template` writes one.")]
PlotsOption = Annotated[
    Path | None, typer.Option("--plots", metavar="FOLDER", help="Also write the waterfall and the tornado there (SVG).")
]
DrawsOption = Annotated[int, typer.Option("--draws", min=100, max=1_000_000, help="Draws of what is uncertain.")]
SeedOption = Annotated[int, typer.Option("--seed", min=0, help="The same seed gives the same draws.")]
YearOption = Annotated[
    str | None,
    typer.Option("--year", metavar="YEAR", help="Take it to this later year; needs --pay-growth and --price-growth."),
]
PayGrowth = Annotated[
    float | None, typer.Option("--pay-growth", help="Growth of pay floors after the last published one, % a year.")
]
PriceGrowth = Annotated[
    float | None, typer.Option("--price-growth", help="Growth of other costs from the input's year on, % a year.")
]
ExplainOption = Annotated[bool, typer.Option("--explain", help="Each line with its rule and its working.")]
_WORDS = {
    "homecare": "an hour of homecare",
    "care-home": "a week in a care home",
    "supported-living": "an hour of supported living",
    "day-support": "a session of day support",
    "personal-assistant": "an hour of a personal assistant employed with a direct payment",
    "sleep-in": "a sleep-in",
}


class MissingGrowth(typer.BadParameter):
    """A later year was asked for without saying what is assumed."""


def _growth(year: str | None, pay: float | None, prices: float | None) -> tuple[Decimal, Decimal] | None:
    """Return growth of pay and of prices in percent, which belong to a later year and to nothing else."""
    from ncs.cli.jobs.growth import percent

    if (year is None) != (pay is None) or (year is None) != (prices is None):
        raise MissingGrowth("--year, --pay-growth and --price-growth belong together", param_hint="--year")
    if pay is None or prices is None:
        return None
    return percent("--pay-growth", pay), percent("--price-growth", prices)


def _command(name: str) -> None:
    """Add the command of one service."""

    def _price(
        context: typer.Context,
        file: InputFile,
        explain: ExplainOption = False,
        year: YearOption = None,
        pay_growth: PayGrowth = None,
        price_growth: PriceGrowth = None,
        draws: DrawsOption = 10_000,
        seed: SeedOption = 1,
        plots: PlotsOption = None,
        form: FormOption = Form.TABLE,
        out: OutOption = None,
        replace: ReplaceOption = False,
    ) -> None:
        from ncs.cli.jobs.price import Asked, give_price

        refuse_off_screen(context, "explain")
        assumed = _growth(year, pay_growth, price_growth)
        asked = Asked(file=file, service=name.replace("-", "_"), year=year, assumed=assumed, draws=draws, seed=seed)
        give_price(asked, explain=explain, plots=plots, form=form, out=out, replace=replace)

    _price.__doc__ = (
        f"Work out the price of {_WORDS[name]}: every line, what moves it, how uncertain it is.\n\n"
        f"Example: `ncs price {name} {name.replace('-', '_')}.yaml --plots plots`"
    )
    group.command(name)(_price)


@group.command("template")
def template_command(
    service: Annotated[str, typer.Argument(help=f"One of {', '.join(_WORDS)}.")],
    out: TextOutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Write a commented input to start from, with national defaults marked as such.

    Example: `ncs price template homecare --out homecare.yaml`
    """
    from ncs.cli.giving import give_text, text_out
    from ncs.prices.use.prices import template

    give_text(text_out(out, replace=replace), template(service).rstrip("\n"))


@group.command("calibration")
def calibration_command(form: FormOption = Form.TABLE, out: OutOption = None, replace: ReplaceOption = False) -> None:
    """Set the model beside the published minimum prices of homecare, with tolerances set beforehand.

    Example: `ncs price calibration`
    """
    from ncs.cli.giving import give, way_out
    from ncs.prices.use.prices import calibration
    from ncs.prices.views.price import short_calibration

    way = way_out(form, out, replace=replace)
    found = calibration()
    give(way, found.tables(), short=short_calibration(found.table()))


@group.command("parameters")
def parameters_command(
    date: Annotated[
        str | None, typer.Option("--date", metavar="DAY", help="The day; the last of the newest year held without it.")
    ] = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Show the dated figures of pay and on-costs in force on a day, with how sure each is; a file has the source of
    each too.

    Example: `ncs price parameters --date 2026-05-01`
    """
    from ncs.cli.giving import give, way_out
    from ncs.prices.use.prices import parameters

    way = way_out(form, out, replace=replace)
    found = parameters(date=date)
    give(way, found.tables(), short=found.for_screen())


def register(root: typer.Typer) -> None:
    """Add the commands."""
    for name in _WORDS:
        _command(name)
    root.add_typer(group)
