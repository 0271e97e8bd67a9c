"""``ncs synthetic care``: invented people with care needs, for whom reforms are costed."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ncs.cli import console
from ncs.cli.printing import ReplaceOption
from ncs.cli.synthetic import group


def care(
    out: Annotated[Path, typer.Option(metavar="FILE", help="Parquet file to make; its calibration is put beside it.")],
    replace: ReplaceOption = False,
    people: Annotated[int | None, typer.Option(help="How many rows, 2,000 or more; 30,000 without it.")] = None,
    seed: Annotated[int | None, typer.Option(min=0, help="The same seed gives the same bytes.")] = None,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DAY", help="The day they are set on; 2026-04-06 without it.")
    ] = None,
) -> None:
    """Invent people with care needs in England, with weights fitted to published totals, to cost reforms on.

    Every target is shown before and after fitting, gaps and all. Nobody in the file is real.

    Example: `ncs synthetic care --people 20000 --seed 7 --out care.parquet`
    """
    from ncs.charging.views.calibration import short_table
    from ncs.cli.terminal import show
    from ncs.core.refusals import refuse_file
    from ncs.synthetic.use import people as invent
    from ncs.synthetic.use import people_target

    beside = out.with_name(f"{out.stem}.calibration.csv")
    people_target(out, replace=replace)
    refuse_file(beside, replace=replace)
    with console.working("Inventing people and fitting weights …"):
        found = invent(people, seed=seed, on=on)
    found.save(out, beside=beside, replace=replace)
    show(short_table(found.table()))
    console.say(
        f"Made {len(found.made.people):,} synthetic people, and how they were fitted. "
        "Nothing in them is about a real person."
    )
    console.written(out, beside)


def register(root: typer.Typer) -> None:  # noqa: ARG001 - the command joins the group of synthetic data
    """Add ``care`` to the ``synthetic`` group."""
    group.command("care")(care)
