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
    seed: Annotated[int | None, typer.Option(help="The same seed gives the same bytes.")] = None,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DAY", help="The day they are set on; 2026-04-06 without it.")
    ] = None,
) -> None:
    """Invent people with care needs in England, with weights fitted to published totals, to cost reforms on.

    Every target is shown before and after fitting, gaps and all. Nobody in the file is real.

    Example: `ncs synthetic care --people 20000 --seed 7 --out care.parquet`
    """
    from ncs.charging.simulation.people_file import fill_people, parquet_file
    from ncs.charging.views.calibration import calibration_table, short_table
    from ncs.cli.terminal import show
    from ncs.core.outputs import together
    from ncs.core.periods import parse_date
    from ncs.core.refusals import refuse_file
    from ncs.synthetic.care import DEFAULT_DAY, DEFAULT_SEED, DEFAULT_SIZE, make_calibrated
    from ncs.tables.writers import filling

    day = parse_date(on) if on else DEFAULT_DAY
    size = DEFAULT_SIZE if people is None else people
    chosen = DEFAULT_SEED if seed is None else seed
    beside = out.with_name(f"{out.stem}.calibration.csv")
    parquet_file(out, replace=replace)
    refuse_file(beside, replace=replace)
    with console.err.status("Inventing people and fitting weights …"):
        made = make_calibrated(size, seed=chosen, on=day)
    title = f"Synthetic people with care needs, set on {day}, beside published totals (seed {chosen})"
    table = calibration_table(made.calibration, title=title, population="synthetic", notes=made.people.notes)
    with together(replace=replace) as outputs:
        fill_people(made.people, outputs.file(out))
        filling([table], "csv", title=title)(outputs.file(beside))
    show(short_table(table))
    console.say(
        f"Made {len(made.people):,} synthetic people, and how they were fitted. Nothing in them is about a real person."
    )
    console.written(out, beside)


def register(root: typer.Typer) -> None:  # noqa: ARG001 - the command joins the group of synthetic data
    """Add ``care`` to the ``synthetic`` group."""
    group.command("care")(care)
