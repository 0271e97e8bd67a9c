"""``ncs providers failure`` and ``handbacks``: what follows if one fails, and the log of what was handed back."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption
from ncs.cli.providers import CouncilOption, Folder, OnOption, group
from ncs.cli.providers_market import OwnersOption


def failure_command(
    folder: Folder,
    name: Annotated[str, typer.Argument(help="ID or name of a location, provider, brand or group.")],
    on: OnOption = None,
    notice: Annotated[
        str | None, typer.Option("--notice", metavar="DATE", help="Day of the regulator's notice.")
    ] = None,
    served: Annotated[
        Path | None,
        typer.Option("--served", metavar="FILE", help="Location_id, people, council_arranged, hours_per_week (CSV)."),
    ] = None,
    owners: OwnersOption = None,
    vacancy: Annotated[
        str | None, typer.Option("--vacancy", metavar="SHARE", help="Share of beds elsewhere that is empty: 0.12.")
    ] = None,
    takeover: Annotated[
        bool, typer.Option("--takeover", help="A permanent takeover (needs an Act) in place of the duty's end.")
    ] = False,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Say what follows if one fails: councils, beds, people, what is near, and what the council must do by when.

    Example: `ncs providers failure register "Invented Group 1" --vacancy 0.12`
    """
    from ncs.cli.giving import give, way_out
    from ncs.providers.use.failure import failure
    from ncs.providers.views.failure import effects_table, short_duties

    way = way_out(form, out, replace=replace, read=[folder, served, owners], several=True)
    found = failure(
        folder, name, on=on, notice=notice, owners=owners, served=served, vacancy=vacancy, takeover=takeover
    )
    give(way, found.tables(), short=[effects_table(found.found), short_duties(found.found)], title="If one fails")


def handbacks_command(
    log: Annotated[Path, typer.Argument(metavar="LOG", help="Events (CSV): day, council, event, kind, provider, …")],
    first: Annotated[
        str | None, typer.Option("--from", metavar="DATE", help="First day of the survey's window.")
    ] = None,
    last: Annotated[str | None, typer.Option("--to", metavar="DATE", help="Last day of it.")] = None,
    council: CouncilOption = None,
    year: Annotated[int, typer.Option("--year", help="Year of the survey.")] = 2025,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Give closures and handbacks from a log in the yearly survey's categories, and the answers that they make.

    Example: `ncs providers handbacks directory/records/handbacks.csv --council Leeds`
    """
    from ncs.cli.giving import give, way_out
    from ncs.providers.use.failure import handbacks

    way = way_out(form, out, replace=replace, read=[log], several=True)
    give(way, handbacks(log, first=first, last=last, council=council, year=year).tables(), title="Handbacks")


def register(root: typer.Typer) -> None:  # noqa: ARG001 - the commands join the group of providers
    """Add the commands to the ``providers`` group."""
    group.command("failure")(failure_command)
    group.command("handbacks")(handbacks_command)
