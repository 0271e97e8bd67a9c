"""``ncs journeys early-help`` and ``coproduction``: people to reach, and work with those who draw on support."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ncs.cli.journeys import Today, day_of, group
from ncs.cli.journeys_store import Actor, Basis, JournalPlace, KeysPlace, Role, store_group
from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption

ListFile = Annotated[Path, typer.Argument(metavar="FILE", help="A list: CSV, XLSX or ODS, a person a row.")]


def early_help_command(
    file: ListFile,
    today: Today = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Screen a list of the DWP, a GP or children's services: what to offer first, and who may not be written to.

    Example: `ncs journeys early-help samples/early_help.csv --today 2026-03-09`
    """
    from ncs.cli.giving import give, way_out
    from ncs.journeys.use.early_help import early_help

    way = way_out(form, out, replace=replace, read=[file], private=True, several=True)
    give(way, early_help(file, today=day_of(today)).tables(), title="Early help")


def take_list_command(
    journal: JournalPlace,
    file: ListFile,
    keys: KeysPlace,
    actor: Actor = "local",
    role: Role = "manager",
    basis: Basis = "public task",
    today: Today = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Begin the journeys of those on a list for early help who may be written to: all of them, or none.

    Example: `ncs journeys store early-help people.journal samples/early_help.csv --keys people.keys`
    """
    from ncs.cli.giving import give, way_out
    from ncs.journeys.use.store import Reader, files_of, kept

    way = way_out(form, out, replace=replace, read=[*files_of(journal, keys), file], private=True, several=True)
    with kept(journal, keys, Reader(actor=actor, role=role, basis=basis)) as held:
        found = held.take_list(file, today=day_of(today))
    give(way, found.tables(), title="Early help")


def coproduction_command(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A record of co-production (YAML).")],
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="The day; today without it.")] = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Say who is in forums, what came of their advice and by when, who was involved in decisions, and what is owed.

    Example: `ncs journeys coproduction samples/coproduction.yaml --on 2026-05-11`
    """
    from ncs.cli.giving import give, way_out
    from ncs.journeys.use.coproduction import together

    way = way_out(form, out, replace=replace, read=[file], several=True)
    give(way, together(file, on=day_of(on)).tables(), title="Co-production")


def register(_root: typer.Typer) -> None:
    """Add the commands."""
    group.command("early-help")(early_help_command)
    group.command("coproduction")(coproduction_command)
    store_group.command("early-help")(take_list_command)
