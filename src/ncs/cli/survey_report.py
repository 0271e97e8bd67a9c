"""``ncs survey report`` and ``ncs survey audit``: a report that agrees with its tables, and whether one does."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from ncs.cli import console
from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption
from ncs.cli.survey import Folder, group
from ncs.cli.unused import refuse_off_screen

Layout = Annotated[
    Path | None, typer.Option("--layout", metavar="FILE", help="Figures of a later year (YAML), as in layout.yaml.")
]
Printed = Annotated[Path | None, typer.Option("--printed", metavar="FILE", help="Tables of earlier years, as printed.")]


def audit_command(
    tables: Annotated[
        str, typer.Argument(metavar="TABLES", help="Published tables (CSV), or 2025, which comes with the program.")
    ],
    claims: Annotated[
        Path | None, typer.Option("--claims", metavar="FILE", help="What the report says, as claims (YAML).")
    ] = None,
    text: Annotated[
        Path | None, typer.Option("--text", metavar="FILE", help="The report as text: counts numbers without a claim.")
    ] = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Hold what a report says against its tables: text, arithmetic, signs, bases, labels, facts, comparability.

    Cells without a second witness are listed: a wrong number there would not be found.

    Example: `ncs survey audit 2025 --out audit.ods`
    """
    from ncs.cli.giving import give, way_out
    from ncs.survey.use import audit
    from ncs.survey.views.audit import problems_short

    way = way_out(form, out, replace=replace, read=[tables, claims, text], several=True)
    found = audit(tables, claims=claims, text=text)
    give(way, found.tables(), short=problems_short(found.found), title="Audit of a published survey")


def report_command(
    folder: Folder,
    out: Annotated[Path, typer.Option(metavar="FOLDER", help="Folder to make: a page, tables, text and layout.")],
    text: Annotated[
        Path | None, typer.Option("--text", metavar="FILE", help="Your own text (YAML), with numbers bound by name.")
    ] = None,
    layout: Layout = None,
    printed: Printed = None,
    consents: Annotated[
        Path | None, typer.Option("--consents", metavar="FILE", help="The register of consents, for case studies.")
    ] = None,
    on: Annotated[
        datetime | None, typer.Option("--on", formats=["%Y-%m-%d"], help="The day on which the report appears.")
    ] = None,
    recommended: Annotated[
        bool, typer.Option("--recommended", help="Totals by the recommended estimators, not as the published series.")
    ] = False,
    replace: ReplaceOption = False,
) -> None:
    """Write the report: 22 figures with their tables, and text whose every number is taken from them by name.

    Example: `ncs survey report read --out report`
    """
    from ncs.survey.use import report

    day = on.date() if on else None
    made = report(
        folder,
        out,
        text=text,
        layout=layout,
        printed=printed,
        consents=consents,
        on=day,
        recommended=recommended,
        replace=replace,
    )
    console.written(made)


def trend_command(
    context: typer.Context,
    folder: Annotated[
        Path | None, typer.Argument(metavar="FOLDER", help="What `ncs survey read` made; printed years without it.")
    ] = None,
    figure: Annotated[int, typer.Option("--figure", help="The figure shown on the screen; files hold all.")] = 2,
    layout: Layout = None,
    printed: Printed = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Show the survey over time: gaps stay gaps, spans are compared by the day, and breaks are named.

    A change is called one only beyond its uncertainty.

    Example: `ncs survey trend read --figure 9`
    """
    from ncs.cli.giving import give, way_out
    from ncs.survey.use.over_time import trend
    from ncs.survey.views.trend import short_trend

    refuse_off_screen(context, "figure")
    way = way_out(form, out, replace=replace, read=[folder, layout, printed])
    found = trend(folder, layout=layout, printed=printed)
    give(way, found.table(), short=short_trend(found.table(), found.figure(figure)))


def register(root: typer.Typer) -> None:  # noqa: ARG001 - the command joins the group of the survey
    """Add the commands to the ``survey`` group."""
    group.command("report")(report_command)
    group.command("audit")(audit_command)
    group.command("trend")(trend_command)
