"""``ncs journeys fhir``: a journey as a FHIR R4 bundle by the profiles of UK Core, in again, and checks of any such."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ncs.cli import console
from ncs.cli.journeys import JourneyFile, Today, day_of, group
from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption


def fhir_command(
    file: JourneyFile,
    out: Annotated[Path, typer.Option("--out", metavar="FILE", help="The bundle (JSON).")],
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="The day; today without it.")] = None,
    today: Today = None,
    replace: ReplaceOption = False,
) -> None:
    """Write a journey as a FHIR R4 bundle by UK Core: the whole record, with what is owed as tasks.

    Example: `ncs journeys fhir journey.yaml --on 2026-05-10 --out bundle.json`
    """
    from ncs.cli.giving import give_text, text_out
    from ncs.journeys.use.exchange import fhir

    way = text_out(out, replace=replace, read=[file], private=True)
    give_text(way, fhir(file, on=day_of(on or today), today=day_of(today)))


def from_fhir_command(
    file: Annotated[Path, typer.Argument(metavar="BUNDLE", help="What `ncs journeys fhir` wrote.")],
    out: Annotated[Path, typer.Option("--out", metavar="FILE", help="The journey, in a file of its own.")],
    today: Today = None,
    replace: ReplaceOption = False,
) -> None:
    """Read a journey from its bundle, without loss; one whose resources were changed is refused.

    Example: `ncs journeys from-fhir bundle.json --out again.yaml`
    """
    from ncs.core.refusals import refuse_file
    from ncs.journeys.use.exchange import from_fhir

    refuse_file(out, replace=replace, read=[file])
    from_fhir(file, out, today=day_of(today), replace=replace)
    console.written(out)


def fhir_check_command(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A FHIR R4 resource, or a bundle, as JSON or XML.")],
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Check FHIR in layers: structure, cardinality, codes, profiles, references. Exit code 1 if something is wrong.

    Example: `ncs journeys fhir-check bundle.json`
    """
    from ncs.cli.giving import give, way_out
    from ncs.journeys.use.exchange import fhir_checked

    way = way_out(form, out, replace=replace, read=[file], private=True)
    found = fhir_checked(file)
    give(way, found.tables())
    if found.found:
        raise typer.Exit(1)


def headings_command(form: FormOption = Form.TABLE, out: OutOption = None, replace: ReplaceOption = False) -> None:
    """List the headings of record standards (PRSB), and the event, FHIR element and field that hold each, if any.

    Example: `ncs journeys headings --out headings.ods`
    """
    from ncs.cli.giving import give, way_out
    from ncs.journeys.use.exchange import Headings

    way = way_out(form, out, replace=replace)
    give(way, Headings().tables())


def register(_root: typer.Typer) -> None:
    """Add the commands."""
    group.command("fhir")(fhir_command)
    group.command("from-fhir")(from_fhir_command)
    group.command("headings")(headings_command)
    group.command("fhir-check")(fhir_check_command)
