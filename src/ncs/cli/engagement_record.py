"""``ncs engagement record``: the conversation on a brief, kept in a file, and what many come to."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from ncs.cli.engagement import Notes, Observations
from ncs.cli.engagement import group as engagement
from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption, TextOutOption

group = typer.Typer(
    name="record",
    no_args_is_help=True,
    help="The conversation on a brief, kept in a file, and what many come to.\n\n"
    "Example: `ncs engagement record template Torbay --out torbay_2027.yaml`",
)

EditionFile = Annotated[
    Path | None, typer.Option("--edition", metavar="FILE", help="A later edition of the expectations (YAML).")
]
_DAY = ["%Y-%m-%d"]
Record = Annotated[Path, typer.Argument(metavar="FILE", help="A record; `record template` writes one to fill in.")]


@group.command("template")
def template(
    council: Annotated[str, typer.Argument(help="The council, by any name or code.")],
    on: Annotated[datetime | None, typer.Option("--on", formats=_DAY, help="Its day; today without it.")] = None,
    edition: EditionFile = None,
    observations: Observations = None,
    quality_notes: Notes = None,
    out: TextOutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Write a record to fill in, with the questions of the council's brief.

    Example: `ncs engagement record template Torbay --out torbay_2027.yaml`
    """
    from ncs.cli.giving import give_text, text_out
    from ncs.places.use.expected import edition as held
    from ncs.places.views.conversations import template as text
    from ncs.places.views.lists import landscape
    from ncs.reference.councils import find_council

    way = text_out(out, replace=replace, read=[edition, observations, quality_notes])
    where, day = find_council(council), on.date() if on else date.today()
    give_text(way, text(held(edition), where, landscape(observations, quality_notes), day))


@group.command("check")
def check(
    files: Annotated[list[Path], typer.Argument(metavar="FILES", help="Records, or folders of them.")],
    edition: EditionFile = None,
) -> None:
    """Check records, before they are kept or told of: every problem of every file at once.

    Example: `ncs engagement record check conversations`
    """
    from ncs.cli import console
    from ncs.places.use.expected import conversations
    from ncs.places.use.expected import edition as held
    from ncs.places.views.conversations import counted

    _, found = conversations(files, of=held(edition))
    console.say(f"Nothing is wrong: {counted(found)}.")


@group.command("show")
def show(
    file: Record,
    earlier: Annotated[
        Path | None, typer.Option("--earlier", metavar="FILE", help="The record before: its open actions are followed.")
    ] = None,
    on: Annotated[
        datetime | None, typer.Option("--on", formats=_DAY, help="Overdue on this day; the record's own without it.")
    ] = None,
    edition: EditionFile = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Show one conversation: questions, context, support used, barriers, good practice, actions, follow-up.

    Example: `ncs engagement record show torbay_2027.yaml --on 2027-06-01`
    """
    from ncs.cli.giving import give, way_out
    from ncs.places.use.expected import conversation
    from ncs.places.use.expected import edition as held
    from ncs.places.views.conversations import record_tables

    way = way_out(form, out, replace=replace, read=[file, earlier, edition], several=True)
    day = on.date() if on else None
    give(way, record_tables(conversation(file, of=held(edition), earlier=earlier, on=day)))


@group.command("rollup")
def rollup(
    files: Annotated[list[Path], typer.Argument(metavar="FILES", help="Records, or folders of them.")],
    edition: EditionFile = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Tell of many conversations: barriers that need national action, good practice, support. Names only by consent.

    Example: `ncs engagement record rollup conversations --out barriers.ods`
    """
    from ncs.cli.giving import give, way_out
    from ncs.places.use.expected import conversations
    from ncs.places.use.expected import edition as held
    from ncs.places.views.conversations import rollup_tables

    way = way_out(form, out, replace=replace, read=[*files, edition], several=True)
    give(way, rollup_tables(*conversations(files, of=held(edition))))


def register(root: typer.Typer) -> None:  # noqa: ARG001 - the group joins that of engagement
    """Add the commands to ``ncs engagement``."""
    engagement.add_typer(group)
