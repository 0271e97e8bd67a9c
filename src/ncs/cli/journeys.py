"""``ncs journeys``: a person's way from first contact to review, held to the rules of the law."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from ncs.cli import console
from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption, named
from ncs.cli.unused import refuse_unused

#: The group that other modules of this package add their commands to.
group = typer.Typer(
    name="journeys",
    no_args_is_help=True,
    help="A person's journey: what happened, what comes next and by when, and why.\n\n"
    "Example: `ncs journeys next journey.yaml`",
)

JourneyFile = Annotated[Path, typer.Argument(metavar="FILE", help="A journey, as `ncs journeys new` begins it.")]
Today = Annotated[
    str | None, typer.Option("--today", metavar="DATE", help="The day on which this is done, in place of today.")
]


def day_of(text: str | None) -> date:
    """Return the day meant by a text; today where there is none.

    Raises:
        BadPeriod: it is no date.
    """
    from ncs.core.periods import parse_date

    return date.today() if text is None else parse_date(text)


def new_command(
    out: Annotated[Path, typer.Argument(metavar="FILE", help="The file to begin, such as journey.yaml.")],
    person: Annotated[str, typer.Option(help="A number that says nothing about the person.")],
    who: Annotated[str, typer.Option(help="adult, carer or child.")] = "adult",
    born: Annotated[str | None, typer.Option(metavar="DATE", help="Day of birth.")] = None,
    council: Annotated[str, typer.Option(callback=named, help="The council that is responsible.")] = "",
    cares_for: Annotated[str, typer.Option("--cares-for", help="For a carer: the number of whom they care for.")] = "",
    language: Annotated[str, typer.Option(help="The language in which the person reads.")] = "English",
    letters: Annotated[str, typer.Option("--letters", help="standard, easy read, large print, audio, …")] = "standard",
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="The day; today without it.")] = None,
    today: Today = None,
    replace: ReplaceOption = False,
) -> None:
    """Begin a journey in a file.

    Example: `ncs journeys new journey.yaml --person P1 --born 1948-05-02 --on 2026-04-01`
    """
    from ncs.journeys.use.journeys import new, opening

    texts = [f"person={person}", f"who={who}", f"council={council}", f"cares_for={cares_for}", f"language={language}"]
    texts += [f"format={letters}", *([f"born={born}"] if born else [])]
    new(out, opened=opening(day_of(on or today), texts), today=day_of(today), replace=replace)
    console.written(out)


def add_command(
    context: typer.Context,
    file: JourneyFile,
    kind: Annotated[str, typer.Argument(help="The kind of event; `ncs journeys kinds` lists them.")] = "",
    fields: Annotated[list[str] | None, typer.Argument(metavar="KEY=VALUE", help="What the event says.")] = None,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="The day on which it happened.")] = None,
    event_file: Annotated[
        Path | None, typer.Option("--event", metavar="FILE", help="The event from a YAML file instead.")
    ] = None,
    own: Annotated[Path | None, typer.Option("--clocks", metavar="FILE", help="The council's own clocks.")] = None,
    today: Today = None,
) -> None:
    """Record an event. One that breaks a rule is refused with the rule, its section and what to do instead.

    Example: `ncs journeys add journey.yaml referral-received source=family --on 2026-04-01`
    """
    from ncs.journeys.use.journeys import add, event_from, event_in

    if event_file is not None:
        refuse_unused(context, "kind", "fields", "on", because="with --event, whose file says all of the event")
    event = event_in(event_file) if event_file else event_from(kind, day_of(on or today), fields or [])
    found = add(file, event, today=day_of(today), own_clocks=own)
    console.say(f"Recorded as event {len(found.state.given)}: {event.kind} on {event.on}. Now: {found.state.stage}.")


def show_command(
    file: JourneyFile,
    today: Today = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Show what happened in a journey.

    Example: `ncs journeys show journey.yaml`
    """
    from ncs.cli.giving import give, way_out
    from ncs.journeys.use.journeys import show
    from ncs.journeys.views.journey import short_events

    way = way_out(form, out, replace=replace, read=[file], private=True)
    found = show(file, today=day_of(today))
    give(way, found.tables(), short=short_events(found.state))


