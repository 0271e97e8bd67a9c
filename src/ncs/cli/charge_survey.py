"""``ncs charge mapping-template`` and ``ncs charge survey``: people from a user's own survey."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ncs.cli.charge import group
from ncs.cli.console import written
from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption
from ncs.cli.unused import refuse_unused


def mapping_template_command(
    context: typer.Context,
    fields: Annotated[bool, typer.Option("--fields", help="List every field that a mapping may fill instead.")] = False,
    targets: Annotated[bool, typer.Option("--targets", help="List what weights may be fitted to instead.")] = False,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Write a commented mapping file to start from: how the columns of a survey become people.

    Example: `ncs charge mapping-template --out mapping.yaml`
    """
    from ncs.charging.use.simulations import mapping_template
    from ncs.charging.views.survey import fields_table, targets_table
    from ncs.cli.giving import give, give_text, text_out, way_out

    if fields:
        refuse_unused(context, "targets", because="with --fields, which lists something else")
    if not fields and not targets:
        refuse_unused(context, "form", because="for a mapping file, which is text")
    if fields or targets:
        way = way_out(form, out, replace=replace)
        give(way, fields_table() if fields else targets_table())
    else:
        give_text(text_out(out, replace=replace), mapping_template())


def survey_command(
    survey: Annotated[Path, typer.Argument(metavar="SURVEY", help="CSV, tab-separated or Parquet, a row a person.")],
    mapping: Annotated[Path, typer.Option(metavar="FILE", help="How its columns become people.")],
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Also write the people to this Parquet file.")
    ] = None,
    replace: ReplaceOption = False,
) -> None:
    """Check a survey and its mapping, and list everything that is assumed about its people.

    Example: `ncs charge survey survey.csv --mapping mapping.yaml --out people.parquet`
    """
    from ncs.charging.use.simulations import people_target
    from ncs.charging.use.simulations import survey as ask
    from ncs.cli.terminal import show

    if out is not None:
        people_target(out, replace=replace, read=(survey, mapping))
    found = ask(survey, mapping)
    if out is not None:
        found.save(out, replace=replace)
    show(found.table())
    if out is not None:
        written(out)


def register(root: typer.Typer) -> None:  # noqa: ARG001 - the commands join the group of charging
    """Add ``mapping-template`` and ``survey`` to the ``charge`` group."""
    group.command("mapping-template")(mapping_template_command)
    group.command("survey")(survey_command)
