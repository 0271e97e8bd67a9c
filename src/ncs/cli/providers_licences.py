"""``ncs providers licences`` and ``partnership``: the register of licences, and the record of a local partnership."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption
from ncs.cli.providers import OnOption, group
from ncs.cli.unused import refuse_unused


def licences_command(
    context: typer.Context,
    file: Annotated[
        Path | None, typer.Argument(metavar="FILE", help="Register (CSV), a row an event; without it, the conditions.")
    ] = None,
    on: OnOption = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Say where each licence stands: state, open breaches and step of the ladder, contract terms, branding, public law.

    Example: `ncs providers licences directory/records/licences.csv`
    """
    from ncs.cli.giving import give, way_out
    from ncs.providers.use.licences import conditions, licences

    way = way_out(form, out, replace=replace, read=[file], several=file is not None)
    if file is None:
        refuse_unused(context, "on", because="without a register of licences")
        give(way, conditions())
        return
    found = licences(file, on=on)
    give(way, found.tables(), short=found.tables()[:2], title="Licences")


def partnership_command(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Record of a local partnership (YAML).")],
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Set capacity beside demand in a local partnership, by type of care and year, with what its plan leaves.

    Example: `ncs providers partnership directory/records/partnership.yaml`
    """
    from ncs.cli.giving import give, way_out
    from ncs.providers.use.licences import partnership

    way = way_out(form, out, replace=replace, read=[file], several=True)
    give(way, partnership(file).tables(), title="Local partnership")


def register(root: typer.Typer) -> None:  # noqa: ARG001 - the commands join the group of providers
    """Add the commands to the ``providers`` group."""
    group.command("licences")(licences_command)
    group.command("partnership")(partnership_command)
