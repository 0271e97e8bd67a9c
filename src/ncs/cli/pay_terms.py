"""``ncs pay comply`` and ``ncs pay terms``: a payroll held against terms, and what each clause costs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ncs.cli import console
from ncs.cli.pay import group
from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption
from ncs.cli.unused import refuse_beside

AgreementOption = Annotated[
    Path | None, typer.Option("--agreement", metavar="FILE", help="Terms (YAML), in place of the example.")
]


def comply_command(
    payroll: Annotated[Path, typer.Argument(metavar="PAYROLL", help="A row a worker a week, by worker id alone.")],
    agreement: AgreementOption = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Hold a pay extract against terms: worker, week, clause, shortfall. Exit code 1 if a clause is not kept.

    Example: `ncs pay comply payroll.csv --agreement agreement.yaml`
    """
    from ncs.cli.giving import give, way_out
    from ncs.workforce.use.terms import comply
    from ncs.workforce.views.terms import short_breaches, short_clauses

    way = way_out(form, out, replace=replace, read=[payroll, agreement], private=True, several=True)
    found = comply(payroll, agreement=agreement)
    short = [short_clauses(found.found), short_breaches(found.found)]
    give(way, found.tables(), short=short, title=found.table().title)
    if found.found.breaches:
        raise typer.Exit(1)
    console.say("Every clause that could be looked at is kept.")


def terms_command(
    context: typer.Context,
    agreement: AgreementOption = None,
    year: Annotated[str, typer.Option("--year", help="Financial year.")] = "2026-27",
    inputs: Annotated[
        Path | None, typer.Option("--inputs", metavar="FILE", help="Inputs of your own in place of some (YAML).")
    ] = None,
    sleep_ins: Annotated[int | None, typer.Option("--sleep-ins", help="Sleep-ins a year, which are not held.")] = None,
    sleep_in_paid: Annotated[
        float | None, typer.Option("--sleep-in-paid", help="What is paid for a sleep-in now, pounds.")
    ] = None,
    template: Annotated[
        bool, typer.Option("--template", help="Give the example of an agreement to start from, and stop.")
    ] = False,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Cost each clause of an agreement: guaranteed hours, travel, mileage, breaks, sleep-ins, sick pay, and so on.

    Example: `ncs pay terms --template --out agreement.yaml`
    """
    from ncs.cli.giving import give, give_text, text_out, way_out
    from ncs.workforce.use.terms import template_text, terms
    from ncs.workforce.views.terms import short_terms

    if template:
        refuse_beside(context, "--template")
        give_text(text_out(out, replace=replace), template_text())
        return
    way = way_out(form, out, replace=replace, read=[agreement, inputs], several=True)
    found = terms(agreement=agreement, year=year, inputs=inputs, sleep_ins=sleep_ins, sleep_in_paid=sleep_in_paid)
    give(way, found.tables(), short=short_terms(found.table()), title=found.table().title)


def register(_root: typer.Typer) -> None:
    """Add the commands to the ``pay`` group."""
    group.command("comply")(comply_command)
    group.command("terms")(terms_command)
