"""``ncs price collect``: a cost of care exercise, from the return to the summary."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ncs.cli import console
from ncs.cli.price import group
from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption

collect_group = typer.Typer(
    name="collect",
    no_args_is_help=True,
    help="A cost of care exercise: the return, its reading, the summary.\n\n"
    "Example: `ncs price collect template care_home return.xlsx`",
)


@collect_group.command("template")
def template_command(
    service: Annotated[str, typer.Argument(help="care_home or homecare.")],
    out: Annotated[Path, typer.Argument(metavar="OUT", help="A workbook to make (.xlsx).")],
    replace: ReplaceOption = False,
) -> None:
    """Write the workbook that a provider fills: every line of the return, with totals to check.

    Example: `ncs price collect template care_home return.xlsx`
    """
    from ncs.prices.use.collect import form

    console.written(form(service, out, replace=replace))


@collect_group.command("read")
def read_command(
    files: Annotated[list[Path], typer.Argument(metavar="FILES", help="Filled returns (.xlsx, .csv).")],
    out: Annotated[Path, typer.Option(metavar="FOLDER", help="Folder to make; it says what each provider answered.")],
    decisions: Annotated[
        Path | None, typer.Option("--decisions", metavar="FILE", help="Which returns to keep or leave out, and why.")
    ] = None,
    replace: ReplaceOption = False,
) -> None:
    """Read returns, if every one of them can be used; otherwise say all that is wrong and write nothing.

    Example: `ncs price collect read returns/*.xlsx --out reading`
    """
    from ncs.cli.terminal import show
    from ncs.prices.use.collect import read

    found = read(files, out, decisions=decisions, replace=replace)
    kept = len(found.returns) - sum(not one.used for one in found.odd)
    console.say(f"{len(found.returns)} returns read, {kept} in the figures.")
    if found.odd:
        show(found.table())
    else:
        for note in found.notes:
            console.say(note)
    console.written(out)


@collect_group.command("summary")
def summary_command(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="What `ncs price collect read` made.")],
    place: Annotated[str, typer.Option(help="Whose returns they are, for titles.")] = "the place",
    eligible: Annotated[int | None, typer.Option(min=1, help="Locations that could have answered.")] = None,
    pool: Annotated[
        Path | None,
        typer.Option("--pool", metavar="FOLDER", help="A wider area's reading, where under five answered."),
    ] = None,
    uplift: Annotated[
        Path | None, typer.Option("--uplift", metavar="FILE", help="By which index each line is raised (YAML).")
    ] = None,
    by_size: Annotated[bool, typer.Option("--by-size", help="Weight returns by residents or hours.")] = False,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Sum a reading up: quartiles both ways, why they differ, responses; no provider can be told from it.

    Example: `ncs price collect summary reading --eligible 40 --out costs.ods`
    """
    from ncs.cli.giving import give, way_out
    from ncs.prices.use.collect import summary
    from ncs.prices.views.collect import short_summary

    way = way_out(form, out, replace=replace, read=[folder, pool, uplift], several=True)
    found = summary(folder, place=place, eligible=eligible, pool=pool, uplift=uplift, by_size=by_size)
    give(way, found.tables(), short=short_summary(found.tables()), title=f"Cost of care, {place}")


@collect_group.command("published")
def published_command(form: FormOption = Form.TABLE, out: OutOption = None, replace: ReplaceOption = False) -> None:
    """Set subtotals printed in 2022 beside the sums of line quartiles, which they are.

    Example: `ncs price collect published`
    """
    from ncs.cli.giving import give, way_out
    from ncs.prices.use.collect import published

    way = way_out(form, out, replace=replace)
    give(way, published().tables())


def register(root: typer.Typer) -> None:  # noqa: ARG001 - the commands join the group of prices
    """Add ``collect`` to the ``price`` group."""
    group.add_typer(collect_group)
