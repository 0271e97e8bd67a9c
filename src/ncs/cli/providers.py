"""``ncs providers``: the register of providers, read from what the regulator publishes, and asked."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ncs.cli import console
from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption, named

#: The group that other modules of this package add their commands to.
group = typer.Typer(
    name="providers",
    no_args_is_help=True,
    help="Providers of care: who there is, what opens and closes, where care is, who is watched over.\n\n"
    "Example: `ncs providers read directory/*.csv --out register`",
)

Folder = Annotated[Path, typer.Argument(metavar="FOLDER", help="What `ncs providers read` made.")]
CouncilOption = Annotated[
    str | None, typer.Option("--council", callback=named, help="Only this council, by any name or code.")
]
OnOption = Annotated[
    str | None, typer.Option("--on", metavar="DATE", help="The day that is meant, such as 2026-07-01.")
]


def read_command(
    files: Annotated[
        list[Path],
        typer.Argument(metavar="FILES", help="CSV, ODS or XLSX as published, JSON of the API, or folders of them."),
    ],
    out: Annotated[Path, typer.Option(metavar="FOLDER", help="Folder to make.")],
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="The day of files whose names do not say it.")
    ] = None,
    replace: ReplaceOption = False,
) -> None:
    """Read what the regulator publishes into one register with a history; nothing is kept if anything is wrong.

    Active and deactivated locations, ratings, the weekly directory; columns by name, months in any order.

    Example: `ncs providers read directory/*.csv --out register`
    """
    from ncs.cli.progress import stages
    from ncs.cli.terminal import show
    from ncs.providers.use.register import read
    from ncs.providers.views.register import files_table, short_files

    with stages() as progress:
        found = read(files, out, on=on, replace=replace, progress=progress)
    show(short_files(files_table(found.register)))
    console.written(out)


def find_command(
    folder: Folder,
    words: Annotated[str, typer.Argument(help="Words of a name, provider, brand, postcode or ID.")],
    council: CouncilOption = None,
    on: OnOption = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Find locations by words of their name, provider, brand, postcode or ID.

    Example: `ncs providers find register "oak house" --council Leeds`
    """
    from ncs.cli.giving import give, way_out
    from ncs.providers.use.register import find
    from ncs.providers.views.register import locations_table

    way = way_out(form, out, replace=replace, read=[folder])
    found = find(folder, words, council=council, on=on)
    short = locations_table(found.register, found.places, title=found.title, short=True)
    give(way, found.tables(), short=short)


def show_command(
    folder: Folder,
    location: Annotated[str, typer.Argument(help="ID of a location, or its whole name.")],
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Show one location and its history: registered, rated, changed, registered anew, ended.

    Example: `ncs providers show register 1-1000000001`
    """
    from ncs.cli.giving import give, way_out
    from ncs.providers.use.register import show

    way = way_out(form, out, replace=replace, read=[folder], several=True)
    give(way, show(folder, location).tables())


def changes_command(
    folder: Folder,
    since: Annotated[
        str | None, typer.Option("--from", metavar="DATE", help="Since this day; the file before the last without it.")
    ] = None,
    until: Annotated[
        str | None, typer.Option("--to", metavar="DATE", help="Until this day; the last file without it.")
    ] = None,
    council: CouncilOption = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Say what opened and closed between two days; what is registered anew or twice did neither.

    Example: `ncs providers changes register --council Leeds`
    """
    from ncs.cli.giving import give, way_out
    from ncs.providers.use.register import changes

    way = way_out(form, out, replace=replace, read=[folder], several=True)
    give(way, changes(folder, since=since, until=until, council=council).tables(), title="What changed")


def register(root: typer.Typer) -> None:
    """Add the commands."""
    group.command("read")(read_command)
    group.command("find")(find_command)
    group.command("show")(show_command)
    group.command("changes")(changes_command)
    root.add_typer(group)
