"""``ncs charge mapping-template`` and ``ncs charge survey``: people from a user's own survey."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ncs.cli.charge import group
from ncs.cli.console import say, say_error
from ncs.cli.printing import Form, FormOption, OutOption


def mapping_template_command(
    fields: Annotated[bool, typer.Option("--fields", help="List every field that a mapping may fill instead.")] = False,
    targets: Annotated[bool, typer.Option("--targets", help="List what weights may be fitted to instead.")] = False,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
) -> None:
    """Write a commented mapping file to start from: how the columns of a survey become people.

    Example: `ncs charge mapping-template --out mapping.yaml`
    """
    from ncs.charging.use import mapping_template
    from ncs.charging.views.survey import fields_table, targets_table
    from ncs.cli.giving import give
    from ncs.core.files import write_text

    if fields or targets:
        give(fields_table() if fields else targets_table(), form, out)
    elif out is None:
        say(mapping_template())
    else:
        write_text(out, mapping_template())
        say_error(f"Written: {out}")


def survey_command(
    survey: Annotated[Path, typer.Argument(metavar="SURVEY", help="CSV, tab-separated or Parquet, a row a person.")],
    mapping: Annotated[Path, typer.Option(metavar="FILE", help="How its columns become people.")],
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Also write the people to this Parquet file.")
    ] = None,
) -> None:
    """Check a survey and its mapping, and list everything that is assumed about its people.

    Example: `ncs charge survey survey.csv --mapping mapping.yaml --out people.parquet`
    """
    from ncs.charging.use import people_target
    from ncs.charging.use import survey as ask
    from ncs.cli.terminal import show

    target = None if out is None else people_target(out, read=(survey, mapping))
    found = ask(survey, mapping)
    if target is not None:
        found.save(target)
    show(found.table())
    if out is not None:
        say_error(f"Written: {out}")


def register(root: typer.Typer) -> None:  # noqa: ARG001 - the commands join the group of charging
    """Add ``mapping-template`` and ``survey`` to the ``charge`` group."""
    group.command("mapping-template")(mapping_template_command)
    group.command("survey")(survey_command)
