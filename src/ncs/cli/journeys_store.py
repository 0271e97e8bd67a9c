"""``ncs journeys store``: a journal of many people, sealed a person, chained, and read on record."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ncs.cli import console
from ncs.cli.journeys import Today, day_of, group
from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption, named

store_group = typer.Typer(
    name="store",
    no_args_is_help=True,
    help="A journal of many people: only added to, sealed with a key a person, chained by hashes, read on record.\n\n"
    "Example: `ncs journeys store verify people.journal --keys people.keys`",
)

JournalPlace = Annotated[
    str, typer.Argument(metavar="JOURNAL", help="What `ncs journeys store new` made: a file, or postgresql://…")
]
KeysPlace = Annotated[
    str,
    typer.Option("--keys", metavar="KEYS", help="Its keys, a file or postgresql://…; keep them and copies apart."),
]
Person = Annotated[str, typer.Argument(help="The person's number.")]
Actor = Annotated[str, typer.Option("--actor", help="Who asks: a number or name of yours.")]
Role = Annotated[str, typer.Option("--role", help="practitioner, manager, finance, records, auditor or analyst.")]
Basis = Annotated[str, typer.Option("--basis", help="public task, legal duty, vital interests or consent.")]


def new_command(
    journal: Annotated[
        str, typer.Argument(metavar="JOURNAL", help="The file to make, or the URL of an empty PostgreSQL database.")
    ],
    keys: KeysPlace,
) -> None:
    """Make a journal, and its keys in another file. Nothing that exists is replaced.

    Example: `ncs journeys store new people.journal --keys people.keys`
    """
    from ncs.journeys.use.store import files_of, new

    new(journal, keys)
    for file in files_of(journal, keys):
        console.written(file)


def take_command(
    journal: JournalPlace,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A journey in a file of its own.")],
    keys: KeysPlace,
    actor: Actor = "local",
    role: Role = "practitioner",
    basis: Basis = "public task",
    today: Today = None,
) -> None:
    """Take a journey from its own file into the journal.

    Example: `ncs journeys store take people.journal journey.yaml --keys people.keys`
    """
    from ncs.journeys.use.store import Reader, kept

    with kept(journal, keys, Reader(actor=actor, role=role, basis=basis)) as held:
        console.say(f"Taken: {held.begin(file, today=day_of(today))} events.")


def import_command(
    journal: JournalPlace,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Client level data (CSV, local layout).")],
    keys: KeysPlace,
    actor: Actor = "local",
    role: Role = "manager",
    basis: Basis = "public task",
    today: Today = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Take everybody in a client level data file into the journal, on the first day and each month after.

    Whoever is known has what is new added to their journey; what is missing, or was not taken, is listed with why.

    Example: `ncs journeys store import people.journal submission.csv --keys people.keys --out taken.ods`
    """
    from ncs.cli.giving import give, way_out
    from ncs.journeys.use.store import Reader, files_of, kept

    way = way_out(form, out, replace=replace, read=[*files_of(journal, keys), file], private=True, several=True)
    with kept(journal, keys, Reader(actor=actor, role=role, basis=basis)) as held:
        taken = held.take_file(file, today=day_of(today))
    give(way, taken.tables(), title="Taken from client level data")


def emit_command(
    journal: JournalPlace,
    keys: KeysPlace,
    council: Annotated[str, typer.Option(callback=named, help="The council that submits, by name or code.")],
    first: Annotated[str, typer.Option("--from", metavar="DATE", help="First day of the period.")],
    last: Annotated[str, typer.Option("--to", metavar="DATE", help="Last day of the period.")],
    out: Annotated[Path, typer.Option("--out", metavar="FILE", help="The submission (CSV).")],
    actor: Actor = "local",
    role: Role = "manager",
    basis: Basis = "legal duty",
    replace: ReplaceOption = False,
) -> None:
    """Write the journal as client level data, Release 2, and say what it cannot tell yet.

    Example: `ncs journeys store emit people.journal --keys people.keys --council Leeds --from 2026-04-01
    --to 2026-06-30 --out cld.csv`
    """
    from ncs.cli.giving import give, way_out
    from ncs.cli.terminal import show
    from ncs.core.periods import Period
    from ncs.journeys.use.store import Reader, files_of, kept

    way = way_out("csv", out, replace=replace, read=files_of(journal, keys), private=True)
    period = Period(start=day_of(first), end=day_of(last))
    with kept(journal, keys, Reader(actor=actor, role=role, basis=basis)) as held:
        rows, left_out = held.emit(council=council, period=period).tables()
    give(way, rows)
    if left_out.rows:
        show(left_out)


