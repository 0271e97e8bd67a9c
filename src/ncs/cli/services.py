"""``ncs services``: a directory of services in Open Referral UK, checked and searched."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ncs.cli.journeys import day_of
from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption

group = typer.Typer(
    name="services",
    no_args_is_help=True,
    help="A directory of services (Open Referral UK): is it right, and what is there for a need.\n\n"
    "Example: `ncs services search counselling services.json --near AB1`",
)

Files = Annotated[list[Path], typer.Argument(metavar="FILES", help="Saved answers of /services or /services/{id}.")]


def check_command(
    files: Files,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="The day, to say what is stale.")] = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Check a directory more strictly than its schema does, and say what people would miss. Exit code 1 on errors.

    Example: `ncs services check services.json --out faults.ods`
    """
    from ncs.cli.giving import give, way_out
    from ncs.journeys.use.services import check_directory

    way = way_out(form, out, replace=replace, read=[files], several=True)
    found = check_directory(files, on=day_of(on))
    give(way, found.tables(), title="A directory of services, checked")
    if found.errors:
        raise typer.Exit(1)


def search_command(
    words: Annotated[str, typer.Argument(help="What is needed, in a word or more.")],
    files: Files,
    near: Annotated[str, typer.Option(help="The beginning of a postcode, or a word of a place.")] = "",
    age: Annotated[int | None, typer.Option(min=0, help="Age of the person.")] = None,
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Find active services for a need, those that match best first.

    Example: `ncs services search "bereavement counselling" services.json --near AB1 --age 70`
    """
    from ncs.cli.giving import give, way_out
    from ncs.journeys.use.services import search

    way = way_out(form, out, replace=replace, read=[files])
    give(way, search(files, words, near=near, age=age).tables())


def register(root: typer.Typer) -> None:
    """Add the commands."""
    group.command("check")(check_command)
    group.command("search")(search_command)
    root.add_typer(group)
