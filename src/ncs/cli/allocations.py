"""``ncs allocations``: the published notional allocations, the engine, and rebasing."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ncs.cli.console import say, written
from ncs.cli.printing import AmountsChecked, Form, FormOption, OutOption, ReplaceOption, named
from ncs.cli.unused import refuse_unused

group = typer.Typer(
    name="allocations",
    no_args_is_help=True,
    help="Notional allocations: read, explain, work out and rebase them.\n\nExample: `ncs allocations explain Surrey`",
)

AnnexB = Annotated[
    Path | None,
    typer.Option("--annex-b", metavar="FILE", help="Another version of the Annex B page (HTML, Markdown or text)."),
]

CoreSpendingPower = Annotated[
    Path | None, typer.Option("--csp", metavar="FILE", help="The settlement's core spending power workbook.")
]


@group.command("table")
def table(
    council: Annotated[str | None, typer.Option(callback=named, help="Only this council, by any name or code.")] = None,
    region: Annotated[str | None, typer.Option(callback=named, help="Only this region.")] = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
    annex_b: AnnexB = None,
) -> None:
    """Show the published figures with growth, pounds per adult, real terms and flags.

    Example: `ncs allocations table --region London --format csv`
    """
    from ncs.cli.giving import give, way_out
    from ncs.funding.use.allocations import allocations

    way = way_out(form, out, replace=replace, read=[annex_b])
    found = allocations(council, region=region, annex_b=annex_b)
    give(way, found.table(), short=found.for_screen())


@group.command("explain")
def explain(
    context: typer.Context,
    council: Annotated[str, typer.Argument(help="The council, by any name or code.")],
    inputs: Annotated[
        Path | None, typer.Option("--inputs", metavar="FILE", help="A filled workbook, or a folder of CSV files.")
    ] = None,
    csp: CoreSpendingPower = None,
    annex_b: AnnexB = None,
    amounts_checked: AmountsChecked = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Explain one council's allocation: the four steps, what can be inferred and how precisely, what cannot be known.

    With --inputs, each step is worked out from them instead. In any form but the screen's, each step is a row; in XLSX
    each amount is a formula that follows when an input is changed.

    Example: `ncs allocations explain "South Tyneside"`
    """
    from ncs.cli.giving import give_lines, way_out
    from ncs.funding.use.allocations import allocations, work_out

    if csp is not None and inputs is None:
        raise typer.BadParameter("--csp needs --inputs: the file holds only core spending power.")
    way = way_out(form, out, replace=replace, read=[inputs, csp, annex_b])
    if inputs is None:
        refuse_unused(context, "amounts_checked", because="without --inputs")
    else:
        refuse_unused(context, "annex_b", because="with --inputs, which each step is worked out from")
    if inputs is not None:
        worked = work_out(inputs, csp=csp, amounts_checked=amounts_checked or ())
        book = worked.with_formulas(council)
        give_lines(way, worked.steps(council), worked.in_words(council), book=book)
    else:
        found = allocations(council, annex_b=annex_b)
        give_lines(way, found.table("explained"), found.in_words())


@group.command("template")
def template(
    out: Annotated[Path, typer.Argument(help="The workbook to write (.xlsx or .ods), or a folder with --csv.")],
    as_csv: Annotated[bool, typer.Option("--csv", help="Write a folder of CSV files, one a sheet.")] = False,
    example: Annotated[bool, typer.Option("--example", help="Fill it with a synthetic country.")] = False,
    council: Annotated[
        str | None, typer.Option(callback=named, help="Only this council's rows, by any name or code.")
    ] = None,
    replace: ReplaceOption = False,
) -> None:
    """Write the workbook of inputs to fill for `ncs allocations run`.

    Example: `ncs allocations template leeds.xlsx --council Leeds`
    """
    from ncs.core.files import atomic_folder
    from ncs.core.refusals import refuse_file, refuse_folder
    from ncs.funding.use.allocations import template as sheets
    from ncs.tables.writers import write_tables, write_workbook

    (refuse_folder if as_csv else refuse_file)(out, replace=replace)
    tables = sheets(example=example, council=council)
    title = "SYNTHETIC inputs" if example else "Inputs for notional allocations"
    if as_csv:
        with atomic_folder(out, replace=replace) as folder:
            write_tables(tables, folder, title=title, formats=["csv"])
    else:
        write_workbook(tables, out, title=title, replace=replace)
    written(out)
    say(f"Next: {'' if example else 'fill it, then '}ncs allocations run {out} --out results")


Set = Annotated[
    list[str] | None,
    typer.Option(
        "--set", metavar="NAME=VALUE", help="What if: set this input of one council, or of all; may be repeated."
    ),
]


