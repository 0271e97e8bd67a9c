"""``ncs charge``: what care costs a person, through time, and under reform."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from ncs.cli.console import written
from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption, TextOutOption
from ncs.cli.unused import refuse_unused

group = typer.Typer(
    name="charge",
    no_args_is_help=True,
    help="What care costs a person: the charge line by line, through time, and under reform.\n\n"
    "Example: `ncs charge template --out case.yaml`, then `ncs charge assess case.yaml`",
)

#: Endings of files that hold the lines of a statement as a table.
TABLES = (".csv", ".xlsx", ".ods", ".parquet")
CaseFile = Annotated[Path, typer.Argument(metavar="CASE", help="A case file; `ncs charge template` writes one.")]
StatementOutOption = Annotated[
    Path | None,
    typer.Option(
        "--out", metavar="FILE", help=f"Write to this file: words, .html, .json, a table ({', '.join(TABLES)})."
    ),
]
Day = Annotated[str | None, typer.Option("--date", metavar="DAY", help="The day, in place of the case's own.")]
FiguresDay = Annotated[
    str | None, typer.Option("--date", metavar="DAY", help="The day; the last of the newest year held without it.")
]
PolicyName = Annotated[str, typer.Option("--policy", help="A policy by name, or a file of your own.")]
ReformNames = Annotated[
    list[str] | None, typer.Option("--reform", help="A reform by name or file; several compose, in order.")
]
OwnFigures = Annotated[
    Path | None, typer.Option("--parameters", metavar="FILE", help="Your own figures in place of the package's.")
]


@group.command("assess")
def assess_command(
    context: typer.Context,
    case: CaseFile,
    date: Day = None,
    policy: PolicyName = "statutory",
    reform: ReformNames = None,
    parameters: OwnFigures = None,
    as_json: Annotated[bool, typer.Option("--json", help="Give the statement as JSON.")] = False,
    out: StatementOutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Work out the weekly charge as a statement: each line with its amount, its rule and plain words; who pays what.

    A file that ends in .html is a page for a family: what it comes to, what happens next, the law folded. Other files
    are the statement in words or JSON, or its lines as a table, by their ending.

    Example: `ncs charge assess case.yaml --date 2026-05-01 --policy share_of_surplus`
    """
    from ncs.charging.use.cases import assess
    from ncs.charging.views.statement import statement_json
    from ncs.cli.giving import give, give_text, text_out, way_out

    ending = "" if out is None else out.suffix.lower()
    if ending in (*TABLES, ".html"):
        refuse_unused(context, "as_json", because=f"with a file whose ending is {ending}")
    table = ending in TABLES
    settle = partial(way_out, Form.TABLE) if table else text_out
    way = settle(out, replace=replace, read=[case, policy, reform, parameters], private=True)
    found = assess(case, date=date, policy=policy, reforms=reform or (), parameters=parameters)
    if table:
        give(way, found.table())
    elif as_json or ending == ".json":
        give_text(way, statement_json(found.run.result, found.run.context, scheme=found.scheme))
    else:
        give_text(way, found.page() if ending == ".html" else found.statement())