def add_command(
    journal: JournalPlace,
    person: Person,
    kind: Annotated[str, typer.Argument(help="The kind of event; `ncs journeys kinds` lists them.")],
    keys: KeysPlace,
    fields: Annotated[list[str] | None, typer.Argument(metavar="KEY=VALUE", help="What the event says.")] = None,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="The day on which it happened.")] = None,
    seen: Annotated[
        int | None, typer.Option("--seen", help="The number of the last event you saw; refused if there are more.")
    ] = None,
    own: Annotated[Path | None, typer.Option("--clocks", metavar="FILE", help="The council's own clocks.")] = None,
    actor: Actor = "local",
    role: Role = "practitioner",
    basis: Basis = "public task",
    today: Today = None,
) -> None:
    """Record an event; with --seen, only if nobody has recorded another since you looked.

    Example: `ncs journeys store add people.journal P1 review-asked --keys people.keys --seen 12`
    """
    from ncs.journeys.use.journeys import event_from
    from ncs.journeys.use.store import Reader, kept

    event = event_from(kind, day_of(on or today), fields or [])
    with kept(journal, keys, Reader(actor=actor, role=role, basis=basis)) as held:
        number = held.add(person, event, today=day_of(today), expected=seen, own_clocks=own)
        console.say(f"Recorded as event {number}.")


