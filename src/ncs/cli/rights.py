"""``ncs rights``: what people may ask for, in any situation, or at a point of their journey."""

from __future__ import annotations

from typing import Annotated

import typer

from ncs.cli.journeys import JourneyFile, Today, day_of
from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption, TextOutOption

group = typer.Typer(
    name="rights",
    no_args_is_help=True,
    help="What people may ask for, when, by which law, and what to do if it does not happen.\n\n"
    "Example: `ncs rights show --situation caring`",
)


def show_command(
    situation: Annotated[
        str | None, typer.Option(help="support, caring, hospital, moving, young or disagreeing; any without it.")
    ] = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """List rights: trigger, plain words, standard, how to challenge, law.

    Example: `ncs rights show --situation hospital`
    """
    from ncs.cli.giving import give, way_out
    from ncs.journeys.use import rights
    from ncs.journeys.views.rights import short_rights

    way = way_out(form, out, replace=replace)
    table = rights(situation).table()
    give(way, table, short=short_rights(table))


def at_command(
    file: JourneyFile,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="The day; today without it.")] = None,
    proposals: Annotated[
        bool, typer.Option("--proposals", help="Also what could be asked for if the proposals were law.")
    ] = False,
    today: Today = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Say what the person of a journey may ask for on a day, and since what.

    Example: `ncs rights at journey.yaml --on 2026-05-10`
    """
    from ncs.cli.giving import give, way_out
    from ncs.journeys.use.rights import rights_now
    from ncs.journeys.views.rights import short_rights

    way = way_out(form, out, replace=replace, read=[file], private=True)
    table = rights_now(file, on=day_of(on or today), today=day_of(today), proposals=proposals).table()
    give(way, table, short=short_rights(table))


def promises_command(
    portrait: Annotated[
        str, typer.Argument(help="david, zamila, les, june, maise, penny, ava or trevor; all without it.")
    ] = "",
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Follow the eight portraits of the source: which promise is kept by the law of today, and by the proposals.

    Example: `ncs rights promises les`
    """
    from ncs.cli.giving import give, way_out
    from ncs.journeys.use.rights import promises
    from ncs.journeys.views.portraits import short_promises

    way = way_out(form, out, replace=replace, several=True)
    found = promises(portrait or None).tables()
    give(way, found, title="Promises, today and with the proposals", short=[short_promises(found[0]), found[1]])


def constitution_command(
    law_only: Annotated[bool, typer.Option("--law-only", help="Leave out what is proposed and not law.")] = False,
    out: TextOutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Write the constitution as a page: principles, guarantees, rights of today, and what is proposed.

    Example: `ncs rights constitution --out constitution.html`
    """
    from ncs.cli.giving import give_text, text_out
    from ncs.journeys.use.rights import constitution_text

    way = text_out(out, replace=replace)
    give_text(way, constitution_text(proposals=not law_only))


def register(root: typer.Typer) -> None:
    """Add the commands."""
    group.command("show")(show_command)
    group.command("at")(at_command)
    group.command("promises")(promises_command)
    group.command("constitution")(constitution_command)
    root.add_typer(group)
