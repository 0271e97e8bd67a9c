"""``ncs observations read`` and ``show``: official tables as their publishers issue them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ncs.cli.console import say
from ncs.cli.observations import group
from ncs.cli.printing import Form, FormOption, OutOption

if TYPE_CHECKING:
    from ncs.observations.observation_table import ObservationTable

_KINDS = "annex-b, ascof, ascof-2020-21, council-tax, outturn or population; known from the file when not given."


@group.command("read")
def read(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The table as its publisher issued it.")],
    out: Annotated[Path, typer.Option(metavar="FILE", help="Where to write: .parquet, .csv or .json.")],
    kind: Annotated[str | None, typer.Option(help=_KINDS)] = None,
    year: Annotated[int | None, typer.Option(help="Calendar year, for a population table.")] = None,
    mapping: Annotated[
        str | None, typer.Option(metavar="NAME", help="A layout (ncs observations layouts) or a mapping file (.yaml).")
    ] = None,
    period: Annotated[
        str | None, typer.Option(help="Period of the whole table, for a mapping that leaves it open, such as 2020-21.")
    ] = None,
) -> None:
    """Read an official table, or with a mapping any table about places, into observations.

    Every problem is listed with its place; then nothing is written. Rows that a mapping leaves out are counted.

    Example: `ncs observations read ascof_2024_25_dhsc_tables.ods --out ascof.parquet`
    """
    from ncs.observations.observation_table import from_observations
    from ncs.observations.readers.kinds import read_official
    from ncs.observations.saving import save_observations

    _refuse_both(mapping, kind, year, period)
    table = _mapped(file, mapping, period) if mapping else from_observations(read_official(file, kind=kind, year=year))
    save_observations(table, out)
    say(f"Wrote {len(table):,} observations of {len(table.measures())} measures to {out}.")


def _refuse_both(mapping: str | None, kind: str | None, year: int | None, period: str | None) -> None:
    if mapping is not None and (kind is not None or year is not None):
        raise typer.BadParameter("A mapping says all of the table: leave out --kind and --year.")
    if mapping is None and period is not None:
        raise typer.BadParameter("--period goes with --mapping. The official kinds know their period, or take --year.")


def _mapped(file: Path, mapping: str, period: str | None) -> ObservationTable:
    from ncs.observations.mapped.finding import find_mapping
    from ncs.observations.mapped.reading import read_mapped

    reading = read_mapped(file, find_mapping(mapping), period=period)
    if reading.note:
        say(reading.note)
    for why, count in reading.left_out.items():
        say(f"Left out {count:,} {'row' if count == 1 else 'rows'}: {why}.")
    return reading.table


@group.command("show")
def show(
    measure: Annotated[
        str | None, typer.Option(help="Official code such as 2E(2A), or id; all listed if none.")
    ] = None,
    area: Annotated[list[str] | None, typer.Option(help="Council, region or England; may be repeated.")] = None,
    period: Annotated[str | None, typer.Option(help="Exactly this year, quarter or FROM:TO.")] = None,
    people: Annotated[str | None, typer.Option("--group", help="Such as total or rating=good.")] = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
) -> None:
    """Show figures of the adult social care outcomes framework 2024-25, which ncs carries, gaps with their reason.

    Example: `ncs observations show --measure 2A --area York --area England --period 2024-25`
    """
    from ncs.cli.giving import give
    from ncs.observations.finding import find_observations
    from ncs.observations.official import official
    from ncs.observations.views import full_table, short_table, summary_table

    if measure is None:
        give(summary_table(official()), form, out)
        return
    found = find_observations(official(), measure=measure, areas=area or [], period=period, group=people)
    give(short_table(found) if form is Form.TABLE else full_table(found), form, out)
