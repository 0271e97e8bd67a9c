"""``ncs formula``: money by need, and how fast present spending could move to it."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Annotated

import typer

from ncs.cli import console
from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption, TextOutOption

#: The group that other modules of this package add their commands to.
group = typer.Typer(
    name="formula",
    no_args_is_help=True,
    help="A formula of need: check it, run it, explain and compare it, and converge to it.\n\n"
    "Example: `ncs formula run age_and_deprivation`",
)

Name = Annotated[str, typer.Argument(metavar="FORMULA", help="A name from `ncs formula list`, or a file (YAML).")]
Total = Annotated[
    str | None, typer.Option("--total", metavar="POUNDS", help="Money to share out; present spending without it.")
]
Coefficients = Annotated[
    Path | None,
    typer.Option("--coefficients", metavar="FILE", help="Coefficients in place of the formula's own (CSV)."),
]
Indicators = Annotated[
    Path | None, typer.Option("--indicators", metavar="FILE", help="Indicators of your own: council, indicator, value.")
]
People = Annotated[
    Path | None, typer.Option("--people", metavar="FILE", help="People of your own: council, year, ages, people.")
]
Spending = Annotated[
    Path | None, typer.Option("--spending", metavar="FILE", help="Present spending: council, pounds. Else Annex B's.")
]
CountryFolder = Annotated[
    Path | None, typer.Option("--country", metavar="FOLDER", help="A country of your own: people.csv, spending.csv.")
]


def amount(text: str | None, option: str) -> Decimal | None:
    """Return pounds from the text of an option; None stays None.

    Raises:
        typer.BadParameter: it is no amount above nothing.
    """
    from ncs.core.money import BadMoney, parse_money

    if text is None:
        return None
    try:
        found = parse_money(text)
    except BadMoney as error:
        raise typer.BadParameter(f"{option}: {error}") from None
    if found <= 0:
        raise typer.BadParameter(f"{option} must be above nothing.")
    return found


@group.command("list")
def list_formulas(form: FormOption = Form.TABLE, out: OutOption = None, replace: ReplaceOption = False) -> None:
    """List the formulas that come with the program: what is established of each, and what is missing.

    Example: `ncs formula list`
    """
    from ncs.cli.giving import give, way_out
    from ncs.funding.use.formula import shipped

    way = way_out(form, out, replace=replace)
    found = shipped()
    give(way, found.tables(), short=found.for_screen())


@group.command("show")
def show(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A formula that comes with the program.")],
    out: TextOutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Show the file of a formula, to copy and change.

    Example: `ncs formula show age_and_deprivation --out ours.yaml`
    """
    from ncs.cli.giving import give_text, text_out
    from ncs.funding.use.formula import text

    way = text_out(out, replace=replace)
    give_text(way, text(name))


@group.command("check")
def check(
    formula: Name,
    coefficients: Coefficients = None,
    indicators: Indicators = None,
    people: People = None,
    spending: Spending = None,
    country: CountryFolder = None,
) -> None:
    """Check a formula with the inputs it needs, and say everything that is wrong or missing.

    Example: `ncs formula check ours.yaml`
    """
    from ncs.funding.use.formula import Inputs
    from ncs.funding.use.formula import check as ask

    found = ask(formula, Inputs(coefficients, indicators, people, spending, country))
    with_money = sum(target.present is not None for target in found.targets)
    console.say(
        f"The formula {found.need.formula.name} can be run: {len(found.need.components)} components, "
        f"{len(found.targets)} councils, {with_money} of them with present spending."
    )
    for said in found.given:
        console.say(said)


@group.command("run")
def run(
    formula: Name,
    total: Total = None,
    coefficients: Coefficients = None,
    indicators: Indicators = None,
    people: People = None,
    spending: Spending = None,
    country: CountryFolder = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Work out every council's need, its target, and how far present spending is from it.

    Example: `ncs formula run age_and_deprivation --out need.xlsx`
    """
    from ncs.cli.giving import give, way_out
    from ncs.funding.use.formula import Inputs
    from ncs.funding.use.formula import run as ask

    way = way_out(form, out, replace=replace, read=[Path(formula), coefficients, indicators, people, spending, country])
    inputs = Inputs(coefficients, indicators, people, spending, country)
    found = ask(formula, total=amount(total, "--total"), inputs=inputs)
    give(way, found.tables(), short=found.for_screen())


@group.command("explain")
def explain(
    formula: Name,
    council: Annotated[str, typer.Argument(help="The council, by any name or code.")],
    total: Total = None,
    coefficients: Coefficients = None,
    indicators: Indicators = None,
    people: People = None,
    spending: Spending = None,
    country: CountryFolder = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Explain one council's need line by line: people, indicators, coefficients, local cost, shares, money.

    Example: `ncs formula explain capitation_by_age Oldham`
    """
    from ncs.cli.giving import give_lines, way_out
    from ncs.funding.use.formula import Inputs
    from ncs.funding.use.formula import run as ask

    way = way_out(form, out, replace=replace, read=[Path(formula), coefficients, indicators, people, spending, country])
    inputs = Inputs(coefficients, indicators, people, spending, country)
    found = ask(formula, total=amount(total, "--total"), inputs=inputs)
    give_lines(way, found.steps(council), found.in_words(council))


@group.command("compare")
def compare(
    names: Annotated[list[str], typer.Argument(metavar="FORMULA...", help="Two formulas or more, by name or file.")],
    total: Total = None,
    coefficients: Coefficients = None,
    indicators: Indicators = None,
    people: People = None,
    spending: Spending = None,
    country: CountryFolder = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Compare formulas on the same money: each council's need and distance by each; without coefficients, missing.

    Example: `ncs formula compare capitation_by_age age_and_deprivation needs_2026 --out compared.csv`
    """
    from ncs.cli.giving import give, way_out
    from ncs.funding.use.formula import Inputs
    from ncs.funding.use.formula import compare as ask

    read = [*map(Path, names), coefficients, indicators, people, spending, country]
    way = way_out(form, out, replace=replace, read=read)
    inputs = Inputs(coefficients, indicators, people, spending, country)
    give(way, ask(names, total=amount(total, "--total"), inputs=inputs).tables())


def register(root: typer.Typer) -> None:
    """Add the group."""
    root.add_typer(group)
