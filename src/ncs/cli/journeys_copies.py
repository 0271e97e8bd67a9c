"""``ncs journeys store``, for whoever guards a journal: hold records, list what need not be kept, copy, bring back."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ncs.cli import console
from ncs.cli.journeys import day_of
from ncs.cli.journeys_store import Actor, JournalPlace, KeysPlace, Person, store_group
from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption

#: A default where the council names no other; schedules of councils commonly keep adults' records for eight years.
_YEARS = 8


def hold_command(
    journal: JournalPlace,
    person: Person,
    keys: KeysPlace,
    why: Annotated[str, typer.Option(help="Why, such as a claim; it is kept unsealed, so name nobody.")] = "",
    release: Annotated[bool, typer.Option("--release", help="Let the record go.")] = False,
    actor: Actor = "local",
) -> None:
    """Hold a record, so that it is not erased, or let it go. Both go on record.

    Example: `ncs journeys store hold people.journal P1 --keys people.keys --why "a claim is open"`
    """
    from ncs.journeys.use.store import Reader, kept

    if bool(why.strip()) is release:
        raise typer.BadParameter("Give --why REASON to hold a record, or --release to let it go.")
    with kept(journal, keys, Reader(actor=actor, role="records")) as held:
        held.journal.hold(person, why.strip(), held.reader)
    console.say("Let go: it may be erased." if release else "Held: it is not erased until it is let go.")


def retention_command(
    journal: JournalPlace,
    keys: KeysPlace,
    years: Annotated[int, typer.Option(min=1, max=100, help="How long your schedule keeps a closed record.")] = _YEARS,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="The day; today without it.")] = None,
    actor: Actor = "local",
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """List closed records, until when each is kept, and which may be erased; held ones may not. Nothing is erased.

    Example: `ncs journeys store retention people.journal --keys people.keys --years 8`
    """
    from ncs.cli.giving import give, way_out
    from ncs.journeys.use.store import Reader, files_of, kept

    way = way_out(form, out, replace=replace, read=files_of(journal, keys), private=True)
    with kept(journal, keys, Reader(actor=actor, role="records")) as held:
        give(way, held.retention(on=day_of(on), years=years).tables())


def backup_command(
    journal: JournalPlace,
    keys: KeysPlace,
    to: Annotated[Path, typer.Option("--to", metavar="FILE", help="The copy of the journal to make.")],
    keys_to: Annotated[
        Path | None, typer.Option("--keys-to", metavar="FILE", help="The copy of its keys; keep it elsewhere.")
    ] = None,
    actor: Actor = "local",
) -> None:
    """Copy a journal while it is in use, and its keys where asked. That it was copied goes on record.

    Example: `ncs journeys store backup people.journal --keys people.keys --to monday.journal --keys-to monday.keys`
    """
    from ncs.journeys.use.store import Reader, kept

    with kept(journal, keys, Reader(actor=actor, role="records")) as held:
        held.copy(to=to, keys_to=keys_to)
        console.say(f"The head of the copy is {held.journal.verify().head}. Keep that apart from it.")
    for file in (to, *([keys_to] if keys_to else [])):
        console.written(file)


def restore_command(
    copy: Annotated[Path, typer.Argument(metavar="COPY", help="A copy of a journal.")],
    keys_copy: Annotated[Path, typer.Option("--keys", metavar="FILE", help="A copy of its keys.")],
    to: Annotated[Path, typer.Option("--to", metavar="FILE", help="The journal to make.")],
    keys_to: Annotated[Path, typer.Option("--keys-to", metavar="FILE", help="Its keys, to make.")],
    actor: Actor = "local",
) -> None:
    """Bring a journal back from copies: verified first; whoever was erased stays erased. Exit code 1 if records lack.

    Example: `ncs journeys store restore monday.journal --keys monday.keys --to people2.journal --keys-to people2.keys`
    """
    from ncs.journeys.use.store import Reader, bring_back

    found = bring_back(copy, keys_copy, Reader(actor=actor, role="records"), to=to, keys_to=keys_to)
    for file in (to, keys_to):
        console.written(file)
    console.say(f"{found.events} events came back, until {found.until or 'nothing was written'} (UTC).")
    if found.erased_again:
        console.say(f"Keys of {found.erased_again} people who had been erased came back; they were destroyed again.")
    console.say("What was recorded or erased after that is not in the copy: give erasures of later days again.")
    for one in found.wrong:
        console.say(f"To be looked at: {one}.")
    if found.wrong:
        raise typer.Exit(1)


def audit_command(
    journal: JournalPlace,
    person: Person,
    keys: KeysPlace,
    out: Annotated[Path, typer.Option("--out", metavar="FILE", help="The audit events (FHIR R4, JSON).")],
    actor: Actor = "local",
    replace: ReplaceOption = False,
) -> None:
    """Write who has read or handled a person's record as FHIR audit events.

    Example: `ncs journeys store audit people.journal P1 --keys people.keys --out audit.json`
    """
    from ncs.cli.giving import give_text, text_out
    from ncs.journeys.use.store import Reader, files_of, kept

    way = text_out(out, replace=replace, read=files_of(journal, keys), private=True)
    with kept(journal, keys, Reader(actor=actor, role="auditor")) as held:
        give_text(way, held.looks_fhir(person))


def register(_root: typer.Typer) -> None:
    """Add the commands."""
    store_group.command("hold")(hold_command)
    store_group.command("retention")(retention_command)
    store_group.command("audit")(audit_command)
    store_group.command("backup")(backup_command)
    store_group.command("restore")(restore_command)
