"""``ncs workforce register``: the workers' register as a data contract, checked, and handed over with consent."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ncs.cli import console
from ncs.cli.printing import Form, FormOption, OutOption, ReplaceOption
from ncs.cli.workforce import group

register_group = typer.Typer(
    name="register",
    no_args_is_help=True,
    help="The workers' register.\n\nExample: `ncs workforce register example --out register`",
)
Folder = Annotated[Path, typer.Argument(metavar="FOLDER", help="A register: six tables.")]
Day = Annotated[str, typer.Option("--on", metavar="DAY", help="The day, such as 2026-04-01.")]


@register_group.command("contract")
def contract_command(form: FormOption = Form.TABLE, out: OutOption = None, replace: ReplaceOption = False) -> None:
    """Show the tables and fields of the register.

    Example: `ncs workforce register contract --out contract.ods`
    """
    from ncs.cli.giving import give, way_out
    from ncs.workforce.use.registering import contract

    way = way_out(form, out, replace=replace)
    give(way, contract().table())


@register_group.command("example")
def example_command(
    out: Annotated[Path, typer.Option("--out", metavar="FOLDER", help="Folder to make.")] = Path("register"),
    replace: ReplaceOption = False,
) -> None:
    """Write an invented register to start from.

    Example: `ncs workforce register example --out register`
    """
    from ncs.workforce.use.registering import example

    console.written(example(out, replace=replace))


@register_group.command("check")
def check_command(
    folder: Folder,
    on: Day,
    mode: Annotated[str, typer.Option("--mode", help="voluntary or compulsory.")] = "voluntary",
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Hold a register against what a mode asks on a day. Exit code 1 if something does not hold.

    Example: `ncs workforce register check register --on 2026-04-01 --mode compulsory`
    """
    from ncs.cli.giving import give, way_out
    from ncs.workforce.use.registering import check

    way = way_out(form, out, replace=replace, read=[folder], private=True)
    found = check(folder, mode=mode, on=on)
    give(way, found.table())
    if found.found:
        raise typer.Exit(1)


@register_group.command("record")
def record_command(
    folder: Folder,
    worker: Annotated[str, typer.Argument(metavar="WORKER", help="The worker's id.")],
    on: Day,
    purpose: Annotated[str, typer.Option("--for", help="employer, training or research.")] = "employer",
    form: FormOption = Form.TABLE,
    out: OutOption = None,
    replace: ReplaceOption = False,
) -> None:
    """Hand over one worker's record for a purpose, with consent to it alone.

    Example: `ncs workforce register record register R0001 --for employer --on 2026-04-01`
    """
    from ncs.cli.giving import give, way_out
    from ncs.workforce.use.registering import record

    way = way_out(form, out, replace=replace, read=[folder], private=True)
    give(way, record(folder, worker, purpose=purpose, on=on).table())


def register(_root: typer.Typer) -> None:
    """Add the commands to the ``workforce`` group."""
    group.add_typer(register_group)
