"""``ncs allocations``: the published notional allocations, the engine, and rebasing."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from ncs.cli.console import say

group = typer.Typer(
    name="allocations",
    no_args_is_help=True,
    help="Notional allocations: read, explain, work out and rebase them.\n\nExample: `ncs allocations explain Surrey`",
)

AnnexB = Annotated[
    Path | None,
    typer.Option("--annex-b", metavar="FILE", help="Another version of the Annex B page (HTML, Markdown or text)."),
]
Out = Annotated[Path | None, typer.Option("--out", metavar="FILE", help="Write to this file instead of the screen.")]


class Format(StrEnum):
    """How a table is given."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    XLSX = "xlsx"
    ODS = "ods"


Form = Annotated[Format, typer.Option("--format", help="How to give the table; xlsx and ods need --out.")]


@group.command("table")
def table(
    council: Annotated[str | None, typer.Option(help="Only this council, by any name or code.")] = None,
    region: Annotated[str | None, typer.Option(help="Only this region.")] = None,
    form: Form = Format.TABLE,
    out: Out = None,
    annex_b: AnnexB = None,
) -> None:
    """Show the published figures with growth, pounds per adult, real terms and flags.

    Example: `ncs allocations table --region London --format csv`
    """
    from ncs.funding.published import table_from
    from ncs.funding.reading import choose, read_all
    from ncs.report.allocations.published import full_table, machine_table, short_table
    from ncs.report.giving import give

    version = table_from(annex_b)
    readings = choose(read_all(version), council=council, region=region)
    made = {Format.TABLE: short_table, Format.CSV: machine_table}.get(form, full_table)
    give(made(readings, version), form, out)


@group.command("explain")
def explain(
    council: Annotated[str, typer.Argument(help="The council, by any name or code.")],
    annex_b: AnnexB = None,
) -> None:
    """Explain one council's allocation: the four steps, what can be inferred and how precisely, what cannot be known.

    Example: `ncs allocations explain "South Tyneside"`
    """
    from ncs.funding.minimum import recover_path
    from ncs.funding.published import table_from
    from ncs.funding.reading import choose, read_all
    from ncs.report.allocations.explain import explain_words

    version = table_from(annex_b)
    path = recover_path(version)
    (reading,) = choose(read_all(version, path), council=council, region=None)
    for line in explain_words(reading, version, path):
        say(line)


def register(root: typer.Typer) -> None:
    """Add the ``allocations`` group."""
    root.add_typer(group)