def next_command(
    file: JourneyFile,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="The day; today without it.")] = None,
    own: Annotated[
        Path | None, typer.Option("--clocks", metavar="FILE", help="The council's own clocks where no law sets one.")
    ] = None,
    today: Today = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Say what is overdue, required and allowed on a day, each with its rule and section.

    Example: `ncs journeys next journey.yaml --on 2026-05-10`
    """
    from ncs.cli.giving import give, way_out
    from ncs.journeys.use.journeys import coming
    from ncs.journeys.views.journey import short_steps

    way = way_out(form, out, replace=replace, read=[file, own], private=True)
    found = coming(file, on=day_of(on or today), today=day_of(today), own_clocks=own)
    give(way, found.tables(), short=short_steps(found.steps, found.on))


def account_command(
    file: JourneyFile,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="The day; today without it.")] = None,
    today: Today = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Say what is held for the person and what is left: direct payment, budgets others hold, short breaks.

    Example: `ncs journeys account journey.yaml --on 2026-06-30`
    """
    from ncs.cli.giving import give, way_out
    from ncs.journeys.use.journeys import account

    way = way_out(form, out, replace=replace, read=[file], private=True)
    give(way, account(file, on=day_of(on or today), today=day_of(today)).tables())


def pack_command(
    file: JourneyFile,
    to: Annotated[str, typer.Option(callback=named, help="The council to which the person moves, by name or code.")],
    out: Annotated[Path, typer.Option("--out", metavar="FILE", help="The pack (JSON).")],
    portable: Annotated[
        bool, typer.Option("--portable", help="The decision counts there until reviewed: proposed, not law.")
    ] = False,
    today: Today = None,
    replace: ReplaceOption = False,
) -> None:
    """Write the pack for somebody who moves: plan, decision, carers, support; any change to it shows.

    Example: `ncs journeys pack journey.yaml --to Durham --out pack.json`
    """
    from ncs.cli.giving import give_text, text_out
    from ncs.journeys.use.exchange import pack

    way = text_out(out, replace=replace, read=[file], private=True)
    text, digest = pack(file, to=to, made=day_of(today), today=day_of(today), portable=portable)
    give_text(way, text)
    console.say(f"Record it: ncs journeys add {file} pack-sent digest={digest}")


def unpack_command(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A pack, as `ncs journeys pack` wrote it.")],
    out: Annotated[
        Path | None, typer.Option("--receipt", metavar="FILE", help="Write a receipt for the council that sent it.")
    ] = None,
    today: Today = None,
    replace: ReplaceOption = False,
) -> None:
    """Read a pack and say what it hands over; one that was changed is refused.

    Example: `ncs journeys unpack pack.json --receipt receipt.json`
    """
    from ncs.cli.giving import give_text, text_out
    from ncs.journeys.use.exchange import packed, receipt_for
    from ncs.journeys.views.journey import said

    if out is None:
        refuse_unused(context, "today", because="without --receipt, which says the day")
    way = text_out(out, replace=replace, read=[file], private=True)
    found = packed(file)
    if out is not None:
        give_text(way, receipt_for(found, received=day_of(today)))
    console.say(f"{found.person} moves from {found.council or 'a council not named'} to {found.to}; made {found.made}.")
    if found.portable:
        console.say("The decision on eligibility counts there until it is reviewed: proposed (6.3), and not law.")
    for one in found.events:
        console.say(f"  {one.on} {one.kind}: {said(one)}")


def receipt_command(
    file: JourneyFile,
    receipt: Annotated[Path, typer.Argument(metavar="RECEIPT", help="What the second council made with `unpack`.")],
    today: Today = None,
) -> None:
    """Say when the second council had a pack that was sent; a receipt for another one is refused.

    Example: `ncs journeys receipt journey.yaml receipt.json`
    """
    from ncs.journeys.use.exchange import receipted

    found = receipted(file, receipt, today=day_of(today))
    console.say(f"{found.to} had the pack of {found.made} whole on {found.received}.")


def picture_command(
    file: JourneyFile,
    svg: Annotated[Path, typer.Option("--svg", metavar="FILE", help="Where to write the picture.")],
    today: Today = None,
    replace: ReplaceOption = False,
) -> None:
    """Draw a journey along its days, what lasts as bars.

    Example: `ncs journeys picture journey.yaml --svg journey.svg`
    """
    from ncs.cli.giving import give_text, text_out
    from ncs.journeys.use.journeys import show
    from ncs.journeys.views.timeline import timeline_svg

    way = text_out(svg, replace=replace, read=[file], private=True)
    give_text(way, timeline_svg(show(file, today=day_of(today)).state))


def letter_command(
    file: JourneyFile,
    kind: Annotated[str, typer.Argument(help="decision or plan.")],
    today: Today = None,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="A file: .odt, .html, or .txt; the screen without it.")
    ] = None,
    replace: ReplaceOption = False,
) -> None:
    """Write what the law has the council write: the decision with its reasons, or the plan.

    Example: `ncs journeys letter journey.yaml decision --out decision.odt`
    """
    from ncs.core.refusals import refuse_file
    from ncs.journeys.use.journeys import show
    from ncs.journeys.views.letter import letter_of
    from ncs.present.letter import save_letter

    if out is not None:
        refuse_file(out, replace=replace, read=[file])
    made = letter_of(show(file, today=day_of(today)).state, kind)
    if out is None:
        console.say("\n".join(made.words()))
    else:
        save_letter(made, out, replace=replace, read=[file])
        console.written(out)


