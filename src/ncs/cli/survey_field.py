"""``ncs survey field``: the record of fielding, where councils stand, and reminders to send."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from ncs.cli import console
from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption, named
from ncs.cli.survey import FrameFile, Year, group

field_group = typer.Typer(
    name="field",
    no_args_is_help=True,
    help="The record of fielding: who was invited, opened, delegated and signed off; who answered what; reminders.\n\n"
    "Example: `ncs survey field show fielding.csv --on 2025-05-20`",
)

RecordFile = Annotated[
    Path, typer.Argument(metavar="RECORD", help="The record of fielding (CSV): on, council, event, by, note.")
]
OnDay = Annotated[
    datetime | None, typer.Option("--on", formats=["%Y-%m-%d"], help="The day; the last of the record unless given.")
]
Closes = Annotated[
    datetime | None, typer.Option("--closes", formats=["%Y-%m-%d"], help="The last day for answers, for reminders.")
]
Reading = Annotated[
    Path | None, typer.Option("--read", metavar="FOLDER", help="What `ncs survey read` made: who answered what.")
]


def show_command(
    record: RecordFile,
    on: OnDay = None,
    reading: Reading = None,
    year: Year = 2025,
    frame: FrameFile = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Say where each council stands, who has answered what, and which reminders are due.

    Example: `ncs survey field show fielding.csv --read read --out fielding.ods`
    """
    from ncs.cli.giving import give, way_out
    from ncs.survey.use.fielding import field
    from ncs.survey.views.fielding import short_standing

    way = way_out(form, out, replace=replace, read=[record, reading, frame], several=True, private=True)
    found = field(record, year=year, on=on.date() if on else None, reading=reading, frame_file=frame)
    give(way, found.tables(), short=short_standing(found.standings), title="Fielding of the survey")


def remind_command(
    record: RecordFile,
    on: OnDay = None,
    closes: Closes = None,
    reading: Reading = None,
    year: Year = 2025,
    frame: FrameFile = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Write reminders as a file to send: to the director of each council that may still answer and has not signed off.

    Example: `ncs survey field remind fielding.csv --on 2025-05-30 --closes 2025-06-06 --out reminders.csv`
    """
    from ncs.cli.giving import give, way_out
    from ncs.survey.use.fielding import field
    from ncs.survey.views.fielding import reminders_table

    way = way_out(form, out, replace=replace, read=[record, reading, frame], private=True)
    day, last = on.date() if on else None, closes.date() if closes else None
    found = field(record, year=year, on=day, closes=last, reading=reading, frame_file=frame)
    give(way, reminders_table(found.due))


def note_command(
    record: RecordFile,
    event: Annotated[
        str,
        typer.Argument(
            metavar="EVENT",
            help="survey_opened, survey_closed, invited, succeeded, opened, delegated, signed_off, reminded, late or "
            "withdrawn.",
        ),
    ],
    on: Annotated[datetime, typer.Option("--on", formats=["%Y-%m-%d"], help="The day on which it happened.")],
    council: Annotated[
        str, typer.Option(callback=named, help="Whose, by name or code; not for events of the whole survey.")
    ] = "",
    by: Annotated[str, typer.Option(help="The post or address of who did it, or to whom.")] = "",
    why: Annotated[str, typer.Option(help="A note; wanted for a late return.")] = "",
    frame: FrameFile = None,
) -> None:
    """Add a line to the record, which is made if it is not there. What cannot have happened is refused.

    Example: `ncs survey field note fielding.csv invited --council Leeds --by director@leeds.example --on 2025-04-30`
    """
    from ncs.survey.use.fielding import note

    made = note(record, event, on=on.date(), council=council, by=by, why=why, frame_file=frame)
    console.say(f"Recorded in {record.name}, which now has {len(made.entries)} lines.")


def register(root: typer.Typer) -> None:  # noqa: ARG001 - the commands join the group of the survey
    """Add the commands to the ``survey`` group."""
    field_group.command("show")(show_command)
    field_group.command("remind")(remind_command)
    field_group.command("note")(note_command)
    group.add_typer(field_group)