def show_command(
    journal: JournalPlace,
    person: Person,
    keys: KeysPlace,
    actor: Actor = "local",
    role: Role = "practitioner",
    basis: Basis = "public task",
    glass: Annotated[
        str, typer.Option("--break-glass", metavar="REASON", help="Read without the role; the reason is kept unsealed.")
    ] = "",
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Show everything about one person; the read goes on record. With --out, it is the person's own copy.

    Example: `ncs journeys store show people.journal P1 --keys people.keys --out copy.ods`
    """
    from ncs.cli.giving import give, way_out
    from ncs.journeys.use.store import Reader, files_of, kept
    from ncs.journeys.views.journey import short_events

    way = way_out(form, out, replace=replace, read=files_of(journal, keys), private=True)
    with kept(journal, keys, Reader(actor=actor, role=role, basis=basis, glass=glass)) as held:
        found = held.show(person)
    give(way, found.tables(), short=short_events(found.state))


def next_command(
    journal: JournalPlace,
    person: Person,
    keys: KeysPlace,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="The day; today without it.")] = None,
    own: Annotated[Path | None, typer.Option("--clocks", metavar="FILE", help="The council's own clocks.")] = None,
    actor: Actor = "local",
    role: Role = "practitioner",
    basis: Basis = "public task",
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Say what is overdue, required and allowed for one person; the read goes on record.

    Example: `ncs journeys store next people.journal P1 --keys people.keys`
    """
    from ncs.cli.giving import give, way_out
    from ncs.journeys.use.store import Reader, files_of, kept
    from ncs.journeys.views.journey import short_steps

    way = way_out(form, out, replace=replace, read=[*files_of(journal, keys), own], private=True)
    with kept(journal, keys, Reader(actor=actor, role=role, basis=basis)) as held:
        found = held.coming(person, on=day_of(on), own_clocks=own)
    give(way, found.tables(), short=short_steps(found.steps, found.on))


def verify_command(
    journal: JournalPlace,
    keys: Annotated[
        str | None, typer.Option("--keys", metavar="KEYS", help="Its keys, to see too whether one was lost.")
    ] = None,
    head: Annotated[
        str | None, typer.Option("--head", help="A digest kept elsewhere that must still be there.")
    ] = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Verify that no row is missing, changed or out of place; keys are not needed. Exit code 1 if one is.

    Example: `ncs journeys store verify people.journal --keys people.keys`
    """
    from ncs.cli.giving import give, way_out
    from ncs.journeys.use.store import Reader, files_of, kept, verify_alone

    way = way_out(form, out, replace=replace, read=files_of(journal, keys))
    if keys is None:
        found, answer, there = verify_alone(journal, head=head)
    else:
        with kept(journal, keys, Reader(actor="local", role="auditor")) as held:
            found, answer = held.verify()
            there = head is None or held.journal.has_head(head)
    give(way, answer.tables())
    if not there:
        console.say("The digest given is not in the journal: rows up to it were changed or taken away.")
    if found.wrong or not there:
        raise typer.Exit(1)


def looks_command(
    journal: JournalPlace,
    person: Person,
    keys: KeysPlace,
    actor: Actor = "local",
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Say who has read or handled a person's record, when, in which role and why.

    Example: `ncs journeys store looks people.journal P1 --keys people.keys`
    """
    from ncs.cli.giving import give, way_out
    from ncs.journeys.use.store import Reader, files_of, kept

    way = way_out(form, out, replace=replace, read=files_of(journal, keys), private=True)
    with kept(journal, keys, Reader(actor=actor, role="auditor")) as held:
        give(way, held.looks(person).tables())


def worklist_command(
    journal: JournalPlace,
    keys: KeysPlace,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="The day; today without it.")] = None,
    own: Annotated[Path | None, typer.Option("--clocks", metavar="FILE", help="The council's own clocks.")] = None,
    team: Annotated[str, typer.Option("--team", help="Only records that this team, or role, wrote in last.")] = "",
    actor: Actor = "local",
    role: Role = "manager",
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """List what is overdue or required for everybody in the journal, the most urgent first.

    Example: `ncs journeys store worklist people.journal --keys people.keys --on 2026-05-10`
    """
    from ncs.cli.giving import give, way_out
    from ncs.journeys.use.store import Reader, files_of, kept

    way = way_out(form, out, replace=replace, read=[*files_of(journal, keys), own], private=True, several=True)
    with kept(journal, keys, Reader(actor=actor, role=role)) as held:
        found = held.worklist(on=day_of(on), own_clocks=own, team=team)
    give(way, found.tables(), title="What is to be done")


def alike_command(
    journal: JournalPlace,
    keys: KeysPlace,
    first: Annotated[str, typer.Option("--from", metavar="DATE", help="First day of the period.")],
    last: Annotated[str, typer.Option("--to", metavar="DATE", help="Last day of the period.")],
    actor: Actor = "local",
    role: Role = "manager",
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Ask if like is treated alike: eligibility by need and by team, decisions turned round, waits. Counts only.

    Example: `ncs journeys store alike people.journal --keys people.keys --from 2026-04-01 --to 2026-06-30`
    """
    from ncs.cli.giving import give, way_out
    from ncs.core.periods import Period
    from ncs.journeys.use.store import Reader, files_of, kept

    way = way_out(form, out, replace=replace, read=files_of(journal, keys), private=True, several=True)
    period = Period(start=day_of(first), end=day_of(last))
    with kept(journal, keys, Reader(actor=actor, role=role)) as held:
        found = held.alike(period)
    give(way, found.tables(), title="Is like treated alike?")


def link_command(
    journal: JournalPlace,
    person: Person,
    other: Annotated[str, typer.Argument(help="The number of the other record.")],
    keys: KeysPlace,
    why: Annotated[str, typer.Option(help="Why they are one person, or are not; it is kept unsealed, so name nobody.")],
    part: Annotated[bool, typer.Option("--part", help="Take the link back.")] = False,
    actor: Actor = "local",
) -> None:
    """Say that two records are of one person, or take that back. No event is moved.

    Example: `ncs journeys store link people.journal P1 P7 --keys people.keys --why "same birth and address"`
    """
    from ncs.journeys.use.store import Reader, kept

    with kept(journal, keys, Reader(actor=actor, role="records")) as held:
        held.journal.link(person, other, held.reader, why=why, on=not part)
    console.say("Parted." if part else "Linked.")


def erase_command(
    journal: JournalPlace,
    person: Person,
    keys: KeysPlace,
    why: Annotated[str, typer.Option(help="The lawful reason; it is kept unsealed, so name nobody.")],
    actor: Actor = "local",
) -> None:
    """Erase a person by destroying their key. Counts and the chain stay; nothing of theirs can be read again.

    Example: `ncs journeys store erase people.journal P1 --keys people.keys --why "retention ended"`
    """
    from ncs.journeys.use.store import Reader, kept

    with kept(journal, keys, Reader(actor=actor, role="records")) as held:
        left = held.journal.erase(person, why, held.reader)
    console.say("Erased: the key is gone. Copies of the keys, and exports, must go too.")
    if left:
        console.say(f"Linked to it and not erased: {left}. Erase each by its own number if it is the same person's.")


def register(_root: typer.Typer) -> None:
    """Add the commands."""
    store_group.command("new")(new_command)
    store_group.command("take")(take_command)
    store_group.command("import")(import_command)
    store_group.command("emit")(emit_command)
    store_group.command("add")(add_command)
    store_group.command("show")(show_command)
    store_group.command("next")(next_command)
    store_group.command("verify")(verify_command)
    store_group.command("looks")(looks_command)
    store_group.command("worklist")(worklist_command)
    store_group.command("alike")(alike_command)
    store_group.command("link")(link_command)
    store_group.command("erase")(erase_command)
    group.add_typer(store_group)
