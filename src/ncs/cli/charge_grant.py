"""``ncs charge grant``: the disabled facilities grant's means test."""

from __future__ import annotations

from typing import Annotated

import typer

from ncs.cli.charge import CaseFile, Day, OwnFigures, ReformNames, group
from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption


def grant_command(
    case: CaseFile,
    works: Annotated[str, typer.Option("--works", metavar="POUNDS", help="What the works cost, in pounds.")],
    tenure: Annotated[str, typer.Option("--tenure", help="owner or tenant.")] = "owner",
    date: Day = None,
    reform: ReformNames = None,
    parameters: OwnFigures = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Work out a disabled facilities grant for adapting a home: what the household is asked for, and the grant.

    Example: `ncs charge grant case.yaml --works 14000 --tenure owner --reform fabian_facilities_grant`
    """
    from ncs.charging.use.grants import grant
    from ncs.cli.giving import give, way_out

    way = way_out(form, out, replace=replace, read=[case, reform, parameters], private=True)
    give(way, grant(case, works=works, tenure=tenure, date=date, reforms=reform or (), parameters=parameters).table())


def register(root: typer.Typer) -> None:  # noqa: ARG001 - the commands join the group of charging
    """Add ``grant`` to the ``charge`` group."""
    group.command("grant")(grant_command)
