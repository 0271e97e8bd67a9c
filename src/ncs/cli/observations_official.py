"""``ncs observations read`` and ``show``: official tables as their publishers issue them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ncs.cli.console import say, written
from ncs.cli.observations import group
from ncs.cli.printing import AmountsChecked, Form, FormOption, OutOption, ReplaceOption, named
from ncs.cli.unused import refuse_unused

_KINDS = "annex-b, ascof, ascof-2020-21, council-tax, outturn or population; known from the file when not given."


@group.command("read")
def read(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The table as its publisher issued it.")],
    out: Annotated[Path, typer.Option(metavar="FILE", help="Where to write: .parquet, .csv or .json.")],
    replace: ReplaceOption = False,
    kind: Annotated[str | None, typer.Option(help=_KINDS)] = None,
    year: Annotated[int | None, typer.Option(help="Calendar year, for a population table.")] = None,
    mapping: Annotated[
        str | None, typer.Option(metavar="NAME", help="A layout (ncs observations layouts) or a mapping file (.yaml).")
    ] = None,
    period: Annotated[
        str | None, typer.Option(help="Period of the whole table, for a mapping that leaves it open, such as 2020-21.")
    ] = None,
    amounts_checked: AmountsChecked = None,
) -> None:
    """Read an official table, or with a mapping any table about places, into observations.

    Every problem is listed with its place; then nothing is written. Rows that a mapping leaves out are counted.

    Example: `ncs observations read ascof_2024_25_dhsc_tables.ods --out ascof.parquet`
    """
    from ncs.core.refusals import refuse_file
    from ncs.observations.use import check_suffix, save
    from ncs.observations.use import read as read_table

    check_suffix(out)
    own = mapping is not None and mapping.casefold().endswith((".yaml", ".yml"))
    refuse_file(out, replace=replace, read=[file, Path(str(mapping))] if own else [file])
    found = read_table(
        file, kind=kind, year=year, mapping=mapping, period=period, amounts_checked=amounts_checked or ()
    )
    table = found.observations
    save(found, out, replace=replace)
    for remark in found.remarks:
        say(remark)
    say(f"Read {len(table):,} observations of {len(table.measures())} measures.")
    written(out)


@group.command("show")
def show(
    context: typer.Context,
    measure: Annotated[
        str | None, typer.Option(help="Official code such as 2E(2A), or id; all listed if none.")
    ] = None,
    area: Annotated[
        list[str] | None, typer.Option(callback=named, help="Council, region or England; may be repeated.")
    ] = None,
    period: Annotated[str | None, typer.Option(help="Exactly this year, quarter or FROM:TO.")] = None,
    people: Annotated[str | None, typer.Option("--group", help="Such as total or rating=good.")] = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Show figures of the adult social care outcomes framework 2024-25, which ncs carries, gaps with their reason.

    Example: `ncs observations show --measure 2A --area York --area England --period 2024-25`
    """
    from ncs.cli.giving import give, way_out
    from ncs.observations.use import show as ask

    if measure is None:
        refuse_unused(context, "area", "period", "people", because="without --measure: all measures are listed")
    way = way_out(form, out, replace=replace)
    found = ask(measure, areas=area or (), period=period, group=people)
    if measure is None:
        give(way, found.table("measures"))
    else:
        give(way, found.table(), short=found.for_screen())
