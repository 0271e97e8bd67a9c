"""``ncs providers where`` and ``oversight``: where care is, and who comes into market oversight."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ncs.cli import console
from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption
from ncs.cli.providers import CouncilOption, Folder, OnOption, group

OwnersOption = Annotated[
    Path | None,
    typer.Option("--owners", metavar="FILE", help="Who owns whom (CSV): owned, owner, owner_name, since, until."),
]


def where_command(
    folder: Folder,
    council: CouncilOption = None,
    on: OnOption = None,
    hours: Annotated[
        Path | None, typer.Option("--hours", metavar="FILE", help="Homecare (CSV): council, hours_per_week, source.")
    ] = None,
    owners: OwnersOption = None,
    svg: Annotated[Path | None, typer.Option("--svg", metavar="FILE", help="Also write a map.")] = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Say where care is: places per older person, quality, owners, concentration, dependence on one group.

    Example: `ncs providers where register --council Leeds`
    """
    from ncs.cli.giving import give, give_text, text_out, way_out
    from ncs.providers.use.market import where
    from ncs.providers.views.market import short_where

    way = way_out(form, out, replace=replace, read=[folder, hours, owners])
    drawn = text_out(svg, replace=replace, read=[folder, hours, owners]) if svg else None
    found = where(folder, on=on, council=council, hours=hours, owners=owners)
    give(way, found.tables(), short=short_where(found.table()))
    if drawn is not None:
        give_text(drawn, found.map())


def oversight_command(
    folder: Folder,
    on: OnOption = None,
    hours: Annotated[
        Path | None,
        typer.Option("--hours", metavar="FILE", help="Homecare (CSV): provider_id, hours_per_week, people, source."),
    ] = None,
    owners: OwnersOption = None,
    stages: Annotated[
        Path | None, typer.Option("--stages", metavar="FILE", help="Record of stages (CSV): provider, day, stage, why.")
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="Also groups that are neither in nor near.")] = False,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Say who comes into market oversight (SI 2015/314), who is near, why, and at which of its six stages they are.

    Example: `ncs providers oversight register --all`
    """
    from ncs.cli.giving import give, way_out
    from ncs.providers.use.market import overseen

    way = way_out(form, out, replace=replace, read=[folder, hours, owners, stages], several=True)
    found = overseen(folder, on=on, hours=hours, owners=owners, stages=stages, every=every)
    tables = found.tables()
    give(
        way,
        tables,
        short=[table for table in tables if table.name not in ("criteria", "notices")],
        title="Market oversight",
    )
    if out is None and form is Form.TABLE:
        for text in found.notices.values():
            console.say("")
            console.say(text)


def register(root: typer.Typer) -> None:  # noqa: ARG001 - the commands join the group of providers
    """Add the commands to the ``providers`` group."""
    group.command("where")(where_command)
    group.command("oversight")(oversight_command)