@group.command("what-if")
def what_if_command(
    case: CaseFile,
    date: Day = None,
    policy: PolicyName = "statutory",
    reform: ReformNames = None,
    parameters: OwnFigures = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Set beside the charge what it would be on later days, with the home kept or sold, a gift, a partner in or out.

    What the case asks under `what_if:` comes first; `ncs charge template` shows how to write it.

    Example: `ncs charge what-if case.yaml`
    """
    from ncs.charging.use.what_if import what_if
    from ncs.cli.giving import give, way_out

    way = way_out(form, out, replace=replace, read=[case, policy, reform, parameters], private=True)
    give(way, what_if(case, date=date, policy=policy, reforms=reform or (), parameters=parameters).table())


@group.command("compare")
def compare(
    context: typer.Context,
    case: CaseFile,
    reform: ReformNames = None,
    years: Annotated[int | None, typer.Option(min=1, max=100, help="Compare whole journeys of so many years.")] = None,
    date: Day = None,
    policy: PolicyName = "statutory",
    parameters: OwnFigures = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Compare the law as it stands with each reform; join names by + to combine them in one row.

    Example: `ncs charge compare case.yaml --reform plan_2022 --reform fabian_universal_50+fabian_asset_test_100k`
    """
    from ncs.charging.use.cases import compare as ask
    from ncs.cli.giving import give, way_out

    if years is not None:
        refuse_unused(context, "date", because="with --years: a journey begins on the case's own day")
    way = way_out(form, out, replace=replace, read=[case, policy, reform, parameters], private=True)
    give(way, ask(case, reform or (), years=years, date=date, policy=policy, parameters=parameters).table())


@group.command("journey")
def journey(
    context: typer.Context,
    case: CaseFile,
    weeks: Annotated[int | None, typer.Option(help="How many weeks, in place of the case's own.")] = None,
    years: Annotated[int | None, typer.Option(help="How many years of 52 weeks, in place of the case's own.")] = None,
    by_week: Annotated[bool, typer.Option("--by-week", help="A row a week instead of a row a year.")] = False,
    policy: PolicyName = "statutory",
    reform: ReformNames = None,
    parameters: OwnFigures = None,
    plots: Annotated[Path | None, typer.Option("--plots", metavar="FOLDER", help="Also write pictures there.")] = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Work out what care costs week by week: who pays, what is left, debts, and the care account.

    Example: `ncs charge journey case.yaml --years 8 --reform plan_2022 --plots plots`
    """
    from ncs.charging.use.cases import journey as ask
    from ncs.charging.views.journey import assets_svg, journey_table, payments_svg
    from ncs.cli.giving import files_read, give, way_out
    from ncs.core.outputs import together
    from ncs.core.refusals import refuse_folder

    if weeks is not None:
        refuse_unused(context, "years", because="with --weeks, which says how long")
    read = files_read(case, policy, reform, parameters)
    way = way_out(form, out, replace=replace, read=read, private=True)
    if plots is not None:
        refuse_folder(plots, replace=replace, read=read)
    found = ask(case, weeks=weeks, years=years, policy=policy, reforms=reform or (), parameters=parameters)
    plan, travelled = found.plan, found.weeks
    table = journey_table(plan, travelled, weekly=by_week)
    with together(replace=replace, read=read) as outputs:
        if plots is not None:
            folder = outputs.folder(plots, private=True)
            (folder / "assets.svg").write_text(assets_svg(plan, travelled) + "\n", encoding="utf-8", newline="\n")
            (folder / "payments.svg").write_text(payments_svg(plan, travelled) + "\n", encoding="utf-8", newline="\n")
        give(way, table, outputs=outputs)
    written(*outputs.targets)


@group.command("deferred")
def deferred(
    case: CaseFile,
    weeks: Annotated[int, typer.Option(min=1, max=5200, help="How many weeks to show.")] = 52,
    date: Day = None,
    policy: PolicyName = "statutory",
    parameters: OwnFigures = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Show a deferred payment agreement week by week: paid now, deferred, interest by half-year, and what is owed.

    Example: `ncs charge deferred case.yaml --weeks 26`
    """
    from ncs.charging.use.cases import deferred as ask
    from ncs.cli.giving import give, way_out

    way = way_out(form, out, replace=replace, read=[case, policy, parameters], private=True)
    give(way, ask(case, weeks=weeks, date=date, policy=policy, parameters=parameters).table())


@group.command("template")
def template(out: TextOutOption = None, replace: ReplaceOption = False) -> None:
    """Write a commented case file to start from.

    Example: `ncs charge template --out case.yaml`
    """
    from ncs.charging.use.cases import template_text
    from ncs.cli.giving import give_text, text_out

    give_text(text_out(out, replace=replace), template_text())


@group.command("policies")
def policies_command(
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """List the charging policies in the package and what each changes from the law's own defaults.

    Example: `ncs charge policies`
    """
    from ncs.charging.use.cases import policies
    from ncs.charging.views.tables import policies_table
    from ncs.cli.giving import give, way_out

    way = way_out(form, out, replace=replace)
    give(way, policies_table(policies()))


@group.command("reforms")
def reforms_command(
    context: typer.Context,
    switches: Annotated[bool, typer.Option("--switches", help="List the switches a reform may set instead.")] = False,
    steps: Annotated[bool, typer.Option("--steps", help="List the steps of reforms with a timetable instead.")] = False,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """List the reforms in the package, each with its source and its number of steps.

    Example: `ncs charge reforms --steps`
    """
    from ncs.charging.use.cases import reforms
    from ncs.charging.views.steps import steps_table
    from ncs.charging.views.tables import reforms_table, switches_table
    from ncs.cli.giving import give, way_out

    if switches:
        refuse_unused(context, "steps", because="with --switches, which lists something else")
    way = way_out(form, out, replace=replace)
    if switches:
        give(way, switches_table())
    else:
        give(way, steps_table(reforms()) if steps else reforms_table(reforms()))


@group.command("parameters")
def parameters_command(
    date: FiguresDay = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Also the figures of other schemes and for calibration.")
    ] = False,
    parameters: OwnFigures = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Show the dated figures in force on a day, with how sure each is; a file has the source of each too.

    Example: `ncs charge parameters --date 2026-05-01 --out figures.csv`
    """
    from ncs.charging.use.cases import parameters as ask
    from ncs.cli.giving import give, way_out

    way = way_out(form, out, replace=replace, read=[parameters])
    found = ask(date=date, everything=everything, own=parameters)
    give(way, found.tables(), short=found.for_screen())


def register(root: typer.Typer) -> None:
    """Add the ``charge`` group."""
    root.add_typer(group)
