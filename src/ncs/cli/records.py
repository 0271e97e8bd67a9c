"""``ncs records``: client level data, checked, corrected and turned into events."""

from __future__ import annotations

import typer

#: The group that other modules of this package add their commands to.
group = typer.Typer(
    name="records",
    no_args_is_help=True,
    help="Client level data: check a submission, correct its wording, build the events behind the measures.\n\n"
    "Example: `ncs records check submission.csv`",
)


@group.callback()
def _records() -> None:
    """Client level data; the work is in the commands below."""


def register(root: typer.Typer) -> None:
    """Add the ``records`` group."""
    root.add_typer(group)
