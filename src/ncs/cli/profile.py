"""``ncs profile``: every official measure for a council, or for England."""

from __future__ import annotations

from itertools import count
from pathlib import Path
from typing import Annotated

import typer

from ncs.cli.console import written
from ncs.cli.engagement import Notes
from ncs.cli.printing import ReplaceOption


def profile(
    names: Annotated[
        list[str], typer.Argument(help="Councils by any name or code, 'england', or 'all' for every council.")
    ],
    out: Annotated[Path, typer.Option(metavar="FOLDER", help="Where to write.")] = Path("profiles"),
    replace: ReplaceOption = False,
    observations: Annotated[
        Path | None,
        typer.Option(
            metavar="PATH",
            help="Your own observations (Parquet, CSV or JSON, or a folder of them), in place of the official ones "
            "where both are.",
        ),
    ] = None,
    quality_notes: Notes = None,
    providers: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="What `ncs providers read` made: where care is, what opens and closes."),
    ] = None,
) -> None:
    """Write the profile of councils or of England: a page with plots, and the tables as CSV and ODS.

    Example: `ncs profile Torbay Leeds england --out profiles`
    """
    from ncs.cli.progress import stages
    from ncs.places.views.lists import write_profiles
    from ncs.reference.councils import councils

    wanted = [council.ons_code for council in councils()] if names == ["all"] else names
    with stages() as progress:
        progress("Profiles", 0, len(wanted))
        begun = count(1)
        pages = write_profiles(
            wanted,
            out,
            extra=observations,
            notes=quality_notes,
            providers=providers,
            replace=replace,
            done=lambda _: progress("Profiles", next(begun), len(wanted)),
        )
    written(*pages)


def register(root: typer.Typer) -> None:
    """Add the command."""
    root.command("profile")(profile)