@group.command("run")
def run(
    inputs: Annotated[Path, typer.Argument(help="The filled workbook, or the folder of CSV files.")],
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Folder for the results.")],
    replace: ReplaceOption = False,
    csp: CoreSpendingPower = None,
    annex_b: AnnexB = None,
    amounts_checked: AmountsChecked = None,
    changes: Set = None,
    council: Annotated[
        str | None, typer.Option(callback=named, help="Whose figures --set sets, by any name or code.")
    ] = None,
) -> None:
    """Work out allocations by Annex B steps 1 to 4, explain each, and compare with the published table.

    With --set, one council before and after is shown too; the results are those of the inputs as set, and say so.

    Example: `ncs allocations run inputs.xlsx --out results`

    What if: `ncs allocations run inputs.xlsx --council Leeds --set needs_share=1.5% --out what-if`
    """
    from ncs.cli.giving import files_read
    from ncs.cli.terminal import show
    from ncs.core.files import atomic_folder
    from ncs.funding.use.allocations import work_out
    from ncs.funding.views.allocations.run import run_words
    from ncs.observations.saving import save_observations
    from ncs.tables.writers import write_tables, write_workbook

    if council is not None and not changes:
        raise typer.BadParameter("--council needs --set: say what to set, such as --set needs_share=0.9%.")
    with atomic_folder(out, replace=replace, read=files_read(inputs, csp, annex_b)) as folder:
        found = work_out(
            inputs,
            csp=csp,
            annex_b=annex_b,
            amounts_checked=amounts_checked or (),
            changes=changes or (),
            council=council,
        )
        write_tables(found.tables(), folder, title="Notional allocations worked out", formats=["csv", "xlsx"])
        write_workbook(found.with_formulas(), folder / "steps-with-formulas.xlsx", title="Allocations with formulas")
        save_observations(found.observations, folder / "observations.parquet")
    for line in run_words(found.result):
        say(line)
    for table in found.for_screen():
        show(table)
    written(out)


@group.command("rebase")
def rebase(
    context: typer.Context,
    outturn: Annotated[
        Path | None,
        typer.Option("--outturn", metavar="FILE", help="Revenue outturn as published; without it, a trial on 2024-25."),
    ] = None,
    year: Annotated[str | None, typer.Option("--year", help="Year of the file; the latest unless given.")] = None,
    keep: Annotated[str, typer.Option("--keep", help="What to carry over: cash (the increase) or rate.")] = "cash",
    council: Annotated[str | None, typer.Option(callback=named, help="Only this council, by any name or code.")] = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
    annex_b: AnnexB = None,
    amounts_checked: AmountsChecked = None,
) -> None:
    """Project the allocations from outturn as the new baseline. A projection, not an official figure.

    Example: `ncs allocations rebase --outturn Revenue_Outturn_time_series_v4.csv --keep cash`
    """
    from ncs.cli.giving import give, way_out
    from ncs.funding.use.allocations import rebase as project

    if year is not None and outturn is None:
        raise typer.BadParameter("--year needs --outturn: without a file the trial is on the 2024-25 outturn.")
    if outturn is None:
        refuse_unused(context, "amounts_checked", because="without --outturn")
    way = way_out(form, out, replace=replace, read=[outturn, annex_b])
    found = project(
        outturn, year=year, keep=keep, council=council, annex_b=annex_b, amounts_checked=amounts_checked or ()
    )
    give(way, found.table(), short=found.for_screen())


@group.command("summary")
def summary(
    by: Annotated[str, typer.Option("--by", help="Group councils by kind, region or deprivation.")] = "region",
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
    annex_b: AnnexB = None,
) -> None:
    """Show growth by kind of council, region or deprivation, in cash and in real terms.

    Example: `ncs allocations summary --by deprivation`
    """
    from ncs.cli.giving import give, way_out
    from ncs.funding.use.allocations import growth

    way = way_out(form, out, replace=replace, read=[annex_b])
    give(way, growth(by, annex_b=annex_b).table())


@group.command("spread")
def spread(
    form: FormOption = Form.TABLE, out: OutOption = None, replace: ReplaceOption = False, annex_b: AnnexB = None
) -> None:
    """Show how spending per adult differs between councils, before and after, and its tie to deprivation.

    Example: `ncs allocations spread`
    """
    from ncs.cli.giving import give, way_out
    from ncs.funding.use.allocations import spread as ask

    way = way_out(form, out, replace=replace, read=[annex_b])
    give(way, ask(annex_b=annex_b).table())


@group.command("minimum")
def minimum(
    form: FormOption = Form.TABLE, out: OutOption = None, replace: ReplaceOption = False, annex_b: AnnexB = None
) -> None:
    """Show the minimum path recovered from the table, and check the rule of step 4 on every council and year.

    Example: `ncs allocations minimum`
    """
    from ncs.cli.giving import give, way_out
    from ncs.funding.use.allocations import minimum as ask

    way = way_out(form, out, replace=replace, read=[annex_b])
    give(way, ask(annex_b=annex_b).table())


@group.command("report")
def report(
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Folder for the report.")],
    replace: ReplaceOption = False,
    annex_b: AnnexB = None,
) -> None:
    """Write the report: a page with plots, and the tables as CSV, XLSX and ODS.

    Example: `ncs allocations report --out out/allocations`
    """
    from ncs.core.refusals import refuse_folder
    from ncs.funding.use.allocations import published
    from ncs.funding.views.allocations.page import write_report

    read = [annex_b] if annex_b is not None else []
    refuse_folder(out, replace=replace, read=read)
    written(*write_report(out, table=published(annex_b), replace=replace, read=read))


def register(root: typer.Typer) -> None:
    """Add the ``allocations`` group."""
    root.add_typer(group)
