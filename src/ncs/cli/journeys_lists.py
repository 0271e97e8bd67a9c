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
    """Take those on a list for early help who may be written to: new people begin a journey, others' goes on.

    Example: `ncs journeys store early-help people.journal samples/early_help.csv --keys people.keys --today 2026-03-09`
    """
    from ncs.cli.giving import give, way_out
    from ncs.journeys.use.store import Reader, files_of, kept

    way = way_out(form, out, replace=replace, read=[*files_of(journal, keys), file], private=True, several=True)
    with kept(journal, keys, Reader(actor=actor, role=role, basis=basis)) as held:
        found = held.take_list(file, today=day_of(today))
    give(way, found.tables(), title="Early help")


def director_command(
    journal: JournalPlace,
    keys: KeysPlace,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="The day; today without it.")] = None,
    actor: Actor = "local",
    role: Role = "manager",
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Count who waits for what, as the survey of directors asks: assessments, services, reviews, liberty, AMHPs.

    Example: `ncs journeys store director people.journal --keys people.keys --on 2026-06-20`
    """
    from ncs.cli.giving import give, way_out
    from ncs.journeys.use.store import Reader, files_of, kept

    way = way_out(form, out, replace=replace, read=files_of(journal, keys), private=True)
    with kept(journal, keys, Reader(actor=actor, role=role)) as held:
        give(way, held.director(on=day_of(on)).tables())


def evaluate_command(
    journal: JournalPlace,
    keys: KeysPlace,
    what: Annotated[str, typer.Option("--of", metavar="KIND", help="The kind of event, such as coordinator-named.")],
    first: Annotated[str, typer.Option("--from", metavar="DATE", help="First day of the decisions.")],
    last: Annotated[str, typer.Option("--to", metavar="DATE", help="Last day of the decisions.")],
    within: Annotated[int, typer.Option(min=1, max=400, help="Days after the decision for it to happen in.")] = 28,
    follow: Annotated[int, typer.Option(min=1, max=1500, help="Days after that for which people are followed.")] = 180,
    seen: Annotated[
        str | None, typer.Option("--seen", metavar="DATE", help="Last day that the records tell of; today without it.")
    ] = None,
    actor: Actor = "local",
    role: Role = "manager",
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Compare people who had something soon after their decision with people like them; protocol and limits stated.

    Example: `ncs journeys store evaluate people.journal --keys people.keys --of coordinator-named --from 2025-04-01
    --to 2025-09-30 --out evaluation.ods`
    """
    from ncs.cli.giving import give, way_out
    from ncs.core.periods import Period
    from ncs.journeys.use.store import Protocol, Reader, files_of, kept

    way = way_out(form, out, replace=replace, read=files_of(journal, keys), private=True, several=True)
    period = Period(start=day_of(first), end=day_of(last))
    if day_of(seen) > day_of(None):
        raise typer.BadParameter("No record tells of a day to come: give --seen a day up to today.")
    protocol = Protocol(what=what, period=period, within=within, follow=follow, seen=day_of(seen))
    with kept(journal, keys, Reader(actor=actor, role=role)) as held:
        found = held.evaluate(protocol)
    tables = found.tables()
    give(way, tables if out is not None or form is not Form.TABLE else tables[:2], title="Evaluation")


def reached_command(
    journal: JournalPlace,
    keys: KeysPlace,
    first: Annotated[str, typer.Option("--from", metavar="DATE", help="First day of the lists.")],
    last: Annotated[str, typer.Option("--to", metavar="DATE", help="Last day of the lists.")],
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="As known on; today without it.")] = None,
    actor: Actor = "local",
    role: Role = "manager",
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Say what came of lists for early help, by who sent them: days to a first contact, and how many went on to what.

    Example: `ncs journeys store reached people.journal --keys people.keys --from 2026-03-01 --to 2026-03-31`
    """
    from ncs.cli.giving import give, way_out
    from ncs.core.periods import Period
    from ncs.journeys.use.store import Reader, files_of, kept

    way = way_out(form, out, replace=replace, read=files_of(journal, keys), private=True)
    period = Period(start=day_of(first), end=day_of(last))
    with kept(journal, keys, Reader(actor=actor, role=role)) as held:
        give(way, held.reached(period, on=day_of(on)).tables())


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
    store_group.command("director")(director_command)
    store_group.command("evaluate")(evaluate_command)
    store_group.command("early-help")(take_list_command)
    store_group.command("reached")(reached_command)
