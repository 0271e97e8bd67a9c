"""``ncs synthetic``: invented records, so that anyone can run everything on day one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ncs.cli import console
from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption, named

if TYPE_CHECKING:
    from ncs.synthetic.use import Plan

#: The group that other modules of this package add their commands to.
group = typer.Typer(
    name="synthetic",
    no_args_is_help=True,
    help="Invented records of invented people, for trying, teaching and testing.\n\n"
    "Example: `ncs synthetic records --size tiny --out synthetic`",
)


_Out = Annotated[Path, typer.Option(help="Folder to make.")]
_Councils = Annotated[
    list[str] | None,
    typer.Option(callback=named, help="A council's name or code (repeat for more), a number up to 99, or all."),
]
_People = Annotated[int | None, typer.Option(help="People in each council's records; without it, by its population.")]
_From = Annotated[str | None, typer.Option("--from", help="First day of the records, such as 2023-04-01.")]
_To = Annotated[str | None, typer.Option("--to", help="Last day of the records, such as 2026-03-31.")]
_Seed = Annotated[int | None, typer.Option(min=0, help="The same seed gives the same bytes.")]
_Format = Annotated[str | None, typer.Option("--format", help="csv or parquet.")]
_Size = Annotated[str | None, typer.Option(help="tiny, council or england; other options come on top.")]


def _plan(size: str | None, *, first: str | None, last: str | None, councils: list[str] | None, **said: object) -> Plan:
    """Return the plan that the options mean."""
    from ncs.synthetic.use import plan

    return plan(size, councils=councils, first=first, last=last, **said)  # type: ignore[arg-type]


@group.command("records")
def records(
    out: _Out,
    replace: ReplaceOption = False,
    councils: _Councils = None,
    people: _People = None,
    first: _From = None,
    last: _To = None,
    seed: _Seed = None,
    layout: Annotated[
        str | None, typer.Option(help="local, as a council sends a file, or national, as the national table holds it.")
    ] = None,
    form: _Format = None,
    size: _Size = None,
    every: Annotated[int | None, typer.Option(help="Months between files: 1, 3, 6 or 12.")] = None,
    tidy: Annotated[bool, typer.Option("--tidy", help="Leave out what goes wrong in files.")] = False,
    truth: Annotated[bool, typer.Option("--truth", help="Also write what truly happened.")] = False,
) -> None:
    """Make synthetic client level data: life courses of invented people, filed as councils file them.

    Example: `ncs synthetic records --councils Leeds --people 5000 --seed 7 --out synthetic`
    """
    from ncs.cli.progress import stages
    from ncs.synthetic.use import records as make

    plan = _plan(
        size,
        councils=councils,
        people=people,
        first=first,
        last=last,
        seed=seed,
        layout=layout,
        form=form,
        every_months=every,
        tidy=tidy or None,
        truth=truth or None,
    )
    with stages() as progress:
        made = make(out, plan, replace=replace, progress=progress).made
    console.say(
        f"Made synthetic records: rows {made.rows:,}, files {made.files:,}, councils {made.councils}. "
        "Nothing in them is about a real person."
    )
    console.written(out)


@group.command("hospital")
def hospital(
    out: _Out,
    replace: ReplaceOption = False,
    councils: _Councils = None,
    people: _People = None,
    first: _From = None,
    last: _To = None,
    seed: _Seed = None,
    form: _Format = None,
    size: _Size = None,
) -> None:
    """Make the hospital extract that goes with synthetic records of the same councils, people, days and seed.

    It has what measure 2D needs: spells in the national layout, and a look-up from invented small areas to councils.

    Example: `ncs synthetic hospital --councils Leeds --people 5000 --seed 7 --out hospital`
    """
    from ncs.cli.progress import stages
    from ncs.synthetic.use import hospital as make

    plan = _plan(size, councils=councils, people=people, first=first, last=last, seed=seed, form=form)
    with stages() as progress:
        made = make(out, plan, replace=replace, progress=progress).made
    console.say(f"Made {made.rows:,} synthetic hospital episodes. Nothing in them is about a real person.")
    console.written(out)


@group.command("compare")
def compare_with_published(
    councils: Annotated[
        list[str] | None,
        typer.Option(callback=named, help="A council's name or code (repeat for more), a number up to 99, or all."),
    ] = None,
    seed: Annotated[int, typer.Option(min=0, help="Seed of the synthetic England.")] = 2026,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Set the synthetic England beside what was published, honestly. All 153 councils take about fifteen seconds.

    Example: `ncs synthetic compare --councils all`
    """
    from ncs.cli.giving import give, way_out
    from ncs.cli.progress import stages
    from ncs.synthetic.use import compare

    way = way_out(form, out, replace=replace)
    with stages() as progress:
        found = compare(councils or "all", seed=seed, progress=progress)
    give(way, found.table())


def register(root: typer.Typer) -> None:
    """Add the ``synthetic`` group."""
    root.add_typer(group)
