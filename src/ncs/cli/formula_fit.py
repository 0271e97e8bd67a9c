"""``ncs formula fit``: coefficients estimated from activity, with what that means."""

from __future__ import annotations

from typing import Annotated

import typer

from ncs.cli.formula import Indicators, group
from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption, named

Wanted = Annotated[list[str], typer.Option("--indicator", help="An indicator to estimate; may be repeated.")]
Ages = Annotated[str, typer.Option("--ages", help="18-64 or 65+.")]
LeaveOut = Annotated[
    list[str] | None,
    typer.Option("--leave-out", metavar="COUNCIL", callback=named, help="Leave a council out; may be repeated."),
]


def fit(
    indicator: Wanted,
    ages: Ages = "65+",
    leave_out: LeaveOut = None,
    indicators: Indicators = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Estimate coefficients from 131 councils' activity: standard errors, a region left out in turn, suspect councils.

    What comes out describes past supply and not need. In a file, its first table fits --coefficients.

    Example: `ncs formula fit --ages 65+ --indicator income_score --indicator disabled`
    """
    from ncs.cli.giving import give, way_out
    from ncs.funding.use.fitting import fitted

    way = way_out(form, out, replace=replace, read=[indicators], several=True)
    found = fitted(indicator, ages=ages, leave_out=leave_out or (), given=indicators)
    give(way, found.tables())


def register(root: typer.Typer) -> None:  # noqa: ARG001 - the command joins the group of the formula
    """Add the command to the ``formula`` group."""
    group.command("fit")(fit)
