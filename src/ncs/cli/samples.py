"""``ncs samples``: small files to try every command with."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ncs.cli import console
from ncs.cli.printing import ReplaceOption

_OUT = Path("samples")


def samples(
    out: Annotated[Path, typer.Option(metavar="FOLDER", help="Where to write.")] = _OUT,
    replace: ReplaceOption = False,
) -> None:
    """Write small files to try every command with: outturn, spending power, a survey, a reform, a case.

    They are invented, save where the README among them says otherwise.

    Example: `ncs samples --out samples`
    """
    from ncs.cli.jobs.samples import write_samples

    console.written(*write_samples(out, replace=replace))


def register(root: typer.Typer) -> None:
    """Add the command."""
    root.command("samples")(samples)