def emit_command(
    files: Annotated[list[Path], typer.Argument(metavar="FILES", help="Journeys, each in a file of its own.")],
    council: Annotated[str, typer.Option(callback=named, help="The council that submits, by name or code.")],
    first: Annotated[str, typer.Option("--from", metavar="DATE", help="First day of the period.")],
    last: Annotated[str, typer.Option("--to", metavar="DATE", help="Last day of the period.")],
    out: Annotated[Path, typer.Option("--out", metavar="FILE", help="The submission (CSV).")],
    today: Today = None,
    replace: ReplaceOption = False,
) -> None:
    """Write journeys as client level data, Release 2, and say what it cannot tell yet.

    Example: `ncs journeys emit journey.yaml --council Leeds --from 2026-04-01 --to 2026-06-30 --out cld.csv`
    """
    from ncs.cli.giving import give, way_out
    from ncs.cli.terminal import show
    from ncs.core.periods import Period
    from ncs.journeys.use.exchange import emit

    way = way_out("csv", out, replace=replace, read=[files], private=True)
    period = Period(start=day_of(first), end=day_of(last))
    rows, left_out = emit(files, council=council, period=period, today=day_of(today)).tables()
    give(way, rows)
    if left_out.rows:
        show(left_out)


def worklist_command(
    files: Annotated[list[Path], typer.Argument(metavar="FILES", help="Journeys, each in a file of its own.")],
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="The day; today without it.")] = None,
    own: Annotated[Path | None, typer.Option("--clocks", metavar="FILE", help="The council's own clocks.")] = None,
    team: Annotated[str, typer.Option("--team", help="Only records that this team, or role, wrote in last.")] = "",
    today: Today = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """List what is overdue or required in many journeys, the most urgent first; and how many wait for what.

    Example: `ncs journeys worklist *.yaml --on 2026-05-10`
    """
    from ncs.cli.giving import give, way_out
    from ncs.journeys.use.journeys import read_all, worklist

    way = way_out(form, out, replace=replace, read=[files, own], private=True, several=True)
    states = read_all(files, today=day_of(today))
    give(way, worklist(states, on=day_of(on or today), own_clocks=own, team=team).tables(), title="What is to be done")


def why_command(
    name: Annotated[str, typer.Argument(help="A rule, a clock or a kind of event.")],
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Explain a rule, a clock or a kind of event: section, force, plain words and examples.

    Example: `ncs journeys why eligibility`
    """
    from ncs.cli.giving import give_lines, way_out
    from ncs.journeys.use.journeys import why
    from ncs.journeys.views.why import words_of

    way = way_out(form, out, replace=replace)
    found = why(name)
    give_lines(way, found.table(), words_of(found.explained()))


def rules_command(form: FormOption = Form.TABLE, out: OutOption = None, replace: ReplaceOption = False) -> None:
    """List the rules, each with its section and its force.

    Example: `ncs journeys rules --out rules.ods`
    """
    from ncs.cli.giving import give, way_out
    from ncs.journeys.use.journeys import all_rules

    way = way_out(form, out, replace=replace)
    give(way, all_rules().tables())


def duties_command(form: FormOption = Form.TABLE, out: OutOption = None, replace: ReplaceOption = False) -> None:
    """List the duties of councils in Part 1 of the Care Act: trigger, clock or why none, rule or why none.

    Example: `ncs journeys duties --out duties.ods`
    """
    from ncs.cli.giving import give, way_out
    from ncs.journeys.use.journeys import all_duties

    way = way_out(form, out, replace=replace)
    give(way, all_duties().tables())


def kinds_command(form: FormOption = Form.TABLE, out: OutOption = None, replace: ReplaceOption = False) -> None:
    """List the kinds of event with their fields.

    Example: `ncs journeys kinds`
    """
    from ncs.cli.giving import give, way_out
    from ncs.journeys.use.journeys import all_kinds

    way = way_out(form, out, replace=replace)
    give(way, all_kinds().tables())


def register(root: typer.Typer) -> None:
    """Add the commands."""
    group.command("new")(new_command)
    group.command("add")(add_command)
    group.command("show")(show_command)
    group.command("next")(next_command)
    group.command("account")(account_command)
    group.command("pack")(pack_command)
    group.command("unpack")(unpack_command)
    group.command("receipt")(receipt_command)
    group.command("picture")(picture_command)
    group.command("letter")(letter_command)
    group.command("emit")(emit_command)
    group.command("worklist")(worklist_command)
    group.command("why")(why_command)
    group.command("rules")(rules_command)
    group.command("duties")(duties_command)
    group.command("kinds")(kinds_command)
    root.add_typer(group)
