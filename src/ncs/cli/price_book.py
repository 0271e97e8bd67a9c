"""``ncs price book``, ``ncs price package`` and ``ncs price gap``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ncs.cli.price import group
from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption, TextOutOption, named

book_group = typer.Typer(
    name="book",
    no_args_is_help=True,
    help="The price book: national framework, local version, challenges, decisions, the ten-year guarantee.\n\n"
    "Example: `ncs price book build`",
)
FrameworkFile = Annotated[
    Path | None, typer.Option("--framework", metavar="FILE", help="A national framework (YAML), not the illustration.")
]
LocalFile = Annotated[
    Path | None, typer.Option("--local", metavar="FILE", help="A council's version: adjustments with evidence (YAML).")
]
PricesGrowth = Annotated[
    float, typer.Option("--price-growth", min=-20, max=50, help="Assumed growth of costs that are not pay, % a year.")
]

PayFloorGrowth = Annotated[
    float, typer.Option("--pay-growth", min=-20, max=50, help="Growth of pay floors not yet published, % a year.")
]


@book_group.command("template")
def template_command(
    name: Annotated[str, typer.Argument(help="framework, local, challenge or package.")],
    out: TextOutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Write a commented file to start from.

    Example: `ncs price book template local --out local.yaml`
    """
    from ncs.cli.giving import give_text, text_out
    from ncs.prices.use.book import template

    give_text(text_out(out, replace=replace), template(name).rstrip("\n"))


@book_group.command("build")
def build_command(
    framework: FrameworkFile = None,
    local: LocalFile = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Build the book: prices by service and complexity, the log of adjustments, kinds of provider on the same lines.

    Example: `ncs price book build --local local.yaml --out book.ods`
    """
    from ncs.cli.giving import give, way_out
    from ncs.prices.use.book import build

    way = way_out(form, out, replace=replace, read=[framework, local], several=True)
    give(way, build(framework, local).tables(), title="Price book")


@book_group.command("compare")
def compare_command(
    prices: PricesGrowth,
    decisions: Annotated[
        Path | None, typer.Option("--decisions", metavar="FILE", help="A table of your own, not the 41 held.")
    ] = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Set each council's uplift beside the model's change of cost, and each rate beside its price.

    Example: `ncs price book compare --price-growth 3`
    """
    from ncs.cli.giving import give, way_out
    from ncs.cli.jobs.growth import percent
    from ncs.prices.use.book import compare
    from ncs.prices.views.book import short_compared

    way = way_out(form, out, replace=replace, read=[decisions])
    found = compare(decisions, prices_percent=percent("--price-growth", prices))
    give(way, found.tables(), short=short_compared(found.table()))


@book_group.command("challenge")
def challenge_command(
    file: Annotated[Path, typer.Argument(metavar="CHALLENGE", help="A challenge (YAML).")],
    framework: FrameworkFile = None,
    local: LocalFile = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Recompute a price as a provider's challenge has it, and as its claims were answered.

    Example: `ncs price book challenge challenge.yaml --local local.yaml`
    """
    from ncs.cli.giving import give, way_out
    from ncs.prices.use.book import challenge

    way = way_out(form, out, replace=replace, read=[file, framework, local], several=True)
    give(way, challenge(file, framework=framework, local=local).tables())


@book_group.command("guarantee")
def guarantee_command(
    file: Annotated[Path, typer.Argument(metavar="INPUT", help="The input of a price (YAML).")],
    pay: PayFloorGrowth,
    prices: PricesGrowth,
    first: Annotated[str, typer.Option("--from", metavar="YEAR", help="The first year.")] = "2026-27",
    premium: Annotated[
        float, typer.Option("--above-minimum", help="Sector minimum pay above the legal minimum, %.")
    ] = 0.0,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Take a price through ten years in which it rises at least as sector minimum pay does.

    Example: `ncs price book guarantee homecare.yaml --pay-growth 3.5 --price-growth 2`
    """
    from ncs.cli.giving import give, way_out
    from ncs.cli.jobs.growth import percent
    from ncs.prices.use.book import guarantee
    from ncs.prices.use.prices import Assumed

    way = way_out(form, out, replace=replace, read=[file])
    assumed = Assumed(pay_percent=percent("--pay-growth", pay), prices_percent=percent("--price-growth", prices))
    give(
        way,
        guarantee(
            file, first=first, assumed=assumed, premium=percent("--above-minimum", premium, least=0, most=100)
        ).tables(),
    )


@group.command("package")
def package_command(
    file: Annotated[Path, typer.Argument(metavar="PACKAGE", help="A complex package (YAML).")],
    framework: FrameworkFile = None,
    local: LocalFile = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Price a complex package case by case: services with what is special of them, and costs of its own.

    Example: `ncs price package package.yaml`
    """
    from ncs.cli.giving import give, way_out
    from ncs.prices.use.book import package

    way = way_out(form, out, replace=replace, read=[file, framework, local])
    give(way, package(file, framework=framework, local=local).tables())


@group.command("gap")
def gap_command(
    fees: Annotated[
        Path | None, typer.Option("--fees", metavar="FILE", help="Fees paid: code, year, service, fee, source.")
    ] = None,
    prices: PricesGrowth = 0.0,
    year: Annotated[str | None, typer.Option(metavar="YEAR", help="One year alone.")] = None,
    council: Annotated[str | None, typer.Option(callback=named, help="One council alone, by name or code.")] = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Work out what it would take to pay what care costs: England's homecare; care homes where fees are given.

    Example: `ncs price gap --out gap.ods`
    """
    from ncs.cli.giving import give, way_out
    from ncs.cli.jobs.growth import percent
    from ncs.prices.use.book import gap

    way = way_out(form, out, replace=replace, read=[fees], several=True)
    found = gap(fees, prices_percent=percent("--price-growth", prices), year=year, council=council)
    give(way, found.tables(), short=found.table(), title="The gap")


def register(root: typer.Typer) -> None:  # noqa: ARG001 - the commands join the group of prices
    """Add ``book`` to the ``price`` group."""
    group.add_typer(book_group)
