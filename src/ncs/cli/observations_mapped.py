"""``ncs observations layouts`` and ``mapping-template``: reading any table about places."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ncs.cli.console import say, written
from ncs.cli.observations import group
from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption
from ncs.cli.unused import refuse_unused


@group.command("layouts")
def list_layouts(
    context: typer.Context,
    name: Annotated[str | None, typer.Argument(help="A layout, to print its mapping file; all listed if none.")] = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """List the layouts that come with the program, or print one as a pattern for a mapping of your own.

    Example: `ncs observations layouts oflog`
    """
    from ncs.cli.giving import give, give_text, text_out, way_out
    from ncs.observations.use import layout_text, layouts_table

    if name is None:
        give(way_out(form, out, replace=replace), layouts_table())
        return
    refuse_unused(context, "form", because="with a layout, which is a file of text")
    give_text(text_out(out, replace=replace), layout_text(name).rstrip("\n"))


@group.command("mapping-template")
def mapping_template(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The table: CSV, ODS or XLSX.")],
    sheet: Annotated[str | None, typer.Option(help="Sheet of a workbook; the one with the most rows if none.")] = None,
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="FILE", help="Where to write; FILE.mapping.yaml beside you if none."),
    ] = None,
    replace: ReplaceOption = False,
) -> None:
    """Write a starter mapping for a table, with its headings and what they may be.

    Example: `ncs observations mapping-template figures.csv`
    """
    from ncs.observations.use import write_template

    made = out or Path(f"{file.stem}.mapping.yaml")
    write_template(file, made, sheet=sheet, replace=replace)
    say(f"Read {made} through, correct it, then: ncs observations read {file} --mapping {made} --out FILE")
    written(made)
