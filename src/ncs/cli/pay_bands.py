"""``ncs pay bands``: roles in bands by job evaluation, London weights, pensions, years to parity with the NHS."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ncs.cli.pay import group
from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption
from ncs.cli.unused import refuse_beside


def bands_command(
    context: typer.Context,
    year: Annotated[str, typer.Option("--year", help="Financial year of the pay points.")] = "2026-27",
    pace: Annotated[
        str, typer.Option("--pace", help="How much more than NHS pay a role's pay grows a year: 0.02 is 2%.")
    ] = "0.02",
    growth: Annotated[str, typer.Option("--growth", help="Growth of NHS pay a year beyond the years held.")] = "0.03",
    roles: Annotated[
        Path | None, typer.Option("--roles", metavar="FILE", help="Roles with the levels a panel gave (YAML).")
    ] = None,
    pay: Annotated[
        Path | None, typer.Option("--pay", metavar="FILE", help="Pay now by role: role, hourly (CSV).")
    ] = None,
    template: Annotated[
        bool, typer.Option("--template", help="Give the roles with records to fill, and stop.")
    ] = False,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Put roles into bands, with the job evaluation record, London weights, pension options and years to parity.

    Example: `ncs pay bands --pace 0.03 --out bands.ods`
    """
    from ncs.cli.giving import give, give_text, text_out, way_out
    from ncs.workforce.use.bands import bands, roles_text
    from ncs.workforce.views.bands import short_bands

    if template:
        refuse_beside(context, "--template")
        give_text(text_out(out, replace=replace), roles_text())
        return
    way = way_out(form, out, replace=replace, read=[roles, pay], several=True)
    found = bands(year=year, pace=pace, growth=growth, roles=roles, pay=pay)
    give(way, found.tables(), short=short_bands(found.table()), title=found.table().title)


def register(_root: typer.Typer) -> None:
    """Add the command to the ``pay`` group."""
    group.command("bands")(bands_command)
